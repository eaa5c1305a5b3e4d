// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapping/mappinggrid.h"

#include "common/accessibility.h"
#include "common/busyindicator.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/errortext.h"
#include "common/icons.h"
#include "common/inlinemessage.h"
#include "common/statebadge.h"

#include "mapping/mappingmodel.h"
#include "mapping/mappingview.h"
#include "paste/reader.h"
#include "workflows/activationworkflow.h"

#include <QCoroTask>

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

constexpr auto DraftPause = 300ms;
constexpr int SuccessStays = 8000; // ms

} // namespace

MappingGrid::MappingGrid(ActivationWorkflow &activation, QWidget *parent)
    : QWidget(parent)
    , m_activation(activation)
    , m_model(new MappingModel(this))
    , m_view(named(new MappingView(this), u"mappingView"_s, tr("Numbers and their ElevenLabs IDs")))
    , m_message(new InlineMessage(this))
    , m_content(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_hint(makeMuted(makeLabel({}, this)))
    , m_ready(new BadgeLabel({}, this))
    , m_live(new BadgeLabel({}, this))
    , m_withoutId(new BadgeLabel({}, this))
    , m_toMend(new BadgeLabel({}, this))
    , m_busy(new BusyIndicator(this))
    , m_nextProblem(makeLink(makeButton(tr("&next problem ↓"), u"nextProblemButton"_s, this)))
    , m_undo(makeButton(tr("&Undo paste"), u"undoButton"_s, this))
    , m_keep(makeButton(tr("&Keep for later"), u"keepButton"_s, this))
    , m_activate(makePrimary(makeButton({}, u"activateButton"_s, this)))
{
    setObjectName(u"mappingGrid"_s);
    m_view->setModel(m_model);
    buildLayout();
    addShortcuts();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(DraftPause);
    connect(&m_draftTimer, &QTimer::timeout, this, &MappingGrid::flushDraft);

    connect(m_model, &MappingModel::contentChanged, this, [this] { m_draftTimer.start(); });
    connect(m_model, &MappingModel::summaryChanged, this, &MappingGrid::updateFooter);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &MappingGrid::updateContent);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &MappingGrid::updateContent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &MappingGrid::updateHint);
    connect(m_model->undoStack(), &QUndoStack::indexChanged, this, &MappingGrid::updateFooter);
    connect(m_view->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &MappingGrid::updateHint);
    connect(m_view, &MappingView::pasteRequested, this, &MappingGrid::paste);
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
    connect(m_nextProblem, &QPushButton::clicked, this, &MappingGrid::goToNextProblem);
    connect(m_undo, &QPushButton::clicked, m_model->undoStack(), &QUndoStack::undo);
    connect(m_activate, &QPushButton::clicked, this, &MappingGrid::activate);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        flushDraft();
        emit keptForLater();
    });
    setEmptyAction({});
    updateFooter();
    updateContent();
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
    column->addWidget(m_content, 1);
    column->addWidget(buildFooter());
    setTabOrder(m_view, m_nextProblem);
    setTabOrder(m_nextProblem, m_keep);
    setTabOrder(m_keep, m_activate);
    setTabOrder(m_activate, m_undo);
}

QWidget *MappingGrid::buildHeader()
{
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Gap);
    row->addWidget(makeLabel(tr("Paste what ElevenLabs gave you, in any shape: columns, a list, "
                                "JSON. Nothing is written until you activate."),
                             header),
                   1);
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
    m_activate->setToolTip(tr("Write the IDs of all ready rows (Ctrl+Enter)"));
    auto *chips = new QHBoxLayout;
    chips->setSpacing(grid::Unit);
    for (QWidget *chip : {m_ready, m_withoutId, m_toMend, m_live})
        chips->addWidget(chip);
    chips->addWidget(m_nextProblem);
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

