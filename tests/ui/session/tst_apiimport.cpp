// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/apiimport.h"
#include "session/sessionpage.h"

#include "common/accessibility.h"
#include "common/inlinemessage.h"

#include "elevenlabs/elevenlabsclient.h"
#include "mapping/mappinggrid.h"
#include "mapping/mappingmodel.h"
#include "sandbox/standinthread.h"
#include "session/importmodel.h"
#include "store/database.h"
#include "support/testdatabase.h"
#include "workflows/activationworkflow.h"
#include "workflows/historyworkflow.h"
#include "workflows/importworkflow.h"
#include "workflows/poolfeed.h"
#include "workflows/sessionworkflow.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Step = SessionPage::Step;

namespace {

const QString HowManyLive = u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured'"_s;

QString numberAt(int i)
{
    return u"+1604555%1"_s.arg(i, 4, 10, QChar(u'0'));
}

ImportWorkflow::Options quick()
{
    ImportWorkflow::Options options;
    options.patience.settled = 1500ms;
    options.patience.pause = {.first = 200ms, .longest = 1s};
    options.stay = 5s;
    options.turn = 20ms;
    return options;
}

//! One console with a key: the page, and all it is given.
struct Console
{
    Console(const store::ConnectionOptions &options,
            const StandIns &standIns,
            QSettings *settings = nullptr,
            bool hasKey = true)
        : elevenLabs(&network,
                     {.apiUrl = standIns.elevenLabsUrl(), .apiKey = Secret(standIns.apiKey())})
        , feed(database)
        , sessions(database)
        , activation(database, QString())
        , history(database)
        , imports(database, elevenLabs, quick())
        , page(feed,
               sessions,
               activation,
               history,
               PoolTargets(),
               QUrl(u"https://elevenlabs.io/app/agents/phone-numbers"_s))
    {
        database.start(options);
        page.setSettings(settings);
        page.setImports(imports);
        if (hasKey) {
            imports.setTwilio({.sid = standIns.accountSid(),
                               .token = Secret(standIns.authToken()),
                               .accountAuthToken = {}},
                              {});
        }
        feed.refresh();
        page.resize(1080, 760);
        page.show();
        page.activateWindow();
    }

    ~Console()
    {
        imports.shutDown();
        elevenLabs.abortAll();
        const QDeadlineTimer patience(10s);
        while (!imports.isIdle() && !patience.hasExpired())
            QTest::qWait(10);
    }

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        auto *widget = page.findChild<Widget *>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }

    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    QComboBox *agents() const { return find<QComboBox>(u"importAgent"_s); }
    void choose(int index) const
    {
        agents()->setCurrentIndex(index);
        emit agents()->activated(index);
    }
    QString message() const { return find<InlineMessage>(u"apiMessage"_s)->text(); }
    QString reason(int row) const
    {
        return find<QTableView>(u"apiTable"_s)
            ->model()
            ->index(row, ImportModel::Reason)
            .data()
            .toString();
    }

    store::Database database;
    QNetworkAccessManager network;
    elevenlabs::ElevenLabsClient elevenLabs;
    PoolFeed feed;
    SessionWorkflow sessions;
    ActivationWorkflow activation;
    HistoryWorkflow history;
    ImportWorkflow imports;
    SessionPage page;
};

} // namespace

/*! The session with an ElevenLabs key, against the stand-in. */
class TestApiImport final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup() { m_standIns.reset(); }
    void looksAsBeforeWithoutAKey();
    void importsAllWithOneClick();
    void importsWhatWasBought();
    void tellsWhatFailedAndTriesAgain();
    void stops();
    void fetchesIdsIntoTheGrid();
    void asksForTheAgentAndRemembersIt();
    void saysWhenTheAgentsCantBeRead();
    void everyControlIsNamed();

private:
    void addWaiting(int count);
    QVariant scalar(const QString &sql) { return test::scalar(*m_connection, sql); }
    template <typename Function>
    void atElevenLabs(Function function)
    {
        m_standIns->inElevenLabs(function);
    }
    void openImport(Console &console)
    {
        QVERIFY(QTest::qWaitForWindowActive(&console.page));
        console.page.goTo(Step::Import);
        QTRY_VERIFY(console.find<ApiImport>(u"apiImport"_s)->isVisible());
        QTRY_VERIFY(console.agents()->isEnabled());
    }

    std::unique_ptr<test::TestDatabase> m_cluster;
    store::ConnectionOptions m_options;
    std::unique_ptr<store::Connection> m_connection; //!< looks at what is really there
    std::unique_ptr<StandIns> m_standIns;
};

