// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfixture.h"

#include "common/accessibility.h"
#include "common/banner.h"

#include "config/variables.h"
#include "secrets/secretkeys.h"
#include "support/verifyresult.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

const QString accountSid = u"AC00000000000000000000000000000001"_s;
const QString otherAccountSid = u"AC00000000000000000000000000000002"_s;
const QString apiKeySid = u"SK00000000000000000000000000000001"_s;
const QString token = u"a-token-nobody-may-see"_s;

} // namespace

class TestSettingsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void savesTwilioWithoutSecretsInTheFile();
    void savesAnApiKey();
    void savesTheDatabase();
    void takesThePasswordOutOfAPastedAddress();
    void savesElevenLabsWithoutAKey();
    void savesTheLevels();
    void savesWhatTimeAndMoneyAreReckonedAt();
    void refusesBadInput_data();
    void refusesBadInput();
    void showsWhatTheEnvironmentGives();
    void neverShowsASecret();
    void forgets();
    void sendsNoKeptTokenToAnotherAccount();
    void keepsUnsavedEdits();
    void saysThatItIsTheSandbox();
    void namesEveryControl();

private:
    std::unique_ptr<SettingsFixture> m_fixture;
};

void TestSettingsPage::init()
{
    m_fixture = std::make_unique<SettingsFixture>();
    m_fixture->start();
}

void TestSettingsPage::savesTwilioWithoutSecretsInTheFile()
{
    QSignalSpy saved(&m_fixture->page(), &SettingsPage::configurationSaved);
    m_fixture->saveTwilio(accountSid, token);
    QCOMPARE(m_fixture->message(), u"Saved."_s);
    QCOMPARE(saved.count(), 1);
    QVERIFY(m_fixture->file().contains(accountSid.toLatin1()));
    QVERIFY(!m_fixture->file().contains(token.toLatin1()));
    QCOMPARE(m_fixture->keptSecret(secretkeys::twilioAuthToken), Secret(token));
    m_fixture->reload();
    QCOMPARE(m_fixture->message(), u"Saved."_s); // the program's reload does not wipe it away
    QCOMPARE(m_fixture->find<QLabel>("twilioAuthTokenState")->text(),
             u"••• saved in the system keychain"_s);
}

void TestSettingsPage::savesAnApiKey()
{
    m_fixture->page().showSection(u"twilio"_s);
    m_fixture->type("twilioAccountSid", accountSid);
    m_fixture->click("useApiKey");
    m_fixture->type("twilioApiKeySid", apiKeySid);
    m_fixture->type("twilioApiKeySecretEdit", token);
    m_fixture->click("saveButton");
    QTRY_COMPARE(m_fixture->message(), u"Saved."_s);
    const TwilioSettings twilio = m_fixture->loaded().twilio;
    QCOMPARE(twilio.apiKeySid, apiKeySid);
    QCOMPARE(twilio.apiKeySecret, Secret(token));
    QVERIFY(twilio.authToken.isEmpty());
    QVERIFY(!m_fixture->file().contains(token.toLatin1()));
}

void TestSettingsPage::savesTheDatabase()
{
    QVERIFY(m_fixture->find<QRadioButton>("privateDatabase")->isChecked());
    QVERIFY(!m_fixture->find("databaseUrl")->isVisible());
    m_fixture->click("serverDatabase");
    m_fixture->type("databaseUrl", u"postgresql://anna@pool.acme.internal/pool"_s);
    m_fixture->type("databasePasswordEdit", token);
    m_fixture->click("saveButton");
    QTRY_COMPARE(m_fixture->message(), u"Saved."_s);
    QVERIFY(m_fixture->file().contains("pool.acme.internal"));
    QVERIFY(!m_fixture->file().contains(token.toLatin1()));
    QCOMPARE(m_fixture->keptSecret(secretkeys::databasePassword), Secret(token));

    m_fixture->click("privateDatabase");
    m_fixture->click("saveButton");
    QTRY_COMPARE(m_fixture->message(), u"Saved."_s);
    QVERIFY(m_fixture->loaded().database.isPrivateCluster());
    QVERIFY(m_fixture->keptSecret(secretkeys::databasePassword).isEmpty());
}

