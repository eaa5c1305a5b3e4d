// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serviceprocess.h"

#include <QJsonArray>
#include <QTest>

#include <vector>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! An Idempotency-Key names one order, whatever happens in between.
class TestServiceOrders final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void sameKeyTwice();
    void sameKeyAtOnce();
    void sameKeyFromTwoInstances();
    void sameKeyAfterAKill();
    void keyWithAnotherBody();
    void noKeyIsANewOrder();
    void clientThatGoesAway();
    void vendorThatIsAway();
    void stopInMidOrder();

private:
    static QString orderId(const Answer &answer)
    {
        return answer.json().value(u"orderId"_s).toString();
    }
    static QByteArray purchase(const QByteArray &key,
                               const QByteArray &body = R"({"count":4,"areaCode":"604"})")
    {
        return ServiceProcess::authorized("POST", purchasePath, body, {{"Idempotency-Key", key}});
    }
    int orders() const
    {
        return scalar(m_world->inspector, u"SELECT count(*) FROM purchase_orders"_s).toInt();
    }
    int openItems() const
    {
        return scalar(m_world->inspector,
                      u"SELECT count(*) FROM purchase_items WHERE state = 'buying'"_s)
            .toInt();
    }

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<PurchaseWorld> m_world;
    std::unique_ptr<ServiceProcess> m_service;
};

void TestServiceOrders::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestServiceOrders::init()
{
    m_world = std::make_unique<PurchaseWorld>(*m_cluster);
    m_service = std::make_unique<ServiceProcess>(*m_world);
    QVERIFY(m_service->start());
}

void TestServiceOrders::cleanup()
{
    QCOMPARE(m_world->differenceInTheBooks(), QString());
    m_service.reset();
    m_world.reset();
}

void TestServiceOrders::sameKeyTwice()
{
    const Answer first = ask(m_service->port(), purchase("one"));
    QCOMPARE(first.status, 200);
    QCOMPARE(first.json().value(u"count"_s).toInt(), 4);
    const Answer second = ask(m_service->port(), purchase("one"));
    QCOMPARE(second.status, 200);
    QCOMPARE(second.json(), first.json());
    QCOMPARE(m_world->standIns.purchases(), 4);
}

void TestServiceOrders::sameKeyAtOnce()
{
    m_world->setLatency(50ms);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 10; ++i)
        clients.push_back(std::make_unique<RawClient>(m_service->port(), purchase("at-once")));
    QString id;
    for (const auto &client : clients) {
        QVERIFY(client->waitForEnd(60'000));
        const Answer answer = client->take();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(u"count"_s).toInt(), 4);
        QVERIFY(id.isEmpty() || id == orderId(answer));
        id = orderId(answer);
    }
    QCOMPARE(orders(), 1);
    QCOMPARE(m_world->standIns.purchases(), 4);
}

void TestServiceOrders::sameKeyFromTwoInstances()
{
    ServiceProcess other(*m_world);
    QVERIFY(other.start());
    m_world->setLatency(50ms);
    RawClient here(m_service->port(), purchase("both"));
    RawClient there(other.port(), purchase("both"));
    QVERIFY(here.waitForEnd(60'000));
    QVERIFY(there.waitForEnd(60'000));
    const Answer first = here.take();
    const Answer second = there.take();
    QCOMPARE(first.status, 200);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.json(), first.json());
    QCOMPARE(orders(), 1);
    QCOMPARE(m_world->standIns.purchases(), 4);
}

void TestServiceOrders::sameKeyAfterAKill()
{
    m_world->setLatency(150ms);
    RawClient client(m_service->port(), purchase("killed"));
    QTRY_VERIFY_WITH_TIMEOUT(openItems() > 0, 10'000);
    m_service->kill();
    QCOMPARE(orders(), 1);
    m_world->setLatency(0ms);
    QVERIFY(m_service->start());
    const Answer answer = ask(m_service->port(), purchase("killed"), 60'000);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json().value(u"count"_s).toInt(), 4);
    QCOMPARE(orders(), 1);
}

void TestServiceOrders::keyWithAnotherBody()
{
    QCOMPARE(ask(m_service->port(), purchase("body")).status, 200);
    for (const char *other :
         {R"({"count":5,"areaCode":"604"})", R"({"count":4,"areaCode":"778"})", R"({"count":4})"}) {
        const Answer answer = ask(m_service->port(), purchase("body", other));
        QCOMPARE(answer.status, 422);
        QVERIFY(answer.error().contains(u"Idempotency-Key"_s));
    }
    // The same request in other words is the same request.
    QCOMPARE(
        ask(m_service->port(), purchase("body", R"({ "areaCode" : "604", "count" : 4.0 })")).status,
        200);
    QCOMPARE(m_world->standIns.purchases(), 4);
}

void TestServiceOrders::noKeyIsANewOrder()
{
    const Answer first = m_service->post(purchasePath, R"({"count":1})");
    const Answer second = m_service->post(purchasePath, R"({"count":1})");
    QVERIFY(orderId(first) != orderId(second));
    QCOMPARE(m_world->standIns.purchases(), 2);
}

void TestServiceOrders::clientThatGoesAway()
{
    m_world->setLatency(100ms);
    {
        RawClient client(m_service->port(), purchase("gone"));
        QTRY_VERIFY_WITH_TIMEOUT(openItems() > 0, 10'000);
    }
    QTRY_COMPARE_WITH_TIMEOUT(
        scalar(m_world->inspector, u"SELECT state FROM purchase_orders"_s).toString(),
        u"finished"_s,
        20'000);
    QCOMPARE(m_world->standIns.purchases(), 4);
}

void TestServiceOrders::vendorThatIsAway()
{
    FaultRule away;
    away.fault = Fault::CutBefore;
    away.times = -1;
    m_world->fault(away);
    const Answer answer = ask(m_service->port(), purchase("away"), 60'000);
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.header("Retry-After").toInt() > 0);
    QCOMPARE(orders(), 0);
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    QCOMPARE(ask(m_service->port(), purchase("away"), 60'000).status, 200);
}

//! SIGTERM with an order in mid-purchase: a clean answer, and the order goes on elsewhere.
void TestServiceOrders::stopInMidOrder()
{
    m_world->setLatency(600ms);
    RawClient client(m_service->port(), purchase("stop", R"({"count":60,"areaCode":"604"})"));
    QTRY_VERIFY_WITH_TIMEOUT(openItems() > 0, 20'000);
    m_service->terminate();
    QVERIFY(m_service->wait());
    QCOMPARE(m_service->exitCode(), 0);
    QVERIFY(client.waitForEnd());
    const Answer answer = client.take();
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.header("Retry-After").toInt() > 0);
    QVERIFY(!orderId(answer).isEmpty());
    m_world->setLatency(0ms);
    // Whoever serves next finishes it, with nobody asking.
    QVERIFY(m_service->start());
    QTRY_COMPARE_WITH_TIMEOUT(
        scalar(m_world->inspector, u"SELECT state FROM purchase_orders"_s).toString(),
        u"finished"_s,
        30'000);
    QCOMPARE(m_world->standIns.purchases(), 60);
    const Answer again
        = ask(m_service->port(), purchase("stop", R"({"count":60,"areaCode":"604"})"), 60'000);
    QCOMPARE(orderId(again), orderId(answer));
}

QTEST_GUILESS_MAIN(TestServiceOrders)
#include "tst_serviceorders.moc"
