// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/errortext.h"

namespace numberwell {

//! The sentence for a code of Twilio's; empty where the code is none we know.
QString twilioSentence(const Error &error, const ErrorContext &context);
//! The same for ElevenLabs.
QString elevenLabsSentence(const Error &error, const ErrorContext &context);
//! The same for a SQLSTATE.
QString databaseSentence(const Error &error);

} // namespace numberwell
