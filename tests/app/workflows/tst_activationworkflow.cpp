// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/activationplan.h"
#include "store/connection.h"
#include "store/database.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "workflows/activationworkflow.h"

#include <QCoroTask>

#include <QSet>
#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;

namespace {

E164 numberAt(int index)
{
    return *E164::parse(u"+1604555000%1"_s.arg(index));
}

} // namespace

class TestActivationWorkflow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void cleanup();

    void snapshotHoldsThePool();
    void activatesAndTellsPerPair();
    void judgesAgainWhatChangedMeanwhile();
    void tellsTheSlowerOfTwoConsoles();
    void replacesOnlyTheIdThatWasSeen();
    void tellsThatTheDatabaseIsAway();

private:
    //! A console of its own: what it read of the pool, and what it wants.
    struct Console
    {
        std::unique_ptr<Database> database = std::make_unique<Database>();
        std::unique_ptr<ActivationWorkflow> workflow;
        QList<Activation> pairs;
    };
    Console startConsole(const QString &agentId) const;
    //! Reads the pool and judges; nothing is written yet.
    static void judge(Console &console, const QList<PastedRow> &rows);
    void verifyRow(const Console &winner, const E164 &number, const QString &id);

    ConnectionOptions m_options;
    std::unique_ptr<test::TestDatabase> m_cluster;
    std::unique_ptr<Connection> m_inspector;
    std::unique_ptr<Database> m_database;
};

void TestActivationWorkflow::initTestCase()
{
    m_cluster = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestActivationWorkflow::init()
{
    m_options = m_cluster->createMigrated();
    m_inspector = std::make_unique<Connection>(m_options);
    QVERIFY_RESULT(m_inspector->open());
    QVERIFY_RESULT(m_inspector->execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
        "elevenlabs_phone_id) VALUES ('+16045550001', 'PN1', 'purchased', NULL), "
        "('+16045550002', 'PN2', 'purchased', NULL), "
        "('+16045550003', 'PN3', 'configured', 'phnum_3')"_s));
    m_database = std::make_unique<Database>();
    m_database->start(m_options);
}

void TestActivationWorkflow::cleanup()
{
    m_database.reset();
    m_inspector.reset();
}

void TestActivationWorkflow::snapshotHoldsThePool()
{
    ActivationWorkflow workflow(*m_database, QString());
    const auto snapshot = QCoro::waitFor(workflow.snapshot());
    QVERIFY_RESULT(snapshot);
    QCOMPARE(snapshot->size(), 3);
    QCOMPARE(snapshot->findNumber(numberAt(1))->state, NumberState::Purchased);
    QCOMPARE(snapshot->findId(u"phnum_3"_s)->number, numberAt(3));
    QVERIFY(!snapshot->findNumber(numberAt(9)));
}

void TestActivationWorkflow::activatesAndTellsPerPair()
{
    ActivationWorkflow workflow(*m_database, u"agent_1"_s);
    const auto outcomes = QCoro::waitFor(workflow.activate(
        {{numberAt(2), u"phnum_2"_s}, {numberAt(9), u"phnum_9"_s}, {numberAt(1), u"phnum_1"_s}}));
    QVERIFY_RESULT(outcomes);
    QCOMPARE(outcomes->size(), 3);
    QVERIFY(outcomes->at(0).isActivated());
    QCOMPARE(outcomes->at(1).outcome, u"unknown_number"_s);
    QVERIFY(outcomes->at(2).isActivated());
    QCOMPARE(test::scalar(*m_inspector,
                          u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured' "
                          "AND agent_id = 'agent_1'"_s)
                 .toInt(),
             2);
}

void TestActivationWorkflow::judgesAgainWhatChangedMeanwhile()
{
    ActivationWorkflow workflow(*m_database, QString());
    const auto snapshot = QCoro::waitFor(workflow.snapshot());
    QVERIFY_RESULT(snapshot);
    QVERIFY(!snapshot->findId(u"phnum_1"_s));
    // Between the verdict and the click another console gives the ID away.
    QVERIFY_RESULT(m_inspector->execBatch(
        u"UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = 'phnum_1' "
        "WHERE phone_number = '+16045550002'"_s));
    const auto outcomes = QCoro::waitFor(workflow.activate({{numberAt(1), u"phnum_1"_s}}));
    QVERIFY_RESULT(outcomes);
    QCOMPARE(outcomes->first().outcome, nameOf(Verdict::IdInUse));
}

TestActivationWorkflow::Console TestActivationWorkflow::startConsole(const QString &agentId) const
{
    Console console;
    console.database->start(m_options);
    console.workflow = std::make_unique<ActivationWorkflow>(*console.database, agentId);
    return console;
}

void TestActivationWorkflow::judge(Console &console, const QList<PastedRow> &rows)
{
    const auto pool = QCoro::waitFor(console.workflow->snapshotFor(rows));
    QVERIFY_RESULT(pool);
    const ActivationPlan plan = ActivationPlan::judge(rows, *pool);
    QCOMPARE(plan.summary().ready, rows.size());
    console.pairs = plan.ready();
}

