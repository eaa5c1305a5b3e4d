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
