// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settingfield.h"

class QCheckBox;

namespace numberwell {

/*! On or off, with its words beside it. */
class SwitchSetting final : public SettingField
{
    Q_OBJECT

public:
    SwitchSetting(const QString &objectName, const QString &text, QWidget *parent);

    void setSaved(bool isOn);
    bool isOn() const;

    bool isEdited() const override;
    QWidget *control() const override;

private:
    bool m_saved = false;
    QCheckBox *m_box = nullptr;
};

} // namespace numberwell
