// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/importstore.h"

#include "store/connection.h"
#include "store/importrows.h"
#include "store/killpoint.h"
#include "store/numberstore.h"
#include "store/purchaserows.h"

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

QString nameOf(ImportMove::Asked asked)
{
    switch (asked) {
    case ImportMove::Asked::AsBefore:
        return u"as_before"_s;
    case ImportMove::Asked::Now:
        return u"now"_s;
    case ImportMove::Asked::No:
        return u"no"_s;
    }
    Q_UNREACHABLE();
}

Result<QList<ImportItem>> items(Result<QSqlQuery> rows)
{
    if (!rows)
        return failure(rows.error());
    QList<ImportItem> list;
    while (rows->next()) {
        auto item = importItemFrom(*rows);
        if (!item)
            return failure(item.error());
        list.append(*std::move(item));
    }
    return list;
}

Result<QStringList> texts(Result<QSqlQuery> rows)
{
    if (!rows)
        return failure(rows.error());
    QStringList list;
    while (rows->next())
        list.append(rows->value(0).toString());
    return list;
}

} // namespace

Result<QStringList> ImportStore::place(const QStringList &numbers, int most, const QString &agentId)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    auto placed = texts(m_connection.exec(
        u"imports/place"_s,
        {{u":numbers"_s, toArrayLiteral(numbers)}, {u":most"_s, most}, {u":agent_id"_s, agentId}}));
    if (!placed)
        return placed;
    killPoint("imports_uncommitted");
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    killPoint("imports_placed");
    return placed;
}

Result<ImportsDue> ImportStore::due()
{
    auto row = m_connection.exec(u"imports/due"_s);
    if (!row)
        return failure(row.error());
    row->next();
    ImportsDue due{.asOf = row->value(0).toString(),
                   .due = row->value(1).toInt(),
                   .workedOn = row->value(2).toInt(),
                   .next = {}};
    if (!row->value(3).isNull())
        due.next = std::chrono::milliseconds(std::max<qint64>(0, row->value(3).toLongLong()));
    return due;
}

Result<ImportClaim> ImportStore::claim(std::chrono::seconds fresh)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (auto turn = m_connection.exec(u"imports/take_turn"_s); !turn)
        return failure(turn.error());
    auto inFlight = m_connection.exec(u"imports/in_flight"_s);
    if (!inFlight)
        return failure(inFlight.error());
    inFlight->next();
    if (inFlight->value(0).toInt() >= m_worker.mostInFlight)
        return ImportClaim{.item = {}, .isBusy = true};
    const auto claimed = texts(
        m_connection.exec(u"imports/claim"_s,
                          {{u":fresh_seconds"_s, static_cast<int>(fresh.count())},
                           {u":owner"_s, m_worker.owner},
                           {u":lease_seconds"_s, static_cast<int>(m_worker.lease.count())}}));
    if (!claimed)
        return failure(claimed.error());
    if (claimed->isEmpty())
        return ImportClaim();
    const auto claimedItem = item(claimed->first());
    if (!claimedItem)
        return failure(claimedItem.error());
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    killPoint("import_claimed");
    return ImportClaim{.item = *claimedItem};
}

Result<bool> ImportStore::record(const ImportItem &item,
                                 ImportState state,
                                 const QString &phoneId,
                                 const NewImportAttempt &attempt)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    // Whoever writes IDs goes one after the other, or two would each miss what the other writes.
    if (auto turn = m_connection.exec(u"numbers/take_turns"_s); !turn)
        return failure(turn.error());
    const auto isTaken = importwrite::isIdTaken(m_connection, item.number, phoneId);
    if (!isTaken)
        return isTaken;
    const ImportMove failed{.state = ImportState::Failed, .why = importwrite::idInUse()};
    const auto isOurs
        = *isTaken ? importwrite::move(m_connection, item.id, m_worker.owner, failed)
                   : importwrite::noteId(m_connection, item.id, m_worker.owner, state, phoneId);
    if (!isOurs || !*isOurs)
        return isOurs;
    killPoint("import_id_noted");
    if (auto mirrored = importwrite::mirror(m_connection, item.id); !mirrored)
        return failure(mirrored.error());
    if (auto logged = importwrite::log(m_connection, item.id, attempt); !logged)
        return failure(logged.error());
    if (auto cleared
        = m_connection.exec(u"queue/clear_pause"_s, {{u":account"_s, m_worker.account}});
        !cleared) {
        return failure(cleared.error());
    }
    killPoint("import_uncommitted");
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    killPoint("import_recorded");
    return !*isTaken;
}

