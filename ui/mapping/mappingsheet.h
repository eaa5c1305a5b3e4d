// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mapping/mappingrow.h"
#include "mapping/verdictwords.h"
#include "paste/activationplan.h"

#include <QHash>
#include <QJsonArray>
#include <QList>

#include <memory>

namespace numberwell {

//! What the footer counts.
struct MappingSummary
{
    int ready = 0;
    int live = 0;
    int withoutId = 0;
    int toMend = 0;
    int guessed = 0;
    int mendable = 0; //!< of those to mend, by a click

    bool operator==(const MappingSummary &) const = default;
};

//! The pool as rows are judged against it: the last view, and what was activated here since.
class MappingPool final
{
public:
    MappingPool() = default;
    //! \a activated: IDs given here; what \a entries know of them already is left out.
    MappingPool(QList<PoolEntry> entries,
                const QHash<E164, QString> &activated,
                const QDateTime &readAt);

    //! This pool with IDs that were given a moment ago.
    MappingPool withActivated(const QHash<E164, QString> &activated) const;

    const PoolSnapshot &snapshot() const { return m_snapshot; }
    const QList<E164> &waiting() const { return m_waiting; }
    const QHash<E164, QString> &activated() const { return m_activated; }
    const QDateTime &readAt() const { return m_readAt; }
    qsizetype size() const { return m_entries.size(); }

private:
    QList<PoolEntry> m_entries;
    PoolSnapshot m_snapshot;
    QList<E164> m_waiting;
    QHash<E164, QString> m_activated;
    QDateTime m_readAt;
};

//! All that the grid is made of. A value: copies are cheap, and threads may have one each.
struct MappingState
{
    QList<MappingRow> rows = {};                  //!< in the order shown
    std::shared_ptr<const MappingPool> pool = {}; //!< null before the first view
    QJsonArray waitingDraft = {};                 //!< for the first view to come
    quint64 lastKey = 0;
};

//! A row with what is said of it.
struct SheetRow
{
    MappingRow row;
    PlannedRow planned;
    VerdictWords words;
    std::optional<Mend> mend; //!< where one click puts it in order
};

//! What the grid shows: a state with the waiting numbers put in and every row judged.
struct MappingSheet
{
    MappingState state;
    QList<SheetRow> rows;
    MappingSummary summary;
    QJsonArray draft; //!< [{"number", "id", "guess"}] in the order copied
    bool isSorted = false;
};

//! Rows of \a before that come back keep their keys, and so the selection. Any thread.
[[nodiscard]] MappingSheet composed(MappingState state, const QList<MappingRow> &before);

//! The places of the rows in the order they were copied.
[[nodiscard]] QList<qsizetype> copiedOrder(const QList<MappingRow> &rows);

//! The least that must be told of a change.
struct SheetDifference
{
    struct Range
    {
        int first = 0;
        int last = 0;
    };

    bool isReordered = false;   //!< or cut into so many pieces that it is told as if
    QList<Range> removed = {};  //!< rows of before, the last first
    QList<Range> inserted = {}; //!< rows of after, the first first
    QList<int> rowAfter = {};   //!< of each row before; -1 where it is gone
    int firstChanged = -1;      //!< rows of after; inserted ones don't count
    int lastChanged = -1;
};

[[nodiscard]] SheetDifference differenceBetween(const QList<SheetRow> &before,
                                                const QList<SheetRow> &after);

} // namespace numberwell
