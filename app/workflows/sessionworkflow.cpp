// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/sessionworkflow.h"

#include "workflows/databasetask.h"

namespace numberwell {

using store::Connection;
using store::SessionStore;
using store::WeeklySession;

QCoro::Task<Result<std::optional<WeeklySession>>> SessionWorkflow::current()
{
    return inDatabase(m_database,
                      [](Connection &connection) { return SessionStore(connection).current(); });
}

QCoro::Task<Result<WeeklySession>> SessionWorkflow::start(WeeklySession::Step step)
{
    return inDatabase(m_database, [step](Connection &connection) {
        return SessionStore(connection).start(step);
    });
}

QCoro::Task<Result<>> SessionWorkflow::setStep(QString id, WeeklySession::Step step)
{
    return inDatabase(m_database, [id, step](Connection &connection) {
        return SessionStore(connection).setStep(id, step);
    });
}

QCoro::Task<Result<>> SessionWorkflow::saveDraft(QString id, QJsonArray draft)
{
    return inDatabase(m_database, [id, draft](Connection &connection) {
        return SessionStore(connection).saveDraft(id, draft);
    });
}

QCoro::Task<Result<>> SessionWorkflow::addActivated(QString id,
                                                    int activated,
                                                    WeeklySession::Road road)
{
    return inDatabase(m_database, [id, activated, road](Connection &connection) {
        return SessionStore(connection).addActivated(id, activated, road);
    });
}

QCoro::Task<Result<>> SessionWorkflow::addTime(QString id, std::chrono::seconds time)
{
    return inDatabase(m_database, [id, time](Connection &connection) {
        return SessionStore(connection).addTime(id, time);
    });
}

QCoro::Task<Result<>> SessionWorkflow::finish(QString id)
{
    return inDatabase(m_database,
                      [id](Connection &connection) { return SessionStore(connection).finish(id); });
}

QCoro::Task<Result<QList<WeeklySession>>> SessionWorkflow::history(int most)
{
    return inDatabase(m_database, [most](Connection &connection) {
        return SessionStore(connection).history(most);
    });
}

} // namespace numberwell
