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

//! What ElevenLabs is given to reach the numbers at Twilio.
struct TwilioCredentials
{
    QString sid; //!< the account's, or an API key's
    Secret token;
    Secret accountAuthToken; //!< which ElevenLabs wants besides an API key
};

//! With an API key the auth token goes along: ElevenLabs checks webhooks with it.
TwilioCredentials twilioCredentials(const TwilioSettings &settings);
//! Unauthorized/"not_configured", /"auth_token_needed": what is missing for numbers to be imported.
Result<> canImport(const Configuration &configuration);

} // namespace numberwell
