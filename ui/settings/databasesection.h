// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

class QRadioButton;

namespace numberwell {

class AccountCheck;
class ConfigurationSource;
struct DatabaseCheck;

/*! The private database of this computer, or a server's address and, apart from it, a password. */
class DatabaseSection final : public SettingsSection
{
    Q_OBJECT

public:
    DatabaseSection(ConfigurationSource &source, AccountCheck &check, QWidget *parent);

    bool isEdited() const override;

protected:
    void showConfiguration() override;
    void test() override;
    void save() override;
    void settle(SecretSetting::Kept kept) override;
    void keepSecretsForSession() override;

private:
    void choosePlace();
    void moveTypedPassword();
    std::optional<DatabaseSettings> checked();
    void showCheck(const DatabaseCheck &check);

    ConfigurationSource &m_source;
    AccountCheck &m_check;
    DatabaseSettings m_saving;
    bool m_wasPrivate = true;
    QRadioButton *m_private = nullptr;
    QRadioButton *m_server = nullptr;
    QLabel *m_privateNote = nullptr;
    TextSetting *m_url = nullptr;
    SecretSetting *m_password = nullptr;
};

} // namespace numberwell
