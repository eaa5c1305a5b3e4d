// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/queuestore.h"

#include "store/connection.h"
#include "store/killpoint.h"
#include "store/purchaserows.h"

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

namespace entry {
// The order of the columns in queue/entries.sql.
enum Column {
    OrderId,
    Requested,
    AreaCodes,
    Actor,
    PlacedAt,
    Recorded,
    Unsettled,
    IsWorkedOn,
    IsHeld,
    StopCode,
    Code,
    Detail,
    WaitingSince,
    NextTry,
    IsDemanded,
};
} // namespace entry

QueueEntry entryFrom(const QSqlQuery &row)
{
    return {.orderId = row.value(entry::OrderId).toString(),
            .requested = row.value(entry::Requested).toInt(),
            .areaCodes = fromArrayLiteral(row.value(entry::AreaCodes).toString()),
            .actor = row.value(entry::Actor).toString(),
            .placedAt = toUtc(row.value(entry::PlacedAt)),
            .recorded = row.value(entry::Recorded).toInt(),
            .unsettled = row.value(entry::Unsettled).toInt(),
            .isWorkedOn = row.value(entry::IsWorkedOn).toBool(),
            .isHeld = row.value(entry::IsHeld).toBool(),
            .stopCode = row.value(entry::StopCode).toString(),
            .code = row.value(entry::Code).toString(),
            .detail = row.value(entry::Detail).toString(),
            .waitingSince = toUtc(row.value(entry::WaitingSince)),
            .nextTry = toUtc(row.value(entry::NextTry)),
            .isDemanded = row.value(entry::IsDemanded).toBool()};
}

Result<> done(const Result<QSqlQuery> &query)
{
    if (!query)
        return failure(query.error());
    return {};
}

} // namespace

Result<QList<QueueEntry>> QueueStore::entries()
{
    auto rows = m_connection.exec(u"queue/entries"_s);
    if (!rows)
        return failure(rows.error());
    QList<QueueEntry> list;
    while (rows->next())
        list.append(entryFrom(*rows));
    return list;
}

Result<> QueueStore::hold(const QString &orderId, const Error &why, const BackOff &backOff)
{
    auto held = done(m_connection.exec(u"queue/hold"_s,
                                       {{u":order_id"_s, orderId},
                                        {u":code"_s, codeOf(why)},
                                        {u":detail"_s, why.detail},
                                        {u":first_ms"_s, qint64(backOff.first.count())},
                                        {u":longest_ms"_s, qint64(backOff.longest.count())}}));
    killPoint("order_held");
    return held;
}

Result<> QueueStore::pause(const QString &account, const Error &why, const BackOff &backOff)
{
    const std::chrono::milliseconds demanded = why.retryAfter.value_or(std::chrono::seconds(0));
    auto paused = done(m_connection.exec(u"queue/pause"_s,
                                         {{u":account"_s, account},
                                          {u":demanded_ms"_s, qint64(demanded.count())},
                                          {u":code"_s, codeOf(why)},
                                          {u":detail"_s, why.detail},
                                          {u":first_ms"_s, qint64(backOff.first.count())},
                                          {u":longest_ms"_s, qint64(backOff.longest.count())}}));
    killPoint("account_paused");
    return paused;
}

Result<> QueueStore::tryNow(const QString &account, const QString &orderId)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    for (const QString &statement : {u"queue/try_items_now"_s, u"queue/try_orders_now"_s}) {
        if (auto tried = m_connection.exec(statement, {{u":order_id"_s, orderId}}); !tried)
            return failure(tried.error());
    }
    if (auto cleared = m_connection.exec(u"queue/clear_pause"_s, {{u":account"_s, account}});
        !cleared) {
        return failure(cleared.error());
    }
    return transaction.commit();
}

Result<> QueueStore::giveUpExpired(std::chrono::seconds patience)
{
    return done(
        m_connection.exec(u"queue/give_up_expired"_s, {{u":seconds"_s, qint64(patience.count())}}));
}

} // namespace numberwell::store
