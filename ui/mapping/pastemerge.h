// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mapping/mappingrow.h"
#include "paste/clipboardtext.h"

#include <QList>

namespace numberwell {

//! What a paste makes of the rows; nothing is judged here.
struct PasteResult
{
    QList<MappingRow> rows;
    int filled = 0;        //!< rows that got an ID, whether or not they had one
    int appended = 0;      //!< rows that are new: their number isn't in the list
    int known = 0;         //!< pasted rows that were there already, word for word
    int firstTouched = -1; //!< the first row filled or appended
    bool isGuess = false;  //!< IDs without numbers were matched by their order
    bool hadNoIds = false; //!< only numbers were pasted
};

/*!
 * Pairs go to the row of their number, and those without one become rows of their own. IDs alone
 * go to the rows in the order shown: to those without an ID where it is as many, else down from
 * \a anchorRow where one is chosen (-1: none), over what is there, as in a sheet.
 */
[[nodiscard]] PasteResult mergePaste(QList<MappingRow> rows,
                                     const PastedTable &table,
                                     int anchorRow);

/*!
 * Rows whose number was mended by hand and is that of a waiting row without an ID give it theirs.
 * Rows of no use go: those beyond the pool's with nothing in them.
 */
[[nodiscard]] QList<MappingRow> tidied(QList<MappingRow> rows);

} // namespace numberwell
