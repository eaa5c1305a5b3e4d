// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/searchquery.h"

#include "domain/numberstate.h"

#include <QSortFilterProxyModel>

#include <array>

namespace numberwell {

class PoolModel;

//! The filter chips of the pool.
enum class PoolGroup { All, Ready, Waiting, Assigned, Quarantine, Released };

inline constexpr std::array AllPoolGroups = {PoolGroup::All,
                                             PoolGroup::Ready,
                                             PoolGroup::Waiting,
                                             PoolGroup::Assigned,
                                             PoolGroup::Quarantine,
                                             PoolGroup::Released};

bool contains(PoolGroup group, NumberState state);

/*! Sorts by SortRole; shows one group of numbers, and of those what a search finds. */
class PoolFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit PoolFilter(PoolModel *model, QObject *parent = nullptr);

    void setGroup(PoolGroup group);
    void setSearch(const QString &text);
    PoolGroup group() const { return m_group; }
    const SearchQuery &search() const { return m_search; }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    PoolModel *m_model;
    PoolGroup m_group = PoolGroup::All;
    SearchQuery m_search;
};

} // namespace numberwell
