// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"
#include "store/notificationstore.h"
#include "store/numberstore.h"
#include "store/orderstore.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QTest>

#include <barrier>
#include <thread>
#include <vector>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Lease = 60s;

PlannedNumber plannedAt(int index, const QString &areaCode = u"604"_s)
{
    const QString line = QString::number(index).rightJustified(4, u'0');
    return {.number = *E164::parse(u"+1"_s + areaCode + u"555"_s + line),
            .areaCode = areaCode,
            .country = u"CA"_s,
            .locality = u"Vancouver"_s,
            .region = u"BC"_s,
            .capabilities = {.voice = true, .sms = true, .mms = false}};
}

NewOrder orderOf(int requested, int candidates, int first = 1, const QString &key = QString())
{
    NewOrder order;
    order.idempotencyKey = key;
    order.requested = requested;
    order.areaCodes = {u"604"_s};
    order.unitPrice = Money::parse(u"1.15", u"USD"_s);
    for (int i = first; i < first + candidates; ++i)
        order.numbers.append(plannedAt(i));
    return order;
}

Error errorOf(const QString &code)
{
    return {.kind = ErrorKind::Rejected,
            .code = code,
            .detail = u"in words"_s,
            .httpStatus = 400,
            .retryAfter = {},
            .requestId = u"RQ1"_s};
}

