// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mapping/mappingrow.h"
#include "mapping/pastemerge.h"
#include "mapping/verdictwords.h"
#include "paste/activationplan.h"
#include "store/numberstore.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QJsonArray>
#include <QUndoStack>

namespace numberwell {

//! What the footer counts.
struct MappingSummary
{
    int ready = 0;
    int live = 0;
    int withoutId = 0;
    int toMend = 0;

    bool operator==(const MappingSummary &) const = default;
};

/*!
 * The rows of the paste grid: the numbers that wait for an ID, and whatever was pasted beside them.
 *
 * Every change is one step of undoStack() and is judged in one pass. Changes arrive with the fewest
 * signals that tell them, so that selection, scroll and an open editor survive.
 */
class MappingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, IdColumn, VerdictColumn, ColumnCount };
    enum Role { MendRole = Qt::UserRole + 0x300 };

    explicit MappingModel(QObject *parent = nullptr);
    ~MappingModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section,
                        Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    //! The pool as it is: new waiting numbers come in, all rows are judged again.
    //! A view that is older than an activation done here takes nothing of it back.
    void setPool(QList<PoolEntry> pool, const QDateTime &readAt);

    //! One step; see mergePaste().
    PasteResult paste(const PastedTable &table, int anchorRow);
    //! One step: empties the cells that can be edited.
    void clearCells(const QModelIndexList &cells, const QString &stepName);

    //! What was typed: rows with an ID, and rows beside the pool's. [{"number", "id"}]
    QJsonArray draft() const;
    //! Brings a draft back beneath what has been typed since. Waits for the pool where there is
    //! none.
    void setDraft(const QJsonArray &draft);

    //! The pairs that are ready, in order.
    QList<Activation> ready() const;
    //! Activated rows leave, refused ones say why. \a outcomes in the order of \a pairs.
    void settle(const QList<Activation> &pairs, const QList<store::ActivationOutcome> &outcomes);
    //! Rows for which there is nothing to do leave: live already, or activated elsewhere.
    void dropLive();

    const MappingSummary &summary() const { return m_summary; }
    Standing standingOf(int row) const;
    //! The next row after \a row, round to it again, that is no use yet; -1 without one. Rows to
    //! mend come before rows without an ID.
    int nextProblem(int row) const;
    int firstWithoutId() const;
    //! Rows are filled in that are not live.
    bool hasContent() const;
    QUndoStack *undoStack() { return &m_undoStack; }

signals:
    //! The person changed something: the draft is another one.
    void contentChanged();
    void summaryChanged();

private:
    class Step;
    struct Item
    {
        MappingRow row;
        PlannedRow planned;
        VerdictWords words;
    };

    QList<MappingRow> rows() const;
    void push(const QList<MappingRow> &rows, const QString &stepName);
    void overlayActivated();
    //! With the waiting numbers put in.
    void setRows(QList<MappingRow> rows);
    void addWaiting(QList<MappingRow> &rows);
    void applyDifference(const QList<MappingRow> &rows);
    bool isSameOrder(const QList<MappingRow> &rows) const;
    void removeMissing(const QList<MappingRow> &rows);
    void insertNew(const QList<MappingRow> &rows);
    void judge();
    bool isUseless(const MappingRow &row) const;
    void applyDraft(const QJsonArray &draft);

    QList<Item> m_items;
    QList<PoolEntry> m_entries;
    PoolSnapshot m_pool;              //!< of m_entries
    QDateTime m_readAt;               //!< of the view that m_pool is from
    QHash<E164, QString> m_activated; //!< IDs given here; the last view may not know of them yet
    QJsonArray m_pendingDraft;
    MappingSummary m_summary;
    QUndoStack m_undoStack;
    quint64 m_lastKey = 0;
    bool m_hasPool = false;
};

} // namespace numberwell
