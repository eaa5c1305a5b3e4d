// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/historymodel.h"

#include "common/format.h"

namespace numberwell {

std::chrono::seconds durationOf(const store::WeeklySession &session)
{
    const QDateTime end
        = session.finishedAt.isValid() ? session.finishedAt : QDateTime::currentDateTimeUtc();
    return std::chrono::seconds(qMax(qint64(0), session.startedAt.secsTo(end)));
}

HistoryModel::HistoryModel(QObject *parent)
    : RowModel([](const store::WeeklySession &row) { return row.id; }, parent)
{
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::WeeklySession &session = at(index.row());
    if (role == FlashRole)
        return isFlashing(index.row());
    if (role == Qt::TextAlignmentRole && index.column() != DateColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != CopyRole)
        return {};
    switch (index.column()) {
    case DateColumn:
        return formatDay(session.startedAt.toLocalTime().date());
    case NumbersColumn:
        return formatCount(session.activated);
    default:
        return formatDuration(durationOf(session));
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != DateColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        return tr("Date");
    case NumbersColumn:
        return tr("Numbers activated");
    case DurationColumn:
        return tr("Duration");
    default:
        return {};
    }
}

} // namespace numberwell
