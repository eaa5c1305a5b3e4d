// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include "domain/money.h"

#include <QDateTime>
#include <QStatusBar>

#include <optional>

class QLabel;
class QTimer;

namespace numberwell {

/*! The window's foot: database, last change, balance; passing messages; the queue at the right. */
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setDatabaseState(const QString &text, Tone tone);
    void setLastChange(const QDateTime &time);
    void setBalance(const std::optional<Money> &balance);
    void setQueue(const QString &text);
    //! For a few seconds, beside the lasting entries. For what went well: errors belong in pages.
    void showToast(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateDatabaseIcon();
    void updateLastChange();

    Tone m_databaseTone = Tone::Neutral;
    QDateTime m_lastChange;
    QLabel *m_databaseIcon = nullptr;
    QLabel *m_database = nullptr;
    QLabel *m_changed = nullptr;
    QLabel *m_balance = nullptr;
    QLabel *m_toast = nullptr;
    QLabel *m_queue = nullptr;
    QTimer *m_toastTimer = nullptr;
    QTimer *m_clock = nullptr;
};

} // namespace numberwell