//! \a function(connection, index) in \a count threads, each on a connection of its own, at once.
template <typename Function>
void atOnce(const ConnectionOptions &options, int count, Function function)
{
    std::barrier gate(count);
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([&, i] {
            Connection connection(options);
            const bool isOpen = connection.open().has_value();
            gate.arrive_and_wait();
            if (isOpen)
                function(connection, i);
            // A worker whose connection ends is dead to the others: all stay until all are done.
            gate.arrive_and_wait();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace

class TestOrderStore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void cleanup() { m_connection.reset(); }

    void placesAndReadsBack();
    void keepsThePriceOfEachNumber();
    void aKeyIsOneOrder();
    void aKeyIsOneOrderForTwoAtOnce();
    void leavesOutWhatIsTaken();
    void leavesNothingWithoutCandidates();
    void ordersOfTheSameNumbersNeverDeadlock();
    void refusesImpossibleCounts_data();
    void refusesImpossibleCounts();

    void claimsInOrderUpToWhatWasAsked();
    void aFailureMakesRoomForASpare();
    void sixteenClaimEachItemOnce();
    void sixteenNeverPassWhatWasAsked();
    void anExpiredLeaseIsLookedUpFirst();
    void aDeadOwnersItemIsClaimedAtOnce();
    void aLiveOwnersItemIsNot();
    void aLostLeaseChangesNothing();
    void checkingKeepsTheLease();

    void recordsRowAndItemTogether();
    void recordUndoesBothOnFailure();
    void recordsANumberThePoolHasAlready();
    void refusesIllegalMoves();
    void failsPlannedByArea();
    void finishesOnce();
    void finishesOnceForManyAtOnce();
    void stopsWithAReason();
    void aStopIsKeptWhileAnItemIsUnsettled();
    void tellsWhatIsOpen();
    void tellsWhatDoesNotExist();

private:
    QString place(const NewOrder &order);
    PurchaseItem claim(const QString &orderId, const QString &owner = u"me"_s);
    PurchaseOrder read(const QString &orderId) { return orders().order(orderId).value(); }
    OrderStore orders() { return OrderStore(*m_connection); }
    QString text(const QString &sql) { return test::scalar(*m_connection, sql).toString(); }
    bool record(const PurchaseItem &item, const QString &owner = u"me"_s);

    std::unique_ptr<test::TestDatabase> m_cluster;
    ConnectionOptions m_options;
    std::unique_ptr<Connection> m_connection;
};

void TestOrderStore::initTestCase()
{
    m_cluster = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestOrderStore::init()
{
    m_options = m_cluster->createMigrated();
    m_connection = std::make_unique<Connection>(m_options);
    QVERIFY_RESULT(m_connection->open());
}

QString TestOrderStore::place(const NewOrder &order)
{
    const auto placed = orders().place(order);
    if (!placed)
        qFatal("%s", qPrintable(describe(placed.error())));
    return *placed;
}

PurchaseItem TestOrderStore::claim(const QString &orderId, const QString &owner)
{
    const auto claimed = orders().claim(orderId, owner, Lease);
    if (!claimed || !*claimed)
        qFatal("Nothing to claim");
    return **claimed;
}

bool TestOrderStore::record(const PurchaseItem &item, const QString &owner)
{
    const QString sid = u"PN"_s + item.planned.number.toString();
    return orders().record(item, owner, sid, u"Numberwell"_s, u"RQ1"_s).value();
}

void TestOrderStore::placesAndReadsBack()
{
    const QString id = place(orderOf(2, 3));
    const PurchaseOrder order = read(id);
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
    QCOMPARE(orders().recent(5).value(), QList<PurchaseOrder>{order});
}

void TestOrderStore::keepsThePriceOfEachNumber()
{
    const QList<std::optional<Money>> prices{
        Money::parse(u"1.15", u"USD"_s), std::nullopt, Money::parse(u"0.85", u"CAD"_s)};
    NewOrder order = orderOf(3, 3);
    for (int i = 0; i < 3; ++i)
        order.numbers[i].monthlyPrice = prices.at(i);
    const PurchaseOrder placed = read(place(order));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(placed.items.at(i).planned.monthlyPrice, prices.at(i));
}

void TestOrderStore::aKeyIsOneOrder()
{
    const QString id = place(orderOf(2, 2, 1, u"key"_s));
    QCOMPARE(place(orderOf(5, 5, 50, u"key"_s)), id);
    QVERIFY(place(orderOf(1, 1, 60, u"other"_s)) != id);
    QVERIFY(place(orderOf(1, 1, 70)) != place(orderOf(1, 1, 80)));
    QCOMPARE(text(u"SELECT count(*) FROM purchase_items"_s), u"5"_s);
}

void TestOrderStore::aKeyIsOneOrderForTwoAtOnce()
{
    constexpr int Threads = 8;
    std::vector<Result<QString>> ids(Threads, Result<QString>());
    atOnce(m_options, Threads, [&](Connection &connection, int i) {
        ids[size_t(i)] = OrderStore(connection).place(orderOf(2, 2, 1, u"key"_s));
    });
    for (const auto &id : ids) {
        QVERIFY_RESULT(id);
        QCOMPARE(*id, *ids.front());
    }
    QCOMPARE(text(u"SELECT count(*) FROM purchase_orders"_s), u"1"_s);
}

void TestOrderStore::leavesOutWhatIsTaken()
{
    place(orderOf(2, 2, 1));
    QVERIFY_RESULT(m_connection->execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status) VALUES "
        "('+16045550003', 'PN3', 'purchased'), ('+16045550004', 'PN4', 'released')"_s));
    NewOrder second = orderOf(5, 5, 1);
    second.numbers.append(plannedAt(5));
    const PurchaseOrder order = read(place(second));
    QList<E164> numbers;
    for (const PurchaseItem &item : order.items)
        numbers << item.planned.number;
    QCOMPARE(numbers, (QList<E164>{plannedAt(4).number, plannedAt(5).number}));
}

void TestOrderStore::leavesNothingWithoutCandidates()
{
    place(orderOf(2, 2, 1));
    const auto placed = orders().place(orderOf(2, 2, 1, u"key"_s));
    QVERIFY(!placed);
    QCOMPARE(placed.error().kind, ErrorKind::Rejected);
    QCOMPARE(placed.error().code, u"no_candidates"_s);
    QVERIFY(!orders().place(orderOf(3, 0)));
    QCOMPARE(text(u"SELECT count(*) FROM purchase_orders"_s), u"1"_s);
    // The key is free for a better try.
    QVERIFY_RESULT(orders().place(orderOf(2, 2, 10, u"key"_s)));
}

void TestOrderStore::ordersOfTheSameNumbersNeverDeadlock()
{
    // A search draws in no fixed order: two orders meet the same numbers from both ends.
    for (int round = 0; round < 10; ++round) {
        NewOrder forwards = orderOf(100, 200, 1 + round * 200);
        NewOrder backwards = forwards;
        std::reverse(backwards.numbers.begin(), backwards.numbers.end());
        std::vector<Result<QString>> ids(2, Result<QString>());
        atOnce(m_options, 2, [&](Connection &connection, int i) {
            ids[size_t(i)] = OrderStore(connection).place(i == 0 ? forwards : backwards);
        });
        int placed = 0;
        for (const auto &id : ids) {
            if (!id)
                QCOMPARE(id.error().code, u"no_candidates"_s);
            placed += id.has_value();
        }
        QVERIFY(placed >= 1);
        QCOMPARE(test::scalar(*m_connection, u"SELECT count(*) FROM purchase_items"_s).toInt(),
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
    const auto placed = orders().place(orderOf(requested, 2));
    QVERIFY(!placed);
    QCOMPARE(placed.error().kind, ErrorKind::Rejected);
    QCOMPARE(placed.error().code, u"23514"_s);
    QCOMPARE(text(u"SELECT count(*) FROM purchase_orders"_s), u"0"_s);
}

void TestOrderStore::claimsInOrderUpToWhatWasAsked()
{
    const QString id = place(orderOf(2, 5));
    const PurchaseItem first = claim(id);
    QCOMPARE(first.position, 1);
    QCOMPARE(first.state, ItemState::Buying);
    QCOMPARE(first.attempts, 1);
    QCOMPARE(claim(id).position, 2);
    const auto none = orders().claim(id, u"me"_s, Lease);
    QVERIFY_RESULT(none);
    QVERIFY(!*none);
    // The intent is committed: another connection sees it.
    Connection other(m_options);
    QVERIFY_RESULT(other.open());
    QCOMPARE(test::scalar(other, u"SELECT count(*) FROM purchase_items WHERE state = 'buying'"_s)
                 .toInt(),
             2);
}

void TestOrderStore::aFailureMakesRoomForASpare()
{
    const QString id = place(orderOf(1, 3));
    const PurchaseItem first = claim(id);
    QVERIFY(orders().move(first.id, u"me"_s, ItemState::Failed, errorOf(u"21422"_s), 0s).value());
    QCOMPARE(claim(id).position, 2);
    const PurchaseItem failed = read(id).items.first();
    QCOMPARE(failed.state, ItemState::Failed);
    QCOMPARE(failed.errorCode, u"21422"_s);
    QCOMPARE(failed.errorDetail, u"in words"_s);
}

void TestOrderStore::sixteenClaimEachItemOnce()
{
    constexpr int Threads = 16;
    constexpr int Items = 200;
    const QString id = place(orderOf(Items, Items));
    std::vector<QStringList> claimed(Threads);
    atOnce(m_options, Threads, [&](Connection &connection, int i) {
        OrderStore store(connection);
        // An empty answer may mean that others were faster this time.
        for (int empty = 0; empty < 3;) {
            const auto item = store.claim(id, u"worker %1"_s.arg(i), Lease);
            if (!item)
                return;
            if (*item)
                claimed[size_t(i)] << (*item)->id;
            else
                ++empty;
        }
    });
    QStringList all;
    for (const QStringList &one : claimed)
        all += one;
    QCOMPARE(all.size(), Items);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), Items);
}

void TestOrderStore::sixteenNeverPassWhatWasAsked()
{
    constexpr int Threads = 16;
    for (int requested = 1; requested <= 5; ++requested) {
        const QString id = place(orderOf(requested, 40, 1 + 40 * requested));
        std::atomic<int> claimed = 0;
        std::atomic<int> failed = 0;
        atOnce(m_options, Threads, [&](Connection &connection, int) {
            for (int i = 0; i < 4; ++i) {
                const auto item = OrderStore(connection).claim(id, u"worker"_s, Lease);
                failed += !item;
                claimed += item && *item;
            }
        });
        QCOMPARE(failed.load(), 0);
        QCOMPARE(claimed.load(), requested);
    }
    // And where somebody goes round claim(), the database says no.
    const QString id = place(orderOf(1, 2, 900));
    std::ignore = claim(id);
    const auto forced = m_connection->execBatch(
        u"UPDATE purchase_items SET state = 'buying' WHERE order_id = '%1'"_s.arg(id));
    QVERIFY(!forced);
    QCOMPARE(forced.error().code, u"NW004"_s);
}

void TestOrderStore::anExpiredLeaseIsLookedUpFirst()
{
    const QString id = place(orderOf(1, 2));
    const PurchaseItem item = *orders().claim(id, u"gone"_s, 0s).value();
    const PurchaseItem again = claim(id);
    QCOMPARE(again.id, item.id);
    QCOMPARE(again.state, ItemState::Checking);
    QCOMPARE(again.attempts, 1);
}

void TestOrderStore::aDeadOwnersItemIsClaimedAtOnce()
{
    const QString id = place(orderOf(1, 1));
    {
        Connection mortal(m_options);
        QVERIFY_RESULT(mortal.open());
        QVERIFY(OrderStore(mortal).claim(id, u"dead"_s, 3600s).value());
        QVERIFY(!orders().claim(id, u"me"_s, Lease).value());
    }
    std::optional<PurchaseItem> item;
    // Evaluated once more after it has succeeded.
    QTRY_VERIFY(item || (item = orders().claim(id, u"me"_s, Lease).value()));
    QCOMPARE(item->state, ItemState::Checking);
}

void TestOrderStore::aLiveOwnersItemIsNot()
{
    const QString id = place(orderOf(1, 1));
    std::ignore = claim(id);
    Connection other(m_options);
    QVERIFY_RESULT(other.open());
    QVERIFY(!OrderStore(other).claim(id, u"other"_s, Lease).value());
}

void TestOrderStore::aLostLeaseChangesNothing()
{
    const QString id = place(orderOf(1, 1));
    const PurchaseItem item = *orders().claim(id, u"slow"_s, 0s).value();
    std::ignore = claim(id, u"quick"_s);
    QVERIFY(!orders().move(item.id, u"slow"_s, ItemState::Failed, errorOf(u"x"_s), 0s).value());
    QVERIFY(!record(item, u"slow"_s));
    QCOMPARE(read(id).items.first().state, ItemState::Checking);
    QCOMPARE(text(u"SELECT count(*) FROM phone_number_pool"_s), u"0"_s);
    QVERIFY(record(item, u"quick"_s));
    // Once more, as after an answer that was lost on its way: nothing to do.
    QVERIFY(!record(item, u"quick"_s));
    QCOMPARE(text(u"SELECT count(*) FROM phone_number_pool"_s), u"1"_s);
}

void TestOrderStore::checkingKeepsTheLease()
{
    const QString id = place(orderOf(2, 2));
    const PurchaseItem first = claim(id);
    const PurchaseItem second = claim(id);
    QVERIFY(orders().move(first.id, u"me"_s, ItemState::Checking, errorOf(u"t"_s), Lease).value());
    QVERIFY(!orders().claim(id, u"me"_s, Lease).value());
    QVERIFY(orders().move(second.id, u"me"_s, ItemState::Planned, {}, 0s).value());
    const PurchaseItem again = claim(id);
    QCOMPARE(again.id, second.id);
    QCOMPARE(again.attempts, 2);
}

void TestOrderStore::recordsRowAndItemTogether()
{
    const QString id = place(orderOf(1, 1));
    QVERIFY(record(claim(id)));
    const PurchaseOrder order = read(id);
    QCOMPARE(order.items.first().state, ItemState::Recorded);
    QCOMPARE(order.items.first().sid, u"PN+16045550001"_s);
    QCOMPARE(order.recorded(), QList<E164>{plannedAt(1).number});
    const auto pool = NumberStore(*m_connection).list();
    QVERIFY_RESULT(pool);
    QCOMPARE(pool->size(), 1);
    QCOMPARE(pool->first().state, NumberState::Purchased);
    QCOMPARE(pool->first().sid, u"PN+16045550001"_s);
    QCOMPARE(pool->first().locality, u"Vancouver"_s);
    QCOMPARE(pool->first().capabilities, plannedAt(1).capabilities);
    QCOMPARE(pool->first().monthlyPrice, Money::parse(u"1.15", u"USD"_s));
    QCOMPARE(text(u"SELECT request_id FROM purchase_items"_s), u"RQ1"_s);
    // The life of the number: intent, purchase, pool.
    const auto life = NumberStore(*m_connection).events(plannedAt(1).number);
    QVERIFY_RESULT(life);
    QStringList kinds;
    for (const NumberEvent &event : *life)
        kinds << event.kind;
    QCOMPARE(kinds, (QStringList{u"buying"_s, u"bought"_s, u"purchased"_s}));
}

void TestOrderStore::recordUndoesBothOnFailure()
{
    const QString id = place(orderOf(1, 1));
    const PurchaseItem item = claim(id);
    QVERIFY_RESULT(m_connection->execBatch(
        u"CREATE FUNCTION burst() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION 'burst' USING ERRCODE = '53100'; END $$; "
        "CREATE TRIGGER burst BEFORE INSERT ON phone_number_pool FOR EACH ROW "
        "EXECUTE FUNCTION burst()"_s));
    const auto failed = orders().record(item, u"me"_s, u"PN1"_s, u"n"_s, {});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, u"53100"_s);
    QCOMPARE(read(id).items.first().state, ItemState::Buying);
    QVERIFY_RESULT(m_connection->execBatch(u"DROP TRIGGER burst ON phone_number_pool"_s));
    QVERIFY(record(item));
}

