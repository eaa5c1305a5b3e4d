// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/confirmationrule.h"

namespace numberwell {

bool ConfirmationRule::isNeededFor(int count, const std::optional<Money> &cost) const
{
    constexpr qint64 MicrosPerUnit = 1'000'000;
    return count > numbers || (cost && cost->micros() > monthly * MicrosPerUnit);
}

} // namespace numberwell
