// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/reconcileworkflow.h"

#include "purchaseworld.h"
#include "scriptedserver/scriptedserver.h"
#include "support/verifyresult.h"
#include "workflows/activationworkflow.h"

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

namespace {

// More than one of Twilio's pages.
constexpr int TwoPages = 1100;
const auto ElevenLabsUrl = QStringLiteral("https://api.elevenlabs.io/twilio/inbound_call");
const auto OwnUrl = QStringLiteral("https://voice.example.com/incoming");

QString numberAt(int index)
{
    return u"+1604556%1"_s.arg(index, 4, 10, QLatin1Char('0'));
}

E164 e164(const QString &text)
{
    return *E164::parse(text);
}

//! Counts how long the event loop was ever kept from turning.
class Gaps final : public QObject
{
public:
    Gaps()
    {
        m_timer.setInterval(2ms);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest = std::max(m_longest, m_since.restart());
        });
        m_since.start();
        m_timer.start();
    }

    qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace

class TestReconcileWorkflow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void cleanup();

    void nothingDiffers();
    void boughtElsewhereIsAdopted();
    void adoptionGoesWithoutAPrice();
    void ignoredStaysIgnored();
    void aStrangerThatLeftIsForgotten();

    void goneIsProven();
    void anAssignedNumberStaysAssigned();
    void comesBack();
    void aListCutShortLosesNothing_data();
    void aListCutShortLosesNothing();
    void anEndlessListLosesNothing();
    void withoutProofNothingIsGone();
    void looksAreBounded();
    void whatTheListLeftOutIsLookedUp();
    void recordedWhileTheListIsRead();
    void releasedWhileTheListIsRead();

    void aPurchaseUnderWayIsNoStranger();
    void boughtAgainAfterItsRelease();
    void webhooks_data();
    void webhooks();
    void anAcceptedWebhookIsGood();
    void theSidChanged();
    void learnsMissingSids();
    void anotherAccountIsRefused();

    void twoProgramsAtOnce();
    void onceAnHourTogether();
    void anOrphanedRunIsTakenOver();
    void theConnectionIsKilledInTheMiddle();
    void stopsWhenAsked();
    void fiveThousandNumbers();

private:
    void own(const QString &number, const QString &sid = {}, const QString &name = {});
    void insert(const QString &number, const QString &status = u"purchased"_s);
    //! In the pool and at Twilio, with the same SID.
    void agree(const QString &number, const QString &status = u"purchased"_s);
    void lose(const QString &number);
    void point(const QString &number, const QString &url);
    void exec(const QString &sql) { QVERIFY_RESULT(m_world->inspector.execBatch(sql)); }
    Result<ReconcileRun> run() { return QCoro::waitFor(m_workflow->run()); }
    QList<Difference> differences()
    {
        const auto view = QCoro::waitFor(m_workflow->view());
        if (!view)
            qFatal("%s", qPrintable(describe(view.error())));
        return view->differences;
    }
    //! "kind number, kind number": what is open.
    QString open();
    QString text(const QString &sql) { return scalar(m_world->inspector, sql).toString(); }
    QString status(const QString &number)
    {
        return text(
            u"SELECT status FROM phone_number_pool WHERE phone_number = '%1'"_s.arg(number));
    }

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<PurchaseWorld> m_world;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<ReconcileWorkflow> m_workflow;
};

void TestReconcileWorkflow::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestReconcileWorkflow::init()
{
    m_world = std::make_unique<PurchaseWorld>(*m_cluster);
    m_program = m_world->startProgram();
    m_workflow = std::make_unique<ReconcileWorkflow>(m_program->database, m_program->twilio);
}

void TestReconcileWorkflow::cleanup()
{
    m_workflow->shutDown();
    m_program->twilio.abortAll();
    QTRY_VERIFY(m_workflow->isIdle());
    m_workflow.reset();
    m_program.reset();
    m_world.reset();
}

void TestReconcileWorkflow::own(const QString &number, const QString &sid, const QString &name)
{
    m_world->standIns.inTwilio(
        [&](TwilioStandIn &twilio) { twilio.addOwned(number, name, sid, 3); });
}

void TestReconcileWorkflow::insert(const QString &number, const QString &status)
{
    exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
         "elevenlabs_phone_id, organization_id) VALUES ('%1', 'PN' || md5('%1'), '%2', "
         "CASE WHEN '%2' IN ('configured', 'assigned') THEN 'phnum_%1' END, "
         "CASE WHEN '%2' = 'assigned' THEN gen_random_uuid() END)"_s.arg(number, status));
}

