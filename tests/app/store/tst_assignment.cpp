// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalfixture.h"
#include "store/migrations.h"
#include "support/verifyresult.h"

#include <QSet>
#include <QSignalSpy>
#include <QSqlDriver>
#include <QTest>

#include <atomic>
#include <mutex>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

QString organization(int index)
{
    return u"00000000-0000-0000-0000-%1"_s.arg(index, 12, 10, QChar(u'0'));
}

QString call(const QString &organization, const QString &area = {})
{
    const QString preferred = area.isEmpty() ? u"NULL"_s : u"'%1'"_s.arg(area);
    return u"SELECT phone_number FROM assign_phone_number('%1', %2)"_s.arg(organization, preferred);
}

Result<QString> assign(Connection &connection,
                       const QString &organization,
                       const QString &area = {})
{
    auto query = connection.execText(call(organization, area));
    if (!query)
        return failure(query.error());
    return query->next() ? query->value(0).toString() : QString();
}

} // namespace

//! assign_phone_number() and what belongs to it, as a backend calls it.
class TestAssignment final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init() { m_pool = std::make_unique<JournalFixture>(*m_cluster); }
    void cleanup() { m_pool.reset(); }

    void choosesTheOldest_data();
    void choosesTheOldest();
    void answersAWholeRow();
    void writesAllOfItOrNothing_data();
    void writesAllOfItOrNothing();
    void sendsNoNotification();
    void tellsOfAChangeBehindASavepoint();
    void tellsOfEachChangeByHand_data();
    void tellsOfEachChangeByHand();
    void refuses_data();
    void refuses();
    void anOrganizationHasOne_data() { addPaths(); }
    void anOrganizationHasOne();
    void whatItDoesNotGetGoesBack();
    void onlyWhoTookItPutsItBack_data();
    void onlyWhoTookItPutsItBack();
    void whatWasThereBeforeCounts_data();
    void whatWasThereBeforeCounts();
    void manyAtOnce_data();
    void manyAtOnce();
    void nobodyWaitsForAnOpenTransaction_data();
    void nobodyWaitsForAnOpenTransaction();
    void oneGapCostsOneTicket();
    void aloneByTicketsInOrder_data();
    void aloneByTicketsInOrder();
    void ticketsPassOverFew();
    void remembersAllSpentAreas();
    void aSpentAreaIsLookedAtAgain();
    void oneLooksForAll_data();
    void oneLooksForAll();
    void saysThatTheHeadIsHeld_data();
    void saysThatTheHeadIsHeld();
    void drawsTickets_data();
    void drawsTickets();
    void oneOrganizationManyConnections_data() { addPaths(); }
    void oneOrganizationManyConnections();
    void locksFewRelationsAtOnce();
    void aRollbackGivesTheNumberBack_data();
    void aRollbackGivesTheNumberBack();
    void drainedAndRefilled_data() { addPaths(); }
    void drainedAndRefilled();
    void followsChangesByHand_data();
    void followsChangesByHand();
    void placesAStatementByAge();
    void healsANumberThatSomebodyHas_data();
    void healsANumberThatSomebodyHas();
    void clearAtEveryIsolationLevel_data();
    void clearAtEveryIsolationLevel();
    void migratesRowsThatAreThere();

private:
    //! Ready numbers first … first + count - 1 of \a area, each a minute younger than the one
    //! before.
    void addReady(int count, const QString &area = u"604"_s, int first = 0);
    QString number(int index, const QString &area = u"604"_s) const;
    //! As where others hold the head of the pool: numbers go out by tickets.
    void crowd();
    static void addPaths();
    //! Nothing is given twice, and both tables say the same.
    void verifyConsistent();

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<JournalFixture> m_pool;
};

void TestAssignment::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

QString TestAssignment::number(int index, const QString &area) const
{
    return u"+1%1%2"_s.arg(area).arg(5550000 + index);
}

void TestAssignment::addReady(int count, const QString &area, int first)
{
    m_pool->exec(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, "
        "status, created_at) SELECT '+1%1' || 5550000 + n, 'PN%1' || n, 'phnum_%1_' || n, "
        "'configured', timestamptz '2026-01-01' + n * interval '1 minute' "
        "FROM generate_series(%2, %3) AS n"_s.arg(area)
            .arg(first)
            .arg(first + count - 1));
}

void TestAssignment::crowd()
{
    m_pool->exec(u"SELECT set_config('numberwell.crowded_until', '1e12', false)"_s);
}

void TestAssignment::addPaths()
{
    QTest::addColumn<bool>("isCrowded");
    QTest::newRow("alone") << false;
    QTest::newRow("crowded") << true;
}

void TestAssignment::verifyConsistent()
{
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM (SELECT phone_number FROM "
                          "organization_phone_numbers WHERE is_active GROUP BY 1 "
                          "HAVING count(*) > 1) AS twice"_s),
             u"0"_s);
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM (SELECT organization_id FROM "
                          "organization_phone_numbers WHERE is_active GROUP BY 1 "
                          "HAVING count(*) > 1) AS twice"_s),
             u"0"_s);
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM (SELECT phone_number, organization_id FROM "
                          "phone_number_pool WHERE status = 'assigned') AS p FULL JOIN (SELECT "
                          "phone_number, organization_id FROM organization_phone_numbers "
                          "WHERE is_active) AS o USING (phone_number, organization_id) WHERE "
                          "p.phone_number IS NULL OR o.phone_number IS NULL"_s),
             u"0"_s);
}

