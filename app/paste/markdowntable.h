// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paste/recordsource.h"

namespace numberwell {

/*!
 * Lines of cells between pipes: Markdown tables, psql's and MySQL's output, pipe separated values.
 * Lines that only draw (\c |---|:--:|, \c +-----+) make no record. The text must outlive the
 * source.
 */
class MarkdownTable final : public RecordSource
{
public:
    explicit MarkdownTable(QStringView text);

    bool next(Record &record) override;
    void rewind() override;

private:
    QStringView m_text;
    qsizetype m_position = 0;
    int m_line = 1;
};

} // namespace numberwell
