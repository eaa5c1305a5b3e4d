// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/configurationsource.h"
#include "config/variables.h"
#include "secrets/memorysecretstore.h"
#include "secrets/secretkeys.h"
#include "support/verifyresult.h"

#include <QCoroTask>
#include <QTemporaryDir>

#include <memory>

using namespace numberwell;
using namespace Qt::StringLiterals;

namespace {

const QString accountSid = u"AC00000000000000000000000000000001"_s;
const QString otherAccountSid = u"AC00000000000000000000000000000002"_s;
const QString apiKeySid = u"SK00000000000000000000000000000001"_s;

//! A keychain that nobody unlocks, counting what it is asked.
class LockedSecretStore final : public SecretStore
{
public:
    QCoro::Task<Result<Secret>> read(QString) override
    {
        ++asked;
        co_return locked();
    }
    QCoro::Task<Result<>> write(QString, Secret) override
    {
        ++asked;
        co_return locked();
    }
    QCoro::Task<Result<>> remove(QString) override
    {
        ++asked;
        co_return locked();
    }
    QString describe() const override { return u"a locked keychain"_s; }

    int asked = 0;

private:
    static tl::unexpected<Error> locked()
    {
        return failure(ErrorKind::Secrets, u"keychain_locked"_s, u"The keychain is locked."_s);
    }
};

} // namespace

class TestConfigurationSource final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsEmpty();
    void savesAndLoads();
    void keepsNoSecretInTheFile();
    void letsTheEnvironmentWin();
    void countsEmptyVariablesAsUnset();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void sendsNoSavedSecretElsewhere_data();
    void sendsNoSavedSecretElsewhere();
    void mixesNoAccounts();
    void asksWhereTheKeychainIsLocked();
    void asksOnlyOnceALockedKeychain();
    void savesNothingTheEnvironmentGives();
    void removesSecrets();
    void refusesPasswordsInTheFile();
    void readsCommasWrittenByHand();
    void answersForAnUnwritableFile();

private:
    ConfigurationSource source() { return {m_environment, m_path, &m_secrets}; }
    Result<Configuration> load()
    {
        ConfigurationSource reader = source();
        return QCoro::waitFor(reader.load());
    }
    void writeFile(const QByteArray &content);
    void saveTwilio(const QString &token);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QProcessEnvironment m_environment;
    MemorySecretStore m_secrets;
};

void TestConfigurationSource::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"numberwell/numberwell.ini"_s);
    m_environment = QProcessEnvironment();
    for (const QString &key : {secretkeys::databasePassword,
                               secretkeys::twilioAuthToken,
                               secretkeys::twilioApiKeySecret,
                               secretkeys::elevenLabsApiKey})
        QVERIFY_RESULT(QCoro::waitFor(m_secrets.remove(key)));
}

