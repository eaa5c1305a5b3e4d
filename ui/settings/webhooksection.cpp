// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/webhooksection.h"

#include "common/inlinemessage.h"

#include "config/configurationsource.h"
#include "config/variables.h"
#include "secrets/secretkeys.h"
#include "workflows/alertchannels.h"
#include "workflows/monitorworkflow.h"

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace numberwell {

WebhookSection::WebhookSection(ConfigurationSource &source,
                               AlertChannels &channels,
                               MonitorWorkflow &monitor,
                               QWidget *parent)
    : SettingsSection(u"webhookSection"_s,
                      tr("Alerts to a program"),
                      tr("Posted as JSON to a webhook, signed with HMAC-SHA256. Leave the address "
                         "empty to post nothing."),
                      Testable::Yes,
                      parent)
    , m_source(source)
    , m_channels(channels)
    , m_monitor(monitor)
    , m_url(new TextSetting(u"webhookUrl"_s, tr("Webhook address"), this))
    , m_secret(new SecretSetting(u"webhookSecret"_s, tr("Signing secret"), this))
{
    setButtonTexts(tr("Save we&bhook"), tr("Post an e&xample"));
    m_url->setPlaceholder(u"https://example.com/hooks/numberwell"_s);
    addField(tr("Webh&ook address"), m_url);
    m_secret->setUsualHint(tr("The receiver knows it too, and checks with it that the call is "
                              "yours."));
    addField(tr("Si&gning secret"), m_secret);
}

void WebhookSection::showConfiguration()
{
    const WebhookSettings &webhook = configuration().alerts.webhook;
    m_url->setSaved(webhook.url.toString(QUrl::FullyEncoded), setBy(variables::webhookUrl));
    showSecret(m_secret, secretkeys::webhookSecret, webhook.secret, variables::webhookSecret);
}

std::optional<WebhookSettings> WebhookSection::checked(bool needsAddress)
{
    m_url->clearError();
    if (m_url->text().isEmpty() && !needsAddress)
        return WebhookSettings();
    const auto url = parseWebhookUrl(m_url->text(), {});
    if (!url) {
        m_url->showError(tr("An address begins with https:// and holds no user, password or #. "
                            "Plain http:// is for this computer only."));
    }
    const WebhookSettings &saved = configuration().alerts.webhook;
    const auto secret = m_secret->checked(saved.secret,
                                          url && saved.url == *url,
                                          tr("Without a secret the receiver could not tell your "
                                             "calls from others'."));
    if (!url || !secret)
        return {};
    return WebhookSettings{*url, *secret};
}

void WebhookSection::test()
{
    const auto settings = checked(true);
    if (!settings)
        return;
    runTest(m_channels.testWebhook(*settings), ErrorSource::Webhook, [this] {
        message()->showSuccess(tr("The webhook's receiver took the test."));
    });
}

void WebhookSection::save()
{
    const auto settings = checked(false);
    if (!settings)
        return;
    m_saving = *settings;
    runSave(m_source.saveWebhook(m_saving), !m_saving.secret.isEmpty());
}

void WebhookSection::settle(SecretSetting::Kept kept)
{
    settleSecret(
        m_secret, secretkeys::webhookSecret, m_saving.secret, variables::webhookSecret, kept);
    if (m_saving.url.isEmpty() && !configuration().isFromEnvironment(variables::webhookUrl))
        m_monitor.turnOff(AlertChannel::Webhook);
    Configuration saved = configuration();
    if (!saved.isFromEnvironment(variables::webhookUrl))
        saved.alerts.webhook.url = m_saving.url;
    if (!saved.isFromEnvironment(variables::webhookSecret))
        saved.alerts.webhook.secret = m_saving.secret;
    setConfiguration(saved);
}

void WebhookSection::keepSecretsForSession()
{
    m_source.keepForSession(secretkeys::webhookSecret, m_saving.secret);
}

} // namespace numberwell
