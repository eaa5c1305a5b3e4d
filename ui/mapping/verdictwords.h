// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/statebadge.h"

#include "mapping/mappingrow.h"
#include "paste/activationplan.h"
#include "paste/mend.h"
#include "paste/shift.h"

#include <QString>

namespace numberwell {

//! Which of the footer's counts a row belongs to.
enum class Standing {
    Ready,
    Guessed,   //!< ready as soon as somebody has confirmed that ID and number belong together
    Live,      //!< nothing to do: it has this ID already, or was activated elsewhere
    WithoutId, //!< waits for its ID
    ToMend,
    Empty, //!< inserted by hand, with nothing in it yet: not counted
};

//! A verdict for people: in the cell, and at length below the grid.
struct VerdictWords
{
    Standing standing = Standing::Ready;
    Badge badge;
    QString mend; //!< what to do about it; empty where there is nothing to do

    bool operator==(const VerdictWords &) const = default;
};

[[nodiscard]] VerdictWords wordsFor(const MappingRow &row, const PlannedRow &planned);

//! What the click does, in a word or two for a row, and in a sentence.
[[nodiscard]] QString mendLabel(const Mend &mend);
[[nodiscard]] QString mendSentence(const Mend &mend);

//! What seems to have slipped, and the one thing to do about it.
[[nodiscard]] QString shiftSentence(const Shift &shift);
[[nodiscard]] QString shiftAction(const Shift &shift);

} // namespace numberwell
