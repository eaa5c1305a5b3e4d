// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/elevenlabsreconcile.h"

#include "elevenlabs/elevenlabsclient.h"
#include "purchaseworld.h"
#include "scriptedserver/scriptedserver.h"
#include "support/verifyresult.h"
#include "workflows/activationworkflow.h"
#include "workflows/reconcileworkflow.h"

#include <QCoroTask>

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTest>

#include <algorithm>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// More than one of the pages that the client asks for.
constexpr int TwoPages = 150;

QString numberAt(int index)
{
    return u"+1604557%1"_s.arg(index, 4, 10, QLatin1Char('0'));
}

E164 e164(int index)
{
    return *E164::parse(numberAt(index));
}

QString idAt(int index)
{
    return u"phnum_%1"_s.arg(index);
}

} // namespace

class TestElevenLabsReconcile final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void cleanup();

    void nothingDiffers();
    void withoutAKeyNothingHappens();
    void importedByHandIsKnowledge();

    void aWrongAgentIsSetRight_data();
    void aWrongAgentIsSetRight();
    void theRowsAgentCounts();
    void withoutAnAgentInTheSettings();
    void theAgentThatAnswersIsRight();
    void anAgentThatIsRefused();
    void theAgentIsReadBack();

    void aLeftOverIsRemovedOnce();
    void whatIsGoneAtTwilioIsLeftOver();
    void whatTwilioHasIsNoLeftOver();
    void aLeftOverIsIgnored();
    void aDoubleIsRemoved();

    void theIdIsTakenInBothTables();
    void aListPastedOneLineTooLow();

    void missingIsProven();
    void anAssignedNumberIsOnlyShown();
    void aFailedPageMarksNothing_data();
    void aFailedPageMarksNothing();
    void withoutProofNothingIsMissing_data();
    void withoutProofNothingIsMissing();
    void whatTheListLeftOutIsLookedUp();
    void looksAreBounded();
    void anotherWorkspaceIsRefused();
    void writtenWhileTheListIsRead();
    void toldWhileTheListIsRead();

    void eachSourceHasItsOutcome();
    void twoProgramsAtOnce();
    void onceAnHourTogether();
    void stopsWhenAsked();
    void fiveThousandNumbers();

private:
    void insert(int index, const QString &status, const QString &agent = {});
    void import(int index, const QString &agent, const QString &id = {});
    //! In the pool and at ElevenLabs, with the same ID and the right agent.
    void agree(int index, const QString &status = u"configured"_s);
    void lose(int index)
    {
        m_world->standIns.inElevenLabs(
            [&](ElevenLabsStandIn &vendor) { vendor.removeImported(numberAt(index)); });
    }
    void fault(FaultRule rule)
    {
        m_world->standIns.inElevenLabs([&](ElevenLabsStandIn &vendor) { vendor.order(rule); });
    }
    void clearFaults()
    {
        m_world->standIns.inElevenLabs([](ElevenLabsStandIn &vendor) { vendor.clearFaults(); });
    }
    void setLatency(std::chrono::milliseconds latency)
    {
        m_world->standIns.inElevenLabs(
            [&](ElevenLabsStandIn &vendor) { vendor.setLatency(latency); });
    }
    QString agentOf(int index)
    {
        return m_world->standIns.inElevenLabs(
            [&](ElevenLabsStandIn &vendor) { return vendor.agentOf(numberAt(index)); });
    }
    QString otherAgent()
    {
        return m_world->standIns.inElevenLabs(
            [](ElevenLabsStandIn &vendor) { return vendor.agents().at(1).id; });
    }
    //! How many requests of a verb ElevenLabs was sent.
    int requests(const QString &verb);
    void speakWith(ScriptedServer &server);

    void exec(const QString &sql) { QVERIFY_RESULT(m_world->inspector.execBatch(sql)); }
    Result<ReconcileRun> run() { return QCoro::waitFor(m_workflow->run()); }
    Result<ReconcileRun> runTwilio() { return QCoro::waitFor(m_twilio->run()); }
    ElevenLabsReconcile::Outcome decide(DifferenceDecision decision, const QList<E164> &numbers)
    {
        return QCoro::waitFor(m_workflow->decide(decision, numbers));
    }
    Result<QList<E164>> decideHere(DifferenceDecision decision, const QList<E164> &numbers)
    {
        return QCoro::waitFor(m_twilio->decide(decision, numbers));
    }
    QList<Difference> differences();
    //! "kind number, kind number": what is open of ElevenLabs.
    QString open();
    QString text(const QString &sql) { return scalar(m_world->inspector, sql).toString(); }
    QString pool(const QString &column, int index)
    {
        return text(u"SELECT %1 FROM phone_number_pool WHERE phone_number = '%2'"_s.arg(
            column, numberAt(index)));
    }

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<PurchaseWorld> m_world;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<elevenlabs::ElevenLabsClient> m_client;
    std::unique_ptr<ElevenLabsReconcile> m_workflow;
    std::unique_ptr<ReconcileWorkflow> m_twilio;
    QString m_agent;
};

