// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/needs.h"

#include "common/format.h"
#include "common/icons.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr QLatin1StringView LowPoolId("low_pool");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::Needs)
};

Need lowPool(const PoolCounts &counts, const PoolHealth &health, const PoolTargets &targets)
{
    const bool isEmpty = health.level() == PoolHealth::Level::Empty;
    Need need{.id = LowPoolId,
              .badge = {glyph::Exclamation,
                        isEmpty ? Text::tr("Empty pool") : Text::tr("Low pool"),
                        isEmpty ? Tone::Danger : Tone::Warning}};
    need.text = isEmpty ? Text::tr("No number is ready: new organizations get none")
                        : Text::tr("%n numbers ready, below %1", nullptr, counts.configured)
                              .arg(targets.threshold);
    need.count = health.suggestedPurchase();
    if (need.count > 0) {
        need.action = Need::Action::Buy;
        need.actionText = Text::tr("&Buy %n…", nullptr, need.count);
        return need;
    }
    // Enough are bought already: what is missing are their IDs.
    need.text += Text::tr("; %n wait for ElevenLabs", nullptr, counts.waiting());
    need.action = Need::Action::ContinueSession;
    need.actionText = Text::tr("&Continue");
    return need;
}

int stillWaiting(const QList<E164> &numbers, const PoolView &view)
{
    const QSet<E164> meant(numbers.begin(), numbers.end());
    return static_cast<int>(
        std::count_if(view.numbers.cbegin(), view.numbers.cend(), [&](const auto &number) {
            return isWaitingForElevenLabs(number.state) && meant.contains(number.number);
        }));
}

Need importNeed(const store::Notification &notification, const PoolView &view)
{
    const QString day = formatDay(notification.createdAt.toLocalTime().date());
    const int waiting = stillWaiting(notification.numbers, view);
    return {.id = notification.id,
            .badge = {glyph::Import, Text::tr("Import"), Tone::Info},
            .text
            = Text::tr("%n numbers bought on %1 wait for ElevenLabs", nullptr, waiting).arg(day),
            .action = Need::Action::ContinueSession,
            .actionText = Text::tr("&Continue")};
}

Need duplicateNeed(const store::Notification &notification)
{
    const auto count = static_cast<int>(notification.numbers.size());
    return {.id = notification.id,
            .badge = {glyph::Cross, Text::tr("Given twice"), Tone::Danger},
            .text = Text::tr("%n numbers were given to more than one organization", nullptr, count),
            .action = Need::Action::ShowNumbers,
            .actionText = Text::tr("&Show numbers"),
            .numbers = notification.numbers};
}

bool isOfTheMonitor(const store::Notification &notification)
{
    return notification.type == "pool_low"_L1 || notification.type == "pool_empty"_L1;
}

//! Of an area code: of the whole pool the counts themselves say it.
Need areaNeed(const store::Notification &notification, const PoolView &view)
{
    const auto ready = static_cast<int>(
        std::count_if(view.numbers.cbegin(), view.numbers.cend(), [&](const auto &number) {
            return number.state == NumberState::Configured
                   && number.number.areaCode() == notification.areaCode;
        }));
    return {.id = notification.id,
            .badge = {glyph::Exclamation, Text::tr("Low in an area"), Tone::Warning},
            .text
            = Text::tr("Area code %1: %n numbers ready", nullptr, ready).arg(notification.areaCode),
            .action = Need::Action::Dismiss,
            .actionText = Text::tr("&Dismiss")};
}

Need otherNeed(const store::Notification &notification)
{
    const QString message = notification.message.simplified();
    return {.id = notification.id,
            .badge = {glyph::Info, Text::tr("Notice"), Tone::Neutral},
            .text = message.isEmpty() ? notification.type : message,
            .action = Need::Action::Dismiss,
            .actionText = Text::tr("&Dismiss")};
}

