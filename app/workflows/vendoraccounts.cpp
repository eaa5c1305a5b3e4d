// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/vendoraccounts.h"

using namespace Qt::StringLiterals;

namespace numberwell {

twilio::TwilioAccount twilioAccount(const TwilioSettings &settings)
{
    return {.accountSid = settings.accountSid,
            .user = settings.hasApiKey() ? settings.apiKeySid : settings.accountSid,
            .password = settings.hasApiKey() ? settings.apiKeySecret : settings.authToken,
            .apiUrl = settings.apiUrl,
            .pricingUrl = settings.pricingUrl};
}

elevenlabs::ElevenLabsAccount elevenLabsAccount(const ElevenLabsSettings &settings)
{
    return {.apiUrl = settings.apiUrl, .apiKey = settings.apiKey};
}

TwilioCredentials twilioCredentials(const TwilioSettings &settings)
{
    if (!settings.hasApiKey())
        return {.sid = settings.accountSid, .token = settings.authToken, .accountAuthToken = {}};
    return {.sid = settings.apiKeySid,
            .token = settings.apiKeySecret,
            .accountAuthToken = settings.authToken};
}

Result<> canImport(const Configuration &configuration)
{
    if (!configuration.elevenLabs.isComplete()) {
        return failure(
            ErrorKind::Unauthorized,
            u"not_configured"_s,
            u"No ElevenLabs key is set: give NUMBERWELL_ELEVENLABS_API_KEY, or save it in "
            "the console's settings."_s);
    }
    if (!configuration.twilio.isComplete()) {
        return failure(ErrorKind::Unauthorized,
                       u"not_configured"_s,
                       u"No Twilio account is set, and ElevenLabs imports numbers with its "
                       "credentials: give NUMBERWELL_TWILIO_ACCOUNT_SID and "
                       "NUMBERWELL_TWILIO_AUTH_TOKEN."_s);
    }
    if (configuration.twilio.hasApiKey() && configuration.twilio.authToken.isEmpty()) {
        return failure(
            ErrorKind::Unauthorized,
            u"auth_token_needed"_s,
            u"ElevenLabs needs the Twilio account's auth token besides the API key: give "
            "NUMBERWELL_TWILIO_AUTH_TOKEN, too."_s);
    }
    return {};
}

} // namespace numberwell
