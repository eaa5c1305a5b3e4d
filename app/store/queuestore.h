// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/queueentry.h"
#include "domain/result.h"
#include "store/itemstore.h"

#include <QList>
#include <QString>

#include <chrono>

namespace numberwell::store {

class Connection;

/*!
 * What waits, and for how long: orders the account refused, items whose outcome is not known yet,
 * and the pause of the whole account while Twilio is away or throttles.
 */
class QueueStore final
{
public:
    explicit QueueStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<QList<QueueEntry>> entries();

    //! The account refused \a why: the order is kept, and tried again with growing pauses.
    Result<> hold(const QString &orderId, const Error &why, const BackOff &backOff);
    //! Nobody asks this account's vendor anything for a while; \c why.retryAfter is honoured.
    Result<> pause(const QString &account, const Error &why, const BackOff &backOff);
    //! Ends waits and our own pauses: of one order, or of all where \a orderId is empty.
    Result<> tryNow(const QString &account, const QString &orderId);
    //! Orders held for longer than \a patience buy nothing any more.
    Result<> giveUpExpired(std::chrono::seconds patience);

private:
    Connection &m_connection;
};

} // namespace numberwell::store
