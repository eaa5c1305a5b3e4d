// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitorworld.h"
#include "support/verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

//! `numberwelld monitor --json`, with both channels from its environment.
class DaemonRun final
{
public:
    explicit DaemonRun(const MonitorWorld &world, const QString &killAt = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"NUMBERWELL_DATABASE_URL"_s, TestDatabase::uri(world.options));
        environment.insert(u"NUMBERWELL_SMTP_URL"_s, world.mailServer.url());
        environment.insert(u"NUMBERWELL_SMTP_FROM"_s, u"pool@example.com"_s);
        environment.insert(u"NUMBERWELL_SMTP_TO"_s, u"ops@example.com, b@example.com"_s);
        environment.insert(u"NUMBERWELL_WEBHOOK_URL"_s, world.receiver.url(u"/hook"_s).toString());
        QFile secret(m_home.filePath(u"hook"_s));
        if (secret.open(QIODevice::WriteOnly))
            secret.write("s3cret\n");
        environment.insert(u"NUMBERWELL_WEBHOOK_SECRET_FILE"_s, secret.fileName());
        environment.insert(u"NUMBERWELL_HTTP_TIMEOUT"_s, u"5"_s);
        environment.insert(u"SSL_CERT_FILE"_s, world.caFile);
        for (const QString &folder : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
            environment.insert(folder, m_home.path());
        if (!killAt.isEmpty())
            environment.insert(u"NUMBERWELL_KILL_AT"_s, killAt);
        m_process.setProcessEnvironment(environment);
        m_process.start(qEnvironmentVariable("NUMBERWELL_BIN_DIR") + u"/numberwelld"_s,
                        {u"monitor"_s, u"--json"_s});
    }

    //! While the servers answer in this thread.
    bool wait()
    {
        return QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; },
                               30'000);
    }
    int exitCode() const { return m_process.exitCode(); }
    bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }
    QByteArray output() { return m_process.readAllStandardOutput(); }
    QByteArray errors() { return m_process.readAllStandardError(); }

private:
    QTemporaryDir m_home;
    QProcess m_process;
};

} // namespace

//! Real programs, at once and killed: each alert once, and none lost.
class TestMonitorPrograms final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void init() { m_world = std::make_unique<MonitorWorld>(*m_server, *m_authority); }
    void cleanup() { m_world.reset(); }

    void tellsWhatItDid();
    void failsWithStatusOne();
    void namesWhatIsWrongInItsEnvironment();
    void atOnceTheyTellOnce();
    void killedInTheMiddleNothingIsLost_data();
    void killedInTheMiddleNothingIsLost();

private:
    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<MonitorWorld> m_world;
};

void TestMonitorPrograms::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
    m_authority = std::make_unique<TestAuthority>();
    QVERIFY(m_authority->isReady());
}

void TestMonitorPrograms::tellsWhatItDid()
{
    m_world->setReady(3);
    DaemonRun daemon(*m_world);
    QVERIFY(daemon.wait());
    const QJsonObject json = QJsonDocument::fromJson(daemon.output()).object();
    QCOMPARE(daemon.exitCode(), 0);
    QCOMPARE(json.value(u"success"_s).toBool(), true);
    const QJsonObject level = json.value(u"levels"_s).toArray().first().toObject();
    QCOMPARE(level.value(u"ready"_s).toInt(), 3);
    QCOMPARE(level.value(u"threshold"_s).toInt(), 5);
    QCOMPARE(json.value(u"alerts"_s).toArray().size(), 1);
    QCOMPARE(json.value(u"deliveries"_s).toArray().size(), 2);
    QCOMPARE(m_world->mailServer.mails().first().to,
             (QByteArrayList{"<ops@example.com>", "<b@example.com>"}));
    QVERIFY(m_world->receiver.requests().first().headers.contains("numberwell-signature"));
}

