// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/capabilities.h"
#include "domain/e164.h"
#include "domain/money.h"
#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace numberwell::store {

class Connection;

//! planned → buying → bought → recorded, or failed; checking while it is unknown what happened.
enum class ItemState { Planned, Buying, Checking, Bought, Recorded, Failed };

//! A number as offered by the search, before it is an item.
struct PlannedNumber
{
    E164 number;
    QString areaCode;
    QString country;
    QString locality;
    QString region;
    Capabilities capabilities;
    std::optional<Money> monthlyPrice = {}; //!< none where Twilio did not say

    bool operator==(const PlannedNumber &) const = default;
};

struct NewOrder
{
    QString idempotencyKey; //!< empty: none
    int requested = 0;      //!< never more than this is bought, however many candidates there are
    QStringList areaCodes;
    std::optional<Money> unitPrice; //!< where every number has the same one
    //! In the order they are tried; those beyond \c requested replace what turns out to be taken.
    QList<PlannedNumber> numbers;
};

struct PurchaseItem
{
    QString id;
    QString orderId;
    int position = 0;
    PlannedNumber planned;
    ItemState state = ItemState::Planned;
    QString sid;
    QString errorCode; //!< Twilio's, or not_needed (a spare), stopped_by_admin
    QString errorDetail;
    int attempts = 0;
    QDateTime updatedAt;

    bool operator==(const PurchaseItem &) const = default;
};

struct PurchaseOrder
{
    enum class State { Open, Finished, Stopped };

    QString id;
    int requested = 0;
    QStringList areaCodes;
    QString actor;
    std::optional<Money> unitPrice; //!< of numbers that have no price of their own
    State state = State::Open;
    QString stopCode;
    QString stopDetail;
    QDateTime createdAt;
    QDateTime finishedAt;
    QList<PurchaseItem> items;

    int count(ItemState itemState) const;
    //! Numbers of this order that are in the pool.
    QList<E164> recorded() const;
    bool operator==(const PurchaseOrder &) const = default;
};

/*!
 * The purchase journal: purchase_orders and purchase_items.
 *
 * An item is worked on only under a lease: claim() takes one, and every change asks for its owner.
 * A lease ends with its time, or as soon as its owner's server process is gone.
 */
class OrderStore final
{
public:
    explicit OrderStore(Connection &connection)
        : m_connection(connection)
    {
    }

    //! Commits the intent; answers the order's id. With an idempotency key that is known, the id of
    //! the order it belongs to. Candidates in another open order or in the pool are left out;
    //! Rejected/"no_candidates" when none is left.
    Result<QString> place(const NewOrder &order);

    Result<PurchaseOrder> order(const QString &id);
    Result<QList<PurchaseOrder>> recent(int most);
    //! Ids of the orders that have work left, oldest first.
    Result<QStringList> open();

    //! The next item for \a owner: state Buying (buy it) or Checking (look it up first).
    Result<std::optional<PurchaseItem>> claim(const QString &orderId,
                                              const QString &owner,
                                              std::chrono::seconds lease);

    //! The purchase is proven: SID and pool row in one transaction.
    //! Answers false where the lease was lost: whoever has it now records the number.
    Result<bool> record(const PurchaseItem &item,
                        const QString &owner,
                        const QString &sid,
                        const QString &friendlyName,
                        const QString &requestId);
    //! Checking keeps the item from everybody for \a lease; the other states give the lease up.
    Result<bool> move(const QString &itemId,
                      const QString &owner,
                      ItemState state,
                      const Error &why,
                      std::chrono::seconds lease);

    //! Fails what is still planned, all of it or one area's.
    Result<> failPlanned(const QString &orderId,
                         const Error &why,
                         const QString &areaCode = QString());

    //! Closes the order when nothing is left to do, and raises its import notice; answers whether
    //! it was this call that closed it.
    Result<bool> finish(const QString &orderId, const std::optional<Error> &stoppedBy);

private:
    Result<QString> placeOnce(const NewOrder &order);

    Connection &m_connection;
};

} // namespace numberwell::store

Q_DECLARE_METATYPE(numberwell::store::PurchaseItem)