void TestConfigurationSource::writeFile(const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

void TestConfigurationSource::saveTwilio(const QString &token)
{
    ConfigurationSource writer = source();
    TwilioSettings twilio;
    twilio.accountSid = accountSid;
    twilio.authToken = Secret(token);
    QVERIFY_RESULT(QCoro::waitFor(writer.saveTwilio(twilio)));
}

void TestConfigurationSource::startsEmpty()
{
    LockedSecretStore locked;
    ConfigurationSource first(m_environment, m_path, &locked);
    const auto configuration = QCoro::waitFor(first.load());
    QVERIFY_RESULT(configuration);
    QVERIFY(configuration->isEmpty());
    QVERIFY(configuration->database.isPrivateCluster());
    QCOMPARE(configuration->twilio, TwilioSettings());
    QCOMPARE(configuration->elevenLabs, ElevenLabsSettings());
    QCOMPARE(configuration->httpTimeout, std::chrono::seconds(30));
    QCOMPARE(configuration->targets, PoolTargets());
    QCOMPARE(configuration->savings, SavingsRules());
    QCOMPARE(locked.asked, 0);

    // Levels and limits alone are no account.
    ConfigurationSource again = source();
    QVERIFY_RESULT(again.saveTargets({7, 30}));
    m_environment.insert(variables::httpTimeout, u"5"_s);
    QVERIFY(load()->isEmpty());
    m_environment.insert(variables::twilioApiUrl, u"http://127.0.0.1:1"_s);
    QVERIFY(!load()->isEmpty());
}

void TestConfigurationSource::savesAndLoads()
{
    ConfigurationSource writer = source();
    QVERIFY_RESULT(QCoro::waitFor(
        writer.saveDatabase({u"postgresql://u:p%40w@h1:1,h2:2/db"_s, Secret(), Origin::Default})));
    TwilioSettings twilio;
    twilio.apiUrl = QUrl(u"https://api.sydney.au1.twilio.com"_s);
    twilio.accountSid = accountSid;
    twilio.authToken = Secret(u"token-1"_s);
    twilio.apiKeySid = apiKeySid;
    twilio.apiKeySecret = Secret(u"secret-1"_s);
    QVERIFY_RESULT(QCoro::waitFor(writer.saveTwilio(twilio)));
    ElevenLabsSettings elevenLabs;
    elevenLabs.apiKey = Secret(u"key-1"_s);
    elevenLabs.agentId = u"agent_1"_s;
    QVERIFY_RESULT(QCoro::waitFor(writer.saveElevenLabs(elevenLabs)));
    QVERIFY_RESULT(writer.saveTargets({7, 30}));
    QVERIFY_RESULT(writer.saveConfirmation({40, 75}));
    QVERIFY_RESULT(writer.saveSavings({12, 85, 115}));

    const auto loaded = load();
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->database.url, u"postgresql://u@h1:1,h2:2/db"_s);
    QCOMPARE(loaded->database.password.reveal(), u"p@w"_s);
    QCOMPARE(loaded->database.origin, Origin::Saved);
    QCOMPARE(loaded->twilio, twilio);
    QCOMPARE(loaded->elevenLabs, elevenLabs);
    QCOMPARE(loaded->targets, (PoolTargets{7, 30}));
    QCOMPARE(loaded->confirmation, (ConfirmationRule{40, 75}));
    QCOMPARE(loaded->savings, (SavingsRules{12, 85, 115}));
    QCOMPARE(loaded->originOf(variables::twilioAuthToken), Origin::Keychain);
    QVERIFY(loaded->secretsToAskFor.isEmpty());
    QVERIFY(!loaded->keychainError);
    QVERIFY(!loaded->isEmpty());
}

void TestConfigurationSource::keepsNoSecretInTheFile()
{
    savesAndLoads();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("accountSid"));
    for (const QByteArray &secret : {"p@w"_ba, "p%40w"_ba, "token-1"_ba, "secret-1"_ba, "key-1"_ba})
        QVERIFY2(!content.contains(secret), content.constData());
}

void TestConfigurationSource::letsTheEnvironmentWin()
{
    savesAndLoads();
    m_environment.insert(variables::databaseUrl, u"postgres://me:env%2Fpw@other/db2"_s);
    m_environment.insert(variables::twilioAccountSid, otherAccountSid);
    m_environment.insert(variables::twilioAuthToken, u"env-token"_s);
    m_environment.insert(variables::elevenLabsApiKey, u"env-key"_s);
    m_environment.insert(variables::httpTimeout, u"7"_s);
    m_environment.insert(variables::apiToken, u"bearer"_s);
    const auto loaded = load();
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->database.url, u"postgresql://me@other/db2"_s);
    QCOMPARE(loaded->database.password.reveal(), u"env/pw"_s);
    QCOMPARE(loaded->database.origin, Origin::Environment);
    QCOMPARE(loaded->twilio.accountSid, otherAccountSid);
    QCOMPARE(loaded->twilio.authToken.reveal(), u"env-token"_s);
    QCOMPARE(loaded->elevenLabs.apiKey.reveal(), u"env-key"_s);
    QCOMPARE(loaded->elevenLabs.agentId, u"agent_1"_s);
    QCOMPARE(loaded->httpTimeout, std::chrono::seconds(7));
    QCOMPARE(loaded->apiToken.reveal(), u"bearer"_s);
    QVERIFY(loaded->isFromEnvironment(variables::twilioAccountSid));
    QVERIFY(loaded->isFromEnvironment(variables::databaseUrl));
    QVERIFY(!loaded->isFromEnvironment(variables::elevenLabsAgentId));
    QVERIFY(loaded->secretsToAskFor.isEmpty());
}

