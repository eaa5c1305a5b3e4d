// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/controls.h"

#include "domain/queueentry.h"

#include <QHash>
#include <QList>
#include <QTimer>

class QVBoxLayout;

namespace numberwell {

/*! Purchases that wait: what, since when, until when, why; each can be tried now or given up. */
class QueueList final : public Card
{
    Q_OBJECT

public:
    explicit QueueList(QWidget *parent = nullptr);

    //! Hides itself where nothing waits. What is worked on shows as such, without buttons.
    void setEntries(const QList<QueueEntry> &entries);

signals:
    void tryNowRequested(const QString &orderId);
    void giveUpRequested(const QString &orderId);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void rebuild();
    QWidget *makeRow(const QueueEntry &entry);
    void addButtons(QWidget *row, const QueueEntry &entry);
    void updateTimes();

    QList<QueueEntry> m_entries;
    QHash<QString, QLabel *> m_times; //!< by order
    QTimer m_clock;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace numberwell
