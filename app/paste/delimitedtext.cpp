// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/delimitedtext.h"

#include <utility>

namespace numberwell {

namespace {

// A stray quote is found by reading to the end of what a cell may hold. After a few of them quotes
// mean nothing any more, so that a file of quotes is read in linear time.
constexpr int MaxStrayQuotes = 16;
constexpr qsizetype LongestQuoted = 64 * 1024;

} // namespace

DelimitedText::DelimitedText(QStringView text, QChar separator)
    : m_text(text)
    , m_separator(separator)
{
}

void DelimitedText::rewind()
{
    m_position = 0;
    m_line = 1;
    m_isContinued = false;
    m_strayQuotes = 0;
}

bool DelimitedText::isEndOfCell(qsizetype position) const
{
    return position >= m_text.size() || m_text[position] == m_separator
           || m_text[position] == u'\n';
}

std::optional<QString> DelimitedText::quotedCell()
{
    if (m_strayQuotes >= MaxStrayQuotes)
        return {};
    QString cell;
    int lineBreaks = 0;
    const qsizetype limit = std::min(m_text.size(), m_position + LongestQuoted);
    qsizetype begin = m_position + 1; // of what isn't in the cell yet
    for (qsizetype i = begin; i < limit; ++i) {
        const QChar c = m_text[i];
        lineBreaks += c == u'\n' ? 1 : 0;
        if (c != u'"')
            continue;
        cell += m_text.sliced(begin, i - begin);
        if (isEndOfCell(i + 1)) {
            m_position = i + 1;
            m_line += lineBreaks;
            return cell;
        }
        i += m_text[i + 1] == u'"' ? 1 : 0;
        begin = i;
    }
    ++m_strayQuotes;
    return {};
}

QStringView DelimitedText::plainCell()
{
    const qsizetype begin = m_position;
    while (!isEndOfCell(m_position))
        ++m_position;
    return m_text.sliced(begin, m_position - begin);
}

bool DelimitedText::next(Record &record)
{
    record.cells.clear();
    if (m_position >= m_text.size())
        return false;
    record.line = m_line;
    record.isContinued = std::exchange(m_isContinued, false);
    for (;;) {
        std::optional<QString> quoted;
        if (m_position < m_text.size() && m_text[m_position] == u'"')
            quoted = quotedCell();
        appendCell(record, quoted ? QStringView(*quoted) : plainCell());
        const bool isMore = m_position < m_text.size() && m_text[m_position] == m_separator;
        if (!isMore)
            break;
        ++m_position;
        if (record.cells.size() == MaxCells) {
            m_isContinued = true;
            return true;
        }
    }
    if (m_position < m_text.size()) { // a line feed
        ++m_position;
        ++m_line;
    }
    return true;
}

} // namespace numberwell
