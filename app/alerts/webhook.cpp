// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/webhook.h"

#include "rest/restclient.h"

#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>

#include <memory>

using namespace Qt::StringLiterals;

namespace numberwell::alerts {

namespace {

constexpr qint64 LargestAnswer = 64 * 1024; // nobody reads it

//! The whole path is the base: the log names paths, and a hook's may be a secret in itself.
RestOptions optionsFor(const WebhookTarget &target, std::chrono::milliseconds timeout)
{
    RestOptions options;
    options.name = u"webhook"_s;
    options.baseUrl = target.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment);
    options.timeout = timeout;
    options.maxBodyBytes = LargestAnswer;
    // The outbox repeats, with pauses that outlive the program.
    options.retry.maxTries = 1;
    options.retry.maxRateLimitTries = 1;
    options.secrets = {target.secret};
    return options;
}

} // namespace

QByteArray webhookSignature(const Secret &secret, qint64 seconds, const QByteArray &body)
{
    const QByteArray time = QByteArray::number(seconds);
    const QByteArray code = QMessageAuthenticationCode::hash(
        time + '.' + body, secret.reveal().toUtf8(), QCryptographicHash::Sha256);
    return "t=" + time + ",v1=" + code.toHex();
}

QCoro::Task<Result<>> postWebhook(QNetworkAccessManager *network,
                                  WebhookTarget target,
                                  AlertMessage message,
                                  std::chrono::milliseconds timeout,
                                  CancellationPointer cancellation)
{
    const auto client = std::make_shared<RestClient>(network, optionsFor(target, timeout));
    RestRequest request;
    request.verb = QByteArrayLiteral("POST");
    // The client takes slashes off the end of its base.
    request.path = target.url.path().endsWith(u'/') ? u"/"_s : QString();
    request.query = QUrlQuery(target.url);
    request.body = toJson(message);
    request.contentType = QByteArrayLiteral("application/json");
    request.cancellation = cancellation;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    request.headers = {{QByteArrayLiteral("Numberwell-Delivery"), message.id.toLatin1()},
                       {QByteArrayLiteral("Numberwell-Signature"),
                        webhookSignature(target.secret, now, request.body)}};
    const auto answer = co_await client->send(request);
    if (!answer)
        co_return failure(answer.error());
    co_return Result<>();
}

} // namespace numberwell::alerts
