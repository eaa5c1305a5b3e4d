// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/alertdelivery.h"
#include "domain/result.h"
#include "store/itemstore.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace numberwell::store {

class Connection;

//! How an outbox goes about what fails.
struct DeliveryPolicy
{
    //! For how long a delivery is ours without a word: longer than the longest try.
    std::chrono::milliseconds lease{180'000};
    BackOff backOff{.first = std::chrono::seconds(30), .longest = std::chrono::minutes(60)};
    //! After so long without success it is given up.
    std::chrono::milliseconds patience{std::chrono::hours(24)};
};

/*!
 * The outbox of alerts: claim() takes what is due for this connection alone, and what a program
 * had in hand that is gone by now is due again. At least once, that is: the other side tells
 * repeats by the delivery's id.
 */
class DeliveryStore final
{
public:
    explicit DeliveryStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<std::optional<AlertDelivery>> claim(const QList<AlertChannel> &channels,
                                               const DeliveryPolicy &policy);
    //! These answer false where another program has taken \a delivery over meanwhile.
    Result<bool> delivered(const AlertDelivery &delivery);
    Result<bool> failed(const AlertDelivery &delivery,
                        const Error &why,
                        const DeliveryPolicy &policy);
    //! What waits for longer than the patience, whoever might have sent it.
    Result<> giveUpExpired(const DeliveryPolicy &policy);

    //! What did not get out at once, and what was given up in the last week; newest first.
    Result<QList<AlertDelivery>> troubled();
    //! These answer false where it is over already, or under way.
    Result<bool> tryNow(const QString &id);
    Result<bool> giveUp(const QString &id);

private:
    Connection &m_connection;
};

} // namespace numberwell::store
