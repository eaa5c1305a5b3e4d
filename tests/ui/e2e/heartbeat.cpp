// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/heartbeat.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::test {

namespace {

constexpr auto Interval = 5ms;
constexpr auto Bound = 50ms;

#if defined(__SANITIZE_THREAD__)
constexpr int Slowness = 10;
#elif defined(__SANITIZE_ADDRESS__)
constexpr int Slowness = 4;
#else
constexpr int Slowness = 1;
#endif

std::chrono::milliseconds toMilliseconds(std::chrono::nanoseconds time)
{
    return std::chrono::ceil<std::chrono::milliseconds>(time);
}

} // namespace

std::chrono::milliseconds Heartbeat::bound()
{
    return Bound * Slowness;
}

Heartbeat::Heartbeat()
    : m_statistics(u"/proc/self/schedstat"_s) // of the first thread, which is the GUI's
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(Interval);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
    if (!m_statistics.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        qWarning("no schedstat: waiting for a processor counts too");
}

void Heartbeat::start()
{
    m_last = Clock::now();
    m_lastWait = processorWait();
    m_timer.start();
}

void Heartbeat::stop()
{
    m_timer.stop();
    beat();
}

std::chrono::milliseconds Heartbeat::longest() const
{
    return toMilliseconds(m_longest);
}

QString Heartbeat::report() const
{
    return u"longest gap of the GUI thread: %1 ms (%2; %3 ms with waiting for a processor), "
           "bound %4 ms = 50 × %5, %6 beats"_s.arg(longest().count())
               .arg(m_longestPhase)
               .arg(toMilliseconds(m_longestWall).count())
               .arg(bound().count())
               .arg(Slowness)
               .arg(m_beats);
}

void Heartbeat::beat()
{
    const auto now = Clock::now();
    const auto wait = processorWait();
    const auto wall = now - m_last;
    const auto own = wall - (wait - m_lastWait);
    m_longestWall = std::max<std::chrono::nanoseconds>(m_longestWall, wall);
    if (own > m_longest) {
        m_longest = own;
        m_longestPhase = m_phase;
    }
    m_last = now;
    m_lastWait = wait;
    ++m_beats;
}

//! "run-time wait-time slices", in nanoseconds.
std::chrono::nanoseconds Heartbeat::processorWait()
{
    if (!m_statistics.isOpen() || !m_statistics.seek(0))
        return {};
    const QList<QByteArray> fields = m_statistics.readLine().split(' ');
    return std::chrono::nanoseconds(fields.value(1).toLongLong());
}

} // namespace numberwell::test
