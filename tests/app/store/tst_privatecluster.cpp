// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"
#include "store/privatecluster.h"
#include "store/serverprograms.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <signal.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <thread>
#include <vector>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;

namespace {

using ClusterPointer = std::unique_ptr<PrivateCluster>;

//! A process that is dead and not yet buried has no working folder any more.
bool isAlive(qint64 pid)
{
    return pid > 0 && !QFileInfo(u"/proc/%1/cwd"_s.arg(pid)).canonicalFilePath().isEmpty();
}

//! This very program, as another one that holds a cluster until its input ends.
class Holder final
{
public:
    explicit Holder(const QString &where)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, where});
    }
    ~Holder() { letGo(); }

    //! The server's process and the cluster's folder; 0 where it could not be opened.
    qint64 serverPid()
    {
        while (!process.canReadLine() && process.waitForReadyRead(60'000)) {
        }
        const QString line = QString::fromUtf8(process.readLine()).trimmed();
        folder = line.section(u' ', 1);
        return line.section(u' ', 0, 0).toLongLong();
    }
    void letGo()
    {
        process.closeWriteChannel();
        process.waitForFinished(30'000);
    }
    void kill()
    {
        process.kill();
        process.waitForFinished(5'000);
    }

    QProcess process;
    QString folder;
};

//! What the other program does.
int hold(const QString &folder)
{
    auto cluster
        = folder == "temporary"_L1 ? PrivateCluster::temporary() : PrivateCluster::open(folder);
    if (!cluster) {
        std::fprintf(stderr, "%s\n", qPrintable(describe(cluster.error())));
        return 1;
    }
    std::printf("%lld %s\n", (*cluster)->serverPid(), qPrintable((*cluster)->folder()));
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

} // namespace

class TestPrivateCluster final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_folder.reset(); }

    void temporaryIsGoneAfterwards();
    void keepsItsData();
    void listensOnItsSocketOnly();
    void runsAsAnUnprivilegedUser();
    void threadsShareOneServer();
    void programsShareOneServer();
    void programsStartAtOnce();
    void aKilledProgramsServerIsTakenOver();
    void aKilledServerIsStartedAgain();
    void waitsForTheLastOfAKilledServer();
    void aStalePidFileNamesAnotherServer();
    void anAbandonedSandboxIsSwept();
    void dataOfAnotherVersionIsLeftAlone();
    void aFullDiskLeavesNothingHalfMade();
    void aLongPathGetsAnotherSocketFolder();
    void aStrangersSocketFolderIsRefused();
    void wordsOfFailures_data();
    void wordsOfFailures();

private:
    static ClusterPointer openAt(const QString &folder)
    {
        auto cluster = PrivateCluster::open(folder, PrivateCluster::Durability::Throwaway);
        if (!cluster)
            qWarning("%s", qPrintable(describe(cluster.error())));
        return cluster ? *std::move(cluster) : nullptr;
    }
    //! Runs a statement and answers its first value; an invalid one where it can't connect.
    static QVariant ask(const PrivateCluster &cluster, const QString &sql)
    {
        Connection connection(cluster.options());
        return connection.open() ? test::scalar(connection, sql) : QVariant();
    }
    QString folder() const { return m_folder->filePath(u"cluster"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPrivateCluster::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    // The server's own user must be able to enter.
    QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0755) == 0);
}

void TestPrivateCluster::temporaryIsGoneAfterwards()
{
    auto cluster = PrivateCluster::temporary();
    QVERIFY_RESULT(cluster);
    const QString where = (*cluster)->folder();
    const qint64 pid = (*cluster)->serverPid();
    QVERIFY(isAlive(pid));
    QCOMPARE(ask(**cluster, u"SELECT 42"_s).toInt(), 42);
    cluster->reset();
    QVERIFY(!QFileInfo::exists(where));
    QTRY_VERIFY(!isAlive(pid));
}

