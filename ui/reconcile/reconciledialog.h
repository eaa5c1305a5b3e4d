// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/errortext.h"

#include "rest/cancellation.h"
#include "workflows/elevenlabsreconcile.h"
#include "workflows/reconcileworkflow.h"

#include <QDialog>
#include <QHash>

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace numberwell {

class BusyIndicator;
class DifferencesFilter;
class DifferencesModel;
class DifferencesTable;
class EmptyState;
class FilterChips;
class InlineMessage;
class PageHeader;
class PoolFeed;

/*!
 * Where the vendors and the pool differ, and what can be done about it. Never in the way.
 *
 * Each vendor has its own look and its own outcome. Without an ElevenLabs key there is Twilio
 * alone.
 */
class ReconcileDialog final : public QDialog
{
    Q_OBJECT

public:
    ReconcileDialog(ReconcileWorkflow &workflow,
                    ElevenLabsReconcile &elevenLabs,
                    PoolFeed &feed,
                    QWidget *parent = nullptr);
    ~ReconcileDialog() override;

    QSize sizeHint() const override { return {1040, 620}; }

public slots:
    //! Reads the lists now, one after the other.
    void look();

signals:
    void numbersRequested(const QList<numberwell::E164> &numbers);

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Problem
    {
        QString runs; //!< whose
        QString text;
    };

    QWidget *buildChips();
    QWidget *buildTable();
    QWidget *buildFooter();
    QWidget *buildElevenLabsButtons();
    QPushButton *decisionButton(DifferenceDecision decision, const QString &objectName);
    void reload();
    void load();
    void showView(const ReconcileView &view);
    void lookAtElevenLabs();
    void note(const Result<store::ReconcileRun> &run, ErrorSource source);
    void showOutcome();
    QString subtitle() const;
    Problem problem() const;
    void showProgress(ReconcileWorkflow::Stage stage, int done, int all);
    void showElevenLabsProgress(ElevenLabsReconcile::Stage stage, int done, int all);
    void act(const store::Difference &difference);
    void decide(DifferenceDecision decision, const QList<E164> &numbers);
    void askToRemove(const QList<E164> &numbers);
    void decideAtElevenLabs(DifferenceDecision decision, const QList<E164> &numbers);
    void showDone(DifferenceDecision decision, int done, int asked);
    void updateMessage();
    void updateFooter();
    void updateEmptyState();
    void setDeciding(bool isDeciding);

    ReconcileWorkflow &m_workflow;
    ElevenLabsReconcile &m_elevenLabs;
    DifferencesModel *m_model;
    DifferencesFilter *m_filter;
    std::optional<ReconcileView> m_view;
    CancellationPointer m_looking; //!< null unless this dialog asked for a look
    QStringList m_failures;        //!< of the look that this dialog asked for
    bool m_wasStopped = false;
    QString m_dismissedRuns; //!< whose message was read and sent away
    PageHeader *m_header = nullptr;
    QPushButton *m_lookButton = nullptr;
    BusyIndicator *m_busy = nullptr;
    InlineMessage *m_message = nullptr;
    FilterChips *m_chips = nullptr;
    DifferencesTable *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_elevenLabsButtons = nullptr;
    QLabel *m_selected = nullptr;
    QHash<DifferenceDecision, QPushButton *> m_buttons;
    bool m_isReading = false;
    bool m_isStale = false;
    bool m_isDeciding = false;
};

} // namespace numberwell
