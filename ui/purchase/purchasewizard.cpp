// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/purchasewizard.h"

#include "common/controls.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/inlinemessage.h"
#include "common/stepper.h"
#include "common/theme.h"
#include "purchase/planpanel.h"
#include "purchase/progresspage.h"
#include "purchase/resultpage.h"
#include "purchase/reviewpage.h"
#include "purchase/whatpage.h"
#include "purchase/whichpage.h"
#include "workflows/poolfeed.h"

#include <QCoroTask>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

constexpr auto CountKey = "purchase/count"_L1;
constexpr auto AreaCodesKey = "purchase/areaCodes"_L1;
constexpr auto CountryKey = "purchase/country"_L1;
constexpr auto VoiceKey = "purchase/voice"_L1;
constexpr auto SmsKey = "purchase/sms"_L1;
constexpr auto MmsKey = "purchase/mms"_L1;

// Between two looks at an order that somebody else works on, or that rests.
constexpr auto LookAgainAfter = 5s;

int stepIndex(PurchaseStep step)
{
    // "Buying" is both the progress and, once every step is done, the result.
    return static_cast<int>(step);
}

} // namespace

PurchaseWizard::PurchaseWizard(PurchaseWorkflow &workflow,
                               const PoolFeed &feed,
                               PoolTargets targets,
                               QSettings *settings,
                               QWidget *parent)
    : QDialog(parent)
    , m_workflow(workflow)
    , m_feed(feed)
    , m_targets(targets)
    , m_settings(settings)
    , m_quotes(new AccountQuotes(workflow, this))
{
    setObjectName(u"purchaseWizard"_s);
    setWindowTitle(tr("Buy numbers"));
    m_draft.idempotencyKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_lookAgain.setSingleShot(true);
    m_lookAgain.setInterval(LookAgainAfter);
    build();
    connectPages();
    restoreChoice();
    showStep(PurchaseStep::What);
}

PurchaseWizard::~PurchaseWizard()
{
    cancelSearch();
}

