// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/consolerig.h"
#include "e2e/hands.h"
#include "e2e/heartbeat.h"
#include "e2e/stoppedserver.h"

#include "common/page.h"
#include "common/theme.h"
#include "mainwindow.h"

#include <signal.h>

#include <QClipboard>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace numberwell;
using namespace numberwell::test;

namespace {

constexpr int Patience = 30'000; // ms
constexpr int Batch = 20;
constexpr int Pages = 6;

#define TRY(condition) QTRY_VERIFY_WITH_TIMEOUT(condition, Patience)

#define VERIFY_ALIVE(heartbeat)                                                                    \
    do {                                                                                           \
        qInfo("%s", qPrintable((heartbeat).report()));                                             \
        QVERIFY2((heartbeat).longest() < Heartbeat::bound(), qPrintable((heartbeat).report()));    \
    } while (false)

//! Lets the window work; unlike QTest::qWait() without a pause that would count as a gap.
void breathe(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

QTableView *table(const QString &name)
{
    return seen<QTableView>(name);
}

} // namespace

/*! The window answers whatever the database and Twilio do; no block of over 50 ms. */
class TestResponsiveness : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void databaseStopped();
    void databaseRestarted();
    void vendorSilentInSearch();
    void vendorSilentInPurchase();
    void puttingTogetherAnewInPurchase();

private:
    void fillPool();
    bool openWizard();
    bool goToPaste();
    void visitPages(Heartbeat *heartbeat);
    void search(Heartbeat *heartbeat);
    void scroll(Heartbeat *heartbeat);
    void resize(Heartbeat *heartbeat);

    TestDatabase m_server;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ConsoleRig> m_rig;
};

void TestResponsiveness::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestResponsiveness::init()
{
    m_rig = std::make_unique<ConsoleRig>(m_server);
    fillPool();
    QVERIFY(m_rig->start());
}

void TestResponsiveness::cleanup()
{
    keepPictureOfFailure();
    m_rig.reset();
}

//! 500 numbers that are ready and 20 that wait.
void TestResponsiveness::fillPool()
{
    QVERIFY(m_rig->connection()
                .execBatch(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
                           "elevenlabs_phone_id, status, monthly_price, currency) "
                           "SELECT '+1416555' || n, 'PN' || n, 'phnum_' || n, 'configured', "
                           "1.15, 'USD' FROM generate_series(1000, 1499) AS n;"
                           "INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
                           "monthly_price, currency) "
                           "SELECT '+16045550' || n, 'PNw' || n, 1.15, 'USD' "
                           "FROM generate_series(100, 119) AS n"_s)
                .has_value());
}

void TestResponsiveness::visitPages(Heartbeat *heartbeat)
{
    for (int i = 0; i < Pages; ++i) {
        heartbeat->setPhase(u"page %1"_s.arg(i + 1));
        QVERIFY(press(Qt::Key_1 + i, Qt::ControlModifier));
        breathe(100ms);
    }
}

void TestResponsiveness::search(Heartbeat *heartbeat)
{
    heartbeat->setPhase(u"search"_s);
    QVERIFY(press(Qt::Key_3, Qt::ControlModifier));
    breathe(50ms);
    QVERIFY(click(u"poolSearch"_s));
    for (const QChar digit : u"416555"_s) {
        QVERIFY(type(digit));
        breathe(40ms);
    }
    QVERIFY(press(Qt::Key_A, Qt::ControlModifier));
    QVERIFY(press(Qt::Key_Delete));
    breathe(100ms);
}

void TestResponsiveness::scroll(Heartbeat *heartbeat)
{
    heartbeat->setPhase(u"scroll"_s);
    table(u"poolTable"_s)->setFocus();
    for (int i = 0; i < 8; ++i) {
        QVERIFY(press(i < 6 ? Qt::Key_PageDown : Qt::Key_PageUp));
        breathe(30ms);
    }
}

