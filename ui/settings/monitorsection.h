// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

#include "domain/monitorrules.h"

namespace numberwell {

class AreaThresholdsSetting;
class ConfigurationSource;
class MonitorWorkflow;
class NumberSetting;
class SwitchSetting;

/*!
 * Below which level an alert goes out, of the pool and of area codes. Kept in the database, so that
 * every console and the daemon go by the same; only the desktop's notifications are this console's.
 */
class MonitorSection final : public SettingsSection
{
    Q_OBJECT

public:
    MonitorSection(ConfigurationSource &source, MonitorWorkflow &monitor, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;
    void showConfiguration() override;
    void save() override;
    void settle(SecretSetting::Kept kept) override;

private:
    NumberSetting *addNumber(const QString &objectName,
                             const QString &label,
                             const QString &name,
                             const QString &hint);
    void load();
    void show(const MonitorRules &rules);
    MonitorRules entered() const;

    ConfigurationSource &m_source;
    MonitorWorkflow &m_monitor;
    NumberSetting *m_threshold = nullptr;
    AreaThresholdsSetting *m_areas = nullptr;
    SwitchSetting *m_desktop = nullptr;
    NumberSetting *m_interval = nullptr;
    NumberSetting *m_margin = nullptr;
    NumberSetting *m_hold = nullptr;
};

} // namespace numberwell
