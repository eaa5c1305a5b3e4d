// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchaserig.h"

#include "common/accessibility.h"
#include "common/fieldnote.h"
#include "common/inlinemessage.h"
#include "common/theme.h"
#include "purchase/offersmodel.h"
#include "purchase/ordermodel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Step = PurchaseStep;

class TestPurchaseWizard final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void buysTwentyByMouse();
    void offersTheImportWithAKey();
    void walksByKeyboardAndEnterNeverBuys();
    void pricesOfTwoCountriesAreAddedUp();
    void doubleClicksPlaceOneOrder();
    void takenNumberIsReplaced();
    void exhaustedAreaOffersNeighbours();
    void fewerThanAskedIsSaid();
    void wrongTokenIsSaid();
    void refusedAccountStopsTheOrder_data();
    void refusedAccountStopsTheOrder();
    void largeOrdersAreTyped_data();
    void largeOrdersAreTyped();
    void badInputChangesNothing_data();
    void badInputChangesNothing();
    void sayWhatTheyUnderstood();
    void searchCanBeCancelled();
    void missingPriceIsSaid();
    void closedInMidPurchaseItGoesOn();
    void stopSettlesWhatIsUnderWay();
    void ordersCanBeResumed();
    void remembersTheLastChoice();
    void countryCanBeOverruled();
    void aSuspendedAccountKeepsTheOrder();
    void saysWhereALimitWouldBePassed();
    void fitsTheSmallestScreen_data();
    void fitsTheSmallestScreen();
    void canBePhotographed_data();
    void canBePhotographed();

private:
    void plan(PurchaseWizard &wizard, const QString &count, const QString &areaCodes);
    void planAndReview(PurchaseWizard &wizard, const QString &count, const QString &areaCodes);

    std::unique_ptr<TestDatabase> m_server;
};

namespace {

QString message(const PurchaseWizard &wizard)
{
    const auto *found = wizard.findChild<InlineMessage *>(u"inlineMessage"_s);
    return found->isVisible() ? found->text() : QString();
}

QString note(const PurchaseWizard &wizard, const QString &name)
{
    return wizard.findChild<FieldNote *>(name)->text();
}

QString countryText(const PurchaseWizard &wizard)
{
    return wizard.findChild<QComboBox *>(u"countryBox"_s)->currentText();
}

//! In the stand-in's words: how many numbers it has sold to us.
void orderFault(PurchaseRig &rig, const FaultRule &rule)
{
    rig.vendors().inTwilio([&](TwilioStandIn &twilio) { twilio.order(rule); });
}

void setLatency(PurchaseRig &rig, std::chrono::milliseconds latency)
{
    rig.vendors().inTwilio([&](TwilioStandIn &twilio) { twilio.setLatency(latency); });
}

} // namespace

void TestPurchaseWizard::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
}

void TestPurchaseWizard::plan(PurchaseWizard &wizard,
                              const QString &count,
                              const QString &areaCodes)
{
    fill(wizard, u"countEdit"_s, count);
    fill(wizard, u"areaCodesEdit"_s, areaCodes);
    click(wizard, u"nextButton"_s);
    QCOMPARE(wizard.step(), Step::Which);
    QTRY_VERIFY(table(wizard, u"offersTable"_s)->model()->rowCount() > 0);
}

void TestPurchaseWizard::planAndReview(PurchaseWizard &wizard,
                                       const QString &count,
                                       const QString &areaCodes)
{
    plan(wizard, count, areaCodes);
    click(wizard, u"nextButton"_s);
    QCOMPARE(wizard.step(), Step::Review);
}

