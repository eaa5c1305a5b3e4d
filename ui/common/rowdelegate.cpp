// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/rowdelegate.h"

#include "common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace numberwell {

namespace {

const QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget ? option.widget->style() : QApplication::style();
}

} // namespace

void RowDelegate::paint(QPainter *painter,
                        const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const bool isCurrent = cell.state.testFlag(QStyle::State_HasFocus);
    cell.state.setFlag(QStyle::State_HasFocus, false);
    if (cell.backgroundBrush.style() != Qt::NoBrush
        && !cell.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(cell.rect, cell.backgroundBrush);
    }
    cell.backgroundBrush = Qt::NoBrush;
    styleOf(cell)->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);

    painter->save();
    painter->setPen(hairline(cell.palette));
    painter->drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight());
    if (isCurrent) {
        painter->setPen(accentInk(cell.palette));
        painter->drawRect(cell.rect.adjusted(0, 0, -1, -2));
    }
    painter->restore();

    // The panel is painted: what follows is content alone, in the colour of a chosen row.
    if (cell.state.testFlag(QStyle::State_Selected)) {
        cell.state.setFlag(QStyle::State_Selected, false);
        cell.palette.setBrush(QPalette::Text, cell.palette.brush(QPalette::HighlightedText));
    }
    cell.rect.adjust(grid::Unit, 0, -grid::Unit, -1);
    paintContent(painter, cell, index);
}

void RowDelegate::paintContent(QPainter *painter,
                               const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    Q_UNUSED(index)
    styleOf(option)->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 2 * grid::Unit, qMax(size.height(), grid::RowHeight)};
}

} // namespace numberwell
