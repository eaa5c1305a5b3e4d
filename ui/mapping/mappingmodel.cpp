// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/mappingmodel.h"

#include "common/format.h"
#include "common/recorddelegate.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace numberwell {

int MappingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sheet.rows.size());
}

int MappingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SheetRow &shown = rowAt(index.row());
    if (role == MendRole)
        return shown.mend ? mendSentence(*shown.mend) : shown.words.mend;
    if (role == GuessRole)
        return shown.row.isGuess;
    if (role == MendLabelRole)
        return shown.mend ? mendLabel(*shown.mend) : QString();
    if (index.column() == VerdictColumn) {
        if (role == CopyRole)
            return shown.words.badge.text;
        const QString mend = data(index, MendRole).toString();
        if (!mend.isEmpty() && (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole))
            return role == Qt::ToolTipRole ? shown.words.badge.text + u'\n' + mend : mend;
        return badgeData(shown.words.badge, role);
    }
    const bool isNumber = index.column() == NumberColumn;
    const auto &number = shown.planned.number;
    switch (role) {
    case Qt::DisplayRole:
        if (!isNumber)
            return shown.row.id;
        return number ? formatNumber(*number) : shown.row.number;
    case Qt::EditRole:
        return isNumber ? shown.row.number : shown.row.id;
    case CopyRole:
        if (!isNumber)
            return shown.row.id;
        return number ? number->toString() : shown.row.number;
    default:
        return {};
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Vertical)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation == Qt::Horizontal && section == VerdictColumn && role == Qt::ToolTipRole)
        return tr("Sort: what needs you first, or as the numbers were copied");
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case NumberColumn:
        return tr("Number");
    case IdColumn:
        return tr("ElevenLabs phone ID");
    case VerdictColumn:
        return tr("Verdict");
    default:
        return {};
    }
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags.setFlag(Qt::ItemIsEditable,
                  index.column() != VerdictColumn
                      && isEditable(rowAt(index.row()).row, index.column() == NumberColumn));
    return flags;
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString text = trimmedCell(withoutInvisible(value.toString()));
    if (text == data(index, Qt::EditRole).toString())
        return true;
    const QList<MappingCell> cells = cellsAt({index});
    edit(tr("typing"),
         [cells, text](QList<MappingRow> rows) { return withText(std::move(rows), cells, text); });
    return true;
}

QList<MappingCell> MappingModel::cellsAt(const QModelIndexList &indexes) const
{
    QList<MappingCell> cells;
    cells.reserve(indexes.size());
    for (const QModelIndex &index : indexes) {
        if (flags(index).testFlag(Qt::ItemIsEditable))
            cells += MappingCell{rowAt(index.row()).row.key, index.column() == NumberColumn};
    }
    return cells;
}

void MappingModel::paste(const PastedTable &table, const PasteTarget &target, const PasteDone &done)
{
    const auto result = std::make_shared<PasteResult>();
    enqueue({.change =
                 [table, target, result](MappingSheet sheet) {
                     *result = mergePaste(sheet.state.rows, table, target);
                     const PoolSnapshot nothing;
                     result->shift
                         = findShift(table,
                                     sheet.state.pool ? sheet.state.pool->snapshot() : nothing,
                                     result->candidates);
                     const QList<MappingRow> rows = std::exchange(result->rows, {});
                     if (result->filled + result->appended > 0)
                         sheet.state.rows = rows;
                     return sheet.state;
                 },
             .stepName = tr("paste"),
             .done =
                 [done, result] {
                     if (done)
                         done(*result);
                 },
             .isHeavy = table.rows.size() > 1000});
}

void MappingModel::pasteColumn(const CopiedColumn &column,
                               const PasteTarget &target,
                               const PasteDone &done)
{
    const auto result = std::make_shared<PasteResult>();
    edit(
        tr("paste"),
        [column, target, result](QList<MappingRow> rows) {
            *result = mergeColumn(std::move(rows), column, target);
            return tidied(std::exchange(result->rows, {}));
        },
        false,
        [done, result] {
            if (done)
                done(*result);
        });
}

void MappingModel::clearCells(const QModelIndexList &cells, const QString &stepName)
{
    edit(stepName, [cells = cellsAt(cells)](QList<MappingRow> rows) {
        return withText(std::move(rows), cells, {});
    });
}

