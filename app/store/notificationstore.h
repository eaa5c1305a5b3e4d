// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace numberwell::store {

class Connection;

//! A row of admin_notifications.
struct Notification
{
    QString id;
    QString type; //!< "batch_import_required", "duplicate_assignment", …
    QString message;
    QList<E164> numbers;
    QString orderId;
    QDateTime createdAt;
    //! Of the monitor's: the area code, empty for the whole pool.
    QString areaCode;

    bool operator==(const Notification &) const = default;
};

class NotificationStore final
{
public:
    explicit NotificationStore(Connection &connection)
        : m_connection(connection)
    {
    }

    //! What is still pending, newest first.
    Result<QList<Notification>> open();
    //! Answers false where it was closed already.
    Result<bool> dismiss(const QString &id);

private:
    Connection &m_connection;
};

} // namespace numberwell::store
