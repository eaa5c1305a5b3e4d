// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/serverprograms.h"

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

constexpr int ProgramTimeoutMs = 90'000;

Result<std::optional<SystemUser>> serverUser()
{
    if (::geteuid() != 0)
        return std::nullopt;
    for (const char *name : {"postgres", "nobody"}) {
        if (const passwd *entry = ::getpwnam(name))
            return SystemUser{entry->pw_uid, entry->pw_gid};
    }
    return failure(ErrorKind::Storage,
                   u"cluster_no_user"_s,
                   u"PostgreSQL can't run as root, and there is no user \"postgres\" or "
                   "\"nobody\" to run it as."_s);
}

//! Debian keeps each major version's programs in a folder of its own, off the PATH.
QStringList versionedFolders()
{
    const QDir root(u"/usr/lib/postgresql"_s);
    QStringList versions = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(versions.begin(), versions.end(), [](const QString &a, const QString &b) {
        return a.toInt() > b.toInt();
    });
    QStringList folders;
    for (const QString &version : versions) {
        const QString folder = root.filePath(version + u"/bin"_s);
        if (QFileInfo(folder + u"/initdb"_s).isExecutable())
            folders << folder;
    }
    return folders;
}

QString findFolder(const QString &version)
{
    const QStringList folders = versionedFolders();
    if (version.isEmpty() && !folders.isEmpty())
        return folders.first();
    for (const QString &folder : folders) {
        if (folder.contains(u"/%1/"_s.arg(version)))
            return folder;
    }
    if (version.isEmpty() || folders.isEmpty()) {
        const QString onPath = QStandardPaths::findExecutable(u"initdb"_s);
        return onPath.isEmpty() ? QString() : QFileInfo(onPath).absolutePath();
    }
    return {};
}

} // namespace

Error clusterFailure(const QString &output)
{
    const bool isFull = output.contains("No space left on device"_L1)
                        || output.contains("Disk quota exceeded"_L1);
    QString detail = output.trimmed();
    constexpr qsizetype MaxDetail = 600;
    if (detail.size() > MaxDetail)
        detail = detail.last(MaxDetail);
    return {.kind = ErrorKind::Storage,
            .code = isFull ? u"disk_full"_s : u"cluster_failed"_s,
            .detail = isFull ? u"The disk is full: the database could not be started. "
                               "Free some space and start again; nothing was lost."_s
                             : detail,
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

Result<ServerPrograms> ServerPrograms::find(const QString &version)
{
    const auto user = serverUser();
    if (!user)
        return failure(user.error());
    ServerPrograms programs;
    programs.m_user = *user;
    programs.m_folder = findFolder(version);
    if (!programs.m_folder.isEmpty())
        return programs;
    if (versionedFolders().isEmpty()) {
        return failure(ErrorKind::Storage,
                       u"initdb_missing"_s,
                       u"PostgreSQL's server is not installed (package postgresql-15). "
                       "Install it, or name a database server in the settings."_s);
    }
    return failure(ErrorKind::Storage,
                   u"cluster_version"_s,
                   u"The private database was made by PostgreSQL %1, which is not installed "
                   "(package postgresql-%1). Nothing was changed."_s.arg(version));
}

Result<> ServerPrograms::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    // The user may be in a folder that the server's user can't enter.
    process.setWorkingDirectory(u"/"_s);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith("PG"_L1))
            environment.remove(name);
    }
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([user = m_user] {
        ::setsid();
        if (!user)
            return;
        if (::setgroups(0, nullptr) != 0 || ::setgid(user->gid) != 0 || ::setuid(user->uid) != 0)
            ::_exit(126);
    });
    process.start(m_folder + u'/' + program, arguments);
    if (!process.waitForFinished(ProgramTimeoutMs)) {
        const QString reason = process.errorString();
        process.kill();
        process.waitForFinished(1000);
        return failure(clusterFailure(u"%1: %2"_s.arg(program, reason)));
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return failure(clusterFailure(QString::fromUtf8(process.readAll())));
}

} // namespace numberwell::store