void TestSettingsPage::takesThePasswordOutOfAPastedAddress()
{
    m_fixture->click("serverDatabase");
    auto *url = m_fixture->find("databaseUrl");
    url->insert(u"postgresql://anna:%1@pool.acme.internal/pool"_s.arg(token)); // as a paste does
    QVERIFY(!url->text().contains(token));
    QVERIFY(url->text().contains(u"pool.acme.internal"_s));
    QCOMPARE(m_fixture->find("databasePasswordEdit")->text(), token);
}

void TestSettingsPage::savesElevenLabsWithoutAKey()
{
    m_fixture->page().showSection(u"elevenLabs"_s);
    m_fixture->type("elevenLabsAgent", u"agent_01"_s);
    m_fixture->click("saveButton");
    QTRY_COMPARE(m_fixture->message(), u"Saved."_s);
    QCOMPARE(m_fixture->loaded().elevenLabs.agentId, u"agent_01"_s);
    QVERIFY(!m_fixture->loaded().elevenLabs.isComplete());
}

void TestSettingsPage::savesTheLevels()
{
    m_fixture->page().showSection(u"pool"_s);
    m_fixture->find<QSpinBox>("poolThreshold")->setValue(30);
    m_fixture->click("saveButton");
    QCOMPARE(m_fixture->note("poolTarget"),
             u"The target must be at least the threshold, which is 30."_s);
    QCOMPARE(m_fixture->loaded().targets, PoolTargets());
    m_fixture->find<QSpinBox>("poolTarget")->setValue(60);
    m_fixture->click("saveButton");
    QCOMPARE(m_fixture->message(), u"Saved."_s);
    QCOMPARE(m_fixture->loaded().targets, (PoolTargets{.threshold = 30, .target = 60}));
    QCOMPARE(m_fixture->loaded().confirmation, ConfirmationRule());
    m_fixture->find<QSpinBox>("confirmNumbers")->setValue(25);
    m_fixture->find<QSpinBox>("confirmMonthly")->setValue(40);
    m_fixture->click("saveButton");
    QCOMPARE(m_fixture->message(), u"Saved."_s);
    QCOMPARE(m_fixture->loaded().confirmation, (ConfirmationRule{.numbers = 25, .monthly = 40}));
}

