// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pool/tabletext.h"

#include "common/recorddelegate.h"

#include "domain/e164.h"

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

QString quoted(QString cell)
{
    if (!cell.contains(u',') && !cell.contains(u'"'))
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

QString commaLine(const QStringList &cells)
{
    QStringList parts;
    parts.reserve(cells.size());
    for (const QString &cell : cells)
        parts.append(quoted(cell));
    return parts.join(u',') + u"\r\n"_s;
}

} // namespace

QString safeForSheet(const QString &text)
{
    const QString flat = text.simplified();
    // The full-width forms too: some sheets fold them before they look.
    static constexpr QStringView FormulaStarts = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    if (flat.isEmpty() || !FormulaStarts.contains(flat.front()) || E164::parse(flat))
        return flat;
    return u'\'' + flat;
}

QString TableText::tabSeparated(const QList<int> &rows, bool withHeadings) const
{
    QStringList lines;
    lines.reserve(rows.size() + 1);
    if (withHeadings)
        lines.append(headings().join(u'\t'));
    for (const int row : rows)
        lines.append(cells(row).join(u'\t'));
    return lines.join(u'\n');
}

QString TableText::commaSeparated() const
{
    QString text = commaLine(headings());
    for (int row = 0; row < model.rowCount(); ++row)
        text += commaLine(cells(row));
    return text;
}

QStringList TableText::headings() const
{
    QStringList titles;
    for (const int column : columns)
        titles.append(model.headerData(column, Qt::Horizontal).toString());
    return titles;
}

QStringList TableText::cells(int row) const
{
    QStringList texts;
    texts.reserve(columns.size());
    for (const int column : columns)
        texts.append(safeForSheet(model.index(row, column).data(CopyRole).toString()));
    return texts;
}

} // namespace numberwell