void TestAssignment::choosesTheOldest_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("area");
    QTest::addColumn<QStringList>("expected");
    const auto insert = [](const QString &values) {
        return u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
               "elevenlabs_phone_id, status, created_at) VALUES "_s
               + values;
    };
    const QString newer = u"('+16045550001', 'PN1', 'e1', 'configured', '2026-03-01')"_s;
    const QString older = u"('+16045550002', 'PN2', 'e2', 'configured', '2026-02-01')"_s;
    const QString elsewhere = u"('+17785550003', 'PN3', 'e3', 'configured', '2026-01-01')"_s;
    const QString raw = u"('+16045550004', 'PN4', NULL, 'purchased', '2025-01-01')"_s;
    QTest::newRow("any") << insert(newer + u',' + older + u',' + elsewhere) << QString()
                         << QStringList{u"+17785550003"_s, u"+16045550002"_s, u"+16045550001"_s};
    QTest::newRow("one statement each")
        << insert(newer) + u';' + insert(older) + u';' + insert(elsewhere) << QString()
        << QStringList{u"+17785550003"_s, u"+16045550002"_s, u"+16045550001"_s};
    QTest::newRow("preferred, then any")
        << insert(newer + u',' + older + u',' + elsewhere) << u"604"_s
        << QStringList{u"+16045550002"_s, u"+16045550001"_s, u"+17785550003"_s};
    QTest::newRow("an area that has none") << insert(newer + u',' + older) << u"514"_s
                                           << QStringList{u"+16045550002"_s, u"+16045550001"_s};
    QTest::newRow("only ready ones")
        << insert(newer + u',' + raw) << QString() << QStringList{u"+16045550001"_s};
    QTest::newRow("activated later")
        << insert(newer + u',' + raw)
               + u"; UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = "
                 u"'e4' "
                 "WHERE phone_number = '+16045550004'"_s
        << QString() << QStringList{u"+16045550004"_s, u"+16045550001"_s};
}

void TestAssignment::choosesTheOldest()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, area);
    QFETCH(const QStringList, expected);
    m_pool->exec(sql);
    QStringList given;
    for (int i = 0; i < expected.size(); ++i) {
        const auto assigned = assign(m_pool->connection, organization(i), area);
        QVERIFY_RESULT(assigned);
        given << *assigned;
    }
    QCOMPARE(given, expected);
    const auto none = assign(m_pool->connection, organization(100), area);
    QVERIFY(!none);
    QCOMPARE(none.error().code, u"NW001"_s);
    QCOMPARE(none.error().detail,
             u"No pre-configured phone numbers available. Admin needs to replenish pool."_s);
    verifyConsistent();
}

void TestAssignment::answersAWholeRow()
{
    addReady(1, u"604"_s);
    addReady(1, u"778"_s);
    const auto row = [this](const QString &organization, const QString &area) {
        return m_pool->text(
            u"SELECT concat_ws(' ', phone_number, twilio_phone_sid, elevenlabs_phone_id, "
            u"area_code, "
            "matched_preference) FROM assign_phone_number('%1', %2)"_s.arg(organization, area));
    };
    QCOMPARE(row(organization(1), u"'778'"_s), u"+17785550000 PN7780 phnum_778_0 778 t"_s);
    QCOMPARE(row(organization(2), u"'778'"_s), u"+16045550000 PN6040 phnum_604_0 604 f"_s);
    // The same again, judged by what is asked now.
    QCOMPARE(row(organization(1), u"'604'"_s), u"+17785550000 PN7780 phnum_778_0 778 f"_s);
    QCOMPARE(row(organization(1), u"NULL"_s), u"+17785550000 PN7780 phnum_778_0 778 f"_s);
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM organization_phone_numbers "
                          "WHERE is_active AND matched_preference"_s),
             u"1"_s);
}

void TestAssignment::writesAllOfItOrNothing_data()
{
    QTest::addColumn<bool>("isCrowded");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("allowed");
    const auto owned = u"NOT is_active"_s;
    const auto told = u"kind <> 'assigned'"_s;
    QTest::newRow("no organization") << false << u"organization_phone_numbers"_s << owned;
    QTest::newRow("no organization, crowded") << true << u"organization_phone_numbers"_s << owned;
    QTest::newRow("no event") << false << u"number_events"_s << told;
    QTest::newRow("no event, crowded") << true << u"number_events"_s << told;
}

void TestAssignment::writesAllOfItOrNothing()
{
    QFETCH(const bool, isCrowded);
    QFETCH(const QString, table);
    QFETCH(const QString, allowed);
    addReady(1);
    if (isCrowded)
        crowd();
    const QString all
        = u"SELECT concat_ws(' ', (SELECT status FROM phone_number_pool), (SELECT count(*) FROM "
          "organization_phone_numbers), (SELECT count(*) FROM number_events WHERE kind = "
          "'assigned' AND actor = 'test' AND from_status = 'configured' AND to_status = "
          "'assigned'))"_s;
    m_pool->exec(u"ALTER TABLE %1 ADD CONSTRAINT later CHECK (%2)"_s.arg(table, allowed));
    QCOMPARE(assign(m_pool->connection, organization(1)).error().code, u"23514"_s);
    QCOMPARE(m_pool->text(all), u"configured 0 0"_s);
    m_pool->exec(u"ALTER TABLE %1 DROP CONSTRAINT later"_s.arg(table));
    QVERIFY_RESULT(assign(m_pool->connection, organization(1)));
    QCOMPARE(m_pool->text(all), u"assigned 1 1"_s);
}

void TestAssignment::sendsNoNotification()
{
    addReady(2);
    m_pool->exec(u"LISTEN numberwell_pool"_s);
    QVERIFY_RESULT(assign(m_pool->connection, organization(1)));
    // A NOTIFY at commit would take a lock that all databases of the cluster share.
    m_pool->exec(u"BEGIN"_s);
    QVERIFY_RESULT(assign(m_pool->connection, organization(2)));
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM pg_locks WHERE locktype = 'object' AND classid = "
                          "1262 AND objid = 0 AND pid = pg_backend_pid()"_s),
             u"0"_s);
    m_pool->exec(u"COMMIT"_s);
    QSignalSpy heard(m_pool->connection.database().driver(), &QSqlDriver::notification);
    QTest::qWait(100);
    QCOMPARE(heard.size(), 0);
}

