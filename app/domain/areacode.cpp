// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/areacode.h"

#include "domain/areacodeplan.h"

#include <phonenumbers/geocoding/phonenumber_offline_geocoder.h>
#include <phonenumbers/phonenumberutil.h>

#include <unicode/locid.h>

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
    const QString country = areacodeplan::country(m_digits);
    if (!country.isEmpty())
        return country;
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
    const QString country = countryName(regionCode());
    QString description = describe(m_digits);
    if (description.isEmpty() || description == country)
        description = areacodeplan::state(m_digits);
    return description.isEmpty() ? country : description + u", "_s + country;
}

QList<AreaCode> AreaCode::overlays() const
{
    return fromDigits(areacodeplan::overlays(m_digits));
}

QList<AreaCode> AreaCode::neighbours() const
{
    return overlays() + fromDigits(areacodeplan::elsewhereInState(m_digits));
}

QList<AreaCode> AreaCode::fromDigits(const QStringList &codes)
{
    QList<AreaCode> areaCodes;
    for (const QString &digits : codes)
        areaCodes.append(AreaCode(digits));
    return areaCodes;
}

} // namespace numberwell
