// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/plainsettings.h"

#include "config/variables.h"
#include "secrets/secretkeys.h"

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

//! Fills a configuration setting by setting; the first that is wrong ends it.
class Reader
{
public:
    Reader(const Environment &environment, const SavedValues &saved, QString path)
        : m_environment(environment)
        , m_saved(saved)
        , m_path(std::move(path))
    {
    }

    //! The environment's or the file's text through \a parse into \a target.
    template <typename T, typename Parse>
    void take(const QString &variable, const QString &savedKey, Parse parse, T *target)
    {
        const QString given = m_environment.text(variable);
        const QString text = given.isEmpty() ? m_saved.value(savedKey) : given;
        if (m_error || text.isEmpty())
            return;
        const auto value = parse(text, given.isEmpty() ? nameOf(savedKey) : variable);
        if (!value) {
            m_error = value.error();
            return;
        }
        *target = *value;
        configuration.origins.insert(variable,
                                     given.isEmpty() ? Origin::Saved : Origin::Environment);
    }

    void takeSecret(const QString &variable, Secret *target)
    {
        if (m_error)
            return;
        const auto value = m_environment.secret(variable);
        if (!value) {
            m_error = value.error();
        } else if (*value) {
            *target = (*value)->secret;
            configuration.origins.insert(variable, (*value)->origin);
        }
    }

    void takeDatabase()
    {
        Secret url;
        takeSecret(variables::databaseUrl, &url);
        const QString text = url.isEmpty() ? m_saved.value(savedkeys::databaseUrl) : url.reveal();
        if (m_error || text.isEmpty())
            return;
        auto database = splitDatabaseUrl(text);
        if (!database) {
            m_error = database.error();
            m_error->detail.prepend(
                (url.isEmpty() ? nameOf(savedkeys::databaseUrl) : variables::databaseUrl)
                + u": "_s);
            return;
        }
        if (url.isEmpty()) {
            if (!database->password.isEmpty())
                return refuse(
                    u"database_url"_s,
                    u"%1 holds a password. Take it out of the file and type it into the "
                    "settings: it belongs in the keychain."_s.arg(nameOf(savedkeys::databaseUrl)));
            configuration.origins.insert(variables::databaseUrl, Origin::Saved);
        }
        database->origin = configuration.originOf(variables::databaseUrl);
        configuration.database = *database;
    }

    void takeTargets()
    {
        PoolTargets targets;
        takeNumber(savedkeys::poolThreshold, u"pool_targets"_s, &targets.threshold);
        takeNumber(savedkeys::poolTarget, u"pool_targets"_s, &targets.target);
        keep(checkedTargets(targets), &configuration.targets);
    }

    void takeConfirmation()
    {
        ConfirmationRule rule;
        takeNumber(savedkeys::confirmNumbers, u"confirmation"_s, &rule.numbers);
        takeNumber(savedkeys::confirmMonthly, u"confirmation"_s, &rule.monthly);
        keep(checkedConfirmation(rule), &configuration.confirmation);
    }

    void takeSavings()
    {
        SavingsRules rules;
        takeNumber(savedkeys::minutesByHand, u"savings"_s, &rules.minutesByHand);
        takeNumber(savedkeys::hourlyRate, u"savings"_s, &rules.hourlyRate);
        takeNumber(savedkeys::centsPerNumber, u"savings"_s, &rules.centsPerNumber);
        keep(checkedSavings(rules), &configuration.savings);
    }

    //! The server's address may hold a password, as the database's may.
    void takeMail()
    {
        Secret url;
        takeSecret(variables::smtpUrl, &url);
        MailSettings &mail = configuration.alerts.mail;
        take(variables::smtpFrom, savedkeys::smtpFrom, parseMailAddress, &mail.from);
        take(variables::smtpTo, savedkeys::smtpTo, parseMailAddresses, &mail.to);
        const bool isSaved = url.isEmpty();
        const QString text = isSaved ? m_saved.value(savedkeys::smtpUrl) : url.reveal();
        if (m_error || text.isEmpty())
            return;
        const QString name = isSaved ? nameOf(savedkeys::smtpUrl) : variables::smtpUrl;
        const auto split = splitSmtpUrl(text, name);
        if (!split) {
            m_error = split.error();
            return;
        }
        if (isSaved && !split->password.isEmpty())
            return refuse(u"smtp_url"_s,
                          u"%1 holds a password. Take it out of the file and type it into the "
                          "settings: it belongs in the keychain."_s.arg(name));
        if (mail.to.isEmpty())
            return refuse(u"mail_address"_s,
                          u"%1 is given but not whom to write to: %2 is missing."_s.arg(
                              name, isSaved ? savedkeys::smtpTo : variables::smtpTo));
        mail.url = split->url;
        mail.password = split->password;
        if (isSaved)
            configuration.origins.insert(variables::smtpUrl, Origin::Saved);
    }

