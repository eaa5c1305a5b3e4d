// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalfixture.h"
#include "store/assignmentstore.h"
#include "store/migrations.h"
#include "store/numberstore.h"
#include "store/queuestore.h"
#include "store/statisticsstore.h"
#include "support/verifyresult.h"

#include <QFile>
#include <QtConcurrentRun>
#include <QTest>

#include <atomic>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

const auto OrganizationA = u"00000000-0000-0000-0000-00000000000a"_s;
const auto OrganizationB = u"00000000-0000-0000-0000-00000000000b"_s;
const auto Number = u"+16045550001"_s;

} // namespace

//! The way of a number back from its organization, and who may send it there.
class TestQuarantine final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void cleanup() { m_pool.reset(); }

    void releasedRestsAndReturns();
    void theStoreReadsAllOfIt();
    void theTimeIsKeptInTheDatabase();
    void byHandToo();
    void releaseRefuses_data();
    void releaseRefuses();
    void aDisputedNumberGoesToTheNext();
    void manyProgramsReturnThemOnce();
    void returnsThemByAge();
    void withoutAnIdItStaysAndIsToldOnce();

    void theBackendMayOnlyAssign_data();
    void theBackendMayOnlyAssign();
    void theAdminDoesWhatTheConsoleDoes();
    void anotherSchemaCanNotDeceiveIt_data();
    void anotherSchemaCanNotDeceiveIt();
    void twoDatabasesMakeTheRolesAtOnce();
    void withoutTheRightToMakeRoles();

private:
    QString assign(const QString &organization)
    {
        return m_pool->text(
            u"SELECT phone_number FROM assign_phone_number('%1')"_s.arg(organization));
    }
    void release(const QString &organization)
    {
        m_pool->exec(u"SELECT * FROM release_phone_number('%1')"_s.arg(organization));
    }
    QString state()
    {
        return m_pool->text(u"SELECT concat_ws(' ', p.status, p.organization_id, "
                            "(SELECT count(*) FROM organization_phone_numbers WHERE is_active), "
                            "(SELECT count(*) FROM organization_phone_numbers WHERE NOT is_active "
                            "AND released_at IS NOT NULL)) FROM phone_number_pool AS p "
                            "WHERE phone_number = '+16045550001'"_s);
    }
    ConnectionOptions loginAs(const QString &role);

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<JournalFixture> m_pool;
};

void TestQuarantine::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
    Connection connection(m_cluster->cluster().options());
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(connection.execBatch(u"CREATE ROLE some_backend LOGIN; CREATE ROLE some_admin "
                                        "LOGIN; CREATE ROLE plain_owner LOGIN"_s));
}

void TestQuarantine::init()
{
    m_pool = std::make_unique<JournalFixture>(*m_cluster);
    m_pool->exec(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
        "elevenlabs_phone_id, status) VALUES ('+16045550001', 'PN1', 'e1', 'configured')"_s);
}

ConnectionOptions TestQuarantine::loginAs(const QString &role)
{
    m_pool->exec(u"GRANT numberwell_%1 TO some_%1"_s.arg(role));
    ConnectionOptions options = m_pool->options;
    options.keywords[u"user"_s] = u"some_"_s + role;
    return options;
}

void TestQuarantine::releasedRestsAndReturns()
{
    QCOMPARE(assign(OrganizationA), Number);
    QCOMPARE(state(), u"assigned %1 1 0"_s.arg(OrganizationA));
    release(OrganizationA);
    QCOMPARE(state(), u"quarantined 0 1"_s);
    QCOMPARE(m_pool->text(u"SELECT quarantined_until = updated_at + interval '30 days' "
                          "FROM phone_number_pool"_s),
             u"true"_s);
    QCOMPARE(m_pool->text(u"SELECT return_quarantined_numbers()"_s), u"0"_s);
    QVERIFY(!m_pool->connection.execBatch(
        u"SELECT * FROM assign_phone_number('%1')"_s.arg(OrganizationB)));

    m_pool->exec(u"UPDATE phone_number_pool SET quarantined_until = now() - interval '1 second'"_s);
    QCOMPARE(m_pool->text(u"SELECT return_quarantined_numbers()"_s), u"1"_s);
    QCOMPARE(state(), u"configured 0 1"_s);
    QVERIFY(
        scalar(m_pool->connection, u"SELECT quarantined_until FROM phone_number_pool"_s).isNull());
    QCOMPARE(assign(OrganizationB), Number);
    QCOMPARE(state(), u"assigned %1 1 1"_s.arg(OrganizationB));
    QCOMPARE(m_pool->text(u"SELECT string_agg(kind, ' ' ORDER BY id) FROM number_events"_s),
             u"configured assigned quarantined configured assigned"_s);
}

