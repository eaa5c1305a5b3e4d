// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace numberwell {

/*!
 * How long somebody was really at something, told from what they did: the time between two acts
 * counts, but of a long gap no more than was allowed for it, so that a window which is only left
 * open counts little. Points in time are those of any clock that never goes back.
 */
class ActiveTime final
{
public:
    using Time = std::chrono::milliseconds;

    //! Of a gap in which nothing is done.
    static constexpr std::chrono::minutes UsualGap{5};
    //! The most that counts of a stretch at ElevenLabs' dashboard, however many numbers there are.
    static constexpr std::chrono::minutes LongestGap{30};
    //! While the person is at a page of ElevenLabs with \a numbers to import: a minute for each.
    static std::chrono::minutes gapFor(int numbers);

    //! Something was done at \a now. Of the time up to the next act \a nextGap counts at most.
    void act(Time now, Time nextGap = UsualGap);
    //! Nobody is there from \a now on: nothing counts until the next act.
    void stop(Time now);
    Time total(Time now) const { return m_counted + openGap(now); }
    //! True where nothing was done for so long that time no longer counts.
    bool isPaused(Time now) const;
    //! The whole seconds up to \a now, which begin anew; what is left of a second stays.
    std::chrono::seconds take(Time now);
    void clear() { *this = {}; }

private:
    Time openGap(Time now) const;

    Time m_counted{0};
    Time m_lastAct{0};
    Time m_gap{0};
    Time m_taken{0}; //!< of the open gap, by take()
    bool m_isRunning = false;
};

} // namespace numberwell
