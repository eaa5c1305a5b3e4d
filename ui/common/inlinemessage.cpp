// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/inlinemessage.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace numberwell {

InlineMessage::InlineMessage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(makeLabel({}, this))
    , m_action(makeButton({}, u"messageAction"_s, this))
    , m_close(named(new QToolButton(this), u"dismissMessage"_s, tr("Dismiss message")))
    , m_timer(new QTimer(this))
{
    setObjectName(u"inlineMessage"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setIcon(themedIcon(glyph::Cross));
    m_close->setIconSize({12, 12});
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss message"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, grid::Unit, grid::Unit, grid::Unit);
    row->setSpacing(grid::Unit);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    setFocusProxy(m_action);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &InlineMessage::clear);
    connect(m_action, &QPushButton::clicked, this, &InlineMessage::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });
    hide();
}

void InlineMessage::showError(const QString &text, const QString &action)
{
    present(Tone::Danger, text, action, 0);
}

void InlineMessage::showWarning(const QString &text, const QString &action)
{
    present(Tone::Warning, text, action, 0);
}

void InlineMessage::showInfo(const QString &text, int milliseconds)
{
    present(Tone::Info, text, {}, milliseconds);
}

void InlineMessage::showQuestion(const QString &text, const QString &action)
{
    present(Tone::Info, text, action, 0);
}

void InlineMessage::showSuccess(const QString &text, int milliseconds)
{
    present(Tone::Success, text, {}, milliseconds);
}

void InlineMessage::clear()
{
    m_timer->stop();
    m_text->clear();
    hide();
}

void InlineMessage::setDismissible(bool isDismissible)
{
    m_close->setVisible(isDismissible);
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::present(Tone tone, const QString &text, const QString &action, int milliseconds)
{
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setAccessibleName(QString(action).remove(u'&'));
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    applyColors();
    m_timer->stop();
    if (milliseconds > 0)
        m_timer->start(milliseconds);
    setVisible(true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ToneColors colors = toneColors(m_tone, palette());
    painter.setPen(colors.border);
    painter.setBrush(colors.background);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::Radius, grid::Radius);
}

void InlineMessage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void InlineMessage::applyColors()
{
    QPalette colored = m_text->palette();
    colored.setColor(QPalette::WindowText, toneColors(m_tone, palette()).foreground);
    m_text->setPalette(colored);
    m_icon->setPixmap(themedIcon(iconNameFor(m_tone), m_tone)
                          .pixmap(QSize(grid::IconSize, grid::IconSize), devicePixelRatioF()));
    update();
}

} // namespace numberwell
