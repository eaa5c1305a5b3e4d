// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importworld.h"
#include "otherprogram.h"
#include "support/verifyresult.h"

#include <QCoroTask>

#include <QLoggingCategory>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Wanted = 4;

//! What happens at ElevenLabs while the program runs.
enum class Weather {
    Fair,
    AnswerLost,  //!< one import goes through and answers 500
    NotImported, //!< one import fails with 500
    Taken,       //!< one number is imported by somebody else in the same moment
    Away,        //!< the list can't be read
    NoAgent,     //!< there is no such agent
    ByHand,      //!< one number is there without an agent, one with it
};

//! A point in the program, and how a run gets there.
struct KillPoint
{
    const char *name;
    Weather weather;
};

constexpr KillPoint KillPoints[] = {
    {"imports_uncommitted", Weather::Fair},
    {"imports_placed", Weather::Fair},
    {"list_read", Weather::Fair},
    {"list_read:2", Weather::Fair},
    {"list_judged_uncommitted", Weather::Fair},
    {"list_judged", Weather::Fair},
    {"import_claimed", Weather::Fair},
    {"import_claimed:3", Weather::Fair},
    {"import_answered", Weather::Fair},
    {"import_answered:4", Weather::Fair},
    {"import_answered", Weather::AnswerLost},
    {"import_id_noted", Weather::Fair},
    {"import_uncommitted", Weather::Fair},
    {"import_recorded", Weather::Fair},
    {"import_recorded:4", Weather::Fair},
    {"import_move_uncommitted", Weather::AnswerLost},
    {"import_moved", Weather::AnswerLost},
    {"import_moved", Weather::NotImported},
    {"import_moved", Weather::Taken},
    {"imports_changed_uncommitted", Weather::Away},
    {"imports_rested", Weather::Away},
    {"account_paused", Weather::Away},
    {"imports_changed_uncommitted", Weather::NoAgent},
    {"agent_answered", Weather::ByHand},
    {"found_number_noted", Weather::ByHand},
    {"list_judged:2", Weather::ByHand},
};

} // namespace

/*! numberwelld import, killed (-9) between every two steps of its journal, and gone on with. */
class TestImportKills final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void nothingIsLost_data();
    void nothingIsLost();
    void whoeverRunsGoesOn_data();
    void whoeverRunsGoesOn();
    void twoProgramsImportEachOnce();
    void tellsWhatBecameOfEach();

private:
    static void setWeather(ImportWorld &world, Weather weather, const QStringList &numbers);
    static bool settle(ImportWorld &world);

    std::unique_ptr<TestDatabase> m_cluster;
};

void TestImportKills::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestImportKills::setWeather(ImportWorld &world, Weather weather, const QStringList &numbers)
{
    switch (weather) {
    case Weather::Fair:
    case Weather::NoAgent:
        break;
    case Weather::AnswerLost:
        world.faultOnImport(Fault::ErrorAfter);
        break;
    case Weather::NotImported:
        world.faultOnImport(Fault::ErrorBefore);
        break;
    case Weather::Taken:
        world.faultOnImport(Fault::JustTaken);
        break;
    case Weather::Away:
        world.faultAtElevenLabs({.fault = Fault::HalfJson, .verb = u"GET"_s, .times = -1});
        break;
    case Weather::ByHand:
        world.standIns.inElevenLabs([&](ElevenLabsStandIn &standIn) {
            standIn.addImported(numbers[0], u"By hand"_s);
            standIn.addImported(numbers[1], u"By hand"_s, {}, standIn.agents().constFirst().id);
        });
        break;
    }
}

//! Settles, then imports what was never placed or was failed for good.
bool TestImportKills::settle(ImportWorld &world)
{
    for (int i = 0; i < 20; ++i) {
        OtherProgram settling(world);
        const QString command = world.openImports() > 0 ? u"settle"_s : u"import"_s;
        if (!settling.start({command}) || !settling.wait(2min) || settling.wasKilled())
            return false;
        if (world.openImports() == 0 && command == "import"_L1)
            return true;
    }
    return false;
}

void TestImportKills::nothingIsLost_data()
{
    QTest::addColumn<KillPoint>("point");
    for (const KillPoint &point : KillPoints)
        QTest::addRow("%s, %d", point.name, int(point.weather)) << point;
}

