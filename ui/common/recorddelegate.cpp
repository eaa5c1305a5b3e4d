// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/recorddelegate.h"

#include <QFontDatabase>

namespace numberwell {

namespace {

QFont codeFont(const QFont &beside)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (beside.pointSizeF() > 0)
        font.setPointSizeF(beside.pointSizeF());
    else
        font.setPixelSize(beside.pixelSize());
    return scaledFont(font, 0.93);
}

} // namespace

void RecordDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    BadgeDelegate::initStyleOption(option, index);
    if (index.data(FlashRole).toBool())
        option->backgroundBrush = toneColors(Tone::Success, option->palette).background;
    if (index.data(CodeRole).toBool()) {
        option->font = codeFont(option->font);
        option->fontMetrics = QFontMetrics(option->font);
        option->palette.setBrush(QPalette::Text, mutedText(option->palette));
    }
}

} // namespace numberwell
