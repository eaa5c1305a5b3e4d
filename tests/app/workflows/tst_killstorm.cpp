// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "otherprogram.h"
#include "store/orderstore.h"
#include "support/verifyresult.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

#include <random>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int ShortRun = 40; // kills; NUMBERWELL_KILLS asks for another number
constexpr int Programs = 3;  // at once
constexpr double Chance = 0.04;
constexpr int MostNumbers = 4;
constexpr int LongestLife = 900; // ms

const QStringList Areas{u"604"_s, u"778"_s, u"416"_s, u"647"_s, u"514"_s, u"403"_s, u"587"_s,
                        u"902"_s, u"204"_s, u"306"_s, u"506"_s, u"613"_s, u"709"_s, u"250"_s,
                        u"212"_s, u"415"_s, u"206"_s, u"312"_s, u"617"_s, u"702"_s};

} // namespace

/*!
 * Three programs buy and settle at once, each killed (-9) at a random moment, under every fault of
 * the stand-in at once. Afterwards what Twilio charged, what it owns, the pool and the journal are
 * the same, and no order has more than it asked for. The seed of a failed run is printed.
 */
class TestKillStorm final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void paidIsRecorded();

private:
    void orderFaults(PurchaseWorld &world);
    QStringList arguments();
    int below(int bound) { return int(m_random() % unsigned(bound)); }

    std::unique_ptr<TestDatabase> m_cluster;
    std::mt19937 m_random;
};

void TestKillStorm::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestKillStorm::orderFaults(PurchaseWorld &world)
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
        world.fault({.fault = fault,
                     .pathContains = u"/IncomingPhoneNumbers"_s,
                     .times = -1,
                     .probability = Chance});
    }
}

QStringList TestKillStorm::arguments()
{
    if (below(3) == 0)
        return {u"settle"_s};
    return {u"purchase"_s,
            u"--count"_s,
            QString::number(1 + below(MostNumbers)),
            u"--area-code"_s,
            Areas.at(below(int(Areas.size())))};
}

void TestKillStorm::paidIsRecorded()
{
    const int wanted = qEnvironmentVariableIntValue("NUMBERWELL_KILLS");
    const int kills = wanted > 0 ? wanted : ShortRun;
    const uint seed = qEnvironmentVariableIsSet("NUMBERWELL_SEED")
                          ? qEnvironmentVariable("NUMBERWELL_SEED").toUInt()
                          : std::random_device()();
    m_random.seed(seed);
    PurchaseWorld world(*m_cluster);
    std::ignore = world.inspector.execBatch(
        u"UPDATE purchase_limits SET most_numbers = NULL, most_money = NULL"_s);
    world.standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.setFaultSeed(seed); });
    world.setLatency(15ms);
    orderFaults(world);

    QElapsedTimer clock;
    clock.start();
    int killed = 0;
    int ended = 0;
    while (killed < kills) {
        std::vector<std::unique_ptr<OtherProgram>> programs;
        for (int i = 0; i < Programs; ++i) {
            programs.push_back(std::make_unique<OtherProgram>(world));
            QVERIFY(programs.back()->start(arguments()));
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
    world.standIns.inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    QVERIFY(OtherProgram::settle(world));
    const auto count = [&](const QString &from) {
        return scalar(world.inspector, u"SELECT count(*) FROM "_s + from).toInt();
    };
    qInfo("seed %u: %d kills, %d ended by themselves, %d orders, %d numbers asked for; "
          "paid %d, owned %d, recorded %d, in the pool %d; %d attempts, %lld s",
          seed,
          killed,
          ended,
          count(u"purchase_orders"_s),
          scalar(world.inspector, u"SELECT coalesce(sum(requested), 0) FROM purchase_orders"_s)
              .toInt(),
          world.standIns.purchases(),
          int(world.standIns.ownedNumbers().size()),
          count(u"purchase_items WHERE state = 'recorded'"_s),
          count(u"phone_number_pool"_s),
          count(u"purchase_attempts"_s),
          clock.elapsed() / 1000);
    const QString difference = world.differenceInTheBooks();
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    QVERIFY(world.standIns.purchases() > 0);
}

QTEST_GUILESS_MAIN(TestKillStorm)
#include "tst_killstorm.moc"
