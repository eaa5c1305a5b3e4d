// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/sandboxribbon.h"

#include "common/controls.h"
#include "common/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace numberwell {

SandboxRibbon::SandboxRibbon(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(makeLabel(tr("Sandbox: nothing is bought"), this))
{
    setObjectName(u"sandboxRibbon"_s);
    setAccessibleName(m_text->text());
    m_text->setFont(scaledFont(m_text->font(), 1.0, QFont::DemiBold));
    m_text->setWordWrap(false);
    QPushButton *connectAccounts
        = makeLink(makeButton(tr("&Connect real accounts…"), u"connectAccounts"_s, this));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, grid::Half, grid::Gap, grid::Half);
    row->setSpacing(grid::Unit);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    row->addStretch();
    row->addWidget(connectAccounts);
    connect(connectAccounts, &QPushButton::clicked, this, &SandboxRibbon::connectRequested);
    applyColors();
}

void SandboxRibbon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneColors colors = toneColors(Tone::Info, palette());
    painter.fillRect(rect(), colors.background);
    painter.setPen(colors.border);
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

void SandboxRibbon::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void SandboxRibbon::applyColors()
{
    QPalette colored = m_text->palette();
    colored.setColor(QPalette::WindowText, toneColors(Tone::Info, palette()).foreground);
    m_text->setPalette(colored);
    m_icon->setPixmap(themedIcon(glyph::Info, Tone::Info)
                          .pixmap(QSize(grid::IconSize, grid::IconSize), devicePixelRatioF()));
    update();
}

} // namespace numberwell
