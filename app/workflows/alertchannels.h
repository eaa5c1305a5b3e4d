// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/mailer.h"
#include "alerts/webhook.h"
#include "config/alertsettings.h"
#include "domain/alertdelivery.h"
#include "domain/result.h"
#include "rest/cancellation.h"

#include <QCoroTask>
#include <QList>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace numberwell {

/*!
 * The ways out of this program: what it can send alerts by, and the sending itself.
 *
 * Lives in the GUI thread, which never waits: mails have a thread of their own. Must outlive its
 * coroutines.
 */
class AlertChannels final
{
public:
    explicit AlertChannels(QNetworkAccessManager *network,
                           std::chrono::milliseconds timeout = std::chrono::seconds(30),
                           alerts::SmtpOptions smtp = {});

    void setSettings(const AlertSettings &settings) { m_settings = settings; }
    const AlertSettings &settings() const { return m_settings; }
    //! Those this program has all it needs for.
    QList<AlertChannel> configured() const;

    //! Unauthorized/"not_configured" where \a channel is none of configured().
    QCoro::Task<Result<>> send(AlertChannel channel, alerts::AlertMessage message);

    //! The Test buttons: with settings that need not be saved. Really sent.
    QCoro::Task<Result<>> testMail(MailSettings settings);
    QCoro::Task<Result<>> testWebhook(WebhookSettings settings);

    //! Ends what is under way, and refuses more. Waits at most about a second for a mail, so that
    //! whoever awaits it goes on while everything is there still.
    void shutDown();

private:
    QCoro::Task<Result<>> mail(MailSettings settings, alerts::AlertMessage message);
    QCoro::Task<Result<>> post(WebhookSettings settings, alerts::AlertMessage message);

    QNetworkAccessManager *m_network;
    std::chrono::milliseconds m_timeout;
    AlertSettings m_settings;
    alerts::Mailer m_mailer;
    CancellationPointer m_shutDown = std::make_shared<Cancellation>();
};

} // namespace numberwell
