// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monitorfixture.h"
#include "store/deliverystore.h"
#include "store/monitorstore.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QList<AlertChannel> Both{AlertChannel::Email, AlertChannel::Webhook};

Error refused()
{
    return {.kind = ErrorKind::Rejected,
            .code = u"550"_s,
            .detail = u"No such mailbox"_s,
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

} // namespace

//! The outbox: one program at a time, growing pauses, an end, and nothing lost in between.
class TestDeliveryStore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void init();
    void cleanup() { m_world.reset(); }

    void oneProgramAtATime();
    void onlyItsOwnChannels();
    void whatAGoneProgramHadIsDueAtOnce();
    void pausesGrow();
    void honoursADemandedPause();
    void givesUpAfterATime();
    void givesUpWhatNobodyCanSend();
    void tryNowAndGiveUp();

private:
    DeliveryStore outbox() { return DeliveryStore(m_world->connection); }
    double pause()
    {
        return m_world
            ->text(u"SELECT extract(epoch FROM next_try_at - clock_timestamp()) "
                   "FROM alert_deliveries WHERE channel = 'email'"_s)
            .toDouble();
    }

    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<MonitorFixture> m_world;
};

void TestDeliveryStore::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
}

void TestDeliveryStore::init()
{
    m_world = std::make_unique<MonitorFixture>(*m_server);
    MonitorStore monitor(m_world->connection);
    for (const AlertChannel channel : Both)
        QVERIFY_RESULT(monitor.setChannel(channel, true));
    m_world->setReady(3);
    QVERIFY_RESULT(monitor.look());
}

void TestDeliveryStore::oneProgramAtATime()
{
    Connection other(m_world->options);
    QVERIFY_RESULT(other.open());
    const auto email = outbox().claim(Both, {});
    QVERIFY(email && email->has_value());
    QCOMPARE((*email)->channel, AlertChannel::Email);
    QCOMPARE((*email)->alert.ready, 3);
    QCOMPARE((*email)->alert.kind, AlertKind::Low);
    const auto webhook = DeliveryStore(other).claim(Both, {});
    QVERIFY(webhook && webhook->has_value());
    QCOMPARE((*webhook)->channel, AlertChannel::Webhook);
    QVERIFY(!outbox().claim(Both, {})->has_value());
    QVERIFY(!DeliveryStore(other).claim(Both, {})->has_value());
    QCOMPARE(outbox().delivered(**email), Result<bool>(true));
    // It is over: nobody else's word counts any more.
    QCOMPARE(DeliveryStore(other).failed(**email, refused(), {}), Result<bool>(false));
    QCOMPARE(m_world->number(u"SELECT count(*) FROM alert_deliveries WHERE state = 'delivered'"_s),
             1);
}

void TestDeliveryStore::onlyItsOwnChannels()
{
    QCOMPARE(outbox().claim({AlertChannel::Webhook}, {}).value()->channel, AlertChannel::Webhook);
    QVERIFY(!outbox().claim({AlertChannel::Webhook}, {})->has_value());
    QVERIFY(!outbox().claim({}, {})->has_value());
}

void TestDeliveryStore::whatAGoneProgramHadIsDueAtOnce()
{
    auto other = std::make_unique<Connection>(m_world->options);
    QVERIFY_RESULT(other->open());
    const auto taken = DeliveryStore(*other).claim({AlertChannel::Email}, {});
    QVERIFY(taken && taken->has_value());
    QVERIFY(!outbox().claim({AlertChannel::Email}, {})->has_value());
    other.reset();
    std::optional<AlertDelivery> again;
    QVERIFY(QTest::qWaitFor([&] {
        again = outbox().claim({AlertChannel::Email}, {}).value_or(std::nullopt);
        return again.has_value();
    }));
    QCOMPARE(again->id, (*taken)->id);
    QCOMPARE(again->attempts, 2);
    // The first program's word comes too late.
    QCOMPARE(outbox().delivered(**taken), Result<bool>(false));
    QCOMPARE(outbox().delivered(*again), Result<bool>(true));
    // A lease that ran out is taken over even from a program that is there.
    const auto slow = outbox().claim({AlertChannel::Webhook}, {.lease = 0ms});
    QVERIFY(slow && slow->has_value());
    QVERIFY(outbox().claim({AlertChannel::Webhook}, {})->has_value());
}

