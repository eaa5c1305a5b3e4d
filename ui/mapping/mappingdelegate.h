// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/recorddelegate.h"

namespace numberwell {

/*!
 * Cells of the paste grid. A block pasted into an open editor goes to the grid instead, and a
 * change of the row from elsewhere leaves what is being typed alone. A row that one click puts in
 * order has the button for it beside its verdict.
 */
class MappingDelegate final : public BadgeDelegate
{
    Q_OBJECT

public:
    using BadgeDelegate::BadgeDelegate;

    QWidget *createEditor(QWidget *parent,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event,
                     QAbstractItemModel *model,
                     const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    //! Where the row's mend is to be clicked in the cell; empty where it has none.
    QRect mendRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

signals:
    void blockPasted();
    void mendRequested(int row);

protected:
    void paintContent(QPainter *painter,
                      const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    bool eventFilter(QObject *editor, QEvent *event) override;
};

} // namespace numberwell
