// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

class QDoubleSpinBox;

namespace numberwell {

class ConfigurationSource;
class NumberSetting;

/*! An amount with cents. */
class AmountSetting final : public SettingField
{
    Q_OBJECT

public:
    AmountSetting(const QString &objectName, const QString &accessibleName, QWidget *parent);

    void setSavedCents(int cents);
    void setCents(int cents);
    int cents() const;
    void setMostCents(int cents);

    bool isEdited() const override;
    QWidget *control() const override;

private:
    int m_saved = 0;
    QDoubleSpinBox *m_box = nullptr;
};

/*! What the dashboard and the weekly session reckon time and numbers at. */
class SavingsSection final : public SettingsSection
{
    Q_OBJECT

public:
    SavingsSection(ConfigurationSource &source, QWidget *parent);

protected:
    void showConfiguration() override;
    void save() override;
    void settle(SecretSetting::Kept kept) override;

private:
    SavingsRules entered() const;
    //! Into the fields only: saving is another step.
    void enterUsual();

    ConfigurationSource &m_source;
    NumberSetting *m_minutes = nullptr;
    NumberSetting *m_rate = nullptr;
    AmountSetting *m_price = nullptr;
};

} // namespace numberwell
