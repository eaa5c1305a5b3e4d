// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowmodel.h"
#include "common/searchquery.h"
#include "common/tablecolumns.h"

#include "store/numberstore.h"

#include <QSortFilterProxyModel>

#include <array>

namespace numberwell {

enum class EventColumn { When, Number, What, Who, Detail };

inline constexpr std::array EventColumns = {
    TableColumn{QT_TRANSLATE_NOOP("numberwell::EventsModel", "When"), 112, 128},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::EventsModel", "Number"), 134, 150},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::EventsModel", "What"), 240, 272},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::EventsModel", "Who"), 96, 152},
    TableColumn{QT_TRANSLATE_NOOP("numberwell::EventsModel", "Detail"), 130, 240},
};

/*! What happened to numbers, newest first. */
class EventsModel final : public RowModel<store::NumberEvent, qint64>
{
    Q_OBJECT

public:
    explicit EventsModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section,
                        Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
};

/*! What a search finds among the events. */
class EventsFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EventsFilter(EventsModel *model, QObject *parent = nullptr);

    void setSearch(const QString &text);
    const SearchQuery &search() const { return m_search; }

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    EventsModel *m_model;
    SearchQuery m_search;
};

} // namespace numberwell
