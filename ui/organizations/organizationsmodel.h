// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowmodel.h"
#include "common/searchquery.h"
#include "common/tablecolumns.h"

#include "store/organizationstore.h"

#include <QCollator>
#include <QSortFilterProxyModel>

#include <array>

namespace numberwell {

enum class OrganizationColumn { Organization, Number, Area, Why, Since, ElevenLabsId };

inline constexpr std::array OrganizationColumns = {
    TableColumn{QT_TRANSLATE_NOOP("numberwell::OrganizationsModel", "Organization"), 160, 240},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::OrganizationsModel", "Number"), 134, 160},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::OrganizationsModel", "Area"), 110, 160},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::OrganizationsModel", "Why this number"), 172, 190},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::OrganizationsModel", "Since"), 92, 112},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::OrganizationsModel", "ElevenLabs ID"), 120, 220},
};

/*! Who has which number and why, and who waits for one. */
class OrganizationsModel final : public RowModel<store::OrganizationEntry, QString>
{
    Q_OBJECT

public:
    explicit OrganizationsModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section,
                        Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
};

/*! Sorts by SortRole and shows what a search finds. */
class OrganizationsFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit OrganizationsFilter(OrganizationsModel *model, QObject *parent = nullptr);

    void setSearch(const QString &text);
    const SearchQuery &search() const { return m_search; }
    const store::OrganizationEntry &at(int row) const
    {
        return m_model->at(mapToSource(index(row, 0)).row());
    }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    OrganizationsModel *m_model;
    QCollator m_collator;
    SearchQuery m_search;
};

} // namespace numberwell
