// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twilio/twilioparser.h"

#include "rest/json.h"

using namespace Qt::StringLiterals;

namespace numberwell::twilio {

namespace {

//! Spelled "voice", "SMS", "MMS" by the search and in lower case by everything else.
Capabilities capabilitiesOf(const JsonReader &item)
{
    const auto object = item.optionalObject("capabilities"_L1);
    if (!object)
        return {};
    const JsonReader reader = object->ignoringCase();
    return {.voice = reader.optionalBoolean("voice"_L1).value_or(false),
            .sms = reader.optionalBoolean("sms"_L1).value_or(false),
            .mms = reader.optionalBoolean("mms"_L1).value_or(false)};
}

QDateTime dateOf(const JsonReader &item, QLatin1StringView key)
{
    const auto text = item.optionalString(key);
    if (!text)
        return {};
    const QDateTime date = QDateTime::fromString(*text, Qt::RFC2822Date);
    if (!date.isValid())
        item.fail(key, u"RFC 2822 date expected, \"%1\" found"_s.arg(text->left(40)));
    return date.toUTC();
}

Money moneyOf(const JsonReader &item, QLatin1StringView key, const QString &currency)
{
    const QString text = item.string(key);
    const auto money = Money::parse(text, currency);
    if (!money && !item.hasFailed())
        item.fail(key, u"decimal expected, \"%1\" found"_s.arg(text.left(40)));
    return money.value_or(Money());
}

std::optional<AvailableNumber> availableNumber(const JsonReader &item)
{
    const auto number = item.phoneNumber("phone_number"_L1);
    if (!number)
        return {};
    return AvailableNumber{
        .number = *number,
        .locality = item.optionalString("locality"_L1).value_or(QString()),
        .region = item.optionalString("region"_L1).value_or(QString()),
        .isoCountry = item.optionalString("iso_country"_L1).value_or(QString()),
        .addressRequirements = item.optionalString("address_requirements"_L1).value_or(QString()),
        .capabilities = capabilitiesOf(item),
        .isBeta = item.optionalBoolean("beta"_L1).value_or(false),
    };
}

std::optional<IncomingNumber> incomingNumber(const JsonReader &item)
{
    const QString sid = item.identifier("sid"_L1);
    const auto number = item.phoneNumber("phone_number"_L1);
    if (!number)
        return {};
    return IncomingNumber{
        .sid = sid,
        .number = *number,
        .friendlyName = item.optionalString("friendly_name"_L1).value_or(QString()),
        .capabilities = capabilitiesOf(item),
        .dateCreated = dateOf(item, "date_created"_L1),
        .voiceUrl = item.optionalString("voice_url"_L1).value_or(QString()),
        .status = item.optionalString("status"_L1).value_or(QString()),
    };
}

} // namespace

Result<QList<AvailableNumber>> parseAvailableNumbers(const QByteArray &body)
{
    const JsonReader reader = JsonReader::fromBytes(body);
    QList<AvailableNumber> numbers;
    const auto items = reader.array("available_phone_numbers"_L1);
    for (const JsonReader &item : items) {
        if (auto number = availableNumber(item))
            numbers.append(std::move(*number));
    }
    return reader.finish(std::move(numbers));
}

Result<IncomingNumber> parseIncomingNumber(const QByteArray &body)
{
    const JsonReader reader = JsonReader::fromBytes(body);
    auto number = incomingNumber(reader);
    if (!number)
        return failure(reader.error());
    return reader.finish(std::move(*number));
}

Result<IncomingPage> parseIncomingPage(const QByteArray &body)
{
    const JsonReader reader = JsonReader::fromBytes(body);
    IncomingPage page;
    const auto items = reader.array("incoming_phone_numbers"_L1);
    for (const JsonReader &item : items) {
        if (auto number = incomingNumber(item))
            page.numbers.append(std::move(*number));
    }
    page.nextPageUri = reader.optionalString("next_page_uri"_L1).value_or(QString());
    return reader.finish(std::move(page));
}

Result<Balance> parseBalance(const QByteArray &body)
{
    const JsonReader reader = JsonReader::fromBytes(body);
    const QString currency = reader.identifier("currency"_L1);
    return reader.finish(Balance{moneyOf(reader, "balance"_L1, currency)});
}

Result<QList<NumberPrice>> parsePrices(const QByteArray &body)
{
    const JsonReader reader = JsonReader::fromBytes(body);
    const QString currency = reader.identifier("price_unit"_L1);
    QList<NumberPrice> prices;
    const auto items = reader.array("phone_number_prices"_L1);
    for (const JsonReader &item : items) {
        prices.append({.numberType = item.identifier("number_type"_L1),
                       .base = moneyOf(item, "base_price"_L1, currency),
                       .current = moneyOf(item, "current_price"_L1, currency)});
    }
    return reader.finish(std::move(prices));
}

Result<AccountInfo> parseAccount(const QByteArray &body)
{
    // The answer holds the auth token too, which is never read.
    const JsonReader reader = JsonReader::fromBytes(body);
    return reader.finish(AccountInfo{
        .friendlyName = reader.optionalString("friendly_name"_L1).value_or(QString()),
        .status = reader.identifier("status"_L1),
        .type = reader.optionalString("type"_L1).value_or(QString()),
    });
}

} // namespace numberwell::twilio