void TestOrderStore::recordsANumberThePoolHasAlready()
{
    const QString id = place(orderOf(1, 1));
    const PurchaseItem item = claim(id);
    QVERIFY_RESULT(m_connection->execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
        "elevenlabs_phone_id) VALUES ('+16045550001', '', 'configured', 'phnum_1')"_s));
    QVERIFY(record(item));
    const auto pool = NumberStore(*m_connection).list();
    QVERIFY_RESULT(pool);
    QCOMPARE(pool->first().state, NumberState::Configured);
    QCOMPARE(pool->first().sid, u"PN+16045550001"_s);
}

void TestOrderStore::refusesIllegalMoves()
{
    const QString id = place(orderOf(2, 2));
    const PurchaseItem item = claim(id);
    QVERIFY(record(item));
    for (const auto state : {"planned"_L1, "buying"_L1, "checking"_L1, "bought"_L1, "failed"_L1}) {
        const auto moved = m_connection->execBatch(
            u"UPDATE purchase_items SET state = '%1' WHERE id = '%2'"_s.arg(state, item.id));
        QVERIFY2(!moved, state.data());
        QCOMPARE(moved.error().kind, ErrorKind::Rejected);
        QCOMPARE(moved.error().code, u"NW002"_s);
    }
    const PurchaseItem second = claim(id);
    QVERIFY(orders().move(second.id, u"me"_s, ItemState::Failed, errorOf(u"21422"_s), 0s).value());
    const auto back = orders().move(second.id, u"me"_s, ItemState::Planned, {}, 0s);
    QVERIFY(!back);
    QCOMPARE(back.error().code, u"NW002"_s);
}

