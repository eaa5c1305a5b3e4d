// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QString>

#include <optional>

namespace numberwell::store {

class Connection;

//! A weekly session: where the stepper is, what the paste grid holds, how long it took.
struct WeeklySession
{
    enum class Step { Buy, Import, Paste, Done };

    QString id;
    QDateTime startedAt;
    QDateTime finishedAt; //!< invalid while it is open
    Step step = Step::Buy;
    int activated = 0;
    QJsonArray draft; //!< rows of the grid as typed: [{"number": …, "id": …}]

    bool operator==(const WeeklySession &) const = default;
};

class SessionStore final
{
public:
    explicit SessionStore(Connection &connection)
        : m_connection(connection)
    {
    }

    //! The open session of this actor, if there is one.
    Result<std::optional<WeeklySession>> current();
    //! The open session; a new one at \a step where there is none.
    Result<WeeklySession> start(WeeklySession::Step step);
    Result<> setStep(const QString &id, WeeklySession::Step step);
    Result<> saveDraft(const QString &id, const QJsonArray &draft);
    Result<> addActivated(const QString &id, int activated);
    Result<> finish(const QString &id);
    //! Finished sessions, newest first.
    Result<QList<WeeklySession>> history(int most);

private:
    Connection &m_connection;
};

} // namespace numberwell::store
