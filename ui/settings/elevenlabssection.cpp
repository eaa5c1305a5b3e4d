// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/elevenlabssection.h"

#include "common/inlinemessage.h"
#include "settings/agentsetting.h"
#include "settings/urlsetting.h"

#include "config/configurationsource.h"
#include "config/variables.h"
#include "secrets/secretkeys.h"
#include "workflows/accountcheck.h"

using namespace Qt::StringLiterals;

namespace numberwell {

ElevenLabsSection::ElevenLabsSection(ConfigurationSource &source,
                                     AccountCheck &check,
                                     QWidget *parent)
    : SettingsSection(
        u"elevenLabsSection"_s,
        tr("ElevenLabs"),
        tr("The key is optional. Without one you import the numbers in the ElevenLabs dashboard "
           "and paste their IDs in the weekly session: nothing is missing."),
        Testable::Yes,
        parent)
    , m_source(source)
    , m_check(check)
    , m_apiKey(new SecretSetting(u"elevenLabsApiKey"_s, tr("ElevenLabs API key"), this))
    , m_agent(new AgentSetting(u"elevenLabsAgent"_s, tr("ElevenLabs agent"), this))
    , m_apiUrl(new TextSetting(u"elevenLabsApiUrl"_s, tr("ElevenLabs API address"), this))
{
    addField(tr("API &key"), m_apiKey);
    m_agent->setUsualHint(tr("Answers the numbers that are imported. Test the connection to pick "
                             "it from the account's list, or enter its ID."));
    addField(tr("A&gent"), m_agent);
    beginAdvanced();
    m_apiUrl->setPlaceholder(ElevenLabsSettings::defaultApiUrl().toString());
    addField(tr("API add&ress"), m_apiUrl);
    showAdvanced(false);
}

void ElevenLabsSection::showConfiguration()
{
    const ElevenLabsSettings &elevenLabs = configuration().elevenLabs;
    showSecret(
        m_apiKey, secretkeys::elevenLabsApiKey, elevenLabs.apiKey, variables::elevenLabsApiKey);
    m_agent->setSaved(elevenLabs.agentId, setBy(variables::elevenLabsAgentId));
    showUrl(m_apiUrl,
            elevenLabs.apiUrl,
            ElevenLabsSettings::defaultApiUrl(),
            setBy(variables::elevenLabsApiUrl));
    if (!m_apiUrl->text().isEmpty())
        showAdvanced(true);
}

std::optional<ElevenLabsSettings> ElevenLabsSection::checked(const QString &missingKey)
{
    ElevenLabsSettings settings;
    bool isRight = checkUrl(m_apiUrl, ElevenLabsSettings::defaultApiUrl(), &settings.apiUrl);
    if (!isRight)
        showAdvanced(true);
    m_agent->clearError();
    const auto agent = parseAgentId(m_agent->text(), {});
    if (agent) {
        settings.agentId = *agent;
    } else if (!m_agent->text().isEmpty()) {
        m_agent->showError(tr("An agent's ID holds only letters, digits, _ and -. Copy it from "
                              "the agent's page at ElevenLabs."));
        isRight = false;
    }
    const ElevenLabsSettings &saved = configuration().elevenLabs;
    const auto key = m_apiKey->checked(saved.apiKey, saved.apiUrl == settings.apiUrl, missingKey);
    if (key)
        settings.apiKey = *key;
    if (!isRight || !key)
        return {};
    return settings;
}

void ElevenLabsSection::test()
{
    const auto settings = checked(tr("There is nothing to test without a key, and none is needed "
                                     "for the dashboard's way."));
    if (!settings)
        return;
    const elevenlabs::ElevenLabsAccount account{settings->apiUrl, settings->apiKey};
    runTest(m_check.checkElevenLabs(account),
            ErrorSource::ElevenLabs,
            [this](const ElevenLabsCheck &check) { showCheck(check); });
}

void ElevenLabsSection::showCheck(const ElevenLabsCheck &check)
{
    m_agent->setAgents(check.agents);
    if (check.agents.isEmpty())
        message()->showWarning(tr("Connected to ElevenLabs. The account has no agents yet: make "
                                  "one there, or calls to the numbers go unanswered."));
    else
        message()->showSuccess(
            tr("Connected to ElevenLabs. Agents to choose from: %1").arg(check.agents.size()));
}

void ElevenLabsSection::save()
{
    const auto settings = checked({});
    if (!settings)
        return;
    m_saving = *settings;
    runSave(m_source.saveElevenLabs(m_saving), !m_saving.apiKey.isEmpty());
}

void ElevenLabsSection::settle(SecretSetting::Kept kept)
{
    settleSecret(
        m_apiKey, secretkeys::elevenLabsApiKey, m_saving.apiKey, variables::elevenLabsApiKey, kept);
    Configuration saved = configuration();
    saved.elevenLabs = m_saving;
    setConfiguration(saved);
}

void ElevenLabsSection::keepSecretsForSession()
{
    m_source.keepForSession(secretkeys::elevenLabsApiKey, m_saving.apiKey);
}

} // namespace numberwell
