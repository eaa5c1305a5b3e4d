// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/configurationsource.h"

#include "config/plainsettings.h"
#include "config/variables.h"
#include "secrets/secretkeys.h"

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

//! Collects checked settings to save; the first that is wrong is the error.
class Changes
{
public:
    explicit Changes(const Environment &environment)
        : m_environment(environment)
    {
    }

    //! \a name is how an error calls the setting; an empty text removes it.
    template <typename Parse>
    void add(const QString &variable,
             const QString &savedKey,
             const QString &text,
             Parse parse,
             const QString &name)
    {
        if (m_error || m_environment.has(variable))
            return;
        if (!text.trimmed().isEmpty()) {
            if (const auto parsed = parse(text, name); !parsed) {
                m_error = parsed.error();
                return;
            }
        }
        m_values.insert(savedKey, text.trimmed());
    }

    void addUrl(const QString &variable,
                const QString &savedKey,
                const QUrl &url,
                const QUrl &fallback,
                const QString &name)
    {
        const QString text = url == fallback ? QString() : url.toString(QUrl::FullyEncoded);
        add(variable, savedKey, text, parseVendorUrl, name);
    }

    Result<SavedValues> result() const
    {
        if (m_error)
            return failure(*m_error);
        return m_values;
    }

private:
    const Environment &m_environment;
    SavedValues m_values;
    std::optional<Error> m_error;
};

} // namespace

ConfigurationSource::ConfigurationSource(QProcessEnvironment environment,
                                         QString settingsPath,
                                         SecretStore *secrets)
    : m_environment(std::move(environment))
    , m_saved(std::move(settingsPath))
    , m_secrets(secrets)
{
}

void ConfigurationSource::keepForSession(const QString &key, Secret secret)
{
    if (secret.isEmpty())
        m_session.remove(key);
    else
        m_session.insert(key, std::move(secret));
}

QCoro::Task<Result<Configuration>> ConfigurationSource::load()
{
    const Result<SavedValues> saved = m_saved.read();
    if (!saved)
        co_return failure(saved.error());
    const Result<Configuration> plain = readPlainSettings(m_environment, *saved, m_saved.path());
    if (!plain)
        co_return failure(plain.error());
    co_return co_await withSecrets(*plain, *saved);
}

QCoro::Task<Configuration> ConfigurationSource::withSecrets(Configuration configuration,
                                                            SavedValues saved)
{
    const QList<WantedSecret> secrets = wantedSecrets(configuration, saved);
    for (const WantedSecret &wanted : secrets) {
        bool isKnown = m_session.contains(wanted.key);
        if (isKnown) {
            setSecret(&configuration, wanted.key, m_session.value(wanted.key), Origin::Asked);
        } else if (wanted.isKept && !configuration.keychainError) {
            // After one failure the others are not tried: each would raise its prompt and its wait.
            const Result<Secret> kept = co_await m_secrets->read(wanted.key);
            isKnown = kept.has_value();
            if (kept)
                setSecret(&configuration, wanted.key, *kept, Origin::Keychain);
            else if (kept.error().kind != ErrorKind::NotFound)
                configuration.keychainError = kept.error();
        }
        if (!isKnown && wanted.isRequired)
            configuration.secretsToAskFor << wanted.key;
    }
    co_return configuration;
}

QCoro::Task<Result<>> ConfigurationSource::saveDatabase(DatabaseSettings settings)
{
    const Result<DatabaseSettings> split = splitDatabaseUrl(settings.url);
    if (!split)
        co_return failure(split.error());
    if (m_environment.has(variables::databaseUrl))
        co_return Result<>();
    const Secret password = settings.password.isEmpty() ? split->password : settings.password;
    const SavedValues changes{{savedkeys::databaseUrl, split->url}};
    const QList<SecretChange> secrets{
        {secretkeys::databasePassword, variables::databaseUrl, password}};
    co_return co_await save(changes, secrets);
}

QCoro::Task<Result<>> ConfigurationSource::saveTwilio(TwilioSettings settings)
{
    Changes changes(m_environment);
    changes.addUrl(variables::twilioApiUrl,
                   savedkeys::twilioApiUrl,
                   settings.apiUrl,
                   TwilioSettings::defaultApiUrl(),
                   u"The Twilio address"_s);
    changes.addUrl(variables::twilioPricingUrl,
                   savedkeys::twilioPricingUrl,
                   settings.pricingUrl,
                   TwilioSettings::defaultPricingUrl(),
                   u"The Twilio pricing address"_s);
    changes.add(variables::twilioAccountSid,
                savedkeys::twilioAccountSid,
                settings.accountSid,
                parseAccountSid,
                u"The account SID"_s);
    changes.add(variables::twilioApiKeySid,
                savedkeys::twilioApiKeySid,
                settings.apiKeySid,
                parseApiKeySid,
                u"The API key SID"_s);
    const Result<SavedValues> values = changes.result();
    if (!values)
        co_return failure(values.error());
    const QList<SecretChange> secrets{
        {secretkeys::twilioAuthToken, variables::twilioAuthToken, settings.authToken},
        {secretkeys::twilioApiKeySecret, variables::twilioApiKeySecret, settings.apiKeySecret}};
    co_return co_await save(*values, secrets);
}

