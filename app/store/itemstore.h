// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/purchaseorder.h"

#include <chrono>
#include <optional>

namespace numberwell::store {

class Connection;

//! Who works: one run of one program, on one Twilio account.
struct Worker
{
    QString owner;
    QString account;
    //! For how long an item is ours without a word: longer than the longest request.
    std::chrono::seconds lease{660};
    //! Requests in flight for the account, over all programs.
    int mostInFlight = 3;
};

//! A pause that doubles with each try, up to the longest; its upper half is random.
struct BackOff
{
    std::chrono::milliseconds first{2000};
    std::chrono::milliseconds longest{900'000};
};

struct Claim
{
    std::optional<PurchaseItem> item; //!< Buying (buy it) or Checking (look it up first)
    bool isBusy = false;              //!< the account's requests in flight are used up: ask again
    std::chrono::seconds untouchedFor{0}; //!< how long nobody had worked on the item
};

//! A request and how long it took; its end is now.
struct NewAttempt
{
    PurchaseAttempt::Action action = PurchaseAttempt::Action::Buy;
    PurchaseAttempt::Outcome outcome = PurchaseAttempt::Outcome::Unknown;
    std::chrono::milliseconds took{0};
    Error error;       //!< where it failed
    QString requestId; //!< where it succeeded
};

//! What becomes of an item.
struct ItemMove
{
    ItemState state = ItemState::Planned;
    Error why = {};
    bool keepsLease = false;           //!< the same worker goes on with it
    std::optional<BackOff> rests = {}; //!< nobody tries before the pause is over
};

/*!
 * The items of purchase orders, under leases: claim() takes one, and every change asks for its
 * owner, so that a worker which was given up for dead changes nothing any more. A lease ends with
 * its time, or as soon as its owner's server process is gone.
 */
class ItemStore final
{
public:
    ItemStore(Connection &connection, Worker worker)
        : m_connection(connection)
        , m_worker(std::move(worker))
    {
    }

    //! The next item of the order that may be worked on now.
    Result<Claim> claim(const QString &orderId);

    //! The purchase is proven: SID, pool row and attempt in one transaction; ends hold and pause.
    //! Answers false where the lease was lost: whoever has it now records the number.
    Result<bool> record(const PurchaseItem &item,
                        const QString &sid,
                        const QString &friendlyName,
                        const NewAttempt &attempt);
    //! The account owned the number before the order: into the pool, and the item fails as
    //! "owned_before".
    Result<bool> adopt(const PurchaseItem &item,
                       const QString &sid,
                       const QString &friendlyName,
                       const NewAttempt &attempt);
    Result<bool> move(const QString &itemId, const ItemMove &move, const NewAttempt &attempt);
    //! A look-up that settled nothing.
    Result<> log(const QString &itemId, const NewAttempt &attempt);

    //! Every request about a number, oldest first.
    static Result<QList<PurchaseAttempt>> attempts(Connection &connection, const E164 &number);

private:
    Result<Claim> claimFree(const QString &orderId);
    Result<bool> moveOnly(const QString &itemId, const ItemMove &move, const QString &requestId);

    Connection &m_connection;
    Worker m_worker;
};

} // namespace numberwell::store
