// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/levelchart.h"

#include "common/accessibility.h"
#include "common/format.h"
#include "common/theme.h"

#include <QCategoryAxis>
#include <QChart>
#include <QEvent>
#include <QGraphicsEllipseItem>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// How many days beyond today the chart shows: enough to see it coming, not so many that the last
// month shrinks.
constexpr int MostDaysAhead = 21;
constexpr int FewestDaysAhead = 3;
constexpr int DaysForLabel = 8; // "empty 26 Nov" stands right of its point
// Labels of days nearer to each other than this share of the axis would touch.
constexpr double LabelShare = 0.1;

double positionOf(QDate day)
{
    return static_cast<double>(day.toJulianDay());
}

//! 1, 2, 5, 10, 20, …: about four steps to \a highest.
int stepFor(int highest)
{
    for (int magnitude = 1;; magnitude *= 10) {
        for (const int step : {1, 2, 5}) {
            if (step * magnitude * 4 >= highest)
                return step * magnitude;
        }
    }
}

} // namespace

LevelChart::LevelChart(QWidget *parent)
    : QChartView(new QChart, parent)
    , m_levels(new QLineSeries(this))
    , m_threshold(new QLineSeries(this))
    , m_projection(new QLineSeries(this))
    , m_days(new QCategoryAxis(this))
    , m_ready(new QValueAxis(this))
    , m_thresholdLabel(new QGraphicsSimpleTextItem(chart()))
    , m_endLabel(new QGraphicsSimpleTextItem(chart()))
    , m_end(new QGraphicsEllipseItem(chart()))
{
    named(this, u"levelChart"_s, tr("Ready numbers, last 30 days"));
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundVisible(false);
    chart()->addAxis(m_days, Qt::AlignBottom);
    chart()->addAxis(m_ready, Qt::AlignLeft);
    for (QLineSeries *series : {m_threshold, m_projection, m_levels}) {
        chart()->addSeries(series);
        series->attachAxis(m_days);
        series->attachAxis(m_ready);
    }
    m_days->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_days->setGridLineVisible(false);
    m_ready->setLabelFormat(u"%d"_s);
    m_ready->setTickType(QValueAxis::TicksDynamic);
    m_end->setPen(Qt::NoPen);
    constexpr int AboveTheAxes = 10;
    for (QGraphicsItem *item : {static_cast<QGraphicsItem *>(m_thresholdLabel),
                                static_cast<QGraphicsItem *>(m_endLabel),
                                static_cast<QGraphicsItem *>(m_end)}) {
        item->setZValue(AboveTheAxes);
    }
    m_levels->setObjectName(u"levels"_s);
    m_projection->setObjectName(u"projection"_s);
    connect(chart(), &QChart::plotAreaChanged, this, &LevelChart::placeLabels);
    applyColors();
}

void LevelChart::setLevels(const QList<store::DayLevel> &levels,
                           const PoolTargets &targets,
                           const std::optional<QDate> &emptyOn)
{
    m_emptyOn.reset();
    m_levels->clear();
    m_projection->clear();
    m_threshold->clear();
    if (!levels.isEmpty()) {
        fillSeries(levels);
        fillProjection(levels.last(), emptyOn);
        setDayAxis(levels);
        int highest = targets.threshold;
        for (const store::DayLevel &level : levels)
            highest = std::max(highest, level.ready);
        setLevelAxis(highest);
        m_threshold->append(m_days->min(), targets.threshold);
        m_threshold->append(m_days->max(), targets.threshold);
        setAccessibleDescription(tr("%n ready today", nullptr, levels.last().ready));
    }
    m_thresholdLabel->setText(tr("buy below %1").arg(targets.threshold));
    m_endLabel->setText(m_emptyOn
                            ? tr("empty %1", "%1 is a day: 26 Nov").arg(formatShortDay(*m_emptyOn))
                            : QString());
    placeLabels();
}

void LevelChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyColors();
}

void LevelChart::fillSeries(const QList<store::DayLevel> &levels)
{
    for (const store::DayLevel &level : levels)
        m_levels->append(positionOf(level.day), level.ready);
}

