// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "rest/cancellation.h"

#include <QCoroTask>

#include <QDeadlineTimer>
#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace numberwell {

/*!
 * One account's traffic: how many requests are in flight, and the pause a vendor asked for.
 *
 * Vendors limit the account, not the caller, so all clients of one account share one throttle
 * (std::shared_ptr). Requests are admitted in the order they came.
 */
class Throttle final : public QObject, public std::enable_shared_from_this<Throttle>
{
public:
    explicit Throttle(int maxInFlight = 3);

    /*!
     * Waits for a place; every success is followed by one leave(). Fails with Cancelled, or with
     * RateLimited where the common pause lasts longer than \a patience.
     */
    QCoro::Task<Result<>> enter(CancellationPointer cancellation,
                                std::chrono::milliseconds patience);
    void leave();

    //! Lets nobody in for \a duration; a longer pause already running is kept.
    void pauseFor(std::chrono::milliseconds duration);
    std::chrono::milliseconds remainingPause() const;

    int inFlight() const { return m_inFlight; }

private:
    struct Entry;

    void admit();
    void scheduleAdmission();
    bool isOpen() const;

    QList<Entry *> m_queue;
    QTimer m_admission;
    QDeadlineTimer m_pausedUntil{0};
    int m_maxInFlight;
    int m_inFlight = 0;
};

} // namespace numberwell
