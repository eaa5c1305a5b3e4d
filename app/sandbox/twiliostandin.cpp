// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/twiliostandin.h"

#include "sandbox/twilioanswers.h"

#include "domain/e164.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

using namespace twilioanswers;

namespace {

constexpr qsizetype MostFound = 30;
constexpr qsizetype LongestFriendlyName = 64;

//! Credentials that are the same in every run without standing in the source like real ones.
QString madeUp(const char *what)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(QByteArray("numberwell sandbox ") + what, QCryptographicHash::Md5)
            .toHex());
}

TwilioStandIn::Options completed(TwilioStandIn::Options options)
{
    if (options.accountSid.isEmpty())
        options.accountSid = u"AC"_s + madeUp("account");
    if (options.authToken.isEmpty())
        options.authToken = madeUp("token");
    if (options.apiKeySid.isEmpty())
        options.apiKeySid = u"SK"_s + madeUp("key");
    if (options.apiKeySecret.isEmpty())
        options.apiKeySecret = madeUp("key secret");
    return options;
}

bool isSet(const HttpRequest &request, const QString &name)
{
    return request.query.value(name).compare("true"_L1, Qt::CaseInsensitive) == 0;
}

bool isWanted(const StockNumber &number, const HttpRequest &request)
{
    const Capabilities &can = number.capabilities;
    const QString &address = number.addressRequirements;
    const QString contains = request.query.value(u"Contains"_s);
    const QString locality = request.query.value(u"InLocality"_s);
    const QString region = request.query.value(u"InRegion"_s);
    return (!isSet(request, u"VoiceEnabled"_s) || can.voice)
           && (!isSet(request, u"SmsEnabled"_s) || can.sms)
           && (!isSet(request, u"MmsEnabled"_s) || can.mms)
           && (!isSet(request, u"ExcludeAllAddressRequired"_s) || address == "none"_L1)
           && (!isSet(request, u"ExcludeLocalAddressRequired"_s) || address != "local"_L1)
           && (contains.isEmpty() || containsPattern(number.phoneNumber, contains))
           && (locality.isEmpty() || number.locality == locality)
           && (region.isEmpty() || number.region == region);
}

int pageSizeOf(const HttpRequest &request)
{
    const int wanted = request.query.value(u"PageSize"_s).toInt();
    return wanted <= 0 ? 50 : std::min(wanted, 1000);
}

HttpAnswer unavailable(const QString &phoneNumber)
{
    return error(400, 21422, u"%1 is not available."_s.arg(phoneNumber));
}

} // namespace

TwilioStandIn::TwilioStandIn(QObject *parent)
    : TwilioStandIn(Options(), parent)
{
}

TwilioStandIn::TwilioStandIn(Options options, QObject *parent)
    : StandIn(options.port, options.seed, parent)
    , m_options(completed(std::move(options)))
    , m_stock(m_options.stockPerAreaCode)
    , m_balance(Money::parse(m_options.balance, u"USD"_s).value_or(Money()))
{
}

HttpAnswer TwilioStandIn::answer(const HttpRequest &request)
{
    if (!isAuthorized(request)) {
        HttpAnswer refusal = error(401, 20003, u"Authenticate"_s);
        refusal.addHeader("WWW-Authenticate", "Basic realm=\"Twilio API\"");
        return refusal;
    }
    const auto pricing = "/v1/PhoneNumbers/Countries/"_L1;
    if (request.path.startsWith(pricing) && request.verb == "GET"_L1)
        return prices(request.path.sliced(pricing.size()));

    const QString own = u"/2010-04-01/Accounts/"_s + m_options.accountSid;
    if (request.path == own + u".json"_s && request.verb == "GET"_L1)
        return account();
    if (!request.path.startsWith(own + u'/') || !request.path.endsWith(".json"_L1))
        return notFound(request.path);
    if (m_status != "active"_L1)
        return error(403, 20005, u"Account not active"_s);
    return inAccount(request, request.path.sliced(own.size() + 1).chopped(5));
}

