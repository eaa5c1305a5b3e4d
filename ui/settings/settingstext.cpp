// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingstext.h"

#include "secrets/secretkeys.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::SettingsText)
};

} // namespace

QString keychainReason(const Error &error)
{
    if (error.code == "keychain_locked"_L1)
        return Text::tr("The system's keychain is locked.");
    if (error.code == "keychain_missing"_L1)
        return Text::tr("This system has no keychain.");
    if (error.code == "keychain_denied"_L1)
        return Text::tr("The system's keychain did not let Numberwell in.");
    if (error.kind == ErrorKind::Cancelled)
        return Text::tr("The system's keychain has not answered yet.");
    return Text::tr("The system's keychain failed.");
}

QString secretName(const QString &key)
{
    if (key == secretkeys::databasePassword)
        return Text::tr("Database password");
    if (key == secretkeys::twilioAuthToken)
        return Text::tr("Twilio auth token");
    if (key == secretkeys::twilioApiKeySecret)
        return Text::tr("Twilio API key secret");
    if (key == secretkeys::elevenLabsApiKey)
        return Text::tr("ElevenLabs API key");
    if (key == secretkeys::smtpPassword)
        return Text::tr("Mail password");
    if (key == secretkeys::webhookSecret)
        return Text::tr("Webhook signing secret");
    return key;
}

} // namespace numberwell
