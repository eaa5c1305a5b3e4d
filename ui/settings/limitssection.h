// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingssection.h"

#include "domain/purchaselimits.h"

#include <QMap>

namespace numberwell {

class NumberSetting;
class PurchaseWorkflow;

/*!
 * How much may be bought in one order, a week and a month. The limits are kept in the database,
 * which enforces them, so they hold for every console and for the daemon.
 */
class LimitsSection final : public SettingsSection
{
    Q_OBJECT

public:
    LimitsSection(PurchaseWorkflow &purchases, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;
    void showConfiguration() override {}
    void save() override;
    void settle(SecretSetting::Kept kept) override;

private:
    struct Fields
    {
        NumberSetting *numbers = nullptr;
        NumberSetting *money = nullptr;
    };

    NumberSetting *addNumber(const QString &objectName, const QString &label, const QString &name);
    void load();
    void show(const PurchaseAllowance &allowance);
    PurchaseLimits entered() const;

    PurchaseWorkflow &m_purchases;
    QMap<LimitPeriod, Fields> m_fields;
    QString m_currency = QStringLiteral("USD");
};

} // namespace numberwell
