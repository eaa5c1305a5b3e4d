// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "activity/waitingcard.h"

#include "domain/queueentry.h"

#include <QList>

namespace numberwell {

/*! Purchases that wait: what, since when, until when, why; each can be tried now or given up. */
class QueueList final : public WaitingCard
{
    Q_OBJECT

public:
    explicit QueueList(QWidget *parent = nullptr);

    //! Hides itself where nothing waits. What is worked on shows as such, without buttons.
    void setEntries(const QList<QueueEntry> &entries);

signals:
    void tryNowRequested(const QString &orderId);
    void giveUpRequested(const QString &orderId);

private:
    QWidget *makeRow(const QueueEntry &entry);
    void addButtons(QWidget *row, const QueueEntry &entry);
    void updateTimes() override;

    QList<QueueEntry> m_entries;
};

} // namespace numberwell