void TestElevenLabsReconcile::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestElevenLabsReconcile::init()
{
    m_world = std::make_unique<PurchaseWorld>(*m_cluster);
    m_program = m_world->startProgram();
    const elevenlabs::ElevenLabsAccount account{m_world->standIns.elevenLabsUrl(),
                                                Secret(m_world->standIns.apiKey())};
    m_client = std::make_unique<elevenlabs::ElevenLabsClient>(
        &m_program->network, account, PurchaseWorld::quickClient());
    m_workflow
        = std::make_unique<ElevenLabsReconcile>(m_program->database, *m_client, m_program->twilio);
    m_twilio = std::make_unique<ReconcileWorkflow>(m_program->database, m_program->twilio);
    m_agent = m_world->standIns.agentId();
    m_workflow->enable(m_agent);
}

void TestElevenLabsReconcile::cleanup()
{
    m_workflow->shutDown();
    m_twilio->shutDown();
    m_client->abortAll();
    m_program->twilio.abortAll();
    QTRY_VERIFY(m_workflow->isIdle() && m_twilio->isIdle());
    m_twilio.reset();
    m_workflow.reset();
    m_client.reset();
    m_program.reset();
    m_world.reset();
}

void TestElevenLabsReconcile::insert(int index, const QString &status, const QString &agent)
{
    exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
         "elevenlabs_phone_id, organization_id, agent_id) VALUES ('%1', 'PN%2', '%3', "
         "CASE WHEN '%3' NOT IN ('purchased', 'pending_import') THEN '%4' END, "
         "CASE WHEN '%3' = 'assigned' THEN gen_random_uuid() END, nullif('%5', '')); "
         "INSERT INTO organization_phone_numbers (organization_id, phone_number, "
         "elevenlabs_phone_id) SELECT organization_id, phone_number, elevenlabs_phone_id "
         "FROM phone_number_pool WHERE phone_number = '%1' AND status = 'assigned'"_s
             .arg(numberAt(index))
             .arg(index)
             .arg(status, idAt(index), agent));
    m_world->standIns.inTwilio([&](TwilioStandIn &twilio) {
        twilio.addOwned(numberAt(index), {}, u"PN%1"_s.arg(index), 3);
        twilio.setVoiceUrl(numberAt(index), u"https://api.elevenlabs.io/twilio/inbound_call"_s);
    });
}

void TestElevenLabsReconcile::import(int index, const QString &agent, const QString &id)
{
    m_world->standIns.inElevenLabs([&](ElevenLabsStandIn &vendor) {
        vendor.addImported(
            numberAt(index), u"Vancouver %1"_s.arg(index), id.isEmpty() ? idAt(index) : id, agent);
    });
}

void TestElevenLabsReconcile::agree(int index, const QString &status)
{
    insert(index, status);
    import(index, m_agent);
}

int TestElevenLabsReconcile::requests(const QString &verb)
{
    const auto all = m_world->standIns.inElevenLabs(
        [](ElevenLabsStandIn &vendor) { return vendor.requests(); });
    return int(std::count_if(all.begin(), all.end(), [&](const RecordedRequest &request) {
        return request.request.verb == verb;
    }));
}

void TestElevenLabsReconcile::speakWith(ScriptedServer &server)
{
    m_client->setAccount({.apiUrl = server.url(), .apiKey = Secret(u"xi"_s)},
                         PurchaseWorld::quickClient());
}

QList<Difference> TestElevenLabsReconcile::differences()
{
    auto view = QCoro::waitFor(m_twilio->view());
    if (!view)
        qFatal("%s", qPrintable(describe(view.error())));
    view->differences.removeIf([](const Difference &difference) {
        return sourceOf(difference.kind) != DifferenceSource::ElevenLabs;
    });
    return view->differences;
}

QString TestElevenLabsReconcile::open()
{
    QStringList words;
    for (const Difference &difference : differences()) {
        if (difference.state == DifferenceState::Open)
            words << nameOf(difference.kind) + u' ' + difference.number.toString();
    }
    return words.join(u", "_s);
}

void TestElevenLabsReconcile::nothingDiffers()
{
    agree(1);
    agree(2, u"assigned"_s);
    agree(3, u"quarantined"_s);
    insert(4, u"imported"_s);
    import(4, {}); // waits for its agent: as the pool says
    m_world->standIns.inElevenLabs([](ElevenLabsStandIn &vendor) {
        vendor.addImported(u"sip:desk@example.com"_s, u"A trunk"_s);
    });
    const auto ended = run();
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->outcome, ReconcileRun::Outcome::Complete);
    QCOMPARE(ended->seen, 5);
    QCOMPARE(ended->opened, 0);
    QCOMPARE(open(), QString());
    const auto view = QCoro::waitFor(m_twilio->view());
    QCOMPARE(view->elevenLabs.lastLook, *ended);
    QVERIFY(!view->twilio.lastLook);
    QVERIFY(m_workflow->isIdle());
}

void TestElevenLabsReconcile::withoutAKeyNothingHappens()
{
    agree(1);
    import(1, {}, u"phnum_other"_s);
    ElevenLabsReconcile keyless(m_program->database, *m_client, m_program->twilio);
    QVERIFY(!keyless.isEnabled());
    QCOMPARE(QCoro::waitFor(keyless.run()).error().code, u"no_elevenlabs_key"_s);
    const auto due = QCoro::waitFor(keyless.runIfDue());
    QVERIFY_RESULT(due);
    QVERIFY(!due->has_value());
    keyless.keepGoing();
    const auto outcome
        = QCoro::waitFor(keyless.decide(DifferenceDecision::RemoveImport, {e164(1)}));
    QCOMPARE(outcome.error->code, u"no_elevenlabs_key"_s);
    QTest::qWait(50);
    QCOMPARE(requests(u"GET"_s), 0);
    QCOMPARE(text(u"SELECT count(*) FROM reconcile_runs"_s), u"0"_s);
}