void TestPrivateCluster::keepsItsData()
{
    // With fsync and checksums, as the user's own.
    for (int i = 0; i < 2; ++i) {
        auto cluster = PrivateCluster::open(folder());
        QVERIFY_RESULT(cluster);
        QVERIFY(isAlive((*cluster)->serverPid()));
        if (i == 0) {
            std::ignore = ask(**cluster, u"CREATE TABLE kept AS SELECT 7 AS n"_s);
            QCOMPARE(ask(**cluster, u"SHOW fsync"_s).toString(), u"on"_s);
            QCOMPARE(ask(**cluster, u"SHOW data_checksums"_s).toString(), u"on"_s);
        } else {
            QCOMPARE(ask(**cluster, u"SELECT n FROM kept"_s).toInt(), 7);
        }
    }
}

void TestPrivateCluster::listensOnItsSocketOnly()
{
    const ClusterPointer cluster = openAt(folder());
    QVERIFY(cluster);
    QCOMPARE(ask(*cluster, u"SHOW listen_addresses"_s).toString(), QString());
    const auto modeOf = [](const QString &path) {
        struct stat status = {};
        ::stat(QFile::encodeName(path).constData(), &status);
        return int(status.st_mode & 0777);
    };
    QCOMPARE(modeOf(cluster->folder()), 0700);
    QCOMPARE(modeOf(cluster->options().keywords.value(u"host"_s)), 0700);
}

void TestPrivateCluster::runsAsAnUnprivilegedUser()
{
    const ClusterPointer cluster = openAt(folder());
    QVERIFY(cluster);
    const QFileInfo process(u"/proc/%1"_s.arg(cluster->serverPid()));
    QVERIFY(process.ownerId() != 0);
    if (::geteuid() != 0)
        QCOMPARE(process.ownerId(), ::geteuid());
}

void TestPrivateCluster::threadsShareOneServer()
{
    constexpr int Openers = 4;
    std::vector<ClusterPointer> clusters(Openers);
    std::vector<std::thread> threads;
    for (ClusterPointer &cluster : clusters)
        threads.emplace_back([&cluster, this] { cluster = openAt(folder()); });
    for (std::thread &thread : threads)
        thread.join();
    for (const ClusterPointer &cluster : clusters)
        QVERIFY(cluster);
    const qint64 pid = clusters.front()->serverPid();
    for (size_t i = 0; i < clusters.size(); ++i) {
        QCOMPARE(clusters[i]->serverPid(), pid);
        QCOMPARE(ask(*clusters[i], u"SELECT 1"_s).toInt(), 1);
    }
    for (ClusterPointer &cluster : clusters) {
        QVERIFY(isAlive(pid));
        cluster.reset();
    }
    QTRY_VERIFY(!isAlive(pid));
}

void TestPrivateCluster::programsShareOneServer()
{
    Holder other(folder());
    const qint64 pid = other.serverPid();
    QVERIFY(isAlive(pid));
    {
        const ClusterPointer mine = openAt(folder());
        QVERIFY(mine);
        QCOMPARE(mine->serverPid(), pid);
        QCOMPARE(ask(*mine, u"SELECT 1"_s).toInt(), 1);
    }
    QVERIFY(isAlive(pid));
    // And the other way round: the first one leaves, the second stays.
    ClusterPointer mine = openAt(folder());
    other.letGo();
    QVERIFY(isAlive(pid));
    QCOMPARE(ask(*mine, u"SELECT 1"_s).toInt(), 1);
    mine.reset();
    QTRY_VERIFY(!isAlive(pid));
}

void TestPrivateCluster::programsStartAtOnce()
{
    Holder one(folder());
    Holder two(folder());
    Holder three(folder());
    const qint64 pid = one.serverPid();
    QVERIFY(isAlive(pid));
    QCOMPARE(two.serverPid(), pid);
    QCOMPARE(three.serverPid(), pid);
    one.letGo();
    two.letGo();
    QVERIFY(isAlive(pid));
    three.letGo();
    QTRY_VERIFY(!isAlive(pid));
}

void TestPrivateCluster::aKilledProgramsServerIsTakenOver()
{
    Holder killed(folder());
    const qint64 pid = killed.serverPid();
    QVERIFY(isAlive(pid));
    killed.kill();
    QVERIFY(isAlive(pid));
    ClusterPointer mine = openAt(folder());
    QVERIFY(mine);
    QCOMPARE(mine->serverPid(), pid);
    mine.reset();
    QTRY_VERIFY(!isAlive(pid));
}

