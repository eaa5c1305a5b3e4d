// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>
#include <QList>
#include <QString>

namespace numberwell {

//! \a text on one line, with an apostrophe in front where a spreadsheet would run it as a formula.
//! A phone number in E.164 form stays as it is.
[[nodiscard]] QString safeForSheet(const QString &text);

/*! Cells of a model as text for other programs: each cell's CopyRole, safe for spreadsheets. */
struct TableText
{
    const QAbstractItemModel &model;
    QList<int> columns; //!< from left to right

    //! Tab separated, without a line end after the last row.
    [[nodiscard]] QString tabSeparated(const QList<int> &rows, bool withHeadings) const;
    //! RFC 4180, with headings: all rows of the model.
    [[nodiscard]] QString commaSeparated() const;

private:
    QStringList headings() const;
    QStringList cells(int row) const;
};

} // namespace numberwell
