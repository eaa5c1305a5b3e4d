// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/stattile.h"

#include <QGridLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Sparkline::setValues(const QList<double> &values, Tone tone)
{
    m_values = values;
    m_tone = tone;
    update();
}

void Sparkline::paintEvent(QPaintEvent *)
{
    if (m_values.size() < 2)
        return;
    const auto [low, high] = std::minmax_element(m_values.begin(), m_values.end());
    const double range = std::max(*high - *low, 1e-9);
    const QRectF area = QRectF(rect()).adjusted(2, 4, -2, -4);
    const double step = area.width() / static_cast<double>(m_values.size() - 1);
    QPolygonF course;
    for (qsizetype i = 0; i < m_values.size(); ++i) {
        course << QPointF(area.left() + step * static_cast<double>(i),
                          area.bottom() - (m_values[i] - *low) / range * area.height());
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(
        toneColors(m_tone, palette()).foreground, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(course);
}

StatTile::StatTile(const QString &title, QWidget *parent)
    : Card(parent)
    , m_title(makeMuted(makeLabel(title, this)))
    , m_value(makeLabel(u"–"_s, this))
    , m_caption(makeMuted(makeLabel({}, this)))
    , m_sparkline(new Sparkline(this))
{
    m_value->setObjectName(u"value"_s);
    m_caption->setObjectName(u"caption"_s);
    m_value->setFont(scaledFont(font(), 2.2, QFont::Bold));
    m_value->setWordWrap(false);
    m_sparkline->hide();
    auto *layout = new QGridLayout;
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_title, 0, 0, 1, 2);
    layout->addWidget(m_value, 1, 0);
    layout->addWidget(m_sparkline, 1, 1, Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_caption, 2, 0, 1, 2);
    body()->addLayout(layout);
    setAccessibleName(title);
}

void StatTile::setValue(const QString &value, const QString &caption)
{
    m_value->setText(value.isEmpty() ? u"–"_s : value);
    m_caption->setText(caption);
    setAccessibleName(caption.isEmpty() ? u"%1: %2"_s.arg(m_title->text(), value)
                                        : u"%1: %2, %3"_s.arg(m_title->text(), value, caption));
}

void StatTile::setTrend(const QList<double> &values, Tone tone)
{
    m_sparkline->setValues(values, tone);
    m_sparkline->setVisible(values.size() >= 2);
}

} // namespace numberwell
