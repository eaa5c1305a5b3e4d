// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mapping/mappingrow.h"
#include "paste/clipboardtext.h"
#include "paste/shift.h"

#include <QList>

namespace numberwell {

//! Where a paste goes that says nothing of it: the chosen cells of one column.
struct PasteTarget
{
    QList<quint64> keys = {}; //!< of the chosen rows, in the order shown; none chosen: empty
    bool isNumberColumn = false;
};

//! What a paste makes of the rows; nothing is judged here.
struct PasteResult
{
    QList<MappingRow> rows = {};
    int filled = 0;           //!< rows that got an ID or a number, whether or not they had one
    int appended = 0;         //!< rows that are new: their number isn't in the list
    int known = 0;            //!< pasted rows that were there already, word for word
    quint64 firstTouched = 0; //!< key of the first row filled; 0 where rows were only appended
    bool isGuess = false;     //!< IDs without numbers were matched by their order
    bool hadNoIds = false;    //!< only numbers were pasted
    qsizetype candidates = 0; //!< numbers that IDs alone could have been meant for
    std::optional<Shift> shift = {}; //!< what seems to have slipped
};

/*!
 * Pairs go to the row of their number, and those without one become rows of their own; a pair that
 * says what was guessed confirms it.
 *
 * IDs alone go to the chosen cells: as many IDs as cells one to one, fewer again and again as in a
 * sheet, else down from the first. With one cell chosen or none they go to the rows without an ID
 * where it is as many or the cell is the first of them, in the order the numbers were copied; else
 * down from the cell, over what is there. Numbers alone go into chosen cells that can take them.
 */
[[nodiscard]] PasteResult mergePaste(QList<MappingRow> rows,
                                     const PastedTable &table,
                                     const PasteTarget &target);

//! Cells of one column that were copied in the grid itself, the empty ones included.
struct CopiedColumn
{
    QStringList texts = {};
    QList<bool> guesses = {};
    bool isNumberColumn = false;
};

//! Into the chosen cells, cell by cell, as in a sheet.
[[nodiscard]] PasteResult mergeColumn(QList<MappingRow> rows,
                                      const CopiedColumn &column,
                                      const PasteTarget &target);

//! The table with its IDs moved back by the row they slipped.
[[nodiscard]] PastedTable slidBack(PastedTable table, const Shift &shift);

/*!
 * Rows whose number was mended by hand and is that of a waiting row without an ID give it theirs.
 * Rows of no use go: those beyond the pool's with nothing in them, if not just inserted.
 */
[[nodiscard]] QList<MappingRow> tidied(QList<MappingRow> rows);

} // namespace numberwell
