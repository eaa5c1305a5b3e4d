// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowmodel.h"

#include "domain/monitorrules.h"

namespace numberwell {

/*! Area codes that have a threshold of their own; the threshold is edited in place. */
class AreaThresholdsModel final : public RowModel<AreaThreshold, QString>
{
    Q_OBJECT

public:
    enum Column { Area, Ready, Threshold, ColumnCount };
    static constexpr int LargestThreshold = 1'000'000;

    explicit AreaThresholdsModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section,
                        Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    //! In order of the codes; one that is there already stays as it is.
    void add(const QString &areaCode);
    void remove(int row);

signals:
    void edited();
};

} // namespace numberwell
