// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "domain/secret.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <atomic>
#include <chrono>
#include <memory>

namespace numberwell::alerts {

//! A mail server and how to sign in there.
struct MailServer
{
    QString host;
    quint16 port = 587;
    //! TLS from the first byte; else STARTTLS, without which nothing is said.
    bool isTlsImplicit = false;
    QString user; //!< empty: no sign-in
    Secret password;

    bool operator==(const MailServer &) const = default;
};

struct SmtpOptions
{
    //! For all of it: connecting, TLS, signing in, the mail.
    std::chrono::milliseconds timeout{30000};
    //! Certificates to trust in place of the system's; empty: the system's.
    QString caFile;
};

/*!
 * Sends one mail, and waits for the server's last word: not in the GUI thread.
 *
 * Errors: the server's own code (\c 535, \c 550), else \c tls_certificate, \c tls_missing (it
 * offers no STARTTLS), \c tls, \c connection_refused, \c connection_closed, \c host_not_found,
 * \c timeout. Cancelled soon after \a isCancelled becomes true. The words never hold the password.
 */
Result<> sendBySmtp(const MailServer &server,
                    const SmtpOptions &options,
                    const QString &from,
                    const QStringList &to,
                    const QByteArray &mail,
                    const std::shared_ptr<std::atomic_bool> &isCancelled);

} // namespace numberwell::alerts