void TestApiImport::initTestCase()
{
    m_cluster = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestApiImport::cleanupTestCase()
{
    m_connection.reset();
    m_cluster.reset();
}

void TestApiImport::init()
{
    m_options = m_cluster->createMigrated();
    m_connection = std::make_unique<store::Connection>(m_options);
    QVERIFY(m_connection->open());
    m_standIns = std::make_unique<StandIns>();
    QVERIFY(m_standIns->start());
}

void TestApiImport::addWaiting(int count)
{
    for (int i = 0; i < count; ++i) {
        m_standIns->inTwilio(
            [&](TwilioStandIn &twilio) { twilio.addOwned(numberAt(i), u"Numberwell"_s); });
        QVERIFY(m_connection->execBatch(
            u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, locality, created_at) "
            "VALUES ('%1', 'PN%2', 'Vancouver', clock_timestamp())"_s.arg(numberAt(i))
                .arg(i)));
    }
}

void TestApiImport::looksAsBeforeWithoutAKey()
{
    addWaiting(3);
    Console console(m_options, *m_standIns, nullptr, false);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    console.page.goTo(Step::Import);
    QTRY_VERIFY(console.button(u"copyAllButton"_s)->isVisible());
    QVERIFY(!console.find<ApiImport>(u"apiImport"_s)->isVisible());
    QVERIFY(console.button(u"copyAllButton"_s)->property("primary").toBool());
    QCOMPARE(m_standIns->inElevenLabs([](auto &standIn) { return standIn.requestCount(); }), 0);
}