void TestOrderStore::failsPlannedByArea()
{
    NewOrder wanted = orderOf(6, 3);
    for (int i = 1; i <= 3; ++i)
        wanted.numbers.append(plannedAt(i, u"778"_s));
    const QString id = place(wanted);
    std::ignore = claim(id);
    QVERIFY_RESULT(orders().failPlanned(id, errorOf(u"21452"_s), u"604"_s));
    PurchaseOrder order = read(id);
    QCOMPARE(order.count(ItemState::Buying), 1);
    QCOMPARE(order.count(ItemState::Failed), 2);
    QCOMPARE(order.count(ItemState::Planned), 3);
    QCOMPARE(order.items.at(1).errorCode, u"21452"_s);
    QVERIFY_RESULT(orders().failPlanned(id, errorOf(u"20003"_s)));
    order = read(id);
    QCOMPARE(order.count(ItemState::Planned), 0);
    QCOMPARE(order.items.at(1).errorCode, u"21452"_s);
    QCOMPARE(order.items.at(4).errorCode, u"20003"_s);
}

void TestOrderStore::finishesOnce()
{
    const QString id = place(orderOf(2, 4));
    const PurchaseItem first = claim(id);
    QVERIFY(!orders().finish(id, {}).value());
    QVERIFY(record(first));
    QVERIFY(!orders().finish(id, {}).value());
    QVERIFY(record(claim(id)));
    QVERIFY(orders().finish(id, {}).value());
    QVERIFY(!orders().finish(id, {}).value());

    const PurchaseOrder order = read(id);
    QCOMPARE(order.state, PurchaseOrder::State::Finished);
    QVERIFY(order.finishedAt.isValid());
    QCOMPARE(order.count(ItemState::Recorded), 2);
    QCOMPARE(order.items.at(2).errorCode, u"not_needed"_s);
    QCOMPARE(order.items.at(3).state, ItemState::Failed);
    const auto notices = NotificationStore(*m_connection).open();
    QVERIFY_RESULT(notices);
    QCOMPARE(notices->size(), 1);
    QCOMPARE(notices->first().type, u"batch_import_required"_s);
    QCOMPARE(notices->first().numbers, order.recorded());
    QCOMPARE(notices->first().orderId, id);
}

