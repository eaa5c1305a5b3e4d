// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <signal.h>

#include <QSignalSpy>
#include <QSqlDriver>
#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<int> one(Connection &connection)
{
    auto query = connection.execText(u"SELECT 1"_s);
    if (!query)
        return failure(query.error());
    query->next();
    return query->value(0).toInt();
}

} // namespace

class TestDatabaseThread final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_database.reset(); }
    void runsInOrderOffTheCallersThread();
    void hearsNotificationsAndAssignments();
    void announcesAssignmentsToOutsiders();
    void comesBackByItself();
    void neverWaitsForAStoppedServer();
    void closesWhileTheServerIsStopped();
    void refusesAfterClose();
    void startsNothingAfterClose();

private:
    std::unique_ptr<test::TestDatabase> m_database;
};

void TestDatabaseThread::initTestCase()
{
    m_database = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_database->isUp(), qPrintable(m_database->problem()));
}

void TestDatabaseThread::runsInOrderOffTheCallersThread()
{
    Database database;
    const auto started = m_database->createDatabase();
    database.start(started);
    QList<int> order;
    QList<QFuture<Result<int>>> futures;
    std::atomic<QThread *> worker = nullptr;
    for (int i = 0; i < 50; ++i) {
        futures << database.run([&order, &worker, i](Connection &connection) {
            order << i;
            worker = QThread::currentThread();
            return one(connection);
        });
    }
    for (auto &future : futures)
        QVERIFY_RESULT(future.result());
    QVERIFY(worker != QThread::currentThread());
    QCOMPARE(order.size(), 50);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void TestDatabaseThread::hearsNotificationsAndAssignments()
{
    const auto options = m_database->createMigrated();
    Database database;
    const auto started = options;
    QSignalSpy changes(&database, &Database::poolChanged);
    database.start(started);
    QTRY_COMPARE(database.state(), Database::State::Connected);
    QTRY_VERIFY(!changes.isEmpty());
    QTest::qWait(700);
    changes.clear();

    Connection other(options);
    QVERIFY_RESULT(other.open());
    QVERIFY_RESULT(other.execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
        "elevenlabs_phone_id) VALUES ('+16045550123', 'PN1', 'configured', 'phnum_1')"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), 1000);
    QTest::qWait(1100);
    changes.clear();

    // An assignment sends no NOTIFY; it is heard within a second all the same.
    QVERIFY_RESULT(other.execBatch(u"UPDATE phone_number_pool SET status = 'assigned', "
                                   "organization_id = gen_random_uuid()"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!changes.isEmpty(), 1000);
}

//! A backend that only listens hears of an assignment within a second, from whichever program runs;
//! and once, however many do.
void TestDatabaseThread::announcesAssignmentsToOutsiders()
{
    const auto options = m_database->createMigrated();
    Connection outsider(options);
    QVERIFY_RESULT(outsider.open());
    QVERIFY_RESULT(outsider.execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
        "elevenlabs_phone_id) SELECT '+1604555000' || n, 'PN' || n, "
        "'configured', 'ph' || n FROM generate_series(1, 2) AS n"_s));
    Database console;
    Database service;
    for (Database *program : {&console, &service}) {
        program->start(options);
        QTRY_COMPARE(program->state(), Database::State::Connected);
    }
    QTest::qWait(700);
    QSignalSpy heard(outsider.database().driver(), &QSqlDriver::notification);
    QSignalSpy seen(&console, &Database::poolChanged);
    QVERIFY(outsider.database().driver()->subscribeToNotification(u"numberwell_pool"_s));
    QVERIFY_RESULT(outsider.execText(u"SELECT * FROM assign_phone_number(gen_random_uuid())"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!heard.isEmpty(), 1000);
    QTRY_VERIFY_WITH_TIMEOUT(!seen.isEmpty(), 1000);
    QTest::qWait(1500);
    QVERIFY2(heard.size() <= 2, qPrintable(QString::number(heard.size())));
    QVERIFY2(seen.size() <= 3, qPrintable(QString::number(seen.size())));
}

void TestDatabaseThread::comesBackByItself()
{
    const auto options = m_database->createDatabase();
    Database database;
    const auto started = options;
    database.start(started);
    QTRY_COMPARE(database.state(), Database::State::Connected);
    QSignalSpy states(&database, &Database::stateChanged);
    Connection other(options);
    QVERIFY_RESULT(other.open());
    QVERIFY_RESULT(other.execBatch(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
                                   "datname = current_database() AND pid <> pg_backend_pid()"_s));
    // Whatever the worker finds dead, the next function gets a living connection.
    QTRY_VERIFY(database.run(one).result().has_value());
    QCOMPARE(database.state(), Database::State::Connected);
}

void TestDatabaseThread::neverWaitsForAStoppedServer()
{
    test::TestDatabase own;
    QVERIFY2(own.isUp(), qPrintable(own.problem()));
    const auto options = own.createDatabase();
    Database database;
    const auto started = options;
    database.start(started);
    QVERIFY_RESULT(database.run(one).result());
    const auto backend = database
                             .run([](Connection &connection) -> Result<int> {
                                 auto query = connection.execText(u"SELECT pg_backend_pid()"_s);
                                 query->next();
                                 return query->value(0).toInt();
                             })
                             .result();
    QVERIFY_RESULT(backend);
    ::kill(*backend, SIGSTOP);
    QElapsedTimer timer;
    timer.start();
    auto future = database.run(one);
    QVERIFY(timer.elapsed() < 50);
    QTRY_COMPARE_WITH_TIMEOUT(database.state(), Database::State::Waiting, 10'000);
    QVERIFY(!future.isFinished());
    ::kill(*backend, SIGCONT);
    QVERIFY_RESULT(future.result());
    QTRY_COMPARE(database.state(), Database::State::Connected);
}

void TestDatabaseThread::closesWhileTheServerIsStopped()
{
    test::TestDatabase own;
    QVERIFY2(own.isUp(), qPrintable(own.problem()));
    auto database = std::make_unique<Database>();
    database->start(own.createDatabase());
    const auto backend = database
                             ->run([](Connection &connection) -> Result<int> {
                                 auto query = connection.execText(u"SELECT pg_backend_pid()"_s);
                                 query->next();
                                 return query->value(0).toInt();
                             })
                             .result();
    ::kill(*backend, SIGSTOP);
    auto first = database->run(one);
    auto second = database->run(one);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!database->close(300ms));
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(!first.result());
    QVERIFY(!second.result());
    ::kill(*backend, SIGCONT);
}

void TestDatabaseThread::refusesAfterClose()
{
    Database database;
    const auto started = m_database->createDatabase();
    database.start(started);
    QVERIFY(database.close(5s));
    const auto refused = database.run(one).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Cancelled);
}

//! A database may be ready for it only when the program has ended already.
void TestDatabaseThread::startsNothingAfterClose()
{
    Database database;
    QVERIFY(database.close(5s));
    QSignalSpy states(&database, &Database::stateChanged);
    database.start(m_database->createMigrated());
    database.giveUp(Error{ErrorKind::Cancelled, u"closed"_s, {}});
    QTest::qWait(1500);
    QVERIFY(states.isEmpty());
    QCOMPARE(database.state(), Database::State::Connecting);
}

QTEST_GUILESS_MAIN(TestDatabaseThread)
#include "tst_database.moc"
