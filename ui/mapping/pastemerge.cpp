// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/pastemerge.h"

#include "mapping/mappingsheet.h"
#include "paste/numbertext.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace numberwell {

namespace {

//! What tells two numbers apart: E.164 where it is readable, else the text.
QString identityOf(const QString &number)
{
    const ReadNumber read = readNumber(number);
    return read.number ? read.number->toString() : number;
}

QList<qsizetype> rowsOf(const QList<MappingRow> &rows, const QList<quint64> &keys)
{
    const QSet<quint64> wanted(keys.begin(), keys.end());
    QList<qsizetype> found;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (wanted.contains(rows.at(i).key))
            found += i;
    }
    return found;
}

/*!
 * The cells that \a count values go to: into several chosen ones as often as they fit, else down
 * from the first, as far as there are rows.
 */
QList<qsizetype> cellsFor(qsizetype count, const QList<qsizetype> &chosen, qsizetype rows)
{
    if (chosen.isEmpty() || count == 0)
        return {};
    if (chosen.size() % count == 0)
        return chosen;
    QList<qsizetype> down;
    for (qsizetype i = chosen.first(); i < rows && down.size() < count; ++i)
        down += i;
    return down;
}

//! One paste on its way into the rows.
class Merge final
{
public:
    explicit Merge(QList<MappingRow> rows) { m_result.rows = std::move(rows); }

    void addPairs(const QList<PastedRow> &pasted)
    {
        QHash<QString, qsizetype> places;
        for (qsizetype i = m_result.rows.size() - 1; i >= 0; --i) {
            if (!m_result.rows.at(i).number.isEmpty())
                places.insert(identityOf(m_result.rows.at(i).number), i);
        }
        QSet<qsizetype> taken;
        for (const PastedRow &row : pasted) {
            const QString identity = identityOf(row.number);
            const qsizetype place = row.number.isEmpty() ? -1 : places.value(identity, -1);
            if (place < 0) {
                append(row);
                if (!row.number.isEmpty())
                    places.insert(identity, m_result.rows.size() - 1);
                taken.insert(m_result.rows.size() - 1);
            } else if (row.id.isEmpty() || m_result.rows.at(place).id == row.id) {
                confirm(place, row);
                taken.insert(place);
            } else if (taken.contains(place)) {
                append(row); // twice in this paste with two IDs: both are shown, and judged
            } else {
                fillId(place, row.id, false);
                taken.insert(place);
            }
        }
    }

    void addIds(const QList<PastedRow> &pasted, const PasteTarget &target)
    {
        const QList<qsizetype> places = placesFor(pasted.size(), target);
        m_result.isGuess = pasted.size() > 1;
        for (qsizetype i = 0; i < qMax(pasted.size(), places.size()); ++i) {
            const PastedRow &row = pasted.at(i % pasted.size());
            if (i < places.size())
                fillId(places[i], row.id, m_result.isGuess);
            else
                append(row);
        }
    }

    //! False where no chosen cell can take a number.
    bool addNumbers(const QList<PastedRow> &pasted, const PasteTarget &target)
    {
        const QList<qsizetype> cells
            = cellsFor(pasted.size(), rowsOf(m_result.rows, target.keys), m_result.rows.size());
        const bool isTaken = std::any_of(cells.begin(), cells.end(), [this](qsizetype cell) {
            return !m_result.rows.at(cell).isFromPool;
        });
        if (!isTaken)
            return false;
        for (qsizetype i = 0; i < cells.size(); ++i)
            fillNumber(cells[i], pasted.at(i % pasted.size()).number);
        return true;
    }

    void addColumn(const CopiedColumn &column, const PasteTarget &target)
    {
        const qsizetype count = column.texts.size();
        const QList<qsizetype> cells
            = cellsFor(count, rowsOf(m_result.rows, target.keys), m_result.rows.size());
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString &text = column.texts.at(i % count);
            if (column.isNumberColumn)
                fillNumber(cells[i], text);
            else
                fillId(cells[i], text, column.guesses.value(i % count));
        }
        for (qsizetype i = cells.size(); i < count; ++i) {
            const QString &text = column.texts.at(i);
            if (!text.isEmpty())
                append(column.isNumberColumn ? PastedRow{0, text, {}} : PastedRow{0, {}, text});
        }
    }

    PasteResult take() { return std::move(m_result); }

