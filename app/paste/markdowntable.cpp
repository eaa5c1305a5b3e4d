// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/markdowntable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

bool isPipe(QChar c)
{
    return c == u'|' || c == u'\u2502' || c == u'\u2503';
}

bool isDrawing(QStringView line)
{
    const auto draws = [](QChar c) {
        return isPipe(c) || c == u'-' || c == u':' || c == u'+' || c == u'=' || c == u' '
               || c == u'\t' || (c >= u'\u2500' && c <= u'\u257F');
    };
    const bool hasRule = line.contains("--"_L1) || line.contains("=="_L1)
                         || line.contains(u'\u2500') || line.contains("|-"_L1)
                         || line.contains("| -"_L1);
    return hasRule && std::all_of(line.begin(), line.end(), draws);
}

void splitCells(QStringView line, Record &record)
{
    line = line.trimmed();
    if (!line.isEmpty() && isPipe(line.front()))
        line = line.sliced(1);
    QString cell;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool isEscaped = line[i] == u'\\' && i + 1 < line.size() && isPipe(line[i + 1]);
        if (isEscaped) {
            cell += line[++i];
        } else if (isPipe(line[i])) {
            appendCell(record, cell);
            cell.clear();
            if (i + 1 == line.size()) // the closing pipe
                return;
        } else {
            cell += line[i];
        }
    }
    appendCell(record, cell);
}

} // namespace

MarkdownTable::MarkdownTable(QStringView text)
    : m_text(text)
{
}

void MarkdownTable::rewind()
{
    m_position = 0;
    m_line = 1;
}

bool MarkdownTable::next(Record &record)
{
    record.cells.clear();
    while (m_position < m_text.size()) {
        qsizetype end = m_text.indexOf(u'\n', m_position);
        if (end < 0)
            end = m_text.size();
        const QStringView line = m_text.sliced(m_position, end - m_position);
        m_position = end + 1;
        record.line = m_line++;
        if (isDrawing(line))
            continue;
        splitCells(line, record);
        return true;
    }
    return false;
}

} // namespace numberwell
