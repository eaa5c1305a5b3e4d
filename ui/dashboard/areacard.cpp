// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/areacard.h"

#include "common/format.h"
#include "common/theme.h"

#include "domain/areacode.h"

#include <QGridLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr int MostAreas = 6;
constexpr int BarHeight = 12;

//! "BC", from the numbers themselves; else from the number plan.
QString regionOf(const QString &areaCode, const QList<store::PoolNumber> &numbers)
{
    for (const store::PoolNumber &number : numbers) {
        if (number.areaCode == areaCode && !number.region.isEmpty())
            return number.region;
    }
    const auto code = AreaCode::parse(areaCode);
    return code ? code->regionCode() : QString();
}

QString countsText(const store::AreaLevel &level)
{
    if (level.ready == 0 && level.waiting == 0)
        return AreaCard::tr("none");
    return AreaCard::tr("%1 + %2", "ready and waiting numbers")
        .arg(formatCount(level.ready), formatCount(level.waiting));
}

} // namespace

/*! Ready and waiting of one area code, side by side on a track. */
class AreaCard::Bar final : public QWidget
{
public:
    explicit Bar(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(BarHeight);
        setMinimumWidth(48);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    void setValues(int ready, int waiting, int scale)
    {
        m_ready = ready;
        m_waiting = waiting;
        m_scale = std::max(1, scale);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath track;
        track.addRoundedRect(rect(), 3, 3);
        painter.setClipPath(track);
        painter.fillRect(rect(), trackFill(palette()));
        const double ready = width() * double(m_ready) / m_scale;
        const double waiting = width() * double(m_waiting) / m_scale;
        const QColor amber = toneColors(Tone::Warning, palette()).foreground;
        painter.fillRect(QRectF(0, 0, ready, height()),
                         toneColors(Tone::Success, palette()).foreground);
        painter.fillRect(QRectF(ready, 0, waiting, height()),
                         blend(amber, cardFill(palette()), 0.55));
    }

private:
    int m_ready = 0;
    int m_waiting = 0;
    int m_scale = 1;
};

AreaCard::AreaCard(QWidget *parent)
    : Card(parent)
    , m_more(makeMuted(makeLabel({}, this)))
{
    setObjectName(u"areaCard"_s);
    setAccessibleName(tr("By area code"));
    auto *heading = new QHBoxLayout;
    heading->setSpacing(grid::Half);
    heading->addWidget(makeHeading(makeLabel(tr("By area code"))));
    heading->addWidget(makeMuted(makeLabel(tr("ready + waiting"))), 1);
    body()->addLayout(heading);
    auto *rows = new QGridLayout;
    rows->setHorizontalSpacing(12);
    rows->setVerticalSpacing(grid::Unit);
    rows->setColumnStretch(1, 1);
    for (int row = 0; row < MostAreas; ++row) {
        const Row added{makeLabel({}, this), new Bar(this), makeMuted(makeLabel({}, this))};
        added.area->setWordWrap(false);
        added.counts->setWordWrap(false);
        rows->addWidget(added.area, row, 0);
        rows->addWidget(added.bar, row, 1);
        rows->addWidget(added.counts, row, 2);
        m_rows.append(added);
    }
    body()->addLayout(rows);
    body()->addWidget(m_more);
    body()->addStretch();
    setView({}, {});
}

void AreaCard::setView(const PoolView &view, const PoolTargets &targets)
{
    const QList<store::AreaLevel> &areas = view.statistics.areas;
    int scale = targets.target;
    for (const store::AreaLevel &level : areas)
        scale = std::max(scale, level.ready + level.waiting);
    for (int row = 0; row < MostAreas; ++row) {
        const bool isShown = row < areas.size();
        const Row &shown = m_rows.at(row);
        for (QWidget *widget : {static_cast<QWidget *>(shown.area),
                                static_cast<QWidget *>(shown.bar),
                                static_cast<QWidget *>(shown.counts)}) {
            widget->setVisible(isShown);
        }
        if (isShown)
            showRow(shown, areas.at(row), regionOf(areas.at(row).areaCode, view.numbers), scale);
    }
    const auto left = static_cast<int>(areas.size()) - MostAreas;
    m_more->setVisible(left > 0);
    m_more->setText(tr("and %n more area codes", nullptr, left));
}

void AreaCard::showRow(const Row &row,
                       const store::AreaLevel &level,
                       const QString &region,
                       int scale)
{
    row.area->setText(region.isEmpty() ? level.areaCode : u"%1 %2"_s.arg(level.areaCode, region));
    row.bar->setValues(level.ready, level.waiting, scale);
    row.bar->setAccessibleName(
        tr("%1: %2 ready, %3 waiting").arg(level.areaCode).arg(level.ready).arg(level.waiting));
    row.bar->setToolTip(row.bar->accessibleName());
    row.counts->setText(countsText(level));
}

} // namespace numberwell