void TestReconcileWorkflow::agree(const QString &number, const QString &status)
{
    insert(number, status);
    own(number, text(u"SELECT 'PN' || md5('%1')"_s.arg(number)));
    if (status != "purchased"_L1)
        point(number, ElevenLabsUrl);
}

void TestReconcileWorkflow::lose(const QString &number)
{
    m_world->standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.removeOwned(number); });
}

void TestReconcileWorkflow::point(const QString &number, const QString &url)
{
    m_world->standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.setVoiceUrl(number, url); });
}

QString TestReconcileWorkflow::open()
{
    QStringList words;
    for (const Difference &difference : differences()) {
        if (difference.state == DifferenceState::Open)
            words << nameOf(difference.kind) + u' ' + difference.number.toString();
    }
    return words.join(u", "_s);
}

void TestReconcileWorkflow::nothingDiffers()
{
    agree(numberAt(1));
    agree(numberAt(2), u"configured"_s);
    agree(numberAt(3), u"assigned"_s);
    QSignalSpy finished(m_workflow.get(), &ReconcileWorkflow::finished);
    const auto ended = run();
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->outcome, ReconcileRun::Outcome::Complete);
    QCOMPARE(ended->seen, 3);
    QCOMPARE(ended->opened, 0);
    QCOMPARE(ended->actor, u"test"_s);
    QVERIFY(ended->finishedAt >= ended->startedAt);
    QCOMPARE(open(), QString());
    QCOMPARE(finished.size(), 1);
    const auto view = QCoro::waitFor(m_workflow->view());
    QCOMPARE(view->twilio.lastLook, *ended);
    QVERIFY(!view->twilio.lastFailure);
    QVERIFY(m_workflow->isIdle());
}

void TestReconcileWorkflow::boughtElsewhereIsAdopted()
{
    agree(numberAt(1));
    own(numberAt(2), u"PN00000000000000000000000000000002"_s, u"Front desk"_s);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"not_in_pool "_s + numberAt(2));
    QCOMPARE(differences().first().details.value("friendlyName"_L1).toString(), u"Front desk"_s);
    QCOMPARE(text(u"SELECT count(*) FROM phone_number_pool"_s), u"1"_s); // told, not taken

    const auto adopted = QCoro::waitFor(m_workflow->adopt({e164(numberAt(2)), e164(numberAt(1))}));
    QVERIFY_RESULT(adopted);
    QCOMPARE(*adopted, QList<E164>{e164(numberAt(2))});
    QCOMPARE(open(), QString());
    QCOMPARE(text(u"SELECT concat_ws(' ', status, twilio_phone_sid, area_code, country, "
                  "monthly_price, currency, friendly_name, can_voice) FROM phone_number_pool "
                  "WHERE phone_number = '%1'"_s.arg(numberAt(2))),
             u"purchased PN00000000000000000000000000000002 604 CA 1.150000 USD Front desk t"_s);
    QCOMPARE(text(u"SELECT string_agg(kind || ' ' || actor, ', ' ORDER BY id) FROM number_events "
                  "WHERE phone_number = '%1'"_s.arg(numberAt(2))),
             u"purchased test, adopted test"_s);
    // Nothing is adopted twice.
    QVERIFY(QCoro::waitFor(m_workflow->adopt({e164(numberAt(2))}))->isEmpty());
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());

    // And on with it, as with any number of the pool.
    ActivationWorkflow activation(m_program->database, u"agent_1"_s);
    const auto outcomes = QCoro::waitFor(activation.activate(
        {Activation{.number = e164(numberAt(2)), .elevenLabsPhoneId = u"phnum_2"_s}}));
    QVERIFY_RESULT(outcomes);
    QVERIFY(outcomes->first().isActivated());
    QCOMPARE(status(numberAt(2)), u"configured"_s);
}

void TestReconcileWorkflow::adoptionGoesWithoutAPrice()
{
    own(numberAt(1));
    own(u"+442079460123"_s); // no area code, no price asked
    QVERIFY_RESULT(run());
    m_world->fault(
        {.fault = Fault::ErrorBefore, .pathContains = u"/v1/PhoneNumbers"_s, .times = -1});
    const auto adopted
        = QCoro::waitFor(m_workflow->adopt({e164(numberAt(1)), e164(u"+442079460123"_s)}));
    QVERIFY_RESULT(adopted);
    QCOMPARE(adopted->size(), 2);
    QCOMPARE(text(u"SELECT count(*) FROM phone_number_pool WHERE monthly_price IS NULL"_s), u"2"_s);
}

