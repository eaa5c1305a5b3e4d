// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/statebadge.h"

#include "common/format.h"
#include "common/icons.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

namespace numberwell {

namespace {

constexpr int Padding = 8;
constexpr int IconGap = 4;
constexpr int MinimumHeight = 20;

struct StateWords
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::StateBadge)
};

QFont badgeFont(const QFont &font)
{
    return scaledFont(font, 0.93, QFont::Medium);
}

int iconSide(const QFontMetrics &metrics)
{
    return qMax(12, metrics.ascent());
}

QString iconOf(const Badge &badge)
{
    return badge.icon.isEmpty() ? iconNameFor(badge.tone) : badge.icon;
}

QString importFailedText(const StateDetail &detail)
{
    if (!detail.nextTry)
        return stateText(NumberState::PendingImport);
    return StateWords::tr("Import failed, next try %1").arg(formatTime(*detail.nextTry));
}

QString quarantineText(const StateDetail &detail)
{
    if (!detail.daysLeft)
        return stateText(NumberState::Quarantined);
    return StateWords::tr("Quarantine, %n d left", nullptr, *detail.daysLeft);
}

Badge badgeAt(const QModelIndex &index)
{
    return {index.data(BadgeIconRole).toString(),
            index.data(BadgeTextRole).toString(),
            static_cast<Tone>(index.data(BadgeToneRole).toInt())};
}

} // namespace

QString stateText(NumberState state)
{
    switch (state) {
    case NumberState::Purchased:
        return StateWords::tr("Waiting for ElevenLabs");
    case NumberState::PendingImport:
        return StateWords::tr("Import failed");
    case NumberState::Imported:
        return StateWords::tr("Imported, no agent");
    case NumberState::Configured:
        return StateWords::tr("Ready");
    case NumberState::Assigned:
        return StateWords::tr("Assigned");
    case NumberState::Quarantined:
        return StateWords::tr("Quarantine");
    case NumberState::Released:
        return StateWords::tr("Released");
    }
    Q_UNREACHABLE();
}

Badge badgeFor(NumberState state, const StateDetail &detail)
{
    switch (state) {
    case NumberState::Purchased:
        return {glyph::Clock, stateText(state), Tone::Warning};
    case NumberState::PendingImport:
        return {glyph::Retry, importFailedText(detail), Tone::Danger};
    case NumberState::Imported:
        return {glyph::Diamond, stateText(state), Tone::Info};
    case NumberState::Configured:
        return {glyph::Dot, stateText(state), Tone::Success};
    case NumberState::Assigned:
        return {glyph::Square, stateText(state), Tone::Neutral};
    case NumberState::Quarantined:
        return {glyph::Pause, quarantineText(detail), Tone::Neutral};
    case NumberState::Released:
        return {glyph::Cross, stateText(state), Tone::Neutral};
    }
    Q_UNREACHABLE();
}

QVariant badgeData(const Badge &badge, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
    case BadgeTextRole:
        return badge.text;
    case BadgeToneRole:
        return static_cast<int>(badge.tone);
    case BadgeIconRole:
        return iconOf(badge);
    default:
        return {};
    }
}

QSize badgeSize(const Badge &badge, const QFont &font)
{
    const QFontMetrics metrics(badgeFont(font));
    return {2 * Padding + iconSide(metrics) + IconGap + metrics.horizontalAdvance(badge.text),
            qMax(MinimumHeight, metrics.height() + 4)};
}

void paintBadge(QPainter *painter,
                const QRect &rect,
                const Badge &badge,
                const QFont &font,
                const QPalette &palette,
                Qt::LayoutDirection direction)
{
    const QSize wanted = badgeSize(badge, font);
    QRect pill(0, 0, qMin(wanted.width(), rect.width()), qMin(wanted.height(), rect.height()));
    if (pill.isEmpty())
        return;
    pill.moveTopLeft({rect.x(), rect.y() + (rect.height() - pill.height()) / 2});

    const ToneColors colors = toneColors(badge.tone, palette);
    const QFont small = badgeFont(font);
    const QFontMetrics metrics(small);
    const int side = iconSide(metrics);
    const QRect icon(pill.x() + Padding, pill.y() + (pill.height() - side) / 2, side, side);
    const QRect text = pill.adjusted(Padding + side + IconGap, 0, -Padding + 1, 0);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.background);
    painter->drawRoundedRect(
        QStyle::visualRect(direction, rect, pill), pill.height() / 2.0, pill.height() / 2.0);
    if (icon.right() < pill.right())
        paintIcon(
            painter, QStyle::visualRect(direction, rect, icon), iconOf(badge), colors.foreground);
    painter->setPen(colors.foreground);
    painter->setFont(small);
    painter->drawText(QStyle::visualRect(direction, rect, text),
                      QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter),
                      metrics.elidedText(badge.text, Qt::ElideRight, text.width()));
    painter->restore();
}

void BadgeDelegate::paintContent(QPainter *painter,
                                 const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Badge badge = badgeAt(index);
    if (badge.text.isEmpty()) {
        RowDelegate::paintContent(painter, option, index);
        return;
    }
    paintBadge(painter, option.rect, badge, option.font, option.palette, option.direction);
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = RowDelegate::sizeHint(option, index);
    const Badge badge = badgeAt(index);
    if (badge.text.isEmpty())
        return size;
    return size.expandedTo(badgeSize(badge, option.font) + QSize(2 * grid::Unit, grid::Unit));
}

BadgeLabel::BadgeLabel(const Badge &badge, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setBadge(badge);
}

void BadgeLabel::setBadge(const Badge &badge)
{
    m_badge = badge;
    setAccessibleName(badge.text);
    setToolTip(badge.text);
    updateGeometry();
    update();
}

QSize BadgeLabel::sizeHint() const
{
    return badgeSize(m_badge, font());
}

QSize BadgeLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 48), sizeHint().height()};
}

void BadgeLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBadge(&painter, rect(), m_badge, font(), palette(), layoutDirection());
}

} // namespace numberwell