void TestPrivateCluster::aKilledServerIsStartedAgain()
{
    Holder killed(folder());
    const qint64 pid = killed.serverPid();
    {
        const ClusterPointer mine = openAt(folder());
        QVERIFY(mine);
        std::ignore = ask(*mine, u"CREATE TABLE kept AS SELECT 7 AS n"_s);
    }
    // As when the machine goes down: all of them at once.
    killed.kill();
    ::kill(pid_t(pid), SIGKILL);
    QTRY_VERIFY(!isAlive(pid));
    const ClusterPointer mine = openAt(folder());
    QVERIFY(mine);
    QVERIFY(mine->serverPid() != pid);
    QCOMPARE(ask(*mine, u"SELECT n FROM kept"_s).toInt(), 7);
}

void TestPrivateCluster::waitsForTheLastOfAKilledServer()
{
    // A server process that computes does not notice that its postmaster is gone. A second server
    // beside it would ruin the data.
    ClusterPointer first = openAt(folder());
    QVERIFY(first);
    const qint64 pid = first->serverPid();
    std::atomic<qint64> busy = 0;
    std::thread computing([&] {
        Connection connection(first->options());
        if (!connection.open())
            return;
        busy = test::scalar(connection, u"SELECT pg_backend_pid()"_s).toLongLong();
        std::ignore
            = connection.execBatch(u"DO $$ BEGIN FOR i IN 1..150000000 LOOP END LOOP; END $$"_s);
    });
    QTRY_VERIFY(busy > 0);
    QTest::qWait(100);
    ::kill(pid_t(pid), SIGKILL);
    QTRY_VERIFY(!isAlive(pid));
    const bool wasBusy = isAlive(busy);
    const ClusterPointer second = openAt(folder());
    const bool isStillBusy = isAlive(busy);
    computing.join();
    if (!wasBusy)
        QSKIP("The server process was done too early on this machine");
    QVERIFY2(!isStillBusy, "A second server was started beside the rest of the first");
    QVERIFY(second);
    QCOMPARE(ask(*second, u"SELECT 1"_s).toInt(), 1);
}

void TestPrivateCluster::aStalePidFileNamesAnotherServer()
{
    const ClusterPointer stranger = openAt(m_folder->filePath(u"stranger"_s));
    QVERIFY(stranger);
    openAt(folder()).reset();
    for (const auto &name : {u"/data/postmaster.pid"_s, u"/socket/.s.PGSQL.5432.lock"_s}) {
        QFile file(folder() + name);
        QVERIFY(!file.exists());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::number(stranger->serverPid()) + '\n' + folder().toUtf8()
                   + "/data\n0\n5432\n");
    }
    const ClusterPointer cluster = openAt(folder());
    QVERIFY(cluster);
    QVERIFY(cluster->serverPid() != stranger->serverPid());
    QCOMPARE(ask(*cluster, u"SELECT 1"_s).toInt(), 1);
    QCOMPARE(ask(*stranger, u"SELECT 1"_s).toInt(), 1);
}

void TestPrivateCluster::anAbandonedSandboxIsSwept()
{
    Holder living(u"temporary"_s);
    const qint64 livingPid = living.serverPid();
    Holder killed(u"temporary"_s);
    const qint64 pid = killed.serverPid();
    QVERIFY(isAlive(livingPid) && isAlive(pid));
    killed.kill();
    QVERIFY(QFileInfo::exists(killed.folder));
    const auto next = PrivateCluster::temporary();
    QVERIFY_RESULT(next);
    QTRY_VERIFY(!isAlive(pid));
    QVERIFY(!QFileInfo::exists(killed.folder));
    QVERIFY(isAlive(livingPid));
    QVERIFY(QFileInfo::exists(living.folder));
}

void TestPrivateCluster::dataOfAnotherVersionIsLeftAlone()
{
    QVERIFY(QDir().mkpath(folder() + u"/data"_s));
    QFile version(folder() + u"/data/PG_VERSION"_s);
    QVERIFY(version.open(QIODevice::WriteOnly));
    version.write("12\n");
    version.close();
    const auto cluster = PrivateCluster::open(folder());
    QVERIFY(!cluster);
    QCOMPARE(cluster.error().kind, ErrorKind::Storage);
    QCOMPARE(cluster.error().code, u"cluster_version"_s);
    QVERIFY(cluster.error().detail.contains("PostgreSQL 12"_L1));
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"data"_s});
}

