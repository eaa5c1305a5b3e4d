// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pool/pooltable.h"

#include "pool/poolfilter.h"
#include "pool/poolmodel.h"
#include "pool/tabletext.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/format.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

TableColumns *makeColumns(QTableView *table, QSettings *settings)
{
    return new TableColumns(table,
                            QList<TableColumn>(PoolColumns.begin(), PoolColumns.end()),
                            static_cast<int>(PoolColumn::Organization),
                            settings,
                            u"pool/columns"_s);
}

} // namespace

PoolTable::PoolTable(PoolModel *model, PoolFilter *filter, QSettings *settings, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_filter(filter)
{
    named(this, u"poolTable"_s, tr("Numbers of the pool"));
    setUpTable(this);
    setItemDelegate(new RecordDelegate(this));
    addActions(); // before the model: its selection enables them
    setModel(filter);
    horizontalHeader()->setSortIndicator(static_cast<int>(PoolColumn::Number), Qt::AscendingOrder);
    m_columns = makeColumns(this, settings);
    setSortingEnabled(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &PoolTable::showMenu);
    connect(this, &QAbstractItemView::activated, this, &PoolTable::detailsRequested);
}

QList<store::PoolNumber> PoolTable::selectedNumbers() const
{
    QList<store::PoolNumber> numbers;
    for (const int row : selectedRows())
        numbers.append(m_model->at(m_filter->mapToSource(m_filter->index(row, 0)).row()));
    return numbers;
}

QList<int> PoolTable::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void PoolTable::selectNumbers(const QList<E164> &numbers)
{
    const QSet<E164> wanted(numbers.begin(), numbers.end());
    QItemSelection selection;
    QModelIndex first;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (!wanted.contains(m_model->at(m_filter->mapToSource(index).row()).number))
            continue;
        if (!first.isValid())
            first = index;
        selection.select(index, m_filter->index(row, m_filter->columnCount() - 1));
    }
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid())
        scrollTo(first, QAbstractItemView::PositionAtCenter);
}

const store::PoolNumber *PoolTable::currentNumber() const
{
    const QModelIndex index = m_filter->mapToSource(currentIndex());
    return index.isValid() ? &m_model->at(index.row()) : nullptr;
}

void PoolTable::copy(bool withHeadings)
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    const TableText text{*m_filter, m_columns->visible()};
    QGuiApplication::clipboard()->setText(text.tabSeparated(rows, withHeadings));
    emit copied(tr("%n rows copied", nullptr, static_cast<int>(rows.size())));
}

void PoolTable::copyForElevenLabs(CopyShape shape)
{
    QList<CopyRow> rows;
    for (const store::PoolNumber &number : selectedNumbers())
        rows.append({number.number, number.sid, formatNumber(number.number).remove(u'+')});
    if (rows.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(toClipboardText(rows, shape));
    emit copied(tr("%n numbers copied for ElevenLabs", nullptr, static_cast<int>(rows.size())));
}

void PoolTable::fillCopyShapes(QMenu *menu)
{
    const auto add = [this, menu](const QString &text, const QString &name, CopyShape shape) {
        QAction *action = menu->addAction(text, this, [this, shape] { copyForElevenLabs(shape); });
        action->setObjectName(name);
    };
    add(tr("One number a &line"), u"copyLinesAction"_s, CopyShape::Lines);
    add(tr("All in one line, with &commas"), u"copyCommasAction"_s, CopyShape::Commas);
    add(tr("&Number, SID and label for a sheet"), u"copyColumnsAction"_s, CopyShape::Columns);
}

void PoolTable::merge(const QList<store::PoolNumber> &numbers)
{
    const QPersistentModelIndex top = indexAt({1, 1});
    const int before = visualRect(top).y();
    const bool isAtTop = verticalScrollBar()->value() == 0;
    m_model->merge(numbers);
    if (!isAtTop && top.isValid()) {
        QScrollBar *bar = verticalScrollBar();
        bar->setValue(bar->value() + visualRect(top).y() - before);
    }
}

void PoolTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    const bool hasSelection = selectionModel()->hasSelection();
    m_copy->setEnabled(hasSelection);
    m_copyWithHeadings->setEnabled(hasSelection);
    emit selectionMoved();
}

void PoolTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    emit selectionMoved();
}

void PoolTable::addActions()
{
    m_copy = new QAction(tr("&Copy"), this);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copyWithHeadings = new QAction(tr("Copy with &headings"), this);
    m_copyWithHeadings->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    connect(m_copy, &QAction::triggered, this, [this] { copy(false); });
    connect(m_copyWithHeadings, &QAction::triggered, this, [this] { copy(true); });
    for (QAction *action : {m_copy, m_copyWithHeadings}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(false);
        addAction(action);
    }
}

void PoolTable::showMenu(QPoint position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions({m_copy, m_copyWithHeadings});
    const int count = static_cast<int>(selectedRows().size());
    QMenu *shapes = menu->addMenu(tr("Copy %n for &ElevenLabs", nullptr, count));
    shapes->setEnabled(count > 0);
    fillCopyShapes(shapes);
    menu->addSeparator();
    menu->addAction(tr("Show &details"), this, &PoolTable::detailsRequested)->setEnabled(count > 0);
    m_columns->fill(menu->addMenu(tr("Co&lumns")));
    menu->popup(viewport()->mapToGlobal(position));
}

} // namespace numberwell