void MappingModel::fillDown(const QModelIndexList &cells)
{
    edit(tr("fill down"), [cells = cellsAt(cells)](QList<MappingRow> rows) {
        return filledDown(std::move(rows), cells);
    });
}

void MappingModel::insertRowAbove(int row, const std::function<void(int)> &done)
{
    const quint64 above = row >= 0 && row < rowCount() ? rowAt(row).row.key : 0;
    const auto key = std::make_shared<quint64>(0);
    enqueue({.change =
                 [above, key](MappingSheet sheet) {
                     MappingState state = std::move(sheet.state);
                     *key = ++state.lastKey;
                     state.rows = withInsertedRow(std::move(state.rows), above, *key);
                     return state;
                 },
             .stepName = tr("insert row"),
             .done =
                 [this, done, key] {
                     if (done)
                         done(rowOf(*key));
                 }});
}

void MappingModel::removeRowsAt(const QList<int> &rows)
{
    QSet<quint64> keys;
    for (const int row : rows)
        keys.insert(rowAt(row).row.key);
    edit(tr("remove rows"),
         [keys](QList<MappingRow> all) { return withoutRows(std::move(all), keys); });
}

void MappingModel::sortByVerdict()
{
    enqueue({.change =
                 [](const MappingSheet &sheet) {
                     MappingState state = sheet.state;
                     state.rows = sortedByVerdict(sheet);
                     return state;
                 },
             .stepName = tr("sort")});
}

void MappingModel::sortAsCopied()
{
    edit(tr("sort"), [](const QList<MappingRow> &rows) { return sortedAsCopied(rows); });
}

void MappingModel::confirmGuesses()
{
    edit(tr("confirm"), [](QList<MappingRow> rows) { return confirmed(std::move(rows)); });
}

void MappingModel::mendRows(const QList<int> &rows)
{
    QSet<quint64> keys;
    for (const int row : rows) {
        if (row >= 0 && row < rowCount())
            keys.insert(rowAt(row).row.key);
    }
    enqueue({.change =
                 [keys](const MappingSheet &sheet) {
                     MappingState state = sheet.state;
                     state.rows = mended(sheet, keys);
                     return state;
                 },
             .stepName = tr("mend")});
}

void MappingModel::mendAll()
{
    QList<int> rows(rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    mendRows(rows);
}

QList<Activation> MappingModel::ready() const
{
    QList<Activation> pairs;
    for (const SheetRow &shown : m_sheet.rows) {
        if (shown.words.standing == Standing::Ready)
            pairs += Activation{*shown.planned.number, shown.planned.id, shown.planned.replacedId};
    }
    return pairs;
}

int MappingModel::rowOf(quint64 key) const
{
    const auto found = std::find_if(m_sheet.rows.begin(),
                                    m_sheet.rows.end(),
                                    [key](const SheetRow &shown) { return shown.row.key == key; });
    return found == m_sheet.rows.end() ? -1 : int(found - m_sheet.rows.begin());
}

PasteTarget MappingModel::targetOf(const QModelIndexList &cells, const QModelIndex &current) const
{
    PasteTarget target;
    if (!current.isValid())
        return target;
    target.isNumberColumn = current.column() == NumberColumn;
    QList<int> rows;
    for (const QModelIndex &cell : cells) {
        if (cell.column() == current.column())
            rows += cell.row();
    }
    if (rows.isEmpty())
        rows += current.row();
    std::sort(rows.begin(), rows.end());
    for (const int row : std::as_const(rows))
        target.keys += rowAt(row).row.key;
    return target;
}

int MappingModel::nextProblem(int row) const
{
    for (const Standing standing : {Standing::ToMend, Standing::WithoutId}) {
        for (int step = 1; step <= rowCount(); ++step) {
            const int candidate = (qMax(row, -1) + step) % rowCount();
            if (standingOf(candidate) == standing)
                return candidate;
        }
    }
    return -1;
}

int MappingModel::firstWithoutId() const
{
    int first = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const bool isEarlier = first < 0 || rowAt(row).row.place < rowAt(first).row.place;
        if (standingOf(row) == Standing::WithoutId && isEarlier)
            first = row;
    }
    return first;
}

bool MappingModel::hasContent() const
{
    return std::any_of(m_sheet.rows.begin(), m_sheet.rows.end(), [](const SheetRow &shown) {
        return shown.words.standing != Standing::Live && !shown.row.isBlank()
               && (!shown.row.id.isEmpty() || !shown.row.isFromPool);
    });
}

} // namespace numberwell
