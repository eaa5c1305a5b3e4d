// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "domain/secret.h"

#include <QList>
#include <QPair>
#include <QString>

namespace numberwell {

//! Where a setting's value comes from.
enum class Origin { Default, Saved, Environment, EnvironmentFile, Keychain, Asked };

/*! How PostgreSQL is reached. An empty url means the private cluster in the user's data folder. */
struct DatabaseSettings
{
    QString url; //!< libpq URI without its password: fit to be shown, logged and saved
    Secret password;
    Origin origin = Origin::Default;

    bool isPrivateCluster() const { return url.isEmpty(); }
    bool operator==(const DatabaseSettings &) const = default;
};

/*!
 * Takes the password out of a libpq URI, \c postgresql://user:pw@host1:5432,host2/db?sslmode=…
 *
 * Reads it as libpq does: several hosts, IPv6 in brackets, percent-encoding, a \c password
 * parameter. The url of the answer is written anew from its parts and can't hold a password.
 * Otherwise InvalidInput/"database_url"; no error repeats any of the text, which may be a secret.
 * Empty text is the private cluster.
 */
[[nodiscard]] Result<DatabaseSettings> splitDatabaseUrl(const QString &url);

//! libpq's keywords and values, in order and each once, without a password.
using LibpqParameters = QList<QPair<QString, QString>>;
[[nodiscard]] Result<LibpqParameters> libpqParameters(const QString &url);

/*!
 * The same as one connection string, \c host='a,b' \c port='5432,5433' …, which
 * QSqlDatabase::setConnectOptions() takes; the password belongs into setPassword().
 */
[[nodiscard]] QString libpqConnectionString(const LibpqParameters &parameters);

} // namespace numberwell
