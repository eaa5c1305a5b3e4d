// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/areathresholdsmodel.h"
#include "settings/settingspage.h"

#include "settingsfixture.h"
#include "support/smtpserver.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include "common/accessibility.h"
#include "common/inlinemessage.h"
#include "scriptedserver/scriptedserver.h"
#include "secrets/secretkeys.h"
#include "store/database.h"
#include "store/monitorstore.h"
#include "workflows/alertchannels.h"
#include "workflows/monitorworkflow.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A page with the alerts' tab in front, on a database of its own.
class AlertsFixture final
{
public:
    AlertsFixture(TestDatabase &server, const QString &caFile)
        : options(server.createMigrated())
        , inspector(options)
        , channels(&network, 3s, {.timeout = 3s, .caFile = caFile})
        , monitor(database, channels)
    {
        if (!inspector.open())
            qFatal("no database");
        database.start(options);
        open();
    }
    ~AlertsFixture()
    {
        monitor.shutDown();
        channels.shutDown();
        std::ignore = database.close(2s);
        if (!QTest::qWaitFor([this] { return monitor.isIdle(); }))
            qFatal("the monitor does not end");
    }

    void open()
    {
        settings.start();
        settings.page().addAlerts(monitor, channels);
        settings.reload();
        settings.page().showSection(u"alerts"_s);
    }

    QWidget *section(const char *name) const { return settings.find<QWidget>(name); }
    QString message(const char *sectionName) const
    {
        const auto *message = section(sectionName)->findChild<InlineMessage *>();
        return message->isVisible() ? message->text() : QString();
    }
    void click(const char *sectionName, const char *button)
    {
        auto *found = section(sectionName)->findChild<QPushButton *>(QLatin1StringView(button));
        QVERIFY2(found && found->isEnabled(), button);
        found->click();
    }
    MonitorRules rules() { return store::MonitorStore(inspector).rules().value(); }

    store::ConnectionOptions options;
    store::Connection inspector;
    store::Database database;
    LoopbackNetwork network;
    AlertChannels channels;
    MonitorWorkflow monitor;
    SettingsFixture settings;
};

} // namespace

class TestAlertsSection final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_server.reset(); }
    void areasAreAProperModel();
    void rulesMakeARoundTrip();
    void addsAndRemovesAreas();
    void refusesWhatIsNoMinutes();
    void theDesktopIsThisConsoles();
    void sendsATestMail();
    void saysWhyNoMailWentOut_data();
    void saysWhyNoMailWentOut();
    void savesAndForgetsTheMailServer();
    void postsATest();
    void saysWhatIsWrongInTheFields();
    void everyControlIsNamed();
    void saysWhereTheDatabaseIsAway();

private:
    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<TestAuthority> m_authority;
};

void TestAlertsSection::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
    m_authority = std::make_unique<TestAuthority>();
    QVERIFY(m_authority->isReady());
}

