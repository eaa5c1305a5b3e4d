// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "e2e/consolerig.h"
#include "e2e/hands.h"

#include "common/theme.h"
#include "mainwindow.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace numberwell;
using namespace numberwell::test;

namespace {

constexpr int Patience = 60'000; // ms
constexpr int SettlePatience = 2 * Patience;
constexpr int Batch = 12;
constexpr auto Latency = 400ms;

QString program()
{
    const QString folder = qEnvironmentVariable(
        "NUMBERWELL_BIN_DIR", QCoreApplication::applicationDirPath() + u"/../bin"_s);
    return folder + u"/numberwell"_s;
}

//! Real keys and windows; the words it prints, or null where it failed.
QString xdotool(const QStringList &arguments)
{
    QProcess process;
    process.start(u"xdotool"_s, arguments);
    if (!process.waitForFinished(Patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return process.exitCode() == 0 ? u""_s + QString::fromLocal8Bit(process.readAll()) : QString();
}

bool pressKeys(const QStringList &keys)
{
    return !xdotool(QStringList{u"key"_s, u"--delay"_s, u"30"_s} + keys).isNull();
}

bool typeText(const QString &text)
{
    return !xdotool({u"type"_s, u"--delay"_s, u"30"_s, text}).isNull();
}

//! The visible window of this title; empty where there is none.
QString windowNamed(const QString &title)
{
    return xdotool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, title}).section(u'\n', 0, 0);
}

/*!
 * Asked again and again: a search fails where another window goes away in its midst. Of this
 * process alone: the window of one that was killed may still be there.
 */
QString awaitMainWindow(qint64 process)
{
    const QStringList search{u"search"_s,
                             u"--all"_s,
                             u"--onlyvisible"_s,
                             u"--pid"_s,
                             QString::number(process),
                             u"--name"_s,
                             u"^Numberwell"_s};
    QString window;
    (void)QTest::qWaitFor(
        [&] {
            window = xdotool(search).section(u'\n', 0, 0);
            return !window.isEmpty();
        },
        Patience);
    return window;
}

} // namespace

/*! The real program, driven by real keys, killed in mid-purchase and started again. */
class TestKilledConsole : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void finishesTheOrder_data();
    void finishesTheOrder();
    void quitsInMidPurchase();
    void keepsTheDraft();
    void startsSoon();
    void quitsWhileItStarts();

private:
    bool startProgram(const QStringList &arguments, const QProcessEnvironment &environment);
    bool placeOrder();
    void checkFinished();
    QProcessEnvironment environment() const;

    TestDatabase m_server;
    std::unique_ptr<ConsoleRig> m_rig;
    QProcess m_program;
    QString m_window;
};

void TestKilledConsole::initTestCase()
{
    QVERIFY2(m_server.isUp(), qPrintable(m_server.problem()));
    QVERIFY2(!QStandardPaths::findExecutable(u"xdotool"_s).isEmpty(),
             "xdotool is missing; as root: apt-get install xdotool");
    QVERIFY2(QFile::exists(program()), qPrintable(program()));
    m_program.setProcessChannelMode(QProcess::ForwardedChannels);
}

void TestKilledConsole::cleanup()
{
    if (m_program.state() != QProcess::NotRunning) {
        m_program.terminate();
        if (!m_program.waitForFinished(5000)) {
            m_program.kill();
            m_program.waitForFinished();
        }
    }
    m_rig.reset();
}

QProcessEnvironment TestKilledConsole::environment() const
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    all.insert(m_rig->environment());
    return all;
}

bool TestKilledConsole::startProgram(const QStringList &arguments,
                                     const QProcessEnvironment &environment)
{
    m_program.setProcessEnvironment(environment);
    m_program.start(program(), arguments);
    if (!m_program.waitForStarted())
        return false;
    m_window = awaitMainWindow(m_program.processId());
    return !m_window.isEmpty();
}

//! Keys are repeated until they have had their effect: before, the window may not be ready.
bool TestKilledConsole::placeOrder()
{
    if (xdotool({u"windowactivate"_s, u"--sync"_s, m_window}).isNull())
        return false;
    const bool isOpen = QTest::qWaitFor(
        [] {
            return pressKeys({u"ctrl+n"_s})
                   && QTest::qWaitFor([] { return !windowNamed(u"^Buy numbers"_s).isEmpty(); },
                                      2000);
        },
        Patience);
    const QString wizard = windowNamed(u"^Buy numbers"_s);
    if (!isOpen || xdotool({u"windowactivate"_s, u"--sync"_s, wizard}).isNull())
        return false;
    QTest::qWait(300);
    if (!pressKeys({u"alt+y"_s, u"ctrl+a"_s}) || !typeText(QString::number(Batch))
        || !pressKeys({u"alt+a"_s, u"ctrl+a"_s}) || !typeText(u"604"_s)
        || !pressKeys({u"Return"_s})) {
        return false;
    }
    return QTest::qWaitFor(
        [this] {
            pressKeys({u"alt+r"_s}); // Review, where there is something to review
            QTest::qWait(700);       // a double click's time, for which Buy takes no key
            pressKeys({u"alt+u"_s}); // Buy
            return QTest::qWaitFor([this] { return m_rig->count(u"purchase_orders"_s) == 1; }, 500);
        },
        Patience);
}

