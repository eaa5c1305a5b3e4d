// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/offersmodel.h"

#include "common/format.h"
#include "purchase/purchasetext.h"

#include <algorithm>

namespace numberwell {

void OffersModel::setOffers(const QList<store::PlannedNumber> &offers, int wanted)
{
    beginResetModel();
    m_wanted = wanted;
    m_rows.clear();
    m_rows.reserve(offers.size());
    for (const store::PlannedNumber &number : offers)
        m_rows.append({number, Wish::None, m_rows.size() < wanted});
    endResetModel();
    emit choiceChanged();
}

void OffersModel::setPrices(const QHash<QString, Money> &byCountry)
{
    bool isChanged = false;
    for (Row &row : m_rows) {
        const auto price = byCountry.constFind(row.number.country);
        if (row.number.monthlyPrice || price == byCountry.cend())
            continue;
        row.number.monthlyPrice = *price;
        isChanged = true;
    }
    if (isChanged)
        emit dataChanged(index(0, Monthly), index(rowCount() - 1, Monthly), {Qt::DisplayRole});
}

QList<store::PlannedNumber> OffersModel::chosen() const
{
    QList<store::PlannedNumber> numbers;
    for (const Row &row : m_rows) {
        if (row.isTicked)
            numbers.append(row.number);
    }
    return numbers;
}

QList<store::PlannedNumber> OffersModel::spares() const
{
    QList<store::PlannedNumber> numbers;
    for (const Row &row : m_rows) {
        if (!row.isTicked && row.wish != Wish::TurnedDown)
            numbers.append(row.number);
    }
    return numbers;
}

void OffersModel::setTicked(const QList<int> &rows, bool isTicked)
{
    for (const int row : rows) {
        if (m_rows.at(row).isTicked == isTicked)
            continue;
        m_rows[row].wish = isTicked ? Wish::Wanted : Wish::TurnedDown;
        if (isTicked)
            demoteLastWanted(row);
        choose();
    }
    emit choiceChanged();
}

//! Where more were asked for by name than are wanted at all, the last of them goes.
void OffersModel::demoteLastWanted(int keptRow)
{
    const auto isWanted = [](const Row &row) { return row.wish == Wish::Wanted; };
    if (std::count_if(m_rows.cbegin(), m_rows.cend(), isWanted) <= m_wanted)
        return;
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        if (row != keptRow && isWanted(m_rows.at(row))) {
            m_rows[row].wish = Wish::None;
            return;
        }
    }
}

//! Those asked for by name first, then from the top until there are enough.
void OffersModel::choose()
{
    auto left = m_wanted - std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) {
                    return row.wish == Wish::Wanted;
                });
    for (int i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const bool isFree = row.wish == Wish::None;
        const bool isTicked = row.wish == Wish::Wanted || (isFree && left > 0);
        if (isFree && isTicked)
            --left;
        if (row.isTicked == isTicked)
            continue;
        row.isTicked = isTicked;
        emit dataChanged(index(i, Chosen), index(i, Chosen), {Qt::CheckStateRole});
    }
}

int OffersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OffersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OffersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Chosen ? QVariant() : QVariant(text(row, index.column()));
    case Qt::CheckStateRole:
        if (index.column() == Chosen)
            return row.isTicked ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::AccessibleTextRole:
        return index.column() == Chosen ? formatNumber(row.number.number)
                                        : text(row, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() == Monthly)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    default:
        return {};
    }
}

QString OffersModel::text(const Row &row, int column) const
{
    switch (column) {
    case Number:
        return formatNumber(row.number.number);
    case Place:
        return placeText(row.number);
    case Can:
        return capabilitiesText(row.number.capabilities);
    case Monthly:
        return row.number.monthlyPrice ? formatMoney(*row.number.monthlyPrice)
                                       : tr("–", "a price that is not known");
    default:
        return {};
    }
}

bool OffersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Chosen || role != Qt::CheckStateRole)
        return false;
    setTicked({index.row()}, value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

QVariant OffersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole && section == Monthly)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::AccessibleTextRole && section == Chosen)
        return tr("Chosen");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Place:
        return tr("Place");
    case Can:
        return tr("Can", "column: what a number can do");
    case Monthly:
        return tr("Monthly");
    default:
        return {};
    }
}

Qt::ItemFlags OffersModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags common
        = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Chosen ? common | Qt::ItemIsUserCheckable : common;
}

} // namespace numberwell
