// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/areacode.h"

#include <phonenumbers/geocoding/phonenumber_offline_geocoder.h>
#include <phonenumbers/phonenumberutil.h>

#include <unicode/locid.h>

#include <QMap>

#include <algorithm>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberOfflineGeocoder;
using i18n::phonenumbers::PhoneNumberUtil;

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

//! Numbers of the area that the number plan calls valid, spread over its exchanges: it knows areas
//! only by their numbers.
QList<PhoneNumber> sampleNumbers(const QString &areaCode)
{
    constexpr quint64 FirstExchange = 200;
    constexpr quint64 LastExchange = 990;
    constexpr quint64 Step = 34;
    constexpr quint64 Line = 4567;
    const auto &util = *PhoneNumberUtil::GetInstance();
    QList<PhoneNumber> numbers;
    for (quint64 exchange = FirstExchange; exchange <= LastExchange; exchange += Step) {
        PhoneNumber number;
        number.set_country_code(1);
        number.set_national_number((areaCode.toULongLong() * 1000 + exchange) * 10'000 + Line);
        if (util.IsValidNumber(number))
            numbers.append(number);
    }
    return numbers;
}

QString countryName(const QString &region)
{
    if (region == "CA"_L1)
        return u"Canada"_s;
    if (region == "US"_L1)
        return u"United States"_s;
    return region;
}

//! "British Columbia", where some exchanges are known by their town ("Vancouver, BC").
QString describe(const QString &areaCode)
{
    static const PhoneNumberOfflineGeocoder geocoder;
    QString town;
    for (const PhoneNumber &number : sampleNumbers(areaCode)) {
        const QString description = QString::fromStdString(
            geocoder.GetDescriptionForValidNumber(number, icu::Locale("en", "US")));
        if (!description.contains(u','))
            return description;
        town = description;
    }
    return town;
}

//! State or province → its area codes, made once from the number plan's own data.
const QMultiMap<QString, QString> &areaCodesByState()
{
    static const QMultiMap<QString, QString> map = [] {
        QMultiMap<QString, QString> result;
        for (int code = 200; code <= 989; ++code) {
            const QString digits = QString::number(code);
            const QString state = describe(digits);
            if (!state.isEmpty())
                result.insert(state, digits);
        }
        return result;
    }();
    return map;
}

} // namespace

Result<AreaCode> AreaCode::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const bool isThreeDigits = trimmed.size() == 3 && trimmed[0] >= u'2' && trimmed[0] <= u'9'
                               && trimmed[1] >= u'0' && trimmed[1] <= u'8' && trimmed[2] >= u'0'
                               && trimmed[2] <= u'9';
    if (!isThreeDigits) {
        return failure(ErrorKind::InvalidInput,
                       u"area_code"_s,
                       u"\"%1\" is not an area code: three digits are needed, the first 2 to 9, "
                       "the second 0 to 8, like 604."_s.arg(trimmed.left(40)));
    }
    return AreaCode(trimmed.toString());
}

QString AreaCode::regionCode() const
{
    const auto numbers = sampleNumbers(m_digits);
    if (numbers.isEmpty())
        return {};
    std::string region;
    PhoneNumberUtil::GetInstance()->GetRegionCodeForNumber(numbers.first(), &region);
    return QString::fromStdString(region);
}

QString AreaCode::twilioCountry() const
{
    return regionCode() == "CA"_L1 ? u"CA"_s : u"US"_s;
}

QString AreaCode::place() const
{
    const QString description = describe(m_digits);
    const QString country = countryName(regionCode());
    if (description.isEmpty() || description == country)
        return country;
    return description + u", "_s + country;
}

QList<AreaCode> AreaCode::neighbours() const
{
    QList<AreaCode> others;
    for (const QString &digits : areaCodesByState().values(describe(m_digits))) {
        if (digits != m_digits)
            others.append(AreaCode(digits));
    }
    std::sort(others.begin(), others.end());
    return others;
}

} // namespace numberwell