    void takeWebhook()
    {
        WebhookSettings &webhook = configuration.alerts.webhook;
        take(variables::webhookUrl, savedkeys::webhookUrl, parseWebhookUrl, &webhook.url);
        takeSecret(variables::webhookSecret, &webhook.secret);
        configuration.alerts.isDesktopOn = m_saved.value(savedkeys::desktopAlerts) != "off"_L1;
    }

    Result<Configuration> result() const
    {
        if (m_error)
            return failure(*m_error);
        return configuration;
    }

    Configuration configuration;

private:
    QString nameOf(const QString &savedKey) const { return u"%1 in %2"_s.arg(savedKey, m_path); }

    void refuse(const QString &code, const QString &sentence)
    {
        m_error = Error{ErrorKind::InvalidInput, code, sentence, 0, {}, {}};
    }

    template <typename T>
    void keep(const Result<T> &checked, T *target)
    {
        if (m_error)
            return;
        if (checked)
            *target = *checked;
        else
            m_error = checked.error();
    }

    void takeNumber(const QString &savedKey, const QString &code, int *target)
    {
        const QString text = m_saved.value(savedKey);
        if (text.isEmpty())
            return;
        bool isNumber = false;
        *target = text.toInt(&isNumber);
        if (!isNumber && !m_error)
            refuse(code, u"%1 must be a whole number."_s.arg(nameOf(savedKey)));
    }

    const Environment &m_environment;
    const SavedValues &m_saved;
    QString m_path;
    std::optional<Error> m_error;
};

enum class Place { Unknown, Keychain, Ask, None };

Place placeOf(const QString &key, const SavedValues &saved)
{
    const QString text = saved.value(savedkeys::secretPlace + key);
    if (text == "keychain"_L1)
        return Place::Keychain;
    if (text == "ask"_L1)
        return Place::Ask;
    return text == "none"_L1 ? Place::None : Place::Unknown;
}

bool isSavedUrl(const QUrl &url,
                const QString &savedKey,
                const QUrl &fallback,
                const SavedValues &saved)
{
    const QString text = saved.value(savedKey);
    if (text.isEmpty())
        return url == fallback;
    const auto savedUrl = parseVendorUrl(text, savedKey);
    return savedUrl && *savedUrl == url;
}

bool isSavedTwilio(const TwilioSettings &twilio, const SavedValues &saved)
{
    return twilio.accountSid == saved.value(savedkeys::twilioAccountSid)
           && isSavedUrl(
               twilio.apiUrl, savedkeys::twilioApiUrl, TwilioSettings::defaultApiUrl(), saved)
           && isSavedUrl(twilio.pricingUrl,
                         savedkeys::twilioPricingUrl,
                         TwilioSettings::defaultPricingUrl(),
                         saved);
}

//! A way of signing in that the environment gives is not mixed with a saved API key.
void dropForeignApiKey(Configuration *configuration, const SavedValues &saved)
{
    TwilioSettings &twilio = configuration->twilio;
    if (configuration->originOf(variables::twilioApiKeySid) != Origin::Saved)
        return;
    const bool isOtherAccount = twilio.accountSid != saved.value(savedkeys::twilioAccountSid);
    if (isOtherAccount || configuration->isFromEnvironment(variables::twilioAuthToken)) {
        twilio.apiKeySid.clear();
        configuration->origins.remove(variables::twilioApiKeySid);
    }
}

//! \a isOurs: saved for this account and server. \a isHinted: the file names what needs it.
WantedSecret wanted(const QString &key,
                    const SavedValues &saved,
                    bool isOurs,
                    bool isHinted,
                    bool isRequired)
{
    const Place place = placeOf(key, saved);
    WantedSecret secret;
    secret.key = key;
    secret.isKept = isOurs && (place == Place::Keychain || (place == Place::Unknown && isHinted));
    secret.isRequired = isOurs && place != Place::Unknown ? place != Place::None : isRequired;
    return secret;
}

} // namespace