QString differenceText(DifferenceKind kind, const store::DifferenceSummary::Count &count)
{
    switch (kind) {
    case DifferenceKind::NotInPool:
        return Text::tr("%n numbers were bought elsewhere", nullptr, count.open);
    case DifferenceKind::GoneAtTwilio:
        if (count.assigned > 0) {
            return Text::tr("%n assigned numbers are gone at Twilio: their organizations can't be "
                            "called",
                            nullptr,
                            count.assigned);
        }
        return Text::tr("%n numbers of the pool are gone at Twilio", nullptr, count.open);
    case DifferenceKind::WebhookChanged:
        return Text::tr("%n webhooks were changed at Twilio", nullptr, count.open);
    case DifferenceKind::SidChanged:
        return Text::tr("%n numbers have another SID at Twilio", nullptr, count.open);
    case DifferenceKind::WrongAgent:
        if (count.assigned > 0) {
            return Text::tr("%n assigned numbers are answered by the wrong agent, or by none",
                            nullptr,
                            count.assigned);
        }
        return Text::tr("%n numbers have the wrong agent at ElevenLabs", nullptr, count.open);
    case DifferenceKind::MissingAtElevenLabs:
        if (count.assigned > 0) {
            return Text::tr("%n assigned numbers are gone at ElevenLabs: no agent answers them",
                            nullptr,
                            count.assigned);
        }
        return Text::tr("%n numbers of the pool are gone at ElevenLabs", nullptr, count.open);
    case DifferenceKind::IdChanged:
        return Text::tr("%n numbers have another ID at ElevenLabs", nullptr, count.open);
    case DifferenceKind::ImportedTwice:
        return Text::tr("%n numbers were imported twice", nullptr, count.open);
    case DifferenceKind::ImportLeftOver:
        return Text::tr("%n imports were left over at ElevenLabs", nullptr, count.open);
    }
    Q_UNREACHABLE();
}

Badge differenceBadge(DifferenceKind kind, const store::DifferenceSummary::Count &count)
{
    const Tone tone = count.assigned > 0 ? Tone::Danger : Tone::Warning;
    switch (kind) {
    case DifferenceKind::NotInPool:
        return {glyph::Diamond, Text::tr("Bought elsewhere"), Tone::Info};
    case DifferenceKind::GoneAtTwilio:
        return {glyph::Cross, Text::tr("Gone at Twilio"), tone};
    case DifferenceKind::WebhookChanged:
        return {glyph::Exclamation, Text::tr("Webhook changed"), tone};
    case DifferenceKind::SidChanged:
        return {glyph::Retry, Text::tr("SID changed"), Tone::Info};
    case DifferenceKind::WrongAgent:
        return {glyph::Exclamation, Text::tr("Wrong agent"), tone};
    case DifferenceKind::MissingAtElevenLabs:
        return {glyph::Cross, Text::tr("Gone at ElevenLabs"), tone};
    case DifferenceKind::IdChanged:
        return {glyph::Retry, Text::tr("ID changed"), Tone::Info};
    case DifferenceKind::ImportedTwice:
        return {glyph::Info, Text::tr("Imported twice"), Tone::Warning};
    case DifferenceKind::ImportLeftOver:
        return {glyph::Diamond, Text::tr("Import left over"), Tone::Info};
    }
    Q_UNREACHABLE();
}

QList<Need> differenceNeeds(const store::DifferenceSummary &summary)
{
    QList<Need> needs;
    for (auto [kind, count] : summary.counts.asKeyValueRange()) {
        if (count.open == 0)
            continue;
        needs.append({.id = nameOf(kind),
                      .badge = differenceBadge(kind, count),
                      .text = differenceText(kind, count),
                      .action = Need::Action::Reconcile,
                      .actionText = Text::tr("&Reconcile…")});
    }
    return needs;
}

int urgency(const Need &need)
{
    if (need.id == LowPoolId)
        return 0;
    switch (need.action) {
    case Need::Action::ShowNumbers:
        return 1;
    case Need::Action::Reconcile:
        return need.badge.tone == Tone::Danger ? 1 : 2;
    case Need::Action::Buy:
    case Need::Action::ContinueSession:
        return 2;
    case Need::Action::Dismiss:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<Need> needsOf(const PoolView &view, const PoolTargets &targets)
{
    QList<Need> needs;
    const PoolCounts &counts = view.statistics.counts;
    const PoolHealth health(counts, targets);
    // An empty database has a page of its own to say so.
    if (health.level() != PoolHealth::Level::Healthy && !view.numbers.isEmpty())
        needs.append(lowPool(counts, health, targets));
    for (const store::Notification &notification : view.notifications) {
        if (notification.type == "batch_import_required"_L1)
            needs.append(importNeed(notification, view));
        else if (notification.type == "duplicate_assignment"_L1)
            needs.append(duplicateNeed(notification));
        else if (!isOfTheMonitor(notification))
            needs.append(otherNeed(notification));
        else if (!notification.areaCode.isEmpty())
            needs.append(areaNeed(notification, view));
    }
    needs += differenceNeeds(view.differences);
    std::stable_sort(needs.begin(), needs.end(), [](const Need &first, const Need &second) {
        return urgency(first) < urgency(second);
    });
    return needs;
}

} // namespace numberwell
