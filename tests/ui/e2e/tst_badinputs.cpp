// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/consolerig.h"
#include "e2e/hands.h"

#include "common/page.h"
#include "common/theme.h"
#include "mainwindow.h"

#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace numberwell;
using namespace numberwell::test;

namespace {

constexpr int Patience = 30'000; // ms
constexpr int AWhile = 300;      // ms, for what must not happen

#define TRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, Patience)

} // namespace

/*! Whatever is typed or refused: a sentence can be seen, and nothing has changed anywhere. */
class TestBadInputs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void fields_data();
    void fields();
    void searches_data();
    void searches();
    void suspendedMeanwhile();
    void purchases_data();
    void purchases();
    void pastes_data();
    void pastes();

private:
    bool openWizard(const QString &count, const QString &areaCodes);
    bool replaceText(const QString &edit, const QString &text);

    TestDatabase m_server;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ConsoleRig> m_rig;
};

void TestBadInputs::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestBadInputs::cleanup()
{
    keepPictureOfFailure();
    m_rig.reset();
}

bool TestBadInputs::replaceText(const QString &edit, const QString &text)
{
    if (!click(edit) || !press(Qt::Key_A, Qt::ControlModifier) || !press(Qt::Key_Delete))
        return false;
    return type(text) && seen<QLineEdit>(edit)->text() == text;
}

bool TestBadInputs::openWizard(const QString &count, const QString &areaCodes)
{
    return m_rig->start() && press(Qt::Key_N, Qt::ControlModifier)
           && QTest::qWaitFor([] { return isReady(u"countEdit"_s); }, Patience)
           && QTest::qWaitFor(
               [] { return QApplication::activeModalWidget() == QApplication::activeWindow(); },
               Patience)
           && replaceText(u"countEdit"_s, count) && replaceText(u"areaCodesEdit"_s, areaCodes);
}

void TestBadInputs::fields_data()
{
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("areaCodes");
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("sentence");

    const QString area = u"areaNote"_s;
    const QString count = u"countNote"_s;
    QTest::newRow("area 60") << u"2"_s << u"60"_s << area << u"“60” is not an area code"_s;
    QTest::newRow("area abc") << u"2"_s << u"abc"_s << area << u"“abc” is not an area code"_s;
    QTest::newRow("area 999") << u"2"_s << u"999"_s << area << u"“999” is not an area code"_s;
    QTest::newRow("one of two") << u"2"_s << u"604, 60"_s << area << u"“60” is not an area code"_s;
    QTest::newRow("count 0") << u"0"_s << u"604"_s << count << u"“0” can't be bought"_s;
    QTest::newRow("count -1") << u"-1"_s << u"604"_s << count << u"“-1” can't be bought"_s;
    QTest::newRow("count 1000000")
        << u"1000000"_s << u"604"_s << count << u"“1000000” can't be bought"_s;
    QTest::newRow("count of words") << u"ten"_s << u"604"_s << count << u"“ten” can't be bought"_s;
    QTest::newRow("no count") << QString() << u"604"_s << count << u"Enter how many"_s;
}

void TestBadInputs::fields()
{
    QFETCH(QString, count);
    QFETCH(QString, areaCodes);
    QFETCH(QString, note);
    QFETCH(QString, sentence);
    m_rig = std::make_unique<ConsoleRig>(m_server);
    const QString before = m_rig->everything();
    QVERIFY(openWizard(count, areaCodes));
    QTRY_VERIFY2_WITH_TIMEOUT(
        textOf(note).startsWith(sentence), qPrintable(textOf(note)), Patience);
    QVERIFY(textOf(note).endsWith(u'.'));
    QVERIFY(!isReady(u"nextButton"_s));
    QVERIFY(press(Qt::Key_Return));
    QTest::qWait(AWhile);
    QVERIFY(textOf(note).startsWith(sentence));
    QVERIFY(!seen(u"offersTable"_s));
    QCOMPARE(m_rig->everything(), before);
    QCOMPARE(m_rig->vendors().purchases(), 0);
}

