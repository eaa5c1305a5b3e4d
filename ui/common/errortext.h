// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/error.h"

#include <QString>

#include <optional>

namespace numberwell {

//! Who refused or failed: it is named in the sentence.
enum class ErrorSource { Unknown, Twilio, ElevenLabs, Database, MailServer, Webhook };

//! What the failed action was about.
struct ErrorContext
{
    std::optional<E164> number;
    QString areaCode; //!< "604"
    ErrorSource source = ErrorSource::Unknown;
};

/*!
 * What happened, what was kept, what to do: translated, for people. The vendor's code follows in
 * brackets where its support would ask for it. The vendor's own words appear only where the code
 * is unknown to us or the kind is Rejected or InvalidInput, as one trimmed line with anything that
 * looks like a credential blotted out.
 */
[[nodiscard]] QString sentenceFor(const Error &error, const ErrorContext &context = {});

} // namespace numberwell
