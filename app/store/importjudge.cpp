// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/importjudge.h"

#include "store/connection.h"
#include "store/importrows.h"
#include "store/killpoint.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

using Action = ImportAttempt::Action;
using Outcome = ImportAttempt::Outcome;

Error problem(ErrorKind kind, const QString &code, const QString &detail)
{
    Error error;
    error.kind = kind;
    error.code = code;
    error.detail = detail;
    return error;
}

Error anotherAgent(const ImportedEntry &found)
{
    const QString name = found.agentName.isEmpty() ? found.agentId : found.agentName;
    return problem(ErrorKind::Conflict,
                   u"another_agent"_s,
                   u"The agent %1 answers this number at ElevenLabs."_s.arg(name));
}

Error unsettled()
{
    return problem(ErrorKind::Unavailable,
                   u"import_unsettled"_s,
                   u"ElevenLabs has not said whether it imported this number."_s);
}

Error unanswered()
{
    return problem(ErrorKind::Unavailable,
                   u"import_unsettled"_s,
                   u"ElevenLabs answered several imports of this number with failures."_s);
}

//! Several entries of one number: the one known already, else one with the agent, else the first.
const ImportedEntry *choose(const QList<const ImportedEntry *> &entries, const ImportItem &item)
{
    for (const ImportedEntry *entry : entries) {
        if (entry->id == item.elevenLabsPhoneId)
            return entry;
    }
    for (const ImportedEntry *entry : entries) {
        if (entry->agentId == item.agentId)
            return entry;
    }
    return entries.isEmpty() ? nullptr : entries.first();
}

} // namespace

Result<QList<ImportItem>> ImportJudge::judge(const QList<ImportedEntry> &list, const QString &asOf)
{
    QHash<E164, QList<const ImportedEntry *>> listed;
    for (const ImportedEntry &entry : list)
        listed[entry.number].append(&entry);

    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    // Numbers get their IDs here and become ready: one after the other with every activation.
    if (auto turn = m_connection.exec(u"numbers/take_turns"_s); !turn)
        return failure(turn.error());
    if (auto closed = m_connection.exec(u"imports/close_moot"_s); !closed)
        return failure(closed.error());
    const auto items = open(asOf);
    if (!items)
        return failure(items.error());
    QStringList moved;
    for (const Open &candidate : *items) {
        const ImportedEntry *found = choose(listed.value(candidate.item.number), candidate.item);
        const auto hasMoved
            = found ? judgeFound(candidate.item, *found) : judgeMissing(candidate, asOf);
        if (!hasMoved)
            return failure(hasMoved.error());
        if (*hasMoved)
            moved << candidate.item.number.toString();
    }
    if (auto resolved = m_connection.execBatch(u"SELECT resolve_import_notifications()"_s);
        !resolved) {
        return failure(resolved.error());
    }
    killPoint("list_judged_uncommitted");
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    killPoint("list_judged");
    return ImportStore(m_connection, Worker()).newest(moved);
}

Result<QList<ImportJudge::Open>> ImportJudge::open(const QString &asOf)
{
    auto rows = m_connection.exec(
        u"imports/judged"_s,
        {{u":as_of"_s, asOf}, {u":settled_ms"_s, qint64(m_patience.settled.count())}});
    if (!rows)
        return failure(rows.error());
    QList<Open> list;
    while (rows->next()) {
        auto item = importItemFrom(*rows);
        if (!item)
            return failure(item.error());
        list.append({.item = *std::move(item),
                     .wasAsked = rows->value(ImportItemColumns).toBool(),
                     .unsettled
                     = std::chrono::milliseconds(rows->value(ImportItemColumns + 1).toLongLong())});
    }
    return list;
}

Result<bool> ImportJudge::judgeFound(const ImportItem &item, const ImportedEntry &found)
{
    const auto isTaken = importwrite::isIdTaken(m_connection, item.number, found.id);
    if (!isTaken)
        return isTaken;
    if (*isTaken)
        return fail(item, importwrite::idInUse());
    const bool isReady = found.agentId == item.agentId;
    const bool isKnown = item.state == ImportState::Imported && item.elevenLabsPhoneId == found.id;
    if (isKnown && found.agentId.isEmpty())
        return false; // what waits for its agent keeps its reason and its pause
    const NewImportAttempt attempt{.action = Action::LookUp, .outcome = Outcome::Found};
    if (auto logged = importwrite::log(m_connection, item.id, attempt); !logged)
        return failure(logged.error());
    const ImportState state = isReady ? ImportState::Verified : ImportState::Imported;
    if (auto noted = importwrite::noteId(m_connection, item.id, {}, state, found.id); !noted)
        return noted;
    killPoint("found_number_noted");
    if (isReady) {
        return m_connection.exec(u"imports/configure"_s, {{u":id"_s, item.id}})
            .map([](const QSqlQuery &) { return true; });
    }
    if (!found.agentId.isEmpty())
        return fail(item, anotherAgent(found));
    if (auto mirrored = importwrite::mirror(m_connection, item.id); !mirrored)
        return failure(mirrored.error());
    return true;
}

Result<bool> ImportJudge::judgeMissing(const Open &open, const QString &asOf)
{
    const ImportItem &item = open.item;
    if (item.state == ImportState::Planned) {
        if (auto noted = noteAbsent(item, asOf); !noted)
            return failure(noted.error());
        return false;
    }
    const NewImportAttempt attempt{.action = Action::LookUp, .outcome = Outcome::NotThere};
    if (auto logged = importwrite::log(m_connection, item.id, attempt); !logged)
        return failure(logged.error());
    if (open.wasAsked && open.unsettled.count() > 0) {
        // Not there yet. Asked for again now, it could be there twice.
        return move(item,
                    {.state = ImportState::Checking,
                     .why = unsettled(),
                     .rests = m_patience.pause,
                     .atLeast = open.unsettled});
    }
    ImportMove again{.state = ImportState::Planned, .asked = ImportMove::Asked::No};
    const bool isRefused = !open.wasAsked && !item.errorCode.isEmpty();
    if (isRefused) {
        again.why = problem(ErrorKind::Rejected, item.errorCode, item.errorDetail);
        again.rests = m_patience.refusal;
    } else if (item.attempts >= m_patience.mostAttempts) {
        again.why = unanswered();
        again.rests = m_patience.pause;
    }
    if (auto noted = noteAbsent(item, asOf); !noted)
        return failure(noted.error());
    return move(item, again);
}

Result<bool> ImportJudge::fail(const ImportItem &item, const Error &why)
{
    return move(item, {.state = ImportState::Failed, .why = why});
}

Result<bool> ImportJudge::move(const ImportItem &item, const ImportMove &move)
{
    if (auto moved = importwrite::move(m_connection, item.id, {}, move); !moved)
        return moved;
    if (auto mirrored = importwrite::mirror(m_connection, item.id); !mirrored)
        return failure(mirrored.error());
    return true;
}

Result<> ImportJudge::noteAbsent(const ImportItem &item, const QString &asOf)
{
    return m_connection.exec(u"imports/note_absent"_s, {{u":id"_s, item.id}, {u":as_of"_s, asOf}})
        .map([](const QSqlQuery &) {});
}

} // namespace numberwell::store
