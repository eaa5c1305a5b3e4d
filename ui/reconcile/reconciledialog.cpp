// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconcile/reconciledialog.h"

#include "reconcile/differencesmodel.h"
#include "reconcile/differencestable.h"
#include "reconcile/differencetext.h"

#include "common/busyindicator.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/errortext.h"
#include "common/filterchips.h"
#include "common/icons.h"
#include "common/inlinemessage.h"
#include "common/pageheader.h"

#include "workflows/poolfeed.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::ReconcileRun;

namespace {

constexpr int ShowDoneFor = 8000;

QString chipId(DifferenceGroup group)
{
    static constexpr std::array Ids = {"all", "elsewhere", "gone", "changed", "ignored"};
    return QString::fromLatin1(Ids.at(size_t(group)));
}

//! What somebody stopped needs no word; it is looked again soon enough.
bool isWorthTelling(const ReconcileRun &run)
{
    return !run.error || run.error->kind != ErrorKind::Cancelled;
}

} // namespace

ReconcileDialog::ReconcileDialog(ReconcileWorkflow &workflow, PoolFeed &feed, QWidget *parent)
    : QDialog(parent)
    , m_workflow(workflow)
    , m_model(new DifferencesModel(this))
    , m_filter(new DifferencesFilter(m_model, this))
    , m_header(new PageHeader(tr("Reconcile with Twilio")))
    , m_lookButton(makeButton(tr("&Look again"), u"lookButton"_s))
    , m_busy(new BusyIndicator)
    , m_message(new InlineMessage)
{
    setObjectName(u"reconcileDialog"_s);
    setWindowTitle(tr("Reconcile with Twilio"));
    resize(sizeHint());
    m_message->setObjectName(u"reconcileMessage"_s);
    m_lookButton->setToolTip(tr("Read Twilio's list of numbers now (F5)"));
    m_header->addAction(m_lookButton);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(grid::Margin, grid::Gap, grid::Margin, grid::Gap);
    rows->setSpacing(12);
    rows->addWidget(m_header);
    rows->addWidget(m_message);
    auto *chips = new QHBoxLayout;
    chips->addWidget(buildChips(), 1);
    chips->addWidget(m_busy);
    rows->addLayout(chips);
    rows->addWidget(buildTable(), 1);
    rows->addWidget(buildFooter());

    auto *refresh = new QAction(tr("Look at Twilio's list"), this);
    refresh->setShortcut(QKeySequence::Refresh);
    addAction(refresh);
    connect(refresh, &QAction::triggered, this, &ReconcileDialog::look);
    connect(m_lookButton, &QPushButton::clicked, this, &ReconcileDialog::look);
    connect(m_busy, &BusyIndicator::cancelRequested, this, [this] {
        if (m_looking)
            m_looking->cancel();
    });
    connect(m_message, &InlineMessage::actionTriggered, this, &ReconcileDialog::look);
    connect(m_message, &InlineMessage::dismissed, this, [this] {
        if (m_view && m_view->lastFailure)
            m_dismissedRun = m_view->lastFailure->id;
        else if (m_view && m_view->lastLook)
            m_dismissedRun = m_view->lastLook->id;
    });
    connect(&m_workflow, &ReconcileWorkflow::progressed, this, &ReconcileDialog::showProgress);
    connect(&feed, &PoolFeed::viewChanged, this, &ReconcileDialog::reload);
    updateEmptyState();
    updateFooter();
}

ReconcileDialog::~ReconcileDialog()
{
    if (m_looking)
        m_looking->cancel();
}

QWidget *ReconcileDialog::buildChips()
{
    m_chips = new FilterChips;
    m_chips->setObjectName(u"differenceChips"_s);
    m_chips->addChip(chipId(DifferenceGroup::All), tr("All"));
    m_chips->addChip(chipId(DifferenceGroup::BoughtElsewhere), tr("Bought elsewhere"));
    m_chips->addChip(chipId(DifferenceGroup::Gone), tr("Gone"));
    m_chips->addChip(chipId(DifferenceGroup::Changed), tr("Changed"));
    m_chips->addChip(chipId(DifferenceGroup::Ignored), tr("Ignored"));
    connect(m_chips, &FilterChips::currentChanged, this, [this](const QString &id) {
        for (const DifferenceGroup group : AllDifferenceGroups) {
            if (chipId(group) == id)
                m_filter->setGroup(group);
        }
        updateEmptyState();
        updateFooter();
    });
    return m_chips;
}

QWidget *ReconcileDialog::buildTable()
{
    m_table = new DifferencesTable(m_filter);
    m_empty = new EmptyState;
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    connect(m_table, &DifferencesTable::selectionMoved, this, &ReconcileDialog::updateFooter);
    connect(m_table, &DifferencesTable::actionRequested, this, &ReconcileDialog::act);
    connect(m_table, &DifferencesTable::showRequested, this, &ReconcileDialog::numbersRequested);
    connect(
        m_table, &DifferencesTable::decisionRequested, this, [this](DifferenceDecision decision) {
            decide(decision, m_table->selectedFor(decision));
        });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_view && !m_view->lastLook)
            look();
        else
            m_chips->setCurrent(chipId(DifferenceGroup::All));
    });
    return m_stack;
}

