// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/monitorstore.h"

#include "store/connection.h"
#include "store/killpoint.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

Result<> done(const Result<QSqlQuery> &query)
{
    if (!query)
        return failure(query.error());
    return {};
}

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

Alert alertFrom(const QSqlQuery &row)
{
    return {.id = row.value(0).toLongLong(),
            .areaCode = row.value(1).toString(),
            .kind = alertKindFrom(row.value(2).toString()).value_or(AlertKind::Low),
            .ready = row.value(3).toInt(),
            .threshold = row.value(4).toInt(),
            .raisedAt = toUtc(row.value(5))};
}

QString notificationType(AlertKind told)
{
    return told == AlertKind::Empty ? u"pool_empty"_s : u"pool_low"_s;
}

} // namespace

struct MonitorStore::Settings
{
    std::chrono::minutes interval{60};
    AlertRule rule; //!< margin and hold; each subject has its threshold
    QDateTime lookedAt;
    QDateTime now;
};

struct MonitorStore::Subject
{
    QString areaCode;
    int threshold = 0;
    AlertState state;
    int crossing = 0;
    int ready = 0;
};

Result<MonitorStore::Settings> MonitorStore::settings()
{
    auto row = m_connection.exec(u"monitor/settings"_s);
    if (!row)
        return failure(row.error());
    Settings settings;
    if (!row->next())
        return settings;
    settings.interval = std::chrono::minutes(row->value(0).toInt());
    settings.rule.margin = row->value(1).toInt();
    settings.rule.hold = std::chrono::minutes(row->value(2).toInt());
    settings.lookedAt = toUtc(row->value(3));
    settings.now = toUtc(row->value(4));
    return settings;
}

Result<QList<MonitorStore::Subject>> MonitorStore::subjects()
{
    auto rows = m_connection.exec(u"monitor/subjects"_s);
    if (!rows)
        return failure(rows.error());
    QList<Subject> subjects;
    while (rows->next()) {
        Subject subject;
        subject.areaCode = rows->value(0).toString();
        subject.threshold = rows->value(1).toInt();
        subject.state.told = alertKindFrom(rows->value(2).toString()).value_or(AlertKind::Well);
        subject.state.recoveringSince = toUtc(rows->value(3));
        subject.crossing = rows->value(4).toInt();
        subject.ready = rows->value(5).toInt();
        subjects.append(subject);
    }
    return subjects;
}

Result<MonitorRules> MonitorStore::rules()
{
    const auto settings = this->settings();
    if (!settings)
        return failure(settings.error());
    const auto subjects = this->subjects();
    if (!subjects)
        return failure(subjects.error());
    MonitorRules rules;
    rules.pool = settings->rule;
    rules.interval = settings->interval;
    for (const Subject &subject : *subjects) {
        if (subject.areaCode.isEmpty()) {
            rules.pool.threshold = subject.threshold;
            rules.ready = subject.ready;
        } else {
            rules.areas.append({.areaCode = subject.areaCode,
                                .threshold = subject.threshold,
                                .ready = subject.ready});
        }
    }
    return rules;
}

Result<> MonitorStore::save(const MonitorRules &rules)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (auto locked = done(m_connection.exec(u"monitor/lock"_s)); !locked)
        return locked;
    if (auto saved
        = done(m_connection.exec(u"monitor/save_settings"_s,
                                 {{u":interval_minutes"_s, qint64(rules.interval.count())},
                                  {u":margin"_s, rules.pool.margin},
                                  {u":hold_minutes"_s, qint64(rules.pool.hold.count())}}));
        !saved) {
        return saved;
    }
    QList<AreaThreshold> subjects = rules.areas;
    subjects.prepend({.areaCode = u""_s, .threshold = rules.pool.threshold});
    QStringList kept;
    for (const AreaThreshold &subject : std::as_const(subjects)) {
        kept << subject.areaCode;
        if (auto saved = done(m_connection.exec(
                u"monitor/save_subject"_s,
                {{u":area_code"_s, subject.areaCode}, {u":threshold"_s, subject.threshold}}));
            !saved) {
            return saved;
        }
    }
    if (auto forgotten = done(
            m_connection.exec(u"monitor/forget_subjects"_s, {{u":kept"_s, toArrayLiteral(kept)}}));
        !forgotten) {
        return forgotten;
    }
    if (auto resolved = done(m_connection.exec(u"monitor/resolve_forgotten"_s)); !resolved)
        return resolved;
    return transaction.commit();
}

Result<MonitorLook> MonitorStore::look(const QDateTime &now)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (auto locked = done(m_connection.exec(u"monitor/lock"_s)); !locked)
        return failure(locked.error());
    const auto settings = this->settings();
    if (!settings)
        return failure(settings.error());
    auto look = decide(*settings, now.isValid() ? now : settings->now);
    if (!look)
        return look;
    killPoint("look_before_commit");
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return look;
}

