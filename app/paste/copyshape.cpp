// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/copyshape.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

QString safeForSheet(const QString &text)
{
    const QString flat = text.simplified();
    if (flat.isEmpty())
        return flat;
    // The full-width forms too: some sheets fold them before they look.
    static constexpr QStringView FormulaStarts = u"=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    return FormulaStarts.contains(flat.front()) ? u'\'' + flat : flat;
}

} // namespace

QString toClipboardText(const QList<CopyRow> &rows, CopyShape shape)
{
    QStringList parts;
    parts.reserve(rows.size() + 1);
    if (shape == CopyShape::Columns)
        parts += u"Number\tSID\tLabel"_s;
    for (const CopyRow &row : rows) {
        QString part = row.number.toString();
        if (shape == CopyShape::Columns)
            part += u'\t' + safeForSheet(row.sid) + u'\t' + safeForSheet(row.label);
        parts += part;
    }
    return parts.join(shape == CopyShape::Commas ? u", "_s : u"\n"_s);
}

} // namespace numberwell
