// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

class QCheckBox;

namespace numberwell {

class AccountCheck;
class ConfigurationSource;
struct TwilioCheck;

/*! The Twilio account, with its auth token or with an API key. */
class TwilioSection final : public SettingsSection
{
    Q_OBJECT

public:
    TwilioSection(ConfigurationSource &source, AccountCheck &check, QWidget *parent);

    bool isEdited() const override;

protected:
    void showConfiguration() override;
    void test() override;
    void save() override;
    void settle(SecretSetting::Kept kept) override;
    void keepSecretsForSession() override;

private:
    void addFields();
    void chooseSignIn();
    bool isLeftEmpty() const;
    std::optional<TwilioSettings> checked();
    bool checkAccount(TwilioSettings *settings);
    bool checkSecrets(TwilioSettings *settings);
    void showCheck(const TwilioCheck &check);

    ConfigurationSource &m_source;
    AccountCheck &m_check;
    TwilioSettings m_saving;
    bool m_hadApiKey = false;
    TextSetting *m_accountSid = nullptr;
    SecretSetting *m_authToken = nullptr;
    QCheckBox *m_useApiKey = nullptr;
    TextSetting *m_apiKeySid = nullptr;
    SecretSetting *m_apiKeySecret = nullptr;
    TextSetting *m_apiUrl = nullptr;
    TextSetting *m_pricingUrl = nullptr;
};

} // namespace numberwell
