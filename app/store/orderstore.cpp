// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/orderstore.h"

#include "store/connection.h"
#include "store/killpoint.h"
#include "store/numberstore.h"
#include "store/purchaserows.h"

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

QString boolArray(const QList<PlannedNumber> &numbers, bool Capabilities::*capability)
{
    QStringList values;
    for (const PlannedNumber &planned : numbers)
        values << (planned.capabilities.*capability ? u"true"_s : u"false"_s);
    return toArrayLiteral(values);
}

QString textArray(const QList<PlannedNumber> &numbers, QString PlannedNumber::*member)
{
    QStringList values;
    for (const PlannedNumber &planned : numbers)
        values << planned.*member;
    return toArrayLiteral(values);
}

QString priceArray(const QList<PlannedNumber> &numbers)
{
    QStringList values;
    for (const PlannedNumber &planned : numbers)
        values << (planned.monthlyPrice ? planned.monthlyPrice->toDecimal() : QString());
    return toArrayLiteral(values);
}

QString currencyArray(const QList<PlannedNumber> &numbers)
{
    QStringList values;
    for (const PlannedNumber &planned : numbers)
        values << planned.monthlyPrice.value_or(Money()).currency();
    return toArrayLiteral(values);
}

Result<QStringList> ids(Result<QSqlQuery> query)
{
    if (!query)
        return failure(query.error());
    QStringList list;
    while (query->next())
        list << query->value(0).toString();
    return list;
}

Result<int> addItems(Connection &connection, const QString &orderId, const NewOrder &order)
{
    QStringList numbers;
    for (const PlannedNumber &planned : order.numbers)
        numbers << planned.number.toString();
    auto added = ids(
        connection.exec(u"orders/add_items"_s,
                        {{u":order_id"_s, orderId},
                         {u":numbers"_s, toArrayLiteral(numbers)},
                         {u":area_codes"_s, textArray(order.numbers, &PlannedNumber::areaCode)},
                         {u":countries"_s, textArray(order.numbers, &PlannedNumber::country)},
                         {u":localities"_s, textArray(order.numbers, &PlannedNumber::locality)},
                         {u":regions"_s, textArray(order.numbers, &PlannedNumber::region)},
                         {u":voice"_s, boolArray(order.numbers, &Capabilities::voice)},
                         {u":sms"_s, boolArray(order.numbers, &Capabilities::sms)},
                         {u":mms"_s, boolArray(order.numbers, &Capabilities::mms)},
                         {u":prices"_s, priceArray(order.numbers)},
                         {u":currencies"_s, currencyArray(order.numbers)}}));
    if (!added)
        return failure(added.error());
    return static_cast<int>(added->size());
}

} // namespace

Result<QString> OrderStore::place(const NewOrder &order)
{
    auto placed = placeOnce(order);
    // Somebody placed an order with the same key in the same moment: it is there now.
    if (!placed && placed.error().kind == ErrorKind::Conflict && !order.idempotencyKey.isEmpty())
        return placeOnce(order);
    return placed;
}

Result<QString> OrderStore::placeOnce(const NewOrder &order)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (!order.idempotencyKey.isEmpty()) {
        const auto known
            = ids(m_connection.exec(u"orders/find_by_key"_s, {{u":key"_s, order.idempotencyKey}}));
        if (!known)
            return failure(known.error());
        if (!known->isEmpty())
            return known->first();
    }
    const auto inserted = insert(order);
    if (!inserted)
        return inserted;
    killPoint("items_inserted");
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    killPoint("order_placed");
    return inserted;
}

Result<QString> OrderStore::insert(const NewOrder &order)
{
    const Money price = order.unitPrice.value_or(Money());
    const auto placed = ids(
        m_connection.exec(u"orders/place"_s,
                          {{u":key"_s, order.idempotencyKey},
                           {u":requested"_s, order.requested},
                           {u":area_codes"_s, toArrayLiteral(order.areaCodes)},
                           {u":unit_price"_s, order.unitPrice ? price.toDecimal() : QString()},
                           {u":currency"_s, price.currency()}}));
    if (!placed)
        return failure(placed.error());
    killPoint("order_inserted");
    const auto added = addItems(m_connection, placed->first(), order);
    if (!added)
        return failure(added.error());
    if (*added == 0) {
        return failure(ErrorKind::Rejected,
                       u"no_candidates"_s,
                       u"Every number of the order is in the pool or in another order already."_s);
    }
    return placed->first();
}