void TestQuarantine::theStoreReadsAllOfIt()
{
    AssignmentStore store(m_pool->connection);
    const QUuid owner(OrganizationA);
    const auto assigned = store.assign(owner, AreaCode::parse(u"778").value());
    QVERIFY_RESULT(assigned);
    QCOMPARE(assigned->number.toString(), Number);
    QCOMPARE(assigned->twilioSid, u"PN1"_s);
    QCOMPARE(assigned->elevenLabsPhoneId, u"e1"_s);
    QCOMPARE(assigned->areaCode, u"604"_s);
    QVERIFY(!assigned->isPreferred);
    QVERIFY(store.assign(owner, AreaCode::parse(u"604").value()).value().isPreferred);
    const auto none = store.assign(QUuid(OrganizationB));
    QCOMPARE(none.error().kind, ErrorKind::Rejected);
    QCOMPARE(none.error().code, u"NW001"_s);

    const auto released = store.release(owner);
    QVERIFY_RESULT(released);
    QCOMPARE(released->size(), 1);
    QCOMPARE(released->first().number.toString(), Number);
    QCOMPARE(released->first().state, NumberState::Quarantined);
    QVERIFY(released->first().quarantinedUntil > QDateTime::currentDateTimeUtc().addDays(29));
    QCOMPARE(store.release(owner).error().code, u"NW013"_s);
    m_pool->exec(u"UPDATE phone_number_pool SET quarantined_until = now()"_s);
    QCOMPARE(store.returnQuarantined().value(), 1);
    QCOMPARE(store.returnQuarantined().value(), 0);
}

void TestQuarantine::theTimeIsKeptInTheDatabase()
{
    m_pool->exec(u"UPDATE pool_settings SET quarantine = interval '0'"_s);
    assign(OrganizationA);
    release(OrganizationA);
    QCOMPARE(m_pool->text(u"SELECT return_quarantined_numbers()"_s), u"1"_s);
    QVERIFY(!m_pool->connection.execBatch(u"INSERT INTO pool_settings DEFAULT VALUES"_s));
    QVERIFY(!m_pool->connection.execBatch(u"UPDATE pool_settings SET quarantine = '-1 day'"_s));
}

void TestQuarantine::byHandToo()
{
    assign(OrganizationA);
    m_pool->exec(u"UPDATE phone_number_pool SET status = 'quarantined'"_s);
    QCOMPARE(state(), u"quarantined 0 1"_s);
    QCOMPARE(m_pool->text(u"SELECT quarantined_until > now() + interval '29 days' "
                          "FROM phone_number_pool"_s),
             u"true"_s);
    m_pool->exec(u"UPDATE phone_number_pool SET status = 'configured'"_s);
    QCOMPARE(assign(OrganizationB), Number);
    // With an end of its own.
    m_pool->exec(u"UPDATE phone_number_pool SET status = 'quarantined', "
                 "quarantined_until = now() + interval '1 hour'"_s);
    QCOMPARE(m_pool->text(u"SELECT quarantined_until < now() + interval '2 hours' "
                          "FROM phone_number_pool"_s),
             u"true"_s);
}

void TestQuarantine::releaseRefuses_data()
{
    QTest::addColumn<QString>("organization");
    QTest::addColumn<QString>("code");
    QTest::newRow("nobody") << u"NULL"_s << u"NW011"_s;
    QTest::newRow("one without a number") << u"'%1'"_s.arg(OrganizationB) << u"NW013"_s;
}

