// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <array>
#include <optional>

namespace numberwell {

/*!
 * The states of a number in the pool. The database spells them in snake_case (nameOf) and
 * enforces the moves with a trigger; canMove() is the same table for the window.
 */
enum class NumberState {
    Purchased,     //!< bought at Twilio, unknown to ElevenLabs
    PendingImport, //!< ElevenLabs failed; waits for the next try
    Imported,      //!< known to ElevenLabs, without an agent
    Configured,    //!< has its ElevenLabs ID and agent: ready
    Assigned,      //!< belongs to an organization; out of the pool
    Quarantined,   //!< given back by an organization, resting
    Released,      //!< given back to Twilio
};

inline constexpr std::array AllNumberStates = {NumberState::Purchased,
                                               NumberState::PendingImport,
                                               NumberState::Imported,
                                               NumberState::Configured,
                                               NumberState::Assigned,
                                               NumberState::Quarantined,
                                               NumberState::Released};

//! "purchased", "pending_import", …: as the database and the HTTP API spell it.
QString nameOf(NumberState state);
std::optional<NumberState> numberStateFromString(QStringView text);

bool canMove(NumberState from, NumberState to);

//! purchased, pending_import or imported: what the contract calls needsImport.
bool isWaitingForElevenLabs(NumberState state);

} // namespace numberwell

Q_DECLARE_METATYPE(numberwell::NumberState)
