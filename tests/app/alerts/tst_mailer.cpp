// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/mailer.h"
#include "support/smtpserver.h"
#include "support/verifyresult.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUrl>

using namespace numberwell;
using namespace numberwell::alerts;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Tls = SmtpServer::Tls;
using Fault = SmtpServer::Fault;

Q_DECLARE_METATYPE(SmtpServer::Fault)
Q_DECLARE_METATYPE(SmtpServer::Tls)

namespace {

MailServer serverFor(const SmtpServer &server, Tls tls)
{
    MailServer mail;
    mail.host = u"127.0.0.1"_s;
    mail.port = server.serverPort();
    mail.isTlsImplicit = tls == Tls::Implicit;
    mail.user = QString::fromUtf8(SmtpServer::User);
    mail.password = Secret(QString::fromUtf8(SmtpServer::Password));
    return mail;
}

AlertMessage message()
{
    AlertMessage low;
    low.id = u"d1"_s;
    low.alert = {1, {}, AlertKind::Low, 3, 5, QDateTime::currentDateTimeUtc()};
    return low;
}

//! The answer, while the server lives in this thread's event loop.
Result<> awaited(QFuture<Result<>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return failure(ErrorKind::Timeout, u"test"_s, u"no answer"_s);
    return future.result();
}

} // namespace

//! Mails to a real server: over TLS or not at all, and every failure has its name.
class TestMailer final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sends_data();
    void sends();
    void failsWithItsName_data();
    void failsWithItsName();
    void saysNothingWithoutTls();
    void refusesAStrangersCertificate_data();
    void refusesAStrangersCertificate();
    void refusesAnotherHostsCertificate();
    void tellsNobodyThePassword();
    void endsSoonWhenTheProgramDoes();
    void nobodyListens();

private:
    Result<> send(const SmtpServer &server, Tls tls, const QString &caFile, int timeoutMs = 5000)
    {
        Mailer mailer({.timeout = std::chrono::milliseconds(timeoutMs), .caFile = caFile});
        return awaited(mailer.send(serverFor(server, tls),
                                   u"pool@example.com"_s,
                                   {u"a@example.com"_s, u"b@example.com"_s},
                                   message()));
    }

    std::unique_ptr<TestAuthority> m_authority;
};

void TestMailer::initTestCase()
{
    m_authority = std::make_unique<TestAuthority>();
    QVERIFY2(m_authority->isReady(), "openssl made no certificates");
}

void TestMailer::sends_data()
{
    QTest::addColumn<Tls>("tls");
    QTest::newRow("STARTTLS") << Tls::Start;
    QTest::newRow("implicit TLS") << Tls::Implicit;
}

void TestMailer::sends()
{
    QFETCH(const Tls, tls);
    SmtpServer server(*m_authority, tls);
    QVERIFY_RESULT(send(server, tls, m_authority->caFile()));
    QCOMPARE(server.mails().size(), 1);
    const SeenMail &mail = server.mails().first();
    QVERIFY(mail.wasEncrypted);
    QCOMPARE(mail.from, "<pool@example.com>");
    QCOMPARE(mail.to, (QByteArrayList{"<a@example.com>", "<b@example.com>"}));
    QCOMPARE(mail.user, SmtpServer::User);
    QCOMPARE(mail.password, SmtpServer::Password);
    QVERIFY(mail.data.contains("Subject: Numberwell: 3 numbers ready: below 5\r\n"));
    QVERIFY(mail.data.endsWith("UTC.\r\n"));
}

void TestMailer::failsWithItsName_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detailHolds");
    QTest::newRow("wrong password")
        << Fault::RefusesLogin << ErrorKind::Unauthorized << u"535"_s << u"wrong user"_s;
    QTest::newRow("no such mailbox")
        << Fault::RefusesRecipient << ErrorKind::Rejected << u"550"_s << u"No such mailbox here"_s;
    QTest::newRow("busy") << Fault::IsBusy << ErrorKind::Unavailable << u"451"_s
                          << u"later, please"_s;
    QTest::newRow("drops at once")
        << Fault::DropsAtGreeting << ErrorKind::Network << u"connection_closed"_s << QString();
    QTest::newRow("drops after the mail")
        << Fault::DropsAfterData << ErrorKind::Network << u"connection_closed"_s << QString();
    QTest::newRow("says nothing") << Fault::NeverGreets << ErrorKind::Timeout << u"timeout"_s
                                  << QString();
}

