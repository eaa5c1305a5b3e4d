// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "organizations/organizationsmodel.h"

#include "common/format.h"

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

QString idOf(const store::PoolNumber &number)
{
    return number.id;
}

QString areaText(const store::PoolNumber &number)
{
    const QString place = number.locality.isEmpty() ? number.region : number.locality;
    return place.isEmpty() ? number.areaCode : u"%1 · %2"_s.arg(number.areaCode, place);
}

QString text(const store::PoolNumber &number, OrganizationColumn column)
{
    switch (column) {
    case OrganizationColumn::Organization:
        return number.organizationName;
    case OrganizationColumn::Number:
        return formatNumber(number.number);
    case OrganizationColumn::Area:
        return areaText(number);
    case OrganizationColumn::Since:
        return number.assignedAt.isValid() ? formatShortDay(number.assignedAt.toLocalTime().date())
                                           : QString();
    case OrganizationColumn::ElevenLabsId:
        return number.elevenLabsPhoneId;
    }
    Q_UNREACHABLE();
}

} // namespace

OrganizationsModel::OrganizationsModel(QObject *parent)
    : RowModel(idOf, parent)
{
}

void OrganizationsModel::mergePool(const QList<store::PoolNumber> &numbers)
{
    QList<store::PoolNumber> assigned;
    for (const store::PoolNumber &number : numbers) {
        if (number.state == NumberState::Assigned)
            assigned.append(number);
    }
    merge(assigned);
}

int OrganizationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(OrganizationColumns.size());
}

QVariant OrganizationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const store::PoolNumber &number = at(index.row());
    const auto column = static_cast<OrganizationColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(number, column);
    case CopyRole:
        return column == OrganizationColumn::Number ? number.number.toString()
                                                    : text(number, column);
    case SortRole:
        if (column == OrganizationColumn::Since)
            return number.assignedAt;
        return text(number, column);
    case FlashRole:
        return isFlashing(index.row());
    case CodeRole:
        return column == OrganizationColumn::ElevenLabsId;
    default:
        return {};
    }
}

QVariant OrganizationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
        || section >= columnCount()) {
        return {};
    }
    return tr(OrganizationColumns.at(size_t(section)).title);
}

OrganizationsFilter::OrganizationsFilter(OrganizationsModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSortRole(SortRole);
    m_collator.setNumericMode(true); // "Clinic 2" before "Clinic 10"
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setSourceModel(model);
}

void OrganizationsFilter::setSearch(const QString &text)
{
    m_search = SearchQuery(text);
    invalidateRowsFilter();
}

bool OrganizationsFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    Q_UNUSED(sourceParent)
    if (m_search.isEmpty())
        return true;
    const store::PoolNumber &number = m_model->at(sourceRow);
    return m_search.matches(number.number) || m_search.matches(number.organizationName)
           || m_search.matches(number.elevenLabsPhoneId) || m_search.matches(areaText(number));
}

bool OrganizationsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant first = left.data(SortRole);
    const QVariant second = right.data(SortRole);
    if (first == second)
        return m_model->at(left.row()).number < m_model->at(right.row()).number;
    if (first.typeId() == QMetaType::QDateTime)
        return first.toDateTime() < second.toDateTime();
    return m_collator.compare(first.toString(), second.toString()) < 0;
}

} // namespace numberwell
