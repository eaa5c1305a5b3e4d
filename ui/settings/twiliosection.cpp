// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/twiliosection.h"

#include "common/format.h"
#include "common/inlinemessage.h"
#include "settings/urlsetting.h"

#include "config/configurationsource.h"
#include "config/variables.h"
#include "secrets/secretkeys.h"
#include "workflows/accountcheck.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace numberwell {

TwilioSection::TwilioSection(ConfigurationSource &source, AccountCheck &check, QWidget *parent)
    : SettingsSection(u"twilioSection"_s,
                      tr("Twilio"),
                      tr("The account that buys and owns the numbers. Its SID and token are on the "
                         "first page of the Twilio console."),
                      Testable::Yes,
                      parent)
    , m_source(source)
    , m_check(check)
{
    addFields();
    connect(m_useApiKey, &QCheckBox::toggled, this, &TwilioSection::chooseSignIn);
    chooseSignIn();
}

void TwilioSection::addFields()
{
    m_accountSid = new TextSetting(u"twilioAccountSid"_s, tr("Twilio account SID"), this);
    m_accountSid->setPlaceholder(u"AC…"_s);
    addField(tr("Acco&unt SID"), m_accountSid);
    m_authToken = new SecretSetting(u"twilioAuthToken"_s, tr("Twilio auth token"), this);
    addField(tr("Auth t&oken"), m_authToken);
    m_useApiKey = new QCheckBox(tr("Sign in &with an API key"), this);
    m_useApiKey->setObjectName(u"useApiKey"_s);
    addRow({}, m_useApiKey);
    m_apiKeySid = new TextSetting(u"twilioApiKeySid"_s, tr("Twilio API key SID"), this);
    m_apiKeySid->setPlaceholder(u"SK…"_s);
    addField(tr("API ke&y SID"), m_apiKeySid);
    m_apiKeySecret = new SecretSetting(u"twilioApiKeySecret"_s, tr("Twilio API key secret"), this);
    addField(tr("API &key secret"), m_apiKeySecret);
    beginAdvanced();
    m_apiUrl = new TextSetting(u"twilioApiUrl"_s, tr("Twilio API address"), this);
    m_apiUrl->setPlaceholder(TwilioSettings::defaultApiUrl().toString());
    addField(tr("API add&ress"), m_apiUrl);
    m_pricingUrl = new TextSetting(u"twilioPricingUrl"_s, tr("Twilio pricing address"), this);
    m_pricingUrl->setPlaceholder(TwilioSettings::defaultPricingUrl().toString());
    addField(tr("Pr&icing address"), m_pricingUrl);
    showAdvanced(false);
}

bool TwilioSection::isEdited() const
{
    return m_useApiKey->isChecked() != m_hadApiKey || SettingsSection::isEdited();
}

void TwilioSection::showConfiguration()
{
    const TwilioSettings &twilio = configuration().twilio;
    m_accountSid->setSaved(twilio.accountSid, setBy(variables::twilioAccountSid));
    showSecret(
        m_authToken, secretkeys::twilioAuthToken, twilio.authToken, variables::twilioAuthToken);
    const bool keepsChoice = m_useApiKey->isChecked() != m_hadApiKey;
    m_hadApiKey = !twilio.apiKeySid.isEmpty();
    const bool isKeyGiven = configuration().isFromEnvironment(variables::twilioApiKeySid);
    m_useApiKey->setEnabled(!isKeyGiven);
    if (!keepsChoice || isKeyGiven)
        m_useApiKey->setChecked(m_hadApiKey);
    m_apiKeySid->setSaved(twilio.apiKeySid, setBy(variables::twilioApiKeySid));
    showSecret(m_apiKeySecret,
               secretkeys::twilioApiKeySecret,
               twilio.apiKeySecret,
               variables::twilioApiKeySecret);
    showUrl(
        m_apiUrl, twilio.apiUrl, TwilioSettings::defaultApiUrl(), setBy(variables::twilioApiUrl));
    showUrl(m_pricingUrl,
            twilio.pricingUrl,
            TwilioSettings::defaultPricingUrl(),
            setBy(variables::twilioPricingUrl));
    if (!m_apiUrl->text().isEmpty() || !m_pricingUrl->text().isEmpty())
        showAdvanced(true);
    chooseSignIn();
}

void TwilioSection::chooseSignIn()
{
    const bool isKey = m_useApiKey->isChecked();
    setFieldVisible(m_apiKeySid, isKey);
    setFieldVisible(m_apiKeySecret, isKey);
    m_authToken->setUsualHint(
        isKey ? tr("Not needed with an API key, except that ElevenLabs asks for it when it "
                   "imports a number.")
              : QString());
    m_authToken->clearError();
    choiceEdited();
}

bool TwilioSection::isLeftEmpty() const
{
    return m_accountSid->text().isEmpty() && !m_useApiKey->isChecked() && !m_authToken->isEdited()
           && m_authToken->kept() == SecretSetting::Kept::Nowhere;
}

std::optional<TwilioSettings> TwilioSection::checked()
{
    TwilioSettings settings;
    bool isRight = checkUrl(m_apiUrl, TwilioSettings::defaultApiUrl(), &settings.apiUrl);
    isRight &= checkUrl(m_pricingUrl, TwilioSettings::defaultPricingUrl(), &settings.pricingUrl);
    if (!isRight)
        showAdvanced(true);
    isRight &= checkAccount(&settings);
    // All sentences at once, rather than one after each try.
    isRight &= checkSecrets(&settings);
    if (!isRight)
        return {};
    return settings;
}

