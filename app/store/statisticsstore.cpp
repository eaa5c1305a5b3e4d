// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/statisticsstore.h"

#include "store/connection.h"
#include "store/numberstore.h"

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

constexpr int LevelDays = 30;

Result<QList<DayLevel>> levels(Connection &connection)
{
    auto query = connection.exec(u"statistics/levels"_s, {{u":days"_s, LevelDays}});
    if (!query)
        return failure(query.error());
    QList<DayLevel> list;
    while (query->next())
        list.append({.day = query->value(0).toDate(), .ready = query->value(1).toInt()});
    return list;
}

Result<QList<AreaLevel>> areas(Connection &connection)
{
    auto query = connection.exec(u"statistics/areas"_s);
    if (!query)
        return failure(query.error());
    QList<AreaLevel> list;
    while (query->next()) {
        list.append({.areaCode = query->value(0).toString(),
                     .ready = query->value(1).toInt(),
                     .waiting = query->value(2).toInt()});
    }
    return list;
}

Result<QList<MonthOfWork>> months(Connection &connection)
{
    auto query = connection.exec(u"statistics/months"_s);
    if (!query)
        return failure(query.error());
    QList<MonthOfWork> list;
    while (query->next()) {
        list.append({.month = query->value(0).toDate(),
                     .sessions = query->value(1).toInt(),
                     .spent = std::chrono::seconds(query->value(2).toLongLong()),
                     .activated = query->value(3).toInt(),
                     .organizations = query->value(4).toInt()});
    }
    return list;
}

Result<> readSummary(Connection &connection, PoolStatistics &statistics)
{
    auto query = connection.exec(u"statistics/summary"_s);
    if (!query)
        return failure(query.error());
    query->next();
    statistics.oldestWaiting = toUtc(query->value(0));
    statistics.assignedThisMonth = query->value(1).toInt();
    statistics.costAssigned = moneyFrom(query->value(2), query->value(4)).value_or(Money());
    statistics.costBuffer = moneyFrom(query->value(3), query->value(4)).value_or(Money());
    statistics.lastChange = toUtc(query->value(5));
    statistics.unpricedAssigned = query->value(6).toInt();
    statistics.unpricedBuffer = query->value(7).toInt();
    return {};
}

} // namespace

Result<PoolStatistics> StatisticsStore::read()
{
    PoolStatistics statistics;
    auto counts = NumberStore(m_connection).counts();
    if (!counts)
        return failure(counts.error());
    statistics.counts = *counts;
    auto dayLevels = levels(m_connection);
    if (!dayLevels)
        return failure(dayLevels.error());
    statistics.levels = *std::move(dayLevels);
    auto areaLevels = areas(m_connection);
    if (!areaLevels)
        return failure(areaLevels.error());
    statistics.areas = *std::move(areaLevels);
    auto work = months(m_connection);
    if (!work)
        return failure(work.error());
    statistics.months = *std::move(work);
    if (auto summary = readSummary(m_connection, statistics); !summary)
        return failure(summary.error());
    return statistics;
}

} // namespace numberwell::store
