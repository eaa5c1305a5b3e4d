// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/statisticsstore.h"

#include "store/connection.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A finished session: \a began of the month so many months ago, and how many seconds it took.
QString session(int monthsAgo, const QString &began, int elapsed, const QString &active, int live)
{
    return u"INSERT INTO weekly_sessions "
           "(started_at, finished_at, step, activated, active_seconds, actor) "
           "SELECT b.at, b.at + %3 * interval '1 second', 'done', %5, %4, 'anna' "
           "FROM (SELECT date_trunc('month', now()) - interval '%1 months' + interval '%2' AS at) "
           "AS b;"_s.arg(monthsAgo)
               .arg(began)
               .arg(elapsed)
               .arg(active)
               .arg(live);
}

//! A number that \a organization (one of ten) got at a time of a month.
QString given(int organization, int monthsAgo, const QString &at, bool isActive = true)
{
    static int number = 0;
    return u"INSERT INTO organization_phone_numbers "
           "(organization_id, phone_number, is_active, assigned_at) "
           "VALUES ('00000000-0000-0000-0000-00000000000%1', '+1604555%2', %3, "
           "date_trunc('month', now()) - interval '%4 months' + interval '%5');"_s.arg(organization)
               .arg(++number, 4, 10, QChar(u'0'))
               .arg(isActive ? u"true"_s : u"false"_s)
               .arg(monthsAgo)
               .arg(at);
}

} // namespace

/*! The figures of the dashboard over real rows. */
class TestStatisticsStore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void sumsUpTheMonths_data();
    void sumsUpTheMonths();
    void openSessionsCountToo();
    void costsOfNumbers_data();
    void costsOfNumbers();

private:
    PoolStatistics read();

    std::unique_ptr<test::TestDatabase> m_cluster;
    std::unique_ptr<Connection> m_connection;
};

void TestStatisticsStore::initTestCase()
{
    m_cluster = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestStatisticsStore::init()
{
    m_connection = std::make_unique<Connection>(m_cluster->createMigrated());
    QVERIFY_RESULT(m_connection->open());
}

PoolStatistics TestStatisticsStore::read()
{
    auto statistics = StatisticsStore(*m_connection).read();
    if (!statistics)
        qFatal("%s", qPrintable(describe(statistics.error())));
    return *std::move(statistics);
}

void TestStatisticsStore::sumsUpTheMonths_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<MonthOfWork>("now");
    QTest::addColumn<MonthOfWork>("before");

    const auto month = [](int sessions, std::chrono::seconds spent, int activated, int given) {
        return MonthOfWork{{}, sessions, spent, activated, given};
    };
    QTest::newRow("nothing") << QString() << month(0, 0s, 0, 0) << month(0, 0s, 0, 0);
    QTest::newRow("sessions alone")
        << session(0, u"9 hours"_s, 900, u"220"_s, 20) + session(0, u"8 days"_s, 700, u"660"_s, 12)
        << month(2, 880s, 32, 0) << month(0, 0s, 0, 0);
    QTest::newRow("organizations alone") << given(1, 0, u"1 hour"_s) + given(2, 0, u"2 days"_s)
                                         << month(0, 0s, 0, 2) << month(0, 0s, 0, 0);
    QTest::newRow("before time was counted") << session(0, u"9 hours"_s, 660, u"NULL"_s, 7)
                                             << month(1, 660s, 7, 0) << month(0, 0s, 0, 0);
    QTest::newRow("two months") << session(1, u"3 days"_s, 600, u"600"_s, 20)
                                       + session(0, u"3 days"_s, 300, u"200"_s, 18)
                                       + given(1, 1, u"4 days"_s) + given(2, 0, u"4 days"_s)
                                       + given(3, 0, u"5 days"_s)
                                << month(1, 200s, 18, 2) << month(1, 600s, 20, 1);
    QTest::newRow("over midnight between two months")
        << session(1, u"1 month -5 minutes"_s, 600, u"500"_s, 20) << month(1, 500s, 20, 0)
        << month(0, 0s, 0, 0);
    QTest::newRow("long ago") << session(2, u"3 days"_s, 600, u"600"_s, 20)
                                     + given(1, 2, u"1 day"_s)
                              << month(0, 0s, 0, 0) << month(0, 0s, 0, 0);
    QTest::newRow("taken back and given again counts once")
        << given(1, 0, u"1 day"_s, false) + given(1, 0, u"2 days"_s) + given(2, 0, u"3 days"_s)
        << month(0, 0s, 0, 2) << month(0, 0s, 0, 0);
    QTest::newRow("a session that made nothing ready")
        << session(0, u"1 day"_s, 120, u"90"_s, 0) << month(1, 90s, 0, 0) << month(0, 0s, 0, 0);
}

