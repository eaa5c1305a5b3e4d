// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/result.h"
#include "store/reconcileruns.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numberwell::store {

class Connection;

//! A number as ElevenLabs' list tells of it.
struct ListedImport
{
    QString id;
    E164 number;
    QString label;
    QString provider;
    QString agentId; //!< empty: nobody answers it
    QString agentName;
};

//! An import that the pool names and a whole list does not hold.
struct MissingImport
{
    E164 number;
    QString id;
};

//! All that one run has learned of a whole list, to be written in one go.
struct ImportObservation
{
    QList<ListedImport> listed;
    //! All IDs of the list, those of what is no phone number too.
    QStringList listedIds;
    QString agentId;     //!< the settings' agent
    QStringList gone;    //!< IDs that are missing, and proven one by one
    int unconfirmed = 0; //!< missing without proof: left as they are
};

struct AgentToSet
{
    E164 number;
    QString id;
    QString agentId;
};

struct ImportToRemove
{
    E164 number;
    QString id;
    bool isStranger = false; //!< of a number that was never the pool's
};

/*!
 * Reconciliation with ElevenLabs: elevenlabs_numbers (what is known of each import there), and
 * what its decisions need before and after ElevenLabs was told.
 *
 * A run is as with Twilio (ReconcileStore), and independent of it. What differs is the database's
 * view elevenlabs_differences, a branch of found_differences.
 */
class ElevenLabsStore final
{
public:
    explicit ElevenLabsStore(Connection &connection)
        : m_connection(connection)
        , m_runs(connection, DifferenceSource::ElevenLabs)
    {
    }

    //! See ReconcileRuns.
    Result<std::optional<ReconcileRun>> claim(bool onlyIfDue) { return m_runs.claim(onlyIfDue); }
    /*!
     * Which of the pool's imports a whole list does not hold, the assigned first. Rejected/
     * "another_workspace" where it holds none at all of a pool that has several.
     */
    Result<QList<MissingImport>> missing(const QString &runId,
                                         const ImportObservation &observation);
    //! Ends the run with all it learned, in one transaction.
    Result<ReconcileRun> record(const QString &runId, const ImportObservation &observation);
    Result<> fail(const QString &runId, const Error &why) { return m_runs.fail(runId, why); }

    //! What is still to be told to ElevenLabs; numbers that are not, or no longer, as was decided
    //! about are left out.
    Result<QList<AgentToSet>> agentsToSet(const QList<E164> &numbers);
    Result<QList<ImportToRemove>> importsToRemove(const QList<E164> &numbers);
    //! ElevenLabs said so; safe to repeat.
    Result<> agentSet(const QString &id, const QString &agentId, const QString &agentName);
    Result<> importsRemoved(const QStringList &ids);

private:
    Result<> see(const QString &runId, const ImportObservation &observation);

    Connection &m_connection;
    ReconcileRuns m_runs;
};

} // namespace numberwell::store
