// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

//! The names under which secrets lie in the keychain. Renaming one loses what people saved.
namespace numberwell::secretkeys {

using namespace Qt::StringLiterals;

inline const QString databasePassword = u"database-password"_s;
inline const QString twilioAuthToken = u"twilio-auth-token"_s;
inline const QString twilioApiKeySecret = u"twilio-api-key-secret"_s;
inline const QString elevenLabsApiKey = u"elevenlabs-api-key"_s;
inline const QString smtpPassword = u"smtp-password"_s;
inline const QString webhookSecret = u"webhook-secret"_s;

} // namespace numberwell::secretkeys
