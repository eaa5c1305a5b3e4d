// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;

class TestConnection final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_database.reset(); }
    void batchSeesTheLaterFailure();
    void rollsBackWhenLeft();
    void refusesToCommitAFailedTransaction();
    void noticesAServerThatLeft();
    void interruptEndsAStatement();
    void arraysRoundTrip_data();
    void arraysRoundTrip();
    void readsUris_data();
    void readsUris();
    void hidesThePassword();

private:
    std::unique_ptr<test::TestDatabase> m_database;
};

void TestConnection::initTestCase()
{
    m_database = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_database->isUp(), qPrintable(m_database->problem()));
}

void TestConnection::batchSeesTheLaterFailure()
{
    Connection connection(m_database->createDatabase());
    QVERIFY_RESULT(connection.open());
    const auto batch = connection.execBatch(u"CREATE TABLE t (x int); SELECT 1/0"_s);
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, u"22012"_s);
}

void TestConnection::rollsBackWhenLeft()
{
    Connection connection(m_database->createDatabase());
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(connection.execBatch(u"CREATE TABLE t (x int)"_s));
    {
        const Transaction transaction(connection);
        QVERIFY_RESULT(transaction.begun());
        QVERIFY_RESULT(connection.execBatch(u"INSERT INTO t VALUES (1)"_s));
    }
    QCOMPARE(test::scalar(connection, u"SELECT count(*) FROM t"_s).toInt(), 0);
}

void TestConnection::refusesToCommitAFailedTransaction()
{
    Connection connection(m_database->createDatabase());
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(connection.execBatch(u"CREATE TABLE t (x int)"_s));
    {
        Transaction transaction(connection);
        QVERIFY_RESULT(connection.execBatch(u"INSERT INTO t VALUES (1)"_s));
        QVERIFY(!connection.execBatch(u"SELECT 1/0"_s));
        QVERIFY(!transaction.commit());
    }
    QCOMPARE(test::scalar(connection, u"SELECT count(*) FROM t"_s).toInt(), 0);
}

void TestConnection::noticesAServerThatLeft()
{
    const auto options = m_database->createDatabase();
    Connection connection(options);
    Connection other(options);
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(other.open());
    const int pid = test::scalar(connection, u"SELECT pg_backend_pid()"_s).toInt();
    QVERIFY(connection.isAlive());
    QVERIFY_RESULT(other.execBatch(u"SELECT pg_terminate_backend(%1)"_s.arg(pid)));
    QTRY_VERIFY(!connection.isAlive());
}

void TestConnection::interruptEndsAStatement()
{
    Connection connection(m_database->createDatabase());
    QVERIFY_RESULT(connection.open());
    std::thread other([&] {
        QTest::qSleep(200);
        connection.interrupt();
    });
    QElapsedTimer timer;
    timer.start();
    const auto slept = connection.execBatch(u"SELECT pg_sleep(20)"_s);
    other.join();
    QVERIFY(!slept);
    QVERIFY(slept.error().isTransient());
    QVERIFY(timer.elapsed() < 10'000);
}

void TestConnection::arraysRoundTrip_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::newRow("none") << QStringList{};
    QTest::newRow("plain") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("awkward") << QStringList{u"a,b"_s,
                                            u"\"quoted\""_s,
                                            u"back\\slash"_s,
                                            u"{}"_s,
                                            QString(u""_s),
                                            u"Montréal"_s,
                                            u"NULL"_s};
}

void TestConnection::arraysRoundTrip()
{
    QFETCH(const QStringList, values);
    Connection connection(m_database->createDatabase());
    QVERIFY_RESULT(connection.open());
    QSqlQuery query(connection.database());
    QVERIFY(query.prepare(u"SELECT CAST(:a AS text[])"_s));
    query.bindValue(u":a"_s, toArrayLiteral(values));
    QVERIFY(query.exec() && query.next());
    QCOMPARE(fromArrayLiteral(query.value(0).toString()), values);
}

void TestConnection::readsUris_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("port");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("password");
    QTest::newRow("plain") << u"postgresql://anna:s3cret@pool.acme.internal:5433/numbers"_s
                           << u"pool.acme.internal"_s << u"5433"_s << u"numbers"_s << u"s3cret"_s;
    QTest::newRow("several hosts")
        << u"postgresql://anna@a:5432,b:5433/numbers?target_session_attrs=read-write"_s << u"a,b"_s
        << u"5432,5433"_s << u"numbers"_s << QString();
    QTest::newRow("escaped password") << u"postgresql://anna:p%40ss%3Bw%27%5Cd@db/numbers"_s
                                      << u"db"_s << QString() << u"numbers"_s << u"p@ss;w'\\d"_s;
}

void TestConnection::readsUris()
{
    QFETCH(const QString, uri);
    const auto options = ConnectionOptions::fromUri(uri);
    QVERIFY_RESULT(options);
    QTEST(options->keywords.value(u"host"_s), "host");
    QTEST(options->keywords.value(u"port"_s), "port");
    QTEST(options->keywords.value(u"dbname"_s), "database");
    QTEST(options->password.reveal(), "password");
}

void TestConnection::hidesThePassword()
{
    const auto options = ConnectionOptions::fromUri(u"postgresql://anna:s3cret@db/numbers"_s);
    QVERIFY_RESULT(options);
    QCOMPARE(options->describe(), u"db"_s);
    QVERIFY(!options->keywords.contains(u"password"_s));
    const auto bad = ConnectionOptions::fromUri(u"mysql://anna:s3cret@db"_s);
    QVERIFY(!bad);
    QVERIFY(!bad.error().detail.contains(u"s3cret"));
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_connection.moc"
