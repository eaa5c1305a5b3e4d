// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "elevenlabs/elevenlabstypes.h"

#include <QByteArray>

/*!
 * ElevenLabs' answers, from bytes to values. Pure: no network, no clock.
 *
 * A required field that is missing or of another type is a Protocol error whose detail names its
 * path; fields and providers this program does not know are no error.
 */
namespace numberwell::elevenlabs {

//! The v2 list: {"phone_numbers": […], "next_cursor", "has_more"}.
Result<Page<ImportedNumber>> parseNumberPage(const QByteArray &body);
//! The v1 list: a bare array with everything.
Result<QList<ImportedNumber>> parseNumberArray(const QByteArray &body);
Result<ImportedNumber> parseNumber(const QByteArray &body);
//! The answer to an import: the new number's ID.
Result<QString> parseImportedId(const QByteArray &body);
Result<Page<Agent>> parseAgentPage(const QByteArray &body);

} // namespace numberwell::elevenlabs
