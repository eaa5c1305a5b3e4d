// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/purchaseorder.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace numberwell::store {

class Connection;

struct NewOrder
{
    QString idempotencyKey; //!< empty: none
    int requested = 0;      //!< never more than this is bought, however many candidates there are
    QStringList areaCodes;
    std::optional<Money> unitPrice; //!< where every number has the same one
    //! In the order they are tried; those beyond \c requested replace what turns out to be taken.
    QList<PlannedNumber> numbers;
};

/*! The purchase journal's orders; how their items are worked on is in ItemStore. */
class OrderStore final
{
public:
    explicit OrderStore(Connection &connection)
        : m_connection(connection)
    {
    }

    //! Commits the intent; answers the order's id. With an idempotency key that is known, the id of
    //! the order it belongs to. Candidates in another open order or in the pool are left out;
    //! Rejected/"no_candidates" when none is left, Rejected/NW005 to NW007 where a limit of numbers
    //! or money would be passed: nothing is placed then.
    Result<QString> place(const NewOrder &order);

    //! Everything place() does, its checks included, and then undoes it: nothing is placed.
    Result<> rehearse(const NewOrder &order);

    Result<PurchaseOrder> order(const QString &id);
    //! The id of the order with this idempotency key; empty where there is none.
    Result<QString> find(const QString &idempotencyKey);
    Result<QList<PurchaseOrder>> recent(int most);
    //! Ids of the orders that have work left, oldest first.
    Result<QStringList> open();

    //! Fails what is still planned, all of it or one area's.
    Result<> failPlanned(const QString &orderId,
                         const Error &why,
                         const QString &areaCode = QString());

    //! Closes the order when nothing is left to do, and raises its import notice; answers whether
    //! it was this call that closed it.
    Result<bool> finish(const QString &orderId, const std::optional<Error> &stoppedBy);

private:
    Result<QString> placeOnce(const NewOrder &order);
    Result<QString> insert(const NewOrder &order);

    Connection &m_connection;
};

} // namespace numberwell::store
