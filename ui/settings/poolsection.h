// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

class QSpinBox;

namespace numberwell {

class ConfigurationSource;

/*! A whole number. */
class NumberSetting final : public SettingField
{
    Q_OBJECT

public:
    NumberSetting(const QString &objectName, const QString &accessibleName, QWidget *parent);

    void setBounds(int least, int most);
    void setSaved(int value);
    //! As if it were typed.
    void setValue(int value);
    //! What is shown in place of 0.
    void setNothing(const QString &text);
    int value() const;

    bool isEdited() const override;
    QWidget *control() const override;

private:
    int m_saved = 0;
    QSpinBox *m_box = nullptr;
};

/*! When the pool counts as low, how far a purchase fills it, and which ones are confirmed. */
class PoolSection final : public SettingsSection
{
    Q_OBJECT

public:
    PoolSection(ConfigurationSource &source, QWidget *parent);

protected:
    void showConfiguration() override;
    void save() override;
    void settle(SecretSetting::Kept kept) override;

private:
    PoolTargets entered() const;
    ConfirmationRule enteredRule() const;

    ConfigurationSource &m_source;
    NumberSetting *m_threshold = nullptr;
    NumberSetting *m_target = nullptr;
    NumberSetting *m_confirmNumbers = nullptr;
    NumberSetting *m_confirmMonthly = nullptr;
};

} // namespace numberwell
