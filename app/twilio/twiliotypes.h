// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/areacode.h"
#include "domain/capabilities.h"
#include "domain/e164.h"
#include "domain/error.h"
#include "domain/money.h"
#include "domain/secret.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace numberwell::twilio {

//! Where the account is and how to get in.
struct TwilioAccount
{
    QString accountSid; //!< AC…: in every path, also with an API key
    QString user;       //!< the account's SID, or an API key's (SK…)
    Secret password;    //!< the auth token, or the API key's secret
    QUrl apiUrl{QStringLiteral("https://api.twilio.com")};
    QUrl pricingUrl{QStringLiteral("https://pricing.twilio.com")};
};

//! A number that could be bought a moment ago; nothing is reserved by a search.
struct AvailableNumber
{
    E164 number;
    QString locality;
    QString region;
    QString isoCountry;
    QString addressRequirements; //!< "none", "any", "local" or "foreign"
    Capabilities capabilities;
    bool isBeta = false;

    bool operator==(const AvailableNumber &) const = default;
};

//! A number the account owns.
struct IncomingNumber
{
    QString sid;
    E164 number;
    QString friendlyName;
    Capabilities capabilities;
    QDateTime dateCreated; //!< UTC; invalid where Twilio does not say
    QString voiceUrl;
    QString status;         //!< "in-use"
    QString requestId = {}; //!< of the answer that told of it; empty in a listing

    bool operator==(const IncomingNumber &) const = default;
};

struct SearchQuery
{
    QString country; //!< ISO 3166: "CA"
    std::optional<AreaCode> areaCode;
    Capabilities required;
    int pageSize = 30;
    QString contains; //!< digits and letters, with Twilio's wildcards * and %
};

struct NumberPrice
{
    QString numberType; //!< "local", "toll free", "mobile", "national"
    Money base;
    Money current; //!< what this account pays a month

    bool operator==(const NumberPrice &) const = default;
};

struct Balance
{
    Money amount;

    bool operator==(const Balance &) const = default;
};

struct AccountInfo
{
    QString friendlyName;
    QString status; //!< "active", "suspended" or "closed"
    QString type;   //!< "Trial" or "Full"

    bool operator==(const AccountInfo &) const = default;
};

//! One page of the account's numbers.
struct IncomingPage
{
    QList<IncomingNumber> numbers;
    QString nextPageUri; //!< relative to the host; empty on the last page
};

/*!
 * The account's numbers, each once.
 *
 * An incomplete listing proves that what it holds is there, never that something is gone.
 */
struct Listing
{
    QList<IncomingNumber> numbers;
    bool isComplete = false;
    //! Why it ends early.
    std::optional<Error> interruption;
    QString requestId; //!< of its last page
};

} // namespace numberwell::twilio
