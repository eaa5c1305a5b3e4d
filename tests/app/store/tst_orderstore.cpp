// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalfixture.h"
#include "store/notificationstore.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Orders: placed, read, closed.
class TestOrderStore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init() { m_journal = std::make_unique<JournalFixture>(*m_cluster); }
    void cleanup() { m_journal.reset(); }

    void placesAndReadsBack();
    void keepsThePriceOfEachNumber();
    void aKeyIsOneOrder();
    void aKeyIsOneOrderForTwoAtOnce();
    void leavesOutWhatIsTaken();
    void leavesNothingWithoutCandidates();
    void ordersOfTheSameNumbersNeverDeadlock();
    void refusesImpossibleCounts_data();
    void refusesImpossibleCounts();
    void failsPlannedByArea();
    void finishesOnce();
    void finishesOnceForManyAtOnce();
    void stopsWithAReason();
    void aStopIsKeptWhileAnItemIsUnsettled();
    void tellsWhatIsOpen();
    void tellsWhatDoesNotExist();

private:
    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<JournalFixture> m_journal;
};

void TestOrderStore::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestOrderStore::placesAndReadsBack()
{
    const QString id = m_journal->place(orderOf(2, 3));
    const PurchaseOrder order = m_journal->read(id);
    QCOMPARE(order.requested, 2);
    QCOMPARE(order.areaCodes, QStringList{u"604"_s});
    QCOMPARE(order.actor, u"test"_s);
    QCOMPARE(order.unitPrice, Money::parse(u"1.15", u"USD"_s));
    QCOMPARE(order.state, PurchaseOrder::State::Open);
    QVERIFY(order.createdAt.isValid() && !order.finishedAt.isValid());
    QCOMPARE(order.items.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(order.items.at(i).position, i + 1);
        QCOMPARE(order.items.at(i).planned, plannedAt(i + 1));
        QCOMPARE(order.items.at(i).state, ItemState::Planned);
    }
    QCOMPARE(m_journal->orders().recent(5).value(), QList<PurchaseOrder>{order});
}

void TestOrderStore::keepsThePriceOfEachNumber()
{
    const QList<std::optional<Money>> prices{
        Money::parse(u"1.15", u"USD"_s), std::nullopt, Money::parse(u"0.85", u"CAD"_s)};
    NewOrder order = orderOf(3, 3);
    for (int i = 0; i < 3; ++i)
        order.numbers[i].monthlyPrice = prices.at(i);
    const PurchaseOrder placed = m_journal->read(m_journal->place(order));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(placed.items.at(i).planned.monthlyPrice, prices.at(i));
}

void TestOrderStore::aKeyIsOneOrder()
{
    const QString id = m_journal->place(orderOf(2, 2, 1, u"key"_s));
    QCOMPARE(m_journal->place(orderOf(5, 5, 50, u"key"_s)), id);
    QVERIFY(m_journal->place(orderOf(1, 1, 60, u"other"_s)) != id);
    QVERIFY(m_journal->place(orderOf(1, 1, 70)) != m_journal->place(orderOf(1, 1, 80)));
    QCOMPARE(m_journal->text(u"SELECT count(*) FROM purchase_items"_s), u"5"_s);
}

void TestOrderStore::aKeyIsOneOrderForTwoAtOnce()
{
    constexpr int Threads = 8;
    std::vector<Result<QString>> ids(Threads, Result<QString>());
    atOnce(m_journal->options, Threads, [&](Connection &connection, int i) {
        ids[size_t(i)] = OrderStore(connection).place(orderOf(2, 2, 1, u"key"_s));
    });
    for (const auto &id : ids) {
        QVERIFY_RESULT(id);
        QCOMPARE(*id, *ids.front());
    }
    QCOMPARE(m_journal->text(u"SELECT count(*) FROM purchase_orders"_s), u"1"_s);
}

void TestOrderStore::leavesOutWhatIsTaken()
{
    m_journal->place(orderOf(2, 2, 1));
    QVERIFY_RESULT(m_journal->connection.execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status) VALUES "
        "('+16045550003', 'PN3', 'purchased'), ('+16045550004', 'PN4', 'released')"_s));
    NewOrder second = orderOf(5, 5, 1);
    second.numbers.append(plannedAt(5));
    const PurchaseOrder order = m_journal->read(m_journal->place(second));
    QList<E164> numbers;
    for (const PurchaseItem &item : order.items)
        numbers << item.planned.number;
    QCOMPARE(numbers, (QList<E164>{plannedAt(4).number, plannedAt(5).number}));
}

