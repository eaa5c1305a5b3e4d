// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/stoppedserver.h"

#include <signal.h>

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace numberwell::test {

namespace {

QList<qint64> childrenOf(qint64 parent)
{
    QList<qint64> children;
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        QFile file(u"/proc/%1/stat"_s.arg(process));
        if (process.toLongLong() == 0 || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = file.readAll(); // "pid (name) state parent …"
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (fields.value(1).toLongLong() == parent)
            children << process.toLongLong();
    }
    return children;
}

} // namespace

StoppedServer::StoppedServer(const store::PrivateCluster &cluster)
    : m_processes(QList<qint64>{cluster.serverPid()} + childrenOf(cluster.serverPid()))
{
    send(SIGSTOP);
}

void StoppedServer::goOn()
{
    send(SIGCONT);
}

void StoppedServer::send(int signal) const
{
    for (const qint64 process : m_processes)
        ::kill(pid_t(process), signal);
}

} // namespace numberwell::test
