// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"
#include "daemon/importreport.h"

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

constexpr int MostNumbers = 100'000;

//! All that wait where no count is given.
Result<int> countFrom(const QString &text)
{
    if (text.isEmpty())
        return MostNumbers;
    bool isNumber = false;
    const int count = text.trimmed().toInt(&isNumber);
    if (!isNumber || count < 1 || count > MostNumbers) {
        return failure(ErrorKind::InvalidInput,
                       u"count"_s,
                       u"--count takes a number from 1 to %1."_s.arg(MostNumbers));
    }
    return count;
}

Result<QString> agentFrom(const QString &text, const QString &usual)
{
    if (!text.isEmpty())
        return parseAgentId(text, u"--agent"_s);
    if (!usual.isEmpty())
        return usual;
    return failure(ErrorKind::InvalidInput,
                   u"agent_id"_s,
                   u"import needs --agent ID, or NUMBERWELL_ELEVENLABS_AGENT_ID."_s);
}

QCoro::Task<ExitStatus> foresee(Composition *composition, QString agent, int count, Output output)
{
    const auto forecasts = co_await composition->imports().foresee(agent, count);
    if (!forecasts) {
        output.error(forecasts.error());
        co_return ExitStatus::NothingDone;
    }
    const ExitStatus status = exitStatusOf(*forecasts);
    output.result({{u"success"_s, status == ExitStatus::AllDone},
                   {u"dryRun"_s, true},
                   {u"results"_s, toJson(*forecasts)}},
                  toText(*forecasts));
    co_return status;
}

} // namespace

QCoro::Task<ExitStatus> import(Composition *composition, Arguments arguments, Output output)
{
    const auto count = countFrom(arguments.count);
    const auto agent = agentFrom(arguments.agent, composition->configuration().elevenLabs.agentId);
    if (!count || !agent) {
        output.error(count ? agent.error() : count.error());
        co_return ExitStatus::Usage;
    }
    if (arguments.isDryRun)
        co_return co_await foresee(composition, *agent, *count, output);
    const auto items = co_await composition->imports().import(*agent, *count);
    if (!items) {
        output.error(items.error());
        co_return ExitStatus::NothingDone;
    }
    const ExitStatus status = exitStatusOf(*items);
    output.result({{u"success"_s, status == ExitStatus::AllDone}, {u"results"_s, toJson(*items)}},
                  toText(*items));
    co_return status;
}

} // namespace numberwell::daemon
