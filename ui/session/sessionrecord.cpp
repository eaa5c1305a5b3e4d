// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/sessionrecord.h"

#include "workflows/sessionworkflow.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

constexpr int MostHistory = 1040; // twenty years of weeks

} // namespace

SessionRecord::SessionRecord(SessionWorkflow &workflow, QObject *parent)
    : QObject(parent)
    , m_workflow(workflow)
{
}

SessionRecord::~SessionRecord()
{
    // Behind whatever is under way: the database works in the order given. Nobody waits for it.
    if (m_session && m_isDraftDirty)
        m_workflow.saveDraft(m_session->id, m_draft);
    if (m_session && m_newTime > 0s)
        m_workflow.addTime(m_session->id, m_newTime);
}

void SessionRecord::load()
{
    if (m_isLoaded || m_isLoading)
        return;
    m_isLoading = true;
    QCoro::connect(m_workflow.current(),
                   this,
                   [this](const Result<std::optional<store::WeeklySession>> &current) {
                       m_isLoading = false;
                       if (!current) {
                           emit storeFailed(current.error());
                           return;
                       }
                       m_isLoaded = true;
                       if (*current && !m_session) {
                           adopt(**current);
                           emit resumed(m_step);
                       }
                       store();
                   });
    readHistory();
}

void SessionRecord::begin(Step step)
{
    if (m_session || m_shallBegin)
        return;
    m_step = step;
    m_shallBegin = true;
    store();
}

void SessionRecord::setStep(Step step)
{
    // Done is what finish() makes of it.
    if (step == Step::Done || step == m_step)
        return;
    m_step = step;
    m_isStepDirty = m_session.has_value();
    store();
}

void SessionRecord::saveDraft(const QJsonArray &draft)
{
    if (draft == m_draft)
        return;
    m_draft = draft;
    m_isDraftDirty = true;
    m_shallBegin |= !m_session && !draft.isEmpty();
    store();
}

void SessionRecord::addActivated(int count, store::WeeklySession::Road road)
{
    if (road == store::WeeklySession::Road::ByApi)
        m_newlyImported += count;
    else
        m_newlyActivated += count;
    m_shallBegin |= !m_session;
    store();
}

void SessionRecord::addTime(std::chrono::seconds time)
{
    if (!hasBegun() || time <= 0s)
        return;
    m_newTime += time;
    store();
}

std::chrono::seconds SessionRecord::spent() const
{
    const auto stored = m_session ? m_session->spent(QDateTime::currentDateTimeUtc()) : 0s;
    return stored + m_timeOnItsWay + m_newTime;
}

void SessionRecord::finish()
{
    m_shallFinish = true;
    store();
}

void SessionRecord::retry()
{
    store();
}

bool SessionRecord::isDirty() const
{
    const bool hasOpen = m_session.has_value();
    return (m_shallBegin && !hasOpen)
           || (hasOpen
               && (m_isStepDirty || m_isDraftDirty || m_newlyActivated > 0 || m_newlyImported > 0
                   || m_newTime > 0s || m_shallFinish));
}

//! One thing at a time; each goes on to the next when it is done.
void SessionRecord::store()
{
    if (m_isStoring || m_isLoading || !isDirty())
        return;
    m_isStoring = true;
    if (!m_session)
        open();
    else if (m_newlyActivated > 0 || m_newlyImported > 0)
        storeActivated();
    else if (m_newTime > 0s)
        storeTime();
    else if (m_shallFinish)
        storeFinish();
    else if (m_isStepDirty)
        storeStep();
    else
        storeDraft();
}

void SessionRecord::open()
{
    QCoro::connect(
        m_workflow.start(m_step), this, [this](const Result<store::WeeklySession> &opened) {
            m_isStoring = false;
            if (!opened) {
                emit storeFailed(opened.error());
                return;
            }
            m_shallBegin = false;
            m_isStepDirty = opened->step != m_step;
            const Step wanted = m_step;
            adopt(*opened);
            m_step = wanted;
            store();
        });
}

void SessionRecord::adopt(const store::WeeklySession &session)
{
    m_session = session;
    m_step = session.step;
    if (!m_isDraftDirty)
        m_draft = session.draft;
    if (!session.draft.isEmpty())
        emit draftFound(session.draft);
    emit changed();
}

void SessionRecord::storeStep()
{
    m_isStepDirty = false;
    QCoro::connect(m_workflow.setStep(m_session->id, m_step), this, [this](const Result<> &stored) {
        if (goOn(stored))
            store();
        else
            m_isStepDirty = m_session.has_value();
    });
}

void SessionRecord::storeDraft()
{
    m_isDraftDirty = false;
    QCoro::connect(
        m_workflow.saveDraft(m_session->id, m_draft), this, [this](const Result<> &stored) {
            if (!goOn(stored))
                m_isDraftDirty = true;
            else
                store();
        });
}

void SessionRecord::storeActivated()
{
    using Road = store::WeeklySession::Road;
    const Road road = m_newlyActivated > 0 ? Road::ByHand : Road::ByApi;
    int &counter = road == Road::ByHand ? m_newlyActivated : m_newlyImported;
    const int count = std::exchange(counter, 0);
    QCoro::connect(m_workflow.addActivated(m_session->id, count, road),
                   this,
                   [this, count, road, &counter](const Result<> &stored) {
                       if (!goOn(stored)) {
                           counter += count;
                           return;
                       }
                       m_session->activated += count;
                       m_session->imported += road == Road::ByApi ? count : 0;
                       emit changed();
                       store();
                   });
}

void SessionRecord::storeTime()
{
    m_timeOnItsWay = std::exchange(m_newTime, 0s);
    QCoro::connect(
        m_workflow.addTime(m_session->id, m_timeOnItsWay), this, [this](const Result<> &stored) {
            const auto time = std::exchange(m_timeOnItsWay, 0s);
            if (!goOn(stored)) {
                m_newTime += time;
                return;
            }
            m_session->active = m_session->spent(QDateTime::currentDateTimeUtc()) + time;
            store();
        });
}

void SessionRecord::storeFinish()
{
    QCoro::connect(m_workflow.finish(m_session->id), this, [this](const Result<> &stored) {
        if (!goOn(stored))
            return;
        m_shallFinish = false;
        store::WeeklySession over = *std::exchange(m_session, {});
        over.finishedAt = QDateTime::currentDateTimeUtc();
        over.step = Step::Done;
        m_isStepDirty = false;
        m_step = Step::Buy;
        // What was typed while it was closed opens the next one.
        m_shallBegin = m_isDraftDirty && !m_draft.isEmpty();
        m_isDraftDirty = m_shallBegin;
        if (!m_shallBegin)
            m_draft = {};
        emit finished(over);
        emit changed();
        readHistory();
        store();
    });
}

//! False where it was not stored. A session that is over elsewhere is let go.
bool SessionRecord::goOn(const Result<> &result)
{
    m_isStoring = false;
    if (result)
        return true;
    if (result.error().kind == ErrorKind::Conflict && result.error().code == "session_over"_L1) {
        m_session.reset();
        m_shallFinish = false;
        m_isStepDirty = false;
        m_shallBegin = !m_draft.isEmpty();
        m_isDraftDirty = m_shallBegin;
        emit changed();
        store();
        return false;
    }
    emit storeFailed(result.error());
    return false;
}

void SessionRecord::readHistory()
{
    QCoro::connect(m_workflow.history(MostHistory),
                   this,
                   [this](const Result<QList<store::WeeklySession>> &history) {
                       if (!history)
                           return;
                       m_history = *history;
                       emit historyChanged();
                   });
}

} // namespace numberwell
