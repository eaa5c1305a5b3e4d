// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paste/copyshape.h"
#include "store/numberstore.h"

#include <QList>
#include <QTableView>

class QMenu;
class QSettings;

namespace numberwell {

class PoolFilter;
class PoolModel;
class TableColumns;

/*! The pool as a spreadsheet: select, copy, move and hide columns. */
class PoolTable final : public QTableView
{
    Q_OBJECT

public:
    PoolTable(PoolModel *model, PoolFilter *filter, QSettings *settings, QWidget *parent = nullptr);

    //! In the order shown.
    QList<store::PoolNumber> selectedNumbers() const;
    //! Rows of the filter, from top to bottom.
    QList<int> selectedRows() const;
    void selectNumbers(const QList<E164> &numbers);
    //! The row the keyboard is at; null where it is none.
    const store::PoolNumber *currentNumber() const;

    void copy(bool withHeadings);
    void copyForElevenLabs(CopyShape shape);
    //! One entry per shape of the list for ElevenLabs.
    void fillCopyShapes(QMenu *menu);
    TableColumns *columns() const { return m_columns; }

    //! Takes new rows over without moving what is on the screen.
    void merge(const QList<store::PoolNumber> &numbers);

signals:
    void selectionMoved();
    void copied(const QString &message);
    void detailsRequested();

protected:
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void addActions();
    void showMenu(QPoint position);

    PoolModel *m_model;
    PoolFilter *m_filter;
    TableColumns *m_columns = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_copyWithHeadings = nullptr;
};

} // namespace numberwell