void TestApiImport::importsAllWithOneClick()
{
    addWaiting(20);
    Console console(m_options, *m_standIns);
    console.imports.setUsualAgent(m_standIns->agentId());
    openImport(console);
    QCOMPARE(console.agents()->currentData().toString(), m_standIns->agentId());
    QPushButton *import = console.button(u"apiImportButton"_s);
    QTRY_COMPARE(import->text(), u"&Import 20 numbers"_s);
    QVERIFY(!console.button(u"copyAllButton"_s)->property("primary").toBool());
    QAbstractItemModelTester tester(console.find<QTableView>(u"apiTable"_s)->model());
    atElevenLabs([](ElevenLabsStandIn &standIn) { standIn.setLatency(20ms); });
    console.click(u"apiImportButton"_s);
    QVERIFY(console.find<QTableView>(u"apiTable"_s)->isVisible());
    QCOMPARE(console.find<QTableView>(u"apiTable"_s)->model()->rowCount(), 20);
    QVERIFY(console.find<QProgressBar>(u"apiProgress"_s)->isVisible());
    QVERIFY(console.button(u"apiStopButton"_s)->isVisible());
    QVERIFY(!console.button(u"copyAllButton"_s)->isVisible());
    // By itself, without another click.
    QTRY_COMPARE_WITH_TIMEOUT(console.page.step(), Step::Done, 20'000);
    QCOMPARE(scalar(HowManyLive).toInt(), 20);
    QCOMPARE(m_standIns->imported().size(), 20);
    QTRY_COMPARE(scalar(u"SELECT activated FROM weekly_sessions WHERE step = 'done'"_s).toInt(),
                 20);
    QVERIFY(!console.find<ApiImport>(u"apiImport"_s)->isVisible());
}

void TestApiImport::importsWhatWasBought()
{
    addWaiting(4);
    Console console(m_options, *m_standIns);
    console.imports.setUsualAgent(m_standIns->agentId());
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    // The agents are not read yet: it waits for them.
    console.page.importNow({*E164::parse(numberAt(1)), *E164::parse(numberAt(2))});
    QTRY_COMPARE_WITH_TIMEOUT(scalar(HowManyLive).toInt(), 2, 15'000);
    QCOMPARE(m_standIns->imported().keys(), (QStringList{numberAt(1), numberAt(2)}));
    // Two wait still: the session is not over.
    QTRY_COMPARE(console.button(u"apiImportButton"_s)->text(), u"&Import 2 numbers"_s);
    QCOMPARE(console.page.step(), Step::Import);
}

void TestApiImport::tellsWhatFailedAndTriesAgain()
{
    addWaiting(3);
    m_standIns->inTwilio([&](TwilioStandIn &twilio) { twilio.removeOwned(numberAt(1)); });
    Console console(m_options, *m_standIns);
    console.imports.setUsualAgent(m_standIns->agentId());
    openImport(console);
    console.click(u"apiImportButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!console.message().isEmpty(), 15'000);
    QVERIFY2(console.message().startsWith(u"2 of 3 numbers are live."_s),
             qPrintable(console.message()));
    QVERIFY2(console.reason(1).contains(u"invalid_parameters"_s)
                 && console.reason(1).contains(u"Next try"_s),
             qPrintable(console.reason(1)));
    QVERIFY(console.reason(0).startsWith(u"phnum_"_s));
    QCOMPARE(console.page.step(), Step::Import);
    QCOMPARE(console.button(u"apiImportButton"_s)->text(), u"&Import 1 numbers again"_s);
    m_standIns->inTwilio([&](TwilioStandIn &twilio) { twilio.addOwned(numberAt(1), u"Back"_s); });
    console.click(u"apiImportButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(console.page.step(), Step::Done, 15'000);
    QCOMPARE(scalar(HowManyLive).toInt(), 3);
}

void TestApiImport::stops()
{
    addWaiting(10);
    atElevenLabs([](ElevenLabsStandIn &standIn) { standIn.setLatency(150ms); });
    Console console(m_options, *m_standIns);
    console.imports.setUsualAgent(m_standIns->agentId());
    openImport(console);
    console.click(u"apiImportButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_standIns->imported().isEmpty(), 15'000);
    console.click(u"apiStopButton"_s);
    QVERIFY(!console.button(u"apiStopButton"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(console.button(u"apiCloseButton"_s)->isVisible(), 15'000);
    const int live = scalar(HowManyLive).toInt();
    QVERIFY2(live > 0 && live < 10, qPrintable(QString::number(live)));
    QCOMPARE(m_standIns->imported().size(), live);
    QVERIFY(console.message().contains(u"stopped"_s));
    console.click(u"apiCloseButton"_s);
    QVERIFY(console.button(u"copyAllButton"_s)->isVisible());
    QTRY_COMPARE(console.button(u"apiImportButton"_s)->text(),
                 u"&Import %1 numbers"_s.arg(10 - live));
}

void TestApiImport::fetchesIdsIntoTheGrid()
{
    addWaiting(3);
    atElevenLabs([](ElevenLabsStandIn &standIn) {
        standIn.addImported(numberAt(0), u"By hand"_s, u"phnum_8301k3dyf6s8etgtzp4c60pct5s9"_s);
        standIn.addImported(numberAt(2), u"By hand"_s, u"phnum_8301k3dyf6s8etgtzp4c60pct5sa"_s);
    });
    Console console(m_options, *m_standIns);
    openImport(console);
    console.click(u"fetchIdsButton"_s);
    QTRY_COMPARE(console.page.step(), Step::Paste);
    QTRY_COMPARE(console.page.grid()->model()->summary().ready, 2);
    QVERIFY(!console.find<ApiImport>(u"apiImport"_s)->isVisible());
    QCOMPARE(scalar(HowManyLive).toInt(), 0); // nothing is written until it is asked for
    console.click(u"undoButton"_s);
    QTRY_COMPARE(console.page.grid()->model()->summary(), (MappingSummary{.withoutId = 3}));
    console.page.grid()->model()->redo();
    QTRY_COMPARE(console.page.grid()->model()->summary().ready, 2);
    console.click(u"activateButton"_s);
    QTRY_COMPARE(scalar(HowManyLive).toInt(), 2);
    // Of the third ElevenLabs knows nothing.
    console.page.goTo(Step::Import);
    QTRY_COMPARE(console.button(u"apiImportButton"_s)->text(), u"&Import 1 numbers"_s);
    console.click(u"fetchIdsButton"_s);
    QTRY_VERIFY(console.message().startsWith(u"ElevenLabs has none of these"_s));
}

void TestApiImport::asksForTheAgentAndRemembersIt()
{
    addWaiting(1);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    {
        Console console(m_options, *m_standIns, &settings);
        openImport(console);
        QCOMPARE(console.agents()->count(), 3); // two, and none of them
        QVERIFY(!console.button(u"apiImportButton"_s)->isEnabled());
        console.choose(2);
        QVERIFY(console.button(u"apiImportButton"_s)->isEnabled());
    }
    const QString second = m_standIns->inElevenLabs(
        [](ElevenLabsStandIn &standIn) { return standIn.agents().at(1).id; });
    Console console(m_options, *m_standIns, &settings);
    console.imports.setUsualAgent(m_standIns->agentId()); // the last choice wins
    openImport(console);
    QCOMPARE(console.agents()->currentData().toString(), second);
    console.click(u"apiImportButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(scalar(HowManyLive).toInt(), 1, 15'000);
    QCOMPARE(scalar(u"SELECT agent_id FROM phone_number_pool"_s).toString(), second);
}

void TestApiImport::saysWhenTheAgentsCantBeRead()
{
    addWaiting(1);
    atElevenLabs([](ElevenLabsStandIn &standIn) {
        standIn.order({.fault = Fault::HtmlBadGateway, .pathContains = u"/agents"_s, .times = -1});
    });
    Console console(m_options, *m_standIns);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    console.page.goTo(Step::Import);
    QTRY_VERIFY_WITH_TIMEOUT(!console.message().isEmpty(), 20'000);
    QVERIFY(console.button(u"copyAllButton"_s)->isVisible()); // the other road is open
    atElevenLabs([](ElevenLabsStandIn &standIn) { standIn.clearFaults(); });
    emit console.find<InlineMessage>(u"apiMessage"_s)->actionTriggered();
    QTRY_VERIFY(console.agents()->isEnabled());
    QVERIFY(console.message().isEmpty());
}

void TestApiImport::everyControlIsNamed()
{
    addWaiting(2);
    Console console(m_options, *m_standIns);
    openImport(console);
    QStringList unnamed = unnamedControls(&console.page);
    unnamed.removeIf([](const QString &control) { // hidden until they have words, and a name
        return control.contains(u"messageAction"_s) || control.contains(u"emptyStateAction"_s);
    });
    QCOMPARE(unnamed.join(u' '), QString());
}

QTEST_MAIN(TestApiImport)
#include "tst_apiimport.moc"
