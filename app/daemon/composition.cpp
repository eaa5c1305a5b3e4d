// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/composition.h"

#include "config/configurationsource.h"
#include "secrets/keychainsecretstore.h"
#include "workflows/vendoraccounts.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::daemon {

namespace {

// Nobody is there to unlock a keychain.
constexpr auto KeychainPatience = 3s;

} // namespace

Composition::Composition()
    : m_host(actorName(u"numberwelld"_s))
{
}

Composition::~Composition()
{
    if (m_desk)
        m_desk->shutDown();
    if (m_purchase)
        m_purchase->shutDown();
    if (m_reconcile)
        m_reconcile->shutDown();
    if (m_elevenLabsReconcile)
        m_elevenLabsReconcile->shutDown();
    if (m_monitor)
        m_monitor->shutDown();
    if (m_channels)
        m_channels->shutDown();
    if (m_imports)
        m_imports->shutDown();
    if (m_elevenLabs) {
        m_elevenLabs->refuseNewWork();
        m_elevenLabs->abortAll();
    }
    if (m_twilio) {
        m_twilio->refuseNewWork();
        m_twilio->abortAll();
    }
    m_host.close();
}

QCoro::Task<Result<>> Composition::open()
{
    const auto loaded = co_await load();
    if (!loaded)
        co_return failure(loaded.error());
    co_return co_await openDatabase();
}

QCoro::Task<Result<>> Composition::load()
{
    KeychainSecretStore keychain(KeychainPatience);
    ConfigurationSource source(QProcessEnvironment::systemEnvironment(),
                               ConfigurationSource::defaultSettingsPath(),
                               &keychain);
    auto configuration = co_await source.load();
    if (!configuration)
        co_return failure(configuration.error());
    m_configuration = *std::move(configuration);

    ClientOptions options;
    options.timeout = m_configuration.httpTimeout;
    m_twilio = std::make_unique<twilio::TwilioClient>(
        &m_network, twilioAccount(m_configuration.twilio), options);
    m_elevenLabs = std::make_unique<elevenlabs::ElevenLabsClient>(
        &m_network, elevenLabsAccount(m_configuration.elevenLabs), options);
    m_purchase = std::make_unique<PurchaseWorkflow>(database(), *m_twilio);
    m_activation
        = std::make_unique<ActivationWorkflow>(database(), m_configuration.elevenLabs.agentId);
    m_reconcile = std::make_unique<ReconcileWorkflow>(database(), *m_twilio);
    m_elevenLabsReconcile
        = std::make_unique<ElevenLabsReconcile>(database(), *m_elevenLabs, *m_twilio);
    if (m_configuration.elevenLabs.isComplete())
        m_elevenLabsReconcile->enable(m_configuration.elevenLabs.agentId);
    m_assignment = std::make_unique<AssignWorkflow>(database());
    m_desk = std::make_unique<OrderDesk>(database(), *m_purchase);
    OrganizationWorkflow::Options organizations;
    organizations.canBuy = requireTwilio().has_value();
    m_organizations
        = std::make_unique<OrganizationWorkflow>(database(), *m_purchase, *m_desk, organizations);
    m_channels = std::make_unique<AlertChannels>(&m_network, m_configuration.httpTimeout);
    m_channels->setSettings(m_configuration.alerts);
    m_monitor = std::make_unique<MonitorWorkflow>(database(), *m_channels);
    m_imports = std::make_unique<ImportWorkflow>(database(), *m_elevenLabs);
    m_imports->setTwilio(twilioCredentials(m_configuration.twilio), canImport(m_configuration));
    m_imports->setTimeout(m_configuration.httpTimeout);
    co_return Result<>();
}

QCoro::Task<Result<>> Composition::openDatabase()
{
    co_return co_await m_host.open(DatabaseHost::Kind::Configured, m_configuration.database);
}

Result<> Composition::requireTwilio() const
{
    if (m_configuration.twilio.isComplete())
        return {};
    QString detail = u"No Twilio account is set: give NUMBERWELL_TWILIO_ACCOUNT_SID and "
                     "NUMBERWELL_TWILIO_AUTH_TOKEN, or save them in the console's settings."_s;
    if (m_configuration.keychainError)
        detail += u" The keychain could not be read: "_s + m_configuration.keychainError->detail;
    return failure(ErrorKind::Unauthorized, u"not_configured"_s, detail);
}

} // namespace numberwell::daemon