void TestBadInputs::searches_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("hasStock");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("wrong token") << u"0123456789abcdef0123456789abcdef"_s << u"active"_s << true
                                 << u"did not accept the account SID and token (20003)"_s;
    QTest::newRow("suspended") << QString() << u"suspended"_s << true
                               << u"suspended or out of funds (20005)"_s;
    QTest::newRow("exhausted") << QString() << u"active"_s << false << u"no numbers left in 604"_s;
}

void TestBadInputs::searches()
{
    QFETCH(QString, token);
    QFETCH(QString, status);
    QFETCH(bool, hasStock);
    QFETCH(QString, sentence);
    m_rig = std::make_unique<ConsoleRig>(m_server, token);
    const QString before = m_rig->everything();
    m_rig->vendors().inTwilio([&](TwilioStandIn &twilio) {
        twilio.setAccountStatus(status);
        if (!hasStock)
            twilio.setStock(u"604"_s, 0);
    });
    QVERIFY(openWizard(u"2"_s, u"604"_s));
    QVERIFY(click(u"nextButton"_s));
    const auto message
        = [] { return textOf(u"inlineMessage"_s) + u' ' + textOf(u"shortageText"_s); };
    QTRY_VERIFY2_WITH_TIMEOUT(message().contains(sentence), qPrintable(message()), Patience);
    QVERIFY(!isReady(u"nextButton"_s));
    QCOMPARE(m_rig->everything(), before);
    QCOMPARE(m_rig->vendors().purchases(), 0);
    // Where the neighbours are offered, one of them goes on.
    QCOMPARE(!seen(u"try778"_s), hasStock);
}

//! Nothing is bought; the order is kept, and what is to be done is said.
void TestBadInputs::suspendedMeanwhile()
{
    m_rig = std::make_unique<ConsoleRig>(m_server);
    const QString pool = m_rig->rows(u"phone_number_pool AS t"_s);
    const QString notices = m_rig->notices();
    QVERIFY(openWizard(u"2"_s, u"604"_s));
    QVERIFY(click(u"nextButton"_s));
    TRY(textOf(u"offersFooter"_s).startsWith(u"2 of 2 chosen"_s) && isReady(u"nextButton"_s));
    QVERIFY(click(u"nextButton"_s));
    TRY(isReady(u"buyButton"_s));
    m_rig->vendors().inTwilio(
        [](TwilioStandIn &twilio) { twilio.setAccountStatus(u"suspended"_s); });
    QVERIFY(click(u"buyButton"_s));
    TRY(textOf(u"inlineMessage"_s).contains(u"20005"_s));
    QVERIFY(textOf(u"inlineMessage"_s).contains(u"The order is kept"_s));
    QCOMPARE(m_rig->rows(u"phone_number_pool AS t"_s), pool);
    QCOMPARE(m_rig->notices(), notices);
    QCOMPARE(m_rig->count(u"purchase_items WHERE state <> 'planned'"_s), 0);
    QCOMPARE(m_rig->count(u"purchase_orders WHERE held_code = '20005'"_s), 1);
    QCOMPARE(m_rig->vendors().purchases(), 0);
}

void TestBadInputs::purchases_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("isTaken");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("trial account") << u"active"_s << u"Trial"_s << false << u"21404"_s;
    QTest::newRow("all just taken") << u"active"_s << u"Full"_s << true << u"21422"_s;
}