HttpAnswer TwilioStandIn::inAccount(const HttpRequest &request, const QString &rest)
{
    const QStringList parts = rest.split(u'/');
    const bool isGet = request.verb == "GET"_L1;
    if (rest == "Balance"_L1 && isGet) {
        return HttpAnswer::json(200,
                                QJsonObject{{u"account_sid"_s, m_options.accountSid},
                                            {u"balance"_s, m_balance.toDecimal()},
                                            {u"currency"_s, u"USD"_s}});
    }
    if (parts.size() == 3 && parts[0] == "AvailablePhoneNumbers"_L1 && isGet) {
        const bool exists = m_options.localPrices.contains(parts[1]) && parts[2] == "Local"_L1;
        return exists ? search(request, parts[1]) : notFound(request.path);
    }
    if (parts[0] != "IncomingPhoneNumbers"_L1 || parts.size() > 2)
        return notFound(request.path);
    if (parts.size() == 1 || parts[1] == "Local"_L1) {
        if (isGet)
            return list(request);
        if (request.verb == "POST"_L1)
            return buy(request);
        return error(405, 20004, u"Method not allowed"_s);
    }
    return one(request, parts[1]);
}

HttpAnswer TwilioStandIn::search(const HttpRequest &request, const QString &country)
{
    const QString areaCode = request.query.value(u"AreaCode"_s);
    if (!areaCode.isEmpty() && (areaCode.size() != 3 || areaCode.toInt() < 200))
        return error(400, 21451, u"Invalid area code: %1"_s.arg(areaCode));

    QList<StockNumber> found
        = areaCode.isEmpty() ? m_stock.availableIn(country) : m_stock.available(areaCode, country);
    found.removeIf([&](const StockNumber &number) { return !isWanted(number, request); });
    // As at Twilio: another draw each time, so a second search repeats some and finds some.
    std::shuffle(found.begin(), found.end(), random());
    const qsizetype most = std::min<qsizetype>(MostFound, pageSizeOf(request));
    found.resize(std::min(found.size(), most));

    QJsonArray entries;
    for (const StockNumber &number : std::as_const(found))
        entries.append(available(number));
    return HttpAnswer::json(200,
                            QJsonObject{{u"available_phone_numbers"_s, entries},
                                        {u"uri"_s, request.path + u'?' + request.rawQuery}});
}

HttpAnswer TwilioStandIn::list(const HttpRequest &request) const
{
    const QString number = request.query.value(u"PhoneNumber"_s);
    const QString name = request.query.value(u"FriendlyName"_s);
    QList<const Owned *> wanted; // newest first, as Twilio lists
    for (auto it = m_owned.crbegin(); it != m_owned.crend(); ++it) {
        if ((number.isEmpty() || containsPattern(it->number.phoneNumber, number))
            && (name.isEmpty() || it->friendlyName == name))
            wanted.append(&*it);
    }

    // The token names the last number of the page before: what is bought meanwhile shifts nothing.
    const int pageSize = pageSizeOf(request);
    const int page = request.query.value(u"Page"_s).toInt();
    qsizetype start = qsizetype(page) * pageSize;
    const QString token = request.query.value(u"PageToken"_s);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (u"PA"_s + wanted[i]->sid == token)
            start = i + 1;
    }
    start = std::clamp<qsizetype>(start, 0, wanted.size());
    const qsizetype end = std::min(start + pageSize, wanted.size());

    const auto pageUri = [&](int index, const QString &pageToken) {
        QUrlQuery query;
        query.addQueryItem(u"PageSize"_s, QString::number(pageSize));
        query.addQueryItem(u"Page"_s, QString::number(index));
        if (!pageToken.isEmpty())
            query.addQueryItem(u"PageToken"_s, pageToken);
        for (const auto &[key, value] :
             {std::pair{u"PhoneNumber"_s, number}, std::pair{u"FriendlyName"_s, name}}) {
            if (!value.isEmpty())
                query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
        }
        return QString(request.path + u'?' + query.toString(QUrl::FullyEncoded));
    };
    QJsonArray entries;
    for (qsizetype i = start; i < end; ++i)
        entries.append(owned(*wanted[i], m_options.accountSid));
    const QJsonValue next = end < wanted.size()
                                ? QJsonValue(pageUri(page + 1, u"PA"_s + wanted[end - 1]->sid))
                                : QJsonValue(QJsonValue::Null);
    const QJsonValue previous
        = page > 0 ? QJsonValue(pageUri(page - 1, {})) : QJsonValue(QJsonValue::Null);
    return HttpAnswer::json(200,
                            QJsonObject{{u"incoming_phone_numbers"_s, entries},
                                        {u"page"_s, page},
                                        {u"page_size"_s, pageSize},
                                        {u"start"_s, start},
                                        {u"end"_s, end > start ? end - 1 : start},
                                        {u"uri"_s, pageUri(page, token)},
                                        {u"first_page_uri"_s, pageUri(0, {})},
                                        {u"next_page_uri"_s, next},
                                        {u"previous_page_uri"_s, previous}});
}

