// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/error.h"
#include "rest/resttypes.h"

namespace numberwell::elevenlabs {

/*!
 * ElevenLabs' own words, else what the HTTP status says.
 *
 * "detail" comes as an array of {loc, msg, type}, as an object with a code or (older) a status and
 * a message, or as a plain string.
 */
Error classify(const RestResponse &response);

} // namespace numberwell::elevenlabs