void TestElevenLabsReconcile::importedByHandIsKnowledge()
{
    insert(1, u"purchased"_s);
    import(1, m_agent);
    insert(2, u"pending_import"_s);
    import(2, {});
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
    QCOMPARE(text(u"SELECT count(*) FROM elevenlabs_numbers"_s), u"2"_s);
    QCOMPARE(pool(u"status"_s, 1), u"purchased"_s);
}

void TestElevenLabsReconcile::aWrongAgentIsSetRight_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("hasAgent");
    QTest::addColumn<bool>("isUrgent");
    QTest::newRow("ready, another") << u"configured"_s << true << false;
    QTest::newRow("ready, none") << u"configured"_s << false << false;
    QTest::newRow("assigned, another") << u"assigned"_s << true << true;
    QTest::newRow("assigned, none") << u"assigned"_s << false << true;
    QTest::newRow("resting, another") << u"quarantined"_s << true << false;
}

void TestElevenLabsReconcile::aWrongAgentIsSetRight()
{
    QFETCH(const QString, status);
    QFETCH(const bool, hasAgent);
    QFETCH(const bool, isUrgent);
    agree(1);
    insert(2, status);
    import(2, hasAgent ? otherAgent() : QString());
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"wrong_agent "_s + numberAt(2));
    const Difference found = differences().first();
    QCOMPARE(found.isUrgent(), isUrgent);
    QCOMPARE(found.decisions().first(), DifferenceDecision::SetAgent);
    QCOMPARE(found.decisions().contains(DifferenceDecision::TakeAgent), hasAgent);
    QCOMPARE(found.details.value("expected"_L1).toString(), m_agent);

    const auto outcome = decide(DifferenceDecision::SetAgent, {e164(1), e164(2)});
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.done, QList<E164>{e164(2)}); // the other had nothing to mend
    QCOMPARE(requests(u"PATCH"_s), 1);
    QCOMPARE(agentOf(2), m_agent);
    QCOMPARE(pool(u"agent_id"_s, 2), m_agent);
    QCOMPARE(pool(u"status"_s, 2), status);
    QCOMPARE(open(), QString());
    QCOMPARE(text(u"SELECT string_agg(kind, ', ' ORDER BY id) FROM number_events "
                  "WHERE phone_number = '%1'"_s.arg(numberAt(2))),
             status + u", wrong_agent, agent_set"_s);
    // Nothing is told twice.
    QVERIFY(decide(DifferenceDecision::SetAgent, {e164(2)}).done.isEmpty());
    QCOMPARE(requests(u"PATCH"_s), 1);
    QCOMPARE(run()->opened, 0);
}

void TestElevenLabsReconcile::theRowsAgentCounts()
{
    insert(1, u"configured"_s, otherAgent());
    import(1, otherAgent());
    insert(2, u"configured"_s, otherAgent());
    import(2, m_agent); // as the settings say, but not as its row does
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"wrong_agent "_s + numberAt(2));
    QCOMPARE(decide(DifferenceDecision::SetAgent, {e164(2)}).done.size(), 1);
    QCOMPARE(agentOf(2), otherAgent());
}

void TestElevenLabsReconcile::withoutAnAgentInTheSettings()
{
    m_workflow->enable({});
    agree(1);
    insert(2, u"configured"_s);
    import(2, otherAgent());
    insert(3, u"assigned"_s);
    import(3, {});
    QVERIFY_RESULT(run());
    // Any agent will do; none is none.
    QCOMPARE(open(), u"wrong_agent "_s + numberAt(3));
    QVERIFY(differences().first().isUrgent());
    QVERIFY(differences().first().decisions().isEmpty());
    QVERIFY(decide(DifferenceDecision::SetAgent, {e164(3)}).done.isEmpty());
    QCOMPARE(requests(u"PATCH"_s), 0);
    // With the agent named it can be set.
    m_workflow->enable(m_agent);
    QVERIFY_RESULT(run());
    QCOMPARE(decide(DifferenceDecision::SetAgent, {e164(3)}).done, QList<E164>{e164(3)});
}

void TestElevenLabsReconcile::theAgentThatAnswersIsRight()
{
    insert(1, u"configured"_s);
    import(1, otherAgent());
    QVERIFY_RESULT(run());
    const auto taken = decideHere(DifferenceDecision::TakeAgent, {e164(1)});
    QVERIFY_RESULT(taken);
    QCOMPARE(*taken, QList<E164>{e164(1)});
    QCOMPARE(pool(u"agent_id"_s, 1), otherAgent());
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
    QCOMPARE(requests(u"PATCH"_s), 0);
}

