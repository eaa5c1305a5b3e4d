// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchaseworld.h"
#include "support/verifyresult.h"

#include <QCoroTask>

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

#define VERIFY_BOOKS()                                                                             \
    do {                                                                                           \
        const QString difference = m_world->differenceInTheBooks();                                \
        QVERIFY2(difference.isEmpty(), qPrintable(difference));                                    \
    } while (false)

class TestPurchaseWorkflow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void cleanup();

    void buysTwenty();
    void aTakenNumberIsReplaced();
    void moreTakenThanSpares();
    void anAreaRunsDry();
    void accountRefusals_data();
    void accountRefusals();
    void aTrialAccountGetsOne();
    void unknownOutcomes_data();
    void unknownOutcomes();
    void everyPurchaseHasAnUnknownOutcome();
    void throttled_data();
    void throttled();
    void throttledForLong();

    void leftOvers_data();
    void leftOvers();
    void ordersSettleSideBySide();
    void theDatabaseBreaksWhileTwilioAnswers();
    void stopsWhereItIs();
    void aStoppedOrderBuysNothingLater();
    void shutsDownInTheMiddle();
    void twoProgramsOnOneOrder();
    void aKeyIsOneOrder();
    void executesAnOrderOnceAtATime();
    void tellsOfEachItem();

private:
    Result<PurchaseOrder> execute(const QString &id)
    {
        return QCoro::waitFor(m_program->purchases.execute(id));
    }

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<PurchaseWorld> m_world;
    std::unique_ptr<Program> m_program;
};

void TestPurchaseWorkflow::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestPurchaseWorkflow::init()
{
    m_world = std::make_unique<PurchaseWorld>(*m_cluster);
    m_program = m_world->startProgram();
}

void TestPurchaseWorkflow::cleanup()
{
    m_program.reset();
    m_world.reset();
}

void TestPurchaseWorkflow::buysTwenty()
{
    m_world->setLatency(20ms);
    QSignalSpy finished(&m_program->purchases, &PurchaseWorkflow::orderFinished);
    const QString id = m_world->place(*m_program, 20);
    // Intent before money.
    QCOMPARE(m_world->standIns.purchases(), 0);
    QVERIFY(m_world->order(id).items.size() >= 20);
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.resetMaxConcurrent(); });

    const auto order = execute(id);
    QVERIFY_RESULT(order);
    QCOMPARE(order->state, PurchaseOrder::State::Finished);
    QCOMPARE(order->recorded().size(), 20);
    VERIFY_BOOKS();
    QCOMPARE(m_world->standIns.purchases(), 20);
    QCOMPARE(m_world->standIns.maxConcurrent(), 3);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toString(), id);
    QCOMPARE(m_world->pendingNotices(), 1);
    for (const E164 &number : order->recorded()) {
        QCOMPARE(m_world->standIns.inTwilio(
                     [&](TwilioStandIn &twilio) { return twilio.friendlyName(number.toString()); }),
                 u"Numberwell "_s + id);
    }
    QCOMPARE(scalar(m_world->inspector,
                    u"SELECT count(*) FROM phone_number_pool WHERE status = 'purchased' AND "
                    "monthly_price = 1.15 AND currency = 'USD' AND area_code = '604'"_s)
                 .toInt(),
             20);
    QVERIFY(m_program->purchases.isIdle());
}

void TestPurchaseWorkflow::aTakenNumberIsReplaced()
{
    const QString id = m_world->place(*m_program, 5);
    m_world->faultOnPurchase(Fault::JustTaken, 2);
    const auto order = execute(id);
    QVERIFY_RESULT(order);
    QCOMPARE(order->state, PurchaseOrder::State::Finished);
    QCOMPARE(order->recorded().size(), 5);
    QCOMPARE(std::count_if(order->items.begin(),
                           order->items.end(),
                           [](const auto &item) { return item.errorCode == "21422"_L1; }),
             2);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::moreTakenThanSpares()
{
    const QString id = m_world->place(*m_program, 5);
    const auto candidates = m_world->order(id).items.size();
    m_world->faultOnPurchase(Fault::JustTaken, int(candidates) - 3);
    const auto order = execute(id);
    QVERIFY_RESULT(order);
    QCOMPARE(order->state, PurchaseOrder::State::Finished);
    QCOMPARE(order->recorded().size(), 3);
    QCOMPARE(m_world->pendingNotices(), 1);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::anAreaRunsDry()
{
    const QString id = m_world->place(*m_program, 5);
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.setStock(u"604"_s, 0); });
    const auto order = execute(id);
    QVERIFY_RESULT(order);
    QVERIFY(order->state != PurchaseOrder::State::Open);
    QCOMPARE(order->recorded().size(), 0);
    QCOMPARE(m_world->pendingNotices(), 0);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::accountRefusals_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("wrong token") << u"wrong"_s << u"active"_s << u"20003"_s;
    QTest::newRow("suspended") << QString() << u"suspended"_s << u"20005"_s;
}

