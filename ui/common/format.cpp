// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/format.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::Format)
};

constexpr auto Minute = 60s;
constexpr auto Hour = 3600s;
constexpr auto Day = 24 * Hour;

int decimalsOf(const Money &money)
{
    const QString decimal = money.toDecimal();
    return static_cast<int>(decimal.size() - decimal.indexOf(u'.') - 1);
}

//! "$" only where nobody could take it for another dollar.
QString symbolFor(const QString &currency, const QLocale &locale)
{
    const QString own = locale.currencySymbol(QLocale::CurrencyIsoCode);
    if (currency == own && !currency.isEmpty())
        return locale.currencySymbol();
    if (currency != "USD"_L1)
        return currency;
    const bool hasOtherDollar = locale.currencySymbol().contains(u'$') && !own.isEmpty();
    if (!hasOtherDollar)
        return u"$"_s;
    return locale.language() == QLocale::French ? u"$\u00a0US"_s : u"US$"_s;
}

qint64 whole(std::chrono::seconds value, std::chrono::seconds unit)
{
    return value / unit;
}

//! "3 min 40 s", without the second part where it is zero.
QString twoParts(const QString &larger, qint64 rest, const QString &smaller)
{
    return rest == 0 ? larger : Text::tr("%1 %2", "two parts of a duration").arg(larger, smaller);
}

bool isThisYear(QDate date)
{
    return date.year() == QDate::currentDate().year();
}

} // namespace

QString formatMoney(const Money &money, const QLocale &wanted)
{
    constexpr double MicrosPerUnit = 1'000'000.0;
    // Qt's C locale puts the symbol behind the amount: "23.00$".
    const QLocale locale = wanted.language() == QLocale::C
                               ? QLocale(QLocale::English, QLocale::UnitedStates)
                               : wanted;
    return locale.toCurrencyString(static_cast<double>(money.micros()) / MicrosPerUnit,
                                   symbolFor(money.currency(), locale),
                                   decimalsOf(money));
}

QString formatCount(qint64 count, const QLocale &locale)
{
    return locale.toString(count);
}

QString formatNumber(const E164 &number)
{
    return number.toDisplay();
}

QString formatAge(std::chrono::seconds age)
{
    age = std::max(age, 0s);
    if (age < Minute)
        return Text::tr("%1 s", "seconds, short").arg(age.count());
    if (age < Hour)
        return Text::tr("%1 min", "minutes, short").arg(whole(age, Minute));
    if (age < Day)
        return Text::tr("%1 h", "hours, short").arg(whole(age, Hour));
    return Text::tr("%1 d", "days, short").arg(whole(age, Day));
}

QString formatAge(const QDateTime &since, const QDateTime &now)
{
    return formatAge(std::chrono::seconds(since.secsTo(now)));
}

QString formatAgo(std::chrono::seconds age)
{
    if (age < 1s)
        return Text::tr("just now");
    return Text::tr("%1 ago", "%1 is an age: 2 min").arg(formatAge(age));
}

QString formatDuration(std::chrono::seconds duration)
{
    duration = std::max(duration, 0s);
    if (duration < Minute)
        return formatAge(duration);
    if (duration < Hour) {
        const auto rest = duration % Minute;
        return twoParts(formatAge(duration), rest.count(), formatAge(rest));
    }
    if (duration < Day) {
        const auto rest = whole(duration % Hour, Minute);
        return twoParts(formatAge(duration), rest, formatAge(rest * Minute));
    }
    const auto rest = whole(duration % Day, Hour);
    return twoParts(formatAge(duration), rest, formatAge(rest * Hour));
}

QString formatAbout(double days)
{
    constexpr double WeeksFrom = 13.5;
    constexpr double MonthsFrom = 70;
    constexpr double DaysPerMonth = 30.44;
    if (days < 1)
        return Text::tr("less than a day");
    if (days < WeeksFrom)
        return Text::tr("about %n days", nullptr, static_cast<int>(std::lround(days)));
    if (days < MonthsFrom)
        return Text::tr("about %n weeks", nullptr, static_cast<int>(std::lround(days / 7)));
    if (days < 365)
        return Text::tr(
            "about %n months", nullptr, static_cast<int>(std::lround(days / DaysPerMonth)));
    return Text::tr("over a year");
}

QString formatDay(QDate date, const QLocale &locale)
{
    if (isThisYear(date))
        return locale.toString(date, Text::tr("dddd d MMMM", "date pattern of Qt"));
    return locale.toString(date, Text::tr("dddd d MMMM yyyy", "date pattern of Qt"));
}

QString formatShortDay(QDate date, const QLocale &locale)
{
    if (isThisYear(date))
        return locale.toString(date, Text::tr("d MMM", "date pattern of Qt"));
    return locale.toString(date, Text::tr("d MMM yyyy", "date pattern of Qt"));
}

QString formatTime(const QDateTime &time, const QLocale &locale)
{
    return locale.toString(time.toLocalTime().time(), Text::tr("HH:mm", "time pattern of Qt"));
}

} // namespace numberwell
