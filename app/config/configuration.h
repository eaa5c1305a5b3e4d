// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/alertsettings.h"
#include "config/databaseurl.h"
#include "domain/confirmationrule.h"
#include "domain/poolhealth.h"
#include "domain/savings.h"

#include <QMap>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace numberwell {

/*! The Twilio account, reached with its auth token or with an API key in the token's place. */
struct TwilioSettings
{
    static QUrl defaultApiUrl();
    static QUrl defaultPricingUrl();

    QUrl apiUrl = defaultApiUrl();
    QUrl pricingUrl = defaultPricingUrl();
    QString accountSid;
    Secret authToken;
    QString apiKeySid;
    Secret apiKeySecret;

    bool hasApiKey() const { return !apiKeySid.isEmpty() && !apiKeySecret.isEmpty(); }
    //! True with an account and one way to prove it.
    bool isComplete() const
    {
        return !accountSid.isEmpty() && (!authToken.isEmpty() || hasApiKey());
    }
    bool operator==(const TwilioSettings &) const = default;
};

//! ElevenLabs is optional: without a key its dashboard's way is whole.
struct ElevenLabsSettings
{
    static QUrl defaultApiUrl();

    QUrl apiUrl = defaultApiUrl();
    Secret apiKey;
    QString agentId;

    bool isComplete() const { return !apiKey.isEmpty(); }
    bool operator==(const ElevenLabsSettings &) const = default;
};

/*! The settings of both programs, and where each came from. */
struct Configuration
{
    static constexpr std::chrono::seconds defaultHttpTimeout{30};

    DatabaseSettings database;
    TwilioSettings twilio;
    ElevenLabsSettings elevenLabs;
    std::chrono::seconds httpTimeout = defaultHttpTimeout;
    PoolTargets targets;
    ConfirmationRule confirmation;
    SavingsRules savings;
    AlertSettings alerts;
    Secret apiToken; //!< of numberwelld serve; only ever from the environment

    //! Origins by the variable's name (variables.h); what is missing has its default.
    QMap<QString, Origin> origins;
    //! Keys (secretkeys.h) of secrets that are needed and that nothing held: the person is asked.
    QStringList secretsToAskFor;
    //! Why the keychain gave nothing, where it should have.
    std::optional<Error> keychainError;

    //! True at the first start: no database, account or key named anywhere. Then it is a sandbox.
    bool isEmpty() const;
    Origin originOf(const QString &variable) const;
    //! True where the environment gives \a variable, so that saving another value would not help.
    bool isFromEnvironment(const QString &variable) const;
};

// What people type, checked; \a name is how the error names it ("NUMBERWELL_TWILIO_API_URL").

//! http(s) with a host; plain http only to this machine, for credentials travel on it.
[[nodiscard]] Result<QUrl> parseVendorUrl(const QString &text, const QString &name);
//! "AC" and 32 hexadecimal digits; InvalidInput/"twilio_account_sid".
[[nodiscard]] Result<QString> parseAccountSid(const QString &text, const QString &name);
//! "SK" and 32 hexadecimal digits; InvalidInput/"twilio_api_key_sid".
[[nodiscard]] Result<QString> parseApiKeySid(const QString &text, const QString &name);
//! Letters, digits, "_" and "-", for it becomes part of an address; InvalidInput/"agent_id".
[[nodiscard]] Result<QString> parseAgentId(const QString &text, const QString &name);
//! Whole seconds from 1 to 600; InvalidInput/"http_timeout".
[[nodiscard]] Result<std::chrono::seconds> parseHttpTimeout(const QString &text,
                                                            const QString &name);
//! A threshold from 0 and a target from the threshold up; InvalidInput/"pool_targets".
[[nodiscard]] Result<PoolTargets> checkedTargets(PoolTargets targets);
//! Nothing below 0; InvalidInput/"confirmation".
[[nodiscard]] Result<ConfirmationRule> checkedConfirmation(ConfirmationRule rule);

//! The most that SavingsRules take.
namespace savingsbounds {
inline constexpr int MinutesByHand = 480; //!< a day's work, and at least a minute
inline constexpr int HourlyRate = 100'000;
inline constexpr int CentsPerNumber = 100'000;
} // namespace savingsbounds
//! Within the bounds; InvalidInput/"savings".
[[nodiscard]] Result<SavingsRules> checkedSavings(SavingsRules rules);

} // namespace numberwell
