// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace numberwell::fuzz {

//! Takes whatever bytes a vendor or a clipboard may hold; ends the process where a promise broke.
using Entry = void (*)(const QByteArray &);

//! By the name of the fuzzer, "twilio_balance"; ends the process where there is none.
Entry entryOf(const char *target);

} // namespace numberwell::fuzz
