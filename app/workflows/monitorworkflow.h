// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/alertdelivery.h"
#include "domain/monitorrules.h"
#include "domain/result.h"
#include "store/deliverystore.h"

#include <QCoroTask>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace numberwell::store {
class Database;
struct MonitorLook;
} // namespace numberwell::store

namespace numberwell {

class AlertChannels;

//! What a run came to.
struct MonitorReport
{
    struct Sent
    {
        AlertDelivery delivery;
        std::optional<Error> error; //!< empty: it is delivered

        bool operator==(const Sent &) const = default;
    };

    bool hasLooked = false;
    QList<Alert> raised; //!< by this run
    QList<Sent> sent;    //!< tried by this run

    bool hasFailures() const;
    bool operator==(const MonitorReport &) const = default;
};

/*!
 * Watches the level of the pool and tells what crosses a threshold.
 *
 * Looks at every change of the pool, a moment after it, and at least once an interval; sends what
 * the outbox has for the channels this program has set up. Any number of programs do so at once:
 * each alert is raised once and each delivery is one program's at a time. Lives in the GUI thread;
 * must outlive its coroutines.
 */
class MonitorWorkflow final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        store::DeliveryPolicy delivery;
        //! One look for the many changes of one action.
        std::chrono::milliseconds debounce{2000};
        //! How often it is asked whether a look or a delivery is due.
        std::chrono::milliseconds tick{60'000};
    };

    MonitorWorkflow(store::Database &database, AlertChannels &channels, Options options);
    MonitorWorkflow(store::Database &database, AlertChannels &channels)
        : MonitorWorkflow(database, channels, Options())
    {
    }

    //! Looks now, then sends what is due.
    QCoro::Task<Result<MonitorReport>> run();
    //! The same, but looks only where the interval is over or a hold is.
    QCoro::Task<Result<MonitorReport>> runIfDue();
    //! runIfDue() now and from time to time, and run() after each change, for as long as this
    //! lives. Turns this program's channels on.
    void keepGoing();

    //! Alerts go out by what this program has set up, from now on.
    QCoro::Task<Result<>> announceChannels();
    //! No alert goes out by \a channel any more, from no program.
    QCoro::Task<Result<>> turnOff(AlertChannel channel);

    QCoro::Task<Result<MonitorRules>> rules();
    //! Saves and looks: a new threshold may be crossed already.
    QCoro::Task<Result<>> saveRules(MonitorRules rules);

    //! Newest first.
    QCoro::Task<Result<QList<Alert>>> alertsSince(qint64 id);
    //! Answers false where the delivery is over or under way.
    QCoro::Task<Result<bool>> tryNow(QString deliveryId);
    QCoro::Task<Result<bool>> giveUp(QString deliveryId);

    //! Begins nothing more, for quitting: then the channels and the database are closed, and events
    //! turned until this is idle.
    void shutDown();
    bool isIdle() const { return m_running == 0; }

signals:
    //! By a look of this program.
    void alertRaised(const numberwell::Alert &alert);

private:
    QCoro::Task<Result<MonitorReport>> watch(bool onlyIfDue);
    QCoro::Task<Result<QList<MonitorReport::Sent>>> deliver();
    QCoro::Task<Result<std::optional<MonitorReport::Sent>>> deliverOne();

    QCoro::Task<Result<std::optional<store::MonitorLook>>> look(bool onlyIfDue);
    QCoro::Task<Result<std::optional<AlertDelivery>>> claim();
    QCoro::Task<Result<bool>> settle(AlertDelivery delivery, Result<> outcome);
    QCoro::Task<Result<>> turnOn(AlertChannel channel);
    QCoro::Task<Result<>> saveOnly(MonitorRules rules);
    QCoro::Task<Result<bool>> makeDue(QString deliveryId);

    store::Database &m_database;
    AlertChannels &m_channels;
    Options m_options;
    QTimer m_tick;
    QTimer m_debounce;
    int m_running = 0;
    bool m_hasToAnnounce = false;
    bool m_isDelivering = false;
    bool m_hasMoreToDeliver = false;
    bool m_isShuttingDown = false;
};

} // namespace numberwell
