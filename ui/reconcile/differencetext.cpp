// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconcile/differencetext.h"

#include "common/format.h"
#include "common/icons.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::Difference;
using store::ReconcileRun;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::DifferenceText)
};

QString value(const Difference &difference, QLatin1StringView key)
{
    return difference.details.value(key).toString().simplified();
}

QDateTime timeOf(const Difference &difference, QLatin1StringView key)
{
    return QDateTime::fromString(value(difference, key), Qt::ISODate);
}

QString joined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u" · "_s);
}

//! Twilio names a number after itself, "(604) 555-0123", until somebody gives it a name.
bool isOwnName(const QString &name, const E164 &number)
{
    QString digits;
    std::copy_if(
        name.begin(), name.end(), std::back_inserter(digits), [](QChar c) { return c.isDigit(); });
    return digits.size() >= 7 && number.toString().endsWith(digits)
           && std::none_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
}

QString strangerText(const Difference &difference)
{
    if (difference.state == DifferenceState::Ignored && !difference.decidedBy.isEmpty())
        return Text::tr("ignored by %1").arg(difference.decidedBy);
    const QString name = value(difference, "friendlyName"_L1);
    const QDateTime bought = timeOf(difference, "boughtAt"_L1);
    return joined({isOwnName(name, difference.number) ? QString() : name,
                   bought.isValid()
                       ? Text::tr("bought on %1").arg(formatShortDay(bought.toLocalTime().date()))
                       : QString()});
}

QString goneText(const Difference &difference)
{
    if (difference.poolState == NumberState::Assigned) {
        return Text::tr("%1 can't be called on it", "an organization").arg(difference.organization);
    }
    const QDateTime seen = timeOf(difference, "lastSeen"_L1);
    return joined({difference.poolState ? stateText(*difference.poolState) : QString(),
                   seen.isValid()
                       ? Text::tr("last seen on %1").arg(formatShortDay(seen.toLocalTime().date()))
                       : Text::tr("never seen at Twilio")});
}

//! "ElevenLabs", "voice.example.com", "nowhere"
QString targetText(const QString &url)
{
    if (url.isEmpty())
        return Text::tr("nowhere", "where calls went");
    const QString host = QUrl(url).host();
    if (host == "api.elevenlabs.io"_L1)
        return u"ElevenLabs"_s;
    return host.isEmpty() ? url : host;
}

QString webhookText(const Difference &difference)
{
    const QString before = value(difference, "before"_L1);
    const QString now = value(difference, "now"_L1);
    QString from = targetText(before);
    QString to = targetText(now);
    if (from == to) {
        from = before;
        to = now;
    }
    return joined({difference.organization,
                   now.isEmpty() ? Text::tr("calls go nowhere")
                                 : Text::tr("calls go to %1", "a host").arg(to),
                   difference.organization.isEmpty() ? Text::tr("before: %1", "a host").arg(from)
                                                     : QString()});
}

//! A SID or an ID is told by its beginning; the whole is in the tool tip and in the pool.
QString shortSid(const QString &sid)
{
    constexpr qsizetype Enough = 10;
    return sid.size() > Enough ? sid.first(Enough) + u'…' : sid;
}

QString sidText(const Difference &difference)
{
    return Text::tr("%1 instead of %2", "SIDs")
        .arg(shortSid(value(difference, "now"_L1)), shortSid(value(difference, "before"_L1)));
}

//! The end of an ID: its beginning is the same for all.
QString shortId(const QString &id)
{
    constexpr qsizetype Enough = 10;
    return id.size() > Enough ? u'…' + id.last(Enough - 1) : id;
}

QString agentText(const Difference &difference)
{
    const QString name = value(difference, "nowName"_L1);
    const QString now = name.isEmpty() ? value(difference, "now"_L1) : name;
    return joined({difference.organization,
                   now.isEmpty() ? Text::tr("no agent answers its calls")
                                 : Text::tr("its calls go to the agent %1", "a name").arg(now),
                   value(difference, "expected"_L1).isEmpty()
                       ? Text::tr("choose an agent in Settings")
                       : QString()});
}

QString missingText(const Difference &difference)
{
    if (difference.poolState == NumberState::Assigned) {
        return Text::tr("no agent answers the calls of %1", "an organization")
            .arg(difference.organization);
    }
    const QDateTime seen = timeOf(difference, "lastSeen"_L1);
    return joined({difference.poolState ? stateText(*difference.poolState) : QString(),
                   seen.isValid()
                       ? Text::tr("last seen on %1").arg(formatShortDay(seen.toLocalTime().date()))
                       : Text::tr("its ID was never seen at ElevenLabs")});
}

