// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace numberwell {

//! Cells that belong together, as the source has them: not trimmed, columns not yet known.
struct Record
{
    int line = 0;
    QStringList cells;
    bool isContinued = false; //!< the rest of a line that has more than MaxCells
};

//! More cells than this make another record, or are left out; longer cells are cut.
inline constexpr qsizetype MaxCells = 64;
inline constexpr qsizetype MaxCellLength = 1024;

//! Reads records one by one, so that a large paste never stands in memory as cells.
class RecordSource
{
public:
    RecordSource() = default;
    virtual ~RecordSource() = default;
    RecordSource(const RecordSource &) = delete;
    RecordSource &operator=(const RecordSource &) = delete;

    //! False at the end; \a record is then unchanged or empty.
    virtual bool next(Record &record) = 0;
    virtual void rewind() = 0;
};

inline void appendCell(Record &record, QStringView cell)
{
    if (record.cells.size() < MaxCells)
        record.cells += cell.first(std::min(cell.size(), MaxCellLength)).toString();
}

} // namespace numberwell
