// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/mappinggrid.h"

#include "common/accessibility.h"
#include "common/busyindicator.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/inlinemessage.h"
#include "common/statebadge.h"

#include "mapping/mappingmodel.h"
#include "mapping/mappingview.h"
#include "mapping/pastereading.h"
#include "workflows/activationworkflow.h"

#include <QCoroTask>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

constexpr auto DraftPause = 300ms;

} // namespace

MappingGrid::MappingGrid(ActivationWorkflow &activation, QWidget *parent)
    : QWidget(parent)
    , m_activation(activation)
    , m_model(new MappingModel(this))
    , m_view(named(new MappingView(this), u"mappingView"_s, tr("Numbers and their ElevenLabs IDs")))
    , m_reading(new PasteReading(this))
    , m_message(new InlineMessage(this))
    , m_guesses(new InlineMessage(this))
    , m_content(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_hint(makeMuted(makeLabel({}, this)))
    , m_ready(new BadgeLabel({}, this))
    , m_live(new BadgeLabel({}, this))
    , m_withoutId(new BadgeLabel({}, this))
    , m_toMend(new BadgeLabel({}, this))
    , m_busy(new BusyIndicator(this))
    , m_nextProblem(makeLink(makeButton(tr("&next problem ↓"), u"nextProblemButton"_s, this)))
    , m_mendAll(makeLink(makeButton({}, u"mendAllButton"_s, this)))
    , m_rows(makeButton(tr("&Rows"), u"rowsButton"_s, this))
    , m_undo(makeButton(tr("&Undo"), u"undoButton"_s, this))
    , m_keep(makeButton(tr("&Keep for later"), u"keepButton"_s, this))
    , m_activate(makePrimary(makeButton({}, u"activateButton"_s, this)))
{
    setObjectName(u"mappingGrid"_s);
    setAcceptDrops(true);
    m_view->setModel(m_model);
    m_guesses->setObjectName(u"guessBar"_s);
    m_guesses->setDismissible(false);
    buildLayout();
    addActionsAndKeys();
    connectModel();
    connectControls();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftPause);
    connect(&m_draftTimer, &QTimer::timeout, this, &MappingGrid::flushDraft);
    setEmptyAction({});
    updateFooter();
    updateContent();
}

MappingGrid::~MappingGrid()
{
    hide(); // an editor hands in its text as it loses the focus: while there is somebody to take it
    m_model->disconnect(this);
    m_model->undoStack()->disconnect(this);
}

void MappingGrid::connectModel()
{
    connect(m_model, &MappingModel::contentChanged, this, [this] {
        m_draftTimer.start();
        updateGuesses();
    });
    connect(m_model, &MappingModel::summaryChanged, this, &MappingGrid::updateFooter);
    connect(m_model, &MappingModel::summaryChanged, this, &MappingGrid::updateGuesses);
    connect(m_model, &MappingModel::busyChanged, this, &MappingGrid::updateBusy);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &MappingGrid::updateContent);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &MappingGrid::updateContent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &MappingGrid::updateHint);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &MappingGrid::updateHint);
    connect(m_model->undoStack(), &QUndoStack::indexChanged, this, &MappingGrid::updateFooter);
    connect(m_reading, &PasteReading::started, this, &MappingGrid::updateBusy);
    connect(m_reading, &PasteReading::finished, this, &MappingGrid::tellOfRead);
    connect(m_busy, &BusyIndicator::cancelRequested, this, [this] {
        m_reading->cancel();
        m_message->showInfo(tr("Stopped. Nothing was changed."));
        updateBusy();
    });
}

void MappingGrid::connectControls()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_placed = 0;
        updateHint();
    });
    connect(m_view, &MappingView::pasteRequested, this, &MappingGrid::paste);
    connect(m_view, &MappingView::sortRequested, this, &MappingGrid::toggleSort);
    connect(m_view,
            &MappingView::clearRequested,
            this,
            [this](const QModelIndexList &cells, bool isCut) {
                m_model->clearCells(cells, isCut ? tr("cut") : tr("clear"));
            });
    connect(m_view, &MappingView::leaveRequested, m_activate, [this] {
        (m_activate->isEnabled() ? m_activate : m_keep)->setFocus(Qt::TabFocusReason);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &MappingGrid::emptyActionTriggered);
    connect(m_guesses, &InlineMessage::actionTriggered, this, &MappingGrid::confirmGuesses);
    connect(m_message, &InlineMessage::actionTriggered, this, &MappingGrid::mendShift);
    connect(
        m_view, &MappingView::mendRequested, this, [this](int row) { m_model->mendRows({row}); });
    connect(m_mendAll, &QPushButton::clicked, this, &MappingGrid::mendAll);
    connect(m_nextProblem, &QPushButton::clicked, this, &MappingGrid::goToNextProblem);
    connect(m_undo, &QPushButton::clicked, m_model, &MappingModel::undo);
    connect(m_activate, &QPushButton::clicked, this, &MappingGrid::activate);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        flushDraft();
        emit keptForLater();
    });
}