void MappingGrid::addShortcuts()
{
    // Of the window, so that it does not matter where the focus is; a hidden grid takes none. Text
    // fields with the focus take these keys for themselves first.
    const auto add = [this](const QKeySequence &keys, auto slot) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, slot);
    };
    add(QKeySequence(QKeySequence::Paste), [this] { paste(); });
    add(QKeySequence(QKeySequence::Undo), [this] { m_model->undoStack()->undo(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Y), [this] { m_model->undoStack()->redo(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_model->undoStack()->redo(); });
    add(QKeySequence(Qt::Key_F8), [this] { goToNextProblem(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { activate(); });
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
    QList<PoolEntry> pool;
    pool.reserve(view.numbers.size());
    for (const store::PoolNumber &number : view.numbers)
        pool += PoolEntry{number.number, number.state, number.elevenLabsPhoneId};
    m_model->setPool(pool, view.readAt);
    if (!m_hasPool) {
        m_hasPool = true;
        m_model->dropLive(); // of a draft that was activated from elsewhere since
        goTo(qMax(m_model->firstWithoutId(), 0));
    }
    updateContent();
}

void MappingGrid::paste()
{
    const QMimeData *clipboard = QGuiApplication::clipboard()->mimeData();
    if (!clipboard)
        return;
    const auto table = readPaste(clipboard->text(), clipboard->html());
    if (!table) {
        m_message->showWarning(tr("%1 Nothing was changed.").arg(sentenceFor(table.error())));
        return;
    }
    const PasteResult result = m_model->paste(*table, anchorRow());
    tellOfPaste(result);
    const int open = m_model->firstWithoutId();
    const bool isOneByOne = result.filled == 1 && result.appended == 0;
    if (isOneByOne && open >= 0)
        goTo(open);
    else if (result.firstTouched >= 0)
        goTo(result.firstTouched);
    m_view->setFocus(Qt::OtherFocusReason);
}

//! The row where a column of IDs begins: the one chosen, as long as somebody has chosen one.
int MappingGrid::anchorRow() const
{
    const QModelIndex current = m_view->currentIndex();
    return m_view->hasFocus() && current.isValid() ? current.row() : -1;
}

void MappingGrid::tellOfPaste(const PasteResult &result)
{
    if (result.filled + result.appended == 0) {
        m_message->showInfo(result.hadNoIds
                                ? tr("Only numbers were pasted, and all of them are here already. "
                                     "Paste their ElevenLabs IDs.")
                                : tr("All of this was here already. Nothing was changed."));
        return;
    }
    if (result.isGuess) {
        QString text = tr("%n IDs were given to the numbers in the order shown. That is a guess: "
                          "compare the first and the last with ElevenLabs before you activate.",
                          nullptr,
                          result.filled);
        if (result.appended > 0) {
            text += u' '
                    + tr("%n IDs are left over: perhaps rows have shifted.",
                         nullptr,
                         result.appended);
        }
        result.appended > 0 ? m_message->showWarning(text) : m_message->showInfo(text);
        return;
    }
    if (result.appended > 0) {
        m_message->showInfo(tr("%n pasted rows did not match a waiting number. They are at the "
                               "end, each with its reason.",
                               nullptr,
                               result.appended));
        return;
    }
    m_message->clear();
}

void MappingGrid::activate()
{
    const QList<Activation> pairs = m_model->ready();
    if (pairs.isEmpty() || m_isActivating)
        return;
    flushDraft();
    m_isActivating = true;
    m_message->clear();
    m_busy->start(tr("Activating %n numbers…", nullptr, int(pairs.size())), false);
    updateFooter();
    QCoro::connect(m_activation.activate(pairs),
                   this,
                   [this, pairs](const Result<QList<store::ActivationOutcome>> &outcomes) {
                       finishActivation(pairs, outcomes);
                   });
}

void MappingGrid::finishActivation(const QList<Activation> &pairs,
                                   const Result<QList<store::ActivationOutcome>> &outcomes)
{
    m_isActivating = false;
    m_busy->stop();
    if (!outcomes) {
        ErrorContext context;
        context.source = ErrorSource::Database;
        m_message->showError(tr("%1 Your IDs are all still here. Activate again when it is mended.")
                                 .arg(sentenceFor(outcomes.error(), context)));
        updateFooter();
        return;
    }
    QList<E164> live;
    for (const store::ActivationOutcome &outcome : *outcomes) {
        if (outcome.isActivated())
            live += outcome.number;
    }
    m_model->settle(pairs, *outcomes);
    m_model->dropLive();
    flushDraft();
    updateFooter();
    tellOfActivation(int(live.size()), int(outcomes->size() - live.size()));
    if (!live.isEmpty())
        emit activated(live);
}

void MappingGrid::tellOfActivation(int activated, int refused)
{
    const QString done = tr("%n numbers are live.", nullptr, activated);
    if (refused == 0)
        return m_message->showSuccess(done, SuccessStays);
    const QString left = tr("%n rows changed while you were activating: somebody else was faster. "
                            "They stay here, each with its reason.",
                            nullptr,
                            refused);
    m_message->showWarning(activated > 0 ? QString(done + u' ' + left) : left);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->standingOf(row) == Standing::ToMend)
            return goTo(row);
    }
}

void MappingGrid::goToNextProblem()
{
    const int row = m_model->nextProblem(m_view->currentIndex().row());
    if (row < 0)
        return;
    goTo(row);
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void MappingGrid::flushDraft()
{
    m_draftTimer.stop();
    emit draftChanged(m_model->draft());
}

void MappingGrid::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (m_draftTimer.isActive())
        flushDraft();
}

void MappingGrid::updateFooter()
{
    const MappingSummary &summary = m_model->summary();
    m_ready->setBadge({glyph::Check, tr("%n ready", nullptr, summary.ready), Tone::Success});
    m_withoutId->setBadge(
        {glyph::Ring, tr("%n without ID", nullptr, summary.withoutId), Tone::Warning});
    m_toMend->setBadge({glyph::Cross, tr("%n to mend", nullptr, summary.toMend), Tone::Danger});
    m_live->setBadge({glyph::Dot, tr("%n live already", nullptr, summary.live), Tone::Neutral});
    m_withoutId->setVisible(summary.withoutId > 0);
    m_toMend->setVisible(summary.toMend > 0);
    m_live->setVisible(summary.live > 0);
    m_nextProblem->setVisible(summary.withoutId + summary.toMend > 0);
    const QString text = tr("&Activate %n numbers", nullptr, summary.ready);
    m_activate->setText(text);
    m_activate->setAccessibleName(QString(text).remove(u'&'));
    m_activate->setEnabled(summary.ready > 0 && !m_isActivating);
    m_undo->setEnabled(m_model->undoStack()->canUndo());
    m_undo->setToolTip(m_model->undoStack()->canUndo()
                           ? tr("Take back: %1 (Ctrl+Z)").arg(m_model->undoStack()->undoText())
                           : QString());
}

void MappingGrid::updateHint()
{
    const QModelIndex current = m_view->currentIndex();
    const QString mend = current.data(MappingModel::MendRole).toString();
    m_hint->setText(mend.isEmpty() ? QString() : tr("Row %1: %2").arg(current.row() + 1).arg(mend));
}

void MappingGrid::updateContent()
{
    m_content->setCurrentWidget(
        m_hasPool && m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_view);
    updateHint();
}

void MappingGrid::goTo(int row)
{
    m_view->moveTo(row, MappingModel::IdColumn);
}

} // namespace numberwell