void TestConfigurationSource::countsEmptyVariablesAsUnset()
{
    savesAndLoads();
    for (const QString &variable : {variables::databaseUrl,
                                    variables::twilioAccountSid,
                                    variables::twilioAuthToken,
                                    variables::twilioApiUrl,
                                    variables::httpTimeout})
        m_environment.insert(variable, QString());
    m_environment.insert(variables::twilioAuthToken + u"_FILE"_s, QString());
    const auto loaded = load();
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->twilio.accountSid, accountSid);
    QCOMPARE(loaded->twilio.authToken.reveal(), u"token-1"_s);
    QVERIFY(!loaded->isFromEnvironment(variables::twilioAuthToken));
}

void TestConfigurationSource::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    const QString file = u"_FILE"_s;
    const auto row = [](const QString &variable, const QString &value, const QString &code) {
        QTest::newRow(qPrintable(variable)) << variable << value << code;
    };
    row(variables::databaseUrl, u"mysql://u:hunter2@h"_s, u"database_url"_s);
    row(variables::databaseUrl + file, u"/no/such/file"_s, u"secret_file"_s);
    row(variables::twilioApiUrl, u"http://u:hunter2@h"_s, u"url"_s);
    row(variables::twilioPricingUrl, u"ftp://h"_s, u"url"_s);
    row(variables::twilioAccountSid, u"hunter2"_s, u"twilio_account_sid"_s);
    row(variables::twilioApiKeySid, u"hunter2"_s, u"twilio_api_key_sid"_s);
    row(variables::twilioAuthToken + file, u"/no/such/file"_s, u"secret_file"_s);
    row(variables::twilioApiKeySecret, u"hunter2\n2"_s, u"secret_file"_s);
    row(variables::elevenLabsApiUrl, u"//h"_s, u"url"_s);
    row(variables::elevenLabsApiKey + file, u"/"_s, u"secret_file"_s);
    row(variables::elevenLabsAgentId, u"../x"_s, u"agent_id"_s);
    row(variables::httpTimeout, u"soon"_s, u"http_timeout"_s);
    row(variables::apiToken + file, u"/no/such/file"_s, u"secret_file"_s);
}

void TestConfigurationSource::namesWhatIsWrong()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    QFETCH(const QString, code);
    m_environment.insert(variable, value);
    const auto loaded = load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(loaded.error().code, code);
    QVERIFY2(loaded.error().detail.contains(variable), qPrintable(loaded.error().detail));
    QVERIFY(!loaded.error().detail.contains(u"hunter2"_s));
}

void TestConfigurationSource::sendsNoSavedSecretElsewhere_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("isSent");
    const QString here = u"http://127.0.0.1:9"_s;
    QTest::newRow("API") << variables::twilioApiUrl << here << false;
    QTest::newRow("pricing") << variables::twilioPricingUrl << here << false;
    QTest::newRow("account") << variables::twilioAccountSid << otherAccountSid << false;
    QTest::newRow("same API") << variables::twilioApiUrl << u"https://api.twilio.com/"_s << true;
    QTest::newRow("same account") << variables::twilioAccountSid << accountSid << true;
}

void TestConfigurationSource::sendsNoSavedSecretElsewhere()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    QFETCH(const bool, isSent);
    saveTwilio(u"token-1"_s);
    m_environment.insert(variable, value);
    const auto loaded = load();
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->twilio.authToken.reveal(), isSent ? u"token-1"_s : QString());
    QCOMPARE(loaded->secretsToAskFor,
             isSent ? QStringList() : QStringList(secretkeys::twilioAuthToken));
}

void TestConfigurationSource::mixesNoAccounts()
{
    savesAndLoads();
    m_environment.insert(variables::databaseUrl, u"postgresql://other/db"_s);
    m_environment.insert(variables::twilioAccountSid, otherAccountSid);
    m_environment.insert(variables::elevenLabsApiUrl, u"http://localhost:1"_s);
    const auto loaded = load();
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->database.password.isEmpty());
    QVERIFY(loaded->twilio.apiKeySid.isEmpty());
    QVERIFY(loaded->twilio.apiKeySecret.isEmpty());
    QVERIFY(loaded->twilio.authToken.isEmpty());
    QVERIFY(loaded->elevenLabs.apiKey.isEmpty());
}

