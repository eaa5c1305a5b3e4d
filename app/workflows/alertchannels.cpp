// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/alertchannels.h"

#include <QCoroFuture>

#include <QUuid>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

alerts::MailServer serverOf(const MailSettings &settings)
{
    const QUrl url(settings.url);
    const bool isTlsImplicit = url.scheme() == "smtps"_L1;
    const int usualPort
        = isTlsImplicit ? MailSettings::ImplicitTlsPort : MailSettings::StartTlsPort;
    return {.host = url.host(),
            .port = quint16(url.port(usualPort)),
            .isTlsImplicit = isTlsImplicit,
            .user = url.userName(QUrl::FullyDecoded),
            .password = settings.password};
}

alerts::AlertMessage testMessage()
{
    return {.id = QUuid::createUuid().toString(QUuid::WithoutBraces), .alert = {}, .isTest = true};
}

} // namespace

AlertChannels::AlertChannels(QNetworkAccessManager *network,
                             std::chrono::milliseconds timeout,
                             alerts::SmtpOptions smtp)
    : m_network(network)
    , m_timeout(timeout)
    , m_mailer(std::move(smtp))
{
}

QList<AlertChannel> AlertChannels::configured() const
{
    QList<AlertChannel> channels;
    if (m_settings.mail.isComplete())
        channels << AlertChannel::Email;
    if (m_settings.webhook.isComplete())
        channels << AlertChannel::Webhook;
    return channels;
}

QCoro::Task<Result<>> AlertChannels::send(AlertChannel channel, alerts::AlertMessage message)
{
    if (!configured().contains(channel)) {
        co_return failure(ErrorKind::Unauthorized,
                          u"not_configured"_s,
                          u"This program does not have the channel set up."_s);
    }
    switch (channel) {
    case AlertChannel::Email:
        co_return co_await mail(m_settings.mail, message);
    case AlertChannel::Webhook:
        co_return co_await post(m_settings.webhook, message);
    }
    Q_UNREACHABLE();
}

QCoro::Task<Result<>> AlertChannels::testMail(MailSettings settings)
{
    return mail(settings, testMessage());
}

QCoro::Task<Result<>> AlertChannels::testWebhook(WebhookSettings settings)
{
    return post(settings, testMessage());
}

QCoro::Task<Result<>> AlertChannels::mail(MailSettings settings, alerts::AlertMessage message)
{
    auto sending = m_mailer.send(serverOf(settings), settings.sender(), settings.to, message);
    co_return co_await sending;
}

QCoro::Task<Result<>> AlertChannels::post(WebhookSettings settings, alerts::AlertMessage message)
{
    const alerts::WebhookTarget target{settings.url, settings.secret};
    co_return co_await alerts::postWebhook(m_network, target, message, m_timeout, m_shutDown);
}

void AlertChannels::shutDown()
{
    m_mailer.shutDown();
    m_shutDown->cancel();
    m_mailer.waitForDone();
}

} // namespace numberwell