void TestSettingsPage::savesWhatTimeAndMoneyAreReckonedAt()
{
    QSignalSpy restarts(&m_fixture->page(), &SettingsPage::configurationSaved);
    QSignalSpy applied(&m_fixture->page(), &SettingsPage::savingsSaved);
    m_fixture->page().showSection(u"savings"_s);
    auto *minutes = m_fixture->find<QSpinBox>("minutesByHand");
    auto *rate = m_fixture->find<QSpinBox>("hourlyRate");
    auto *price = m_fixture->find<QDoubleSpinBox>("priceOfNumber");
    QCOMPARE(minutes->value(), 10);
    QCOMPARE(rate->value(), 100);
    QCOMPARE(price->value(), 1.0);
    QCOMPARE(m_fixture->page().findChild<QTabBar *>()->tabText(4), u"Time and &money"_s);
    minutes->setValue(12);
    rate->setValue(85);
    price->setValue(1.15);
    m_fixture->click("saveButton");
    QCOMPARE(m_fixture->message(), u"Saved."_s);
    QCOMPARE(m_fixture->loaded().savings, (SavingsRules{12, 85, 115}));
    QCOMPARE(applied.size(), 1);
    QCOMPARE(restarts.size(), 0); // a session that is under way goes on
    minutes->setValue(0);         // bounds, as they are typed
    QCOMPARE(minutes->value(), 1);
    minutes->setValue(100'000);
    QCOMPARE(minutes->value(), savingsbounds::MinutesByHand);
    price->setValue(-1);
    QCOMPARE(price->value(), 0.0);

    m_fixture->click("usualSavings");
    QCOMPARE(m_fixture->loaded().savings, (SavingsRules{12, 85, 115})); // not yet
    m_fixture->click("saveButton");
    QCOMPARE(m_fixture->loaded().savings, SavingsRules());
    QCOMPARE(applied.size(), 2);
}

void TestSettingsPage::refusesBadInput_data()
{
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");

    QTest::newRow("account SID") << u"twilio"_s << QString() << QByteArray("twilioAccountSid")
                                 << u"AC12"_s << u"An account SID is AC"_s;
    QTest::newRow("no token") << u"twilio"_s << QString() << QByteArray("twilioAuthToken")
                              << QString() << u"Enter the account's auth token."_s;
    QTest::newRow("API key SID") << u"twilio"_s << u"useApiKey"_s << QByteArray("twilioApiKeySid")
                                 << accountSid << u"An API key's SID is SK"_s;
    QTest::newRow("no key secret")
        << u"twilio"_s << u"useApiKey"_s << QByteArray("twilioApiKeySecret") << QString()
        << u"Enter the API key's secret."_s;
    QTest::newRow("plain http elsewhere")
        << u"twilio"_s << u"advancedLink"_s << QByteArray("twilioApiUrl")
        << u"http://api.example.com"_s << u"An address begins with https://"_s;
    QTest::newRow("password in an address")
        << u"elevenLabs"_s << u"advancedLink"_s << QByteArray("elevenLabsApiUrl")
        << u"https://me:pw@host"_s << u"An address begins with https://"_s;
    QTest::newRow("agent") << u"elevenLabs"_s << QString() << QByteArray("elevenLabsAgent")
                           << u"agent/../01"_s << u"An agent's ID holds only"_s;
    QTest::newRow("database address")
        << u"database"_s << u"serverDatabase"_s << QByteArray("databaseUrl") << u"mysql://host"_s
        << u"That is not a database address."_s;
    QTest::newRow("no database address")
        << u"database"_s << u"serverDatabase"_s << QByteArray("databaseUrl") << QString()
        << u"That is not a database address."_s;
}

void TestSettingsPage::refusesBadInput()
{
    QFETCH(const QString, section);
    QFETCH(const QString, choice);
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    QFETCH(const QString, sentence);
    m_fixture->page().showSection(section);
    if (!choice.isEmpty())
        m_fixture->click(choice.toLatin1().constData());
    if (section == "twilio"_L1)
        m_fixture->type("twilioAccountSid", accountSid);
    if (!text.isEmpty())
        m_fixture->type(field.constData(), text);
    const QSignalSpy saved(&m_fixture->page(), &SettingsPage::configurationSaved);
    for (const char *button : {"testButton", "saveButton"}) {
        m_fixture->click(button);
        QVERIFY2(m_fixture->note(field.constData()).startsWith(sentence),
                 qPrintable(m_fixture->note(field.constData())));
    }
    QCOMPARE(saved.count(), 0);
    QVERIFY(m_fixture->file().isEmpty()); // nothing half saved
}

void TestSettingsPage::showsWhatTheEnvironmentGives()
{
    m_fixture->environment().insert(variables::twilioAccountSid, accountSid);
    m_fixture->environment().insert(variables::twilioAuthToken, token);
    m_fixture->environment().insert(variables::databaseUrl, u"postgresql://anna:pw@db/pool"_s);
    m_fixture->start();
    QVERIFY(!m_fixture->find<QRadioButton>("privateDatabase")->isEnabled());
    QVERIFY(m_fixture->find("databaseUrl")->isReadOnly());
    QVERIFY(!m_fixture->find("databaseUrl")->text().contains(u"pw"_s));
    QCOMPARE(m_fixture->note("databaseUrl"), u"Set by NUMBERWELL_DATABASE_URL"_s);
    m_fixture->page().showSection(u"twilio"_s);
    QVERIFY(m_fixture->find("twilioAccountSid")->isReadOnly());
    QCOMPARE(m_fixture->find("twilioAccountSid")->text(), accountSid);
    QCOMPARE(m_fixture->note("twilioAccountSid"), u"Set by NUMBERWELL_TWILIO_ACCOUNT_SID"_s);
    QCOMPARE(m_fixture->find<QLabel>("twilioAuthTokenState")->text(),
             u"••• Set by NUMBERWELL_TWILIO_AUTH_TOKEN"_s);
    for (const char *name : {"twilioAuthTokenEdit", "twilioAuthTokenReplace"})
        QVERIFY(!m_fixture->find<QWidget>(name)->isVisible());
    m_fixture->click("saveButton");
    QTRY_COMPARE(m_fixture->message(), u"Saved."_s);
    QVERIFY(!m_fixture->file().contains(accountSid.toLatin1()));
    QVERIFY(m_fixture->keptSecret(secretkeys::twilioAuthToken).isEmpty());
}

void TestSettingsPage::neverShowsASecret()
{
    m_fixture->saveTwilio(accountSid, token);
    m_fixture->start();
    m_fixture->page().showSection(u"twilio"_s);
    m_fixture->click("twilioAuthTokenReplace");
    const auto *edit = m_fixture->find("twilioAuthTokenEdit");
    QVERIFY(edit->isVisible());
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    for (const QLineEdit *field : m_fixture->page().findChildren<QLineEdit *>())
        QVERIFY(!field->text().contains(token));
}

void TestSettingsPage::forgets()
{
    m_fixture->saveTwilio(accountSid, token);
    m_fixture->click("twilioAuthTokenForget");
    QCOMPARE(m_fixture->keptSecret(secretkeys::twilioAuthToken), Secret(token)); // not yet
    m_fixture->find("twilioAccountSid")->clear();
    m_fixture->click("saveButton");
    QVERIFY(!m_fixture->note("twilioAuthToken").isEmpty()); // an account needs its token
    m_fixture->click("twilioAuthTokenRestore");
    m_fixture->type("twilioAccountSid", accountSid);
    m_fixture->click("useApiKey");
    m_fixture->type("twilioApiKeySid", apiKeySid);
    m_fixture->type("twilioApiKeySecretEdit", u"another"_s);
    m_fixture->click("twilioAuthTokenForget");
    m_fixture->click("saveButton");
    QTRY_COMPARE(m_fixture->message(), u"Saved."_s);
    QVERIFY(m_fixture->keptSecret(secretkeys::twilioAuthToken).isEmpty());
    QCOMPARE(m_fixture->keptSecret(secretkeys::twilioApiKeySecret), Secret(u"another"_s));
}

void TestSettingsPage::sendsNoKeptTokenToAnotherAccount()
{
    m_fixture->saveTwilio(accountSid, token);
    m_fixture->type("twilioAccountSid", otherAccountSid);
    for (const char *button : {"testButton", "saveButton"}) {
        m_fixture->click(button);
        QVERIFY(m_fixture->note("twilioAuthToken").startsWith(u"The one that is kept belongs"_s));
    }
    QVERIFY(!m_fixture->file().contains(otherAccountSid.toLatin1()));
}

void TestSettingsPage::keepsUnsavedEdits()
{
    m_fixture->page().showSection(u"twilio"_s);
    m_fixture->type("twilioAccountSid", accountSid);
    m_fixture->type("twilioAuthTokenEdit", token);
    QVERIFY(m_fixture->find<QTabBar>("settingsTabs")->tabText(1).endsWith(u'•'));
    m_fixture->page().hide();
    m_fixture->reload();
    m_fixture->page().show();
    QCOMPARE(m_fixture->find("twilioAccountSid")->text(), accountSid);
    QCOMPARE(m_fixture->find("twilioAuthTokenEdit")->text(), token);
    m_fixture->click("saveButton");
    QTRY_COMPARE(m_fixture->message(), u"Saved."_s);
    QVERIFY(!m_fixture->find<QTabBar>("settingsTabs")->tabText(1).endsWith(u'•'));
}

void TestSettingsPage::saysThatItIsTheSandbox()
{
    QVERIFY(!m_fixture->find<Banner>("sandboxNote")->isVisible());
    m_fixture->start(true);
    QVERIFY(m_fixture->find<Banner>("sandboxNote")->isVisible());
    QCOMPARE(m_fixture->find<Banner>("sandboxNote")->text(),
             u"This is the sandbox. Enter real accounts below and save to leave it."_s);
}

void TestSettingsPage::namesEveryControl()
{
    QStringList unnamed = unnamedControls(&m_fixture->page());
    // A message's button has a name as soon as it has an action, and is hidden before.
    unnamed.removeIf([](const QString &control) { return control.contains("Action'"_L1); });
    QCOMPARE(unnamed, QStringList());
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
