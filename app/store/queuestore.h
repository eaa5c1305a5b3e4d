// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/itemstore.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <chrono>

namespace numberwell::store {

class Connection;

/*! An order that has work left: what waits, since when, until when, and why. */
struct QueueEntry
{
    QString orderId;
    int requested = 0;
    QStringList areaCodes;
    QString actor;
    QDateTime placedAt;
    int recorded = 0;
    int unsettled = 0;       //!< bought or not: being bought, or looked up
    bool isWorkedOn = false; //!< some program has an item of it in hand
    bool isHeld = false;     //!< the account refused
    QString stopCode;        //!< given up; only what is unsettled is still looked up
    QString code;            //!< why it waits: Twilio's code, or the kind of failure
    QString detail;
    QDateTime waitingSince;  //!< invalid while it is worked on
    QDateTime nextTry;       //!< invalid where nothing keeps it
    bool isDemanded = false; //!< Twilio itself asked for the pause: no try before it is over

    int missing() const { return requested - recorded; }
    bool operator==(const QueueEntry &) const = default;
};

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
