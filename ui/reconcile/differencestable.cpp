// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconcile/differencestable.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/recorddelegate.h"
#include "reconcile/actiondelegate.h"
#include "reconcile/differencesmodel.h"
#include "reconcile/differencetext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::Difference;

DifferencesTable::DifferencesTable(DifferencesFilter *filter, QWidget *parent)
    : QTableView(parent)
    , m_filter(filter)
{
    named(this, u"differencesTable"_s, tr("Differences between the vendors and the pool"));
    setUpTable(this);
    setItemDelegate(new RecordDelegate(this));
    auto *actions = new ActionDelegate(this);
    setItemDelegateForColumn(static_cast<int>(DifferenceColumn::Action), actions);
    setModel(filter);
    setMouseTracking(true);
    new TableColumns(this,
                     QList<TableColumn>(DifferenceColumns.begin(), DifferenceColumns.end()),
                     static_cast<int>(DifferenceColumn::Detail));
    connect(actions, &ActionDelegate::triggered, this, [this](const QModelIndex &index) {
        emit actionRequested(m_filter->at(index.row()));
    });
    auto *copyAction = new QAction(tr("&Copy"), this);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &DifferencesTable::copy);
    addAction(copyAction);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &DifferencesTable::showMenu);
}

QList<int> DifferencesTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

int DifferencesTable::selectedCount() const
{
    return static_cast<int>(selectionModel()->selectedRows().size());
}

QList<E164> DifferencesTable::selectedFor(DifferenceDecision decision) const
{
    QList<E164> numbers;
    for (const int row : selectedRows()) {
        const Difference &difference = m_filter->at(row);
        if (difference.decisions().contains(decision))
            numbers << difference.number;
    }
    return numbers;
}

void DifferencesTable::selectionChanged(const QItemSelection &selected,
                                        const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectionMoved();
}

void DifferencesTable::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        emit actionRequested(m_filter->at(currentIndex().row()));
        return;
    }
    QTableView::keyPressEvent(event);
}

void DifferencesTable::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isOnButton
        = index.isValid() && index.column() == static_cast<int>(DifferenceColumn::Action)
          && ActionDelegate::buttonRect(visualRect(index), fontMetrics(), index.data().toString())
                 .contains(event->position().toPoint());
    viewport()->setCursor(isOnButton ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void DifferencesTable::copy()
{
    QStringList lines;
    for (const int row : selectedRows()) {
        QStringList cells;
        for (const auto column : {DifferenceColumn::Number,
                                  DifferenceColumn::What,
                                  DifferenceColumn::Detail,
                                  DifferenceColumn::Since}) {
            const QModelIndex index = m_filter->index(row, static_cast<int>(column));
            const QString text = index.data(CopyRole).toString();
            cells << (text.isEmpty() ? index.data().toString() : text);
        }
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void DifferencesTable::showMenu(QPoint position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const DifferenceDecision decision : AllDifferenceDecisions) {
        const int count = static_cast<int>(selectedFor(decision).size());
        if (count == 0)
            continue;
        menu->addAction(buttonText(decision, count), this, [this, decision] {
            emit decisionRequested(decision);
        });
    }
    QList<E164> known;
    for (const int row : selectedRows()) {
        if (m_filter->at(row).poolState)
            known << m_filter->at(row).number;
    }
    if (!known.isEmpty()) {
        menu->addAction(
            tr("Show in the &pool"), this, [this, known] { emit showRequested(known); });
    }
    menu->addSeparator();
    menu->addActions(actions());
    menu->popup(viewport()->mapToGlobal(position));
}

} // namespace numberwell
