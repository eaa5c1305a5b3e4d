// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/organizationstore.h"

#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QTest>

#include <memory>
#include <thread>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

class TestOrganizationStore final : public QObject
{
    Q_OBJECT

    //! Milliseconds in which another thread does what it can without a commit here.
    static constexpr int Moment = 400;

private slots:
    void initTestCase();
    void init();

    void assignsInTheSameTransaction();
    void queuesWithoutANumber();
    void repeatsAnswerTheSame();
    void serviceInTheOrderOfWaiting();
    void numbersOfOneStatement();
    void nobodyWaitsWhileOneIsReady();
    void readyBeforeItsCommit();
    void waitingBeforeItsCommit();
    void whoWasServedElsewhereWaitsNoMore();
    void failuresBackOff();
    void meetsWhatWasLeftBehind();
    void passesOverWhoIsServedElsewhere();
    void servesWhoBeginsToWaitMeanwhile_data();
    void servesWhoBeginsToWaitMeanwhile();

private:
    static NewOrganization named(const QString &name)
    {
        return {.name = name, .email = u"a@b.ca"_s};
    }
    QString addReady(int index) const;
    int count(const QString &sql) const { return scalar(*m_connection, sql).toInt(); }
    void execute(const QString &sql) const;
    int waiting() const { return OrganizationStore(*m_connection).waiting().value(); }
    int ready() const
    {
        return count(u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured'"_s);
    }

    std::unique_ptr<TestDatabase> m_cluster;
    ConnectionOptions m_options;
    std::unique_ptr<Connection> m_connection;
};

void TestOrganizationStore::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestOrganizationStore::init()
{
    m_options = m_cluster->createMigrated();
    m_connection = std::make_unique<Connection>(m_options);
    QVERIFY_RESULT(m_connection->open());
}

void TestOrganizationStore::execute(const QString &sql) const
{
    if (const auto done = m_connection->execBatch(sql); !done)
        qFatal("%s", qPrintable(describe(done.error())));
}

QString TestOrganizationStore::addReady(int index) const
{
    const QString number = u"+1604%1"_s.arg(5'550'000 + index);
    execute(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, "
            "status) VALUES ('%1', 'PN%2', 'phnum_%2', 'configured')"_s.arg(number)
                .arg(index));
    return number;
}

void TestOrganizationStore::assignsInTheSameTransaction()
{
    const QString number = addReady(1);
    const auto made = OrganizationStore(*m_connection).create(named(u"One"_s));
    QVERIFY_RESULT(made);
    QCOMPARE(made->phoneNumber, number);
    QCOMPARE(made->elevenLabsPhoneId, u"phnum_1"_s);
    QVERIFY(!made->isWaiting);
    QCOMPARE(count(u"SELECT count(*) FROM organization_needs"_s), 0);
}

void TestOrganizationStore::queuesWithoutANumber()
{
    const auto made = OrganizationStore(*m_connection).create(named(u"One"_s));
    QVERIFY_RESULT(made);
    QVERIFY(!made->isReady());
    QVERIFY(made->isWaiting);
    const auto due = OrganizationStore(*m_connection).dueNeeds(10);
    QVERIFY_RESULT(due);
    QCOMPARE(due->size(), 1);
    QCOMPARE(due->first().organizationId, made->id);
    QCOMPARE(due->first().orderKey(), u"organization:%1:0"_s.arg(made->id));
}

void TestOrganizationStore::repeatsAnswerTheSame()
{
    NewOrganization one = named(u"One"_s);
    one.idempotencyKey = u"key"_s;
    OrganizationStore store(*m_connection);
    const auto first = store.create(one);
    QVERIFY_RESULT(first);
    const auto second = store.create(one);
    QVERIFY_RESULT(second);
    QCOMPARE(second->id, first->id);
    NewOrganization other = one;
    other.email = u"other@b.ca"_s;
    const auto refused = store.create(other);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"idempotency_key"_s);
    QCOMPARE(count(u"SELECT count(*) FROM organizations"_s), 1);
}