void TestPurchaseWorkflow::accountRefusals()
{
    QFETCH(QString, token);
    QFETCH(QString, status);
    QFETCH(QString, code);
    const QString id = m_world->place(*m_program, 8);
    m_world->standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.setAccountStatus(status); });
    m_program = m_world->startProgram(token);
    const auto order = execute(id);
    QVERIFY_RESULT(order);
    // Stopped where it is, and kept for when the account may buy again.
    QCOMPARE(order->state, PurchaseOrder::State::Open);
    QVERIFY(order->isHeld());
    QCOMPARE(order->heldCode, code);
    QVERIFY(!order->heldDetail.isEmpty());
    QVERIFY(order->nextTry.isValid());
    QCOMPARE(order->count(ItemState::Planned), int(order->items.size()));
    QCOMPARE(m_world->standIns.purchases(), 0);
    QCOMPARE(m_world->pendingNotices(), 0);
    VERIFY_BOOKS();

    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.setAccountStatus(u"active"_s); });
    m_program = m_world->startProgram();
    QVERIFY_RESULT(QCoro::waitFor(m_program->purchases.tryNow()));
    QVERIFY(m_world->settle(*m_program));
    QCOMPARE(m_world->order(id).state, PurchaseOrder::State::Finished);
    QCOMPARE(m_world->order(id).recorded().size(), 8);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::aTrialAccountGetsOne()
{
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.setAccountType(u"Trial"_s); });
    const auto order = execute(m_world->place(*m_program, 8));
    QVERIFY_RESULT(order);
    QCOMPARE(order->state, PurchaseOrder::State::Stopped);
    QCOMPARE(order->stopCode, u"21404"_s);
    QCOMPARE(order->recorded().size(), 1);
    // What was bought before it stopped is to be imported.
    QCOMPARE(m_world->pendingNotices(), 1);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::unknownOutcomes_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("times");
    for (const Fault fault : {Fault::ErrorAfter,
                              Fault::CutAfter,
                              Fault::HangAfter,
                              Fault::HalfJson,
                              Fault::HtmlBadGateway,
                              Fault::ErrorBefore,
                              Fault::CutBefore,
                              Fault::Hang}) {
        QTest::newRow(qPrintable(nameOf(fault) + u" once"_s)) << fault << 1;
        QTest::newRow(qPrintable(nameOf(fault) + u" four times"_s)) << fault << 4;
    }
}

