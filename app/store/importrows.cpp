// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/importrows.h"

#include "store/connection.h"
#include "store/numberstore.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

constexpr std::array StateNames = {"planned"_L1,
                                   "importing"_L1,
                                   "checking"_L1,
                                   "imported"_L1,
                                   "assigned"_L1,
                                   "verified"_L1,
                                   "failed"_L1};
constexpr std::array ActionNames = {"import"_L1, "set_agent"_L1, "look_up"_L1};
constexpr std::array OutcomeNames
    = {"imported"_L1, "assigned"_L1, "found"_L1, "not_there"_L1, "refused"_L1, "unknown"_L1};

template <typename Value, size_t N>
Value valueFrom(const std::array<QLatin1StringView, N> &names, const QString &name)
{
    const auto it = std::find(names.begin(), names.end(), name);
    // The database's own constraint allows no other word.
    Q_ASSERT(it != names.end());
    return static_cast<Value>(it - names.begin());
}

enum Column {
    Id,
    Number,
    AgentId,
    State,
    PhoneId,
    ErrorCode,
    ErrorDetail,
    Attempts,
    WaitingSince,
    NextTry,
    IsWorkedOn,
    Actor,
    CreatedAt,
    Label,
    CanSms,
    IsPutOff,
    ColumnCount,
};
static_assert(ColumnCount == ImportItemColumns);

} // namespace

QString nameOf(ImportState state)
{
    return StateNames.at(static_cast<size_t>(state));
}

QString nameOf(ImportAttempt::Action action)
{
    return ActionNames.at(static_cast<size_t>(action));
}

QString nameOf(ImportAttempt::Outcome outcome)
{
    return OutcomeNames.at(static_cast<size_t>(outcome));
}

Result<ImportItem> importItemFrom(const QSqlQuery &row)
{
    auto number = numberFrom(row.value(Number), "phone_number");
    if (!number)
        return failure(number.error());
    return ImportItem{.id = row.value(Id).toString(),
                      .number = *std::move(number),
                      .agentId = row.value(AgentId).toString(),
                      .state = valueFrom<ImportState>(StateNames, row.value(State).toString()),
                      .elevenLabsPhoneId = row.value(PhoneId).toString(),
                      .errorCode = row.value(ErrorCode).toString(),
                      .errorDetail = row.value(ErrorDetail).toString(),
                      .attempts = row.value(Attempts).toInt(),
                      .waitingSince = toUtc(row.value(WaitingSince)),
                      .nextTry = toUtc(row.value(NextTry)),
                      .isWorkedOn = row.value(IsWorkedOn).toBool(),
                      .actor = row.value(Actor).toString(),
                      .createdAt = toUtc(row.value(CreatedAt)),
                      .label = row.value(Label).toString(),
                      .canSms = row.value(CanSms).toBool(),
                      .isPutOff = row.value(IsPutOff).toBool()};
}

ImportAttempt importAttemptFrom(const QSqlQuery &row)
{
    return {.action = valueFrom<ImportAttempt::Action>(ActionNames, row.value(0).toString()),
            .outcome = valueFrom<ImportAttempt::Outcome>(OutcomeNames, row.value(1).toString()),
            .actor = row.value(2).toString(),
            .startedAt = toUtc(row.value(3)),
            .endedAt = toUtc(row.value(4)),
            .httpStatus = row.value(5).toInt(),
            .code = row.value(6).toString(),
            .detail = row.value(7).toString(),
            .requestId = row.value(8).toString()};
}

} // namespace numberwell::store