void TestQuarantine::releaseRefuses()
{
    QFETCH(const QString, organization);
    assign(OrganizationA);
    const auto refused = m_pool->connection.execBatch(
        u"SELECT * FROM release_phone_number(%1)"_s.arg(organization));
    QVERIFY(!refused);
    QTEST(refused.error().code, "code");
    QCOMPARE(state(), u"assigned %1 1 0"_s.arg(OrganizationA));
}

void TestQuarantine::aDisputedNumberGoesToTheNext()
{
    assign(OrganizationA);
    m_pool->exec(u"INSERT INTO organization_phone_numbers (organization_id, phone_number, "
                 "is_disputed) VALUES ('%1', '%2', true)"_s.arg(OrganizationB, Number));
    release(OrganizationA);
    QCOMPARE(state(), u"assigned %1 1 1"_s.arg(OrganizationB));
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM organization_phone_numbers WHERE is_disputed"_s),
             u"0"_s);
    QCOMPARE(assign(OrganizationB), Number);
    release(OrganizationB);
    QCOMPARE(state(), u"quarantined 0 2"_s);
}

void TestQuarantine::manyProgramsReturnThemOnce()
{
    m_pool->exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
                 "elevenlabs_phone_id, status, quarantined_until) SELECT '+1778' || 5550000 + n, "
                 "'PN' || n, 'x' || n, 'quarantined', now() FROM generate_series(1, 500) AS n"_s);
    std::atomic<int> returned = 0;
    std::atomic<int> failed = 0;
    atOnce(m_pool->options, 16, [&](Connection &connection, int) {
        auto query = connection.execText(u"SELECT return_quarantined_numbers()"_s);
        if (query && query->next())
            returned += query->value(0).toInt();
        else
            ++failed;
    });
    QCOMPARE(failed.load(), 0);
    QCOMPARE(returned.load(), 500);
}

//! So tickets lead to the oldest, also of more than are returned in one call.
void TestQuarantine::returnsThemByAge()
{
    m_pool->exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
                 "elevenlabs_phone_id, status, quarantined_until, created_at) SELECT '+1778' || "
                 "5550000 + n, 'PN' || n, 'x' || n, 'quarantined', now(), timestamptz '2026-01-01' "
                 "+ n * 7919 % 10001 * interval '1 minute' FROM generate_series(1, 10050) AS n"_s);
    QCOMPARE(m_pool->text(u"SELECT return_quarantined_numbers()"_s), u"10000"_s);
    QCOMPARE(m_pool->text(u"SELECT return_quarantined_numbers()"_s), u"50"_s);
    QCOMPARE(m_pool->text(u"SELECT count(*) FROM (SELECT ready_position < lag(ready_position) OVER "
                          "(ORDER BY created_at, id) AS is_behind FROM phone_number_pool WHERE "
                          "phone_number LIKE '+1778%') AS neighbours WHERE is_behind"_s),
             u"0"_s);
}

void TestQuarantine::withoutAnIdItStaysAndIsToldOnce()
{
    m_pool->exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
                 "quarantined_until) VALUES ('+17785550001', 'PN2', 'quarantined', now())"_s);
    const QString notices
        = u"SELECT count(*) FROM admin_notifications WHERE type = 'quarantine_over' AND "
          "phone_numbers = '[\"+17785550001\"]'"_s;
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_pool->text(u"SELECT return_quarantined_numbers()"_s), u"0"_s);
        QCOMPARE(m_pool->text(notices), u"1"_s);
    }
}

