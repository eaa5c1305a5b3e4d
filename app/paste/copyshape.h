// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"

#include <QList>
#include <QString>

namespace numberwell {

//! How the list of numbers goes to the clipboard.
enum class CopyShape {
    Lines,   //!< one number a line
    Commas,  //!< all in one line: "+16045550123, +16045550124"
    Columns, //!< number, SID and label with headings, tab separated: pastes into a sheet
};

struct CopyRow
{
    E164 number;
    QString sid;   //!< Twilio's PN…
    QString label; //!< what the number is to be called at ElevenLabs
};

/*!
 * The list as text, without a line end after the last row.
 *
 * Numbers always go out as "+16045550123". A SID or label that a spreadsheet would run as a formula
 * gets an apostrophe in front; line ends and tabs in it become blanks.
 */
[[nodiscard]] QString toClipboardText(const QList<CopyRow> &rows, CopyShape shape);

} // namespace numberwell
