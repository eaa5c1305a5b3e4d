// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/statebadge.h"

#include "mapping/mappingrow.h"
#include "paste/activationplan.h"

#include <QString>

namespace numberwell {

//! Which of the footer's counts a row belongs to.
enum class Standing {
    Ready,
    Live,      //!< nothing to do: it has this ID already, or was activated elsewhere
    WithoutId, //!< waits for its ID
    ToMend,
};

//! A verdict for people: in the cell, and at length below the grid.
struct VerdictWords
{
    Standing standing = Standing::Ready;
    Badge badge;
    QString mend; //!< what to do about it; empty where there is nothing to do
};

[[nodiscard]] VerdictWords wordsFor(const MappingRow &row, const PlannedRow &planned);

} // namespace numberwell
