// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importworld.h"
#include "support/verifyresult.h"

#include <QCoroTask>

#include <QJsonObject>
#include <QLoggingCategory>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString OtherAgent = u"agent_01jzr5m0cq4e9t6xw3bhy8gk2d"_s;

QStringList codesOf(const QList<ImportItem> &items)
{
    QStringList codes;
    for (const ImportItem &item : items)
        codes << item.errorCode;
    codes.removeDuplicates();
    return codes;
}

int count(const QList<ImportItem> &items, ImportState state)
{
    return int(std::count_if(
        items.cbegin(), items.cend(), [&](const ImportItem &item) { return item.state == state; }));
}

} // namespace

/*! Imports in one program, against a stand-in that would take every number twice. */
class TestImportWorkflow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init() { m_world = std::make_unique<ImportWorld>(*m_cluster); }
    void cleanup() { m_world.reset(); }

    void importsAndVerifies();
    void takesTheOldest();
    void sendsNoSmsForVoiceOnly();
    void adoptsWhatIsThere();
    void leavesAnotherAgentsNumber();
    void survivesFaults_data();
    void survivesFaults();
    void survivesFaultsOfTheAgent_data();
    void survivesFaultsOfTheAgent();
    void waitsForALateArrival();
    void adoptsAfterARefusal();
    void keepsWhatIsRefused();
    void neverTrustsItsOwnTally();
    void waitsWhileElevenLabsIsAway();
    void honoursRetryAfter();
    void holdsOnAWrongKey();
    void failsWithoutTheAgent();
    void stops();
    void leavesWhatWasMadeReadyByHand();
    void refusesAnIdInUse();
    void givesUp();
    void givesUpAfterAWeek();
    void foresees();
    void fetchesIds();
    void refusesWithoutAnAccount();
    void twoProgramsShare();

private:
    QString agent() const { return m_world->standIns.agentId(); }
    Result<QList<ImportItem>> import(ImportProgram &program, int most = 100)
    {
        return QCoro::waitFor(program.imports.import(agent(), most));
    }
    void verifyBooks(int notReady = 0)
    {
        const QString difference = m_world->differenceAtElevenLabs(notReady);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<ImportWorld> m_world;
};

void TestImportWorkflow::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestImportWorkflow::importsAndVerifies()
{
    const QStringList numbers = m_world->addWaiting(5);
    const auto program = m_world->startImports();
    QStringList seen;
    connect(&program->imports, &ImportWorkflow::itemChanged, this, [&](const ImportItem &item) {
        if (item.number.toString() == numbers.first())
            seen << nameOf(item.state);
    });
    const auto items = import(*program);
    QVERIFY_RESULT(items);
    QCOMPARE(items->size(), 5);
    QCOMPARE(count(*items, ImportState::Verified), 5);
    QCOMPARE(seen, (QStringList{u"planned"_s, u"importing"_s, u"assigned"_s, u"verified"_s}));
    verifyBooks();
    QCOMPARE(m_world->importsAsked().size(), 5);
    // Once before, once after.
    QCOMPARE(m_world->listsRead(), 2);
    QCOMPARE(m_world->poolText(numbers.first(), u"agent_id"_s), agent());
    QCOMPARE(m_world->standIns.inElevenLabs(
                 [&](ElevenLabsStandIn &standIn) { return standIn.labelOf(numbers.first()); }),
             u"Vancouver "_s + numbers.first().right(4));
    const auto attempts
        = ImportStore::attempts(m_world->inspector, E164::parse(numbers.first()).value());
    QVERIFY_RESULT(attempts);
    QCOMPARE(attempts->size(), 2);
    QCOMPARE(attempts->at(0).action, ImportAttempt::Action::Import);
    QCOMPARE(attempts->at(0).outcome, ImportAttempt::Outcome::Imported);
    QVERIFY(!attempts->at(0).requestId.isEmpty());
    QVERIFY(attempts->at(0).startedAt.isValid());
    QCOMPARE(attempts->at(1).outcome, ImportAttempt::Outcome::Found);
    // There is nothing left to do, and nobody asks ElevenLabs for it.
    QVERIFY_RESULT(QCoro::waitFor(program->imports.settle()));
    QCOMPARE(m_world->listsRead(), 2);
}

