// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/theme.h"

#include "common/consolestyle.h"
#include "common/stylesheet.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFontDatabase>
#include <QIcon>
#include <QStandardPaths>

#include <cmath>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

constexpr double ReadableContrast = 4.5;
constexpr double ForcedPointSize = 10;

double linearChannel(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linearChannel(color.redF()) + 0.7152 * linearChannel(color.greenF())
           + 0.0722 * linearChannel(color.blueF());
}

ToneColors lightColors(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return {QColor(0x4b5563), QColor(0xe8ebf0), QColor(0xd0d5dd)};
    case Tone::Info:
        return {QColor(0x2f4fd0), QColor(0xe4e9fd), QColor(0xc3cdf9)};
    case Tone::Success:
        return {QColor(0x12703f), QColor(0xe1f4e9), QColor(0xb5e0c8)};
    case Tone::Warning:
        return {QColor(0x8a5a00), QColor(0xfff1d0), QColor(0xf2d793)};
    case Tone::Danger:
        return {QColor(0xb3211a), QColor(0xfde4e2), QColor(0xf6bfba)};
    }
    Q_UNREACHABLE();
}

ToneColors darkColors(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return {QColor(0xb4bcc8), QColor(0x343a44), QColor(0x4a525e)};
    case Tone::Info:
        return {QColor(0xa3b4ff), QColor(0x262f5c), QColor(0x3b478a)};
    case Tone::Success:
        return {QColor(0x62d699), QColor(0x173a29), QColor(0x265c41)};
    case Tone::Warning:
        return {QColor(0xf5b94d), QColor(0x40300f), QColor(0x674d18)};
    case Tone::Danger:
        return {QColor(0xff9b92), QColor(0x4b1f1d), QColor(0x7a302c)};
    }
    Q_UNREACHABLE();
}

//! \a color moved towards \a text until it can be read on both backgrounds.
QColor readable(QColor color, const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor chrome = chromeFill(palette);
    for (int step = 0; step < 20; ++step) {
        if (contrastRatio(color, window) >= ReadableContrast
            && contrastRatio(color, base) >= ReadableContrast
            && contrastRatio(color, chrome) >= ReadableContrast) {
            return color;
        }
        color = blend(text, color, 0.1);
    }
    return text;
}

void setTextColors(QPalette &palette, const QColor &text, const QColor &disabled)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::BrightText, Qt::white);
}

QPalette forcedPalette(bool dark)
{
    const QColor button(dark ? 0x2a3037 : 0xffffff);
    const QColor window(dark ? 0x1b1f24 : 0xf5f6f8);
    QPalette palette(button, window);
    setTextColors(palette, QColor(dark ? 0xe8ebef : 0x1a202b), QColor(dark ? 0x7a828d : 0x9aa1ac));
    palette.setColor(QPalette::Base, QColor(dark ? 0x23282e : 0xffffff));
    palette.setColor(QPalette::AlternateBase, QColor(dark ? 0x272c33 : 0xf8f9fb));
    palette.setColor(QPalette::ToolTipBase, QColor(dark ? 0x2f353d : 0xffffff));
    palette.setColor(QPalette::PlaceholderText, QColor(dark ? 0x98a1ad : 0x6b7280));
    palette.setColor(QPalette::Highlight, QColor(0x1f6feb));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(dark ? 0x3a4552 : 0xc4cbd5));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(dark ? 0x79b0ff : 0x1560d4));
    return palette;
}

QFont forcedFont(const QFont &fallback)
{
    QFont font = fallback;
    if (QFontDatabase::families().contains("Inter"_L1))
        font = QFont(u"Inter"_s);
    font.setPointSizeF(ForcedPointSize);
    return font;
}

//! Without a desktop Qt searches its resources alone.
void addIconFolders()
{
    QStringList folders = QIcon::themeSearchPaths();
    for (const QString &data :
         QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        const QString icons = data + u"/icons"_s;
        if (!folders.contains(icons) && QDir(icons).exists())
            folders.append(icons);
    }
    QIcon::setThemeSearchPaths(folders);
}

bool isWithoutIconTheme()
{
    return QIcon::themeName().isEmpty() || QIcon::themeName() == "hicolor"_L1;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightnessF()
           < palette.color(QPalette::Active, QPalette::WindowText).lightnessF();
}

ToneColors toneColors(Tone tone, const QPalette &palette)
{
    return isDark(palette) ? darkColors(tone) : lightColors(tone);
}

QColor mutedText(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    return readable(blend(text, window, isDark(palette) ? 0.62 : 0.66), palette);
}

QColor hairline(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    return blend(
        text, palette.color(QPalette::Active, QPalette::Base), isDark(palette) ? 0.15 : 0.13);
}

QColor chromeFill(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    if (isDark(palette))
        return blend(Qt::white, window, 0.03);
    return blend(QColor(0x44566c), window, 0.05);
}

QColor cardFill(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base);
}

QColor accentTint(const QPalette &palette)
{
    const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
    return blend(accent, cardFill(palette), isDark(palette) ? 0.36 : 0.16);
}

QColor accentInk(const QPalette &palette)
{
    return readable(palette.color(QPalette::Active, QPalette::Link), palette);
}

QColor trackFill(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    return blend(text, cardFill(palette), isDark(palette) ? 0.13 : 0.1);
}

double contrastRatio(const QColor &first, const QColor &second)
{
    const double a = luminance(first) + 0.05;
    const double b = luminance(second) + 0.05;
    return a > b ? a / b : b / a;
}

QColor blend(const QColor &top, const QColor &bottom, double ratio)
{
    const auto mix
        = [ratio](double a, double b) { return static_cast<float>(a * ratio + b * (1 - ratio)); };
    return QColor::fromRgbF(mix(top.redF(), bottom.redF()),
                            mix(top.greenF(), bottom.greenF()),
                            mix(top.blueF(), bottom.blueF()));
}

QFont scaledFont(QFont font, double factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

Theme::Theme(QApplication &application)
    : m_application(application)
    // Asked once: under a style sheet the application's style no longer tells its name.
    , m_isPlainStyle(isPlainStyle())
{
    if (m_isPlainStyle)
        QApplication::setStyle(new ConsoleStyle);
    addIconFolders();
    m_application.installEventFilter(this);
    refresh();
}

void Theme::applyForced(Mode mode)
{
    if (mode == Mode::System)
        return;
    QApplication::setStyle(new ConsoleStyle);
    m_isPlainStyle = true;
    QApplication::setFont(forcedFont(QApplication::font()));
    QApplication::setPalette(forcedPalette(mode == Mode::Dark));
    // The desktop's icons may be of the other lightness.
    QIcon::setThemeName(mode == Mode::Dark ? u"breeze-dark"_s : u"breeze"_s);
    refresh();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_application && event->type() == QEvent::ApplicationPaletteChange)
        refresh();
    return false;
}

void Theme::refresh()
{
    if (m_isRefreshing)
        return;
    m_isRefreshing = true;
    const QPalette palette = QApplication::palette();
    const QString breeze = isDark(palette) ? u"breeze-dark"_s : u"breeze"_s;
    QIcon::setFallbackThemeName(breeze);
    if (isWithoutIconTheme())
        QIcon::setThemeName(breeze);
    const QString sheet = styleSheetFor(palette, m_isPlainStyle);
    if (m_application.styleSheet() != sheet)
        m_application.setStyleSheet(sheet);
    m_isRefreshing = false;
    emit changed();
}

} // namespace numberwell