void TestAlertsSection::areasAreAProperModel()
{
    AreaThresholdsModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy edited(&model, &AreaThresholdsModel::edited);
    model.add(u"778"_s);
    model.add(u"604"_s);
    model.add(u"604"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(edited.size(), 2);
    QVERIFY(model.index(0, 0).data().toString().startsWith(u"604 · "_s));
    const QModelIndex threshold = model.index(0, AreaThresholdsModel::Threshold);
    QVERIFY(threshold.flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(!model.index(0, 0).flags().testFlag(Qt::ItemIsEditable));
    QVERIFY(model.setData(threshold, 12));
    QCOMPARE(threshold.data(Qt::EditRole).toInt(), 12);
    for (const QVariant &wrong :
         {QVariant(0), QVariant(-1), QVariant(u"many"_s), QVariant(2'000'000)})
        QVERIFY(!model.setData(threshold, wrong));
    QVERIFY(!model.setData(model.index(0, 0), 3));
    model.merge({{u"604"_s, 12, 7}, {u"416"_s, 1, 0}});
    QCOMPARE(model.index(0, AreaThresholdsModel::Ready).data().toString(), u"7"_s);
    model.remove(0);
    QCOMPARE(model.rows(), (QList<AreaThreshold>{{u"416"_s, 1, 0}}));
}

void TestAlertsSection::rulesMakeARoundTrip()
{
    AlertsFixture fixture(*m_server, {});
    const auto box = [&](const char *name) { return fixture.settings.find<QSpinBox>(name); };
    QSignalSpy restarted(&fixture.settings.page(), &SettingsPage::configurationSaved);
    QTRY_COMPARE(box("alertThreshold")->value(), 5);
    QCOMPARE(box("alertInterval")->value(), 60);
    box("alertThreshold")->setValue(8);
    box("alertMargin")->setValue(3);
    box("alertHold")->setValue(20);
    box("alertInterval")->setValue(15);
    fixture.click("monitorSection", "saveButton");
    QTRY_COMPARE(fixture.message("monitorSection"), u"Saved."_s);
    MonitorRules saved;
    saved.pool = {.threshold = 8, .margin = 3, .hold = 20min};
    saved.interval = 15min;
    QCOMPARE(fixture.rules(), saved);
    // They hold at once, for every program: what is crossed already is told.
    QCOMPARE(scalar(fixture.inspector, u"SELECT kind FROM alerts"_s).toString(), u"empty"_s);
    QVERIFY(restarted.isEmpty());
    fixture.open();
    QTRY_COMPARE(box("alertThreshold")->value(), 8);
    QCOMPARE(box("alertHold")->value(), 20);
}

void TestAlertsSection::addsAndRemovesAreas()
{
    AlertsFixture fixture(*m_server, {});
    QTRY_COMPARE(fixture.settings.find<QSpinBox>("alertThreshold")->value(), 5);
    auto *table = fixture.settings.find<QTableView>("areaThresholds");
    QVERIFY(!table->isVisible());
    fixture.settings.type("newAreaCode", u"12"_s);
    fixture.click("monitorSection", "addAreaCode");
    QVERIFY(fixture.settings.note("areaThresholds").contains(u"three digits"_s));
    fixture.settings.type("newAreaCode", u"604"_s);
    QTest::keyClick(fixture.settings.find<QLineEdit>("newAreaCode"), Qt::Key_Return);
    fixture.settings.type("newAreaCode", u"778"_s);
    fixture.click("monitorSection", "addAreaCode");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->model()->setData(table->model()->index(1, 2), 2));
    fixture.click("monitorSection", "saveButton");
    QTRY_COMPARE(fixture.message("monitorSection"), u"Saved."_s);
    QCOMPARE(fixture.rules().areas, (QList<AreaThreshold>{{u"604"_s, 5, 0}, {u"778"_s, 2, 0}}));
    table->setCurrentIndex(table->model()->index(0, 0));
    fixture.click("monitorSection", "removeAreaCode");
    fixture.click("monitorSection", "saveButton");
    QTRY_COMPARE(fixture.rules().areas.size(), 1);
}

void TestAlertsSection::refusesWhatIsNoMinutes()
{
    AlertsFixture fixture(*m_server, {});
    QTRY_COMPARE(fixture.settings.find<QSpinBox>("alertInterval")->value(), 60);
    fixture.settings.find<QSpinBox>("alertInterval")->setValue(0);
    fixture.click("monitorSection", "saveButton");
    QVERIFY(fixture.settings.note("alertInterval").contains(u"10,080"_s));
    QCOMPARE(fixture.rules(), MonitorRules());
}

void TestAlertsSection::theDesktopIsThisConsoles()
{
    AlertsFixture fixture(*m_server, {});
    QTRY_COMPARE(fixture.settings.find<QSpinBox>("alertThreshold")->value(), 5);
    auto *box = fixture.settings.find<QCheckBox>("desktopAlerts");
    QVERIFY(box->isChecked());
    box->setChecked(false);
    fixture.click("monitorSection", "saveButton");
    QTRY_COMPARE(fixture.message("monitorSection"), u"Saved."_s);
    QVERIFY(!fixture.settings.loaded().alerts.isDesktopOn);
}

void TestAlertsSection::sendsATestMail()
{
    AlertsFixture fixture(*m_server, m_authority->caFile());
    SmtpServer mailServer(*m_authority, SmtpServer::Tls::Start);
    // A password in the address moves into its own field at once.
    fixture.settings.type("smtpUrl", mailServer.url());
    fixture.settings.type("smtpTo", u"ops@example.com, b@example.com"_s);
    fixture.click("mailSection", "testButton");
    QTRY_VERIFY(fixture.message("mailSection").contains(u"took the test mail"_s));
    QVERIFY(!fixture.settings.find("smtpUrl")->text().contains(u"more"_s));
    QCOMPARE(mailServer.mails().size(), 1);
    QVERIFY(mailServer.mails().first().data.contains("Subject: Numberwell: a test"));
    // Nothing was saved.
    QVERIFY(fixture.settings.loaded().alerts.mail.url.isEmpty());
}

void TestAlertsSection::saysWhyNoMailWentOut_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("isTrusted");
    QTest::addColumn<QString>("says");
    using Fault = SmtpServer::Fault;
    QTest::newRow("password") << int(Fault::RefusesLogin) << true
                              << u"did not accept the user or the password"_s;
    QTest::newRow("mailbox") << int(Fault::RefusesRecipient) << true << u"No such mailbox here"_s;
    QTest::newRow("silence") << int(Fault::NeverGreets) << true << u"did not answer in time"_s;
    QTest::newRow("certificate") << int(Fault::None) << false << u"does not trust"_s;
}

