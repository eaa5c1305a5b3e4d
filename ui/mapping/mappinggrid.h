// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include "domain/result.h"
#include "paste/activationplan.h"
#include "workflows/poolfeed.h"

#include <QJsonArray>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace numberwell {

class ActivationWorkflow;
class BadgeLabel;
class BusyIndicator;
class EmptyState;
class InlineMessage;
class MappingModel;
class MappingView;
struct PasteResult;

/*!
 * Gives the numbers that wait their ElevenLabs IDs: a sheet that takes whatever is pasted, a
 * verdict per row, and one button that writes.
 *
 * While it is shown, Ctrl+V anywhere in its window pastes into it, and Ctrl+Z takes one paste back.
 * The workflow must outlive it.
 */
class MappingGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit MappingGrid(ActivationWorkflow &activation, QWidget *parent = nullptr);

    MappingModel *model() const { return m_model; }
    MappingView *view() const { return m_view; }

    //! What was typed and pasted; [{"number", "id"}].
    void setDraft(const QJsonArray &draft);
    QJsonArray draft() const;
    //! True while rows are filled in that are not live.
    bool hasContent() const;
    //! The button shown while there is no row at all; empty hides it.
    void setEmptyAction(const QString &text);
    bool isActivating() const { return m_isActivating; }

public slots:
    void setPoolView(const numberwell::PoolView &view);
    //! Takes what the clipboard holds.
    void paste();
    void activate();
    void goToNextProblem();
    //! Announces the draft now rather than in a moment.
    void flushDraft();

signals:
    void draftChanged(const QJsonArray &draft);
    //! These are live now.
    void activated(const QList<numberwell::E164> &numbers);
    //! The draft was announced; the person goes away.
    void keptForLater();
    void emptyActionTriggered();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void buildLayout();
    QWidget *buildHeader();
    QWidget *buildFooter();
    void addShortcuts();
    int anchorRow() const;
    void tellOfPaste(const PasteResult &result);
    void finishActivation(const QList<Activation> &pairs,
                          const Result<QList<store::ActivationOutcome>> &outcomes);
    void tellOfActivation(int activated, int refused);
    void updateFooter();
    void updateHint();
    void updateContent();
    void goTo(int row);

    ActivationWorkflow &m_activation;
    MappingModel *m_model;
    MappingView *m_view;
    InlineMessage *m_message;
    QStackedWidget *m_content;
    EmptyState *m_empty;
    QLabel *m_hint;
    BadgeLabel *m_ready;
    BadgeLabel *m_live;
    BadgeLabel *m_withoutId;
    BadgeLabel *m_toMend;
    BusyIndicator *m_busy;
    QPushButton *m_nextProblem;
    QPushButton *m_undo;
    QPushButton *m_keep;
    QPushButton *m_activate;
    QTimer m_draftTimer;
    bool m_isActivating = false;
    bool m_hasPool = false;
};

} // namespace numberwell
