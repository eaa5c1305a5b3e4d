// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "elevenlabs/elevenlabstypes.h"
#include "rest/cancellation.h"
#include "store/elevenlabsstore.h"

#include <QCoroTask>
#include <QList>
#include <QObject>
#include <QTimer>

#include <optional>

namespace numberwell::elevenlabs {
class ElevenLabsClient;
}
namespace numberwell::store {
class Database;
}
namespace numberwell::twilio {
class TwilioClient;
}

namespace numberwell {

/*!
 * Holds ElevenLabs' list against the pool, and tells ElevenLabs what was decided.
 *
 * Works as ReconcileWorkflow does with Twilio and shares its differences, but looks by itself and
 * has its own outcome: where one vendor does not answer, the other is looked at all the same.
 * Does nothing until there is a key. Lives in the GUI thread; must outlive its coroutines.
 */
class ElevenLabsReconcile final : public QObject
{
    Q_OBJECT

public:
    enum class Stage { Listing, Confirming, Writing };
    Q_ENUM(Stage)

    struct Options
    {
        //! IDs looked up one by one in a run.
        int mostConfirmed = 200;
        //! Look-ups without an answer after which the rest is left alone.
        int mostUnanswered = 3;
    };

    //! What became of a decision.
    struct Outcome
    {
        QList<E164> done;
        QList<E164> failed; //!< the rest was not tried, or is no longer as was decided about
        //! Of the first that failed.
        std::optional<Error> error;
    };

    ElevenLabsReconcile(store::Database &database,
                        elevenlabs::ElevenLabsClient &elevenLabs,
                        twilio::TwilioClient &twilio,
                        Options options);
    ElevenLabsReconcile(store::Database &database,
                        elevenlabs::ElevenLabsClient &elevenLabs,
                        twilio::TwilioClient &twilio)
        : ElevenLabsReconcile(database, elevenLabs, twilio, Options())
    {
    }

    //! There is a key. \a agentId: who answers numbers whose row names nobody; may be empty.
    void enable(const QString &agentId);
    bool isEnabled() const { return m_isEnabled; }

    //! Looks now. Conflict/"reconcile_running" where another program, or this one, is at it;
    //! Unauthorized/"no_elevenlabs_key" without a key.
    QCoro::Task<Result<store::ReconcileRun>> run(CancellationPointer cancellation = {});
    //! Looks where no program has within the hour; empty where one has, and without a key.
    QCoro::Task<Result<std::optional<store::ReconcileRun>>> runIfDue();
    //! runIfDue() now and from time to time, for as long as this lives.
    void keepGoing();

    /*!
     * SetAgent or RemoveImport. Each number is written down as soon as ElevenLabs has answered for
     * it, and both are safe to repeat: whoever is killed in the middle leaves the rest open.
     */
    QCoro::Task<Outcome> decide(DifferenceDecision decision, QList<E164> numbers);

    //! Begins nothing more, for quitting.
    void shutDown();
    bool isIdle() const { return m_running == 0; }

signals:
    //! \a done of \a all where they are counted, else 0.
    void progressed(numberwell::ElevenLabsReconcile::Stage stage, int done, int all);
    void finished(const numberwell::store::ReconcileRun &run);

private:
    using OptionalRun = std::optional<store::ReconcileRun>;

    QCoro::Task<Result<OptionalRun>> reconcile(bool onlyIfDue, CancellationPointer cancellation);
    QCoro::Task<Result<store::ReconcileRun>> look(store::ReconcileRun begun,
                                                  CancellationPointer cancellation);
    QCoro::Task<Result<store::ImportObservation>> observe(QString runId,
                                                          CancellationPointer cancellation);
    QCoro::Task<store::ImportObservation> confirm(QList<store::MissingImport> missing,
                                                  store::ImportObservation observation,
                                                  CancellationPointer cancellation);
    QCoro::Task<Outcome> setAgents(QList<E164> numbers);
    QCoro::Task<Outcome> removeImports(QList<E164> numbers);
    QCoro::Task<Result<>> setAgent(store::AgentToSet agent);
    QCoro::Task<Result<>> removeImport(store::ImportToRemove import);

    QCoro::Task<Result<OptionalRun>> claim(bool onlyIfDue);
    QCoro::Task<Result<QList<store::MissingImport>>> missing(QString runId,
                                                             store::ImportObservation observation);
    QCoro::Task<Result<store::ReconcileRun>> record(QString runId,
                                                    store::ImportObservation observation);
    QCoro::Task<Result<>> fail(QString runId, Error why);
    QCoro::Task<Result<QList<store::AgentToSet>>> agentsToSet(QList<E164> numbers);
    QCoro::Task<Result<QList<store::ImportToRemove>>> importsToRemove(QList<E164> numbers);
    QCoro::Task<Result<>> recordAgent(QString id, QString agentId, QString agentName);
    QCoro::Task<Result<>> recordRemoval(QString id);

    store::Database &m_database;
    elevenlabs::ElevenLabsClient &m_elevenLabs;
    twilio::TwilioClient &m_twilio;
    Options m_options;
    QString m_agentId;
    QTimer m_timer;
    int m_running = 0;
    bool m_isEnabled = false;
    bool m_isShuttingDown = false;
};

} // namespace numberwell
