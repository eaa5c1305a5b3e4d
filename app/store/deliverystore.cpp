// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/deliverystore.h"

#include "store/connection.h"
#include "store/killpoint.h"
#include "store/purchaserows.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

namespace entry {
// The order of the columns in monitor/claim_delivery.sql and monitor/troubled_deliveries.sql.
enum Column {
    Id,
    Channel,
    Attempts,
    AlertId,
    AreaCode,
    Kind,
    Ready,
    Threshold,
    RaisedAt,
    State,
    WaitingSince,
    NextTry,
    ErrorCode,
    ErrorDetail,
};
} // namespace entry

AlertDelivery deliveryFrom(const QSqlQuery &row)
{
    AlertDelivery delivery;
    delivery.id = row.value(entry::Id).toString();
    delivery.channel
        = alertChannelFrom(row.value(entry::Channel).toString()).value_or(AlertChannel::Email);
    delivery.attempts = row.value(entry::Attempts).toInt();
    delivery.alert
        = {.id = row.value(entry::AlertId).toLongLong(),
           .areaCode = row.value(entry::AreaCode).toString(),
           .kind = alertKindFrom(row.value(entry::Kind).toString()).value_or(AlertKind::Low),
           .ready = row.value(entry::Ready).toInt(),
           .threshold = row.value(entry::Threshold).toInt(),
           .raisedAt = toUtc(row.value(entry::RaisedAt))};
    return delivery;
}

AlertDelivery::State stateFrom(const QString &name)
{
    using State = AlertDelivery::State;
    static const QHash<QString, State> states{{u"waiting"_s, State::Waiting},
                                              {u"sending"_s, State::Sending},
                                              {u"delivered"_s, State::Delivered},
                                              {u"given_up"_s, State::GivenUp}};
    return states.value(name, State::Waiting);
}

AlertDelivery troubledFrom(const QSqlQuery &row)
{
    AlertDelivery delivery = deliveryFrom(row);
    delivery.state = stateFrom(row.value(entry::State).toString());
    delivery.waitingSince = toUtc(row.value(entry::WaitingSince));
    delivery.nextTry = toUtc(row.value(entry::NextTry));
    delivery.errorCode = row.value(entry::ErrorCode).toString();
    delivery.errorDetail = row.value(entry::ErrorDetail).toString();
    return delivery;
}

} // namespace

Result<std::optional<AlertDelivery>> DeliveryStore::claim(const QList<AlertChannel> &channels,
                                                          const DeliveryPolicy &policy)
{
    QStringList names;
    for (const AlertChannel channel : channels)
        names << nameOf(channel);
    auto row = m_connection.exec(
        u"monitor/claim_delivery"_s,
        {{u":lease_ms"_s, qint64(policy.lease.count())}, {u":channels"_s, toArrayLiteral(names)}});
    if (!row)
        return failure(row.error());
    if (!row->next())
        return std::nullopt;
    AlertDelivery delivery = deliveryFrom(*row);
    delivery.state = AlertDelivery::State::Sending;
    killPoint("delivery_claimed");
    return delivery;
}

Result<bool> DeliveryStore::delivered(const AlertDelivery &delivery)
{
    killPoint("delivery_sent");
    return touched(m_connection.exec(
        u"monitor/delivered"_s, {{u":id"_s, delivery.id}, {u":attempts"_s, delivery.attempts}}));
}

Result<bool> DeliveryStore::failed(const AlertDelivery &delivery,
                                   const Error &why,
                                   const DeliveryPolicy &policy)
{
    const std::chrono::milliseconds demanded = why.retryAfter.value_or(std::chrono::seconds(0));
    return touched(m_connection.exec(u"monitor/delivery_failed"_s,
                                     {{u":demanded_ms"_s, qint64(demanded.count())},
                                      {u":first_ms"_s, qint64(policy.backOff.first.count())},
                                      {u":longest_ms"_s, qint64(policy.backOff.longest.count())},
                                      {u":patience_ms"_s, qint64(policy.patience.count())},
                                      {u":code"_s, codeOf(why)},
                                      {u":detail"_s, why.detail},
                                      {u":id"_s, delivery.id},
                                      {u":attempts"_s, delivery.attempts}}));
}

Result<> DeliveryStore::giveUpExpired(const DeliveryPolicy &policy)
{
    auto given = m_connection.exec(u"monitor/give_up_expired"_s,
                                   {{u":patience_ms"_s, qint64(policy.patience.count())}});
    if (!given)
        return failure(given.error());
    return {};
}

Result<QList<AlertDelivery>> DeliveryStore::troubled()
{
    auto rows = m_connection.exec(u"monitor/troubled_deliveries"_s);
    if (!rows)
        return failure(rows.error());
    QList<AlertDelivery> list;
    while (rows->next())
        list.append(troubledFrom(*rows));
    return list;
}

Result<bool> DeliveryStore::tryNow(const QString &id)
{
    return touched(m_connection.exec(u"monitor/try_delivery_now"_s, {{u":id"_s, id}}));
}

Result<bool> DeliveryStore::giveUp(const QString &id)
{
    return touched(m_connection.exec(u"monitor/give_up_delivery"_s, {{u":id"_s, id}}));
}

} // namespace numberwell::store
