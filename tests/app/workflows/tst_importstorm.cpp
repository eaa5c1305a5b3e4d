// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importworld.h"
#include "otherprogram.h"
#include "support/verifyresult.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

#include <random>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int ShortRun = 30; // kills; NUMBERWELL_KILLS asks for another number
constexpr int Programs = 3;  // at once
constexpr double Chance = 0.04;
constexpr int MostNumbers = 6;   // that come to wait before each round
constexpr int LongestLife = 900; // ms

} // namespace

/*!
 * Three programs import and settle at once, each killed (-9) at a random moment, under every fault
 * of a stand-in that takes numbers twice. Afterwards the live list and the pool agree, and every
 * number is there once. The seed of a failed run is printed.
 */
class TestImportStorm final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void eachOnce();

private:
    static void orderFaults(ImportWorld &world);
    static bool settle(ImportWorld &world);
    int below(int bound) { return int(m_random() % unsigned(bound)); }

    std::unique_ptr<TestDatabase> m_cluster;
    std::mt19937 m_random;
};

void TestImportStorm::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestImportStorm::orderFaults(ImportWorld &world)
{
    for (const Fault fault : {Fault::TooManyRequests,
                              Fault::TooManyRequestsRetryAfter,
                              Fault::ErrorBefore,
                              Fault::ErrorAfter,
                              Fault::CutAfter,
                              Fault::CutBefore,
                              Fault::Hang,
                              Fault::HalfJson,
                              Fault::HtmlBadGateway,
                              Fault::JustTaken,
                              Fault::HangAfter}) {
        world.faultAtElevenLabs({.fault = fault,
                                 .pathContains = u"/phone-numbers"_s,
                                 .times = -1,
                                 .probability = Chance});
    }
}

bool TestImportStorm::settle(ImportWorld &world)
{
    for (int i = 0; i < 60; ++i) {
        OtherProgram settling(world);
        const QString command = world.openImports() > 0 ? u"settle"_s : u"import"_s;
        if (!settling.start({command}) || !settling.wait(10min) || settling.wasKilled())
            return false;
        if (world.openImports() == 0 && command == "import"_L1)
            return true;
    }
    return false;
}

void TestImportStorm::eachOnce()
{
    const int wanted = qEnvironmentVariableIntValue("NUMBERWELL_KILLS");
    const int kills = wanted > 0 ? wanted : ShortRun;
    const uint seed = qEnvironmentVariableIsSet("NUMBERWELL_SEED")
                          ? qEnvironmentVariable("NUMBERWELL_SEED").toUInt()
                          : std::random_device()();
    m_random.seed(seed);
    ImportWorld world(*m_cluster);
    world.standIns.inElevenLabs([&](ElevenLabsStandIn &standIn) {
        standIn.setFaultSeed(seed);
        standIn.setLatency(15ms);
    });
    orderFaults(world);

    QElapsedTimer clock;
    clock.start();
    int killed = 0;
    int ended = 0;
    while (killed < kills) {
        world.addWaiting(1 + below(MostNumbers));
        std::vector<std::unique_ptr<OtherProgram>> programs;
        for (int i = 0; i < Programs; ++i) {
            programs.push_back(std::make_unique<OtherProgram>(world));
            QVERIFY(programs.back()->start({below(3) == 0 ? u"settle"_s : u"import"_s}));
        }
        for (auto &program : programs) {
            QThread::msleep(ulong(below(LongestLife)));
            // What ended by itself is no kill.
            QCoreApplication::processEvents();
            const bool isAlive = program->isRunning();
            program->kill();
            killed += isAlive && program->wasKilled();
            ended += !isAlive;
        }
    }
    world.standIns.inElevenLabs([](ElevenLabsStandIn &standIn) { standIn.clearFaults(); });
    QVERIFY(settle(world));
    const auto count = [&](const QString &from) {
        return scalar(world.inspector, u"SELECT count(*) FROM "_s + from).toInt();
    };
    qInfo("seed %u: %d kills, %d ended by themselves, %d numbers; %d requests to import, %d "
          "entries at "
          "ElevenLabs, %d ready in the pool; %d attempts, %lld s",
          seed,
          killed,
          ended,
          count(u"phone_number_pool"_s),
          int(world.importsAsked().size()),
          int(world.standIns.inElevenLabs(
              [](ElevenLabsStandIn &standIn) { return standIn.entries(); })),
          count(u"phone_number_pool WHERE status = 'configured'"_s),
          count(u"number_import_attempts"_s),
          clock.elapsed() / 1000);
    const QString difference = world.differenceAtElevenLabs();
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    QCOMPARE(world.standIns.imported().size(), count(u"phone_number_pool"_s));
}

QTEST_GUILESS_MAIN(TestImportStorm)
#include "tst_importstorm.moc"
