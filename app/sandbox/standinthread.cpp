// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/standinthread.h"

using namespace Qt::StringLiterals;

namespace numberwell {

StandIns::StandIns() = default;

StandIns::StandIns(TwilioStandIn::Options twilio, ElevenLabsStandIn::Options elevenLabs)
    : m_twilioOptions(std::move(twilio))
    , m_elevenLabsOptions(std::move(elevenLabs))
{
}

StandIns::~StandIns()
{
    stop();
}

bool StandIns::start()
{
    stop();
    m_thread.setObjectName(u"stand-ins"_s);
    m_thread.start();
    m_context = std::make_unique<QObject>();
    m_context->moveToThread(&m_thread);
    const bool hasStarted = inThread([this] { return startInThread(); });
    if (!hasStarted)
        stop();
    return hasStarted;
}

void StandIns::stop()
{
    if (!m_context)
        return;
    inThread([this] {
        m_elevenLabs.reset();
        m_twilio.reset();
    });
    m_thread.quit();
    m_thread.wait();
    m_context.reset();
}

bool StandIns::startInThread()
{
    m_twilio = std::make_unique<TwilioStandIn>(m_twilioOptions);
    TwilioStandIn *const twilio = m_twilio.get();

    ElevenLabsStandIn::Options options = m_elevenLabsOptions;
    if (!options.isOwnedAtTwilio)
        options.isOwnedAtTwilio = [twilio](const QString &number) { return twilio->owns(number); };
    if (!options.acceptsTwilioCredentials) {
        options.acceptsTwilioCredentials = [twilio](const QString &sid, const QString &token) {
            return (sid == twilio->accountSid() && token == twilio->authToken())
                   || (sid == twilio->apiKeySid() && token == twilio->apiKeySecret());
        };
    }
    if (!options.onImported) {
        options.onImported = [twilio](const QString &number) {
            twilio->setVoiceUrl(number, u"https://api.elevenlabs.io/twilio/inbound_call"_s);
        };
    }
    m_elevenLabs = std::make_unique<ElevenLabsStandIn>(std::move(options));
    if (!m_twilio->listen() || !m_elevenLabs->listen())
        return false;

    m_twilioUrl = m_twilio->url();
    m_elevenLabsUrl = m_elevenLabs->url();
    m_accountSid = m_twilio->accountSid();
    m_authToken = m_twilio->authToken();
    m_apiKey = m_elevenLabs->apiKey();
    m_agentId = m_elevenLabs->agents().constFirst().id;
    return true;
}

void StandIns::populate(const SampleData &data)
{
    inThread([&] { numberwell::populate(*m_twilio, *m_elevenLabs, data); });
}

QStringList StandIns::ownedNumbers()
{
    return inTwilio([](TwilioStandIn &twilio) { return twilio.ownedNumbers(); });
}

int StandIns::purchases()
{
    return inTwilio([](TwilioStandIn &twilio) { return twilio.purchases(); });
}

int StandIns::maxConcurrent()
{
    return inTwilio([](TwilioStandIn &twilio) { return twilio.maxConcurrent(); });
}

QMap<QString, QString> StandIns::imported()
{
    return inElevenLabs([](ElevenLabsStandIn &elevenLabs) { return elevenLabs.imported(); });
}

} // namespace numberwell
