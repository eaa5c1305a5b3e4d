// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalfixture.h"
#include "store/database.h"
#include "support/pooler.h"
#include "support/verifyresult.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::test {

using store::Connection;

/*! Programs behind a real PgBouncer in transaction mode: every transaction may meet another
 * session. */
class TestPooler final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void knowsThatItIsPooled();
    void namesWhoActs();
    void bindsWhateverIsTyped_data();
    void bindsWhateverIsTyped();
    void hearsOfChanges_data();
    void hearsOfChanges();
    void leasesEndWithTheirTime();
    void manyCallersOnFewSessions();

private:
    void addReady(int count);

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<JournalFixture> m_direct;
    std::unique_ptr<Pooler> m_pooler;
};

void TestPooler::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestPooler::init()
{
    m_direct = std::make_unique<JournalFixture>(*m_cluster);
    m_pooler = std::make_unique<Pooler>(m_direct->options, 2);
    QVERIFY2(m_pooler->isUp(), qPrintable(m_pooler->problem()));
}

void TestPooler::cleanup()
{
    m_pooler.reset();
    m_direct.reset();
}

void TestPooler::addReady(int count)
{
    m_direct->exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
                   "elevenlabs_phone_id) SELECT '+1604' || (5550000 + n), 'PN' || n, 'configured', "
                   "'phnum_' || n FROM generate_series(1, %1) AS n"_s.arg(count));
}

void TestPooler::knowsThatItIsPooled()
{
    QVERIFY(!m_direct->connection.isPooled());
    Connection pooled(m_pooler->through(m_direct->options, u"console:anna"_s));
    QVERIFY_RESULT(pooled.open());
    QVERIFY(pooled.isPooled());
}

//! Two programs take turns on the same few sessions: the history names the right one each time.
void TestPooler::namesWhoActs()
{
    Connection anna(m_pooler->through(m_direct->options, u"console:anna's \"desk\""_s));
    Connection service(m_pooler->through(m_direct->options, u"numberwelld"_s));
    QVERIFY_RESULT(anna.open());
    QVERIFY_RESULT(service.open());
    for (int i = 0; i < 10; ++i) {
        for (Connection *connection : {&anna, &service}) {
            auto actor = connection->execText(u"SELECT numberwell_actor()"_s);
            QVERIFY_RESULT(actor);
            QVERIFY(actor->next());
            QCOMPARE(actor->value(0).toString(),
                     connection == &anna ? u"console:anna's \"desk\""_s : u"numberwelld"_s);
        }
    }
    QCOMPARE(m_direct->text(u"SELECT numberwell_actor()"_s), u"test"_s);
}

void TestPooler::bindsWhateverIsTyped_data()
{
    QTest::addColumn<QString>("number");
    QTest::newRow("plain") << u"+16045550001"_s;
    QTest::newRow("a quote") << u"it's '' ' "_s;
    QTest::newRow("a backslash at the end") << u"a\\"_s;
    QTest::newRow("an injection") << u"'; DROP TABLE phone_number_pool; --"_s;
    QTest::newRow("another bind's name") << u":number :id"_s;
    QTest::newRow("percent") << u"%1 %2"_s;
    QTest::newRow("beyond the BMP") << u"☎ \U0001F4DE é"_s;
    QTest::newRow("null") << QString();
}

void TestPooler::bindsWhateverIsTyped()
{
    QFETCH(QString, number);
    Connection pooled(m_pooler->through(m_direct->options, u"console:anna"_s));
    QVERIFY_RESULT(pooled.open());
    for (Connection *connection : {&pooled, &m_direct->connection}) {
        auto made = connection->exec(u"organizations/insert"_s,
                                     {{u":name"_s, number},
                                      {u":email"_s, u"a@example.com"_s},
                                      {u":preferred"_s, QString()},
                                      {u":key"_s, QVariant()}});
        QVERIFY_RESULT(made);
        QCOMPARE(
            m_direct->text(u"SELECT name FROM organizations ORDER BY created_at DESC LIMIT 1"_s),
            number);
    }
}

void TestPooler::hearsOfChanges_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("a number") << u"UPDATE phone_number_pool SET locality = 'x'"_s;
    QTest::newRow("an assignment") << u"SELECT assign_phone_number(gen_random_uuid())"_s;
    QTest::newRow("a notice")
        << u"INSERT INTO admin_notifications (type, message) VALUES ('x', 'y')"_s;
    QTest::newRow("a limit")
        << u"UPDATE purchase_limits SET most_numbers = 7 WHERE period = 'order'"_s;
}

void TestPooler::hearsOfChanges()
{
    QFETCH(QString, change);
    addReady(3);
    store::Database database;
    database.start(m_pooler->through(m_direct->options, u"console:anna"_s));
    QTRY_COMPARE(database.state(), store::Database::State::Connected);
    QTest::qWait(700);
    QSignalSpy changed(&database, &store::Database::poolChanged);
    QTest::qWait(1200);
    QCOMPARE(changed.count(), 0);
    m_direct->exec(change);
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 1500);
}

//! The session that claimed is gone or serves others; the program may still be at it.
void TestPooler::leasesEndWithTheirTime()
{
    const QString order = m_direct->place(orderOf(1, 1));
    {
        Connection pooled(m_pooler->through(m_direct->options, u"numberwelld"_s));
        QVERIFY_RESULT(pooled.open());
        const auto item = JournalFixture::itemsOf(pooled, u"they"_s).claim(order);
        QVERIFY_RESULT(item);
        QVERIFY(item->item.has_value());
    }
    m_pooler.reset();
    QVERIFY(!m_direct->isClaimable(order));
    m_direct->exec(u"UPDATE purchase_items SET lease_until = clock_timestamp()"_s);
    QVERIFY(m_direct->isClaimable(order));
}

void TestPooler::manyCallersOnFewSessions()
{
    constexpr int Callers = 16;
    constexpr int Each = 20;
    addReady(Callers * Each - 10);
    std::atomic<int> given = 0;
    std::atomic<int> without = 0;
    atOnce(m_pooler->through(m_direct->options, u"backend"_s),
           Callers,
           [&](Connection &connection, int) {
               for (int i = 0; i < Each; ++i) {
                   auto assigned = connection.execText(
                       u"SELECT phone_number FROM assign_phone_number(gen_random_uuid(), '604')"_s);
                   if (assigned && assigned->next())
                       ++given;
                   else if (!assigned && assigned.error().code == "NW001"_L1)
                       ++without;
               }
           });
    QCOMPARE(given.load(), Callers * Each - 10);
    QCOMPARE(without.load(), 10);
    QCOMPARE(m_direct->text(u"SELECT count(DISTINCT phone_number) FROM organization_phone_numbers "
                            "WHERE is_active"_s),
             QString::number(given.load()));
}

} // namespace numberwell::test

QTEST_GUILESS_MAIN(numberwell::test::TestPooler)
#include "tst_pooler.moc"
