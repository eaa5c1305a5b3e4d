// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paste/activationplan.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace numberwell {

//! What the click that mends a row does to it.
enum class MendKind {
    Swap,        //!< number and ID change places
    Number,      //!< another text for the number
    Id,          //!< another text for the ID
    NumberAndId, //!< one cell held both
    Remove,      //!< the row repeats an earlier one, word for word
};

//! A suggestion for a row with a problem: the cells as they are after the click.
struct Mend
{
    MendKind kind = MendKind::Number;
    QString number; //!< E.164 where the kind changes it; both empty for Remove
    QString id;

    bool operator==(const Mend &) const = default;
};

/*!
 * How \a row can be put in order in one click, or nothing where only the person can know.
 *
 * It never guesses digits: a number is suggested only where the row says it in another way (among
 * words, with O for 0, without its plus or its 1, in the other cell) or the pool has its ID, and
 * only where \a pool has that number and it may be activated. After the click the row, by itself,
 * has no problem in the cell that was mended; another row may still be in its way.
 */
[[nodiscard]] std::optional<Mend> mendFor(const PlannedRow &row, const PoolSnapshot &pool);

} // namespace numberwell

Q_DECLARE_METATYPE(numberwell::Mend)
