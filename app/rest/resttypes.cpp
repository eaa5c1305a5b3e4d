// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/resttypes.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorized;
    case 402:
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 409:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::Unavailable;
    return status >= 400 ? ErrorKind::Rejected : ErrorKind::Protocol;
}

} // namespace

Error errorFromStatus(const RestResponse &response)
{
    return {.kind = kindOfStatus(response.status),
            .code = {},
            .detail = u"The service answered with HTTP status %1."_s.arg(response.status),
            .httpStatus = response.status,
            .retryAfter = response.retryAfter,
            .requestId = response.requestId};
}

std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    qint64 seconds = text.toLongLong(&isNumber);
    if (!isNumber) {
        const QDateTime date = QDateTime::fromString(QString::fromLatin1(text), Qt::RFC2822Date);
        // "Sun, 06 Nov 1994 08:49:37 GMT": Qt reads the zone only as an offset.
        const QDateTime gmt = text.endsWith("GMT") ? QDateTime::fromString(
                                  QString::fromLatin1(text.chopped(3) + "+0000"), Qt::RFC2822Date)
                                                   : date;
        if (!gmt.isValid())
            return {};
        seconds = now.secsTo(gmt);
    }
    constexpr qint64 Day = 24 * 60 * 60;
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, Day));
}

} // namespace numberwell