void TestElevenLabsReconcile::anAgentThatIsRefused()
{
    for (int i = 1; i <= 3; ++i) {
        insert(i, u"configured"_s, i == 1 ? u"agent_deleted"_s : QString());
        import(i, otherAgent());
    }
    QVERIFY_RESULT(run());
    QCOMPARE(differences().size(), 3);
    auto outcome = decide(DifferenceDecision::SetAgent, {e164(1), e164(2), e164(3)});
    QCOMPARE(outcome.done, (QList<E164>{e164(2), e164(3)}));
    QCOMPARE(outcome.error->code, u"agent_not_found"_s);
    QCOMPARE(open(), u"wrong_agent "_s + numberAt(1));
    // What befalls every request ends it at the first.
    insert(4, u"configured"_s);
    import(4, otherAgent());
    QVERIFY_RESULT(run());
    fault({.fault = Fault::ErrorBefore, .verb = u"PATCH"_s, .times = -1});
    const int before = requests(u"PATCH"_s);
    outcome = decide(DifferenceDecision::SetAgent, {e164(1), e164(4)});
    QVERIFY(outcome.done.isEmpty());
    QCOMPARE(outcome.error->kind, ErrorKind::Unavailable);
    const auto patches = m_world->standIns.inElevenLabs(
        [](ElevenLabsStandIn &vendor) { return vendor.requests(); });
    QVERIFY(requests(u"PATCH"_s) > before);
    QVERIFY(std::none_of(patches.begin(), patches.end(), [](const RecordedRequest &request) {
        return request.request.verb == "PATCH"_L1 && request.request.path.contains(idAt(4));
    }));
}

void TestElevenLabsReconcile::theAgentIsReadBack()
{
    insert(1, u"assigned"_s);
    import(1, otherAgent());
    QVERIFY_RESULT(run());
    ScriptedServer deaf;
    deaf.setOtherwise([](const SeenRequest &) {
        return Answer{.body = R"({"phone_number_id": "phnum_1", "phone_number": "+16045570001"})"};
    });
    speakWith(deaf);
    const auto outcome = decide(DifferenceDecision::SetAgent, {e164(1)});
    QVERIFY(outcome.done.isEmpty());
    QCOMPARE(outcome.error->code, u"agent_not_set"_s);
    QCOMPARE(open(), u"wrong_agent "_s + numberAt(1)); // still urgent
}

void TestElevenLabsReconcile::aLeftOverIsRemovedOnce()
{
    agree(1);
    agree(2);
    QVERIFY_RESULT(run());
    exec(u"UPDATE phone_number_pool SET status = 'released' WHERE phone_number = '%1'"_s.arg(
        numberAt(2)));
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.removeOwned(numberAt(2)); });
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"import_left_over "_s + numberAt(2));
    QCOMPARE(differences().first().details.value("label"_L1).toString(), u"Vancouver 2"_s);

    const auto outcome = decide(DifferenceDecision::RemoveImport, {e164(2), e164(1)});
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.done, QList<E164>{e164(2)});
    QCOMPARE(m_world->standIns.imported().keys(), QStringList{numberAt(1)});
    QCOMPARE(requests(u"DELETE"_s), 1);
    QCOMPARE(open(), QString());
    QVERIFY(decide(DifferenceDecision::RemoveImport, {e164(2)}).done.isEmpty());
    QCOMPARE(requests(u"DELETE"_s), 1);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());

    // One that somebody removed a moment ago is as good.
    agree(3);
    exec(u"UPDATE phone_number_pool SET status = 'released' WHERE phone_number = '%1'"_s.arg(
        numberAt(3)));
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.removeOwned(numberAt(3)); });
    QVERIFY_RESULT(run());
    lose(3);
    QCOMPARE(decide(DifferenceDecision::RemoveImport, {e164(3)}).done, QList<E164>{e164(3)});
}

void TestElevenLabsReconcile::whatIsGoneAtTwilioIsLeftOver()
{
    agree(1);
    agree(2);
    QVERIFY_RESULT(runTwilio());
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.removeOwned(numberAt(2)); });
    QVERIFY_RESULT(runTwilio());
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString()); // as long as the pool has it, Twilio's difference tells
    QCOMPARE(decideHere(DifferenceDecision::MarkReleased, {e164(2)})->size(), 1);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"import_left_over "_s + numberAt(2));
}

void TestElevenLabsReconcile::whatTwilioHasIsNoLeftOver()
{
    agree(1);
    import(2, m_agent); // nobody knows what it is
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString()); // and Twilio was not asked yet
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.addOwned(numberAt(3), {}); });
    import(3, m_agent); // bought elsewhere, and in use
    QVERIFY_RESULT(runTwilio());
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"import_left_over "_s + numberAt(2));
    QCOMPARE(text(u"SELECT string_agg(phone_number, ' ') FROM differences WHERE kind = "
                  "'not_in_pool'"_s),
             numberAt(3));
    // Bought in the moment before the click: Twilio is asked for that very number.
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.addOwned(numberAt(2), {}); });
    const auto outcome = decide(DifferenceDecision::RemoveImport, {e164(2)});
    QVERIFY(outcome.done.isEmpty());
    QCOMPARE(outcome.error->code, u"import_in_use"_s);
    QCOMPARE(requests(u"DELETE"_s), 0);
    // Twilio does not answer: it stays, too.
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) {
        twilio.removeOwned(numberAt(2));
        twilio.order({.fault = Fault::ErrorBefore, .verb = u"GET"_s, .times = -1});
    });
    QVERIFY(decide(DifferenceDecision::RemoveImport, {e164(2)}).error.has_value());
    QCOMPARE(requests(u"DELETE"_s), 0);
}