void TestConfigurationSource::asksWhereTheKeychainIsLocked()
{
    LockedSecretStore locked;
    ConfigurationSource console(m_environment, m_path, &locked);
    TwilioSettings twilio;
    twilio.accountSid = accountSid;
    twilio.authToken = Secret(u"token-1"_s);
    const auto saved = QCoro::waitFor(console.saveTwilio(twilio));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, u"keychain_locked"_s);
    // This session goes on with what was typed …
    const auto sameSession = QCoro::waitFor(console.load());
    QVERIFY_RESULT(sameSession);
    QVERIFY(sameSession->twilio.isComplete());
    QCOMPARE(sameSession->originOf(variables::twilioAuthToken), Origin::Asked);
    // … and the next one asks.
    ConfigurationSource next(m_environment, m_path, &locked);
    const auto asked = QCoro::waitFor(next.load());
    QVERIFY_RESULT(asked);
    QCOMPARE(asked->twilio.accountSid, accountSid);
    QVERIFY(asked->twilio.authToken.isEmpty());
    QCOMPARE(asked->secretsToAskFor, QStringList(secretkeys::twilioAuthToken));
    next.keepForSession(secretkeys::twilioAuthToken, Secret(u"typed"_s));
    const auto answered = QCoro::waitFor(next.load());
    QCOMPARE(answered->twilio.authToken.reveal(), u"typed"_s);
    QVERIFY(answered->secretsToAskFor.isEmpty());
}

void TestConfigurationSource::asksOnlyOnceALockedKeychain()
{
    savesAndLoads();
    LockedSecretStore locked;
    ConfigurationSource console(m_environment, m_path, &locked);
    const auto loaded = QCoro::waitFor(console.load());
    QVERIFY_RESULT(loaded);
    QCOMPARE(locked.asked, 1);
    QVERIFY(loaded->keychainError);
    QCOMPARE(loaded->keychainError->code, u"keychain_locked"_s);
    QCOMPARE(loaded->secretsToAskFor.size(), 4);
    QVERIFY(!loaded->isEmpty());
}

void TestConfigurationSource::savesNothingTheEnvironmentGives()
{
    m_environment.insert(variables::twilioAccountSid, accountSid);
    m_environment.insert(variables::twilioAuthToken, u"env-token"_s);
    m_environment.insert(variables::databaseUrl, u"postgresql://u:pw@h/db"_s);
    const auto loaded = load();
    QVERIFY_RESULT(loaded);
    ConfigurationSource writer = source();
    QVERIFY_RESULT(QCoro::waitFor(writer.saveTwilio(loaded->twilio)));
    QVERIFY_RESULT(QCoro::waitFor(writer.saveDatabase(loaded->database)));
    QVERIFY(!QCoro::waitFor(m_secrets.read(secretkeys::twilioAuthToken)));
    QVERIFY(!QCoro::waitFor(m_secrets.read(secretkeys::databasePassword)));
    m_environment = QProcessEnvironment();
    QVERIFY(load()->isEmpty());
}

void TestConfigurationSource::removesSecrets()
{
    saveTwilio(u"token-1"_s);
    saveTwilio(QString());
    QVERIFY(!QCoro::waitFor(m_secrets.read(secretkeys::twilioAuthToken)));
    const auto loaded = load();
    QVERIFY_RESULT(loaded);
    QVERIFY(loaded->secretsToAskFor.isEmpty());
}

void TestConfigurationSource::refusesPasswordsInTheFile()
{
    writeFile("[database]\nurl=\"postgresql://u:hunter2@h/db\"\n");
    const auto loaded = load();
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, u"database_url"_s);
    QVERIFY(loaded.error().detail.contains(m_path));
    QVERIFY(!loaded.error().detail.contains(u"hunter2"_s));
}

void TestConfigurationSource::readsCommasWrittenByHand()
{
    writeFile("[database]\nurl=postgresql://u@h1:1,h2:2/db\n");
    const auto loaded = load();
    QVERIFY_RESULT(loaded);
    QCOMPARE(loaded->database.url, u"postgresql://u@h1:1,h2:2/db"_s);
}

void TestConfigurationSource::answersForAnUnwritableFile()
{
    QFile obstacle(m_folder->filePath(u"file"_s));
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    m_path = obstacle.fileName() + u"/numberwell.ini"_s;
    ConfigurationSource writer = source();
    const auto saved = writer.saveTargets({5, 20});
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, u"settings_file"_s);
}

QTEST_GUILESS_MAIN(TestConfigurationSource)
#include "tst_configurationsource.moc"
