// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowmodel.h"
#include "common/tablecolumns.h"

#include "store/reconcilestore.h"

#include <QSortFilterProxyModel>

#include <array>

namespace numberwell {

enum class DifferenceColumn { Number, What, Detail, Since, Action };

inline constexpr std::array DifferenceColumns = {
    TableColumn{QT_TRANSLATE_NOOP("numberwell::DifferencesModel", "Number"), 140, 150},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::DifferencesModel", "What differs"), 176, 192},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::DifferencesModel", "Detail"), 200, 320},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::DifferencesModel", "Since"), 112, 128},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::DifferencesModel", "Action"), 132, 140},
};

//! What the chips above the table choose.
enum class DifferenceGroup { All, BoughtElsewhere, Gone, Changed, LeftOver, Ignored };
inline constexpr std::array AllDifferenceGroups = {DifferenceGroup::All,
                                                   DifferenceGroup::BoughtElsewhere,
                                                   DifferenceGroup::Gone,
                                                   DifferenceGroup::Changed,
                                                   DifferenceGroup::LeftOver,
                                                   DifferenceGroup::Ignored};
bool contains(DifferenceGroup group, const store::Difference &difference);

/*! Where the vendors and the pool differ, the urgent first. */
class DifferencesModel final : public RowModel<store::Difference, QString>
{
    Q_OBJECT

public:
    explicit DifferencesModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section,
                        Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    int count(DifferenceGroup group) const;
};

/*! One group of them. */
class DifferencesFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DifferencesFilter(DifferencesModel *model, QObject *parent = nullptr);

    void setGroup(DifferenceGroup group);
    DifferenceGroup group() const { return m_group; }
    const store::Difference &at(int row) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    DifferencesModel *m_model;
    DifferenceGroup m_group = DifferenceGroup::All;
};

} // namespace numberwell
