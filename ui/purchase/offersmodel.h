// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/orderstore.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace numberwell {

/*!
 * The numbers on offer, of which at most \c wanted are chosen: the first ones, less those that were
 * turned down, whose place the next one takes.
 */
class OffersModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Chosen, Number, Place, Can, Monthly, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setOffers(const QList<store::PlannedNumber> &offers, int wanted);
    //! A country's price, for its numbers that have none of their own.
    void setPrices(const QHash<QString, Money> &byCountry);

    int wanted() const { return m_wanted; }
    QList<store::PlannedNumber> chosen() const;
    //! What may take the place of a chosen one; never one that was turned down.
    QList<store::PlannedNumber> spares() const;

    //! Unticking turns an offer down; ticking one may send the last of the others away.
    void setTicked(const QList<int> &rows, bool isTicked);
    bool isTicked(int row) const { return m_rows.at(row).isTicked; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void choiceChanged();

private:
    enum class Wish { None, Wanted, TurnedDown };

    struct Row
    {
        store::PlannedNumber number;
        Wish wish = Wish::None;
        bool isTicked = false;
    };

    QString text(const Row &row, int column) const;
    void demoteLastWanted(int keptRow);
    void choose();

    QList<Row> m_rows;
    int m_wanted = 0;
};

} // namespace numberwell
