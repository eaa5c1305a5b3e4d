// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/mappingsheet.h"

#include "paste/numbertext.h"

#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

void count(MappingSummary &summary, Standing standing)
{
    switch (standing) {
    case Standing::Ready:
        ++summary.ready;
        break;
    case Standing::Guessed:
        ++summary.guessed;
        break;
    case Standing::Live:
        ++summary.live;
        break;
    case Standing::WithoutId:
        ++summary.withoutId;
        break;
    case Standing::ToMend:
        ++summary.toMend;
        break;
    case Standing::Empty:
        break;
    }
}

//! A number of the pool that left it before anything was typed for it.
bool isUseless(const MappingRow &row, const MappingPool &pool)
{
    if (!row.isFromPool || !row.id.isEmpty())
        return false;
    const std::optional<E164> number = E164::parse(row.number);
    const PoolEntry *entry = number ? pool.snapshot().findNumber(*number) : nullptr;
    return !entry || entry->state == NumberState::Released
           || entry->state == NumberState::Quarantined;
}

void addWaiting(QList<MappingRow> &rows, const MappingPool &pool, const QList<MappingRow> &before)
{
    QHash<E164, qsizetype> places;
    qsizetype afterPool = 0;
    for (qsizetype i = rows.size() - 1; i >= 0; --i) {
        if (const auto number = readNumber(rows.at(i).number).number)
            places.insert(*number, i);
        if (rows.at(i).isFromPool)
            afterPool = qMax(afterPool, i + 1);
    }
    QList<E164> missing;
    for (const E164 &number : pool.waiting()) {
        const auto place = places.constFind(number);
        if (place == places.cend()) {
            missing += number;
        } else if (!rows.at(*place).isFromPool) {
            rows[*place].isFromPool = true;
            rows[*place].number = number.toString();
        }
    }
    if (missing.isEmpty())
        return;
    QHash<QString, quint64> keys;
    for (const MappingRow &row : before) {
        if (row.isFromPool)
            keys.insert(row.number, row.key);
    }
    QList<MappingRow> added;
    added.reserve(missing.size());
    for (const E164 &number : std::as_const(missing)) {
        const QString text = number.toString();
        added += MappingRow{.key = keys.value(text), .number = text, .isFromPool = true};
    }
    rows = rows.first(afterPool) + added + rows.sliced(afterPool);
}

//! Brings a draft back beneath what has been typed since.
void addDraft(QList<MappingRow> &rows, const QJsonArray &draft)
{
    const QList<MappingRow> typed = rows;
    QHash<QString, qsizetype> places;
    QSet<std::pair<QString, QString>> pairs;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        places.insert(rows.at(i).number, i);
        pairs.insert({rows.at(i).number, rows.at(i).id});
    }
    for (const QJsonValue &value : draft) {
        const QJsonObject object = value.toObject();
        const MappingRow row{.number = object[u"number"_s].toString(),
                             .id = object[u"id"_s].toString(),
                             .isGuess = object[u"guess"_s].toBool()};
        if (pairs.contains({row.number, row.id}) || row.isBlank())
            continue;
        const qsizetype place = row.number.isEmpty() ? -1 : places.value(row.number, -1);
        if (place >= 0 && rows.at(place).id.isEmpty()) {
            rows[place].id = row.id;
            rows[place].isGuess = row.isGuess;
        } else if (place < 0 || typed.value(place).id.isEmpty()) {
            rows += row; // the draft's own, or a number that it gives twice
        }
    }
}

//! Sorted rows keep their place among the copied ones; in rows that are not, it is the row.
void setPlaces(QList<MappingRow> &rows, bool &isSorted)
{
    int last = -1;
    isSorted = false;
    for (const MappingRow &row : std::as_const(rows)) {
        if (row.place < 0)
            continue;
        isSorted |= row.place < last;
        last = row.place;
    }
    if (!isSorted) {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (rows.at(i).place != int(i))
                rows[i].place = int(i);
        }
        return;
    }
    int place = 0;
    for (const qsizetype i : copiedOrder(rows))
        rows[i].place = place++;
}

QJsonArray draftOf(const QList<MappingRow> &rows, const QList<qsizetype> &order)
{
    QJsonArray draft;
    for (const qsizetype i : order) {
        const MappingRow &row = rows.at(i);
        if (row.isBlank() || (row.id.isEmpty() && row.isFromPool))
            continue;
        QJsonObject entry{{u"number"_s, row.number}, {u"id"_s, row.id}};
        if (row.isGuess)
            entry[u"guess"_s] = true;
        draft += entry;
    }
    return draft;
}

bool isSameVerdict(const PlannedRow &a, const PlannedRow &b)
{
    return a.verdict == b.verdict && a.number == b.number && a.id == b.id
           && a.conflict == b.conflict && a.conflictLine == b.conflictLine && a.state == b.state
           && a.replacedId == b.replacedId;
}

} // namespace

MappingPool::MappingPool(QList<PoolEntry> entries,
                         const QHash<E164, QString> &activated,
                         const QDateTime &readAt)
    : m_entries(std::move(entries))
    , m_readAt(readAt)
{
    for (PoolEntry &entry : m_entries) {
        if (!isWaitingForElevenLabs(entry.state))
            continue;
        const auto id = activated.constFind(entry.number);
        if (id == activated.cend()) {
            m_waiting += entry.number;
            continue;
        }
        m_activated.insert(entry.number, *id);
        entry.state = NumberState::Configured;
        entry.elevenLabsPhoneId = *id;
    }
    m_snapshot = PoolSnapshot(m_entries);
}

