// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

//! The environment's names for settings: a contract with scripts and service units.
namespace numberwell::variables {

using namespace Qt::StringLiterals;

inline const QString databaseUrl = u"NUMBERWELL_DATABASE_URL"_s;
inline const QString twilioApiUrl = u"NUMBERWELL_TWILIO_API_URL"_s;
inline const QString twilioPricingUrl = u"NUMBERWELL_TWILIO_PRICING_URL"_s;
inline const QString twilioAccountSid = u"NUMBERWELL_TWILIO_ACCOUNT_SID"_s;
inline const QString twilioAuthToken = u"NUMBERWELL_TWILIO_AUTH_TOKEN"_s;
inline const QString twilioApiKeySid = u"NUMBERWELL_TWILIO_API_KEY_SID"_s;
inline const QString twilioApiKeySecret = u"NUMBERWELL_TWILIO_API_KEY_SECRET"_s;
inline const QString elevenLabsApiUrl = u"NUMBERWELL_ELEVENLABS_API_URL"_s;
inline const QString elevenLabsApiKey = u"NUMBERWELL_ELEVENLABS_API_KEY"_s;
inline const QString elevenLabsAgentId = u"NUMBERWELL_ELEVENLABS_AGENT_ID"_s;
inline const QString smtpUrl = u"NUMBERWELL_SMTP_URL"_s;
inline const QString smtpFrom = u"NUMBERWELL_SMTP_FROM"_s;
inline const QString smtpTo = u"NUMBERWELL_SMTP_TO"_s;
inline const QString webhookUrl = u"NUMBERWELL_WEBHOOK_URL"_s;
inline const QString webhookSecret = u"NUMBERWELL_WEBHOOK_SECRET"_s;
inline const QString httpTimeout = u"NUMBERWELL_HTTP_TIMEOUT"_s;
inline const QString apiToken = u"NUMBERWELL_API_TOKEN"_s;

} // namespace numberwell::variables
