// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalfixture.h"
#include "store/numberstore.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Items under leases: claimed, recorded, moved.
class TestItemStore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init() { m_journal = std::make_unique<JournalFixture>(*m_cluster); }
    void cleanup() { m_journal.reset(); }

    void claimsInOrderUpToWhatWasAsked();
    void aFailureMakesRoomForASpare();
    void sixteenClaimEachItemOnce();
    void sixteenNeverPassWhatWasAsked();
    void anExpiredLeaseIsLookedUpFirst();
    void aDeadOwnersItemIsClaimedAtOnce();
    void aLiveOwnersItemIsNot();
    void aLostLeaseChangesNothing();
    void checkingKeepsTheLease();
    void theAccountsLimitHoldsOverAllOrders();
    void aRestingItemWaitsForItsTime();
    void waitsGrow();
    void adoptsWhatTheAccountOwnedBefore();
    void logsEveryAttempt();
    void recordsRowAndItemTogether();
    void recordUndoesBothOnFailure();
    void recordsANumberThePoolHasAlready();
    void aReleasedNumberBeginsAnew();
    void refusesIllegalMoves();

private:
    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<JournalFixture> m_journal;
};

void TestItemStore::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestItemStore::claimsInOrderUpToWhatWasAsked()
{
    const QString id = m_journal->place(orderOf(2, 5));
    const PurchaseItem first = m_journal->claim(id);
    QCOMPARE(first.position, 1);
    QCOMPARE(first.state, ItemState::Buying);
    QCOMPARE(first.attempts, 1);
    QCOMPARE(m_journal->claim(id).position, 2);
    const auto none = m_journal->items().claim(id);
    QVERIFY_RESULT(none);
    QVERIFY(!none->item && !none->isBusy);
    // The intent is committed: another connection sees it.
    Connection other(m_journal->options);
    QVERIFY_RESULT(other.open());
    QCOMPARE(scalar(other, u"SELECT count(*) FROM purchase_items WHERE state = 'buying'"_s).toInt(),
             2);
}

void TestItemStore::aFailureMakesRoomForASpare()
{
    const QString id = m_journal->place(orderOf(1, 3));
    const PurchaseItem first = m_journal->claim(id);
    QVERIFY(m_journal->move(first, {.state = ItemState::Failed, .why = errorOf(u"21422"_s)}));
    QCOMPARE(m_journal->claim(id).position, 2);
    const PurchaseItem failed = m_journal->read(id).items.first();
    QCOMPARE(failed.state, ItemState::Failed);
    QCOMPARE(failed.errorCode, u"21422"_s);
    QCOMPARE(failed.errorDetail, u"in words"_s);
}

