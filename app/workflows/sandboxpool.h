// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

namespace numberwell::store {
class Connection;
}

namespace numberwell {

struct SampleData;

//! Puts the sandbox's sample pool, with its history, into an empty database; once.
Result<> loadSamplePool(store::Connection &connection, const SampleData &data);

} // namespace numberwell
