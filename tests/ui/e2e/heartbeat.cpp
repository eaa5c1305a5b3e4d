// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/heartbeat.h"

#include <unistd.h>

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
    : m_thread(u"/proc/self/schedstat"_s) // of the first thread, which is the GUI's
    , m_machine(u"/proc/stat"_s)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(Interval);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
    const QIODevice::OpenMode mode = QIODevice::ReadOnly | QIODevice::Unbuffered;
    if (!m_thread.open(mode) || !m_machine.open(mode))
        qWarning("no schedstat or no stat: waiting for a processor counts too");
}

void Heartbeat::start()
{
    m_last = Clock::now();
    m_lastTimes = times();
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
    return u"longest gap of the GUI thread: %1 ms (%2; %3 ms of them at work; %4 ms with the "
           u"machine's "
           "doing), bound %5 ms = 50 × %6, %7 beats"_s.arg(longest().count())
               .arg(m_longestPhase)
               .arg(toMilliseconds(m_longestAtWork).count())
               .arg(toMilliseconds(m_longestWall).count())
               .arg(bound().count())
               .arg(Slowness)
               .arg(m_beats);
}

void Heartbeat::beat()
{
    const auto now = Clock::now();
    const Times after = times();
    const auto wall = now - m_last;
    const auto own = wall - (after.withoutProcessor - m_lastTimes.withoutProcessor)
                     - (after.stolen - m_lastTimes.stolen);
    m_longestWall = std::max<std::chrono::nanoseconds>(m_longestWall, wall);
    if (own > m_longest) {
        m_longest = own;
        m_longestAtWork = after.atWork - m_lastTimes.atWork;
        m_longestPhase = m_phase;
    }
    m_last = now;
    m_lastTimes = after;
    ++m_beats;
}

Heartbeat::Times Heartbeat::times()
{
    static const auto tick = std::chrono::nanoseconds(1s) / ::sysconf(_SC_CLK_TCK);
    const auto fieldsOf = [](QFile &file) {
        return file.isOpen() && file.seek(0) ? file.read(256).simplified().split(' ')
                                             : QList<QByteArray>();
    };
    const QList<QByteArray> thread = fieldsOf(m_thread);   // at work, waiting (ns), slices
    const QList<QByteArray> machine = fieldsOf(m_machine); // "cpu", …, the eighth: steal (ticks)
    return {.atWork = std::chrono::nanoseconds(thread.value(0).toLongLong()),
            .withoutProcessor = std::chrono::nanoseconds(thread.value(1).toLongLong()),
            .stolen = tick * machine.value(8).toLongLong()};
}

} // namespace numberwell::test
