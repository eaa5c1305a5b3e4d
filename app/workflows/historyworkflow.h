// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/numberstore.h"
#include "store/orderstore.h"

#include <QCoroTask>
#include <QList>

namespace numberwell::store {
class Database;
}

namespace numberwell {

//! What happened: a number's life, the newest events, the last orders; and closing a notice.
class HistoryWorkflow final
{
public:
    explicit HistoryWorkflow(store::Database &database)
        : m_database(database)
    {
    }

    QCoro::Task<Result<QList<store::NumberEvent>>> events(E164 number);
    QCoro::Task<Result<QList<store::NumberEvent>>> recentEvents(int most);
    QCoro::Task<Result<QList<store::PurchaseOrder>>> recentOrders(int most);
    QCoro::Task<Result<store::PurchaseOrder>> order(QString id);
    QCoro::Task<Result<bool>> dismissNotification(QString id);

private:
    store::Database &m_database;
};

} // namespace numberwell