void PurchaseWizard::build()
{
    constexpr double TitleSize = 1.5;
    auto *title = makeLabel(tr("Buy numbers"), this);
    title->setFont(scaledFont(title->font(), TitleSize, QFont::DemiBold));
    m_stepper = new Stepper({tr("What"), tr("Which"), tr("Review"), tr("Buying")}, this);
    m_message = new InlineMessage(this);
    m_pages = new QStackedWidget(this);
    m_what = new WhatPage(this);
    m_which = new WhichPage(this);
    m_review = new ReviewPage(this);
    m_progress = new ProgressPage(this);
    m_result = new ResultPage(this);
    for (PurchasePage *page :
         std::initializer_list<PurchasePage *>{m_what, m_which, m_review, m_progress, m_result}) {
        m_pages->addWidget(page);
    }
    m_panel = new PlanPanel(this);
    m_footer = new WizardFooter(this);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(grid::Margin);
    middle->addWidget(m_pages, 1);
    middle->addWidget(m_panel, 0, Qt::AlignTop);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(grid::Margin, 20, grid::Margin, grid::Gap);
    content->setSpacing(12);
    content->addWidget(title);
    content->addWidget(m_stepper, 0, Qt::AlignLeft);
    content->addWidget(m_message);
    content->addLayout(middle, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(content, 1);
    layout->addWidget(makeSeparator(this));
    layout->addWidget(m_footer);
}

void PurchaseWizard::connectPages()
{
    for (PurchasePage *page : std::initializer_list<PurchasePage *>{m_what, m_which}) {
        connect(page, &PurchasePage::completeChanged, this, [this] {
            updateFigures();
            updateButtons();
        });
    }
    connect(m_review, &PurchasePage::completeChanged, this, &PurchaseWizard::updateButtons);
    connect(m_which, &WhichPage::cancelRequested, this, &PurchaseWizard::goBack);
    connect(m_which, &WhichPage::areasRequested, this, [this](const QString &areaCodes) {
        m_what->setAreaCodes(areaCodes);
        search();
    });
    connect(m_panel, &PlanPanel::retryRequested, this, [this] {
        m_quotes->retry(m_what->estimate().countries());
    });
    connect(m_quotes, &AccountQuotes::changed, this, [this] {
        m_which->setPrices(m_quotes->prices());
        updateFigures();
    });
    connect(&m_feed, &PoolFeed::viewChanged, this, &PurchaseWizard::updateFigures);
    connect(m_message, &InlineMessage::actionTriggered, this, [this] {
        const auto retry = std::exchange(m_retry, {});
        m_message->clear();
        if (retry)
            retry();
    });

    connect(m_footer, &WizardFooter::nextRequested, this, &PurchaseWizard::goOn);
    connect(m_footer, &WizardFooter::backRequested, this, &PurchaseWizard::goBack);
    connect(m_footer, &WizardFooter::buyRequested, this, &PurchaseWizard::buy);
    connect(m_footer, &WizardFooter::stopRequested, this, &PurchaseWizard::stop);
    connect(m_footer, &WizardFooter::tryMoreRequested, this, &PurchaseWizard::tryMore);
    connect(m_footer, &WizardFooter::closeRequested, this, &PurchaseWizard::reject);
    connect(m_footer, &WizardFooter::importRequested, this, [this] {
        emit importRequested(m_order.recorded());
    });
    connect(m_footer, &WizardFooter::copyRequested, this, [this] {
        emit copyRequested(m_order.recorded());
    });

    connect(&m_workflow, &PurchaseWorkflow::itemChanged, this, [this](const auto &item) {
        if (!m_orderId.isEmpty() && item.orderId == m_orderId)
            m_progress->merge(item);
    });
    // Where another execution of the order was under way, ours only looked.
    connect(&m_workflow, &PurchaseWorkflow::orderFinished, this, [this](const QString &orderId) {
        if (orderId == m_orderId && !m_isExecuting && m_step == PurchaseStep::Progress)
            execute();
    });
    connect(&m_lookAgain, &QTimer::timeout, this, &PurchaseWizard::execute);
}

void PurchaseWizard::restoreChoice()
{
    const PoolHealth health(m_feed.view().statistics.counts, m_targets);
    const int suggested = m_feed.hasView() ? health.suggestedPurchase() : m_targets.target;
    m_what->setCount(suggested > 0 ? suggested : 1);
    if (!m_settings)
        return;
    if (m_settings->contains(CountKey))
        m_what->setCount(m_settings->value(CountKey).toInt());
    m_what->setAreaCodes(m_settings->value(AreaCodesKey).toString());
    m_what->setCountry(m_settings->value(CountryKey).toString());
    m_what->setRequired({.voice = m_settings->value(VoiceKey, true).toBool(),
                         .sms = m_settings->value(SmsKey, false).toBool(),
                         .mms = m_settings->value(MmsKey, false).toBool()});
}

void PurchaseWizard::saveChoice() const
{
    if (!m_settings)
        return;
    const Capabilities required = m_what->required();
    m_settings->setValue(CountKey, m_what->count());
    m_settings->setValue(AreaCodesKey, m_what->areaCodes());
    m_settings->setValue(CountryKey, m_what->country());
    m_settings->setValue(VoiceKey, required.voice);
    m_settings->setValue(SmsKey, required.sms);
    m_settings->setValue(MmsKey, required.mms);
}

void PurchaseWizard::setSuggestion(int count, const QString &areaCode)
{
    if (count > 0)
        m_what->setCount(count);
    if (!areaCode.isEmpty())
        m_what->setAreaCodes(areaCode);
}

void PurchaseWizard::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // A small screen has no room for all of it under a title bar.
    constexpr int TitleBar = 40;
    resize(width(), qMin(height(), screen()->availableSize().height() - TitleBar));
    if (m_step == PurchaseStep::What)
        m_quotes->ask(m_what->estimate().countries());
    pageOf(m_step)->firstControl()->setFocus(Qt::OtherFocusReason);
}

void PurchaseWizard::done(int result)
{
    cancelSearch();
    QDialog::done(result);
}

PurchasePage *PurchaseWizard::pageOf(PurchaseStep step) const
{
    return static_cast<PurchasePage *>(m_pages->widget(static_cast<int>(step)));
}

