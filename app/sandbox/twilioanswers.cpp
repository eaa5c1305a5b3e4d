// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/twilioanswers.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace numberwell::twilioanswers {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

HttpAnswer error(int status, int code, const QString &message)
{
    return HttpAnswer::json(
        status,
        QJsonObject{
            {u"code"_s, code},
            {u"message"_s, message},
            {u"more_info"_s, u"https://www.twilio.com/docs/errors/%1"_s.arg(code)},
            {u"status"_s, status},
        });
}

HttpAnswer notFound(const QString &path)
{
    return error(404, 20404, u"The requested resource %1 was not found"_s.arg(path));
}

QJsonObject available(const StockNumber &number)
{
    return {
        {u"friendly_name"_s, nationalForm(number.phoneNumber)},
        {u"phone_number"_s, number.phoneNumber},
        {u"lata"_s, number.country == "CA"_L1 ? u"888"_s : u"722"_s},
        {u"locality"_s, orNull(number.locality)},
        {u"rate_center"_s, orNull(number.rateCenter)},
        {u"latitude"_s, QJsonValue::Null},
        {u"longitude"_s, QJsonValue::Null},
        {u"region"_s, orNull(number.region)},
        {u"postal_code"_s, orNull(number.postalCode)},
        {u"iso_country"_s, number.country},
        {u"address_requirements"_s, number.addressRequirements},
        {u"beta"_s, false},
        {u"capabilities"_s,
         QJsonObject{{u"voice"_s, number.capabilities.voice},
                     {u"SMS"_s, number.capabilities.sms},
                     {u"MMS"_s, number.capabilities.mms}}},
    };
}

QJsonObject owned(const TwilioStandIn::Owned &number, const QString &accountSid)
{
    const Capabilities &can = number.number.capabilities;
    QJsonObject json = {
        {u"sid"_s, number.sid},
        {u"account_sid"_s, accountSid},
        {u"phone_number"_s, number.number.phoneNumber},
        {u"friendly_name"_s, number.friendlyName},
        {u"capabilities"_s,
         QJsonObject{
             {u"voice"_s, can.voice}, {u"sms"_s, can.sms}, {u"mms"_s, can.mms}, {u"fax"_s, false}}},
        {u"address_requirements"_s, number.number.addressRequirements},
        {u"beta"_s, false},
        {u"date_created"_s, rfc2822(number.created)},
        {u"date_updated"_s, rfc2822(number.updated)},
        {u"origin"_s, u"twilio"_s},
        {u"status"_s, u"in-use"_s},
        {u"type"_s, u"local"_s},
        {u"voice_url"_s, number.voiceUrl},
        {u"sms_url"_s, number.smsUrl},
        {u"status_callback"_s, number.statusCallback},
        {u"emergency_status"_s, u"Inactive"_s},
        {u"emergency_address_status"_s, u"unregistered"_s},
        {u"voice_caller_id_lookup"_s, false},
        {u"api_version"_s, u"2010-04-01"_s},
        {u"uri"_s,
         u"/2010-04-01/Accounts/%1/IncomingPhoneNumbers/%2.json"_s.arg(accountSid, number.sid)},
    };
    for (const QString &method : {u"voice_method"_s,
                                  u"voice_fallback_method"_s,
                                  u"sms_method"_s,
                                  u"sms_fallback_method"_s,
                                  u"status_callback_method"_s})
        json.insert(method, u"POST"_s);
    for (const QString &url : {u"voice_fallback_url"_s, u"sms_fallback_url"_s})
        json.insert(url, QString(u""_s));
    for (const QString &unset : {u"address_sid"_s,
                                 u"identity_sid"_s,
                                 u"bundle_sid"_s,
                                 u"trunk_sid"_s,
                                 u"voice_application_sid"_s,
                                 u"sms_application_sid"_s,
                                 u"emergency_address_sid"_s})
        json.insert(unset, QJsonValue::Null);
    return json;
}

QString nationalForm(const QString &phoneNumber)
{
    if (!phoneNumber.startsWith("+1"_L1) || phoneNumber.size() != 12)
        return phoneNumber;
    const QStringView digits = QStringView(phoneNumber).sliced(2);
    return u"(%1) %2-%3"_s.arg(digits.first(3), digits.sliced(3, 3), digits.last(4));
}

QString rfc2822(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s) + u" +0000"_s;
}

bool containsPattern(const QString &phoneNumber, const QString &pattern)
{
    QString expression;
    for (const QChar character : pattern) {
        if (character == u'*' || character == u'%' || character == u'$')
            expression += u"[0-9]"_s;
        else
            expression += QRegularExpression::escape(QString(character));
    }
    return QRegularExpression(expression).match(phoneNumber).hasMatch();
}

} // namespace numberwell::twilioanswers
