// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsfixture.h"

#include "common/accessibility.h"
#include "common/inlinemessage.h"
#include "settings/secretprompt.h"

#include "secrets/secretkeys.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

const QString accountSid = u"AC00000000000000000000000000000001"_s;
const QString token = u"a-token-nobody-may-see"_s;

} // namespace

//! Keychains that are locked, or slow.
class TestSettingsKeychain final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }
    void keepsForTheSessionWhereTheKeychainIsLocked();
    void losesNothingToALockedKeychain();
    void asksForWhatIsMissing();
    void asksTheKeychainAgain();
    void waitsNoLongerThanThePersonLikes();

private:
    std::unique_ptr<SettingsFixture> m_fixture;
};

void TestSettingsKeychain::init()
{
    m_fixture = std::make_unique<SettingsFixture>();
    m_fixture->start();
}

void TestSettingsKeychain::keepsForTheSessionWhereTheKeychainIsLocked()
{
    m_fixture->lockKeychain();
    m_fixture->start();
    QSignalSpy saved(&m_fixture->page(), &SettingsPage::configurationSaved);
    m_fixture->saveTwilio(accountSid, token);
    QCOMPARE(m_fixture->message(),
             u"The system's keychain is locked. Everything else is saved. The secret is kept for "
             "this session only: you are asked for it at the next start."_s);
    QCOMPARE(saved.count(), 1);
    QVERIFY(m_fixture->file().contains(accountSid.toLatin1()));
    QVERIFY(!m_fixture->file().contains(token.toLatin1()));
    QCOMPARE(m_fixture->find<QLabel>("twilioAuthTokenState")->text(),
             u"••• kept until Numberwell closes"_s);
    QCOMPARE(m_fixture->loaded().twilio.authToken, Secret(token)); // this session has it
    m_fixture->start();
    QVERIFY(m_fixture->loaded().twilio.authToken.isEmpty()); // the next one asks
}

void TestSettingsKeychain::losesNothingToALockedKeychain()
{
    m_fixture->saveTwilio(accountSid, token);
    m_fixture->lockKeychain();
    m_fixture->start();
    m_fixture->page().showSection(u"twilio"_s);
    m_fixture->click("saveButton");
    QVERIFY(m_fixture->note("twilioAuthToken").startsWith(u"The keychain can't be read"_s));
    m_fixture->unlockKeychain();
    m_fixture->start();
    QCOMPARE(m_fixture->loaded().twilio.authToken, Secret(token));
}

void TestSettingsKeychain::asksForWhatIsMissing()
{
    m_fixture->saveTwilio(accountSid, token);
    m_fixture->page().showSection(u"elevenLabs"_s);
    m_fixture->type("elevenLabsApiKeyEdit", u"a-key"_s);
    m_fixture->click("saveButton");
    QTRY_COMPARE(m_fixture->message(), u"Saved."_s);
    m_fixture->lockKeychain();
    m_fixture->start();
    auto *message = m_fixture->find<InlineMessage>("keychainMessage");
    QVERIFY(message->text().startsWith(u"The system's keychain is locked."_s));
    message->findChild<QPushButton *>(u"messageAction"_s)->click();
    auto *prompt = m_fixture->find<SecretPrompt>("secretPrompt");
    QVERIFY(prompt && prompt->isVisible());
    QCOMPARE(unnamedControls(prompt), QStringList());
    QVERIFY(prompt->findChild<QLabel *>(u"promptReason"_s)
                ->text()
                .startsWith(u"The system's keychain is locked."_s));
    auto *proceed = prompt->findChild<QPushButton *>(u"promptContinue"_s);
    QVERIFY(!proceed->isEnabled());
    const QByteArray before = m_fixture->file();
    QTest::keyClicks(prompt->findChild<QLineEdit *>(u"prompt-twilio-auth-token"_s), token);
    QTest::keyClicks(prompt->findChild<QLineEdit *>(u"prompt-elevenlabs-api-key"_s), u"a-key"_s);
    QSignalSpy saved(&m_fixture->page(), &SettingsPage::configurationSaved);
    proceed->click();
    QCOMPARE(saved.count(), 1);
    QCOMPARE(m_fixture->file(), before); // for this session only
    m_fixture->reload();
    QCOMPARE(m_fixture->loaded().twilio.authToken, Secret(token));
    QVERIFY(!message->isVisible());
    m_fixture->page().showSection(u"twilio"_s);
    QCOMPARE(m_fixture->find<QLabel>("twilioAuthTokenState")->text(),
             u"••• kept until Numberwell closes"_s);
}

void TestSettingsKeychain::asksTheKeychainAgain()
{
    m_fixture->saveTwilio(accountSid, token);
    m_fixture->lockKeychain();
    m_fixture->start();
    m_fixture->page().askForSecrets();
    auto *prompt = m_fixture->find<SecretPrompt>("secretPrompt");
    QSignalSpy saved(&m_fixture->page(), &SettingsPage::configurationSaved);
    prompt->findChild<QPushButton *>(u"retryKeychain"_s)->click();
    QCOMPARE(saved.count(), 1);
    QVERIFY(!prompt->isVisible());
}

void TestSettingsKeychain::waitsNoLongerThanThePersonLikes()
{
    m_fixture->slowKeychain();
    m_fixture->start();
    QSignalSpy saved(&m_fixture->page(), &SettingsPage::configurationSaved);
    m_fixture->page().showSection(u"twilio"_s);
    m_fixture->type("twilioAccountSid", accountSid);
    m_fixture->type("twilioAuthTokenEdit", token);
    m_fixture->click("saveButton");
    QVERIFY(!m_fixture->find("twilioAccountSid")->isEnabled()); // no edits meanwhile
    auto *cancel = m_fixture->section()->findChild<QPushButton *>(u"cancelWork"_s);
    QTRY_VERIFY(cancel->isVisible());
    cancel->click();
    QVERIFY(m_fixture->message().startsWith(u"The system's keychain has not answered yet."_s));
    QCOMPARE(saved.count(), 1);
    QVERIFY(m_fixture->file().contains(accountSid.toLatin1()));
    QCOMPARE(m_fixture->loaded().twilio.authToken, Secret(token));
    // The keychain takes it all the same, later.
    QTRY_COMPARE(m_fixture->keptSecret(secretkeys::twilioAuthToken), Secret(token));
    QTRY_COMPARE(m_fixture->loaded().originOf(u"NUMBERWELL_TWILIO_AUTH_TOKEN"_s), Origin::Keychain);
    QCOMPARE(saved.count(), 1);
}

QTEST_MAIN(TestSettingsKeychain)
#include "tst_settingskeychain.moc"
