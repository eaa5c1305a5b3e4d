// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "purchase/purchasedraft.h"
#include "purchase/wizardfooter.h"

#include "domain/confirmationrule.h"
#include "domain/e164.h"
#include "domain/poolhealth.h"

#include <QDialog>
#include <QTimer>

#include <functional>

class QLabel;
class QSettings;
class QStackedWidget;

namespace numberwell {

class InlineMessage;
class PlanPanel;
class PoolFeed;
class ProgressPage;
class PurchasePage;
class ResultPage;
class ReviewPage;
class Stepper;
class WhatPage;
class WhichPage;

/*!
 * Buys numbers in steps: what, which, review, progress, result. Shown by open(): it blocks nothing.
 *
 * Closing it loses nothing. Before the order is placed nothing is bought; after that the workflow
 * goes on without it, and resumeOrder() shows the order again.
 */
class PurchaseWizard final : public QDialog
{
    Q_OBJECT

public:
    //! \a settings remembers the last choice; null remembers nothing. All outlive the wizard.
    PurchaseWizard(PurchaseWorkflow &workflow,
                   const PoolFeed &feed,
                   PoolTargets targets,
                   QSettings *settings,
                   QWidget *parent = nullptr);
    ~PurchaseWizard() override;

    PurchaseStep step() const { return m_step; }
    //! The Twilio account that pays, as people call it.
    void setAccountName(const QString &name) { m_account = name; }
    //! Which orders are confirmed by typing their count.
    void setConfirmationRule(const ConfirmationRule &rule) { m_confirmation = rule; }
    //! There is an ElevenLabs key: what was bought can be imported at once.
    void setCanImport(bool can) { m_canImport = can; }

    QSize sizeHint() const override { return {920, 640}; }

public slots:
    //! Fills in the first step; 0 and an empty area code keep what was chosen last time.
    void setSuggestion(int count, const QString &areaCode = {});
    //! Opens at the progress of an order that is under way.
    void resumeOrder(const QString &orderId);
    void done(int result) override;

signals:
    void orderPlaced(const QString &orderId);
    //! The numbers that were bought, in the order of the purchase.
    void copyRequested(const QList<numberwell::E164> &numbers);
    //! To be imported over ElevenLabs' API: see setCanImport().
    void importRequested(const QList<numberwell::E164> &numbers);
    //! The missing ones elsewhere: a new purchase. This wizard closes.
    void anotherRequested(int count, const QString &areaCode);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectPages();
    void restoreChoice();
    void saveChoice() const;

    PurchasePage *pageOf(PurchaseStep step) const;
    void showStep(PurchaseStep step);
    void goOn();
    void goBack();
    void updateFigures();
    void updateButtons();
    PlanFigures figures(int count, CostQuote cost) const;
    //! Of the numbers that are chosen for \a request.
    PlanFigures figuresOf(const QList<store::PlannedNumber> &chosen, PurchaseRequest request) const;
    void showProblem(const QString &text, std::function<void()> retry);

    void search();
    void cancelSearch();
    void acceptPlan(const Result<PurchasePlan> &plan);
    void review();
    void checkLimits();
    void buy();
    void place();
    void reportPlacing(const Error &error);

    void begin(const QString &orderId);
    void execute();
    void acceptOrder(const Result<store::PurchaseOrder> &order);
    void waitForOrder(const store::PurchaseOrder &order);
    void showResting(const QString &why);
    void stop();
    void showResult(const store::PurchaseOrder &order);
    void tryMore();

    PurchaseWorkflow &m_workflow;
    const PoolFeed &m_feed;
    PoolTargets m_targets;
    QSettings *m_settings;
    QString m_account;
    ConfirmationRule m_confirmation;
    AccountQuotes *m_quotes;

    PurchaseStep m_step = PurchaseStep::What;
    PurchaseDraft m_draft;
    CancellationPointer m_search; //!< of the search under way; null without one
    bool m_passesLimit = false;   //!< the plan under review would; the database would refuse it
    bool m_isPlacing = false;
    bool m_isPlacingUnsure = false; //!< the order may be in the journal although no answer came
    QString m_orderId;
    bool m_isExecuting = false;
    bool m_canImport = false;
    QTimer m_lookAgain;
    store::PurchaseOrder m_order;
    std::function<void()> m_retry;

    Stepper *m_stepper = nullptr;
    InlineMessage *m_message = nullptr;
    QStackedWidget *m_pages = nullptr;
    WhatPage *m_what = nullptr;
    WhichPage *m_which = nullptr;
    ReviewPage *m_review = nullptr;
    ProgressPage *m_progress = nullptr;
    ResultPage *m_result = nullptr;
    PlanPanel *m_panel = nullptr;
    WizardFooter *m_footer = nullptr;
};

} // namespace numberwell