void TestQuarantine::theBackendMayOnlyAssign_data()
{
    QTest::addColumn<QString>("sql");
    const auto refused = [](const QString &sql) { QTest::newRow(qPrintable(sql)) << sql; };
    for (const char *table : {"phone_number_pool",
                              "organization_phone_numbers",
                              "admin_notifications",
                              "organizations",
                              "number_events",
                              "purchase_orders",
                              "pool_settings",
                              "schema_migration",
                              "pool_ready_positions",
                              "pool_tickets",
                              "pool_crowded_until"}) {
        refused(u"SELECT * FROM "_s + QLatin1StringView(table));
    }
    refused(u"UPDATE phone_number_pool SET note = 'x'"_s);
    refused(u"INSERT INTO organization_phone_numbers (organization_id, phone_number) VALUES "
            "(gen_random_uuid(), '+16045550001')"_s);
    refused(u"DELETE FROM number_events"_s);
    refused(u"SELECT * FROM release_phone_number(gen_random_uuid())"_s);
    refused(u"SELECT return_quarantined_numbers()"_s);
    refused(u"SELECT resolve_import_notifications()"_s);
    refused(u"SELECT pool_lock_oldest(NULL)"_s);
    refused(u"SELECT pool_nobody_waits()"_s);
    refused(u"SELECT pool_is_crowded()"_s);
    refused(u"SELECT pool_lock_by_ticket()"_s);
    refused(u"SELECT pool_note_spent('604', 1)"_s);
    refused(u"SELECT assign_phone_number_with_a_look(gen_random_uuid(), NULL)"_s);
    refused(u"SELECT pool_skip_tickets(1)"_s);
    refused(u"SELECT pool_forget_spent_areas()"_s);
    refused(u"SELECT pool_put_back('+16045550001', 1)"_s);
    refused(u"SELECT pool_try_place(1)"_s);
    refused(u"SELECT grant_numberwell_roles()"_s);
    refused(u"CREATE TABLE mine (x int)"_s);
}

void TestQuarantine::theBackendMayOnlyAssign()
{
    QFETCH(const QString, sql);
    Connection backend(loginAs(u"backend"_s));
    QVERIFY_RESULT(backend.open());
    const auto refused = backend.execBatch(sql);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"42501"_s);
    QCOMPARE(
        scalar(backend, u"SELECT phone_number FROM assign_phone_number('%1')"_s.arg(OrganizationA))
            .toString(),
        Number);
}

void TestQuarantine::theAdminDoesWhatTheConsoleDoes()
{
    Connection admin(loginAs(u"admin"_s));
    QVERIFY_RESULT(admin.open());
    QCOMPARE(migrations::isCurrent(admin).value(), true);
    QVERIFY_RESULT(NumberStore(admin).list());
    QVERIFY_RESULT(StatisticsStore(admin).read());
    QVERIFY_RESULT(QueueStore(admin).entries());
    const auto placed = OrderStore(admin).place(orderOf(2, 3));
    QVERIFY_RESULT(placed);
    const auto claimed = JournalFixture::itemsOf(admin, u"me"_s).claim(*placed);
    QVERIFY_RESULT(claimed);
    QVERIFY_RESULT(JournalFixture::itemsOf(admin, u"me"_s)
                       .record(*claimed->item,
                               u"PN5"_s,
                               u"Numberwell"_s,
                               attemptOf(PurchaseAttempt::Outcome::Bought)));
    QVERIFY_RESULT(NumberStore(admin).activate(
        {{.number = claimed->item->planned.number, .elevenLabsPhoneId = u"phnum_5"_s}}, {}));
    QVERIFY_RESULT(admin.execBatch(
        u"SELECT * FROM assign_phone_number('%1'); SELECT * FROM release_phone_number('%1'); "
        "SELECT return_quarantined_numbers(); UPDATE pool_settings SET quarantine = '10 days'; "
        "SELECT last_value FROM pg_sequences WHERE sequencename = 'number_events_id_seq' "
        "AND last_value / (last_value - last_value + 1) > 0"_s.arg(OrganizationA)));
    // Whatever a later migration adds must be given to it, too.
    QCOMPARE(m_pool->text(u"SELECT string_agg(relname, ' ') FROM pg_class WHERE relnamespace = "
                          "current_schema()::regnamespace AND relkind IN ('r', 'v') AND NOT "
                          "has_table_privilege('numberwell_admin', oid, 'SELECT')"_s),
             QString());
}

