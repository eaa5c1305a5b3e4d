// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/fieldnote.h"

#include "common/controls.h"
#include "common/icons.h"

#include <QEvent>
#include <QHBoxLayout>

namespace numberwell {

FieldNote::FieldNote(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(makeLabel({}, this))
{
    setObjectName(objectName);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::Half);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    setMinimumHeight(m_text->fontMetrics().height() + 2);
    showHint({});
}

void FieldNote::showHint(const QString &text)
{
    present(text, Tone::Neutral);
}

void FieldNote::showError(const QString &text)
{
    present(text, Tone::Danger);
}

QString FieldNote::text() const
{
    return m_text->text();
}

void FieldNote::present(const QString &text, Tone tone)
{
    m_tone = tone;
    m_text->setText(text);
    setAccessibleName(text);
    m_icon->setVisible(tone == Tone::Danger);
    applyColors();
}

void FieldNote::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void FieldNote::applyColors()
{
    QPalette colored = m_text->palette();
    colored.setColor(QPalette::WindowText,
                     m_tone == Tone::Neutral ? mutedText(palette())
                                             : toneColors(m_tone, palette()).foreground);
    m_text->setPalette(colored);
    m_icon->setPixmap(themedIcon(iconNameFor(m_tone), m_tone)
                          .pixmap(QSize(grid::IconSize, grid::IconSize), devicePixelRatioF()));
}

} // namespace numberwell
