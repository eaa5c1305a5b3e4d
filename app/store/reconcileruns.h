// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/difference.h"
#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>

#include <chrono>
#include <optional>

namespace numberwell::store {

class Connection;

//! One look at a vendor's list.
struct ReconcileRun
{
    enum class Outcome { Running, Complete, Incomplete, Failed };

    QString id;
    QString actor;
    QDateTime startedAt;
    QDateTime finishedAt;
    Outcome outcome = Outcome::Running;
    int seen = 0;
    int opened = 0; //!< differences that are new
    int closed = 0; //!< differences that agree again
    int unconfirmed = 0;
    std::optional<Error> error; //!< why it is incomplete or failed

    bool operator==(const ReconcileRun &) const = default;
};

/*!
 * reconcile_runs of one source: who looks, when it was looked last, and what came of it.
 *
 * A run begins with claim() and ends with finish() or fail(). One program at a time makes a run of
 * a source: the others are told so (Conflict/"reconcile_running").
 */
class ReconcileRuns final
{
public:
    static constexpr std::chrono::seconds Interval{3600};
    //! After a failure or an incomplete list.
    static constexpr std::chrono::seconds RetryInterval{600};

    ReconcileRuns(Connection &connection, DifferenceSource source);

    //! Begins a run; its list must be read after this. Empty: \a onlyIfDue, and somebody looked
    //! within the hour.
    Result<std::optional<ReconcileRun>> claim(bool onlyIfDue);
    /*!
     * The first step of the transaction that writes what was learned. Conflict/
     * "reconcile_taken_over" where the run was given up for dead meanwhile.
     */
    Result<> hold(const QString &runId);
    //! The last step of it: brings the differences in step with what is known, and ends the run
    //! with \a learned 's outcome, counts and error. Answers its record.
    Result<ReconcileRun> finish(const QString &runId, ReconcileRun learned);
    //! Ends the run with nothing learned.
    Result<> fail(const QString &runId, const Error &why);

    //! The newest run that saw anything, and the newest of all where that is a later one.
    Result<QList<ReconcileRun>> lastRuns();

private:
    Result<int> count(const QString &file);
    Result<bool> isDue();
    Result<ReconcileRun> run(const QString &runId);
    Result<> end(const ReconcileRun &run);

    Connection &m_connection;
    QString m_source;
    QString m_turn; //!< what the advisory lock is named by
};

} // namespace numberwell::store

Q_DECLARE_METATYPE(numberwell::store::ReconcileRun)
