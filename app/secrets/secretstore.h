// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "domain/secret.h"

#include <QCoroTask>
#include <QObject>

namespace numberwell {

/*!
 * Where passwords, tokens and keys are kept.
 *
 * Every operation answers: an Error of kind Secrets where the place itself fails (codes
 * \c keychain_locked, \c keychain_missing, \c keychain_denied, \c keychain_failed), never an
 * endless wait. No implementation writes a secret to a file of its own or to a log. Use it from
 * the main thread only.
 */
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! The secret under \a key; NotFound where there is none.
    [[nodiscard]] virtual QCoro::Task<Result<Secret>> read(QString key) = 0;
    //! Keeps \a secret in place of an earlier one. An empty secret removes it.
    [[nodiscard]] virtual QCoro::Task<Result<>> write(QString key, Secret secret) = 0;
    //! Forgets the secret; succeeds where there was none.
    [[nodiscard]] virtual QCoro::Task<Result<>> remove(QString key) = 0;
    //! One English phrase for logs: "the system keychain".
    [[nodiscard]] virtual QString describe() const = 0;
};

} // namespace numberwell
