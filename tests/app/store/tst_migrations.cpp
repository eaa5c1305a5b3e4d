// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"

#include "store/connection.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QtConcurrentRun>

#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;

class TestMigrations final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_database.reset(); }
    void fromEmptyAndAgain();
    void fromTwoProgramsAtOnce();
    void refusesANewerSchema();
    void refusesAnEditedSchema();
    void aFailingFileLeavesNoTrace();
    void adoptsTheStrategysTables();
    void refusesToAdoptWhatIsNoNumber();
    void enforcesTheRules_data();
    void enforcesTheRules();
    void acceptsARowWithTheOldColumnsOnly();

private:
    std::unique_ptr<test::TestDatabase> m_database;
};

namespace {

// The schema of the strategy document, to the letter, and tables as its sketch uses them.
const auto OldSchema = QStringLiteral(R"(
    CREATE TABLE phone_number_pool (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      phone_number VARCHAR(50) NOT NULL UNIQUE,
      twilio_phone_sid VARCHAR(255) NOT NULL,
      elevenlabs_phone_id VARCHAR(255),
      status VARCHAR(50) DEFAULT 'purchased',
      area_code VARCHAR(10),
      created_at TIMESTAMP WITH TIME ZONE DEFAULT NOW(),
      updated_at TIMESTAMP WITH TIME ZONE DEFAULT NOW()
    );
    CREATE INDEX idx_phone_pool_status ON phone_number_pool(status);
    CREATE INDEX idx_phone_pool_area_code ON phone_number_pool(area_code);
    CREATE TABLE organization_phone_numbers (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      organization_id UUID NOT NULL,
      phone_number VARCHAR(50) NOT NULL,
      twilio_phone_sid VARCHAR(255),
      elevenlabs_phone_id VARCHAR(255),
      is_active BOOLEAN DEFAULT true
    );
    CREATE TABLE admin_notifications (
      id UUID PRIMARY KEY DEFAULT gen_random_uuid(),
      type VARCHAR(100) NOT NULL,
      message TEXT,
      phone_numbers JSONB,
      status VARCHAR(50) DEFAULT 'pending'
    );
)");

QList<Migration> withOneMore(const QString &sql)
{
    QList<Migration> list = migrations::builtIn();
    list.append({.version = 9000, .name = u"next"_s, .sql = sql, .sha256 = u"00"_s});
    return list;
}

} // namespace

void TestMigrations::initTestCase()
{
    m_database = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_database->isUp(), qPrintable(m_database->problem()));
}

void TestMigrations::fromEmptyAndAgain()
{
    Connection connection(m_database->createDatabase());
    QVERIFY_RESULT(connection.open());
    QCOMPARE(migrations::isCurrent(connection).value(), false);
    QCOMPARE(migrations::apply(connection).value(), migrations::builtIn().size());
    QCOMPARE(migrations::apply(connection).value(), 0);
    QCOMPARE(migrations::isCurrent(connection).value(), true);
}

void TestMigrations::fromTwoProgramsAtOnce()
{
    const auto options = m_database->createDatabase();
    const auto migrate = [options]() -> Result<int> {
        Connection connection(options);
        if (auto opened = connection.open(); !opened)
            return failure(opened.error());
        return migrations::apply(connection);
    };
    QList<QFuture<Result<int>>> programs;
    for (int i = 0; i < 4; ++i)
        programs << QtConcurrent::run(migrate);
    int applied = 0;
    for (auto &program : programs) {
        QVERIFY_RESULT(program.result());
        applied += program.result().value();
    }
    QCOMPARE(applied, migrations::builtIn().size());
}

void TestMigrations::refusesANewerSchema()
{
    Connection connection(m_database->createMigrated());
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(migrations::apply(connection, withOneMore(u"CREATE TABLE later (x int)"_s)));
    const auto refused = migrations::apply(connection);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"schema_newer"_s);
}

void TestMigrations::refusesAnEditedSchema()
{
    Connection connection(m_database->createMigrated());
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(connection.execBatch(u"UPDATE schema_migration SET sha256 = 'x'"_s));
    const auto refused = migrations::apply(connection);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"schema_edited"_s);
}

void TestMigrations::aFailingFileLeavesNoTrace()
{
    Connection connection(m_database->createMigrated());
    QVERIFY_RESULT(connection.open());
    const auto failed
        = migrations::apply(connection, withOneMore(u"CREATE TABLE half (x int); SELECT 1/0"_s));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, u"22012"_s);
    QVERIFY(test::scalar(connection, u"SELECT to_regclass('half')"_s).isNull());
    QCOMPARE(migrations::isCurrent(connection).value(), true);
}

