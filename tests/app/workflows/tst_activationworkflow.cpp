// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/activationplan.h"
#include "store/connection.h"
#include "store/database.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "workflows/activationworkflow.h"

#include <QCoroTask>

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
    void tellsThatTheDatabaseIsAway();

private:
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
    const auto options = m_cluster->createMigrated();
    m_inspector = std::make_unique<Connection>(options);
    QVERIFY_RESULT(m_inspector->open());
    QVERIFY_RESULT(m_inspector->execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
        "elevenlabs_phone_id) VALUES ('+16045550001', 'PN1', 'purchased', NULL), "
        "('+16045550002', 'PN2', 'purchased', NULL), "
        "('+16045550003', 'PN3', 'configured', 'phnum_3')"_s));
    m_database = std::make_unique<Database>();
    m_database->start(options);
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
