// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <coroutine>
#include <utility>

namespace numberwell {

/*!
 * Suspends one coroutine until somebody calls finish().
 *
 * It lives in the coroutine's own frame, which goes on inside finish(): after that call the waiter
 * may be gone. So what cancels a wait also ends it, without an event loop in between, and a
 * destructor can unwind every coroutine that still uses its object.
 */
class Waiter
{
public:
    Waiter() = default;
    Q_DISABLE_COPY_MOVE(Waiter)
    ~Waiter() = default;

    void finish()
    {
        if (std::exchange(m_isFinished, true))
            return;
        if (m_coroutine)
            std::exchange(m_coroutine, {}).resume();
    }

    //! `co_await waiter.wait()`
    auto wait() { return Awaiter{this}; }

private:
    struct Awaiter
    {
        Waiter *waiter;
        bool await_ready() const noexcept { return waiter->m_isFinished; }
        void await_suspend(std::coroutine_handle<> coroutine) const noexcept
        {
            waiter->m_coroutine = coroutine;
        }
        void await_resume() const noexcept {}
    };

    std::coroutine_handle<> m_coroutine;
    bool m_isFinished = false;
};

} // namespace numberwell
