// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/columns.h"

#include "paste/cellkind.h"

#include <algorithm>
#include <array>
#include <utility>

namespace numberwell {

namespace {

struct Column
{
    std::array<int, 9> kinds{};
    int filled = 0;
    int repeated = 0; //!< equal to the cell above: a provider or a state, not an ID
    QString last;
    Heading heading;

    int count(CellKind kind) const { return kinds[size_t(kind)]; }
    bool isOther() const { return heading.kind == HeadingKind::Other; }
};

using Cells = QStringList;

Cells trimmedCells(const Record &record)
{
    Cells cells;
    cells.reserve(record.cells.size());
    for (const QString &cell : record.cells)
        cells += trimmedCell(cell);
    return cells;
}

bool isCertainData(const Cells &cells)
{
    return std::any_of(cells.begin(), cells.end(), [](const QString &cell) {
        const CellKind kind = kindOf(cell);
        return kind == CellKind::Number || kind == CellKind::Id;
    });
}

bool isHeadings(const Cells &cells)
{
    return std::any_of(cells.begin(), cells.end(), [](const QString &cell) {
        const HeadingKind kind = headingOf(cell).kind;
        return kind == HeadingKind::Number || kind == HeadingKind::Id;
    });
}

bool hasNoDigits(const Cells &cells)
{
    return std::none_of(cells.begin(), cells.end(), [](const QString &cell) {
        return std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
    });
}

//! Finds the headings and where the data starts.
void findHeadings(const QList<Cells> &sample, Columns &columns)
{
    const auto firstCertain = std::find_if(sample.begin(), sample.end(), isCertainData);
    // Without certain data only the first filled record can be headings.
    const auto firstFilled = std::find_if(sample.begin(), sample.end(), [](const Cells &cells) {
        return std::any_of(
            cells.begin(), cells.end(), [](const QString &c) { return !c.isEmpty(); });
    });
    auto end = firstCertain;
    if (firstCertain == sample.end() && firstFilled != sample.end())
        end = firstFilled + 1;
    for (auto record = sample.begin(); record != end; ++record) {
        if (isHeadings(*record)) {
            columns.headings = *record;
            columns.firstData = int(record - sample.begin()) + 1;
        }
    }
    if (!columns.headings.isEmpty() || firstCertain == sample.end())
        return;
    // Headings in another language, or a title: words only, right above the data.
    while (columns.firstData < firstCertain - sample.begin()
           && hasNoDigits(sample[columns.firstData]))
        ++columns.firstData;
}

QList<Column> countKinds(const QList<Cells> &sample, const Columns &columns)
{
    QList<Column> counted;
    for (qsizetype i = 0; i < columns.headings.size(); ++i) {
        counted += Column();
        counted.last().heading = headingOf(columns.headings[i]);
    }
    for (qsizetype row = columns.firstData; row < sample.size(); ++row) {
        const Cells &cells = sample[row];
        if (counted.size() < cells.size())
            counted.resize(cells.size());
        for (qsizetype i = 0; i < cells.size(); ++i) {
            Column &column = counted[i];
            ++column.kinds[size_t(kindOf(cells[i]))];
            if (cells[i].isEmpty())
                continue;
            ++column.filled;
            column.repeated += column.last == cells[i] ? 1 : 0;
            column.last = cells[i];
        }
    }
    return counted;
}

//! The column with the highest score above zero, -1 where there is none.
template <typename Score>
int bestColumn(const QList<Column> &columns, int except, Score score)
{
    int best = -1;
    int highest = 0;
    for (int i = 0; i < columns.size(); ++i) {
        const int value = i == except ? 0 : score(columns[i]);
        if (value > highest) {
            highest = value;
            best = i;
        }
    }
    return best;
}

int findNumberColumn(const QList<Column> &columns)
{
    const int named = bestColumn(columns, -1, [](const Column &column) {
        if (column.heading.kind != HeadingKind::Number)
            return 0;
        return 1 + column.heading.weight + 10 * column.count(CellKind::Number);
    });
    if (named >= 0 && columns[named].count(CellKind::Number) > 0)
        return named;
    const int byContent = bestColumn(columns, -1, [](const Column &column) {
        const bool isCandidate = !column.isOther() && column.heading.kind != HeadingKind::Id;
        return isCandidate ? column.count(CellKind::Number) : 0;
    });
    return byContent >= 0 ? byContent : named;
}

int findIdColumn(const QList<Column> &columns, int number)
{
    const int certain = bestColumn(
        columns, number, [](const Column &column) { return column.count(CellKind::Id); });
    if (certain >= 0)
        return certain;
    const int named = bestColumn(columns, number, [](const Column &column) {
        return column.heading.kind == HeadingKind::Id ? column.heading.weight : 0;
    });
    if (named >= 0)
        return named;
    const int byContent = bestColumn(columns, number, [](const Column &column) {
        if (column.isOther() || column.heading.kind == HeadingKind::Number)
            return 0;
        if (column.filled > 1 && column.repeated == column.filled - 1)
            return 0;
        return 10 * column.count(CellKind::Opaque) + column.count(CellKind::Word)
               + column.count(CellKind::Agent);
    });
    if (byContent >= 0 && (number >= 0 || columns[byContent].count(CellKind::Opaque) > 0))
        return byContent;
    // Of two columns the other one is meant for the IDs, whatever was put there.
    if (number < 0 || columns.size() != 2)
        return -1;
    const Column &other = columns[1 - number];
    const bool mayBeIds = !other.isOther() && other.heading.kind != HeadingKind::Number;
    return mayBeIds ? 1 - number : -1;
}

//! Broken numbers beside good IDs.
int findBrokenNumbers(const QList<Column> &columns, int id)
{
    const int near = bestColumn(columns, id, [](const Column &column) {
        return column.isOther() ? 0 : column.count(CellKind::NearNumber);
    });
    if (near >= 0)
        return near;
    const bool isPair = columns.size() == 2 && id >= 0 && !columns[1 - id].isOther();
    return isPair && columns[1 - id].filled > 0 ? 1 - id : -1;
}

bool isOneListOf(CellKind kind, const QList<Cells> &sample)
{
    qsizetype cellCount = 0;
    qsizetype lists = 0;
    for (const Cells &cells : sample) {
        const auto ofKind = std::count_if(cells.begin(), cells.end(), [kind](const QString &cell) {
            return kindOf(cell) == kind;
        });
        const auto empty = cells.count(QString());
        if (ofKind + empty != cells.size())
            return false;
        cellCount += ofKind;
        lists += ofKind > 1 ? 1 : 0;
    }
    return lists > 0 && cellCount > 2;
}

PastedRow rowOf(const Record &record, const Columns &columns)
{
    const auto cellAt = [&record](int column) {
        return column >= 0 && column < record.cells.size() ? trimmedCell(record.cells[column])
                                                           : QString();
    };
    PastedRow row{record.line, cellAt(columns.number), cellAt(columns.id)};
    // One column with both kinds of lines.
    const CellKind kind = columns.isPair() ? CellKind::Text : kindOf(row.number + row.id);
    const bool isIdAlone = row.id.isEmpty() && (kind == CellKind::Id || kind == CellKind::Opaque);
    const bool isNumberAlone = row.number.isEmpty() && kind == CellKind::Number;
    if (isIdAlone || isNumberAlone)
        std::swap(row.number, row.id);
    return row;
}

//! Number and ID in turn, each on a line of its own, become pairs; other rows stay as they are.
QList<PastedRow> pairedInTurn(QList<PastedRow> rows)
{
    const auto isNumberAlone = [](const PastedRow &row) { return row.id.isEmpty(); };
    const auto isIdAlone = [](const PastedRow &row) { return row.number.isEmpty(); };
    if (rows.isEmpty() || rows.size() % 2 != 0)
        return rows;
    const bool isNumberFirst = isNumberAlone(rows.first());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const bool isNumberDue = isNumberFirst == (i % 2 == 0);
        if (isNumberDue ? !isNumberAlone(rows[i]) : !isIdAlone(rows[i]))
            return rows;
    }
    for (qsizetype i = 0; i < rows.size(); i += 2) {
        const PastedRow &second = rows[i + 1];
        rows[i / 2] = {rows[i].line, rows[i].number + second.number, rows[i].id + second.id};
    }
    rows.resize(rows.size() / 2);
    return rows;
}

//! "(20 rows)", a greeting, a signature: words around the rows, not in their columns.
bool isProse(const Record &record, const PastedRow &row, bool isAfterBlank)
{
    if (record.cells.size() > 1 || (!row.number.isEmpty() && !row.id.isEmpty()))
        return false;
    const QString &text = row.number.isEmpty() ? row.id : row.number;
    const CellKind kind = kindOf(text);
    return kind == CellKind::Text
           || (kind == CellKind::Word && isAfterBlank && hasNoDigits({text}));
}

bool isHeadings(const Record &record, const PastedRow &row, const Columns &columns)
{
    if (row.number.isEmpty() || !row.number.front().isLetter() || !hasNoDigits({row.id}))
        return false;
    const bool areBothNamed = headingOf(row.number).kind == HeadingKind::Number
                              && headingOf(row.id).kind == HeadingKind::Id;
    return areBothNamed
           || (!columns.headings.isEmpty() && trimmedCells(record) == columns.headings);
}

void appendEntries(const Record &record, QList<PastedRow> &rows)
{
    for (const QString &cell : record.cells) {
        const QString text = trimmedCell(cell);
        if (text.isEmpty())
            continue;
        PastedRow row{int(rows.size()) + 1, {}, {}};
        (kindOf(text) == CellKind::Number ? row.number : row.id) = text;
        rows += row;
    }
}

} // namespace

