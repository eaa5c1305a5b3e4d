// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/monthlycost.h"

#include <algorithm>

namespace numberwell {

void MonthlyCost::add(const std::optional<Money> &price, int count)
{
    if (!price) {
        m_unpriced += count;
        return;
    }
    const auto same = std::find_if(
        m_parts.begin(), m_parts.end(), [&](const Part &part) { return part.price == *price; });
    if (same != m_parts.end()) {
        same->count += count;
        return;
    }
    const auto cheaper = std::find_if(m_parts.begin(), m_parts.end(), [&](const Part &part) {
        return part.price.micros() < price->micros();
    });
    m_parts.insert(cheaper, {count, *price});
}

int MonthlyCost::count() const
{
    int count = m_unpriced;
    for (const Part &part : m_parts)
        count += part.count;
    return count;
}

std::optional<Money> MonthlyCost::monthly() const
{
    if (m_unpriced > 0 || m_parts.isEmpty())
        return {};
    Money sum;
    for (const Part &part : m_parts) {
        if (part.price.currency() != m_parts.first().price.currency())
            return {};
        sum = sum + part.price * part.count;
    }
    return sum;
}

std::optional<Money> MonthlyCost::yearly() const
{
    constexpr int Months = 12;
    const auto month = monthly();
    return month ? std::optional(*month * Months) : std::nullopt;
}

std::optional<Money> MonthlyCost::unitPrice() const
{
    if (m_unpriced > 0 || m_parts.size() != 1)
        return {};
    return m_parts.first().price;
}

} // namespace numberwell
