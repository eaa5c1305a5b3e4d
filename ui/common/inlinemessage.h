// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace numberwell {

/*!
 * A message inside a page, hidden until there is one. Errors and warnings stay until they are
 * dismissed, replaced or cleared; information may leave by itself.
 */
class InlineMessage final : public QWidget
{
    Q_OBJECT

public:
    explicit InlineMessage(QWidget *parent = nullptr);

    void showError(const QString &text, const QString &action = {});
    void showWarning(const QString &text, const QString &action = {});
    //! Leaves after \a milliseconds; 0 stays.
    void showInfo(const QString &text, int milliseconds = 0);
    void showQuestion(const QString &text, const QString &action); //!< information with an answer
    void showSuccess(const QString &text, int milliseconds = 0);
    void clear();
    //! False where the message must stand until what it asks for is done.
    void setDismissible(bool isDismissible);

    QString text() const;
    Tone tone() const { return m_tone; }

signals:
    void actionTriggered();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void present(Tone tone, const QString &text, const QString &action, int milliseconds);
    void applyColors();

    Tone m_tone = Tone::Info;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
    QTimer *m_timer = nullptr;
};

} // namespace numberwell
