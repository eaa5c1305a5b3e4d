// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/purchasejournal.h"

#include "workflows/databasetask.h"

#include <QUuid>

using namespace std::chrono_literals;

namespace numberwell {

using store::Connection;
using store::OrderStore;

PurchaseJournal::PurchaseJournal(store::Database &database, std::chrono::seconds lease)
    : m_database(database)
    , m_lease(lease)
    , m_owner(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

QCoro::Task<Result<QString>> PurchaseJournal::place(store::NewOrder order)
{
    return inDatabase(m_database, [order = std::move(order)](Connection &connection) {
        return OrderStore(connection).place(order);
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

QCoro::Task<Result<std::optional<store::PurchaseItem>>> PurchaseJournal::claim(QString orderId)
{
    return inDatabase(m_database,
                      [orderId, owner = m_owner, lease = m_lease](Connection &connection) {
                          return OrderStore(connection).claim(orderId, owner, lease);
                      });
}

QCoro::Task<Result<bool>> PurchaseJournal::record(store::PurchaseItem item,
                                                  QString sid,
                                                  QString friendlyName)
{
    return inDatabase(
        m_database, [item, sid, friendlyName, owner = m_owner](Connection &connection) {
            return OrderStore(connection).record(item, owner, sid, friendlyName, QString());
        });
}

QCoro::Task<Result<bool>> PurchaseJournal::move(QString itemId,
                                                store::ItemState state,
                                                Error why,
                                                std::chrono::seconds keep)
{
    const auto lease = keep > 0s ? keep : m_lease;
    return inDatabase(m_database,
                      [itemId, state, why, lease, owner = m_owner](Connection &connection) {
                          return OrderStore(connection).move(itemId, owner, state, why, lease);
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

} // namespace numberwell
