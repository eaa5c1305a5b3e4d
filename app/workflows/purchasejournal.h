// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/purchaselimits.h"
#include "domain/result.h"
#include "store/itemstore.h"
#include "store/orderstore.h"
#include "store/queuestore.h"

#include <QCoroTask>
#include <QStringList>

#include <chrono>
#include <optional>

namespace numberwell::store {
class Database;
}

namespace numberwell {

//! The purchase journal off the GUI thread, with the leases of one program.
class PurchaseJournal final
{
public:
    //! \a worker without an owner: one is made up for this run of the program.
    PurchaseJournal(store::Database &database, store::Worker worker);

    //! The Twilio account that is worked on from now on.
    void setAccount(const QString &account) { m_worker.account = account; }

    QCoro::Task<Result<QString>> place(store::NewOrder order);
    QCoro::Task<Result<>> rehearse(store::NewOrder order);
    QCoro::Task<Result<store::PurchaseOrder>> order(QString orderId);
    QCoro::Task<Result<QStringList>> open();

    QCoro::Task<Result<store::Claim>> claim(QString orderId);
    QCoro::Task<Result<bool>> record(store::PurchaseItem item,
                                     QString sid,
                                     QString friendlyName,
                                     store::NewAttempt attempt);
    QCoro::Task<Result<bool>> adopt(store::PurchaseItem item,
                                    QString sid,
                                    QString friendlyName,
                                    store::NewAttempt attempt);
    QCoro::Task<Result<bool>> move(QString itemId, store::ItemMove move, store::NewAttempt attempt);
    QCoro::Task<Result<>> log(QString itemId, store::NewAttempt attempt);
    QCoro::Task<Result<>> failPlanned(QString orderId, Error why, QString areaCode);
    QCoro::Task<Result<bool>> finish(QString orderId, std::optional<Error> stoppedBy);

    QCoro::Task<Result<QList<QueueEntry>>> queue();
    QCoro::Task<Result<>> hold(QString orderId, Error why, store::BackOff backOff);
    QCoro::Task<Result<>> pause(Error why, store::BackOff backOff);
    QCoro::Task<Result<>> tryNow(QString orderId);
    QCoro::Task<Result<>> giveUpExpired(std::chrono::seconds patience);

    QCoro::Task<Result<PurchaseAllowance>> allowance();
    QCoro::Task<Result<>> saveLimits(PurchaseLimits limits);

private:
    store::Database &m_database;
    store::Worker m_worker;
};

} // namespace numberwell
