// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paste/clipboardtext.h"

namespace numberwell {

//! True where the text can only be meant as JSON: "[10:32] Anna: …" is none.
[[nodiscard]] bool looksLikeJson(QStringView text);

/*!
 * The rows of a JSON text: the body of batch-activate, the lists of ElevenLabs (a bare array, or
 * \c phone_numbers), any array of objects with a key for the number or the ID, of pairs or of
 * strings, an object that maps numbers to IDs or IDs to numbers; several documents one after the
 * other, and what Python or JavaScript print. Keys are recognised as headings are. PastedRow::line
 * is the entry. Stops a little after \a mostRows.
 */
[[nodiscard]] Result<PastedTable> readJson(QStringView text, qsizetype mostRows);

} // namespace numberwell
