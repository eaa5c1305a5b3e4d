// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/statebadge.h"

#include "domain/poolhealth.h"
#include "workflows/poolfeed.h"

#include <QList>

namespace numberwell {

/*! Something only the admin can do, with its one action. */
struct Need
{
    enum class Action { Buy, ContinueSession, ShowNumbers, Reconcile, Dismiss };

    //! Of the notification; "low_pool" for what the counts say, a kind of difference from Twilio.
    QString id;
    Badge badge;
    QString text{};
    Action action = Action::Dismiss;
    QString actionText{};
    int count = 0;         //!< numbers to buy
    QList<E164> numbers{}; //!< numbers to show

    bool operator==(const Need &) const = default;
};

//! What \a view asks of the admin, the most urgent first.
QList<Need> needsOf(const PoolView &view, const PoolTargets &targets);

} // namespace numberwell
