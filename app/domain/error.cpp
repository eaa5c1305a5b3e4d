// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/error.h"

#include <QDebug>

using namespace Qt::StringLiterals;

namespace numberwell {

bool Error::isOutcomeUnknown() const
{
    switch (kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Unavailable:
    case ErrorKind::Protocol:
    case ErrorKind::Cancelled:
        return true;
    default:
        return false;
    }
}

bool Error::isTransient() const
{
    switch (kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Unavailable:
    case ErrorKind::RateLimited:
        return true;
    case ErrorKind::Storage:
        // Connection exceptions, operator intervention, insufficient resources, serialization.
        return code.isEmpty() || code.startsWith("08"_L1) || code.startsWith("57P"_L1)
               || code.startsWith("53"_L1) || code == "40001"_L1 || code == "40P01"_L1;
    default:
        return false;
    }
}

QString nameOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return u"Network"_s;
    case ErrorKind::Timeout:
        return u"Timeout"_s;
    case ErrorKind::Unauthorized:
        return u"Unauthorized"_s;
    case ErrorKind::Forbidden:
        return u"Forbidden"_s;
    case ErrorKind::NotFound:
        return u"NotFound"_s;
    case ErrorKind::Conflict:
        return u"Conflict"_s;
    case ErrorKind::RateLimited:
        return u"RateLimited"_s;
    case ErrorKind::Rejected:
        return u"Rejected"_s;
    case ErrorKind::Unavailable:
        return u"Unavailable"_s;
    case ErrorKind::Protocol:
        return u"Protocol"_s;
    case ErrorKind::Storage:
        return u"Storage"_s;
    case ErrorKind::Secrets:
        return u"Secrets"_s;
    case ErrorKind::InvalidInput:
        return u"InvalidInput"_s;
    case ErrorKind::Cancelled:
        return u"Cancelled"_s;
    }
    Q_UNREACHABLE();
}

std::optional<ErrorKind> errorKindFromString(QStringView text)
{
    for (int kind = int(ErrorKind::Network); kind <= int(ErrorKind::Cancelled); ++kind) {
        if (nameOf(static_cast<ErrorKind>(kind)) == text)
            return static_cast<ErrorKind>(kind);
    }
    return {};
}

QString describe(const Error &error)
{
    QString line = nameOf(error.kind);
    if (!error.code.isEmpty())
        line += u' ' + error.code;
    if (error.httpStatus != 0)
        line += u" (HTTP %1)"_s.arg(error.httpStatus);
    if (!error.detail.isEmpty())
        line += u": "_s + error.detail;
    return line;
}

QDebug operator<<(QDebug debug, const Error &error)
{
    const QDebugStateSaver saver(debug);
    return debug.noquote() << describe(error);
}

} // namespace numberwell
