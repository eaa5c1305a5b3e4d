// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/purchaseworkflow.h"

#include "rest/waiter.h"
#include "twilio/twilioclient.h"
#include "twilio/twilioerrors.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

using store::ItemState;
using store::PurchaseItem;
using store::PurchaseOrder;
using twilio::BuyFailure;

Q_LOGGING_CATEGORY(lcPurchase, "numberwell.purchase", QtWarningMsg)

namespace {

// Purchases of one number tried in a row before it rests.
constexpr int MaxAttempts = 3;
// Tries to record a number that is paid for before the journal is left to settle it later.
constexpr int RecordTries = 5;
constexpr auto RecordPause = 1s;

//! What the number is called at Twilio: it carries the order, for whoever looks there.
QString friendlyName(const QString &orderId)
{
    return u"Numberwell "_s + orderId;
}

Error stoppedByAdmin()
{
    return {.kind = ErrorKind::Cancelled,
            .code = u"stopped_by_admin"_s,
            .detail = u"The order was stopped."_s,
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

} // namespace

//! One execution of an order: what its workers share.
struct PurchaseWorkflow::Run
{
    QString orderId;
    std::optional<Error> stoppedBy; //!< the account refused: nothing more can be bought
    std::optional<Error> pausedBy;  //!< it can't go on now; the order stays open
};

PurchaseWorkflow::PurchaseWorkflow(store::Database &database,
                                   twilio::TwilioClient &twilio,
                                   Options options)
    : m_twilio(twilio)
    , m_journal(database, options.lease)
    , m_planner(database, twilio)
    , m_options(options)
{
}

QCoro::Task<Result<PurchasePlan>> PurchaseWorkflow::plan(PurchaseRequest request,
                                                         CancellationPointer cancellation)
{
    co_return co_await m_planner.plan(request, cancellation);
}

QCoro::Task<Result<Money>> PurchaseWorkflow::unitPrice(QString country)
{
    co_return co_await m_planner.unitPrice(country);
}

QCoro::Task<Result<Money>> PurchaseWorkflow::balance()
{
    const auto balance = co_await m_twilio.balance();
    if (!balance)
        co_return failure(balance.error());
    co_return balance->amount;
}

QCoro::Task<Result<QString>> PurchaseWorkflow::place(PurchasePlan plan, QString idempotencyKey)
{
    store::NewOrder order;
    order.idempotencyKey = idempotencyKey;
    order.requested = plan.request.count;
    order.unitPrice = PurchasePlan::costOf(plan.offers).unitPrice();
    order.numbers = plan.offers;
    for (const AreaCode &code : plan.request.areaCodes)
        order.areaCodes << code.toString();
    co_return co_await m_journal.place(order);
}

bool PurchaseWorkflow::mayGoOn(const Run &run) const
{
    return !m_isShuttingDown && !run.stoppedBy && !run.pausedBy && !m_stopped.contains(run.orderId);
}

QCoro::Task<Result<PurchaseOrder>> PurchaseWorkflow::execute(QString orderId)
{
    if (m_executing.contains(orderId))
        co_return co_await m_journal.order(orderId);
    m_executing.insert(orderId);
    ++m_running;

    const auto run = std::make_shared<Run>();
    run->orderId = orderId;
    std::vector<QCoro::Task<>> workers;
    for (int i = 0; i < m_options.maxInFlight; ++i)
        workers.push_back(work(run));
    for (auto &worker : workers)
        co_await worker;
    const auto closed = co_await close(run);

    --m_running;
    m_executing.remove(orderId);
    m_stopped.remove(orderId);
    if (!closed)
        co_return failure(closed.error());
    co_return co_await m_journal.order(orderId);
}

QCoro::Task<> PurchaseWorkflow::work(std::shared_ptr<Run> run)
{
    while (mayGoOn(*run)) {
        const auto claimed = co_await m_journal.claim(run->orderId);
        if (!claimed) {
            run->pausedBy = claimed.error();
            co_return;
        }
        if (!*claimed)
            co_return;
        const PurchaseItem item = **claimed;
        emit itemChanged(item);
        if (item.state == ItemState::Checking)
            co_await check(run, item, true);
        else
            co_await buy(run, item);
    }
}

QCoro::Task<> PurchaseWorkflow::buy(std::shared_ptr<Run> run, PurchaseItem item)
{
    const auto bought = co_await m_twilio.buy(item.planned.number, friendlyName(item.orderId));
    if (bought)
        co_await record(run, item, bought->sid);
    else
        co_await handleFailure(run, item, bought.error());
}

QCoro::Task<> PurchaseWorkflow::handleFailure(std::shared_ptr<Run> run,
                                              PurchaseItem item,
                                              Error error)
{
    qCInfo(lcPurchase) << item.planned.number << error;
    switch (twilio::buyFailureOf(error)) {
    case BuyFailure::NextCandidate:
        co_await move(run, item, ItemState::Failed, error, 0s);
        break;
    case BuyFailure::StopArea:
        co_await move(run, item, ItemState::Failed, error, 0s);
        co_await failPlanned(run, error, item.planned.areaCode);
        break;
    case BuyFailure::StopAccount:
        run->stoppedBy = error;
        co_await move(run, item, ItemState::Failed, error, 0s);
        co_await failPlanned(run, error, QString());
        break;
    case BuyFailure::Retry:
        // Refused unprocessed, again and again: the order rests and is gone on with later.
        run->pausedBy = error;
        co_await move(run, item, ItemState::Planned, error, 0s);
        break;
    case BuyFailure::Unknown:
        co_await move(run, item, ItemState::Checking, error, 0s);
        item.state = ItemState::Checking;
        co_await check(run, item, false);
        break;
    }
}

QCoro::Task<> PurchaseWorkflow::check(std::shared_ptr<Run> run, PurchaseItem item, bool isLeftOver)
{
    // One that another run left behind gets another try, however many it had there.
    auto pause = m_options.firstLook;
    for (int look = 0; look < m_options.looks && !m_isShuttingDown; ++look) {
        const auto found = co_await m_twilio.lookUp(item.planned.number);
        if (found && *found) {
            co_await record(run, item, (*found)->sid);
            co_return;
        }
        if (!found && !found.error().isOutcomeUnknown()) {
            run->pausedBy = found.error();
            break;
        }
        const bool isLastLook = look + 1 == m_options.looks;
        if (found && isLastLook && (item.attempts < MaxAttempts || isLeftOver)) {
            // Not there after all this time: to be bought by the same number, which can't buy
            // twice.
            const Error none;
            co_await move(run, item, ItemState::Planned, none, 0s);
            co_return;
        }
        if (!isLastLook)
            co_await sleep(pause);
        pause *= 2;
    }
    const Error unsettled{.kind = ErrorKind::Unavailable,
                          .code = u"unsettled"_s,
                          .detail = u"Twilio has not yet said whether the number was bought."_s,
                          .httpStatus = 0,
                          .retryAfter = {},
                          .requestId = {}};
    co_await move(run, item, ItemState::Checking, unsettled, m_options.rest);
}

QCoro::Task<> PurchaseWorkflow::record(std::shared_ptr<Run> run, PurchaseItem item, QString sid)
{
    for (int tryNumber = 1;; ++tryNumber) {
        const auto recorded = co_await m_journal.record(item, sid, friendlyName(item.orderId));
        // False: another worker had taken the item over, and tells of it.
        if (recorded && !*recorded)
            co_return;
        if (recorded) {
            item.state = ItemState::Recorded;
            item.sid = sid;
            item.errorCode.clear();
            item.errorDetail.clear();
            emit itemChanged(item);
            co_return;
        }
        qCWarning(lcPurchase) << item.planned.number
                              << "is bought and not yet recorded:" << recorded.error();
        if (tryNumber == RecordTries || m_isShuttingDown) {
            // Its row says "buying": whoever settles the order finds it at Twilio.
            run->pausedBy = recorded.error();
            co_return;
        }
        co_await sleep(RecordPause);
    }
}

QCoro::Task<> PurchaseWorkflow::failPlanned(std::shared_ptr<Run> run, Error why, QString areaCode)
{
    const auto failed = co_await m_journal.failPlanned(run->orderId, why, areaCode);
    if (!failed && !run->pausedBy)
        run->pausedBy = failed.error();
}

QCoro::Task<> PurchaseWorkflow::move(std::shared_ptr<Run> run,
                                     PurchaseItem item,
                                     ItemState state,
                                     Error why,
                                     std::chrono::seconds lease)
{
    const auto moved = co_await m_journal.move(item.id, state, why, lease);
    if (!moved) {
        run->pausedBy = moved.error();
        co_return;
    }
    if (!*moved)
        co_return; // another worker had taken the item over, and tells of it
    item.state = state;
    item.errorCode = why.code;
    item.errorDetail = why.detail;
    emit itemChanged(item);
}

QCoro::Task<Result<>> PurchaseWorkflow::close(std::shared_ptr<Run> run)
{
    if (m_stopped.contains(run->orderId) && !run->stoppedBy) {
        run->stoppedBy = stoppedByAdmin();
        co_await failPlanned(run, *run->stoppedBy, QString());
    }
    const auto closed = co_await m_journal.finish(run->orderId, run->stoppedBy);
    if (!closed)
        co_return failure(closed.error());
    if (*closed)
        emit orderFinished(run->orderId);
    co_return {};
}

void PurchaseWorkflow::stop(const QString &orderId)
{
    m_stopped.insert(orderId);
}

QCoro::Task<Result<QList<PurchaseOrder>>> PurchaseWorkflow::settle()
{
    const auto open = co_await m_journal.open();
    if (!open)
        co_return failure(open.error());
    QList<PurchaseOrder> settled;
    for (const QString &orderId : *open) {
        if (m_isShuttingDown || m_executing.contains(orderId))
            continue;
        const auto order = co_await execute(orderId);
        if (!order)
            co_return failure(order.error());
        settled.append(*order);
    }
    co_return settled;
}

void PurchaseWorkflow::shutDown()
{
    m_isShuttingDown = true;
    m_shutDown->cancel();
}

//! For a while, or until the program ends: nothing may wake up in a workflow that is gone.
QCoro::Task<> PurchaseWorkflow::sleep(std::chrono::milliseconds pause)
{
    Waiter waiter;
    QTimer timer;
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, &timer, [&waiter] { waiter.finish(); });
    const auto subscription = m_shutDown->subscribe([&waiter] { waiter.finish(); });
    timer.start(pause);
    co_await waiter.wait();
}

} // namespace numberwell
