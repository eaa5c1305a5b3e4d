// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paste/recordsource.h"

namespace numberwell {

/*!
 * Numbers and IDs found in lines of text that is no table: \c "number -> id" from a chat, mail
 * quoting, lists with bullets, values separated by blanks. Every record has two cells, the number
 * and the ID; lines with neither make none. The text must outlive the source.
 */
class FreeText final : public RecordSource
{
public:
    explicit FreeText(QStringView text);

    bool next(Record &record) override;
    void rewind() override;

private:
    void readLine(QStringView line);

    QStringView m_text;
    qsizetype m_position = 0;
    qsizetype m_lineEnd = -1; //!< of the line being read, piece by piece
    int m_line = 1;
    QList<Record> m_found; //!< of one line, in reverse order
};

} // namespace numberwell
