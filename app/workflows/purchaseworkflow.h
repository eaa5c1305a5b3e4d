// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "rest/cancellation.h"
#include "store/orderstore.h"
#include "workflows/orderrun.h"
#include "workflows/purchasejournal.h"
#include "workflows/purchaseplanner.h"
#include "workflows/purchaserequest.h"

#include <QCoroTask>
#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace numberwell::store {
class Database;
}
namespace numberwell::twilio {
class TwilioClient;
}

namespace numberwell {

/*!
 * Buys numbers: plan, agree, then an order in the journal whose items are bought one by one by
 * explicit number, at most three at once.
 *
 * Every order survives anything: what is not settled when the program ends is settled by settle(),
 * here or in another program. Lives in the GUI thread; must outlive its coroutines.
 */
class PurchaseWorkflow final : public QObject
{
    Q_OBJECT

public:
    using Options = PurchaseOptions;

    PurchaseWorkflow(store::Database &database, twilio::TwilioClient &twilio, Options options);
    PurchaseWorkflow(store::Database &database, twilio::TwilioClient &twilio)
        : PurchaseWorkflow(database, twilio, Options())
    {
    }
    ~PurchaseWorkflow() override;

    //! Searches until there are enough different numbers or none new; asks price and balance.
    QCoro::Task<Result<PurchasePlan>> plan(PurchaseRequest request,
                                           CancellationPointer cancellation = {});

    //! The account's price of one local number a month, without a search: for the live estimate.
    QCoro::Task<Result<Money>> unitPrice(QString country);
    QCoro::Task<Result<Money>> balance();

    //! The limits and what is used up of them; the database checks them in place().
    QCoro::Task<Result<PurchaseAllowance>> allowance();
    QCoro::Task<Result<>> saveLimits(PurchaseLimits limits);

    //! Commits the intent to buy request.count of \a plan's offers; answers the order's id.
    //! A repeat with the same \a idempotencyKey answers the same order.
    QCoro::Task<Result<QString>> place(PurchasePlan plan, QString idempotencyKey);

    //! Everything place() does, and undoes it: tells whether the order could be placed.
    QCoro::Task<Result<>> rehearse(PurchasePlan plan);

    //! Works on the order until nothing is left that may be done now; answers it as it then is.
    QCoro::Task<Result<store::PurchaseOrder>> execute(QString orderId);

    //! Starts no further item of this order, in whatever program; what is under way is settled, the
    //! rest given up.
    void stop(const QString &orderId);

    //! Executes every open order whose time has come; answers those it worked on. Several programs
    //! may do so at once. An order the account refused for a week is given up first.
    QCoro::Task<Result<QList<store::PurchaseOrder>>> settle();

    //! What waits, since when and until when.
    QCoro::Task<Result<QList<QueueEntry>>> queue();
    //! Ends the waits of an order, or of all where \a orderId is empty; settle() or execute() then
    //! goes on. A pause that Twilio itself asked for is kept.
    QCoro::Task<Result<>> tryNow(QString orderId = QString());

    //! Asks all that is under way to end soon, for quitting. The journal keeps what is unsettled.
    void shutDown();
    bool isIdle() const { return m_runs.isEmpty(); }
    //! True while this program executes the order.
    bool isWorkingOn(const QString &orderId) const { return m_runs.contains(orderId); }

signals:
    //! An item of an order moved: planned, buying, checking, recorded, failed.
    void itemChanged(const numberwell::store::PurchaseItem &item);
    void orderFinished(const QString &orderId);

private:
    struct Settling;

    QCoro::Task<> settleInTurn(std::shared_ptr<Settling> settling);
    QCoro::Task<> noteStop(QString orderId);
    bool isShuttingDown() const { return m_shutDown->isCancelled(); }

    twilio::TwilioClient &m_twilio;
    PurchaseJournal m_journal;
    PurchasePlanner m_planner;
    Options m_options;
    QHash<QString, std::shared_ptr<OrderRun>> m_runs; //!< by order
    CancellationPointer m_shutDown = std::make_shared<Cancellation>();
};

} // namespace numberwell
