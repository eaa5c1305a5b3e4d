// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serviceprocess.h"

#include <QElapsedTimer>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

// The service asks every minute whether the hour is over.
constexpr int Patience = 100'000;

} // namespace

//! What `numberwelld serve` does every hour, with nobody asking it for anything.
class TestServiceHours final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void looksAndWatchesByItself();
    void withoutAKeyItLooksAtTwilioAlone();

private:
    //! "elevenlabs complete, twilio complete": the runs that ended since the beginning of the hour.
    static QString runs(PurchaseWorld &world)
    {
        return scalar(world.inspector,
                      u"SELECT string_agg(source || ' ' || outcome, ', ' ORDER BY source) FROM "
                      "reconcile_runs WHERE started_at > now() - interval '1 hour' AND "
                      "finished_at IS NOT NULL"_s)
            .toString();
    }
    static QString text(PurchaseWorld &world, const QString &sql)
    {
        return scalar(world.inspector, sql).toString();
    }
    static void exec(PurchaseWorld &world, const QString &sql)
    {
        if (const auto done = world.inspector.execBatch(sql); !done)
            qFatal("%s", qPrintable(describe(done.error())));
    }

    std::unique_ptr<TestDatabase> m_cluster;
};

void TestServiceHours::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestServiceHours::looksAndWatchesByItself()
{
    // Two of them, for a look changes the pool's notices, and the monitor looks at every change.
    PurchaseWorld world(*m_cluster);
    addReadyNumbers(world, 2);
    const QStringList numbers = text(world,
                                     u"SELECT string_agg(phone_number || ' ' || "
                                     "elevenlabs_phone_id, ' ') FROM phone_number_pool"_s)
                                    .split(u' ');
    world.standIns.inElevenLabs([&numbers](ElevenLabsStandIn &vendor) {
        for (qsizetype i = 0; i + 1 < numbers.size(); i += 2)
            vendor.addImported(numbers.at(i), {}, numbers.at(i + 1), vendor.agents().at(0).id);
    });
    world.standIns.inTwilio([&numbers](TwilioStandIn &twilio) {
        for (qsizetype i = 0; i + 1 < numbers.size(); i += 2) {
            twilio.setVoiceUrl(numbers.at(i), u"https://api.elevenlabs.io/twilio/inbound_call"_s);
        }
    });
    ServiceProcess service(world);
    service.set(u"NUMBERWELL_ELEVENLABS_API_URL"_s, world.standIns.elevenLabsUrl().toString());
    service.set(u"NUMBERWELL_ELEVENLABS_API_KEY"_s, world.standIns.apiKey());
    service.set(u"NUMBERWELL_ELEVENLABS_AGENT_ID"_s, world.standIns.agentId());
    QVERIFY(service.start());
    PurchaseWorld watched(*m_cluster);
    addReadyNumbers(watched, 2);
    ServiceProcess watching(watched);
    QVERIFY(watching.start());
    QTRY_COMPARE_WITH_TIMEOUT(runs(world), u"elevenlabs complete, twilio complete"_s, 20'000);
    const QString evaluated = u"SELECT evaluated_at > now() - interval '1 hour' FROM "
                              "monitor_settings"_s;
    QTRY_COMPARE_WITH_TIMEOUT(text(watched, evaluated), u"true"_s, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(!runs(watched).isEmpty(), 20'000);
    QTest::qWait(4000); // what the first looks changed was looked at, too

    // An hour later.
    QCOMPARE(text(world, u"SELECT count(*) FROM differences"_s), u"0"_s);
    const QString number = text(world, u"SELECT min(phone_number) FROM phone_number_pool"_s);
    world.standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.removeOwned(number); });
    world.standIns.inElevenLabs([&](ElevenLabsStandIn &vendor) { vendor.removeImported(number); });
    exec(world, u"UPDATE reconcile_runs SET started_at = started_at - interval '61 minutes'"_s);
    exec(watched, u"UPDATE monitor_settings SET evaluated_at = now() - interval '61 minutes'"_s);
    QCOMPARE(runs(world), QString());
    QCOMPARE(text(watched, evaluated), u"false"_s);
    QElapsedTimer clock;
    clock.start();
    QTRY_COMPARE_WITH_TIMEOUT(runs(world), u"elevenlabs complete, twilio complete"_s, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(text(watched, evaluated), u"true"_s, Patience);
    qInfo("the hour was noticed within %lld s", clock.elapsed() / 1000);
    QCOMPARE(text(world,
                  u"SELECT string_agg(kind || ' ' || phone_number, ', ' ORDER BY kind) FROM "
                  "differences WHERE state = 'open'"_s),
             u"gone_at_twilio %1, missing_at_elevenlabs %1"_s.arg(number));
    QCOMPARE(text(world, u"SELECT count(DISTINCT actor) FROM reconcile_runs"_s), u"1"_s);
}

void TestServiceHours::withoutAKeyItLooksAtTwilioAlone()
{
    PurchaseWorld world(*m_cluster);
    addReadyNumbers(world, 1);
    ServiceProcess service(world);
    QVERIFY(service.start());
    QTRY_COMPARE_WITH_TIMEOUT(runs(world), u"twilio complete"_s, 20'000);
    QTest::qWait(500);
    QCOMPARE(runs(world), u"twilio complete"_s);
    QCOMPARE(world.standIns.inElevenLabs(
                 [](ElevenLabsStandIn &vendor) { return vendor.requestCount(); }),
             0);
}

QTEST_GUILESS_MAIN(TestServiceHours)
#include "tst_servicehours.moc"
