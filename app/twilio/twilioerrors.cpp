// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twilio/twilioerrors.h"

#include "rest/json.h"

using namespace Qt::StringLiterals;

namespace numberwell::twilio {

namespace {

std::optional<ErrorKind> kindOfCode(qint64 code)
{
    switch (code) {
    case 20003:
    case 21470:
    case 21471:
        return ErrorKind::Unauthorized;
    case 20005:
    case 20006:
    case 20008:
    case 20403:
    case 22300:
        return ErrorKind::Forbidden;
    case 20404:
        return ErrorKind::NotFound;
    case 20429:
        return ErrorKind::RateLimited;
    default:
        return {};
    }
}

BuyFailure buyFailureOfCode(int code)
{
    switch (code) {
    case 21401: // invalid number
    case 21421:
    case 21422: // taken, or kept for another account
    case 80601: // bound to a number pool
        return BuyFailure::NextCandidate;
    case 21451: // invalid area code
    case 21452: // none left in it
    case 21457: // not supported
    case 21613: // an address is needed
    case 21615:
    case 21631:
    case 21649: // a bundle or a document is needed
    case 21650:
    case 21651:
        return BuyFailure::StopArea;
    case 20003: // wrong credentials
    case 20005: // suspended, or out of funds
    case 20006:
    case 20403:
    case 21470: // unknown account
    case 21471:
    case 22300: // restricted for a time
        return BuyFailure::HoldAccount;
    default:
        // 20008 (test credentials), 21404 (a trial account has its one number), and any refusal
        // that is not known.
        return BuyFailure::StopAccount;
    }
}

} // namespace

Error classify(const RestResponse &response)
{
    Error error = errorFromStatus(response);
    const JsonReader reader = JsonReader::fromBytes(response.body);
    const qint64 code = reader.integer("code"_L1);
    if (reader.hasFailed())
        return error;
    error.code = QString::number(code);
    const QString message = reader.optionalString("message"_L1).value_or(QString());
    if (!message.isEmpty())
        error.detail = message;
    // Above 500 nothing is known for certain, whatever the words.
    if (response.status < 500)
        error.kind = kindOfCode(code).value_or(error.kind);
    return error;
}

BuyFailure buyFailureOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::RateLimited:
        return BuyFailure::Retry;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::Secrets:
        // Test credentials will never buy.
        return error.code == "20008"_L1 ? BuyFailure::StopAccount : BuyFailure::HoldAccount;
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Rejected:
    case ErrorKind::InvalidInput:
        return buyFailureOfCode(error.code.toInt());
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Unavailable:
    case ErrorKind::Protocol:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
        break;
    }
    return BuyFailure::Unknown;
}

} // namespace numberwell::twilio