void TestElevenLabsReconcile::aLeftOverIsIgnored()
{
    agree(1);
    import(2, m_agent);
    QVERIFY_RESULT(runTwilio());
    QVERIFY_RESULT(run());
    QCOMPARE(decideHere(DifferenceDecision::Ignore, {e164(2)})->size(), 1);
    for (int i = 0; i < 2; ++i) {
        QVERIFY_RESULT(run());
        QCOMPARE(open(), QString());
    }
    QCOMPARE(
        text(u"SELECT string_agg(kind, ' ') FROM number_events WHERE phone_number = '%1'"_s.arg(
            numberAt(2))),
        u"elevenlabs_ignored"_s);
    // It can be removed from there, too.
    QCOMPARE(decide(DifferenceDecision::RemoveImport, {e164(2)}).done.size(), 1);
    QCOMPARE(differences().size(), 0);
}

void TestElevenLabsReconcile::aDoubleIsRemoved()
{
    agree(1);
    import(1, otherAgent(), u"phnum_double"_s);
    import(1, otherAgent(), u"phnum_triple"_s);
    agree(2, u"assigned"_s);
    import(2, m_agent, u"phnum_double2"_s);
    insert(3, u"purchased"_s);
    import(3, m_agent);
    import(3, m_agent, u"phnum_double3"_s);
    QVERIFY_RESULT(run());
    QCOMPARE(open(),
             u"imported_twice %1, imported_twice %2, imported_twice %3"_s.arg(
                 numberAt(2), numberAt(1), numberAt(3)));
    // Only where it is known which one is too many, and nobody depends on it.
    const QList<Difference> found = differences();
    QVERIFY(found.at(0).decisions().isEmpty());
    QCOMPARE(found.at(1).decisions(), QList<DifferenceDecision>{DifferenceDecision::RemoveImport});
    QVERIFY(found.at(2).decisions().isEmpty());
    const auto outcome = decide(DifferenceDecision::RemoveImport, {e164(1), e164(2), e164(3)});
    QCOMPARE(outcome.done, QList<E164>{e164(1)});
    QCOMPARE(requests(u"DELETE"_s), 2);
    QCOMPARE(m_world->standIns.imported().value(numberAt(1)), idAt(1));
    QCOMPARE(text(u"SELECT count(*) FROM differences WHERE state = 'open'"_s), u"2"_s);
    QVERIFY_RESULT(run());
    QCOMPARE(differences().size(), 2);
}

void TestElevenLabsReconcile::theIdIsTakenInBothTables()
{
    agree(1);
    agree(2, u"assigned"_s);
    QVERIFY_RESULT(run());
    for (const int index : {1, 2}) {
        lose(index);
        import(index, m_agent, u"phnum_new%1"_s.arg(index));
    }
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"id_changed %1, id_changed %2"_s.arg(numberAt(2), numberAt(1)));
    QVERIFY(!differences().first().isUrgent()); // its calls arrive
    const auto taken = decideHere(DifferenceDecision::TakeId, {e164(1), e164(2)});
    QVERIFY_RESULT(taken);
    QCOMPARE(taken->size(), 2);
    QCOMPARE(pool(u"elevenlabs_phone_id || ' ' || status"_s, 1), u"phnum_new1 configured"_s);
    QCOMPARE(pool(u"elevenlabs_phone_id || ' ' || status"_s, 2), u"phnum_new2 assigned"_s);
    QCOMPARE(text(u"SELECT elevenlabs_phone_id FROM organization_phone_numbers"_s),
             u"phnum_new2"_s);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
    // What the backend is told is the new one.
    QCOMPARE(text(u"SELECT elevenlabs_phone_id FROM assign_phone_number((SELECT organization_id "
                  "FROM organization_phone_numbers))"_s),
             u"phnum_new2"_s);
}

void TestElevenLabsReconcile::aListPastedOneLineTooLow()
{
    // Each number has its neighbour's ID, and the last one the first's.
    for (int i = 0; i < 4; ++i) {
        insert(i, u"configured"_s);
        import(i, m_agent);
    }
    exec(u"UPDATE phone_number_pool SET elevenlabs_phone_id = 'x' || elevenlabs_phone_id; "
         "UPDATE phone_number_pool SET elevenlabs_phone_id = 'phnum_' || "
         "(right(phone_number, 1)::integer + 1) % 4"_s);
    QCOMPARE(pool(u"elevenlabs_phone_id"_s, 3), idAt(0));
    QVERIFY_RESULT(run());
    QCOMPARE(differences().size(), 4);
    QCOMPARE(differences().first().kind, DifferenceKind::IdChanged);
    // One alone can't have its own while another holds it: all four are put right.
    const auto taken = decideHere(DifferenceDecision::TakeId, {e164(2)});
    QVERIFY_RESULT(taken);
    QCOMPARE(taken->size(), 4);
    for (int i = 0; i < 4; ++i)
        QCOMPARE(pool(u"elevenlabs_phone_id"_s, i), idAt(i));
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());

    // Held by a number that has no other: it is left to the admin to see first.
    insert(6, u"configured"_s);
    exec(u"UPDATE phone_number_pool SET elevenlabs_phone_id = 'phnum_lost' WHERE phone_number = "
         "'%1'"_s.arg(numberAt(6)));
    insert(5, u"configured"_s);
    exec(u"UPDATE phone_number_pool SET elevenlabs_phone_id = 'phnum_6' WHERE phone_number = "
         "'%1'"_s.arg(numberAt(5)));
    import(6, m_agent);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"id_changed %1, missing_at_elevenlabs %2"_s.arg(numberAt(6), numberAt(5)));
    QVERIFY(decideHere(DifferenceDecision::TakeId, {e164(6)})->isEmpty());
    QCOMPARE(decideHere(DifferenceDecision::BackToWaiting, {e164(5)})->size(), 1);
    QCOMPARE(decideHere(DifferenceDecision::TakeId, {e164(6)})->size(), 1);
}

