// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/alertrule.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace numberwell {

//! How alerts leave the house. The desktop's own notifications are each console's.
enum class AlertChannel { Email, Webhook };

//! "email", "webhook"
inline QString nameOf(AlertChannel channel)
{
    return channel == AlertChannel::Email ? QStringLiteral("email") : QStringLiteral("webhook");
}

inline std::optional<AlertChannel> alertChannelFrom(const QString &name)
{
    for (const AlertChannel channel : {AlertChannel::Email, AlertChannel::Webhook}) {
        if (nameOf(channel) == name)
            return channel;
    }
    return {};
}

/*! An alert on its way out by one channel. */
struct AlertDelivery
{
    enum class State { Waiting, Sending, Delivered, GivenUp };

    QString id;
    AlertChannel channel = AlertChannel::Email;
    Alert alert;
    int attempts = 0;
    State state = State::Waiting;
    QDateTime waitingSince;
    QDateTime nextTry;
    QString errorCode; //!< of the last try; "no_program" where none could be made
    QString errorDetail;

    bool operator==(const AlertDelivery &) const = default;
};

} // namespace numberwell
