// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

namespace numberwell {

class AlertChannels;
class ConfigurationSource;
class MonitorWorkflow;

/*! Alerts to a program: where they are posted, what signs them, and a test that really posts. */
class WebhookSection final : public SettingsSection
{
    Q_OBJECT

public:
    WebhookSection(ConfigurationSource &source,
                   AlertChannels &channels,
                   MonitorWorkflow &monitor,
                   QWidget *parent);

protected:
    void showConfiguration() override;
    void test() override;
    void save() override;
    void settle(SecretSetting::Kept kept) override;
    void keepSecretsForSession() override;

private:
    std::optional<WebhookSettings> checked(bool needsAddress);

    ConfigurationSource &m_source;
    AlertChannels &m_channels;
    MonitorWorkflow &m_monitor;
    WebhookSettings m_saving;
    TextSetting *m_url = nullptr;
    SecretSetting *m_secret = nullptr;
};

} // namespace numberwell