void TestResponsiveness::resize(Heartbeat *heartbeat)
{
    heartbeat->setPhase(u"resize"_s);
    for (const QSize size : {QSize(1100, 700), QSize(1280, 800)}) {
        m_rig->window().resize(size);
        breathe(80ms);
    }
}

bool TestResponsiveness::goToPaste()
{
    return press(Qt::Key_2, Qt::ControlModifier)
           && QTest::qWaitFor([] { return isReady(u"continueButton"_s); }, Patience)
           && click(u"continueButton"_s)
           && QTest::qWaitFor([] { return isReady(u"nextStepButton"_s); }, Patience)
           && click(u"nextStepButton"_s)
           && QTest::qWaitFor([] { return table(u"mappingView"_s) != nullptr; }, Patience);
}

void TestResponsiveness::databaseStopped()
{
    QVERIFY(goToPaste());
    QStringList pasted;
    for (int n = 100; n < 100 + Batch; ++n)
        pasted << u"+16045550%1\tphnum_new%1"_s.arg(n);
    QApplication::clipboard()->setText(pasted.join(u'\n'));
    Heartbeat warmUp; // everything once: styles, fonts and layouts are made at the first sight
    visitPages(&warmUp);
    search(&warmUp);
    scroll(&warmUp);
    resize(&warmUp);
    TRY(textOf(u"statusDatabase"_s).startsWith(u"Database: "_s));
    QTest::qWait(500);

    Heartbeat heartbeat;
    StoppedServer server(m_server.cluster());
    QVERIFY(server.processes() > 3);
    heartbeat.start();
    QElapsedTimer timer;
    timer.start();

    heartbeat.setPhase(u"paste"_s);
    QVERIFY(press(Qt::Key_2, Qt::ControlModifier));
    breathe(100ms);
    QVERIFY(press(Qt::Key_V, Qt::ControlModifier));
    breathe(200ms);
    QCOMPARE(textOf(u"activateButton"_s), u"Activate 20 numbers"_s);
    heartbeat.setPhase(u"activate"_s);
    QVERIFY(press(Qt::Key_Return, Qt::ControlModifier));
    breathe(1s);
    QVERIFY(textOf(u"busyIndicator"_s).contains(u"Activating 20 numbers"_s));
    QVERIFY(!isReady(u"activateButton"_s)); // not a second time
    while (timer.elapsed() < 6000) {
        visitPages(&heartbeat);
        search(&heartbeat);
        scroll(&heartbeat);
        resize(&heartbeat);
    }
    heartbeat.setPhase(u"status"_s);
    TRY(textOf(u"statusDatabase"_s).contains(u"not answering"_s));

    heartbeat.setPhase(u"catching up"_s);
    server.goOn();
    breathe(2s);
    heartbeat.stop();
    VERIFY_ALIVE(heartbeat);

    // What was asked for is done; what somebody else did is there.
    TRY(!textOf(u"statusDatabase"_s).contains(u"not answering"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_rig->count(u"phone_number_pool WHERE status = 'configured' "
                                           "AND elevenlabs_phone_id LIKE 'phnum_new%'"_s),
                              Batch,
                              Patience);
    QVERIFY(press(Qt::Key_2, Qt::ControlModifier));
    TRY(textOf(u"doneHeadline"_s).startsWith(u"20 numbers live"_s));
    QVERIFY(press(Qt::Key_3, Qt::ControlModifier));
    TRY(table(u"poolTable"_s));
    const int rows = table(u"poolTable"_s)->model()->rowCount();
    QVERIFY(m_rig->connection()
                .execBatch(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) "
                           "VALUES ('+12505550100', 'PNlate')"_s)
                .has_value());
    TRY(table(u"poolTable"_s)->model()->rowCount() == rows + 1);
}

