// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alertmessage.h"
#include "domain/result.h"
#include "domain/secret.h"
#include "rest/cancellation.h"

#include <QCoroTask>
#include <QUrl>

#include <chrono>

class QNetworkAccessManager;

namespace numberwell::alerts {

/*!
 * "t=1764083000,v1=5257a8…": HMAC-SHA256 in hex over "<t>.<body>". The time is part of what is
 * signed, so that a call that was overheard is no good later.
 */
QByteArray webhookSignature(const Secret &secret, qint64 seconds, const QByteArray &body);

struct WebhookTarget
{
    QUrl url;
    Secret secret;
};

/*!
 * Posts \a message once, with the headers Numberwell-Delivery and Numberwell-Signature. Any 2xx is
 * success; a redirect is refused, for the body would go elsewhere.
 */
QCoro::Task<Result<>> postWebhook(QNetworkAccessManager *network,
                                  WebhookTarget target,
                                  AlertMessage message,
                                  std::chrono::milliseconds timeout,
                                  CancellationPointer cancellation);

} // namespace numberwell::alerts
