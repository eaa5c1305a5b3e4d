// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include "domain/result.h"
#include "paste/activationplan.h"
#include "paste/shift.h"
#include "workflows/poolfeed.h"

#include <QJsonArray>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QLabel;
class QMimeData;
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
class PasteReading;
struct PasteRead;
struct PasteResult;

/*!
 * Gives the numbers that wait their ElevenLabs IDs: a sheet that takes whatever is pasted, a
 * verdict per row, and one button that writes.
 *
 * While it is shown, Ctrl+V anywhere in its window pastes into it, and Ctrl+Z takes one step back.
 * IDs that were matched by their order alone are written only after they were confirmed. The
 * workflow must outlive it.
 */
class MappingGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit MappingGrid(ActivationWorkflow &activation, QWidget *parent = nullptr);
    //! What is being typed goes into its cell first.
    ~MappingGrid() override;

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
    //! All that can be done here, each with its key.
    QList<QAction *> keys() const;

public slots:
    void setPoolView(const numberwell::PoolView &view);
    //! Takes what the clipboard holds.
    void paste();
    //! Takes the rows of these files.
    void readFiles(const QStringList &paths);
    void activate();
    void goToNextProblem();
    //! The IDs that were matched by their order are right.
    void confirmGuesses();
    //! What a click can put in order in the chosen rows, and in all rows.
    void mendChosen();
    void mendAll();
    //! What needs the person first, or as the numbers were copied.
    void toggleSort();
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
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using Slot = std::function<void()>;
    struct LastPaste
    {
        PastedTable table;
        Shift shift;
        int step = 0; //!< of the undo stack
    };

    void buildLayout();
    QWidget *buildHeader();
    QWidget *buildFooter();
    void connectModel();
    void connectControls();

    // mappingactions.cpp
    void addActionsAndKeys();
    QAction *addKey(const QString &text,
                    const QString &name,
                    const QList<QKeySequence> &keys,
                    const Slot &slot);
    void fillMenu();
    void setKeysEnabled(bool isEnabled);
    void take(const QMimeData &mime, bool isAimed);
    void chooseFile();
    void fillDown();
    void insertRow();
    void removeRows();

    // mappingreports.cpp
    void tellOfRead(const PasteRead &read);
    void tellOfPaste(const PasteResult &result);
    void tellOfShift(const Shift &shift);
    void mendShift();
    void goWherePasted(const PasteResult &result);
    void finishActivation(const QList<Activation> &pairs,
                          const Result<QList<store::ActivationOutcome>> &outcomes);
    void tellOfActivation(int activated, int refused);
    void updateFooter();
    void updateGuesses();
    void updateHint();
    void updateContent();
    void updateBusy();
    void goTo(int row);

    ActivationWorkflow &m_activation;
    MappingModel *m_model;
    MappingView *m_view;
    PasteReading *m_reading;
    InlineMessage *m_message;
    InlineMessage *m_guesses;
    QStackedWidget *m_content;
    EmptyState *m_empty;
    QLabel *m_hint;
    BadgeLabel *m_ready;
    BadgeLabel *m_live;
    BadgeLabel *m_withoutId;
    BadgeLabel *m_toMend;
    BusyIndicator *m_busy;
    QPushButton *m_nextProblem;
    QPushButton *m_mendAll;
    QPushButton *m_rows;
    QPushButton *m_undo;
    QPushButton *m_keep;
    QPushButton *m_activate;
    QAction *m_undoAction = nullptr;
    QAction *m_redoAction = nullptr;
    QAction *m_confirmAction = nullptr;
    QAction *m_mendAction = nullptr;
    QAction *m_mendAllAction = nullptr;
    QTimer m_draftTimer;
    QList<quint64> m_aim; //!< rows that were chosen when the paste began
    bool m_isAimedAtNumbers = false;
    quint64 m_placed = 0; //!< the row a paste left the cursor in: nobody has chosen it
    std::optional<LastPaste> m_slipped; //!< what the message offers to mend
    bool m_isActivating = false;
    bool m_hasAskedForPool = false;
    bool m_hasPool = false;
};

} // namespace numberwell
