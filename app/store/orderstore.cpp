// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/orderstore.h"

#include "store/connection.h"
#include "store/numberstore.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

constexpr std::array ItemStateNames
    = {"planned"_L1, "buying"_L1, "checking"_L1, "bought"_L1, "recorded"_L1, "failed"_L1};
constexpr std::array OrderStateNames = {"open"_L1, "finished"_L1, "stopped"_L1};

QString nameOf(ItemState state)
{
    return ItemStateNames.at(static_cast<size_t>(state));
}

//! What a person reads of an error later: the vendor's code, or at least its kind.
QString codeOf(const Error &error)
{
    return error.code.isEmpty() ? numberwell::nameOf(error.kind) : error.code;
}

template <typename State, size_t N>
State stateFrom(const std::array<QLatin1StringView, N> &names, const QString &name)
{
    const auto it = std::find(names.begin(), names.end(), name);
    // The database's own constraint allows no other word.
    Q_ASSERT(it != names.end());
    return static_cast<State>(it - names.begin());
}

namespace item {
// The order of the columns in orders/item.sql and orders/items.sql.
enum Column {
    Id,
    OrderId,
    Position,
    Number,
    AreaCode,
    Country,
    Locality,
    Region,
    CanVoice,
    CanSms,
    CanMms,
    MonthlyPrice,
    Currency,
    State,
    Sid,
    ErrorCode,
    ErrorDetail,
    Attempts,
    UpdatedAt,
};
} // namespace item

Result<PurchaseItem> itemFrom(const QSqlQuery &row)
{
    auto number = numberFrom(row.value(item::Number), "phone_number");
    if (!number)
        return failure(number.error());
    return PurchaseItem{
        .id = row.value(item::Id).toString(),
        .orderId = row.value(item::OrderId).toString(),
        .position = row.value(item::Position).toInt(),
        .planned
        = {.number = *std::move(number),
           .areaCode = row.value(item::AreaCode).toString(),
           .country = row.value(item::Country).toString().trimmed(),
           .locality = row.value(item::Locality).toString(),
           .region = row.value(item::Region).toString(),
           .capabilities = {.voice = row.value(item::CanVoice).toBool(),
                            .sms = row.value(item::CanSms).toBool(),
                            .mms = row.value(item::CanMms).toBool()},
           .monthlyPrice = moneyFrom(row.value(item::MonthlyPrice), row.value(item::Currency))},
        .state = stateFrom<ItemState>(ItemStateNames, row.value(item::State).toString()),
        .sid = row.value(item::Sid).toString(),
        .errorCode = row.value(item::ErrorCode).toString(),
        .errorDetail = row.value(item::ErrorDetail).toString(),
        .attempts = row.value(item::Attempts).toInt(),
        .updatedAt = toUtc(row.value(item::UpdatedAt))};
}

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

//! Whether a statement with RETURNING touched a row.
Result<bool> touched(Result<QSqlQuery> query)
{
    if (!query)
        return failure(query.error());
    return query->next();
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

int PurchaseOrder::count(ItemState itemState) const
{
    return static_cast<int>(std::count_if(
        items.begin(), items.end(), [=](const auto &entry) { return entry.state == itemState; }));
}

QList<E164> PurchaseOrder::recorded() const
{
    QList<E164> numbers;
    for (const PurchaseItem &entry : items) {
        if (entry.state == ItemState::Recorded)
            numbers.append(entry.planned.number);
    }
    return numbers;
}

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
    const auto added = addItems(m_connection, placed->first(), order);
    if (!added)
        return failure(added.error());
    if (*added == 0) {
        return failure(ErrorKind::Rejected,
                       u"no_candidates"_s,
                       u"Every number of the order is in the pool or in another order already."_s);
    }
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return placed->first();
}