//! Told once in a transaction, and again where that was taken back.
void TestAssignment::tellsOfAChangeBehindASavepoint()
{
    addReady(1);
    Connection listener(m_pool->options);
    QVERIFY_RESULT(listener.open());
    QSignalSpy heard(listener.database().driver(), &QSqlDriver::notification);
    QVERIFY(listener.database().driver()->subscribeToNotification(u"numberwell_pool"_s));
    const QString change = u"UPDATE phone_number_pool SET note = 'x';"_s;
    m_pool->exec(u"BEGIN; SAVEPOINT early;"_s + change + u"ROLLBACK TO early;"_s + change + change
                 + u"COMMIT"_s);
    QTRY_COMPARE(heard.size(), 1);
    m_pool->exec(change);
    QTRY_COMPARE(heard.size(), 2);
}

void TestAssignment::tellsOfEachChangeByHand_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("a note") << u"note = 'x'"_s;
    QTest::newRow("its time") << u"created_at = '2026-01-02'"_s;
    QTest::newRow("its place") << u"ready_position = 7"_s;
    QTest::newRow("its organization") << u"organization_id = '%1'"_s.arg(organization(1));
    QTest::newRow("since when") << u"assigned_at = now()"_s;
    QTest::newRow("its status") << u"status = 'imported'"_s;
    QTest::newRow("the status it had") << u"status = 'configured'"_s;
}

//! Also of those in the columns that an assignment writes.
void TestAssignment::tellsOfEachChangeByHand()
{
    QFETCH(const QString, change);
    addReady(1);
    const auto changes = u"SELECT last_value FROM pool_changes"_s;
    const int before = m_pool->text(changes).toInt();
    m_pool->exec(u"UPDATE phone_number_pool SET "_s + change);
    QCOMPARE(m_pool->text(changes).toInt(), before + 1);
}

void TestAssignment::refuses_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("code");
    QTest::newRow("nobody") << u"NULL"_s << u"NW011"_s;
    for (const char *area : {"60", "6040", "abc", "", "+1604", "６０４", "604\n"}) {
        QTest::newRow(qPrintable(u"area %1"_s.arg(QString::fromUtf8(area))))
            << u"'%1', E'%2'"_s.arg(organization(1),
                                    QString::fromUtf8(area).replace(u'\n', u"\\n"_s))
            << u"NW012"_s;
    }
    QTest::newRow("not an identity") << u"'Acme'"_s << u"22P02"_s;
}

void TestAssignment::refuses()
{
    QFETCH(const QString, arguments);
    addReady(1);
    const auto refused
        = m_pool->connection.execBatch(u"SELECT * FROM assign_phone_number(%1)"_s.arg(arguments));
    QVERIFY(!refused);
    QTEST(refused.error().code, "code");
    QCOMPARE(m_pool->text(u"SELECT status FROM phone_number_pool"_s), u"configured"_s);
}

void TestAssignment::anOrganizationHasOne()
{
    QFETCH(const bool, isCrowded);
    if (isCrowded)
        crowd();
    addReady(3);
    const auto first = assign(m_pool->connection, organization(1));
    QVERIFY_RESULT(first);
    QCOMPARE(assign(m_pool->connection, organization(1)).value(), *first);
    QCOMPARE(assign(m_pool->connection, organization(1), u"778"_s).value(), *first);
    const auto second = m_pool->connection.execBatch(
        u"INSERT INTO organization_phone_numbers (organization_id, phone_number) VALUES ('%1', "
        "'+16045559999')"_s.arg(organization(1)));
    QVERIFY(!second);
    QCOMPARE(second.error().code, u"23505"_s);
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured'"_s),
             u"2"_s);
    verifyConsistent();
}

//! A ticket's number is taken before it turns out that the organization has one.
void TestAssignment::whatItDoesNotGetGoesBack()
{
    addReady(5);
    crowd();
    const QString rest = u"SELECT string_agg(concat_ws(' ', ready_position, organization_id, "
                         "assigned_at, quarantined_until), ', ' ORDER BY created_at) FROM "
                         "phone_number_pool WHERE status = 'configured'"_s;
    QCOMPARE(assign(m_pool->connection, organization(1)).value(), number(0));
    m_pool->exec(u"BEGIN"_s);
    QCOMPARE(assign(m_pool->connection, organization(1)).value(), number(0));
    QCOMPARE(assign(m_pool->connection, organization(2)).value(), number(2));
    QCOMPARE(assign(m_pool->connection, organization(2)).value(), number(2));
    m_pool->exec(u"COMMIT"_s);
    QCOMPARE(m_pool->text(rest), u"2, 4, 5"_s);
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM number_events WHERE kind = 'assigned'"_s), u"2"_s);
    QCOMPARE(m_pool->text(u"SELECT last_value FROM pool_tickets"_s), u"4"_s);
    verifyConsistent();
}

void TestAssignment::onlyWhoTookItPutsItBack_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("change");
    const auto back = u"ready_position = 1, organization_id = NULL"_s;
    const auto nobodys = u"DELETE FROM organization_phone_numbers"_s;
    QTest::newRow("an organization's") << u"SELECT 1"_s << back;
    QTest::newRow("in another transaction") << QString(nobodys + u"; COMMIT; BEGIN"_s) << back;
    QTest::newRow("not from its organization") << nobodys << u"ready_position = 1"_s;
    QTest::newRow("no place") << nobodys << u"ready_position = -1, organization_id = NULL"_s;
}

void TestAssignment::onlyWhoTookItPutsItBack()
{
    QFETCH(const QString, before);
    QFETCH(const QString, change);
    addReady(1);
    m_pool->exec(u"BEGIN"_s);
    QVERIFY_RESULT(assign(m_pool->connection, organization(1)));
    m_pool->exec(before);
    m_pool->exec(u"UPDATE phone_number_pool SET "_s + change);
    m_pool->exec(u"COMMIT"_s);
    QCOMPARE(
        m_pool->text(u"SELECT concat_ws(' ', status, ready_position) FROM phone_number_pool"_s),
        u"assigned"_s);
}

