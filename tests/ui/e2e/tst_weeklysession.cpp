// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/consolerig.h"
#include "e2e/hands.h"

#include "common/page.h"
#include "common/theme.h"
#include "mainwindow.h"
#include "purchase/purchasewizard.h"

#include <QClipboard>
#include <QLineEdit>
#include <QSet>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace numberwell;
using namespace numberwell::test;

namespace {

constexpr int Patience = 30'000; // ms
constexpr int Batch = 20;

//! Ends the test function where a step of the walk failed.
#define WALK(step)                                                                                 \
    do {                                                                                           \
        step;                                                                                      \
        if (QTest::currentTestFailed())                                                            \
            return;                                                                                \
    } while (false)

#define TRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, Patience)

QTableView *table(const QString &name)
{
    return seen<QTableView>(name);
}

} // namespace

/*! The weekly session through the real window, from a low pool to twenty ready numbers. */
class TestWeeklySession : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void walkWithMouseAndKeyboard();
    void walkWithKeyboardOnly();

private:
    void checkWizardFilled();
    void checkNothingBought();
    void checkBought();
    void checkCopied();
    void importAtDashboard();
    void checkPasted();
    void checkActivated();

    TestDatabase m_server;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ConsoleRig> m_rig;
    QString m_before;     //!< everything
    QString m_elsewhere;  //!< all that is not this batch
    QStringList m_bought; //!< as Twilio has them
    QMap<QString, QString> m_ids;
};

void TestWeeklySession::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestWeeklySession::init()
{
    QApplication::clipboard()->clear();
    m_rig = std::make_unique<ConsoleRig>(m_server);
    QVERIFY(m_rig->start());
    m_before = m_rig->everything();
    m_elsewhere = m_rig->everythingElse();
}

void TestWeeklySession::cleanup()
{
    keepPictureOfFailure();
    m_rig.reset();
}

void TestWeeklySession::checkWizardFilled()
{
    QCOMPARE(seen<QLineEdit>(u"countEdit"_s)->text(), QString::number(Batch));
    QCOMPARE(seen<QLineEdit>(u"areaCodesEdit"_s)->text(), u"604"_s);
    QVERIFY(textOf(u"areaNote"_s).contains(u"604"_s));
    TRY(isReady(u"nextButton"_s));
    checkNothingBought();
}

void TestWeeklySession::checkNothingBought()
{
    QCOMPARE(m_rig->vendors().purchases(), 0);
    QCOMPARE(m_rig->everything(), m_before);
}

void TestWeeklySession::checkBought()
{
    TRY(textOf(u"resultHead"_s) == u"20 of 20 bought"_s);
    QVERIFY(textOf(u"resultCost"_s).contains(u"23.00"_s)); // 20 × 1.15
    m_bought = m_rig->boughtNumbers();
    QCOMPARE(m_rig->vendors().purchases(), Batch);
    QCOMPARE(m_bought.size(), Batch);
    QVERIFY(m_rig->vendors().maxConcurrent() <= 3);

    QCOMPARE(m_rig->count(u"purchase_orders"_s), 1);
    QCOMPARE(m_rig->count(u"purchase_orders WHERE state = 'finished' AND requested = 20 "
                          "AND area_codes = '{604}'"_s),
             1);
    QCOMPARE(m_rig->count(u"purchase_items WHERE state = 'recorded'"_s), Batch);
    QCOMPARE(m_rig->count(u"phone_number_pool WHERE status = 'purchased' AND area_code = '604' "
                          "AND elevenlabs_phone_id IS NULL"_s),
             Batch);
    for (const QString &number : std::as_const(m_bought)) {
        const QString sid = m_rig->vendors().inTwilio(
            [&](TwilioStandIn &twilio) { return twilio.sidOf(number); });
        QCOMPARE(m_rig
                     ->scalar(u"SELECT twilio_phone_sid FROM phone_number_pool "
                              "WHERE phone_number = '%1'"_s.arg(number))
                     .toString(),
                 sid);
    }
    QCOMPARE(m_rig->count(u"admin_notifications WHERE type = 'batch_import_required' "
                          "AND status = 'pending' AND resolved_at IS NULL "
                          "AND jsonb_array_length(phone_numbers) = 20"_s),
             1);
    QCOMPARE(m_rig->everythingElse(), m_elsewhere);
    m_before = m_rig->everything();
}