QCoro::Task<Result<>> ConfigurationSource::saveElevenLabs(ElevenLabsSettings settings)
{
    Changes changes(m_environment);
    changes.addUrl(variables::elevenLabsApiUrl,
                   savedkeys::elevenLabsApiUrl,
                   settings.apiUrl,
                   ElevenLabsSettings::defaultApiUrl(),
                   u"The ElevenLabs address"_s);
    changes.add(variables::elevenLabsAgentId,
                savedkeys::elevenLabsAgentId,
                settings.agentId,
                parseAgentId,
                u"The agent ID"_s);
    const Result<SavedValues> values = changes.result();
    if (!values)
        co_return failure(values.error());
    const QList<SecretChange> secrets{
        {secretkeys::elevenLabsApiKey, variables::elevenLabsApiKey, settings.apiKey}};
    co_return co_await save(*values, secrets);
}

QCoro::Task<Result<>> ConfigurationSource::saveMail(MailSettings settings)
{
    QString url;
    if (!settings.url.isEmpty()) {
        const auto split = splitSmtpUrl(settings.url, u"The mail server"_s);
        if (!split)
            co_return failure(split.error());
        url = split->url;
    }
    Changes changes(m_environment);
    changes.add(
        variables::smtpFrom, savedkeys::smtpFrom, settings.from, parseMailAddress, u"The sender"_s);
    changes.add(variables::smtpTo,
                savedkeys::smtpTo,
                settings.to.join(u", "_s),
                parseMailAddresses,
                u"The recipients"_s);
    const Result<SavedValues> values = changes.result();
    if (!values)
        co_return failure(values.error());
    SavedValues saved = *values;
    if (!m_environment.has(variables::smtpUrl))
        saved.insert(savedkeys::smtpUrl, url);
    const QList<SecretChange> secrets{
        {secretkeys::smtpPassword, variables::smtpUrl, settings.password}};
    co_return co_await save(saved, secrets);
}

QCoro::Task<Result<>> ConfigurationSource::saveWebhook(WebhookSettings settings)
{
    Changes changes(m_environment);
    changes.add(variables::webhookUrl,
                savedkeys::webhookUrl,
                settings.url.toString(QUrl::FullyEncoded),
                parseWebhookUrl,
                u"The webhook's address"_s);
    const Result<SavedValues> values = changes.result();
    if (!values)
        co_return failure(values.error());
    const QList<SecretChange> secrets{
        {secretkeys::webhookSecret, variables::webhookSecret, settings.secret}};
    co_return co_await save(*values, secrets);
}

Result<> ConfigurationSource::saveDesktopAlerts(bool isOn)
{
    return m_saved.write({{savedkeys::desktopAlerts, isOn ? QString() : u"off"_s}});
}

Result<> ConfigurationSource::saveTargets(PoolTargets targets)
{
    return checkedTargets(targets).and_then([this](const PoolTargets &checked) {
        return m_saved.write({{savedkeys::poolThreshold, QString::number(checked.threshold)},
                              {savedkeys::poolTarget, QString::number(checked.target)}});
    });
}

Result<> ConfigurationSource::saveConfirmation(ConfirmationRule rule)
{
    return checkedConfirmation(rule).and_then([this](const ConfirmationRule &checked) {
        return m_saved.write({{savedkeys::confirmNumbers, QString::number(checked.numbers)},
                              {savedkeys::confirmMonthly, QString::number(checked.monthly)}});
    });
}

Result<> ConfigurationSource::saveSavings(SavingsRules rules)
{
    return checkedSavings(rules).and_then([this](const SavingsRules &checked) {
        return m_saved.write(
            {{savedkeys::minutesByHand, QString::number(checked.minutesByHand)},
             {savedkeys::hourlyRate, QString::number(checked.hourlyRate)},
             {savedkeys::centsPerNumber, QString::number(checked.centsPerNumber)}});
    });
}

QCoro::Task<Result<>> ConfigurationSource::save(SavedValues changes, QList<SecretChange> secrets)
{
    const Result<SavedValues> before = m_saved.read();
    if (!before)
        co_return failure(before.error());
    secrets.removeIf(
        [this](const SecretChange &secret) { return m_environment.has(secret.variable); });
    // "ask" until the store has the new secret: were the program to end between the two, an old
    // token would go to a new account's server.
    for (const SecretChange &secret : std::as_const(secrets))
        changes.insert(savedkeys::secretPlace + secret.key,
                       secret.secret.isEmpty() ? u"none"_s : u"ask"_s);
    const Result<> written = m_saved.write(changes);
    if (!written)
        co_return failure(written.error());

    Result<> outcome;
    for (const SecretChange &secret : std::as_const(secrets)) {
        const QString place = before->value(savedkeys::secretPlace + secret.key);
        const Result<> saved = co_await saveSecret(secret, place == "keychain"_L1);
        if (!saved && outcome)
            outcome = saved;
    }
    co_return outcome;
}

QCoro::Task<Result<>> ConfigurationSource::saveSecret(SecretChange change, bool wasKept)
{
    if (change.secret.isEmpty()) {
        m_session.remove(change.key);
        if (!wasKept)
            co_return Result<>();
        co_return co_await m_secrets->remove(change.key);
    }
    // From now on the session has it, also while the store is still asking the person.
    m_session.insert(change.key, change.secret);
    const Result<> kept = co_await m_secrets->write(change.key, change.secret);
    if (!kept)
        co_return failure(kept.error());
    m_session.remove(change.key);
    co_return m_saved.write({{savedkeys::secretPlace + change.key, u"keychain"_s}});
}

} // namespace numberwell
