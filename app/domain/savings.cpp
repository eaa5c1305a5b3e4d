// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/savings.h"

namespace numberwell {

namespace {

constexpr qint64 MicrosPerUnit = 1'000'000;
constexpr qint64 MicrosPerCent = 10'000;
constexpr qint64 SecondsPerHour = 3600;

//! To the nearest; \a divisor is positive, \a value not negative.
qint64 divided(qint64 value, qint64 divisor)
{
    return (value + divisor / 2) / divisor;
}

qint64 flooredDivision(qint64 value, qint64 divisor)
{
    const qint64 quotient = value / divisor;
    return value % divisor < 0 ? quotient - 1 : quotient;
}

//! \a micros shared by \a count.
Money toTheCent(qint64 micros, qint64 count, const QString &currency)
{
    return Money::fromMicros(divided(micros, MicrosPerCent * count) * MicrosPerCent, currency);
}

} // namespace

Money SavingsRules::pricePerNumber(const QString &currency) const
{
    return Money::fromMicros(centsPerNumber * MicrosPerCent, currency);
}

std::chrono::seconds Savings::byHand() const
{
    return std::chrono::minutes(qint64(m_work.organizations) * m_rules.minutesByHand);
}

std::optional<std::chrono::seconds> Savings::saved() const
{
    if (m_work.sessions <= 0 || byHand().count() <= 0)
        return {};
    return byHand() - spent();
}

std::optional<int> Savings::percent() const
{
    constexpr qint64 Whole = 100;
    const auto difference = saved();
    if (!difference)
        return {};
    return static_cast<int>(flooredDivision(difference->count() * Whole, byHand().count()));
}

Money Savings::worth(const QString &currency) const
{
    // Seconds × rate stays far below 2^63: a year of seconds at a million an hour is 3 × 10^13.
    const qint64 cents = divided(
        spent().count() * m_rules.hourlyRate * (MicrosPerUnit / MicrosPerCent), SecondsPerHour);
    return Money::fromMicros(cents * MicrosPerCent, currency);
}

std::optional<Money> NumbersCost::unitPrice() const
{
    const int count = assigned + buffer;
    if (count == 0 || unpriced > 0 || total().micros() % count != 0)
        return {};
    const Money price = Money::fromMicros(total().micros() / count, currency());
    if (price * assigned != assignedCost && assigned > 0)
        return {};
    return price;
}

std::optional<Money> costPerOrganization(const NumbersCost &cost,
                                         const Money &time,
                                         int organizations)
{
    if (organizations <= 0)
        return {};
    const Money sum = cost.total() + time;
    return toTheCent(sum.micros(), organizations, sum.currency());
}

} // namespace numberwell
