// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/money.h"

#include <QtGlobal>

namespace numberwell {

namespace {

constexpr int MicroDigits = 6;
constexpr qint64 MicrosPerUnit = 1'000'000;
constexpr qsizetype MaxWholeDigits = 12; // keeps every sum of the console inside 64 bits

bool isDigits(QStringView text)
{
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return false;
    }
    return true;
}

} // namespace

std::optional<Money> Money::parse(QStringView decimal, const QString &currency)
{
    const bool isNegative = decimal.startsWith(u'-');
    const QStringView digits = isNegative ? decimal.sliced(1) : decimal;
    const qsizetype point = digits.indexOf(u'.');
    const QStringView whole = point < 0 ? digits : digits.first(point);
    QStringView fraction = point < 0 ? QStringView() : digits.sliced(point + 1);
    while (fraction.size() > MicroDigits && fraction.back() == u'0')
        fraction.chop(1);
    if (whole.isEmpty() || whole.size() > MaxWholeDigits || fraction.size() > MicroDigits
        || !isDigits(whole) || !isDigits(fraction) || (point >= 0 && fraction.isEmpty())) {
        return {};
    }
    const QString padded = fraction.toString().leftJustified(MicroDigits, u'0');
    const qint64 micros = whole.toLongLong() * MicrosPerUnit + padded.toLongLong();
    return fromMicros(isNegative ? -micros : micros, currency);
}

Money Money::fromMicros(qint64 micros, const QString &currency)
{
    Money money;
    money.m_micros = micros;
    money.m_currency = currency;
    return money;
}

QString Money::toDecimal() const
{
    const qint64 absolute = qAbs(m_micros);
    QString fraction = QString::number(absolute % MicrosPerUnit).rightJustified(MicroDigits, u'0');
    while (fraction.size() > 2 && fraction.endsWith(u'0'))
        fraction.chop(1);
    return QStringLiteral("%1%2.%3").arg(m_micros < 0 ? QStringLiteral("-") : QString(),
                                         QString::number(absolute / MicrosPerUnit),
                                         fraction);
}

Money Money::operator+(const Money &other) const
{
    Q_ASSERT(m_currency.isEmpty() || other.m_currency.isEmpty() || m_currency == other.m_currency);
    return fromMicros(m_micros + other.m_micros,
                      m_currency.isEmpty() ? other.m_currency : m_currency);
}

} // namespace numberwell