Result<std::optional<MonitorLook>> MonitorStore::lookIfDue()
{
    const auto settings = this->settings();
    if (!settings)
        return failure(settings.error());
    const auto subjects = this->subjects();
    if (!subjects)
        return failure(subjects.error());
    const auto holdIsOver = [&](const Subject &subject) {
        const QDateTime end = holdEnd(settings->rule, subject.state);
        return end.isValid() && end <= settings->now;
    };
    const QDateTime next
        = settings->lookedAt.addSecs(std::chrono::seconds(settings->interval).count());
    const bool isDue = !settings->lookedAt.isValid() || next <= settings->now
                       || std::any_of(subjects->cbegin(), subjects->cend(), holdIsOver);
    if (!isDue)
        return std::nullopt;
    auto looked = look();
    if (!looked)
        return failure(looked.error());
    return *std::move(looked);
}

Result<MonitorLook> MonitorStore::decide(const Settings &settings, const QDateTime &now)
{
    const auto subjects = this->subjects();
    if (!subjects)
        return failure(subjects.error());
    MonitorLook look;
    look.lookedAt = now;
    look.nextLook = now.addSecs(std::chrono::seconds(settings.interval).count());
    for (const Subject &subject : *subjects) {
        AlertRule rule = settings.rule;
        rule.threshold = subject.threshold;
        const AlertStep next = nextAlertStep(rule, subject.state, subject.ready, now);
        const auto raised = step(subject, rule, next, now);
        if (!raised)
            return failure(raised.error());
        if (*raised)
            look.raised.append(**raised);
        const QDateTime end = holdEnd(rule, next.state);
        if (end.isValid() && end < look.nextLook)
            look.nextLook = end;
    }
    if (auto noted
        = done(m_connection.exec(u"monitor/note_evaluation"_s, {{u":now"_s, isoTime(now)}}));
        !noted) {
        return failure(noted.error());
    }
    return look;
}

Result<std::optional<Alert>> MonitorStore::step(const Subject &subject,
                                                const AlertRule &rule,
                                                const AlertStep &step,
                                                const QDateTime &now)
{
    if (step.state == subject.state)
        return std::nullopt;
    const int crossing = subject.crossing + (step.alert ? 1 : 0);
    if (auto moved
        = done(m_connection.exec(u"monitor/move_subject"_s,
                                 {{u":state"_s, nameOf(step.state.told)},
                                  {u":recovering_since"_s, isoTime(step.state.recoveringSince)},
                                  {u":crossing"_s, crossing},
                                  {u":area_code"_s, subject.areaCode}}));
        !moved) {
        return failure(moved.error());
    }
    Alert alert{.id = 0,
                .areaCode = subject.areaCode,
                .kind = step.alert.value_or(step.state.told),
                .ready = subject.ready,
                .threshold = rule.threshold,
                .raisedAt = now};
    if (auto noted = noteLevel(subject, step, alert); !noted)
        return failure(noted.error());
    if (!step.alert)
        return std::nullopt;
    if (auto raised = raise(&alert, crossing); !raised)
        return failure(raised.error());
    return alert;
}

Result<> MonitorStore::raise(Alert *alert, int crossing)
{
    auto row = m_connection.exec(u"monitor/raise"_s,
                                 {{u":area_code"_s, alert->areaCode},
                                  {u":crossing"_s, crossing},
                                  {u":kind"_s, nameOf(alert->kind)},
                                  {u":ready"_s, alert->ready},
                                  {u":threshold"_s, alert->threshold},
                                  {u":now"_s, isoTime(alert->raisedAt)}});
    if (!row)
        return failure(row.error());
    row->next();
    alert->id = row->value(0).toLongLong();
    return done(m_connection.exec(u"monitor/enqueue"_s, {{u":alert_id"_s, alert->id}}));
}

Result<> MonitorStore::noteLevel(const Subject &subject, const AlertStep &step, const Alert &alert)
{
    if (step.state.told == subject.state.told)
        return {};
    if (step.state.told == AlertKind::Well) {
        return done(m_connection.exec(u"monitor/resolve_notification"_s,
                                      {{u":area_code"_s, subject.areaCode}}));
    }
    // Told anew it is opened anew; else only the words of an open one change.
    const QString verb
        = step.alert ? u"monitor/open_notification"_s : u"monitor/reword_notification"_s;
    return done(m_connection.exec(verb,
                                  {{u":type"_s, notificationType(step.state.told)},
                                   {u":message"_s, describe(alert) + u'.'},
                                   {u":area_code"_s, subject.areaCode}}));
}

Result<QList<Alert>> MonitorStore::alertsSince(qint64 id)
{
    auto rows = m_connection.exec(u"monitor/alerts_since"_s, {{u":id"_s, id}});
    if (!rows)
        return failure(rows.error());
    QList<Alert> alerts;
    while (rows->next())
        alerts.append(alertFrom(*rows));
    return alerts;
}

Result<> MonitorStore::setChannel(AlertChannel channel, bool isOn)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (auto set = done(m_connection.exec(u"monitor/set_channel"_s,
                                          {{u":channel"_s, nameOf(channel)}, {u":is_on"_s, isOn}}));
        !set) {
        return set;
    }
    if (!isOn) {
        if (auto cancelled = done(
                m_connection.exec(u"monitor/cancel_channel"_s, {{u":channel"_s, nameOf(channel)}}));
            !cancelled) {
            return cancelled;
        }
    }
    return transaction.commit();
}

} // namespace numberwell::store
