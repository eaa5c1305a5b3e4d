// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTimer>

class QMenu;
class QSettings;
class QTableView;

namespace numberwell {

//! What a table knows about one of its columns before anybody has seen it.
struct TableColumn
{
    const char *title; //!< marked for translation
    int minimum;       //!< width in a narrow window
    int width;         //!< where there is room
    bool isRight = false;
    bool isHidden = false;
};

/*!
 * The columns of a table: fitted to its width until somebody moves, hides or resizes one, then as
 * they were left, also tomorrow. The header's context menu hides, shows and resets them.
 */
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    //! Set the model before. \a stretched takes what room is left. Without \a settings nothing
    //! is remembered.
    TableColumns(QTableView *table,
                 QList<TableColumn> columns,
                 int stretched,
                 QSettings *settings = nullptr,
                 const QString &key = {});
    ~TableColumns() override;

    //! Shown columns, from left to right.
    QList<int> visible() const;
    //! Entries that show and hide columns, and one to reset them.
    void fill(QMenu *menu);
    void reset();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyDefaults();
    void restore();
    void save();
    void write();
    void fit();
    void changedByHand();
    void toggle(int column, bool isShown);

    QTableView *m_table;
    QList<TableColumn> m_columns;
    int m_stretched;
    QSettings *m_settings;
    QString m_key;
    QByteArray m_state; //!< as it is to be written
    QTimer m_saveTimer;
    bool m_isFitting = false;
    bool m_isOwn = false; //!< somebody arranged them
};

} // namespace numberwell
