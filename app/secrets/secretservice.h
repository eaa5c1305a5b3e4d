// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QString>

#include <chrono>

namespace numberwell {

/*! What the desktop's Secret Service says about itself and one secret. */
struct SecretServiceReport
{
    bool isReachable = false;
    bool isItemLocked = false;       //!< the secret is there, behind a lock
    bool isCollectionLocked = false; //!< nothing can be added to the default collection
};

/*!
 * Asks the Secret Service on the session bus, without ever raising a prompt.
 *
 * QtKeychain can't tell these apart: a secret behind a lock that was not opened reads as "not
 * found", and a missing bus gives the same code as a keychain that could not be made. The answer is
 * always given, within \a timeout for each of the at most three questions.
 */
QFuture<SecretServiceReport> askSecretService(QString service,
                                              QString key,
                                              std::chrono::milliseconds timeout);

} // namespace numberwell
