// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "workflows/sessionworkflow.h"

#include <QCoroTask>

#include <QJsonObject>
#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;
using Step = WeeklySession::Step;

class TestSessionWorkflow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void cleanup();

    void survivesARestart();
    void thereIsOneAtATime();
    void eachAdminHasTheirOwn();
    void isFinishedOnce();
    void keepsAnyDraft();

private:
    void restart();

    std::unique_ptr<test::TestDatabase> m_cluster;
    ConnectionOptions m_options;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SessionWorkflow> m_sessions;
};

void TestSessionWorkflow::initTestCase()
{
    m_cluster = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestSessionWorkflow::init()
{
    m_options = m_cluster->createMigrated();
    restart();
}

void TestSessionWorkflow::cleanup()
{
    m_sessions.reset();
    m_database.reset();
}

void TestSessionWorkflow::restart()
{
    cleanup();
    m_database = std::make_unique<Database>();
    m_database->start(m_options);
    m_sessions = std::make_unique<SessionWorkflow>(*m_database);
}

void TestSessionWorkflow::survivesARestart()
{
    const auto none = QCoro::waitFor(m_sessions->current());
    QVERIFY_RESULT(none);
    QVERIFY(!*none);
    const auto started = QCoro::waitFor(m_sessions->start(Step::Buy));
    QVERIFY_RESULT(started);
    QVERIFY(started->startedAt.isValid() && !started->finishedAt.isValid());
    const QJsonArray draft{QJsonObject{{u"number"_s, u"+16045550001"_s}, {u"id"_s, u"phnum_1"_s}},
                           QJsonObject{{u"number"_s, u"half a numb"_s}, {u"id"_s, u""_s}}};
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->setStep(started->id, Step::Paste)));
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->saveDraft(started->id, draft)));
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->addActivated(started->id, 12)));
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->addActivated(started->id, 8)));

    restart();
    const auto current = QCoro::waitFor(m_sessions->current());
    QVERIFY_RESULT(current);
    QVERIFY(*current);
    QCOMPARE((*current)->id, started->id);
    QCOMPARE((*current)->step, Step::Paste);
    QCOMPARE((*current)->draft, draft);
    QCOMPARE((*current)->activated, 20);
    QCOMPARE((*current)->startedAt, started->startedAt);
}

void TestSessionWorkflow::thereIsOneAtATime()
{
    const auto first = QCoro::waitFor(m_sessions->start(Step::Import));
    QVERIFY_RESULT(first);
    const auto second = QCoro::waitFor(m_sessions->start(Step::Buy));
    QVERIFY_RESULT(second);
    QCOMPARE(second->id, first->id);
    QCOMPARE(second->step, Step::Import);
}

void TestSessionWorkflow::eachAdminHasTheirOwn()
{
    const auto mine = QCoro::waitFor(m_sessions->start(Step::Buy));
    QVERIFY_RESULT(mine);
    m_options.actor = u"console:somebody else"_s;
    restart();
    const auto none = QCoro::waitFor(m_sessions->current());
    QVERIFY_RESULT(none);
    QVERIFY(!*none);
    const auto theirs = QCoro::waitFor(m_sessions->start(Step::Buy));
    QVERIFY_RESULT(theirs);
    QVERIFY(theirs->id != mine->id);
}

void TestSessionWorkflow::isFinishedOnce()
{
    const auto first = QCoro::waitFor(m_sessions->start(Step::Buy));
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->addActivated(first->id, 20)));
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->finish(first->id)));
    const auto none = QCoro::waitFor(m_sessions->current());
    QVERIFY_RESULT(none);
    QVERIFY(!*none);
    // What comes too late changes nothing.
    std::ignore = QCoro::waitFor(m_sessions->setStep(first->id, Step::Paste));
    std::ignore = QCoro::waitFor(m_sessions->saveDraft(first->id, {1}));
    const auto second = QCoro::waitFor(m_sessions->start(Step::Buy));
    QVERIFY_RESULT(second);
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->finish(second->id)));
    const auto history = QCoro::waitFor(m_sessions->history(10));
    QVERIFY_RESULT(history);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->first().id, second->id);
    QCOMPARE(history->last().step, Step::Done);
    QCOMPARE(history->last().activated, 20);
    QVERIFY(history->last().draft.isEmpty());
    QVERIFY(history->last().finishedAt >= history->last().startedAt);
    QCOMPARE(QCoro::waitFor(m_sessions->history(1))->size(), 1);
}

void TestSessionWorkflow::keepsAnyDraft()
{
    const auto session = QCoro::waitFor(m_sessions->start(Step::Paste));
    QVERIFY_RESULT(session);
    QJsonArray draft;
    for (int i = 0; i < 2000; ++i)
        draft.append(QJsonObject{{u"number"_s, u"\"é\\ %1 :draft ?"_s.arg(i)}});
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->saveDraft(session->id, draft)));
    QCOMPARE((*QCoro::waitFor(m_sessions->current()))->draft, draft);
}

QTEST_GUILESS_MAIN(TestSessionWorkflow)
#include "tst_sessionworkflow.moc"
