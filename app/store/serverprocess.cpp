// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/serverprocess.h"

#include <signal.h>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::store::serverprocess {

namespace {

// The processes of a killed server end by themselves, the busy ones after their statement.
constexpr auto LeftoverPatience = 30s;
constexpr auto KillPatience = 5s;
constexpr unsigned long PauseMs = 50;

//! A dead process that nobody has buried has no working folder any more.
bool worksIn(qint64 pid, const QString &canonicalFolder)
{
    return pid > 0 && !canonicalFolder.isEmpty()
           && QFileInfo(u"/proc/%1/cwd"_s.arg(pid)).canonicalFilePath() == canonicalFolder;
}

//! A person's shell may stand in the folder too.
bool isPostgres(qint64 pid)
{
    QFile name(u"/proc/%1/comm"_s.arg(pid));
    return name.open(QIODevice::ReadOnly) && name.readAll().startsWith("postgres");
}

qint64 anyAtWorkIn(const QString &canonicalFolder)
{
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const qint64 pid = entry.toLongLong();
        if (worksIn(pid, canonicalFolder) && isPostgres(pid))
            return pid;
    }
    return 0;
}

} // namespace

qint64 pidIn(const QString &dataFolder)
{
    QFile file(dataFolder + u"/postmaster.pid"_s);
    return file.open(QIODevice::ReadOnly) ? file.readLine().trimmed().toLongLong() : 0;
}

bool isRunning(const QString &dataFolder)
{
    return worksIn(pidIn(dataFolder), QFileInfo(dataFolder).canonicalFilePath());
}

qint64 waitForLeftovers(const QString &dataFolder)
{
    const QString canonical = QFileInfo(dataFolder).canonicalFilePath();
    const QDeadlineTimer deadline(LeftoverPatience);
    qint64 leftover = 0;
    while ((leftover = anyAtWorkIn(canonical)) != 0 && !deadline.hasExpired())
        QThread::msleep(PauseMs);
    return leftover;
}

void kill(const QString &dataFolder)
{
    if (!isRunning(dataFolder))
        return;
    const QString canonical = QFileInfo(dataFolder).canonicalFilePath();
    const qint64 pid = pidIn(dataFolder);
    ::kill(static_cast<pid_t>(pid), SIGQUIT);
    const QDeadlineTimer deadline(KillPatience);
    while (worksIn(pid, canonical) && !deadline.hasExpired())
        QThread::msleep(PauseMs);
}

} // namespace numberwell::store::serverprocess
