// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/stepper.h"

#include "common/icons.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int StepHeight = 32;
constexpr int StepPadding = 12;
constexpr int DiscSide = 20;
constexpr int LineWidth = 28;
constexpr int LineGap = 4;

} // namespace

Stepper::Stepper(const QStringList &steps, QWidget *parent)
    : QWidget(parent)
    , m_steps(steps)
{
    setObjectName(u"stepper"_s);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    updateAccessibleName();
}

void Stepper::setCurrent(int index)
{
    if (m_current == index)
        return;
    m_current = index;
    updateAccessibleName();
    update();
}

Stepper::StepState Stepper::stateOf(int index) const
{
    if (index < m_current)
        return StepState::Done;
    return index == m_current ? StepState::Current : StepState::Coming;
}

QFont Stepper::stepFont(int index) const
{
    return scaledFont(
        font(), 1.0, stateOf(index) == StepState::Current ? QFont::DemiBold : QFont::Normal);
}

int Stepper::stepWidth(int index) const
{
    // As wide as when current, so that going on moves nothing.
    const QFontMetrics metrics(scaledFont(font(), 1.0, QFont::DemiBold));
    return 2 * StepPadding + DiscSide + grid::Unit + metrics.horizontalAdvance(m_steps[index]);
}

QSize Stepper::sizeHint() const
{
    int width = 0;
    for (int i = 0; i < m_steps.size(); ++i)
        width += stepWidth(i) + (i > 0 ? LineWidth + 2 * LineGap : 0);
    return {width, StepHeight};
}

QSize Stepper::minimumSizeHint() const
{
    return sizeHint();
}

void Stepper::setInteractive(bool isInteractive)
{
    m_isInteractive = isInteractive;
    setFocusPolicy(isInteractive ? Qt::TabFocus : Qt::NoFocus);
    if (isInteractive)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

QRect Stepper::stepRect(int index) const
{
    int x = 0;
    for (int i = 0; i < index; ++i)
        x += stepWidth(i) + LineWidth + 2 * LineGap;
    const QRect step(x, (height() - StepHeight) / 2, stepWidth(index), StepHeight);
    return QStyle::visualRect(layoutDirection(), rect(), step);
}

void Stepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    int x = 0;
    for (int i = 0; i < m_steps.size(); ++i) {
        if (i > 0) {
            const QRect line(x + LineGap, height() / 2, LineWidth, 1);
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), line),
                             hairline(palette()));
            x += LineWidth + 2 * LineGap;
        }
        paintStep(&painter, stepRect(i), i);
        x += stepWidth(i);
    }
    if (m_isInteractive && hasFocus()) {
        painter.setPen(accentInk(palette()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(stepRect(m_focused)).adjusted(0.5, 0.5, -0.5, -0.5),
                                StepHeight / 2.0,
                                StepHeight / 2.0);
    }
}

void Stepper::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; m_isInteractive && i < m_steps.size(); ++i) {
        if (stepRect(i).contains(event->position().toPoint())) {
            emit stepChosen(i);
            return;
        }
    }
    QWidget::mousePressEvent(event);
}

void Stepper::keyPressEvent(QKeyEvent *event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (m_isInteractive ? event->key() : 0) {
    case Qt::Key_Left:
        m_focused = qBound(0, m_focused - forward, int(m_steps.size()) - 1);
        break;
    case Qt::Key_Right:
        m_focused = qBound(0, m_focused + forward, int(m_steps.size()) - 1);
        break;
    case Qt::Key_Space:
    case Qt::Key_Enter:
    case Qt::Key_Return:
        emit stepChosen(m_focused);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

void Stepper::focusInEvent(QFocusEvent *event)
{
    m_focused = qBound(0, m_current, int(m_steps.size()) - 1);
    QWidget::focusInEvent(event);
    update();
}

void Stepper::paintStep(QPainter *painter, const QRect &rect, int index) const
{
    const StepState state = stateOf(index);
    if (state == StepState::Current) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(accentTint(palette()));
        painter->drawRoundedRect(rect, StepHeight / 2.0, StepHeight / 2.0);
    }
    const QColor done = toneColors(Tone::Success, palette()).foreground;
    QRect disc(
        rect.x() + StepPadding, rect.y() + (rect.height() - DiscSide) / 2, DiscSide, DiscSide);
    QRect text = rect.adjusted(StepPadding + DiscSide + grid::Unit, 0, 0, 0);
    disc = QStyle::visualRect(layoutDirection(), rect, disc);
    text = QStyle::visualRect(layoutDirection(), rect, text);

    painter->setPen(Qt::NoPen);
    painter->setBrush(state == StepState::Current ? cardFill(palette()) : trackFill(palette()));
    painter->drawEllipse(disc);
    const QColor ink = palette().color(QPalette::Active, QPalette::WindowText);
    if (state == StepState::Done) {
        paintIcon(painter, disc.adjusted(4, 4, -4, -4), glyph::Check, done);
    } else {
        painter->setPen(state == StepState::Current ? ink : mutedText(palette()));
        painter->setFont(scaledFont(font(), 0.86, QFont::DemiBold));
        painter->drawText(disc, Qt::AlignCenter, locale().toString(index + 1));
    }
    painter->setPen(state == StepState::Done      ? done
                    : state == StepState::Current ? ink
                                                  : mutedText(palette()));
    painter->setFont(stepFont(index));
    painter->drawText(text,
                      QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter),
                      m_steps[index]);
}

void Stepper::updateAccessibleName()
{
    if (m_current >= m_steps.size()) {
        setAccessibleName(tr("All steps done"));
        return;
    }
    setAccessibleName(tr("Step %1 of %2: %3")
                          .arg(m_current + 1)
                          .arg(m_steps.size())
                          .arg(m_steps.value(m_current)));
}

} // namespace numberwell