void TestPurchaseWorkflow::unknownOutcomes()
{
    QFETCH(Fault, fault);
    QFETCH(int, times);
    const QString id = m_world->place(*m_program, 6);
    m_world->faultOnPurchase(fault, times);
    QVERIFY_RESULT(execute(id));
    QVERIFY(m_world->settle(*m_program));
    QCOMPARE(m_world->order(id).state, PurchaseOrder::State::Finished);
    QCOMPARE(m_world->order(id).recorded().size(), 6);
    QCOMPARE(m_world->standIns.purchases(), 6);
    QCOMPARE(m_world->pendingNotices(), 1);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::everyPurchaseHasAnUnknownOutcome()
{
    const QString id = m_world->place(*m_program, 6);
    m_world->faultOnPurchase(Fault::ErrorAfter, -1);
    const auto order = execute(id);
    QVERIFY_RESULT(order);
    QCOMPARE(order->recorded().size(), 6);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::throttled_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("429") << Fault::TooManyRequests;
    QTest::newRow("429 with Retry-After") << Fault::TooManyRequestsRetryAfter;
}

void TestPurchaseWorkflow::throttled()
{
    QFETCH(Fault, fault);
    const QString id = m_world->place(*m_program, 6);
    m_world->faultOnPurchase(fault, 3);
    QElapsedTimer timer;
    timer.start();
    const auto order = execute(id);
    QVERIFY_RESULT(order);
    QCOMPARE(order->state, PurchaseOrder::State::Finished);
    QCOMPARE(order->recorded().size(), 6);
    if (fault == Fault::TooManyRequestsRetryAfter)
        QVERIFY2(timer.elapsed() >= 900, "Retry-After asks for a second");
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::throttledForLong()
{
    const QString id = m_world->place(*m_program, 4);
    m_world->faultOnPurchase(Fault::TooManyRequests, -1);
    const auto order = execute(id);
    QVERIFY_RESULT(order);
    // It rests, and is gone on with later.
    QCOMPARE(order->state, PurchaseOrder::State::Open);
    QCOMPARE(order->count(ItemState::Failed), 0);
    QCOMPARE(m_world->standIns.purchases(), 0);
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    QVERIFY(m_world->settle(*m_program));
    QCOMPARE(m_world->order(id).recorded().size(), 4);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::leftOvers_data()
{
    QTest::addColumn<bool>("isBought");
    QTest::addColumn<int>("minutesAgo");
    QTest::addColumn<int>("looks");
    QTest::newRow("bought at Twilio") << true << 0 << 1;
    QTest::newRow("not bought") << false << 0 << 3;
    QTest::newRow("bought at Twilio long ago") << true << 2 << 1;
    QTest::newRow("not bought long ago") << false << 2 << 1;
}

void TestPurchaseWorkflow::leftOvers()
{
    QFETCH(bool, isBought);
    QFETCH(int, minutesAgo);
    const QString id = m_world->place(*m_program, 3);
    const E164 number = m_world->order(id).items.first().planned.number;
    QVERIFY(m_world->leaveOneBuying(id, std::chrono::minutes(minutesAgo)));
    if (isBought) {
        m_world->standIns.inTwilio([&](TwilioStandIn &twilio) {
            twilio.addOwned(number.toString(), u"Numberwell "_s + id, u"PNleftover"_s);
        });
    }
    QVERIFY(m_world->settle(*m_program));
    const PurchaseOrder order = m_world->order(id);
    QCOMPARE(order.state, PurchaseOrder::State::Finished);
    QCOMPARE(order.recorded().size(), 3);
    QVERIFY(order.recorded().contains(number));
    QCOMPARE(m_world->standIns.purchases(), isBought ? 2 : 3);
    if (isBought)
        QCOMPARE(order.items.first().sid, u"PNleftover"_s);
    QCOMPARE(m_world->standIns.ownedNumbers().size(), 3);
    const QString looks = u"SELECT count(*) FROM purchase_attempts WHERE action = 'look_up'"_s;
    QTEST(scalar(m_world->inspector, looks).toInt(), "looks");
}

void TestPurchaseWorkflow::ordersSettleSideBySide()
{
    for (const QString &area : {u"604"_s, u"416"_s, u"514"_s}) {
        const QString id = m_world->place(*m_program, 1, area);
        QVERIFY(m_world->leaveOneBuying(id, 0min));
    }
    QVERIFY(m_world->settle(*m_program));
    // One after the other, the first three looks would all be at the number of one order.
    const QString looked = u"SELECT count(DISTINCT item_id) FROM (SELECT item_id FROM "
                           "purchase_attempts WHERE action = 'look_up' ORDER BY started_at "
                           "LIMIT 3) AS first_looks"_s;
    QCOMPARE(scalar(m_world->inspector, looked).toInt(), 3);
    QCOMPARE(m_world->standIns.purchases(), 3);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::theDatabaseBreaksWhileTwilioAnswers()
{
    const QString id = m_world->place(*m_program, 9);
    m_world->setLatency(500ms);
    auto execution = m_program->purchases.execute(id);
    for (const int purchases : {1, 4}) {
        QTRY_VERIFY(m_world->standIns.purchases() >= purchases);
        m_world->killConnections();
    }
    std::ignore = QCoro::waitFor(std::move(execution));
    m_world->setLatency(0ms);
    QVERIFY(m_world->settle(*m_program));
    QCOMPARE(m_world->order(id).recorded().size(), 9);
    QCOMPARE(m_world->standIns.purchases(), 9);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::stopsWhereItIs()
{
    const QString id = m_world->place(*m_program, 20);
    m_world->setLatency(100ms);
    auto execution = m_program->purchases.execute(id);
    QTRY_VERIFY(m_world->standIns.purchases() >= 3);
    m_program->purchases.stop(id);
    const auto order = QCoro::waitFor(std::move(execution));
    QVERIFY_RESULT(order);
    QCOMPARE(order->state, PurchaseOrder::State::Stopped);
    QCOMPARE(order->stopCode, u"stopped_by_admin"_s);
    QVERIFY(order->recorded().size() >= 3 && order->recorded().size() <= 9);
    QCOMPARE(order->count(ItemState::Failed), int(order->items.size() - order->recorded().size()));
    QCOMPARE(m_world->pendingNotices(), 1);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::aStoppedOrderBuysNothingLater()
{
    // Stopped while it is unknown whether a number was bought, and Twilio does not say either.
    const QString id = m_world->place(*m_program, 3);
    m_world->faultOnPurchase(Fault::ErrorBefore, -1);
    m_world->fault({.fault = Fault::ErrorBefore,
                    .verb = u"GET"_s,
                    .pathContains = u"/IncomingPhoneNumbers"_s,
                    .times = -1});
    auto execution = m_program->purchases.execute(id);
    QTRY_VERIFY(m_world->order(id).count(ItemState::Checking) > 0);
    m_program->purchases.stop(id);
    const auto unsettled = QCoro::waitFor(std::move(execution));
    QVERIFY_RESULT(unsettled);
    QCOMPARE(unsettled->state, PurchaseOrder::State::Open);

    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    QVERIFY(m_world->settle(*m_program));
    QCOMPARE(m_world->standIns.purchases(), 0);
    QCOMPARE(m_world->order(id).state, PurchaseOrder::State::Stopped);
    QCOMPARE(m_world->order(id).stopCode, u"stopped_by_admin"_s);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::shutsDownInTheMiddle()
{
    const QString id = m_world->place(*m_program, 12);
    m_world->setLatency(200ms);
    auto execution = m_program->purchases.execute(id);
    QTRY_VERIFY(m_world->standIns.purchases() >= 4);
    // Quits with requests under way: their answers never come.
    m_program.reset();
    std::ignore = QCoro::waitFor(std::move(execution));
    QCOMPARE(m_world->order(id).state, PurchaseOrder::State::Open);

    m_world->setLatency(0ms);
    m_program = m_world->startProgram();
    QVERIFY(m_world->settle(*m_program));
    QCOMPARE(m_world->order(id).state, PurchaseOrder::State::Finished);
    QCOMPARE(m_world->order(id).recorded().size(), 12);
    QCOMPARE(m_world->standIns.purchases(), 12);
    QCOMPARE(m_world->pendingNotices(), 1);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::twoProgramsOnOneOrder()
{
    m_world->setLatency(20ms);
    const auto other = m_world->startProgram();
    const QString id = m_world->place(*m_program, 20);
    m_world->faultOnPurchase(Fault::JustTaken, 2);
    QSignalSpy finishedHere(&m_program->purchases, &PurchaseWorkflow::orderFinished);
    QSignalSpy finishedThere(&other->purchases, &PurchaseWorkflow::orderFinished);
    auto here = m_program->purchases.execute(id);
    auto there = other->purchases.execute(id);
    QVERIFY_RESULT(QCoro::waitFor(std::move(here)));
    QVERIFY_RESULT(QCoro::waitFor(std::move(there)));
    const PurchaseOrder order = m_world->order(id);
    QCOMPARE(order.state, PurchaseOrder::State::Finished);
    QCOMPARE(order.recorded().size(), 20);
    QCOMPARE(m_world->standIns.purchases(), 20);
    QCOMPARE(finishedHere.size() + finishedThere.size(), 1);
    QCOMPARE(m_world->pendingNotices(), 1);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::aKeyIsOneOrder()
{
    const auto plan
        = QCoro::waitFor(m_program->purchases.plan(PurchaseRequest::make(3, u"604"_s).value()));
    QVERIFY_RESULT(plan);
    const auto first = QCoro::waitFor(m_program->purchases.place(*plan, u"key"_s));
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(execute(*first));
    const auto again = QCoro::waitFor(m_program->purchases.place(*plan, u"key"_s));
    QVERIFY_RESULT(again);
    QCOMPARE(*again, *first);
    QVERIFY_RESULT(execute(*again));
    QCOMPARE(m_world->standIns.purchases(), 3);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::executesAnOrderOnceAtATime()
{
    m_world->setLatency(20ms);
    const QString id = m_world->place(*m_program, 6);
    auto first = m_program->purchases.execute(id);
    // Asked again, also by the minute's settle: answers, and starts nothing.
    const auto second = execute(id);
    QVERIFY_RESULT(second);
    QCOMPARE(second->state, PurchaseOrder::State::Open);
    const auto settled = QCoro::waitFor(m_program->purchases.settle());
    QVERIFY_RESULT(settled);
    QVERIFY(settled->isEmpty());
    QVERIFY_RESULT(QCoro::waitFor(std::move(first)));
    QVERIFY(m_world->standIns.maxConcurrent() <= 3);
    VERIFY_BOOKS();
}

void TestPurchaseWorkflow::tellsOfEachItem()
{
    qRegisterMetaType<PurchaseItem>();
    const QString id = m_world->place(*m_program, 2);
    QHash<QString, QList<ItemState>> moves;
    connect(&m_program->purchases,
            &PurchaseWorkflow::itemChanged,
            this,
            [&](const PurchaseItem &item) { moves[item.id].append(item.state); });
    const auto order = execute(id);
    QVERIFY_RESULT(order);
    QCOMPARE(moves.size(), 2);
    for (const auto &states : moves)
        QCOMPARE(states, (QList<ItemState>{ItemState::Buying, ItemState::Recorded}));
}

QTEST_GUILESS_MAIN(TestPurchaseWorkflow)
#include "tst_purchaseworkflow.moc"