Result<PurchaseOrder> OrderStore::order(const QString &id)
{
    auto head = m_connection.exec(u"orders/order"_s, {{u":id"_s, id}});
    if (!head)
        return failure(head.error());
    if (!head->next()) {
        return failure(ErrorKind::NotFound, u"order"_s, u"There is no order %1."_s.arg(id));
    }
    PurchaseOrder order{
        .id = id,
        .requested = head->value(1).toInt(),
        .areaCodes = fromArrayLiteral(head->value(2).toString()),
        .actor = head->value(3).toString(),
        .unitPrice = moneyFrom(head->value(4), head->value(5)),
        .state = stateFrom<PurchaseOrder::State>(OrderStateNames, head->value(6).toString()),
        .stopCode = head->value(7).toString(),
        .stopDetail = head->value(8).toString(),
        .createdAt = toUtc(head->value(9)),
        .finishedAt = toUtc(head->value(10)),
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

Result<std::optional<PurchaseItem>> OrderStore::claim(const QString &orderId,
                                                      const QString &owner,
                                                      std::chrono::seconds lease)
{
    const auto claimed
        = ids(m_connection.exec(u"orders/claim"_s,
                                {{u":order_id"_s, orderId},
                                 {u":owner"_s, owner},
                                 {u":lease_seconds"_s, static_cast<int>(lease.count())}}));
    // NW004: another worker took the last place of the order in the same moment.
    if (!claimed && claimed.error().code == "NW004"_L1)
        return std::nullopt;
    if (!claimed)
        return failure(claimed.error());
    if (claimed->isEmpty())
        return std::nullopt;
    auto row = m_connection.exec(u"orders/item"_s, {{u":id"_s, claimed->first()}});
    if (!row)
        return failure(row.error());
    row->next();
    return itemFrom(*row).map([](PurchaseItem entry) { return std::optional(entry); });
}

Result<bool> OrderStore::record(const PurchaseItem &item,
                                const QString &owner,
                                const QString &sid,
                                const QString &friendlyName,
                                const QString &requestId)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    const auto isOurs = touched(m_connection.exec(u"orders/mark_bought"_s,
                                                  {{u":id"_s, item.id},
                                                   {u":owner"_s, owner},
                                                   {u":sid"_s, sid},
                                                   {u":request_id"_s, requestId}}));
    if (!isOurs || !*isOurs)
        return isOurs;
    if (auto stored = m_connection.exec(u"orders/record_item"_s,
                                        {{u":id"_s, item.id}, {u":friendly_name"_s, friendlyName}});
        !stored) {
        return failure(stored.error());
    }
    if (auto marked = touched(m_connection.exec(u"orders/mark_recorded"_s, {{u":id"_s, item.id}}));
        !marked) {
        return marked;
    }
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return true;
}

Result<bool> OrderStore::move(const QString &itemId,
                              const QString &owner,
                              ItemState state,
                              const Error &why,
                              std::chrono::seconds lease)
{
    const bool isPlain = state == ItemState::Planned;
    return touched(m_connection.exec(u"orders/move_item"_s,
                                     {{u":id"_s, itemId},
                                      {u":owner"_s, owner},
                                      {u":state"_s, nameOf(state)},
                                      {u":code"_s, isPlain ? QString() : codeOf(why)},
                                      {u":detail"_s, isPlain ? QString() : why.detail},
                                      {u":request_id"_s, why.requestId},
                                      {u":keep_lease"_s, state == ItemState::Checking},
                                      {u":lease_seconds"_s, static_cast<int>(lease.count())}}));
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
    }
    if (auto surplus = m_connection.exec(u"orders/fail_surplus"_s, {{u":order_id"_s, orderId}});
        !surplus) {
        return failure(surplus.error());
    }
    const auto closed = touched(m_connection.exec(u"orders/finish"_s, {{u":order_id"_s, orderId}}));
    if (!closed)
        return closed;
    if (*closed) {
        if (auto raised = m_connection.exec(u"orders/raise_import"_s, {{u":order_id"_s, orderId}});
            !raised) {
            return failure(raised.error());
        }
    }
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return closed;
}

} // namespace numberwell::store
