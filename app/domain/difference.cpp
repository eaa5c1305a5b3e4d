// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/difference.h"

using namespace Qt::StringLiterals;

namespace numberwell {

QString nameOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::NotInPool:
        return u"not_in_pool"_s;
    case DifferenceKind::GoneAtTwilio:
        return u"gone_at_twilio"_s;
    case DifferenceKind::WebhookChanged:
        return u"webhook_changed"_s;
    case DifferenceKind::SidChanged:
        return u"sid_changed"_s;
    }
    Q_UNREACHABLE();
}

std::optional<DifferenceKind> differenceKindFromString(QStringView text)
{
    for (const DifferenceKind kind : AllDifferenceKinds) {
        if (nameOf(kind) == text)
            return kind;
    }
    return {};
}

QList<DifferenceDecision> decisionsFor(DifferenceKind kind,
                                       DifferenceState state,
                                       std::optional<NumberState> poolState)
{
    switch (kind) {
    case DifferenceKind::NotInPool:
        if (state == DifferenceState::Ignored)
            return {DifferenceDecision::Unignore, DifferenceDecision::Adopt};
        return {DifferenceDecision::Adopt, DifferenceDecision::Ignore};
    case DifferenceKind::GoneAtTwilio:
        if (poolState && canMove(*poolState, NumberState::Released))
            return {DifferenceDecision::MarkReleased};
        return {};
    case DifferenceKind::WebhookChanged:
        return {DifferenceDecision::AcceptWebhook};
    case DifferenceKind::SidChanged:
        return {DifferenceDecision::TakeSid};
    }
    Q_UNREACHABLE();
}

} // namespace numberwell
