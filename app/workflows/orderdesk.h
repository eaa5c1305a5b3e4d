// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rest/cancellation.h"
#include "workflows/purchaseworkflow.h"
#include "workflows/turns.h"

#include <QCoroTask>

#include <chrono>

namespace numberwell {

/*!
 * Takes orders from callers who may call again: a key names its order, in whatever program and
 * after whatever crash, and the answer is the order as it ended.
 *
 * One order after the other is planned and placed, so that those of this program don't plan with
 * the same numbers. Must outlive its coroutines.
 */
class OrderDesk final
{
public:
    struct Options
    {
        std::chrono::milliseconds poll{150};
        //! For an order's end; then it is answered as it is.
        std::chrono::milliseconds patience = std::chrono::minutes(10);
    };

    OrderDesk(store::Database &database, PurchaseWorkflow &purchases, Options options);
    OrderDesk(store::Database &database, PurchaseWorkflow &purchases)
        : OrderDesk(database, purchases, Options())
    {
    }

    /*!
     * The order of \a key, placed now or long ago, followed to its end. An empty key is a new
     * order. Conflict/"idempotency_key" where the key's order asked for something else;
     * NotFound/"21452" where nothing is on offer: then no order was placed.
     */
    QCoro::Task<Result<store::PurchaseOrder>> order(PurchaseRequest request, QString key);

    //! Plans \a request, and answers the plan with the turn to place what it offers.
    QCoro::Task<Result<PurchasePlan>> plan(PurchaseRequest request);
    QCoro::Task<Turns::Turn> takeTurn() { return m_turns.take(); }

    //! Works on the order until it is closed, held, or nobody can go on with it now.
    QCoro::Task<Result<store::PurchaseOrder>> follow(QString orderId);

    //! Ends every wait: the orders are answered as they are, and stay in the queue.
    void shutDown() { m_shutDown->cancel(); }
    bool isShuttingDown() const { return m_shutDown->isCancelled(); }

private:
    QCoro::Task<Result<QString>> placeNew(PurchaseRequest request, QString key);
    QCoro::Task<Result<QString>> find(QString key);
    QCoro::Task<bool> isWorkedOn(QString orderId);
    QCoro::Task<> sleep(std::chrono::milliseconds pause);

    store::Database &m_database;
    PurchaseWorkflow &m_purchases;
    Options m_options;
    Turns m_turns;
    CancellationPointer m_shutDown = std::make_shared<Cancellation>();
};

} // namespace numberwell