void TestStatisticsStore::sumsUpTheMonths()
{
    QFETCH(const QString, rows);
    QFETCH(MonthOfWork, now);
    QFETCH(MonthOfWork, before);
    if (!rows.isEmpty())
        QVERIFY_RESULT(m_connection->execBatch(rows));
    const QDate first
        = test::scalar(*m_connection, u"SELECT CAST(date_trunc('month', now()) AS date)"_s)
              .toDate();
    now.month = first;
    before.month = first.addMonths(-1);
    const QList<MonthOfWork> months = read().months;
    QCOMPARE(months.size(), 2);
    QCOMPARE(months.first(), now);
    QCOMPARE(months.last(), before);
}

//! With the time that was counted so far, not with that since its start.
void TestStatisticsStore::openSessionsCountToo()
{
    QVERIFY_RESULT(m_connection->execBatch(
        u"INSERT INTO weekly_sessions (started_at, active_seconds, activated) "
        "VALUES (now() - interval '40 days', 130, 4)"_s));
    const MonthOfWork month = read().months.first();
    QCOMPARE(month.sessions, 1);
    QCOMPARE(month.spent, 130s);
    QCOMPARE(month.activated, 4);
}

void TestStatisticsStore::costsOfNumbers_data()
{
    QTest::addColumn<QString>("rows"); // VALUES of number, status, price
    QTest::addColumn<QString>("assigned");
    QTest::addColumn<QString>("buffer");
    QTest::addColumn<int>("unpricedAssigned");
    QTest::addColumn<int>("unpricedBuffer");
    QTest::newRow("none") << QString() << u"0.00"_s << u"0.00"_s << 0 << 0;
    QTest::newRow("apart") << u"('+16045550001', 'configured', 1.15), "
                              "('+16045550002', 'purchased', 1.15), "
                              "('+16045550003', 'assigned', 1.15)"_s
                           << u"1.15"_s << u"2.30"_s << 0 << 0;
    QTest::newRow("released ones are not paid for")
        << u"('+16045550001', 'released', 1.15), ('+16045550002', 'quarantined', 2)"_s << u"0.00"_s
        << u"2.00"_s << 0 << 0;
    QTest::newRow("without a price")
        << u"('+16045550001', 'configured', NULL), ('+16045550002', 'released', NULL), "
           "('+16045550003', 'assigned', NULL), ('+16045550004', 'assigned', 1.15), "
           "('+16045550005', 'purchased', NULL)"_s
        << u"1.15"_s << u"0.00"_s << 1 << 2;
}

void TestStatisticsStore::costsOfNumbers()
{
    QFETCH(const QString, rows);
    if (!rows.isEmpty()) {
        QVERIFY_RESULT(m_connection->execBatch(
            u"INSERT INTO organizations (id, name) "
            "VALUES ('00000000-0000-0000-0000-000000000001', 'Deep Cove Kayaks'); "
            "INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, "
            "status, monthly_price, currency, organization_id, quarantined_until) "
            "SELECT n, 'PN' || n, 'phnum_' || n, s, CAST(p AS numeric), 'USD', "
            "CASE WHEN s = 'assigned' THEN CAST('00000000-0000-0000-0000-000000000001' AS uuid) "
            "END, CASE WHEN s = 'quarantined' THEN now() + interval '9 days' END "
            "FROM (VALUES %1) AS v (n, s, p)"_s.arg(rows)));
    }
    const PoolStatistics statistics = read();
    QTEST(statistics.costAssigned.toDecimal(), "assigned");
    QTEST(statistics.costBuffer.toDecimal(), "buffer");
    QTEST(statistics.unpricedAssigned, "unpricedAssigned");
    QTEST(statistics.unpricedBuffer, "unpricedBuffer");
}

QTEST_GUILESS_MAIN(TestStatisticsStore)
#include "tst_statisticsstore.moc"
