// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/retrypolicy.h"

#include <QRandomGenerator>

#include <algorithm>

namespace numberwell {

std::chrono::milliseconds RetryPolicy::delay(int retry) const
{
    const int doublings = std::clamp(retry - 1, 0, 20);
    const std::chrono::milliseconds grown = firstDelay * (qint64(1) << doublings);
    const auto full = std::min(maxDelay, grown);
    const auto half = full.count() / 2;
    const double share = QRandomGenerator::global()->generateDouble();
    return std::chrono::milliseconds(full.count() - qint64(share * double(half)));
}

} // namespace numberwell