void TestImportWorkflow::takesTheOldest()
{
    const QStringList numbers = m_world->addWaiting(4);
    const auto program = m_world->startImports();
    const auto items = import(*program, 2);
    QVERIFY_RESULT(items);
    QCOMPARE(items->size(), 2);
    QCOMPARE(m_world->statusOf(numbers[0]), u"configured"_s);
    QCOMPARE(m_world->statusOf(numbers[1]), u"configured"_s);
    QCOMPARE(m_world->statusOf(numbers[2]), u"purchased"_s);
    const auto named
        = QCoro::waitFor(program->imports.import(agent(), 100, {E164::parse(numbers[3]).value()}));
    QVERIFY_RESULT(named);
    QCOMPARE(named->size(), 1);
    QCOMPARE(m_world->statusOf(numbers[2]), u"purchased"_s);
    verifyBooks(1);
}

void TestImportWorkflow::sendsNoSmsForVoiceOnly()
{
    const QString voice = m_world->addWaiting(1, false).first();
    const QString both = m_world->addWaiting(1, true).first();
    const auto program = m_world->startImports();
    QVERIFY_RESULT(import(*program));
    for (const QJsonObject &body : m_world->importsAsked()) {
        QCOMPARE(body["enable_sms"_L1].toBool(), body["phone_number"_L1].toString() == both);
        QCOMPARE(body["agent_id"_L1].toString(), agent());
        QCOMPARE(body["sid"_L1].toString(), m_world->standIns.accountSid());
    }
    QCOMPARE(m_world->statusOf(voice), u"configured"_s);
}

void TestImportWorkflow::adoptsWhatIsThere()
{
    const QStringList numbers = m_world->addWaiting(3);
    m_world->standIns.inElevenLabs([&](ElevenLabsStandIn &standIn) {
        standIn.addImported(numbers[0], u"By hand"_s, u"phnum_withagent"_s, agent());
        standIn.addImported(numbers[1], u"By hand"_s, u"phnum_without"_s);
    });
    const auto program = m_world->startImports();
    const auto items = import(*program);
    QVERIFY_RESULT(items);
    QCOMPARE(count(*items, ImportState::Verified), 3);
    QCOMPARE(m_world->importsAsked().size(), 1);
    QCOMPARE(m_world->poolText(numbers[0], u"elevenlabs_phone_id"_s), u"phnum_withagent"_s);
    QCOMPARE(m_world->poolText(numbers[1], u"elevenlabs_phone_id"_s), u"phnum_without"_s);
    verifyBooks();
}

void TestImportWorkflow::leavesAnotherAgentsNumber()
{
    const QStringList numbers = m_world->addWaiting(2);
    const QString other = m_world->standIns.inElevenLabs([&](ElevenLabsStandIn &standIn) {
        const QString id = standIn.agents().at(1).id;
        standIn.addImported(numbers[0], u"By hand"_s, u"phnum_other"_s, id);
        return id;
    });
    const auto program = m_world->startImports();
    const auto items = import(*program);
    QVERIFY_RESULT(items);
    QCOMPARE(items->at(0).state, ImportState::Failed);
    QCOMPARE(items->at(0).errorCode, u"another_agent"_s);
    QCOMPARE(items->at(1).state, ImportState::Verified);
    // Known to ElevenLabs, not ready; what was there is as it was.
    QCOMPARE(m_world->statusOf(numbers[0]), u"imported"_s);
    QCOMPARE(m_world->poolText(numbers[0], u"elevenlabs_phone_id"_s), u"phnum_other"_s);
    QCOMPARE(m_world->standIns.inElevenLabs(
                 [&](ElevenLabsStandIn &standIn) { return standIn.agentOf(numbers[0]); }),
             other);
    // With that agent chosen it is ready at once.
    const auto again = QCoro::waitFor(program->imports.import(other, 10));
    QVERIFY_RESULT(again);
    QCOMPARE(count(*again, ImportState::Verified), 1);
    verifyBooks();
}

