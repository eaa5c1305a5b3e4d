// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "domain/secret.h"

#include <QMap>
#include <QString>

namespace numberwell::store {

/*! Where the database is, in libpq's own keywords (host, port, dbname, user, sslmode, …). */
struct ConnectionOptions
{
    QMap<QString, QString> keywords;
    Secret password;
    //! SET numberwell.actor: who the history names, "console:anna@desk" or "numberwelld".
    QString actor;

    //! Parses a libpq URI with libpq itself; a password in it moves to \c password.
    static Result<ConnectionOptions> fromUri(const QString &uri);
    static ConnectionOptions forSocket(const QString &directory,
                                       const QString &database,
                                       const QString &user);

    //! "pool.acme.internal" or "this computer": for the status bar; never holds a password.
    QString describe() const;
};

} // namespace numberwell::store
