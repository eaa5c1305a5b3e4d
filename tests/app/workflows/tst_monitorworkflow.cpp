// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitorworld.h"
#include "support/verifyresult.h"

#include <QCoroTask>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

MonitorWorkflow::Options quick()
{
    MonitorWorkflow::Options options;
    options.debounce = 30ms;
    options.tick = 200ms;
    options.delivery.backOff = {.first = 100ms, .longest = 300ms};
    return options;
}

} // namespace

//! From a level to a mail and a call, over real parts: database, mail server, receiver.
class TestMonitorWorkflow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void init() { m_world = std::make_unique<MonitorWorld>(*m_server, *m_authority); }
    void cleanup() { m_world.reset(); }

    void tellsBothWays();
    void seesAChangeByItself();
    void programsAtOnceSendOnce();
    void goesOnWhenTheServerIsBack();
    void aFailureIsVisible();
    void leavesAChannelToThoseWhoHaveIt();
    void aChannelThatIsOffIsSilent();
    void looksAsRulesAreSaved();
    void endsInTheMiddleOfAMail();
    void saysWhereTheDatabaseIsAway();

private:
    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<TestAuthority> m_authority;
    std::unique_ptr<MonitorWorld> m_world;
};

void TestMonitorWorkflow::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
    m_authority = std::make_unique<TestAuthority>();
    QVERIFY(m_authority->isReady());
}

void TestMonitorWorkflow::tellsBothWays()
{
    WatchingProgram program(*m_world);
    QVERIFY_RESULT(QCoro::waitFor(program.monitor.announceChannels()));
    m_world->setReady(3);
    const auto low = QCoro::waitFor(program.monitor.run());
    QVERIFY_RESULT(low);
    QCOMPARE(low->raised.size(), 1);
    QCOMPARE(low->sent.size(), 2);
    QVERIFY(!low->hasFailures());
    QCOMPARE(m_world->outbox(), u"email delivered 1, webhook delivered 1"_s);
    QCOMPARE(m_world->subjects(), QStringList{u"Numberwell: 3 numbers ready: below 5"_s});
    QCOMPARE(m_world->receiver.requests().size(), 1);
    const QJsonObject call
        = QJsonDocument::fromJson(m_world->receiver.requests().first().body).object();
    QCOMPARE(call.value(u"type"_s).toString(), u"pool.low"_s);
    QCOMPARE(call.value(u"ready"_s).toInt(), 3);
    // The same level again is no news.
    const auto again = QCoro::waitFor(program.monitor.run());
    QVERIFY_RESULT(again);
    QVERIFY(again->hasLooked && again->raised.isEmpty() && again->sent.isEmpty());
    const auto notDue = QCoro::waitFor(program.monitor.runIfDue());
    QVERIFY_RESULT(notDue);
    QVERIFY(!notDue->hasLooked);
}

void TestMonitorWorkflow::seesAChangeByItself()
{
    m_world->setReady(8);
    WatchingProgram program(*m_world, quick());
    QSignalSpy raised(&program.monitor, &MonitorWorkflow::alertRaised);
    program.monitor.keepGoing();
    QTRY_COMPARE(m_world->number(u"SELECT count(evaluated_at) FROM monitor_settings"_s), 1);
    QVERIFY(raised.isEmpty());
    m_world->setReady(4);
    QTRY_COMPARE(m_world->subjects().size(), 1);
    QTRY_COMPARE(m_world->receiver.requests().size(), 1);
    // An assignment sends no NOTIFY; the events' sequence tells.
    m_world->exec(u"UPDATE phone_number_pool SET status = 'assigned', "
                  "organization_id = gen_random_uuid() WHERE status = 'configured'"_s);
    QTRY_COMPARE(m_world->subjects().size(), 2);
    QCOMPARE(m_world->subjects().last(), u"Numberwell: No numbers ready: the pool is empty"_s);
    QCOMPARE(raised.size(), 2);
}

void TestMonitorWorkflow::programsAtOnceSendOnce()
{
    constexpr int Programs = 4;
    std::vector<std::unique_ptr<WatchingProgram>> programs;
    for (int i = 0; i < Programs; ++i) {
        programs.push_back(std::make_unique<WatchingProgram>(*m_world, quick()));
        programs.back()->monitor.keepGoing();
    }
    QTRY_COMPARE(m_world->number(u"SELECT count(*) FROM alert_channels WHERE is_on"_s), 2);
    // The pool begins empty, which is told already: the day starts with an all-clear.
    QTRY_COMPARE(m_world->outbox(), u"email delivered 1, webhook delivered 1"_s);
    m_world->exec(u"UPDATE monitor_settings SET hold_minutes = 0"_s);
    for (int round = 0; round < 5; ++round) {
        m_world->setReady(10);
        QTRY_COMPARE(m_world->number(u"SELECT count(*) FROM alerts WHERE kind = 'well'"_s),
                     round + 1);
        m_world->setReady(2);
        QTRY_COMPARE(m_world->number(u"SELECT count(*) FROM alerts WHERE kind = 'low'"_s),
                     round + 1);
    }
    QTRY_COMPARE(
        m_world->number(u"SELECT count(*) FROM alert_deliveries WHERE state = 'delivered'"_s), 22);
    QTest::qWait(500); // time for one too many
    QCOMPARE(m_world->number(u"SELECT count(*) FROM alerts"_s), 11);
    QCOMPARE(m_world->subjects().size(), 11);
    QCOMPARE(m_world->receiver.requests().size(), 11);
    qInfo("%d programs, 11 crossings: %d mails, %d calls",
          Programs,
          int(m_world->subjects().size()),
          int(m_world->receiver.requests().size()));
}

