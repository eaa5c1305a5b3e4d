// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/waitingmodel.h"

#include "common/format.h"

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr qsizetype LastDigits = 4;

} // namespace

QString labelFor(const store::PoolNumber &number)
{
    const QString digits = number.number.toString().right(LastDigits);
    for (const QString &place : {number.locality, number.region, number.areaCode}) {
        if (!place.isEmpty())
            return place + u' ' + digits;
    }
    return digits;
}

WaitingModel::WaitingModel(QObject *parent)
    : RowModel([](const store::PoolNumber &row) { return row.number; }, parent)
{
}

int WaitingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WaitingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::PoolNumber &number = at(index.row());
    if (role == FlashRole)
        return isFlashing(index.row());
    if (role == CodeRole)
        return index.column() == SidColumn || index.column() == IdColumn;
    if (role == CopyRole && index.column() == NumberColumn)
        return number.number.toString();
    if (role != Qt::DisplayRole && role != CopyRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        return formatNumber(number.number);
    case SidColumn:
        return number.sid;
    case LabelColumn:
        return labelFor(number);
    case IdColumn:
        return idOf(number.number);
    default:
        return {};
    }
}

QVariant WaitingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Number");
    case SidColumn:
        return tr("Twilio SID");
    case LabelColumn:
        return tr("Label");
    case IdColumn:
        return tr("Phone ID");
    default:
        return {};
    }
}

void WaitingModel::setIds(const QHash<E164, QString> &ids)
{
    if (ids == m_ids)
        return;
    m_ids = ids;
    touchColumn(IdColumn);
}

QList<CopyRow> WaitingModel::copyRows() const
{
    QList<CopyRow> list;
    list.reserve(rowCount());
    for (const store::PoolNumber &number : rows())
        list += CopyRow{number.number, number.sid, labelFor(number)};
    return list;
}

} // namespace numberwell
