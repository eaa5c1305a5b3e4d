// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/numberstock.h"

#include "domain/areacode.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

struct Place
{
    QString locality;
    QString region;
    QString postalCode;
};

const QMultiHash<QString, Place> &places()
{
    static const QMultiHash<QString, Place> table = {
        {u"604"_s, {u"Vancouver"_s, u"BC"_s, u"V6B 1A1"_s}},
        {u"604"_s, {u"Surrey"_s, u"BC"_s, u"V3T 1V8"_s}},
        {u"604"_s, {u"Burnaby"_s, u"BC"_s, u"V5H 2A9"_s}},
        {u"604"_s, {u"New Westminster"_s, u"BC"_s, u"V3L 1B4"_s}},
        {u"604"_s, {u"Richmond"_s, u"BC"_s, u"V6X 2B8"_s}},
        {u"778"_s, {u"Vancouver"_s, u"BC"_s, u"V6E 2E9"_s}},
        {u"778"_s, {u"Coquitlam"_s, u"BC"_s, u"V3B 5Y9"_s}},
        {u"778"_s, {u"Langley"_s, u"BC"_s, u"V3A 4E6"_s}},
        {u"416"_s, {u"Toronto"_s, u"ON"_s, u"M5H 2N2"_s}},
        {u"647"_s, {u"Toronto"_s, u"ON"_s, u"M4W 1A8"_s}},
        {u"514"_s, {u"Montréal"_s, u"QC"_s, u"H2Y 1C6"_s}},
        {u"415"_s, {u"San Francisco"_s, u"CA"_s, u"94103"_s}},
        {u"212"_s, {u"New York"_s, u"NY"_s, u"10001"_s}},
        {u"206"_s, {u"Seattle"_s, u"WA"_s, u"98101"_s}},
    };
    return table;
}

Place placeOf(const QString &areaCode, quint32 draw)
{
    const QList<Place> known = places().values(areaCode);
    if (!known.isEmpty())
        return known[draw % known.size()];
    return {u"Area %1"_s.arg(areaCode), {}, {}};
}

//! A subscriber number people have: no 555, no N11, and neither block begins with 0 or 1.
bool isPlausible(quint32 subscriber)
{
    const quint32 exchange = subscriber / 10'000;
    return exchange >= 220 && exchange % 100 != 11 && exchange != 555 && exchange != 950
           && exchange != 958 && exchange != 959;
}

//! Toll-free, personal and machine codes: of the plan, but of no place, so no local numbers.
bool isPlaceless(const QString &areaCode)
{
    static const QRegularExpression codes(
        u"^(5(00|2[1-9]|33|44|66|77|88)|6(00|22)|700|710|8(00|22|33|44|55|66|77|88)|900)$"_s);
    return codes.match(areaCode).hasMatch();
}

QString lookUpCountry(const QString &areaCode)
{
    const auto code = AreaCode::parse(areaCode);
    if (!code || isPlaceless(areaCode))
        return {};
    const QString region = code->regionCode();
    return region == "CA"_L1 || region == "US"_L1 ? region : QString();
}

//! Kept, as every number of a search asks for it. Stand-ins of several threads share nothing.
QString countryOf(const QString &areaCode)
{
    thread_local QHash<QString, QString> countries;
    const auto known = countries.constFind(areaCode);
    if (known != countries.cend())
        return *known;
    return *countries.insert(areaCode, lookUpCountry(areaCode));
}

QString areaCodeOf(const QString &phoneNumber)
{
    return phoneNumber.startsWith("+1"_L1) ? phoneNumber.sliced(2, 3) : QString();
}

} // namespace

QStringList NumberStock::numbersOf(const QString &areaCode, int count)
{
    std::mt19937 random(areaCode.toUInt());
    QSet<quint32> used;
    QStringList numbers;
    while (numbers.size() < count) {
        const quint32 subscriber = random() % 8'000'000 + 2'000'000;
        if (!isPlausible(subscriber) || used.contains(subscriber))
            continue;
        used.insert(subscriber);
        numbers.append(u"+1"_s + areaCode + QString::number(subscriber));
    }
    return numbers;
}

StockNumber NumberStock::describe(const QString &phoneNumber)
{
    const QString areaCode = areaCodeOf(phoneNumber);
    const quint32 draw = phoneNumber.last(qMin<qsizetype>(4, phoneNumber.size())).toUInt();
    const Place place = placeOf(areaCode, draw);

    StockNumber number;
    number.phoneNumber = phoneNumber;
    number.locality = place.locality;
    number.rateCenter = place.locality.left(10).toUpper();
    number.region = place.region;
    number.postalCode = place.postalCode;
    number.country = countryOf(areaCode);
    // A few can't do everything or ask for papers, so that nobody takes it for granted.
    number.capabilities = {true, draw % 17 != 3, draw % 17 != 3 && draw % 13 != 5};
    if (draw % 29 == 7)
        number.addressRequirements = u"local"_s;
    else if (draw % 31 == 11)
        number.addressRequirements = u"any"_s;
    return number;
}

NumberStock::Area &NumberStock::area(const QString &areaCode)
{
    const auto known = m_areas.find(areaCode);
    if (known != m_areas.end())
        return *known;
    Area area;
    area.country = countryOf(areaCode);
    if (!area.country.isEmpty()) {
        for (const QString &number : numbersOf(areaCode, m_perAreaCode)) {
            if (!m_sold.contains(number))
                area.numbers.append(number);
        }
    }
    return *m_areas.insert(areaCode, area);
}

void NumberStock::set(const QString &areaCode, int count)
{
    Area &changed = area(areaCode);
    changed.numbers.clear();
    if (changed.country.isEmpty())
        return;
    for (const QString &number : numbersOf(areaCode, count + int(m_sold.size()))) {
        if (changed.numbers.size() < count && !m_sold.contains(number))
            changed.numbers.append(number);
    }
}

QList<StockNumber> NumberStock::available(const QString &areaCode, const QString &country)
{
    const Area &wanted = area(areaCode);
    QList<StockNumber> result;
    if (wanted.country != country)
        return result;
    for (const QString &number : wanted.numbers)
        result.append(describe(number));
    return result;
}

QList<StockNumber> NumberStock::availableIn(const QString &country)
{
    for (const QString &areaCode : {u"604"_s, u"416"_s, u"514"_s, u"415"_s, u"212"_s, u"206"_s})
        area(areaCode);
    QList<StockNumber> result;
    const QStringList areaCodes = m_areas.keys();
    for (const QString &areaCode : areaCodes)
        result += available(areaCode, country);
    return result;
}

bool NumberStock::contains(const QString &phoneNumber)
{
    const QString areaCode = areaCodeOf(phoneNumber);
    return !areaCode.isEmpty() && area(areaCode).numbers.contains(phoneNumber);
}

void NumberStock::remove(const QString &phoneNumber)
{
    m_sold.insert(phoneNumber);
    const auto known = m_areas.find(areaCodeOf(phoneNumber));
    if (known != m_areas.end())
        known->numbers.removeOne(phoneNumber);
}

void NumberStock::putBack(const QString &phoneNumber)
{
    m_sold.remove(phoneNumber);
    Area &home = area(areaCodeOf(phoneNumber));
    if (!home.numbers.contains(phoneNumber))
        home.numbers.append(phoneNumber);
}

} // namespace numberwell