void TestOrderStore::leavesNothingWithoutCandidates()
{
    m_journal->place(orderOf(2, 2, 1));
    const auto placed = m_journal->orders().place(orderOf(2, 2, 1, u"key"_s));
    QVERIFY(!placed);
    QCOMPARE(placed.error().kind, ErrorKind::Rejected);
    QCOMPARE(placed.error().code, u"no_candidates"_s);
    QVERIFY(!m_journal->orders().place(orderOf(3, 0)));
    QCOMPARE(m_journal->text(u"SELECT count(*) FROM purchase_orders"_s), u"1"_s);
    // The key is free for a better try.
    QVERIFY_RESULT(m_journal->orders().place(orderOf(2, 2, 10, u"key"_s)));
}

void TestOrderStore::ordersOfTheSameNumbersNeverDeadlock()
{
    // A search draws in no fixed order: two orders meet the same numbers from both ends.
    for (int round = 0; round < 10; ++round) {
        NewOrder forwards = orderOf(100, 200, 1 + round * 200);
        NewOrder backwards = forwards;
        std::reverse(backwards.numbers.begin(), backwards.numbers.end());
        std::vector<Result<QString>> ids(2, Result<QString>());
        atOnce(m_journal->options, 2, [&](Connection &connection, int i) {
            ids[size_t(i)] = OrderStore(connection).place(i == 0 ? forwards : backwards);
        });
        int placed = 0;
        for (const auto &id : ids) {
            if (!id)
                QCOMPARE(id.error().code, u"no_candidates"_s);
            placed += id.has_value();
        }
        QVERIFY(placed >= 1);
        QCOMPARE(scalar(m_journal->connection, u"SELECT count(*) FROM purchase_items"_s).toInt(),
                 200 * (round + 1));
    }
}

void TestOrderStore::refusesImpossibleCounts_data()
{
    QTest::addColumn<int>("requested");
    QTest::newRow("none") << 0;
    QTest::newRow("negative") << -1;
    QTest::newRow("a million") << 1'000'000;
}

void TestOrderStore::refusesImpossibleCounts()
{
    QFETCH(int, requested);
    const auto placed = m_journal->orders().place(orderOf(requested, 2));
    QVERIFY(!placed);
    QCOMPARE(placed.error().kind, ErrorKind::Rejected);
    QCOMPARE(placed.error().code, u"23514"_s);
    QCOMPARE(m_journal->text(u"SELECT count(*) FROM purchase_orders"_s), u"0"_s);
}

void TestOrderStore::failsPlannedByArea()
{
    NewOrder wanted = orderOf(6, 3);
    for (int i = 1; i <= 3; ++i)
        wanted.numbers.append(plannedAt(i, u"778"_s));
    const QString id = m_journal->place(wanted);
    std::ignore = m_journal->claim(id);
    QVERIFY_RESULT(m_journal->orders().failPlanned(id, errorOf(u"21452"_s), u"604"_s));
    PurchaseOrder order = m_journal->read(id);
    QCOMPARE(order.count(ItemState::Buying), 1);
    QCOMPARE(order.count(ItemState::Failed), 2);
    QCOMPARE(order.count(ItemState::Planned), 3);
    QCOMPARE(order.items.at(1).errorCode, u"21452"_s);
    QVERIFY_RESULT(m_journal->orders().failPlanned(id, errorOf(u"20003"_s)));
    order = m_journal->read(id);
    QCOMPARE(order.count(ItemState::Planned), 0);
    QCOMPARE(order.items.at(1).errorCode, u"21452"_s);
    QCOMPARE(order.items.at(4).errorCode, u"20003"_s);
}

