// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How MappingModel changes: one job after the other, a long list in another thread, and the
// difference told to the views.

#include "mapping/mappingmodel.h"

#include <QtConcurrentRun>
#include <QUndoCommand>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qsizetype AtOnce = 1000; // rows: a few milliseconds
constexpr int StepsKept = 200;

} // namespace

//! Rows before and after: one paste, one cell, one cut.
class MappingModel::Step final : public QUndoCommand
{
public:
    Step(MappingModel &model,
         QList<MappingRow> before,
         QList<MappingRow> after,
         const QString &name)
        : QUndoCommand(name)
        , m_model(model)
        , m_before(std::move(before))
        , m_after(std::move(after))
    {
    }

    const QList<MappingRow> &before() const { return m_before; }
    const QList<MappingRow> &after() const { return m_after; }
    void undo() override { m_model.restore(m_before); }
    void redo() override { m_model.restore(m_after); }

private:
    MappingModel &m_model;
    QList<MappingRow> m_before;
    QList<MappingRow> m_after;
};

MappingModel::MappingModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_undoStack.setUndoLimit(StepsKept);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        // Whoever is told may ask for the next change: it comes after this one.
        finish(std::exchange(m_running, {}), m_watcher.future().takeResult());
        m_isWorking = false;
        workOff();
    });
}

MappingModel::~MappingModel()
{
    // It empties itself, and whoever listens may be half gone.
    m_undoStack.blockSignals(true);
    m_watcher.disconnect(this); // the thread has copies of all it needs
}

void MappingModel::setPool(QList<PoolEntry> pool, const QDateTime &readAt)
{
    const bool isHeavy = pool.size() > AtOnce;
    enqueue({.kind = Kind::Silent,
             .change =
                 [pool = std::move(pool), readAt](MappingSheet sheet) {
                     const auto &before = sheet.state.pool;
                     sheet.state.pool = std::make_shared<MappingPool>(
                         pool, before ? before->activated() : QHash<E164, QString>(), readAt);
                     return sheet.state;
                 },
             .isHeavy = isHeavy});
}

void MappingModel::setPool(const QList<store::PoolNumber> &numbers, const QDateTime &readAt)
{
    enqueue(
        {.kind = Kind::Silent,
         .change =
             [numbers, readAt](MappingSheet sheet) {
                 QList<PoolEntry> entries;
                 entries.reserve(numbers.size());
                 for (const store::PoolNumber &number : numbers)
                     entries += PoolEntry{number.number, number.state, number.elevenLabsPhoneId};
                 const auto &before = sheet.state.pool;
                 sheet.state.pool = std::make_shared<MappingPool>(
                     entries, before ? before->activated() : QHash<E164, QString>(), readAt);
                 return sheet.state;
             },
         .isHeavy = numbers.size() > AtOnce});
}

QJsonArray MappingModel::draft() const
{
    QJsonArray draft = m_sheet.draft;
    for (const QJsonValue &coming : m_comingDraft)
        draft += coming;
    return draft;
}

void MappingModel::setDraft(const QJsonArray &draft)
{
    m_comingDraft = draft;
    enqueue({.kind = Kind::Silent,
             .change =
                 [draft](MappingSheet sheet) {
                     sheet.state.waitingDraft = draft;
                     return sheet.state;
                 },
             .done = [this] { m_comingDraft = {}; },
             .isHeavy = draft.size() > AtOnce});
}

void MappingModel::settle(const QList<Activation> &pairs,
                          const QList<store::ActivationOutcome> &outcomes,
                          const Done &done)
{
    enqueue({.kind = Kind::Silent,
             .change
             = [pairs, outcomes, now = QDateTime::currentDateTimeUtc()](
                   MappingSheet sheet) { return settled(std::move(sheet), pairs, outcomes, now); },
             .done = done,
             .clearsUndo = true});
}

void MappingModel::dropLive(const Done &done)
{
    enqueue({.kind = Kind::Silent,
             .change = [](MappingSheet sheet) { return withoutLive(std::move(sheet)); },
             .done = done,
             .clearsUndo = true});
}

void MappingModel::undo()
{
    enqueue({.kind = Kind::Undo});
}

void MappingModel::redo()
{
    enqueue({.kind = Kind::Redo});
}

void MappingModel::edit(const QString &stepName,
                        const std::function<QList<MappingRow>(QList<MappingRow>)> &change,
                        bool isHeavy,
                        const Done &done)
{
    enqueue({.change =
                 [change](MappingSheet sheet) {
                     sheet.state.rows = change(std::move(sheet.state.rows));
                     return sheet.state;
                 },
             .stepName = stepName,
             .done = done,
             .isHeavy = isHeavy});
}

void MappingModel::enqueue(Job job)
{
    m_jobs.enqueue(std::move(job));
    workOff();
}

void MappingModel::workOff()
{
    while (!m_isWorking && !m_jobs.isEmpty()) {
        m_isWorking = true;
        Job job = m_jobs.dequeue();
        const Change change = changeOf(job);
        if (!change) { // nothing to take back
            m_isWorking = false;
            continue;
        }
        if (job.isHeavy || m_sheet.rows.size() > AtOnce) {
            m_running = std::move(job);
            setBusy(true);
            m_watcher.setFuture(QtConcurrent::run(
                [sheet = m_sheet, change] { return outcomeOf(sheet, change(sheet)); }));
            return;
        }
        finish(job, outcomeOf(m_sheet, change(m_sheet)));
        m_isWorking = false;
    }
    setBusy(m_isWorking);
}

void MappingModel::setBusy(bool isBusy)
{
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        emit busyChanged(isBusy);
}