void TestOrganizationStore::serviceInTheOrderOfWaiting()
{
    OrganizationStore store(*m_connection);
    const QString first = store.create(named(u"First"_s)).value().id;
    const QString second = store.create(named(u"Second"_s)).value().id;
    addReady(1);
    QVERIFY(store.read(first)->isReady());
    QVERIFY(!store.read(second)->isReady());
    // Ready by a move, as an activation does it.
    execute(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) VALUES "
            "('+16045550002', 'PN2')"_s);
    execute(u"UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = 'x' WHERE "
            "phone_number = '+16045550002'"_s);
    QCOMPARE(store.read(second)->phoneNumber, u"+16045550002"_s);
    QCOMPARE(waiting(), 0);
}

void TestOrganizationStore::numbersOfOneStatement()
{
    OrganizationStore store(*m_connection);
    for (int i = 0; i < 10; ++i)
        QVERIFY_RESULT(store.create(named(u"Organization"_s)));
    execute(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, "
            "status) SELECT '+1604555000' || i, 'PN' || i, 'id' || i, 'configured' FROM "
            "generate_series(0, 5) AS i"_s);
    QCOMPARE(waiting(), 4);
    execute(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) SELECT '+1604555001' || "
        "i, 'PN1' || i FROM generate_series(0, 5) AS i"_s);
    execute(u"UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = "
            "phone_number WHERE status = 'purchased'"_s);
    QCOMPARE(waiting(), 0);
    QCOMPARE(ready(), 2);
    QCOMPARE(count(u"SELECT count(DISTINCT organization_id) FROM organization_phone_numbers"_s),
             10);
}

//! Organizations come while numbers become ready: in the end there are not both.
void TestOrganizationStore::nobodyWaitsWhileOneIsReady()
{
    constexpr int Rounds = 300;
    std::thread creating([options = m_options] {
        Connection connection(options);
        if (!connection.open())
            qFatal("no connection");
        for (int i = 0; i < Rounds; ++i) {
            if (!OrganizationStore(connection).create(named(u"Organization"_s)))
                qFatal("no organization");
        }
    });
    for (int i = 0; i < Rounds; ++i)
        addReady(i);
    creating.join();
    QCOMPARE(waiting(), 0);
    QCOMPARE(ready(), 0);
    QCOMPARE(count(u"SELECT count(DISTINCT organization_id) FROM organization_phone_numbers"_s),
             Rounds);
}

//! A number is made ready, and nobody can see it yet: who finds the pool empty waits that long.
void TestOrganizationStore::readyBeforeItsCommit()
{
    execute(u"BEGIN"_s);
    addReady(1);
    std::thread creating([options = m_options] {
        Connection connection(options);
        if (!connection.open() || !OrganizationStore(connection).create(named(u"One"_s)))
            qFatal("no organization");
    });
    QTest::qWait(Moment);
    execute(u"COMMIT"_s);
    creating.join();
    QCOMPARE(waiting(), 0);
    QCOMPARE(ready(), 0);
}

//! The other way round: an organization queues, and nobody can see it yet.
void TestOrganizationStore::waitingBeforeItsCommit()
{
    execute(u"BEGIN"_s);
    execute(u"INSERT INTO organizations (name) VALUES ('One')"_s);
    execute(u"SELECT assign_or_queue(id, NULL) FROM organizations"_s);
    std::thread making([options = m_options] {
        Connection connection(options);
        if (!connection.open()
            || !connection.execBatch(
                u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
                "elevenlabs_phone_id, status) VALUES ('+16045550001', 'PN', 'x', 'configured')"_s)) {
            qFatal("no number");
        }
    });
    QTest::qWait(Moment);
    execute(u"COMMIT"_s);
    making.join();
    QCOMPARE(waiting(), 0);
    QCOMPARE(ready(), 0);
}

void TestOrganizationStore::whoWasServedElsewhereWaitsNoMore()
{
    OrganizationStore store(*m_connection);
    const QString first = store.create(named(u"First"_s)).value().id;
    // A backend gave it a number that the pool never knew.
    execute(u"INSERT INTO organization_phone_numbers (organization_id, phone_number) VALUES ('%1', "
            "'+16045550009')"_s.arg(first));
    addReady(1);
    QCOMPARE(ready(), 1);
    QCOMPARE(waiting(), 0);
}

