// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace numberwell::store {

class Connection;

//! A weekly session: where the stepper is, what the paste grid holds, how long it took.
struct WeeklySession
{
    enum class Step { Buy, Import, Paste, Done };
    //! How numbers got into ElevenLabs.
    enum class Road { ByHand, ByApi };

    QString id;
    QDateTime startedAt;
    QDateTime finishedAt; //!< invalid while it is open
    Step step = Step::Buy;
    int activated = 0;
    QJsonArray draft; //!< rows of the grid as typed: [{"number": …, "id": …}]
    int imported = 0; //!< of activated: by the API
    //! In which somebody was at it; none where it was not counted yet.
    std::optional<std::chrono::seconds> active{};
    QString actor{};

    //! The time really spent; of old sessions the whole time. \a now ends one that is open.
    std::chrono::seconds spent(const QDateTime &now) const;

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
    //! Counts in a session that is over, too: what is live is live.
    Result<> addActivated(const QString &id, int activated, WeeklySession::Road road);
    //! Likewise.
    Result<> addTime(const QString &id, std::chrono::seconds time);
    Result<> finish(const QString &id);
    //! Finished sessions, newest first.
    Result<QList<WeeklySession>> history(int most);

private:
    Connection &m_connection;
};

} // namespace numberwell::store
