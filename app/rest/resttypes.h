// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "domain/secret.h"
#include "rest/cancellation.h"
#include "rest/retrypolicy.h"
#include "rest/throttle.h"

#include <QByteArray>
#include <QList>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace numberwell {

struct RestRequest
{
    QByteArray verb = QByteArrayLiteral("GET");
    QString path; //!< percent-encoded, begins with a slash, is appended to the base URL's path
    QUrlQuery query;
    QByteArray body;
    QByteArray contentType; //!< empty: there is no body
    //! Further headers; none of them is logged.
    QList<std::pair<QByteArray, QByteArray>> headers;
    //! True where doing it twice equals doing it once; else it is never repeated after an unknown
    //! outcome, not even by Qt.
    bool isIdempotent = false;
    std::optional<std::chrono::milliseconds> timeout;
    CancellationPointer cancellation;
    //! What the body holds and an error's words must not repeat.
    QList<Secret> secrets;
};

struct RestResponse
{
    int status = 0;
    QByteArray body = {};
    QByteArray contentType = {};
    QString requestId = {};
    std::optional<std::chrono::seconds> retryAfter = {};
};

struct RestOptions
{
    QString name; //!< for logs: "twilio"
    QUrl baseUrl;
    std::chrono::milliseconds timeout{30000};
    QByteArray authorizationHeaderName;
    Secret authorization; //!< the header's whole value
    QByteArray requestIdHeader;
    qint64 maxBodyBytes = 16 * 1024 * 1024;
    std::shared_ptr<Throttle> throttle; //!< one per account; made by the client where it is null
    RetryPolicy retry;
    //! The vendor's words of an answer that is no 2xx; errorFromStatus() where it is null.
    std::function<Error(const RestResponse &)> classify;
    //! Further secrets that an error's words must not repeat.
    QList<Secret> secrets;
};

//! What the status alone says, for bodies that say nothing.
Error errorFromStatus(const RestResponse &response);

//! Retry-After: seconds or an HTTP date, at most a day. Empty where it is neither.
std::optional<std::chrono::seconds> parseRetryAfter(const QByteArray &header, const QDateTime &now);

} // namespace numberwell