void TestElevenLabsReconcile::missingIsProven()
{
    agree(1);
    agree(2);
    insert(3, u"configured"_s); // an ID that was never there
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"missing_at_elevenlabs "_s + numberAt(3));
    lose(2);
    QVERIFY_RESULT(run());
    QCOMPARE(open(),
             u"missing_at_elevenlabs %1, missing_at_elevenlabs %2"_s.arg(numberAt(2), numberAt(3)));
    QCOMPARE(pool(u"status"_s, 2), u"configured"_s); // told, and not touched
    const QDateTime since = differences().first().since;
    QVERIFY_RESULT(run());
    QCOMPARE(differences().first().since, since);

    const auto waiting = decideHere(DifferenceDecision::BackToWaiting, {e164(1), e164(2), e164(3)});
    QVERIFY_RESULT(waiting);
    QCOMPARE(waiting->size(), 2);
    QCOMPARE(pool(u"status"_s, 1), u"configured"_s);
    QCOMPARE(pool(u"concat_ws('|', status, elevenlabs_phone_id, import_error)"_s, 2),
             u"pending_import|No longer at ElevenLabs."_s);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
    QCOMPARE(text(u"SELECT string_agg(kind, ', ' ORDER BY id) FROM number_events "
                  "WHERE phone_number = '%1'"_s.arg(numberAt(2))),
             u"configured, missing_at_elevenlabs, pending_import"_s);

    // And on with it, as with any number that waits.
    import(2, m_agent, u"phnum_again"_s);
    ActivationWorkflow activation(m_program->database, m_agent);
    QVERIFY(QCoro::waitFor(activation.activate({Activation{.number = e164(2),
                                                           .elevenLabsPhoneId = u"phnum_again"_s}}))
                ->first()
                .isActivated());
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
}

void TestElevenLabsReconcile::anAssignedNumberIsOnlyShown()
{
    agree(1, u"assigned"_s);
    agree(2, u"quarantined"_s);
    agree(3);
    QVERIFY_RESULT(run());
    lose(1);
    lose(2);
    QVERIFY_RESULT(run());
    const QList<Difference> found = differences();
    QCOMPARE(found.size(), 2);
    QVERIFY(found.first().isUrgent());
    QCOMPARE(found.first().number, e164(1));
    for (const Difference &difference : found)
        QVERIFY(difference.decisions().isEmpty());
    QVERIFY(decideHere(DifferenceDecision::BackToWaiting, {e164(1), e164(2)})->isEmpty());
    QCOMPARE(pool(u"status"_s, 1), u"assigned"_s);
    // It comes back by itself.
    import(1, m_agent);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"missing_at_elevenlabs "_s + numberAt(2));
    QCOMPARE(text(u"SELECT kind FROM number_events WHERE phone_number = '%1' ORDER BY id DESC "
                  "LIMIT 1"_s.arg(numberAt(1))),
             u"elevenlabs_agrees"_s);
}

void TestElevenLabsReconcile::aFailedPageMarksNothing_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("page");
    for (const char *page : {"page_size", "cursor"}) {
        const auto add = [page](const char *name, Fault fault) {
            QTest::addRow("%s, %s", name, page) << fault << QString::fromLatin1(page);
        };
        add("500", Fault::ErrorBefore);
        add("half a JSON", Fault::HalfJson);
        add("a page of HTML", Fault::HtmlBadGateway);
        add("reset", Fault::CutBefore);
        add("too many requests", Fault::TooManyRequests);
        add("no answer", Fault::Hang);
    }
}

void TestElevenLabsReconcile::aFailedPageMarksNothing()
{
    QFETCH(const Fault, fault);
    QFETCH(const QString, page);
    agree(1, u"assigned"_s);
    agree(2);
    m_world->standIns.inElevenLabs([](ElevenLabsStandIn &vendor) {
        for (int i = 10; i < TwoPages; ++i)
            vendor.addImported(numberAt(i), {}, idAt(i));
    });
    QVERIFY_RESULT(run());
    lose(1);
    import(2, {}, u"phnum_double"_s);
    this->fault({.fault = fault, .verb = u"GET"_s, .pathContains = page, .times = -1});
    const auto failed = run();
    QVERIFY(!failed);
    QCOMPARE(open(), QString());
    QCOMPARE(text(u"SELECT count(*) FROM elevenlabs_numbers WHERE gone_since IS NOT NULL"_s),
             u"0"_s);
    const auto view = QCoro::waitFor(m_twilio->view());
    QVERIFY(view->elevenLabs.lastLook && view->elevenLabs.lastFailure);
    QCOMPARE(view->elevenLabs.lastFailure->error->kind, failed.error().kind);
    QVERIFY(!view->twilio.lastFailure);

    clearFaults();
    QVERIFY_RESULT(run());
    QCOMPARE(open(),
             u"missing_at_elevenlabs %1, imported_twice %2"_s.arg(numberAt(1), numberAt(2)));
}

