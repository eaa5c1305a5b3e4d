// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/stylesheet.h"

#include "common/theme.h"

#include <QApplication>
#include <QHash>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// $names are replaced by colours of the palette: see colorsOf().
constexpr QLatin1StringView EverywhereSheet(R"(
QLabel[tone="muted"] { color: $muted; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab {
    background: transparent; border: none; border-bottom: 2px solid transparent;
    padding: 8px 14px; margin-right: 4px; color: $muted;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { border-bottom-color: $accent; color: $text; }
QTabBar::tab:focus { background: $tint; border-top-left-radius: 6px; border-top-right-radius: 6px; }
QFrame#separator { background: $hairline; border: none; }
QFrame[card="true"] {
    background: $card; border: 1px solid $hairline; border-radius: 8px;
}
QPushButton[primary="true"] {
    background: $accent; color: $accentText; border: 1px solid $accent; border-radius: 6px;
    padding: 6px 14px; min-height: 18px;
}
QPushButton[primary="true"]:hover { background: $accentHover; border-color: $accentHover; }
QPushButton[primary="true"]:pressed { background: $accentPressed; border-color: $accentPressed; }
QPushButton[primary="true"]:focus { border: 2px solid $text; padding: 5px 13px; }
QPushButton[primary="true"]:disabled {
    background: $track; color: $disabledText; border-color: $track;
}
QPushButton[link="true"] {
    background: transparent; border: 1px solid transparent; border-radius: 4px;
    color: $ink; padding: 2px 4px; text-align: left;
}
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border-color: $ink; }
QPushButton[link="true"]:disabled { color: $disabledText; }
QTableView, QTreeView { selection-background-color: $tint; selection-color: $text; }
QStatusBar { background: $chrome; border-top: 1px solid $hairline; }
QStatusBar::item { border: none; }
)");

constexpr QLatin1StringView PlainSheet(R"(
QPushButton {
    background: $button; color: $text; border: 1px solid $outline; border-radius: 6px;
    padding: 6px 14px; min-height: 18px;
}
QPushButton:hover { background: $buttonHover; }
QPushButton:pressed, QPushButton:open { background: $tint; }
QPushButton:focus { border: 2px solid $ink; padding: 5px 13px; }
QPushButton:disabled { color: $disabledText; }
QPushButton::menu-indicator { subcontrol-position: right center; right: 8px; }
QPushButton[hasMenu="true"] { padding-right: 24px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $tint; }
QToolButton:focus { border-color: $ink; }
QLineEdit, QPlainTextEdit, QTextEdit {
    background: $card; color: $text; border: 1px solid $outline; border-radius: 6px;
    padding: 5px 8px; selection-background-color: $accent; selection-color: $accentText;
}
QLineEdit { min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid $ink; padding: 4px 7px;
}
QLineEdit:disabled, QPlainTextEdit:disabled { color: $disabledText; }
QAbstractItemView QLineEdit { border-radius: 0; padding: 0 8px; min-height: 0; }
QAbstractSpinBox QLineEdit { border: none; padding: 0; min-height: 0; }
QTableView, QTreeView, QListView {
    background: $card; border: 1px solid $hairline; border-radius: 8px;
}
QTableView:focus, QTreeView:focus, QListView:focus { border-color: $ink; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: $card; color: $muted; border: none; border-bottom: 1px solid $hairline;
    padding: 8px 10px; font-weight: 600;
}
QHeaderView::section:first { border-top-left-radius: 8px; }
QHeaderView::section:last, QHeaderView::section:only-one { border-top-right-radius: 8px; }
QTableCornerButton::section { background: $card; border: none; border-bottom: 1px solid $hairline; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $outline; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QToolTip { background: $toolTip; color: $text; border: 1px solid $outline; padding: 4px 6px; }
QGroupBox { font-weight: 600; margin-top: 12px; padding-top: 16px; border: none; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
)");

QList<std::pair<QLatin1StringView, QColor>> colorsOf(const QPalette &palette)
{
    const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor button = palette.color(QPalette::Active, QPalette::Button);
    const QColor outline = blend(text, cardFill(palette), isDark(palette) ? 0.22 : 0.2);
    // Longer names first: "$accent" would eat the head of "$accentHover".
    return {{"$accentHover"_L1, blend(Qt::black, accent, 0.1)},
            {"$accentPressed"_L1, blend(Qt::black, accent, 0.2)},
            {"$accentText"_L1, palette.color(QPalette::Active, QPalette::HighlightedText)},
            {"$accent"_L1, accent},
            {"$buttonHover"_L1, blend(text, button, 0.05)},
            {"$button"_L1, button},
            {"$card"_L1, cardFill(palette)},
            {"$chrome"_L1, chromeFill(palette)},
            {"$disabledText"_L1, palette.color(QPalette::Disabled, QPalette::WindowText)},
            {"$hairline"_L1, hairline(palette)},
            {"$ink"_L1, accentInk(palette)},
            {"$muted"_L1, mutedText(palette)},
            {"$outline"_L1, outline},
            {"$text"_L1, text},
            {"$tint"_L1, accentTint(palette)},
            {"$toolTip"_L1, palette.color(QPalette::Active, QPalette::ToolTipBase)},
            {"$track"_L1, trackFill(palette)}};
}

} // namespace

bool isPlainStyle()
{
    return QApplication::style()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0;
}

QString styleSheetFor(const QPalette &palette, bool restylesControls)
{
    QString sheet;
    if (restylesControls)
        sheet += PlainSheet;
    sheet += EverywhereSheet; // after the plain one: primary buttons win over buttons
    for (const auto &[name, color] : colorsOf(palette))
        sheet.replace(name, color.name());
    return sheet;
}

} // namespace numberwell
