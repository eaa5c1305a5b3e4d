// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/alertsettings.h"

#include "config/configuration.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace numberwell {

QString MailSettings::sender() const
{
    if (!from.isEmpty())
        return from;
    const auto user = parseMailAddress(QUrl(url).userName(QUrl::FullyDecoded), {});
    return user ? *user : to.value(0);
}

Result<MailSettings> splitSmtpUrl(const QString &text, const QString &name)
{
    // Not the text itself: it may hold a password.
    const auto refuse = [&name](const QString &what) {
        return failure(ErrorKind::InvalidInput, u"smtp_url"_s, name + u' ' + what);
    };
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()
        || (url.scheme() != "smtps"_L1 && url.scheme() != "smtp"_L1)) {
        return refuse(
            u"must be an address such as smtps://user@host:465 or smtp://user@host:587."_s);
    }
    if (url.hasQuery() || url.hasFragment() || (!url.path().isEmpty() && url.path() != "/"_L1))
        return refuse(u"must end with the host and its port."_s);
    if (url.port() == 0)
        return refuse(u"must name a port from 1 to 65535."_s);
    MailSettings mail;
    mail.password = Secret(url.password(QUrl::FullyDecoded));
    url.setPassword({});
    url.setPath({});
    if (url.port() < 0) {
        url.setPort(url.scheme() == "smtps"_L1 ? MailSettings::ImplicitTlsPort
                                               : MailSettings::StartTlsPort);
    }
    mail.url = url.toString(QUrl::FullyEncoded);
    return mail;
}

Result<QString> parseMailAddress(const QString &text, const QString &name)
{
    // It goes into commands and headers: printable ASCII, nothing that ends an address there.
    static const QRegularExpression shape(
        uR"(\A[!#-'*+\-./0-9=?A-Z^-~]{1,64}@[0-9A-Za-z.\-\[\]:]{1,190}\z)"_s);
    const QString address = text.trimmed();
    if (!shape.match(address).hasMatch()) {
        return failure(ErrorKind::InvalidInput,
                       u"mail_address"_s,
                       u"%1 must be an e-mail address such as ops@example.com."_s.arg(name));
    }
    return address;
}

Result<QStringList> parseMailAddresses(const QString &text, const QString &name)
{
    static const QRegularExpression separators(u"[,;\\s]+"_s);
    QStringList addresses;
    for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
        const auto address = parseMailAddress(part, name);
        if (!address)
            return failure(address.error());
        if (!addresses.contains(*address))
            addresses << *address;
    }
    if (addresses.isEmpty())
        return failure(parseMailAddress({}, name).error());
    return addresses;
}

Result<QUrl> parseWebhookUrl(const QString &text, const QString &name)
{
    const auto refuse = [&name](const QString &what) {
        return failure(ErrorKind::InvalidInput, u"webhook_url"_s, name + u' ' + what);
    };
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refuse(u"must be an address such as https://host/path."_s);
    if (!url.userInfo().isEmpty() || url.hasFragment())
        return refuse(u"must hold no user, password or #."_s);
    QUrl server;
    server.setScheme(url.scheme());
    server.setHost(url.host());
    // The rule about https and this machine is the vendors' one.
    if (const auto checked = parseVendorUrl(server.toString(), name); !checked)
        return failure(ErrorKind::InvalidInput, u"webhook_url"_s, checked.error().detail);
    return url;
}

} // namespace numberwell
