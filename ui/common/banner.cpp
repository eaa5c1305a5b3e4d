// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/banner.h"

#include "common/controls.h"
#include "common/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace numberwell {

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(makeLabel({}, this))
    , m_action(makeButton({}, u"bannerAction"_s, this))
{
    setObjectName(u"banner"_s);
    m_text->setObjectName(u"bannerText"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::Gap, 10, 10, 10);
    row->setSpacing(12);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    applyColors();
}

void Banner::setContent(Tone tone, const QString &text, const QString &action)
{
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(QString(action).remove(u'&'));
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    applyColors();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ToneColors colors = toneColors(m_tone, palette());
    painter.setPen(colors.border);
    painter.setBrush(colors.background);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::Radius, grid::Radius);
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void Banner::applyColors()
{
    const QColor ink = toneColors(m_tone, palette()).foreground;
    QPalette colored = m_text->palette();
    colored.setColor(QPalette::WindowText, ink);
    m_text->setPalette(colored);
    m_icon->setPixmap(themedIcon(iconNameFor(m_tone), m_tone)
                          .pixmap(QSize(grid::IconSize, grid::IconSize), devicePixelRatioF()));
    update();
}

} // namespace numberwell