void TestMigrations::adoptsTheStrategysTables()
{
    Connection connection(m_database->createDatabase());
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(connection.execBatch(OldSchema));
    QVERIFY_RESULT(connection.execBatch(uR"(
        INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, status)
        VALUES
            ('+16045550101', 'PN1', NULL, 'purchased'),
            ('+1 (604) 555-0102', 'PN2', 'phnum_2', 'imported'),
            ('+16045550103', 'PN3', 'phnum_3', 'configured'),
            ('+16045550104', 'PN4', NULL, 'configured'),
            ('+16045550105', 'PN5', 'phnum_3', 'configured'),
            ('+16045550106', 'PN6', 'phnum_6', 'weird'),
            ('+16045550107', 'PN7', NULL, NULL),
            ('+16045550108', 'PN8', 'phnum_8', 'assigned'),
            ('+16045550109', 'PN9', 'phnum_9', 'configured');
        INSERT INTO organization_phone_numbers
            (organization_id, phone_number, twilio_phone_sid, elevenlabs_phone_id)
        VALUES
            ('00000000-0000-0000-0000-00000000000a', '+16045550109', 'PN9', 'phnum_9'),
            ('00000000-0000-0000-0000-00000000000b', '+17785550110', 'PN10', 'phnum_10'),
            ('00000000-0000-0000-0000-00000000000c', '+17785550110', 'PN10', 'phnum_10');
        INSERT INTO admin_notifications (type, message, phone_numbers)
        VALUES ('batch_import_required', 'Import', '["+16045550101"]');
    )"_s));
    QVERIFY_RESULT(migrations::apply(connection));

    const auto state = [&](const QString &number) {
        return test::scalar(
                   connection,
                   u"SELECT status FROM phone_number_pool WHERE phone_number = '%1'"_s.arg(number))
            .toString();
    };
    QCOMPARE(test::scalar(connection, u"SELECT count(*) FROM phone_number_pool"_s).toInt(), 10);
    QCOMPARE(state(u"+16045550101"_s), u"purchased"_s);
    QCOMPARE(state(u"+16045550102"_s), u"imported"_s);
    QCOMPARE(state(u"+16045550103"_s), u"configured"_s);
    QCOMPARE(state(u"+16045550104"_s), u"purchased"_s);
    QCOMPARE(state(u"+16045550105"_s), u"purchased"_s);
    QCOMPARE(state(u"+16045550106"_s), u"imported"_s);
    QCOMPARE(state(u"+16045550107"_s), u"purchased"_s);
    QCOMPARE(state(u"+16045550108"_s), u"assigned"_s);
    // Given away by the sketch without leaving the pool: no longer to be given again.
    QCOMPARE(state(u"+16045550109"_s), u"assigned"_s);
    QCOMPARE(state(u"+17785550110"_s), u"assigned"_s);
    QCOMPARE(test::scalar(connection,
                          u"SELECT count(*) FROM organization_phone_numbers WHERE is_active"_s)
                 .toInt(),
             3);
    QCOMPARE(test::scalar(connection,
                          u"SELECT count(*) FROM admin_notifications WHERE type = "
                          "'duplicate_assignment' AND phone_numbers = '[\"+17785550110\"]'"_s)
                 .toInt(),
             1);
    QCOMPARE(test::scalar(connection,
                          u"SELECT area_code FROM phone_number_pool WHERE phone_number = "
                          "'+16045550101'"_s)
                 .toString(),
             u"604"_s);
}

void TestMigrations::refusesToAdoptWhatIsNoNumber()
{
    Connection connection(m_database->createDatabase());
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(connection.execBatch(OldSchema));
    QVERIFY_RESULT(connection.execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) VALUES ('front desk', "
        "'PN1')"_s));
    const auto refused = migrations::apply(connection);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"NW010"_s);
    // As it was: not even the cleaned form was kept.
    QCOMPARE(test::scalar(connection, u"SELECT phone_number FROM phone_number_pool"_s).toString(),
             u"front desk"_s);
}

void TestMigrations::enforcesTheRules_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("sqlState");
    QTest::newRow("no E.164")
        << u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) VALUES ('604', 'PN')"_s
        << u"23514"_s;
    QTest::newRow("unknown state")
        << u"UPDATE phone_number_pool SET status = 'sold' WHERE phone_number = '+16045550101'"_s
        << u"NW002"_s;
    QTest::newRow("ready without an ID") << u"UPDATE phone_number_pool SET status = 'configured' "
                                            "WHERE phone_number = '+16045550101'"_s
                                         << u"23514"_s;
    QTest::newRow("straight from bought to assigned")
        << u"UPDATE phone_number_pool SET status = 'assigned', organization_id = "
           "gen_random_uuid() WHERE phone_number = '+16045550101'"_s
        << u"NW002"_s;
    QTest::newRow("assigned to nobody") << u"UPDATE phone_number_pool SET status = 'assigned' "
                                           "WHERE phone_number = '+16045550102'"_s
                                        << u"NW002"_s;
    QTest::newRow("ready straight from released")
        << u"UPDATE phone_number_pool SET status = 'released' WHERE phone_number = "
           "'+16045550102'; UPDATE phone_number_pool SET status = 'configured' "
           "WHERE phone_number = '+16045550102'"_s
        << u"NW002"_s;
    QTest::newRow("deleted") << u"DELETE FROM phone_number_pool"_s << u"NW003"_s;
    QTest::newRow("one ID twice")
        << u"UPDATE phone_number_pool SET elevenlabs_phone_id = 'phnum_2' "
           "WHERE phone_number = '+16045550101'"_s
        << u"23505"_s;
}

void TestMigrations::enforcesTheRules()
{
    QFETCH(const QString, sql);
    Connection connection(m_database->createMigrated());
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(connection.execBatch(uR"(
        INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, status)
        VALUES
            ('+16045550101', 'PN1', NULL, 'purchased'),
            ('+16045550102', 'PN2', 'phnum_2', 'configured')
    )"_s));
    const auto refused = connection.execBatch(sql);
    QVERIFY(!refused);
    QTEST(refused.error().code, "sqlState");
}

void TestMigrations::acceptsARowWithTheOldColumnsOnly()
{
    Connection connection(m_database->createMigrated());
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(connection.execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, area_code) "
        "VALUES ('+16045550101', 'PN1', 'purchased', NULL)"_s));
    QCOMPARE(test::scalar(connection, u"SELECT area_code FROM phone_number_pool"_s).toString(),
             u"604"_s);
    QCOMPARE(test::scalar(connection, u"SELECT count(*) FROM number_events"_s).toInt(), 1);
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
