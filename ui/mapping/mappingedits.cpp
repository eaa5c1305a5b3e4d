// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/mappingedits.h"

#include "mapping/pastemerge.h"

#include <QHash>

#include <algorithm>

namespace numberwell {

namespace {

void setText(MappingRow &row, bool isNumber, const QString &text, bool isGuess = false)
{
    if (!isEditable(row, isNumber))
        return;
    (isNumber ? row.number : row.id) = text;
    row.refusal.clear();
    if (!text.isEmpty())
        row.isInserted = false;
    if (!isNumber)
        row.isGuess = isGuess && !text.isEmpty();
}

QSet<quint64> keysOf(const QList<MappingCell> &cells, bool isNumber)
{
    QSet<quint64> keys;
    for (const MappingCell &cell : cells) {
        if (cell.isNumber == isNumber)
            keys.insert(cell.key);
    }
    return keys;
}

void fillColumnDown(QList<MappingRow> &rows, const QSet<quint64> &keys, bool isNumber)
{
    const bool isSingle = keys.size() == 1;
    const MappingRow *source = nullptr;
    MappingRow above;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (!keys.contains(rows.at(i).key))
            continue;
        if (!source && isSingle && i == 0)
            return; // nothing is above it
        if (!source) {
            above = rows.at(isSingle ? i - 1 : i);
            source = &above;
        }
        setText(rows[i], isNumber, isNumber ? source->number : source->id, source->isGuess);
    }
}

//! Which comes first; within one they stay in order.
int urgencyOf(Standing standing)
{
    switch (standing) {
    case Standing::ToMend:
        return 0;
    case Standing::Guessed:
        return 1;
    case Standing::WithoutId:
        return 2;
    case Standing::Empty:
        return 3;
    case Standing::Ready:
        return 4;
    case Standing::Live:
        return 5;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<MappingRow> withText(QList<MappingRow> rows,
                           const QList<MappingCell> &cells,
                           const QString &text)
{
    const QSet<quint64> numbers = keysOf(cells, true);
    const QSet<quint64> ids = keysOf(cells, false);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const quint64 key = rows.at(i).key;
        if (numbers.contains(key))
            setText(rows[i], true, text);
        if (ids.contains(key))
            setText(rows[i], false, text);
    }
    return tidied(std::move(rows));
}

QList<MappingRow> filledDown(QList<MappingRow> rows, const QList<MappingCell> &cells)
{
    fillColumnDown(rows, keysOf(cells, true), true);
    fillColumnDown(rows, keysOf(cells, false), false);
    return tidied(std::move(rows));
}

QList<MappingRow> withInsertedRow(QList<MappingRow> rows, quint64 above, quint64 newKey)
{
    const auto place = std::find_if(
        rows.begin(), rows.end(), [above](const MappingRow &row) { return row.key == above; });
    rows.insert(place, MappingRow{.key = newKey, .isInserted = true});
    return rows;
}

QList<MappingRow> withoutRows(QList<MappingRow> rows, const QSet<quint64> &keys)
{
    rows.removeIf([&](const MappingRow &row) { return !row.isFromPool && keys.contains(row.key); });
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (keys.contains(rows.at(i).key))
            setText(rows[i], false, {});
    }
    return rows;
}

QList<MappingRow> sortedByVerdict(const MappingSheet &sheet)
{
    QList<qsizetype> order = copiedOrder(sheet.state.rows);
    std::stable_sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return urgencyOf(sheet.rows.at(a).words.standing)
               < urgencyOf(sheet.rows.at(b).words.standing);
    });
    QList<MappingRow> sorted;
    sorted.reserve(order.size());
    for (const qsizetype i : std::as_const(order))
        sorted += sheet.state.rows.at(i);
    return sorted;
}

QList<MappingRow> sortedAsCopied(const QList<MappingRow> &rows)
{
    QList<MappingRow> sorted;
    sorted.reserve(rows.size());
    for (const qsizetype i : copiedOrder(rows))
        sorted += rows.at(i);
    return sorted;
}

QList<MappingRow> mended(const MappingSheet &sheet, const QSet<quint64> &keys)
{
    QList<MappingRow> rows;
    rows.reserve(sheet.rows.size());
    for (const SheetRow &shown : sheet.rows) {
        MappingRow row = shown.row;
        if (shown.mend && keys.contains(row.key)) {
            setText(row, true, shown.mend->number);
            setText(row, false, shown.mend->id, row.isGuess);
        }
        rows += row;
    }
    return tidied(std::move(rows)); // a row that is to go has nothing in it any more
}

QList<MappingRow> confirmed(QList<MappingRow> rows)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).isGuess)
            rows[i].isGuess = false;
    }
    return rows;
}

MappingState settled(MappingSheet sheet,
                     const QList<Activation> &pairs,
                     const QList<store::ActivationOutcome> &outcomes,
                     const QDateTime &now)
{
    QHash<E164, qsizetype> places;
    for (qsizetype i = 0; i < qMin(pairs.size(), outcomes.size()); ++i)
        places.insert(pairs.at(i).number, i);
    QHash<E164, QString> activated;
    QList<MappingRow> left;
    for (const SheetRow &shown : std::as_const(sheet.rows)) {
        const PlannedRow &planned = shown.planned;
        const qsizetype place = planned.number ? places.value(*planned.number, -1) : -1;
        // A row edited while the activation ran is another pair: it stays as it is.
        const bool isThatPair = place >= 0 && planned.id == pairs.at(place).elevenLabsPhoneId;
        MappingRow row = shown.row;
        if (isThatPair && outcomes.at(place).isActivated()) {
            activated.insert(pairs.at(place).number, pairs.at(place).elevenLabsPhoneId);
            continue;
        }
        if (isThatPair) {
            row.refusal = outcomes.at(place).outcome;
            row.refusedAt = now;
        }
        left += row;
    }
    MappingState state = std::move(sheet.state);
    state.rows = std::move(left);
    if (state.pool && !activated.isEmpty())
        state.pool = std::make_shared<MappingPool>(state.pool->withActivated(activated));
    return state;
}

MappingState withoutLive(MappingSheet sheet)
{
    QList<MappingRow> left;
    for (const SheetRow &shown : std::as_const(sheet.rows)) {
        if (shown.words.standing != Standing::Live && !(shown.row.isBlank()))
            left += shown.row;
    }
    MappingState state = std::move(sheet.state);
    state.rows = std::move(left);
    return state;
}

} // namespace numberwell
