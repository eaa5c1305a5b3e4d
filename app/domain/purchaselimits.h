// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/money.h"

#include <QMap>

#include <array>
#include <optional>

namespace numberwell {

//! One order; all orders of the last 7 days; all of the last 30 days.
enum class LimitPeriod { Order, Week, Month };
inline constexpr std::array LimitPeriods{LimitPeriod::Order, LimitPeriod::Week, LimitPeriod::Month};

//! What may be bought in a period. The database enforces it as an order is placed.
struct PurchaseLimit
{
    int mostNumbers = 0;            //!< 0: no limit
    std::optional<Money> mostMoney; //!< what the numbers cost a month; empty: no limit

    bool operator==(const PurchaseLimit &) const = default;
};

struct PurchaseLimits
{
    PurchaseLimit order;
    PurchaseLimit week;
    PurchaseLimit month;

    PurchaseLimit &of(LimitPeriod period);
    const PurchaseLimit &of(LimitPeriod period) const;
    bool operator==(const PurchaseLimits &) const = default;
};

//! Which limit an order would pass.
struct LimitBreach
{
    enum class Kind {
        Numbers,
        Money,
        UnknownPrice, //!< there is a limit in money, and the price is not known in its currency
    };

    LimitPeriod period = LimitPeriod::Order;
    Kind kind = Kind::Numbers;
    int mostNumbers = 0;
    int takenNumbers = 0; //!< by the orders before this one
    Money mostMoney;
    Money takenMoney;

    bool operator==(const LimitBreach &) const = default;
};

/*! The limits beside what the orders of their periods have used up: to say so before the database
 *  does. */
struct PurchaseAllowance
{
    PurchaseLimits limits;
    QMap<LimitPeriod, int> takenNumbers;
    QMap<LimitPeriod, Money> takenMoney;

    //! The first limit that an order of \a count numbers for \a monthly a month would pass.
    std::optional<LimitBreach> breachOf(int count, const std::optional<Money> &monthly) const;
    bool operator==(const PurchaseAllowance &) const = default;
};

} // namespace numberwell
