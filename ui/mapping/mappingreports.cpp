// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What MappingGrid says: what a paste did, what was activated, what is left to do.

#include "mapping/mappinggrid.h"

#include "common/busyindicator.h"
#include "common/emptystate.h"
#include "common/errortext.h"
#include "common/format.h"
#include "common/icons.h"
#include "common/inlinemessage.h"
#include "common/statebadge.h"

#include "mapping/mappingmodel.h"
#include "mapping/mappingview.h"
#include "mapping/pastereading.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int SuccessStays = 8000; // ms

} // namespace

void MappingGrid::tellOfRead(const PasteRead &read)
{
    updateBusy();
    if (!read.table) {
        const QString sentence = sentenceFor(read.table.error());
        m_message->showWarning(
            read.fileName.isEmpty()
                ? tr("%1 Nothing was changed.").arg(sentence)
                : tr("%1: %2 Nothing was changed.").arg(read.fileName, sentence));
        return;
    }
    const auto tell = [this, table = *read.table](const PasteResult &result) {
        tellOfPaste(result);
        if (result.shift) {
            m_slipped = LastPaste{table, *result.shift, m_model->undoStack()->index()};
            tellOfShift(*result.shift);
        }
        goWherePasted(result);
    };
    m_model->paste(*read.table, {m_aim, m_isAimedAtNumbers}, tell);
}

void MappingGrid::goWherePasted(const PasteResult &result)
{
    const int open = m_model->firstWithoutId();
    const bool isOneByOne = result.filled == 1 && result.appended == 0;
    if (isOneByOne && open >= 0)
        goTo(open);
    else if (result.firstTouched > 0)
        goTo(m_model->rowOf(result.firstTouched));
    else if (result.appended > 0)
        goTo(qMax(0, m_model->rowCount() - result.appended));
    const int row = m_view->currentIndex().row();
    m_placed
        = row >= 0 && m_view->chosenRows() == QList<int>{row} ? m_model->rowAt(row).row.key : 0;
    if (isVisible())
        m_view->setFocus(Qt::OtherFocusReason);
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
        if (result.appended == 0)
            return m_message->clear(); // the guesses have a bar of their own
        return m_message->showWarning(
            tr("%n IDs are left over: perhaps rows have shifted.", nullptr, result.appended));
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

void MappingGrid::tellOfShift(const Shift &shift)
{
    m_message->showWarning(shiftSentence(shift), shiftAction(shift));
}

/*!
 * The paste is taken back; where it is known how far the IDs slipped, it is done again with each
 * beside its number. The one that falls off an end comes in at the other: nothing is lost.
 */
void MappingGrid::mendShift()
{
    if (!m_slipped)
        return;
    const LastPaste paste = *std::exchange(m_slipped, std::nullopt);
    m_message->clear();
    if (m_model->undoStack()->index() == paste.step)
        m_model->undo();
    if (paste.shift.by != 0)
        m_model->paste(slidBack(paste.table, paste.shift), {});
    m_view->setFocus(Qt::OtherFocusReason);
}

void MappingGrid::finishActivation(const QList<Activation> &pairs,
                                   const Result<QList<store::ActivationOutcome>> &outcomes)
{
    if (!outcomes) {
        m_isActivating = false;
        updateBusy();
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
    m_model->dropLive([this, live, refused = int(outcomes->size() - live.size())] {
        m_isActivating = false;
        updateBusy();
        flushDraft();
        updateFooter();
        tellOfActivation(int(live.size()), refused);
        if (!live.isEmpty())
            emit activated(live);
    });
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
    const QString mendAll = tr("&Mend %n rows", nullptr, summary.mendable);
    m_mendAll->setText(mendAll);
    m_mendAll->setAccessibleName(QString(mendAll).remove(u'&'));
    m_mendAll->setVisible(summary.mendable > 0);
    m_mendAction->setEnabled(isVisible() && summary.mendable > 0);
    m_mendAllAction->setEnabled(isVisible() && summary.mendable > 0);
    const QString text = tr("&Activate %n numbers", nullptr, summary.ready);
    m_activate->setText(text);
    m_activate->setAccessibleName(QString(text).remove(u'&'));
    m_activate->setEnabled(summary.ready > 0 && !m_isActivating);
    const QUndoStack *steps = m_model->undoStack();
    m_undo->setEnabled(steps->canUndo());
    m_undo->setToolTip(steps->canUndo() ? tr("Take back: %1 (Ctrl+Z)").arg(steps->undoText())
                                        : QString());
    m_undoAction->setEnabled(isVisible() && steps->canUndo());
    m_redoAction->setEnabled(isVisible() && steps->canRedo());
    m_confirmAction->setEnabled(isVisible() && summary.guessed > 0);
    QHeaderView *header = m_view->horizontalHeader();
    header->setSortIndicatorShown(m_model->isSorted());
    header->setSortIndicator(MappingModel::VerdictColumn, Qt::AscendingOrder);
}

//! The first and the last pair stand for all: with both right, nothing has shifted between.
void MappingGrid::updateGuesses()
{
    const int count = m_model->summary().guessed;
    if (count == 0)
        return m_guesses->clear();
    const SheetRow *first = nullptr;
    const SheetRow *last = nullptr;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const SheetRow &shown = m_model->rowAt(row);
        if (shown.words.standing != Standing::Guessed)
            continue;
        if (!first || shown.row.place < first->row.place)
            first = &shown;
        if (!last || shown.row.place > last->row.place)
            last = &shown;
    }
    const auto pair = [](const SheetRow &shown) {
        QString text = tr("%1 → %2").arg(formatNumber(*shown.planned.number), shown.planned.id);
        return text.replace(u' ', QChar(QChar::Nbsp)); // stays in one line
    };
    QString text = tr("%n IDs came without numbers and were matched by their order. Compare with "
                      "ElevenLabs: %1",
                      nullptr,
                      count)
                       .arg(u'\n' + pair(*first));
    if (first != last)
        text += tr(" … %1").arg(pair(*last));
    m_guesses->showQuestion(text, tr("C&onfirm %n pairs", nullptr, count));
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

void MappingGrid::updateBusy()
{
    m_busy->stop();
    if (m_isActivating)
        m_busy->start(tr("Activating %n numbers…", nullptr, m_model->summary().ready), false);
    else if (m_reading->isReading())
        m_busy->start(tr("Reading…"));
    else if (m_model->isBusy())
        m_busy->start(tr("Checking…"), false);
}

void MappingGrid::goTo(int row)
{
    m_view->moveTo(row, MappingModel::IdColumn);
}

} // namespace numberwell
