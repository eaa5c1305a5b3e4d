// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/historymodel.h"

#include "common/format.h"

namespace numberwell {

namespace {

std::chrono::seconds timeOf(const store::WeeklySession &session)
{
    return session.spent(session.finishedAt);
}

QString roadText(const store::WeeklySession &session)
{
    if (session.activated == 0)
        return QString(QChar(0x2013)); // a dash
    if (session.imported == 0)
        return HistoryModel::tr("by hand");
    if (session.imported >= session.activated)
        return HistoryModel::tr("by API");
    return HistoryModel::tr("%1 by hand, %2 by API")
        .arg(formatCount(session.activated - session.imported), formatCount(session.imported));
}

//! "anna@office" of "console:anna@office".
QString actorText(const QString &actor)
{
    return actor.mid(actor.indexOf(u':') + 1);
}

//! When it was open: lunch included.
QString openText(const store::WeeklySession &session)
{
    const auto moment = [](const QDateTime &time) {
        return HistoryModel::tr("%1, %2", "day, time")
            .arg(formatDay(time.toLocalTime().date()), formatTime(time));
    };
    return HistoryModel::tr("Open from %1 to %2")
        .arg(moment(session.startedAt), moment(session.finishedAt));
}

bool isFigure(int column)
{
    return column == HistoryModel::NumbersColumn || column == HistoryModel::TimeColumn;
}

} // namespace

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
    if (role == Qt::ToolTipRole)
        return openText(session);
    if (role == Qt::TextAlignmentRole && isFigure(index.column()))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != CopyRole)
        return {};
    switch (index.column()) {
    case DateColumn:
        return formatDay(session.startedAt.toLocalTime().date());
    case BeganColumn:
        return formatTime(session.startedAt);
    case NumbersColumn:
        return formatCount(session.activated);
    case RoadColumn:
        return roadText(session);
    case TimeColumn:
        return formatDuration(timeOf(session));
    case ActorColumn:
        return actorText(session.actor);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isFigure(section))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn:
        return tr("Date");
    case BeganColumn:
        return tr("Began");
    case NumbersColumn:
        return tr("Numbers");
    case RoadColumn:
        return tr("Imported");
    case TimeColumn:
        return tr("Time spent");
    case ActorColumn:
        return tr("By");
    default:
        return {};
    }
}

QString HistoryModel::summary() const
{
    int numbers = 0;
    std::chrono::seconds time{0};
    for (const store::WeeklySession &session : rows()) {
        numbers += session.activated;
        time += timeOf(session);
    }
    if (rowCount() == 0)
        return {};
    return tr("%1, %2 in %3", "sessions, numbers in a time")
        .arg(tr("%n sessions", nullptr, rowCount()),
             tr("%n numbers", nullptr, numbers),
             formatDuration(time));
}

} // namespace numberwell
