// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace numberwell {

/*!
 * A table cell as the console shows them: padded, with a hairline below and a thin frame around
 * the current cell. setUpTable() installs it; other delegates start from it.
 */
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    //! What is inside the cell, in the padded rectangle of \a option; the text by default.
    virtual void paintContent(QPainter *painter,
                              const QStyleOptionViewItem &option,
                              const QModelIndex &index) const;
};

} // namespace numberwell
