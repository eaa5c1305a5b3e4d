// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace numberwell {

//! What a number can do, or what a search asks for.
struct Capabilities
{
    bool voice = false;
    bool sms = false;
    bool mms = false;

    bool operator==(const Capabilities &) const = default;
};

} // namespace numberwell