void TestElevenLabsReconcile::withoutProofNothingIsMissing_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("500") << 500 << QByteArray();
    QTest::newRow("of something in between") << 404 << QByteArray("<h1>Not Found</h1>");
    QTest::newRow("no such address") << 404 << QByteArray(R"({"detail": "Not Found"})");
    QTest::newRow("another's") << 200
                               << QByteArray(R"({"phone_number_id": "phnum_9", )"
                                             R"("phone_number": "+16045570001"})");
    QTest::newRow("nonsense") << 200 << QByteArray("{}");
}

void TestElevenLabsReconcile::withoutProofNothingIsMissing()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    insert(1, u"configured"_s);
    ScriptedServer vague;
    vague.setOtherwise([=](const SeenRequest &request) {
        if (request.target.contains("/v2/"))
            return Answer{.body = R"({"phone_numbers": [], "has_more": false})"};
        return Answer{.status = status, .body = body};
    });
    speakWith(vague);
    const auto ended = run();
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->unconfirmed, 1);
    QCOMPARE(open(), QString());
    // The vendor's own word is proof, in either of its shapes.
    for (const char *word : {R"({"detail": {"code": "phone_number_not_found"}})",
                             R"({"detail": {"status": "phone_number_not_found"}})"}) {
        vague.setOtherwise([word](const SeenRequest &request) {
            if (request.target.contains("/v2/"))
                return Answer{.body = R"({"phone_numbers": [], "has_more": false})"};
            return Answer{.status = 404, .body = word};
        });
        QCOMPARE(run()->unconfirmed, 0);
        QCOMPARE(open(), u"missing_at_elevenlabs "_s + numberAt(1));
        exec(u"TRUNCATE elevenlabs_numbers; TRUNCATE differences"_s);
    }
}

void TestElevenLabsReconcile::whatTheListLeftOutIsLookedUp()
{
    insert(1, u"assigned"_s);
    ScriptedServer forgetful;
    const QByteArray agent = m_agent.toLatin1();
    forgetful.setOtherwise([agent](const SeenRequest &request) {
        if (request.target.contains("/v2/"))
            return Answer{.body = R"({"phone_numbers": [], "has_more": false})"};
        return Answer{.body = R"({"phone_number_id": "phnum_1", "phone_number": "+16045570001", )"
                              R"("assigned_agent": {"agent_id": ")"
                              + agent + R"(", "agent_name": "Reception"}})"};
    });
    speakWith(forgetful);
    const auto ended = run();
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->unconfirmed, 0);
    QCOMPARE(open(), QString());
    QCOMPARE(text(u"SELECT count(*) FROM elevenlabs_numbers WHERE gone_since IS NULL"_s), u"1"_s);
}

void TestElevenLabsReconcile::looksAreBounded()
{
    agree(0);
    for (int i = 1; i <= 4; ++i)
        insert(i, i == 4 ? u"assigned"_s : u"configured"_s);
    ElevenLabsReconcile few(m_program->database,
                            *m_client,
                            m_program->twilio,
                            {.mostConfirmed = 1, .mostUnanswered = 3});
    few.enable(m_agent);
    const auto ended = QCoro::waitFor(few.run());
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->unconfirmed, 3);
    QCOMPARE(open(), u"missing_at_elevenlabs "_s + numberAt(4)); // somebody depends on it
    QVERIFY_RESULT(run());
    QCOMPARE(differences().size(), 4);
}

void TestElevenLabsReconcile::anotherWorkspaceIsRefused()
{
    for (int i = 0; i < 5; ++i)
        insert(i, u"configured"_s);
    import(20, m_agent);
    const auto refused = run();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"another_workspace"_s);
    QCOMPARE(open(), QString());
    QCOMPARE(text(u"SELECT count(*) FROM elevenlabs_numbers"_s), u"0"_s);
    import(0, m_agent); // one of ours is enough to know it by
    QVERIFY_RESULT(run());
    QCOMPARE(differences().size(), 4);
}

void TestElevenLabsReconcile::writtenWhileTheListIsRead()
{
    agree(1);
    insert(2, u"purchased"_s);
    QVERIFY_RESULT(run());
    setLatency(400ms);
    auto running = m_workflow->run();
    QTRY_COMPARE(text(u"SELECT count(*) FROM reconcile_runs WHERE finished_at IS NULL"_s), u"1"_s);
    QTest::qWait(100); // the list was made; its answer is on the way
    import(2, m_agent);
    exec(u"UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = 'phnum_2' "
         "WHERE phone_number = '%1'"_s.arg(numberAt(2)));
    QVERIFY_RESULT(QCoro::waitFor(std::move(running)));
    QCOMPARE(open(), QString());
    setLatency(0ms);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
}

void TestElevenLabsReconcile::toldWhileTheListIsRead()
{
    insert(1, u"configured"_s);
    import(1, otherAgent());
    agree(2);
    exec(u"UPDATE phone_number_pool SET status = 'released' WHERE phone_number = '%1'"_s.arg(
        numberAt(2)));
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.removeOwned(numberAt(2)); });
    QVERIFY_RESULT(run());
    QCOMPARE(differences().size(), 2);
    // Another program reads the list as it was before this one tells ElevenLabs.
    setLatency(600ms);
    auto running = m_workflow->run();
    QTRY_COMPARE(text(u"SELECT count(*) FROM reconcile_runs WHERE finished_at IS NULL"_s), u"1"_s);
    QTest::qWait(100);
    setLatency(0ms);
    QCOMPARE(decide(DifferenceDecision::SetAgent, {e164(1)}).done.size(), 1);
    QCOMPARE(decide(DifferenceDecision::RemoveImport, {e164(2)}).done.size(), 1);
    const auto late = QCoro::waitFor(std::move(running));
    QVERIFY_RESULT(late);
    QCOMPARE(late->opened, 0);
    QCOMPARE(open(), QString());
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
}

