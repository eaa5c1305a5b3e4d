// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "sandbox/standinthread.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

ExitStatus sandbox(const Arguments &arguments, const Output &output)
{
    TwilioStandIn::Options twilio;
    twilio.port = arguments.twilioPort;
    ElevenLabsStandIn::Options elevenLabs;
    elevenLabs.port = arguments.elevenLabsPort;
    StandIns standIns(twilio, elevenLabs);
    if (!standIns.start()) {
        output.error({.kind = ErrorKind::Network,
                      .code = u"port_in_use"_s,
                      .detail = u"The stand-ins can't listen: a port is in use."_s,
                      .httpStatus = 0,
                      .retryAfter = {},
                      .requestId = {}});
        return ExitStatus::NothingDone;
    }
    QTextStream out(stdout);
    const auto variable = [&out](QLatin1StringView name, const QString &value) {
        out << "NUMBERWELL_" << name << '=' << value << '\n';
    };
    variable("TWILIO_API_URL"_L1, standIns.twilioUrl().toString());
    variable("TWILIO_PRICING_URL"_L1, standIns.twilioUrl().toString());
    variable("TWILIO_ACCOUNT_SID"_L1, standIns.accountSid());
    variable("TWILIO_AUTH_TOKEN"_L1, standIns.authToken());
    variable("ELEVENLABS_API_URL"_L1, standIns.elevenLabsUrl().toString());
    variable("ELEVENLABS_API_KEY"_L1, standIns.apiKey());
    variable("ELEVENLABS_AGENT_ID"_L1, standIns.agentId());
    out.flush();
    QCoreApplication::exec();
    return ExitStatus::AllDone;
}

} // namespace numberwell::daemon
