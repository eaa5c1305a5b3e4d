// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "organizations/organizationtext.h"

#include "common/errortext.h"
#include "common/format.h"
#include "common/icons.h"

#include "domain/areacode.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::Organization;
using store::OrganizationEntry;
using Origin = OrganizationEntry::Origin;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::OrganizationText)
};

QString displayed(const QString &number)
{
    const auto parsed = E164::parse(number);
    return parsed ? formatNumber(*parsed) : number;
}

//! Why the last try to buy it a number failed; empty where none did.
QString failureText(const QString &code, const QString &detail)
{
    if (code.isEmpty())
        return {};
    if (code == "not_configured"_L1)
        return Text::tr("No Twilio account is connected, so none can be bought.");
    Error error;
    error.kind = ErrorKind::Rejected;
    error.code = code;
    error.detail = detail;
    return sentenceFor(error, {{}, {}, ErrorSource::Twilio});
}

QString joined(const QStringList &sentences)
{
    QStringList filled = sentences;
    filled.removeAll(QString());
    return filled.join(u' ');
}

QString waitingText(const OrganizationEntry &organization)
{
    if (!organization.boughtNumber.isEmpty()) {
        return Text::tr("%1 was bought for it alone. It is ready to use once it has been through "
                        "ElevenLabs.")
            .arg(displayed(organization.boughtNumber));
    }
    const QString next = organization.nextTry.isValid()
                             ? Text::tr("Next try to buy one: %1.")
                                   .arg(formatTime(organization.nextTry.toLocalTime()))
                             : QString();
    return joined({Text::tr("No number was ready. It gets the next one by itself."),
                   failureText(organization.errorCode, organization.errorDetail),
                   next});
}

} // namespace

Badge badgeFor(const OrganizationEntry &organization)
{
    if (organization.isWaiting) {
        if (!organization.boughtNumber.isEmpty())
            return {glyph::Import, Text::tr("Waiting for ElevenLabs"), Tone::Warning};
        return {glyph::Clock, Text::tr("Waiting for a number"), Tone::Danger};
    }
    switch (organization.origin) {
    case Origin::None:
        return {glyph::Ring, Text::tr("No number"), Tone::Neutral};
    case Origin::Untold:
        return {glyph::Square, Text::tr("Assigned before"), Tone::Neutral};
    case Origin::Oldest:
        return {glyph::Square, Text::tr("Oldest ready"), Tone::Neutral};
    case Origin::Preferred:
        return {glyph::Check,
                Text::tr("%1 as asked", "an area code").arg(organization.preferredAreaCode),
                Tone::Success};
    case Origin::Elsewhere:
        return {glyph::Exclamation,
                Text::tr("None in %1", "an area code").arg(organization.preferredAreaCode),
                Tone::Warning};
    case Origin::Bought:
        return {glyph::Diamond, Text::tr("Bought for it"), Tone::Info};
    }
    Q_UNREACHABLE();
}

QString reasonText(const OrganizationEntry &organization)
{
    if (organization.isWaiting)
        return waitingText(organization);
    switch (organization.origin) {
    case Origin::None:
        return Text::tr("It has no number any more: it was released.");
    case Origin::Untold:
        return Text::tr("It was assigned before the reasons were written down.");
    case Origin::Oldest:
        return Text::tr("It was the oldest ready number; no area code was asked for.");
    case Origin::Preferred:
        return Text::tr("It was the oldest ready number of %1, the area code asked for.")
            .arg(organization.preferredAreaCode);
    case Origin::Elsewhere:
        return Text::tr("No number was ready in %1, the area code asked for; it was the oldest "
                        "ready one of any.")
            .arg(organization.preferredAreaCode);
    case Origin::Bought:
        return Text::tr("No number was ready: it was bought for this organization alone.");
    }
    Q_UNREACHABLE();
}

QString areaText(const OrganizationEntry &organization)
{
    QString place = organization.place;
    if (place.isEmpty()) {
        if (const auto code = AreaCode::parse(organization.areaCode))
            place = code->place();
    }
    if (place.isEmpty() || organization.areaCode.isEmpty())
        return organization.areaCode + place;
    return u"%1 · %2"_s.arg(organization.areaCode, place);
}

QString outcomeText(const Organization &organization)
{
    const QString name = organization.name;
    if (organization.isReady()) {
        const QString number = displayed(organization.phoneNumber);
        if (organization.preferredAreaCode.isEmpty() || organization.hasPreferred)
            return Text::tr("%1 has %2 and can be called at once.").arg(name, number);
        return Text::tr("%1 has %2 and can be called at once. No number was ready in %3.")
            .arg(name, number, organization.preferredAreaCode);
    }
    if (!organization.boughtNumber.isEmpty()) {
        return Text::tr("%1 is made. No number was ready, so %2 was bought for it alone: it is "
                        "ready to use once it has been through ElevenLabs.")
            .arg(name, displayed(organization.boughtNumber));
    }
    return joined({Text::tr("%1 is made and waits for a number: none was ready, and none could be "
                            "bought yet. It gets the next one by itself.")
                       .arg(name),
                   failureText(organization.errorCode, organization.errorDetail)});
}

QString releasedText(const QString &name, const QList<store::ReleasedNumber> &numbers)
{
    QStringList sentences;
    for (const store::ReleasedNumber &released : numbers) {
        const QString number = formatNumber(released.number);
        if (released.state == NumberState::Quarantined) {
            const QDate day = released.quarantinedUntil.toLocalTime().date();
            sentences << Text::tr("%1 no longer has %2: it rests until %3.")
                             .arg(name, number, formatDay(day));
        } else {
            sentences << Text::tr(
                             "%1 no longer has %2: another organization had a claim to it, and "
                             "keeps it.")
                             .arg(name, number);
        }
    }
    return sentences.join(u' ');
}

} // namespace numberwell
