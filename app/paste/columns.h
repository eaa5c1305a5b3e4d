// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "paste/clipboardtext.h"
#include "paste/recordsource.h"

namespace numberwell {

//! Which columns hold what, found from headings and content of the first records.
struct Columns
{
    int number = -1;         //!< -1: there is none
    int id = -1;             //!< likewise
    int firstData = 0;       //!< records before it are titles and headings
    QStringList headings;    //!< trimmed; empty where there are none
    bool isOneList = false;  //!< each cell is an entry of its own: "+1604…, +1604…, …"
    bool isUsable = false;   //!< false for noise
    bool isFreeText = false; //!< number and ID were found in lines, not in columns

    bool isPair() const { return number >= 0 && id >= 0; }
};

[[nodiscard]] Columns findColumns(const QList<Record> &sample);

//! All rows of the source; those without number and ID and repeated headings are left out. Lines
//! that hold a number and an ID in turn make one row of two. Stops a little after \a mostRows.
[[nodiscard]] QList<PastedRow> collectRows(RecordSource &source,
                                           const Columns &columns,
                                           qsizetype mostRows);

} // namespace numberwell
