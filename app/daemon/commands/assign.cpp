// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

QCoro::Task<ExitStatus> assign(Composition *composition, Arguments arguments, Output output)
{
    std::optional<AreaCode> preferred;
    if (!arguments.areaCode.isEmpty()) {
        const auto areaCode = AreaCode::parse(arguments.areaCode);
        if (!areaCode) {
            output.error(areaCode.error());
            co_return ExitStatus::Usage;
        }
        preferred = *areaCode;
    }
    const auto assigned
        = co_await composition->assignment().assign(arguments.organization, preferred);
    if (!assigned) {
        output.error(assigned.error());
        co_return ExitStatus::NothingDone;
    }
    const QString owner = arguments.organization.toString(QUuid::WithoutBraces);
    output.result({{u"success"_s, true},
                   {u"organizationId"_s, owner},
                   {u"phoneNumber"_s, assigned->number.toString()},
                   {u"twilioPhoneSid"_s, assigned->twilioSid},
                   {u"elevenLabsPhoneId"_s, assigned->elevenLabsPhoneId},
                   {u"areaCode"_s, assigned->areaCode},
                   {u"matchedPreference"_s, assigned->isPreferred}},
                  u"%1 belongs to organization %2.%3"_s.arg(
                      assigned->number.toString(),
                      owner,
                      preferred && !assigned->isPreferred
                          ? u" None of area code %1 was ready."_s.arg(preferred->toString())
                          : QString()));
    co_return ExitStatus::AllDone;
}

} // namespace numberwell::daemon
