// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "otherprogram.h"
#include "store/privatecluster.h"
#include "support/verifyresult.h"

#include <QCoroTask>

#include <QDir>
#include <QLoggingCategory>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <pwd.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/*! The database lost between a purchase and its record: killed, or its disk full. */
class TestLostDatabase final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theServerIsKilled();
    void theDiskIsFull();

private:
    void finishAndCompare(const QString &orderId, int wanted);

    QTemporaryDir m_folder;
    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<PurchaseWorld> m_world;
    QString m_mounted;
};

void TestLostDatabase::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    // As root the server runs as another user, who has to get in.
    QCOMPARE(::chmod(QFile::encodeName(m_folder.path()).constData(), 0755), 0);
}

void TestLostDatabase::init()
{
    // With fsync, as in earnest: what was committed is to be there after a crash.
    m_server = std::make_unique<TestDatabase>(
        m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
    m_world = std::make_unique<PurchaseWorld>(*m_server);
}

void TestLostDatabase::cleanup()
{
    m_world.reset();
    m_server.reset();
    if (!m_mounted.isEmpty())
        ::umount(QFile::encodeName(std::exchange(m_mounted, {})).constData());
}

void TestLostDatabase::finishAndCompare(const QString &orderId, int wanted)
{
    m_world->setLatency(0ms);
    const auto program = m_world->startProgram();
    QVERIFY(m_world->settle(*program));
    QCOMPARE(m_world->order(orderId).recorded().size(), wanted);
    QCOMPARE(m_world->standIns.purchases(), wanted);
    const QString difference = m_world->differenceInTheBooks();
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

//! kill -9 of the server in mid-purchase, three times, and a restart on the same disk.
void TestLostDatabase::theServerIsKilled()
{
    constexpr int Wanted = 9;
    auto program = m_world->startProgram();
    const QString id = m_world->place(*program, Wanted);
    const int items = int(m_world->order(id).items.size());
    m_world->setLatency(400ms);
    // As the console does: what rests is gone on with.
    QTimer settling;
    connect(&settling, &QTimer::timeout, this, [&] { program->purchases.settle(); });
    settling.start(500ms);
    std::vector<std::unique_ptr<PrivateCluster>> restarted;
    for (const int sold : {1, 4, 7}) {
        QTRY_VERIFY_WITH_TIMEOUT(m_world->standIns.purchases() >= sold, 30'000);
        const PrivateCluster &running = restarted.empty() ? m_server->cluster() : *restarted.back();
        QCOMPARE(::kill(pid_t(running.serverPid()), SIGKILL), 0);
        auto again = PrivateCluster::open(m_server->cluster().folder());
        QVERIFY_RESULT(again);
        restarted.push_back(*std::move(again));
        QVERIFY_RESULT(m_world->inspector.open());
        // No intent is lost: every number that may have been paid for is named.
        QCOMPARE(scalar(m_world->inspector, u"SELECT count(*) FROM purchase_items"_s).toInt(),
                 items);
        const QStringList owned = m_world->standIns.ownedNumbers();
        for (const QString &number : owned) {
            QVERIFY(scalar(m_world->inspector,
                           u"SELECT state FROM purchase_items WHERE phone_number = '%1' AND state "
                           "IN ('buying', 'checking', 'bought', 'recorded')"_s.arg(number))
                        .isValid());
        }
    }
    settling.stop();
    QTRY_VERIFY_WITH_TIMEOUT(program->purchases.isIdle(), 30'000);
    program.reset();
    finishAndCompare(id, Wanted);
}

//! A real full disk: the pool's tables live on a file system of a few megabytes.
void TestLostDatabase::theDiskIsFull()
{
    constexpr int Wanted = 6;
    const QString disk = m_folder.filePath(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    if (::geteuid() != 0
        || ::mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=12m") != 0) {
        QSKIP("Only root can mount a small file system");
    }
    m_mounted = disk;
    const passwd *user = ::getpwnam("postgres");
    QVERIFY(user);
    QVERIFY(QDir().mkpath(disk + u"/space"_s));
    QCOMPARE(::chown(QFile::encodeName(disk + u"/space"_s).constData(), user->pw_uid, user->pw_gid),
             0);
    Connection &inspector = m_world->inspector;
    QVERIFY_RESULT(inspector.execBatch(u"CREATE TABLESPACE small LOCATION '%1/space'"_s.arg(disk)));
    QVERIFY_RESULT(inspector.execBatch(u"ALTER TABLE phone_number_pool SET TABLESPACE small"_s));
    QVERIFY_RESULT(
        inspector.execBatch(u"CREATE TABLE ballast (filler text) TABLESPACE small; "
                            "ALTER TABLE ballast ALTER COLUMN filler SET STORAGE PLAIN"_s));

    auto program = m_world->startProgram();
    const QString id = m_world->place(*program, Wanted);
    m_world->setLatency(1500ms);
    auto execution = program->purchases.execute(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_world->standIns.purchases() >= 1, 30'000);
    // Twilio has sold, its answer is on the way, and the disk fills up.
    QString code;
    for (int i = 0; i < 100'000 && code.isEmpty(); ++i) {
        const auto filled = inspector.execBatch(
            u"INSERT INTO ballast SELECT repeat('x', 4000) FROM generate_series(1, 20)"_s);
        if (!filled)
            code = filled.error().code;
    }
    QCOMPARE(code, u"53100"_s);
    // The last free bytes too, in the pool's own pages.
    QVERIFY_RESULT(inspector.execBatch(
        u"DO $$ BEGIN FOR i IN 1000..9999 LOOP INSERT INTO phone_number_pool (phone_number, "
        "twilio_phone_sid, status, note) VALUES ('+1999999' || i, 'PN', 'released', repeat('x', "
        "1000)); END LOOP; EXCEPTION WHEN disk_full THEN NULL; END $$"_s));
    m_world->setLatency(0ms);
    const auto interrupted = QCoro::waitFor(std::move(execution));
    Q_UNUSED(interrupted)
    QVERIFY(m_world->standIns.purchases() >= 1);
    const int recorded = int(m_world->order(id).recorded().size());
    QVERIFY2(recorded < m_world->standIns.purchases(), "the disk was not full enough");
    program.reset();

    QVERIFY_RESULT(inspector.execBatch(u"DROP TABLE ballast"_s));
    finishAndCompare(id, Wanted);
}

QTEST_GUILESS_MAIN(TestLostDatabase)
#include "tst_lostdatabase.moc"