Result<> OrderStore::rehearse(const NewOrder &order)
{
    Transaction undone(m_connection);
    if (!undone.begun())
        return failure(undone.begun().error());
    if (const auto inserted = insert(order); !inserted)
        return failure(inserted.error());
    // The limits are checked as a transaction ends; this one never does.
    return m_connection.execBatch(u"SET CONSTRAINTS ALL IMMEDIATE"_s);
}

Result<PurchaseOrder> OrderStore::order(const QString &id)
{
    auto head = m_connection.exec(u"orders/order"_s, {{u":id"_s, id}});
    if (!head)
        return failure(head.error());
    if (!head->next()) {
        return failure(ErrorKind::NotFound, u"order"_s, u"There is no order %1."_s.arg(id));
    }
    PurchaseOrder order{.id = id,
                        .requested = head->value(1).toInt(),
                        .areaCodes = fromArrayLiteral(head->value(2).toString()),
                        .actor = head->value(3).toString(),
                        .unitPrice = moneyFrom(head->value(4), head->value(5)),
                        .state = orderStateFrom(head->value(6).toString()),
                        .stopCode = head->value(7).toString(),
                        .stopDetail = head->value(8).toString(),
                        .createdAt = toUtc(head->value(9)),
                        .finishedAt = toUtc(head->value(10)),
                        .heldCode = head->value(11).toString(),
                        .heldDetail = head->value(12).toString(),
                        .nextTry = toUtc(head->value(13)),
                        .items = {}};
    auto rows = m_connection.exec(u"orders/items"_s, {{u":order_id"_s, id}});
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        auto entry = itemFrom(*rows);
        if (!entry)
            return failure(entry.error());
        order.items.append(*std::move(entry));
    }
    return order;
}

Result<QString> OrderStore::find(const QString &idempotencyKey)
{
    return ids(m_connection.exec(u"orders/find_by_key"_s, {{u":key"_s, idempotencyKey}}))
        .map([](const QStringList &found) { return found.value(0); });
}

Result<QList<PurchaseOrder>> OrderStore::recent(int most)
{
    const auto list = ids(m_connection.exec(u"orders/recent"_s, {{u":most"_s, most}}));
    if (!list)
        return failure(list.error());
    QList<PurchaseOrder> orders;
    for (const QString &id : *list) {
        auto one = order(id);
        if (!one)
            return failure(one.error());
        orders.append(*std::move(one));
    }
    return orders;
}

Result<QStringList> OrderStore::open()
{
    return ids(m_connection.exec(u"orders/list_open"_s));
}

Result<> OrderStore::failPlanned(const QString &orderId, const Error &why, const QString &areaCode)
{
    auto failed = m_connection.exec(u"orders/fail_planned"_s,
                                    {{u":order_id"_s, orderId},
                                     {u":code"_s, codeOf(why)},
                                     {u":detail"_s, why.detail},
                                     {u":area_code"_s, areaCode}});
    if (!failed)
        return failure(failed.error());
    killPoint("planned_failed");
    return {};
}

Result<bool> OrderStore::finish(const QString &orderId, const std::optional<Error> &stoppedBy)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (stoppedBy) {
        if (auto stopped = m_connection.exec(u"orders/stop"_s,
                                             {{u":order_id"_s, orderId},
                                              {u":code"_s, codeOf(*stoppedBy)},
                                              {u":detail"_s, stoppedBy->detail}});
            !stopped) {
            return failure(stopped.error());
        }
        killPoint("stop_noted");
    }
    if (auto surplus = m_connection.exec(u"orders/fail_surplus"_s, {{u":order_id"_s, orderId}});
        !surplus) {
        return failure(surplus.error());
    }
    killPoint("surplus_failed");
    const auto closed = touched(m_connection.exec(u"orders/finish"_s, {{u":order_id"_s, orderId}}));
    if (!closed)
        return closed;
    if (*closed) {
        if (auto raised = m_connection.exec(u"orders/raise_import"_s, {{u":order_id"_s, orderId}});
            !raised) {
            return failure(raised.error());
        }
        killPoint("finish_uncommitted");
    }
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    if (*closed)
        killPoint("order_finished");
    return closed;
}

} // namespace numberwell::store