Result<Configuration> readPlainSettings(const Environment &environment,
                                        const SavedValues &saved,
                                        const QString &path)
{
    Reader reader(environment, saved, path);
    TwilioSettings &twilio = reader.configuration.twilio;
    ElevenLabsSettings &elevenLabs = reader.configuration.elevenLabs;

    reader.takeDatabase();
    reader.take(variables::twilioApiUrl, savedkeys::twilioApiUrl, parseVendorUrl, &twilio.apiUrl);
    reader.take(variables::twilioPricingUrl,
                savedkeys::twilioPricingUrl,
                parseVendorUrl,
                &twilio.pricingUrl);
    reader.take(variables::twilioAccountSid,
                savedkeys::twilioAccountSid,
                parseAccountSid,
                &twilio.accountSid);
    reader.take(
        variables::twilioApiKeySid, savedkeys::twilioApiKeySid, parseApiKeySid, &twilio.apiKeySid);
    reader.takeSecret(variables::twilioAuthToken, &twilio.authToken);
    reader.takeSecret(variables::twilioApiKeySecret, &twilio.apiKeySecret);
    reader.take(variables::elevenLabsApiUrl,
                savedkeys::elevenLabsApiUrl,
                parseVendorUrl,
                &elevenLabs.apiUrl);
    reader.take(variables::elevenLabsAgentId,
                savedkeys::elevenLabsAgentId,
                parseAgentId,
                &elevenLabs.agentId);
    reader.takeSecret(variables::elevenLabsApiKey, &elevenLabs.apiKey);
    reader.take(variables::httpTimeout,
                savedkeys::httpTimeout,
                parseHttpTimeout,
                &reader.configuration.httpTimeout);
    reader.takeTargets();
    reader.takeConfirmation();
    reader.takeSavings();
    reader.takeMail();
    reader.takeWebhook();
    reader.takeSecret(variables::apiToken, &reader.configuration.apiToken);
    dropForeignApiKey(&reader.configuration, saved);
    return reader.result();
}

QList<WantedSecret> wantedSecrets(const Configuration &configuration, const SavedValues &saved)
{
    const TwilioSettings &twilio = configuration.twilio;
    const bool isOurTwilio = isSavedTwilio(twilio, saved);
    const bool isOurKey
        = isOurTwilio && twilio.apiKeySid == saved.value(savedkeys::twilioApiKeySid);
    QList<WantedSecret> secrets;
    if (configuration.database.origin == Origin::Saved)
        secrets << wanted(secretkeys::databasePassword, saved, true, true, false);
    if (!twilio.accountSid.isEmpty() && twilio.authToken.isEmpty())
        secrets << wanted(
            secretkeys::twilioAuthToken, saved, isOurTwilio, true, twilio.apiKeySid.isEmpty());
    if (!twilio.apiKeySid.isEmpty() && twilio.apiKeySecret.isEmpty())
        secrets << wanted(secretkeys::twilioApiKeySecret, saved, isOurKey, true, true);
    if (configuration.elevenLabs.apiKey.isEmpty())
        secrets << wanted(secretkeys::elevenLabsApiKey,
                          saved,
                          isSavedUrl(configuration.elevenLabs.apiUrl,
                                     savedkeys::elevenLabsApiUrl,
                                     ElevenLabsSettings::defaultApiUrl(),
                                     saved),
                          saved.contains(savedkeys::elevenLabsAgentId),
                          false);
    const AlertSettings &alerts = configuration.alerts;
    const bool isOurMail = configuration.originOf(variables::smtpUrl) == Origin::Saved;
    if (isOurMail && alerts.mail.hasUser())
        secrets << wanted(secretkeys::smtpPassword, saved, true, true, true);
    if (!alerts.webhook.url.isEmpty() && alerts.webhook.secret.isEmpty()) {
        const bool isOurHook = configuration.originOf(variables::webhookUrl) == Origin::Saved;
        secrets << wanted(secretkeys::webhookSecret, saved, isOurHook, true, true);
    }
    return secrets;
}

void setSecret(Configuration *configuration, const QString &key, Secret secret, Origin origin)
{
    if (key == secretkeys::databasePassword) {
        configuration->database.password = std::move(secret);
    } else if (key == secretkeys::twilioAuthToken) {
        configuration->twilio.authToken = std::move(secret);
        configuration->origins.insert(variables::twilioAuthToken, origin);
    } else if (key == secretkeys::twilioApiKeySecret) {
        configuration->twilio.apiKeySecret = std::move(secret);
        configuration->origins.insert(variables::twilioApiKeySecret, origin);
    } else if (key == secretkeys::elevenLabsApiKey) {
        configuration->elevenLabs.apiKey = std::move(secret);
        configuration->origins.insert(variables::elevenLabsApiKey, origin);
    } else if (key == secretkeys::smtpPassword) {
        configuration->alerts.mail.password = std::move(secret);
    } else if (key == secretkeys::webhookSecret) {
        configuration->alerts.webhook.secret = std::move(secret);
        configuration->origins.insert(variables::webhookSecret, origin);
    }
}

} // namespace numberwell