void PurchaseWizard::showStep(PurchaseStep step)
{
    m_step = step;
    m_message->clear();
    m_stepper->setCurrent(stepIndex(step));
    m_pages->setCurrentWidget(pageOf(step));
    m_panel->setVisible(step == PurchaseStep::What || step == PurchaseStep::Which);
    m_footer->showStep(step);
    switch (step) {
    case PurchaseStep::What:
    case PurchaseStep::Which:
    case PurchaseStep::Review:
        m_footer->setNote(tr("Nothing is bought yet."));
        break;
    case PurchaseStep::Progress:
    case PurchaseStep::Result:
        m_footer->setNote({});
        break;
    }
    updateFigures();
    updateButtons();
    pageOf(step)->firstControl()->setFocus(Qt::OtherFocusReason);
}

void PurchaseWizard::goOn()
{
    if (!pageOf(m_step)->isComplete())
        return;
    if (m_step == PurchaseStep::What)
        search();
    else if (m_step == PurchaseStep::Which)
        review();
}

void PurchaseWizard::goBack()
{
    cancelSearch();
    showStep(m_step == PurchaseStep::Review ? PurchaseStep::Which : PurchaseStep::What);
}

PlanFigures PurchaseWizard::figures(int count, CostQuote cost) const
{
    PlanFigures figures;
    figures.count = count;
    figures.cost = std::move(cost);
    figures.balance = m_quotes->balance();
    if (m_feed.hasView()) {
        const PoolCounts &counts = m_feed.view().statistics.counts;
        figures.readyAfter = counts.configured + counts.waiting() + count;
        figures.daysAfter = PoolHealth(counts, m_targets).daysToEmpty(*figures.readyAfter);
    }
    return figures;
}

PlanFigures PurchaseWizard::figuresOf(const QList<store::PlannedNumber> &chosen,
                                      PurchaseRequest request) const
{
    request.count = 0; // names the price where nothing is chosen
    const auto count = static_cast<int>(chosen.size());
    return figures(count, count > 0 ? m_quotes->cost(chosen) : m_quotes->cost(request.shares()));
}

void PurchaseWizard::updateFigures()
{
    if (m_step == PurchaseStep::What) {
        const PurchaseRequest wish = m_what->estimate();
        if (isVisible())
            m_quotes->ask(wish.countries());
        m_panel->setFigures(figures(wish.count, m_quotes->cost(wish.shares())));
    } else if (m_step == PurchaseStep::Which && m_search) {
        const PurchaseRequest &wish = m_draft.request;
        m_panel->setFigures(figures(wish.count, m_quotes->cost(wish.shares())));
    } else if (m_step == PurchaseStep::Which) {
        // A neighbour may be in a country whose price nobody asked for yet.
        if (isVisible())
            m_quotes->ask(m_draft.request.countries());
        m_panel->setFigures(figuresOf(m_which->chosen(), m_draft.request));
    } else if (m_step == PurchaseStep::Review) {
        const PlanFigures plan = figuresOf(m_draft.chosen, m_draft.request);
        const auto cost = plan.isPriced() ? std::optional(plan.monthly()) : std::nullopt;
        m_review->showDraft(m_draft, plan, m_account);
        m_review->askForCount(m_confirmation.isNeededFor(plan.count, cost) ? plan.count : 0);
    }
}

void PurchaseWizard::updateButtons()
{
    m_footer->setNext(pageOf(m_step)->isComplete());
    m_footer->setBack(!m_isPlacing && !m_isPlacingUnsure);
    if (m_step == PurchaseStep::Review) {
        const PlanFigures plan = figuresOf(m_draft.chosen, m_draft.request);
        const QString what = tr("B&uy %n numbers", nullptr, plan.count);
        m_footer->setBuy(
            plan.isPriced() ? tr("%1 for %2 a month", "Buy 20 numbers for $23.00 a month")
                                  .arg(what, formatMoney(plan.monthly()))
                            : what,
            !m_isPlacing && !m_passesLimit && m_review->isComplete() && m_orderId.isEmpty());
    }
}

void PurchaseWizard::showProblem(const QString &text, std::function<void()> retry)
{
    m_retry = std::move(retry);
    m_message->showError(text, m_retry ? tr("Re&try") : QString());
}

} // namespace numberwell
