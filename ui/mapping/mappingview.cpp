// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/mappingview.h"

#include "common/controls.h"
#include "common/recorddelegate.h"
#include "common/theme.h"

#include "mapping/mappingdelegate.h"
#include "mapping/mappingmodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int NumberWidth = 160;
constexpr int IdWidth = 296;

//! What one more line or tab would tear apart.
QString asCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

MappingView::MappingView(QWidget *parent)
    : QTableView(parent)
{
    setUpTable(this);
    auto *delegate = new MappingDelegate(this);
    setItemDelegate(delegate);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(true); // asks keyPressEvent() before the focus leaves
    horizontalHeader()->setSectionsMovable(false);
    horizontalHeader()->setMinimumSectionSize(96);
    verticalHeader()->show();
    verticalHeader()->setSectionsClickable(true);
    verticalHeader()->setHighlightSections(false);
    verticalHeader()->setMinimumWidth(grid::Unit * 5);
    setCornerButtonEnabled(false);
    connect(delegate, &MappingDelegate::blockPasted, this, &MappingView::pasteRequested);
}

void MappingView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    setColumnWidth(MappingModel::NumberColumn, NumberWidth);
    setColumnWidth(MappingModel::IdColumn, IdWidth);
}

QString MappingView::selectedText() const
{
    const QModelIndexList cells
        = selectionModel() ? selectionModel()->selectedIndexes() : QModelIndexList();
    if (cells.isEmpty())
        return {};
    const auto [first, last] = std::minmax_element(
        cells.begin(), cells.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    const auto [left, right]
        = std::minmax_element(cells.begin(), cells.end(), [](const auto &a, const auto &b) {
              return a.column() < b.column();
          });
    QList<QStringList> block(last->row() - first->row() + 1,
                             QStringList(right->column() - left->column() + 1));
    QSet<int> rows;
    for (const QModelIndex &cell : cells) {
        rows.insert(cell.row());
        block[cell.row() - first->row()][cell.column() - left->column()]
            = asCell(cell.data(CopyRole).toString());
    }
    QStringList lines;
    for (int i = 0; i < block.size(); ++i) {
        if (rows.contains(first->row() + i))
            lines += block[i].join(u'\t');
    }
    return lines.join(u'\n');
}

void MappingView::copy()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void MappingView::cut()
{
    copy();
    emit clearRequested(selectedIndexes(), true);
}

void MappingView::clearSelected()
{
    emit clearRequested(selectedIndexes(), false);
}

void MappingView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::Cut))
        return cut();
    const bool isShift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    switch (isPlain ? event->key() : 0) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return clearSelected();
    case Qt::Key_Enter:
    case Qt::Key_Return:
        if (state() == EditingState)
            return; // the editor's own: it commits and moves on by itself
        moveDown(isShift ? -1 : 1);
        return;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        event->setAccepted(moveAlong(event->key() == Qt::Key_Backtab || isShift ? -1 : 1));
        return;
    case Qt::Key_Escape:
        emit leaveRequested();
        return;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void MappingView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Cu&t"), QKeySequence::Cut, this, &MappingView::cut);
    menu->addAction(tr("&Copy"), QKeySequence::Copy, this, &MappingView::copy);
    menu->addAction(tr("&Paste"), QKeySequence::Paste, this, &MappingView::pasteRequested);
    menu->addSeparator();
    menu->addAction(tr("C&lear"), QKeySequence::Delete, this, &MappingView::clearSelected);
    menu->popup(event->globalPos());
}

void MappingView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    switch (hint) {
    case QAbstractItemDelegate::EditNextItem:
        moveAlong(1);
        break;
    case QAbstractItemDelegate::EditPreviousItem:
        moveAlong(-1);
        break;
    case QAbstractItemDelegate::SubmitModelCache:
        moveDown(1);
        break;
    default:
        break;
    }
}

bool MappingView::moveTo(int row, int column)
{
    const QModelIndex target = model() ? model()->index(row, column) : QModelIndex();
    if (!target.isValid())
        return false;
    // Not setCurrentIndex(): it would look at Shift and Ctrl, which are still held down.
    selectionModel()->setCurrentIndex(target, QItemSelectionModel::ClearAndSelect);
    scrollTo(target);
    return true;
}

bool MappingView::moveAlong(int step)
{
    int row = currentIndex().row();
    int column = currentIndex().column();
    while (model() && row >= 0 && row < model()->rowCount()) {
        column += step;
        if (column < 0 || column >= model()->columnCount()) {
            row += step;
            column = step > 0 ? -1 : model()->columnCount();
            continue;
        }
        const QModelIndex cell = model()->index(row, column);
        if (cell.flags().testFlag(Qt::ItemIsEditable))
            return moveTo(row, column);
    }
    return false;
}

bool MappingView::moveDown(int step)
{
    return moveTo(currentIndex().row() + step, qMax(currentIndex().column(), 0));
}

} // namespace numberwell