QPushButton *ReconcileDialog::decisionButton(DifferenceDecision decision, const QString &objectName)
{
    QPushButton *button = makeButton(buttonText(decision, 0), objectName);
    connect(button, &QPushButton::clicked, this, [this, decision] {
        decide(decision, m_table->selectedFor(decision));
    });
    m_buttons.insert(decision, button);
    return button;
}

QWidget *ReconcileDialog::buildFooter()
{
    m_selected = makeMuted(makeLabel({}));
    m_selected->setObjectName(u"selectedLabel"_s);
    QPushButton *close = makeButton(tr("&Close"), u"closeButton"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Unit);
    row->addWidget(m_selected, 1);
    row->addWidget(decisionButton(DifferenceDecision::Unignore, u"unignoreButton"_s));
    row->addWidget(decisionButton(DifferenceDecision::MarkReleased, u"markReleasedButton"_s));
    row->addWidget(decisionButton(DifferenceDecision::AcceptWebhook, u"acceptButton"_s));
    row->addWidget(decisionButton(DifferenceDecision::TakeSid, u"takeSidButton"_s));
    row->addWidget(decisionButton(DifferenceDecision::Ignore, u"ignoreButton"_s));
    row->addWidget(makePrimary(decisionButton(DifferenceDecision::Adopt, u"adoptButton"_s)));
    row->addWidget(close);
    m_buttons[DifferenceDecision::Adopt]->setToolTip(
        tr("Take the selected numbers into the pool, where they wait for ElevenLabs"));
    m_buttons[DifferenceDecision::Ignore]->setToolTip(
        tr("Never show the selected numbers again, unless you look under “Ignored”"));
    return footer;
}

void ReconcileDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    load();
}

void ReconcileDialog::reload()
{
    if (isVisible())
        load();
}

void ReconcileDialog::load()
{
    if (m_isReading) {
        m_isStale = true;
        return;
    }
    m_isReading = true;
    QCoro::connect(m_workflow.view(), this, [this](const Result<ReconcileView> &view) {
        m_isReading = false;
        if (view)
            showView(*view);
        else
            m_message->showWarning(sentenceFor(view.error(), {{}, {}, ErrorSource::Database}),
                                   tr("&Try again"));
        if (std::exchange(m_isStale, false))
            load();
    });
}

void ReconcileDialog::showView(const ReconcileView &view)
{
    m_view = view;
    m_model->merge(view.differences);
    for (const DifferenceGroup group : AllDifferenceGroups)
        m_chips->setCount(chipId(group), m_model->count(group));
    m_header->setSubtitle(view.lastLook ? lookText(*view.lastLook) : QString());
    updateMessage();
    updateEmptyState();
    updateFooter();
}

//! What the newest look could not tell; a message of another kind, about what was just done, stays.
void ReconcileDialog::updateMessage()
{
    const ReconcileRun *telling = nullptr;
    if (m_view->lastFailure && isWorthTelling(*m_view->lastFailure))
        telling = &*m_view->lastFailure;
    else if (m_view->lastLook && m_view->lastLook->outcome == ReconcileRun::Outcome::Incomplete)
        telling = &*m_view->lastLook;
    else if (m_view->lastLook && m_view->lastLook->unconfirmed > 0)
        telling = &*m_view->lastLook;
    if (!telling) {
        if (m_message->tone() == Tone::Warning)
            m_message->clear();
        return;
    }
    const bool isTakenUp = m_looking || m_message->tone() == Tone::Danger;
    if (telling->id == m_dismissedRun || (isTakenUp && m_message->isVisible()))
        return;
    const QString reason
        = sentenceFor(telling->error.value_or(Error()), {{}, {}, ErrorSource::Twilio});
    if (telling->outcome == ReconcileRun::Outcome::Failed) {
        m_message->showWarning(tr("The last look did not get through. %1").arg(reason),
                               tr("&Try again"));
    } else if (telling->outcome == ReconcileRun::Outcome::Incomplete) {
        m_message->showWarning(tr("Twilio's list was cut short after %n numbers. What it showed is "
                                  "here; nothing counts as gone. %1",
                                  nullptr,
                                  telling->seen)
                                   .arg(reason),
                               tr("&Try again"));
    } else {
        m_message->showWarning(tr("%n numbers are not in Twilio's list and could not be looked up "
                                  "one by one. They stay as they are.",
                                  nullptr,
                                  telling->unconfirmed),
                               tr("&Try again"));
    }
}