void TestAlertsSection::saysWhyNoMailWentOut()
{
    QFETCH(const int, fault);
    QFETCH(const bool, isTrusted);
    QFETCH(const QString, says);
    AlertsFixture fixture(*m_server, isTrusted ? m_authority->caFile() : QString());
    SmtpServer mailServer(*m_authority, SmtpServer::Tls::Implicit);
    mailServer.fault(SmtpServer::Fault(fault));
    fixture.settings.type("smtpUrl", mailServer.url());
    fixture.settings.type("smtpTo", u"ops@example.com"_s);
    fixture.click("mailSection", "testButton");
    QTRY_VERIFY2(fixture.message("mailSection").contains(says),
                 qPrintable(fixture.message("mailSection")));
}

void TestAlertsSection::savesAndForgetsTheMailServer()
{
    AlertsFixture fixture(*m_server, {});
    QSignalSpy restarted(&fixture.settings.page(), &SettingsPage::configurationSaved);
    fixture.settings.type("smtpUrl", u"smtps://me:hunter2@mail.example.com"_s);
    fixture.settings.type("smtpTo", u"ops@example.com"_s);
    fixture.click("mailSection", "saveButton");
    QTRY_COMPARE(fixture.message("mailSection"), u"Saved."_s);
    QCOMPARE(restarted.size(), 1);
    QCOMPARE(fixture.settings.keptSecret(secretkeys::smtpPassword).reveal(), u"hunter2"_s);
    QVERIFY(!fixture.settings.file().contains("hunter2"));
    const MailSettings mail = fixture.settings.loaded().alerts.mail;
    QCOMPARE(mail.url, u"smtps://me@mail.example.com:465"_s);
    QVERIFY(mail.isComplete());
    // Another server does not get the first one's password.
    fixture.settings.type("smtpUrl", u"smtps://me@other.example.com:465"_s);
    fixture.click("mailSection", "saveButton");
    QVERIFY(!fixture.settings.note("smtpPassword").isEmpty());
    // Without a server nothing more goes out, from no program, and the secret is forgotten.
    QVERIFY_RESULT(store::MonitorStore(fixture.inspector).setChannel(AlertChannel::Email, true));
    fixture.settings.find("smtpUrl")->clear();
    fixture.click("mailSection", "saveButton");
    QTRY_VERIFY(fixture.settings.keptSecret(secretkeys::smtpPassword).isEmpty());
    QTRY_COMPARE(
        scalar(fixture.inspector, u"SELECT count(*) FROM alert_channels WHERE is_on"_s).toInt(), 0);
}

