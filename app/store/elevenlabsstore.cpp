// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/elevenlabsstore.h"

#include "store/connection.h"
#include "store/numberstore.h"
#include "store/reconcilerows.h"

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

// A pool this large does not vanish from its own workspace in one go.
constexpr int LeastTelling = 5;

QString listedNumbers(const ImportObservation &observation)
{
    return arrayOf(observation.listed,
                   [](const ListedImport &listed) { return listed.number.toString(); });
}

//! For a statement that answers nothing of interest.
Result<> done(const Result<QSqlQuery> &query)
{
    if (!query)
        return failure(query.error());
    return {};
}

} // namespace

Result<QList<MissingImport>> ElevenLabsStore::missing(const QString &runId,
                                                      const ImportObservation &observation)
{
    const QString ids = toArrayLiteral(observation.listedIds);
    auto workspace = m_connection.exec(
        u"elevenlabs/workspace"_s, {{u":ids"_s, ids}, {u":numbers"_s, listedNumbers(observation)}});
    if (!workspace)
        return failure(workspace.error());
    workspace->next();
    const int imported = workspace->value(0).toInt();
    if (imported >= LeastTelling && workspace->value(1).toInt() == 0) {
        return failure(ErrorKind::Rejected,
                       u"another_workspace"_s,
                       u"None of the pool's %1 imported numbers is in this ElevenLabs workspace: "
                       "it is another workspace. Nothing was changed."_s.arg(imported));
    }

    auto query = m_connection.exec(u"elevenlabs/missing"_s, {{u":run"_s, runId}, {u":ids"_s, ids}});
    if (!query)
        return failure(query.error());
    QList<MissingImport> missing;
    while (query->next()) {
        auto number = numberFrom(query->value(0), "phone_number");
        if (!number)
            return failure(number.error());
        missing.append({.number = *std::move(number), .id = query->value(1).toString()});
    }
    return missing;
}

Result<> ElevenLabsStore::see(const QString &runId, const ImportObservation &observation)
{
    const auto text = [&](QString ListedImport::*member) {
        return arrayOf(observation.listed,
                       [member](const ListedImport &listed) { return listed.*member; });
    };
    return done(m_connection.exec(u"elevenlabs/see"_s,
                                  {{u":run"_s, runId},
                                   {u":ids"_s, text(&ListedImport::id)},
                                   {u":numbers"_s, listedNumbers(observation)},
                                   {u":labels"_s, text(&ListedImport::label)},
                                   {u":providers"_s, text(&ListedImport::provider)},
                                   {u":agents"_s, text(&ListedImport::agentId)},
                                   {u":agent_names"_s, text(&ListedImport::agentName)}}));
}

Result<ReconcileRun> ElevenLabsStore::record(const QString &runId,
                                             const ImportObservation &observation)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (auto held = m_runs.hold(runId); !held)
        return failure(held.error());
    if (auto seen = see(runId, observation); !seen)
        return failure(seen.error());
    if (auto expected
        = done(m_connection.exec(u"elevenlabs/expect"_s, {{u":agent"_s, observation.agentId}}));
        !expected) {
        return failure(expected.error());
    }
    if (auto marked = done(m_connection.exec(
            u"elevenlabs/mark_gone"_s,
            {{u":run"_s, runId}, {u":gone"_s, toArrayLiteral(observation.gone)}}));
        !marked) {
        return failure(marked.error());
    }
    if (auto forgotten = done(m_connection.exec(u"elevenlabs/forget"_s, {{u":run"_s, runId}}));
        !forgotten) {
        return failure(forgotten.error());
    }
    ReconcileRun learned;
    learned.outcome = ReconcileRun::Outcome::Complete;
    learned.seen = int(observation.listedIds.size());
    learned.unconfirmed = observation.unconfirmed;
    auto result = m_runs.finish(runId, learned);
    if (!result)
        return result;
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return result;
}

Result<QList<AgentToSet>> ElevenLabsStore::agentsToSet(const QList<E164> &numbers)
{
    auto query
        = m_connection.exec(u"elevenlabs/agents_to_set"_s, {{u":numbers"_s, arrayOf(numbers)}});
    if (!query)
        return failure(query.error());
    QList<AgentToSet> agents;
    while (query->next()) {
        auto number = numberFrom(query->value(0), "phone_number");
        if (!number)
            return failure(number.error());
        agents.append({.number = *std::move(number),
                       .id = query->value(1).toString(),
                       .agentId = query->value(2).toString()});
    }
    return agents;
}

Result<QList<ImportToRemove>> ElevenLabsStore::importsToRemove(const QList<E164> &numbers)
{
    auto query
        = m_connection.exec(u"elevenlabs/imports_to_remove"_s, {{u":numbers"_s, arrayOf(numbers)}});
    if (!query)
        return failure(query.error());
    QList<ImportToRemove> imports;
    while (query->next()) {
        auto number = numberFrom(query->value(0), "phone_number");
        if (!number)
            return failure(number.error());
        imports.append({.number = *std::move(number),
                        .id = query->value(1).toString(),
                        .isStranger = query->value(2).toBool()});
    }
    return imports;
}

Result<> ElevenLabsStore::agentSet(const QString &id,
                                   const QString &agentId,
                                   const QString &agentName)
{
    return done(
        m_connection.exec(u"elevenlabs/agent_set"_s,
                          {{u":id"_s, id}, {u":agent"_s, agentId}, {u":agent_name"_s, agentName}}));
}

Result<> ElevenLabsStore::importsRemoved(const QStringList &ids)
{
    return done(
        m_connection.exec(u"elevenlabs/import_removed"_s, {{u":ids"_s, toArrayLiteral(ids)}}));
}

} // namespace numberwell::store