void TestOrderStore::finishesOnce()
{
    const QString id = m_journal->place(orderOf(2, 4));
    const PurchaseItem first = m_journal->claim(id);
    QVERIFY(!m_journal->orders().finish(id, {}).value());
    QVERIFY(m_journal->record(first));
    QVERIFY(!m_journal->orders().finish(id, {}).value());
    QVERIFY(m_journal->record(m_journal->claim(id)));
    QVERIFY(m_journal->orders().finish(id, {}).value());
    QVERIFY(!m_journal->orders().finish(id, {}).value());

    const PurchaseOrder order = m_journal->read(id);
    QCOMPARE(order.state, PurchaseOrder::State::Finished);
    QVERIFY(order.finishedAt.isValid());
    QCOMPARE(order.count(ItemState::Recorded), 2);
    QCOMPARE(order.items.at(2).errorCode, u"not_needed"_s);
    QCOMPARE(order.items.at(3).state, ItemState::Failed);
    const auto notices = NotificationStore(m_journal->connection).open();
    QVERIFY_RESULT(notices);
    QCOMPARE(notices->size(), 1);
    QCOMPARE(notices->first().type, u"batch_import_required"_s);
    QCOMPARE(notices->first().numbers, order.recorded());
    QCOMPARE(notices->first().orderId, id);
}

void TestOrderStore::finishesOnceForManyAtOnce()
{
    const QString id = m_journal->place(orderOf(1, 1));
    QVERIFY(m_journal->record(m_journal->claim(id)));
    std::atomic<int> closed = 0;
    atOnce(m_journal->options, 8, [&](Connection &connection, int) {
        closed += OrderStore(connection).finish(id, {}).value_or(false);
    });
    QCOMPARE(closed.load(), 1);
    QCOMPARE(NotificationStore(m_journal->connection).open()->size(), 1);
}

void TestOrderStore::stopsWithAReason()
{
    const QString id = m_journal->place(orderOf(2, 2));
    QVERIFY_RESULT(m_journal->orders().failPlanned(id, errorOf(u"20003"_s)));
    QVERIFY(m_journal->orders().finish(id, errorOf(u"20003"_s)).value());
    const PurchaseOrder order = m_journal->read(id);
    QCOMPARE(order.state, PurchaseOrder::State::Stopped);
    QCOMPARE(order.stopCode, u"20003"_s);
    QCOMPARE(order.stopDetail, u"in words"_s);
    // Nothing was bought: there is nothing to import.
    QVERIFY(NotificationStore(m_journal->connection).open()->isEmpty());
    QVERIFY(!m_journal->isClaimable(id));
}

void TestOrderStore::aStopIsKeptWhileAnItemIsUnsettled()
{
    const QString id = m_journal->place(orderOf(2, 4));
    const PurchaseItem item = m_journal->claim(id);
    QVERIFY(!m_journal->orders().finish(id, errorOf(u"stopped_by_admin"_s)).value());
    QCOMPARE(m_journal->read(id).state, PurchaseOrder::State::Open);
    // Given back, it is not bought any more.
    QVERIFY(m_journal->move(item, {.state = ItemState::Planned}));
    QVERIFY(!m_journal->isClaimable(id));
    QVERIFY(m_journal->orders().finish(id, {}).value());
    const PurchaseOrder order = m_journal->read(id);
    QCOMPARE(order.state, PurchaseOrder::State::Stopped);
    QCOMPARE(order.stopCode, u"stopped_by_admin"_s);
    QCOMPARE(order.count(ItemState::Failed), 4);
    QCOMPARE(order.items.first().errorCode, u"stopped_by_admin"_s);
}

void TestOrderStore::tellsWhatIsOpen()
{
    const QString first = m_journal->place(orderOf(1, 1, 1));
    const QString second = m_journal->place(orderOf(1, 1, 2));
    QCOMPARE(m_journal->orders().open().value(), (QStringList{first, second}));
    QVERIFY(m_journal->record(m_journal->claim(first)));
    QVERIFY(m_journal->orders().finish(first, {}).value());
    QCOMPARE(m_journal->orders().open().value(), QStringList{second});
}

void TestOrderStore::tellsWhatDoesNotExist()
{
    const auto missing = m_journal->orders().order(u"11111111-1111-1111-1111-111111111111"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(!m_journal->orders().order(u"no uuid"_s));
}

QTEST_GUILESS_MAIN(TestOrderStore)
#include "tst_orderstore.moc"
