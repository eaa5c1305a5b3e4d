// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"

#include "domain/poolhealth.h"
#include "domain/savings.h"
#include "session/copywalk.h"
#include "session/historymodel.h"
#include "session/sessionrecord.h"
#include "workflows/poolfeed.h"

#include <QTimer>
#include <QUrl>

#include <functional>

class QMimeData;
class QPushButton;
class QSettings;
class QShortcut;
class QStackedWidget;

namespace numberwell {

class ActivationWorkflow;
class ApiImport;
class BuyStep;
class DoneStep;
class HistoryWorkflow;
class ImportStep;
class ImportWorkflow;
class InlineMessage;
class MappingGrid;
class SessionClock;
class SessionWorkflow;
class Stepper;

/*!
 * The weekly session: buy, import at ElevenLabs, paste the IDs, done. It comes back at its step and
 * with its draft after a restart, and times itself.
 *
 * What it is given must outlive it.
 */
class SessionPage final : public Page
{
    Q_OBJECT

public:
    using Step = store::WeeklySession::Step;
    using UrlOpener = std::function<bool(const QUrl &)>;

    SessionPage(PoolFeed &feed,
                SessionWorkflow &sessions,
                ActivationWorkflow &activation,
                HistoryWorkflow &history,
                PoolTargets targets,
                QUrl elevenLabsDashboard,
                QWidget *parent = nullptr);
    //! Hands what was typed a moment ago to the database.
    ~SessionPage() override;

    //! The road over ElevenLabs' API, to be seen where there is a key. Outlives the page.
    void setImports(ImportWorkflow &imports);
    //! Remembers the shape of the copied list; null remembers nothing. Outlives the page.
    void setSettings(QSettings *settings);
    void setTargets(const PoolTargets &targets);
    void setElevenLabsDashboard(const QUrl &url) { m_dashboard = url; }
    //! The Twilio account whose SID ElevenLabs' form asks for; empty where none is connected.
    void setTwilioAccount(const QString &accountSid);
    void setSavingsRules(const SavingsRules &rules);
    //! Counts the time; for tests that can't wait for lunch.
    SessionClock *clock() const { return m_clock; }
    //! The desktop's by default.
    void setUrlOpener(UrlOpener opener) { m_openUrl = std::move(opener); }

    Step step() const { return m_step; }
    MappingGrid *grid() const { return m_grid; }

    void activated() override;
    void refresh() override;

public slots:
    //! A purchase is through: the session goes on to the import.
    void orderFinished(const QString &orderId = {});
    //! Numbers are being bought in a window of its own: that is the session's time, too.
    void setBuying(bool isBuying);
    void goTo(numberwell::store::WeeklySession::Step step);
    //! Imports these over ElevenLabs' API, where there is a key.
    void importNow(const QList<numberwell::E164> &numbers);

signals:
    //! How many numbers wait for ElevenLabs.
    void waitingChanged(int count);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildSteps();
    void connectSteps();
    void connectRecord();
    void connectImport();
    void showStep(Step step);
    void resumeWalk();
    void rememberWalk(const E164 &number, CopyWalk::Field field);
    void pasteInImport();
    bool takeSingleId(const QMimeData *clipboard);
    void followTime();
    void keepTime();
    void finishSession();
    void applyView(const PoolView &view);
    void applyDraft(const QJsonArray &draft);
    void afterActivation(const QList<E164> &numbers);
    void afterFinish(const store::WeeklySession &session);
    void showSaveFailure(const Error &error);
    void startSession();
    void openDashboard();
    void requestPurchase(int count);
    void updateDone();
    void updateClock();
    void updateIds();
    void readLastOrder();
    void updateApi();
    void afterImport(const QList<E164> &ready, bool isAll);
    void fillIn(const QList<store::IdForNumber> &ids);
    int waiting() const { return int(m_waiting.size()); }

    PoolFeed &m_feed;
    HistoryWorkflow &m_history;
    PoolTargets m_targets;
    QUrl m_dashboard;
    UrlOpener m_openUrl;
    QSettings *m_settings = nullptr;
    SessionRecord *m_record;
    HistoryModel *m_past;
    Stepper *m_stepper;
    InlineMessage *m_message;
    QStackedWidget *m_stack;
    BuyStep *m_buy;
    ImportStep *m_import;
    ApiImport *m_api = nullptr; //!< null without setImports()
    MappingGrid *m_grid;
    DoneStep *m_done;
    QPushButton *m_showHistory;
    QShortcut *m_pasteShortcut;
    SessionClock *m_clock;
    QTimer m_tick;
    Step m_step = Step::Buy;
    QList<store::PoolNumber> m_waiting;
    int m_suggested = 0;
    QList<E164> m_live; //!< activated in this session, as far as this window saw it
    std::optional<store::WeeklySession> m_finished;
    bool m_isWaitingKnown = false;
    bool m_isShown = false; //!< also while its window is put away
    bool m_isBuying = false;
    bool m_hasSaveFailure = false;
};

} // namespace numberwell
