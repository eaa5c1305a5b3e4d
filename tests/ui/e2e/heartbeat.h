// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QString>
#include <QTimer>

#include <chrono>

namespace numberwell::test {

/*!
 * Whether the GUI thread goes on: a timer of 5 ms that records the longest time between two of its
 * beats.
 *
 * What counts is what the thread itself was busy with or waited for. The time in which it was able
 * to run and had no processor (the kernel's schedstat), or in which the virtual machine itself had
 * none (steal), is the machine's doing and is taken off; all of it is in the report.
 */
class Heartbeat final : public QObject
{
    Q_OBJECT

public:
    //! No gap may be longer; more under the sanitizers, which slow everything down.
    static std::chrono::milliseconds bound();

    Heartbeat();

    void start();
    void stop();
    //! What the test does now, for the report.
    void setPhase(const QString &phase) { m_phase = phase; }

    std::chrono::milliseconds longest() const;
    QString report() const;

private:
    using Clock = std::chrono::steady_clock;

    //! Since the thread or the machine began.
    struct Times
    {
        std::chrono::nanoseconds atWork{0};
        std::chrono::nanoseconds withoutProcessor{0};
        std::chrono::nanoseconds stolen{0};
    };

    void beat();
    Times times();

    QTimer m_timer;
    QFile m_thread;
    QFile m_machine;
    QString m_phase;
    Clock::time_point m_last;
    Times m_lastTimes;
    std::chrono::nanoseconds m_longest{0};       //!< without the machine's doing
    std::chrono::nanoseconds m_longestAtWork{0}; //!< of that
    std::chrono::nanoseconds m_longestWall{0};   //!< with the machine's doing
    QString m_longestPhase;
    int m_beats = 0;
};

} // namespace numberwell::test
