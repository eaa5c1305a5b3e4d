// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "paste/activationplan.h"
#include "store/numberstore.h"

#include <QCoroTask>
#include <QList>
#include <QString>

namespace numberwell::store {
class Database;
}

namespace numberwell {

//! Gives numbers their ElevenLabs IDs. Lives in the GUI thread; must outlive its coroutines.
class ActivationWorkflow final
{
public:
    //! \a agentId is noted with every number activated; empty leaves what is there.
    ActivationWorkflow(store::Database &database, QString agentId)
        : m_database(database)
        , m_agentId(std::move(agentId))
    {
    }

    const QString &agentId() const { return m_agentId; }
    void setAgentId(const QString &agentId) { m_agentId = agentId; }

    //! The pool to judge pasted rows against.
    QCoro::Task<Result<PoolSnapshot>> snapshot();
    //! The part of it that \a rows are about: enough to judge them, however large the pool is.
    QCoro::Task<Result<PoolSnapshot>> snapshotFor(QList<PastedRow> rows);

    //! One transaction; every pair is judged again inside it. Outcomes in the order given.
    QCoro::Task<Result<QList<store::ActivationOutcome>>> activate(QList<Activation> pairs);

private:
    store::Database &m_database;
    QString m_agentId;
};

//! The snapshot of numbers that are at hand already.
PoolSnapshot snapshotOf(const QList<store::PoolNumber> &numbers);

} // namespace numberwell