void TestWeeklySession::checkCopied()
{
    TRY(!QApplication::clipboard()->text().isEmpty()); // a mnemonic's click takes a moment
    const QStringList copied = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(copied.size(), Batch);
    QCOMPARE(QSet<QString>(copied.begin(), copied.end()),
             QSet<QString>(m_bought.begin(), m_bought.end()));
    QCOMPARE(m_rig->everything(), m_before);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->window().currentPage()->id(), u"session"_s, Patience);
}

//! By hand, at the vendor's own pages: what comes back is a sheet with number and ID.
void TestWeeklySession::importAtDashboard()
{
    QStringList lines{u"Phone number\tPhone number ID"_s};
    m_ids.clear();
    for (const QString &number : std::as_const(m_bought)) {
        m_ids[number] = m_rig->vendors().inElevenLabs([&](ElevenLabsStandIn &elevenLabs) {
            return elevenLabs.addImported(number, u"Numberwell"_s);
        });
        lines << number + u'\t' + m_ids[number];
    }
    QCOMPARE(m_ids.size(), Batch);
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void TestWeeklySession::checkPasted()
{
    TRY(textOf(u"readyChip"_s).contains(u"20 ready"_s)
        || textOf(u"activateButton"_s) == u"Activate 20 numbers"_s);
    QCOMPARE(textOf(u"activateButton"_s), u"Activate 20 numbers"_s);
    QVERIFY(isReady(u"activateButton"_s));
    QCOMPARE(m_rig->everything(), m_before); // nothing is written before the activation
}

void TestWeeklySession::checkActivated()
{
    TRY(textOf(u"doneHeadline"_s).startsWith(u"20 numbers live"_s));
    for (auto it = m_ids.cbegin(); it != m_ids.cend(); ++it) {
        QCOMPARE(m_rig->count(u"phone_number_pool WHERE status = 'configured' "
                              "AND configured_at IS NOT NULL AND phone_number = '%1' "
                              "AND elevenlabs_phone_id = '%2'"_s.arg(it.key(), it.value())),
                 1);
    }
    QCOMPARE(m_rig->count(u"phone_number_pool"_s), Batch + 4);
    QCOMPARE(m_rig->count(u"admin_notifications WHERE type = 'batch_import_required' "
                          "AND status = 'resolved' AND resolved_at IS NOT NULL"_s),
             1);
    QCOMPARE(m_rig->count(u"admin_notifications WHERE type = 'batch_import_required'"_s), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"weekly_sessions WHERE step = 'done' "
                                           "AND activated = 20 AND finished_at IS NOT NULL"_s),
                              1,
                              Patience);
    QCOMPARE(m_rig->everythingElse(), m_elsewhere);
    QCOMPARE(m_rig->vendors().purchases(), Batch);
    // Twenty more are ready: what warned of a low pool is gone.
    TRY(!seen(u"banner"_s));
}

void TestWeeklySession::walkWithMouseAndKeyboard()
{
    QVERIFY(textOf(u"bannerText"_s).contains(u"below 5"_s));
    QVERIFY(click(u"bannerAction"_s));
    TRY(seen<QLineEdit>(u"countEdit"_s));
    TRY(QApplication::activeModalWidget() == QApplication::activeWindow());
    auto *count = seen<QLineEdit>(u"countEdit"_s);
    QCOMPARE(count->text(), u"17"_s); // 3 are ready, 20 is the target
    QTest::mouseDClick(count->window()->windowHandle(),
                       Qt::LeftButton,
                       {},
                       count->mapTo(count->window(), QPoint(12, count->height() / 2)));
    QVERIFY(type(u"20"_s));
    QVERIFY(click(u"areaCodesEdit"_s));
    QVERIFY(type(u"604"_s));
    WALK(checkWizardFilled());

    QVERIFY(click(u"nextButton"_s));
    TRY(textOf(u"offersFooter"_s).startsWith(u"20 of 20 chosen"_s) && isReady(u"nextButton"_s));
    WALK(checkNothingBought());
    QVERIFY(click(u"nextButton"_s));
    TRY(textOf(u"reviewWhat"_s).startsWith(u"20 numbers"_s));
    QVERIFY(textOf(u"reviewCost"_s).contains(u"23.00"_s));
    WALK(checkNothingBought());
    TRY(isReady(u"buyButton"_s));
    QVERIFY(click(u"buyButton"_s));
    WALK(checkBought());

    QVERIFY(click(u"copyButton"_s));
    WALK(checkCopied());
    TRY(!seen(u"purchaseWizard"_s) && QApplication::activeWindow() == &m_rig->window());
    TRY(table(u"waitingTable"_s) && table(u"waitingTable"_s)->model()->rowCount() == Batch);
    TRY(!seen(u"statusQueue"_s)); // nothing of the order is left to buy
    WALK(importAtDashboard());

    QVERIFY(click(u"nextStepButton"_s));
    TRY(table(u"mappingView"_s));
    QVERIFY(press(Qt::Key_V, Qt::ControlModifier));
    WALK(checkPasted());
    QVERIFY(click(u"activateButton"_s));
    WALK(checkActivated());
    QVERIFY(click(u"rail_dashboard"_s));
    TRY(m_rig->window().currentPage()->id() == u"dashboard"_s);
    TRY(textOf(u"readyTile"_s).contains(u"23"_s));
}