void TestReconcileWorkflow::ignoredStaysIgnored()
{
    own(numberAt(1));
    agree(numberAt(2));
    QVERIFY_RESULT(run());
    lose(numberAt(2));
    QVERIFY_RESULT(run());
    const auto ignored = QCoro::waitFor(m_workflow->ignore({e164(numberAt(1)), e164(numberAt(2))}));
    QVERIFY_RESULT(ignored);
    // A number of the pool that is gone can't be wished away.
    QCOMPARE(*ignored, QList<E164>{e164(numberAt(1))});
    for (int i = 0; i < 3; ++i) {
        QVERIFY_RESULT(run());
        QCOMPARE(open(), u"gone_at_twilio "_s + numberAt(2));
    }
    QCOMPARE(text(u"SELECT count(*) || ' ' || min(decided_by) FROM differences WHERE kind = "
                  "'not_in_pool'"_s),
             u"1 test"_s);
    QVERIFY_RESULT(
        QCoro::waitFor(m_workflow->decide(DifferenceDecision::Unignore, {e164(numberAt(1))})));
    QVERIFY(open().contains(u"not_in_pool "_s + numberAt(1)));
}

void TestReconcileWorkflow::aStrangerThatLeftIsForgotten()
{
    own(numberAt(1));
    agree(numberAt(2));
    QVERIFY_RESULT(run());
    lose(numberAt(1));
    const auto ended = run();
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->closed, 1);
    QCOMPARE(open(), QString());
    own(numberAt(1));
    QCOMPARE(run()->opened, 1);
    QCOMPARE(open(), u"not_in_pool "_s + numberAt(1));
}

void TestReconcileWorkflow::goneIsProven()
{
    agree(numberAt(1));
    agree(numberAt(2), u"configured"_s);
    insert(numberAt(3)); // never seen at Twilio at all
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"gone_at_twilio "_s + numberAt(3));
    lose(numberAt(2));
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"gone_at_twilio %1, gone_at_twilio %2"_s.arg(numberAt(2), numberAt(3)));
    // Told, and not touched.
    QCOMPARE(status(numberAt(2)), u"configured"_s);
    const QDateTime since = differences().first().since;
    QVERIFY_RESULT(run());
    QCOMPARE(differences().first().since, since); // one row for as long as it lasts
    QCOMPARE(text(u"SELECT count(*) FROM differences"_s), u"2"_s);

    const auto marked = QCoro::waitFor(
        m_workflow->decide(DifferenceDecision::MarkReleased,
                           {e164(numberAt(1)), e164(numberAt(2)), e164(numberAt(3))}));
    QVERIFY_RESULT(marked);
    QCOMPARE(marked->size(), 2);
    QCOMPARE(status(numberAt(1)), u"purchased"_s); // it is still there
    QCOMPARE(status(numberAt(2)), u"released"_s);
    QCOMPARE(open(), QString());
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
    QCOMPARE(text(u"SELECT string_agg(kind, ', ' ORDER BY id) FROM number_events "
                  "WHERE phone_number = '%1'"_s.arg(numberAt(2))),
             u"configured, gone_at_twilio, released"_s);
}

void TestReconcileWorkflow::anAssignedNumberStaysAssigned()
{
    agree(numberAt(1), u"assigned"_s);
    agree(numberAt(2));
    QVERIFY_RESULT(run());
    lose(numberAt(1));
    lose(numberAt(2));
    QVERIFY_RESULT(run());
    const QList<Difference> found = differences();
    QCOMPARE(found.size(), 2);
    QVERIFY(found.first().isUrgent()); // and first
    QCOMPARE(found.first().number, e164(numberAt(1)));
    QVERIFY(found.first().decisions().isEmpty());
    QVERIFY(!found.last().isUrgent());
    const auto marked = QCoro::waitFor(m_workflow->decide(DifferenceDecision::MarkReleased,
                                                          {e164(numberAt(1)), e164(numberAt(2))}));
    QVERIFY_RESULT(marked);
    QCOMPARE(*marked, QList<E164>{e164(numberAt(2))});
    QCOMPARE(status(numberAt(1)), u"assigned"_s);
    QCOMPARE(open(), u"gone_at_twilio "_s + numberAt(1));
}

