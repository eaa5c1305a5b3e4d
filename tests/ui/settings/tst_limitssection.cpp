// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/limitssection.h"
#include "settings/settingspage.h"

#include "settingsfixture.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include "store/database.h"
#include "store/limitstore.h"
#include "twilio/twilioclient.h"
#include "workflows/purchaseworkflow.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

//! The limits as an admin sets them, in a real database.
class TestLimitsSection final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void showsAndSaves();
    void saysWhereTheDatabaseIsAway();

private:
    std::unique_ptr<TestDatabase> m_server;
};

void TestLimitsSection::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
}

void TestLimitsSection::showsAndSaves()
{
    const store::ConnectionOptions options = m_server->createMigrated();
    store::Connection inspector(options);
    QVERIFY_RESULT(inspector.open());
    store::Database database;
    database.start(options);
    LoopbackNetwork network;
    twilio::TwilioClient client(&network, twilio::TwilioAccount());
    PurchaseWorkflow purchases(database, client);
    SettingsFixture settings;
    settings.start();
    settings.page().addLimits(purchases);
    settings.page().showSection(u"limits"_s);
    QSignalSpy restarted(&settings.page(), &SettingsPage::configurationSaved);

    const auto box = [&](const char *name) { return settings.find<QSpinBox>(name); };
    QTRY_COMPARE(box("limitOrderNumbers")->value(), 100);
    QCOMPARE(box("limitMonthMoney")->value(), 800);
    box("limitOrderNumbers")->setValue(30);
    box("limitWeekMoney")->setValue(0);
    QCOMPARE(box("limitWeekMoney")->text(), u"no limit"_s);
    settings.click("saveButton");
    QTRY_COMPARE(settings.message(), u"Saved."_s);
    const auto saved = store::LimitStore(inspector).read();
    QVERIFY_RESULT(saved);
    QCOMPARE(saved->limits.order.mostNumbers, 30);
    QVERIFY(!saved->limits.week.mostMoney);
    QCOMPARE(saved->limits.month.mostMoney, Money::parse(u"800", u"USD"_s));
    // They take effect at once: the program is not put together anew.
    QVERIFY(restarted.isEmpty());
}

void TestLimitsSection::saysWhereTheDatabaseIsAway()
{
    store::Database database;
    Error away;
    away.kind = ErrorKind::Storage;
    away.code = u"08006"_s;
    database.giveUp(away);
    LoopbackNetwork network;
    twilio::TwilioClient client(&network, twilio::TwilioAccount());
    PurchaseWorkflow purchases(database, client);
    SettingsFixture settings;
    settings.start();
    settings.page().addLimits(purchases);
    settings.page().showSection(u"limits"_s);
    QTRY_VERIFY(!settings.message().isEmpty());
}

QTEST_MAIN(TestLimitsSection)
#include "tst_limitssection.moc"
