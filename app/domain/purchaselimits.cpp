// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/purchaselimits.h"

#include <utility>

namespace numberwell {

const PurchaseLimit &PurchaseLimits::of(LimitPeriod period) const
{
    switch (period) {
    case LimitPeriod::Order:
        return order;
    case LimitPeriod::Week:
        return week;
    case LimitPeriod::Month:
        return month;
    }
    Q_UNREACHABLE();
}

PurchaseLimit &PurchaseLimits::of(LimitPeriod period)
{
    return const_cast<PurchaseLimit &>(std::as_const(*this).of(period));
}

std::optional<LimitBreach> PurchaseAllowance::breachOf(int count,
                                                       const std::optional<Money> &monthly) const
{
    for (const LimitPeriod period : LimitPeriods) {
        const PurchaseLimit &limit = limits.of(period);
        LimitBreach breach{.period = period,
                           .kind = LimitBreach::Kind::Numbers,
                           .mostNumbers = limit.mostNumbers,
                           .takenNumbers = takenNumbers.value(period),
                           .mostMoney = limit.mostMoney.value_or(Money()),
                           .takenMoney = takenMoney.value(period)};
        if (limit.mostNumbers > 0 && breach.takenNumbers + count > limit.mostNumbers)
            return breach;
        if (!limit.mostMoney)
            continue;
        if (!monthly
            || (!monthly->isZero() && monthly->currency() != limit.mostMoney->currency())) {
            breach.kind = LimitBreach::Kind::UnknownPrice;
            return breach;
        }
        if (breach.takenMoney.micros() + monthly->micros() > limit.mostMoney->micros()) {
            breach.kind = LimitBreach::Kind::Money;
            return breach;
        }
    }
    return {};
}

} // namespace numberwell