void TestAssignment::whatWasThereBeforeCounts_data()
{
    QTest::addColumn<QString>("columns");
    QTest::addColumn<QString>("values");
    QTest::newRow("adopted") << QString() << QString();
    QTest::newRow("disputed") << u", is_disputed"_s << u", true"_s;
}

void TestAssignment::whatWasThereBeforeCounts()
{
    QFETCH(const QString, columns);
    QFETCH(const QString, values);
    addReady(2);
    QVERIFY_RESULT(assign(m_pool->connection, organization(1)));
    m_pool->exec(
        u"INSERT INTO organization_phone_numbers (organization_id, phone_number%1) "
        "VALUES ('%2', '%3'%4)"_s.arg(
            columns, organization(2), columns.isEmpty() ? u"+16045559999"_s : number(0), values));
    QCOMPARE(assign(m_pool->connection, organization(2)).value(),
             columns.isEmpty() ? u"+16045559999"_s : number(0));
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured'"_s),
             u"1"_s);
}

void TestAssignment::manyAtOnce_data()
{
    QTest::addColumn<int>("ready");
    QTest::addColumn<int>("each");
    QTest::addColumn<QString>("area");
    QTest::newRow("one each") << 64 << 1 << QString();
    QTest::newRow("more than enough") << 2000 << 10 << QString();
    QTest::newRow("half of them go without") << 320 << 10 << QString();
    QTest::newRow("one area") << 640 << 10 << u"604"_s;
    QTest::newRow("an area that ends") << 640 << 10 << u"778"_s;
}

void TestAssignment::manyAtOnce()
{
    QFETCH(int, ready);
    QFETCH(int, each);
    QFETCH(QString, area);
    constexpr int Callers = 64;
    const int elsewhere = area == "778"_L1 ? ready / 2 : 0;
    addReady(ready - elsewhere);
    addReady(elsewhere, u"778"_s);
    std::atomic<int> given = 0;
    std::atomic<int> without = 0;
    std::atomic<int> other = 0;
    atOnce(m_pool->options, Callers, [&](Connection &connection, int caller) {
        for (int i = 0; i < each; ++i) {
            const auto assigned = assign(connection, organization(caller * each + i), area);
            if (assigned)
                ++given;
            else if (assigned.error().code == "NW001"_L1)
                ++without;
            else
                ++other;
        }
    });
    QCOMPARE(other.load(), 0);
    QCOMPARE(given.load(), std::min(ready, Callers * each));
    QCOMPARE(given.load() + without.load(), Callers * each);
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM organization_phone_numbers WHERE is_active"_s),
             QString::number(given.load()));
    if (elsewhere > 0) {
        QCOMPARE(m_pool->text(u"SELECT count(*) FROM organization_phone_numbers "
                              "WHERE matched_preference"_s),
                 QString::number(elsewhere));
    }
    verifyConsistent();
    // The youngest of those that are enough for all are left: the oldest went, give or take dozens.
    if (ready == 2000) {
        const QString youngest = m_pool->text(
            u"SELECT max(phone_number) FROM phone_number_pool WHERE status = 'assigned'"_s);
        QVERIFY2(youngest <= number(Callers * each + 128), qPrintable(youngest));
    }
}

void TestAssignment::nobodyWaitsForAnOpenTransaction_data()
{
    QTest::addColumn<QString>("hold");
    QTest::addColumn<bool>("isHolderCrowded");
    QTest::addColumn<bool>("isCrowded");
    const QString assignment = call(organization(1));
    QTest::newRow("both alone") << assignment << false << false;
    QTest::newRow("both by tickets") << assignment << true << true;
    QTest::newRow("behind the ticket of another") << assignment << true << false;
    // The ticket is for the very number that the other one has in hand.
    QTest::newRow("a ticket for what another holds") << assignment << false << true;
    const QString byHand
        = u"SELECT phone_number FROM phone_number_pool ORDER BY created_at LIMIT 1 FOR UPDATE"_s;
    QTest::newRow("locked by hand") << byHand << false << false;
    QTest::newRow("a ticket for what is locked by hand") << byHand << false << true;
}

void TestAssignment::nobodyWaitsForAnOpenTransaction()
{
    QFETCH(const QString, hold);
    QFETCH(const bool, isHolderCrowded);
    QFETCH(const bool, isCrowded);
    addReady(10);
    addReady(3, u"778"_s, 100);
    const QString tickets = u"SELECT set_config('numberwell.crowded_until', '1e12', false)"_s;
    Connection holder(m_pool->options);
    QVERIFY_RESULT(holder.open());
    if (isHolderCrowded)
        QVERIFY_RESULT(holder.execBatch(tickets));
    QVERIFY_RESULT(holder.execBatch(u"BEGIN"_s));
    auto query = holder.execText(hold);
    QVERIFY_RESULT(query);
    QVERIFY(query->next());
    const QString held = query->value(0).toString();
    QCOMPARE(held, number(0));
    QVERIFY_RESULT(assign(holder, organization(2), u"778"_s));

    QVERIFY_RESULT(m_pool->connection.execBatch(u"SET statement_timeout = '2s'"_s));
    if (isCrowded)
        m_pool->exec(tickets);
    QSet<QString> given;
    for (int i = 10; i < 21; ++i) {
        const auto assigned = assign(m_pool->connection, organization(i), u"778"_s);
        QVERIFY_RESULT(assigned);
        QVERIFY(*assigned != held);
        given.insert(*assigned);
    }
    QCOMPARE(given.size(), 11);
    // All that are left are held: that is said at once.
    QCOMPARE(assign(m_pool->connection, organization(30)).error().code, u"NW001"_s);
    QVERIFY_RESULT(holder.execBatch(u"ROLLBACK"_s));
    QVERIFY_RESULT(assign(m_pool->connection, organization(31)));
    QVERIFY_RESULT(assign(m_pool->connection, organization(32)));
    verifyConsistent();
}