void TestReconcileWorkflow::comesBack()
{
    agree(numberAt(1), u"assigned"_s);
    agree(numberAt(2));
    QVERIFY_RESULT(run());
    const QString sid = m_world->standIns.inTwilio(
        [](TwilioStandIn &twilio) { return twilio.sidOf(numberAt(1)); });
    lose(numberAt(1));
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"gone_at_twilio "_s + numberAt(1));
    own(numberAt(1), sid);
    point(numberAt(1), ElevenLabsUrl);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
    QCOMPARE(text(u"SELECT kind FROM number_events ORDER BY id DESC LIMIT 1"_s), u"agrees"_s);
}

void TestReconcileWorkflow::aListCutShortLosesNothing_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("500") << Fault::ErrorBefore;
    QTest::newRow("half a JSON") << Fault::HalfJson;
    QTest::newRow("a page of HTML") << Fault::HtmlBadGateway;
    QTest::newRow("reset") << Fault::CutBefore;
    QTest::newRow("too many requests") << Fault::TooManyRequests;
    QTest::newRow("no answer") << Fault::Hang;
}

void TestReconcileWorkflow::aListCutShortLosesNothing()
{
    QFETCH(const Fault, fault);
    agree(numberAt(0), u"assigned"_s);
    agree(numberAt(1), u"configured"_s);
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) {
        for (int i = 2; i < TwoPages; ++i)
            twilio.addOwned(numberAt(i), {});
    });
    lose(numberAt(1));
    // Twilio lists the newest first: the pool's own are on the page that does not come.
    m_world->fault({.fault = fault, .verb = u"GET"_s, .pathContains = u"PageToken"_s, .times = -1});
    const auto cut = run();
    QVERIFY_RESULT(cut);
    QCOMPARE(cut->outcome, ReconcileRun::Outcome::Incomplete);
    QCOMPARE(cut->seen, 1000);
    QCOMPARE(cut->opened, 1000); // what it showed is known
    QVERIFY(cut->error && !cut->error->detail.isEmpty());
    QCOMPARE(text(u"SELECT count(*) FROM differences WHERE kind <> 'not_in_pool'"_s), u"0"_s);
    QCOMPARE(text(u"SELECT count(*) FROM twilio_numbers WHERE gone_since IS NOT NULL"_s), u"0"_s);

    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    const auto whole = run();
    QVERIFY_RESULT(whole);
    QCOMPARE(whole->outcome, ReconcileRun::Outcome::Complete);
    QCOMPARE(whole->seen, TwoPages - 1);
    QCOMPARE(text(u"SELECT string_agg(phone_number, ' ') FROM differences WHERE kind = "
                  "'gone_at_twilio'"_s),
             numberAt(1));
}

void TestReconcileWorkflow::anEndlessListLosesNothing()
{
    agree(numberAt(1));
    ScriptedServer endless;
    const QByteArray account = m_world->standIns.accountSid().toLatin1();
    endless.setOtherwise([account](const SeenRequest &) {
        return Answer{.body = R"({"incoming_phone_numbers": [{"sid": "PN9", "phone_number": ")"
                              + numberAt(9).toLatin1()
                              + R"("}], "next_page_uri": "/2010-04-01/Accounts/)" + account
                              + R"(/IncomingPhoneNumbers.json?Page=1"})"};
    });
    auto elsewhere = PurchaseWorld::account(m_world->standIns, {});
    elsewhere.apiUrl = endless.url();
    m_program->twilio.setAccount(elsewhere, PurchaseWorld::quickClient());
    const auto ended = run();
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->outcome, ReconcileRun::Outcome::Incomplete);
    QCOMPARE(ended->error->code, u"endless_paging"_s);
    QCOMPARE(open(), u"not_in_pool "_s + numberAt(9));
}

void TestReconcileWorkflow::withoutProofNothingIsGone()
{
    agree(numberAt(1));
    agree(numberAt(2));
    QVERIFY_RESULT(run());
    lose(numberAt(2));
    m_world->fault({.fault = Fault::ErrorBefore,
                    .verb = u"GET"_s,
                    .pathContains = u"/IncomingPhoneNumbers/PN"_s,
                    .times = -1});
    auto ended = run();
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->outcome, ReconcileRun::Outcome::Complete);
    QCOMPARE(ended->unconfirmed, 1);
    QCOMPARE(open(), QString());
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });

    // By its number as well: gone by its SID alone is not enough.
    m_world->fault({.fault = Fault::HalfJson,
                    .verb = u"GET"_s,
                    .pathContains = u"PhoneNumber="_s,
                    .times = -1});
    ended = run();
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->unconfirmed, 1);
    QCOMPARE(open(), QString());
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"gone_at_twilio "_s + numberAt(2));
}

