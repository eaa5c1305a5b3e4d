// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "organizations/organizationsmodel.h"

#include "organizations/organizationtext.h"

#include "common/format.h"

using namespace Qt::StringLiterals;

namespace numberwell {

using store::OrganizationEntry;

namespace {

QString keyOf(const OrganizationEntry &organization)
{
    return organization.key();
}

//! A backend's own organizations have no name here.
QString nameText(const OrganizationEntry &organization)
{
    return organization.name.isEmpty() ? organization.id : organization.name;
}

QString text(const OrganizationEntry &organization, OrganizationColumn column)
{
    switch (column) {
    case OrganizationColumn::Organization:
        return nameText(organization);
    case OrganizationColumn::Number:
        return organization.number ? formatNumber(*organization.number) : QString();
    case OrganizationColumn::Area:
        return areaText(organization);
    case OrganizationColumn::Why:
        return badgeFor(organization).text;
    case OrganizationColumn::Since:
        return organization.since.isValid()
                   ? formatShortDay(organization.since.toLocalTime().date())
                   : QString();
    case OrganizationColumn::ElevenLabsId:
        return organization.elevenLabsPhoneId;
    }
    Q_UNREACHABLE();
}

QVariant whyData(const OrganizationEntry &organization, int role)
{
    if (role == Qt::ToolTipRole)
        return reasonText(organization);
    return badgeData(badgeFor(organization), role);
}

QString copyText(const OrganizationEntry &organization, OrganizationColumn column)
{
    if (column == OrganizationColumn::Number && organization.number)
        return organization.number->toString();
    return text(organization, column);
}

} // namespace

OrganizationsModel::OrganizationsModel(QObject *parent)
    : RowModel(keyOf, parent)
{
}

int OrganizationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(OrganizationColumns.size());
}

QVariant OrganizationsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OrganizationEntry &organization = at(index.row());
    const auto column = static_cast<OrganizationColumn>(index.column());
    switch (role) {
    case CopyRole:
        return copyText(organization, column);
    case SortRole:
        if (column == OrganizationColumn::Since)
            return organization.since;
        return text(organization, column);
    case FlashRole:
        return isFlashing(index.row());
    case CodeRole:
        return column == OrganizationColumn::ElevenLabsId;
    default:
        break;
    }
    if (column == OrganizationColumn::Why)
        return whyData(organization, role);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return text(organization, column);
    return {};
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
    const OrganizationEntry &organization = m_model->at(sourceRow);
    return (organization.number && m_search.matches(*organization.number))
           || m_search.matches(nameText(organization)) || m_search.matches(organization.email)
           || m_search.matches(organization.elevenLabsPhoneId)
           || m_search.matches(areaText(organization))
           || m_search.matches(badgeFor(organization).text);
}

bool OrganizationsFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant first = left.data(SortRole);
    const QVariant second = right.data(SortRole);
    if (first == second)
        return m_model->at(left.row()).key() < m_model->at(right.row()).key();
    if (first.typeId() == QMetaType::QDateTime)
        return first.toDateTime() < second.toDateTime();
    return m_collator.compare(first.toString(), second.toString()) < 0;
}

} // namespace numberwell