//! Who misses a place takes another ticket, not the next one's place: else all after it would miss.
void TestAssignment::oneGapCostsOneTicket()
{
    addReady(60);
    crowd();
    m_pool->exec(
        u"UPDATE phone_number_pool SET status = 'imported' WHERE phone_number = '%1'"_s.arg(
            number(10)));
    for (int i = 0; i < 50; ++i)
        QCOMPARE(assign(m_pool->connection, organization(i)).value(), number(i < 10 ? i : i + 1));
    QCOMPARE(m_pool->text(u"SELECT last_value FROM pool_tickets"_s), u"51"_s);
}

void TestAssignment::aloneByTicketsInOrder_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("meanwhile");
    const QString hold = u"INSERT INTO organization_phone_numbers (organization_id, phone_number) "
                         "SELECT gen_random_uuid(), phone_number FROM phone_number_pool WHERE %1"_s;
    const QString makeOlder
        = u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
          "elevenlabs_phone_id, status, created_at) VALUES ('+16045559999', 'PN', "
          "'phnum', 'configured', '%1')"_s;
    QTest::newRow("as they came") << QString() << QString();
    QTest::newRow("gaps") << hold.arg(u"ready_position % 7 = 3"_s) << QString();
    QTest::newRow("a wide gap") << hold.arg(u"ready_position BETWEEN 40 AND 80"_s) << QString();
    QTest::newRow("the first is the youngest")
        << u"UPDATE phone_number_pool SET created_at = '2027-01-01' WHERE ready_position = 1"_s
        << QString();
    QTest::newRow("gaps that come") << QString() << hold.arg(u"ready_position % 7 = 3"_s);
    QTest::newRow("one far behind is older") << QString() << makeOlder.arg(u"2025-01-01"_s);
    QTest::newRow("one far behind is older than those to come")
        << QString() << makeOlder.arg(u"2026-01-01 01:20:30"_s);
    QTest::newRow("one is given back")
        << QString()
        << u"UPDATE pool_settings SET quarantine = '0'; SELECT release_phone_number((SELECT "
           "organization_id FROM phone_number_pool WHERE status = 'assigned' ORDER BY created_at "
           "LIMIT 1)); SELECT return_quarantined_numbers()"_s;
    QTest::newRow("one is made younger")
        << QString()
        << u"UPDATE phone_number_pool SET created_at = '2027-01-01', status = 'imported' WHERE "
           "ready_position = 60; UPDATE phone_number_pool SET status = 'configured' WHERE status = "
           "'imported'"_s;
}

//! A caller alone draws tickets as soon as it is known that they lead to the oldest, and as long.
void TestAssignment::aloneByTicketsInOrder()
{
    QFETCH(const QString, before);
    QFETCH(const QString, meanwhile);
    addReady(150);
    if (!before.isEmpty())
        m_pool->exec(before);
    QSet<QString> looks;
    const auto assignOldest = [this, &looks](int index) {
        const QString oldest
            = m_pool->text(u"SELECT phone_number FROM phone_number_pool WHERE status = "
                           "'configured' ORDER BY created_at, id LIMIT 1"_s);
        const auto assigned = assign(m_pool->connection, organization(index));
        QVERIFY_RESULT(assigned);
        QCOMPARE(*assigned, oldest);
        looks.insert(m_pool->text(u"SELECT current_setting('numberwell.look')"_s));
    };
    for (int i = 0; i < 30; ++i)
        assignOldest(i);
    if (!meanwhile.isEmpty())
        m_pool->exec(meanwhile);
    for (int i = 30; i < 100; ++i)
        assignOldest(i);
    // The first two, one more for what happened, and one each second.
    QVERIFY2(looks.size() < 40, qPrintable(QString::number(looks.size())));
    verifyConsistent();
}

//! Tickets that led to a few older ones would leave all that came before these to looks.
void TestAssignment::ticketsPassOverFew()
{
    addReady(60);
    addReady(25, u"778"_s, -100);
    for (int i = 0; i < 25; ++i)
        QCOMPARE(assign(m_pool->connection, organization(i)).value(), number(i - 100, u"778"_s));
    QVERIFY_RESULT(assign(m_pool->connection, organization(25)));
    QVERIFY_RESULT(m_pool->connection.execBatch(u"SELECT pg_sleep(1.1)"_s));
    QSet<QString> looks;
    for (int i = 26; i < 80; ++i) {
        QCOMPARE(assign(m_pool->connection, organization(i)).value(), number(i - 25));
        looks.insert(m_pool->text(u"SELECT current_setting('numberwell.look')"_s));
    }
    QVERIFY2(looks.size() < 10, qPrintable(QString::number(looks.size())));
}

//! Whoever prefers now this area and now that one, of which none is left, does not look each time.
void TestAssignment::remembersAllSpentAreas()
{
    addReady(60);
    crowd();
    QSet<QString> looks;
    for (int i = 0; i < 30; ++i) {
        const QString area = QStringList{u"778"_s, u"236"_s, u"250"_s}.at(i % 3);
        QCOMPARE(assign(m_pool->connection, organization(i), area).value(), number(i));
        looks.insert(m_pool->text(u"SELECT current_setting('numberwell.look')"_s));
    }
    QCOMPARE(looks.size(), 3);
    addReady(2, u"236"_s);
    QCOMPARE(assign(m_pool->connection, organization(40), u"236"_s).value(), number(0, u"236"_s));
    QVERIFY_RESULT(assign(m_pool->connection, organization(41), u"778"_s));
    QCOMPARE(assign(m_pool->connection, organization(42), u"236"_s).value(), number(1, u"236"_s));
    verifyConsistent();
}

