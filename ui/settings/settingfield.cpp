// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingfield.h"

#include "common/controls.h"
#include "common/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

SettingField::SettingField(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_controls(new QVBoxLayout)
    , m_noteRow(new QWidget(this))
    , m_icon(new QLabel(m_noteRow))
    , m_note(makeLabel({}, m_noteRow))
{
    m_note->setObjectName(objectName + u"Note"_s);
    m_controls->setSpacing(0);
    auto *row = new QHBoxLayout(m_noteRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Half);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::Half);
    column->addLayout(m_controls);
    column->addWidget(m_noteRow);
    connect(this, &SettingField::edited, this, &SettingField::clearError);
    updateNote();
}

void SettingField::setHint(const QString &text)
{
    m_hint = text;
    updateNote();
    control()->setAccessibleDescription(note());
}

void SettingField::showError(const QString &text)
{
    if (m_error == text)
        return;
    m_error = text;
    updateNote();
    control()->setAccessibleDescription(note());
}

QString SettingField::note() const
{
    return m_error.isEmpty() ? m_hint : m_error;
}

void SettingField::addControl(QWidget *control)
{
    m_controls->addWidget(control);
}

void SettingField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateNote();
}

void SettingField::updateNote()
{
    const Tone tone = hasError() ? Tone::Danger : Tone::Neutral;
    QPalette colored = m_note->palette();
    colored.setColor(QPalette::WindowText,
                     hasError() ? toneColors(tone, palette()).foreground : mutedText(palette()));
    m_note->setPalette(colored);
    m_note->setText(note());
    m_icon->setPixmap(themedIcon(iconNameFor(tone), tone)
                          .pixmap(QSize(grid::IconSize, grid::IconSize), devicePixelRatioF()));
    m_icon->setVisible(hasError());
    m_noteRow->setVisible(!note().isEmpty());
}

} // namespace numberwell
