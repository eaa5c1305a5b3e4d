// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/orderstore.h"

#include <QCoroTask>
#include <QStringList>

#include <chrono>
#include <optional>

namespace numberwell::store {
class Database;
}

namespace numberwell {

//! store::OrderStore off the GUI thread, with the leases of one program.
class PurchaseJournal final
{
public:
    PurchaseJournal(store::Database &database, std::chrono::seconds lease);

    QCoro::Task<Result<QString>> place(store::NewOrder order);
    QCoro::Task<Result<store::PurchaseOrder>> order(QString orderId);
    QCoro::Task<Result<QStringList>> open();
    QCoro::Task<Result<std::optional<store::PurchaseItem>>> claim(QString orderId);
    QCoro::Task<Result<bool>> record(store::PurchaseItem item, QString sid, QString friendlyName);
    //! \a keep: for how long nobody may touch an item that is being checked; 0 takes the lease.
    QCoro::Task<Result<bool>> move(QString itemId,
                                   store::ItemState state,
                                   Error why,
                                   std::chrono::seconds keep);
    QCoro::Task<Result<>> failPlanned(QString orderId, Error why, QString areaCode);
    QCoro::Task<Result<bool>> finish(QString orderId, std::optional<Error> stoppedBy);

private:
    store::Database &m_database;
    std::chrono::seconds m_lease;
    QString m_owner; //!< this program, this run
};

} // namespace numberwell