void TestOrderStore::finishesOnceForManyAtOnce()
{
    const QString id = place(orderOf(1, 1));
    QVERIFY(record(claim(id)));
    std::atomic<int> closed = 0;
    atOnce(m_options, 8, [&](Connection &connection, int) {
        closed += OrderStore(connection).finish(id, {}).value_or(false);
    });
    QCOMPARE(closed.load(), 1);
    QCOMPARE(NotificationStore(*m_connection).open()->size(), 1);
}

void TestOrderStore::stopsWithAReason()
{
    const QString id = place(orderOf(2, 2));
    QVERIFY_RESULT(orders().failPlanned(id, errorOf(u"20003"_s)));
    QVERIFY(orders().finish(id, errorOf(u"20003"_s)).value());
    const PurchaseOrder order = read(id);
    QCOMPARE(order.state, PurchaseOrder::State::Stopped);
    QCOMPARE(order.stopCode, u"20003"_s);
    QCOMPARE(order.stopDetail, u"in words"_s);
    // Nothing was bought: there is nothing to import.
    QVERIFY(NotificationStore(*m_connection).open()->isEmpty());
    QVERIFY(!orders().claim(id, u"me"_s, Lease).value());
}

void TestOrderStore::aStopIsKeptWhileAnItemIsUnsettled()
{
    const QString id = place(orderOf(2, 4));
    const PurchaseItem item = claim(id);
    QVERIFY(!orders().finish(id, errorOf(u"stopped_by_admin"_s)).value());
    QCOMPARE(read(id).state, PurchaseOrder::State::Open);
    // Given back, it is not bought any more.
    QVERIFY(orders().move(item.id, u"me"_s, ItemState::Planned, {}, 0s).value());
    QVERIFY(!orders().claim(id, u"me"_s, Lease).value());
    QVERIFY(orders().finish(id, {}).value());
    const PurchaseOrder order = read(id);
    QCOMPARE(order.state, PurchaseOrder::State::Stopped);
    QCOMPARE(order.stopCode, u"stopped_by_admin"_s);
    QCOMPARE(order.count(ItemState::Failed), 4);
    QCOMPARE(order.items.first().errorCode, u"stopped_by_admin"_s);
}

void TestOrderStore::tellsWhatIsOpen()
{
    const QString first = place(orderOf(1, 1, 1));
    const QString second = place(orderOf(1, 1, 2));
    QCOMPARE(orders().open().value(), (QStringList{first, second}));
    QVERIFY(record(claim(first)));
    QVERIFY(orders().finish(first, {}).value());
    QCOMPARE(orders().open().value(), QStringList{second});
}

void TestOrderStore::tellsWhatDoesNotExist()
{
    const auto missing = orders().order(u"11111111-1111-1111-1111-111111111111"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(!orders().order(u"no uuid"_s));
}

QTEST_GUILESS_MAIN(TestOrderStore)
#include "tst_orderstore.moc"
