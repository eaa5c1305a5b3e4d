// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paste/clipboardtext.h"

namespace numberwell {

/*!
 * Reads what people have on the clipboard or in a file: tables separated by tab, comma, semicolon
 * or pipe, blanks or \c "number -> id", with headings or none, columns in any order; JSON; Markdown
 * and HTML tables; mail and chat. The number column and the ID column are found by headings and
 * content.
 *
 * InvalidInput with an English sentence where nothing usable is in it; Error::code is
 * \c paste_empty, \c paste_noise, \c paste_not_text, \c paste_not_json or \c paste_too_large.
 * Time and memory are linear in the input, whatever it holds.
 */
[[nodiscard]] Result<PastedTable> readPaste(const QByteArray &bytes);

//! The clipboard's text and HTML; a table in the HTML is preferred, as it knows its cells.
[[nodiscard]] Result<PastedTable> readPaste(const QString &text, const QString &html = {});

} // namespace numberwell
