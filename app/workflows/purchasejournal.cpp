// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/purchasejournal.h"

#include "store/limitstore.h"
#include "workflows/databasetask.h"

#include <QUuid>

namespace numberwell {

using store::Connection;
using store::ItemStore;
using store::LimitStore;
using store::OrderStore;
using store::QueueStore;

PurchaseJournal::PurchaseJournal(store::Database &database, store::Worker worker)
    : m_database(database)
    , m_worker(std::move(worker))
{
    if (m_worker.owner.isEmpty())
        m_worker.owner = QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QCoro::Task<Result<QString>> PurchaseJournal::place(store::NewOrder order)
{
    return inDatabase(m_database, [order = std::move(order)](Connection &connection) {
        return OrderStore(connection).place(order);
    });
}

QCoro::Task<Result<>> PurchaseJournal::rehearse(store::NewOrder order)
{
    return inDatabase(m_database, [order = std::move(order)](Connection &connection) {
        return OrderStore(connection).rehearse(order);
    });
}

QCoro::Task<Result<store::PurchaseOrder>> PurchaseJournal::order(QString orderId)
{
    return inDatabase(m_database, [orderId](Connection &connection) {
        return OrderStore(connection).order(orderId);
    });
}

QCoro::Task<Result<QStringList>> PurchaseJournal::open()
{
    return inDatabase(m_database,
                      [](Connection &connection) { return OrderStore(connection).open(); });
}

QCoro::Task<Result<store::Claim>> PurchaseJournal::claim(QString orderId)
{
    return inDatabase(m_database, [orderId, worker = m_worker](Connection &connection) {
        return ItemStore(connection, worker).claim(orderId);
    });
}

QCoro::Task<Result<bool>> PurchaseJournal::record(store::PurchaseItem item,
                                                  QString sid,
                                                  QString friendlyName,
                                                  store::NewAttempt attempt)
{
    return inDatabase(
        m_database, [item, sid, friendlyName, attempt, worker = m_worker](Connection &connection) {
            return ItemStore(connection, worker).record(item, sid, friendlyName, attempt);
        });
}

QCoro::Task<Result<bool>> PurchaseJournal::adopt(store::PurchaseItem item,
                                                 QString sid,
                                                 QString friendlyName,
                                                 store::NewAttempt attempt)
{
    return inDatabase(
        m_database, [item, sid, friendlyName, attempt, worker = m_worker](Connection &connection) {
            return ItemStore(connection, worker).adopt(item, sid, friendlyName, attempt);
        });
}

QCoro::Task<Result<bool>> PurchaseJournal::move(QString itemId,
                                                store::ItemMove move,
                                                store::NewAttempt attempt)
{
    return inDatabase(m_database,
                      [itemId, move, attempt, worker = m_worker](Connection &connection) {
                          return ItemStore(connection, worker).move(itemId, move, attempt);
                      });
}

QCoro::Task<Result<>> PurchaseJournal::log(QString itemId, store::NewAttempt attempt)
{
    return inDatabase(m_database, [itemId, attempt, worker = m_worker](Connection &connection) {
        return ItemStore(connection, worker).log(itemId, attempt);
    });
}

QCoro::Task<Result<>> PurchaseJournal::failPlanned(QString orderId, Error why, QString areaCode)
{
    return inDatabase(m_database, [orderId, why, areaCode](Connection &connection) {
        return OrderStore(connection).failPlanned(orderId, why, areaCode);
    });
}

QCoro::Task<Result<bool>> PurchaseJournal::finish(QString orderId, std::optional<Error> stoppedBy)
{
    return inDatabase(m_database, [orderId, stoppedBy](Connection &connection) {
        return OrderStore(connection).finish(orderId, stoppedBy);
    });
}

QCoro::Task<Result<QList<QueueEntry>>> PurchaseJournal::queue()
{
    return inDatabase(m_database,
                      [](Connection &connection) { return QueueStore(connection).entries(); });
}

QCoro::Task<Result<>> PurchaseJournal::hold(QString orderId, Error why, store::BackOff backOff)
{
    return inDatabase(m_database, [orderId, why, backOff](Connection &connection) {
        return QueueStore(connection).hold(orderId, why, backOff);
    });
}

QCoro::Task<Result<>> PurchaseJournal::pause(Error why, store::BackOff backOff)
{
    return inDatabase(m_database,
                      [why, backOff, account = m_worker.account](Connection &connection) {
                          return QueueStore(connection).pause(account, why, backOff);
                      });
}

QCoro::Task<Result<>> PurchaseJournal::tryNow(QString orderId)
{
    return inDatabase(m_database, [orderId, account = m_worker.account](Connection &connection) {
        return QueueStore(connection).tryNow(account, orderId);
    });
}

QCoro::Task<Result<>> PurchaseJournal::giveUpExpired(std::chrono::seconds patience)
{
    return inDatabase(m_database, [patience](Connection &connection) {
        return QueueStore(connection).giveUpExpired(patience);
    });
}

QCoro::Task<Result<PurchaseAllowance>> PurchaseJournal::allowance()
{
    return inDatabase(m_database,
                      [](Connection &connection) { return LimitStore(connection).read(); });
}

QCoro::Task<Result<>> PurchaseJournal::saveLimits(PurchaseLimits limits)
{
    return inDatabase(m_database, [limits](Connection &connection) {
        return LimitStore(connection).save(limits);
    });
}

} // namespace numberwell