void TestPurchaseWizard::buysTwentyByMouse()
{
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    QSignalSpy placed(wizard.get(), &PurchaseWizard::orderPlaced);
    QSignalSpy copied(wizard.get(), &PurchaseWizard::copyRequested);
    QCOMPARE(textOf(*wizard, u"footerNote"_s), u"Nothing is bought yet."_s);
    plan(*wizard, u"20"_s, u"604"_s);
    QCOMPARE(textOf(*wizard, u"planMonthly"_s), u"$23.00 a month"_s);
    QCOMPARE(textOf(*wizard, u"planYearly"_s), u"$276.00"_s);
    QCOMPARE(textOf(*wizard, u"planBalance"_s), u"$412.75"_s);
    QTRY_COMPARE(textOf(*wizard, u"planPool"_s), u"20 ready"_s);
    QVERIFY(textOf(*wizard, u"offersFooter"_s).startsWith(u"20 of 20 chosen"_s));
    QVERIFY(textOf(*wizard, u"offersHead"_s).contains(u"604 · British Columbia, Canada"_s));

    // The one that is unticked is not bought.
    QTableView *offers = table(*wizard, u"offersTable"_s);
    const QModelIndex box = offers->model()->index(2, OffersModel::Chosen);
    const auto unwanted = qobject_cast<OffersModel *>(offers->model())->chosen().at(2).number;
    QTest::mouseClick(offers->viewport(), Qt::LeftButton, {}, offers->visualRect(box).center());
    QCOMPARE(box.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(textOf(*wizard, u"offersFooter"_s).startsWith(u"20 of 20 chosen"_s));

    click(*wizard, u"nextButton"_s);
    QCOMPARE(wizard->step(), Step::Review);
    QCOMPARE(button(*wizard, u"buyButton"_s)->text(), u"B&uy 20 numbers for $23.00 a month"_s);
    QCOMPARE(rig.rows(u"purchase_orders"_s), 0);
    click(*wizard, u"buyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 20000);
    QCOMPARE(textOf(*wizard, u"resultHead"_s), u"20 of 20 bought"_s);
    QVERIFY(textOf(*wizard, u"resultCost"_s).contains(u"$23.00 a month"_s));
    QCOMPARE(placed.size(), 1);
    QCOMPARE(rig.vendors().purchases(), 20);
    QVERIFY(!rig.vendors().ownedNumbers().contains(unwanted.toString()));
    QCOMPARE(rig.rows(u"purchase_items WHERE state = 'recorded'"_s), 20);
    QCOMPARE(rig.rows(u"phone_number_pool"_s), 20);
    QVERIFY(!table(*wizard, u"failedTable"_s)->isVisible());

    // With an ElevenLabs key the button that comes next imports; here there is none.
    QVERIFY(!button(*wizard, u"importButton"_s)->isVisible());
    click(*wizard, u"copyButton"_s);
    QCOMPARE(copied.size(), 1);
    QCOMPARE(copied.first().first().value<QList<E164>>().size(), 20);
    click(*wizard, u"closeButton"_s);
    QVERIFY(!wizard->isVisible());
}

void TestPurchaseWizard::offersTheImportWithAKey()
{
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    wizard->setCanImport(true);
    QSignalSpy imported(wizard.get(), &PurchaseWizard::importRequested);
    planAndReview(*wizard, u"2"_s, u"604"_s);
    QTRY_VERIFY(button(*wizard, u"buyButton"_s)->isEnabled());
    click(*wizard, u"buyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 20000);
    QVERIFY(!button(*wizard, u"copyButton"_s)->isVisible());
    QCOMPARE(button(*wizard, u"importButton"_s)->text(), u"&Import 2 numbers"_s);
    click(*wizard, u"importButton"_s);
    QCOMPARE(imported.size(), 1);
    QCOMPARE(imported.first().first().value<QList<E164>>().size(), 2);
}

void TestPurchaseWizard::walksByKeyboardAndEnterNeverBuys()
{
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(
            wizard->focusWidget() ? wizard->focusWidget() : wizard.get(), key, modifiers);
    };
    QCOMPARE(wizard->focusWidget()->objectName(), u"countEdit"_s);
    press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(wizard->focusWidget(), u"3"_s);
    press(Qt::Key_Tab);
    QCOMPARE(wizard->focusWidget()->objectName(), u"areaCodesEdit"_s);
    QTest::keyClicks(wizard->focusWidget(), u"604"_s);
    press(Qt::Key_Return);
    QCOMPARE(wizard->step(), Step::Which);
    QTableView *offers = table(*wizard, u"offersTable"_s);
    QTRY_VERIFY(offers->model()->rowCount() > 3);
    QCOMPARE(wizard->focusWidget(), offers);
    press(Qt::Key_Space);
    QCOMPARE(offers->model()->index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(offers->model()->index(3, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    press(Qt::Key_Return);
    QCOMPARE(wizard->step(), Step::Review);

    QTRY_VERIFY(button(*wizard, u"buyButton"_s)->isEnabled());
    for (int i = 0; i < 12; ++i) { // wherever the keyboard is, on the button itself too
        press(Qt::Key_Return);
        press(Qt::Key_Enter);
        press(Qt::Key_Tab);
    }
    QCOMPARE(wizard->step(), Step::Review);
    QCOMPARE(rig.rows(u"purchase_orders"_s), 0);

    press(Qt::Key_U, Qt::AltModifier);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 10000);
    QCOMPARE(rig.vendors().purchases(), 3);
    press(Qt::Key_Escape);
    QVERIFY(!wizard->isVisible());
}

void TestPurchaseWizard::pricesOfTwoCountriesAreAddedUp()
{
    PurchaseRig rig(*m_server);
    rig.vendors().inTwilio([](TwilioStandIn &twilio) {
        twilio.setLocalPrice(u"US"_s, *Money::parse(u"1", u"USD"_s));
    });
    const auto wizard = rig.makeWizard();
    fill(*wizard, u"countEdit"_s, u"21"_s);
    fill(*wizard, u"areaCodesEdit"_s, u"604, 212"_s);
    const QString formula = u"11 × $1.15 + 10 × $1.00"_s;
    QTRY_COMPARE(textOf(*wizard, u"planFormula"_s), formula);
    plan(*wizard, u"21"_s, u"604, 212"_s);
    QCOMPARE(textOf(*wizard, u"planFormula"_s), formula);
    QCOMPARE(textOf(*wizard, u"planMonthly"_s), u"$22.65 a month"_s);
    QCOMPARE(textOf(*wizard, u"planYearly"_s), u"$271.80"_s);
    const auto *offers = table(*wizard, u"offersTable"_s)->model();
    QCOMPARE(offers->index(0, OffersModel::Monthly).data().toString(), u"$1.15"_s);
    QCOMPARE(offers->index(11, OffersModel::Monthly).data().toString(), u"$1.00"_s);
    click(*wizard, u"nextButton"_s);
    const QString sum = formula + u" = $22.65 a month"_s;
    QVERIFY(textOf(*wizard, u"reviewCost"_s).startsWith(sum + u", $271.80 in a year."_s));
    QCOMPARE(button(*wizard, u"buyButton"_s)->text(), u"B&uy 21 numbers for $22.65 a month"_s);
    click(*wizard, u"buyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 20000);
    QCOMPARE(textOf(*wizard, u"resultCost"_s), sum + u" from now on."_s);
}

void TestPurchaseWizard::doubleClicksPlaceOneOrder()
{
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    plan(*wizard, u"2"_s, u"604"_s);
    // The second half of a double click on Review falls where Buy is by then.
    QTest::mouseClick(button(*wizard, u"nextButton"_s), Qt::LeftButton);
    QCOMPARE(wizard->step(), Step::Review);
    QTest::mouseClick(button(*wizard, u"buyButton"_s), Qt::LeftButton);
    QTest::qWait(50);
    QCOMPARE(rig.rows(u"purchase_orders"_s), 0);

    QTRY_VERIFY(button(*wizard, u"buyButton"_s)->isEnabled());
    QTest::mouseClick(button(*wizard, u"buyButton"_s), Qt::LeftButton);
    QTest::mouseDClick(button(*wizard, u"buyButton"_s), Qt::LeftButton);
    QTest::mouseRelease(button(*wizard, u"buyButton"_s), Qt::LeftButton);
    QTest::mouseClick(button(*wizard, u"buyButton"_s), Qt::LeftButton);
    emit button(*wizard, u"buyButton"_s)->clicked(); // not even a signal out of turn
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 10000);
    emit button(*wizard, u"buyButton"_s)->clicked();
    QTest::qWait(50);
    QCOMPARE(rig.rows(u"purchase_orders"_s), 1);
    QCOMPARE(rig.vendors().purchases(), 2);
}

void TestPurchaseWizard::takenNumberIsReplaced()
{
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    planAndReview(*wizard, u"3"_s, u"604"_s);
    orderFault(rig, {.fault = Fault::JustTaken});
    click(*wizard, u"buyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 10000);
    QCOMPARE(textOf(*wizard, u"resultHead"_s), u"3 of 3 bought"_s);
    const auto *failed = table(*wizard, u"failedTable"_s)->model();
    QCOMPARE(failed->rowCount(), 1);
    const QString reason = failed->index(0, OrderModel::Reason).data().toString();
    QVERIFY2(reason.contains(u"just taken (21422)"_s), qPrintable(reason));
    QCOMPARE(rig.vendors().purchases(), 3);
    QVERIFY(!button(*wizard, u"tryMoreButton"_s)->isVisible());
}

void TestPurchaseWizard::exhaustedAreaOffersNeighbours()
{
    PurchaseRig rig(*m_server);
    rig.vendors().inTwilio([](TwilioStandIn &twilio) {
        twilio.setStock(u"604"_s, 0);
        twilio.setStock(u"778"_s, 9);
    });
    const auto wizard = rig.makeWizard();
    fill(*wizard, u"countEdit"_s, u"4"_s);
    fill(*wizard, u"areaCodesEdit"_s, u"604"_s);
    click(*wizard, u"nextButton"_s);
    QTRY_VERIFY(textOf(*wizard, u"shortageText"_s).contains(u"no numbers left in 604"_s));
    QVERIFY(!button(*wizard, u"nextButton"_s)->isEnabled());
    // Overlays of the same place first, each with what one search found there.
    static const QRegularExpression few(u"^Try 778 \\([1-9]\\)$"_s);
    QVERIFY(few.match(button(*wizard, u"try778"_s)->text()).hasMatch());
    QVERIFY(button(*wizard, u"try236"_s)->text().endsWith(u"+)"_s));
    QVERIFY(button(*wizard, u"try778"_s)->x() < button(*wizard, u"try236"_s)->x());
    QVERIFY(!wizard->findChild<QPushButton *>(u"try250"_s));
    QTest::keyClick(wizard.get(), Qt::Key_2, Qt::AltModifier); // 236
    QTRY_VERIFY(button(*wizard, u"nextButton"_s)->isEnabled());
    QVERIFY(textOf(*wizard, u"offersHead"_s).contains(u"236"_s));
    QCOMPARE(wizard->findChild<QLineEdit *>(u"areaCodesEdit"_s)->text(), u"236"_s);
    QCOMPARE(rig.rows(u"purchase_orders"_s), 0);
}

void TestPurchaseWizard::fewerThanAskedIsSaid()
{
    PurchaseRig rig(*m_server);
    rig.vendors().inTwilio([](TwilioStandIn &twilio) { twilio.setStock(u"604"_s, 2); });
    const auto wizard = rig.makeWizard();
    QSignalSpy another(wizard.get(), &PurchaseWizard::anotherRequested);
    plan(*wizard, u"4"_s, u"604"_s);
    const int offered = table(*wizard, u"offersTable"_s)->model()->rowCount();
    QVERIFY(offered < 4);
    QVERIFY(textOf(*wizard, u"shortageText"_s).contains(u"go on with fewer"_s));
    QVERIFY(textOf(*wizard, u"offersFooter"_s).startsWith(u"%1 of 4 chosen"_s.arg(offered)));
    QVERIFY(button(*wizard, u"try236"_s)->isVisible());
    click(*wizard, u"nextButton"_s);
    // Taken by somebody else meanwhile, and no spare to take its place.
    orderFault(rig, {.fault = Fault::JustTaken});
    click(*wizard, u"buyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 10000);
    QCOMPARE(textOf(*wizard, u"resultHead"_s), u"%1 of %2 bought"_s.arg(offered - 1).arg(offered));
    QCOMPARE(button(*wizard, u"tryMoreButton"_s)->text(), u"&Try 1 more in 778"_s);
    click(*wizard, u"tryMoreButton"_s);
    QCOMPARE(another.size(), 1);
    QCOMPARE(another.first(), (QVariantList{1, u"778"_s}));
    QVERIFY(!wizard->isVisible());
}

void TestPurchaseWizard::wrongTokenIsSaid()
{
    PurchaseRig rig(*m_server, u"wrong"_s);
    const auto wizard = rig.makeWizard();
    QTRY_VERIFY(textOf(*wizard, u"planProblem"_s).contains(u"(20003)"_s));
    fill(*wizard, u"countEdit"_s, u"2"_s);
    fill(*wizard, u"areaCodesEdit"_s, u"604"_s);
    click(*wizard, u"nextButton"_s);
    QTRY_VERIFY(message(*wizard).contains(u"(20003)"_s));
    QVERIFY(!button(*wizard, u"nextButton"_s)->isEnabled());
    QVERIFY(wizard->findChild<QPushButton *>(u"messageAction"_s)->isVisible());
    QCOMPARE(rig.rows(u"purchase_orders"_s), 0);
    QCOMPARE(rig.vendors().purchases(), 0);
    click(*wizard, u"backButton"_s);
    QCOMPARE(wizard->step(), Step::What);
    QVERIFY(message(*wizard).isEmpty());
}

void TestPurchaseWizard::refusedAccountStopsTheOrder_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("bought");
    QTest::newRow("trial") << u"active"_s << u"Trial"_s << u"(21404)"_s << 1;
}

void TestPurchaseWizard::refusedAccountStopsTheOrder()
{
    QFETCH(const QString, status);
    QFETCH(const QString, type);
    QFETCH(const QString, code);
    QFETCH(const int, bought);
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    planAndReview(*wizard, u"4"_s, u"604"_s);
    rig.vendors().inTwilio([&](TwilioStandIn &twilio) {
        twilio.setAccountStatus(status);
        twilio.setAccountType(type);
    });
    click(*wizard, u"buyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 10000);
    QCOMPARE(textOf(*wizard, u"resultHead"_s), u"%1 of 4 bought"_s.arg(bought));
    const auto *stopped = wizard->findChild<InlineMessage *>(u"stopMessage"_s);
    QVERIFY2(stopped->isVisible() && stopped->text().contains(code), qPrintable(stopped->text()));
    QVERIFY(!button(*wizard, u"tryMoreButton"_s)->isVisible());
    QCOMPARE(button(*wizard, u"copyButton"_s)->isVisible(), bought > 0);
    QCOMPARE(rig.vendors().purchases(), bought);
}

void TestPurchaseWizard::aSuspendedAccountKeepsTheOrder()
{
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    planAndReview(*wizard, u"4"_s, u"604"_s);
    rig.vendors().inTwilio([](TwilioStandIn &twilio) { twilio.setAccountStatus(u"suspended"_s); });
    click(*wizard, u"buyButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(message(*wizard).contains(u"(20005)"_s), 10000);
    QVERIFY(message(*wizard).contains(u"The order is kept"_s));
    QCOMPARE(wizard->step(), Step::Progress);
    QCOMPARE(rig.rows(u"purchase_orders"_s), 1);
    QCOMPARE(rig.vendors().purchases(), 0);
    // Mended, and tried again at once.
    rig.vendors().inTwilio([](TwilioStandIn &twilio) { twilio.setAccountStatus(u"active"_s); });
    click(*wizard, u"messageAction"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 10000);
    QCOMPARE(textOf(*wizard, u"resultHead"_s), u"4 of 4 bought"_s);
}

void TestPurchaseWizard::saysWhereALimitWouldBePassed()
{
    PurchaseRig rig(*m_server);
    QVERIFY(rig.connection().execBatch(
        u"UPDATE purchase_limits SET most_numbers = 3 WHERE period = 'order'"_s));
    const auto wizard = rig.makeWizard();
    planAndReview(*wizard, u"4"_s, u"604"_s);
    QTRY_VERIFY(textOf(*wizard, u"reviewLimit"_s).contains(u"At most 3 numbers"_s));
    QVERIFY(!button(*wizard, u"buyButton"_s)->isEnabled());
    QCOMPARE(rig.rows(u"purchase_orders"_s), 0);
}

void TestPurchaseWizard::largeOrdersAreTyped_data()
{
    QTest::addColumn<int>("numbers");
    QTest::addColumn<int>("monthly");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("small") << 6 << 7 << false;
    QTest::newRow("many") << 5 << 100 << true;
    QTest::newRow("dear") << 50 << 6 << true; // 6 × $1.15 = $6.90
}

void TestPurchaseWizard::largeOrdersAreTyped()
{
    QFETCH(const int, numbers);
    QFETCH(const int, monthly);
    QFETCH(const bool, isAsked);
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    wizard->setConfirmationRule({.numbers = numbers, .monthly = monthly});
    planAndReview(*wizard, u"6"_s, u"604"_s);
    auto *edit = wizard->findChild<QLineEdit *>(u"confirmEdit"_s);
    const QPushButton *buy = button(*wizard, u"buyButton"_s);
    QCOMPARE(edit->isVisible(), isAsked);
    if (!isAsked) {
        QTRY_VERIFY(buy->isEnabled());
        return;
    }
    QTest::qWait(QApplication::doubleClickInterval() + 100);
    QVERIFY(!buy->isEnabled());
    QVERIFY(textOf(*wizard, u"confirmLabel"_s).contains(u"&Type 6 to confirm"_s));
    QCOMPARE(edit->accessibleName(), u"Type 6 to confirm the order"_s);
    // By keyboard alone, and Enter never buys.
    QTest::keyClick(wizard->focusWidget(), Qt::Key_T, Qt::AltModifier);
    QCOMPARE(wizard->focusWidget(), edit);
    QTest::keyClicks(edit, u"60"_s);
    QVERIFY(!buy->isEnabled());
    QTest::keyClick(edit, Qt::Key_Backspace);
    QVERIFY(buy->isEnabled());
    QVERIFY(!buy->isDefault());
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::qWait(50);
    QCOMPARE(wizard->step(), Step::Review);
    QCOMPARE(rig.rows(u"purchase_orders"_s), 0);
    // What was typed for one choice does not count for the next.
    click(*wizard, u"backButton"_s);
    click(*wizard, u"nextButton"_s);
    QVERIFY(edit->text().isEmpty());
    QVERIFY(!buy->isEnabled());
    QTest::keyClicks(edit, u"6"_s);
    click(*wizard, u"buyButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 10000);
    QCOMPARE(rig.vendors().purchases(), 6);
}

void TestPurchaseWizard::badInputChangesNothing_data()
{
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("areaCodes");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("sentence");
    const QString count = u"countNote"_s;
    const QString area = u"areaNote"_s;
    QTest::newRow("zero") << u"0"_s << u"604"_s << count << u"“0” can't be bought"_s;
    QTest::newRow("negative") << u"-1"_s << u"604"_s << count << u"“-1” can't be bought"_s;
    QTest::newRow("a million") << u"1000000"_s << u"604"_s << count << u"from 1 to 500"_s;
    QTest::newRow("words") << u"a few"_s << u"604"_s << count << u"“a few” can't be bought"_s;
    QTest::newRow("%2") << u"%2"_s << u"604"_s << count << u"“%2” can't be bought"_s;
    QTest::newRow("no count") << QString() << u"604"_s << count << u"1 to 500"_s;
    QTest::newRow("two digits") << u"5"_s << u"60"_s << area << u"“60” is not an area code"_s;
    QTest::newRow("letters") << u"5"_s << u"abc"_s << area << u"“abc” is not an area code"_s;
    QTest::newRow("999") << u"5"_s << u"999"_s << area << u"“999” is not an area code"_s;
    QTest::newRow("second") << u"5"_s << u"604, 99"_s << area << u"“99” is not an area code"_s;
    QStringList many;
    for (int code = 201; code <= 221; ++code)
        many << QString::number(code);
    QTest::newRow("21") << u"5"_s << many.join(u' ') << area << u"at most 20 area codes"_s;
}

void TestPurchaseWizard::badInputChangesNothing()
{
    QFETCH(const QString, count);
    QFETCH(const QString, areaCodes);
    QFETCH(const QString, field);
    QFETCH(const QString, sentence);
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    fill(*wizard, u"countEdit"_s, count);
    fill(*wizard, u"areaCodesEdit"_s, areaCodes);
    QVERIFY2(note(*wizard, field).contains(sentence), qPrintable(note(*wizard, field)));
    QVERIFY(!button(*wizard, u"nextButton"_s)->isEnabled());
    QTest::keyClick(wizard->focusWidget(), Qt::Key_Return);
    QCOMPARE(wizard->step(), Step::What);
    // What was typed stays as it was typed.
    QCOMPARE(wizard->findChild<QLineEdit *>(u"countEdit"_s)->text(), count);
    QVERIFY(!rig.settings().contains(u"purchase/count"_s));
}

void TestPurchaseWizard::sayWhatTheyUnderstood()
{
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    fill(*wizard, u"areaCodesEdit"_s, u"604, 212"_s);
    QCOMPARE(note(*wizard, u"areaNote"_s),
             u"604 · British Columbia, Canada\n212 · New York, NY, United States"_s);
    QCOMPARE(countryText(*wizard), u"By area code (Canada and United States)"_s);
    // Codes of one place share a line, and many places don't fill the page.
    fill(*wizard, u"areaCodesEdit"_s, u"604 416 778"_s);
    QCOMPARE(note(*wizard, u"areaNote"_s),
             u"604, 778 · British Columbia, Canada\n416 · Ontario, Canada"_s);
    QCOMPARE(countryText(*wizard), u"By area code (Canada)"_s);
    fill(*wizard, u"areaCodesEdit"_s, u"604 416 514 204 306 902"_s);
    QVERIFY(note(*wizard, u"areaNote"_s).endsWith(u"\nand 3 more"_s));
    QCOMPARE(note(*wizard, u"areaNote"_s).count(u'\n'), 3);
    fill(*wizard, u"areaCodesEdit"_s, {});
    QCOMPARE(note(*wizard, u"areaNote"_s), u"Anywhere in the United States"_s);
    QCOMPARE(countryText(*wizard), u"By area code (United States)"_s);
    wizard->setSuggestion(17, u"604"_s);
    QCOMPARE(wizard->findChild<QLineEdit *>(u"countEdit"_s)->text(), u"17"_s);
    QTRY_COMPARE(textOf(*wizard, u"planMonthly"_s), u"$19.55 a month"_s);
    // The actions of messages and empty states are hidden until they get their words.
    QStringList unnamed = unnamedControls(wizard.get());
    unnamed.removeIf([](const QString &control) {
        return control.contains(u"'messageAction'"_s) || control.contains(u"'emptyStateAction'"_s);
    });
    QCOMPARE(unnamed, QStringList());
}

void TestPurchaseWizard::searchCanBeCancelled()
{
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    orderFault(rig,
               {.fault = Fault::Hang, .pathContains = u"AvailablePhoneNumbers"_s, .times = -1});
    fill(*wizard, u"countEdit"_s, u"2"_s);
    fill(*wizard, u"areaCodesEdit"_s, u"604"_s);
    click(*wizard, u"nextButton"_s);
    click(*wizard, u"cancelWork"_s);
    QCOMPARE(wizard->step(), Step::What);
    QTest::qWait(50);
    QCOMPARE(wizard->step(), Step::What);
    QVERIFY(message(*wizard).isEmpty());
    rig.vendors().inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    plan(*wizard, u"2"_s, u"604"_s);
}

void TestPurchaseWizard::missingPriceIsSaid()
{
    PurchaseRig rig(*m_server);
    orderFault(
        rig,
        {.fault = Fault::HtmlBadGateway, .pathContains = u"PhoneNumbers/Countries"_s, .times = -1});
    const auto wizard = rig.makeWizard();
    QCOMPARE(textOf(*wizard, u"planMonthly"_s), u"asking Twilio…"_s);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(*wizard, u"planMonthly"_s), u"not known"_s, 20000);
    QVERIFY(textOf(*wizard, u"planProblem"_s).contains(u"Twilio"_s));
    rig.vendors().inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    click(*wizard, u"planRetry"_s);
    QTRY_VERIFY(textOf(*wizard, u"planMonthly"_s).endsWith(u" a month"_s));
}

void TestPurchaseWizard::closedInMidPurchaseItGoesOn()
{
    PurchaseRig rig(*m_server);
    auto wizard = rig.makeWizard();
    planAndReview(*wizard, u"4"_s, u"604"_s);
    setLatency(rig, 100ms);
    // Closed while the order itself is still being written down.
    click(*wizard, u"buyButton"_s);
    wizard.reset();
    QTRY_COMPARE_WITH_TIMEOUT(rig.rows(u"purchase_items WHERE state = 'recorded'"_s), 4, 10000);
    QCOMPARE(rig.vendors().purchases(), 4);
}

void TestPurchaseWizard::stopSettlesWhatIsUnderWay()
{
    PurchaseRig rig(*m_server);
    const auto wizard = rig.makeWizard();
    planAndReview(*wizard, u"20"_s, u"604"_s);
    setLatency(rig, 100ms);
    click(*wizard, u"buyButton"_s);
    QTRY_COMPARE(wizard->step(), Step::Progress);
    const auto *bar = wizard->findChild<QProgressBar *>(u"orderProgress"_s);
    QCOMPARE(bar->maximum(), 20);
    QTRY_VERIFY(bar->value() >= 3);
    click(*wizard, u"stopButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 10000);
    const int bought = rig.vendors().purchases();
    QVERIFY(bought >= 3 && bought < 20);
    QCOMPARE(textOf(*wizard, u"resultHead"_s), u"%1 of 20 bought"_s.arg(bought));
    QVERIFY(
        wizard->findChild<InlineMessage *>(u"stopMessage"_s)->text().startsWith(u"You stopped"_s));
    QCOMPARE(rig.rows(u"purchase_items WHERE state = 'recorded'"_s), bought);
}

void TestPurchaseWizard::ordersCanBeResumed()
{
    PurchaseRig rig(*m_server);
    QString orderId;
    {
        const auto first = rig.makeWizard();
        QSignalSpy placed(first.get(), &PurchaseWizard::orderPlaced);
        planAndReview(*first, u"6"_s, u"604"_s);
        setLatency(rig, 100ms);
        click(*first, u"buyButton"_s);
        QTRY_COMPARE(placed.size(), 1);
        orderId = placed.first().first().toString();
    }
    const auto second = rig.makeWizard();
    second->resumeOrder(orderId);
    QCOMPARE(second->step(), Step::Progress);
    QTRY_COMPARE_WITH_TIMEOUT(second->step(), Step::Result, 10000);
    QCOMPARE(textOf(*second, u"resultHead"_s), u"6 of 6 bought"_s);
    QCOMPARE(rig.vendors().purchases(), 6);
}

void TestPurchaseWizard::remembersTheLastChoice()
{
    PurchaseRig rig(*m_server);
    {
        const auto first = rig.makeWizard();
        QTest::mouseClick(first->findChild<QWidget *>(u"smsBox"_s), Qt::LeftButton, {}, {8, 8});
        plan(*first, u"7"_s, u"604, 778"_s);
    }
    const auto second = rig.makeWizard();
    QCOMPARE(second->findChild<QLineEdit *>(u"countEdit"_s)->text(), u"7"_s);
    QCOMPARE(second->findChild<QLineEdit *>(u"areaCodesEdit"_s)->text(), u"604, 778"_s);
    QVERIFY(second->findChild<QAbstractButton *>(u"smsBox"_s)->isChecked());
}

void TestPurchaseWizard::countryCanBeOverruled()
{
    PurchaseRig rig(*m_server);
    {
        const auto first = rig.makeWizard();
        auto *country = first->findChild<QComboBox *>(u"countryBox"_s);
        fill(*first, u"areaCodesEdit"_s, {});
        QCOMPARE(country->currentText(), u"By area code (United States)"_s);
        QTest::keyClick(first->focusWidget(), Qt::Key_O, Qt::AltModifier);
        QCOMPARE(first->focusWidget(), country);
        QTest::keyClick(country, Qt::Key_Down);
        QCOMPARE(country->currentText(), u"Canada"_s);
        QCOMPARE(note(*first, u"areaNote"_s), u"Anywhere in Canada"_s);
        plan(*first, u"3"_s, {});
        const auto *offers = qobject_cast<OffersModel *>(table(*first, u"offersTable"_s)->model());
        for (const store::PlannedNumber &number : offers->chosen())
            QCOMPARE(number.country, u"CA"_s);
    }
    QCOMPARE(rig.settings().value(u"purchase/country"_s).toString(), u"CA"_s);
    const auto second = rig.makeWizard();
    QCOMPARE(second->findChild<QComboBox *>(u"countryBox"_s)->currentText(), u"Canada"_s);
    // An area code of the other country: Twilio has none of it there.
    fill(*second, u"countEdit"_s, u"3"_s);
    fill(*second, u"areaCodesEdit"_s, u"212"_s);
    QCOMPARE(note(*second, u"areaNote"_s),
             u"212 · New York, NY, United States\nLooked for in Canada, as chosen below."_s);
    click(*second, u"nextButton"_s);
    QTRY_VERIFY(textOf(*second, u"shortageText"_s).contains(u"no numbers left in 212"_s));
}

void TestPurchaseWizard::fitsTheSmallestScreen_data()
{
    QTest::addColumn<QString>("count");
    QTest::newRow("1") << u"1"_s;
    QTest::newRow("500") << u"500"_s;
}

void TestPurchaseWizard::fitsTheSmallestScreen()
{
    QFETCH(const QString, count);
    PurchaseRig rig(*m_server);
    QVERIFY(rig.connection().execBatch(
        u"UPDATE purchase_limits SET most_numbers = NULL, most_money = NULL"_s));
    rig.vendors().inTwilio([](TwilioStandIn &twilio) { twilio.setStock(u"604"_s, 600); });
    const auto wizard = rig.makeWizard();
    const auto fits = [&] {
        const QSize least = wizard->minimumSizeHint();
        return least.width() <= 960 && least.height() <= 600;
    };
    QVERIFY(fits());
    fill(*wizard, u"countEdit"_s, count);
    fill(*wizard, u"areaCodesEdit"_s, u"604"_s);
    click(*wizard, u"nextButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(*wizard, u"nextButton"_s)->isEnabled(), 20000);
    QCOMPARE(
        qobject_cast<OffersModel *>(table(*wizard, u"offersTable"_s)->model())->chosen().size(),
        count.toInt());
    QVERIFY(fits());
    click(*wizard, u"nextButton"_s);
    QVERIFY(fits());
    if (count.toInt() > 50)
        fill(*wizard, u"confirmEdit"_s, count);
    click(*wizard, u"buyButton"_s);
    QTRY_COMPARE(wizard->step(), Step::Progress);
    QVERIFY(fits());
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 60000);
    QVERIFY(fits());
    QCOMPARE(textOf(*wizard, u"resultHead"_s), u"%1 of %1 bought"_s.arg(count));
}

void TestPurchaseWizard::canBePhotographed_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << Theme::Mode::Light << QSize(920, 640);
    QTest::newRow("dark") << Theme::Mode::Dark << QSize(920, 640);
    QTest::newRow("small") << Theme::Mode::Light << QSize(880, 560);
}

//! With NUMBERWELL_SHOTS naming a folder the pictures are kept there, to be looked at.
void TestPurchaseWizard::canBePhotographed()
{
    QFETCH(const Theme::Mode, mode);
    QFETCH(const QSize, size);
    const QString folder = qEnvironmentVariable("NUMBERWELL_SHOTS");
    Theme theme(*qApp);
    theme.applyForced(mode);
    PurchaseRig rig(*m_server);
    rig.vendors().inTwilio([](TwilioStandIn &twilio) { twilio.setStock(u"604"_s, 18); });
    const auto wizard = rig.makeWizard();
    wizard->resize(size);
    int shot = 0;
    const auto shoot = [&] {
        QTest::qWait(20);
        const QPixmap picture = wizard->grab();
        QCOMPARE(picture.size(), size);
        if (!folder.isEmpty()) {
            picture.save(u"%1/wizard-%2-%3.png"_s.arg(
                folder, QString::fromLatin1(QTest::currentDataTag()), QString::number(++shot)));
        }
    };
    fill(*wizard, u"countEdit"_s, u"0"_s);
    fill(*wizard, u"areaCodesEdit"_s, u"604, 778"_s);
    shoot();
    fill(*wizard, u"countEdit"_s, u"20"_s);
    fill(*wizard, u"areaCodesEdit"_s, u"604"_s);
    QTRY_VERIFY(textOf(*wizard, u"planMonthly"_s).contains(u'$'));
    shoot();
    click(*wizard, u"nextButton"_s);
    QTRY_VERIFY(button(*wizard, u"nextButton"_s)->isEnabled());
    shoot();
    click(*wizard, u"nextButton"_s);
    QTRY_VERIFY(button(*wizard, u"buyButton"_s)->isEnabled());
    shoot();
    orderFault(rig, {.fault = Fault::JustTaken, .times = 2});
    orderFault(rig, {.fault = Fault::CutAfter, .verb = u"POST"_s});
    setLatency(rig, 150ms);
    click(*wizard, u"buyButton"_s);
    const auto *bar = wizard->findChild<QProgressBar *>(u"orderProgress"_s);
    QTRY_VERIFY(bar->value() >= 4);
    shoot();
    QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), Step::Result, 20000);
    shoot();
}

QTEST_MAIN(TestPurchaseWizard)
#include "tst_purchasewizard.moc"
