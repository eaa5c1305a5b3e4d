// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sessionstore.h"

#include "store/connection.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

constexpr std::array StepNames = {"buy"_L1, "import"_L1, "paste"_L1, "done"_L1};

QString nameOf(WeeklySession::Step step)
{
    return StepNames.at(static_cast<size_t>(step));
}

WeeklySession sessionFrom(const QSqlQuery &row)
{
    const QString step = row.value(3).toString();
    const auto it = std::find(StepNames.begin(), StepNames.end(), step);
    Q_ASSERT(it != StepNames.end());
    return {.id = row.value(0).toString(),
            .startedAt = toUtc(row.value(1)),
            .finishedAt = toUtc(row.value(2)),
            .step = static_cast<WeeklySession::Step>(it - StepNames.begin()),
            .activated = row.value(4).toInt(),
            .draft = QJsonDocument::fromJson(row.value(5).toString().toUtf8()).array(),
            .imported = row.value(6).toInt(),
            .active = row.isNull(7) ? std::nullopt
                                    : std::optional(std::chrono::seconds(row.value(7).toInt())),
            .actor = row.value(8).toString()};
}

Result<> touchedOne(Result<QSqlQuery> query)
{
    if (!query)
        return failure(query.error());
    if (!query->next()) {
        return failure(ErrorKind::Conflict,
                       u"session_over"_s,
                       u"The session was finished from another window."_s);
    }
    return {};
}

} // namespace

std::chrono::seconds WeeklySession::spent(const QDateTime &now) const
{
    if (active)
        return *active;
    return std::chrono::seconds(
        std::max(qint64(0), startedAt.secsTo(finishedAt.isValid() ? finishedAt : now)));
}

Result<std::optional<WeeklySession>> SessionStore::current()
{
    auto query = m_connection.exec(u"sessions/current"_s);
    if (!query)
        return failure(query.error());
    if (!query->next())
        return std::nullopt;
    return sessionFrom(*query);
}

Result<WeeklySession> SessionStore::start(WeeklySession::Step step)
{
    if (auto started = m_connection.exec(u"sessions/start"_s, {{u":step"_s, nameOf(step)}});
        !started) {
        return failure(started.error());
    }
    const auto session = current();
    if (!session)
        return failure(session.error());
    if (!*session) {
        return failure(ErrorKind::Conflict,
                       u"session_over"_s,
                       u"The session was finished from another window."_s);
    }
    return **session;
}

Result<> SessionStore::setStep(const QString &id, WeeklySession::Step step)
{
    return touchedOne(
        m_connection.exec(u"sessions/set_step"_s, {{u":id"_s, id}, {u":step"_s, nameOf(step)}}));
}

Result<> SessionStore::saveDraft(const QString &id, const QJsonArray &draft)
{
    const QString json = QString::fromUtf8(QJsonDocument(draft).toJson(QJsonDocument::Compact));
    return touchedOne(
        m_connection.exec(u"sessions/save_draft"_s, {{u":id"_s, id}, {u":draft"_s, json}}));
}

Result<> SessionStore::addActivated(const QString &id, int activated, WeeklySession::Road road)
{
    const int imported = road == WeeklySession::Road::ByApi ? activated : 0;
    return touchedOne(m_connection.exec(
        u"sessions/add_activated"_s,
        {{u":id"_s, id}, {u":activated"_s, activated}, {u":imported"_s, imported}}));
}

Result<> SessionStore::addTime(const QString &id, std::chrono::seconds time)
{
    return touchedOne(
        m_connection.exec(u"sessions/add_time"_s,
                          {{u":id"_s, id}, {u":seconds"_s, static_cast<qlonglong>(time.count())}}));
}

Result<> SessionStore::finish(const QString &id)
{
    return touchedOne(m_connection.exec(u"sessions/finish"_s, {{u":id"_s, id}}));
}

Result<QList<WeeklySession>> SessionStore::history(int most)
{
    auto query = m_connection.exec(u"sessions/history"_s, {{u":most"_s, most}});
    if (!query)
        return failure(query.error());
    QList<WeeklySession> list;
    while (query->next())
        list.append(sessionFrom(*query));
    return list;
}

} // namespace numberwell::store
