// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace numberwell {

/*! One line across a page: icon, sentence, at most one action. Stays until its cause is gone. */
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    //! An empty \a action hides the button.
    void setContent(Tone tone, const QString &text, const QString &action = {});
    QString text() const;
    Tone tone() const { return m_tone; }
    QPushButton *actionButton() const { return m_action; }

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyColors();

    Tone m_tone = Tone::Warning;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
};

} // namespace numberwell
