// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>

namespace numberwell {

/*!
 * A token by which one side tells another to stop.
 *
 * Shared by std::shared_ptr between whoever may cancel and whatever is under way, all of them in
 * one thread. Whether a cancelled request was carried out is unknown: see Error::isOutcomeUnknown.
 */
class Cancellation final
{
    struct State;

public:
    //! Unsubscribes when it goes out of scope.
    class Subscription final
    {
    public:
        Subscription() = default;
        Subscription(Subscription &&other) noexcept = default;
        Subscription &operator=(Subscription &&other) noexcept;
        Q_DISABLE_COPY(Subscription)
        ~Subscription() { reset(); }
        void reset();

    private:
        friend class Cancellation;
        Subscription(std::weak_ptr<State> state, quint64 id);

        std::weak_ptr<State> m_state;
        quint64 m_id = 0;
    };

    Cancellation();
    Q_DISABLE_COPY_MOVE(Cancellation)
    ~Cancellation() = default;

    bool isCancelled() const;
    //! Calls every subscriber, once; they may destroy this object meanwhile.
    void cancel();
    //! Calls \a callback on cancel(), or right away where that has happened already.
    [[nodiscard]] Subscription subscribe(std::function<void()> callback);

private:
    std::shared_ptr<State> m_state;
};

using CancellationPointer = std::shared_ptr<Cancellation>;

} // namespace numberwell
