// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalfixture.h"
#include "store/queuestore.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr BackOff Long{.first = 100s, .longest = 1000s};

} // namespace

//! What waits, since when, until when and why; and how a wait ends.
class TestQueueStore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init() { m_journal = std::make_unique<JournalFixture>(*m_cluster); }
    void cleanup() { m_journal.reset(); }

    void tellsWhatIsWorkedOn();
    void aHeldOrderIsKept();
    void holdsGrow();
    void manyWhoAreRefusedAtOnceHoldItOnce();
    void aSuccessEndsHoldAndPause();
    void aPauseStopsTheWholeAccount();
    void manyWhoMeetOnePauseMakeItLongerOnce();
    void aDemandedPauseIsHonoured();
    void tryNowEndsWaits();
    void tryNowOfOneOrderLeavesTheOthers();
    void givesUpWhatIsHeldForTooLong();
    void aStoppedOrderIsOnlyLookedUp();

private:
    QueueStore queue() { return QueueStore(m_journal->connection); }
    QueueEntry only();
    double pause()
    {
        return m_journal
            ->text(u"SELECT extract(epoch FROM paused_until - clock_timestamp()) FROM "
                   "vendor_pauses"_s)
            .toDouble();
    }

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<JournalFixture> m_journal;
};

void TestQueueStore::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

QueueEntry TestQueueStore::only()
{
    const auto entries = queue().entries();
    if (!entries || entries->size() != 1)
        qFatal("There is not one entry");
    return entries->first();
}

void TestQueueStore::tellsWhatIsWorkedOn()
{
    QVERIFY(queue().entries()->isEmpty());
    const QString id = m_journal->place(orderOf(3, 5));
    QVERIFY(m_journal->record(m_journal->claim(id)));
    std::ignore = m_journal->claim(id);
    QueueEntry entry = only();
    QCOMPARE(entry.orderId, id);
    QCOMPARE(entry.requested, 3);
    QCOMPARE(entry.recorded, 1);
    QCOMPARE(entry.missing(), 2);
    QCOMPARE(entry.unsettled, 1);
    QVERIFY(entry.isWorkedOn);
    QVERIFY(!entry.waitingSince.isValid() && !entry.nextTry.isValid());
    QCOMPARE(entry.areaCodes, QStringList{u"604"_s});
    QCOMPARE(entry.actor, u"test"_s);
}

void TestQueueStore::aHeldOrderIsKept()
{
    const QString id = m_journal->place(orderOf(3, 3));
    const QString other = m_journal->place(orderOf(1, 1, 50));
    QVERIFY_RESULT(queue().hold(id, errorOf(u"20005"_s), Long));
    QVERIFY(!m_journal->isClaimable(id));
    QVERIFY(m_journal->isClaimable(other));
    const QueueEntry entry = queue().entries()->first();
    QVERIFY(entry.isHeld);
    QCOMPARE(entry.code, u"20005"_s);
    QCOMPARE(entry.detail, u"in words"_s);
    QVERIFY(entry.waitingSince.isValid());
    QVERIFY(entry.nextTry > QDateTime::currentDateTimeUtc().addSecs(40));
    const PurchaseOrder order = m_journal->read(id);
    QCOMPARE(order.state, PurchaseOrder::State::Open);
    QVERIFY(order.isHeld());
    QCOMPARE(order.count(ItemState::Planned), 3);
}

void TestQueueStore::holdsGrow()
{
    const QString id = m_journal->place(orderOf(1, 1));
    const QList<double> full{100, 200, 400, 800, 1000, 1000};
    for (const double longest : full) {
        QVERIFY_RESULT(queue().hold(id, errorOf(u"20005"_s), Long));
        const double seconds = m_journal
                                   ->text(u"SELECT extract(epoch FROM next_try_at - "
                                          "clock_timestamp()) FROM purchase_orders"_s)
                                   .toDouble();
        QVERIFY2(seconds <= longest && seconds >= longest / 2 - 1,
                 qPrintable(QString::number(seconds)));
        m_journal->exec(u"UPDATE purchase_orders SET next_try_at = clock_timestamp()"_s);
    }
}

void TestQueueStore::manyWhoAreRefusedAtOnceHoldItOnce()
{
    const QString id = m_journal->place(orderOf(8, 8));
    atOnce(m_journal->options, 8, [&](Connection &connection, int) {
        std::ignore = QueueStore(connection).hold(id, errorOf(u"20005"_s), Long);
    });
    QCOMPARE(m_journal->text(u"SELECT held_tries FROM purchase_orders"_s), u"1"_s);
}

void TestQueueStore::aSuccessEndsHoldAndPause()
{
    const QString id = m_journal->place(orderOf(2, 2));
    const PurchaseItem item = m_journal->claim(id);
    QVERIFY_RESULT(queue().hold(id, errorOf(u"20005"_s), Long));
    QVERIFY_RESULT(queue().pause(u"AC1"_s, errorOf(u"20503"_s), Long));
    QVERIFY(!m_journal->isClaimable(id));
    QVERIFY(m_journal->record(item));
    QVERIFY(m_journal->isClaimable(id));
    QVERIFY(!m_journal->read(id).isHeld());
}