void TestReconcileWorkflow::looksAreBounded()
{
    agree(numberAt(0));
    for (int i = 1; i <= 4; ++i)
        agree(numberAt(i), i == 4 ? u"assigned"_s : u"purchased"_s);
    QVERIFY_RESULT(run());
    for (int i = 1; i <= 4; ++i)
        lose(numberAt(i));
    ReconcileWorkflow few(
        m_program->database, m_program->twilio, {.mostConfirmed = 1, .mostUnanswered = 3});
    auto ended = QCoro::waitFor(few.run());
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->unconfirmed, 3);
    QCOMPARE(open(), u"gone_at_twilio "_s + numberAt(4)); // somebody depends on it
    QVERIFY_RESULT(run());
    QCOMPARE(differences().size(), 4);
}

void TestReconcileWorkflow::whatTheListLeftOutIsLookedUp()
{
    insert(numberAt(1));
    insert(numberAt(2));
    const QByteArray sid = text(u"SELECT 'PN' || md5('%1')"_s.arg(numberAt(1))).toLatin1();
    const QByteArray one
        = R"({"sid": ")" + sid + R"(", "phone_number": ")" + numberAt(1).toLatin1() + R"("})";
    const QByteArray two = R"({"sid": "PN2", "phone_number": ")" + numberAt(2).toLatin1() + R"("})";
    ScriptedServer forgetful;
    forgetful.setOtherwise([&](const SeenRequest &request) {
        if (request.target.contains("/IncomingPhoneNumbers/" + sid))
            return Answer{.body = one};
        if (request.target.contains("/IncomingPhoneNumbers/"))
            return Answer{.status = 404, .body = R"({"code": 20404, "message": "Not found"})"};
        // By number there is the second, under another SID.
        const bool isLookUp = request.target.contains("PhoneNumber=");
        return Answer{.body = R"({"incoming_phone_numbers": [)" + (isLookUp ? two : QByteArray())
                              + R"(], "next_page_uri": null})"};
    });
    auto elsewhere = PurchaseWorld::account(m_world->standIns, {});
    elsewhere.apiUrl = forgetful.url();
    m_program->twilio.setAccount(elsewhere, PurchaseWorld::quickClient());
    const auto ended = run();
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->outcome, ReconcileRun::Outcome::Complete);
    QCOMPARE(ended->unconfirmed, 0);
    QCOMPARE(open(), u"sid_changed "_s + numberAt(2));
}

void TestReconcileWorkflow::recordedWhileTheListIsRead()
{
    agree(numberAt(1));
    QVERIFY_RESULT(run());
    m_world->setLatency(400ms);
    auto running = m_workflow->run();
    QTRY_COMPARE(text(u"SELECT count(*) FROM reconcile_runs WHERE finished_at IS NULL"_s), u"1"_s);
    insert(numberAt(2)); // bought a moment ago: the list that is on its way can't hold it
    QVERIFY_RESULT(QCoro::waitFor(std::move(running)));
    QCOMPARE(open(), QString());
    m_world->setLatency(0ms);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"gone_at_twilio "_s + numberAt(2));
}

void TestReconcileWorkflow::releasedWhileTheListIsRead()
{
    agree(numberAt(1));
    agree(numberAt(2));
    m_world->setLatency(400ms);
    auto running = m_workflow->run();
    QTRY_COMPARE(text(u"SELECT count(*) FROM reconcile_runs WHERE finished_at IS NULL"_s), u"1"_s);
    QTest::qWait(100); // the list was made; its answer is on the way
    exec(u"UPDATE phone_number_pool SET status = 'released' WHERE phone_number = '%1'"_s.arg(
        numberAt(2)));
    lose(numberAt(2));
    QVERIFY_RESULT(QCoro::waitFor(std::move(running)));
    QCOMPARE(open(), QString());
    m_world->setLatency(0ms);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
}

