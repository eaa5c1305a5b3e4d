// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/shift.h"

#include "paste/numbertext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

//! A pasted row as far as a shift shows in it.
struct Place
{
    int line = 0;
    std::optional<E164> number;
    std::optional<E164> owner; //!< of the ID, where that is known
    bool hasNumber = false;
    bool hasId = false;
};

QList<Place> placesOf(const QList<PastedRow> &rows,
                      const PoolSnapshot &pool,
                      const QHash<QString, E164> &live)
{
    // As the verdicts read the rows: judged against nothing, they have their numbers and IDs.
    const ActivationPlan readable = ActivationPlan::judge(rows, PoolSnapshot());
    QList<Place> places;
    places.reserve(rows.size());
    for (const PlannedRow &row : readable.rows()) {
        Place place{row.line, row.number, {}, !row.numberText.isEmpty(), !row.id.isEmpty()};
        if (const auto found = live.constFind(row.id); found != live.cend())
            place.owner = *found;
        else if (const PoolEntry *entry = place.hasId ? pool.findId(row.id) : nullptr)
            place.owner = entry->number;
        places += std::move(place);
    }
    return places;
}

//! "one row too low" for 1.
QString directionOf(int by)
{
    return by > 0 ? u"one row too low"_s : u"one row too high"_s;
}

Shift between(ShiftSign sign, int by, const Place &first, const Place &last, int rowCount)
{
    return {
        sign, by, std::min(first.line, last.line), std::max(first.line, last.line), rowCount, {}};
}

//! IDs that the neighbour's number is known to have, all in one direction.
std::optional<Shift> shiftByKnownIds(const QList<Place> &places)
{
    qsizetype right = 0;
    QList<qsizetype> tooLow;
    QList<qsizetype> tooHigh;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const std::optional<E164> &owner = places[i].owner;
        if (!owner)
            continue;
        if (owner == places[i].number)
            ++right;
        else if (i > 0 && owner == places[i - 1].number && places[i - 1].owner != owner)
            tooLow += i;
        else if (i + 1 < places.size() && owner == places[i + 1].number
                 && places[i + 1].owner != owner)
            tooHigh += i;
    }
    // Two rows that changed places are one too low and one too high: no shift.
    if (tooLow.isEmpty() == tooHigh.isEmpty())
        return {};
    const QList<qsizetype> &rows = tooLow.isEmpty() ? tooHigh : tooLow;
    if (rows.size() == 1 && right > 0)
        return {};
    const int by = tooLow.isEmpty() ? -1 : 1;
    Shift shift = between(
        ShiftSign::KnownIds, by, places[rows.first()], places[rows.last()], int(rows.size()));
    shift.message
        = rows.size() == 1
              ? u"The ID in line %1 belongs to the number %2 it: the IDs seem to stand %3. Compare "
                "the first and the last pair with ElevenLabs."_s.arg(shift.firstLine)
                    .arg(by > 0 ? u"above"_s : u"below"_s, directionOf(by))
              : u"%1 IDs between lines %2 and %3 belong to the numbers %4 them: the IDs stand %5. "
                "Copy both columns again."_s.arg(shift.rowCount)
                    .arg(shift.firstLine)
                    .arg(shift.lastLine)
                    .arg(by > 0 ? u"above"_s : u"below"_s, directionOf(by));
    return shift;
}

//! A lone number and a lone ID with pairs between them.
std::optional<Shift> shiftByEmptyCell(const QList<Place> &places)
{
    qsizetype number = -1;
    qsizetype id = -1;
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places[i].hasNumber == places[i].hasId)
            continue;
        qsizetype &lone = places[i].hasNumber ? number : id;
        if (lone >= 0)
            return {};
        lone = i;
    }
    if (number < 0 || id < 0)
        return {};
    const int by = number < id ? 1 : -1;
    const qsizetype distance = std::abs(number - id);
    Shift shift = between(ShiftSign::EmptyCell, by, places[number], places[id], int(distance) + 1);
    shift.message
        = u"Line %1 has a number without ID and line %2 an ID without number: from there on the "
          "IDs seem to stand %3."_s.arg(places[number].line)
              .arg(places[id].line)
              .arg(directionOf(by));
    return shift;
}

//! All rows are pairs but the first or the last, which has a number or an ID alone.
std::optional<Shift> shiftByOneLoneEnd(const QList<Place> &places)
{
    const auto isPair = [](const Place &place) { return place.hasNumber && place.hasId; };
    if (places.size() < 3)
        return {};
    const auto pairs = std::count_if(places.begin(), places.end(), isPair);
    if (pairs != places.size() - 1 || (isPair(places.first()) && isPair(places.last())))
        return {};
    const Place &lone = isPair(places.first()) ? places.last() : places.first();
    Shift shift = between(lone.hasId ? ShiftSign::OneTooMany : ShiftSign::OneTooFew,
                          0,
                          places.first(),
                          places.last(),
                          int(places.size()));
    shift.message = u"There are %1 numbers and %2 IDs, and line %3 has no %4: the columns may have "
                    "slipped. Compare the first and the last pair with ElevenLabs."_s
                        .arg(pairs + (lone.hasNumber ? 1 : 0))
                        .arg(pairs + (lone.hasId ? 1 : 0))
                        .arg(lone.line)
                        .arg(lone.hasId ? u"number"_s : u"ID"_s);
    return shift;
}

std::optional<Shift> shiftByCount(const QList<Place> &places, qsizetype waiting)
{
    const qsizetype difference = places.size() - waiting;
    if (std::abs(difference) != 1 || waiting < 1)
        return {};
    Shift shift = between(difference > 0 ? ShiftSign::OneTooMany : ShiftSign::OneTooFew,
                          0,
                          places.first(),
                          places.last(),
                          int(places.size()));
    shift.message
        = difference > 0
              ? u"%1 IDs were copied for %2 waiting numbers, one too many: from the one that isn't "
                "meant on, each would go to the wrong number."_s.arg(places.size())
                    .arg(waiting)
              : u"%1 IDs were copied for %2 waiting numbers: if the one that is missing isn't the "
                "last, each after it would go to the wrong number."_s.arg(places.size())
                    .arg(waiting);
    return shift;
}

} // namespace

std::optional<Shift> findShift(const PastedTable &table,
                               const PoolSnapshot &pool,
                               qsizetype waiting,
                               const QHash<QString, E164> &live)
{
    if (table.rows.isEmpty() || table.isSingleColumnOfNumbers)
        return {};
    const QList<Place> places = placesOf(table.rows, pool, live);
    if (table.isSingleColumnOfIds)
        return shiftByCount(places, waiting);
    for (const auto find : {shiftByKnownIds, shiftByEmptyCell, shiftByOneLoneEnd}) {
        if (auto shift = find(places))
            return shift;
    }
    return {};
}

QList<PastedRow> matchedInOrder(const PastedTable &table, const QList<E164> &waiting)
{
    QList<PastedRow> rows = table.rows;
    if (!table.isSingleColumnOfIds)
        return rows;
    const qsizetype count = std::min(rows.size(), waiting.size());
    for (qsizetype i = 0; i < count; ++i)
        rows[i].number = waiting[i].toString();
    return rows;
}

} // namespace numberwell
