// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pool/poolfilter.h"

#include "pool/poolmodel.h"

namespace numberwell {

bool contains(PoolGroup group, NumberState state)
{
    switch (group) {
    case PoolGroup::All:
        return true;
    case PoolGroup::Ready:
        return state == NumberState::Configured;
    case PoolGroup::Waiting:
        return isWaitingForElevenLabs(state);
    case PoolGroup::Assigned:
        return state == NumberState::Assigned;
    case PoolGroup::Quarantine:
        return state == NumberState::Quarantined;
    case PoolGroup::Released:
        return state == NumberState::Released;
    }
    Q_UNREACHABLE();
}

PoolFilter::PoolFilter(PoolModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setSortRole(SortRole);
    setSourceModel(model);
}

void PoolFilter::setGroup(PoolGroup group)
{
    if (m_group == group)
        return;
    m_group = group;
    invalidateRowsFilter();
}

void PoolFilter::setSearch(const QString &text)
{
    m_search = SearchQuery(text);
    invalidateRowsFilter();
}

bool PoolFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    Q_UNUSED(sourceParent)
    const store::PoolNumber &number = m_model->at(sourceRow);
    if (!contains(m_group, number.state))
        return false;
    return m_search.isEmpty() || m_search.matches(number.number)
           || m_search.matches(number.elevenLabsPhoneId)
           || m_search.matches(number.organizationName) || m_search.matches(number.note)
           || m_search.matches(number.sid);
}

bool PoolFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    // The number decides among equals, and it is what most people sort by.
    const E164 &leftNumber = m_model->at(left.row()).number;
    const E164 &rightNumber = m_model->at(right.row()).number;
    if (left.column() == static_cast<int>(PoolColumn::Number))
        return leftNumber < rightNumber;
    const QVariant first = left.data(SortRole);
    const QVariant second = right.data(SortRole);
    if (first == second)
        return leftNumber < rightNumber;
    if (first.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(first.toString(), second.toString()) < 0;
    return first.toLongLong() < second.toLongLong();
}

} // namespace numberwell
