// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalfixture.h"
#include "store/limitstore.h"
#include "support/verifyresult.h"

#include <QTest>

#include <atomic>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

Money usd(const QString &amount)
{
    return Money::parse(amount, u"USD"_s).value();
}

} // namespace

//! Limits of what may be bought, enforced by the database itself.
class TestLimitStore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init() { m_journal = std::make_unique<JournalFixture>(*m_cluster); }
    void cleanup() { m_journal.reset(); }

    void savesAndReadsBack();
    void aFreshDatabaseHasLimits();
    void refuses_data();
    void refuses();
    void aClosedOrderCountsWhatItBought();
    void oldOrdersAreForgotten_data();
    void oldOrdersAreForgotten();
    void theDearestCandidatesCount();
    void thirtyTwoAtOnceNeverPassIt_data();
    void thirtyTwoAtOnceNeverPassIt();
    void anOlderSnapshotIsRefused();
    void saysBeforehandWhatTheDatabaseSays();

private:
    void limit(const PurchaseLimits &limits);

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<JournalFixture> m_journal;
};

void TestLimitStore::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestLimitStore::limit(const PurchaseLimits &limits)
{
    const auto saved = LimitStore(m_journal->connection).save(limits);
    if (!saved)
        qFatal("%s", qPrintable(describe(saved.error())));
}

void TestLimitStore::savesAndReadsBack()
{
    PurchaseLimits limits;
    limits.order = {.mostNumbers = 20, .mostMoney = usd(u"23.50"_s)};
    limits.week = {.mostNumbers = 0, .mostMoney = usd(u"100"_s)};
    limits.month = {.mostNumbers = 80, .mostMoney = {}};
    limit(limits);
    m_journal->place(orderOf(2, 3));
    const auto read = LimitStore(m_journal->connection).read();
    QVERIFY_RESULT(read);
    QCOMPARE(read->limits, limits);
    QCOMPARE(read->takenNumbers.value(LimitPeriod::Order), 0);
    QCOMPARE(read->takenNumbers.value(LimitPeriod::Week), 2);
    QCOMPARE(read->takenMoney.value(LimitPeriod::Month), usd(u"2.30"_s));
}

void TestLimitStore::aFreshDatabaseHasLimits()
{
    Connection fresh(m_cluster->createMigrated());
    QVERIFY_RESULT(fresh.open());
    const auto read = LimitStore(fresh).read();
    QVERIFY_RESULT(read);
    for (const LimitPeriod period : LimitPeriods) {
        QVERIFY(read->limits.of(period).mostNumbers > 0);
        QVERIFY(read->limits.of(period).mostMoney);
    }
}

void TestLimitStore::refuses_data()
{
    QTest::addColumn<PurchaseLimits>("limits");
    QTest::addColumn<int>("fits");
    QTest::addColumn<QString>("code");

    PurchaseLimits limits;
    limits.order.mostNumbers = 5;
    QTest::newRow("numbers an order") << limits << 5 << u"NW005"_s;
    limits = {};
    limits.week.mostNumbers = 12; // 7 are taken
    QTest::newRow("numbers a week") << limits << 5 << u"NW005"_s;
    limits = {};
    limits.month.mostNumbers = 12;
    QTest::newRow("numbers a month") << limits << 5 << u"NW005"_s;
    limits = {};
    limits.order.mostMoney = usd(u"5.75"_s); // 5 × 1.15
    QTest::newRow("money an order") << limits << 5 << u"NW006"_s;
    limits = {};
    limits.week.mostMoney = usd(u"13.80"_s); // 12 × 1.15
    QTest::newRow("money a week") << limits << 5 << u"NW006"_s;
    limits = {};
    limits.month.mostMoney = usd(u"13.80"_s);
    QTest::newRow("money a month") << limits << 5 << u"NW006"_s;
    limits = {};
    limits.order.mostMoney = Money::parse(u"1000", u"CAD"_s);
    QTest::newRow("another currency") << limits << 0 << u"NW007"_s;
}

void TestLimitStore::refuses()
{
    QFETCH(PurchaseLimits, limits);
    QFETCH(int, fits);
    QFETCH(QString, code);
    m_journal->place(orderOf(7, 7, 1));
    limit(limits);
    const auto refused = m_journal->orders().place(orderOf(fits + 1, fits + 3, 100, u"key"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Rejected);
    QCOMPARE(refused.error().code, code);
    // Nothing is half placed, and the key is free for a smaller order.
    QCOMPARE(m_journal->text(u"SELECT count(*) FROM purchase_orders"_s), u"1"_s);
    QCOMPARE(m_journal->text(u"SELECT count(*) FROM purchase_items"_s), u"7"_s);
    if (fits > 0)
        QVERIFY_RESULT(m_journal->orders().place(orderOf(fits, fits + 3, 100, u"key"_s)));
}

void TestLimitStore::aClosedOrderCountsWhatItBought()
{
    PurchaseLimits limits;
    limits.week = {.mostNumbers = 5, .mostMoney = usd(u"5.75"_s)};
    limit(limits);
    const QString id = m_journal->place(orderOf(5, 5, 1));
    QVERIFY(!m_journal->orders().place(orderOf(1, 1, 50)));
    QVERIFY(m_journal->record(m_journal->claim(id)));
    QVERIFY_RESULT(m_journal->orders().failPlanned(id, errorOf(u"21452"_s)));
    QVERIFY(m_journal->orders().finish(id, {}).value());
    // One of five was bought: four are free again.
    QVERIFY(!m_journal->orders().place(orderOf(5, 5, 50)));
    QVERIFY_RESULT(m_journal->orders().place(orderOf(4, 4, 60)));
}

void TestLimitStore::oldOrdersAreForgotten_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("fitsWeek");
    QTest::addColumn<bool>("fitsMonth");
    QTest::newRow("6 days") << 6 << false << false;
    QTest::newRow("8 days") << 8 << true << false;
    QTest::newRow("31 days") << 31 << true << true;
}

