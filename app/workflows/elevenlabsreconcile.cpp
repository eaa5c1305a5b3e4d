// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/elevenlabsreconcile.h"

#include "elevenlabs/elevenlabsclient.h"
#include "store/killpoint.h"
#include "twilio/twilioclient.h"
#include "workflows/databasetask.h"
#include "workflows/running.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

using elevenlabs::ImportedNumber;
using store::AgentToSet;
using store::Connection;
using store::ElevenLabsStore;
using store::ImportObservation;
using store::ImportToRemove;
using store::MissingImport;
using store::ReconcileRun;

namespace {

Q_LOGGING_CATEGORY(lcElevenLabs, "numberwell.reconcile.elevenlabs", QtWarningMsg)

// How often it is asked whether an hour has passed since any program looked.
constexpr auto DueCheckInterval = 60s;

Error own(ErrorKind kind, const QString &code, const QString &detail)
{
    return {.kind = kind,
            .code = code,
            .detail = detail,
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

Error cancelled()
{
    return own(ErrorKind::Cancelled,
               u"stopped_by_admin"_s,
               u"The look at ElevenLabs' list was stopped. Nothing was changed."_s);
}

Error withoutKey()
{
    return own(ErrorKind::Unauthorized,
               u"no_elevenlabs_key"_s,
               u"No ElevenLabs key is set: give NUMBERWELL_ELEVENLABS_API_KEY, or save it in the "
               "console's settings."_s);
}

Error otherAgent(const QString &id)
{
    return own(
        ErrorKind::Protocol,
        u"agent_not_set"_s,
        u"ElevenLabs took the agent of %1 without an error, and answers with another one."_s.arg(
            id));
}

Error inUse(const E164 &number)
{
    return own(
        ErrorKind::Conflict,
        u"import_in_use"_s,
        u"Twilio has %1 after all: its import at ElevenLabs stays."_s.arg(number.toString()));
}

bool isCancelled(const CancellationPointer &cancellation)
{
    return cancellation && cancellation->isCancelled();
}

//! What is no phone number (a SIP address) is of no interest beyond its ID.
void add(ImportObservation &observation, const ImportedNumber &number)
{
    observation.listedIds << number.id;
    if (!number.number)
        return;
    observation.listed.append({.id = number.id,
                               .number = *number.number,
                               .label = number.label,
                               .provider = number.provider,
                               .agentId = number.agentId,
                               .agentName = number.agentName});
}

//! ElevenLabs' own word for it; a 404 of something in between proves nothing.
bool isProofOfAbsence(const Error &error)
{
    return error.kind == ErrorKind::NotFound && !error.code.isEmpty();
}

//! What befalls every further request too: it is not worth trying the rest.
bool isEverywhere(const Error &error)
{
    return error.isTransient() || error.kind == ErrorKind::Unauthorized
           || error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::Storage
           || error.kind == ErrorKind::Cancelled;
}

ElevenLabsReconcile::Outcome refused(const Error &why)
{
    ElevenLabsReconcile::Outcome outcome;
    outcome.error = why;
    return outcome;
}

//! False where the rest is not worth trying. A number that failed once is not done.
bool note(ElevenLabsReconcile::Outcome &outcome, const E164 &number, const Result<> &result)
{
    if (result) {
        if (!outcome.done.contains(number) && !outcome.failed.contains(number))
            outcome.done << number;
        return true;
    }
    outcome.done.removeAll(number);
    outcome.failed << number;
    if (!outcome.error)
        outcome.error = result.error();
    return !isEverywhere(result.error());
}

} // namespace

ElevenLabsReconcile::ElevenLabsReconcile(store::Database &database,
                                         elevenlabs::ElevenLabsClient &elevenLabs,
                                         twilio::TwilioClient &twilio,
                                         Options options)
    : m_database(database)
    , m_elevenLabs(elevenLabs)
    , m_twilio(twilio)
    , m_options(options)
{
    m_timer.setInterval(DueCheckInterval);
    connect(&m_timer, &QTimer::timeout, this, [this] { runIfDue(); });
}

void ElevenLabsReconcile::enable(const QString &agentId)
{
    m_isEnabled = true;
    m_agentId = agentId;
}

QCoro::Task<Result<ReconcileRun>> ElevenLabsReconcile::run(CancellationPointer cancellation)
{
    if (!m_isEnabled)
        co_return failure(withoutKey());
    auto ended = co_await reconcile(false, cancellation);
    if (!ended)
        co_return failure(ended.error());
    co_return **ended;
}

QCoro::Task<Result<std::optional<ReconcileRun>>> ElevenLabsReconcile::runIfDue()
{
    if (!m_isEnabled)
        co_return std::nullopt;
    co_return co_await reconcile(true, {});
}

void ElevenLabsReconcile::keepGoing()
{
    if (m_isShuttingDown || !m_isEnabled)
        return;
    m_timer.start();
    runIfDue();
}

void ElevenLabsReconcile::shutDown()
{
    m_isShuttingDown = true;
    m_timer.stop();
}

QCoro::Task<Result<std::optional<ReconcileRun>>> ElevenLabsReconcile::reconcile(
    bool onlyIfDue,
    CancellationPointer cancellation)
{
    const Running running(m_running);
    if (m_isShuttingDown)
        co_return failure(cancelled());
    const auto claimed = co_await claim(onlyIfDue);
    if (!claimed)
        co_return failure(claimed.error());
    if (!*claimed)
        co_return std::nullopt;
    auto ended = co_await look(**claimed, cancellation);
    if (!ended) {
        qCInfo(lcElevenLabs) << ended.error();
        // Where this fails too, the next program finds the run given up.
        const auto told = co_await fail((*claimed)->id, ended.error());
        if (!told)
            qCInfo(lcElevenLabs) << told.error();
        co_return failure(ended.error());
    }
    emit finished(*ended);
    co_return *std::move(ended);
}

QCoro::Task<Result<ReconcileRun>> ElevenLabsReconcile::look(ReconcileRun begun,
                                                            CancellationPointer cancellation)
{
    emit progressed(Stage::Listing, 0, 0);
    const auto observation = co_await observe(begun.id, cancellation);
    if (!observation)
        co_return failure(observation.error());
    if (isCancelled(cancellation) || m_isShuttingDown)
        co_return failure(cancelled());
    emit progressed(Stage::Writing, 0, 0);
    co_return co_await record(begun.id, *observation);
}

//! The list comes whole or not at all: a page that fails leaves everything as it was.
QCoro::Task<Result<ImportObservation>> ElevenLabsReconcile::observe(
    QString runId,
    CancellationPointer cancellation)
{
    const auto listing = co_await m_elevenLabs.listNumbers(cancellation);
    if (!listing)
        co_return failure(isCancelled(cancellation) ? cancelled() : listing.error());
    ImportObservation observation;
    observation.agentId = m_agentId;
    for (const ImportedNumber &number : *listing)
        add(observation, number);
    if (isCancelled(cancellation))
        co_return observation;
    const auto absent = co_await missing(runId, observation);
    if (!absent)
        co_return failure(absent.error());
    co_return co_await confirm(*absent, observation, cancellation);
}

QCoro::Task<ImportObservation> ElevenLabsReconcile::confirm(QList<MissingImport> missing,
                                                            ImportObservation observation,
                                                            CancellationPointer cancellation)
{
    const int most = int(std::min<qsizetype>(missing.size(), m_options.mostConfirmed));
    int unanswered = 0;
    for (int i = 0; i < missing.size(); ++i) {
        if (i >= most || unanswered >= m_options.mostUnanswered || isCancelled(cancellation)) {
            observation.unconfirmed += int(missing.size()) - i;
            break;
        }
        emit progressed(Stage::Confirming, i, most);
        const auto found = co_await m_elevenLabs.fetch(missing.at(i).id, cancellation);
        if (found && found->id == missing.at(i).id) {
            add(observation, *found); // the list had left it out
        } else if (!found && isProofOfAbsence(found.error())) {
            observation.gone << missing.at(i).id;
        } else {
            ++unanswered;
            ++observation.unconfirmed;
        }
    }
    co_return observation;
}

QCoro::Task<ElevenLabsReconcile::Outcome> ElevenLabsReconcile::decide(DifferenceDecision decision,
                                                                      QList<E164> numbers)
{
    Q_ASSERT(isMadeAtElevenLabs(decision));
    const Running running(m_running);
    if (!m_isEnabled)
        co_return refused(withoutKey());
    if (decision == DifferenceDecision::SetAgent)
        co_return co_await setAgents(numbers);
    co_return co_await removeImports(numbers);
}

QCoro::Task<ElevenLabsReconcile::Outcome> ElevenLabsReconcile::setAgents(QList<E164> numbers)
{
    Outcome outcome;
    const auto agents = co_await agentsToSet(numbers);
    if (!agents) {
        outcome.error = agents.error();
        co_return outcome;
    }
    bool isGoingOn = true;
    for (qsizetype i = 0; i < agents->size() && isGoingOn; ++i) {
        const auto set = co_await setAgent(agents->at(i));
        isGoingOn = note(outcome, agents->at(i).number, set);
    }
    co_return outcome;
}

QCoro::Task<Result<>> ElevenLabsReconcile::setAgent(AgentToSet agent)
{
    if (m_isShuttingDown)
        co_return failure(cancelled());
    killPoint("agent_to_set");
    const auto set = co_await m_elevenLabs.setAgent(agent.id, agent.agentId);
    if (!set)
        co_return failure(set.error());
    if (set->agentId != agent.agentId)
        co_return failure(otherAgent(agent.id));
    killPoint("agent_set");
    co_return co_await recordAgent(agent.id, set->agentId, set->agentName);
}

QCoro::Task<ElevenLabsReconcile::Outcome> ElevenLabsReconcile::removeImports(QList<E164> numbers)
{
    Outcome outcome;
    const auto imports = co_await importsToRemove(numbers);
    if (!imports) {
        outcome.error = imports.error();
        co_return outcome;
    }
    bool isGoingOn = true;
    for (qsizetype i = 0; i < imports->size() && isGoingOn; ++i) {
        const auto removed = co_await removeImport(imports->at(i));
        isGoingOn = note(outcome, imports->at(i).number, removed);
    }
    co_return outcome;
}

QCoro::Task<Result<>> ElevenLabsReconcile::removeImport(ImportToRemove import)
{
    if (m_isShuttingDown)
        co_return failure(cancelled());
    if (import.isStranger) {
        const auto owned = co_await m_twilio.lookUp(import.number);
        if (!owned)
            co_return failure(owned.error());
        if (*owned)
            co_return failure(inUse(import.number));
    }
    killPoint("import_to_remove");
    const auto removed = co_await m_elevenLabs.remove(import.id);
    if (!removed)
        co_return failure(removed.error());
    killPoint("import_removed");
    co_return co_await recordRemoval(import.id);
}

QCoro::Task<Result<std::optional<ReconcileRun>>> ElevenLabsReconcile::claim(bool onlyIfDue)
{
    return inDatabase(m_database, [onlyIfDue](Connection &connection) {
        return ElevenLabsStore(connection).claim(onlyIfDue);
    });
}

QCoro::Task<Result<QList<MissingImport>>> ElevenLabsReconcile::missing(
    QString runId,
    ImportObservation observation)
{
    return inDatabase(m_database, [runId, observation](Connection &connection) {
        return ElevenLabsStore(connection).missing(runId, observation);
    });
}

QCoro::Task<Result<ReconcileRun>> ElevenLabsReconcile::record(QString runId,
                                                              ImportObservation observation)
{
    return inDatabase(m_database, [runId, observation](Connection &connection) {
        return ElevenLabsStore(connection).record(runId, observation);
    });
}

QCoro::Task<Result<>> ElevenLabsReconcile::fail(QString runId, Error why)
{
    return inDatabase(m_database, [runId, why](Connection &connection) {
        return ElevenLabsStore(connection).fail(runId, why);
    });
}

QCoro::Task<Result<QList<AgentToSet>>> ElevenLabsReconcile::agentsToSet(QList<E164> numbers)
{
    return inDatabase(m_database, [numbers](Connection &connection) {
        return ElevenLabsStore(connection).agentsToSet(numbers);
    });
}

QCoro::Task<Result<QList<ImportToRemove>>> ElevenLabsReconcile::importsToRemove(QList<E164> numbers)
{
    return inDatabase(m_database, [numbers](Connection &connection) {
        return ElevenLabsStore(connection).importsToRemove(numbers);
    });
}

QCoro::Task<Result<>> ElevenLabsReconcile::recordAgent(QString id,
                                                       QString agentId,
                                                       QString agentName)
{
    return inDatabase(m_database, [id, agentId, agentName](Connection &connection) {
        return ElevenLabsStore(connection).agentSet(id, agentId, agentName);
    });
}

QCoro::Task<Result<>> ElevenLabsReconcile::recordRemoval(QString id)
{
    return inDatabase(m_database, [id](Connection &connection) {
        return ElevenLabsStore(connection).importsRemoved({id});
    });
}

} // namespace numberwell
