// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/poolhealth.h"
#include "store/statisticsstore.h"

#include <QChartView>
#include <QDate>

#include <optional>

class QCategoryAxis;
class QGraphicsEllipseItem;
class QGraphicsSimpleTextItem;
class QLineSeries;
class QValueAxis;

namespace numberwell {

/*!
 * The ready numbers of the last days as a line, the threshold dotted across, and dashed from
 * today how the line goes on at the rate of the last 28 days. Takes its colours from the palette.
 */
class LevelChart final : public QChartView
{
    Q_OBJECT

public:
    explicit LevelChart(QWidget *parent = nullptr);

    //! \a emptyOn: where the projection ends; none draws none.
    void setLevels(const QList<store::DayLevel> &levels,
                   const PoolTargets &targets,
                   const std::optional<QDate> &emptyOn);

    QSize sizeHint() const override { return {560, 220}; }
    QSize minimumSizeHint() const override { return {280, 180}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillSeries(const QList<store::DayLevel> &levels);
    void fillProjection(const store::DayLevel &today, const std::optional<QDate> &emptyOn);
    void setDayAxis(const QList<store::DayLevel> &levels);
    void setLevelAxis(int highest);
    void applyColors();
    void placeLabels();

    QLineSeries *m_levels;
    QLineSeries *m_threshold;
    QLineSeries *m_projection;
    QCategoryAxis *m_days;
    QValueAxis *m_ready;
    QGraphicsSimpleTextItem *m_thresholdLabel;
    QGraphicsSimpleTextItem *m_endLabel;
    QGraphicsEllipseItem *m_end;    //!< the day the pool is empty
    std::optional<QDate> m_emptyOn; //!< where it is near enough to be drawn
};

} // namespace numberwell
