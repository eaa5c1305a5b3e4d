// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the purchase wizard does: search, place, execute. How it is built is in purchasewizard.cpp.

#include "purchase/purchasewizard.h"

#include "common/errortext.h"
#include "common/inlinemessage.h"
#include "common/queuetext.h"
#include "purchase/limittext.h"
#include "purchase/progresspage.h"
#include "purchase/resultpage.h"
#include "purchase/reviewpage.h"
#include "purchase/whatpage.h"
#include "purchase/whichpage.h"

#include <QCoroTask>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

//! True where the order can't be in the journal.
bool isProvenRefusal(const Error &error)
{
    return error.kind == ErrorKind::Rejected || error.kind == ErrorKind::InvalidInput;
}

} // namespace

void PurchaseWizard::search()
{
    const auto request = m_what->request();
    if (!request)
        return;
    cancelSearch();
    saveChoice();
    m_draft.request = *request;
    m_draft.plan = {};
    const auto cancellation = std::make_shared<Cancellation>();
    m_search = cancellation;
    m_which->showSearching(*request);
    showStep(PurchaseStep::Which);
    QCoro::connect(m_workflow.plan(*request, cancellation),
                   this,
                   [this, cancellation](Result<PurchasePlan> plan) {
                       if (m_search == cancellation)
                           acceptPlan(plan);
                   });
}

void PurchaseWizard::cancelSearch()
{
    if (const auto running = std::exchange(m_search, {}))
        running->cancel();
}

void PurchaseWizard::acceptPlan(const Result<PurchasePlan> &plan)
{
    m_search.reset();
    if (!plan) {
        m_which->showNothing();
        const QStringList codes = m_what->areaCodes().split(u',');
        showProblem(
            sentenceFor(
                plan.error(),
                {.number = {}, .areaCode = codes.first().trimmed(), .source = ErrorSource::Twilio}),
            [this] { search(); });
        return;
    }
    m_draft.plan = *plan;
    if (plan->balance)
        m_quotes->setBalance(*plan->balance);
    m_which->showPlan(*plan);
    m_which->setPrices(m_quotes->prices());
    updateFigures();
    updateButtons();
    m_which->firstControl()->setFocus(Qt::OtherFocusReason);
}

void PurchaseWizard::review()
{
    m_draft.chosen = m_which->chosen();
    m_draft.spares = m_which->spares();
    m_passesLimit = false;
    m_review->showLimit({});
    m_review->forgetCount();
    showStep(PurchaseStep::Review);
    checkLimits();
}

//! Says beforehand what the database would say as the order is placed.
void PurchaseWizard::checkLimits()
{
    QCoro::connect(
        m_workflow.allowance(), this, [this](const Result<PurchaseAllowance> &allowance) {
            if (!allowance || m_step != PurchaseStep::Review)
                return;
            const auto breach = allowance->breachOf(m_draft.count(),
                                                    PurchasePlan::costOf(m_draft.chosen).monthly());
            m_passesLimit = breach.has_value();
            m_review->showLimit(breach ? limitText(*breach) : QString());
            updateButtons();
        });
}

void PurchaseWizard::buy()
{
    if (m_step != PurchaseStep::Review || m_isPlacing || !m_orderId.isEmpty()
        || !m_review->isComplete())
        return;
    place();
}

void PurchaseWizard::place()
{
    m_isPlacing = true;
    m_message->clear();
    m_review->showPlacing(true);
    updateButtons();

    PurchasePlan plan = m_draft.plan;
    plan.request.count = m_draft.count();
    plan.offers = m_draft.chosen + m_draft.spares;
    // The workflow is the context: an order that is placed is executed, wizard or not.
    QCoro::connect(m_workflow.place(plan, m_draft.idempotencyKey),
                   &m_workflow,
                   [self = QPointer(this), workflow = &m_workflow](Result<QString> orderId) {
                       if (self && orderId)
                           self->begin(*orderId);
                       else if (self)
                           self->reportPlacing(orderId.error());
                       else if (orderId)
                           workflow->execute(*orderId);
                   });
}

