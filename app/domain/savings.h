// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/money.h"

#include <chrono>
#include <optional>

namespace numberwell {

//! What time and numbers are reckoned at; an admin sets them, the first ones are common figures.
struct SavingsRules
{
    int minutesByHand = 10;   //!< to set up one organization's number without Numberwell
    int hourlyRate = 100;     //!< an hour of the admin, in whole units of the account's currency
    int centsPerNumber = 100; //!< a month, for numbers whose price isn't known

    //! Of each number without a price, a month.
    Money pricePerNumber(const QString &currency) const;
    bool operator==(const SavingsRules &) const = default;
};

//! What was done in some time.
struct WorkDone
{
    int sessions = 0;
    std::chrono::seconds spent{0};
    //! Organizations that got their number; or the numbers made ready, of a single session.
    int organizations = 0;

    bool operator==(const WorkDone &) const = default;
};

/*!
 * What the time spent saved against doing it by hand. Where nothing was timed, or nobody got a
 * number, there is nothing to compare; where it took longer than by hand, that is what it says.
 */
class Savings final
{
public:
    Savings(WorkDone work, SavingsRules rules)
        : m_work(work)
        , m_rules(rules)
    {
    }

    std::chrono::seconds spent() const { return m_work.spent; }
    std::chrono::seconds byHand() const;
    //! Less than zero where it took longer than by hand; none where there is nothing to compare.
    std::optional<std::chrono::seconds> saved() const;
    //! Of the time by hand, rounded down: what isn't saved in full never reads 100.
    std::optional<int> percent() const;
    //! What the time spent is worth, to the cent.
    Money worth(const QString &currency) const;

private:
    WorkDone m_work;
    SavingsRules m_rules;
};

//! What the numbers cost a month.
struct NumbersCost
{
    int assigned = 0;
    int buffer = 0; //!< paid for, and no organization has them
    Money assignedCost;
    Money bufferCost;
    int unpriced = 0; //!< of both, with the usual price in place of their own

    Money total() const { return assignedCost + bufferCost; }
    QString currency() const { return total().currency(); }
    //! The one price, where all cost the same.
    std::optional<Money> unitPrice() const;
    bool operator==(const NumbersCost &) const = default;
};

//! What each of \a organizations costs a month: numbers, buffer and time; none without any.
std::optional<Money> costPerOrganization(const NumbersCost &cost,
                                         const Money &time,
                                         int organizations);

} // namespace numberwell
