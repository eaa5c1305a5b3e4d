// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"

#include <QString>

#include <optional>

namespace numberwell {

enum class NumberReading {
    Number,    //!< ReadNumber::number holds it
    Rounded,   //!< a sheet's 1.60456E+10: digits are gone and nothing can bring them back
    Malformed, //!< no telephone number
};

struct ReadNumber
{
    NumberReading reading = NumberReading::Malformed;
    std::optional<E164> number;
};

/*!
 * The number people meant by what they pasted.
 *
 * Repairs what sheets and habits do to numbers: blanks, dots, dashes, brackets and slashes, \c
 * tel:, a leading apostrophe, full-width digits, a lost plus (\c 16045550123), the prefixes 00 and
 * 011, thousands separators and a trailing \c .0. Ten digits are taken as a national number of the
 * North American plan. Digits in scientific notation are read only if none is missing.
 *
 * A number of the North American plan has ten digits after +1 and an area code that starts with 2
 * to 9; anything else behind +1 is malformed. Nothing more is asked of it (see E164).
 */
[[nodiscard]] ReadNumber readNumber(QStringView text);

} // namespace numberwell
