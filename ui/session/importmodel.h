// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/importitem.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace numberwell {

/*! The numbers of an import into ElevenLabs and how far each is. */
class ImportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, State, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    //! Starts afresh.
    void setNumbers(const QList<E164> &numbers);
    //! Takes over what is news; numbers of another import stay out. Answers the row, or -1.
    int merge(const store::ImportItem &item);

    const QList<E164> &numbers() const { return m_numbers; }
    int ready() const;
    //! ElevenLabs has been asked for them: there, ready, failed, or resting until their next try.
    int answered() const;
    //! Neither ready nor needed no more.
    QList<E164> unready() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<E164> m_numbers;
    QHash<E164, store::ImportItem> m_items; //!< a number has none before its import is journalled
};

} // namespace numberwell
