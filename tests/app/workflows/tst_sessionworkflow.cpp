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
using namespace std::chrono_literals;
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
    void countsTimeAndRoad();
    void oldSessionsTookTheWholeTime();

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

void TestSessionWorkflow::countsTimeAndRoad()
{
    using Road = WeeklySession::Road;
    const auto session = QCoro::waitFor(m_sessions->start(Step::Buy));
    QVERIFY_RESULT(session);
    QCOMPARE(session->active, std::optional(0s));
    QVERIFY(!session->actor.isEmpty());
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->addTime(session->id, 25s)));
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->addActivated(session->id, 5)));
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->addActivated(session->id, 15, Road::ByApi)));
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->finish(session->id)));
    // The last seconds may arrive behind the end.
    QVERIFY_RESULT(QCoro::waitFor(m_sessions->addTime(session->id, 195s)));
    const auto history = QCoro::waitFor(m_sessions->history(1));
    QVERIFY_RESULT(history);
    const WeeklySession &over = history->first();
    QCOMPARE(over.activated, 20);
    QCOMPARE(over.imported, 15);
    QCOMPARE(over.spent(QDateTime::currentDateTimeUtc()), 220s);
    QCOMPARE(over.actor, session->actor);
    const auto refused = QCoro::waitFor(m_sessions->addTime(session->id, -1000s));
    QVERIFY(!refused);
}

void TestSessionWorkflow::oldSessionsTookTheWholeTime()
{
    Connection connection(m_options);
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(connection.execBatch(
        u"INSERT INTO weekly_sessions (started_at, finished_at, step, active_seconds) "
        "VALUES ('2026-03-02T09:00:00Z', '2026-03-02T09:11:00Z', 'done', NULL)"_s));
    const auto history = QCoro::waitFor(m_sessions->history(1));
    QVERIFY_RESULT(history);
    QCOMPARE(history->first().active, std::optional<std::chrono::seconds>());
    QCOMPARE(history->first().spent(QDateTime::currentDateTimeUtc()), 660s);
}

QTEST_GUILESS_MAIN(TestSessionWorkflow)
#include "tst_sessionworkflow.moc"