void TestImportKills::nothingIsLost()
{
    QFETCH(KillPoint, point);
    ImportWorld world(*m_cluster);
    const QStringList numbers = world.addWaiting(Wanted);
    setWeather(world, point.weather, numbers);

    OtherProgram victim(world);
    QStringList command{u"import"_s, u"--count"_s, QString::number(Wanted)};
    if (point.weather == Weather::NoAgent)
        command << u"--agent"_s << u"agent_unknown"_s;
    QVERIFY(victim.start(command, QString::fromLatin1(point.name)));
    QVERIFY(victim.wait());
    QVERIFY2(victim.wasKilled(), victim.output().constData());

    world.standIns.inElevenLabs([](ElevenLabsStandIn &standIn) { standIn.clearFaults(); });
    QVERIFY(settle(world));
    const QString difference = world.differenceAtElevenLabs();
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    QCOMPARE(world.standIns.imported().size(), Wanted);
}

void TestImportKills::whoeverRunsGoesOn_data()
{
    QTest::addColumn<bool>("isConsole");
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("serve") << false << QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s};
    QTest::newRow("console") << true << QStringList();
}

//! Without being asked.
void TestImportKills::whoeverRunsGoesOn()
{
    QFETCH(bool, isConsole);
    QFETCH(QStringList, arguments);
    ImportWorld world(*m_cluster);
    world.addWaiting(Wanted);
    OtherProgram victim(world);
    QVERIFY(victim.start({u"import"_s}, u"import_answered"_s));
    QVERIFY(victim.wait());
    QVERIFY(victim.wasKilled());
    QCOMPARE(world.openImports(), Wanted);

    OtherProgram other(world, isConsole ? OtherProgram::Kind::Console : OtherProgram::Kind::Daemon);
    QVERIFY(other.start(arguments));
    QTRY_COMPARE_WITH_TIMEOUT(world.openImports(), 0, 60'000);
    QCOMPARE(int(world.importsAsked().size()), Wanted);
    const QString difference = world.differenceAtElevenLabs();
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestImportKills::twoProgramsImportEachOnce()
{
    constexpr int Numbers = 20;
    ImportWorld world(*m_cluster);
    world.addWaiting(Numbers);
    world.standIns.inElevenLabs([](ElevenLabsStandIn &standIn) { standIn.setLatency(100ms); });
    OtherProgram anna(world);
    OtherProgram ben(world);
    QVERIFY(anna.start({u"import"_s}));
    QVERIFY(ben.start({u"import"_s}));
    QVERIFY(anna.wait());
    QVERIFY(ben.wait());
    QCOMPARE(anna.exitCode(), 0);
    QCOMPARE(ben.exitCode(), 0);
    QCOMPARE(int(world.importsAsked().size()), Numbers);
    const QString difference = world.differenceAtElevenLabs();
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

//! The command's exit statuses and its words for machines.
void TestImportKills::tellsWhatBecameOfEach()
{
    ImportWorld world(*m_cluster);
    const QStringList numbers = world.addWaiting(2);
    world.standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.removeOwned(numbers[0]); });
    const auto run = [&](const QStringList &arguments) {
        OtherProgram program(world);
        const bool hasEnded = program.start(arguments) && program.wait();
        return std::pair(hasEnded ? program.exitCode() : -1, program.output());
    };
    const auto usage = run({u"import"_s, u"--count"_s, u"none"_s});
    QCOMPARE(usage.first, 2);
    const auto rehearsal = run({u"import"_s, u"--dry-run"_s, u"--json"_s});
    QCOMPARE(rehearsal.first, 0);
    QVERIFY(rehearsal.second.contains("\"step\": \"import\""));
    QCOMPARE(world.openImports(), 0);
    const auto nothing = run({u"import"_s, u"--count"_s, u"1"_s});
    QCOMPARE(nothing.first, 1);
    const auto partly = run({u"import"_s, u"--json"_s});
    QCOMPARE(partly.first, 3);
    QVERIFY2(partly.second.contains("\"status\": \"ready\"")
                 && partly.second.contains("\"status\": \"waiting\"")
                 && partly.second.contains("\"code\": \"invalid_parameters\""),
             partly.second.constData());
    world.standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.addOwned(numbers[0], u"Back"_s); });
    const auto settled = run({u"settle"_s, u"--json"_s});
    QVERIFY2(settled.second.contains("\"status\": \"ready\""), settled.second.constData());
    QCOMPARE(settled.first, 0);
    const auto done = run({u"import"_s});
    QCOMPARE(done.first, 0);
}

QTEST_GUILESS_MAIN(TestImportKills)
#include "tst_importkills.moc"
