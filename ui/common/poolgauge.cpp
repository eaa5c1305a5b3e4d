// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/poolgauge.h"

#include "common/controls.h"
#include "common/format.h"
#include "common/theme.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

Tone toneOf(PoolHealth::Level level)
{
    switch (level) {
    case PoolHealth::Level::Healthy:
        return Tone::Success;
    case PoolHealth::Level::Low:
        return Tone::Warning;
    case PoolHealth::Level::Empty:
        return Tone::Danger;
    }
    Q_UNREACHABLE();
}

} // namespace

//! How full the pool is, measured by its target.
class PoolGauge::Bar final : public QWidget
{
public:
    explicit Bar(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(6);
    }

    void setLevel(double share, Tone tone)
    {
        m_share = qBound(0.0, share, 1.0);
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(trackFill(palette()));
        painter.drawRoundedRect(rect(), 3, 3);
        if (m_share <= 0)
            return;
        QRect filled = rect();
        filled.setWidth(qMax(height(), qRound(width() * m_share)));
        painter.setBrush(toneColors(m_tone, palette()).foreground);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), filled), 3, 3);
    }

private:
    double m_share = 0;
    Tone m_tone = Tone::Neutral;
};

PoolGauge::PoolGauge(QWidget *parent)
    : QWidget(parent)
    , m_level(makeLabel(tr("Reading the pool…"), this))
    , m_bar(new Bar(this))
    , m_targets(makeMuted(makeLabel({}, this)))
{
    setObjectName(u"poolGauge"_s);
    setAccessibleName(m_level->text());
    m_level->setTextFormat(Qt::RichText); // the figure is bold; nothing in it comes from outside
    m_targets->setFont(scaledFont(font(), 0.93));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(grid::Unit);
    layout->addWidget(m_level);
    layout->addWidget(m_bar);
    layout->addWidget(m_targets);
}

void PoolGauge::setHealth(const PoolCounts &counts, const PoolTargets &targets)
{
    const PoolHealth health(counts, targets);
    const QString ready = tr("%n ready", "numbers in the pool", counts.configured);
    const auto days = health.daysToEmpty();
    const bool saysHowLong = days && counts.configured > 0;
    const QString rest = saysHowLong ? u" · "_s + formatAbout(*days) : QString();
    m_level->setText(u"<b>%1</b>%2"_s.arg(ready, rest));
    m_targets->setText(tr("threshold %1 · target %2").arg(targets.threshold).arg(targets.target));
    m_bar->setLevel(targets.target > 0 ? double(counts.configured) / targets.target : 1.0,
                    toneOf(health.level()));
    setAccessibleName(tr("Pool: %1%2, %3").arg(ready, rest, m_targets->text()));
}

void PoolGauge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hairline(palette()));
    painter.setBrush(cardFill(palette()));
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::Radius, grid::Radius);
}

} // namespace numberwell