void TestImportWorkflow::survivesFaults_data()
{
    QTest::addColumn<Fault>("fault");
    for (const Fault fault : {Fault::TooManyRequests,
                              Fault::TooManyRequestsRetryAfter,
                              Fault::ErrorBefore,
                              Fault::ErrorAfter,
                              Fault::CutAfter,
                              Fault::CutBefore,
                              Fault::Hang,
                              Fault::HangAfter,
                              Fault::HalfJson,
                              Fault::HtmlBadGateway,
                              Fault::JustTaken}) {
        QTest::newRow(qPrintable(nameOf(fault))) << fault;
    }
}

//! However an import ends, the number is there once, and ready.
void TestImportWorkflow::survivesFaults()
{
    QFETCH(Fault, fault);
    const QStringList numbers = m_world->addWaiting(3);
    m_world->faultOnImport(fault, 1, numbers[1].sliced(1));
    const auto program = m_world->startImports();
    QVERIFY_RESULT(import(*program));
    QVERIFY(m_world->settleImports(*program));
    verifyBooks();
}

void TestImportWorkflow::survivesFaultsOfTheAgent_data()
{
    survivesFaults_data();
}

void TestImportWorkflow::survivesFaultsOfTheAgent()
{
    QFETCH(Fault, fault);
    const QStringList numbers = m_world->addWaiting(2);
    m_world->standIns.inElevenLabs([&](ElevenLabsStandIn &standIn) {
        standIn.addImported(numbers[0], u"By hand"_s, u"phnum_without"_s);
    });
    m_world->faultAtElevenLabs({.fault = fault, .verb = u"PATCH"_s, .times = 1});
    const auto program = m_world->startImports();
    QVERIFY_RESULT(import(*program));
    QVERIFY(m_world->settleImports(*program));
    verifyBooks();
}

//! An import that ElevenLabs carries out only after its client has given up: asked for again in
//! between, the number would be there twice.
void TestImportWorkflow::waitsForALateArrival()
{
    const QString number = m_world->addWaiting(1).first();
    m_world->faultOnImport(Fault::Hang);
    const auto program = m_world->startImports();
    bool hasArrived = false;
    connect(&program->imports, &ImportWorkflow::itemChanged, this, [&](const ImportItem &item) {
        if (item.state != ImportState::Checking || std::exchange(hasArrived, true))
            return;
        QTimer::singleShot(800ms, this, [&] {
            m_world->standIns.inElevenLabs([&](ElevenLabsStandIn &standIn) {
                standIn.addImported(number, u"Late"_s, {}, standIn.agents().constFirst().id);
            });
        });
    });
    const auto items = import(*program);
    QVERIFY_RESULT(items);
    QVERIFY(hasArrived);
    QVERIFY(m_world->settleImports(*program));
    QCOMPARE(m_world->importsAsked().size(), 1);
    verifyBooks();
}

//! A stand-in that refuses duplicates, and a list that did not show the number yet.
void TestImportWorkflow::adoptsAfterARefusal()
{
    const QString number = m_world->addWaiting(1).first();
    m_world->faultOnImport(Fault::JustTaken);
    const auto program = m_world->startImports();
    const auto items = import(*program);
    QVERIFY_RESULT(items);
    QCOMPARE(count(*items, ImportState::Verified), 1);
    QCOMPARE(m_world->importsAsked().size(), 1);
    QCOMPARE(m_world->statusOf(number), u"configured"_s);
    verifyBooks();
}

