// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/orderdesk.h"

#include "rest/waiter.h"
#include "workflows/databasetask.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::PurchaseOrder;

namespace {

// Between two items nobody has one in hand: that often in a row, and nobody works on the order.
constexpr int QuietLooks = 3;

Error nothingOnOffer()
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.code = u"21452"_s;
    error.detail = u"Twilio has no numbers on offer there. Nothing was bought."_s;
    return error;
}

Error keyIsTaken()
{
    Error error;
    error.kind = ErrorKind::Conflict;
    error.code = u"idempotency_key"_s;
    error.detail = u"This Idempotency-Key was used for a request with another body."_s;
    return error;
}

bool isOf(const PurchaseOrder &order, const PurchaseRequest &request)
{
    QStringList areaCodes;
    for (const AreaCode &code : request.areaCodes)
        areaCodes << code.toString();
    return order.requested == request.count && order.areaCodes == areaCodes;
}

} // namespace

OrderDesk::OrderDesk(store::Database &database, PurchaseWorkflow &purchases, Options options)
    : m_database(database)
    , m_purchases(purchases)
    , m_options(options)
{
}

QCoro::Task<Result<PurchaseOrder>> OrderDesk::order(PurchaseRequest request, QString key)
{
    Result<QString> orderId = QString();
    if (!key.isEmpty())
        orderId = co_await find(key);
    if (orderId && orderId->isEmpty())
        orderId = co_await placeNew(request, key);
    if (!orderId)
        co_return failure(orderId.error());
    auto order = co_await follow(*orderId);
    // Looked at behind the placing: of two requests at once only one placed it.
    if (order && !key.isEmpty() && !isOf(*order, request))
        co_return failure(keyIsTaken());
    co_return order;
}

QCoro::Task<Result<QString>> OrderDesk::placeNew(PurchaseRequest request, QString key)
{
    const Turns::Turn turn = co_await m_turns.take();
    if (!key.isEmpty()) {
        // Whoever had the turn before may have placed it.
        const auto known = co_await find(key);
        if (!known || !known->isEmpty())
            co_return known;
    }
    const auto plan = co_await this->plan(request);
    if (!plan)
        co_return failure(plan.error());
    co_return co_await m_purchases.place(*plan, key);
}

QCoro::Task<Result<PurchasePlan>> OrderDesk::plan(PurchaseRequest request)
{
    auto plan = co_await m_purchases.plan(request, m_shutDown);
    if (plan && plan->offers.isEmpty())
        co_return failure(nothingOnOffer());
    co_return plan;
}

QCoro::Task<Result<QString>> OrderDesk::find(QString key)
{
    return inDatabase(m_database, [key](store::Connection &connection) {
        return store::OrderStore(connection).find(key);
    });
}

QCoro::Task<Result<PurchaseOrder>> OrderDesk::follow(QString orderId)
{
    const QDeadlineTimer patience(m_options.patience);
    int quietLooks = 0;
    while (true) {
        auto order = co_await m_purchases.execute(orderId);
        if (!order || order->state != PurchaseOrder::State::Open || order->isHeld())
            co_return order;
        const bool isBusy = co_await isWorkedOn(orderId);
        quietLooks = isBusy ? 0 : quietLooks + 1;
        if (quietLooks >= QuietLooks || patience.hasExpired() || isShuttingDown())
            co_return order;
        co_await sleep(m_options.poll);
    }
}

QCoro::Task<bool> OrderDesk::isWorkedOn(QString orderId)
{
    if (m_purchases.isWorkingOn(orderId))
        co_return true;
    const auto queue = co_await m_purchases.queue();
    co_return queue &&std::any_of(queue->cbegin(), queue->cend(), [&](const QueueEntry &entry) {
        return entry.orderId == orderId && entry.isWorkedOn;
    });
}

QCoro::Task<> OrderDesk::sleep(std::chrono::milliseconds pause)
{
    Waiter waiter;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&waiter] { waiter.finish(); });
    const auto subscription = m_shutDown->subscribe([&waiter] { waiter.finish(); });
    timer.start(pause);
    co_await waiter.wait();
}

} // namespace numberwell