Result<bool> ImportStore::move(const QString &itemId,
                               const ImportMove &move,
                               const NewImportAttempt &attempt)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    const auto isOurs = importwrite::move(m_connection, itemId, m_worker.owner, move);
    if (!isOurs || !*isOurs)
        return isOurs;
    if (auto mirrored = importwrite::mirror(m_connection, itemId); !mirrored)
        return failure(mirrored.error());
    if (auto logged = importwrite::log(m_connection, itemId, attempt); !logged)
        return failure(logged.error());
    killPoint("import_move_uncommitted");
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    killPoint("import_moved");
    return true;
}

//! Changes several in one statement that answers their ids; the pool's rows follow.
Result<QStringList> ImportStore::failTogether(const QString &statement,
                                              std::initializer_list<Bind> binds)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    auto ids = texts(m_connection.exec(statement, binds));
    if (!ids)
        return ids;
    for (const QString &id : std::as_const(*ids)) {
        if (auto mirrored = importwrite::mirror(m_connection, id); !mirrored)
            return failure(mirrored.error());
    }
    killPoint("imports_changed_uncommitted");
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return ids;
}

Result<> ImportStore::restDue(const Error &why, const BackOff &backOff)
{
    const std::chrono::milliseconds demanded = why.retryAfter.value_or(std::chrono::seconds(0));
    const auto rested = failTogether(u"imports/rest_due"_s,
                                     {{u":code"_s, codeOf(why)},
                                      {u":detail"_s, why.detail},
                                      {u":at_least_ms"_s, qint64(demanded.count())},
                                      {u":first_ms"_s, qint64(backOff.first.count())},
                                      {u":longest_ms"_s, qint64(backOff.longest.count())}});
    killPoint("imports_rested");
    return rested.map([](const QStringList &) {});
}

Result<> ImportStore::failAgent(const QString &agentId, const Error &why)
{
    return failTogether(
               u"imports/fail_agent"_s,
               {{u":agent_id"_s, agentId}, {u":code"_s, codeOf(why)}, {u":detail"_s, why.detail}})
        .map([](const QStringList &) {});
}

Result<int> ImportStore::stop(const QStringList &numbers, bool withTried)
{
    return failTogether(u"imports/stop"_s,
                        {{u":numbers"_s, toArrayLiteral(numbers)}, {u":with_tried"_s, withTried}})
        .map([](const QStringList &ids) { return int(ids.size()); });
}

Result<> ImportStore::giveUpExpired(std::chrono::seconds patience)
{
    return failTogether(u"imports/give_up_expired"_s, {{u":seconds"_s, qint64(patience.count())}})
        .map([](const QStringList &) {});
}

Result<> ImportStore::tryNow(const QStringList &numbers)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (auto tried
        = m_connection.exec(u"imports/try_now"_s, {{u":numbers"_s, toArrayLiteral(numbers)}});
        !tried) {
        return failure(tried.error());
    }
    if (auto cleared
        = m_connection.exec(u"queue/clear_pause"_s, {{u":account"_s, m_worker.account}});
        !cleared) {
        return failure(cleared.error());
    }
    return transaction.commit();
}

Result<std::optional<ImportItem>> ImportStore::item(const QString &id)
{
    return items(m_connection.exec(u"imports/item"_s, {{u":id"_s, id}}))
        .map([](const QList<ImportItem> &list) {
            return list.isEmpty() ? std::optional<ImportItem>() : list.first();
        });
}

