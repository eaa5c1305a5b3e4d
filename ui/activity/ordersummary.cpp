// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/ordersummary.h"

#include "common/eventtext.h"
#include "common/format.h"
#include "common/icons.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

using store::ItemState;
using store::PurchaseItem;
using store::PurchaseOrder;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::OrderSummary)
};

bool isRealFailure(const PurchaseItem &item)
{
    return item.state == ItemState::Failed && item.errorCode != "not_needed"_L1;
}

QString titleOf(const PurchaseOrder &order, int bought, int failed, int working)
{
    QStringList parts{Text::tr("%1 of %2 bought").arg(bought).arg(order.requested)};
    if (failed > 0)
        parts.append(Text::tr("%n failed", nullptr, failed));
    if (order.isHeld())
        parts.append(Text::tr("%n wait", nullptr, working));
    else if (order.state == PurchaseOrder::State::Open)
        parts.append(Text::tr("%n under way", nullptr, working));
    return parts.join(u" · "_s);
}

QString aboutOf(const PurchaseOrder &order)
{
    const QDateTime local = order.createdAt.toLocalTime();
    QStringList parts{u"%1, %2"_s.arg(formatShortDay(local.date()), formatTime(local))};
    if (!order.areaCodes.isEmpty())
        parts.append(order.areaCodes.join(u", "_s));
    if (!order.actor.isEmpty())
        parts.append(order.actor);
    return parts.join(u" · "_s);
}

Badge badgeOf(const PurchaseOrder &order, int bought)
{
    if (order.isHeld())
        return {glyph::Pause, Text::tr("On hold"), Tone::Danger};
    if (order.state == PurchaseOrder::State::Open)
        return {glyph::Clock, Text::tr("Under way"), Tone::Info};
    if (bought >= order.requested)
        return {glyph::Check, Text::tr("Complete"), Tone::Success};
    if (order.state == PurchaseOrder::State::Stopped)
        return {glyph::Pause, Text::tr("Stopped"), Tone::Warning};
    return {bought > 0 ? glyph::Exclamation : glyph::Cross,
            bought > 0 ? Text::tr("Partly") : Text::tr("Failed"),
            bought > 0 ? Tone::Warning : Tone::Danger};
}

//! One entry per code and area: the sentence names no number, the list beside it does.
QList<OrderFailure> failuresOf(const PurchaseOrder &order)
{
    QList<OrderFailure> failures;
    if (!order.stopCode.isEmpty() && order.state == PurchaseOrder::State::Stopped)
        failures.append({purchaseFailureText(order.stopCode, order.stopDetail), {}});
    for (const PurchaseItem &item : order.items) {
        if (!isRealFailure(item))
            continue;
        const QString reason = purchaseFailureText(
            item.errorCode, item.errorDetail, item.planned.number, item.planned.areaCode);
        const auto same = std::find_if(failures.begin(), failures.end(), [&](const auto &known) {
            return known.reason == reason;
        });
        if (same == failures.end())
            failures.append({reason, {item.planned.number}});
        else
            same->numbers.append(item.planned.number);
    }
    return failures;
}

QString areaToTry(const PurchaseOrder &order)
{
    QMap<QString, int> failed;
    for (const PurchaseItem &item : order.items) {
        if (isRealFailure(item))
            ++failed[item.planned.areaCode];
    }
    const auto most = std::max_element(failed.cbegin(), failed.cend());
    if (most != failed.cend())
        return most.key();
    return order.areaCodes.value(0);
}

} // namespace

OrderSummary summaryOf(const PurchaseOrder &order)
{
    const int bought = order.count(ItemState::Recorded) + order.count(ItemState::Bought);
    const auto failed
        = static_cast<int>(std::count_if(order.items.cbegin(), order.items.cend(), isRealFailure));
    const bool isOpen = order.state == PurchaseOrder::State::Open;
    const int working = std::max(0, order.requested - bought - failed);
    return {.id = order.id,
            .title = titleOf(order, bought, failed, working),
            .about = aboutOf(order),
            .badge = badgeOf(order, bought),
            .failures = failuresOf(order),
            .missing = isOpen ? 0 : std::max(0, order.requested - bought),
            .areaCode = areaToTry(order)};
}

} // namespace numberwell