void TestActivationWorkflow::verifyRow(const Console &winner, const E164 &number, const QString &id)
{
    const QString pooled
        = u"SELECT count(*) FROM phone_number_pool WHERE phone_number = '%1' AND "
          "elevenlabs_phone_id = '%2' AND agent_id = '%3' AND status = 'configured'"_s.arg(
              number.toString(), id, winner.workflow->agentId());
    QCOMPARE(test::scalar(*m_inspector, pooled).toInt(), 1);
    const QString events = u"SELECT count(*) FROM number_events WHERE phone_number = '%1' AND "
                           "to_status = 'configured'"_s.arg(number.toString());
    QCOMPARE(test::scalar(*m_inspector, events).toInt(), 1);
}

void TestActivationWorkflow::tellsTheSlowerOfTwoConsoles()
{
    constexpr int Rounds = 40;
    constexpr int Count = 40;
    Console one = startConsole(u"agent_one"_s);
    Console two = startConsole(u"agent_two"_s);
    QSet<QString> winners;
    for (int round = 0; round < Rounds; ++round) {
        // Half of the batch with the same IDs, half with others; pasted in opposite orders.
        QList<PastedRow> rows;
        QList<PastedRow> others;
        QStringList values;
        for (int i = 0; i < Count; ++i) {
            const QString number = u"+1778%1%2"_s.arg(200 + round).arg(i, 4, 10, QChar(u'0'));
            const QString id = u"phnum_%1_%2"_s.arg(round).arg(i);
            values += u"('%1', 'PN%2x%3', 'purchased')"_s.arg(number).arg(round).arg(i);
            rows += PastedRow{i + 1, number, id};
            others.prepend(PastedRow{Count - i, number, i < Count / 2 ? id : id + u"_other"_s});
        }
        QVERIFY_RESULT(m_inspector->execBatch(
            u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status) VALUES "_s
            + values.join(u", "_s)));
        judge(one, rows);
        judge(two, others);
        auto first = one.workflow->activate(one.pairs);
        auto second = two.workflow->activate(two.pairs);
        const auto firstOutcomes = QCoro::waitFor(std::move(first));
        const auto secondOutcomes = QCoro::waitFor(std::move(second));
        QVERIFY_RESULT(firstOutcomes);
        QVERIFY_RESULT(secondOutcomes);
        for (int i = 0; i < Count; ++i) {
            const ActivationOutcome &mine = firstOutcomes->at(i);
            const ActivationOutcome &theirs = secondOutcomes->at(Count - 1 - i);
            QCOMPARE(mine.number, theirs.number);
            QVERIFY2(mine.isActivated() != theirs.isActivated(), qPrintable(theirs.outcome));
            const bool isOne = mine.isActivated();
            QCOMPARE((isOne ? theirs : mine).outcome,
                     nameOf(i < Count / 2 ? Verdict::AlreadyConfigured : Verdict::WrongState));
            verifyRow(
                isOne ? one : two, mine.number, isOne ? rows[i].id : others[Count - 1 - i].id);
            winners.insert(isOne ? u"one"_s : u"two"_s);
        }
    }
    qInfo("won by: %s", qPrintable(winners.values().join(u' ')));
}

void TestActivationWorkflow::replacesOnlyTheIdThatWasSeen()
{
    Console slow = startConsole(u"agent_slow"_s);
    const QString number = numberAt(3).toString();
    judge(slow, {{1, number, u"phnum_new"_s}});
    QVERIFY_RESULT(
        m_inspector->execBatch(u"UPDATE phone_number_pool SET elevenlabs_phone_id = "
                               "'phnum_meanwhile' WHERE phone_number = '+16045550003'"_s));
    const auto refused = QCoro::waitFor(slow.workflow->activate(slow.pairs));
    QVERIFY_RESULT(refused);
    QCOMPARE(refused->first().outcome, nameOf(Verdict::WrongState));
    // Judged anew, it is replaced knowingly.
    judge(slow, {{1, number, u"phnum_new"_s}});
    const auto replaced = QCoro::waitFor(slow.workflow->activate(slow.pairs));
    QVERIFY_RESULT(replaced);
    QVERIFY(replaced->first().isActivated());
    // Without a word about what was seen, whatever is there is replaced.
    const auto blind = QCoro::waitFor(slow.workflow->activate({{numberAt(3), u"phnum_blind"_s}}));
    QVERIFY_RESULT(blind);
    QVERIFY(blind->first().isActivated());
}

void TestActivationWorkflow::tellsThatTheDatabaseIsAway()
{
    m_database->close(std::chrono::seconds(2));
    ActivationWorkflow workflow(*m_database, QString());
    QVERIFY(!QCoro::waitFor(workflow.snapshot()));
    const auto outcomes = QCoro::waitFor(workflow.activate({{numberAt(1), u"phnum_1"_s}}));
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestActivationWorkflow)
#include "tst_activationworkflow.moc"
