// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/notificationstore.h"

#include "store/connection.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

//! What a backend wrote may hold anything: entries that are no number are left out.
QList<E164> numbersIn(const QString &json)
{
    QList<E164> numbers;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array()) {
        if (const auto number = E164::parse(value.toString()))
            numbers.append(*number);
    }
    return numbers;
}

} // namespace

Result<QList<Notification>> NotificationStore::open()
{
    auto query = m_connection.exec(u"notifications/open"_s);
    if (!query)
        return failure(query.error());
    QList<Notification> list;
    while (query->next()) {
        list.append({.id = query->value(0).toString(),
                     .type = query->value(1).toString(),
                     .message = query->value(2).toString(),
                     .numbers = numbersIn(query->value(3).toString()),
                     .orderId = query->value(5).toString(),
                     .createdAt = toUtc(query->value(6)),
                     .areaCode = query->value(7).toString()});
    }
    return list;
}

Result<bool> NotificationStore::dismiss(const QString &id)
{
    auto query = m_connection.exec(u"notifications/dismiss"_s, {{u":id"_s, id}});
    if (!query)
        return failure(query.error());
    return query->next();
}

} // namespace numberwell::store
