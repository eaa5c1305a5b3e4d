// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/privatecluster.h"

#include "store/folderlock.h"
#include "store/serverprocess.h"
#include "store/serverprograms.h"

#include <libpq-fe.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::store {

namespace {

constexpr auto User = "numberwell"_L1;
constexpr auto DatabaseName = "postgres"_L1;
constexpr auto StartLockFile = "start.lock"_L1;
constexpr auto UsersLockFile = "users.lock"_L1;
constexpr int StartPatienceMs = 60'000;
constexpr auto ReadyPatience = 60s;
// sockaddr_un holds 107 bytes, of which "/.s.PGSQL.5432" takes 14.
constexpr qsizetype MaxSocketFolder = 90;
constexpr auto TemporaryTemplate = "numberwell-sandbox-XXXXXX"_L1;

Error clusterError(const QString &code, const QString &detail)
{
    return {.kind = ErrorKind::Storage,
            .code = code,
            .detail = detail,
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

Result<> writeFile(const QString &name, const QByteArray &content, QIODevice::OpenMode mode)
{
    QFile file(name);
    if (!file.open(mode) || file.write(content) != content.size() || !file.flush())
        return failure(clusterFailure(u"%1: %2"_s.arg(name, file.errorString())));
    return {};
}

//! A value of postgresql.conf.
QByteArray quoted(QString value)
{
    return '\'' + value.replace(u'\'', u"''"_s).toUtf8() + '\'';
}

} // namespace

class PrivateCluster::Private
{
public:
    Private(const QString &clusterFolder, Durability clusterDurability)
        : folder(clusterFolder)
        , durability(clusterDurability)
    {
    }

    Result<> open();
    void release();

    QString dataFolder() const { return folder + u"/data"_s; }
    QString socketFolder() const;

    QString folder;
    Durability durability;
    bool isTemporary = false;

private:
    Result<> prepareFolder();
    Result<> initialise() const;
    Result<> configure() const;
    Result<> start() const;
    Result<> waitUntilReady() const;
    Result<> startAndWait() const;
    Result<> giveToServer(const QString &path) const;

    std::optional<ServerPrograms> m_programs;
    std::unique_ptr<FolderLock> m_users;
};

QString PrivateCluster::Private::socketFolder() const
{
    const QString inside = folder + u"/socket"_s;
    if (QFile::encodeName(inside).size() <= MaxSocketFolder)
        return inside;
    const QByteArray hash
        = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    return u"%1/numberwell-%2-%3"_s.arg(QDir::tempPath())
        .arg(::geteuid())
        .arg(QString::fromLatin1(hash));
}

Result<> PrivateCluster::Private::giveToServer(const QString &path) const
{
    const auto user = m_programs->user();
    if (user && ::chown(QFile::encodeName(path).constData(), user->uid, user->gid) != 0)
        return failure(clusterFailure(u"%1: %2"_s.arg(path, qt_error_string())));
    return {};
}

Result<> PrivateCluster::Private::prepareFolder()
{
    const auto user = m_programs->user();
    for (const QString &path : {folder, socketFolder()}) {
        if (!QDir().mkpath(path))
            return failure(clusterFailure(u"%1: %2"_s.arg(path, qt_error_string())));
        // Somebody may have put a folder of theirs, or a link, at a guessable place.
        const QFileInfo info(path);
        const bool isOurs = info.ownerId() == ::geteuid() || (user && info.ownerId() == user->uid);
        if (path != folder && (info.isSymLink() || !isOurs)) {
            return failure(
                clusterError(u"cluster_failed"_s, u"%1 belongs to somebody else."_s.arg(path)));
        }
        if (auto given = giveToServer(path); !given)
            return given;
        ::chmod(QFile::encodeName(path).constData(), 0700);
    }
    return {};
}

Result<> PrivateCluster::Private::initialise() const
{
    // Made beside and renamed, so that a killed initdb leaves nothing that looks like data.
    const QString unfinished = folder + u"/data.new"_s;
    QDir(unfinished).removeRecursively();
    QStringList arguments{u"-D"_s,
                          unfinished,
                          u"-U"_s,
                          User,
                          u"--auth=trust"_s,
                          u"--encoding=UTF8"_s,
                          u"--locale=C.UTF-8"_s};
    arguments << (durability == Durability::Throwaway ? u"--no-sync"_s : u"--data-checksums"_s);
    if (auto made = m_programs->run(u"initdb"_s, arguments); !made) {
        QDir(unfinished).removeRecursively();
        return made;
    }
    if (auto included = writeFile(unfinished + u"/postgresql.conf"_s,
                                  "\ninclude_if_exists = 'numberwell.conf'\n",
                                  QIODevice::Append);
        !included) {
        QDir(unfinished).removeRecursively();
        return included;
    }
    if (!QDir().rename(unfinished, dataFolder()))
        return failure(clusterFailure(u"%1: %2"_s.arg(dataFolder(), qt_error_string())));
    return {};
}

Result<> PrivateCluster::Private::configure() const
{
    QByteArray conf = "# Written at every start.\n"
                      "listen_addresses = ''\n"
                      "unix_socket_permissions = 0700\n"
                      "max_connections = 100\n"
                      "shared_buffers = 64MB\n"
                      "log_timezone = 'UTC'\n"
                      "timezone = 'UTC'\n";
    conf += "unix_socket_directories = " + quoted(socketFolder()) + '\n';
    if (durability == Durability::Throwaway)
        conf += "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n";
    return writeFile(
        dataFolder() + u"/numberwell.conf"_s, conf, QIODevice::WriteOnly | QIODevice::Truncate);
}

Result<> PrivateCluster::Private::start() const
{
    if (const qint64 pid = serverprocess::waitForLeftovers(dataFolder()); pid != 0) {
        return failure(
            clusterError(u"cluster_failed"_s,
                         u"Process %1 of a PostgreSQL server that was killed is still at work on "
                         "the data. End it, then start again."_s.arg(pid)));
    }
    // They may name a process that has nothing to do with them, which would stop the server.
    QFile::remove(dataFolder() + u"/postmaster.pid"_s);
    QFile::remove(socketFolder() + u"/.s.PGSQL.5432.lock"_s);
    const QString log = folder + u"/server.log"_s;
    QFile::remove(log);
    if (auto configured = configure(); !configured)
        return configured;
    if (auto started = m_programs->run(
            u"pg_ctl"_s,
            {u"start"_s, u"-D"_s, dataFolder(), u"-l"_s, log, u"-t"_s, u"60"_s, u"-w"_s, u"-s"_s});
        !started) {
        QFile file(log);
        const QString words = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll())
                                                             : started.error().detail;
        return failure(clusterFailure(words));
    }
    return {};
}

Result<> PrivateCluster::Private::waitUntilReady() const
{
    const QByteArray address
        = "host=" + quoted(socketFolder()) + " user=numberwell dbname=postgres";
    const QDeadlineTimer deadline(ReadyPatience);
    while (PQping(address.constData()) != PQPING_OK) {
        if (deadline.hasExpired() || !serverprocess::isRunning(dataFolder())) {
            return failure(
                clusterError(u"cluster_failed"_s,
                             u"The private database does not answer. Its log is %1."_s.arg(
                                 folder + u"/server.log"_s)));
        }
        constexpr unsigned long PauseMs = 50;
        QThread::msleep(PauseMs);
    }
    return {};
}

Result<> PrivateCluster::Private::startAndWait() const
{
    if (!serverprocess::isRunning(dataFolder())) {
        if (auto started = start(); !started)
            return started;
    }
    return waitUntilReady();
}

Result<> PrivateCluster::Private::open()
{
    QFile versionFile(dataFolder() + u"/PG_VERSION"_s);
    const bool hasData = versionFile.open(QIODevice::ReadOnly);
    auto programs = ServerPrograms::find(
        hasData ? QString::fromLatin1(versionFile.readAll().trimmed()) : QString());
    if (!programs)
        return failure(programs.error());
    m_programs = *programs;

    if (auto prepared = prepareFolder(); !prepared)
        return prepared;
    FolderLock starting(folder + u'/' + StartLockFile);
    if (!starting.isOpen())
        return failure(clusterFailure(u"%1: %2"_s.arg(folder, qt_error_string())));
    if (!starting.lockExclusive(StartPatienceMs)) {
        return failure(clusterError(u"cluster_locked"_s,
                                    u"Another Numberwell has been starting the private database "
                                    "for a minute. Close it, then start again."_s));
    }
    if (!QFileInfo::exists(dataFolder() + u"/PG_VERSION"_s)) {
        if (auto made = initialise(); !made)
            return made;
    }
    auto ready = startAndWait();
    // It was seen in the moment it was killed: there is none any more, and one can be started.
    if (!ready && !serverprocess::isRunning(dataFolder()))
        ready = startAndWait();
    if (!ready)
        return ready;
    m_users = std::make_unique<FolderLock>(folder + u'/' + UsersLockFile);
    m_users->lockShared();
    return {};
}

void PrivateCluster::Private::release()
{
    if (!m_users)
        return;
    FolderLock stopping(folder + u'/' + StartLockFile);
    stopping.lockExclusive(StartPatienceMs);
    m_users.reset();
    FolderLock users(folder + u'/' + UsersLockFile);
    if (!users.isOpen() || !users.tryLockExclusive())
        return;
    const QString mode = durability == Durability::Throwaway ? u"immediate"_s : u"fast"_s;
    if (serverprocess::isRunning(dataFolder()))
        std::ignore = m_programs->run(
            u"pg_ctl"_s,
            {u"stop"_s, u"-D"_s, dataFolder(), u"-m"_s, mode, u"-t"_s, u"20"_s, u"-w"_s, u"-s"_s});
    if (isTemporary) {
        QDir(socketFolder()).removeRecursively();
        QDir(folder).removeRecursively();
    }
}

namespace {

//! Sandboxes whose program was killed: nobody holds their lock, their server may still run.
void sweepAbandonedSandboxes()
{
    QString pattern(TemporaryTemplate);
    pattern.replace(u"XXXXXX"_s, u"*"_s);
    const QDir temp(QDir::tempPath());
    for (const QString &name : temp.entryList({pattern}, QDir::Dirs)) {
        const QString folder = temp.filePath(name);
        if (!QFileInfo::exists(folder + u'/' + UsersLockFile))
            continue;
        // Whoever starts or stops it holds the first lock, whoever uses it the second.
        FolderLock starting(folder + u'/' + StartLockFile);
        FolderLock users(folder + u'/' + UsersLockFile);
        if (!starting.isOpen() || !starting.tryLockExclusive() || !users.isOpen()
            || !users.tryLockExclusive()) {
            continue;
        }
        serverprocess::kill(folder + u"/data"_s);
        QDir(folder).removeRecursively();
    }
}

} // namespace

Result<std::unique_ptr<PrivateCluster>> PrivateCluster::open(const QString &folder,
                                                             Durability durability)
{
    auto d = std::make_unique<Private>(QDir(folder).absolutePath(), durability);
    if (auto opened = d->open(); !opened)
        return failure(opened.error());
    return std::unique_ptr<PrivateCluster>(new PrivateCluster(std::move(d)));
}

Result<std::unique_ptr<PrivateCluster>> PrivateCluster::temporary()
{
    sweepAbandonedSandboxes();
    QTemporaryDir folder(QDir::tempPath() + u'/' + TemporaryTemplate);
    if (!folder.isValid())
        return failure(clusterFailure(folder.errorString()));
    folder.setAutoRemove(false);
    auto d = std::make_unique<Private>(folder.path(), Durability::Throwaway);
    d->isTemporary = true;
    if (auto opened = d->open(); !opened) {
        QDir(folder.path()).removeRecursively();
        return failure(opened.error());
    }
    return std::unique_ptr<PrivateCluster>(new PrivateCluster(std::move(d)));
}

QString PrivateCluster::defaultFolder()
{
    // /root can't be entered by the user that the server must run as.
    if (::geteuid() == 0 && qEnvironmentVariableIsEmpty("XDG_DATA_HOME"))
        return u"/var/lib/numberwell"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + u"/numberwell/postgresql"_s;
}

PrivateCluster::PrivateCluster(std::unique_ptr<Private> impl)
    : d(std::move(impl))
{
}

PrivateCluster::~PrivateCluster()
{
    d->release();
}

ConnectionOptions PrivateCluster::options() const
{
    return ConnectionOptions::forSocket(d->socketFolder(), DatabaseName, User);
}

QString PrivateCluster::folder() const
{
    return d->folder;
}

qint64 PrivateCluster::serverPid() const
{
    return serverprocess::pidIn(d->dataFolder());
}

} // namespace numberwell::store
