// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rest/waiter.h"

#include <QCoroTask>
#include <QList>

namespace numberwell {

/*! Coroutines of one thread that go one after the other through a part of theirs, first come first
 *  served. */
class Turns final
{
public:
    //! Gives the turn on when it goes out of scope.
    class Turn final
    {
    public:
        explicit Turn(Turns *turns)
            : m_turns(turns)
        {
        }
        Turn(Turn &&other) noexcept
            : m_turns(std::exchange(other.m_turns, nullptr))
        {
        }
        Turn &operator=(Turn &&) = delete;
        Q_DISABLE_COPY(Turn)
        ~Turn() { end(); }
        void end()
        {
            if (Turns *turns = std::exchange(m_turns, nullptr))
                turns->giveOn();
        }

    private:
        Turns *m_turns;
    };

    QCoro::Task<Turn> take()
    {
        if (!m_isTaken) {
            m_isTaken = true;
            co_return Turn(this);
        }
        Waiter waiter;
        m_waiting.append(&waiter);
        co_await waiter.wait();
        co_return Turn(this);
    }

private:
    void giveOn()
    {
        if (m_waiting.isEmpty())
            m_isTaken = false;
        else
            m_waiting.takeFirst()->finish();
    }

    QList<Waiter *> m_waiting;
    bool m_isTaken = false;
};

} // namespace numberwell
