// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/money.h"

#include <QList>

#include <optional>

namespace numberwell {

/*!
 * What some numbers cost a month together: how many of them at which price. An order over two
 * countries has two prices.
 */
class MonthlyCost final
{
public:
    struct Part
    {
        int count = 0;
        Money price; //!< of each, a month

        bool operator==(const Part &) const = default;
    };

    //! \a count more numbers, 0 to name a price only. Without a price nothing can be summed up.
    void add(const std::optional<Money> &price, int count = 1);

    int count() const;
    //! How many have no price.
    int unpriced() const { return m_unpriced; }
    //! Dearest first.
    const QList<Part> &parts() const { return m_parts; }
    //! None where a price is missing or the prices are in several currencies.
    std::optional<Money> monthly() const;
    std::optional<Money> yearly() const;
    //! What each of them costs, where all cost the same.
    std::optional<Money> unitPrice() const;

    bool operator==(const MonthlyCost &) const = default;

private:
    QList<Part> m_parts;
    int m_unpriced = 0;
};

} // namespace numberwell