void TestLimitStore::oldOrdersAreForgotten()
{
    QFETCH(int, days);
    QFETCH(bool, fitsWeek);
    QFETCH(bool, fitsMonth);
    m_journal->place(orderOf(5, 5, 1));
    m_journal->exec(
        u"UPDATE purchase_orders SET created_at = now() - interval '%1 days'"_s.arg(days));
    PurchaseLimits limits;
    limits.week.mostNumbers = 5;
    limit(limits);
    QCOMPARE(m_journal->orders().place(orderOf(1, 1, 50)).has_value(), fitsWeek);
    limits = {};
    limits.month.mostNumbers = 5 + (fitsWeek ? 1 : 0);
    limit(limits);
    QCOMPARE(m_journal->orders().place(orderOf(1, 1, 60)).has_value(), fitsMonth);
}

void TestLimitStore::theDearestCandidatesCount()
{
    const QString id = m_journal->place(orderOf(2, 4));
    m_journal->exec(u"UPDATE purchase_items SET monthly_price = position, currency = 'USD'"_s);
    QCOMPARE(
        m_journal->text(u"SELECT purchase_order_money(o) FROM purchase_orders AS o"_s).toDouble(),
        7.0);
    QVERIFY(m_journal->record(m_journal->claim(id)));
    QVERIFY(m_journal->record(m_journal->claim(id)));
    QVERIFY(m_journal->orders().finish(id, {}).value());
    QCOMPARE(
        m_journal->text(u"SELECT purchase_order_money(o) FROM purchase_orders AS o"_s).toDouble(),
        3.0);
}

void TestLimitStore::thirtyTwoAtOnceNeverPassIt_data()
{
    QTest::addColumn<PurchaseLimits>("limits");
    PurchaseLimits limits;
    limits.week.mostNumbers = 50;
    QTest::newRow("numbers") << limits;
    limits = {};
    limits.month.mostMoney = usd(u"57.50"_s); // 50 × 1.15
    QTest::newRow("money") << limits;
}

void TestLimitStore::thirtyTwoAtOnceNeverPassIt()
{
    QFETCH(PurchaseLimits, limits);
    constexpr int Orders = 32;
    constexpr int Each = 10;
    limit(limits);
    std::atomic<int> placed = 0;
    std::atomic<int> refused = 0;
    std::atomic<int> other = 0;
    atOnce(m_journal->options, Orders, [&](Connection &connection, int i) {
        const auto order = OrderStore(connection).place(orderOf(Each, Each + 2, 1 + 20 * i));
        if (order)
            ++placed;
        else if (order.error().code == "NW005"_L1 || order.error().code == "NW006"_L1)
            ++refused;
        else
            ++other;
    });
    QCOMPARE(other.load(), 0);
    QCOMPARE(placed.load(), 5);
    QCOMPARE(refused.load(), Orders - 5);
    QCOMPARE(m_journal->text(u"SELECT sum(requested) FROM purchase_orders"_s), u"50"_s);
}

void TestLimitStore::anOlderSnapshotIsRefused()
{
    const auto placed = m_journal->connection.execBatch(
        u"BEGIN ISOLATION LEVEL REPEATABLE READ; INSERT INTO purchase_orders (requested) "
        "VALUES (1); COMMIT"_s);
    QVERIFY(!placed);
    QCOMPARE(placed.error().code, u"NW008"_s);
}

void TestLimitStore::saysBeforehandWhatTheDatabaseSays()
{
    m_journal->place(orderOf(7, 7, 1));
    PurchaseLimits limits;
    limits.order.mostNumbers = 9;
    limits.week = {.mostNumbers = 15, .mostMoney = usd(u"16.10"_s)}; // 14 × 1.15
    limit(limits);
    const auto allowance = LimitStore(m_journal->connection).read();
    QVERIFY_RESULT(allowance);
    for (int count = 5; count <= 10; ++count) {
        const auto breach = allowance->breachOf(count, usd(u"1.15"_s) * count);
        Transaction trial(m_journal->connection);
        const auto placed = m_journal->connection.execBatch(
            u"INSERT INTO purchase_orders (requested, unit_price, currency) VALUES (%1, 1.15, "
            "'USD'); INSERT INTO purchase_items (order_id, position, phone_number) SELECT "
            "max(CAST(id AS text))::uuid, n, '+1604777' || 1000 + n FROM (SELECT id FROM "
            "purchase_orders ORDER BY created_at DESC LIMIT 1) AS o, generate_series(1, %1) AS n "
            "GROUP BY n; SET CONSTRAINTS ALL IMMEDIATE"_s.arg(count));
        QCOMPARE(breach.has_value(), !placed.has_value());
        if (breach) {
            QCOMPARE(placed.error().code,
                     breach->kind == LimitBreach::Kind::Money ? u"NW006"_s : u"NW005"_s);
        }
    }
    QCOMPARE(allowance->breachOf(1, {})->kind, LimitBreach::Kind::UnknownPrice);
}

QTEST_GUILESS_MAIN(TestLimitStore)
#include "tst_limitstore.moc"
