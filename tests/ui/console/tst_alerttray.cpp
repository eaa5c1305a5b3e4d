// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/alerttray.h"

#include "store/database.h"
#include "store/monitorstore.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "workflows/alertchannels.h"
#include "workflows/monitorworkflow.h"

#include <QAction>
#include <QMenu>
#include <QNetworkAccessManager>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

//! One notification per alert, whoever raised it, and none twice.
class TestAlertTray final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void init();
    void cleanup() { m_database.reset(); }

    void notifiesOnceOverRestarts();
    void anOldAlertIsNoNews();
    void saysNothingWhereItIsTurnedOff();
    void hidesWhereThereIsNoTray();
    void showsTheCount();
    void opensAndQuits();

private:
    std::unique_ptr<AlertTray> tray(bool wants = true, bool hasTray = false)
    {
        return std::make_unique<AlertTray>(
            *m_monitor,
            m_settings.get(),
            AlertTray::Options{[hasTray] { return hasTray; }, [wants] { return wants; }});
    }
    void raise(const QDateTime &now = {}) { QVERIFY(store::MonitorStore(*m_connection).look(now)); }

    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<store::Connection> m_connection;
    QNetworkAccessManager m_network;
    AlertChannels m_channels{&m_network};
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<MonitorWorkflow> m_monitor;
};

void TestAlertTray::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
}

void TestAlertTray::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings
        = std::make_unique<QSettings>(m_folder->filePath(u"window.ini"_s), QSettings::IniFormat);
    const auto options = m_server->createMigrated();
    m_connection = std::make_unique<store::Connection>(options);
    QVERIFY_RESULT(m_connection->open());
    m_database = std::make_unique<store::Database>();
    m_database->start(options);
    m_monitor = std::make_unique<MonitorWorkflow>(*m_database, m_channels);
}

void TestAlertTray::notifiesOnceOverRestarts()
{
    raise();
    {
        const auto first = tray();
        QSignalSpy notified(first.get(), &AlertTray::notified);
        first->check(); // nothing is known of the place yet
        first->setPlace(u"pool.example.com/numbers"_s);
        QTRY_COMPARE(notified.size(), 1);
        QCOMPARE(notified.first().last().toString(), u"No numbers ready"_s);
        for (int i = 0; i < 5; ++i)
            first->check();
        QTest::qWait(200);
        QCOMPARE(notified.size(), 1);
    }
    const auto second = tray();
    QSignalSpy notified(second.get(), &AlertTray::notified);
    second->setPlace(u"pool.example.com/numbers"_s);
    QTest::qWait(200);
    QVERIFY(notified.isEmpty());
    // Another database has alerts of its own.
    second->setPlace(u"elsewhere"_s);
    QTRY_COMPARE(notified.size(), 1);
}

void TestAlertTray::anOldAlertIsNoNews()
{
    raise(QDateTime::currentDateTimeUtc().addDays(-2));
    const auto shown = tray();
    QSignalSpy notified(shown.get(), &AlertTray::notified);
    shown->setPlace(u"a"_s);
    QTRY_COMPARE(m_settings->value(u"alerts/shown/a"_s).toInt(), 1);
    QVERIFY(notified.isEmpty());
}

void TestAlertTray::saysNothingWhereItIsTurnedOff()
{
    raise();
    const auto silent = tray(false);
    QSignalSpy notified(silent.get(), &AlertTray::notified);
    silent->setPlace(u"a"_s);
    QTRY_COMPARE(m_settings->value(u"alerts/shown/a"_s).toInt(), 1);
    QVERIFY(notified.isEmpty());
}

void TestAlertTray::hidesWhereThereIsNoTray()
{
    const auto hidden = tray(true, false);
    hidden->setPlace(u"a"_s);
    QVERIFY(!hidden->icon()->isVisible());
    const auto seen = tray(true, true);
    seen->setPlace(u"a"_s);
    QVERIFY(seen->icon()->isVisible());
}

void TestAlertTray::showsTheCount()
{
    const auto shown = tray();
    shown->setHealth({.configured = 12}, {});
    QCOMPARE(shown->icon()->toolTip(), u"Numberwell: 12 numbers ready"_s);
    const QImage twelve = shown->icon()->icon().pixmap(64).toImage();
    shown->setHealth({.configured = 3}, {});
    const QImage three = shown->icon()->icon().pixmap(64).toImage();
    QVERIFY(!twelve.isNull() && twelve != three);
    const QString folder = qEnvironmentVariable("NUMBERWELL_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(three.save(folder + u"/tray-low.png"_s));
}

void TestAlertTray::opensAndQuits()
{
    const auto shown = tray();
    QSignalSpy opened(shown.get(), &AlertTray::windowRequested);
    QSignalSpy quit(shown.get(), &AlertTray::quitRequested);
    const QList<QAction *> actions = shown->icon()->contextMenu()->actions();
    QCOMPARE(actions.size(), 2);
    actions.first()->trigger();
    actions.last()->trigger();
    emit shown->icon()->activated(QSystemTrayIcon::Trigger);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(quit.size(), 1);
}

QTEST_MAIN(TestAlertTray)
#include "tst_alerttray.moc"