bool TwilioSection::checkAccount(TwilioSettings *settings)
{
    m_accountSid->clearError();
    m_apiKeySid->clearError();
    const auto accountSid = parseAccountSid(m_accountSid->text(), {});
    if (accountSid)
        settings->accountSid = *accountSid;
    else
        m_accountSid->showError(tr("An account SID is AC followed by 32 digits and letters a to f. "
                                   "Copy it from the Twilio console."));
    if (!m_useApiKey->isChecked())
        return accountSid.has_value();
    const auto apiKeySid = parseApiKeySid(m_apiKeySid->text(), {});
    if (apiKeySid)
        settings->apiKeySid = *apiKeySid;
    else
        m_apiKeySid->showError(tr("An API key's SID is SK followed by 32 digits and letters a to "
                                  "f. Copy it from the Twilio console."));
    return accountSid && apiKeySid;
}

bool TwilioSection::checkSecrets(TwilioSettings *settings)
{
    const TwilioSettings &saved = configuration().twilio;
    const bool isKey = m_useApiKey->isChecked();
    const bool isSameServer
        = saved.apiUrl == settings->apiUrl && saved.pricingUrl == settings->pricingUrl;
    const bool isSameAccount = isSameServer && saved.accountSid == settings->accountSid;
    const auto token = m_authToken->checked(
        saved.authToken, isSameAccount, isKey ? QString() : tr("Enter the account's auth token."));
    if (token)
        settings->authToken = *token;
    if (!isKey)
        return token.has_value();
    const auto secret
        = m_apiKeySecret->checked(saved.apiKeySecret,
                                  isSameAccount && saved.apiKeySid == settings->apiKeySid,
                                  tr("Enter the API key's secret. Twilio shows it only once; make "
                                     "a new key if it is lost."));
    if (secret)
        settings->apiKeySecret = *secret;
    return token && secret;
}

void TwilioSection::test()
{
    const auto settings = checked();
    if (!settings)
        return;
    twilio::TwilioAccount account;
    account.accountSid = settings->accountSid;
    account.user = settings->hasApiKey() ? settings->apiKeySid : settings->accountSid;
    account.password = settings->hasApiKey() ? settings->apiKeySecret : settings->authToken;
    account.apiUrl = settings->apiUrl;
    account.pricingUrl = settings->pricingUrl;
    runTest(m_check.checkTwilio(account), ErrorSource::Twilio, [this](const TwilioCheck &check) {
        showCheck(check);
    });
}

void TwilioSection::showCheck(const TwilioCheck &check)
{
    const bool isTrial = check.type.compare("trial"_L1, Qt::CaseInsensitive) == 0;
    QString status = check.status;
    if (status == "active"_L1)
        status = tr("active", "a Twilio account");
    else if (status == "suspended"_L1)
        status = tr("suspended", "a Twilio account");
    else if (status == "closed"_L1)
        status = tr("closed", "a Twilio account");
    const QString type = isTrial ? tr("trial account") : tr("full account");
    const QString text
        = check.balance ? tr("Connected to %1 (%2, %3), balance %4")
                              .arg(check.friendlyName, status, type, formatMoney(*check.balance))
                        : tr("Connected to %1 (%2, %3)").arg(check.friendlyName, status, type);
    if (check.status != "active"_L1)
        message()->showWarning(
            tr("%1. It can't buy numbers until Twilio reactivates it.").arg(text));
    else if (isTrial)
        message()->showWarning(tr("%1. A trial account may hold one number only.").arg(text));
    else
        message()->showSuccess(text);
}

void TwilioSection::save()
{
    // Nothing anywhere: saved as no account at all.
    if (isLeftEmpty()) {
        m_saving = TwilioSettings();
        if (!checkUrl(m_apiUrl, m_saving.apiUrl, &m_saving.apiUrl)
            || !checkUrl(m_pricingUrl, m_saving.pricingUrl, &m_saving.pricingUrl))
            return;
        m_accountSid->clearError();
        m_authToken->clearError();
    } else if (const auto settings = checked()) {
        m_saving = *settings;
    } else {
        return;
    }
    runSave(m_source.saveTwilio(m_saving),
            !m_saving.authToken.isEmpty() || !m_saving.apiKeySecret.isEmpty());
}

void TwilioSection::settle(SecretSetting::Kept kept)
{
    settleSecret(m_authToken,
                 secretkeys::twilioAuthToken,
                 m_saving.authToken,
                 variables::twilioAuthToken,
                 kept);
    settleSecret(m_apiKeySecret,
                 secretkeys::twilioApiKeySecret,
                 m_saving.apiKeySecret,
                 variables::twilioApiKeySecret,
                 kept);
    Configuration saved = configuration();
    saved.twilio = m_saving;
    setConfiguration(saved);
}

void TwilioSection::keepSecretsForSession()
{
    m_source.keepForSession(secretkeys::twilioAuthToken, m_saving.authToken);
    m_source.keepForSession(secretkeys::twilioApiKeySecret, m_saving.apiKeySecret);
}

} // namespace numberwell
