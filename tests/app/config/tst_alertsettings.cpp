// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/configurationsource.h"
#include "config/variables.h"
#include "secrets/memorysecretstore.h"
#include "secrets/secretkeys.h"
#include "support/verifyresult.h"

#include <QCoroTask>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

//! Where alerts go, from the environment, the file and the keychain.
class TestAlertSettings final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void splitsServers_data();
    void splitsServers();
    void refusesServers_data();
    void refusesServers();
    void addresses_data();
    void addresses();
    void webhooks_data();
    void webhooks();
    void senders();
    void survivesARoundTrip();
    void turningOffForgets();
    void theEnvironmentWins();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void sendsNoSavedSecretElsewhere();

private:
    ConfigurationSource source()
    {
        return ConfigurationSource(
            m_environment, m_folder->filePath(u"numberwell.ini"_s), &m_secrets);
    }
    Result<Configuration> load()
    {
        ConfigurationSource loading = source();
        return QCoro::waitFor(loading.load());
    }
    QByteArray file() const
    {
        QFile file(m_folder->filePath(u"numberwell.ini"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcessEnvironment m_environment;
    MemorySecretStore m_secrets;
};

void TestAlertSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_environment.clear();
    for (const QString &key : {secretkeys::smtpPassword, secretkeys::webhookSecret})
        QVERIFY_RESULT(QCoro::waitFor(m_secrets.remove(key)));
}

void TestAlertSettings::splitsServers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("password");
    QTest::newRow("all") << u"smtps://me:pw@mail.example.com:465"_s
                         << u"smtps://me@mail.example.com:465"_s << u"pw"_s;
    QTest::newRow("usual port of TLS")
        << u"smtps://me@mail.example.com"_s << u"smtps://me@mail.example.com:465"_s << QString();
    QTest::newRow("usual port of STARTTLS")
        << u" smtp://mail.example.com/ "_s << u"smtp://mail.example.com:587"_s << QString();
    QTest::newRow("encoded") << u"smtp://a%40b.c:p%40%20w@h:25"_s << u"smtp://a%40b.c@h:25"_s
                             << u"p@ w"_s;
}

void TestAlertSettings::splitsServers()
{
    QFETCH(const QString, text);
    const auto mail = splitSmtpUrl(text, u"X"_s);
    QVERIFY_RESULT(mail);
    QTEST(mail->url, "url");
    QTEST(mail->password.reveal(), "password");
}

void TestAlertSettings::refusesServers_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"mail.example.com",
                             "https://mail.example.com",
                             "smtp://",
                             "smtp://host:0",
                             "smtp://host:70000",
                             "smtp://host/path",
                             "smtp://host?x=1",
                             "smtp://user:hunter2@host#x"}) {
        QTest::newRow(text) << QString::fromLatin1(text);
    }
}

void TestAlertSettings::refusesServers()
{
    QFETCH(const QString, text);
    const auto mail = splitSmtpUrl(text, u"NUMBERWELL_SMTP_URL"_s);
    QVERIFY(!mail);
    QCOMPARE(mail.error().code, u"smtp_url"_s);
    QVERIFY(mail.error().detail.startsWith(u"NUMBERWELL_SMTP_URL must "_s));
    QVERIFY(!mail.error().detail.contains(u"hunter2"_s));
}

void TestAlertSettings::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result"); // empty: refused
    QTest::newRow("one") << u" ops@example.com "_s << u"ops@example.com"_s;
    QTest::newRow("several") << u"a@b.c, d+e@f.g;a@b.c"_s << u"a@b.c d+e@f.g"_s;
    QTest::newRow("nothing") << u" , "_s << QString();
    QTest::newRow("no host") << u"ops@"_s << QString();
    QTest::newRow("brackets") << u"<ops@example.com>"_s << QString();
    QTest::newRow("a line more") << u"ops@example.com\r\nBcc:x@y.z"_s << QString();
    QTest::newRow("one is wrong") << u"a@b.c, ops"_s << QString();
}

void TestAlertSettings::addresses()
{
    QFETCH(const QString, text);
    const auto addresses = parseMailAddresses(text, u"X"_s);
    QTEST(addresses.value_or(QStringList()).join(u' '), "result");
    if (!addresses)
        QCOMPARE(addresses.error().code, u"mail_address"_s);
}

void TestAlertSettings::webhooks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("https") << u"https://example.com/a/b?c=d"_s << true;
    QTest::newRow("this machine") << u"http://127.0.0.1:8000/x"_s << true;
    QTest::newRow("plain") << u"http://example.com/x"_s << false;
    QTest::newRow("password") << u"https://u:p@example.com/"_s << false;
    QTest::newRow("fragment") << u"https://example.com/#x"_s << false;
    QTest::newRow("no host") << u"https:///x"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
}

void TestAlertSettings::webhooks()
{
    QFETCH(const QString, text);
    const auto url = parseWebhookUrl(text, u"X"_s);
    QTEST(url.has_value(), "isGood");
    if (!url)
        QCOMPARE(url.error().code, u"webhook_url"_s);
}

