// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/orderstore.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace numberwell {

/*! The numbers of an order and how far each is. Rows come and change, they never go. */
class OrderModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Place, State, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    //! Starts afresh with numbers that are planned and not journalled yet.
    void setPlanned(const QList<store::PlannedNumber> &numbers);
    void setItems(const QList<store::PurchaseItem> &items);
    //! Takes over what is news; candidates that wait in reserve stay out. Answers the row, or -1.
    int merge(const store::PurchaseItem &item);

    //! Bought or failed: nothing will be done about them any more.
    int settled() const;
    int bought() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const store::PurchaseItem &item, int column) const;

    QList<store::PurchaseItem> m_items;
    QHash<E164, int> m_rows;
};

} // namespace numberwell
