// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/vendoraccounts.h"

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

} // namespace numberwell