void TestResponsiveness::databaseRestarted()
{
    QVERIFY(press(Qt::Key_3, Qt::ControlModifier));
    TRY(table(u"poolTable"_s) && table(u"poolTable"_s)->model()->rowCount() > 500);
    QTableView *pool = table(u"poolTable"_s);
    pool->setFocus();
    for (int i = 0; i < 40; ++i)
        QVERIFY(press(Qt::Key_Down));
    const auto current
        = [pool] { return pool->model()->index(pool->currentIndex().row(), 0).data().toString(); };
    const QString number = current();
    const int rows = pool->model()->rowCount();
    const qsizetype selected = pool->selectionModel()->selectedRows().size();
    QVERIFY(selected > 0);

    // One backend that dies ends all of them, and the server recovers as from a crash. The test's
    // cluster does not write its journal at each commit.
    QVERIFY(m_rig->connection().execBatch(u"CHECKPOINT"_s).has_value());
    const qint64 backend = m_rig
                               ->scalar(u"SELECT pid FROM pg_stat_activity "
                                        "WHERE datname = current_database() "
                                        "AND pid <> pg_backend_pid() LIMIT 1"_s)
                               .toLongLong();
    QVERIFY(backend > 0);
    Heartbeat heartbeat;
    heartbeat.setPhase(u"restart"_s);
    heartbeat.start();
    QCOMPARE(::kill(pid_t(backend), SIGKILL), 0);
    breathe(3s);
    heartbeat.stop();
    VERIFY_ALIVE(heartbeat);

    TRY(m_rig->reconnect());
    QVERIFY(m_rig->connection()
                .execBatch(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) "
                           "VALUES ('+12505550101', 'PNlater')"_s)
                .has_value());
    TRY(pool->model()->rowCount() == rows + 1);
    QCOMPARE(current(), number);
    QCOMPARE(pool->selectionModel()->selectedRows().size(), selected);
    TRY(m_rig->console().database().state() == store::Database::State::Connected);
}

bool TestResponsiveness::openWizard()
{
    if (!press(Qt::Key_N, Qt::ControlModifier)
        || !QTest::qWaitFor([] { return isReady(u"countEdit"_s); }, Patience)
        || !QTest::qWaitFor(
            [] { return QApplication::activeModalWidget() == QApplication::activeWindow(); },
            Patience)) {
        return false;
    }
    return click(u"countEdit"_s) && press(Qt::Key_A, Qt::ControlModifier) && type(u"6"_s)
           && click(u"areaCodesEdit"_s) && press(Qt::Key_A, Qt::ControlModifier) && type(u"604"_s);
}

void TestResponsiveness::vendorSilentInSearch()
{
    constexpr auto AtOnce = 500ms;
    QVERIFY(openWizard());
    QVERIFY(press(Qt::Key_Return)); // warmed up: one search that is answered
    TRY(textOf(u"offersFooter"_s).startsWith(u"6 of 6 chosen"_s));
    QVERIFY(click(u"backButton"_s));
    TRY(isReady(u"countEdit"_s));
    m_rig->vendors().inTwilio(
        [](TwilioStandIn &twilio) { twilio.order({.fault = Fault::Hang, .times = -1}); });

    Heartbeat heartbeat;
    heartbeat.setPhase(u"search"_s);
    heartbeat.start();
    QVERIFY(click(u"nextButton"_s));
    breathe(1s);
    QVERIFY(textOf(u"busyIndicator"_s).contains(u"Asking Twilio"_s));
    breathe(1500ms);
    QVERIFY(isReady(u"cancelWork"_s));
    heartbeat.setPhase(u"cancel"_s);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(click(u"cancelWork"_s));
    QTRY_VERIFY(isReady(u"countEdit"_s) && isReady(u"nextButton"_s));
    QVERIFY(timer.elapsed() < AtOnce.count());
    breathe(200ms);

    heartbeat.setPhase(u"search, then close"_s);
    QVERIFY(click(u"nextButton"_s));
    breathe(300ms);
    timer.restart();
    QVERIFY(click(u"closeButton"_s));
    QTRY_VERIFY(!seen(u"purchaseWizard"_s));
    QVERIFY(timer.elapsed() < AtOnce.count());
    breathe(300ms);
    heartbeat.stop();
    VERIFY_ALIVE(heartbeat);
    QCOMPARE(m_rig->count(u"purchase_orders"_s), 0);
}