void TestKilledConsole::finishesTheOrder_data()
{
    QTest::addColumn<int>("soldAtLeast");

    QTest::newRow("after 4") << 4;
    QTest::newRow("after 5") << 5;
    QTest::newRow("after 7") << 7;
}

void TestKilledConsole::finishesTheOrder()
{
    QFETCH(int, soldAtLeast);
    m_rig = std::make_unique<ConsoleRig>(m_server);
    StandIns &vendors = m_rig->vendors();
    vendors.inTwilio([](TwilioStandIn &twilio) { twilio.setLatency(Latency); });
    QVERIFY(startProgram({}, environment()));
    QVERIFY(placeOrder());

    QElapsedTimer timer;
    timer.start();
    while (vendors.purchases() < soldAtLeast && timer.elapsed() < Patience)
        QThread::usleep(500);
    m_program.kill();
    QVERIFY(m_program.waitForFinished());
    QCOMPARE(m_program.exitStatus(), QProcess::CrashExit);
    const int sold = vendors.purchases();
    const int recorded = m_rig->count(u"purchase_items WHERE state = 'recorded'"_s);
    qInfo("killed with %d of %d sold, %d of them recorded", sold, Batch, recorded);
    QVERIFY(sold >= soldAtLeast);
    QVERIFY(sold < Batch);
    QCOMPARE(m_rig->count(u"purchase_orders WHERE state = 'open'"_s), 1);

    QVERIFY(startProgram({}, environment()));
    checkFinished();
}

//! By itself, without a key: all twelve, each once, and the pool knows what Twilio knows.
void TestKilledConsole::checkFinished()
{
    StandIns &vendors = m_rig->vendors();
    QTRY_COMPARE_WITH_TIMEOUT(
        m_rig->count(u"purchase_orders WHERE state = 'finished'"_s), 1, SettlePatience);
    QCOMPARE(m_rig->count(u"purchase_items WHERE state = 'recorded'"_s), Batch);
    QCOMPARE(vendors.purchases(), Batch);
    QStringList owned = m_rig->boughtNumbers();
    owned.sort();
    QCOMPARE(owned.size(), Batch);
    QCOMPARE(owned.removeDuplicates(), 0);
    QCOMPARE(m_rig
                 ->scalar(u"SELECT string_agg(phone_number, ',' ORDER BY phone_number) "
                          "FROM phone_number_pool WHERE area_code = '604' "
                          "AND status = 'purchased'"_s)
                 .toString(),
             owned.join(u','));
    QCOMPARE(m_rig->count(u"admin_notifications WHERE type = 'batch_import_required'"_s), 1);
}

