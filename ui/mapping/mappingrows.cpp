// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How MappingModel takes a new list of rows: the pool's numbers are put in, the difference is
// signalled, every row is judged.

#include "mapping/mappingmodel.h"

#include "paste/numbertext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

bool isSameVerdict(const PlannedRow &a, const PlannedRow &b)
{
    return a.verdict == b.verdict && a.number == b.number && a.id == b.id
           && a.conflict == b.conflict && a.conflictLine == b.conflictLine && a.state == b.state
           && a.replacedId == b.replacedId;
}

void count(MappingSummary &summary, Standing standing)
{
    switch (standing) {
    case Standing::Ready:
        ++summary.ready;
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
    }
}

} // namespace

void MappingModel::overlayActivated()
{
    for (PoolEntry &entry : m_entries) {
        const auto activated = m_activated.constFind(entry.number);
        if (activated == m_activated.cend())
            continue;
        entry.state = NumberState::Configured;
        entry.elevenLabsPhoneId = *activated;
    }
    m_pool = PoolSnapshot(m_entries);
}

void MappingModel::setRows(QList<MappingRow> rows)
{
    rows.removeIf([this](const MappingRow &row) { return isUseless(row); });
    addWaiting(rows);
    for (MappingRow &row : rows) {
        if (row.key == 0)
            row.key = ++m_lastKey;
    }
    applyDifference(rows);
    judge();
}

//! A number of the pool that left it before anything was typed for it.
bool MappingModel::isUseless(const MappingRow &row) const
{
    if (!row.isFromPool || !row.id.isEmpty())
        return false;
    const std::optional<E164> number = E164::parse(row.number);
    const PoolEntry *entry = number ? m_pool.findNumber(*number) : nullptr;
    return !entry || entry->state == NumberState::Released
           || entry->state == NumberState::Quarantined;
}

void MappingModel::addWaiting(QList<MappingRow> &rows)
{
    QHash<E164, qsizetype> places;
    qsizetype afterPool = 0;
    for (qsizetype i = rows.size() - 1; i >= 0; --i) {
        if (const auto number = readNumber(rows[i].number).number)
            places.insert(*number, i);
        if (rows[i].isFromPool)
            afterPool = qMax(afterPool, i + 1);
    }
    // A row that comes back with an undone step keeps its key, and so the selection.
    QHash<QString, quint64> keys;
    for (const Item &item : std::as_const(m_items)) {
        if (item.row.isFromPool)
            keys.insert(item.row.number, item.row.key);
    }
    QList<MappingRow> missing;
    for (const PoolEntry &entry : std::as_const(m_entries)) {
        if (!isWaitingForElevenLabs(entry.state))
            continue;
        const E164 &number = entry.number;
        if (const auto place = places.constFind(number); place != places.cend()) {
            rows[*place].isFromPool = true;
            rows[*place].number = number.toString();
        } else {
            missing
                += MappingRow{keys.value(number.toString()), number.toString(), {}, true, {}, {}};
        }
    }
    QList<MappingRow> all = rows.mid(0, afterPool);
    all += missing;
    all += rows.mid(afterPool);
    rows = std::move(all);
}

void MappingModel::applyDifference(const QList<MappingRow> &rows)
{
    if (!isSameOrder(rows)) {
        beginResetModel();
        m_items.clear();
        for (const MappingRow &row : rows)
            m_items += Item{row, {}, {}};
        endResetModel();
        return;
    }
    removeMissing(rows);
    insertNew(rows);
    int first = -1;
    int last = -1;
    for (int i = 0; i < int(rows.size()); ++i) {
        if (m_items[i].row == rows[i])
            continue;
        m_items[i].row = rows[i];
        first = first < 0 ? i : first;
        last = i;
    }
    if (first >= 0)
        emit dataChanged(index(first, NumberColumn), index(last, IdColumn));
}

bool MappingModel::isSameOrder(const QList<MappingRow> &rows) const
{
    QHash<quint64, qsizetype> places;
    for (qsizetype i = 0; i < rows.size(); ++i)
        places.insert(rows[i].key, i);
    qsizetype last = -1;
    for (const Item &item : m_items) {
        const qsizetype place = places.value(item.row.key, -1);
        if (place >= 0 && place < last)
            return false;
        last = qMax(last, place);
    }
    return true;
}

void MappingModel::removeMissing(const QList<MappingRow> &rows)
{
    QSet<quint64> wanted;
    for (const MappingRow &row : rows)
        wanted.insert(row.key);
    const auto isMissing = [&](int i) { return !wanted.contains(m_items[i].row.key); };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (!isMissing(last))
            continue;
        int first = last;
        while (first > 0 && isMissing(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_items.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void MappingModel::insertNew(const QList<MappingRow> &rows)
{
    QSet<quint64> present;
    for (const Item &item : std::as_const(m_items))
        present.insert(item.row.key);
    for (int first = 0; first < int(rows.size()); ++first) {
        if (present.contains(rows[first].key))
            continue;
        int last = first;
        while (last + 1 < int(rows.size()) && !present.contains(rows[last + 1].key))
            ++last;
        beginInsertRows({}, first, last);
        for (int i = first; i <= last; ++i)
            m_items.insert(i, Item{rows[i], {}, {}});
        endInsertRows();
        first = last;
    }
}

void MappingModel::judge()
{
    QList<PastedRow> pasted;
    pasted.reserve(m_items.size());
    for (qsizetype i = 0; i < m_items.size(); ++i)
        pasted += PastedRow{int(i) + 1, m_items[i].row.number, m_items[i].row.id};
    const ActivationPlan plan = ActivationPlan::judge(pasted, m_pool);

    int first = -1;
    int last = -1;
    MappingSummary summary;
    for (int i = 0; i < int(m_items.size()); ++i) {
        Item &item = m_items[i];
        const PlannedRow &planned = plan.rows()[i];
        // A refusal stands until a view read after it finds the row in order again.
        if (planned.verdict == Verdict::Ready && m_readAt > item.row.refusedAt)
            item.row.refusal.clear();
        VerdictWords words = wordsFor(item.row, planned);
        if (!isSameVerdict(item.planned, planned) || words.badge != item.words.badge) {
            first = first < 0 ? i : first;
            last = i;
        }
        item.planned = planned;
        item.words = std::move(words);
        count(summary, item.words.standing);
    }
    if (first >= 0)
        emit dataChanged(index(first, NumberColumn), index(last, VerdictColumn));
    if (std::exchange(m_summary, summary) != summary)
        emit summaryChanged();
}

} // namespace numberwell
