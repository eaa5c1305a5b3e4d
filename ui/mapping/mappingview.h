// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace numberwell {

/*!
 * The table of the paste grid, with the manners of a sheet: Enter goes down, Tab to the next cell,
 * Del empties, typing overwrites, blocks are copied and cut. Tab leaves behind the last cell and
 * Escape at once.
 */
class MappingView final : public QTableView
{
    Q_OBJECT

public:
    explicit MappingView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;

    //! The block around the selected cells: cells by tabs, rows by line feeds.
    QString selectedText() const;
    //! Chooses this cell alone, whatever keys are held down. False where there is none.
    bool moveTo(int row, int column);

public slots:
    void copy();
    void cut();
    void clearSelected();

signals:
    //! A block was pasted while a cell was edited.
    void pasteRequested();
    void clearRequested(const QModelIndexList &cells, bool isCut);
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

protected slots:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    bool moveAlong(int step);
    bool moveDown(int step);
};

} // namespace numberwell