void TestItemStore::sixteenClaimEachItemOnce()
{
    constexpr int Threads = 16;
    constexpr int Items = 200;
    const QString id = m_journal->place(orderOf(Items, Items));
    std::vector<QStringList> claimed(Threads);
    atOnce(m_journal->options, Threads, [&](Connection &connection, int i) {
        ItemStore store = JournalFixture::itemsOf(connection, u"worker %1"_s.arg(i));
        // An empty answer may mean that others were faster this time.
        for (int empty = 0; empty < 3;) {
            const auto claim = store.claim(id);
            if (!claim)
                return;
            if (claim->item)
                claimed[size_t(i)] << claim->item->id;
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

void TestItemStore::sixteenNeverPassWhatWasAsked()
{
    constexpr int Threads = 16;
    for (int requested = 1; requested <= 5; ++requested) {
        const QString id = m_journal->place(orderOf(requested, 40, 1 + 40 * requested));
        std::atomic<int> claimed = 0;
        std::atomic<int> failed = 0;
        atOnce(m_journal->options, Threads, [&](Connection &connection, int) {
            for (int i = 0; i < 4; ++i) {
                const auto claim = JournalFixture::itemsOf(connection, u"worker"_s).claim(id);
                failed += !claim;
                claimed += claim && claim->item;
            }
        });
        QCOMPARE(failed.load(), 0);
        QCOMPARE(claimed.load(), requested);
    }
    // And where somebody goes round m_journal->claim(), the database says no.
    const QString id = m_journal->place(orderOf(1, 2, 900));
    std::ignore = m_journal->claim(id);
    const auto forced = m_journal->connection.execBatch(
        u"UPDATE purchase_items SET state = 'buying' WHERE order_id = '%1'"_s.arg(id));
    QVERIFY(!forced);
    QCOMPARE(forced.error().code, u"NW004"_s);
}

void TestItemStore::anExpiredLeaseIsLookedUpFirst()
{
    const QString id = m_journal->place(orderOf(1, 2));
    const PurchaseItem item
        = *JournalFixture::itemsOf(m_journal->connection, u"gone"_s, 0s).claim(id).value().item;
    const PurchaseItem again = m_journal->claim(id);
    QCOMPARE(again.id, item.id);
    QCOMPARE(again.state, ItemState::Checking);
    QCOMPARE(again.attempts, 1);
}

void TestItemStore::aDeadOwnersItemIsClaimedAtOnce()
{
    const QString id = m_journal->place(orderOf(1, 1));
    {
        Connection mortal(m_journal->options);
        QVERIFY_RESULT(mortal.open());
        QVERIFY(JournalFixture::itemsOf(mortal, u"dead"_s, 3600s).claim(id).value().item);
        QVERIFY(!m_journal->isClaimable(id));
    }
    std::optional<PurchaseItem> item;
    // Evaluated once more after it has succeeded.
    QTRY_VERIFY(item || (item = m_journal->items().claim(id).value().item));
    QCOMPARE(item->state, ItemState::Checking);
}

void TestItemStore::aLiveOwnersItemIsNot()
{
    const QString id = m_journal->place(orderOf(1, 1));
    std::ignore = m_journal->claim(id);
    Connection other(m_journal->options);
    QVERIFY_RESULT(other.open());
    QVERIFY(!JournalFixture::itemsOf(other, u"other"_s).claim(id).value().item);
}

void TestItemStore::aLostLeaseChangesNothing()
{
    const QString id = m_journal->place(orderOf(1, 1));
    const PurchaseItem item
        = *JournalFixture::itemsOf(m_journal->connection, u"slow"_s, 0s).claim(id).value().item;
    std::ignore = m_journal->claim(id, u"quick"_s);
    const ItemMove failed{.state = ItemState::Failed, .why = errorOf(u"x"_s)};
    QVERIFY(!m_journal->move(item, failed, u"slow"_s));
    QVERIFY(!m_journal->record(item, u"slow"_s));
    QCOMPARE(m_journal->read(id).items.first().state, ItemState::Checking);
    QCOMPARE(m_journal->text(u"SELECT count(*) FROM phone_number_pool"_s), u"0"_s);
    QVERIFY(m_journal->record(item, u"quick"_s));
    // Once more, as after an answer that was lost on its way: nothing to do.
    QVERIFY(!m_journal->record(item, u"quick"_s));
    QCOMPARE(m_journal->text(u"SELECT count(*) FROM phone_number_pool"_s), u"1"_s);
}

void TestItemStore::checkingKeepsTheLease()
{
    const QString id = m_journal->place(orderOf(2, 2));
    const PurchaseItem first = m_journal->claim(id);
    const PurchaseItem second = m_journal->claim(id);
    const ItemMove checking{
        .state = ItemState::Checking, .why = errorOf(u"t"_s), .keepsLease = true};
    QVERIFY(m_journal->move(first, checking));
    QVERIFY(!m_journal->isClaimable(id));
    QVERIFY(m_journal->move(second, {.state = ItemState::Planned}));
    const PurchaseItem again = m_journal->claim(id);
    QCOMPARE(again.id, second.id);
    QCOMPARE(again.attempts, 2);
}

void TestItemStore::theAccountsLimitHoldsOverAllOrders()
{
    constexpr int MostInFlight = 3;
    const QString first = m_journal->place(orderOf(4, 4, 1));
    const QString second = m_journal->place(orderOf(4, 4, 10));
    std::atomic<int> claimed = 0;
    std::atomic<int> busy = 0;
    std::atomic<int> failed = 0;
    atOnce(m_journal->options, 8, [&](Connection &connection, int i) {
        ItemStore store(connection,
                        {.owner = QString::number(i),
                         .account = u"AC1"_s,
                         .lease = 60s,
                         .mostInFlight = MostInFlight});
        const auto claim = store.claim(i % 2 == 0 ? first : second);
        failed += !claim;
        claimed += claim && claim->item;
        busy += claim && claim->isBusy;
    });
    QCOMPARE(failed.load(), 0);
    QCOMPARE(claimed.load(), MostInFlight);
    QCOMPARE(busy.load(), 8 - MostInFlight);
}

void TestItemStore::aRestingItemWaitsForItsTime()
{
    const QString id = m_journal->place(orderOf(1, 1));
    const ItemMove resting{.state = ItemState::Checking,
                           .why = errorOf(u"20500"_s),
                           .rests = BackOff{.first = 600ms, .longest = 10s}};
    QVERIFY(m_journal->move(m_journal->claim(id), resting));
    QVERIFY(!m_journal->isClaimable(id));
    bool isClaimed = false;
    // Evaluated once more after it has succeeded.
    QTRY_VERIFY(isClaimed || (isClaimed = m_journal->isClaimable(id)));
    QCOMPARE(m_journal->read(id).items.first().state, ItemState::Checking);
}

void TestItemStore::waitsGrow()
{
    const QString id = m_journal->place(orderOf(1, 1));
    const ItemMove resting{.state = ItemState::Planned,
                           .why = errorOf(u"20500"_s),
                           .rests = BackOff{.first = 100s, .longest = 1000s}};
    QList<double> pauses;
    for (int i = 0; i < 6; ++i) {
        QVERIFY(m_journal->move(m_journal->claim(id), resting));
        pauses << m_journal
                      ->text(u"SELECT extract(epoch FROM next_try_at - clock_timestamp()) FROM "
                             "purchase_items"_s)
                      .toDouble();
        m_journal->exec(u"UPDATE purchase_items SET next_try_at = NULL"_s);
    }
    // Doubling from 100 s to 1000 s, each shortened by at most half.
    const QList<double> full{100, 200, 400, 800, 1000, 1000};
    for (int i = 0; i < full.size(); ++i) {
        QVERIFY2(pauses[i] <= full[i] && pauses[i] >= full[i] / 2 - 1,
                 qPrintable(u"pause %1 is %2 s"_s.arg(i).arg(pauses[i])));
    }
}

void TestItemStore::adoptsWhatTheAccountOwnedBefore()
{
    const QString id = m_journal->place(orderOf(1, 2));
    const PurchaseItem item = m_journal->claim(id);
    const auto adopted = m_journal->items().adopt(
        item, u"PNold"_s, u"Front desk"_s, attemptOf(PurchaseAttempt::Outcome::OwnedBefore));
    QVERIFY_RESULT(adopted);
    QVERIFY(*adopted);
    const auto pool = NumberStore(m_journal->connection).list();
    QVERIFY_RESULT(pool);
    QCOMPARE(pool->size(), 1);
    QCOMPARE(pool->first().sid, u"PNold"_s);
    QCOMPARE(m_journal->read(id).items.first().errorCode, u"owned_before"_s);
    // It was not bought by this order, which goes on with the next candidate.
    QCOMPARE(m_journal->claim(id).position, 2);
}

void TestItemStore::logsEveryAttempt()
{
    using Outcome = PurchaseAttempt::Outcome;
    const QString id = m_journal->place(orderOf(1, 1));
    const PurchaseItem item = m_journal->claim(id);
    const ItemMove checking{
        .state = ItemState::Checking, .why = errorOf(u"20500"_s), .keepsLease = true};
    QVERIFY(m_journal->move(item, checking));
    NewAttempt look = attemptOf(Outcome::NotThere);
    look.action = PurchaseAttempt::Action::LookUp;
    QVERIFY_RESULT(m_journal->items().log(item.id, look));
    QVERIFY(m_journal->record(item));

    const auto attempts = ItemStore::attempts(m_journal->connection, item.planned.number);
    QVERIFY_RESULT(attempts);
    QCOMPARE(attempts->size(), 3);
    QCOMPARE(attempts->at(0).outcome, Outcome::Unknown);
    QCOMPARE(attempts->at(0).code, u"20500"_s);
    QCOMPARE(attempts->at(0).httpStatus, 400);
    QCOMPARE(attempts->at(0).requestId, u"RQ1"_s);
    QCOMPARE(attempts->at(0).actor, u"test"_s);
    QCOMPARE(attempts->at(1).action, PurchaseAttempt::Action::LookUp);
    QCOMPARE(attempts->at(1).outcome, Outcome::NotThere);
    QCOMPARE(attempts->at(2).outcome, Outcome::Bought);
    QVERIFY(attempts->at(2).code.isEmpty());
    for (const PurchaseAttempt &attempt : *attempts)
        QVERIFY(attempt.startedAt.msecsTo(attempt.endedAt) >= 20);
}

void TestItemStore::recordsRowAndItemTogether()
{
    const QString id = m_journal->place(orderOf(1, 1));
    QVERIFY(m_journal->record(m_journal->claim(id)));
    const PurchaseOrder order = m_journal->read(id);
    QCOMPARE(order.items.first().state, ItemState::Recorded);
    QCOMPARE(order.items.first().sid, u"PN+16045550001"_s);
    QCOMPARE(order.recorded(), QList<E164>{plannedAt(1).number});
    const auto pool = NumberStore(m_journal->connection).list();
    QVERIFY_RESULT(pool);
    QCOMPARE(pool->size(), 1);
    QCOMPARE(pool->first().state, NumberState::Purchased);
    QCOMPARE(pool->first().sid, u"PN+16045550001"_s);
    QCOMPARE(pool->first().locality, u"Vancouver"_s);
    QCOMPARE(pool->first().capabilities, plannedAt(1).capabilities);
    QCOMPARE(pool->first().monthlyPrice, Money::parse(u"1.15", u"USD"_s));
    QCOMPARE(m_journal->text(u"SELECT request_id FROM purchase_items"_s), u"RQ1"_s);
    // The life of the number: intent, purchase, pool.
    const auto life = NumberStore(m_journal->connection).events(plannedAt(1).number);
    QVERIFY_RESULT(life);
    QStringList kinds;
    for (const NumberEvent &event : *life)
        kinds << event.kind;
    QCOMPARE(kinds, (QStringList{u"buying"_s, u"bought"_s, u"purchased"_s}));
}

void TestItemStore::recordUndoesBothOnFailure()
{
    const QString id = m_journal->place(orderOf(1, 1));
    const PurchaseItem item = m_journal->claim(id);
    QVERIFY_RESULT(m_journal->connection.execBatch(
        u"CREATE FUNCTION burst() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION 'burst' USING ERRCODE = '53100'; END $$; "
        "CREATE TRIGGER burst BEFORE INSERT ON phone_number_pool FOR EACH ROW "
        "EXECUTE FUNCTION burst()"_s));
    const auto failed = m_journal->items().record(item, u"PN1"_s, u"n"_s, {});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, u"53100"_s);
    QCOMPARE(m_journal->read(id).items.first().state, ItemState::Buying);
    QVERIFY_RESULT(m_journal->connection.execBatch(u"DROP TRIGGER burst ON phone_number_pool"_s));
    QVERIFY(m_journal->record(item));
}

void TestItemStore::recordsANumberThePoolHasAlready()
{
    const QString id = m_journal->place(orderOf(1, 1));
    const PurchaseItem item = m_journal->claim(id);
    QVERIFY_RESULT(m_journal->connection.execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
        "elevenlabs_phone_id) VALUES ('+16045550001', '', 'configured', 'phnum_1')"_s));
    QVERIFY(m_journal->record(item));
    const auto pool = NumberStore(m_journal->connection).list();
    QVERIFY_RESULT(pool);
    QCOMPARE(pool->first().state, NumberState::Configured);
    QCOMPARE(pool->first().sid, u"PN+16045550001"_s);
}

void TestItemStore::aReleasedNumberBeginsAnew()
{
    // It costs money from now on: a row that stays released would hide that.
    m_journal->exec(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
        "elevenlabs_phone_id, created_at) VALUES "
        "('+16045550001', 'PNold', 'released', 'phnum_1', now() - interval '1 year')"_s);
    const QString id = m_journal->place(orderOf(1, 1));
    QVERIFY(m_journal->record(m_journal->claim(id)));
    const auto pool = NumberStore(m_journal->connection).list();
    QVERIFY_RESULT(pool);
    QCOMPARE(pool->size(), 1);
    QCOMPARE(pool->first().state, NumberState::Purchased);
    QCOMPARE(pool->first().sid, u"PN+16045550001"_s);
    QCOMPARE(pool->first().elevenLabsPhoneId, QString());
    QCOMPARE(pool->first().monthlyPrice, Money::parse(u"1.15", u"USD"_s));
    QVERIFY(pool->first().createdAt > QDateTime::currentDateTimeUtc().addDays(-1));
}

void TestItemStore::refusesIllegalMoves()
{
    const QString id = m_journal->place(orderOf(2, 2));
    const PurchaseItem item = m_journal->claim(id);
    QVERIFY(m_journal->record(item));
    for (const auto state : {"planned"_L1, "buying"_L1, "checking"_L1, "bought"_L1, "failed"_L1}) {
        const auto moved = m_journal->connection.execBatch(
            u"UPDATE purchase_items SET state = '%1' WHERE id = '%2'"_s.arg(state, item.id));
        QVERIFY2(!moved, state.data());
        QCOMPARE(moved.error().kind, ErrorKind::Rejected);
        QCOMPARE(moved.error().code, u"NW002"_s);
    }
    const PurchaseItem second = m_journal->claim(id);
    QVERIFY(m_journal->move(second, {.state = ItemState::Failed, .why = errorOf(u"21422"_s)}));
    const auto back
        = m_journal->items().move(second.id, {.state = ItemState::Planned}, NewAttempt());
    QVERIFY(!back);
    QCOMPARE(back.error().code, u"NW002"_s);
}

QTEST_GUILESS_MAIN(TestItemStore)
#include "tst_itemstore.moc"
