// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/capabilities.h"
#include "domain/difference.h"
#include "domain/e164.h"
#include "domain/money.h"
#include "domain/result.h"
#include "store/reconcileruns.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace numberwell::store {

class Connection;

//! A number as a vendor's list tells of it.
struct ListedNumber
{
    E164 number;
    QString sid;
    QString friendlyName;
    QString voiceUrl;
    QString status;
    Capabilities capabilities;
    QDateTime boughtAt; //!< UTC; invalid where the list does not say
};

//! A number of the pool that a complete list does not hold.
struct MissingNumber
{
    E164 number;
    QString sid; //!< empty where the pool does not know it
};

//! All that one run has learned, to be written in one go.
struct Observation
{
    QString accountSid;
    QList<ListedNumber> listed;
    bool isComplete = false;
    QList<E164> gone;    //!< missing, and proven one by one
    int unconfirmed = 0; //!< missing without proof: left as they are
    std::optional<Error> interruption;
};

struct Difference
{
    QString id;
    DifferenceKind kind = DifferenceKind::NotInPool;
    E164 number;
    DifferenceState state = DifferenceState::Open;
    QDateTime since;
    //! Of the kind: sid, friendlyName, boughtAt; before, now; lastSeen; id, ids, expected, nowName,
    //! surplus, label, agentName, releasedAt.
    QJsonObject details;
    QString decidedBy; //!< who ignored it
    std::optional<NumberState> poolState;
    QString organization; //!< who has the number

    //! An organization depends on the number, and its calls go wrong.
    bool isUrgent() const;
    //! What can be decided with what is known of it, the usual thing first.
    QList<DifferenceDecision> decisions() const;
    bool operator==(const Difference &) const = default;
};

//! What is open, for those who only point at it.
struct DifferenceSummary
{
    struct Count
    {
        int open = 0;
        int assigned = 0; //!< of these, numbers that an organization has
        bool operator==(const Count &) const = default;
    };

    QMap<DifferenceKind, Count> counts;

    int open() const;
    bool operator==(const DifferenceSummary &) const = default;
};

//! What an adopted number costs, as far as it is known.
struct AdoptedNumber
{
    E164 number;
    QString country;
    std::optional<Money> monthlyPrice;
};

/*!
 * Reconciliation with Twilio: twilio_numbers (what is known of each number there) and the
 * differences of every source.
 *
 * A run begins with claim() and ends with record() or fail(); its writes are one transaction. What
 * differs is the database's view found_differences; kinds and sources are rows and branches there.
 */
class ReconcileStore final
{
public:
    explicit ReconcileStore(Connection &connection)
        : m_connection(connection)
        , m_runs(connection, DifferenceSource::Twilio)
    {
    }

    //! See ReconcileRuns.
    Result<std::optional<ReconcileRun>> claim(bool onlyIfDue) { return m_runs.claim(onlyIfDue); }

    /*!
     * What of the pool a complete list does not hold, the assigned first. Rejected/
     * "another_account" where the list is not of the account that the pool's numbers are in.
     */
    Result<QList<MissingNumber>> missing(const QString &runId, const Observation &observation);

    //! Ends the run with all it learned; Conflict/"reconcile_taken_over" where it was given up for
    //! dead meanwhile: nothing is written then.
    Result<ReconcileRun> record(const QString &runId, const Observation &observation);
    Result<> fail(const QString &runId, const Error &why) { return m_runs.fail(runId, why); }

    //! Open and ignored ones of every source, the urgent first.
    Result<QList<Difference>> differences();
    Result<DifferenceSummary> summary();

    //! Answers the numbers it was done for; the others are not, or no longer, as was decided about.
    Result<QList<E164>> adopt(const QList<AdoptedNumber> &numbers);
    //! Every decision that the database alone carries out, but Adopt.
    Result<QList<E164>> decide(DifferenceDecision decision, const QList<E164> &numbers);

private:
    Result<> see(const QString &runId, const Observation &observation);
    Result<> markGone(const QString &runId, const Observation &observation);

    Connection &m_connection;
    ReconcileRuns m_runs;
};

} // namespace numberwell::store