//! Quit while Twilio keeps it waiting: soon, in good order, and nothing is lost.
void TestKilledConsole::quitsInMidPurchase()
{
    constexpr qint64 QuitPatience = 5000; // ms
    m_rig = std::make_unique<ConsoleRig>(m_server);
    StandIns &vendors = m_rig->vendors();
    vendors.inTwilio([](TwilioStandIn &twilio) {
        twilio.order({.fault = Fault::HangAfter, .verb = u"POST"_s, .times = 2});
        twilio.order({.fault = Fault::Hang, .verb = u"POST"_s, .times = 1});
    });
    QVERIFY(startProgram({}, environment()));
    QVERIFY(placeOrder());
    QTRY_COMPARE_WITH_TIMEOUT(
        m_rig->count(u"purchase_items WHERE state = 'buying'"_s), 3, Patience);
    QVERIFY(pressKeys({u"alt+l"_s})); // closes the wizard
    QTRY_VERIFY(windowNamed(u"^Buy numbers"_s).isEmpty());
    QVERIFY(!xdotool({u"windowactivate"_s, u"--sync"_s, m_window}).isNull());
    QElapsedTimer timer;
    timer.start();
    QVERIFY(pressKeys({u"ctrl+q"_s}));
    QVERIFY(m_program.waitForFinished(Patience));
    qInfo("quit after %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < QuitPatience);
    QCOMPARE(m_program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program.exitCode(), 0);
    QCOMPARE(vendors.purchases(), 2);
    QCOMPARE(m_rig->count(u"purchase_orders WHERE state = 'open'"_s), 1);

    QVERIFY(startProgram({}, environment()));
    checkFinished();
}

//! Killed with an ID in the grid that is not activated: it is there again, in its session.
void TestKilledConsole::keepsTheDraft()
{
    const QString id = u"phnum_typed0before0the0kill"_s;
    m_rig = std::make_unique<ConsoleRig>(m_server);
    QVERIFY(m_rig->connection()
                .execBatch(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) "
                           "VALUES ('+12505550100', 'PNwaits')"_s)
                .has_value());
    const QString drafts
        = u"weekly_sessions WHERE finished_at IS NULL AND draft->0->>'id' = '%1'"_s.arg(id);
    QVERIFY(startProgram({}, environment()));
    QVERIFY(!xdotool({u"windowactivate"_s, u"--sync"_s, m_window}).isNull());
    // The first keys may come before there are rows: each round writes the one cell anew.
    const bool isKept = QTest::qWaitFor(
        [&] {
            return pressKeys({u"ctrl+2"_s, u"alt+c"_s, u"alt+p"_s, u"F8"_s, u"F2"_s, u"ctrl+a"_s})
                   && typeText(id) && pressKeys({u"Return"_s})
                   && QTest::qWaitFor([&] { return m_rig->count(drafts) == 1; }, 2000);
        },
        Patience);
    QVERIFY2(isKept, qPrintable(m_rig->rows(u"(SELECT step, draft FROM weekly_sessions) AS t"_s)));
    m_program.kill();
    QVERIFY(m_program.waitForFinished());
    QCOMPARE(m_rig->count(u"phone_number_pool WHERE status = 'configured'"_s), 3); // as before
    QCOMPARE(m_rig->count(drafts), 1);

    QVERIFY(m_rig->start());
    QTRY_VERIFY_WITH_TIMEOUT(seen<QTableView>(u"mappingView"_s) || pressKeys({u"ctrl+2"_s}),
                             Patience);
    QTRY_VERIFY_WITH_TIMEOUT(seen<QTableView>(u"mappingView"_s), Patience);
    const QAbstractItemModel *rows = seen<QTableView>(u"mappingView"_s)->model();
    QTRY_COMPARE_WITH_TIMEOUT(rows->index(0, 1).data().toString(), id, Patience);
    QCOMPARE(m_rig->count(u"weekly_sessions"_s), 1);
}

//! Figures of this build on this machine; no bound, for others may be at work on it.
void TestKilledConsole::startsSoon()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(startProgram({u"--sandbox"_s}, QProcessEnvironment::systemEnvironment()));
    qInfo("start to window: %lld ms", timer.elapsed());
    QTest::qWait(1000);
    QCOMPARE(m_program.state(), QProcess::Running);
    QVERIFY(!xdotool({u"windowactivate"_s, u"--sync"_s, m_window}).isNull());
    QVERIFY(pressKeys({u"ctrl+q"_s})); // takes its database with it
    QVERIFY(m_program.waitForFinished(Patience));
    QCOMPARE(m_program.exitCode(), 0);

    // What the window shows can't be asked of another program: here, without the loading.
    const Theme theme(*qApp);
    QTemporaryDir folder;
    MemorySecretStore secrets;
    ConfigurationSource source({}, folder.filePath(u"numberwell.ini"_s), &secrets);
    timer.restart();
    Composition::Options options;
    options.isSandbox = true;
    options.settingsPath = folder.filePath(u"numberwell.ini"_s);
    Composition console(source, options);
    console.window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&console.window(), Patience));
    const qint64 exposed = timer.elapsed();
    console.start();
    QTRY_VERIFY_WITH_TIMEOUT(!console.feed().view().numbers.isEmpty(), Patience);
    qInfo("in this process: window after %lld ms, first data after %lld ms",
          exposed,
          timer.elapsed());
}

//! Its database is up in the moment in which it goes: nothing is begun with that.
void TestKilledConsole::quitsWhileItStarts()
{
    const Theme theme(*qApp);
    QTemporaryDir folder;
    MemorySecretStore secrets;
    ConfigurationSource source({}, folder.filePath(u"numberwell.ini"_s), &secrets);
    Composition::Options options;
    options.isSandbox = true;
    options.settingsPath = folder.filePath(u"numberwell.ini"_s);
    {
        Composition console(source, options);
        console.window().show();
        console.start();
        QTRY_VERIFY(QThreadPool::globalInstance()->activeThreadCount() > 0);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(Patience));
    }
    QTest::qWait(1500);
}

QTEST_MAIN(TestKilledConsole)
#include "tst_killedconsole.moc"
