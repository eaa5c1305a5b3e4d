// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

class QDebug;

namespace numberwell {

//! What a caller can do about an error; the vendor's own word for it is Error::code.
enum class ErrorKind {
    Network,      //!< no answer: refused, reset, DNS, TLS. Whether the other side acted is unknown
    Timeout,      //!< no answer in time. Whether the other side acted is unknown
    Unauthorized, //!< credentials are wrong or missing
    Forbidden,    //!< credentials are right, the account may not do this
    NotFound,
    Conflict,     //!< somebody else was faster, or it exists already
    RateLimited,  //!< refused unprocessed: safe to repeat after Error::retryAfter
    Rejected,     //!< understood and refused: repeating is useless
    Unavailable,  //!< the other side failed (5xx). Whether it acted is unknown
    Protocol,     //!< the answer is not what the API promises; Error::detail names the JSON path
    Storage,      //!< PostgreSQL refused or is away; Error::code is the SQLSTATE where there is one
    Secrets,      //!< the keychain refused, is locked or missing
    InvalidInput, //!< what the person typed; Error::code is one of the words in docs/errors.md
    Cancelled,
};

/*!
 * An error as a value.
 *
 * \c code is the vendor's own: Twilio \c 21422, ElevenLabs \c invalid_api_key, SQLSTATE \c 23505.
 * \c detail is the vendor's sentence, English and free of secrets; ui/common turns kind and code
 * into a translated sentence for people.
 */
struct Error
{
    ErrorKind kind = ErrorKind::Protocol;
    QString code = {};
    QString detail = {};
    int httpStatus = 0;
    std::optional<std::chrono::seconds> retryAfter = {};
    QString requestId = {}; //!< the vendor's id of the request, for its support

    bool operator==(const Error &) const = default;

    //! True where the other side may have acted although no success was reported.
    bool isOutcomeUnknown() const;
    //! True where the same request may succeed later without anybody changing anything.
    bool isTransient() const;
};

QString nameOf(ErrorKind kind);
std::optional<ErrorKind> errorKindFromString(QStringView text);

//! One English line for logs and the command line: "Rejected 21422 (HTTP 400): message".
QString describe(const Error &error);

QDebug operator<<(QDebug debug, const Error &error);

} // namespace numberwell

Q_DECLARE_METATYPE(numberwell::Error)
