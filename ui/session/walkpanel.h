// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/copywalk.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace numberwell {

/*!
 * The walk as an admin sees it beside a browser: which number is at hand, its fields, which of
 * them the clipboard holds at this moment, and the two steps.
 */
class WalkPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit WalkPanel(QWidget *parent = nullptr);

    const CopyWalk &walk() const { return m_walk; }
    void setRows(const QList<CopyWalk::Row> &rows);
    void setAccountSid(const QString &sid);
    void resume(const E164 &number, CopyWalk::Field field);
    //! The next step begins with the number in \a row; -1 goes on where the walk is.
    void choose(int row);

public slots:
    //! Copies the next field and stands there.
    void next();
    //! The one before, likewise.
    void back();

signals:
    //! In words for the status bar.
    void copied(const QString &what);
    //! The walk stands somewhere else: at this number and field.
    void moved(const numberwell::E164 &number, numberwell::CopyWalk::Field field);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct FieldRow
    {
        CopyWalk::Field field;
        QLabel *icon = nullptr;
        QLabel *name = nullptr;
        QLabel *value = nullptr;
    };

    void addField(CopyWalk::Field field, QGridLayout *rows);
    std::optional<CopyWalk::Place> following() const;
    void copyAt(const CopyWalk::Place &place);
    bool isOnClipboard() const;
    void showWalk();
    void showFields();
    void showField(const FieldRow &row, int number);
    QString standing() const;
    QString positionText() const;

    CopyWalk m_walk;
    int m_chosen = -1;
    QList<FieldRow> m_fields;
    QLabel *m_position;
    QLabel *m_standing;
    QPushButton *m_next;
    QPushButton *m_back;
};

} // namespace numberwell
