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
    NotInPool,      //!< Twilio has it, the pool has not: bought elsewhere
    GoneAtTwilio,   //!< the pool has it, Twilio provably no longer
    WebhookChanged, //!< its calls go elsewhere than where that was last good
    SidChanged,     //!< given back and bought again behind the pool's back
};

inline constexpr std::array AllDifferenceKinds = {DifferenceKind::NotInPool,
                                                  DifferenceKind::GoneAtTwilio,
                                                  DifferenceKind::WebhookChanged,
                                                  DifferenceKind::SidChanged};

enum class DifferenceState { Open, Ignored };

//! What an admin can decide about a difference.
enum class DifferenceDecision {
    Adopt,         //!< into the pool, as bought
    Ignore,        //!< for good
    Unignore,      //!< to be shown again
    MarkReleased,  //!< the pool's row follows Twilio
    AcceptWebhook, //!< where its calls go now is right
    TakeSid,       //!< the pool's row takes the SID that Twilio has now
};

inline constexpr std::array AllDifferenceDecisions = {DifferenceDecision::Adopt,
                                                      DifferenceDecision::Ignore,
                                                      DifferenceDecision::Unignore,
                                                      DifferenceDecision::MarkReleased,
                                                      DifferenceDecision::AcceptWebhook,
                                                      DifferenceDecision::TakeSid};

//! "not_in_pool", …: as the database and the command line spell it.
QString nameOf(DifferenceKind kind);
std::optional<DifferenceKind> differenceKindFromString(QStringView text);

/*!
 * What can be decided, the usual thing first. Empty where only telling is left: a number that an
 * organization has is not taken from it because Twilio has lost it.
 */
QList<DifferenceDecision> decisionsFor(DifferenceKind kind,
                                       DifferenceState state,
                                       std::optional<NumberState> poolState);

} // namespace numberwell

Q_DECLARE_METATYPE(numberwell::DifferenceDecision)