void TestQuarantine::anotherSchemaCanNotDeceiveIt_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("marks");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("area");
    QTest::addColumn<QString>("given");
    QTest::addColumn<int>("calls");
    QTest::addColumn<bool>("looks");
    const std::pair<const char *, QString> paths[] = {
        {"tables of its own", u"SET search_path = pg_temp, public"_s},
        {"tables of its own behind ours", u"SET search_path = public, pg_temp"_s},
        {"nothing", u"SET search_path = ''"_s},
        {"all names", u"SET search_path = foreign_names, pg_catalog, public"_s},
        {"operators behind ours", u"SET search_path = public, foreign_names"_s},
        {"a name that looks like the rest", u"SET search_path = \"public,pg_temp_1\""_s},
    };
    const auto set = [](const QString &name, const QString &value) {
        return u"SELECT set_config('numberwell.%1', '%2', false);"_s.arg(name, value);
    };
    const QString crowd = set(u"crowded_until"_s, u"9e18"_s);
    const QString alone = set(u"tickets_until"_s, u"9e18 2 9"_s);
    const QString fromTheSecond = u"SELECT setval('pool_tickets', 1)"_s;
    const QString withoutTheFirst
        = u"UPDATE phone_number_pool SET status = 'imported' WHERE phone_number = '%1'"_s.arg(
            Number);
    const auto second = u"+16045550002"_s;
    const struct
    {
        const char *name;
        QString before;
        QString marks;
        QString area;
        QString given;
        int calls;
        bool looks;
    } ways[] = {
        {"a look", {}, {}, u"604"_s, Number, 1, true},
        {"one of many", {}, crowd, {}, Number, 1, false},
        {"alone", fromTheSecond, alone, {}, second, 1, false},
        {"an area has none", {}, crowd + set(u"spent_778"_s, u"2"_s), u"778"_s, Number, 1, false},
        {"an area has one", {}, crowd + set(u"spent_604"_s, u"2"_s), u"604"_s, Number, 1, false},
        {"a gap", withoutTheFirst, crowd, {}, second, 1, false},
        {"it has one", {}, crowd, {}, Number, 2, true},
    };
    for (const auto &[name, path] : paths) {
        for (const auto &way : ways) {
            QTest::addRow("%s, %s", name, way.name) << way.before << way.marks << path << way.area
                                                    << way.given << way.calls << way.looks;
        }
    }
}

//! Whoever calls it can't have his own code run with the rights of the pool's owner, nor have it
//! read or write his own tables.
void TestQuarantine::anotherSchemaCanNotDeceiveIt()
{
    QFETCH(const QString, before);
    QFETCH(const QString, marks);
    QFETCH(const QString, path);
    QFETCH(const QString, area);
    QFETCH(const QString, given);
    QFETCH(const int, calls);
    QFETCH(const bool, looks);
    QFile names(QFINDTESTDATA("../../data/sql/foreign_names.sql"));
    QVERIFY(names.open(QIODevice::ReadOnly));
    m_pool->exec(QString::fromUtf8(names.readAll()));
    m_pool->exec(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
        "elevenlabs_phone_id, status) VALUES ('+16045550002', 'PN2', 'e2', 'configured')"_s);
    if (!before.isEmpty())
        m_pool->exec(before);

    Connection backend(loginAs(u"backend"_s));
    QVERIFY_RESULT(backend.open());
    QVERIFY_RESULT(backend.execBatch(
        u"CREATE TEMP TABLE phone_number_pool (LIKE foreign_names.phone_number_pool);"
        "CREATE TEMP TABLE organization_phone_numbers "
        "(LIKE foreign_names.organization_phone_numbers);"
        "CREATE TEMP TABLE number_events (LIKE foreign_names.number_events)"_s));
    if (!marks.isEmpty())
        QVERIFY_RESULT(backend.execBatch(marks));
    QVERIFY_RESULT(backend.execBatch(path));
    for (int call = 0; call < calls; ++call) {
        auto assigned = backend.execText(
            u"SELECT phone_number, matched_preference FROM public.assign_phone_number('%1', %2)"_s
                .arg(OrganizationA, area.isEmpty() ? u"NULL"_s : u"'%1'"_s.arg(area)));
        QVERIFY_RESULT(assigned);
        QVERIFY(assigned->next());
        QCOMPARE(assigned->value(0).toString(), given);
        QCOMPARE(assigned->value(1).toBool(), area == u"604"_s);
    }
    const QString written = m_pool->text(
        u"SELECT concat_ws(' ', p.status, p.organization_id, o.matched_preference, e.to_status) "
        "FROM phone_number_pool AS p "
        "INNER JOIN organization_phone_numbers AS o ON o.phone_number = p.phone_number "
        "INNER JOIN number_events AS e ON e.phone_number = p.phone_number AND e.kind = 'assigned' "
        "WHERE p.phone_number = '%1'"_s.arg(given));
    QCOMPARE(written,
             u"assigned %1 %2 assigned"_s.arg(OrganizationA, area == u"604"_s ? u"t"_s : u"f"_s));
    auto look = backend.execText(
        u"SELECT pg_catalog.current_setting('numberwell.look', true) IS NOT NULL"_s);
    QVERIFY_RESULT(look);
    QVERIFY(look->next());
    QCOMPARE(look->value(0).toBool(), looks);
    // It sees at once that the organization has one, and what it took for it is back.
    if (calls == 2) {
        QCOMPARE(m_pool->text(u"SELECT last_value FROM pool_tickets"_s), u"2"_s);
        QCOMPARE(m_pool->text(u"SELECT concat_ws(' ', status, ready_position) FROM "
                              "phone_number_pool WHERE phone_number <> '%1'"_s.arg(given)),
                 u"configured 2"_s);
    }
}

