// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "rest/cancellation.h"
#include "store/purchaseorder.h"
#include "workflows/purchasejournal.h"

#include <QCoroTask>

#include <QElapsedTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace numberwell::twilio {
class TwilioClient;
struct IncomingNumber;
} // namespace numberwell::twilio

namespace numberwell {

//! How patient purchases are.
struct PurchaseOptions
{
    //! Requests in flight for the account, over all programs that work on this database.
    int maxInFlight = 3;
    //! For how long an item is ours without a word: longer than the longest request. A program that
    //! dies frees its items at once all the same.
    std::chrono::seconds lease{660};
    //! Pauses between looks at a number whose purchase ended without an answer.
    std::chrono::milliseconds firstLook{500};
    int looks = 4;
    //! One that lay untouched for longer than any request takes needs one look.
    std::chrono::seconds settled = std::chrono::minutes(1);
    //! Orders settled side by side.
    int ordersAtOnce = 4;
    //! Of an item that can't be settled now, and of the account while Twilio is away or throttles.
    store::BackOff pause{.first = std::chrono::seconds(2), .longest = std::chrono::minutes(15)};
    //! Of an order the account refused.
    store::BackOff hold{.first = std::chrono::minutes(1), .longest = std::chrono::hours(1)};
    //! After this long a held order buys nothing any more.
    std::chrono::seconds holdPatience = std::chrono::hours(7 * 24);
    //! Between two questions for a place among the account's requests in flight.
    std::chrono::milliseconds turn{250};
};

/*!
 * One execution of an order: claims its items one by one and buys them by explicit number.
 *
 * After any unknown outcome the number is looked up before anything else. What can't be settled now
 * stays in the journal with its next try. Must outlive its task.
 */
class OrderRun final
{
public:
    using ItemListener = std::function<void(const store::PurchaseItem &)>;

    //! \a shutDown ends every pause, and starts nothing further. All outlive the run.
    OrderRun(QString orderId,
             PurchaseJournal &journal,
             twilio::TwilioClient &twilio,
             const PurchaseOptions &options,
             CancellationPointer shutDown,
             ItemListener itemChanged);

    //! Works until nothing is left that may be done now; answers whether this closed the order.
    QCoro::Task<Result<bool>> execute();
    //! Starts no further item.
    void stop() { m_isStopped = true; }

private:
    QCoro::Task<> work();
    QCoro::Task<> workOn(store::PurchaseItem item, int looks);
    int looksAt(const store::Claim &claim) const;
    QCoro::Task<> buy(store::PurchaseItem item);
    QCoro::Task<> check(store::PurchaseItem item, int looks, bool isLeftOver);
    QCoro::Task<bool> lookOnce(store::PurchaseItem item, bool isLast, bool mayBuyAgain);
    QCoro::Task<> settleFound(store::PurchaseItem item,
                              twilio::IncomingNumber found,
                              store::NewAttempt attempt);
    QCoro::Task<> record(store::PurchaseItem item, QString sid, store::NewAttempt attempt);
    QCoro::Task<> handleRefusal(store::PurchaseItem item, store::NewAttempt attempt);
    QCoro::Task<> rest(store::PurchaseItem item, store::NewAttempt attempt);
    QCoro::Task<> hold(Error why);
    QCoro::Task<> pauseAccount(Error why);
    QCoro::Task<> failPlanned(Error why, QString areaCode);
    QCoro::Task<> move(store::PurchaseItem item, store::ItemMove move, store::NewAttempt attempt);
    QCoro::Task<> sleep(std::chrono::milliseconds pause);

    bool isShuttingDown() const { return m_shutDown->isCancelled(); }
    bool mayGoOn() const;
    QString friendlyName() const;
    void suspend(const Error &why);

    QString m_orderId;
    PurchaseJournal &m_journal;
    twilio::TwilioClient &m_twilio;
    PurchaseOptions m_options;
    CancellationPointer m_shutDown;
    ItemListener m_itemChanged;
    bool m_isStopped = false;
    std::optional<Error> m_stoppedBy;   //!< nothing more can be bought
    std::optional<Error> m_suspendedBy; //!< it can't go on now; the order stays open
};

} // namespace numberwell
