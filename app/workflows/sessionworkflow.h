// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/sessionstore.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace numberwell::store {
class Database;
}

namespace numberwell {

//! The weekly session in the database: it survives a restart at its step, with its paste draft.
class SessionWorkflow final
{
public:
    explicit SessionWorkflow(store::Database &database)
        : m_database(database)
    {
    }

    QCoro::Task<Result<std::optional<store::WeeklySession>>> current();
    QCoro::Task<Result<store::WeeklySession>> start(store::WeeklySession::Step step);
    QCoro::Task<Result<>> setStep(QString id, store::WeeklySession::Step step);
    QCoro::Task<Result<>> saveDraft(QString id, QJsonArray draft);
    QCoro::Task<Result<>> addActivated(QString id,
                                       int activated,
                                       store::WeeklySession::Road road
                                       = store::WeeklySession::Road::ByHand);
    QCoro::Task<Result<>> addTime(QString id, std::chrono::seconds time);
    QCoro::Task<Result<>> finish(QString id);
    QCoro::Task<Result<QList<store::WeeklySession>>> history(int most);

private:
    store::Database &m_database;
};

} // namespace numberwell