void TestImportWorkflow::keepsWhatIsRefused()
{
    const QStringList numbers = m_world->addWaiting(2);
    m_world->standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.removeOwned(numbers[0]); });
    const auto program = m_world->startImports();
    const auto items = import(*program);
    QVERIFY_RESULT(items);
    QCOMPARE(items->at(0).state, ImportState::Planned);
    QCOMPARE(items->at(0).errorCode, u"invalid_parameters"_s);
    QVERIFY(items->at(0).nextTry.isValid());
    QCOMPARE(m_world->statusOf(numbers[0]), u"pending_import"_s);
    QVERIFY(
        m_world->poolText(numbers[0], u"import_error"_s).contains(u"not listed in the Twilio"_s));
    QVERIFY(!m_world->poolText(numbers[0], u"next_import_at"_s).isEmpty());
    QCOMPARE(m_world->importsAsked().size(), 2);
    // Nobody asks again before its time; on demand, and with the number back, it goes through.
    QVERIFY_RESULT(QCoro::waitFor(program->imports.settle()));
    QCOMPARE(m_world->importsAsked().size(), 2);
    m_world->standIns.inTwilio(
        [&](TwilioStandIn &twilio) { twilio.addOwned(numbers[0], u"Back"_s); });
    const auto waiting = QCoro::waitFor(program->imports.waiting());
    QVERIFY_RESULT(waiting);
    QCOMPARE(waiting->size(), 1);
    QVERIFY(waiting->first().waitingSince.isValid());
    QVERIFY_RESULT(QCoro::waitFor(program->imports.tryNow({waiting->first().number})));
    QVERIFY_RESULT(QCoro::waitFor(program->imports.settle()));
    QCOMPARE(m_world->poolText(numbers[0], u"import_error"_s), QString());
    verifyBooks();
}

//! The answer says "imported", and the list knows nothing of it.
void TestImportWorkflow::neverTrustsItsOwnTally()
{
    const QString number = m_world->addWaiting(1).first();
    m_world->standIns.inElevenLabs(
        [](ElevenLabsStandIn &standIn) { standIn.setForgetsImports(true); });
    const auto program = m_world->startImports();
    const auto items = import(*program);
    QVERIFY_RESULT(items);
    QVERIFY(!items->first().isFinished());
    QCOMPARE(items->first().errorCode, u"import_unsettled"_s);
    QCOMPARE(m_world->statusOf(number), u"pending_import"_s);
    QCOMPARE(m_world->poolText(number, u"elevenlabs_phone_id"_s), QString());
    QVERIFY(m_world->importsAsked().size() >= 2);
    m_world->standIns.inElevenLabs(
        [](ElevenLabsStandIn &standIn) { standIn.setForgetsImports(false); });
    QVERIFY(m_world->settleImports(*program));
    verifyBooks();
}

void TestImportWorkflow::waitsWhileElevenLabsIsAway()
{
    const QStringList numbers = m_world->addWaiting(3);
    m_world->faultAtElevenLabs({.fault = Fault::HtmlBadGateway, .times = -1});
    auto options = ImportWorld::quickImport();
    options.stay = 500ms;
    ImportProgram program(m_world->options, m_world->standIns, options, {});
    const auto items = import(program);
    QVERIFY_RESULT(items);
    QCOMPARE(count(*items, ImportState::Planned), 3);
    QCOMPARE(m_world->statusOf(numbers.last()), u"pending_import"_s);
    QVERIFY(m_world->importsAsked().isEmpty());
    m_world->standIns.inElevenLabs([](ElevenLabsStandIn &standIn) { standIn.clearFaults(); });
    QVERIFY(m_world->settleImports(program));
    verifyBooks();
}