void TestElevenLabsReconcile::eachSourceHasItsOutcome()
{
    agree(1);
    fault({.fault = Fault::ErrorBefore, .verb = u"GET"_s, .times = -1});
    auto twilio = m_twilio->runIfDue();
    auto elevenLabs = m_workflow->runIfDue();
    QVERIFY_RESULT(QCoro::waitFor(std::move(twilio)));
    QVERIFY(!QCoro::waitFor(std::move(elevenLabs)));
    auto view = QCoro::waitFor(m_twilio->view());
    QCOMPARE(view->twilio.lastLook->outcome, ReconcileRun::Outcome::Complete);
    QVERIFY(!view->twilio.lastFailure);
    QVERIFY(view->elevenLabs.lastFailure && !view->elevenLabs.lastLook);

    clearFaults();
    m_world->fault({.fault = Fault::ErrorBefore, .verb = u"GET"_s, .times = -1});
    auto second = m_twilio->run();
    auto both = m_workflow->run();
    QVERIFY(!QCoro::waitFor(std::move(second)));
    QVERIFY_RESULT(QCoro::waitFor(std::move(both)));
    view = QCoro::waitFor(m_twilio->view());
    QVERIFY(view->twilio.lastFailure);
    QCOMPARE(view->elevenLabs.lastLook->outcome, ReconcileRun::Outcome::Complete);
    QVERIFY(!view->elevenLabs.lastFailure);
}

void TestElevenLabsReconcile::twoProgramsAtOnce()
{
    agree(1);
    setLatency(300ms);
    const auto other = m_world->startProgram();
    ElevenLabsReconcile second(other->database, *m_client, other->twilio);
    second.enable(m_agent);
    auto one = m_workflow->run();
    auto two = second.run();
    const auto first = QCoro::waitFor(std::move(one));
    const auto late = QCoro::waitFor(std::move(two));
    QVERIFY(first.has_value() != late.has_value());
    QCOMPARE((first ? late.error() : first.error()).code, u"reconcile_running"_s);
    QCOMPARE(text(u"SELECT count(*) FROM reconcile_runs"_s), u"1"_s);
    QTRY_VERIFY(second.isIdle());
}

void TestElevenLabsReconcile::onceAnHourTogether()
{
    agree(1);
    const auto other = m_world->startProgram();
    ElevenLabsReconcile second(other->database, *m_client, other->twilio);
    second.enable(m_agent);
    QVERIFY(QCoro::waitFor(m_workflow->runIfDue())->has_value());
    const int asked = requests(u"GET"_s);
    for (ElevenLabsReconcile *workflow : {m_workflow.get(), &second})
        QVERIFY(!QCoro::waitFor(workflow->runIfDue())->has_value());
    QCOMPARE(requests(u"GET"_s), asked);
    // Twilio's hour is another one.
    QVERIFY(QCoro::waitFor(m_twilio->runIfDue())->has_value());
    exec(u"UPDATE reconcile_runs SET started_at = now() - interval '61 minutes'"_s);
    QVERIFY(QCoro::waitFor(second.runIfDue())->has_value());
}

void TestElevenLabsReconcile::stopsWhenAsked()
{
    agree(1);
    setLatency(5s);
    const auto cancellation = std::make_shared<Cancellation>();
    auto running = m_workflow->run(cancellation);
    QTRY_COMPARE(text(u"SELECT count(*) FROM reconcile_runs WHERE finished_at IS NULL"_s), u"1"_s);
    QElapsedTimer clock;
    clock.start();
    cancellation->cancel();
    const auto stopped = QCoro::waitFor(std::move(running));
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(clock.elapsed() < 2000);
    QCOMPARE(text(u"SELECT outcome FROM reconcile_runs"_s), u"failed"_s);
}

void TestElevenLabsReconcile::fiveThousandNumbers()
{
    constexpr int Many = 5000;
    m_world->standIns.inElevenLabs([this](ElevenLabsStandIn &vendor) {
        for (int i = 0; i < Many; ++i)
            vendor.addImported(numberAt(i), {}, idAt(i), i % 5 == 0 ? QString() : m_agent);
    });
    exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
         "elevenlabs_phone_id) SELECT '+1604557' || lpad(CAST(i AS text), 4, '0'), 'PN' || i, "
         "'configured', 'phnum_' || i FROM generate_series(0, 4999) AS i"_s);
    QElapsedTimer clock;
    clock.start();
    auto ended = run();
    QVERIFY_RESULT(ended);
    const qint64 first = clock.restart();
    QCOMPARE(ended->seen, Many);
    QCOMPARE(ended->opened, 1000);
    ended = run();
    QVERIFY_RESULT(ended);
    const qint64 second = clock.elapsed();
    QCOMPARE(ended->opened, 0);
    qInfo("5,000 imports: first look %lld ms, second %lld ms", first, second);
    QVERIFY(first < 20'000 && second < 20'000);
}

QTEST_GUILESS_MAIN(TestElevenLabsReconcile)
#include "tst_elevenlabsreconcile.moc"