HttpAnswer TwilioStandIn::buy(const HttpRequest &request)
{
    if (request.form.value(u"FriendlyName"_s).size() > LongestFriendlyName)
        return error(400, 20001, u"FriendlyName is too long"_s);
    const QString phoneNumber = request.form.value(u"PhoneNumber"_s);
    if (!phoneNumber.isEmpty())
        return buyNumber(phoneNumber, request);

    const QString areaCode = request.form.value(u"AreaCode"_s);
    if (areaCode.isEmpty())
        return error(400, 20001, u"A PhoneNumber or an AreaCode is required"_s);
    for (const QString &country : {u"CA"_s, u"US"_s}) {
        const QList<StockNumber> found = m_stock.available(areaCode, country);
        for (const StockNumber &number : found) {
            if (number.addressRequirements == "none"_L1)
                return buyNumber(number.phoneNumber, request);
        }
    }
    return error(400, 21452, u"No phone numbers found in area code %1"_s.arg(areaCode));
}

HttpAnswer TwilioStandIn::buyNumber(const QString &phoneNumber, const HttpRequest &request)
{
    if (!E164::parse(phoneNumber))
        return error(400, 21421, u"%1 is not a valid number"_s.arg(phoneNumber));
    const qsizetype index = indexOf(phoneNumber);
    if (index >= 0) { // a second purchase changes what it names, and costs nothing
        one(request, m_owned[index].sid);
        return HttpAnswer::json(201, owned(m_owned[index], m_options.accountSid));
    }
    if (m_type == "Trial"_L1 && !m_owned.isEmpty()) {
        return error(400,
                     21404,
                     u"Trial accounts are allowed only one Twilio number. To purchase additional "
                     "numbers, please upgrade your account."_s);
    }
    if (!m_stock.contains(phoneNumber))
        return unavailable(phoneNumber);
    const StockNumber number = NumberStock::describe(phoneNumber);
    const bool hasAddress = !request.form.value(u"AddressSid"_s).isEmpty();
    if (number.addressRequirements == "any"_L1 && !hasAddress)
        return error(400, 21631, u"Phone Number Requires an Address"_s);
    if (number.addressRequirements == "local"_L1 && !hasAddress)
        return error(400, 21615, u"Phone Number Requires a Local Address"_s);

    addOwned(phoneNumber, {});
    one(request, m_owned.last().sid);
    ++m_purchases;
    m_balance = m_balance + m_options.localPrices.value(number.country) * -1;
    return HttpAnswer::json(201, owned(m_owned.last(), m_options.accountSid));
}

