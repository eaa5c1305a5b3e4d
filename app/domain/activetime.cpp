// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/activetime.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace numberwell {

std::chrono::minutes ActiveTime::gapFor(int numbers)
{
    return std::clamp(std::chrono::minutes(numbers), UsualGap, LongestGap);
}

void ActiveTime::act(Time now, Time nextGap)
{
    m_counted += openGap(now);
    m_lastAct = m_isRunning ? std::max(now, m_lastAct) : now;
    m_gap = nextGap;
    m_taken = 0ms;
    m_isRunning = true;
}

void ActiveTime::stop(Time now)
{
    m_counted += openGap(now);
    m_taken = 0ms;
    m_isRunning = false;
}

bool ActiveTime::isPaused(Time now) const
{
    return m_isRunning && now - m_lastAct > m_gap;
}

std::chrono::seconds ActiveTime::take(Time now)
{
    const Time open = openGap(now);
    m_counted += open;
    m_taken += open;
    const auto whole = std::chrono::floor<std::chrono::seconds>(m_counted);
    m_counted -= whole;
    return whole;
}

ActiveTime::Time ActiveTime::openGap(Time now) const
{
    if (!m_isRunning)
        return 0ms;
    return std::clamp(now - m_lastAct, 0ms, m_gap) - m_taken;
}

} // namespace numberwell
