// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/money.h"

#include <optional>

namespace numberwell {

/*! From which size on an order is confirmed by hand: money that a slip of the finger can't spend.
 */
struct ConfirmationRule
{
    int numbers = 50;  //!< more numbers than this are confirmed
    int monthly = 100; //!< more than this a month, in whole units of the account's currency

    //! \a cost is what they cost a month; where it is not known, only their number counts.
    bool isNeededFor(int count, const std::optional<Money> &cost) const;
    bool operator==(const ConfirmationRule &) const = default;
};

} // namespace numberwell
