// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/importjournal.h"

#include "store/numberstore.h"
#include "store/queuestore.h"
#include "workflows/databasetask.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::Connection;
using store::ImportItem;
using store::ImportStore;
using store::QueueStore;

ImportJournal::ImportJournal(store::Database &database, store::Worker worker)
    : m_database(database)
    , m_worker(std::move(worker))
{
    // One workspace for one pool; its key is nothing to tell workspaces apart by.
    m_worker.account = u"elevenlabs"_s;
    if (m_worker.owner.isEmpty())
        m_worker.owner = QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QCoro::Task<Result<QStringList>> ImportJournal::place(QStringList numbers,
                                                      int most,
                                                      QString agentId)
{
    return inDatabase(m_database,
                      [numbers, most, agentId, worker = m_worker](Connection &connection) {
                          return ImportStore(connection, worker).place(numbers, most, agentId);
                      });
}

QCoro::Task<Result<store::ImportsDue>> ImportJournal::due()
{
    return inDatabase(m_database, [worker = m_worker](Connection &connection) {
        return ImportStore(connection, worker).due();
    });
}

QCoro::Task<Result<QList<ImportItem>>> ImportJournal::judge(QList<store::ImportedEntry> list,
                                                            QString asOf,
                                                            store::ImportPatience patience)
{
    return inDatabase(m_database, [list = std::move(list), asOf, patience](Connection &connection) {
        return store::ImportJudge(connection, patience).judge(list, asOf);
    });
}

QCoro::Task<Result<store::ImportClaim>> ImportJournal::claim(std::chrono::seconds fresh)
{
    return inDatabase(m_database, [fresh, worker = m_worker](Connection &connection) {
        return ImportStore(connection, worker).claim(fresh);
    });
}

QCoro::Task<Result<bool>> ImportJournal::record(ImportItem item,
                                                store::ImportState state,
                                                QString phoneId,
                                                store::NewImportAttempt attempt)
{
    return inDatabase(
        m_database, [item, state, phoneId, attempt, worker = m_worker](Connection &connection) {
            return ImportStore(connection, worker).record(item, state, phoneId, attempt);
        });
}

QCoro::Task<Result<bool>> ImportJournal::move(QString itemId,
                                              store::ImportMove move,
                                              store::NewImportAttempt attempt)
{
    return inDatabase(m_database,
                      [itemId, move, attempt, worker = m_worker](Connection &connection) {
                          return ImportStore(connection, worker).move(itemId, move, attempt);
                      });
}

QCoro::Task<Result<std::optional<ImportItem>>> ImportJournal::item(QString itemId)
{
    return inDatabase(m_database, [itemId, worker = m_worker](Connection &connection) {
        return ImportStore(connection, worker).item(itemId);
    });
}

QCoro::Task<Result<>> ImportJournal::restDue(Error why, store::BackOff backOff)
{
    return inDatabase(
        m_database, [why, backOff, worker = m_worker](Connection &connection) -> Result<> {
            if (auto rested = ImportStore(connection, worker).restDue(why, backOff); !rested)
                return rested;
            return QueueStore(connection).pause(worker.account, why, backOff);
        });
}

QCoro::Task<Result<>> ImportJournal::pause(Error why, store::BackOff backOff)
{
    return inDatabase(m_database,
                      [why, backOff, account = m_worker.account](Connection &connection) {
                          return QueueStore(connection).pause(account, why, backOff);
                      });
}

QCoro::Task<Result<>> ImportJournal::failAgent(QString agentId, Error why)
{
    return inDatabase(m_database, [agentId, why, worker = m_worker](Connection &connection) {
        return ImportStore(connection, worker).failAgent(agentId, why);
    });
}

QCoro::Task<Result<int>> ImportJournal::stop(QStringList numbers, bool withTried)
{
    return inDatabase(m_database, [numbers, withTried, worker = m_worker](Connection &connection) {
        return ImportStore(connection, worker).stop(numbers, withTried);
    });
}

QCoro::Task<Result<>> ImportJournal::giveUpExpired(std::chrono::seconds patience)
{
    return inDatabase(m_database, [patience, worker = m_worker](Connection &connection) {
        return ImportStore(connection, worker).giveUpExpired(patience);
    });
}

QCoro::Task<Result<>> ImportJournal::tryNow(QStringList numbers)
{
    return inDatabase(m_database, [numbers, worker = m_worker](Connection &connection) {
        return ImportStore(connection, worker).tryNow(numbers);
    });
}

QCoro::Task<Result<QList<ImportItem>>> ImportJournal::newest(QStringList numbers)
{
    return inDatabase(m_database, [numbers, worker = m_worker](Connection &connection) {
        return ImportStore(connection, worker).newest(numbers);
    });
}

QCoro::Task<Result<QList<ImportItem>>> ImportJournal::waiting()
{
    return inDatabase(m_database, [worker = m_worker](Connection &connection) {
        return ImportStore(connection, worker).waiting();
    });
}

QCoro::Task<Result<QList<E164>>> ImportJournal::waitingNumbers(int most)
{
    return inDatabase(m_database, [most, worker = m_worker](Connection &connection) {
        return ImportStore(connection, worker).waitingNumbers(most);
    });
}

} // namespace numberwell
