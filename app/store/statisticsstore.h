// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/money.h"
#include "domain/poolhealth.h"
#include "domain/result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>

namespace numberwell::store {

class Connection;

struct DayLevel
{
    QDate day;
    int ready = 0;
    bool operator==(const DayLevel &) const = default;
};

struct AreaLevel
{
    QString areaCode;
    int ready = 0;
    int waiting = 0;
    bool operator==(const AreaLevel &) const = default;
};

//! A calendar month of the database's clock.
struct MonthOfWork
{
    QDate month; //!< its first day
    int sessions = 0;
    std::chrono::seconds spent{0};
    int activated = 0;     //!< numbers that the sessions made ready
    int organizations = 0; //!< that got their number
    bool operator==(const MonthOfWork &) const = default;
};

//! Everything the dashboard shows, read in one go.
struct PoolStatistics
{
    PoolCounts counts;
    QList<DayLevel> levels; //!< the last 30 days, today last
    QList<AreaLevel> areas; //!< most ready first
    QDateTime oldestWaiting;
    int assignedThisMonth = 0;
    Money costAssigned;       //!< a month
    Money costBuffer;         //!< a month: all that is paid for and not assigned
    int unpricedAssigned = 0; //!< whose price isn't known, so that the cost leaves them out
    int unpricedBuffer = 0;
    QDateTime lastChange;
    QList<MonthOfWork> months; //!< this one, and the one before

    bool operator==(const PoolStatistics &) const = default;
};

class StatisticsStore final
{
public:
    explicit StatisticsStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<PoolStatistics> read();

private:
    Connection &m_connection;
};

} // namespace numberwell::store
