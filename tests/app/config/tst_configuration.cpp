// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/configuration.h"
#include "config/environment.h"
#include "support/verifyresult.h"

#include <QTemporaryDir>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestConfiguration final : public QObject
{
    Q_OBJECT

private slots:
    void checksAddresses_data();
    void checksAddresses();
    void checksSids_data();
    void checksSids();
    void checksTimeouts_data();
    void checksTimeouts();
    void checksTargets();
    void checksConfirmation();
    void readsSecretFiles_data();
    void readsSecretFiles();
    void refusesSecrets_data();
    void refusesSecrets();
    void knowsWhenTwilioIsComplete();
};

void TestConfiguration::checksAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url"); // empty: refused
    QTest::newRow("https") << u"https://api.twilio.com"_s << u"https://api.twilio.com"_s;
    QTest::newRow("slash") << u"https://h:8443/prefix//"_s << u"https://h:8443/prefix"_s;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("IPv6 loopback") << u"http://[::1]:1"_s << u"http://[::1]:1"_s;
    QTest::newRow("localhost") << u"http://LOCALHOST:1"_s << u"http://localhost:1"_s;
    QTest::newRow("http elsewhere") << u"http://api.twilio.com"_s << QString();
    QTest::newRow("loopback look-alike") << u"http://127.0.0.1.evil.test"_s << QString();
    QTest::newRow("localhost look-alike") << u"http://localhost.evil.test"_s << QString();
    QTest::newRow("credentials") << u"https://u:hunter2@h"_s << QString();
    QTest::newRow("loopback as user") << u"http://127.0.0.1@evil.test"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("no scheme") << u"api.twilio.com"_s << QString();
    QTest::newRow("no host") << u"https://"_s << QString();
    QTest::newRow("query") << u"https://h?a=b"_s << QString();
    QTest::newRow("space") << u"https://h h"_s << QString();
}

void TestConfiguration::checksAddresses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, url);
    const auto parsed = parseVendorUrl(text, u"THE_NAME"_s);
    if (!url.isEmpty()) {
        QVERIFY_RESULT(parsed);
        QCOMPARE(parsed->toString(), url);
        return;
    }
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, ErrorKind::InvalidInput);
    QVERIFY(parsed.error().detail.startsWith(u"THE_NAME "_s));
    QVERIFY(!parsed.error().detail.contains(u"hunter2"_s));
}

void TestConfiguration::checksSids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAccount");
    QTest::addColumn<bool>("isApiKey");
    const QString hex = u"0123456789abcdef0123456789ABCDEF"_s;
    QTest::newRow("account") << QString(u"AC"_s + hex) << true << false;
    QTest::newRow("key") << QString(u"SK"_s + hex) << false << true;
    QTest::newRow("spaces around") << QString(u" AC"_s + hex + u"\n"_s) << true << false;
    QTest::newRow("short") << QString(u"AC"_s + hex.left(31)) << false << false;
    QTest::newRow("long") << QString(u"AC"_s + hex + u'0') << false << false;
    QTest::newRow("not hexadecimal") << QString(u"AC"_s + hex.left(31) + u'g') << false << false;
    QTest::newRow("path") << QString(u"AC"_s + hex.left(29) + u"/.."_s) << false << false;
    QTest::newRow("lower case") << QString(u"ac"_s + hex) << false << false;
}

void TestConfiguration::checksSids()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isAccount);
    QFETCH(const bool, isApiKey);
    QCOMPARE(parseAccountSid(text, u"A"_s).has_value(), isAccount);
    QCOMPARE(parseApiKeySid(text, u"A"_s).has_value(), isApiKey);
}

void TestConfiguration::checksTimeouts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("seconds"); // 0: refused
    QTest::newRow("one") << u"1"_s << 1;
    QTest::newRow("most") << u" 600 "_s << 600;
    QTest::newRow("zero") << u"0"_s << 0;
    QTest::newRow("negative") << u"-1"_s << 0;
    QTest::newRow("too long") << u"601"_s << 0;
    QTest::newRow("fraction") << u"1.5"_s << 0;
    QTest::newRow("unit") << u"30s"_s << 0;
    QTest::newRow("overflow") << u"4294967297"_s << 0;
}