void TestAlertsSection::postsATest()
{
    AlertsFixture fixture(*m_server, {});
    ScriptedServer receiver;
    fixture.settings.type("webhookUrl", receiver.url(u"/hook"_s).toString());
    fixture.settings.type("webhookSecretEdit", u"s3cret"_s);
    fixture.click("webhookSection", "testButton");
    QTRY_VERIFY(fixture.message("webhookSection").contains(u"took the test"_s));
    QVERIFY(receiver.requests().first().body.contains("pool.test"));
    receiver.enqueue({.status = 401});
    fixture.click("webhookSection", "testButton");
    QTRY_VERIFY(fixture.message("webhookSection").contains(u"did not accept the signature"_s));
    receiver.enqueue({.status = 302, .headers = {{"Location", "http://127.0.0.1:1/"}}});
    fixture.click("webhookSection", "testButton");
    QTRY_VERIFY(fixture.message("webhookSection").contains(u"points elsewhere"_s));
    fixture.click("webhookSection", "saveButton");
    QTRY_COMPARE(fixture.message("webhookSection"), u"Saved."_s);
    QVERIFY(fixture.settings.loaded().alerts.webhook.isComplete());
    QVERIFY(!fixture.settings.file().contains("s3cret"));
}

void TestAlertsSection::saysWhatIsWrongInTheFields()
{
    AlertsFixture fixture(*m_server, {});
    fixture.click("mailSection", "testButton");
    QVERIFY(fixture.settings.note("smtpUrl").contains(u"smtps://"_s));
    fixture.settings.type("smtpUrl", u"smtps://me@host"_s);
    fixture.settings.type("smtpTo", u"ops"_s);
    fixture.click("mailSection", "saveButton");
    QVERIFY(fixture.settings.note("smtpTo").contains(u"ops@example.com"_s));
    QVERIFY(fixture.settings.note("smtpPassword").contains(u"needs a password"_s));
    fixture.settings.type("webhookUrl", u"http://example.com/x"_s);
    fixture.click("webhookSection", "saveButton");
    QVERIFY(fixture.settings.note("webhookUrl").contains(u"https://"_s));
    QVERIFY(fixture.settings.note("webhookSecret").contains(u"secret"_s));
}

void TestAlertsSection::everyControlIsNamed()
{
    AlertsFixture fixture(*m_server, {});
    fixture.settings.type("newAreaCode", u"604"_s);
    fixture.click("monitorSection", "addAreaCode");
    QWidget *content = fixture.settings.section();
    const auto *table = fixture.settings.find<QTableView>("areaThresholds");
    const auto *note = fixture.settings.find<QLabel>("areaThresholdsNote");
    const auto top = [](const QWidget *widget) { return widget->mapToGlobal(QPoint()).y(); };
    QTRY_VERIFY(top(note) >= top(table) + table->height());
    const QString folder = qEnvironmentVariable("NUMBERWELL_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(content->grab().save(folder + u"/alerts.png"_s));
    QStringList keys;
    for (const auto *button : content->findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->text().isEmpty())
            continue;
        const qsizetype place = button->text().indexOf(u'&');
        QVERIFY2(place >= 0, qPrintable(button->text()));
        QVERIFY(!button->accessibleName().isEmpty());
        const QString key = button->text().mid(place + 1, 1).toLower();
        QVERIFY2(!keys.contains(key), qPrintable(button->text()));
        keys << key;
    }
    for (const auto *field : content->findChildren<QLineEdit *>()) {
        if (field->isVisible() && !qobject_cast<QAbstractSpinBox *>(field->parent()))
            QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
    }
}

void TestAlertsSection::saysWhereTheDatabaseIsAway()
{
    store::Database database;
    Error away;
    away.kind = ErrorKind::Storage;
    away.code = u"08006"_s;
    database.giveUp(away);
    LoopbackNetwork network;
    AlertChannels channels(&network);
    MonitorWorkflow monitor(database, channels);
    SettingsFixture settings;
    settings.start();
    settings.page().addAlerts(monitor, channels);
    settings.page().showSection(u"alerts"_s);
    const auto *message = settings.find<QWidget>("monitorSection")->findChild<InlineMessage *>();
    QTRY_VERIFY(message->isVisible());
}

QTEST_MAIN(TestAlertsSection)
#include "tst_alertssection.moc"
