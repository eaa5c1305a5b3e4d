// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/databaseurl.h"
#include "support/verifyresult.h"

#include <QLibrary>
#include <QMap>

#include <memory>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestDatabaseUrl final : public QObject
{
    Q_OBJECT

private slots:
    void takesThePasswordOut_data();
    void takesThePasswordOut();
    void refusesAndKeepsSilent_data();
    void refusesAndKeepsSilent();
    void readsAsLibpqDoes_data();
    void readsAsLibpqDoes();
    void quotesForLibpq();
};

void TestDatabaseUrl::takesThePasswordOut_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("password");
    const auto row
        = [](const char *name, const QString &url, const QString &shown, const QString &pw) {
              QTest::newRow(name) << url << shown << pw;
          };
    row("plain", u"postgresql://u:pw@h:5432/db"_s, u"postgresql://u@h:5432/db"_s, u"pw"_s);
    row("short scheme", u"postgres://u:pw@h/db"_s, u"postgresql://u@h/db"_s, u"pw"_s);
    row("no password", u"postgresql://u@h/db"_s, u"postgresql://u@h/db"_s, {});
    row("empty password", u"postgresql://u:@h/db"_s, u"postgresql://u@h/db"_s, {});
    row("encoded",
        u"postgresql://u:p%40s%2Fs%25%C3%A9@h/db"_s,
        u"postgresql://u@h/db"_s,
        u"p@s/s%é"_s);
    row("plus is a plus", u"postgresql://u:a+b@h"_s, u"postgresql://u@h"_s, u"a+b"_s);
    row("colon in it", u"postgresql://u:a:b@h"_s, u"postgresql://u@h"_s, u"a:b"_s);
    row("several hosts",
        u"postgresql://u:pw@h1:5432,h2:5433,h3/db?target_session_attrs=read-write"_s,
        u"postgresql://u@h1:5432,h2:5433,h3/db?target_session_attrs=read-write"_s,
        u"pw"_s);
    row("IPv6", u"postgresql://u:pw@[::1]:5432/db"_s, u"postgresql://u@[::1]:5432/db"_s, u"pw"_s);
    row("socket", u"postgresql://%2Fvar%2Frun/db"_s, u"postgresql://%2Fvar%2Frun/db"_s, {});
    row("as a parameter",
        u"postgresql://u@h/db?password=p%26w&sslmode=require"_s,
        u"postgresql://u@h/db?sslmode=require"_s,
        u"p&w"_s);
    row("parameter wins",
        u"postgresql://u:one@h/db?password=two"_s,
        u"postgresql://u@h/db"_s,
        u"two"_s);
    row("encoded parameter name", u"postgresql://h?p%61ssword=pw"_s, u"postgresql://h"_s, u"pw"_s);
    row("no host", u"postgresql:///db?host=/tmp"_s, u"postgresql:///db?host=/tmp"_s, {});
    row("spaces around", u" postgresql://h/db\n"_s, u"postgresql://h/db"_s, {});
    row("empty is the private cluster", u"  "_s, {}, {});
}

void TestDatabaseUrl::takesThePasswordOut()
{
    QFETCH(const QString, url);
    QFETCH(const QString, shown);
    QFETCH(const QString, password);
    const auto settings = splitDatabaseUrl(url);
    QVERIFY_RESULT(settings);
    QCOMPARE(settings->url, shown);
    QCOMPARE(settings->password.reveal(), password);
    QCOMPARE(settings->isPrivateCluster(), shown.isEmpty());
    QCOMPARE(splitDatabaseUrl(shown)->url, shown);

    QString printed;
    QDebug(&printed) << settings->password << settings->url;
    QVERIFY(password.isEmpty() || !printed.contains(password));
}

