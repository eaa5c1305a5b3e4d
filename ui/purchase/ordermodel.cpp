// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/ordermodel.h"

#include "common/format.h"
#include "common/statebadge.h"
#include "purchase/purchasetext.h"

#include <algorithm>

namespace numberwell {

void OrderModel::setPlanned(const QList<store::PlannedNumber> &numbers)
{
    QList<store::PurchaseItem> items;
    for (const store::PlannedNumber &number : numbers) {
        items.append({.id = {},
                      .orderId = {},
                      .position = static_cast<int>(items.size()),
                      .planned = number,
                      .state = store::ItemState::Planned,
                      .sid = {},
                      .errorCode = {},
                      .errorDetail = {},
                      .attempts = 0,
                      .updatedAt = {}});
    }
    setItems(items);
}

void OrderModel::setItems(const QList<store::PurchaseItem> &items)
{
    beginResetModel();
    m_items = items;
    m_rows.clear();
    for (int row = 0; row < m_items.size(); ++row)
        m_rows.insert(m_items.at(row).planned.number, row);
    endResetModel();
}

int OrderModel::merge(const store::PurchaseItem &item)
{
    const int row = m_rows.value(item.planned.number, -1);
    if (row >= 0) {
        if (m_items.at(row) != item) {
            m_items[row] = item;
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        return row;
    }
    if (item.state == store::ItemState::Planned || isUnneeded(item))
        return -1;
    const int last = rowCount();
    beginInsertRows({}, last, last);
    m_items.append(item);
    m_rows.insert(item.planned.number, last);
    endInsertRows();
    return last;
}

int OrderModel::settled() const
{
    return static_cast<int>(std::count_if(m_items.cbegin(), m_items.cend(), [](const auto &item) {
        return item.state == store::ItemState::Recorded || item.state == store::ItemState::Failed;
    }));
}

int OrderModel::bought() const
{
    return static_cast<int>(std::count_if(m_items.cbegin(), m_items.cend(), [](const auto &item) {
        return item.state == store::ItemState::Recorded;
    }));
}

int OrderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int OrderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OrderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const store::PurchaseItem &item = m_items.at(index.row());
    if (index.column() == State)
        return badgeData(badgeFor(item), role);
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Reason))
        return text(item, index.column());
    return {};
}

QString OrderModel::text(const store::PurchaseItem &item, int column) const
{
    switch (column) {
    case Number:
        return formatNumber(item.planned.number);
    case Place:
        return placeText(item.planned);
    case Reason:
        return reasonText(item);
    default:
        return {};
    }
}

QVariant OrderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Number:
        return tr("Number");
    case Place:
        return tr("Place");
    case State:
        return tr("State");
    case Reason:
        return tr("What happened");
    default:
        return {};
    }
}

} // namespace numberwell