void TestMonitorPrograms::failsWithStatusOne()
{
    m_world->setReady(3);
    m_world->mailServer.fault(SmtpServer::Fault::RefusesLogin);
    DaemonRun daemon(*m_world);
    QVERIFY(daemon.wait());
    QCOMPARE(daemon.exitCode(), 1);
    const QByteArray output = daemon.output();
    const QJsonObject json = QJsonDocument::fromJson(output).object();
    QCOMPARE(json.value(u"success"_s).toBool(), false);
    QVERIFY(output.contains("\"code\": \"535\""));
    QVERIFY(!output.contains(SmtpServer::Password));
    QVERIFY(!daemon.errors().contains(SmtpServer::Password));
    QCOMPARE(m_world->outbox(), u"email waiting 1, webhook delivered 1"_s);
}

void TestMonitorPrograms::namesWhatIsWrongInItsEnvironment()
{
    qputenv("NUMBERWELL_WEBHOOK_SECRET", "two of them");
    DaemonRun daemon(*m_world);
    qunsetenv("NUMBERWELL_WEBHOOK_SECRET");
    QVERIFY(daemon.wait());
    QCOMPARE(daemon.exitCode(), 1);
    QVERIFY(daemon.errors().contains("NUMBERWELL_WEBHOOK_SECRET_FILE"));
}

void TestMonitorPrograms::atOnceTheyTellOnce()
{
    constexpr int Programs = 6;
    m_world->setReady(3);
    std::vector<std::unique_ptr<DaemonRun>> programs;
    for (int i = 0; i < Programs; ++i)
        programs.push_back(std::make_unique<DaemonRun>(*m_world));
    int alerts = 0;
    for (const auto &program : programs) {
        QVERIFY(program->wait());
        QCOMPARE(program->exitCode(), 0);
        alerts += int(QJsonDocument::fromJson(program->output())
                          .object()
                          .value(u"alerts"_s)
                          .toArray()
                          .size());
    }
    QCOMPARE(alerts, 1);
    QCOMPARE(m_world->mailServer.mails().size(), 1);
    QCOMPARE(m_world->receiver.requests().size(), 1);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM admin_notifications"_s), 1);
    qInfo("%d programs at once: %d alert, 1 mail, 1 call", Programs, alerts);
}

void TestMonitorPrograms::killedInTheMiddleNothingIsLost_data()
{
    QTest::addColumn<QString>("killAt");
    QTest::addColumn<int>("mails");
    QTest::newRow("before the alert is there") << u"look_before_commit"_s << 1;
    QTest::newRow("before the mail goes out") << u"delivery_claimed"_s << 1;
    // At least once: nobody can know whether the first one arrived.
    QTest::newRow("between the mail and the note") << u"delivery_sent"_s << 2;
    QTest::newRow("before the call goes out") << u"delivery_claimed:2"_s << 1;
}

void TestMonitorPrograms::killedInTheMiddleNothingIsLost()
{
    QFETCH(const QString, killAt);
    m_world->setReady(3);
    DaemonRun killed(*m_world, killAt);
    QVERIFY(killed.wait());
    QVERIFY(killed.wasKilled());
    QVERIFY(m_world->number(u"SELECT count(*) FROM alert_deliveries WHERE state = 'delivered'"_s)
            < 2);
    // At once: nobody waits for the lease of a program that is gone.
    DaemonRun next(*m_world);
    QVERIFY(next.wait());
    QVERIFY2(next.exitCode() == 0, next.errors().constData());
    QCOMPARE(m_world->number(u"SELECT count(*) FROM alerts"_s), 1);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM alert_deliveries WHERE state = 'delivered'"_s),
             2);
    QCOMPARE(m_world->receiver.requests().size(), 1);
    QTEST(int(m_world->mailServer.mails().size()), "mails");
    // Repeats are the same mail to a reader's program.
    QSet<QByteArray> ids;
    for (const SeenMail &mail : m_world->mailServer.mails())
        ids << mail.data.mid(mail.data.indexOf("Message-ID:"), 60);
    QCOMPARE(ids.size(), 1);
}

QTEST_GUILESS_MAIN(TestMonitorPrograms)
#include "tst_monitorprograms.moc"