//! A number that is given back by a rollback is seen by who found its area without any.
void TestAssignment::aSpentAreaIsLookedAtAgain()
{
    addReady(20);
    addReady(1, u"778"_s);
    Connection holder(m_pool->options);
    QVERIFY_RESULT(holder.open());
    QVERIFY_RESULT(holder.execBatch(u"BEGIN"_s));
    QCOMPARE(assign(holder, organization(1), u"778"_s).value(), number(0, u"778"_s));
    crowd();
    for (int i = 2; i < 5; ++i)
        QVERIFY(
            assign(m_pool->connection, organization(i), u"778"_s).value().startsWith("+1604"_L1));
    QVERIFY_RESULT(holder.execBatch(u"ROLLBACK"_s));
    QVERIFY_RESULT(m_pool->connection.execBatch(u"SELECT pg_sleep(2.1)"_s));
    // For another area: no area's mark is older than a second after a look.
    QVERIFY_RESULT(assign(m_pool->connection, organization(6), u"236"_s));
    QCOMPARE(assign(m_pool->connection, organization(7), u"778"_s).value(), number(0, u"778"_s));
    verifyConsistent();
}

void TestAssignment::oneLooksForAll_data()
{
    QTest::addColumn<QString>("heldUntil");
    QTest::addColumn<int>("given");
    const auto in = [](int seconds) {
        return u"SELECT setval('pool_crowded_until', "
               "(1000 * (date_part('epoch', clock_timestamp()) + %1))::bigint)"_s.arg(seconds);
    };
    QTest::newRow("nobody has said that the head is held") << u"SELECT 1"_s << 0;
    QTest::newRow("somebody has") << in(20) << 5;
    QTest::newRow("that is over") << in(-1) << 0;
    QTest::newRow("the clock was set back") << in(3600) << 0;
}

//! A session that has never looked goes by what another one has seen.
void TestAssignment::oneLooksForAll()
{
    QFETCH(const QString, heldUntil);
    QFETCH(const int, given);
    addReady(20);
    m_pool->exec(u"SELECT setval('pool_tickets', 5)"_s);
    m_pool->exec(heldUntil);
    QCOMPARE(assign(m_pool->connection, organization(1)).value(), number(given));
    verifyConsistent();
}

void TestAssignment::saysThatTheHeadIsHeld_data()
{
    QTest::addColumn<QString>("held");
    QTest::addColumn<bool>("isSaid");
    const QString lock = u"SELECT FROM phone_number_pool WHERE phone_number = '%1' FOR UPDATE"_s;
    QTest::newRow("the oldest") << lock.arg(number(0)) << true;
    QTest::newRow("another one") << lock.arg(number(7)) << false;
}

void TestAssignment::saysThatTheHeadIsHeld()
{
    QFETCH(const QString, held);
    QFETCH(const bool, isSaid);
    addReady(20);
    Connection holder(m_pool->options);
    QVERIFY_RESULT(holder.open());
    QVERIFY_RESULT(holder.execBatch(u"BEGIN"_s));
    QVERIFY_RESULT(holder.execText(held));
    const QString start = m_pool->text(u"SELECT date_part('epoch', clock_timestamp())"_s);
    QCOMPARE(assign(m_pool->connection, organization(1)).value(), number(isSaid ? 1 : 0));
    const QString said
        = u"SELECT coalesce(pg_sequence_last_value('pool_crowded_until') / 1000.0 "
          "BETWEEN %1 AND date_part('epoch', clock_timestamp()) + 30, false)"_s.arg(start);
    QCOMPARE(m_pool->text(said), isSaid ? u"true"_s : u"false"_s);
    QVERIFY_RESULT(holder.execBatch(u"ROLLBACK"_s));
    verifyConsistent();
}

void TestAssignment::drawsTickets_data()
{
    QTest::addColumn<QString>("session");
    QTest::newRow("as usual") << u"BEGIN"_s;
    QTest::newRow("tables of its own") << u"CREATE TEMP TABLE mine (id uuid); BEGIN"_s;
    QTest::newRow("another search path") << u"SET search_path = pg_catalog; BEGIN"_s;
    QTest::newRow("repeatable read") << u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s;
    QTest::newRow("serializable") << u"BEGIN ISOLATION LEVEL SERIALIZABLE"_s;
}

//! One of many never looks, whatever its session is like.
void TestAssignment::drawsTickets()
{
    QFETCH(const QString, session);
    addReady(20);
    crowd();
    m_pool->exec(session);
    const QString sql = u"SELECT phone_number FROM public.assign_phone_number('%1')"_s;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(m_pool->text(sql.arg(organization(i))), number(i));
    QCOMPARE(m_pool->text(u"SELECT current_setting('numberwell.look', true) IS NULL"_s), u"true"_s);
    m_pool->exec(u"COMMIT; RESET search_path"_s);
    verifyConsistent();
}

void TestAssignment::oneOrganizationManyConnections()
{
    QFETCH(const bool, isCrowded);
    addReady(50);
    if (isCrowded)
        m_pool->exec(
            u"DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET numberwell.crowded_until = "
            "''9e18''', current_database()); END $$"_s);
    std::mutex mutex;
    QSet<QString> given;
    atOnce(m_pool->options, 16, [&](Connection &connection, int) {
        for (int i = 0; i < 5; ++i) {
            const auto assigned = assign(connection, organization(1));
            const std::lock_guard lock(mutex);
            given.insert(assigned ? *assigned : describe(assigned.error()));
        }
    });
    QVERIFY2(given.size() == 1 && given.begin()->startsWith(u'+'),
             qPrintable(given.values().join(u' ')));
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured'"_s),
             u"49"_s);
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM number_events WHERE kind = 'assigned'"_s), u"1"_s);
    verifyConsistent();
}

