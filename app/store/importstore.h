// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/connection.h"
#include "store/importitem.h"
#include "store/itemstore.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

namespace numberwell::store {

//! What may be worked on now.
struct ImportsDue
{
    QString asOf;     //!< the database's time of this look: a list read now began after it
    int due = 0;      //!< imports
    int workedOn = 0; //!< in hand, here or in another program
    //! Until the next may be worked on; none where nothing is open.
    std::optional<std::chrono::milliseconds> next;
};

//! What one worker gets of the open imports.
struct ImportClaim
{
    //! Importing: ask ElevenLabs for it. Imported: give it its agent.
    std::optional<ImportItem> item;
    bool isBusy = false; //!< the requests in flight are used up: ask again
};

//! What becomes of an import.
struct ImportMove
{
    //! Whether a request may be under way: as before, it may be since now, it is not.
    enum class Asked { AsBefore, Now, No };

    ImportState state = ImportState::Planned;
    Error why = {};
    Asked asked = Asked::AsBefore;
    std::optional<BackOff> rests = {}; //!< nobody tries before the pause is over
    std::chrono::milliseconds atLeast{0};
};

/*!
 * Imports of numbers into ElevenLabs, under leases as purchases are: claim() takes one, and every
 * change asks for its owner, so that a worker which was given up for dead changes nothing any more.
 * The pool's row follows its import in the same transaction.
 */
class ImportStore final
{
public:
    ImportStore(Connection &connection, Worker worker)
        : m_connection(connection)
        , m_worker(std::move(worker))
    {
    }

    //! The intent to import waiting numbers, oldest first: at most \a most of \a numbers, or of all
    //! where that is empty. Answers the numbers.
    Result<QStringList> place(const QStringList &numbers, int most, const QString &agentId);

    Result<ImportsDue> due();
    //! An import for this worker. One is asked for only where a list that began at most \a fresh
    //! ago did not show it.
    Result<ImportClaim> claim(std::chrono::seconds fresh);

    //! ElevenLabs has the number as \a phoneId. False where the lease was lost, or where another
    //! number has that ID: then the import has failed as "id_in_use".
    Result<bool> record(const ImportItem &item,
                        ImportState state,
                        const QString &phoneId,
                        const NewImportAttempt &attempt);
    Result<bool> move(const QString &itemId,
                      const ImportMove &move,
                      const NewImportAttempt &attempt);

    //! The list could not be read: all that is due waits.
    Result<> restDue(const Error &why, const BackOff &backOff);
    //! There is no such agent: what waits for it fails.
    Result<> failAgent(const QString &agentId, const Error &why);
    //! By a person: what has not been asked for yet; with \a withTried what waits after a failure,
    //! too. Answers how many.
    Result<int> stop(const QStringList &numbers, bool withTried);
    //! What was refused for longer than \a patience.
    Result<> giveUpExpired(std::chrono::seconds patience);
    //! Ends the waits of these numbers, or of all where \a numbers is empty, and our own pause.
    Result<> tryNow(const QStringList &numbers);

    Result<std::optional<ImportItem>> item(const QString &id);
    //! The newest import of each of these numbers.
    Result<QList<ImportItem>> newest(const QStringList &numbers);
    //! What waits for its next try, longest first.
    Result<QList<ImportItem>> waiting();
    //! The oldest numbers that wait for ElevenLabs.
    Result<QList<E164>> waitingNumbers(int most);
    //! Every request about a number, oldest first.
    static Result<QList<ImportAttempt>> attempts(Connection &connection, const E164 &number);

private:
    Result<QStringList> failTogether(const QString &statement, std::initializer_list<Bind> binds);

    Connection &m_connection;
    Worker m_worker;
};

// For the two that write the journal: ImportStore, and ImportJudge below its own lock.
namespace importwrite {

//! \a owner empty: the row is locked.
Result<bool> noteId(Connection &connection,
                    const QString &itemId,
                    const QString &owner,
                    ImportState state,
                    const QString &phoneId);
Result<bool> move(Connection &connection,
                  const QString &itemId,
                  const QString &owner,
                  const ImportMove &move);
Result<> mirror(Connection &connection, const QString &itemId);
Result<> log(Connection &connection, const QString &itemId, const NewImportAttempt &attempt);
//! Whether another number of the pool has this ID.
Result<bool> isIdTaken(Connection &connection, const E164 &number, const QString &phoneId);
Error idInUse();

} // namespace importwrite

} // namespace numberwell::store
