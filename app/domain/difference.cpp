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
    case DifferenceKind::WrongAgent:
        return u"wrong_agent"_s;
    case DifferenceKind::MissingAtElevenLabs:
        return u"missing_at_elevenlabs"_s;
    case DifferenceKind::IdChanged:
        return u"id_changed"_s;
    case DifferenceKind::ImportedTwice:
        return u"imported_twice"_s;
    case DifferenceKind::ImportLeftOver:
        return u"import_left_over"_s;
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

DifferenceSource sourceOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::NotInPool:
    case DifferenceKind::GoneAtTwilio:
    case DifferenceKind::WebhookChanged:
    case DifferenceKind::SidChanged:
        return DifferenceSource::Twilio;
    case DifferenceKind::WrongAgent:
    case DifferenceKind::MissingAtElevenLabs:
    case DifferenceKind::IdChanged:
    case DifferenceKind::ImportedTwice:
    case DifferenceKind::ImportLeftOver:
        return DifferenceSource::ElevenLabs;
    }
    Q_UNREACHABLE();
}

QString nameOf(DifferenceSource source)
{
    return source == DifferenceSource::Twilio ? u"twilio"_s : u"elevenlabs"_s;
}

bool isMadeAtElevenLabs(DifferenceDecision decision)
{
    return decision == DifferenceDecision::SetAgent || decision == DifferenceDecision::RemoveImport;
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
    case DifferenceKind::WrongAgent:
        return {DifferenceDecision::SetAgent, DifferenceDecision::TakeAgent};
    case DifferenceKind::MissingAtElevenLabs:
        if (poolState && canMove(*poolState, NumberState::PendingImport))
            return {DifferenceDecision::BackToWaiting};
        return {};
    case DifferenceKind::IdChanged:
        return {DifferenceDecision::TakeId};
    case DifferenceKind::ImportedTwice:
        // Whether its calls survive the removal of a double is not known.
        if (poolState == NumberState::Assigned)
            return {};
        return {DifferenceDecision::RemoveImport};
    case DifferenceKind::ImportLeftOver:
        if (state == DifferenceState::Ignored)
            return {DifferenceDecision::Unignore, DifferenceDecision::RemoveImport};
        return {DifferenceDecision::RemoveImport, DifferenceDecision::Ignore};
    }
    Q_UNREACHABLE();
}

} // namespace numberwell