//! PostgreSQL keeps the locks of 16 relations in a session's own memory. What is beyond is in a
//! table that all sessions share: half a per cent of an assignment's time for each.
void TestAssignment::locksFewRelationsAtOnce()
{
    const QString count = u"SELECT count(*) FROM pg_index WHERE indrelid = '%1'::regclass"_s;
    // With the table, and the sequences of tickets and changes.
    QVERIFY(m_pool->text(count.arg(u"phone_number_pool"_s)).toInt() + 3 <= 16);
    // Beside these three: the index of places, the table.
    QVERIFY(m_pool->text(count.arg(u"organization_phone_numbers"_s)).toInt() + 5 <= 16);
    // Beside these five: the table, its sequence.
    QVERIFY(m_pool->text(count.arg(u"number_events"_s)).toInt() + 7 <= 16);
}

void TestAssignment::aRollbackGivesTheNumberBack_data()
{
    QTest::addColumn<QString>("area");
    QTest::addColumn<bool>("isCrowded");
    QTest::newRow("any") << QString() << false;
    QTest::newRow("area") << u"604"_s << false;
    QTest::newRow("any, crowded") << QString() << true;
}

void TestAssignment::aRollbackGivesTheNumberBack()
{
    QFETCH(const QString, area);
    QFETCH(const bool, isCrowded);
    addReady(3);
    if (isCrowded)
        crowd();
    QVERIFY_RESULT(assign(m_pool->connection, organization(1), area));
    m_pool->exec(u"BEGIN"_s);
    QVERIFY_RESULT(assign(m_pool->connection, organization(2), area));
    m_pool->exec(u"ROLLBACK"_s);
    if (!isCrowded)
        QCOMPARE(assign(m_pool->connection, organization(3), area).value(), number(1));
    else
        QVERIFY_RESULT(assign(m_pool->connection, organization(3), area));
    QVERIFY_RESULT(assign(m_pool->connection, organization(4), area));
    QCOMPARE(assign(m_pool->connection, organization(5), area).error().code, u"NW001"_s);
    verifyConsistent();
}

void TestAssignment::drainedAndRefilled()
{
    QFETCH(const bool, isCrowded);
    if (isCrowded)
        crowd();
    int caller = 0;
    for (int round = 0; round < 3; ++round) {
        addReady(30, u"604"_s, round * 30);
        for (int i = 0; i < 30; ++i)
            QVERIFY_RESULT(assign(m_pool->connection, organization(++caller), u"604"_s));
        for (int i = 0; i < 5; ++i)
            QVERIFY(!assign(m_pool->connection, organization(1000), u"604"_s));
    }
    verifyConsistent();
}

void TestAssignment::followsChangesByHand_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("next");
    QTest::newRow("un-configured") << u"UPDATE phone_number_pool SET status = 'imported' WHERE "
                                      "phone_number = '+16045550001'"_s
                                   << 2;
    QTest::newRow("given back to Twilio") << u"UPDATE phone_number_pool SET status = 'released' "
                                             "WHERE phone_number = '+16045550001'"_s
                                          << 2;
    QTest::newRow("made older") << u"UPDATE phone_number_pool SET created_at = '2020-01-01' WHERE "
                                   "phone_number = '+16045550003'; SELECT pg_sleep(2.1)"_s
                                << 3;
    QTest::newRow("un-configured and back")
        << u"UPDATE phone_number_pool SET status = 'imported'  WHERE phone_number = "
           "'+16045550001'; UPDATE phone_number_pool SET status = 'configured'  WHERE "
           "phone_number = '+16045550001'"_s
        << 1;
    QTest::newRow("position meddled with")
        << u"UPDATE phone_number_pool SET ready_position = NULL WHERE status = 'configured'"_s << 1;
}

void TestAssignment::followsChangesByHand()
{
    QFETCH(const QString, sql);
    QFETCH(const int, next);
    addReady(5);
    QCOMPARE(assign(m_pool->connection, organization(1)).value(), number(0));
    m_pool->exec(sql);
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM phone_number_pool WHERE (ready_position IS NULL) "
                          "= (status = 'configured')"_s),
             u"0"_s);
    QCOMPARE(assign(m_pool->connection, organization(2)).value(), number(next));
    verifyConsistent();
}

void TestAssignment::placesAStatementByAge()
{
    m_pool->exec(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
        "elevenlabs_phone_id, status, created_at) SELECT '+1604' || 5550000 + n, 'PN' || n, "
        "'e' || n, 'configured', timestamptz '2026-06-01' - n * interval '1 minute' FROM "
        "generate_series(1, 100) AS n"_s);
    crowd();
    for (int i = 100; i > 0; --i)
        QCOMPARE(assign(m_pool->connection, organization(i)).value(), number(i));
}

void TestAssignment::healsANumberThatSomebodyHas_data()
{
    QTest::addColumn<QStringList>("byHand");
    QTest::addColumn<bool>("isCrowded");
    const QString insert
        = u"INSERT INTO organization_phone_numbers (organization_id, phone_number) "
          "VALUES ('%1', '%2')"_s.arg(organization(1), number(0));
    const auto set = [this](const QString &status) {
        return u"UPDATE phone_number_pool SET status = '%1' WHERE phone_number = '%2'"_s.arg(
            status, number(0));
    };
    const auto mark = [](const QString &change) {
        return u"UPDATE organization_phone_numbers SET "_s + change;
    };
    const std::pair<const char *, QStringList> cases[] = {
        {"written for a ready number", {insert}},
        {"written before it was ready", {set(u"imported"_s), insert, set(u"configured"_s)}},
        {"active again",
         {set(u"imported"_s),
          insert,
          mark(u"is_active = false"_s),
          set(u"configured"_s),
          mark(u"is_active = true"_s)}},
        {"no longer disputed",
         {set(u"imported"_s),
          insert,
          mark(u"is_disputed = true"_s),
          set(u"configured"_s),
          mark(u"is_disputed = false"_s)}},
        {"written with another search path",
         {u"SET search_path = pg_catalog"_s,
          QString(insert).replace(u" organization_phone"_s, u" public.organization_phone"_s),
          u"RESET search_path"_s}},
        // As a restore does it, without triggers: found by whoever is given the number.
        {"written behind our back",
         {u"SET session_replication_role = replica"_s,
          insert,
          u"RESET session_replication_role"_s}},
    };
    for (const auto &[name, byHand] : cases) {
        QTest::addRow("%s, alone", name) << byHand << false;
        QTest::addRow("%s, crowded", name) << byHand << true;
    }
}

