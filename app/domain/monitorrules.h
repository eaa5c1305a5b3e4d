// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/alertrule.h"

#include <QList>
#include <QString>

#include <chrono>

namespace numberwell {

//! The threshold of one area code, beside its ready numbers.
struct AreaThreshold
{
    QString areaCode;
    int threshold = AlertRule::DefaultThreshold;
    int ready = 0; //!< as it was when asked; not saved

    bool operator==(const AreaThreshold &) const = default;
};

//! What the monitor goes by, the same for every program: kept in the database.
struct MonitorRules
{
    AlertRule pool;
    int ready = 0; //!< in the whole pool, as it was when asked; not saved
    //! Each with a threshold of its own, and the pool's margin and hold.
    QList<AreaThreshold> areas;
    //! The monitor looks at every change, and at least so often.
    std::chrono::minutes interval{60};

    bool operator==(const MonitorRules &) const = default;
};

} // namespace numberwell