void TestQueueStore::aPauseStopsTheWholeAccount()
{
    const QString first = m_journal->place(orderOf(1, 1, 1));
    const QString second = m_journal->place(orderOf(1, 1, 50));
    QVERIFY_RESULT(queue().pause(u"AC1"_s, errorOf(u"20503"_s), Long));
    QVERIFY(!m_journal->isClaimable(first));
    QVERIFY(!m_journal->isClaimable(second));
    // Another account is not concerned.
    ItemStore other(m_journal->connection, {.owner = u"o"_s, .account = u"AC2"_s});
    QVERIFY(other.claim(first).value().item);
    const QueueEntry entry = queue().entries()->last();
    QCOMPARE(entry.code, u"20503"_s);
    QVERIFY(entry.nextTry.isValid());
}

void TestQueueStore::manyWhoMeetOnePauseMakeItLongerOnce()
{
    atOnce(m_journal->options, 8, [](Connection &connection, int) {
        std::ignore = QueueStore(connection).pause(u"AC1"_s, errorOf(u"20503"_s), Long);
    });
    QCOMPARE(m_journal->text(u"SELECT failures FROM vendor_pauses"_s), u"1"_s);
    QVERIFY(pause() <= 100);
    m_journal->exec(u"UPDATE vendor_pauses SET paused_until = clock_timestamp()"_s);
    QVERIFY_RESULT(queue().pause(u"AC1"_s, errorOf(u"20503"_s), Long));
    QCOMPARE(m_journal->text(u"SELECT failures FROM vendor_pauses"_s), u"2"_s);
    QVERIFY(pause() > 95 && pause() <= 200);
}

void TestQueueStore::aDemandedPauseIsHonoured()
{
    const QString id = m_journal->place(orderOf(1, 1));
    Error throttled = errorOf(u"20429"_s);
    throttled.retryAfter = 300s;
    QVERIFY_RESULT(queue().pause(u"AC1"_s, throttled, Long));
    QVERIFY(pause() > 295 && pause() <= 300);
    QVERIFY(only().isDemanded);
    QVERIFY_RESULT(queue().tryNow(u"AC1"_s, id));
    QVERIFY2(!m_journal->isClaimable(id), "Twilio itself asked for the pause");
    // Nor does a failure of another kind shorten it.
    QVERIFY_RESULT(
        queue().pause(u"AC1"_s, errorOf(u"20503"_s), BackOff{.first = 1s, .longest = 1s}));
    QVERIFY(pause() > 290);
    QVERIFY(only().isDemanded);
}

void TestQueueStore::tryNowEndsWaits()
{
    const QString id = m_journal->place(orderOf(2, 2));
    const ItemMove resting{.state = ItemState::Checking, .why = errorOf(u"20500"_s), .rests = Long};
    QVERIFY(m_journal->move(m_journal->claim(id), resting));
    QVERIFY_RESULT(queue().hold(id, errorOf(u"20005"_s), Long));
    QVERIFY_RESULT(queue().pause(u"AC1"_s, errorOf(u"20503"_s), Long));
    QVERIFY(!m_journal->isClaimable(id));
    QVERIFY_RESULT(queue().tryNow(u"AC1"_s, QString()));
    QCOMPARE(m_journal->claim(id).state, ItemState::Checking);
    QCOMPARE(m_journal->claim(id).state, ItemState::Buying);
}

void TestQueueStore::tryNowOfOneOrderLeavesTheOthers()
{
    const QString first = m_journal->place(orderOf(1, 1, 1));
    const QString second = m_journal->place(orderOf(1, 1, 50));
    for (const QString &id : {first, second})
        QVERIFY_RESULT(queue().hold(id, errorOf(u"20005"_s), Long));
    QVERIFY_RESULT(queue().tryNow(u"AC1"_s, second));
    QVERIFY(!m_journal->isClaimable(first));
    QVERIFY(m_journal->isClaimable(second));
}

void TestQueueStore::givesUpWhatIsHeldForTooLong()
{
    const QString old = m_journal->place(orderOf(2, 2, 1));
    const QString young = m_journal->place(orderOf(2, 2, 50));
    for (const QString &id : {old, young})
        QVERIFY_RESULT(queue().hold(id, errorOf(u"20005"_s), Long));
    m_journal->exec(u"UPDATE purchase_orders SET held_since = now() - interval '8 days' WHERE id = "
                    "'%1'"_s.arg(old));
    QVERIFY_RESULT(queue().giveUpExpired(7 * 24h));
    for (const QString &id : {old, young})
        std::ignore = m_journal->orders().finish(id, {});
    const PurchaseOrder given = m_journal->read(old);
    QCOMPARE(given.state, PurchaseOrder::State::Stopped);
    QCOMPARE(given.stopCode, u"20005"_s);
    QCOMPARE(given.count(ItemState::Failed), 2);
    QCOMPARE(m_journal->read(young).state, PurchaseOrder::State::Open);
}

void TestQueueStore::aStoppedOrderIsOnlyLookedUp()
{
    const QString id = m_journal->place(orderOf(2, 2));
    const ItemMove resting{.state = ItemState::Checking, .why = errorOf(u"20500"_s), .rests = Long};
    QVERIFY(m_journal->move(m_journal->claim(id), resting));
    QVERIFY(!m_journal->orders().finish(id, errorOf(u"stopped_by_admin"_s)).value());
    QCOMPARE(only().stopCode, u"stopped_by_admin"_s);
    QVERIFY_RESULT(queue().tryNow(u"AC1"_s, id));
    QCOMPARE(m_journal->claim(id).state, ItemState::Checking);
    QVERIFY(!m_journal->isClaimable(id));
}

QTEST_GUILESS_MAIN(TestQueueStore)
#include "tst_queuestore.moc"
