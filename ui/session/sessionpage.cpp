// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/sessionpage.h"

#include "common/controls.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/inlinemessage.h"
#include "common/pageheader.h"
#include "common/stepper.h"

#include "mapping/mappinggrid.h"
#include "mapping/mappingmodel.h"
#include "mapping/mappingview.h"
#include "session/apiimport.h"
#include "session/buystep.h"
#include "session/donestep.h"
#include "session/importstep.h"
#include "session/sessionclock.h"
#include "workflows/historyworkflow.h"

#include <QCoroTask>

#include <QDesktopServices>
#include <QSettings>
#include <QShortcut>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

constexpr QLatin1StringView ShapeKey("session/copyShape");

constexpr int AllDone = 4;
// The time spent is stored so often: a program that is killed loses no more.
constexpr auto KeepTimeEvery = 15s;

} // namespace

SessionPage::SessionPage(PoolFeed &feed,
                         SessionWorkflow &sessions,
                         ActivationWorkflow &activation,
                         HistoryWorkflow &history,
                         PoolTargets targets,
                         QUrl elevenLabsDashboard,
                         QWidget *parent)
    : Page(u"session"_s, tr("Weekly session"), u"appointment-new"_s, parent)
    , m_feed(feed)
    , m_history(history)
    , m_targets(targets)
    , m_dashboard(std::move(elevenLabsDashboard))
    , m_openUrl([](const QUrl &url) { return QDesktopServices::openUrl(url); })
    , m_record(new SessionRecord(sessions, this))
    , m_past(new HistoryModel(this))
    , m_stepper(
          new Stepper({tr("Buy"), tr("Import at ElevenLabs"), tr("Paste IDs"), tr("Done")}, this))
    , m_message(new InlineMessage(this))
    , m_stack(new QStackedWidget(this))
    , m_buy(new BuyStep(this))
    , m_import(new ImportStep(this))
    , m_grid(new MappingGrid(activation, this))
    , m_done(new DoneStep(m_past, this))
    , m_showHistory(makeButton(tr("&History"), u"historyButton"_s, this))
    , m_pasteShortcut(new QShortcut(QKeySequence::Paste, m_import))
    , m_clock(new SessionClock(this))
{
    buildSteps();
    connectSteps();
    connectImport();
    connectRecord();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &SessionPage::updateClock);
    connect(&m_feed, &PoolFeed::viewChanged, this, &SessionPage::applyView);
    showStep(Step::Buy);
    if (m_feed.hasView())
        applyView(m_feed.view());
}

SessionPage::~SessionPage()
{
    m_grid->flushDraft();
    m_clock->stop();
    keepTime();
}

void SessionPage::buildSteps()
{
    m_stepper->setInteractive(true);
    header()->addAction(m_showHistory);
    for (QWidget *step : std::initializer_list<QWidget *>{m_buy, m_import, m_grid, m_done})
        m_stack->addWidget(step);
    auto *stepperRow = new QHBoxLayout;
    stepperRow->addWidget(m_stepper);
    stepperRow->addStretch(1);
    body()->addLayout(stepperRow);
    body()->addWidget(m_message);
    body()->addWidget(m_stack, 1);
    m_showHistory->setToolTip(tr("Past sessions and how long they took"));
}

void SessionPage::connectSteps()
{
    connect(m_stepper, &Stepper::stepChosen, this, [this](int index) {
        goTo(static_cast<Step>(index));
    });
    connect(m_showHistory, &QPushButton::clicked, this, [this] { goTo(Step::Done); });
    connect(m_buy, &BuyStep::buyRequested, this, &SessionPage::requestPurchase);
    connect(m_buy, &BuyStep::continueRequested, this, [this] {
        m_record->begin(Step::Import);
        goTo(Step::Import);
    });
    connect(
        m_grid, &MappingGrid::emptyActionTriggered, this, [this] { requestPurchase(m_suggested); });
    connect(m_grid, &MappingGrid::draftChanged, m_record, &SessionRecord::saveDraft);
    connect(m_grid, &MappingGrid::draftChanged, this, &SessionPage::updateIds);
    connect(m_grid, &MappingGrid::activated, this, &SessionPage::afterActivation);
    connect(m_grid, &MappingGrid::keptForLater, this, [this] {
        emit statusMessage(tr("Kept: the rows are here when you come back."));
        emit pageRequested(u"dashboard"_s);
    });
    connect(m_done, &DoneStep::startRequested, this, &SessionPage::startSession);
    connect(m_done, &DoneStep::backRequested, this, [this] { goTo(Step::Paste); });
    connect(m_done, &DoneStep::finishRequested, this, [this] {
        m_grid->model()->dropLive();
        finishSession();
    });
}

