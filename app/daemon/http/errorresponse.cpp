// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/errorresponse.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::http {

Q_LOGGING_CATEGORY(lcHttp, "numberwell.http", QtWarningMsg)

namespace {

// A vendor that is away, where it names no time itself.
constexpr auto VendorPause = 30s;

Response coded(int status, const QString &sentence, const QString &code)
{
    QJsonObject json{{u"error"_s, sentence}};
    if (!code.isEmpty())
        json.insert(u"code"_s, code);
    return Response::json(status, json);
}

QString sentenceOf(const Error &error)
{
    return error.detail.isEmpty() ? describe(error) : error.detail;
}

Response vendorAway(const Error &error)
{
    const QString sentence = u"Twilio can't be asked now. Nothing was bought; try again later."_s;
    Response response = Response::unavailable(sentence, error.retryAfter.value_or(VendorPause));
    response.body = coded(503, sentence, error.code).body;
    return response;
}

} // namespace

Response responseTo(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::InvalidInput:
        return coded(400, sentenceOf(error), error.code);
    case ErrorKind::Conflict:
    case ErrorKind::Rejected:
    case ErrorKind::NotFound:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::Secrets:
        return coded(422, sentenceOf(error), error.code);
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::RateLimited:
    case ErrorKind::Unavailable:
    case ErrorKind::Protocol:
        qCWarning(lcHttp) << "a vendor is away:" << error;
        return vendorAway(error);
    case ErrorKind::Cancelled:
        return Response::unavailable(u"The service is stopping. Try again in a moment."_s);
    case ErrorKind::Storage:
        break;
    }
    qCWarning(lcHttp) << "the database refused:" << error;
    if (error.isTransient()) {
        return Response::unavailable(
            u"The database is away. What was asked was done whole or not at all; try again in a "
            "moment."_s);
    }
    return coded(500, u"The database refused. The service's log says why."_s, error.code);
}

} // namespace numberwell::http
