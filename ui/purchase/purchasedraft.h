// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "purchase/accountquotes.h"

#include "workflows/purchaseworkflow.h"

#include <QList>
#include <QString>

#include <optional>

namespace numberwell {

//! What the wizard's pages share: a purchase that is being made up. A plain value.
struct PurchaseDraft
{
    PurchaseRequest request; //!< what was asked for
    PurchasePlan plan;       //!< what Twilio offers for it
    QList<store::PlannedNumber> chosen;
    QList<store::PlannedNumber> spares; //!< take the place of a chosen one that is gone by then
    //! One for each draft: however often it is placed, there is one order.
    QString idempotencyKey;

    int count() const { return static_cast<int>(chosen.size()); }
};

//! What a purchase of \c count numbers means, as far as it is known by now.
struct PlanFigures
{
    int count = 0;
    CostQuote cost;
    Quote balance;
    std::optional<int> readyAfter; //!< those on their way through ElevenLabs counted as ready
    std::optional<double> daysAfter;

    //! False also where the prices can't be summed up.
    bool isPriced() const { return cost.isKnown() && cost.cost.monthly().has_value(); }
    Money monthly() const { return cost.cost.monthly().value_or(Money()); }
    Money yearly() const { return cost.cost.yearly().value_or(Money()); }
    //! True where Twilio could not even take the first month.
    bool isBalanceShort() const
    {
        return isPriced() && balance.isKnown() && balance.money.currency() == monthly().currency()
               && balance.money.micros() < monthly().micros();
    }
};

} // namespace numberwell
