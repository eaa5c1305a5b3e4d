// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/sessionstore.h"

#include <QJsonArray>
#include <QList>
#include <QObject>

#include <optional>

namespace numberwell {

class SessionWorkflow;

/*!
 * The open weekly session as this window sees it, and its way into the database.
 *
 * Changes are taken at once and stored one after the other in the background. What could not be
 * stored is kept and tried again by retry(); a session that another window finished is followed by
 * a new one as soon as there is something to keep. The workflow must outlive it.
 */
class SessionRecord final : public QObject
{
    Q_OBJECT

public:
    using Step = store::WeeklySession::Step;

    explicit SessionRecord(SessionWorkflow &workflow, QObject *parent = nullptr);
    //! The last draft still goes to the database.
    ~SessionRecord() override;

    //! Reads the open session and the past ones, once; again after a failure.
    void load();
    bool isLoaded() const { return m_isLoaded; }
    //! What is known of the open session; none before the first begin().
    const std::optional<store::WeeklySession> &session() const { return m_session; }
    const QList<store::WeeklySession> &history() const { return m_history; }

    //! A session is open, or will be as soon as the database answers.
    bool hasBegun() const { return m_session || m_shallBegin; }
    //! The time really spent on it, as far as it was handed over.
    std::chrono::seconds spent() const;

    //! Opens a session at \a step where none is open.
    void begin(Step step);
    void setStep(Step step);
    //! Opens a session where none is open and there is something to keep.
    void saveDraft(const QJsonArray &draft);
    void addActivated(int count,
                      store::WeeklySession::Road road = store::WeeklySession::Road::ByHand);
    //! Of the open session, or the one that is about to be opened.
    void addTime(std::chrono::seconds time);
    void finish();
    //! Stores what could not be stored before.
    void retry();
    bool isStored() const { return !isDirty() && !m_isStoring; }

signals:
    //! The session was opened, read, or is over.
    void changed();
    //! The database holds a draft that this window has not seen.
    void draftFound(const QJsonArray &draft);
    //! A session that was left open is taken up at this step.
    void resumed(numberwell::store::WeeklySession::Step step);
    void finished(const numberwell::store::WeeklySession &session);
    void historyChanged();
    void storeFailed(const numberwell::Error &error);

private:
    bool isDirty() const;
    void store();
    void storeStep();
    void storeDraft();
    void storeActivated();
    void storeTime();
    void storeFinish();
    void open();
    void adopt(const store::WeeklySession &session);
    bool goOn(const Result<> &result);
    void readHistory();

    SessionWorkflow &m_workflow;
    std::optional<store::WeeklySession> m_session;
    QList<store::WeeklySession> m_history;
    QJsonArray m_draft;
    Step m_step = Step::Buy;
    int m_newlyActivated = 0;
    int m_newlyImported = 0;
    std::chrono::seconds m_newTime{0};
    std::chrono::seconds m_timeOnItsWay{0};
    bool m_shallBegin = false;
    bool m_isStepDirty = false;
    bool m_isDraftDirty = false;
    bool m_shallFinish = false;
    bool m_isStoring = false;
    bool m_isLoading = false;
    bool m_isLoaded = false;
};

} // namespace numberwell
