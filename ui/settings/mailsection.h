// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

namespace numberwell {

class AlertChannels;
class ConfigurationSource;
class MonitorWorkflow;

/*! Alerts by e-mail: the server, whom to write to, and a test that really sends. */
class MailSection final : public SettingsSection
{
    Q_OBJECT

public:
    MailSection(ConfigurationSource &source,
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
    void moveTypedPassword();
    std::optional<MailSettings> checked(bool needsServer);

    ConfigurationSource &m_source;
    AlertChannels &m_channels;
    MonitorWorkflow &m_monitor;
    MailSettings m_saving;
    TextSetting *m_url = nullptr;
    SecretSetting *m_password = nullptr;
    TextSetting *m_to = nullptr;
    TextSetting *m_from = nullptr;
};

} // namespace numberwell