QString twiceText(const Difference &difference)
{
    QStringList ids = difference.details.value("ids"_L1).toVariant().toStringList();
    for (QString &id : ids)
        id = shortId(id);
    return joined({difference.organization, Text::tr("as %1", "IDs").arg(ids.join(u", "_s))});
}

QString leftOverText(const Difference &difference)
{
    if (difference.state == DifferenceState::Ignored && !difference.decidedBy.isEmpty())
        return Text::tr("ignored by %1").arg(difference.decidedBy);
    const QString label = value(difference, "label"_L1);
    const QDateTime released = timeOf(difference, "releasedAt"_L1);
    return joined(
        {released.isValid()
             ? Text::tr("given back on %1").arg(formatShortDay(released.toLocalTime().date()))
             : Text::tr("neither in the pool nor at Twilio"),
         label == difference.number.toString() ? QString() : label});
}

} // namespace

Badge badgeFor(const Difference &difference)
{
    const bool isUrgent = difference.isUrgent();
    if (difference.state == DifferenceState::Ignored)
        return {glyph::Pause, Text::tr("Ignored"), Tone::Neutral};
    switch (difference.kind) {
    case DifferenceKind::NotInPool:
        return {glyph::Diamond, Text::tr("Bought elsewhere"), Tone::Info};
    case DifferenceKind::GoneAtTwilio:
        return isUrgent ? Badge{glyph::Cross, Text::tr("Gone, but assigned"), Tone::Danger}
                        : Badge{glyph::Cross, Text::tr("Gone at Twilio"), Tone::Warning};
    case DifferenceKind::WebhookChanged:
        return {glyph::Exclamation,
                Text::tr("Webhook changed"),
                isUrgent ? Tone::Danger : Tone::Warning};
    case DifferenceKind::SidChanged:
        return {glyph::Retry, Text::tr("SID changed"), Tone::Info};
    case DifferenceKind::WrongAgent:
        return {glyph::Exclamation,
                value(difference, "now"_L1).isEmpty() ? Text::tr("No agent")
                                                      : Text::tr("Wrong agent"),
                isUrgent ? Tone::Danger : Tone::Warning};
    case DifferenceKind::MissingAtElevenLabs:
        return {
            glyph::Cross, Text::tr("Gone at ElevenLabs"), isUrgent ? Tone::Danger : Tone::Warning};
    case DifferenceKind::IdChanged:
        return {glyph::Retry, Text::tr("ID changed"), Tone::Info};
    case DifferenceKind::ImportedTwice:
        return {glyph::Info, Text::tr("Imported twice"), Tone::Warning};
    case DifferenceKind::ImportLeftOver:
        return {glyph::Diamond, Text::tr("Import left over"), Tone::Info};
    }
    Q_UNREACHABLE();
}

QString detailText(const Difference &difference)
{
    switch (difference.kind) {
    case DifferenceKind::NotInPool:
        return strangerText(difference);
    case DifferenceKind::GoneAtTwilio:
        return goneText(difference);
    case DifferenceKind::WebhookChanged:
        return webhookText(difference);
    case DifferenceKind::SidChanged:
        return sidText(difference);
    case DifferenceKind::WrongAgent:
        return agentText(difference);
    case DifferenceKind::MissingAtElevenLabs:
        return missingText(difference);
    case DifferenceKind::IdChanged:
        return Text::tr("%1 instead of %2", "IDs")
            .arg(shortId(value(difference, "now"_L1)), shortId(value(difference, "before"_L1)));
    case DifferenceKind::ImportedTwice:
        return twiceText(difference);
    case DifferenceKind::ImportLeftOver:
        return leftOverText(difference);
    }
    Q_UNREACHABLE();
}