void TestAlertSettings::senders()
{
    MailSettings mail = splitSmtpUrl(u"smtp://me%40b.c@h"_s, {}).value();
    mail.to = {u"ops@b.c"_s};
    QCOMPARE(mail.sender(), u"me@b.c"_s);
    mail.from = u"pool@b.c"_s;
    QCOMPARE(mail.sender(), u"pool@b.c"_s);
    mail = splitSmtpUrl(u"smtp://me@h"_s, {}).value();
    mail.to = {u"ops@b.c"_s};
    QCOMPARE(mail.sender(), u"ops@b.c"_s);
}

void TestAlertSettings::survivesARoundTrip()
{
    ConfigurationSource saving = source();
    MailSettings mail = splitSmtpUrl(u"smtps://me:hunter2@mail.example.com"_s, {}).value();
    mail.to = {u"a@b.c"_s, u"d@e.f"_s};
    mail.from = u"pool@b.c"_s;
    const WebhookSettings webhook{QUrl(u"https://example.com/hook?x=1"_s), Secret(u"s3cret"_s)};
    QVERIFY_RESULT(QCoro::waitFor(saving.saveMail(mail)));
    QVERIFY_RESULT(QCoro::waitFor(saving.saveWebhook(webhook)));
    QVERIFY_RESULT(saving.saveDesktopAlerts(false));
    const auto loaded = load();
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->alerts, (AlertSettings{mail, webhook, false}));
    QVERIFY(loaded->secretsToAskFor.isEmpty());
    QVERIFY(!file().contains("hunter2"));
    QVERIFY(!file().contains("s3cret"));
    // It is no account: without one the console still opens in the sandbox.
    QVERIFY(loaded->isEmpty());
    QVERIFY_RESULT(saving.saveDesktopAlerts(true));
    QVERIFY(load()->alerts.isDesktopOn);
}

void TestAlertSettings::turningOffForgets()
{
    survivesARoundTrip();
    ConfigurationSource saving = source();
    QVERIFY_RESULT(QCoro::waitFor(saving.saveMail({})));
    QVERIFY_RESULT(QCoro::waitFor(saving.saveWebhook({})));
    QCOMPARE(load()->alerts, AlertSettings());
    QVERIFY(!QCoro::waitFor(m_secrets.read(secretkeys::smtpPassword)));
    QVERIFY(!QCoro::waitFor(m_secrets.read(secretkeys::webhookSecret)));
}

void TestAlertSettings::theEnvironmentWins()
{
    survivesARoundTrip();
    m_environment.insert(variables::smtpUrl, u"smtp://env:pw@other:2525"_s);
    m_environment.insert(variables::smtpTo, u"env@b.c"_s);
    m_environment.insert(variables::webhookUrl, u"https://other/x"_s);
    m_environment.insert(variables::webhookSecret, u"other"_s);
    const auto loaded = load();
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->alerts.mail.url, u"smtp://env@other:2525"_s);
    QCOMPARE(loaded->alerts.mail.password.reveal(), u"pw"_s);
    QCOMPARE(loaded->alerts.mail.to, QStringList{u"env@b.c"_s});
    QCOMPARE(loaded->alerts.mail.from, u"pool@b.c"_s);
    QCOMPARE(loaded->alerts.webhook.url, QUrl(u"https://other/x"_s));
    QCOMPARE(loaded->alerts.webhook.secret.reveal(), u"other"_s);
    QVERIFY(loaded->isFromEnvironment(variables::smtpUrl));
}

void TestAlertSettings::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("server") << variables::smtpUrl << u"mail.example.com"_s << u"smtp_url"_s;
    QTest::newRow("nobody to write to")
        << variables::smtpUrl << u"smtp://me@host"_s << u"mail_address"_s;
    QTest::newRow("recipient") << variables::smtpTo << u"ops"_s << u"mail_address"_s;
    QTest::newRow("sender") << variables::smtpFrom << u"ops"_s << u"mail_address"_s;
    QTest::newRow("webhook") << variables::webhookUrl << u"http://example.com"_s
                             << u"webhook_url"_s;
}

void TestAlertSettings::namesWhatIsWrong()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    m_environment.insert(variable, value);
    const auto loaded = load();
    QVERIFY(!loaded);
    QTEST(loaded.error().code, "code");
    QVERIFY2(loaded.error().detail.contains(variable), qPrintable(loaded.error().detail));
}

//! What was saved for one server goes to no other one that the environment names.
void TestAlertSettings::sendsNoSavedSecretElsewhere()
{
    survivesARoundTrip();
    m_environment.insert(variables::smtpUrl, u"smtp://me@elsewhere"_s);
    m_environment.insert(variables::webhookUrl, u"https://elsewhere/x"_s);
    const auto loaded = load();
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->alerts.mail.password.isEmpty());
    QVERIFY(loaded->alerts.webhook.secret.isEmpty());
    QVERIFY(!loaded->alerts.webhook.isComplete());
    QCOMPARE(loaded->secretsToAskFor, QStringList{secretkeys::webhookSecret});
}

QTEST_GUILESS_MAIN(TestAlertSettings)
#include "tst_alertsettings.moc"