void TestDatabaseUrl::refusesAndKeepsSilent_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("another scheme") << u"mysql://u:hunter2@h/db"_s;
    QTest::newRow("no scheme") << u"u:hunter2@h/db"_s;
    QTest::newRow("words") << u"hunter2"_s;
    QTest::newRow("at sign in the password") << u"postgresql://u:p@hunter2@h/db"_s;
    QTest::newRow("slash in the password") << u"postgresql://u:hunter2/x@h/db"_s;
    QTest::newRow("digits and slash") << u"postgresql://u:12/hunter2@h/db"_s;
    QTest::newRow("question mark") << u"postgresql://u:12?hunter2=3@h/db"_s;
    QTest::newRow("space") << u"postgresql://u:hunter2 x@h/db"_s;
    QTest::newRow("broken percent") << u"postgresql://u:hunter2%zz@h/db"_s;
    QTest::newRow("percent at the end") << u"postgresql://u:hunter2%4@h/db"_s;
    QTest::newRow("percent zero") << u"postgresql://u:hunter2%00@h/db"_s;
    QTest::newRow("port zero") << u"postgresql://u:hunter2@h:0/db"_s;
    QTest::newRow("port too high") << u"postgresql://u:hunter2@h:65536/db"_s;
    QTest::newRow("port with sign") << u"postgresql://u:hunter2@h:+5432/db"_s;
    QTest::newRow("IPv6 without brackets") << u"postgresql://u:hunter2@::1/db"_s;
    QTest::newRow("open bracket") << u"postgresql://u:hunter2@[::1/db"_s;
    QTest::newRow("mistyped parameter") << u"postgresql://h/db?pasword=hunter2"_s;
    QTest::newRow("key passphrase") << u"postgresql://h/db?sslpassword=hunter2"_s;
    QTest::newRow("parameter without value") << u"postgresql://h/db?hunter2"_s;
    QTest::newRow("semicolon") << u"postgresql://h/db?options=a;hunter2"_s;
}

void TestDatabaseUrl::refusesAndKeepsSilent()
{
    QFETCH(const QString, url);
    const auto settings = splitDatabaseUrl(url);
    QVERIFY(!settings);
    QCOMPARE(settings.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(settings.error().code, u"database_url"_s);
    QVERIFY2(!describe(settings.error()).contains(u"hunter2"_s),
             qPrintable(describe(settings.error())));
}

void TestDatabaseUrl::readsAsLibpqDoes_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"postgresql://u@h:5432/db",
                            "postgresql://",
                            "postgresql:///db?host=/tmp&port=5444",
                            "postgresql://h1:5432,h2:5433/db?target_session_attrs=any",
                            "postgresql://h1,h2,h3:7/db",
                            "postgresql://u%20x@[::1]:5432/d%2Fb?options=-c%20geqo%3Doff",
                            "postgresql://%2Fvar%2Frun%2Fpostgresql/db",
                            "postgresql://h/db?ssl=true&connect_timeout=3&connect_timeout=4",
                            "postgresql://h/db?dbname=other&user=me"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

namespace {

//! As in libpq-fe.h, whose package the tests then don't need.
struct ConninfoOption
{
    char *keyword;
    char *environment;
    char *compiled;
    char *value;
    char *label;
    char *dispchar;
    int dispsize;
};

QMap<QString, QString> readByLibpq(const QByteArray &text)
{
    QLibrary libpq(u"pq"_s, 5);
    const auto parse = reinterpret_cast<ConninfoOption *(*)(const char *, char **)>(
        libpq.resolve("PQconninfoParse"));
    const auto release
        = reinterpret_cast<void (*)(ConninfoOption *)>(libpq.resolve("PQconninfoFree"));
    if (!parse || !release)
        return {{u"libpq"_s, u"not found"_s}};
    char *message = nullptr;
    const std::unique_ptr<ConninfoOption, decltype(release)> options(
        parse(text.constData(), &message), release);
    if (!options)
        return {{u"error"_s, QString::fromUtf8(message)}};
    QMap<QString, QString> values;
    for (const ConninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->value)
            values.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->value));
    }
    return values;
}

} // namespace

void TestDatabaseUrl::readsAsLibpqDoes()
{
    QFETCH(const QString, url);
    const auto settings = splitDatabaseUrl(url);
    QVERIFY_RESULT(settings);
    const auto parameters = libpqParameters(settings->url);
    QVERIFY_RESULT(parameters);
    const auto expected = readByLibpq(url.toUtf8());
    QVERIFY2(!expected.contains(u"error"_s), qPrintable(expected.value(u"error"_s)));
    QCOMPARE(readByLibpq(libpqConnectionString(*parameters).toUtf8()), expected);
    QCOMPARE(readByLibpq(settings->url.toUtf8()), expected);
}

void TestDatabaseUrl::quotesForLibpq()
{
    const auto parameters = libpqParameters(u"postgresql://o'brien%5C@h/d%20b"_s);
    QVERIFY_RESULT(parameters);
    const QString text = libpqConnectionString(*parameters);
    QCOMPARE(text, u"user='o\\'brien\\\\' host='h' dbname='d b'"_s);
    QCOMPARE(readByLibpq(text.toUtf8()).value(u"user"_s), u"o'brien\\"_s);
}

QTEST_GUILESS_MAIN(TestDatabaseUrl)
#include "tst_databaseurl.moc"