void TestReconcileWorkflow::aPurchaseUnderWayIsNoStranger()
{
    const QString order = m_world->place(*m_program, 3);
    // Bought, and nobody was told: the items stay in the journal.
    m_world->faultOnPurchase(Fault::ErrorAfter, -1);
    m_world->fault({.fault = Fault::ErrorBefore,
                    .verb = u"GET"_s,
                    .pathContains = u"PhoneNumber="_s,
                    .times = -1});
    QVERIFY_RESULT(QCoro::waitFor(m_program->purchases.execute(order)));
    QVERIFY(m_world->standIns.ownedNumbers().size() > 0);
    QCOMPARE(text(u"SELECT count(*) FROM phone_number_pool"_s), u"0"_s);
    own(numberAt(1));
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"not_in_pool "_s + numberAt(1));

    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    QVERIFY(m_world->settle(*m_program));
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"not_in_pool "_s + numberAt(1));
    QCOMPARE(text(u"SELECT count(*) FROM phone_number_pool"_s), u"3"_s);
}

void TestReconcileWorkflow::boughtAgainAfterItsRelease()
{
    agree(numberAt(1), u"configured"_s);
    agree(numberAt(2));
    QVERIFY_RESULT(run());
    lose(numberAt(1));
    QVERIFY_RESULT(run());
    QVERIFY_RESULT(
        QCoro::waitFor(m_workflow->decide(DifferenceDecision::MarkReleased, {e164(numberAt(1))})));
    own(numberAt(1), u"PNagain"_s);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"not_in_pool "_s + numberAt(1));
    QCOMPARE(QCoro::waitFor(m_workflow->adopt({e164(numberAt(1))}))->size(), 1);
    QCOMPARE(text(u"SELECT concat_ws(' ', status, twilio_phone_sid, elevenlabs_phone_id) FROM "
                  "phone_number_pool WHERE phone_number = '%1'"_s.arg(numberAt(1))),
             u"purchased PNagain"_s);
    QCOMPARE(open(), QString());
}

void TestReconcileWorkflow::webhooks_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isDifferent");
    const QString residency = u"https://api.eu.residency.elevenlabs.io/twilio/inbound_call"_s;
    const QString none;
    QTest::newRow("stays") << u"configured"_s << ElevenLabsUrl << ElevenLabsUrl << false;
    QTest::newRow("stays in its region") << u"assigned"_s << residency << residency << false;
    QTest::newRow("moved away") << u"assigned"_s << ElevenLabsUrl << OwnUrl << true;
    QTest::newRow("emptied") << u"configured"_s << ElevenLabsUrl << none << true;
    QTest::newRow("to another region") << u"configured"_s << residency << ElevenLabsUrl << true;
    QTest::newRow("imported") << u"purchased"_s << none << ElevenLabsUrl << false;
    QTest::newRow("own one, imported") << u"purchased"_s << OwnUrl << ElevenLabsUrl << false;
    QTest::newRow("imported into a region") << u"purchased"_s << none << residency << false;
    QTest::newRow("set before the import") << u"purchased"_s << none << OwnUrl << true;
    QTest::newRow("none, none") << u"purchased"_s << none << none << false;
    QTest::newRow("ready, never imported") << u"configured"_s << OwnUrl << OwnUrl << true;
    QTest::newRow("ready, mended") << u"configured"_s << OwnUrl << ElevenLabsUrl << false;
    QTest::newRow("a look-alike") << u"configured"_s << ElevenLabsUrl
                                  << u"https://elevenlabs.io.example.com/twilio/inbound_call"_s
                                  << true;
}

void TestReconcileWorkflow::webhooks()
{
    QFETCH(const QString, status);
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const bool, isDifferent);
    agree(numberAt(1), status);
    point(numberAt(1), before);
    QVERIFY_RESULT(run());
    point(numberAt(1), after);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), isDifferent ? u"webhook_changed "_s + numberAt(1) : QString());
    if (!isDifferent)
        return;
    QCOMPARE(differences().first().details.value("now"_L1).toString(), after);
    // Back to where it was good.
    point(numberAt(1), before == OwnUrl ? ElevenLabsUrl : before);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
}

void TestReconcileWorkflow::anAcceptedWebhookIsGood()
{
    agree(numberAt(1), u"assigned"_s);
    QVERIFY_RESULT(run());
    point(numberAt(1), OwnUrl);
    QVERIFY_RESULT(run());
    QVERIFY(differences().first().isUrgent());
    const auto accepted = QCoro::waitFor(
        m_workflow->decide(DifferenceDecision::AcceptWebhook, {e164(numberAt(1))}));
    QVERIFY_RESULT(accepted);
    QCOMPARE(accepted->size(), 1);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
    point(numberAt(1), u"https://elsewhere.example.com/"_s);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"webhook_changed "_s + numberAt(1));
    QCOMPARE(differences().first().details.value("before"_L1).toString(), OwnUrl);
    QCOMPARE(text(u"SELECT string_agg(kind, ', ' ORDER BY id) FROM number_events"_s),
             u"assigned, webhook_changed, accepted, webhook_changed"_s);
}