void TestImportWorkflow::honoursRetryAfter()
{
    m_world->addWaiting(2);
    m_world->faultAtElevenLabs({.fault = Fault::TooManyRequestsRetryAfter,
                                .verb = u"POST"_s,
                                .times = -1,
                                .retryAfterSeconds = 3600});
    const auto program = m_world->startImports();
    const auto items = import(*program);
    QVERIFY_RESULT(items);
    QCOMPARE(count(*items, ImportState::Planned), 2);
    for (const ImportItem &item : *items) {
        QVERIFY(!item.errorCode.isEmpty());
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(item.nextTry) > 3000);
    }
    const auto asked = m_world->importsAsked().size();
    QVERIFY(asked <= 2);
    // Not even on demand: ElevenLabs itself asked for the pause.
    QVERIFY_RESULT(QCoro::waitFor(program->imports.tryNow()));
    QVERIFY_RESULT(QCoro::waitFor(program->imports.settle()));
    QCOMPARE(m_world->importsAsked().size(), asked);
    const auto waiting = QCoro::waitFor(program->imports.waiting());
    QVERIFY_RESULT(waiting);
    QCOMPARE(waiting->size(), 2);
}

void TestImportWorkflow::holdsOnAWrongKey()
{
    const QStringList numbers = m_world->addWaiting(3);
    {
        const auto program = m_world->startImports(u"wrong"_s);
        const auto items = import(*program);
        QVERIFY_RESULT(items);
        QCOMPARE(codesOf(*items), QStringList{u"invalid_api_key"_s});
        QCOMPARE(count(*items, ImportState::Planned), 3);
    }
    QCOMPARE(m_world->listsRead(), 1);
    QCOMPARE(m_world->statusOf(numbers.first()), u"pending_import"_s);
    const auto program = m_world->startImports();
    QVERIFY(m_world->settleImports(*program));
    verifyBooks();
}

void TestImportWorkflow::failsWithoutTheAgent()
{
    const QStringList numbers = m_world->addWaiting(6);
    const auto program = m_world->startImports();
    const auto items = QCoro::waitFor(program->imports.import(OtherAgent, 10));
    QVERIFY_RESULT(items);
    QCOMPARE(count(*items, ImportState::Failed), 6);
    QCOMPARE(codesOf(*items), QStringList{u"agent_not_found"_s});
    // One answer is enough for all; another request was in flight.
    QVERIFY(m_world->importsAsked().size() <= 2);
    QCOMPARE(m_world->statusOf(numbers.last()), u"pending_import"_s);
    const auto again = import(*program);
    QVERIFY_RESULT(again);
    QCOMPARE(count(*again, ImportState::Verified), 6);
    verifyBooks();
}

void TestImportWorkflow::stops()
{
    m_world->addWaiting(10);
    m_world->standIns.inElevenLabs([](ElevenLabsStandIn &standIn) { standIn.setLatency(200ms); });
    const auto program = m_world->startImports();
    QList<E164> numbers;
    bool isStopped = false;
    connect(&program->imports, &ImportWorkflow::itemChanged, this, [&](const ImportItem &item) {
        if (item.state == ImportState::Planned)
            numbers << item.number;
        if (item.state == ImportState::Assigned && !std::exchange(isStopped, true))
            program->imports.stop(numbers);
    });
    const auto items = import(*program);
    QVERIFY_RESULT(items);
    const int ready = count(*items, ImportState::Verified);
    const int stopped = count(*items, ImportState::Failed);
    QVERIFY2(ready >= 1 && stopped >= 4,
             qPrintable(u"%1 ready, %2 stopped"_s.arg(ready).arg(stopped)));
    QCOMPARE(ready + stopped, 10);
    QCOMPARE(m_world->importsAsked().size(), ready);
    for (const ImportItem &item : *items) {
        if (item.state != ImportState::Failed)
            continue;
        QCOMPARE(item.errorCode, u"stopped_by_admin"_s);
        QCOMPARE(m_world->statusOf(item.number.toString()), u"purchased"_s);
        QCOMPARE(m_world->poolText(item.number.toString(), u"import_error"_s), QString());
    }
    verifyBooks(stopped);
    // They can be imported again.
    const auto again = import(*program);
    QVERIFY_RESULT(again);
    QCOMPARE(count(*again, ImportState::Verified), stopped);
    verifyBooks();
}

