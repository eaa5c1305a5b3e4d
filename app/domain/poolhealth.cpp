// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/poolhealth.h"

#include <algorithm>

namespace numberwell {

namespace {
constexpr double RateWindowDays = 28.0;
}

PoolHealth::Level PoolHealth::level() const
{
    if (m_counts.configured == 0)
        return Level::Empty;
    return m_counts.configured < m_targets.threshold ? Level::Low : Level::Healthy;
}

QString PoolHealth::recommendation() const
{
    return level() == Level::Healthy ? QStringLiteral("Pool healthy")
                                     : QStringLiteral("Replenish pool soon");
}

int PoolHealth::suggestedPurchase() const
{
    return std::max(0, m_targets.target - m_counts.configured - m_counts.waiting());
}

std::optional<double> PoolHealth::daysToEmpty(int ready) const
{
    if (m_counts.assignedLast28Days <= 0)
        return {};
    return ready * RateWindowDays / m_counts.assignedLast28Days;
}

std::optional<QDate> PoolHealth::emptyOn(QDate today) const
{
    const auto days = daysToEmpty();
    constexpr double TenYears = 3650;
    if (!days || *days > TenYears)
        return {};
    return today.addDays(static_cast<qint64>(*days));
}

} // namespace numberwell
