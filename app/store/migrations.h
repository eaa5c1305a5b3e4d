// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QList>
#include <QString>

namespace numberwell::store {

class Connection;

struct Migration
{
    int version = 0;
    QString name; //!< "pool"
    QString sql;
    QString sha256; //!< of the file's bytes
};

/*!
 * Forward-only migrations, resources/sql/migrations/NNNN_name.sql, each in a transaction of its own
 * under an advisory lock, recorded with its SHA-256 in schema_migration.
 *
 * A schema newer than this program (Rejected/"schema_newer") and one whose recorded checksum
 * differs (Rejected/"schema_edited") are refused. A failing file leaves no trace.
 */
namespace migrations {

//! Those built into the program, by version.
QList<Migration> builtIn();

//! Brings the database to the last of \a list; answers how many were applied (0: it was current).
Result<int> apply(Connection &connection, const QList<Migration> &list = builtIn());

//! Whether the schema is exactly at the last of \a list. Writes nothing.
Result<bool> isCurrent(Connection &connection, const QList<Migration> &list = builtIn());

} // namespace migrations

} // namespace numberwell::store
