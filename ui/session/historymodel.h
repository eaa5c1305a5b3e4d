// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowmodel.h"

#include "store/sessionstore.h"

namespace numberwell {

/*! Past sessions, newest first: when, how many numbers by which road, the time spent, and by whom.
 */
class HistoryModel final : public RowModel<store::WeeklySession, QString>
{
    Q_OBJECT

public:
    enum Column {
        DateColumn,
        BeganColumn,
        NumbersColumn,
        RoadColumn,
        TimeColumn,
        ActorColumn,
        ColumnCount
    };

    explicit HistoryModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section,
                        Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    //! "12 sessions, 214 numbers in 1 h 40 min"; empty without any.
    QString summary() const;
};

} // namespace numberwell