Result<QList<ImportItem>> ImportStore::newest(const QStringList &numbers)
{
    return items(
        m_connection.exec(u"imports/newest"_s, {{u":numbers"_s, toArrayLiteral(numbers)}}));
}

Result<QList<ImportItem>> ImportStore::waiting()
{
    return items(m_connection.exec(u"imports/waiting"_s));
}

Result<QList<E164>> ImportStore::waitingNumbers(int most)
{
    auto rows = m_connection.exec(u"imports/waiting_numbers"_s, {{u":most"_s, most}});
    if (!rows)
        return failure(rows.error());
    QList<E164> list;
    while (rows->next()) {
        auto number = numberFrom(rows->value(0), "phone_number");
        if (!number)
            return failure(number.error());
        list.append(*std::move(number));
    }
    return list;
}

Result<QList<ImportAttempt>> ImportStore::attempts(Connection &connection, const E164 &number)
{
    auto rows = connection.exec(u"imports/attempts"_s, {{u":phone_number"_s, number.toString()}});
    if (!rows)
        return failure(rows.error());
    QList<ImportAttempt> list;
    while (rows->next())
        list.append(importAttemptFrom(*rows));
    return list;
}

namespace importwrite {

Result<bool> noteId(Connection &connection,
                    const QString &itemId,
                    const QString &owner,
                    ImportState state,
                    const QString &phoneId)
{
    return touched(connection.exec(u"imports/note_id"_s,
                                   {{u":id"_s, itemId},
                                    {u":owner"_s, owner},
                                    {u":state"_s, store::nameOf(state)},
                                    {u":phone_id"_s, phoneId}}));
}

Result<bool> move(Connection &connection,
                  const QString &itemId,
                  const QString &owner,
                  const ImportMove &move)
{
    const BackOff rest = move.rests.value_or(BackOff());
    const bool hasReason = move.why != Error();
    return touched(connection.exec(u"imports/move"_s,
                                   {{u":id"_s, itemId},
                                    {u":owner"_s, owner},
                                    {u":state"_s, store::nameOf(move.state)},
                                    {u":code"_s, hasReason ? codeOf(move.why) : QString()},
                                    {u":detail"_s, hasReason ? move.why.detail : QString()},
                                    {u":asked"_s, nameOf(move.asked)},
                                    {u":rests"_s, move.rests.has_value()},
                                    {u":at_least_ms"_s, qint64(move.atLeast.count())},
                                    {u":first_ms"_s, qint64(rest.first.count())},
                                    {u":longest_ms"_s, qint64(rest.longest.count())}}));
}

Result<> mirror(Connection &connection, const QString &itemId)
{
    return connection.exec(u"imports/mirror"_s, {{u":id"_s, itemId}}).map([](const QSqlQuery &) {});
}

Result<> log(Connection &connection, const QString &itemId, const NewImportAttempt &attempt)
{
    const Error &error = attempt.error;
    return connection
        .exec(
            u"imports/log_attempt"_s,
            {{u":import_id"_s, itemId},
             {u":action"_s, store::nameOf(attempt.action)},
             {u":outcome"_s, store::nameOf(attempt.outcome)},
             {u":took_ms"_s, qint64(attempt.took.count())},
             {u":http_status"_s, error.httpStatus},
             {u":code"_s, error == Error() ? QString() : codeOf(error)},
             {u":detail"_s, error.detail},
             {u":request_id"_s, attempt.requestId.isEmpty() ? error.requestId : attempt.requestId}})
        .map([](const QSqlQuery &) {});
}

Result<bool> isIdTaken(Connection &connection, const E164 &number, const QString &phoneId)
{
    return touched(connection.exec(
        u"imports/holder"_s, {{u":phone_id"_s, phoneId}, {u":phone_number"_s, number.toString()}}));
}

Error idInUse()
{
    Error error;
    error.kind = ErrorKind::Conflict;
    error.code = u"id_in_use"_s;
    error.detail = u"Another number of the pool has the ElevenLabs ID of this one."_s;
    return error;
}

} // namespace importwrite

} // namespace numberwell::store
