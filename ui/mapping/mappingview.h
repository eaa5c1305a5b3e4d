// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

#include <optional>

class QAction;
class QMimeData;

namespace numberwell {

struct CopiedColumn;

/*!
 * The table of the paste grid, with the manners of a sheet: Enter goes down, Tab to the next cell,
 * Del empties, typing overwrites, blocks are copied and cut. Tab leaves behind the last cell and
 * Escape at once. A click on the heading of the verdicts sorts, and a click on a row's mend mends.
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
    //! Rows with a chosen cell, in order.
    QList<int> chosenRows() const;
    //! Takes over what is typed in an open editor.
    void finishEditing();

    QAction *cutAction() const { return m_cut; }
    QAction *copyAction() const { return m_copy; }
    QAction *clearAction() const { return m_clear; }

    //! One column of cells that was copied here, gaps and all; nothing for any other clipboard.
    static std::optional<CopiedColumn> copiedColumn(const QMimeData &clipboard);

public slots:
    void copy();
    void cut();
    void clearSelected();

signals:
    //! A block was pasted while a cell was edited.
    void pasteRequested();
    void clearRequested(const QModelIndexList &cells, bool isCut);
    void leaveRequested();
    void menuRequested(const QPoint &globalPosition);
    void sortRequested();
    void mendRequested(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

protected slots:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    QAction *addCellAction(const QString &text,
                           const QString &name,
                           const QList<QKeySequence> &keys);
    bool moveAlong(int step);
    bool moveDown(int step);

    QAction *m_cut;
    QAction *m_copy;
    QAction *m_clear;
};

} // namespace numberwell
