// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfixture.h"

#include "common/inlinemessage.h"

#include "sandbox/standinthread.h"
#include "store/connection.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 15000;                   // milliseconds
constexpr auto Nowhere = "http://127.0.0.1:1"_L1; // nothing listens there

} // namespace

//! The test buttons, against real servers.
class TestConnectionTests final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_database.reset(); }
    void init();
    void cleanup();
    void reachesTwilio();
    void warnsOfATrialAccount();
    void saysWhatTwilioRefuses();
    void saysThatTwilioIsAway();
    void stopsWaiting();
    void outlivesThePage();
    void picksAnAgent();
    void saysWhatElevenLabsRefuses();
    void triesNoMissingKey();
    void reachesTheDatabase();
    void saysThatTheSchemaIsMissing();
    void saysThatTheServerIsAStandby();
    void saysThatTheDatabaseIsAway();

private:
    void enterTwilio(const QString &token, const QString &url);
    void enterElevenLabs(const QString &key);
    void enterDatabase(const QString &uri);
    void test();
    Tone tone() const;

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<StandIns> m_standIns;
    std::unique_ptr<SettingsFixture> m_fixture;
};

void TestConnectionTests::initTestCase()
{
    m_database = std::make_unique<TestDatabase>();
    QVERIFY2(m_database->isUp(), qPrintable(m_database->problem()));
}

void TestConnectionTests::init()
{
    m_standIns = std::make_unique<StandIns>();
    QVERIFY(m_standIns->start());
    m_fixture = std::make_unique<SettingsFixture>();
    m_fixture->start();
}

void TestConnectionTests::cleanup()
{
    m_fixture.reset();
    m_standIns.reset();
}

void TestConnectionTests::enterTwilio(const QString &token, const QString &url)
{
    m_fixture->page().showSection(u"twilio"_s);
    m_fixture->type("twilioAccountSid", m_standIns->accountSid());
    m_fixture->type("twilioAuthTokenEdit", token);
    m_fixture->click("advancedLink");
    m_fixture->type("twilioApiUrl", url);
    m_fixture->type("twilioPricingUrl", url);
}

void TestConnectionTests::enterElevenLabs(const QString &key)
{
    m_fixture->page().showSection(u"elevenLabs"_s);
    m_fixture->type("elevenLabsApiKeyEdit", key);
    m_fixture->click("advancedLink");
    m_fixture->type("elevenLabsApiUrl", m_standIns->elevenLabsUrl().toString());
}

void TestConnectionTests::enterDatabase(const QString &uri)
{
    m_fixture->click("serverDatabase");
    m_fixture->type("databaseUrl", uri);
}

void TestConnectionTests::test()
{
    m_fixture->click("testButton");
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->message().isEmpty(), Patience);
    QVERIFY(m_fixture->section()->findChild<QPushButton *>(u"saveButton"_s)->isEnabled());
    QVERIFY(m_fixture->file().isEmpty()); // a test saves nothing
}

Tone TestConnectionTests::tone() const
{
    return m_fixture->section()->findChild<InlineMessage *>()->tone();
}

void TestConnectionTests::reachesTwilio()
{
    enterTwilio(m_standIns->authToken(), m_standIns->twilioUrl().toString());
    test();
    QCOMPARE(m_fixture->message(),
             u"Connected to Numberwell sandbox (active, full account), balance $412.75"_s);
    QCOMPARE(tone(), Tone::Success);
    m_fixture->type("twilioAuthTokenEdit", u"another"_s);
    QCOMPARE(m_fixture->message(), QString()); // it was about other values
}

void TestConnectionTests::warnsOfATrialAccount()
{
    m_standIns->inTwilio([](TwilioStandIn &twilio) { twilio.setAccountType(u"Trial"_s); });
    enterTwilio(m_standIns->authToken(), m_standIns->twilioUrl().toString());
    test();
    QVERIFY(m_fixture->message().contains(u"(active, trial account)"_s));
    QCOMPARE(tone(), Tone::Warning);
}

void TestConnectionTests::saysWhatTwilioRefuses()
{
    enterTwilio(u"00000000000000000000000000000000"_s, m_standIns->twilioUrl().toString());
    test();
    QVERIFY2(m_fixture->message().contains(u"20003"_s), qPrintable(m_fixture->message()));
    QCOMPARE(tone(), Tone::Danger);
}

void TestConnectionTests::saysThatTwilioIsAway()
{
    enterTwilio(m_standIns->authToken(), Nowhere);
    test();
    QVERIFY2(m_fixture->message().startsWith(u"Twilio can't be reached."_s),
             qPrintable(m_fixture->message()));
}

