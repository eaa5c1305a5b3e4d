// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "http/message.h"

namespace numberwell::http {

/*!
 * An error as an answer: 400 for what the caller wrote, 422 for what can't be done, 503 with
 * Retry-After for what may work later, 500 for what is wrong here. {"error": sentence, "code": …}.
 */
Response responseTo(const Error &error);

} // namespace numberwell::http
