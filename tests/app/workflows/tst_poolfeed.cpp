// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"
#include "store/database.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "workflows/poolfeed.h"

#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPoolFeed final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }

    void readsAllOfIt();
    void oneReadForManyCalls();
    void aChangeDuringAReadIsReadToo();
    void hearsWhatOthersDo();
    void hearsAssignments_data();
    void hearsAssignments();
    void tellsWhenItCanNotRead();
    void mayGoInTheMiddleOfARead();

private:
    void insert(Connection &connection, int first, int count);

    std::unique_ptr<test::TestDatabase> m_cluster;
};

void TestPoolFeed::initTestCase()
{
    m_cluster = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestPoolFeed::insert(Connection &connection, int first, int count)
{
    QVERIFY_RESULT(connection.execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) SELECT '+1604555' || "
        "lpad(i::text, 4, '0'), 'PN' || i FROM generate_series(%1, %2) AS i"_s.arg(first)
            .arg(first + count - 1)));
}

void TestPoolFeed::readsAllOfIt()
{
    const auto options = m_cluster->createMigrated();
    Connection other(options);
    QVERIFY_RESULT(other.open());
    insert(other, 1, 3);
    QVERIFY_RESULT(other.execBatch(
        u"INSERT INTO admin_notifications (type, message) VALUES ('test', 'a notice')"_s));
    Database database;
    PoolFeed feed(database);
    QVERIFY(!feed.hasView());
    database.start(options);
    QTRY_VERIFY(feed.hasView());
    QCOMPARE(feed.view().numbers.size(), 3);
    QCOMPARE(feed.view().statistics.counts.purchased, 3);
    QCOMPARE(feed.view().notifications.size(), 1);
    QCOMPARE(feed.view().readAt.timeSpec(), Qt::UTC);
}

void TestPoolFeed::oneReadForManyCalls()
{
    Database database;
    PoolFeed feed(database);
    QSignalSpy views(&feed, &PoolFeed::viewChanged);
    database.start(m_cluster->createMigrated());
    QTRY_VERIFY(feed.hasView());
    QTest::qWait(700);
    views.clear();
    for (int i = 0; i < 100; ++i)
        feed.refresh();
    QTRY_VERIFY(!views.isEmpty());
    QTest::qWait(300);
    QCOMPARE(views.size(), 1);
}

void TestPoolFeed::aChangeDuringAReadIsReadToo()
{
    const auto options = m_cluster->createMigrated();
    Connection other(options);
    QVERIFY_RESULT(other.open());
    Database database;
    PoolFeed feed(database);
    QSignalSpy views(&feed, &PoolFeed::viewChanged);
    database.start(options);
    QTRY_VERIFY(feed.hasView());
    QTest::qWait(700);
    views.clear();

    // The read begins, and waits for a lock while more is asked for.
    QVERIFY_RESULT(other.execBatch(u"BEGIN; LOCK TABLE phone_number_pool"_s));
    feed.refresh();
    QTest::qWait(200);
    QVERIFY(views.isEmpty());
    insert(other, 1, 2);
    feed.refresh();
    feed.refresh();
    QVERIFY_RESULT(other.execBatch(u"COMMIT"_s));
    QTRY_COMPARE(feed.view().numbers.size(), 2);
    QTRY_VERIFY(views.size() >= 2);
}

void TestPoolFeed::hearsWhatOthersDo()
{
    const auto options = m_cluster->createMigrated();
    Connection other(options);
    QVERIFY_RESULT(other.open());
    Database database;
    PoolFeed feed(database);
    QSignalSpy views(&feed, &PoolFeed::viewChanged);
    database.start(options);
    QTRY_VERIFY(feed.hasView());
    QTest::qWait(700);
    views.clear();
    // Twenty commits in a row are a few reads, not twenty.
    for (int i = 1; i <= 20; ++i)
        insert(other, i, 1);
    QTRY_COMPARE_WITH_TIMEOUT(feed.view().numbers.size(), 20, 2000);
    QTest::qWait(1200);
    QVERIFY2(views.size() <= 8, qPrintable(QString::number(views.size())));
}

void TestPoolFeed::hearsAssignments_data()
{
    QTest::addColumn<int>("openForMs");
    QTest::newRow("at once") << 0;
    // The sequence has long been seen when its transaction ends.
    QTest::newRow("in a long transaction") << 1500;
}

void TestPoolFeed::hearsAssignments()
{
    QFETCH(const int, openForMs);
    const auto options = m_cluster->createMigrated();
    Connection other(options);
    QVERIFY_RESULT(other.open());
    QVERIFY_RESULT(other.execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, elevenlabs_phone_id, "
        "status) VALUES ('+16045550001', 'PN1', 'phnum_1', 'configured')"_s));
    Database database;
    PoolFeed feed(database);
    database.start(options);
    QTRY_VERIFY(feed.hasView());
    QTest::qWait(700);
    QCOMPARE(feed.view().statistics.counts.assigned, 0);

    QVERIFY_RESULT(
        other.execBatch(u"BEGIN; SELECT * FROM assign_phone_number(gen_random_uuid())"_s));
    QTest::qWait(openForMs);
    QCOMPARE(feed.view().statistics.counts.assigned, 0);
    QVERIFY_RESULT(other.execBatch(u"COMMIT"_s));
    QTRY_COMPARE_WITH_TIMEOUT(feed.view().statistics.counts.assigned, 1, 1500);
}

void TestPoolFeed::tellsWhenItCanNotRead()
{
    const auto options = m_cluster->createMigrated();
    Connection other(options);
    QVERIFY_RESULT(other.open());
    insert(other, 1, 2);
    Database database;
    PoolFeed feed(database);
    QSignalSpy failures(&feed, &PoolFeed::readFailed);
    database.start(options);
    QTRY_VERIFY(feed.hasView());
    const QDateTime readAt = feed.view().readAt;
    QVERIFY_RESULT(other.execBatch(u"ALTER TABLE phone_number_pool RENAME TO away"_s));
    feed.refresh();
    QTRY_VERIFY(!failures.isEmpty());
    QCOMPARE(failures.first().first().value<Error>().code, u"42P01"_s);
    // The last view stands, as old as it says.
    QCOMPARE(feed.view().numbers.size(), 2);
    QVERIFY(feed.view().readAt >= readAt);
    QVERIFY_RESULT(other.execBatch(u"ALTER TABLE away RENAME TO phone_number_pool"_s));
    insert(other, 3, 1);
    QTRY_COMPARE(feed.view().numbers.size(), 3);
}

void TestPoolFeed::mayGoInTheMiddleOfARead()
{
    const auto options = m_cluster->createMigrated();
    Connection other(options);
    QVERIFY_RESULT(other.open());
    Database database;
    auto feed = std::make_unique<PoolFeed>(database);
    database.start(options);
    QTRY_VERIFY(feed->hasView());
    QVERIFY_RESULT(other.execBatch(u"BEGIN; LOCK TABLE phone_number_pool"_s));
    feed->refresh();
    QTest::qWait(200);
    feed.reset();
    QVERIFY_RESULT(other.execBatch(u"COMMIT"_s));
    QTest::qWait(200);
}

QTEST_GUILESS_MAIN(TestPoolFeed)
#include "tst_poolfeed.moc"
