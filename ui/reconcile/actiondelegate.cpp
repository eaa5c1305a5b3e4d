// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconcile/actiondelegate.h"

#include "common/recorddelegate.h"
#include "common/theme.h"

#include <QCursor>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace numberwell {

namespace {

constexpr int Height = 26;
constexpr int Padding = 10;
constexpr int Corner = 6;

} // namespace

QRect ActionDelegate::buttonRect(const QRect &rect,
                                 const QFontMetrics &metrics,
                                 const QString &text)
{
    const QRect inside = rect.adjusted(grid::Unit, 0, -grid::Unit, -1);
    const int wanted = metrics.horizontalAdvance(text) + 2 * Padding;
    const int height = std::min(Height, inside.height());
    return {inside.x(),
            inside.y() + (inside.height() - height) / 2,
            std::min(wanted, inside.width()),
            height};
}

bool ActionDelegate::editorEvent(QEvent *event,
                                 QAbstractItemModel *model,
                                 const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return RowDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QRect button
        = buttonRect(option.rect, QFontMetrics(option.font), index.data().toString());
    if (mouse->button() != Qt::LeftButton || !button.contains(mouse->position().toPoint()))
        return false;
    emit triggered(index);
    return true;
}

void ActionDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    RowDelegate::initStyleOption(option, index);
    if (index.data(FlashRole).toBool())
        option->backgroundBrush = toneColors(Tone::Success, option->palette).background;
}

void ActionDelegate::paintContent(QPainter *painter,
                                  const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    Q_UNUSED(index)
    // The rectangle is the padded one: the button fills it from its left.
    const QRect cell = option.rect.adjusted(-grid::Unit, 0, grid::Unit, 1);
    const QRect button = buttonRect(cell, option.fontMetrics, option.text);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QColor ink = accentInk(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isHovered ? ink : blend(ink, cardFill(option.palette), 0.45));
    painter->setBrush(isHovered ? accentTint(option.palette) : cardFill(option.palette));
    painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), Corner, Corner);
    painter->setPen(ink);
    painter->setFont(option.font);
    const QString text
        = option.fontMetrics.elidedText(option.text, Qt::ElideRight, button.width() - 2 * Corner);
    painter->drawText(button, Qt::AlignCenter, text);
    painter->restore();
}

} // namespace numberwell
