// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "rest/cancellation.h"
#include "store/orderstore.h"
#include "workflows/purchasejournal.h"
#include "workflows/purchaseplanner.h"
#include "workflows/purchaserequest.h"

#include <QCoroTask>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <chrono>
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
    struct Options
    {
        int maxInFlight = 3;
        //! For how long an item is ours without a word: longer than the longest request. A program
        //! that dies frees its items at once all the same.
        std::chrono::seconds lease{660};
        //! Pauses between looks at a number whose purchase ended without an answer.
        std::chrono::milliseconds firstLook{500};
        int looks = 4;
        //! How long an item that can't be settled now rests before anybody tries again.
        std::chrono::seconds rest{20};
    };

    PurchaseWorkflow(store::Database &database, twilio::TwilioClient &twilio, Options options);
    PurchaseWorkflow(store::Database &database, twilio::TwilioClient &twilio)
        : PurchaseWorkflow(database, twilio, Options())
    {
    }

    //! Searches until there are enough different numbers or none new; asks price and balance.
    QCoro::Task<Result<PurchasePlan>> plan(PurchaseRequest request,
                                           CancellationPointer cancellation = {});

    //! The account's price of one local number a month, without a search: for the live estimate.
    QCoro::Task<Result<Money>> unitPrice(QString country);
    QCoro::Task<Result<Money>> balance();

    //! Commits the intent to buy request.count of \a plan's offers; answers the order's id.
    //! A repeat with the same \a idempotencyKey answers the same order.
    QCoro::Task<Result<QString>> place(PurchasePlan plan, QString idempotencyKey);

    //! Works on the order until nothing is left to do; answers it as it then is.
    QCoro::Task<Result<store::PurchaseOrder>> execute(QString orderId);

    //! Starts no further item of this order; what is under way is settled, the rest given up.
    void stop(const QString &orderId);

    //! Executes every open order; answers those it worked on.
    QCoro::Task<Result<QList<store::PurchaseOrder>>> settle();

    //! Asks all that is under way to end soon, for quitting. The journal keeps what is unsettled.
    void shutDown();
    bool isIdle() const { return m_running == 0; }

signals:
    //! An item of an order moved: planned, buying, checking, recorded, failed.
    void itemChanged(const numberwell::store::PurchaseItem &item);
    void orderFinished(const QString &orderId);

private:
    struct Run;

    QCoro::Task<> work(std::shared_ptr<Run> run);
    QCoro::Task<> buy(std::shared_ptr<Run> run, store::PurchaseItem item);
    QCoro::Task<> check(std::shared_ptr<Run> run, store::PurchaseItem item, bool isLeftOver);
    QCoro::Task<> record(std::shared_ptr<Run> run, store::PurchaseItem item, QString sid);
    QCoro::Task<> handleFailure(std::shared_ptr<Run> run, store::PurchaseItem item, Error error);
    QCoro::Task<> failPlanned(std::shared_ptr<Run> run, Error why, QString areaCode);
    QCoro::Task<> move(std::shared_ptr<Run> run,
                       store::PurchaseItem item,
                       store::ItemState state,
                       Error why,
                       std::chrono::seconds lease);
    QCoro::Task<Result<>> close(std::shared_ptr<Run> run);
    QCoro::Task<> sleep(std::chrono::milliseconds pause);
    bool mayGoOn(const Run &run) const;

    twilio::TwilioClient &m_twilio;
    PurchaseJournal m_journal;
    PurchasePlanner m_planner;
    Options m_options;
    QSet<QString> m_stopped;
    QSet<QString> m_executing;
    int m_running = 0;
    bool m_isShuttingDown = false;
    CancellationPointer m_shutDown = std::make_shared<Cancellation>(); //!< ends every sleep
};

} // namespace numberwell