void TestPrivateCluster::aFullDiskLeavesNothingHalfMade()
{
    const QString disk = m_folder->filePath(u"disk"_s);
    QVERIFY(QDir().mkpath(disk));
    const QByteArray path = QFile::encodeName(disk);
    if (::mount("tmpfs", path.constData(), "tmpfs", 0, "size=8m,mode=0755") != 0)
        QSKIP("A file system of a few megabytes can't be mounted here");
    const auto cluster = PrivateCluster::open(disk + u"/cluster"_s);
    const QStringList left
        = QDir(disk + u"/cluster"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    ::umount2(path.constData(), MNT_DETACH);
    QVERIFY(!cluster);
    QCOMPARE(cluster.error().code, u"disk_full"_s);
    QVERIFY2(!left.contains(u"data"_s) && !left.contains(u"data.new"_s),
             qPrintable(left.join(u' ')));
}

void TestPrivateCluster::aLongPathGetsAnotherSocketFolder()
{
    const QString deep = folder() + u'/' + QString(60, u'x') + u'/' + QString(60, u'y');
    ClusterPointer cluster = openAt(deep);
    QVERIFY(cluster);
    const QString socket = cluster->options().keywords.value(u"host"_s);
    QVERIFY(!socket.startsWith(deep));
    QVERIFY(socket.size() < 90);
    QCOMPARE(ask(*cluster, u"SELECT 1"_s).toInt(), 1);
    ClusterPointer second = openAt(deep);
    QVERIFY(second);
    QCOMPARE(second->serverPid(), cluster->serverPid());
    QVERIFY(QDir(socket).exists());
    cluster.reset();
    QCOMPARE(ask(*second, u"SELECT 1"_s).toInt(), 1);
    second.reset();
    QDir(socket).removeRecursively();
}

void TestPrivateCluster::aStrangersSocketFolderIsRefused()
{
    // The folder's name can be guessed: somebody may have put a link there before us.
    const QString deep = folder() + u'/' + QString(60, u'x') + u'/' + QString(60, u'z');
    ClusterPointer cluster = openAt(deep);
    QVERIFY(cluster);
    const QString socket = cluster->options().keywords.value(u"host"_s);
    cluster.reset();
    QVERIFY(QDir(socket).removeRecursively());
    const QString target = m_folder->filePath(u"target"_s);
    QVERIFY(QDir().mkpath(target));
    QVERIFY(::chmod(QFile::encodeName(target).constData(), 0755) == 0);
    QVERIFY(QFile::link(target, socket));
    const auto refused = PrivateCluster::open(deep, PrivateCluster::Durability::Throwaway);
    QFile::remove(socket);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"cluster_failed"_s);
    // Neither its owner nor its mode was touched through the link.
    QCOMPARE(QFileInfo(target).ownerId(), ::geteuid());
    QVERIFY(QFileInfo(target).permission(QFile::ReadOther));
}

void TestPrivateCluster::wordsOfFailures_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("full") << u"initdb: error: could not write: No space left on device"_s
                          << u"disk_full"_s << u"The disk is full"_s;
    QTest::newRow("quota") << u"FATAL: could not extend: Disk quota exceeded"_s << u"disk_full"_s
                           << u"nothing was lost"_s;
    QTest::newRow("other") << u"  FATAL: no such luck\n"_s << u"cluster_failed"_s
                           << u"FATAL: no such luck"_s;
    QTest::newRow("long") << QString(5000, u'a') + u"the end"_s << u"cluster_failed"_s
                          << u"the end"_s;
}

void TestPrivateCluster::wordsOfFailures()
{
    QFETCH(QString, output);
    QFETCH(QString, words);
    const Error error = clusterFailure(output);
    QCOMPARE(error.kind, ErrorKind::Storage);
    QTEST(error.code, "code");
    QVERIFY2(error.detail.contains(words), qPrintable(error.detail));
    QVERIFY(error.detail.size() <= 600);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--hold"_L1)
        return hold(arguments.at(2));
    TestPrivateCluster test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_privatecluster.moc"
