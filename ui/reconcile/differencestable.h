// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/reconcilestore.h"

#include <QList>
#include <QTableView>

namespace numberwell {

class DifferencesFilter;

/*! The differences, each with its one action; several are decided about by their selection. */
class DifferencesTable final : public QTableView
{
    Q_OBJECT

public:
    explicit DifferencesTable(DifferencesFilter *filter, QWidget *parent = nullptr);

    //! Numbers of the selected rows for which this can be decided.
    QList<E164> selectedFor(DifferenceDecision decision) const;
    int selectedCount() const;

signals:
    void selectionMoved();
    //! A row's own button, or Enter.
    void actionRequested(const numberwell::store::Difference &difference);
    //! From the context menu, for what is selected.
    void decisionRequested(numberwell::DifferenceDecision decision);
    void showRequested(const QList<numberwell::E164> &numbers);

protected:
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QList<int> selectedRows() const;
    void copy();
    void showMenu(QPoint position);

    DifferencesFilter *m_filter;
};

} // namespace numberwell
