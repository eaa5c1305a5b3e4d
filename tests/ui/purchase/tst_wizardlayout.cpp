// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchaserig.h"

#include "common/theme.h"
#include "layoutcheck/layoutcheck.h"
#include "purchase/offersmodel.h"
#include "translations/translations.h"

#include <QLineEdit>
#include <QLoggingCategory>
#include <QTest>
#include <QTranslator>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Step = PurchaseStep;

/*! Every step of the wizard on a small screen and a usual one, with one number and with 500. */
class TestWizardLayout final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void nothingIsCut_data();
    void nothingIsCut();
    void shortagesAreWhole_data();
    void shortagesAreWhole();

private:
    void speak(const QString &locale);
    void inspect(PurchaseWizard &wizard, const QString &place);

    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<Theme> m_theme;
};

namespace {

// What a title bar leaves of a screen of 1024×640, and the wizard's own size.
constexpr QSize SmallSize(960, 600);
constexpr QSize UsualSize(920, 640);
constexpr int Patience = 60'000;

void addScreens()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<QSize>("size");
}

} // namespace

void TestWizardLayout::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*.info=false"_s);
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestWizardLayout::cleanup()
{
    // A translator uninstalls itself when it goes.
    qDeleteAll(qApp->findChildren<QTranslator *>());
    QLocale::setDefault(QLocale::c());
}

void TestWizardLayout::speak(const QString &locale)
{
    QLocale::setDefault(QLocale(locale));
    installTranslations(*qApp);
}

//! With NUMBERWELL_SHOTS naming a folder the pictures are kept there, to be looked at.
void TestWizardLayout::inspect(PurchaseWizard &wizard, const QString &place)
{
    QTest::qWait(100); // layouts settle
    const QString folder = qEnvironmentVariable("NUMBERWELL_SHOTS");
    if (!folder.isEmpty()) {
        const QString row = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        wizard.grab().save(u"%1/%2-%3.png"_s.arg(folder, row, place));
    }
    QStringList faults = cutTexts(&wizard);
    faults << sharedMnemonics(&wizard);
    QVERIFY2(faults.isEmpty(), qPrintable(place + u":\n"_s + faults.join(u'\n')));
}

void TestWizardLayout::nothingIsCut_data()
{
    addScreens();
    QTest::addColumn<int>("count");
    const auto light = Theme::Mode::Light;
    const auto dark = Theme::Mode::Dark;
    QTest::newRow("en small 1") << u"en_US"_s << light << SmallSize << 1;
    QTest::newRow("en small 500") << u"en_US"_s << dark << SmallSize << 500;
    QTest::newRow("en small 1, dark") << u"en_US"_s << dark << SmallSize << 1;
    QTest::newRow("en small 500, light") << u"en_US"_s << light << SmallSize << 500;
    QTest::newRow("en usual 1") << u"en_US"_s << dark << UsualSize << 1;
    QTest::newRow("en usual 500") << u"en_US"_s << light << UsualSize << 500;
    QTest::newRow("fr small 1") << u"fr_CA"_s << dark << SmallSize << 1;
    QTest::newRow("fr small 500") << u"fr_CA"_s << light << SmallSize << 500;
    QTest::newRow("fr usual 1") << u"fr_CA"_s << light << UsualSize << 1;
    QTest::newRow("fr usual 500") << u"fr_CA"_s << dark << UsualSize << 500;
}

