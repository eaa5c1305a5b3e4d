// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rest/retrypolicy.h"

#include <QtGlobal>

#include <chrono>

namespace numberwell {

//! What a program sets for every vendor's client alike.
struct ClientOptions
{
    //! How long one request may take, from the first byte sent to the last received.
    std::chrono::milliseconds timeout{30000};
    RetryPolicy retry;
    int maxInFlight = 3;
    //! Bytes of all pages of one list together.
    qint64 maxListingBytes = 256 * 1024 * 1024;
};

} // namespace numberwell