void TestResponsiveness::vendorSilentInPurchase()
{
    QVERIFY(openWizard());
    QVERIFY(press(Qt::Key_Return));
    TRY(textOf(u"offersFooter"_s).startsWith(u"6 of 6 chosen"_s) && isReady(u"nextButton"_s));
    QVERIFY(click(u"nextButton"_s));
    TRY(isReady(u"buyButton"_s));
    // Purchases alone: what else is asked meanwhile would hold one of them back in the client.
    m_rig->vendors().inTwilio([](TwilioStandIn &twilio) {
        twilio.order({.fault = Fault::Hang, .verb = u"POST"_s, .times = -1});
    });

    Heartbeat heartbeat;
    QVERIFY(click(u"buyButton"_s));
    TRY(textOf(u"progressHead"_s).startsWith(u"Buying: 0 of 6"_s));
    QTest::qWait(300); // its first sight
    heartbeat.setPhase(u"buying"_s);
    heartbeat.start();
    breathe(1s);
    heartbeat.setPhase(u"stop"_s);
    QVERIFY(click(u"stopButton"_s));
    breathe(200ms);
    QVERIFY(textOf(u"progressHead"_s).startsWith(u"Stopping"_s));
    QVERIFY(!isReady(u"stopButton"_s));
    heartbeat.setPhase(u"close"_s);
    QVERIFY(click(u"closeButton"_s));
    breathe(300ms);
    QVERIFY(!seen(u"purchaseWizard"_s));
    TRY(QApplication::activeWindow() == &m_rig->window());
    heartbeat.setPhase(u"meanwhile"_s);
    QVERIFY(press(Qt::Key_3, Qt::ControlModifier));
    breathe(500ms);
    QCOMPARE(m_rig->window().currentPage()->id(), u"pool"_s);
    heartbeat.stop();
    VERIFY_ALIVE(heartbeat);

    QCOMPARE(m_rig->count(u"purchase_items WHERE state IN ('buying', 'checking')"_s), 3);

    // It answers again: what became of the three is looked up, and the stop holds for the rest.
    m_rig->vendors().inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    QTRY_COMPARE_WITH_TIMEOUT(
        m_rig->count(u"purchase_orders WHERE state = 'stopped'"_s), 1, Patience);
    QCOMPARE(m_rig->count(u"purchase_items WHERE state <> 'failed'"_s), 0);
    QCOMPARE(m_rig->vendors().purchases(), 0);
    TRY(m_rig->console().purchase().isIdle());
}

//! As after saved settings: this console goes, and the program goes on.
void TestResponsiveness::puttingTogetherAnewInPurchase()
{
    constexpr qint64 QuitPatience = 3000; // ms
    QVERIFY(openWizard());
    QVERIFY(press(Qt::Key_Return));
    TRY(textOf(u"offersFooter"_s).startsWith(u"6 of 6 chosen"_s) && isReady(u"nextButton"_s));
    QVERIFY(click(u"nextButton"_s));
    TRY(isReady(u"buyButton"_s));
    m_rig->vendors().inTwilio(
        [](TwilioStandIn &twilio) { twilio.order({.fault = Fault::Hang, .times = -1}); });
    QVERIFY(click(u"buyButton"_s));
    TRY(m_rig->count(u"purchase_items WHERE state = 'buying'"_s) == 3);
    QElapsedTimer timer;
    timer.start();
    m_rig.reset();
    QVERIFY(timer.elapsed() < QuitPatience);
    QTest::qWait(3000); // what it left behind would wake up now
}

QTEST_MAIN(TestResponsiveness)
#include "tst_responsiveness.moc"
