// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace numberwell {

//! What a colour means. Always shown with an icon and a word, never alone.
enum class Tone { Neutral, Info, Success, Warning, Danger };

//! Text, fill and outline of one tone; text on fill has a contrast of at least 4.5.
struct ToneColors
{
    QColor foreground;
    QColor background;
    QColor border;
};

//! The 8-pixel grid. Use these rather than numbers.
namespace grid {
inline constexpr int Half = 4;
inline constexpr int Unit = 8;
inline constexpr int Gap = 16;       //!< between cards and between groups
inline constexpr int Margin = 24;    //!< around a page
inline constexpr int Radius = 8;     //!< of cards
inline constexpr int RowHeight = 36; //!< of tables
inline constexpr int IconSize = 16;
inline constexpr int RailWidth = 208;
} // namespace grid

bool isDark(const QPalette &palette);
ToneColors toneColors(Tone tone, const QPalette &palette);
//! Secondary text: captions, units, explanations. Readable (4.5) on window and card alike.
QColor mutedText(const QPalette &palette);
//! One-pixel lines: card outlines, table rows, separators.
QColor hairline(const QPalette &palette);
//! Rail, ribbon-free frame and status bar: a shade beside the window colour.
QColor chromeFill(const QPalette &palette);
//! Fill of cards and tables.
QColor cardFill(const QPalette &palette);
//! Pale accent behind what is chosen: the current page, step, chip, table row.
QColor accentTint(const QPalette &palette);
//! The accent as text or line: links, chart lines, focus.
QColor accentInk(const QPalette &palette);
//! The empty part of a bar or gauge.
QColor trackFill(const QPalette &palette);

//! WCAG 2 contrast ratio, 1 to 21.
double contrastRatio(const QColor &first, const QColor &second);
//! \a ratio of \a top over \a bottom, both opaque.
QColor blend(const QColor &top, const QColor &bottom, double ratio);
//! \a font in another size and weight, whether it counts in points or in pixels.
QFont scaledFont(QFont font, double factor, QFont::Weight weight = QFont::Normal);

/*!
 * Dresses the application: icon theme, the few style sheets, and both again whenever the desktop
 * changes its palette. Made once by the program, after the QApplication; lives as long.
 *
 * Widgets don't need it: they take their colours from their own palette through the functions
 * above, at the time of painting.
 */
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };

    explicit Theme(QApplication &application);

    //! Light and Dark replace the desktop's style, palette and font (`--theme`, screenshots).
    void applyForced(Mode mode);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed();

private:
    void refresh();

    QApplication &m_application;
    bool m_isPlainStyle = false; //!< Fusion, where the desktop brings no style of its own
    bool m_isRefreshing = false;
};

} // namespace numberwell