void MappingGrid::buildLayout()
{
    m_content->addWidget(m_view);
    m_content->addWidget(m_empty);
    m_hint->setObjectName(u"verdictHint"_s);
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::Unit);
    column->addWidget(buildHeader());
    column->addWidget(m_message);
    column->addWidget(m_guesses);
    column->addWidget(m_content, 1);
    column->addWidget(buildFooter());
    setTabOrder(m_guesses, m_view);
    setTabOrder(m_view, m_nextProblem);
    setTabOrder(m_nextProblem, m_mendAll);
    setTabOrder(m_mendAll, m_keep);
    setTabOrder(m_keep, m_activate);
    setTabOrder(m_activate, m_rows);
    setTabOrder(m_rows, m_undo);
}

QWidget *MappingGrid::buildHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Unit);
    row->addWidget(makeLabel(tr("Paste what ElevenLabs gave you, in any shape: columns, a list, "
                                "JSON; or drop a file. Nothing is written until you activate."),
                             header),
                   1);
    row->addWidget(m_rows);
    row->addWidget(m_undo);
    return header;
}

QWidget *MappingGrid::buildFooter()
{
    m_ready->setObjectName(u"readyChip"_s);
    m_live->setObjectName(u"liveChip"_s);
    m_withoutId->setObjectName(u"withoutIdChip"_s);
    m_toMend->setObjectName(u"toMendChip"_s);
    m_nextProblem->setToolTip(tr("Go to the next row that needs you (F8)"));
    m_mendAll->setToolTip(tr("Put in order what one click can (Ctrl+Shift+M)"));
    m_activate->setToolTip(tr("Write the IDs of all ready rows (Ctrl+Enter)"));
    auto *chips = new QHBoxLayout;
    chips->setSpacing(grid::Unit);
    for (QWidget *chip : {m_ready, m_withoutId, m_toMend, m_live})
        chips->addWidget(chip);
    chips->addWidget(m_nextProblem);
    chips->addWidget(m_mendAll);
    chips->addStretch(1);
    chips->addWidget(m_busy);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid::Unit);
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_activate);
    auto *footer = new QWidget(this);
    auto *column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::Unit);
    column->addLayout(chips);
    column->addLayout(buttons);
    return footer;
}

void MappingGrid::setDraft(const QJsonArray &draft)
{
    m_model->setDraft(draft);
}

QJsonArray MappingGrid::draft() const
{
    return m_model->draft();
}

bool MappingGrid::hasContent() const
{
    return m_model->hasContent();
}

void MappingGrid::setEmptyAction(const QString &text)
{
    m_empty->setContent(u"edit-paste"_s,
                        tr("No number waits for an ID. Buy numbers first; a list that you paste "
                           "here is checked all the same."),
                        text);
}

void MappingGrid::setPoolView(const PoolView &view)
{
    m_model->setPool(view.numbers, view.readAt);
    if (std::exchange(m_hasAskedForPool, true))
        return;
    m_model->dropLive([this] { // of a draft that was activated from elsewhere since
        m_hasPool = true;
        goTo(qMax(m_model->firstWithoutId(), 0));
        updateContent();
    });
}

void MappingGrid::activate()
{
    m_view->finishEditing();
    const QList<Activation> pairs = m_model->ready();
    if (pairs.isEmpty() && m_model->summary().guessed > 0)
        return m_guesses->setFocus(Qt::ShortcutFocusReason);
    if (pairs.isEmpty() || m_isActivating)
        return;
    flushDraft();
    m_isActivating = true;
    m_message->clear();
    updateBusy();
    updateFooter();
    QCoro::connect(m_activation.activate(pairs),
                   this,
                   [this, pairs](const Result<QList<store::ActivationOutcome>> &outcomes) {
                       finishActivation(pairs, outcomes);
                   });
}

void MappingGrid::goToNextProblem()
{
    const int row = m_model->nextProblem(m_view->currentIndex().row());
    if (row < 0)
        return;
    goTo(row);
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void MappingGrid::confirmGuesses()
{
    m_model->confirmGuesses();
    m_view->setFocus(Qt::OtherFocusReason);
}

void MappingGrid::mendChosen()
{
    m_view->finishEditing();
    m_model->mendRows(m_view->chosenRows());
}

void MappingGrid::mendAll()
{
    m_view->finishEditing();
    m_model->mendAll();
    m_view->setFocus(Qt::OtherFocusReason);
}

void MappingGrid::toggleSort()
{
    m_model->isSorted() ? m_model->sortAsCopied() : m_model->sortByVerdict();
    m_view->scrollTo(m_view->currentIndex());
}

void MappingGrid::flushDraft()
{
    m_draftTimer.stop();
    emit draftChanged(m_model->draft());
}

void MappingGrid::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setKeysEnabled(true);
}

void MappingGrid::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    setKeysEnabled(false);
    if (m_draftTimer.isActive())
        flushDraft();
}

} // namespace numberwell
