// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/switchsetting.h"

#include "common/accessibility.h"

#include <QCheckBox>

namespace numberwell {

SwitchSetting::SwitchSetting(const QString &objectName, const QString &text, QWidget *parent)
    : SettingField(objectName, parent)
    , m_box(named(new QCheckBox(text, this), objectName, QString(text).remove(u'&')))
{
    addControl(m_box);
    connect(m_box, &QCheckBox::toggled, this, &SettingField::edited);
}

void SwitchSetting::setSaved(bool isOn)
{
    const bool keepsChosen = isEdited();
    m_saved = isOn;
    if (!keepsChosen)
        m_box->setChecked(isOn);
}

bool SwitchSetting::isOn() const
{
    return m_box->isChecked();
}

bool SwitchSetting::isEdited() const
{
    return m_box->isChecked() != m_saved;
}

QWidget *SwitchSetting::control() const
{
    return m_box;
}

} // namespace numberwell
