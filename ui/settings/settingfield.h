// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace numberwell {

/*!
 * One setting: its control, and under it what is worth knowing or what is wrong with it.
 *
 * What was typed and is not saved stays, whatever configuration arrives meanwhile.
 */
class SettingField : public QWidget
{
    Q_OBJECT

public:
    //! Shown under the control while nothing is wrong.
    void setHint(const QString &text);
    void showError(const QString &text);
    void clearError() { showError({}); }
    //! The sentence under the control: the error, or else the hint.
    QString note() const;
    bool hasError() const { return !m_error.isEmpty(); }

    virtual bool isEdited() const = 0;
    //! What its label brings the focus to.
    virtual QWidget *control() const = 0;

signals:
    void edited();

protected:
    //! The note is called \a objectName with "Note" after it.
    SettingField(const QString &objectName, QWidget *parent);

    //! Puts a control above the note.
    void addControl(QWidget *control);
    void changeEvent(QEvent *event) override;

private:
    void updateNote();

    QString m_hint;
    QString m_error;
    QVBoxLayout *m_controls = nullptr;
    QWidget *m_noteRow = nullptr;
    QLabel *m_icon = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace numberwell
