// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "rest/cancellation.h"
#include "store/importjudge.h"
#include "workflows/importjournal.h"
#include "workflows/vendoraccounts.h"

#include <QCoroTask>

#include <QElapsedTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace numberwell::elevenlabs {
class ElevenLabsClient;
}

namespace numberwell {

//! How patient imports are.
struct ImportOptions
{
    //! Requests in flight for the workspace, over all programs that work on this database.
    int maxInFlight = 2;
    //! For how long an import is ours without a word: longer than the longest request. A program
    //! that dies frees its imports at once all the same.
    std::chrono::seconds lease{660};
    //! A number is asked for only where a list that began so long ago at most did not show it.
    std::chrono::seconds fresh = std::chrono::minutes(2);
    store::ImportPatience patience{
        .settled = std::chrono::minutes(1),
        .mostAttempts = 3,
        .pause = {.first = std::chrono::seconds(2), .longest = std::chrono::minutes(15)},
        .refusal = {.first = std::chrono::minutes(1), .longest = std::chrono::hours(1)}};
    //! Of everything where the key or the rights are refused.
    store::BackOff hold{.first = std::chrono::minutes(1), .longest = std::chrono::hours(1)};
    //! What was refused for so long is given up.
    std::chrono::seconds holdPatience = std::chrono::hours(7 * 24);
    //! Between two questions for a place among the requests in flight.
    std::chrono::milliseconds turn{250};
    //! For how long a run waits for what waits, before it leaves it to the next.
    std::chrono::milliseconds stay = std::chrono::seconds(20);
};

/*!
 * One execution of what is to be imported: reads ElevenLabs' list, adopts what is there, asks for
 * what is not, and reads the list again until it shows every number with its agent.
 *
 * What can't be settled now stays in the journal with its next try. Must outlive its task.
 */
class ImportRun final
{
public:
    using ItemListener = std::function<void(const store::ImportItem &)>;

    //! \a shutDown ends every pause, and starts nothing further. All outlive the run.
    ImportRun(ImportJournal &journal,
              elevenlabs::ElevenLabsClient &elevenLabs,
              TwilioCredentials credentials,
              const ImportOptions &options,
              CancellationPointer shutDown,
              ItemListener itemChanged);

    QCoro::Task<Result<>> execute();
    //! Asks for no further number; what was asked for is looked after once more.
    void stop() { m_stop->cancel(); }

private:
    QCoro::Task<Result<bool>> goOn(int *rounds);
    QCoro::Task<Result<>> lookAndWork(QString asOf);
    QCoro::Task<bool> waitFor(store::ImportsDue due);
    QCoro::Task<> work();
    QCoro::Task<> workOn(store::ImportItem item);
    QCoro::Task<> import(store::ImportItem item);
    QCoro::Task<> handleRefusal(store::ImportItem item, store::NewImportAttempt attempt);
    QCoro::Task<> giveAgent(store::ImportItem item);
    QCoro::Task<> handleAgentRefusal(store::ImportItem item, store::NewImportAttempt attempt);
    QCoro::Task<> failAgent(store::ImportItem item, store::NewImportAttempt attempt);
    QCoro::Task<> record(store::ImportItem item, QString phoneId, store::NewImportAttempt attempt);
    QCoro::Task<> move(store::ImportItem item,
                       store::ImportMove move,
                       store::NewImportAttempt attempt);
    QCoro::Task<> pauseAll(Error why);
    QCoro::Task<> tell(QString itemId);
    QCoro::Task<> sleep(std::chrono::milliseconds pause);
    store::BackOff pauseAfter(const Error &why) const;
    bool isShuttingDown() const { return m_shutDown->isCancelled(); }
    bool isStopped() const { return m_stop->isCancelled(); }
    bool mayGoOn() const { return !isShuttingDown() && !isStopped() && !m_isPaused && !m_failure; }

    ImportJournal &m_journal;
    elevenlabs::ElevenLabsClient &m_elevenLabs;
    TwilioCredentials m_credentials;
    const ImportOptions &m_options;
    CancellationPointer m_shutDown;
    CancellationPointer m_stop = std::make_shared<Cancellation>();
    ItemListener m_itemChanged;
    std::chrono::milliseconds m_waited{0};
    bool m_isPaused = false;        //!< ElevenLabs refuses everything for now
    std::optional<Error> m_failure; //!< of the database
};

} // namespace numberwell
