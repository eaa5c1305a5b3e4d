// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/mappingview.h"

#include "common/controls.h"
#include "common/recorddelegate.h"
#include "common/theme.h"

#include "mapping/mappingdelegate.h"
#include "mapping/mappingmodel.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int NumberWidth = 160;
constexpr int IdWidth = 264;

//! What a column was copied as, beside its text: text has no empty cells and no guesses.
const QString CellsFormat = u"application/x-numberwell-cells"_s;

//! What one more line or tab would tear apart.
QString asCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ');
}

} // namespace

MappingView::MappingView(QWidget *parent)
    : QTableView(parent)
    , m_cut(addCellAction(tr("Cu&t"), u"cutCells"_s, {QKeySequence::Cut}))
    , m_copy(addCellAction(tr("&Copy"), u"copyCells"_s, {QKeySequence::Copy}))
    , m_clear(
          addCellAction(tr("C&lear cells"), u"clearCells"_s, {Qt::Key_Delete, Qt::Key_Backspace}))
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
    connect(delegate, &MappingDelegate::mendRequested, this, &MappingView::mendRequested);
    connect(m_cut, &QAction::triggered, this, &MappingView::cut);
    connect(m_copy, &QAction::triggered, this, &MappingView::copy);
    connect(m_clear, &QAction::triggered, this, &MappingView::clearSelected);
    horizontalHeader()->setSectionsClickable(true);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (section == MappingModel::VerdictColumn)
            emit sortRequested();
    });
    // A click on another heading would choose the whole column, and this one the verdicts.
    disconnect(horizontalHeader(), &QHeaderView::sectionPressed, this, nullptr);
    connect(horizontalHeader(), &QHeaderView::sectionPressed, this, [this](int section) {
        if (section != MappingModel::VerdictColumn)
            selectColumn(section);
    });
}

QAction *MappingView::addCellAction(const QString &text,
                                    const QString &name,
                                    const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // an open editor has its own
    addAction(action);
    return action;
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
    if (text.isEmpty() && selectedIndexes().isEmpty())
        return;
    auto *mime = new QMimeData;
    mime->setText(text);
    const QModelIndexList cells = selectedIndexes();
    const int column = cells.first().column();
    const bool isOneColumn
        = column != MappingModel::VerdictColumn
          && std::all_of(cells.begin(), cells.end(), [column](const QModelIndex &cell) {
                 return cell.column() == column;
             });
    if (isOneColumn) {
        QMap<int, QJsonValue> texts;
        for (const QModelIndex &cell : cells) {
            texts[cell.row()]
                = QJsonObject{{u"text"_s, cell.data(Qt::EditRole).toString()},
                              {u"guess"_s, cell.data(MappingModel::GuessRole).toBool()}};
        }
        QJsonArray list;
        for (const QJsonValue &cell : std::as_const(texts))
            list += cell;
        mime->setData(CellsFormat,
                      QJsonDocument({{u"column"_s, column}, {u"cells"_s, list}}).toJson());
    }
    QGuiApplication::clipboard()->setMimeData(mime);
}

std::optional<CopiedColumn> MappingView::copiedColumn(const QMimeData &clipboard)
{
    if (!clipboard.hasFormat(CellsFormat))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(clipboard.data(CellsFormat)).object();
    CopiedColumn column;
    column.isNumberColumn = object[u"column"_s].toInt() == MappingModel::NumberColumn;
    const QJsonArray cells = object[u"cells"_s].toArray();
    for (const QJsonValue &cell : cells) {
        column.texts += cell[u"text"_s].toString();
        column.guesses += cell[u"guess"_s].toBool();
    }
    return column.texts.isEmpty() ? std::nullopt : std::optional(column);
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
    const bool isShift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    switch (isPlain ? event->key() : 0) {
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
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const QPoint below = visualRect(currentIndex()).bottomLeft();
    emit menuRequested(isByMouse ? event->globalPos() : viewport()->mapToGlobal(below));
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

QList<int> MappingView::chosenRows() const
{
    QSet<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    }
    QList<int> sorted(rows.begin(), rows.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

void MappingView::finishEditing()
{
    if (state() == EditingState)
        setFocus(Qt::OtherFocusReason); // the editor hands in what it has as it loses the focus
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
