// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/alertdelivery.h"
#include "domain/result.h"
#include "store/notificationstore.h"
#include "store/numberstore.h"
#include "store/organizationstore.h"
#include "store/queuestore.h"
#include "store/reconcilestore.h"
#include "store/statisticsstore.h"

#include <QCoroTask>
#include <QDateTime>
#include <QObject>
#include <QTimer>

namespace numberwell::store {
class Database;
}

namespace numberwell {

//! What the windows show, read in one go.
struct PoolView
{
    QList<store::PoolNumber> numbers;
    QList<store::OrganizationEntry> organizations;
    store::PoolStatistics statistics;
    QList<store::Notification> notifications;
    QList<QueueEntry> queue;              //!< orders that have work left, oldest first
    store::DifferenceSummary differences; //!< from Twilio, open
    QList<AlertDelivery> deliveries;      //!< alerts that did not get out, newest first
    QDateTime readAt;                     //!< UTC
};

/*!
 * The pool as it is in the database, kept fresh.
 *
 * One read for whatever changed within a moment, one signal; models merge it by id, so selection
 * and scroll survive. Lives in the GUI thread and never waits.
 */
class PoolFeed final : public QObject
{
    Q_OBJECT

public:
    explicit PoolFeed(store::Database &database, QObject *parent = nullptr);

    //! The last view; empty with an invalid readAt until the first read.
    const PoolView &view() const { return m_view; }
    bool hasView() const { return m_view.readAt.isValid(); }

    //! Reads soon; calls within a moment become one read.
    void refresh();

signals:
    void viewChanged(const numberwell::PoolView &view);
    //! The last view stands; it is as old as its readAt.
    void readFailed(const numberwell::Error &error);

private:
    QCoro::Task<> read();

    store::Database &m_database;
    PoolView m_view;
    QTimer m_coalesce;
    bool m_isReading = false;
    bool m_isStale = false;
};

} // namespace numberwell
