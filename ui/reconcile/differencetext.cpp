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

//! A SID is told by its beginning; the whole is in the tool tip and in the pool.
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
