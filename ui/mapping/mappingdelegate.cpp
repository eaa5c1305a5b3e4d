// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/mappingdelegate.h"

#include "common/theme.h"

#include "mapping/mappingmodel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

bool holdsBlock(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.contains(u'\n') || trimmed.contains(u'\t');
}

} // namespace

QWidget *MappingDelegate::createEditor(QWidget *parent,
                                       const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    QWidget *editor = BadgeDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setObjectName(u"cellEditor"_s);
        line->setAccessibleName(
            index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    }
    return editor;
}

void MappingDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    constexpr const char *IsFilled = "isFilled";
    if (editor->property(IsFilled).toBool())
        return;
    editor->setProperty(IsFilled, true);
    BadgeDelegate::setEditorData(editor, index);
}

QRect MappingDelegate::mendRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString label = index.column() == MappingModel::VerdictColumn
                              ? index.data(MappingModel::MendLabelRole).toString()
                              : QString();
    if (label.isEmpty())
        return {};
    const QFontMetrics metrics(option.font);
    const int height = qMin(metrics.height() + grid::Unit, option.rect.height() - grid::Half);
    const int width
        = qMin(metrics.horizontalAdvance(label) + 2 * grid::Unit, option.rect.width() * 3 / 5);
    const QRect right(option.rect.right() - width,
                      option.rect.y() + (option.rect.height() - height) / 2,
                      width,
                      height);
    return QStyle::visualRect(option.direction, option.rect, right);
}

void MappingDelegate::paintContent(QPainter *painter,
                                   const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QRect button = mendRect(option, index);
    QStyleOptionViewItem rest(option);
    if (!button.isEmpty()) {
        rest.rect.setWidth(option.rect.width() - button.width() - grid::Unit);
        rest.rect = QStyle::visualRect(option.direction, option.rect, rest.rect);
    }
    BadgeDelegate::paintContent(painter, rest, index);
    if (button.isEmpty())
        return;
    const QString label = index.data(MappingModel::MendLabelRole).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(cardFill(option.palette));
    painter->setPen(accentInk(option.palette));
    painter->drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setFont(option.font);
    painter->drawText(
        button,
        Qt::AlignCenter,
        option.fontMetrics.elidedText(label, Qt::ElideRight, button.width() - grid::Unit));
    painter->restore();
}

bool MappingDelegate::editorEvent(QEvent *event,
                                  QAbstractItemModel *model,
                                  const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        QStyleOptionViewItem padded(option);
        padded.rect.adjust(grid::Unit, 0, -grid::Unit, -1);
        if (mouse->button() == Qt::LeftButton
            && mendRect(padded, index).contains(mouse->position().toPoint())) {
            emit mendRequested(index.row());
            return true;
        }
    }
    return BadgeDelegate::editorEvent(event, model, option, index);
}

void MappingDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    BadgeDelegate::initStyleOption(option, index);
    if (index.column() != MappingModel::IdColumn)
        return;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (option->font.pointSizeF() > 0)
        fixed.setPointSizeF(option->font.pointSizeF());
    else
        fixed.setPixelSize(option->font.pixelSize());
    option->font = scaledFont(fixed, 0.93);
    option->fontMetrics = QFontMetrics(option->font);
}

bool MappingDelegate::eventFilter(QObject *editor, QEvent *event)
{
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)
        && holdsBlock(QGuiApplication::clipboard()->text())) {
        emit closeEditor(qobject_cast<QWidget *>(editor), RevertModelCache);
        emit blockPasted();
        return true;
    }
    return BadgeDelegate::eventFilter(editor, event);
}

} // namespace numberwell