QString actionText(const Difference &difference)
{
    const QList<DifferenceDecision> decisions = difference.decisions();
    if (decisions.isEmpty())
        return Text::tr("Show number");
    switch (decisions.first()) {
    case DifferenceDecision::Adopt:
        return Text::tr("Adopt");
    case DifferenceDecision::Ignore:
        return Text::tr("Ignore");
    case DifferenceDecision::Unignore:
        return Text::tr("Show again");
    case DifferenceDecision::MarkReleased:
        return Text::tr("Mark released");
    case DifferenceDecision::AcceptWebhook:
        return Text::tr("Accept");
    case DifferenceDecision::TakeSid:
        return Text::tr("Take new SID");
    case DifferenceDecision::SetAgent:
        return Text::tr("Set the agent");
    case DifferenceDecision::TakeAgent:
        return Text::tr("Keep this agent");
    case DifferenceDecision::TakeId:
        return Text::tr("Take new ID");
    case DifferenceDecision::BackToWaiting:
        return Text::tr("Back to waiting");
    case DifferenceDecision::RemoveImport:
        return Text::tr("Remove import");
    }
    Q_UNREACHABLE();
}

QString buttonText(DifferenceDecision decision, int count)
{
    switch (decision) {
    case DifferenceDecision::Adopt:
        return count == 0 ? Text::tr("&Adopt") : Text::tr("&Adopt %n", nullptr, count);
    case DifferenceDecision::Ignore:
        return count == 0 ? Text::tr("&Ignore") : Text::tr("&Ignore %n", nullptr, count);
    case DifferenceDecision::Unignore:
        return Text::tr("&Show %n again", nullptr, count);
    case DifferenceDecision::MarkReleased:
        return Text::tr("&Mark %n released", nullptr, count);
    case DifferenceDecision::AcceptWebhook:
        return Text::tr("Accept %n &webhooks", nullptr, count);
    case DifferenceDecision::TakeSid:
        return Text::tr("Ta&ke %n new SIDs", nullptr, count);
    case DifferenceDecision::SetAgent:
        return Text::tr("S&et %n agents", nullptr, count);
    case DifferenceDecision::TakeAgent:
        return Text::tr("Kee&p %n agents", nullptr, count);
    case DifferenceDecision::TakeId:
        return Text::tr("Take %n new I&Ds", nullptr, count);
    case DifferenceDecision::BackToWaiting:
        return Text::tr("&Back to waiting: %n", nullptr, count);
    case DifferenceDecision::RemoveImport:
        return Text::tr("&Remove %n imports…", nullptr, count);
    }
    Q_UNREACHABLE();
}

QString doneText(DifferenceDecision decision, int count)
{
    switch (decision) {
    case DifferenceDecision::Adopt:
        return Text::tr(
            "%n numbers adopted: they wait for ElevenLabs in the pool.", nullptr, count);
    case DifferenceDecision::Ignore:
        return Text::tr("%n numbers ignored for good: they are under “Ignored”.", nullptr, count);
    case DifferenceDecision::Unignore:
        return Text::tr("%n numbers are shown again.", nullptr, count);
    case DifferenceDecision::MarkReleased:
        return Text::tr("%n numbers marked released.", nullptr, count);
    case DifferenceDecision::AcceptWebhook:
        return Text::tr("%n webhooks accepted as they are.", nullptr, count);
    case DifferenceDecision::TakeSid:
        return Text::tr("%n new SIDs taken into the pool.", nullptr, count);
    case DifferenceDecision::SetAgent:
        return Text::tr("%n agents set right at ElevenLabs.", nullptr, count);
    case DifferenceDecision::TakeAgent:
        return Text::tr("%n agents kept: the pool names them now.", nullptr, count);
    case DifferenceDecision::TakeId:
        return Text::tr("%n new IDs taken into the pool.", nullptr, count);
    case DifferenceDecision::BackToWaiting:
        return Text::tr("%n numbers wait for ElevenLabs again.", nullptr, count);
    case DifferenceDecision::RemoveImport:
        return Text::tr("The imports of %n numbers were removed at ElevenLabs.", nullptr, count);
    }
    Q_UNREACHABLE();
}

QString lookText(const ReconcileRun &run)
{
    const QDateTime local = run.startedAt.toLocalTime();
    const QString when = local.date() == QDate::currentDate()
                             ? formatTime(local)
                             : u"%1, %2"_s.arg(formatShortDay(local.date()), formatTime(local));
    return joined({Text::tr("Last looked %1", "a time, or a day and a time").arg(when),
                   run.outcome == ReconcileRun::Outcome::Complete
                       ? Text::tr("complete", "the list")
                       : Text::tr("cut short", "the list"),
                   Text::tr("%n numbers", nullptr, run.seen)});
}

} // namespace numberwell