void SessionPage::connectImport()
{
    connect(m_import, &ImportStep::emptyActionTriggered, this, [this] {
        requestPurchase(m_suggested);
    });
    connect(m_import, &ImportStep::walkMoved, this, &SessionPage::rememberWalk);
    connect(m_import, &ImportStep::copied, this, [this](const QString &what) {
        m_record->begin(Step::Import);
        emit statusMessage(what);
    });
    connect(m_import, &ImportStep::dashboardRequested, this, &SessionPage::openDashboard);
    connect(m_import, &ImportStep::nextRequested, this, [this] { goTo(Step::Paste); });
    connect(m_import, &ImportStep::shapeChanged, this, [this](CopyShape shape) {
        if (m_settings)
            m_settings->setValue(ShapeKey, int(shape));
    });
    connect(m_pasteShortcut, &QShortcut::activated, this, &SessionPage::pasteInImport);
    addActions(m_grid->keys()); // for the list of keys; a hidden grid takes none
}

void SessionPage::connectRecord()
{
    connect(m_record, &SessionRecord::draftFound, this, &SessionPage::applyDraft);
    connect(m_record, &SessionRecord::changed, this, [this] {
        updateClock();
        updateDone();
    });
    connect(m_record, &SessionRecord::finished, this, &SessionPage::afterFinish);
    connect(m_record, &SessionRecord::historyChanged, this, [this] {
        m_past->merge(m_record->history());
        updateDone();
    });
    connect(m_record, &SessionRecord::storeFailed, this, &SessionPage::showSaveFailure);
    connect(m_record, &SessionRecord::resumed, this, [this](Step step) {
        // Nobody is led away from what they have begun meanwhile.
        if (m_step == Step::Buy)
            showStep(step);
    });
}

void SessionPage::setSettings(QSettings *settings)
{
    m_settings = settings;
    if (settings)
        m_import->setShape(static_cast<CopyShape>(settings->value(ShapeKey, 0).toInt()));
    if (m_api)
        m_api->setSettings(settings);
    resumeWalk();
}

void SessionPage::setTwilioAccount(const QString &accountSid)
{
    m_import->setAccountSid(accountSid);
}

void SessionPage::setSavingsRules(const SavingsRules &rules)
{
    m_done->setSavingsRules(rules);
    updateDone();
}

void SessionPage::setTargets(const PoolTargets &targets)
{
    m_targets = targets;
    if (m_feed.hasView())
        applyView(m_feed.view());
}

void SessionPage::activated()
{
    if (!m_feed.hasView())
        m_feed.refresh();
    readLastOrder();
}

void SessionPage::refresh()
{
    m_feed.refresh();
}

void SessionPage::orderFinished(const QString &orderId)
{
    Q_UNUSED(orderId)
    readLastOrder();
    m_record->begin(Step::Import);
    if (m_step == Step::Buy || m_step == Step::Done)
        goTo(Step::Import);
}

void SessionPage::goTo(Step step)
{
    m_record->setStep(step);
    showStep(step);
    if (step == Step::Paste && isVisible())
        m_grid->view()->setFocus(Qt::OtherFocusReason);
}

void SessionPage::showStep(Step step)
{
    m_step = step;
    m_stack->setCurrentIndex(int(step));
    followTime();
    updateApi();
    updateDone();
    updateClock();
}