void TestBadInputs::purchases()
{
    QFETCH(QString, status);
    QFETCH(QString, type);
    QFETCH(bool, isTaken);
    QFETCH(QString, sentence);
    m_rig = std::make_unique<ConsoleRig>(m_server);
    m_rig->vendors().inTwilio([](TwilioStandIn &twilio) {
        twilio.addOwned(u"+16045559999"_s, u"The one a trial account has"_s);
    });
    const QString pool = m_rig->rows(u"phone_number_pool AS t"_s);
    const QString organizations = m_rig->rows(u"organization_phone_numbers AS t"_s);
    const QString notices = m_rig->notices();
    QVERIFY(openWizard(u"2"_s, u"604"_s));
    QVERIFY(click(u"nextButton"_s));
    TRY(textOf(u"offersFooter"_s).startsWith(u"2 of 2 chosen"_s) && isReady(u"nextButton"_s));
    QVERIFY(click(u"nextButton"_s));
    TRY(isReady(u"buyButton"_s));
    m_rig->vendors().inTwilio([&](TwilioStandIn &twilio) {
        twilio.setAccountStatus(status);
        twilio.setAccountType(type);
        if (isTaken)
            twilio.order({.fault = Fault::JustTaken, .verb = u"POST"_s, .times = -1});
    });
    QVERIFY(click(u"buyButton"_s));
    TRY(textOf(u"resultHead"_s) == u"0 of 2 bought"_s);
    QCOMPARE(textOf(u"resultCost"_s), u"Nothing was charged."_s);
    QString said = textOf(u"stopMessage"_s);
    if (const auto *failed = seen<QTableView>(u"failedTable"_s)) {
        for (int column = 0; column < failed->model()->columnCount(); ++column)
            said += u' ' + failed->model()->index(0, column).data().toString();
    }
    QVERIFY2(said.contains(sentence), qPrintable(said));
    QVERIFY(!seen(u"copyButton"_s));
    // What was tried is in the journal; the pool, the organizations and the account are as before.
    QCOMPARE(m_rig->rows(u"phone_number_pool AS t"_s), pool);
    QCOMPARE(m_rig->rows(u"organization_phone_numbers AS t"_s), organizations);
    QCOMPARE(m_rig->notices(), notices);
    QCOMPARE(m_rig->count(u"purchase_items WHERE state <> 'failed'"_s), 0);
    QCOMPARE(m_rig->count(u"purchase_orders WHERE state = 'open'"_s), 0);
    QCOMPARE(m_rig->vendors().purchases(), 0);
    QCOMPARE(m_rig->boughtNumbers(), QStringList{u"+16045559999"_s});
}

void TestBadInputs::pastes_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("prose") << u"Dear all,\n\nthe meeting is moved to Thursday. See you there!\n"_s;
    QTest::newRow("binary") << QString(u"\x01\x02PNG\x03"_s + QChar(QChar::Null) + u"\x7f\xfffd"_s);
    QTest::newRow("code") << u"<?php eval($_GET['x']); DROP TABLE phone_number_pool; --"_s;
    QTest::newRow("unknown numbers") << u"+16045550001\tphnum_x1\n+16045550002\tphnum_x2"_s;
    QTest::newRow("rounded number") << u"1.60456E+10\tphnum_x1"_s;
    QTest::newRow("somebody's number") << u"+17785550104\tphnum_mine"_s;
    QTest::newRow("blank lines") << u"\n\n \t \n"_s;
}

void TestBadInputs::pastes()
{
    QFETCH(QString, text);
    m_rig = std::make_unique<ConsoleRig>(m_server);
    const QString before = m_rig->everything();
    QVERIFY(m_rig->start());
    QApplication::clipboard()->setText(text);
    QVERIFY(press(Qt::Key_2, Qt::ControlModifier));
    TRY(seen(u"stepper"_s));
    QVERIFY(seen(u"stepper"_s)->hasFocus() || tabTo(u"stepper"_s));
    QVERIFY(press(Qt::Key_Right)); // Import
    QVERIFY(press(Qt::Key_Right)); // Paste IDs
    QVERIFY(press(Qt::Key_Return));
    TRY(seen(u"mappingGrid"_s));
    QVERIFY(press(Qt::Key_V, Qt::ControlModifier));
    const auto sentence = [] { return textOf(u"inlineMessage"_s) + textOf(u"verdictHint"_s); };
    QTRY_VERIFY2_WITH_TIMEOUT(sentence().contains(u'.'), qPrintable(sentence()), Patience);
    QVERIFY(!isReady(u"activateButton"_s));
    QVERIFY(press(Qt::Key_Return, Qt::ControlModifier));
    QTest::qWait(AWhile);
    QVERIFY(!sentence().isEmpty());
    QCOMPARE(m_rig->everything(), before);
}

QTEST_MAIN(TestBadInputs)
#include "tst_badinputs.moc"
