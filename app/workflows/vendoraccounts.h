// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/configuration.h"
#include "elevenlabs/elevenlabstypes.h"
#include "twilio/twiliotypes.h"

namespace numberwell {

//! How the settings reach Twilio: with the API key where there is one, else with the auth token.
twilio::TwilioAccount twilioAccount(const TwilioSettings &settings);
elevenlabs::ElevenLabsAccount elevenLabsAccount(const ElevenLabsSettings &settings);

} // namespace numberwell