void TestDeliveryStore::pausesGrow()
{
    const DeliveryPolicy policy{.backOff = {.first = 100s, .longest = 1000s}};
    double before = 0;
    for (int attempt = 1; attempt <= 4; ++attempt) {
        const auto taken = outbox().claim({AlertChannel::Email}, policy);
        QVERIFY(taken && taken->has_value());
        QCOMPARE((*taken)->attempts, attempt);
        QCOMPARE(outbox().failed(**taken, refused(), policy), Result<bool>(true));
        QVERIFY(pause() > before / 2);
        QVERIFY(pause() >= 100 * std::min(10, 1 << (attempt - 1)) / 2 - 1);
        QVERIFY(pause() <= 100 * std::min(10, 1 << (attempt - 1)));
        QVERIFY(!outbox().claim({AlertChannel::Email}, policy)->has_value());
        before = pause();
        m_world->exec(u"UPDATE alert_deliveries SET next_try_at = clock_timestamp()"_s);
    }
    const auto troubled = outbox().troubled();
    QVERIFY_RESULT(troubled);
    QCOMPARE(troubled->size(), 1);
    QCOMPARE(troubled->first().errorCode, u"550"_s);
    QCOMPARE(troubled->first().errorDetail, u"No such mailbox"_s);
    QCOMPARE(troubled->first().attempts, 4);
}

void TestDeliveryStore::honoursADemandedPause()
{
    const auto taken = outbox().claim({AlertChannel::Email}, {});
    Error busy = refused();
    busy.retryAfter = 7200s;
    QVERIFY_RESULT(outbox().failed(**taken, busy, {}));
    QVERIFY(pause() > 7190);
}

void TestDeliveryStore::givesUpAfterATime()
{
    m_world->exec(u"UPDATE alert_deliveries SET waiting_since = now() - interval '25 hours'"_s);
    const auto taken = outbox().claim({AlertChannel::Email}, {});
    QVERIFY_RESULT(outbox().failed(**taken, refused(), {}));
    const auto troubled = outbox().troubled();
    QVERIFY_RESULT(troubled);
    QCOMPARE(troubled->first().state, AlertDelivery::State::GivenUp);
    QCOMPARE(troubled->first().errorDetail, u"No such mailbox"_s);
}

void TestDeliveryStore::givesUpWhatNobodyCanSend()
{
    QVERIFY_RESULT(outbox().giveUpExpired({}));
    QCOMPARE(outbox().troubled()->size(), 0);
    m_world->exec(u"UPDATE alert_deliveries SET waiting_since = now() - interval '10 minutes'"_s);
    QCOMPARE(outbox().troubled()->size(), 2);
    m_world->exec(u"UPDATE alert_deliveries SET waiting_since = now() - interval '25 hours'"_s);
    QVERIFY_RESULT(outbox().giveUpExpired({}));
    QCOMPARE(outbox().troubled()->first().errorCode, u"no_program"_s);
    QVERIFY(!outbox().claim(Both, {})->has_value());
}

void TestDeliveryStore::tryNowAndGiveUp()
{
    const auto taken = outbox().claim({AlertChannel::Email}, {});
    const QString id = (*taken)->id;
    QCOMPARE(outbox().tryNow(id), Result<bool>(false)); // it is under way
    QVERIFY_RESULT(outbox().failed(**taken, refused(), {}));
    QCOMPARE(outbox().tryNow(id), Result<bool>(true));
    QVERIFY(pause() <= 0);
    QCOMPARE(outbox().giveUp(id), Result<bool>(true));
    QCOMPARE(outbox().giveUp(id), Result<bool>(false));
    QVERIFY(!outbox().claim({AlertChannel::Email}, {})->has_value());
    // What was given up can be taken up again, with all its time.
    m_world->exec(u"UPDATE alert_deliveries SET waiting_since = now() - interval '25 hours'"_s);
    QCOMPARE(outbox().tryNow(id), Result<bool>(true));
    const auto again = outbox().claim({AlertChannel::Email}, {});
    QVERIFY(again && again->has_value());
    QVERIFY_RESULT(outbox().failed(**again, refused(), {}));
    QCOMPARE(outbox().troubled()->last().state, AlertDelivery::State::Waiting);
}

QTEST_GUILESS_MAIN(TestDeliveryStore)
#include "tst_deliverystore.moc"
