// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/limitstore.h"

#include "store/connection.h"
#include "store/numberstore.h"

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

QString nameOf(LimitPeriod period)
{
    switch (period) {
    case LimitPeriod::Order:
        return u"order"_s;
    case LimitPeriod::Week:
        return u"week"_s;
    case LimitPeriod::Month:
        return u"month"_s;
    }
    Q_UNREACHABLE();
}

std::optional<LimitPeriod> periodFrom(const QString &name)
{
    for (const LimitPeriod period : LimitPeriods) {
        if (nameOf(period) == name)
            return period;
    }
    return {};
}

} // namespace

Result<PurchaseAllowance> LimitStore::read()
{
    auto rows = m_connection.exec(u"limits/allowance"_s);
    if (!rows)
        return failure(rows.error());
    PurchaseAllowance allowance;
    while (rows->next()) {
        const auto period = periodFrom(rows->value(0).toString());
        if (!period)
            continue;
        PurchaseLimit &limit = allowance.limits.of(*period);
        limit.mostNumbers = rows->value(1).toInt();
        limit.mostMoney = moneyFrom(rows->value(2), rows->value(3));
        allowance.takenNumbers.insert(*period, rows->value(4).toInt());
        if (const auto taken = moneyFrom(rows->value(5), rows->value(3)))
            allowance.takenMoney.insert(*period, *taken);
    }
    return allowance;
}

Result<> LimitStore::save(const PurchaseLimits &limits)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    for (const LimitPeriod period : LimitPeriods) {
        const PurchaseLimit &limit = limits.of(period);
        auto saved = m_connection.exec(
            u"limits/save"_s,
            {{u":period"_s, nameOf(period)},
             {u":most_numbers"_s, limit.mostNumbers},
             {u":most_money"_s, limit.mostMoney ? limit.mostMoney->toDecimal() : QString()},
             {u":currency"_s, limit.mostMoney ? limit.mostMoney->currency() : u"USD"_s}});
        if (!saved)
            return failure(saved.error());
    }
    return transaction.commit();
}

} // namespace numberwell::store
