// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/money.h"

#include <QDate>
#include <QMap>
#include <QString>

#include <optional>

namespace numberwell {

//! How many numbers in each state, and how fast they go.
struct PoolCounts
{
    int purchased = 0;
    int pendingImport = 0;
    int imported = 0;
    int configured = 0;
    int assigned = 0;
    int quarantined = 0;
    int released = 0;
    //! Assignments in the last 28 days: the rate behind every projection.
    int assignedLast28Days = 0;

    int waiting() const { return purchased + pendingImport + imported; }
    bool operator==(const PoolCounts &) const = default;
};

//! The levels an admin sets; the seed's figures by default.
struct PoolTargets
{
    int threshold = 5; //!< below it the pool is low
    int target = 20;   //!< a purchase fills the pool up to it
    bool operator==(const PoolTargets &) const = default;
};

/*! The pool's health, computed from counts: no clock, no I/O. */
class PoolHealth final
{
public:
    enum class Level { Healthy, Low, Empty };

    PoolHealth(PoolCounts counts, PoolTargets targets)
        : m_counts(counts)
        , m_targets(targets)
    {
    }

    Level level() const;
    //! The contract's words: "Replenish pool soon" below the threshold, else "Pool healthy".
    QString recommendation() const;
    //! Numbers to buy to reach the target, counting those on their way through ElevenLabs.
    int suggestedPurchase() const;
    //! Days until the ready numbers are used up at the rate of the last 28 days; none at rate 0.
    std::optional<double> daysToEmpty() const { return daysToEmpty(m_counts.configured); }
    //! The same for a pool of \a ready numbers, for "pool after" in a purchase plan.
    std::optional<double> daysToEmpty(int ready) const;
    std::optional<QDate> emptyOn(QDate today) const;

private:
    PoolCounts m_counts;
    PoolTargets m_targets;
};

} // namespace numberwell
