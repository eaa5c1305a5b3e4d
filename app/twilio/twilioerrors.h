// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "rest/resttypes.h"

namespace numberwell::twilio {

//! Twilio's own words, {"code":21422,"message":…}, else what the HTTP status says.
Error classify(const RestResponse &response);

//! What a purchase does after buying one number has failed.
enum class BuyFailure {
    NextCandidate, //!< this number is gone or unfit: another one will do
    StopArea,      //!< no more numbers here, or papers are needed
    StopAccount,   //!< refused for good: nothing more can be bought
    HoldAccount, //!< credentials, suspension or rights: nothing can be bought until that is mended
    Retry,       //!< refused unprocessed: the same number, later
    Unknown,     //!< it may be bought: look it up before anything else
};

//! \a error is that of TwilioClient::buy().
BuyFailure buyFailureOf(const Error &error);

} // namespace numberwell::twilio
