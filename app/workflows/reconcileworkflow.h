// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "rest/cancellation.h"
#include "store/reconcilestore.h"
#include "twilio/twiliotypes.h"

#include <QCoroTask>
#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace numberwell::store {
class Database;
}
namespace numberwell::twilio {
class TwilioClient;
}

namespace numberwell {

//! What came of the looks at one vendor's list.
struct SourceLooks
{
    //! The newest run that saw anything.
    std::optional<store::ReconcileRun> lastLook;
    //! The newest of all, where it is a later one and failed.
    std::optional<store::ReconcileRun> lastFailure;
};

//! What the window shows of the differences, read in one go.
struct ReconcileView
{
    QList<store::Difference> differences; //!< open and ignored ones, the urgent first
    SourceLooks twilio;
    SourceLooks elevenLabs;
};

/*!
 * Holds Twilio's list against the pool, and acts on what differs.
 *
 * What a list holds is believed, be the list whole or cut short. A number counts as gone only
 * where the list was complete and a look at that very number says so too; the looks are bounded,
 * the rest waits for the next run. Several programs share one turn an hour through the database.
 * Lives in the GUI thread; must outlive its coroutines.
 */
class ReconcileWorkflow final : public QObject
{
    Q_OBJECT

public:
    enum class Stage { Listing, Confirming, Writing };
    Q_ENUM(Stage)

    struct Options
    {
        //! Numbers looked up one by one in a run.
        int mostConfirmed = 200;
        //! Look-ups without an answer after which the rest is left alone.
        int mostUnanswered = 3;
    };

    ReconcileWorkflow(store::Database &database, twilio::TwilioClient &twilio, Options options);
    ReconcileWorkflow(store::Database &database, twilio::TwilioClient &twilio)
        : ReconcileWorkflow(database, twilio, Options())
    {
    }

    //! Looks now. Conflict/"reconcile_running" where another program, or this one, is at it.
    QCoro::Task<Result<store::ReconcileRun>> run(CancellationPointer cancellation = {});
    //! Looks where no program has within the hour; empty where one has.
    QCoro::Task<Result<std::optional<store::ReconcileRun>>> runIfDue();
    //! runIfDue() now and from time to time, for as long as this lives.
    void keepGoing();

    QCoro::Task<Result<ReconcileView>> view();

    //! Into the pool, at the account's price where it is known. These answer the numbers they were
    //! done for.
    QCoro::Task<Result<QList<E164>>> adopt(QList<E164> numbers);
    QCoro::Task<Result<QList<E164>>> ignore(QList<E164> numbers);
    //! Any decision, adopt() included, but those that are made at ElevenLabs.
    QCoro::Task<Result<QList<E164>>> decide(DifferenceDecision decision, QList<E164> numbers);

    //! Begins nothing more, for quitting.
    void shutDown();
    bool isIdle() const { return m_running == 0; }

signals:
    //! \a done of \a all where they are counted, else 0.
    void progressed(numberwell::ReconcileWorkflow::Stage stage, int done, int all);
    void finished(const numberwell::store::ReconcileRun &run);

private:
    using OptionalRun = std::optional<store::ReconcileRun>;

    QCoro::Task<Result<OptionalRun>> reconcile(bool onlyIfDue, CancellationPointer cancellation);
    QCoro::Task<Result<store::ReconcileRun>> look(store::ReconcileRun begun,
                                                  CancellationPointer cancellation);
    QCoro::Task<Result<store::Observation>> observe(QString runId,
                                                    CancellationPointer cancellation);
    QCoro::Task<store::Observation> confirm(QList<store::MissingNumber> missing,
                                            store::Observation observation,
                                            CancellationPointer cancellation);
    QCoro::Task<Result<std::optional<twilio::IncomingNumber>>> lookAt(
        store::MissingNumber missing,
        CancellationPointer cancellation);
    QCoro::Task<QList<store::AdoptedNumber>> priced(QList<E164> numbers);

    QCoro::Task<Result<OptionalRun>> claim(bool onlyIfDue);
    QCoro::Task<Result<QList<store::MissingNumber>>> missing(QString runId,
                                                             store::Observation observation);
    QCoro::Task<Result<store::ReconcileRun>> record(QString runId, store::Observation observation);
    QCoro::Task<Result<>> fail(QString runId, Error why);
    QCoro::Task<Result<QList<E164>>> adoptPriced(QList<store::AdoptedNumber> numbers);

    store::Database &m_database;
    twilio::TwilioClient &m_twilio;
    Options m_options;
    QTimer m_timer;
    int m_running = 0;
    bool m_isShuttingDown = false;
};

} // namespace numberwell
