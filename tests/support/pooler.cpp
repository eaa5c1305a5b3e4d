// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/pooler.h"

#include <unistd.h>

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QThread>

using namespace Qt::StringLiterals;

namespace numberwell::test {

namespace {

// Any: it names a socket in a folder of our own.
constexpr int Port = 6432;

QString configuration(const store::ConnectionOptions &server, const QString &folder, int sessions)
{
    return u"[databases]\n* = host=%1 port=%2 user=%3\n"
           "[pgbouncer]\nunix_socket_dir = %4\nlisten_port = %5\nauth_type = any\n"
           "pool_mode = transaction\ndefault_pool_size = %6\nmax_client_conn = 200\n"_s
               .arg(server.keywords.value(u"host"_s),
                    server.keywords.value(u"port"_s, u"5432"_s),
                    server.keywords.value(u"user"_s),
                    folder)
               .arg(Port)
               .arg(sessions);
}

} // namespace

Pooler::Pooler(const store::ConnectionOptions &server, int sessions)
{
    QString program = QStandardPaths::findExecutable(u"pgbouncer"_s);
    if (program.isEmpty())
        program = u"/usr/sbin/pgbouncer"_s;
    const QString path = m_folder.filePath(u"pgbouncer.ini"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        m_problem = file.errorString();
        return;
    }
    file.write(configuration(server, m_folder.path(), sessions).toUtf8());
    file.close();
    QStringList arguments{path};
    if (::geteuid() == 0) {
        // It refuses to run as root; the server's own user may read the socket.
        const uint user = QFileInfo(server.keywords.value(u"host"_s)).ownerId();
        std::ignore = ::chown(m_folder.path().toLocal8Bit().constData(), user, gid_t(-1));
        QFile::setPermissions(path, QFile::permissions(path) | QFile::ReadOther);
        arguments = QStringList{u"--reuid"_s, QString::number(user), u"--clear-groups"_s, program}
                    + arguments;
        program = u"setpriv"_s;
    }
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    const QString socket = m_folder.filePath(u".s.PGSQL.%1"_s.arg(Port));
    const QDeadlineTimer deadline(10'000);
    while (!QFileInfo::exists(socket) && !deadline.hasExpired()) {
        if (m_process.waitForFinished(50))
            break;
    }
    if (!QFileInfo::exists(socket))
        m_problem = m_process.errorString() + u": "_s + QString::fromUtf8(m_process.readAll());
}

Pooler::~Pooler()
{
    m_process.kill();
    m_process.waitForFinished();
}

store::ConnectionOptions Pooler::through(store::ConnectionOptions server,
                                         const QString &actor) const
{
    server.keywords[u"host"_s] = m_folder.path();
    server.keywords[u"port"_s] = QString::number(Port);
    server.actor = actor;
    return server;
}

} // namespace numberwell::test
