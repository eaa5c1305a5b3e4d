// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace numberwell {

//! How often, and after which pause, a request that may safely be repeated is repeated.
struct RetryPolicy
{
    //! Tries of an idempotent request without an answer or with a 5xx.
    int maxTries = 3;
    std::chrono::milliseconds firstDelay{500};
    std::chrono::milliseconds maxDelay{8000};
    //! Tries of any request that was refused unprocessed (429).
    int maxRateLimitTries = 6;
    //! Where a vendor asks for a longer pause, the error is returned instead of waiting.
    std::chrono::milliseconds longestPause{60000};

    /*!
     * The pause before retry number \a retry (from 1): doubling from firstDelay to maxDelay, the
     * upper half of it random, so that several programs don't return in step.
     */
    std::chrono::milliseconds delay(int retry) const;
};

} // namespace numberwell
