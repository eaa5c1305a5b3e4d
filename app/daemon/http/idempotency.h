// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "http/message.h"

#include <QString>

namespace numberwell::http {

//! The Idempotency-Key of a request as the database keeps it, apart from the programs' own keys;
//! empty where there is none, InvalidInput/"idempotency_key" where it can't be one.
Result<QString> idempotencyKey(const Request &request);

} // namespace numberwell::http
