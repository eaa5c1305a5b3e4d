// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

#include <optional>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// Glyphs are drawn in a box of 16 by 16.
constexpr double Box = 16;

void strokePath(QPainter *painter, const QPainterPath &path, double width = 2)
{
    painter->setPen(
        QPen(painter->brush().color(), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
}

void line(QPainterPath &path, QPointF from, std::initializer_list<QPointF> to)
{
    path.moveTo(from);
    for (const QPointF &point : to)
        path.lineTo(point);
}

void drawCheck(QPainter *painter)
{
    QPainterPath path;
    line(path, {3.5, 8.5}, {{6.5, 11.5}, {12.5, 4.5}});
    strokePath(painter, path);
}

void drawCross(QPainter *painter)
{
    QPainterPath path;
    line(path, {4, 4}, {{12, 12}});
    line(path, {12, 4}, {{4, 12}});
    strokePath(painter, path);
}

void drawExclamation(QPainter *painter)
{
    QPainterPath mark;
    mark.addRect(7.2, 6, 1.6, 4.2);
    mark.addEllipse(QPointF(8, 12), 1, 1);
    QPainterPath triangle;
    line(triangle, {8, 2}, {{14.5, 14}, {1.5, 14}});
    triangle.closeSubpath();
    painter->setPen(
        QPen(painter->brush().color(), 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(triangle - mark);
}

void drawInfo(QPainter *painter)
{
    QPainterPath disc;
    disc.addEllipse(QPointF(8, 8), 7, 7);
    QPainterPath mark;
    mark.addRect(7.1, 7, 1.8, 5);
    mark.addEllipse(QPointF(8, 4.7), 1.1, 1.1);
    painter->drawPath(disc - mark);
}

void drawRing(QPainter *painter)
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), 5, 5);
    strokePath(painter, path, 1.8);
}

void drawClock(QPainter *painter)
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), 5.6, 5.6);
    line(path, {8, 4.8}, {{8, 8.2}, {10.4, 9.6}});
    strokePath(painter, path, 1.6);
}

void drawRetry(QPainter *painter)
{
    QPainterPath arc;
    arc.arcMoveTo(QRectF(3, 3, 10, 10), 40);
    arc.arcTo(QRectF(3, 3, 10, 10), 40, 290);
    QPainterPath head;
    line(head, {13.6, 2}, {{13.6, 6.6}, {9, 6.6}});
    head.closeSubpath();
    const QBrush brush = painter->brush();
    painter->drawPath(head);
    painter->setBrush(brush);
    strokePath(painter, arc, 1.8);
}

void drawImport(QPainter *painter)
{
    QPainterPath path;
    line(path, {8, 2.5}, {{8, 10}});
    line(path, {4.8, 7}, {{8, 10.2}, {11.2, 7}});
    line(path, {3.5, 13.3}, {{12.5, 13.3}});
    strokePath(painter, path, 1.8);
}

void drawDot(QPainter *painter)
{
    painter->drawEllipse(QPointF(8, 8), 5, 5);
}

void drawDiamond(QPainter *painter)
{
    QPainterPath path;
    line(path, {8, 2}, {{14, 8}, {8, 14}, {2, 8}});
    painter->drawPath(path);
}

void drawSquare(QPainter *painter)
{
    painter->drawRoundedRect(QRectF(3, 3, 10, 10), 1, 1);
}

void drawPause(QPainter *painter)
{
    painter->drawRect(QRectF(4, 3, 3, 10));
    painter->drawRect(QRectF(9, 3, 3, 10));
}

using Draw = void (*)(QPainter *);

Draw glyphDrawer(const QString &name)
{
    static const QHash<QString, Draw> drawers = {{glyph::Check, drawCheck},
                                                 {glyph::Cross, drawCross},
                                                 {glyph::Exclamation, drawExclamation},
                                                 {glyph::Info, drawInfo},
                                                 {glyph::Dot, drawDot},
                                                 {glyph::Ring, drawRing},
                                                 {glyph::Clock, drawClock},
                                                 {glyph::Retry, drawRetry},
                                                 {glyph::Diamond, drawDiamond},
                                                 {glyph::Square, drawSquare},
                                                 {glyph::Pause, drawPause},
                                                 {glyph::Import, drawImport}};
    return drawers.value(name);
}

void paintGlyph(QPainter *painter, const QRect &rect, Draw draw, const QColor &color)
{
    const double side = qMin(rect.width(), rect.height());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    painter->scale(side / Box, side / Box);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    draw(painter);
    painter->restore();
}

void paintThemeIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color)
{
    const double ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
    QPixmap pixmap = QIcon::fromTheme(name).pixmap(rect.size(), ratio);
    if (pixmap.isNull())
        return;
    QPainter tint(&pixmap);
    tint.setCompositionMode(QPainter::CompositionMode_SourceIn);
    tint.fillRect(pixmap.rect(), color);
    tint.end();
    const QSize size = pixmap.deviceIndependentSize().toSize();
    const QPoint origin = rect.center() - QRect(QPoint(), size).center();
    painter->drawPixmap(origin, pixmap);
}

/*! Takes its colour when it is painted, so that a change of the palette needs no new icons. */
class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, std::optional<Tone> tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colorFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !glyphDrawer(m_name) && !QIcon::hasThemeIcon(m_name); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::WindowText);
        if (m_tone)
            return toneColors(*m_tone, palette).foreground;
        return palette.color(QPalette::Active, QPalette::WindowText);
    }

    QString m_name;
    std::optional<Tone> m_tone;
};

} // namespace

QString iconNameFor(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return glyph::Dot;
    case Tone::Info:
        return glyph::Info;
    case Tone::Success:
        return glyph::Check;
    case Tone::Warning:
        return glyph::Exclamation;
    case Tone::Danger:
        return glyph::Cross;
    }
    Q_UNREACHABLE();
}

QIcon themedIcon(const QString &name)
{
    return QIcon(new TintedIconEngine(name, {}));
}

QIcon themedIcon(const QString &name, Tone tone)
{
    return QIcon(new TintedIconEngine(name, tone));
}

void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color)
{
    if (const Draw draw = glyphDrawer(name))
        paintGlyph(painter, rect, draw, color);
    else
        paintThemeIcon(painter, rect, name, color);
}

} // namespace numberwell
