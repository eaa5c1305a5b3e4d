// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowdelegate.h"

namespace numberwell {

/*!
 * A cell that is a button: its text is what it does. Painted, so that thousands of rows cost no
 * widget; the keyboard's way is the view's.
 */
class ActionDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    bool editorEvent(QEvent *event,
                     QAbstractItemModel *model,
                     const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

    //! Where the button is in the cell \a rect.
    static QRect buttonRect(const QRect &rect, const QFontMetrics &metrics, const QString &text);

signals:
    void triggered(const QModelIndex &index);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    void paintContent(QPainter *painter,
                      const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

} // namespace numberwell