void TestConnectionTests::stopsWaiting()
{
    m_standIns->inTwilio(
        [](TwilioStandIn &twilio) { twilio.order({.fault = Fault::Hang, .times = -1}); });
    enterTwilio(u"wrong"_s, m_standIns->twilioUrl().toString());
    m_fixture->click("testButton");
    QVERIFY(!m_fixture->section()->findChild<QPushButton *>(u"testButton"_s)->isEnabled());
    auto *cancel = m_fixture->section()->findChild<QPushButton *>(u"cancelWork"_s);
    QTRY_VERIFY(cancel->isVisible());
    cancel->click();
    QCOMPARE(m_fixture->message(), u"The test was stopped. Nothing was changed."_s);
    m_standIns->inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    m_fixture->type("twilioAuthTokenEdit", m_standIns->authToken());
    test();
    QVERIFY(m_fixture->message().startsWith(u"Connected to"_s));
    // The stopped one tries again after three seconds. Its answer, a refusal, comes too late.
    QTest::qWait(4500);
    QVERIFY(m_fixture->message().startsWith(u"Connected to"_s));
}

void TestConnectionTests::outlivesThePage()
{
    m_standIns->inTwilio([](TwilioStandIn &twilio) { twilio.order({.fault = Fault::Hang}); });
    enterTwilio(m_standIns->authToken(), m_standIns->twilioUrl().toString());
    m_fixture->click("testButton");
    m_fixture->start(); // a new page in place of the one that waits
    QTest::qWait(4500); // until the test has its answer
    QCOMPARE(m_fixture->message(), QString());
}

void TestConnectionTests::picksAnAgent()
{
    enterElevenLabs(m_standIns->apiKey());
    test();
    QVERIFY(m_fixture->message().startsWith(u"Connected to ElevenLabs."_s));
    auto *list = m_fixture->find<QComboBox>("elevenLabsAgentList");
    QVERIFY(list->isVisible());
    QVERIFY(!m_fixture->find("elevenLabsAgent")->isVisible());
    const int index = list->findData(m_standIns->agentId());
    QVERIFY(index > 0);
    list->setCurrentIndex(index);
    emit list->activated(index);
    QCOMPARE(m_fixture->find("elevenLabsAgent")->text(), m_standIns->agentId());
    m_fixture->click("saveButton");
    QTRY_COMPARE(m_fixture->message(), u"Saved."_s);
    QCOMPARE(m_fixture->loaded().elevenLabs.agentId, m_standIns->agentId());
}

void TestConnectionTests::saysWhatElevenLabsRefuses()
{
    enterElevenLabs(u"wrong"_s);
    test();
    QVERIFY2(m_fixture->message().startsWith(u"ElevenLabs did not accept the API key"_s),
             qPrintable(m_fixture->message()));
}

void TestConnectionTests::triesNoMissingKey()
{
    m_fixture->page().showSection(u"elevenLabs"_s);
    m_fixture->click("testButton");
    QVERIFY(m_fixture->note("elevenLabsApiKey").startsWith(u"There is nothing to test"_s));
}

void TestConnectionTests::reachesTheDatabase()
{
    enterDatabase(TestDatabase::uri(m_database->createMigrated()));
    test();
    QVERIFY2(m_fixture->message().startsWith(u"Connected to PostgreSQL "_s),
             qPrintable(m_fixture->message()));
    QVERIFY(m_fixture->message().endsWith(u"Its tables are up to date."_s));
    QCOMPARE(tone(), Tone::Success);
}

void TestConnectionTests::saysThatTheSchemaIsMissing()
{
    enterDatabase(TestDatabase::uri(m_database->createDatabase()));
    test();
    QVERIFY2(m_fixture->message().contains(u"Its tables are missing"_s),
             qPrintable(m_fixture->message()));
    QCOMPARE(tone(), Tone::Warning);
}

void TestConnectionTests::saysThatTheServerIsAStandby()
{
    const store::ConnectionOptions options = m_database->createMigrated();
    store::Connection connection(options);
    QVERIFY_RESULT(connection.open());
    QVERIFY_RESULT(
        connection.execBatch(u"ALTER DATABASE %1 SET default_transaction_read_only = on"_s.arg(
            options.keywords.value(u"dbname"_s))));
    enterDatabase(TestDatabase::uri(options));
    test();
    QVERIFY2(m_fixture->message().contains(u"read-only standby"_s),
             qPrintable(m_fixture->message()));
}

void TestConnectionTests::saysThatTheDatabaseIsAway()
{
    enterDatabase(u"postgresql://anna@127.0.0.1:1/pool"_s);
    test();
    QVERIFY2(m_fixture->message().startsWith(u"The database can't be"_s),
             qPrintable(m_fixture->message()));
    QCOMPARE(tone(), Tone::Danger);
}

QTEST_MAIN(TestConnectionTests)
#include "tst_connectiontests.moc"
