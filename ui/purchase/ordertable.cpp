// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/ordertable.h"

#include "common/controls.h"
#include "common/statebadge.h"
#include "purchase/ordermodel.h"

#include <QHeaderView>

namespace numberwell {

OrderTable::OrderTable(OrderModel *model, QWidget *parent)
    : QTableView(parent)
{
    setUpTable(this);
    setModel(model);
    setItemDelegateForColumn(OrderModel::State, new BadgeDelegate(this));
    QHeaderView *header = horizontalHeader();
    header->setResizeContentsPrecision(0); // what can be seen, not all 500 rows at each change
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OrderModel::Reason, QHeaderView::Stretch);
    constexpr int BadgeWidth = 120; // "Not needed", and no jumps as states change
    header->setSectionResizeMode(OrderModel::State, QHeaderView::Fixed);
    header->resizeSection(OrderModel::State, BadgeWidth);
}

void OrderTable::setWrapping(bool isWrapping)
{
    setWordWrap(isWrapping);
    m_isWrapping = isWrapping;
    if (isWrapping)
        resizeRowsToContents();
}

void OrderTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_isWrapping)
        resizeRowsToContents();
}

} // namespace numberwell