void TestImportWorkflow::leavesWhatWasMadeReadyByHand()
{
    const QString number = m_world->addWaiting(1).first();
    m_world->faultAtElevenLabs({.fault = Fault::HtmlBadGateway, .verb = u"GET"_s, .times = -1});
    auto options = ImportWorld::quickImport();
    options.stay = 100ms;
    ImportProgram program(m_world->options, m_world->standIns, options, {});
    QVERIFY_RESULT(import(program));
    QVERIFY_RESULT(m_world->inspector.execBatch(
        u"UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = 'phnum_hand'"_s));
    m_world->standIns.inElevenLabs([](ElevenLabsStandIn &standIn) { standIn.clearFaults(); });
    QVERIFY(m_world->settleImports(program));
    const auto newest = QCoro::waitFor(program.imports.newest({E164::parse(number).value()}));
    QVERIFY_RESULT(newest);
    QVERIFY(newest->first().isNotNeeded());
    QVERIFY(m_world->importsAsked().isEmpty());
    QCOMPARE(m_world->poolText(number, u"elevenlabs_phone_id"_s), u"phnum_hand"_s);
}

void TestImportWorkflow::refusesAnIdInUse()
{
    const QStringList numbers = m_world->addWaiting(2);
    QVERIFY_RESULT(m_world->inspector.execBatch(
        u"UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = 'phnum_x' "
        "WHERE phone_number = '%1'"_s.arg(numbers[0])));
    m_world->standIns.inElevenLabs([&](ElevenLabsStandIn &standIn) {
        standIn.addImported(numbers[1], u"By hand"_s, u"phnum_x"_s, agent());
    });
    const auto program = m_world->startImports();
    const auto items = import(*program);
    QVERIFY_RESULT(items);
    QCOMPARE(items->first().errorCode, u"id_in_use"_s);
    QCOMPARE(items->first().state, ImportState::Failed);
    QVERIFY(m_world->importsAsked().isEmpty());
}

void TestImportWorkflow::givesUp()
{
    const QStringList numbers = m_world->addWaiting(2);
    m_world->standIns.inTwilio([&](TwilioStandIn &twilio) {
        twilio.removeOwned(numbers[0]);
        twilio.removeOwned(numbers[1]);
    });
    const auto program = m_world->startImports();
    QVERIFY_RESULT(import(*program));
    const auto given = QCoro::waitFor(program->imports.giveUp({E164::parse(numbers[0]).value()}));
    QVERIFY_RESULT(given);
    QCOMPARE(*given, 1);
    QCOMPARE(m_world->openImports(), 1);
    QCOMPARE(m_world->statusOf(numbers[0]), u"pending_import"_s);
    QCOMPARE(m_world->poolText(numbers[0], u"next_import_at"_s), QString());
    QVERIFY(m_world->poolText(numbers[0], u"import_error"_s).contains(u"stopped_by_admin"_s));
}

void TestImportWorkflow::givesUpAfterAWeek()
{
    const QString number = m_world->addWaiting(1).first();
    m_world->standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.removeOwned(number); });
    const auto program = m_world->startImports();
    QVERIFY_RESULT(import(*program));
    QVERIFY_RESULT(m_world->inspector.execBatch(
        u"UPDATE number_imports SET waiting_since = now() - interval '8 days'"_s));
    QVERIFY_RESULT(QCoro::waitFor(program->imports.settle()));
    QCOMPARE(m_world->openImports(), 0);
    QCOMPARE(m_world->statusOf(number), u"pending_import"_s);
}

