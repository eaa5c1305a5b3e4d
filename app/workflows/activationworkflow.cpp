// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/activationworkflow.h"

#include "workflows/databasetask.h"

namespace numberwell {

PoolSnapshot snapshotOf(const QList<store::PoolNumber> &numbers)
{
    QList<PoolEntry> entries;
    entries.reserve(numbers.size());
    for (const store::PoolNumber &row : numbers) {
        entries.append(
            {.number = row.number, .state = row.state, .elevenLabsPhoneId = row.elevenLabsPhoneId});
    }
    return PoolSnapshot(std::move(entries));
}

QCoro::Task<Result<PoolSnapshot>> ActivationWorkflow::snapshot()
{
    return inDatabase(m_database, [](store::Connection &connection) {
        return store::NumberStore(connection).list().map(snapshotOf);
    });
}

QCoro::Task<Result<PoolSnapshot>> ActivationWorkflow::snapshotFor(QList<PastedRow> rows)
{
    QStringList numbers;
    QStringList ids;
    // Judged against nothing, the rows have their numbers and IDs read as they will be written.
    const ActivationPlan readable = ActivationPlan::judge(rows, PoolSnapshot());
    for (const PlannedRow &row : readable.rows()) {
        if (row.number)
            numbers << row.number->toString();
        if (!row.id.isEmpty())
            ids << row.id;
    }
    return inDatabase(m_database, [numbers, ids](store::Connection &connection) {
        return store::NumberStore(connection)
            .named(numbers, ids)
            .map([](const QList<store::KnownNumber> &known) {
                QList<PoolEntry> entries;
                for (const store::KnownNumber &row : known) {
                    entries.append({.number = row.number,
                                    .state = row.state,
                                    .elevenLabsPhoneId = row.elevenLabsPhoneId});
                }
                return PoolSnapshot(std::move(entries));
            });
    });
}

QCoro::Task<Result<QList<store::ActivationOutcome>>> ActivationWorkflow::activate(
    QList<Activation> pairs)
{
    QList<store::IdForNumber> wanted;
    wanted.reserve(pairs.size());
    for (const Activation &pair : pairs)
        wanted.append({.number = pair.number,
                       .elevenLabsPhoneId = pair.elevenLabsPhoneId,
                       .seenId = pair.seenId});
    return inDatabase(m_database, [wanted, agent = m_agentId](store::Connection &connection) {
        return store::NumberStore(connection).activate(wanted, agent);
    });
}

} // namespace numberwell