void ReconcileDialog::look()
{
    if (m_looking)
        return;
    m_looking = std::make_shared<Cancellation>();
    m_lookButton->setEnabled(false);
    m_message->clear();
    m_dismissedRun.clear();
    m_busy->start(tr("Reading Twilio's list…"));
    QCoro::connect(m_workflow.run(m_looking), this, [this](const Result<ReconcileRun> &run) {
        showOutcome(run);
    });
}

void ReconcileDialog::showProgress(ReconcileWorkflow::Stage stage, int done, int all)
{
    if (!m_looking || m_looking->isCancelled())
        return;
    switch (stage) {
    case ReconcileWorkflow::Stage::Listing:
        m_busy->setText(tr("Reading Twilio's list…"));
        break;
    case ReconcileWorkflow::Stage::Confirming:
        m_busy->setText(tr("Looking up %1 of %2…", "missing numbers").arg(done + 1).arg(all));
        break;
    case ReconcileWorkflow::Stage::Writing:
        m_busy->setText(tr("Comparing…"));
        break;
    }
}

void ReconcileDialog::showOutcome(const Result<ReconcileRun> &run)
{
    m_looking.reset();
    m_lookButton->setEnabled(true);
    m_busy->stop();
    if (!run) {
        if (run.error().kind == ErrorKind::Cancelled)
            m_message->showInfo(sentenceFor(run.error()));
        else
            m_message->showError(sentenceFor(run.error(), {{}, {}, ErrorSource::Twilio}),
                                 tr("&Try again"));
        if (m_view && m_view->lastFailure)
            m_dismissedRun = m_view->lastFailure->id;
    }
    load();
}

void ReconcileDialog::act(const store::Difference &difference)
{
    const QList<DifferenceDecision> decisions = difference.decisions();
    if (decisions.isEmpty())
        emit numbersRequested({difference.number});
    else
        decide(decisions.first(), {difference.number});
}

void ReconcileDialog::decide(DifferenceDecision decision, const QList<E164> &numbers)
{
    if (numbers.isEmpty() || m_isDeciding)
        return;
    setDeciding(true);
    const int asked = static_cast<int>(numbers.size());
    QCoro::connect(
        m_workflow.decide(decision, numbers),
        this,
        [this, decision, asked](const Result<QList<E164>> &done) {
            setDeciding(false);
            if (!done) {
                m_message->showError(sentenceFor(done.error(), {{}, {}, ErrorSource::Database}));
                return;
            }
            const int count = static_cast<int>(done->size());
            if (count == asked)
                m_message->showSuccess(doneText(decision, count), ShowDoneFor);
            else
                m_message->showInfo(tr("%1 The rest had changed meanwhile: look again.",
                                       "%1 is a sentence: 3 numbers adopted.")
                                        .arg(doneText(decision, count)));
            load();
        });
}

void ReconcileDialog::setDeciding(bool isDeciding)
{
    m_isDeciding = isDeciding;
    updateFooter();
}

void ReconcileDialog::updateFooter()
{
    const int selected = m_table->selectedCount();
    m_selected->setText(selected > 0 ? tr("%n selected", nullptr, selected)
                                     : tr("%n shown", nullptr, m_filter->rowCount()));
    for (auto [decision, button] : m_buttons.asKeyValueRange()) {
        const int count = static_cast<int>(m_table->selectedFor(decision).size());
        const bool isAlwaysThere
            = decision == DifferenceDecision::Adopt || decision == DifferenceDecision::Ignore;
        const QString text = buttonText(decision, count);
        button->setText(text);
        button->setAccessibleName(QString(text).remove(u'&'));
        button->setVisible(isAlwaysThere || count > 0);
        button->setEnabled(count > 0 && !m_isDeciding);
    }
}

void ReconcileDialog::updateEmptyState()
{
    const bool isEmpty = m_filter->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        return;
    const bool hasOpen = m_model->count(DifferenceGroup::All) > 0;
    if (!m_view) {
        m_empty->setContent(u"view-refresh"_s, tr("Reading what is known…"));
    } else if (!m_view->lastLook) {
        m_empty->setContent(u"view-refresh"_s,
                            tr("Nobody has held Twilio's list against the pool yet. It is done "
                               "every hour while Numberwell runs, and whenever you ask."),
                            tr("Look no&w"));
    } else if (hasOpen || m_filter->group() != DifferenceGroup::All) {
        m_empty->setContent(u"edit-find"_s, tr("There is no such difference."), tr("&Show all"));
    } else if (m_view->lastLook->outcome == ReconcileRun::Outcome::Complete) {
        m_empty->setContent(
            glyph::Check,
            tr("Twilio and the pool agree on all %n numbers.", nullptr, m_view->lastLook->seen));
    } else {
        m_empty->setContent(glyph::Check,
                            tr("What Twilio's list showed agrees with the pool: %n numbers.",
                               nullptr,
                               m_view->lastLook->seen));
    }
}

} // namespace numberwell
