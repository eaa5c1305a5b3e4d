// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "domain/secret.h"

#include <QString>
#include <QStringList>
#include <QUrl>

namespace numberwell {

/*! Where alerts go by e-mail. TLS always: smtps:// from the first byte, smtp:// by STARTTLS. */
struct MailSettings
{
    static constexpr quint16 ImplicitTlsPort = 465;
    static constexpr quint16 StartTlsPort = 587;

    QString url; //!< "smtps://user@host:465"; never holds a password
    Secret password;
    QString from;
    QStringList to;

    bool isComplete() const { return !url.isEmpty() && !to.isEmpty(); }
    bool hasUser() const { return !QUrl(url).userName().isEmpty(); }
    //! \c from, or what stands for it: the user where it is an address, else the first recipient.
    QString sender() const;
    bool operator==(const MailSettings &) const = default;
};

/*! Where alerts are posted as JSON, and what signs them. */
struct WebhookSettings
{
    QUrl url;
    Secret secret;

    bool isComplete() const { return !url.isEmpty() && !secret.isEmpty(); }
    bool operator==(const WebhookSettings &) const = default;
};

struct AlertSettings
{
    MailSettings mail;
    WebhookSettings webhook;
    bool isDesktopOn = true; //!< notifications of the console's own desktop

    bool operator==(const AlertSettings &) const = default;
};

//! A mail server's address with its password taken out of it; InvalidInput/"smtp_url".
[[nodiscard]] Result<MailSettings> splitSmtpUrl(const QString &text, const QString &name);
//! "ops@example.com"; InvalidInput/"mail_address".
[[nodiscard]] Result<QString> parseMailAddress(const QString &text, const QString &name);
//! Several, set apart by commas or semicolons.
[[nodiscard]] Result<QStringList> parseMailAddresses(const QString &text, const QString &name);
//! https with a host, a path and a query if need be; http only to this machine. "webhook_url".
[[nodiscard]] Result<QUrl> parseWebhookUrl(const QString &text, const QString &name);

} // namespace numberwell
