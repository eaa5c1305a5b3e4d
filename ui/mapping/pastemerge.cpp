// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/pastemerge.h"

#include "paste/numbertext.h"

#include <QHash>
#include <QSet>

namespace numberwell {

namespace {

//! What tells two numbers apart: E.164 where it is readable, else the text.
QString identityOf(const QString &number)
{
    const ReadNumber read = readNumber(number);
    return read.number ? read.number->toString() : number;
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
            if (!m_result.rows[i].number.isEmpty())
                places.insert(identityOf(m_result.rows[i].number), i);
        }
        QSet<qsizetype> taken;
        for (const PastedRow &row : pasted) {
            const qsizetype place
                = row.number.isEmpty() ? -1 : places.value(identityOf(row.number), -1);
            if (place < 0) {
                append(row);
                if (!row.number.isEmpty())
                    places.insert(identityOf(row.number), m_result.rows.size() - 1);
                taken.insert(m_result.rows.size() - 1);
            } else if (row.id.isEmpty() || m_result.rows[place].id == row.id) {
                ++m_result.known;
                taken.insert(place);
            } else if (taken.contains(place)) {
                append(row); // twice in this paste with two IDs: both are shown, and judged
            } else {
                fill(place, row.id);
                taken.insert(place);
            }
        }
    }

    void addIds(const QList<PastedRow> &pasted, int anchorRow)
    {
        const QList<qsizetype> places = placesFor(pasted.size(), anchorRow);
        m_result.isGuess = pasted.size() > 1;
        for (qsizetype i = 0; i < pasted.size(); ++i) {
            if (i < places.size())
                fill(places[i], pasted[i].id);
            else
                append(pasted[i]);
        }
    }

    PasteResult take() { return std::move(m_result); }

private:
    QList<qsizetype> placesFor(qsizetype count, int anchorRow) const
    {
        QList<qsizetype> open;
        QList<qsizetype> fromAnchor;
        QList<qsizetype> all;
        for (qsizetype i = 0; i < m_result.rows.size(); ++i) {
            const MappingRow &row = m_result.rows[i];
            if (row.number.isEmpty())
                continue;
            all += i;
            if (row.id.isEmpty())
                open += i;
            if (anchorRow >= 0 && i >= anchorRow)
                fromAnchor += i;
        }
        const bool isOneForACell = count == 1 && !fromAnchor.isEmpty();
        if (open.size() == count && !isOneForACell)
            return open;
        if (!fromAnchor.isEmpty())
            return fromAnchor;
        return open.isEmpty() ? all : open;
    }

    void fill(qsizetype place, const QString &id)
    {
        MappingRow &row = m_result.rows[place];
        row.id = id;
        row.refusal.clear();
        ++m_result.filled;
        touch(place);
    }

    void append(const PastedRow &row)
    {
        m_result.rows += MappingRow{0, row.number, row.id, false, {}, {}};
        ++m_result.appended;
        touch(m_result.rows.size() - 1);
    }

    void touch(qsizetype place)
    {
        if (m_result.firstTouched < 0 || place < m_result.firstTouched)
            m_result.firstTouched = int(place);
    }

    PasteResult m_result;
};

} // namespace

PasteResult mergePaste(QList<MappingRow> rows, const PastedTable &table, int anchorRow)
{
    Merge merge(std::move(rows));
    if (table.isSingleColumnOfIds)
        merge.addIds(table.rows, anchorRow);
    else
        merge.addPairs(table.rows);
    PasteResult result = merge.take();
    result.hadNoIds = table.isSingleColumnOfNumbers;
    return result;
}

QList<MappingRow> tidied(QList<MappingRow> rows)
{
    QHash<QString, qsizetype> open;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].isFromPool && rows[i].id.isEmpty())
            open.insert(rows[i].number, i);
    }
    QList<MappingRow> kept;
    QSet<qsizetype> moved;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows[i].isFromPool || rows[i].id.isEmpty())
            continue;
        const auto place = open.constFind(identityOf(rows[i].number));
        if (place == open.cend())
            continue;
        rows[*place].id = rows[i].id;
        open.erase(place);
        moved.insert(i);
    }
    kept.reserve(rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const bool isBlank = rows[i].number.isEmpty() && rows[i].id.isEmpty();
        if (rows[i].isFromPool || (!isBlank && !moved.contains(i)))
            kept += std::move(rows[i]);
    }
    return kept;
}

} // namespace numberwell