MappingPool MappingPool::withActivated(const QHash<E164, QString> &activated) const
{
    MappingPool pool = *this;
    pool.m_activated.insert(activated);
    for (PoolEntry &entry : pool.m_entries) {
        const auto id = activated.constFind(entry.number);
        if (id == activated.cend())
            continue;
        entry.state = NumberState::Configured;
        entry.elevenLabsPhoneId = *id;
    }
    pool.m_waiting.removeIf([&](const E164 &number) { return activated.contains(number); });
    pool.m_snapshot = PoolSnapshot(pool.m_entries);
    return pool;
}

MappingSheet composed(MappingState state, const QList<MappingRow> &before)
{
    MappingSheet sheet;
    QList<MappingRow> &rows = state.rows;
    if (state.pool) {
        rows.removeIf([&](const MappingRow &row) { return isUseless(row, *state.pool); });
        addWaiting(rows, *state.pool, before);
        if (!state.waitingDraft.isEmpty())
            addDraft(rows, std::exchange(state.waitingDraft, {}));
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (rows.at(i).key == 0)
            rows[i].key = ++state.lastKey;
    }
    setPlaces(rows, sheet.isSorted);

    // The first of two rows with one ID is the one copied first, wherever it is shown.
    const QList<qsizetype> order = copiedOrder(rows);
    QList<PastedRow> pasted;
    pasted.reserve(rows.size());
    for (const qsizetype i : order)
        pasted += PastedRow{int(i) + 1, rows.at(i).number, rows.at(i).id};
    const PoolSnapshot nothing;
    const ActivationPlan plan
        = ActivationPlan::judge(pasted, state.pool ? state.pool->snapshot() : nothing);

    sheet.rows.resize(rows.size());
    for (qsizetype i = 0; i < order.size(); ++i) {
        const PlannedRow &planned = plan.rows().at(i);
        const MappingRow &row = rows.at(order.at(i));
        // A refusal stands until a view read after it finds the row in order again.
        if (!row.refusal.isEmpty() && planned.verdict == Verdict::Ready && state.pool
            && state.pool->readAt() > row.refusedAt) {
            rows[order.at(i)].refusal.clear();
        }
        SheetRow &shown = sheet.rows[order.at(i)];
        shown = SheetRow{rows.at(order.at(i)), planned, {}, {}};
        shown.words = wordsFor(shown.row, planned);
        count(sheet.summary, shown.words.standing);
        if (shown.words.standing != Standing::ToMend || !state.pool || !row.refusal.isEmpty())
            continue;
        shown.mend = mendFor(planned, state.pool->snapshot());
        sheet.summary.mendable += shown.mend ? 1 : 0;
    }
    sheet.draft = draftOf(rows, order);
    for (const QJsonValue &waiting : std::as_const(state.waitingDraft))
        sheet.draft += waiting;
    sheet.state = std::move(state);
    return sheet;
}

QList<qsizetype> copiedOrder(const QList<MappingRow> &rows)
{
    // Rows without a place yet: waiting numbers after the last of their kind, others at the end.
    int lastOfPool = -1;
    for (const MappingRow &row : rows) {
        if (row.isFromPool)
            lastOfPool = qMax(lastOfPool, row.place);
    }
    const auto rank = [&](qsizetype i) {
        const MappingRow &row = rows.at(i);
        if (row.place >= 0)
            return std::pair(row.place, 0);
        return row.isFromPool ? std::pair(lastOfPool, 1)
                              : std::pair(std::numeric_limits<int>::max(), 0);
    };
    QList<qsizetype> order(rows.size());
    std::iota(order.begin(), order.end(), 0);
    const auto isBefore = [&](qsizetype a, qsizetype b) { return rank(a) < rank(b); };
    if (!std::is_sorted(order.cbegin(), order.cend(), isBefore))
        std::stable_sort(order.begin(), order.end(), isBefore);
    return order;
}

SheetDifference differenceBetween(const QList<SheetRow> &before, const QList<SheetRow> &after)
{
    constexpr qsizetype MostRanges = 16;
    SheetDifference difference;
    QHash<quint64, int> places;
    places.reserve(after.size());
    for (int i = 0; i < int(after.size()); ++i)
        places.insert(after.at(i).row.key, i);
    const auto extend = [](QList<SheetDifference::Range> &ranges, int row) {
        if (!ranges.isEmpty() && ranges.last().last == row - 1)
            ranges.last().last = row;
        else
            ranges += SheetDifference::Range{row, row};
    };
    QList<bool> isKept(after.size(), false);
    difference.rowAfter.reserve(before.size());
    int last = -1;
    for (int i = 0; i < int(before.size()); ++i) {
        const int place = places.value(before.at(i).row.key, -1);
        difference.rowAfter += place;
        if (place < 0) {
            extend(difference.removed, i);
            continue;
        }
        isKept[place] = true;
        difference.isReordered |= place < last;
        last = place;
        const SheetRow &was = before.at(i);
        const SheetRow &is = after.at(place);
        if (was.row.isSameContent(is.row) && isSameVerdict(was.planned, is.planned)
            && was.words == is.words && was.mend == is.mend) {
            continue;
        }
        if (difference.firstChanged < 0 || place < difference.firstChanged)
            difference.firstChanged = place;
        difference.lastChanged = qMax(difference.lastChanged, place);
    }
    for (int i = 0; i < int(after.size()); ++i) {
        if (!isKept.at(i))
            extend(difference.inserted, i);
    }
    std::reverse(difference.removed.begin(), difference.removed.end());
    difference.isReordered |= difference.removed.size() + difference.inserted.size() > MostRanges;
    return difference;
}

} // namespace numberwell
