// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QString>
#include <QStringList>

#include <sys/types.h>

#include <optional>

namespace numberwell::store {

//! Whom a server runs as: PostgreSQL refuses root.
struct SystemUser
{
    uid_t uid = 0;
    gid_t gid = 0;
};

/*! Finds and runs initdb and pg_ctl, as an unprivileged user where we are root. */
class ServerPrograms final
{
public:
    //! \a version picks the major version of existing data ("15"); empty takes the newest.
    //! Errors: initdb_missing, cluster_version, cluster_no_user.
    static Result<ServerPrograms> find(const QString &version);

    //! Set where we are root: files the server needs must belong to it.
    std::optional<SystemUser> user() const { return m_user; }

    //! Runs a program of the server to its end. Errors: disk_full, cluster_failed.
    Result<> run(const QString &program, const QStringList &arguments) const;

private:
    QString m_folder;
    std::optional<SystemUser> m_user;
};

//! The error a server program's output stands for.
Error clusterFailure(const QString &output);

} // namespace numberwell::store