void TestReconcileWorkflow::theSidChanged()
{
    agree(numberAt(1), u"configured"_s);
    QVERIFY_RESULT(run());
    lose(numberAt(1));
    own(numberAt(1), u"PNother"_s);
    point(numberAt(1), ElevenLabsUrl);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), u"sid_changed "_s + numberAt(1));
    QVERIFY_RESULT(
        QCoro::waitFor(m_workflow->decide(DifferenceDecision::TakeSid, {e164(numberAt(1))})));
    QCOMPARE(text(u"SELECT twilio_phone_sid FROM phone_number_pool"_s), u"PNother"_s);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
}

void TestReconcileWorkflow::learnsMissingSids()
{
    exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) VALUES ('%1', '')"_s.arg(
        numberAt(1)));
    own(numberAt(1), u"PN1"_s);
    QVERIFY_RESULT(run());
    QCOMPARE(open(), QString());
    QCOMPARE(text(u"SELECT twilio_phone_sid FROM phone_number_pool"_s), u"PN1"_s);
}

void TestReconcileWorkflow::anotherAccountIsRefused()
{
    for (int i = 0; i < 6; ++i)
        insert(numberAt(i));
    own(numberAt(20));
    auto ended = run();
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, u"another_account"_s);
    QCOMPARE(open(), QString());
    QCOMPARE(text(u"SELECT count(*) FROM twilio_numbers"_s), u"0"_s);
    const auto view = QCoro::waitFor(m_workflow->view());
    QCOMPARE(view->twilio.lastFailure->error->code, u"another_account"_s);

    // One of ours is enough to know the account by, from then on.
    own(numberAt(0), text(u"SELECT 'PN' || md5('%1')"_s.arg(numberAt(0))));
    QVERIFY_RESULT(run());
    QCOMPARE(text(u"SELECT count(*) FROM differences WHERE kind = 'gone_at_twilio'"_s), u"5"_s);
    lose(numberAt(0));
    QVERIFY_RESULT(run());
    QCOMPARE(text(u"SELECT count(*) FROM differences WHERE kind = 'gone_at_twilio'"_s), u"6"_s);
}

void TestReconcileWorkflow::twoProgramsAtOnce()
{
    agree(numberAt(1));
    own(numberAt(2));
    m_world->setLatency(300ms);
    const auto other = m_world->startProgram();
    ReconcileWorkflow second(other->database, other->twilio);
    auto one = m_workflow->run();
    auto two = second.run();
    const auto first = QCoro::waitFor(std::move(one));
    const auto late = QCoro::waitFor(std::move(two));
    QVERIFY(first.has_value() != late.has_value());
    const Error told = first ? late.error() : first.error();
    QCOMPARE(told.kind, ErrorKind::Conflict);
    QCOMPARE(told.code, u"reconcile_running"_s);
    QCOMPARE(text(u"SELECT count(*) FROM reconcile_runs"_s), u"1"_s);
    QCOMPARE(text(u"SELECT count(*) FROM differences"_s), u"1"_s);
    // Not even this program does it twice at once.
    auto again = m_workflow->run();
    auto meanwhile = m_workflow->run();
    QVERIFY_RESULT(QCoro::waitFor(std::move(again)));
    QCOMPARE(QCoro::waitFor(std::move(meanwhile)).error().code, u"reconcile_running"_s);
}

void TestReconcileWorkflow::onceAnHourTogether()
{
    agree(numberAt(1));
    const auto other = m_world->startProgram();
    ReconcileWorkflow second(other->database, other->twilio);
    const auto requests = [this] {
        return m_world->standIns.inTwilio([](TwilioStandIn &t) { return t.requestCount(); });
    };
    const auto first = QCoro::waitFor(m_workflow->runIfDue());
    QVERIFY_RESULT(first);
    QVERIFY(first->has_value());
    const int asked = requests();
    for (ReconcileWorkflow *workflow : {m_workflow.get(), &second}) {
        const auto none = QCoro::waitFor(workflow->runIfDue());
        QVERIFY_RESULT(none);
        QVERIFY(!none->has_value());
    }
    QCOMPARE(requests(), asked);
    QVERIFY_RESULT(run()); // on demand it is done all the same

    exec(u"UPDATE reconcile_runs SET started_at = now() - interval '61 minutes'"_s);
    QVERIFY(QCoro::waitFor(second.runIfDue())->has_value());
    // A failure is tried again after ten minutes.
    exec(u"UPDATE reconcile_runs SET started_at = now() - interval '11 minutes'"_s);
    QVERIFY(!QCoro::waitFor(second.runIfDue())->has_value());
    exec(u"UPDATE reconcile_runs SET outcome = 'failed'"_s);
    QVERIFY(QCoro::waitFor(second.runIfDue())->has_value());
}

