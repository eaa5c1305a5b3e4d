// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/purchaseworkflow.h"

#include "twilio/twilioclient.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::PurchaseOrder;

namespace {

Error stoppedByAdmin()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.code = u"stopped_by_admin"_s;
    error.detail = u"The order was stopped."_s;
    return error;
}

store::NewOrder orderOf(const PurchasePlan &plan, const QString &idempotencyKey)
{
    store::NewOrder order;
    order.idempotencyKey = idempotencyKey;
    order.requested = plan.request.count;
    order.unitPrice = PurchasePlan::costOf(plan.offers).unitPrice();
    order.numbers = plan.offers;
    for (const AreaCode &code : plan.request.areaCodes)
        order.areaCodes << code.toString();
    return order;
}

store::Worker workerOf(const PurchaseOptions &options)
{
    store::Worker worker;
    worker.lease = options.lease;
    worker.mostInFlight = options.maxInFlight;
    return worker;
}

} // namespace

//! What the lanes of one settle share.
struct PurchaseWorkflow::Settling
{
    QStringList waiting;
    QList<PurchaseOrder> settled;
    std::optional<Error> failure;
};

PurchaseWorkflow::PurchaseWorkflow(store::Database &database,
                                   twilio::TwilioClient &twilio,
                                   Options options)
    : m_twilio(twilio)
    , m_journal(database, workerOf(options))
    , m_planner(database, twilio)
    , m_options(options)
{
}

PurchaseWorkflow::~PurchaseWorkflow() = default;

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

QCoro::Task<Result<PurchaseAllowance>> PurchaseWorkflow::allowance()
{
    return m_journal.allowance();
}

QCoro::Task<Result<>> PurchaseWorkflow::saveLimits(PurchaseLimits limits)
{
    return m_journal.saveLimits(limits);
}

QCoro::Task<Result<QString>> PurchaseWorkflow::place(PurchasePlan plan, QString idempotencyKey)
{
    return m_journal.place(orderOf(plan, idempotencyKey));
}

QCoro::Task<Result<>> PurchaseWorkflow::rehearse(PurchasePlan plan)
{
    return m_journal.rehearse(orderOf(plan, QString()));
}

QCoro::Task<Result<PurchaseOrder>> PurchaseWorkflow::execute(QString orderId)
{
    if (m_runs.contains(orderId) || isShuttingDown())
        co_return co_await m_journal.order(orderId);
    m_journal.setAccount(m_twilio.accountSid());
    const auto run = std::make_shared<OrderRun>(
        orderId, m_journal, m_twilio, m_options, m_shutDown, [this](const auto &item) {
            emit itemChanged(item);
        });
    m_runs.insert(orderId, run);
    const auto closed = co_await run->execute();
    m_runs.remove(orderId);
    if (!closed)
        co_return failure(closed.error());
    if (*closed)
        emit orderFinished(orderId);
    co_return co_await m_journal.order(orderId);
}

void PurchaseWorkflow::stop(const QString &orderId)
{
    if (const auto run = m_runs.value(orderId))
        run->stop();
    noteStop(orderId);
}

//! In the journal at once, so that no other program begins a further item either.
QCoro::Task<> PurchaseWorkflow::noteStop(QString orderId)
{
    const auto closed = co_await m_journal.finish(orderId, stoppedByAdmin());
    if (closed && *closed)
        emit orderFinished(orderId);
}

QCoro::Task<Result<QList<PurchaseOrder>>> PurchaseWorkflow::settle()
{
    if (const auto expired = co_await m_journal.giveUpExpired(m_options.holdPatience); !expired)
        co_return failure(expired.error());
    const auto open = co_await m_journal.open();
    if (!open)
        co_return failure(open.error());
    const auto settling = std::make_shared<Settling>();
    settling->waiting = *open;
    std::vector<QCoro::Task<>> lanes;
    for (int i = 0; i < m_options.ordersAtOnce; ++i)
        lanes.push_back(settleInTurn(settling));
    for (auto &lane : lanes)
        co_await lane;
    if (settling->failure)
        co_return failure(*settling->failure);
    std::ranges::sort(settling->settled, {}, &PurchaseOrder::createdAt);
    co_return settling->settled;
}

//! One after the other until none waits or one fails: an order that rests holds up no other.
QCoro::Task<> PurchaseWorkflow::settleInTurn(std::shared_ptr<Settling> settling)
{
    while (!settling->waiting.isEmpty() && !settling->failure && !isShuttingDown()) {
        const QString orderId = settling->waiting.takeFirst();
        if (m_runs.contains(orderId))
            continue;
        const auto order = co_await execute(orderId);
        if (order)
            settling->settled.append(*order);
        else
            settling->failure = order.error();
    }
}

QCoro::Task<Result<QList<QueueEntry>>> PurchaseWorkflow::queue()
{
    return m_journal.queue();
}

QCoro::Task<Result<>> PurchaseWorkflow::tryNow(QString orderId)
{
    m_journal.setAccount(m_twilio.accountSid());
    return m_journal.tryNow(orderId);
}

void PurchaseWorkflow::shutDown()
{
    m_shutDown->cancel();
}

} // namespace numberwell
