// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reconcileruns.h"

#include "store/connection.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::store {

namespace {

// Longer than the longest list takes; a program that dies frees its run at once all the same.
constexpr auto Lease = 900s;

ReconcileRun::Outcome outcomeFrom(const QString &name)
{
    if (name == "complete"_L1)
        return ReconcileRun::Outcome::Complete;
    if (name == "incomplete"_L1)
        return ReconcileRun::Outcome::Incomplete;
    return name == "failed"_L1 ? ReconcileRun::Outcome::Failed : ReconcileRun::Outcome::Running;
}

QString nameOf(ReconcileRun::Outcome outcome)
{
    switch (outcome) {
    case ReconcileRun::Outcome::Complete:
        return u"complete"_s;
    case ReconcileRun::Outcome::Incomplete:
        return u"incomplete"_s;
    case ReconcileRun::Outcome::Failed:
        return u"failed"_s;
    case ReconcileRun::Outcome::Running:
        break;
    }
    Q_UNREACHABLE();
}

std::optional<Error> errorFrom(const QSqlQuery &row)
{
    const auto kind = errorKindFromString(row.value(9).toString());
    if (!kind)
        return {};
    return Error{.kind = *kind,
                 .code = row.value(10).toString(),
                 .detail = row.value(11).toString(),
                 .httpStatus = 0,
                 .retryAfter = {},
                 .requestId = {}};
}

//! The order of the columns in reconcile/runs.sql and its like.
ReconcileRun runFrom(const QSqlQuery &row)
{
    return {.id = row.value(0).toString(),
            .actor = row.value(1).toString(),
            .startedAt = toUtc(row.value(2)),
            .finishedAt = toUtc(row.value(3)),
            .outcome = outcomeFrom(row.value(4).toString()),
            .seen = row.value(5).toInt(),
            .opened = row.value(6).toInt(),
            .closed = row.value(7).toInt(),
            .unconfirmed = row.value(8).toInt(),
            .error = errorFrom(row)};
}

tl::unexpected<Error> alreadyRunning()
{
    return failure(ErrorKind::Conflict,
                   u"reconcile_running"_s,
                   u"Another program is reconciling just now; what it finds is shown here too."_s);
}

} // namespace

ReconcileRuns::ReconcileRuns(Connection &connection, DifferenceSource source)
    : m_connection(connection)
    , m_source(numberwell::nameOf(source))
    , m_turn(source == DifferenceSource::Twilio ? u"numberwell reconcile"_s
                                                : u"numberwell reconcile elevenlabs"_s)
{
}

Result<std::optional<ReconcileRun>> ReconcileRuns::claim(bool onlyIfDue)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    auto turn = m_connection.exec(u"reconcile/take_turn"_s, {{u":turn"_s, m_turn}});
    if (!turn)
        return failure(turn.error());
    if (!turn->next() || !turn->value(0).toBool())
        return alreadyRunning();
    for (const QString &file : {u"reconcile/abandon"_s, u"reconcile/prune"_s}) {
        if (auto done = m_connection.exec(file, {{u":source"_s, m_source}}); !done)
            return failure(done.error());
    }
    if (onlyIfDue) {
        const auto due = isDue();
        if (!due)
            return failure(due.error());
        if (!*due) {
            // Runs that were given up for dead stay so.
            if (auto committed = transaction.commit(); !committed)
                return failure(committed.error());
            return std::nullopt;
        }
    }
    auto started
        = m_connection.exec(u"reconcile/start"_s,
                            {{u":source"_s, m_source}, {u":lease_seconds"_s, int(Lease.count())}});
    if (!started)
        return failure(started.error());
    if (!started->next())
        return alreadyRunning();
    ReconcileRun run;
    run.id = started->value(0).toString();
    run.startedAt = toUtc(started->value(1));
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return run;
}

Result<bool> ReconcileRuns::isDue()
{
    auto query = m_connection.exec(u"reconcile/due"_s,
                                   {{u":source"_s, m_source},
                                    {u":retry_seconds"_s, int(RetryInterval.count())},
                                    {u":interval_seconds"_s, int(Interval.count())}});
    if (!query)
        return failure(query.error());
    return query->next() && query->value(0).toBool();
}

Result<> ReconcileRuns::hold(const QString &runId)
{
    if (auto turn = m_connection.exec(u"reconcile/wait_turn"_s, {{u":turn"_s, m_turn}}); !turn)
        return failure(turn.error());
    auto held = m_connection.exec(u"reconcile/hold"_s, {{u":run"_s, runId}});
    if (!held)
        return failure(held.error());
    if (!held->next()) {
        return failure(ErrorKind::Conflict,
                       u"reconcile_taken_over"_s,
                       u"The run was given up for dead meanwhile. Nothing was changed."_s);
    }
    return {};
}

Result<ReconcileRun> ReconcileRuns::finish(const QString &runId, ReconcileRun learned)
{
    const auto closed = count(u"reconcile/close"_s);
    if (!closed)
        return failure(closed.error());
    const auto opened = count(u"reconcile/open"_s);
    if (!opened)
        return failure(opened.error());
    learned.id = runId;
    learned.opened = *opened;
    learned.closed = *closed;
    if (auto done = end(learned); !done)
        return failure(done.error());
    return run(runId);
}

Result<int> ReconcileRuns::count(const QString &file)
{
    auto query = m_connection.exec(file, {{u":source"_s, m_source}});
    if (!query)
        return failure(query.error());
    return query->next() ? query->value(0).toInt() : 0;
}

Result<> ReconcileRuns::fail(const QString &runId, const Error &why)
{
    ReconcileRun failed;
    failed.id = runId;
    failed.outcome = ReconcileRun::Outcome::Failed;
    failed.error = why;
    return end(failed);
}

Result<> ReconcileRuns::end(const ReconcileRun &run)
{
    const Error why = run.error.value_or(Error());
    auto finished
        = m_connection.exec(u"reconcile/finish"_s,
                            {{u":run"_s, run.id},
                             {u":outcome"_s, nameOf(run.outcome)},
                             {u":seen"_s, run.seen},
                             {u":opened"_s, run.opened},
                             {u":closed"_s, run.closed},
                             {u":unconfirmed"_s, run.unconfirmed},
                             {u":kind"_s, run.error ? numberwell::nameOf(why.kind) : QString()},
                             {u":code"_s, why.code},
                             {u":detail"_s, why.detail}});
    if (!finished)
        return failure(finished.error());
    return {};
}

Result<ReconcileRun> ReconcileRuns::run(const QString &runId)
{
    auto query = m_connection.exec(u"reconcile/run"_s, {{u":run"_s, runId}});
    if (!query)
        return failure(query.error());
    query->next();
    return runFrom(*query);
}

Result<QList<ReconcileRun>> ReconcileRuns::lastRuns()
{
    auto look = m_connection.exec(u"reconcile/last_look"_s, {{u":source"_s, m_source}});
    if (!look)
        return failure(look.error());
    QList<ReconcileRun> runs;
    if (look->next())
        runs.append(runFrom(*look));
    auto newest
        = m_connection.exec(u"reconcile/runs"_s, {{u":source"_s, m_source}, {u":most"_s, 1}});
    if (!newest)
        return failure(newest.error());
    if (newest->next() && (runs.isEmpty() || newest->value(0).toString() != runs.first().id))
        runs.append(runFrom(*newest));
    return runs;
}

} // namespace numberwell::store
