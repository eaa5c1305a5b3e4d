// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/itemstore.h"

#include "store/connection.h"
#include "store/killpoint.h"
#include "store/purchaserows.h"

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

Error ownedBefore()
{
    Error error;
    error.kind = ErrorKind::Conflict;
    error.code = u"owned_before"_s;
    error.detail = u"The account owned this number before the order."_s;
    return error;
}

QString requestIdOf(const NewAttempt &attempt)
{
    return attempt.requestId.isEmpty() ? attempt.error.requestId : attempt.requestId;
}

} // namespace

Result<Claim> ItemStore::claim(const QString &orderId)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (auto turn = m_connection.exec(u"orders/take_turn"_s); !turn)
        return failure(turn.error());
    auto inFlight = m_connection.exec(u"orders/in_flight"_s);
    if (!inFlight)
        return failure(inFlight.error());
    inFlight->next();
    if (inFlight->value(0).toInt() >= m_worker.mostInFlight)
        return Claim{.item = {}, .isBusy = true};
    auto claim = claimFree(orderId);
    if (!claim)
        return claim;
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    if (claim->item)
        killPoint("item_claimed");
    return claim;
}

Result<Claim> ItemStore::claimFree(const QString &orderId)
{
    auto claimed
        = m_connection.exec(u"orders/claim"_s,
                            {{u":order_id"_s, orderId},
                             {u":account"_s, m_worker.account},
                             {u":owner"_s, m_worker.owner},
                             {u":lease_seconds"_s, static_cast<int>(m_worker.lease.count())}});
    if (!claimed)
        return failure(claimed.error());
    if (!claimed->next())
        return Claim();
    Claim claim;
    claim.untouchedFor = std::chrono::seconds(claimed->value(1).toLongLong());
    auto row = m_connection.exec(u"orders/item"_s, {{u":id"_s, claimed->value(0).toString()}});
    if (!row)
        return failure(row.error());
    row->next();
    auto item = itemFrom(*row);
    if (!item)
        return failure(item.error());
    claim.item = std::move(*item);
    return claim;
}

Result<bool> ItemStore::record(const PurchaseItem &item,
                               const QString &sid,
                               const QString &friendlyName,
                               const NewAttempt &attempt)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    const auto isOurs = touched(m_connection.exec(u"orders/mark_bought"_s,
                                                  {{u":id"_s, item.id},
                                                   {u":owner"_s, m_worker.owner},
                                                   {u":sid"_s, sid},
                                                   {u":request_id"_s, requestIdOf(attempt)}}));
    if (!isOurs || !*isOurs)
        return isOurs;
    killPoint("item_marked_bought");
    if (auto stored = m_connection.exec(u"orders/record_item"_s,
                                        {{u":id"_s, item.id}, {u":friendly_name"_s, friendlyName}});
        !stored) {
        return failure(stored.error());
    }
    killPoint("number_pooled");
    if (auto marked = touched(m_connection.exec(u"orders/mark_recorded"_s, {{u":id"_s, item.id}}));
        !marked) {
        return marked;
    }
    if (auto logged = log(item.id, attempt); !logged)
        return failure(logged.error());
    for (const QString &cleared : {u"orders/clear_hold"_s, u"queue/clear_pause"_s}) {
        const Bind bind = cleared == "orders/clear_hold"_L1 ? Bind{u":order_id"_s, item.orderId}
                                                            : Bind{u":account"_s, m_worker.account};
        if (auto done = m_connection.exec(cleared, {bind}); !done)
            return failure(done.error());
    }
    killPoint("record_uncommitted");
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    killPoint("item_recorded");
    return true;
}

Result<bool> ItemStore::adopt(const PurchaseItem &item,
                              const QString &sid,
                              const QString &friendlyName,
                              const NewAttempt &attempt)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    const auto isOurs
        = moveOnly(item.id, {.state = ItemState::Failed, .why = ownedBefore()}, attempt.requestId);
    if (!isOurs || !*isOurs)
        return isOurs;
    if (auto adopted = m_connection.exec(
            u"orders/adopt_item"_s,
            {{u":id"_s, item.id}, {u":sid"_s, sid}, {u":friendly_name"_s, friendlyName}});
        !adopted) {
        return failure(adopted.error());
    }
    if (auto logged = log(item.id, attempt); !logged)
        return failure(logged.error());
    killPoint("adoption_uncommitted");
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return true;
}

Result<bool> ItemStore::move(const QString &itemId, const ItemMove &move, const NewAttempt &attempt)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    const auto isOurs = moveOnly(itemId, move, requestIdOf(attempt));
    if (!isOurs || !*isOurs)
        return isOurs;
    if (auto logged = log(itemId, attempt); !logged)
        return failure(logged.error());
    killPoint("move_uncommitted");
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    killPoint(qPrintable(u"item_"_s + nameOf(move.state)));
    return true;
}

Result<bool> ItemStore::moveOnly(const QString &itemId,
                                 const ItemMove &move,
                                 const QString &requestId)
{
    const BackOff rest = move.rests.value_or(BackOff());
    const bool hasReason = move.state != ItemState::Planned || move.rests;
    return touched(m_connection.exec(u"orders/move_item"_s,
                                     {{u":id"_s, itemId},
                                      {u":owner"_s, m_worker.owner},
                                      {u":state"_s, nameOf(move.state)},
                                      {u":code"_s, hasReason ? codeOf(move.why) : QString()},
                                      {u":detail"_s, hasReason ? move.why.detail : QString()},
                                      {u":request_id"_s, requestId},
                                      {u":keeps_lease"_s, move.keepsLease},
                                      {u":rests"_s, move.rests.has_value()},
                                      {u":first_ms"_s, qint64(rest.first.count())},
                                      {u":longest_ms"_s, qint64(rest.longest.count())}}));
}

Result<> ItemStore::log(const QString &itemId, const NewAttempt &attempt)
{
    auto logged = m_connection.exec(
        u"orders/log_attempt"_s,
        {{u":item_id"_s, itemId},
         {u":action"_s, nameOf(attempt.action)},
         {u":outcome"_s, nameOf(attempt.outcome)},
         {u":took_ms"_s, qint64(attempt.took.count())},
         {u":http_status"_s, attempt.error.httpStatus},
         {u":code"_s, attempt.error == Error() ? QString() : codeOf(attempt.error)},
         {u":detail"_s, attempt.error.detail},
         {u":request_id"_s, requestIdOf(attempt)}});
    if (!logged)
        return failure(logged.error());
    return {};
}

Result<QList<PurchaseAttempt>> ItemStore::attempts(Connection &connection, const E164 &number)
{
    auto rows = connection.exec(u"orders/attempts"_s, {{u":phone_number"_s, number.toString()}});
    if (!rows)
        return failure(rows.error());
    QList<PurchaseAttempt> list;
    while (rows->next())
        list.append(attemptFrom(*rows));
    return list;
}

} // namespace numberwell::store
