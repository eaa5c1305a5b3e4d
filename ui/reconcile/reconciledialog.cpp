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
#include "common/format.h"
#include "common/icons.h"
#include "common/inlinemessage.h"
#include "common/pageheader.h"

#include "workflows/poolfeed.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::ReconcileRun;

namespace {

constexpr int ShowDoneFor = 8000;

QString chipId(DifferenceGroup group)
{
    static constexpr std::array Ids
        = {"all", "elsewhere", "gone", "changed", "left-over", "ignored"};
    return QString::fromLatin1(Ids.at(size_t(group)));
}

//! What somebody stopped needs no word; it is looked again soon enough.
bool isWorthTelling(const ReconcileRun &run)
{
    return !run.error || run.error->kind != ErrorKind::Cancelled;
}

//! The run of which something is to be told, if any.
const ReconcileRun *tellingRun(const SourceLooks &looks)
{
    if (looks.lastFailure && isWorthTelling(*looks.lastFailure))
        return &*looks.lastFailure;
    const bool isWhole = looks.lastLook
                         && looks.lastLook->outcome != ReconcileRun::Outcome::Incomplete
                         && looks.lastLook->unconfirmed == 0;
    return looks.lastLook && !isWhole ? &*looks.lastLook : nullptr;
}

QString twilioProblem(const ReconcileRun &run)
{
    const QString reason = sentenceFor(run.error.value_or(Error()), {{}, {}, ErrorSource::Twilio});
    if (run.outcome == ReconcileRun::Outcome::Failed)
        return ReconcileDialog::tr("The last look did not get through. %1").arg(reason);
    if (run.outcome == ReconcileRun::Outcome::Incomplete) {
        return ReconcileDialog::tr(
                   "Twilio's list was cut short after %n numbers. What it showed is "
                   "here; nothing counts as gone. %1",
                   nullptr,
                   run.seen)
            .arg(reason);
    }
    return ReconcileDialog::tr("%n numbers are not in Twilio's list and could not be looked up "
                               "one by one. They stay as they are.",
                               nullptr,
                               run.unconfirmed);
}

//! Its list comes whole or not at all.
QString elevenLabsProblem(const ReconcileRun &run)
{
    if (run.outcome == ReconcileRun::Outcome::Failed) {
        return ReconcileDialog::tr("The last look at ElevenLabs did not get through. %1")
            .arg(sentenceFor(run.error.value_or(Error()), {{}, {}, ErrorSource::ElevenLabs}));
    }
    return ReconcileDialog::tr("%n numbers are not in ElevenLabs' list and could not be looked up "
                               "one by one. They stay as they are.",
                               nullptr,
                               run.unconfirmed);
}

} // namespace

ReconcileDialog::ReconcileDialog(ReconcileWorkflow &workflow,
                                 ElevenLabsReconcile &elevenLabs,
                                 PoolFeed &feed,
                                 QWidget *parent)
    : QDialog(parent)
    , m_workflow(workflow)
    , m_elevenLabs(elevenLabs)
    , m_model(new DifferencesModel(this))
    , m_filter(new DifferencesFilter(m_model, this))
    , m_header(new PageHeader(tr("Reconcile")))
    , m_lookButton(makeButton(tr("&Look again"), u"lookButton"_s))
    , m_busy(new BusyIndicator)
    , m_message(new InlineMessage)
{
    setObjectName(u"reconcileDialog"_s);
    setWindowTitle(tr("Reconcile"));
    resize(sizeHint());
    m_message->setObjectName(u"reconcileMessage"_s);
    m_lookButton->setToolTip(tr("Read the lists of numbers now (F5)"));
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

    auto *refresh = new QAction(tr("Look at the lists"), this);
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
        if (m_view)
            m_dismissedRuns = problem().runs;
    });
    connect(&m_workflow, &ReconcileWorkflow::progressed, this, &ReconcileDialog::showProgress);
    connect(&m_elevenLabs,
            &ElevenLabsReconcile::progressed,
            this,
            &ReconcileDialog::showElevenLabsProgress);
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
    m_chips->addChip(chipId(DifferenceGroup::LeftOver), tr("Left over"));
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
        if (m_view && !m_view->twilio.lastLook)
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

