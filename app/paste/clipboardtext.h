// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace numberwell {

//! One data row as it was pasted: nothing is judged or repaired yet.
struct PastedRow
{
    int line = 0;   //!< 1-based: the line of a text, the row of a table, the entry of a JSON list
    QString number; //!< without invisible characters, surrounding blanks and quotes
    QString id;     //!< likewise

    bool operator==(const PastedRow &) const = default;
};

//! What a paste holds. Headings and blank lines make no row.
struct PastedTable
{
    QList<PastedRow> rows;
    bool isSingleColumnOfIds = false;     //!< no row has a number: to be matched by order
    bool isSingleColumnOfNumbers = false; //!< no row has an ID
};

//! Longest text or file that is read: 50 MiB.
inline constexpr qsizetype MaxPasteSize = 50 * 1024 * 1024;

/*!
 * Bytes of a file or of standard input as text: UTF-8, UTF-16 (byte order mark, or told by its
 * zeros) and, where it is no UTF-8, Windows-1252, which is what older spreadsheets save as CSV.
 */
[[nodiscard]] Result<QString> decodeText(const QByteArray &bytes);

/*!
 * The text with one kind of line end and one kind of blank: CRLF, CR and the Unicode separators
 * become a line feed, every other Unicode space a plain one, and zero-width, directional and
 * byte-order marks go.
 */
[[nodiscard]] QString withoutInvisible(QString &&text);
[[nodiscard]] QString withoutInvisible(const QString &text);

//! A cell without surrounding blanks, quotes, Markdown's marks, a comma or semicolon behind it, or
//! a spreadsheet's apostrophe.
[[nodiscard]] QString trimmedCell(QStringView cell);

//! Full-width forms and the digits of any script as ASCII; other characters stay.
[[nodiscard]] QString withAsciiForms(QStringView text);

} // namespace numberwell

Q_DECLARE_TYPEINFO(numberwell::PastedRow, Q_RELOCATABLE_TYPE); // a large list grows in place
Q_DECLARE_METATYPE(numberwell::PastedRow)
Q_DECLARE_METATYPE(numberwell::PastedTable)
