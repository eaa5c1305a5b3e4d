// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitorfixture.h"
#include "store/monitorstore.h"
#include "support/verifyresult.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime Start(QDate(2026, 11, 25), QTime(0, 0), Qt::UTC);

} // namespace

//! Levels and alerts in a real database: each crossing told once, whoever looks.
class TestMonitorStore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void init() { m_world = std::make_unique<MonitorFixture>(*m_server); }
    void cleanup() { m_world.reset(); }

    void oneNotificationPerSubject();
    void areasHaveThresholdsOfTheirOwn();
    void aDayAroundTheThreshold();
    void manyWhoLookAtOnceRaiseItOnce();
    void theDatabaseItselfRefusesASecondAlert();
    void looksWhenItIsDue();
    void alertsGoOutByTheChannelsThatAreOn();
    void aDismissedNotificationStaysSo();
    void rulesSurvive();
    void refusesWrongRules();

private:
    MonitorStore monitor() { return MonitorStore(m_world->connection); }
    QString openNotifications()
    {
        return m_world->text(
            u"SELECT string_agg(type || ' ' || monitored_area || ': ' || message, ', ' ORDER BY "
            "monitored_area) FROM admin_notifications WHERE status = 'pending'"_s);
    }
    QString alerts()
    {
        return m_world->text(
            u"SELECT string_agg(area_code || kind, ' ' ORDER BY id) FROM alerts"_s);
    }

    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<MonitorFixture> m_world;
};

void TestMonitorStore::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
}

void TestMonitorStore::oneNotificationPerSubject()
{
    m_world->setReady(3);
    const auto low = monitor().look(Start);
    QVERIFY_RESULT(low);
    QCOMPARE(low->raised.size(), 1);
    QCOMPARE(low->raised.first().kind, AlertKind::Low);
    QCOMPARE(openNotifications(), u"pool_low : 3 numbers ready: below 5."_s);
    m_world->setReady(0);
    QVERIFY_RESULT(monitor().look(Start.addSecs(60)));
    QCOMPARE(openNotifications(), u"pool_empty : No numbers ready: the pool is empty."_s);
    m_world->setReady(9, 9);
    const auto rising = monitor().look(Start.addSecs(120));
    QVERIFY_RESULT(rising);
    QVERIFY(rising->raised.isEmpty());
    QCOMPARE(rising->nextLook, Start.addSecs(120 + 3600));
    const auto well = monitor().look(Start.addSecs(120 + 3600));
    QVERIFY_RESULT(well);
    QCOMPARE(well->raised.first().kind, AlertKind::Well);
    QCOMPARE(openNotifications(), QString());
    QCOMPARE(alerts(), u"low empty well"_s);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM admin_notifications "
                             "WHERE status = 'resolved' AND resolved_at IS NOT NULL"_s),
             1);
}

void TestMonitorStore::areasHaveThresholdsOfTheirOwn()
{
    MonitorRules rules = monitor().rules().value();
    rules.areas = {{.areaCode = u"604"_s, .threshold = 3}, {.areaCode = u"236"_s, .threshold = 1}};
    QVERIFY_RESULT(monitor().save(rules));
    m_world->setReady(2, 9);
    QVERIFY_RESULT(monitor().look(Start));
    QCOMPARE(alerts(), u"236empty 604low"_s);
    QCOMPARE(openNotifications(),
             u"pool_empty 236: Area code 236: no numbers ready., "
             "pool_low 604: Area code 604: 2 numbers ready: below 3."_s);
    const auto seen = monitor().rules();
    QVERIFY_RESULT(seen);
    QCOMPARE(seen->ready, 11);
    QCOMPARE(seen->areas.last().ready, 2);
    // Watched no longer: what was said of it is over.
    rules.areas.removeLast();
    QVERIFY_RESULT(monitor().save(rules));
    QCOMPARE(openNotifications(), u"pool_low 604: Area code 604: 2 numbers ready: below 3."_s);
}

//! A level that changes every minute of a day, in real rows, and a refill at its end.
void TestMonitorStore::aDayAroundTheThreshold()
{
    QRandomGenerator random(79);
    int level = 5;
    int crossings = 0;
    int minute = 0;
    for (; minute < 24 * 60; ++minute) {
        const int before = level;
        level = std::clamp(level + random.bounded(3) - 1, 3, 7);
        crossings += before >= 5 && level < 5 ? 1 : 0;
        if (level != before)
            m_world->setReady(level);
        QVERIFY_RESULT(monitor().look(Start.addSecs(60 * minute)));
    }
    QCOMPARE(alerts(), u"low"_s);
    m_world->setReady(10, 10);
    for (int after = 0; after <= 60; after += 10)
        QVERIFY_RESULT(monitor().look(Start.addSecs(60 * (minute + after))));
    qInfo("a day in the database: %d times below the threshold, alerts: %s",
          crossings,
          qPrintable(alerts()));
    QVERIFY(crossings > 79);
    QCOMPARE(alerts(), u"low well"_s);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM admin_notifications"_s), 1);
    QCOMPARE(openNotifications(), QString());
}

