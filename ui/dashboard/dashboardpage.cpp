// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/dashboardpage.h"

#include "dashboard/areacard.h"
#include "dashboard/levelchart.h"
#include "dashboard/moneycard.h"
#include "dashboard/needslist.h"

#include "common/accessibility.h"
#include "common/banner.h"
#include "common/emptystate.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/inlinemessage.h"
#include "common/pageheader.h"
#include "common/stattile.h"

#include "workflows/historyworkflow.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

constexpr qsizetype DaysPerWeek = 7;

QString clockTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().time(),
                              DashboardPage::tr("HH:mm:ss", "time pattern of Qt"));
}

//! "−14": with a true minus sign.
QString signedCount(int count)
{
    if (count < 0)
        return QChar(0x2212) + formatCount(-count);
    return u'+' + formatCount(count);
}

//! "6 days"; below a day as ages are written elsewhere.
QString daysText(const QDateTime &since, const QDateTime &now)
{
    const auto days = static_cast<int>(since.secsTo(now) / std::chrono::seconds(24h).count());
    return days > 0 ? DashboardPage::tr("%n days", nullptr, days) : formatAge(since, now);
}

QScrollArea *makeScrollArea(QWidget *content)
{
    auto *scroll = new QScrollArea;
    named(scroll, u"dashboardScroll"_s, DashboardPage::tr("Dashboard"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace

DashboardPage::DashboardPage(PoolFeed &feed,
                             HistoryWorkflow &history,
                             PoolTargets targets,
                             QWidget *parent)
    : Page(u"dashboard"_s, tr("Dashboard"), u"view-grid"_s, parent)
    , m_feed(feed)
    , m_history(history)
    , m_targets(targets)
    , m_updated(makeMuted(makeLabel({})))
    , m_stale(new Banner)
    , m_message(new InlineMessage)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
{
    m_updated->setObjectName(u"updatedLabel"_s);
    m_updated->setWordWrap(false);
    header()->addAction(m_updated);
    m_stale->setObjectName(u"staleBanner"_s);
    m_stale->hide();
    m_empty->setContent(u"call-start"_s,
                        tr("There are no numbers yet. Buy the first ones: they then go through "
                           "ElevenLabs in a weekly session and are ready for organizations."),
                        tr("&Buy the first numbers…"));
    m_stack->addWidget(buildContent());
    m_stack->addWidget(m_empty);
    body()->addWidget(m_stale);
    body()->addWidget(m_message);
    body()->addWidget(m_stack, 1);

    m_staleClock.setInterval(10s);
    connect(&m_staleClock, &QTimer::timeout, this, &DashboardPage::updateStaleBanner);
    connect(m_stale, &Banner::actionTriggered, this, &DashboardPage::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        emit buyRequested(m_targets.target);
    });
    connect(m_needs, &NeedsList::triggered, this, &DashboardPage::act);
    connect(&m_feed, &PoolFeed::viewChanged, this, &DashboardPage::showView);
    connect(&m_feed, &PoolFeed::readFailed, this, &DashboardPage::showFailure);
    if (m_feed.hasView())
        showView(m_feed.view());
}

void DashboardPage::refresh()
{
    m_feed.refresh();
}

void DashboardPage::setTargets(const PoolTargets &targets)
{
    m_targets = targets;
    if (m_feed.hasView())
        showView(m_feed.view());
}

void DashboardPage::setSavingsRules(const SavingsRules &rules)
{
    m_rules = rules;
    if (m_feed.hasView())
        showView(m_feed.view());
}

void DashboardPage::buildTiles(QGridLayout *tiles)
{
    m_ready = named(new StatTile(tr("Ready")), u"readyTile"_s, tr("Ready"));
    m_waiting = named(
        new StatTile(tr("Waiting for ElevenLabs")), u"waitingTile"_s, tr("Waiting for ElevenLabs"));
    m_assigned = named(new StatTile(tr("Assigned")), u"assignedTile"_s, tr("Assigned"));
    m_cost = named(new StatTile(tr("Monthly cost")), u"costTile"_s, tr("Monthly cost"));
    int column = 0;
    for (StatTile *tile : {m_ready, m_waiting, m_assigned, m_cost}) {
        tiles->addWidget(tile, 0, column);
        tiles->setColumnStretch(column++, 1);
    }
    tiles->setSpacing(12);
}

QWidget *DashboardPage::buildContent()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    auto *tiles = new QGridLayout;
    buildTiles(tiles);
    auto *chartCard = new Card(tr("Ready numbers, last 30 days"));
    m_chart = new LevelChart;
    chartCard->body()->addWidget(m_chart, 1);
    m_areas = new AreaCard;
    m_money = new MoneyCard;
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_areas, 1);
    right->addWidget(m_money);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(chartCard, 66);
    middle->addLayout(right, 34);
    m_needs = new NeedsList;
    m_needs->hide(); // until it is known whether something does
    layout->addLayout(tiles);
    layout->addLayout(middle, 1);
    layout->addWidget(m_needs);
    return makeScrollArea(content);
}