void TestAssignment::healsANumberThatSomebodyHas()
{
    QFETCH(const QStringList, byHand);
    QFETCH(const bool, isCrowded);
    addReady(3);
    for (const QString &sql : byHand)
        m_pool->exec(sql);
    if (isCrowded)
        crowd();
    auto assigned = assign(m_pool->connection, organization(2));
    // Without triggers, a ticket that was for it is void; the next is not.
    if (!assigned && byHand.first().startsWith(u"SET session"))
        assigned = assign(m_pool->connection, organization(2));
    QCOMPARE(assigned.value(), number(1));
    m_pool->exec(u"SELECT set_config('numberwell.crowded_until', '', false)"_s);
    QCOMPARE(assign(m_pool->connection, organization(3)).value(), number(2));
    verifyConsistent();
    // It is that organization's in full.
    QCOMPARE(m_pool->text(
                 u"SELECT organization_id FROM phone_number_pool WHERE phone_number = '%1'"_s.arg(
                     number(0))),
             organization(1));
}

void TestAssignment::clearAtEveryIsolationLevel_data()
{
    QTest::addColumn<QString>("level");
    QTest::newRow("read committed") << u"READ COMMITTED"_s;
    QTest::newRow("repeatable read") << u"REPEATABLE READ"_s;
    QTest::newRow("serializable") << u"SERIALIZABLE"_s;
}

void TestAssignment::clearAtEveryIsolationLevel()
{
    QFETCH(const QString, level);
    addReady(400);
    std::atomic<int> given = 0;
    std::atomic<int> repeated = 0;
    std::atomic<int> other = 0;
    atOnce(m_pool->options, 16, [&](Connection &connection, int caller) {
        for (int i = 0; i < 20; ++i) {
            // Every organization is asked for by two callers.
            const QString owner = organization((caller / 2) * 100 + i);
            while (true) {
                std::ignore = connection.execBatch(u"BEGIN ISOLATION LEVEL "_s + level);
                auto assigned = assign(connection, owner);
                auto ended = connection.execBatch(assigned ? u"COMMIT"_s : u"ROLLBACK"_s);
                const Error error = !assigned ? assigned.error() : !ended ? ended.error() : Error();
                if (assigned && ended) {
                    ++given;
                    break;
                }
                if (error.code != "40001"_L1) {
                    ++other;
                    break;
                }
                ++repeated;
            }
        }
    });
    QCOMPARE(other.load(), 0);
    QCOMPARE(given.load(), 320);
    if (level == "READ COMMITTED"_L1)
        QCOMPARE(repeated.load(), 0);
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM organization_phone_numbers WHERE is_active"_s),
             u"160"_s);
    verifyConsistent();
}

void TestAssignment::migratesRowsThatAreThere()
{
    Connection connection(m_cluster->createDatabase());
    QVERIFY_RESULT(connection.open());
    QList<Migration> before = migrations::builtIn();
    before.removeIf([](const Migration &migration) { return migration.version >= 7; });
    QVERIFY_RESULT(migrations::apply(connection, before));
    QVERIFY_RESULT(connection.execBatch(uR"(INSERT INTO phone_number_pool
                (phone_number, twilio_phone_sid, elevenlabs_phone_id, status, created_at,
                 organization_id)
            VALUES
                ('+16045550001', 'PN1', 'e1', 'configured', '2026-02-01', NULL),
                ('+16045550002', 'PN2', 'e2', 'configured', '2026-01-01', NULL),
                ('+16045550003', 'PN3', 'e3', 'assigned', '2026-01-01', '%1'),
                ('+16045550004', 'PN4', 'e4', 'assigned', '2026-01-01', '%1'),
                ('+16045550005', 'PN5', 'e5', 'quarantined', '2026-01-01', NULL),
                ('+16045550006', 'PN6', 'e6', 'configured', '2025-12-01', NULL);
            INSERT INTO organization_phone_numbers (organization_id, phone_number, assigned_at)
            VALUES ('%1', '+16045550003', '2026-01-02'), ('%1', '+16045550004', '2026-01-03'),
                ('%2', '+16045550006', '2026-01-04'))"_s.arg(organization(1), organization(9))));
    QVERIFY_RESULT(migrations::apply(connection));
    // Ready, and yet somebody's.
    QCOMPARE(scalar(connection,
                    u"SELECT organization_id FROM phone_number_pool WHERE status = 'assigned' AND "
                    "phone_number = '+16045550006'"_s)
                 .toString(),
             organization(9));
    QCOMPARE(assign(connection, organization(1)).value(), u"+16045550003"_s);
    QCOMPARE(assign(connection, organization(2)).value(), u"+16045550002"_s);
    QCOMPARE(assign(connection, organization(3)).value(), u"+16045550001"_s);
    QCOMPARE(scalar(connection,
                    u"SELECT quarantined_until > now() + interval '29 days' FROM phone_number_pool "
                    "WHERE status = 'quarantined'"_s)
                 .toBool(),
             true);
    // Both numbers of the one that had two go together.
    QVERIFY_RESULT(
        connection.execBatch(u"SELECT * FROM release_phone_number('%1')"_s.arg(organization(1))));
    QCOMPARE(
        scalar(connection, u"SELECT count(*) FROM phone_number_pool WHERE status = 'quarantined'"_s)
            .toInt(),
        3);
}

QTEST_GUILESS_MAIN(TestAssignment)
#include "tst_assignment.moc"
