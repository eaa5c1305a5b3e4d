// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/historyworkflow.h"

#include "store/notificationstore.h"
#include "workflows/databasetask.h"

namespace numberwell {

using store::Connection;
using store::NumberEvent;
using store::NumberStore;
using store::OrderStore;
using store::PurchaseOrder;

QCoro::Task<Result<QList<NumberEvent>>> HistoryWorkflow::events(E164 number)
{
    return inDatabase(m_database, [number](Connection &connection) {
        return NumberStore(connection).events(number);
    });
}

QCoro::Task<Result<QList<NumberEvent>>> HistoryWorkflow::recentEvents(int most)
{
    return inDatabase(m_database, [most](Connection &connection) {
        return NumberStore(connection).recentEvents(most);
    });
}

QCoro::Task<Result<QList<PurchaseOrder>>> HistoryWorkflow::recentOrders(int most)
{
    return inDatabase(
        m_database, [most](Connection &connection) { return OrderStore(connection).recent(most); });
}

QCoro::Task<Result<PurchaseOrder>> HistoryWorkflow::order(QString id)
{
    return inDatabase(m_database,
                      [id](Connection &connection) { return OrderStore(connection).order(id); });
}

QCoro::Task<Result<bool>> HistoryWorkflow::dismissNotification(QString id)
{
    return inDatabase(m_database, [id](Connection &connection) {
        return store::NotificationStore(connection).dismiss(id);
    });
}

} // namespace numberwell