void DashboardPage::showView(const PoolView &view)
{
    m_staleClock.stop();
    m_stale->hide();
    m_updated->setText(tr("Updated %1").arg(clockTime(view.readAt)));
    m_stack->setCurrentIndex(view.numbers.isEmpty() && view.notifications.isEmpty() ? 1 : 0);
    showTiles(view);
    const PoolHealth health(view.statistics.counts, m_targets);
    m_chart->setLevels(
        view.statistics.levels, m_targets, health.emptyOn(view.readAt.toLocalTime().date()));
    m_areas->setView(view, m_targets);
    m_money->setView(view, m_rules);
    m_needs->setNeeds(needsOf(view, m_targets));
    m_needs->show();
}

void DashboardPage::showTiles(const PoolView &view)
{
    const store::PoolStatistics &statistics = view.statistics;
    const PoolCounts &counts = statistics.counts;
    showReady(view);
    m_waiting->setValue(formatCount(counts.waiting()),
                        statistics.oldestWaiting.isValid()
                            ? tr("oldest %1", "%1 is an age: 6 days")
                                  .arg(daysText(statistics.oldestWaiting, view.readAt))
                            : tr("nothing waits"));
    const QString month = QLocale().standaloneMonthName(view.readAt.toLocalTime().date().month());
    m_assigned->setValue(
        formatCount(counts.assigned),
        tr("%1 in %2", "+31 in November").arg(signedCount(statistics.assignedThisMonth), month));
    const NumbersCost cost = numbersCost(statistics, m_rules);
    m_cost->setValue(formatSum(cost.bufferCost, cost.assignedCost),
                     tr("buffer %1 · assigned %2")
                         .arg(formatMoney(cost.bufferCost), formatMoney(cost.assignedCost)));
}

void DashboardPage::showReady(const PoolView &view)
{
    const QList<store::DayLevel> &levels = view.statistics.levels;
    const int ready = view.statistics.counts.configured;
    QString caption;
    if (levels.size() > DaysPerWeek) {
        const int change = levels.last().ready - levels.at(levels.size() - 1 - DaysPerWeek).ready;
        caption = change == 0 ? tr("as a week ago")
                              : tr("%1 this week", "−14 this week").arg(signedCount(change));
    }
    const bool isHealthy
        = PoolHealth(view.statistics.counts, m_targets).level() == PoolHealth::Level::Healthy;
    QList<double> trend;
    for (const store::DayLevel &level :
         levels.last(std::min<qsizetype>(levels.size(), DaysPerWeek + 1))) {
        trend.append(level.ready);
    }
    m_ready->setValue(formatCount(ready), caption);
    m_ready->setTrend(trend, isHealthy ? Tone::Info : Tone::Warning);
}

void DashboardPage::showFailure(const Error &error)
{
    m_stale->setProperty("reason", sentenceFor(error, {{}, {}, ErrorSource::Database}));
    updateStaleBanner();
    m_stale->show();
    m_staleClock.start();
}

void DashboardPage::updateStaleBanner()
{
    const QString reason = m_stale->property("reason").toString();
    const QDateTime readAt = m_feed.view().readAt;
    QString text = reason;
    if (m_feed.hasView()) {
        const std::chrono::seconds age(readAt.secsTo(QDateTime::currentDateTimeUtc()));
        text = tr("These figures are from %1, %2. %3")
                   .arg(clockTime(readAt), formatAgo(age), reason);
    }
    m_stale->setContent(Tone::Warning, text, tr("Try &again"));
}

void DashboardPage::act(const Need &need)
{
    switch (need.action) {
    case Need::Action::Buy:
        emit buyRequested(need.count);
        break;
    case Need::Action::ContinueSession:
        emit sessionRequested();
        break;
    case Need::Action::ShowNumbers:
        emit numbersRequested(need.numbers);
        break;
    case Need::Action::Reconcile:
        emit reconcileRequested();
        break;
    case Need::Action::Dismiss:
        dismiss(need.id);
        break;
    }
}

void DashboardPage::dismiss(const QString &id)
{
    m_needs->setBusy(id, true);
    QCoro::connect(m_history.dismissNotification(id), this, [this, id](const Result<bool> &result) {
        m_needs->setBusy(id, false);
        if (result) {
            m_message->clear();
            m_feed.refresh(); // also where somebody else closed it first
        } else {
            m_message->showError(sentenceFor(result.error(), {{}, {}, ErrorSource::Database}));
        }
    });
}

} // namespace numberwell
