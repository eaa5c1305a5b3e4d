// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/icons.h"
#include "common/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestTheme final : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data();
    void textIsReadable();
    void followsThePalette();
    void iconsTakeTheTextColor_data();
    void iconsTakeTheTextColor();
    void everyToneHasAGlyph();
};

namespace {

constexpr double Readable = 4.5;

QPalette paletteOf(const QColor &window, const QColor &base, const QColor &text, const QColor &link)
{
    QPalette palette(window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::Highlight, QColor(0x3daee9));
    return palette;
}

//! The colour of the icon's most opaque pixel.
QColor inkOf(const QIcon &icon)
{
    const QImage image = icon.pixmap(16, 16).toImage();
    QColor ink(0, 0, 0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > ink.alpha())
                ink = image.pixelColor(x, y);
        }
    }
    ink.setAlpha(255);
    return ink;
}

} // namespace

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("breeze") << paletteOf(
        QColor(0xeff0f1), QColor(0xfcfcfc), QColor(0x232629), QColor(0x2980b9));
    QTest::newRow("breeze dark") << paletteOf(
        QColor(0x2a2e32), QColor(0x1b1e20), QColor(0xfcfcfc), QColor(0x1d99f3));
    QTest::newRow("adwaita") << paletteOf(
        QColor(0xfafafa), QColor(0xffffff), QColor(0x2e3436), QColor(0x1b6acb));
    QTest::newRow("adwaita dark") << paletteOf(
        QColor(0x242424), QColor(0x1e1e1e), QColor(0xffffff), QColor(0x0000ff));
    Theme theme(*qApp);
    theme.applyForced(Theme::Mode::Light);
    QTest::newRow("forced light") << QApplication::palette();
    theme.applyForced(Theme::Mode::Dark);
    QTest::newRow("forced dark") << QApplication::palette();
}

void TestTheme::textIsReadable()
{
    QFETCH(const QPalette, palette);
    const QColor card = cardFill(palette);
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    for (const Tone tone :
         {Tone::Neutral, Tone::Info, Tone::Success, Tone::Warning, Tone::Danger}) {
        const ToneColors colors = toneColors(tone, palette);
        QVERIFY(contrastRatio(colors.foreground, colors.background) >= Readable);
        QVERIFY(contrastRatio(colors.foreground, card) >= Readable);
        QVERIFY(contrastRatio(colors.foreground, window) >= Readable);
    }
    for (const QColor &paper : {card, window, chromeFill(palette)}) {
        QVERIFY(contrastRatio(mutedText(palette), paper) >= Readable);
        QVERIFY(contrastRatio(accentInk(palette), paper) >= Readable);
    }
    QVERIFY(contrastRatio(text, accentTint(palette)) >= Readable);
}

void TestTheme::followsThePalette()
{
    Theme theme(*qApp);
    theme.applyForced(Theme::Mode::Light);
    const QString light = qApp->styleSheet();
    QVERIFY(!light.isEmpty());
    QVERIFY(!light.contains(u'$'));
    QSignalSpy changed(&theme, &Theme::changed);

    QPalette dark = QApplication::palette();
    dark.setColor(QPalette::Window, QColor(0x202020));
    dark.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(dark); // as the desktop does

    QTRY_VERIFY(changed.count() >= 1);
    QVERIFY(qApp->styleSheet() != light);
    QCOMPARE(QIcon::fallbackThemeName(), u"breeze-dark"_s);
}

void TestTheme::iconsTakeTheTextColor_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("glyph") << QString(glyph::Dot);
    QTest::newRow("icon theme") << u"configure"_s;
}

void TestTheme::iconsTakeTheTextColor()
{
    QFETCH(const QString, name);
    Theme theme(*qApp);
    const QIcon icon = themedIcon(name);
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.applyForced(mode);
        QCOMPARE(inkOf(icon).name(), QApplication::palette().color(QPalette::WindowText).name());
        QCOMPARE(inkOf(themedIcon(name, Tone::Danger)).name(),
                 toneColors(Tone::Danger, QApplication::palette()).foreground.name());
    }
}

void TestTheme::everyToneHasAGlyph()
{
    for (const Tone tone :
         {Tone::Neutral, Tone::Info, Tone::Success, Tone::Warning, Tone::Danger}) {
        QVERIFY(!themedIcon(iconNameFor(tone)).isNull());
    }
    QVERIFY(themedIcon(u"no-such-icon-anywhere"_s).isNull());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