void TestImportWorkflow::foresees()
{
    const QStringList numbers = m_world->addWaiting(3);
    m_world->standIns.inElevenLabs([&](ElevenLabsStandIn &standIn) {
        standIn.addImported(numbers[0], u"By hand"_s, u"phnum_a"_s);
        standIn.addImported(numbers[1], u"By hand"_s, u"phnum_b"_s, standIn.agents().at(1).id);
    });
    const auto program = m_world->startImports();
    const auto forecasts = QCoro::waitFor(program->imports.foresee(agent(), 10));
    QVERIFY_RESULT(forecasts);
    QCOMPARE(forecasts->at(0).step, ImportForecast::Step::Adopt);
    QCOMPARE(forecasts->at(1).step, ImportForecast::Step::AnotherAgent);
    QVERIFY(!forecasts->at(1).agentName.isEmpty());
    QCOMPARE(forecasts->at(2).step, ImportForecast::Step::Import);
    QCOMPARE(m_world->openImports(), 0);
    QVERIFY(m_world->importsAsked().isEmpty());
}

void TestImportWorkflow::fetchesIds()
{
    const QStringList numbers = m_world->addWaiting(3);
    m_world->standIns.inElevenLabs([&](ElevenLabsStandIn &standIn) {
        standIn.addImported(numbers[2], u"By hand"_s, u"phnum_c"_s);
        standIn.addImported(u"+15005550006"_s, u"Another"_s);
    });
    const auto program = m_world->startImports();
    QList<E164> wanted;
    for (const QString &number : numbers)
        wanted << E164::parse(number).value();
    const auto ids = QCoro::waitFor(program->imports.fetchIds(wanted));
    QVERIFY_RESULT(ids);
    QCOMPARE(ids->size(), 1);
    QCOMPARE(ids->first().number.toString(), numbers[2]);
    QCOMPARE(ids->first().elevenLabsPhoneId, u"phnum_c"_s);
}

void TestImportWorkflow::refusesWithoutAnAccount()
{
    Configuration configuration;
    QCOMPARE(canImport(configuration).error().code, u"not_configured"_s);
    configuration.elevenLabs.apiKey = Secret(u"key"_s);
    QVERIFY(canImport(configuration).error().detail.contains(u"Twilio"_s));
    configuration.twilio.accountSid = u"AC1"_s;
    configuration.twilio.apiKeySid = u"SK1"_s;
    configuration.twilio.apiKeySecret = Secret(u"secret"_s);
    QCOMPARE(canImport(configuration).error().code, u"auth_token_needed"_s);
    configuration.twilio.authToken = Secret(u"token"_s);
    QVERIFY_RESULT(canImport(configuration));
    const TwilioCredentials credentials = twilioCredentials(configuration.twilio);
    QCOMPARE(credentials.sid, u"SK1"_s);
    QCOMPARE(credentials.token.reveal(), u"secret"_s);
    QCOMPARE(credentials.accountAuthToken.reveal(), u"token"_s);

    m_world->addWaiting(1);
    const auto program = m_world->startImports();
    QCOMPARE(QCoro::waitFor(program->imports.import(QString(), 1)).error().code, u"agent_id"_s);
    program->imports.setTwilio({}, canImport(Configuration()));
    QCOMPARE(import(*program).error().code, u"not_configured"_s);
    QCOMPARE(m_world->openImports(), 0);
}

void TestImportWorkflow::twoProgramsShare()
{
    m_world->addWaiting(12);
    m_world->standIns.inElevenLabs([](ElevenLabsStandIn &standIn) {
        standIn.setLatency(50ms);
        standIn.resetMaxConcurrent();
    });
    const auto anna = m_world->startImports();
    const auto ben = m_world->startImports();
    auto first = anna->imports.import(agent(), 100);
    auto second = ben->imports.import(agent(), 100);
    const auto seenByAnna = QCoro::waitFor(first);
    const auto seenByBen = QCoro::waitFor(second);
    QVERIFY_RESULT(seenByAnna);
    QVERIFY_RESULT(seenByBen);
    QCOMPARE(count(*seenByAnna, ImportState::Verified), 12);
    QCOMPARE(count(*seenByBen, ImportState::Verified), 12);
    QCOMPARE(m_world->importsAsked().size(), 12);
    verifyBooks();
}

QTEST_GUILESS_MAIN(TestImportWorkflow)
#include "tst_importworkflow.moc"