//! Only there while some of what is selected has to do with ElevenLabs.
QWidget *ReconcileDialog::buildElevenLabsButtons()
{
    m_elevenLabsButtons = new QWidget;
    auto *row = new QHBoxLayout(m_elevenLabsButtons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Unit);
    row->addStretch(1);
    row->addWidget(decisionButton(DifferenceDecision::SetAgent, u"setAgentButton"_s));
    row->addWidget(decisionButton(DifferenceDecision::TakeAgent, u"takeAgentButton"_s));
    row->addWidget(decisionButton(DifferenceDecision::TakeId, u"takeIdButton"_s));
    row->addWidget(decisionButton(DifferenceDecision::BackToWaiting, u"backToWaitingButton"_s));
    row->addWidget(decisionButton(DifferenceDecision::RemoveImport, u"removeImportButton"_s));
    m_buttons[DifferenceDecision::TakeAgent]->setToolTip(
        tr("The agent that answers now is right: the pool names it from now on"));
    m_buttons[DifferenceDecision::BackToWaiting]->setToolTip(
        tr("The selected numbers wait for their import into ElevenLabs again"));
    return m_elevenLabsButtons;
}

QWidget *ReconcileDialog::buildFooter()
{
    m_selected = makeMuted(makeLabel({}));
    m_selected->setObjectName(u"selectedLabel"_s);
    QPushButton *close = makeButton(tr("&Close"), u"closeButton"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *footer = new QWidget;
    auto *rows = new QVBoxLayout(footer);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid::Unit);
    rows->addWidget(buildElevenLabsButtons());
    auto *row = new QHBoxLayout;
    rows->addLayout(row);
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
    m_header->setSubtitle(subtitle());
    updateMessage();
    updateEmptyState();
    updateFooter();
}

QString ReconcileDialog::subtitle() const
{
    const auto text = [](const SourceLooks &looks) {
        return looks.lastLook ? lookText(*looks.lastLook) : tr("not looked at yet");
    };
    if (!m_elevenLabs.isEnabled() && !m_view->elevenLabs.lastLook)
        return m_view->twilio.lastLook ? text(m_view->twilio) : QString();
    return u"Twilio: %1\nElevenLabs: %2"_s.arg(text(m_view->twilio), text(m_view->elevenLabs));
}

ReconcileDialog::Problem ReconcileDialog::problem() const
{
    Problem problem;
    const auto add = [&problem](const ReconcileRun *run, const QString &text) {
        problem.runs += run->id;
        problem.text += (problem.text.isEmpty() ? QString() : u"\n"_s) + text;
    };
    if (const ReconcileRun *run = tellingRun(m_view->twilio))
        add(run, twilioProblem(*run));
    if (const ReconcileRun *run = tellingRun(m_view->elevenLabs))
        add(run, elevenLabsProblem(*run));
    return problem;
}

//! What the newest looks could not tell; a message of another kind, about what was just done,
//! stays.
void ReconcileDialog::updateMessage()
{
    const Problem found = problem();
    if (found.runs.isEmpty()) {
        if (m_message->tone() == Tone::Warning)
            m_message->clear();
        return;
    }
    const bool isTakenUp = m_looking || m_message->tone() == Tone::Danger;
    if (found.runs == m_dismissedRuns || (isTakenUp && m_message->isVisible()))
        return;
    m_message->showWarning(found.text, tr("&Try again"));
}

void ReconcileDialog::look()
{
    if (m_looking)
        return;
    m_looking = std::make_shared<Cancellation>();
    m_lookButton->setEnabled(false);
    m_message->clear();
    m_failures.clear();
    m_wasStopped = false;
    m_dismissedRuns.clear();
    m_busy->start(tr("Reading Twilio's list…"));
    QCoro::connect(m_workflow.run(m_looking), this, [this](const Result<ReconcileRun> &run) {
        note(run, ErrorSource::Twilio);
        if (m_elevenLabs.isEnabled() && !m_wasStopped)
            lookAtElevenLabs();
        else
            showOutcome();
    });
}

//! Whatever became of Twilio's.
void ReconcileDialog::lookAtElevenLabs()
{
    m_busy->setText(tr("Reading ElevenLabs' list…"));
    QCoro::connect(m_elevenLabs.run(m_looking), this, [this](const Result<ReconcileRun> &run) {
        note(run, ErrorSource::ElevenLabs);
        showOutcome();
    });
}

