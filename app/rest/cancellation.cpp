// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/cancellation.h"

#include <map>
#include <utility>

namespace numberwell {

struct Cancellation::State
{
    std::map<quint64, std::function<void()>> callbacks;
    quint64 nextId = 1;
    bool isCancelled = false;
};

Cancellation::Subscription::Subscription(std::weak_ptr<State> state, quint64 id)
    : m_state(std::move(state))
    , m_id(id)
{
}

Cancellation::Subscription &Cancellation::Subscription::operator=(Subscription &&other) noexcept
{
    if (this != &other) {
        reset();
        m_state = std::move(other.m_state);
        m_id = other.m_id;
    }
    return *this;
}

void Cancellation::Subscription::reset()
{
    if (const auto state = m_state.lock())
        state->callbacks.erase(m_id);
    m_state.reset();
}

Cancellation::Cancellation()
    : m_state(std::make_shared<State>())
{
}

bool Cancellation::isCancelled() const
{
    return m_state->isCancelled;
}

void Cancellation::cancel()
{
    const auto state = m_state;
    if (std::exchange(state->isCancelled, true))
        return;
    // A callback may drop other subscriptions, so take them one by one.
    while (!state->callbacks.empty()) {
        const auto node = state->callbacks.extract(state->callbacks.begin());
        node.mapped()();
    }
}

Cancellation::Subscription Cancellation::subscribe(std::function<void()> callback)
{
    if (isCancelled()) {
        callback();
        return {};
    }
    const quint64 id = m_state->nextId++;
    m_state->callbacks.emplace(id, std::move(callback));
    return {m_state, id};
}

} // namespace numberwell