void TestReconcileWorkflow::anOrphanedRunIsTakenOver()
{
    agree(numberAt(1));
    // Of a program whose server process is gone.
    exec(u"INSERT INTO reconcile_runs (source, lease_until, lease_backend) VALUES ('twilio', "
         "now() + interval '15 minutes', 2147483647)"_s);
    QVERIFY_RESULT(run());
    QCOMPARE(text(u"SELECT string_agg(coalesce(error_code, outcome), ' ' ORDER BY started_at) "
                  "FROM reconcile_runs"_s),
             u"abandoned complete"_s);
}

void TestReconcileWorkflow::theConnectionIsKilledInTheMiddle()
{
    agree(numberAt(1));
    own(numberAt(2));
    // Everything is written but the differences, for which it waits; then the server drops it.
    exec(u"BEGIN; LOCK TABLE differences"_s);
    auto running = m_workflow->run();
    QTRY_VERIFY(scalar(m_world->inspector, u"SELECT count(*) > 0 FROM pg_locks WHERE NOT granted"_s)
                    .toBool());
    m_world->killConnections();
    exec(u"ROLLBACK"_s);
    const auto broken = QCoro::waitFor(std::move(running));
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::Storage);
    for (const char *table : {"twilio_numbers", "differences"})
        QCOMPARE(text(u"SELECT count(*) FROM "_s + QLatin1StringView(table)), u"0"_s);
    // The next one goes through.
    const auto ended = run();
    QVERIFY_RESULT(ended);
    QCOMPARE(open(), u"not_in_pool "_s + numberAt(2));

    // Where it breaks while Twilio answers, the run goes on over a new connection.
    m_world->setLatency(400ms);
    lose(numberAt(2));
    auto goingOn = m_workflow->run();
    QTRY_COMPARE(text(u"SELECT count(*) FROM reconcile_runs WHERE finished_at IS NULL"_s), u"1"_s);
    m_world->killConnections();
    QVERIFY_RESULT(QCoro::waitFor(std::move(goingOn)));
    QCOMPARE(open(), QString());
}

void TestReconcileWorkflow::stopsWhenAsked()
{
    agree(numberAt(1));
    own(numberAt(2));
    m_world->setLatency(5s);
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
    QCOMPARE(text(u"SELECT count(*) FROM twilio_numbers"_s), u"0"_s);
}

void TestReconcileWorkflow::fiveThousandNumbers()
{
    constexpr int Many = 5000;
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) {
        for (int i = 0; i < Many; ++i)
            twilio.addOwned(numberAt(i), {}, u"PN%1"_s.arg(i));
    });
    exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) SELECT '+1604556' || "
         "lpad(CAST(i AS text), 4, '0'), 'PN' || i FROM generate_series(0, 3999) AS i"_s);
    const Gaps gaps;
    QElapsedTimer clock;
    clock.start();
    auto ended = run();
    QVERIFY_RESULT(ended);
    const qint64 first = clock.restart();
    QCOMPARE(ended->seen, Many);
    QCOMPARE(ended->opened, 1000);
    ended = run();
    QVERIFY_RESULT(ended);
    QCOMPARE(ended->opened, 0);
    const qint64 second = clock.restart();
    const auto shown = differences();
    QCOMPARE(shown.size(), 1000);
    qInfo("5,000 numbers: first look %lld ms, second %lld ms, reading 1,000 differences %lld ms; "
          "longest pause of the event loop %lld ms",
          first,
          second,
          clock.elapsed(),
          gaps.longest());
    QVERIFY(first < 15'000 && second < 15'000);
    QVERIFY2(gaps.longest() < 500, qPrintable(QString::number(gaps.longest())));
}

QTEST_GUILESS_MAIN(TestReconcileWorkflow)
#include "tst_reconcileworkflow.moc"