void TestWizardLayout::nothingIsCut()
{
    QFETCH(const QString, locale);
    QFETCH(const Theme::Mode, mode);
    QFETCH(const QSize, size);
    QFETCH(const int, count);
    speak(locale);
    m_theme->applyForced(mode);
    PurchaseRig rig(*m_server);
    rig.vendors().inTwilio([](TwilioStandIn &twilio) {
        twilio.setStock(u"604"_s, 400);
        twilio.setStock(u"212"_s, 400);
        twilio.setLocalPrice(u"US"_s, *Money::parse(u"1", u"USD"_s));
    });
    QVERIFY(rig.connection().execBatch(
        u"UPDATE purchase_limits SET most_numbers = NULL, most_money = NULL"_s));
    const auto wizard = rig.makeWizard();
    wizard->resize(size);
    QCOMPARE(wizard->size(), size);
    fill(*wizard, u"countEdit"_s, QString::number(count));
    fill(*wizard, u"areaCodesEdit"_s, u"604, 212"_s);
    QTRY_VERIFY(textOf(*wizard, u"planMonthly"_s).contains(u'$'));
    inspect(*wizard, u"what"_s);
    click(*wizard, u"nextButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(*wizard, u"nextButton"_s)->isEnabled(), Patience);
    inspect(*wizard, u"which"_s);
    click(*wizard, u"nextButton"_s);
    QTRY_COMPARE(wizard->step(), Step::Review);
    inspect(*wizard, u"review"_s);
    if (count > ConfirmationRule().numbers)
        fill(*wizard, u"confirmEdit"_s, QString::number(count));
    // Some are gone, and it takes long enough to be looked at and stopped.
    rig.vendors().inTwilio([](TwilioStandIn &twilio) {
        twilio.order({.fault = Fault::JustTaken, .verb = u"POST"_s, .times = 2});
        twilio.setLatency(300ms);
    });
    click(*wizard, u"buyButton"_s);
    QTRY_COMPARE(wizard->step(), Step::Progress);
    inspect(*wizard, u"progress"_s);
    if (count > 1)
        click(*wizard, u"stopButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, Patience);
    inspect(*wizard, u"result"_s);
    QCOMPARE(wizard->size(), size); // no step made it grow
}

void TestWizardLayout::shortagesAreWhole_data()
{
    addScreens();
    QTest::newRow("en small") << u"en_US"_s << Theme::Mode::Light << SmallSize;
    QTest::newRow("en usual") << u"en_US"_s << Theme::Mode::Dark << UsualSize;
    QTest::newRow("fr small") << u"fr_CA"_s << Theme::Mode::Dark << SmallSize;
    QTest::newRow("fr usual") << u"fr_CA"_s << Theme::Mode::Light << UsualSize;
}

//! The longest of what each step can have to say.
void TestWizardLayout::shortagesAreWhole()
{
    QFETCH(const QString, locale);
    QFETCH(const Theme::Mode, mode);
    QFETCH(const QSize, size);
    speak(locale);
    m_theme->applyForced(mode);
    PurchaseRig rig(*m_server);
    rig.vendors().inTwilio([](TwilioStandIn &twilio) {
        twilio.setStock(u"604"_s, 12);
        twilio.setStock(u"416"_s, 0);
        twilio.setStock(u"212"_s, 0);
        twilio.setStock(u"514"_s, 0);
    });
    const auto wizard = rig.makeWizard();
    wizard->resize(size);
    fill(*wizard, u"countEdit"_s, u"0"_s);
    fill(*wizard, u"areaCodesEdit"_s, u"604, 416, 212, 514, 204, 306, 99"_s);
    QTest::mouseClick(wizard->findChild<QWidget *>(u"voiceBox"_s), Qt::LeftButton, {}, {8, 8});
    inspect(*wizard, u"mistakes"_s);
    fill(*wizard, u"countEdit"_s, u"500"_s);
    fill(*wizard, u"areaCodesEdit"_s, u"604, 416, 212, 514, 204, 306, 902, 506"_s);
    inspect(*wizard, u"many-places"_s);
    fill(*wizard, u"areaCodesEdit"_s, u"604, 416, 212, 514"_s);
    click(*wizard, u"nextButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(*wizard, u"nextButton"_s)->isEnabled(), Patience);
    QVERIFY(wizard->findChild<QWidget *>(u"try778"_s)->isVisible());
    inspect(*wizard, u"short"_s);
    QVERIFY(rig.connection().execBatch(
        u"UPDATE purchase_limits SET most_numbers = 3 WHERE period = 'order'"_s));
    wizard->setConfirmationRule({.numbers = 1, .monthly = 1});
    click(*wizard, u"nextButton"_s);
    QTRY_VERIFY(!textOf(*wizard, u"reviewLimit"_s).isEmpty());
    inspect(*wizard, u"limited"_s);
    QCOMPARE(wizard->size(), size);
}

QTEST_MAIN(TestWizardLayout)
#include "tst_wizardlayout.moc"
