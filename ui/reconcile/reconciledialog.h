// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rest/cancellation.h"
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

/*! Where Twilio and the pool differ, and what can be done about it. Never in the way. */
class ReconcileDialog final : public QDialog
{
    Q_OBJECT

public:
    ReconcileDialog(ReconcileWorkflow &workflow, PoolFeed &feed, QWidget *parent = nullptr);
    ~ReconcileDialog() override;

    QSize sizeHint() const override { return {1040, 620}; }

public slots:
    //! Reads Twilio's list now.
    void look();

signals:
    void numbersRequested(const QList<numberwell::E164> &numbers);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *buildChips();
    QWidget *buildTable();
    QWidget *buildFooter();
    QPushButton *decisionButton(DifferenceDecision decision, const QString &objectName);
    void reload();
    void load();
    void showView(const ReconcileView &view);
    void showOutcome(const Result<store::ReconcileRun> &run);
    void showProgress(ReconcileWorkflow::Stage stage, int done, int all);
    void act(const store::Difference &difference);
    void decide(DifferenceDecision decision, const QList<E164> &numbers);
    void updateMessage();
    void updateFooter();
    void updateEmptyState();
    void setDeciding(bool isDeciding);

    ReconcileWorkflow &m_workflow;
    DifferencesModel *m_model;
    DifferencesFilter *m_filter;
    std::optional<ReconcileView> m_view;
    CancellationPointer m_looking; //!< null unless this dialog asked for a look
    QString m_dismissedRun;        //!< whose message was read and sent away
    PageHeader *m_header = nullptr;
    QPushButton *m_lookButton = nullptr;
    BusyIndicator *m_busy = nullptr;
    InlineMessage *m_message = nullptr;
    FilterChips *m_chips = nullptr;
    DifferencesTable *m_table = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_selected = nullptr;
    QHash<DifferenceDecision, QPushButton *> m_buttons;
    bool m_isReading = false;
    bool m_isStale = false;
    bool m_isDeciding = false;
};

} // namespace numberwell