void LevelChart::fillProjection(const store::DayLevel &today, const std::optional<QDate> &emptyOn)
{
    if (!emptyOn || *emptyOn <= today.day || today.ready <= 0)
        return;
    const qint64 days = today.day.daysTo(*emptyOn);
    m_projection->append(positionOf(today.day), today.ready);
    if (days > MostDaysAhead) {
        const double left = today.ready * (1.0 - double(MostDaysAhead) / double(days));
        m_projection->append(positionOf(today.day.addDays(MostDaysAhead)), left);
        return;
    }
    m_emptyOn = emptyOn;
    m_projection->append(positionOf(*emptyOn), 0);
}

void LevelChart::setDayAxis(const QList<store::DayLevel> &levels)
{
    for (const QString &label : m_days->categoriesLabels())
        m_days->remove(label);
    const QDate first = levels.first().day;
    const QDate today = levels.last().day;
    QDate last = today.addDays(FewestDaysAhead);
    if (m_projection->count() > 1)
        last = std::max(last,
                        QDate::fromJulianDay(std::llround(m_projection->at(1).x()))
                            .addDays(m_emptyOn ? DaysForLabel : 0));
    const double range = std::max(1.0, positionOf(last) - positionOf(first));
    m_days->setRange(positionOf(first), positionOf(last));
    // A category axis takes its labels in ascending order only.
    double previous = positionOf(first) - range;
    const auto add = [&](QDate day, const QString &label, QDate before) {
        const double position = positionOf(day);
        const bool isClear = positionOf(before) - position >= range * LabelShare || before == day;
        if (position - previous >= range * LabelShare && isClear) {
            m_days->append(label, position);
            previous = position;
        }
    };
    add(first, formatShortDay(first), today);
    const QDate middle = first.addDays(first.daysTo(today) / 2);
    add(middle, formatShortDay(middle), today);
    add(today, tr("Today"), today);
    if (m_emptyOn)
        add(*m_emptyOn, formatShortDay(*m_emptyOn), *m_emptyOn);
}

void LevelChart::setLevelAxis(int highest)
{
    const int step = stepFor(highest + 1);
    m_ready->setRange(0, step * std::ceil((highest + 1) / double(step)));
    m_ready->setTickAnchor(0);
    m_ready->setTickInterval(step);
}

void LevelChart::applyColors()
{
    const QColor danger = toneColors(Tone::Danger, palette()).foreground;
    const QColor warning = toneColors(Tone::Warning, palette()).foreground;
    const QColor line = accentInk(palette());
    m_levels->setPen(QPen(line, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_projection->setPen(QPen(line, 2, Qt::DashLine));
    m_threshold->setPen(QPen(warning, 1.5, Qt::DotLine));
    m_end->setBrush(danger);
    const QFont small = scaledFont(font(), 0.9);
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(m_days), static_cast<QAbstractAxis *>(m_ready)}) {
        axis->setLabelsColor(mutedText(palette()));
        axis->setLabelsFont(small);
        axis->setLinePen(QPen(hairline(palette()), 1));
        axis->setGridLinePen(QPen(hairline(palette()), 1));
    }
    m_ready->setLineVisible(false);
    m_thresholdLabel->setBrush(warning);
    m_thresholdLabel->setFont(small);
    m_endLabel->setBrush(danger);
    m_endLabel->setFont(small);
    placeLabels();
}

void LevelChart::placeLabels()
{
    const bool hasData = m_levels->count() > 0;
    m_thresholdLabel->setVisible(hasData);
    m_endLabel->setVisible(m_emptyOn.has_value());
    m_end->setVisible(m_emptyOn.has_value());
    if (!hasData)
        return;
    const QRectF area = chart()->plotArea();
    const QRectF text = m_thresholdLabel->boundingRect();
    const double y = chart()->mapToPosition(m_threshold->at(0), m_threshold).y();
    m_thresholdLabel->setPos(area.right() - text.width(), y - text.height() - 2);
    if (!m_emptyOn)
        return;
    constexpr double Radius = 4;
    const QPointF point = chart()->mapToPosition(m_projection->at(1), m_projection);
    m_end->setRect(point.x() - Radius, point.y() - Radius, 2 * Radius, 2 * Radius);
    // Beside the point, where no line is.
    const QRectF end = m_endLabel->boundingRect();
    const double x = std::min(point.x() + 2 * Radius, area.right() - end.width());
    m_endLabel->setPos(x, point.y() - end.height() - 2);
}

} // namespace numberwell
