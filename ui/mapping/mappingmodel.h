// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mapping/mappingedits.h"
#include "mapping/mappingsheet.h"
#include "mapping/pastemerge.h"
#include "store/numberstore.h"

#include <QAbstractTableModel>
#include <QFutureWatcher>
#include <QQueue>
#include <QUndoStack>

#include <functional>

namespace numberwell {

/*!
 * The rows of the paste grid: the numbers that wait for an ID, and whatever was pasted beside them.
 *
 * Every change is one step of undoStack() and is judged in one pass. Changes are made one after the
 * other in the order asked: a short list at once, a long one in another thread, and the GUI thread
 * only tells the difference. It is told with the fewest signals, so that selection, scroll and an
 * open editor survive.
 */
class MappingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NumberColumn, IdColumn, VerdictColumn, ColumnCount };
    enum Role {
        MendRole = Qt::UserRole + 0x300, //!< what to do about the row, as a sentence
        GuessRole,                       //!< true where the ID is a guess
        MendLabelRole,                   //!< what a click mends; empty where none does
    };
    using Done = std::function<void()>;
    using PasteDone = std::function<void(const PasteResult &)>;

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
    void setPool(const QList<store::PoolNumber> &numbers, const QDateTime &readAt);

    //! One step each, where anything changes. \a done is told when it is shown.
    void paste(const PastedTable &table, const PasteTarget &target, const PasteDone &done = {});
    void pasteColumn(const CopiedColumn &column,
                     const PasteTarget &target,
                     const PasteDone &done = {});
    void clearCells(const QModelIndexList &cells, const QString &stepName);
    void fillDown(const QModelIndexList &cells);
    //! An empty row above \a row; \a done is told where it is.
    void insertRowAbove(int row, const std::function<void(int)> &done = {});
    void removeRowsAt(const QList<int> &rows);
    void sortByVerdict();
    void sortAsCopied();
    void confirmGuesses();
    //! Those of \a rows that a click can put in order.
    void mendRows(const QList<int> &rows);
    void mendAll();

    //! What was typed, in the order copied: rows with an ID, and rows beside the pool's.
    //! [{"number", "id"}], with "guess" where it is one.
    QJsonArray draft() const;
    //! Brings a draft back beneath what has been typed since. Waits for the pool where there is
    //! none.
    void setDraft(const QJsonArray &draft);

    //! The pairs that are ready, in the order shown. Guesses are not.
    QList<Activation> ready() const;
    //! Activated rows leave, refused ones say why. \a outcomes in the order of \a pairs.
    void settle(const QList<Activation> &pairs,
                const QList<store::ActivationOutcome> &outcomes,
                const Done &done = {});
    //! Rows for which there is nothing to do leave: live already, or activated elsewhere.
    void dropLive(const Done &done = {});

    const MappingSummary &summary() const { return m_sheet.summary; }
    bool isSorted() const { return m_sheet.isSorted; }
    const SheetRow &rowAt(int row) const { return m_sheet.rows.at(row); }
    Standing standingOf(int row) const { return rowAt(row).words.standing; }
    //! -1 where it is gone.
    int rowOf(quint64 key) const;
    PasteTarget targetOf(const QModelIndexList &cells, const QModelIndex &current) const;
    //! The next row after \a row, round to it again, that is no use yet; -1 without one. Rows to
    //! mend come before rows without an ID.
    int nextProblem(int row) const;
    //! The first in the order copied.
    int firstWithoutId() const;
    //! Rows are filled in that are not live.
    bool hasContent() const;

    QUndoStack *undoStack() { return &m_undoStack; }
    //! After the changes that are still under way; undoStack() itself does it at once.
    void undo();
    void redo();
    //! A long list is being changed in another thread.
    bool isBusy() const { return m_isBusy; }

signals:
    //! The person changed something: the draft is another one.
    void contentChanged();
    void summaryChanged();
    void busyChanged(bool isBusy);

private:
    class Step;
    using Change = std::function<MappingState(MappingSheet)>;
    enum class Kind { Edit, Silent, Undo, Redo };
    struct Job
    {
        Kind kind = Kind::Edit;
        Change change = {};
        QString stepName = {};
        Done done = {};
        bool isHeavy = false;    //!< in itself, however short the list is
        bool clearsUndo = false; //!< what is written can't be taken back
    };
    struct Outcome
    {
        bool isChanged = false;
        MappingSheet sheet;
        SheetDifference difference;
    };

    void edit(const QString &stepName,
              const std::function<QList<MappingRow>(QList<MappingRow>)> &change,
              bool isHeavy = false,
              const Done &done = {});
    void enqueue(Job job);
    void workOff();
    void setBusy(bool isBusy);
    static Outcome outcomeOf(const MappingSheet &sheet, MappingState state);
    Change changeOf(const Job &job) const;
    void finish(const Job &job, Outcome outcome);
    void restore(const QList<MappingRow> &rows);
    void show(Outcome outcome);
    void reorder(QList<SheetRow> rows, const QList<int> &rowAfter);
    void showReordered(const MappingSheet &sheet, const SheetDifference &difference);
    void showRanges(const MappingSheet &sheet, const SheetDifference &difference);
    QList<MappingCell> cellsAt(const QModelIndexList &indexes) const;

    MappingSheet m_sheet;
    QUndoStack m_undoStack;
    QQueue<Job> m_jobs;
    Job m_running;
    QFutureWatcher<Outcome> m_watcher;
    std::optional<Outcome> m_prepared; //!< for the step that is pushed or undone right now
    QJsonArray m_comingDraft;          //!< handed in, not merged yet
    bool m_isWorking = false;
    bool m_isBusy = false;
};

} // namespace numberwell
