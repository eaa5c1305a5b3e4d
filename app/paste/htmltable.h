// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paste/recordsource.h"

#include <array>

namespace numberwell {

//! True where the text has a table, so that HtmlTable may find records in it.
[[nodiscard]] bool hasHtmlTable(QStringView html);

/*!
 * Rows of the tables in a piece of HTML, as browsers and spreadsheets put it on the clipboard.
 *
 * No general parser: it knows rows, cells, line breaks, character references and what to skip
 * (comments, scripts, styles), and reads anything in linear time. Where a sheet shows a rounded
 * number but carries the value in an attribute (\c sdval, \c x:num, \c data-sheets-value), the
 * value is taken. Record::line is the number of the row. The text must outlive the source.
 */
class HtmlTable final : public RecordSource
{
public:
    explicit HtmlTable(QStringView html);

    bool next(Record &record) override;
    void rewind() override;

private:
    struct Tag
    {
        QString name;
        bool isClosing = false;
        QStringView attributes;
    };
    Tag readTag();
    void skipElement(const QString &name);
    void readText();
    void openCell(QStringView attributes);
    void closeCell(Record &record);
    void skipSpanned(Record &record);

    QStringView m_html;
    qsizetype m_position = 0;
    int m_row = 0;
    bool m_isInRow = false;
    bool m_isInCell = false;
    int m_columnSpan = 1;
    int m_rowSpan = 1;
    std::array<int, MaxCells> m_spans{}; //!< rows for which a cell from above stands in the column
    QString m_cell;
    QString m_value; //!< the number behind what is shown
};

} // namespace numberwell
