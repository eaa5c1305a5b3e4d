// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paste/recordsource.h"

#include <optional>

namespace numberwell {

/*!
 * Text separated by one character, quoted as in CSV: a quoted cell may hold separators, line breaks
 * and doubled quotes. A quote that never closes is an ordinary character. The text must outlive the
 * source.
 */
class DelimitedText final : public RecordSource
{
public:
    DelimitedText(QStringView text, QChar separator);

    bool next(Record &record) override;
    void rewind() override;

private:
    //! The cell that starts at the position with a quote, or nothing where the quote is stray.
    std::optional<QString> quotedCell();
    QStringView plainCell();
    bool isEndOfCell(qsizetype position) const;

    QStringView m_text;
    QChar m_separator;
    qsizetype m_position = 0;
    int m_line = 1;
    bool m_isContinued = false; //!< in the middle of a line of very many cells
    int m_strayQuotes = 0;
};

} // namespace numberwell
