// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/databaseurl.h"
#include "domain/result.h"
#include "domain/secret.h"

#include <QProcessEnvironment>

#include <optional>

namespace numberwell {

/*!
 * Settings from the environment. A variable that is set to nothing counts as not set; one that
 * holds a secret may instead be given as …_FILE, the path of a file that holds it.
 */
class Environment final
{
public:
    struct SecretValue
    {
        Secret secret;
        Origin origin = Origin::Environment;
    };

    explicit Environment(QProcessEnvironment variables)
        : m_variables(std::move(variables))
    {
    }

    //! True where \a variable is given, in itself or as a file.
    bool has(const QString &variable) const;
    //! The value without spaces around it; empty where it is not set.
    QString text(const QString &variable) const;
    /*!
     * The secret of \a variable, none where it is not set. InvalidInput/"secret_file" names the
     * variable where its file can't be read, and where both forms are set.
     */
    Result<std::optional<SecretValue>> secret(const QString &variable) const;

private:
    QProcessEnvironment m_variables;
};

} // namespace numberwell