void TestMonitorStore::manyWhoLookAtOnceRaiseItOnce()
{
    QVERIFY_RESULT(monitor().setChannel(AlertChannel::Email, true));
    constexpr int Programs = 8;
    constexpr int Rounds = 20;
    for (int round = 0; round < Rounds; ++round) {
        const QDateTime now = Start.addDays(round);
        m_world->setReady(2);
        std::atomic<int> raised = 0;
        std::atomic<int> failed = 0;
        std::atomic<int> atTheLine = 0;
        std::vector<std::thread> programs;
        for (int i = 0; i < Programs; ++i) {
            programs.emplace_back([&] {
                Connection connection(m_world->options);
                failed += connection.open() ? 0 : 1;
                ++atTheLine;
                while (atTheLine < Programs)
                    std::this_thread::yield();
                const auto look = MonitorStore(connection).look(now);
                failed += look ? 0 : 1;
                raised += look ? int(look->raised.size()) : 0;
            });
        }
        for (std::thread &program : programs)
            program.join();
        QCOMPARE(failed.load(), 0);
        QCOMPARE(raised.load(), 1);
        m_world->setReady(10);
        QVERIFY_RESULT(monitor().look(now.addSecs(60)));
        QVERIFY_RESULT(monitor().look(now.addSecs(60 + 3600)));
    }
    QCOMPARE(m_world->number(u"SELECT count(*) FROM alerts WHERE kind = 'low'"_s), Rounds);
    QCOMPARE(m_world->number(u"SELECT count(*) FROM alert_deliveries"_s), 2 * Rounds);
    qInfo("%d programs at once, %d rounds: %d alerts", Programs, Rounds, Rounds);
}

void TestMonitorStore::theDatabaseItselfRefusesASecondAlert()
{
    m_world->setReady(2);
    QVERIFY_RESULT(monitor().look(Start));
    const auto second = m_world->connection.execBatch(
        u"INSERT INTO alerts (area_code, crossing, kind, ready, threshold, raised_at) "
        "SELECT area_code, crossing, kind, ready, threshold, now() FROM alerts"_s);
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
}

void TestMonitorStore::looksWhenItIsDue()
{
    m_world->setReady(4);
    const auto first = monitor().lookIfDue();
    QVERIFY_RESULT(first);
    QVERIFY(first->has_value());
    QCOMPARE((*first)->raised.size(), 1);
    const auto second = monitor().lookIfDue();
    QVERIFY_RESULT(second);
    QVERIFY(!second->has_value());
    m_world->exec(u"UPDATE monitor_settings SET evaluated_at = now() - interval '61 minutes'"_s);
    const auto hourly = monitor().lookIfDue();
    QVERIFY(hourly && hourly->has_value());
    // The end of a hold is not waited for until the hour is over.
    m_world->setReady(10, 10);
    QVERIFY_RESULT(monitor().look());
    m_world->exec(
        u"UPDATE monitor_subjects SET recovering_since = now() - interval '61 minutes'"_s);
    const auto held = monitor().lookIfDue();
    QVERIFY(held && held->has_value());
    QCOMPARE((*held)->raised.first().kind, AlertKind::Well);
}

void TestMonitorStore::alertsGoOutByTheChannelsThatAreOn()
{
    const auto waiting = [&] {
        return m_world->text(u"SELECT string_agg(channel || ' ' || state, ', ' ORDER BY channel) "
                             "FROM alert_deliveries"_s);
    };
    m_world->setReady(4);
    QVERIFY_RESULT(monitor().look(Start));
    QCOMPARE(waiting(), QString());
    QVERIFY_RESULT(monitor().setChannel(AlertChannel::Email, true));
    QVERIFY_RESULT(monitor().setChannel(AlertChannel::Webhook, true));
    QVERIFY_RESULT(monitor().setChannel(AlertChannel::Email, true));
    m_world->setReady(0);
    QVERIFY_RESULT(monitor().look(Start.addSecs(60)));
    QCOMPARE(waiting(), u"email waiting, webhook waiting"_s);
    QVERIFY_RESULT(monitor().setChannel(AlertChannel::Webhook, false));
    QCOMPARE(waiting(), u"email waiting, webhook given_up"_s);
    const auto since = monitor().alertsSince(0);
    QVERIFY_RESULT(since);
    QCOMPARE(since->size(), 2);
    QCOMPARE(since->first().kind, AlertKind::Empty);
    QCOMPARE(monitor().alertsSince(since->first().id)->size(), 0);
}

void TestMonitorStore::aDismissedNotificationStaysSo()
{
    m_world->setReady(0);
    QVERIFY_RESULT(monitor().look(Start));
    m_world->exec(u"UPDATE admin_notifications SET status = 'dismissed'"_s);
    // A little is there again for an hour: it is low now, which is no new alert.
    m_world->setReady(3);
    QVERIFY_RESULT(monitor().look(Start.addSecs(60)));
    QVERIFY_RESULT(monitor().look(Start.addSecs(60 + 3600)));
    QCOMPARE(openNotifications(), QString());
    m_world->setReady(0);
    QVERIFY_RESULT(monitor().look(Start.addSecs(60 + 3700)));
    QCOMPARE(openNotifications(), u"pool_empty : No numbers ready: the pool is empty."_s);
    QCOMPARE(alerts(), u"empty empty"_s);
}

void TestMonitorStore::rulesSurvive()
{
    const auto usual = monitor().rules();
    QVERIFY_RESULT(usual);
    QCOMPARE(*usual, MonitorRules());
    MonitorRules rules;
    rules.pool = {.threshold = 12, .margin = 3, .hold = 20min};
    rules.interval = 15min;
    rules.areas = {{.areaCode = u"604"_s, .threshold = 4}, {.areaCode = u"778"_s, .threshold = 2}};
    QVERIFY_RESULT(monitor().save(rules));
    const auto saved = monitor().rules();
    QVERIFY_RESULT(saved);
    QCOMPARE(*saved, rules);
}

void TestMonitorStore::refusesWrongRules()
{
    MonitorRules rules;
    rules.pool.threshold = -1;
    const auto saved = monitor().save(rules);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Rejected);
    QCOMPARE(monitor().rules()->pool.threshold, 5);
}

QTEST_GUILESS_MAIN(TestMonitorStore)
#include "tst_monitorstore.moc"
