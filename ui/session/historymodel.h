// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowmodel.h"

#include "store/sessionstore.h"

namespace numberwell {

//! How long a finished session took.
[[nodiscard]] std::chrono::seconds durationOf(const store::WeeklySession &session);

/*! Past sessions, newest first: date, numbers, duration. */
class HistoryModel final : public RowModel<store::WeeklySession, QString>
{
    Q_OBJECT

public:
    enum Column { DateColumn, NumbersColumn, DurationColumn, ColumnCount };

    explicit HistoryModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section,
                        Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
};

} // namespace numberwell
