// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace numberwell {

/*!
 * Says that something is under way: unseen for the first half second, with Cancel after two.
 * Keeps its place in the layout, so that nothing jumps.
 */
class BusyIndicator final : public QWidget
{
    Q_OBJECT

public:
    explicit BusyIndicator(QWidget *parent = nullptr);

    void start(const QString &text, bool isCancellable = true);
    //! New words for the work under way: "7 of 20".
    void setText(const QString &text);
    void stop();
    bool isBusy() const { return m_isBusy; }

signals:
    void cancelRequested();

private:
    class Spinner;

    bool m_isBusy = false;
    Spinner *m_spinner = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_cancel = nullptr;
    QTimer *m_showTimer = nullptr;
    QTimer *m_cancelTimer = nullptr;
};

} // namespace numberwell