void TestMailer::failsWithItsName()
{
    QFETCH(const Fault, fault);
    QFETCH(const QString, detailHolds);
    SmtpServer server(*m_authority, Tls::Start);
    server.fault(fault);
    QElapsedTimer clock;
    clock.start();
    const auto sent = send(server, Tls::Start, m_authority->caFile(), 1500);
    QVERIFY(!sent);
    QTEST(sent.error().kind, "kind");
    QTEST(sent.error().code, "code");
    QVERIFY2(sent.error().detail.contains(detailHolds), qPrintable(sent.error().detail));
    QVERIFY(!sent.error().detail.isEmpty());
    QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
}

void TestMailer::saysNothingWithoutTls()
{
    SmtpServer server(*m_authority, Tls::None);
    const auto sent = send(server, Tls::None, m_authority->caFile());
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, u"tls_missing"_s);
    QVERIFY(server.mails().isEmpty());
    for (const QByteArray &command : server.commands())
        QVERIFY2(command.startsWith("EHLO") || command == "QUIT", command.constData());
}

void TestMailer::refusesAStrangersCertificate_data()
{
    sends_data();
}

void TestMailer::refusesAStrangersCertificate()
{
    QFETCH(const Tls, tls);
    const TestAuthority stranger;
    for (const QString &caFile : {stranger.caFile(), QString()}) {
        SmtpServer server(*m_authority, tls);
        const auto sent = send(server, tls, caFile);
        QVERIFY(!sent);
        QCOMPARE(sent.error().code, u"tls_certificate"_s);
        QVERIFY(server.mails().isEmpty());
        for (const QByteArray &command : server.commands())
            QVERIFY2(!command.startsWith("AUTH"), command.constData());
    }
}

void TestMailer::refusesAnotherHostsCertificate()
{
    const TestAuthority other(u"DNS:mail.example.com"_s);
    QVERIFY(other.isReady());
    SmtpServer server(other, Tls::Implicit);
    const auto sent = send(server, Tls::Implicit, other.caFile());
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, u"tls_certificate"_s);
    QVERIFY(server.mails().isEmpty());
}

//! A server that repeats what it was told in its refusal.
void TestMailer::tellsNobodyThePassword()
{
    SmtpServer server(*m_authority, Tls::Start);
    server.fault(Fault::RefusesLogin);
    const auto sent = send(server, Tls::Start, m_authority->caFile());
    QVERIFY(!sent);
    const QByteArray login = QByteArray("\0users\0", 7) + QByteArray(SmtpServer::Password);
    QVERIFY(server.commands().join('\n').contains(login.toBase64()));
    QVERIFY2(!sent.error().detail.contains(QString::fromLatin1(login.toBase64())),
             qPrintable(sent.error().detail));
}

void TestMailer::endsSoonWhenTheProgramDoes()
{
    SmtpServer server(*m_authority, Tls::Start);
    server.fault(Fault::NeverGreets);
    QElapsedTimer clock;
    clock.start();
    Mailer mailer({.timeout = 30s, .caFile = m_authority->caFile()});
    auto sending = mailer.send(
        serverFor(server, Tls::Start), u"a@b.example"_s, {u"a@b.example"_s}, message());
    QVERIFY2(clock.elapsed() < 200, "sending made its caller wait");
    QVERIFY(QTest::qWaitFor([&] { return server.connections() == 1; }));
    mailer.shutDown();
    const auto sent = awaited(sending);
    QVERIFY(!sent);
    QCOMPARE(sent.error().kind, ErrorKind::Cancelled);
    QVERIFY2(clock.elapsed() < 4000, qPrintable(QString::number(clock.elapsed())));
    const auto after = awaited(mailer.send(
        serverFor(server, Tls::Start), u"a@b.example"_s, {u"a@b.example"_s}, message()));
    QCOMPARE(after.error().kind, ErrorKind::Cancelled);
}

void TestMailer::nobodyListens()
{
    MailServer nobody;
    {
        SmtpServer server(*m_authority, Tls::Start);
        nobody = serverFor(server, Tls::Start);
    }
    Mailer mailer({.timeout = 5s, .caFile = m_authority->caFile()});
    const auto sent = awaited(mailer.send(nobody, u"a@b.example"_s, {u"a@b.example"_s}, message()));
    QVERIFY(!sent);
    QCOMPARE(sent.error().code, u"connection_refused"_s);
    QVERIFY(sent.error().isTransient());
}

QTEST_GUILESS_MAIN(TestMailer)
#include "tst_mailer.moc"
