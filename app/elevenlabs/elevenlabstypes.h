// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/secret.h"

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace numberwell::elevenlabs {

struct ElevenLabsAccount
{
    QUrl apiUrl{QStringLiteral("https://api.elevenlabs.io")};
    Secret apiKey;
};

//! A number ElevenLabs knows. IDs are opaque: their shape has changed before.
struct ImportedNumber
{
    QString id;
    std::optional<E164> number; //!< empty for a SIP address and the like
    QString label;
    QString provider; //!< "twilio", "sip_trunk", …
    QString agentId;  //!< empty: no agent answers it
    QString agentName;

    //! A number with the same digits on a SIP trunk is another thing.
    bool isFromTwilio() const
    {
        return number && (provider.isEmpty() || provider == QLatin1StringView("twilio"));
    }
    bool operator==(const ImportedNumber &) const = default;
};

struct Agent
{
    QString id;
    QString name;

    bool operator==(const Agent &) const = default;
};

struct ImportRequest
{
    E164 number;
    QString label;
    QString twilioSid;  //!< the account's (AC…) or an API key's (SK…)
    Secret twilioToken; //!< what belongs to twilioSid
    QString agentId;    //!< empty: no agent yet
    bool enableSms = false;
    //! The account's auth token, which ElevenLabs wants besides an API key.
    Secret accountAuthToken{};
};

//! What ElevenLabs answered to an import.
struct ImportAnswer
{
    QString id;        //!< the new number's
    QString requestId; //!< for ElevenLabs' support
};

//! One page of a list; without a cursor it is the last.
template <typename T>
struct Page
{
    QList<T> items;
    QString nextCursor;
};

} // namespace numberwell::elevenlabs
