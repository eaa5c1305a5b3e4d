// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

namespace numberwell {

class AccountCheck;
class AgentSetting;
class ConfigurationSource;
struct ElevenLabsCheck;

/*! ElevenLabs: a key, which nobody needs, the agent that answers, the address. */
class ElevenLabsSection final : public SettingsSection
{
    Q_OBJECT

public:
    ElevenLabsSection(ConfigurationSource &source, AccountCheck &check, QWidget *parent);

protected:
    void showConfiguration() override;
    void test() override;
    void save() override;
    void settle(SecretSetting::Kept kept) override;
    void keepSecretsForSession() override;

private:
    std::optional<ElevenLabsSettings> checked(const QString &missingKey);
    void showCheck(const ElevenLabsCheck &check);

    ConfigurationSource &m_source;
    AccountCheck &m_check;
    ElevenLabsSettings m_saving;
    SecretSetting *m_apiKey = nullptr;
    AgentSetting *m_agent = nullptr;
    TextSetting *m_apiUrl = nullptr;
};

} // namespace numberwell
