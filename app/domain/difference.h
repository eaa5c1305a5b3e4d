// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/numberstate.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace numberwell {

//! How a vendor's list and the pool can differ about a number. The database holds the same table,
//! with the source that tells of each: difference_kinds.
enum class DifferenceKind {
    NotInPool,           //!< Twilio has it, the pool has not: bought elsewhere
    GoneAtTwilio,        //!< the pool has it, Twilio provably no longer
    WebhookChanged,      //!< its calls go elsewhere than where that was last good
    SidChanged,          //!< given back and bought again behind the pool's back
    WrongAgent,          //!< another agent answers its calls than should, or none does
    MissingAtElevenLabs, //!< the pool has its import, ElevenLabs provably no longer
    IdChanged,           //!< imported anew behind the pool's back, or under another number's ID
    ImportedTwice,       //!< ElevenLabs has it under several IDs
    ImportLeftOver,      //!< ElevenLabs still has what was given back
};

inline constexpr std::array AllDifferenceKinds = {DifferenceKind::NotInPool,
                                                  DifferenceKind::GoneAtTwilio,
                                                  DifferenceKind::WebhookChanged,
                                                  DifferenceKind::SidChanged,
                                                  DifferenceKind::WrongAgent,
                                                  DifferenceKind::MissingAtElevenLabs,
                                                  DifferenceKind::IdChanged,
                                                  DifferenceKind::ImportedTwice,
                                                  DifferenceKind::ImportLeftOver};

//! Whose list is held against the pool.
enum class DifferenceSource { Twilio, ElevenLabs };

enum class DifferenceState { Open, Ignored };

//! What an admin can decide about a difference.
enum class DifferenceDecision {
    Adopt,         //!< into the pool, as bought
    Ignore,        //!< for good
    Unignore,      //!< to be shown again
    MarkReleased,  //!< the pool's row follows Twilio
    AcceptWebhook, //!< where its calls go now is right
    TakeSid,       //!< the pool's row takes the SID that Twilio has now
    SetAgent,      //!< ElevenLabs is told which agent is right
    TakeAgent,     //!< the agent that answers now is right
    TakeId,        //!< the pool's row takes the ID that ElevenLabs has now
    BackToWaiting, //!< it waits for its import again
    RemoveImport,  //!< ElevenLabs forgets it
};

inline constexpr std::array AllDifferenceDecisions = {DifferenceDecision::Adopt,
                                                      DifferenceDecision::Ignore,
                                                      DifferenceDecision::Unignore,
                                                      DifferenceDecision::MarkReleased,
                                                      DifferenceDecision::AcceptWebhook,
                                                      DifferenceDecision::TakeSid,
                                                      DifferenceDecision::SetAgent,
                                                      DifferenceDecision::TakeAgent,
                                                      DifferenceDecision::TakeId,
                                                      DifferenceDecision::BackToWaiting,
                                                      DifferenceDecision::RemoveImport};

//! "not_in_pool", …: as the database and the command line spell it.
QString nameOf(DifferenceKind kind);
std::optional<DifferenceKind> differenceKindFromString(QStringView text);
DifferenceSource sourceOf(DifferenceKind kind);
//! "twilio", "elevenlabs": as the database spells them.
QString nameOf(DifferenceSource source);

//! True where the decision is carried out at ElevenLabs, not in the database alone.
bool isMadeAtElevenLabs(DifferenceDecision decision);

/*!
 * What can be decided, the usual thing first. Empty where only telling is left: a number that an
 * organization has is not taken from it because a vendor has lost it.
 */
QList<DifferenceDecision> decisionsFor(DifferenceKind kind,
                                       DifferenceState state,
                                       std::optional<NumberState> poolState);

} // namespace numberwell

Q_DECLARE_METATYPE(numberwell::DifferenceDecision)
