// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/textsetting.h"

#include "common/accessibility.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace numberwell {

TextSetting::TextSetting(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : SettingField(objectName, parent)
    , m_edit(named(new QLineEdit(this), objectName, accessibleName))
{
    addControl(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &SettingField::edited);
}

void TextSetting::setSaved(const QString &text, const QString &setBy)
{
    const bool keepsTyped = isEdited() && setBy.isEmpty();
    m_saved = text;
    m_edit->setReadOnly(!setBy.isEmpty());
    setHint(setBy.isEmpty() ? m_usualHint : tr("Set by %1").arg(setBy));
    if (!keepsTyped && m_edit->text() != text)
        m_edit->setText(text);
}

void TextSetting::setText(const QString &text)
{
    m_edit->setText(text);
}

QString TextSetting::text() const
{
    return m_edit->text().trimmed();
}

bool TextSetting::isReadOnly() const
{
    return m_edit->isReadOnly();
}

void TextSetting::setPlaceholder(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void TextSetting::setUsualHint(const QString &text)
{
    m_usualHint = text;
    setHint(text);
}

bool TextSetting::isEdited() const
{
    return text() != m_saved;
}

QWidget *TextSetting::control() const
{
    return m_edit;
}

} // namespace numberwell
