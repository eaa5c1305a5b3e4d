// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person can do to the rows of the paste grid, as plain functions of the rows: they run in
// whatever thread there is.

#pragma once

#include "mapping/mappingrow.h"
#include "mapping/mappingsheet.h"
#include "store/numberstore.h"

#include <QList>
#include <QSet>

namespace numberwell {

//! A cell that a person can fill, wherever its row goes meanwhile.
struct MappingCell
{
    quint64 key = 0;
    bool isNumber = false; //!< else the ID
};

//! Numbers of the pool are what their row is; everything else is the admin's own.
[[nodiscard]] inline bool isEditable(const MappingRow &row, bool isNumber)
{
    return !isNumber || !row.isFromPool;
}

//! The text into each of the cells; those that can't be edited stay.
[[nodiscard]] QList<MappingRow> withText(QList<MappingRow> rows,
                                         const QList<MappingCell> &cells,
                                         const QString &text);

//! In each column the first of the cells into those below it; a single cell takes the one above.
[[nodiscard]] QList<MappingRow> filledDown(QList<MappingRow> rows, const QList<MappingCell> &cells);

//! An empty row above the one with the key, or at the end.
[[nodiscard]] QList<MappingRow> withInsertedRow(QList<MappingRow> rows,
                                                quint64 above,
                                                quint64 newKey);

//! Numbers that wait stay, without their ID.
[[nodiscard]] QList<MappingRow> withoutRows(QList<MappingRow> rows, const QSet<quint64> &keys);

//! What needs a hand first, then what is ready, in the copied order within.
[[nodiscard]] QList<MappingRow> sortedByVerdict(const MappingSheet &sheet);
//! As the numbers were copied.
[[nodiscard]] QList<MappingRow> sortedAsCopied(const QList<MappingRow> &rows);

//! The rows with these keys as their mends make them.
[[nodiscard]] QList<MappingRow> mended(const MappingSheet &sheet, const QSet<quint64> &keys);

//! No ID is a guess any more.
[[nodiscard]] QList<MappingRow> confirmed(QList<MappingRow> rows);

//! Activated rows are gone, refused ones say why. \a outcomes in the order of \a pairs.
[[nodiscard]] MappingState settled(MappingSheet sheet,
                                   const QList<Activation> &pairs,
                                   const QList<store::ActivationOutcome> &outcomes,
                                   const QDateTime &now);

//! Without rows for which there is nothing to do.
[[nodiscard]] MappingState withoutLive(MappingSheet sheet);

} // namespace numberwell
