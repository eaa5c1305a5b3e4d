// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/importjudge.h"
#include "store/importstore.h"

#include <QCoroTask>
#include <QList>

namespace numberwell::store {
class Database;
}

namespace numberwell {

/*! The import journal in the database, as tasks. What it does is told in the stores. */
class ImportJournal final
{
public:
    ImportJournal(store::Database &database, store::Worker worker);

    QCoro::Task<Result<QStringList>> place(QStringList numbers, int most, QString agentId);
    QCoro::Task<Result<store::ImportsDue>> due();
    QCoro::Task<Result<QList<store::ImportItem>>> judge(QList<store::ImportedEntry> list,
                                                        QString asOf,
                                                        store::ImportPatience patience);
    QCoro::Task<Result<store::ImportClaim>> claim(std::chrono::seconds fresh);
    QCoro::Task<Result<bool>> record(store::ImportItem item,
                                     store::ImportState state,
                                     QString phoneId,
                                     store::NewImportAttempt attempt);
    QCoro::Task<Result<bool>> move(QString itemId,
                                   store::ImportMove move,
                                   store::NewImportAttempt attempt);
    QCoro::Task<Result<std::optional<store::ImportItem>>> item(QString itemId);
    //! Nobody asks ElevenLabs for a while, and all that is due waits with the reason.
    QCoro::Task<Result<>> restDue(Error why, store::BackOff backOff);
    //! Nobody asks ElevenLabs for a while.
    QCoro::Task<Result<>> pause(Error why, store::BackOff backOff);
    QCoro::Task<Result<>> failAgent(QString agentId, Error why);
    QCoro::Task<Result<int>> stop(QStringList numbers, bool withTried);
    QCoro::Task<Result<>> giveUpExpired(std::chrono::seconds patience);
    QCoro::Task<Result<>> tryNow(QStringList numbers);
    QCoro::Task<Result<QList<store::ImportItem>>> newest(QStringList numbers);
    QCoro::Task<Result<QList<store::ImportItem>>> waiting();
    //! The oldest numbers that wait for ElevenLabs.
    QCoro::Task<Result<QList<E164>>> waitingNumbers(int most);

private:
    store::Database &m_database;
    store::Worker m_worker;
};

} // namespace numberwell