void PurchaseWizard::reportPlacing(const Error &error)
{
    m_isPlacing = false;
    m_review->showPlacing(false);
    m_isPlacingUnsure = !isProvenRefusal(error);
    if (error.code == "NW005"_L1 || error.code == "NW006"_L1 || error.code == "NW007"_L1) {
        // Another console was faster: what is left of the limits is less by now.
        showProblem(sentenceFor(error), {});
        checkLimits();
    } else if (error.code == "no_candidates"_L1) {
        showProblem(tr("All of these numbers are in the pool or in another order by now. Nothing "
                       "is bought. Go back and look for others."),
                    {});
    } else {
        showProblem(
            tr("%1 Trying again never makes a second order.", "%1 is a sentence")
                .arg(sentenceFor(error,
                                 {.number = {}, .areaCode = {}, .source = ErrorSource::Database})),
            [this] { buy(); });
    }
    updateButtons();
}

void PurchaseWizard::begin(const QString &orderId)
{
    m_isPlacing = false;
    m_isPlacingUnsure = false;
    m_review->showPlacing(false);
    m_orderId = orderId;
    m_progress->showPlanned(m_draft.chosen);
    showStep(PurchaseStep::Progress);
    emit orderPlaced(orderId);
    execute();
}

void PurchaseWizard::resumeOrder(const QString &orderId)
{
    cancelSearch();
    m_orderId = orderId;
    m_progress->showResumed();
    showStep(PurchaseStep::Progress);
    execute();
}

void PurchaseWizard::execute()
{
    if (m_isExecuting || m_orderId.isEmpty())
        return;
    m_isExecuting = true;
    m_lookAgain.stop();
    QCoro::connect(m_workflow.execute(m_orderId), this, [this](Result<store::PurchaseOrder> order) {
        m_isExecuting = false;
        acceptOrder(order);
    });
}

void PurchaseWizard::acceptOrder(const Result<store::PurchaseOrder> &order)
{
    if (!order) {
        showProblem(sentenceFor(order.error(),
                                {.number = {}, .areaCode = {}, .source = ErrorSource::Database}),
                    [this] { execute(); });
        return;
    }
    m_progress->merge(*order);
    if (order->state == store::PurchaseOrder::State::Open)
        waitForOrder(*order);
    else
        showResult(*order);
}

//! Somebody else works on it, a lookup rests, or Twilio and the database let nothing through.
void PurchaseWizard::waitForOrder(const store::PurchaseOrder &order)
{
    const bool isUnderWay = order.count(store::ItemState::Buying) > 0;
    if (isUnderWay) {
        m_message->clear();
    } else {
        showResting(tr("The purchase rests: Twilio or the database lets nothing through just now. "
                       "Nothing is lost and nothing is bought twice. It goes on as soon as they "
                       "answer."));
        QCoro::connect(m_workflow.queue(), this, [this](const Result<QList<QueueEntry>> &entries) {
            if (!entries || m_step != PurchaseStep::Progress || m_isExecuting)
                return;
            for (const QueueEntry &entry : *entries) {
                if (entry.orderId == m_orderId && !queueReason(entry).isEmpty())
                    showResting(queueReason(entry));
            }
        });
    }
    m_lookAgain.start();
}

void PurchaseWizard::showResting(const QString &why)
{
    m_retry = [this] {
        QCoro::connect(m_workflow.tryNow(m_orderId), this, [this](const Result<> &) { execute(); });
    };
    m_message->showWarning(why, tr("Re&try"));
}

void PurchaseWizard::stop()
{
    m_workflow.stop(m_orderId);
    m_footer->setStop(false);
    m_progress->showStopping();
    execute();
}

void PurchaseWizard::showResult(const store::PurchaseOrder &order)
{
    m_order = order;
    m_result->showOrder(order);
    showStep(PurchaseStep::Result);
    m_footer->setCopy(m_result->bought() > 0 && !m_canImport);
    m_footer->setImport(m_canImport ? m_result->bought() : 0);
    const auto elsewhere = m_result->elsewhere();
    m_footer->setTryMore(
        elsewhere
            ? tr("&Try %n more in %1", nullptr, m_result->missing()).arg(elsewhere->toString())
            : QString());
}

void PurchaseWizard::tryMore()
{
    if (const auto elsewhere = m_result->elsewhere())
        emit anotherRequested(m_result->missing(), elsewhere->toString());
    accept();
}

} // namespace numberwell