void TestWeeklySession::walkWithKeyboardOnly()
{
    const MouseWatch mouse;
    QVERIFY(press(Qt::Key_2, Qt::ControlModifier));
    TRY(isReady(u"sessionBuyButton"_s));
    QCOMPARE(textOf(u"sessionBuyButton"_s), u"Buy 17 numbers…"_s);
    QVERIFY(press(Qt::Key_B, Qt::AltModifier));
    TRY(seen<QLineEdit>(u"countEdit"_s));
    TRY(QApplication::activeModalWidget() == QApplication::activeWindow());
    QVERIFY(seen<QLineEdit>(u"countEdit"_s)->hasFocus());
    QVERIFY(press(Qt::Key_A, Qt::ControlModifier));
    QVERIFY(type(u"20"_s));
    QVERIFY(press(Qt::Key_A, Qt::AltModifier)); // "In which &area codes?"
    QVERIFY(seen<QLineEdit>(u"areaCodesEdit"_s)->hasFocus());
    QVERIFY(type(u"604"_s));
    WALK(checkWizardFilled());

    QVERIFY(press(Qt::Key_Return));
    TRY(textOf(u"offersFooter"_s).startsWith(u"20 of 20 chosen"_s) && isReady(u"nextButton"_s));
    QVERIFY(table(u"offersTable"_s)->hasFocus());
    const QString turnedDown
        = QString(table(u"offersTable"_s)->model()->index(0, 1).data().toString()).remove(u' ');
    QVERIFY(press(Qt::Key_Space)); // another one takes its place
    TRY(textOf(u"offersFooter"_s).startsWith(u"20 of 20 chosen"_s));
    QVERIFY(press(Qt::Key_R, Qt::AltModifier)); // "&Review"
    TRY(textOf(u"reviewWhat"_s).startsWith(u"20 numbers"_s));
    WALK(checkNothingBought());
    TRY(isReady(u"buyButton"_s));
    QVERIFY(tabTo(u"buyButton"_s));
    QVERIFY(press(Qt::Key_Space));
    WALK(checkBought());
    for (const QString &number : std::as_const(m_bought))
        QVERIFY2(!turnedDown.endsWith(number.right(7)), qPrintable(turnedDown));

    QVERIFY(press(Qt::Key_O, Qt::AltModifier)); // "C&opy for ElevenLabs"
    WALK(checkCopied());
    TRY(!seen(u"purchaseWizard"_s) && QApplication::activeWindow() == &m_rig->window());
    TRY(table(u"waitingTable"_s) && table(u"waitingTable"_s)->model()->rowCount() == Batch);
    TRY(!seen(u"statusQueue"_s)); // nothing of the order is left to buy
    WALK(importAtDashboard());

    QVERIFY(press(Qt::Key_P, Qt::AltModifier)); // "Next: &paste IDs"
    TRY(table(u"mappingView"_s));
    QVERIFY(press(Qt::Key_V, Qt::ControlModifier));
    WALK(checkPasted());
    QVERIFY(press(Qt::Key_Return, Qt::ControlModifier));
    WALK(checkActivated());
    QVERIFY(press(Qt::Key_1, Qt::ControlModifier));
    TRY(m_rig->window().currentPage()->id() == u"dashboard"_s);
    TRY(textOf(u"readyTile"_s).contains(u"23"_s));
    QCOMPARE(mouse.events(), 0);
}

QTEST_MAIN(TestWeeklySession)
#include "tst_weeklysession.moc"