HttpAnswer TwilioStandIn::one(const HttpRequest &request, const QString &sid)
{
    const qsizetype index = indexOfSid(sid);
    if (index < 0)
        return notFound(request.path);
    if (request.verb == "DELETE"_L1) {
        m_stock.putBack(m_owned.takeAt(index).number.phoneNumber);
        return HttpAnswer::noContent();
    }
    Owned &number = m_owned[index];
    if (request.verb == "POST"_L1) {
        number.friendlyName = request.form.value(u"FriendlyName"_s, number.friendlyName);
        number.voiceUrl = request.form.value(u"VoiceUrl"_s, number.voiceUrl);
        number.smsUrl = request.form.value(u"SmsUrl"_s, number.smsUrl);
        number.statusCallback = request.form.value(u"StatusCallback"_s, number.statusCallback);
        number.updated = QDateTime::currentDateTimeUtc();
    }
    return HttpAnswer::json(200, owned(number, m_options.accountSid));
}

HttpAnswer TwilioStandIn::account() const
{
    return HttpAnswer::json(
        200,
        QJsonObject{{u"sid"_s, m_options.accountSid},
                    {u"owner_account_sid"_s, m_options.accountSid},
                    {u"friendly_name"_s, u"Numberwell sandbox"_s},
                    {u"status"_s, m_status},
                    {u"type"_s, m_type},
                    {u"auth_token"_s, m_options.authToken},
                    {u"date_created"_s, rfc2822(QDateTime::currentDateTimeUtc())},
                    {u"uri"_s, resourcePath({})}});
}

HttpAnswer TwilioStandIn::prices(const QString &country) const
{
    const auto price = m_options.localPrices.constFind(country);
    if (price == m_options.localPrices.cend())
        return notFound(u"/v1/PhoneNumbers/Countries/"_s + country);
    const auto entry = [](const QString &type, const QString &amount) {
        return QJsonObject{
            {u"number_type"_s, type}, {u"base_price"_s, amount}, {u"current_price"_s, amount}};
    };
    return HttpAnswer::json(
        200,
        QJsonObject{
            {u"country"_s, country == "CA"_L1 ? u"Canada"_s : u"United States"_s},
            {u"iso_country"_s, country},
            {u"phone_number_prices"_s,
             QJsonArray{entry(u"local"_s, price->toDecimal()), entry(u"toll free"_s, u"2.15"_s)}},
            {u"price_unit"_s, price->currency()},
            {u"url"_s, u"https://pricing.twilio.com/v1/PhoneNumbers/Countries/"_s + country}});
}

bool TwilioStandIn::isAuthorized(const HttpRequest &request) const
{
    const QByteArray given = request.header("authorization");
    const auto basic = [](const QString &user, const QString &password) {
        return "Basic " + QString(user + u':' + password).toUtf8().toBase64();
    };
    return given == basic(m_options.accountSid, m_options.authToken)
           || given == basic(m_options.apiKeySid, m_options.apiKeySecret);
}

QString TwilioStandIn::resourcePath(const QString &rest) const
{
    return u"/2010-04-01/Accounts/"_s + m_options.accountSid + rest + u".json"_s;
}

HttpAnswer TwilioStandIn::errorAnswer(int status)
{
    if (status == 429)
        return error(429, 20429, u"Too Many Requests"_s);
    return error(status, 20500, u"An internal server error has occurred"_s);
}

bool TwilioStandIn::canBeTaken(const HttpRequest &request) const
{
    return request.verb == "POST"_L1
           && (request.path == resourcePath(u"/IncomingPhoneNumbers"_s)
               || request.path == resourcePath(u"/IncomingPhoneNumbers/Local"_s));
}

HttpAnswer TwilioStandIn::takenAnswer(const HttpRequest &request)
{
    const QString phoneNumber = request.form.value(u"PhoneNumber"_s);
    if (!owns(phoneNumber))
        m_stock.remove(phoneNumber);
    return unavailable(phoneNumber);
}

void TwilioStandIn::decorate(HttpAnswer &answer)
{
    answer.addHeader("Twilio-Request-Id", "RQ" + randomHex(32));
    answer.addHeader("Twilio-Concurrent-Requests", QByteArray::number(inFlight()));
    answer.addHeader("Twilio-Request-Duration", "0.041");
}

} // namespace numberwell