void TestConfiguration::checksTimeouts()
{
    QFETCH(const QString, text);
    QFETCH(const int, seconds);
    const auto timeout = parseHttpTimeout(text, u"THE_NAME"_s);
    QCOMPARE(timeout.has_value(), seconds != 0);
    if (timeout)
        QCOMPARE(timeout->count(), seconds);
    else
        QVERIFY(timeout.error().detail.startsWith(u"THE_NAME "_s));
}

void TestConfiguration::checksTargets()
{
    QVERIFY(checkedTargets({5, 20}));
    QVERIFY(checkedTargets({0, 0}));
    QVERIFY(!checkedTargets({-1, 20}));
    QVERIFY(!checkedTargets({21, 20}));
    QVERIFY(!checkedTargets({5, 1'000'001}));
}

void TestConfiguration::checksConfirmation()
{
    QVERIFY(checkedConfirmation({}));
    QVERIFY(checkedConfirmation({0, 0}));
    QVERIFY(!checkedConfirmation({-1, 100}));
    QVERIFY(!checkedConfirmation({50, -1}));
    QVERIFY(!checkedConfirmation({1'000'001, 100}));
}

void TestConfiguration::readsSecretFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("secret");
    QTest::newRow("bare") << "abc"_ba << u"abc"_s;
    QTest::newRow("newline") << "abc\n"_ba << u"abc"_s;
    QTest::newRow("CRLF") << "abc\r\n"_ba << u"abc"_s;
    QTest::newRow("spaces belong to it") << " abc "_ba << u" abc "_s;
    QTest::newRow("UTF-8") << "p\xc3\xa4ss\n"_ba << u"päss"_s;
}

void TestConfiguration::readsSecretFiles()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, secret);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"secret"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QProcessEnvironment variables;
    variables.insert(u"X_FILE"_s, file.fileName());
    const auto value = Environment(variables).secret(u"X"_s);
    QVERIFY_RESULT(value);
    QVERIFY(value->has_value());
    QCOMPARE((*value)->secret.reveal(), secret);
    QCOMPARE((*value)->origin, Origin::EnvironmentFile);
}

void TestConfiguration::refusesSecrets_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no such file") << QString() << u"nowhere"_s << QByteArray();
    QTest::newRow("a folder") << QString() << u"."_s << QByteArray();
    QTest::newRow("empty file") << QString() << u"file"_s << QByteArray();
    QTest::newRow("only a newline") << QString() << u"file"_s << "\n"_ba;
    QTest::newRow("two lines") << QString() << u"file"_s << "hunter2\nX: y\n"_ba;
    QTest::newRow("two newlines") << QString() << u"file"_s << "hunter2\n\n"_ba;
    QTest::newRow("too large") << QString() << u"file"_s << QByteArray(70'000, 'x');
    QTest::newRow("endless") << QString() << u"/dev/zero"_s << QByteArray();
    QTest::newRow("both forms") << u"hunter2"_s << u"file"_s << "hunter2"_ba;
    QTest::newRow("line break in the variable")
        << u"hunter2\r\nX: y"_s << QString() << QByteArray();
}

void TestConfiguration::refusesSecrets()
{
    QFETCH(const QString, value);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QProcessEnvironment variables;
    variables.insert(u"NUMBERWELL_X"_s, value);
    if (!path.isEmpty())
        variables.insert(u"NUMBERWELL_X_FILE"_s, QDir(folder.path()).absoluteFilePath(path));
    const auto secret = Environment(variables).secret(u"NUMBERWELL_X"_s);
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(secret.error().code, u"secret_file"_s);
    QVERIFY(secret.error().detail.contains(u"NUMBERWELL_X"_s));
    QVERIFY(!secret.error().detail.contains(u"hunter2"_s));
}

void TestConfiguration::knowsWhenTwilioIsComplete()
{
    TwilioSettings twilio;
    QVERIFY(!twilio.isComplete());
    twilio.accountSid = u"AC"_s;
    QVERIFY(!twilio.isComplete());
    twilio.apiKeySid = u"SK"_s;
    QVERIFY(!twilio.isComplete());
    twilio.apiKeySecret = Secret(u"s"_s);
    QVERIFY(twilio.isComplete());
    twilio.apiKeySid.clear();
    QVERIFY(!twilio.isComplete());
    twilio.authToken = Secret(u"t"_s);
    QVERIFY(twilio.isComplete());
}

QTEST_GUILESS_MAIN(TestConfiguration)
#include "tst_configuration.moc"