void SessionPage::applyView(const PoolView &view)
{
    m_record->load();
    m_record->retry();
    if (m_hasSaveFailure && m_record->isStored()) {
        m_hasSaveFailure = false;
        m_message->clear();
    }
    const int before = m_isWaitingKnown ? waiting() : -1;
    m_isWaitingKnown = true;
    m_waiting.clear();
    for (const store::PoolNumber &number : view.numbers) {
        if (isWaitingForElevenLabs(number.state))
            m_waiting += number;
    }
    const PoolCounts &counts = view.statistics.counts;
    m_suggested = PoolHealth(counts, m_targets).suggestedPurchase();
    m_buy->setPool(counts, m_targets);
    m_import->setNumbers(m_waiting);
    if (m_api)
        m_api->setWaiting(m_waiting);
    m_grid->setPoolView(view);
    const QString buy
        = m_suggested > 0 ? tr("&Buy %n numbers…", nullptr, m_suggested) : tr("&Buy numbers…");
    m_import->setEmptyAction(buy);
    m_grid->setEmptyAction(buy);
    updateDone();
    if (before != waiting())
        emit waitingChanged(waiting());
}

void SessionPage::applyDraft(const QJsonArray &draft)
{
    m_grid->setDraft(draft);
    m_record->saveDraft(m_grid->draft());
    updateIds();
}

void SessionPage::afterActivation(const QList<E164> &numbers)
{
    m_live += numbers;
    m_record->addActivated(int(numbers.size()));
    emit statusMessage(tr("%n numbers are live", nullptr, int(numbers.size())));
    if (m_grid->model()->rowCount() == 0)
        finishSession();
}

void SessionPage::finishSession()
{
    keepTime();
    m_record->finish();
}

void SessionPage::afterFinish(const store::WeeklySession &session)
{
    m_finished = session;
    showStep(Step::Done);
}

void SessionPage::showSaveFailure(const Error &error)
{
    m_hasSaveFailure = true;
    ErrorContext context;
    context.source = ErrorSource::Database;
    m_message->showWarning(tr("%1 The session goes on here and is saved as soon as that works.")
                               .arg(sentenceFor(error, context)));
}

void SessionPage::startSession()
{
    m_finished.reset();
    m_live.clear();
    m_clock->clear(); // looking at the last one was no part of this one
    m_record->begin(Step::Buy);
    showStep(Step::Buy);
}

void SessionPage::openDashboard()
{
    m_record->begin(Step::Import);
    if (!m_openUrl(m_dashboard)) {
        m_message->showWarning(
            tr("No browser could be opened. The dashboard is at %1.").arg(m_dashboard.toString()));
    }
}

void SessionPage::requestPurchase(int count)
{
    m_record->begin(Step::Buy);
    emit buyRequested(count);
}

void SessionPage::updateDone()
{
    const bool isOver = m_finished && !m_record->session();
    m_stepper->setCurrent(m_step == Step::Done && isOver ? AllDone : int(m_step));
    if (const auto &open = m_record->session()) {
        m_done->showOpen(*open, waiting(), m_grid->hasContent());
        return;
    }
    if (!m_finished) {
        m_done->showNone();
        return;
    }
    std::optional<store::WeeklySession> before;
    for (const store::WeeklySession &past : m_record->history()) {
        if (past.id == m_finished->id || before)
            continue;
        before = past;
    }
    m_done->showFinished(*m_finished, before, m_live);
}

void SessionPage::updateClock()
{
    const auto &session = m_record->session();
    const bool isTicking = session && isVisible();
    if (isTicking != m_tick.isActive())
        isTicking ? m_tick.start() : m_tick.stop();
    if (m_clock->spent() >= KeepTimeEvery)
        keepTime();
    if (!session) {
        header()->setSubtitle({});
        return;
    }
    const bool isToday = session->startedAt.toLocalTime().date() == QDate::currentDate();
    const QString started = isToday ? formatTime(session->startedAt)
                                    : formatDay(session->startedAt.toLocalTime().date());
    const QString spent = formatDuration(m_record->spent() + m_clock->spent());
    header()->setSubtitle(m_clock->isPaused()
                              ? tr("started %1 · %2, the clock rests").arg(started, spent)
                              : tr("started %1 · %2").arg(started, spent));
}

void SessionPage::readLastOrder()
{
    QCoro::connect(
        m_history.recentOrders(1), this, [this](const Result<QList<store::PurchaseOrder>> &orders) {
            if (orders && !orders->isEmpty())
                m_buy->setLastOrder(orders->first().requested, orders->first().createdAt);
        });
}

void SessionPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_isShown = true;
    followTime();
    updateClock();
}

void SessionPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    // A window that is put away from the screen leaves the session as it is: somebody is at
    // ElevenLabs.
    m_isShown = event->spontaneous();
    followTime();
    updateClock();
}

} // namespace numberwell
