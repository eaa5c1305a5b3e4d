// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/activetime.h"

#include <QObject>

#include <functional>

namespace numberwell {

/*!
 * Counts the time spent on a session from what is done in the program: keys, clicks, the wheel,
 * the mouse. While the program is not in front and numbers are to be imported, the person is at
 * ElevenLabs, and as much counts as that takes.
 */
class SessionClock final : public QObject
{
    Q_OBJECT

public:
    using Now = std::function<ActiveTime::Time()>;

    explicit SessionClock(QObject *parent = nullptr);

    //! A clock that never goes back; the computer's own by default.
    void setNow(Now now) { m_now = std::move(now); }
    //! So many numbers are to be imported elsewhere; 0 where the step has nothing to do there.
    void setNumbersElsewhere(int numbers) { m_numbersElsewhere = numbers; }

    void start();
    void stop();
    bool isRunning() const { return m_isRunning; }
    //! Something was done, wherever it came from.
    void act();
    //! The person went to another program.
    void leave();

    //! Since it was last taken.
    std::chrono::seconds spent() const;
    bool isPaused() const { return m_time.isPaused(m_now()); }
    std::chrono::seconds take() { return m_time.take(m_now()); }
    void clear();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void followProgram(Qt::ApplicationState state);

    Now m_now;
    ActiveTime m_time;
    int m_numbersElsewhere = 0;
    bool m_isRunning = false;
};

} // namespace numberwell
