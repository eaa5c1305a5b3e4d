// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/configurationsource.h"
#include "config/variables.h"
#include "secrets/keychainsecretstore.h"
#include "support/verifyresult.h"

#include <QCoroTask>
#include <QDirIterator>
#include <QFile>

using namespace numberwell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/*! Settings with a real keychain, in the condition that with-secret-service.sh is told. */
class TestConfigurationKeychain final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void unlocked();
    void locked();
    void none();

private:
    Result<> save();
    void verifyNothingSecretInConfigFolder();
    void verifyAskedAgain(const QString &code);

    const QString m_token = u"a-token-to-look-for"_s;
    KeychainSecretStore m_keychain{3s};
    std::unique_ptr<ConfigurationSource> m_source;
};

void TestConfigurationKeychain::initTestCase()
{
    if (!qEnvironmentVariableIsSet("NUMBERWELL_SECRET_SERVICE"))
        QSKIP("Runs only inside with-secret-service.sh: it would write into your own keychain");
    const QString path = ConfigurationSource::defaultSettingsPath();
    QCOMPARE(path, qEnvironmentVariable("XDG_CONFIG_HOME") + u"/numberwell/numberwell.ini"_s);
    m_source = std::make_unique<ConfigurationSource>(QProcessEnvironment(), path, &m_keychain);
}

Result<> TestConfigurationKeychain::save()
{
    TwilioSettings twilio;
    twilio.accountSid = u"AC00000000000000000000000000000001"_s;
    twilio.authToken = Secret(m_token);
    return QCoro::waitFor(m_source->saveTwilio(twilio));
}

void TestConfigurationKeychain::verifyNothingSecretInConfigFolder()
{
    int files = 0;
    QDirIterator each(qEnvironmentVariable("XDG_CONFIG_HOME"),
                      QDir::Files | QDir::Hidden,
                      QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(m_token.toUtf8()), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files >= 1);
}

void TestConfigurationKeychain::verifyAskedAgain(const QString &code)
{
    const auto saved = save();
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Secrets);
    QCOMPARE(saved.error().code, code);
    verifyNothingSecretInConfigFolder();
    const auto loaded = QCoro::waitFor(m_source->load());
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->originOf(variables::twilioAuthToken), Origin::Asked);
    ConfigurationSource next(
        QProcessEnvironment(), ConfigurationSource::defaultSettingsPath(), &m_keychain);
    const auto asked = QCoro::waitFor(next.load());
    QVERIFY_RESULT(asked);
    QCOMPARE(asked->secretsToAskFor.size(), 1);
}

void TestConfigurationKeychain::unlocked()
{
    QVERIFY_RESULT(save());
    verifyNothingSecretInConfigFolder();
    const auto loaded = QCoro::waitFor(m_source->load());
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->twilio.authToken.reveal() == m_token);
    QCOMPARE(loaded->originOf(variables::twilioAuthToken), Origin::Keychain);
}

void TestConfigurationKeychain::locked()
{
    verifyAskedAgain(u"keychain_locked"_s);
}

void TestConfigurationKeychain::none()
{
    verifyAskedAgain(u"keychain_missing"_s);
}

QTEST_GUILESS_MAIN(TestConfigurationKeychain)
#include "tst_configurationkeychain.moc"
