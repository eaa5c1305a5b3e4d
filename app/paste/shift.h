// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paste/activationplan.h"
#include "paste/clipboardtext.h"

#include <QHash>
#include <QMetaType>
#include <QString>

#include <optional>

namespace numberwell {

//! By what a shift shows.
enum class ShiftSign {
    KnownIds,   //!< IDs stand beside the neighbours of the numbers they are known to belong to
    EmptyCell,  //!< a number without ID and further on an ID without number: a cell slipped
    OneTooFew,  //!< one ID fewer than numbers
    OneTooMany, //!< one ID more than numbers
};

//! Numbers and IDs of one paste that have slipped against each other.
struct Shift
{
    ShiftSign sign = ShiftSign::KnownIds;
    int by = 0;        //!< 1: IDs stand a row too low, -1: a row too high, 0: it can't be told
    int firstLine = 0; //!< PastedRow::line of the rows that are or may be wrong
    int lastLine = 0;
    int rowCount = 0; //!< KnownIds: how many rows prove it; else how many may be wrong
    QString message;  //!< plain English sentences; the window has its own words

    bool operator==(const Shift &) const = default;
};

/*!
 * Whether the IDs of one paste have slipped by a row, the surest sign first; nothing where there is
 * no reason to think so.
 *
 * \a waiting counts the numbers that IDs alone would be matched to by their order. Who has an ID is
 * told by \a live, ElevenLabs' list where it is at hand (ID → number), else by \a pool.
 */
[[nodiscard]] std::optional<Shift> findShift(const PastedTable &table,
                                             const PoolSnapshot &pool,
                                             qsizetype waiting,
                                             const QHash<QString, E164> &live = {});

/*!
 * IDs alone with the numbers they are for, in the order both were copied: a guess until a person
 * has confirmed it. IDs beyond the last number stay without one; a table that has numbers of its
 * own stays as it is.
 */
[[nodiscard]] QList<PastedRow> matchedInOrder(const PastedTable &table, const QList<E164> &waiting);

} // namespace numberwell

Q_DECLARE_METATYPE(numberwell::Shift)
