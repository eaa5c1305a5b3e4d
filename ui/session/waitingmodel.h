// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowmodel.h"

#include "paste/copyshape.h"
#include "store/numberstore.h"

namespace numberwell {

//! What a number is to be called at ElevenLabs: "Vancouver 0188".
[[nodiscard]] QString labelFor(const store::PoolNumber &number);

/*! The numbers that wait for ElevenLabs, in the order they go to the clipboard. */
class WaitingModel final : public RowModel<store::PoolNumber, E164>
{
    Q_OBJECT

public:
    enum Column { NumberColumn, LabelColumn, IdColumn, SidColumn, ColumnCount };

    explicit WaitingModel(QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section,
                        Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    QList<CopyRow> copyRows() const;
    //! IDs that were pasted or typed and are not activated yet.
    void setIds(const QHash<E164, QString> &ids);
    QString idOf(const E164 &number) const { return m_ids.value(number); }

private:
    QHash<E164, QString> m_ids;
};

} // namespace numberwell
