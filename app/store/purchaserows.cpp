// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/purchaserows.h"

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
constexpr std::array ActionNames = {"buy"_L1, "look_up"_L1};
constexpr std::array OutcomeNames
    = {"bought"_L1, "found"_L1, "owned_before"_L1, "not_there"_L1, "refused"_L1, "unknown"_L1};

template <typename Value, size_t N>
Value valueFrom(const std::array<QLatin1StringView, N> &names, const QString &name)
{
    const auto it = std::find(names.begin(), names.end(), name);
    // The database's own constraint allows no other word.
    Q_ASSERT(it != names.end());
    return static_cast<Value>(it - names.begin());
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
    OrderedAt,
};
} // namespace item

} // namespace

QString nameOf(ItemState state)
{
    return ItemStateNames.at(static_cast<size_t>(state));
}

QString nameOf(PurchaseAttempt::Action action)
{
    return ActionNames.at(static_cast<size_t>(action));
}

QString nameOf(PurchaseAttempt::Outcome outcome)
{
    return OutcomeNames.at(static_cast<size_t>(outcome));
}

QString codeOf(const Error &error)
{
    return error.code.isEmpty() ? numberwell::nameOf(error.kind) : error.code;
}

PurchaseOrder::State orderStateFrom(const QString &name)
{
    return valueFrom<PurchaseOrder::State>(OrderStateNames, name);
}

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
        .state = valueFrom<ItemState>(ItemStateNames, row.value(item::State).toString()),
        .sid = row.value(item::Sid).toString(),
        .errorCode = row.value(item::ErrorCode).toString(),
        .errorDetail = row.value(item::ErrorDetail).toString(),
        .attempts = row.value(item::Attempts).toInt(),
        .updatedAt = toUtc(row.value(item::UpdatedAt)),
        .orderedAt = toUtc(row.value(item::OrderedAt))};
}

PurchaseAttempt attemptFrom(const QSqlQuery &row)
{
    return {.action = valueFrom<PurchaseAttempt::Action>(ActionNames, row.value(0).toString()),
            .outcome = valueFrom<PurchaseAttempt::Outcome>(OutcomeNames, row.value(1).toString()),
            .actor = row.value(2).toString(),
            .startedAt = toUtc(row.value(3)),
            .endedAt = toUtc(row.value(4)),
            .httpStatus = row.value(5).toInt(),
            .code = row.value(6).toString(),
            .detail = row.value(7).toString(),
            .requestId = row.value(8).toString()};
}

Result<bool> touched(Result<QSqlQuery> query)
{
    if (!query)
        return failure(query.error());
    return query->next();
}

} // namespace numberwell::store
