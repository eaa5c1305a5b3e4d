// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/throttle.h"

#include "rest/waiter.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

Error pausedError(std::chrono::milliseconds remaining)
{
    return {.kind = ErrorKind::RateLimited,
            .code = u"paused"_s,
            .detail = u"The account is paused at the service's request."_s,
            .httpStatus = 0,
            .retryAfter = std::chrono::ceil<std::chrono::seconds>(remaining),
            .requestId = {}};
}

} // namespace

struct Throttle::Entry
{
    enum class End { Admitted, Refused, Cancelled };

    Waiter waiter;
    std::chrono::milliseconds patience;
    End end = End::Cancelled;
};

Throttle::Throttle(int maxInFlight)
    : m_maxInFlight(std::max(1, maxInFlight))
{
    m_admission.setSingleShot(true);
    m_admission.setTimerType(Qt::PreciseTimer);
    connect(&m_admission, &QTimer::timeout, this, &Throttle::admit);
}

QCoro::Task<Result<>> Throttle::enter(CancellationPointer cancellation,
                                      std::chrono::milliseconds patience)
{
    if (cancellation->isCancelled())
        co_return failure(ErrorKind::Cancelled, {}, u"Cancelled before it was sent."_s);
    if (m_queue.isEmpty() && isOpen()) {
        ++m_inFlight;
        co_return Result<>();
    }
    Entry entry{.waiter = {}, .patience = patience};
    m_queue.append(&entry);
    const auto subscription = cancellation->subscribe([this, &entry] {
        m_queue.removeOne(&entry);
        entry.waiter.finish();
    });
    scheduleAdmission();
    co_await entry.waiter.wait();
    switch (entry.end) {
    case Entry::End::Admitted:
        co_return Result<>();
    case Entry::End::Refused:
        co_return failure(pausedError(remainingPause()));
    case Entry::End::Cancelled:
        break;
    }
    co_return failure(ErrorKind::Cancelled, {}, u"Cancelled before it was sent."_s);
}

void Throttle::leave()
{
    --m_inFlight;
    scheduleAdmission();
}

void Throttle::pauseFor(std::chrono::milliseconds duration)
{
    if (duration > remainingPause())
        m_pausedUntil = QDeadlineTimer(duration, Qt::PreciseTimer);
    scheduleAdmission();
}

std::chrono::milliseconds Throttle::remainingPause() const
{
    return std::chrono::ceil<std::chrono::milliseconds>(m_pausedUntil.remainingTimeAsDuration());
}

bool Throttle::isOpen() const
{
    return m_inFlight < m_maxInFlight && m_pausedUntil.hasExpired();
}

void Throttle::scheduleAdmission()
{
    // From the event loop, not from here: whoever leaves shall end before the next one begins.
    if (!m_queue.isEmpty())
        m_admission.start(0ms);
}

void Throttle::admit()
{
    // Whoever goes on below may drop the last client of this account.
    const auto self = weak_from_this().lock();
    const auto pause = remainingPause();
    const QList<Entry *> waiting = m_queue;
    for (Entry *entry : waiting) {
        // An earlier one may have cancelled this one.
        if (!m_queue.contains(entry))
            continue;
        const bool isRefused = pause > entry->patience;
        if (!isRefused && !isOpen())
            continue;
        m_queue.removeOne(entry);
        if (!isRefused)
            ++m_inFlight;
        entry->end = isRefused ? Entry::End::Refused : Entry::End::Admitted;
        entry->waiter.finish();
    }
    if (!m_queue.isEmpty() && pause > 0ms)
        m_admission.start(pause);
}

} // namespace numberwell