MappingModel::Change MappingModel::changeOf(const Job &job) const
{
    if (job.change)
        return job.change;
    const bool isUndo = job.kind == Kind::Undo;
    if (isUndo ? !m_undoStack.canUndo() : !m_undoStack.canRedo())
        return {};
    const auto *step = static_cast<const Step *>(
        m_undoStack.command(isUndo ? m_undoStack.index() - 1 : m_undoStack.index()));
    return [rows = isUndo ? step->before() : step->after()](MappingSheet sheet) {
        sheet.state.rows = rows;
        return sheet.state;
    };
}

//! Any thread.
MappingModel::Outcome MappingModel::outcomeOf(const MappingSheet &sheet, MappingState state)
{
    Outcome outcome;
    outcome.isChanged = state.rows != sheet.state.rows;
    outcome.sheet = composed(std::move(state), sheet.state.rows);
    outcome.difference = differenceBetween(sheet.rows, outcome.sheet.rows);
    return outcome;
}

void MappingModel::finish(const Job &job, Outcome outcome)
{
    switch (job.kind) {
    case Kind::Edit:
        if (outcome.isChanged) {
            auto *step
                = new Step(*this, m_sheet.state.rows, outcome.sheet.state.rows, job.stepName);
            m_prepared = std::move(outcome);
            m_undoStack.push(step);
        }
        break;
    case Kind::Undo:
    case Kind::Redo:
        m_prepared = std::move(outcome);
        job.kind == Kind::Undo ? m_undoStack.undo() : m_undoStack.redo();
        break;
    case Kind::Silent:
        const bool isContent = job.clearsUndo && outcome.isChanged;
        // What is written can't be taken back by Ctrl+Z: steps from before would only mislead.
        if (isContent)
            m_undoStack.clear();
        show(std::move(outcome));
        if (isContent)
            emit contentChanged();
        break;
    }
    if (job.done)
        job.done();
}

void MappingModel::restore(const QList<MappingRow> &rows)
{
    if (auto prepared = std::exchange(m_prepared, std::nullopt)) {
        show(std::move(*prepared));
    } else {
        MappingState state = m_sheet.state;
        state.rows = rows;
        show(outcomeOf(m_sheet, std::move(state)));
    }
    emit contentChanged();
}

void MappingModel::show(Outcome outcome)
{
    const SheetDifference &difference = outcome.difference;
    if (difference.isReordered)
        showReordered(outcome.sheet, difference);
    else
        showRanges(outcome.sheet, difference);
    const MappingSummary before = m_sheet.summary;
    const bool wasSorted = m_sheet.isSorted;
    m_sheet = std::move(outcome.sheet);
    if (difference.firstChanged >= 0) {
        emit dataChanged(index(difference.firstChanged, NumberColumn),
                         index(difference.lastChanged, VerdictColumn));
    }
    if (before != m_sheet.summary || wasSorted != m_sheet.isSorted)
        emit summaryChanged();
}

void MappingModel::showRanges(const MappingSheet &sheet, const SheetDifference &difference)
{
    for (const SheetDifference::Range &range : difference.removed) {
        beginRemoveRows({}, range.first, range.last);
        m_sheet.rows.remove(range.first, range.last - range.first + 1);
        endRemoveRows();
    }
    for (const SheetDifference::Range &range : difference.inserted) {
        const qsizetype count = range.last - range.first + 1;
        beginInsertRows({}, range.first, range.last);
        m_sheet.rows.insert(range.first, count, SheetRow());
        std::copy_n(sheet.rows.begin() + range.first, count, m_sheet.rows.begin() + range.first);
        endInsertRows();
    }
}

/*!
 * In four signals however many rows move: those that go are gathered at the end and removed, those
 * that come are added at the end and take their places.
 */
void MappingModel::showReordered(const MappingSheet &sheet, const SheetDifference &difference)
{
    QList<int> kept; // rows of before, in the order of after
    QList<int> gone;
    for (int i = 0; i < int(difference.rowAfter.size()); ++i)
        (difference.rowAfter[i] < 0 ? gone : kept) += i;
    std::sort(kept.begin(), kept.end(), [&](int a, int b) {
        return difference.rowAfter[a] < difference.rowAfter[b];
    });
    QList<SheetRow> rows;
    QList<int> rowAfter(m_sheet.rows.size());
    QList<int> places; // in after, of each row that is there
    for (const int row : kept + gone) {
        rowAfter[row] = int(rows.size());
        rows += m_sheet.rows.at(row);
        if (difference.rowAfter[row] >= 0)
            places += difference.rowAfter[row];
    }
    reorder(std::move(rows), rowAfter);
    if (!gone.isEmpty()) {
        beginRemoveRows({}, int(kept.size()), rowCount() - 1);
        m_sheet.rows.remove(kept.size(), gone.size());
        endRemoveRows();
    }
    if (difference.inserted.isEmpty())
        return;
    for (const SheetDifference::Range &range : difference.inserted) {
        for (int row = range.first; row <= range.last; ++row)
            places += row;
    }
    beginInsertRows({}, int(kept.size()), int(places.size()) - 1);
    for (qsizetype i = kept.size(); i < places.size(); ++i)
        m_sheet.rows += sheet.rows.at(places[i]);
    endInsertRows();
    reorder(sheet.rows, places);
}

void MappingModel::reorder(QList<SheetRow> rows, const QList<int> &rowAfter)
{
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    m_sheet.rows = std::move(rows);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to += this->index(rowAfter.at(index.row()), index.column());
    changePersistentIndexList(from, to);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace numberwell
