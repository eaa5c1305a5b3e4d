// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/theme.h"

#include <QIcon>
#include <QString>

namespace numberwell {

/*!
 * Glyphs of our own, drawn as shapes: they exist on every desktop and in every colour. Pass them
 * wherever an icon name is asked for. Any other name is looked up in the desktop's icon theme.
 */
namespace glyph {
inline constexpr QLatin1StringView Check("nw-check");
inline constexpr QLatin1StringView Cross("nw-cross");
inline constexpr QLatin1StringView Exclamation("nw-exclamation"); //!< a warning triangle
inline constexpr QLatin1StringView Info("nw-info");
inline constexpr QLatin1StringView Dot("nw-dot");
inline constexpr QLatin1StringView Ring("nw-ring");
inline constexpr QLatin1StringView Clock("nw-clock");
inline constexpr QLatin1StringView Retry("nw-retry");
inline constexpr QLatin1StringView Diamond("nw-diamond");
inline constexpr QLatin1StringView Square("nw-square");
inline constexpr QLatin1StringView Pause("nw-pause");
inline constexpr QLatin1StringView Import("nw-import"); //!< an arrow down onto a line
} // namespace glyph

//! The tone's glyph: check, triangle, cross…
QString iconNameFor(Tone tone);

//! A one-colour icon that takes the palette's text colour when it is painted.
QIcon themedIcon(const QString &name);
//! The same in the tone's colour.
QIcon themedIcon(const QString &name, Tone tone);
//! Paints \a name into \a rect in \a color. For delegates and painted widgets.
void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color);

} // namespace numberwell