private:
    QList<qsizetype> placesFor(qsizetype count, const PasteTarget &target)
    {
        m_result.candidates = count;
        const QList<qsizetype> chosen = rowsOf(m_result.rows, target.keys);
        if (chosen.size() > 1 || (chosen.size() == 1 && count == 1))
            return cellsFor(count, chosen, m_result.rows.size());
        QList<qsizetype> open;
        QList<qsizetype> all;
        for (const qsizetype i : copiedOrder(m_result.rows)) {
            const MappingRow &row = m_result.rows.at(i);
            if (row.number.isEmpty())
                continue;
            all += i;
            if (row.id.isEmpty())
                open += i;
        }
        const bool isElsewhere = !chosen.isEmpty() && !open.isEmpty() && chosen != open.first(1);
        if (open.size() != count && !chosen.isEmpty() && (isElsewhere || open.isEmpty()))
            return cellsFor(count, chosen, m_result.rows.size());
        const QList<qsizetype> &places = open.isEmpty() ? all : open;
        if (count > 1)
            m_result.candidates = places.size();
        return places.first(qMin(count, places.size())); // each once: only cells take it again
    }

    void confirm(qsizetype place, const PastedRow &row)
    {
        ++m_result.known;
        if (row.id.isEmpty() || !m_result.rows.at(place).isGuess)
            return;
        m_result.rows[place].isGuess = false;
        ++m_result.filled;
        touch(place);
    }

    void fillId(qsizetype place, const QString &id, bool isGuess)
    {
        MappingRow &row = m_result.rows[place];
        row.id = id;
        row.isGuess = isGuess && !id.isEmpty();
        row.isInserted = false;
        row.refusal.clear();
        ++m_result.filled;
        touch(place);
    }

    void fillNumber(qsizetype place, const QString &number)
    {
        if (m_result.rows.at(place).isFromPool)
            return;
        MappingRow &row = m_result.rows[place];
        row.number = number;
        row.isInserted = false;
        row.refusal.clear();
        ++m_result.filled;
        touch(place);
    }

    void append(const PastedRow &row)
    {
        m_result.rows += MappingRow{.number = row.number, .id = row.id};
        ++m_result.appended;
    }

    void touch(qsizetype place)
    {
        if (m_firstTouched < 0 || place < m_firstTouched) {
            m_firstTouched = place;
            m_result.firstTouched = m_result.rows.at(place).key;
        }
    }

    PasteResult m_result;
    qsizetype m_firstTouched = -1;
};

} // namespace

PasteResult mergePaste(QList<MappingRow> rows, const PastedTable &table, const PasteTarget &target)
{
    Merge merge(std::move(rows));
    const bool isInCells = table.isSingleColumnOfNumbers && target.isNumberColumn
                           && merge.addNumbers(table.rows, target);
    if (table.isSingleColumnOfIds)
        merge.addIds(table.rows, target);
    else if (!isInCells)
        merge.addPairs(table.rows);
    PasteResult result = merge.take();
    result.hadNoIds = table.isSingleColumnOfNumbers && !isInCells;
    return result;
}

PasteResult mergeColumn(QList<MappingRow> rows,
                        const CopiedColumn &column,
                        const PasteTarget &target)
{
    Merge merge(std::move(rows));
    merge.addColumn(column, target);
    return merge.take();
}

PastedTable slidBack(PastedTable table, const Shift &shift)
{
    QList<PastedRow> &rows = table.rows;
    const auto isPart = [&shift](const PastedRow &row) {
        return row.line >= shift.firstLine && row.line <= shift.lastLine;
    };
    auto first = std::find_if(rows.begin(), rows.end(), isPart);
    auto last = std::find_if_not(first, rows.end(), isPart);
    if (shift.by == 0 || first == last)
        return table;
    // Known IDs tell which rows are wrong; the number they belong to is one before or behind.
    if (shift.sign == ShiftSign::KnownIds && shift.by > 0 && first != rows.begin())
        --first;
    if (shift.sign == ShiftSign::KnownIds && shift.by < 0 && last != rows.end())
        ++last;
    QStringList ids;
    for (auto row = first; row != last; ++row)
        ids += row->id;
    std::rotate(ids.begin(), shift.by > 0 ? ids.begin() + 1 : ids.end() - 1, ids.end());
    for (auto row = first; row != last; ++row)
        row->id = ids.takeFirst();
    rows.removeIf([](const PastedRow &row) { return row.number.isEmpty() && row.id.isEmpty(); });
    return table;
}

QList<MappingRow> tidied(QList<MappingRow> rows)
{
    QHash<QString, qsizetype> open;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).isFromPool && rows.at(i).id.isEmpty())
            open.insert(rows.at(i).number, i);
    }
    QSet<qsizetype> moved;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const MappingRow &row = rows.at(i);
        if (row.isFromPool || row.id.isEmpty() || row.number.isEmpty())
            continue;
        const auto place = open.constFind(identityOf(row.number));
        if (place == open.cend())
            continue;
        const MappingRow given = row;
        rows[*place].id = given.id;
        rows[*place].isGuess = given.isGuess;
        open.erase(place);
        moved.insert(i);
    }
    QList<MappingRow> kept;
    kept.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const MappingRow &row = rows.at(i);
        const bool isOfNoUse = row.isBlank() && !row.isInserted;
        if (row.isFromPool || (!isOfNoUse && !moved.contains(i)))
            kept += row;
    }
    return kept;
}

} // namespace numberwell