Columns findColumns(const QList<Record> &sample)
{
    QList<Cells> cells;
    cells.reserve(sample.size());
    for (const Record &record : sample)
        cells += trimmedCells(record);
    Columns columns;
    if (isOneListOf(CellKind::Number, cells) || isOneListOf(CellKind::Id, cells)
        || isOneListOf(CellKind::Opaque, cells)) {
        columns.isOneList = true;
        columns.isUsable = true;
        return columns;
    }
    findHeadings(cells, columns);
    const QList<Column> counted = countKinds(cells, columns);
    columns.number = findNumberColumn(counted);
    columns.id = findIdColumn(counted, columns.number);
    if (columns.number < 0 && columns.id >= 0)
        columns.number = findBrokenNumbers(counted, columns.id);
    const auto count = [&counted](int column, CellKind kind) {
        return column >= 0 ? counted[column].count(kind) : 0;
    };
    const bool areAllIds = columns.id >= 0 && count(columns.id, CellKind::Opaque) > 0
                           && 2 * count(columns.id, CellKind::Opaque) > counted[columns.id].filled;
    const bool areBothNamed = columns.number >= 0 && columns.id >= 0
                              && counted[columns.number].heading.kind == HeadingKind::Number
                              && counted[columns.id].heading.kind == HeadingKind::Id;
    columns.isUsable = count(columns.number, CellKind::Number) > 0
                       || count(columns.id, CellKind::Id) > 0 || areAllIds || areBothNamed
                       || (columns.id >= 0 && count(columns.number, CellKind::NearNumber) > 0);
    return columns;
}

QList<PastedRow> collectRows(RecordSource &source, const Columns &columns, qsizetype mostRows)
{
    QList<PastedRow> rows;
    Record record;
    bool isAfterBlank = false;
    for (int i = 0; rows.size() <= mostRows && source.next(record); ++i) {
        if (columns.isOneList) {
            appendEntries(record, rows);
            continue;
        }
        if (i < columns.firstData || record.isContinued)
            continue;
        PastedRow row = rowOf(record, columns);
        const bool isBlank = row.number.isEmpty() && row.id.isEmpty();
        if (!isBlank && !isProse(record, row, isAfterBlank) && !isHeadings(record, row, columns))
            rows += std::move(row);
        isAfterBlank = isBlank;
    }
    return columns.isPair() && !columns.isFreeText ? rows : pairedInTurn(std::move(rows));
}

} // namespace numberwell