void TestQuarantine::twoDatabasesMakeTheRolesAtOnce()
{
    // In a cluster of their own, which has no roles yet.
    TestDatabase cluster;
    QVERIFY(cluster.isUp());
    QList<QFuture<Result<int>>> programs;
    for (int i = 0; i < 4; ++i) {
        programs << QtConcurrent::run([options = cluster.createDatabase()]() -> Result<int> {
            Connection connection(options);
            if (auto opened = connection.open(); !opened)
                return failure(opened.error());
            return migrations::apply(connection);
        });
    }
    for (auto &program : programs)
        QVERIFY_RESULT(program.result());
}

void TestQuarantine::withoutTheRightToMakeRoles()
{
    TestDatabase cluster;
    QVERIFY(cluster.isUp());
    const ConnectionOptions options = cluster.createDatabase();
    Connection super(options);
    QVERIFY_RESULT(super.open());
    QVERIFY_RESULT(super.execBatch(
        u"CREATE ROLE plain_owner LOGIN; GRANT CREATE, USAGE ON SCHEMA public TO plain_owner"_s));
    ConnectionOptions plain = options;
    plain.keywords[u"user"_s] = u"plain_owner"_s;
    Connection owner(plain);
    QVERIFY_RESULT(owner.open());
    QVERIFY_RESULT(migrations::apply(owner));
    const QString notice = scalar(owner,
                                  u"SELECT message FROM admin_notifications WHERE type = "
                                  "'roles_missing'"_s)
                               .toString();
    QVERIFY2(notice.contains("CREATE ROLE numberwell_backend NOLOGIN;"_L1), qPrintable(notice));
    QCOMPARE(scalar(owner, u"SELECT grant_numberwell_roles()"_s).toString(),
             u"{numberwell_admin,numberwell_backend}"_s);
    QVERIFY_RESULT(super.execBatch(u"CREATE ROLE numberwell_admin NOLOGIN; CREATE ROLE "
                                   "numberwell_backend NOLOGIN"_s));
    QCOMPARE(scalar(owner, u"SELECT grant_numberwell_roles()"_s).toString(), u"{}"_s);
    QCOMPARE(scalar(owner,
                    u"SELECT has_function_privilege('numberwell_backend', "
                    "'assign_phone_number(uuid, text)', 'EXECUTE')"_s)
                 .toBool(),
             true);
}

QTEST_GUILESS_MAIN(TestQuarantine)
#include "tst_quarantine.moc"