void ReconcileDialog::note(const Result<ReconcileRun> &run, ErrorSource source)
{
    if (run)
        return;
    if (run.error().kind == ErrorKind::Cancelled) {
        m_wasStopped = true;
        m_failures << sentenceFor(run.error());
    } else {
        m_failures << sentenceFor(run.error(), {{}, {}, source});
    }
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

void ReconcileDialog::showElevenLabsProgress(ElevenLabsReconcile::Stage stage, int done, int all)
{
    if (!m_looking || m_looking->isCancelled())
        return;
    switch (stage) {
    case ElevenLabsReconcile::Stage::Listing:
        m_busy->setText(tr("Reading ElevenLabs' list…"));
        break;
    case ElevenLabsReconcile::Stage::Confirming:
        m_busy->setText(tr("Looking up %1 of %2…", "missing numbers").arg(done + 1).arg(all));
        break;
    case ElevenLabsReconcile::Stage::Writing:
        m_busy->setText(tr("Comparing…"));
        break;
    }
}

void ReconcileDialog::showOutcome()
{
    m_looking.reset();
    m_lookButton->setEnabled(true);
    m_busy->stop();
    if (m_wasStopped && m_failures.size() == 1)
        m_message->showInfo(m_failures.first());
    else if (!m_failures.isEmpty())
        m_message->showError(m_failures.join(u'\n'), tr("&Try again"));
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
    if (decision == DifferenceDecision::RemoveImport) {
        askToRemove(numbers);
        return;
    }
    if (isMadeAtElevenLabs(decision)) {
        decideAtElevenLabs(decision, numbers);
        return;
    }
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
            showDone(decision, static_cast<int>(done->size()), asked);
            load();
        });
}

void ReconcileDialog::askToRemove(const QList<E164> &numbers)
{
    auto *question = new QMessageBox(this);
    question->setObjectName(u"removeQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setIcon(QMessageBox::Warning);
    question->setWindowTitle(tr("Remove imports"));
    question->setText(
        numbers.size() == 1
            ? tr("Remove the import of %1 at ElevenLabs?").arg(formatNumber(numbers.first()))
            : tr("Remove the imports of %n numbers at ElevenLabs?",
                 nullptr,
                 static_cast<int>(numbers.size())));
    question->setInformativeText(tr("ElevenLabs forgets it, and no agent answers it any more. "
                                    "Nothing changes at Twilio or in the pool."));
    QPushButton *remove = question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(u"confirmRemoveButton"_s);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(remove, &QPushButton::clicked, this, [this, numbers] {
        decideAtElevenLabs(DifferenceDecision::RemoveImport, numbers);
    });
    question->open();
}

void ReconcileDialog::decideAtElevenLabs(DifferenceDecision decision, const QList<E164> &numbers)
{
    setDeciding(true);
    const int asked = static_cast<int>(numbers.size());
    QCoro::connect(
        m_elevenLabs.decide(decision, numbers),
        this,
        [this, decision, asked](const ElevenLabsReconcile::Outcome &outcome) {
            setDeciding(false);
            const int done = static_cast<int>(outcome.done.size());
            if (outcome.error) {
                const QString why = sentenceFor(*outcome.error, {{}, {}, ErrorSource::ElevenLabs});
                m_message->showError(done > 0 ? doneText(decision, done) + u'\n' + why : why);
            } else {
                showDone(decision, done, asked);
            }
            load();
        });
}

void ReconcileDialog::showDone(DifferenceDecision decision, int done, int asked)
{
    if (done >= asked)
        m_message->showSuccess(doneText(decision, done), ShowDoneFor);
    else
        m_message->showInfo(tr("%1 The rest had changed meanwhile: look again.",
                               "%1 is a sentence: 3 numbers adopted.")
                                .arg(doneText(decision, done)));
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
    static constexpr std::array OfElevenLabs = {DifferenceDecision::SetAgent,
                                                DifferenceDecision::TakeAgent,
                                                DifferenceDecision::TakeId,
                                                DifferenceDecision::BackToWaiting,
                                                DifferenceDecision::RemoveImport};
    m_elevenLabsButtons->setVisible(
        std::any_of(OfElevenLabs.begin(), OfElevenLabs.end(), [this](DifferenceDecision decision) {
            return m_buttons.value(decision)->isEnabled();
        }));
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
    } else if (!m_view->twilio.lastLook) {
        m_empty->setContent(u"view-refresh"_s,
                            tr("Nobody has held Twilio's list against the pool yet. It is done "
                               "every hour while Numberwell runs, and whenever you ask."),
                            tr("Look no&w"));
    } else if (hasOpen || m_filter->group() != DifferenceGroup::All) {
        m_empty->setContent(u"edit-find"_s, tr("There is no such difference."), tr("&Show all"));
    } else if (m_view->twilio.lastLook->outcome == ReconcileRun::Outcome::Complete) {
        m_empty->setContent(glyph::Check,
                            m_elevenLabs.isEnabled()
                                ? tr("Twilio, ElevenLabs and the pool agree.")
                                : tr("Twilio and the pool agree on all %n numbers.",
                                     nullptr,
                                     m_view->twilio.lastLook->seen));
    } else {
        m_empty->setContent(glyph::Check,
                            tr("What Twilio's list showed agrees with the pool: %n numbers.",
                               nullptr,
                               m_view->twilio.lastLook->seen));
    }
}

} // namespace numberwell