void TestMonitorWorkflow::goesOnWhenTheServerIsBack()
{
    m_world->mailServer.fault(SmtpServer::Fault::IsBusy, 2);
    m_world->receiver.enqueue({.status = 503});
    m_world->setReady(3);
    WatchingProgram program(*m_world, quick());
    program.monitor.keepGoing();
    QTRY_COMPARE(m_world->outbox(), u"email delivered 3, webhook delivered 2"_s);
    QCOMPARE(m_world->subjects().size(), 1);
    // A receiver tells repeats by the id.
    const auto calls = m_world->receiver.requests();
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls.first().headers.value("numberwell-delivery"),
             calls.last().headers.value("numberwell-delivery"));
}

void TestMonitorWorkflow::aFailureIsVisible()
{
    m_world->mailServer.fault(SmtpServer::Fault::RefusesRecipient, 1);
    const TestAuthority stranger;
    m_world->setReady(3);
    WatchingProgram program(*m_world);
    QVERIFY_RESULT(QCoro::waitFor(program.monitor.announceChannels()));
    const auto report = QCoro::waitFor(program.monitor.run());
    QVERIFY_RESULT(report);
    QVERIFY(report->hasFailures());
    auto troubled = store::DeliveryStore(m_world->inspector).troubled();
    QVERIFY_RESULT(troubled);
    QCOMPARE(troubled->size(), 1);
    QCOMPARE(troubled->first().errorCode, u"550"_s);
    QVERIFY(troubled->first().errorDetail.contains(u"No such mailbox"_s));
    // Try now does not wait for the pause.
    const auto tried = QCoro::waitFor(program.monitor.tryNow(troubled->first().id));
    QVERIFY(tried && *tried);
    QCOMPARE(m_world->outbox(), u"email delivered 2, webhook delivered 1"_s);
    QVERIFY(store::DeliveryStore(m_world->inspector).troubled()->isEmpty());

    // A server that can't prove its name: nothing goes out, and it is said why.
    m_world->caFile = stranger.caFile();
    WatchingProgram careful(*m_world);
    m_world->setReady(0);
    QVERIFY_RESULT(QCoro::waitFor(careful.monitor.run()));
    troubled = store::DeliveryStore(m_world->inspector).troubled();
    QCOMPARE(troubled->size(), 1);
    QCOMPARE(troubled->first().errorCode, u"tls_certificate"_s);
    QVERIFY_RESULT(QCoro::waitFor(careful.monitor.giveUp(troubled->first().id)));
    QCOMPARE(store::DeliveryStore(m_world->inspector).troubled()->first().state,
             AlertDelivery::State::GivenUp);
    QCOMPARE(m_world->subjects().size(), 1);
}

void TestMonitorWorkflow::leavesAChannelToThoseWhoHaveIt()
{
    WatchingProgram mailer(*m_world);
    QVERIFY_RESULT(QCoro::waitFor(mailer.monitor.announceChannels()));
    WatchingProgram other(*m_world);
    AlertSettings noMail = m_world->settings;
    noMail.mail = {};
    other.channels.setSettings(noMail);
    m_world->setReady(3);
    QVERIFY_RESULT(QCoro::waitFor(other.monitor.run()));
    QCOMPARE(m_world->outbox(), u"email waiting 0, webhook delivered 1"_s);
    QVERIFY_RESULT(QCoro::waitFor(mailer.monitor.runIfDue()));
    QCOMPARE(m_world->outbox(), u"email delivered 1, webhook delivered 1"_s);
}

void TestMonitorWorkflow::aChannelThatIsOffIsSilent()
{
    WatchingProgram program(*m_world);
    QVERIFY_RESULT(QCoro::waitFor(program.monitor.announceChannels()));
    QVERIFY_RESULT(QCoro::waitFor(program.monitor.turnOff(AlertChannel::Email)));
    m_world->setReady(3);
    QVERIFY_RESULT(QCoro::waitFor(program.monitor.run()));
    QCOMPARE(m_world->outbox(), u"webhook delivered 1"_s);
}

void TestMonitorWorkflow::looksAsRulesAreSaved()
{
    m_world->setReady(8);
    WatchingProgram program(*m_world);
    QVERIFY_RESULT(QCoro::waitFor(program.monitor.announceChannels()));
    QVERIFY_RESULT(QCoro::waitFor(program.monitor.run()));
    MonitorRules rules = QCoro::waitFor(program.monitor.rules()).value();
    rules.pool.threshold = 9;
    QVERIFY_RESULT(QCoro::waitFor(program.monitor.saveRules(rules)));
    QCOMPARE(m_world->subjects(), QStringList{u"Numberwell: 8 numbers ready: below 9"_s});
}

void TestMonitorWorkflow::endsInTheMiddleOfAMail()
{
    m_world->mailServer.fault(SmtpServer::Fault::NeverGreets, 1);
    m_world->setReady(3);
    {
        WatchingProgram program(*m_world, quick());
        program.monitor.keepGoing();
        QTRY_COMPARE(m_world->mailServer.connections(), 1);
    }
    // The next program takes it up at once: the first one's connection has gone.
    WatchingProgram next(*m_world);
    QTRY_VERIFY(QCoro::waitFor(next.monitor.runIfDue()).has_value()
                && m_world->subjects().size() == 1);
}

void TestMonitorWorkflow::saysWhereTheDatabaseIsAway()
{
    store::Database database;
    Error away;
    away.kind = ErrorKind::Storage;
    away.code = u"08006"_s;
    database.giveUp(away);
    QNetworkAccessManager network;
    AlertChannels channels(&network);
    MonitorWorkflow monitor(database, channels);
    const auto report = QCoro::waitFor(monitor.run());
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"08006"_s);
}

QTEST_GUILESS_MAIN(TestMonitorWorkflow)
#include "tst_monitorworkflow.moc"