void TestOrganizationStore::failuresBackOff()
{
    OrganizationStore store(*m_connection);
    const QString id = store.create(named(u"One"_s)).value().id;
    const OrganizationNeed need = store.needOf(id).value().first();
    Error why;
    why.kind = ErrorKind::Timeout;
    why.detail = u"Twilio is away."_s;
    QVERIFY_RESULT(store.noteFailure(need, why));
    // Another program failed with the same try: it counts once.
    QVERIFY_RESULT(store.noteFailure(need, why));
    QCOMPARE(store.needOf(id).value().first().tries, 1);
    QCOMPARE(store.dueNeeds(10).value().size(), 0);
    QCOMPARE(store.read(id)->errorDetail, why.detail);
}

void TestOrganizationStore::meetsWhatWasLeftBehind()
{
    OrganizationStore store(*m_connection);
    const QString id = store.create(named(u"One"_s)).value().id;
    execute(u"ALTER TABLE phone_number_pool DISABLE TRIGGER pool_serve_waiting_rows"_s);
    addReady(1);
    QCOMPARE(waiting(), 1);
    const auto met = store.meetWaiting();
    QVERIFY_RESULT(met);
    QCOMPARE(*met, 1);
    QVERIFY(store.read(id)->isReady());
    QCOMPARE(store.meetWaiting().value(), 0);
}

//! A number becomes ready in the moment in which another transaction serves the only one that
//! waits.
void TestOrganizationStore::passesOverWhoIsServedElsewhere()
{
    const QString id = OrganizationStore(*m_connection).create(named(u"One"_s)).value().id;
    execute(u"ALTER TABLE phone_number_pool DISABLE TRIGGER pool_serve_waiting_rows"_s);
    const QString given = addReady(1);
    execute(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id) "
            "VALUES ('+16045550002', 'PN2', 'phnum_2x')"_s);
    execute(u"BEGIN; SELECT assign_phone_number('%1')"_s.arg(id));
    Result<void> madeReady;
    std::thread other([&] {
        Connection connection(m_options);
        madeReady = connection.open();
        if (madeReady) {
            madeReady = connection.execBatch(
                u"SET statement_timeout = '20s'; UPDATE phone_number_pool SET status = "
                "'configured' WHERE phone_number = '+16045550002'"_s);
        }
    });
    const bool hasWaited = QTest::qWaitFor(
        [this] { return count(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s) > 0; });
    execute(u"COMMIT"_s);
    other.join();
    QVERIFY(hasWaited);
    QVERIFY_RESULT(madeReady);
    QCOMPARE(OrganizationStore(*m_connection).read(id)->phoneNumber, given);
    QCOMPARE(ready(), 1);
}

void TestOrganizationStore::servesWhoBeginsToWaitMeanwhile_data()
{
    QTest::addColumn<bool>("isAnothers");
    QTest::newRow("in the same transaction") << false;
    QTest::newRow("in another one, after a savepoint was taken back") << true;
}

//! That nobody waits is found out once in a transaction.
void TestOrganizationStore::servesWhoBeginsToWaitMeanwhile()
{
    QFETCH(const bool, isAnothers);
    execute(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id) "
            "VALUES ('+16045550001', 'PN1', 'phnum_1'), ('+16045550002', 'PN2', 'phnum_2')"_s);
    const QString makeReady = u"UPDATE phone_number_pool SET status = 'configured' WHERE "
                              "phone_number = '+1604555000%1'"_s;
    const QString queue = u"SELECT assign_or_queue(gen_random_uuid(), NULL)"_s;
    execute(u"BEGIN; SAVEPOINT early;"_s + makeReady.arg(1));
    if (isAnothers) {
        execute(u"ROLLBACK TO early"_s);
        Connection other(m_options);
        QVERIFY_RESULT(other.open());
        QVERIFY_RESULT(other.execBatch(u"SET statement_timeout = '5s';"_s + queue));
    } else {
        execute(u"SELECT assign_phone_number(gen_random_uuid());"_s + queue);
    }
    QCOMPARE(waiting(), 1);
    execute(makeReady.arg(2));
    QCOMPARE(waiting(), 0);
    execute(u"COMMIT"_s);
    QCOMPARE(count(u"SELECT count(*) FROM organization_phone_numbers WHERE phone_number = "
                   "'+16045550002' AND is_active"_s),
             1);
}

QTEST_GUILESS_MAIN(TestOrganizationStore)
#include "tst_organizationstore.moc"
