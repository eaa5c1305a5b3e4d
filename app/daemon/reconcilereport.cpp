// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/reconcilereport.h"

#include "daemon/output.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

using store::Difference;

QString titleOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::NotInPool:
        return u"bought elsewhere, not in the pool"_s;
    case DifferenceKind::GoneAtTwilio:
        return u"gone at Twilio"_s;
    case DifferenceKind::WebhookChanged:
        return u"webhook changed"_s;
    case DifferenceKind::SidChanged:
        return u"SID changed"_s;
    case DifferenceKind::WrongAgent:
        return u"wrong agent, or none"_s;
    case DifferenceKind::MissingAtElevenLabs:
        return u"gone at ElevenLabs"_s;
    case DifferenceKind::IdChanged:
        return u"ElevenLabs ID changed"_s;
    case DifferenceKind::ImportedTwice:
        return u"imported twice"_s;
    case DifferenceKind::ImportLeftOver:
        return u"import left over at ElevenLabs"_s;
    }
    Q_UNREACHABLE();
}

//! As JSON names what was done, and as text does; empty for what this command does not do.
struct DoneWords
{
    QString key;
    QString title;
};

DoneWords wordsOf(DifferenceDecision decision)
{
    switch (decision) {
    case DifferenceDecision::Adopt:
        return {u"adopted"_s, u"Adopted into the pool"_s};
    case DifferenceDecision::SetAgent:
        return {u"agentsSet"_s, u"Agent set right at ElevenLabs"_s};
    case DifferenceDecision::TakeId:
        return {u"idsTaken"_s, u"ElevenLabs ID taken"_s};
    case DifferenceDecision::BackToWaiting:
        return {u"backToWaiting"_s, u"Waiting for ElevenLabs again"_s};
    case DifferenceDecision::RemoveImport:
        return {u"importsRemoved"_s, u"Import removed at ElevenLabs"_s};
    case DifferenceDecision::Ignore:
    case DifferenceDecision::Unignore:
    case DifferenceDecision::MarkReleased:
    case DifferenceDecision::AcceptWebhook:
    case DifferenceDecision::TakeSid:
    case DifferenceDecision::TakeAgent:
        return {};
    }
    Q_UNREACHABLE();
}

QString agentOf(const QJsonObject &details, QLatin1StringView key)
{
    const QString agent = details.value(key).toString();
    return agent.isEmpty() ? u"none"_s : agent;
}

QString lineOf(const Difference &difference)
{
    QString line = u"  "_s + difference.number.toString();
    const QJsonObject &details = difference.details;
    if (details.contains("before"_L1)) {
        line += u"  %1 -> %2"_s.arg(details.value("before"_L1).toString(),
                                    details.value("now"_L1).toString());
    }
    if (details.contains("expected"_L1))
        line += u"  %1, not %2"_s.arg(agentOf(details, "now"_L1), agentOf(details, "expected"_L1));
    if (details.contains("ids"_L1))
        line += u"  "_s + details.value("ids"_L1).toVariant().toStringList().join(u", "_s);
    if (const QString name = details.value("friendlyName"_L1).toString(); !name.isEmpty())
        line += u"  "_s + name;
    if (difference.isUrgent())
        line += u"  URGENT: assigned to "_s + difference.organization;
    return line;
}

QJsonObject toJson(const Difference &difference)
{
    QJsonObject json{
        {u"kind"_s, nameOf(difference.kind)},
        {u"phoneNumber"_s, difference.number.toString()},
        {u"since"_s, difference.since.toString(Qt::ISODate)},
        {u"urgent"_s, difference.isUrgent()},
        {u"details"_s, difference.details},
    };
    if (difference.poolState)
        json.insert(u"poolStatus"_s, nameOf(*difference.poolState));
    if (!difference.organization.isEmpty())
        json.insert(u"organization"_s, difference.organization);
    return json;
}

QJsonObject toJson(const Error &error)
{
    return {{u"code"_s, error.code}, {u"error"_s, sentence(error)}};
}

QJsonObject toJson(const ReconcileReport::Look &look)
{
    QJsonObject json{{u"complete"_s, look.isComplete()}};
    if (look.run) {
        json.insert(u"numbers"_s, look.run->seen);
        json.insert(u"unconfirmed"_s, look.run->unconfirmed);
    }
    if (!look.isComplete())
        json.insert(u"interruption"_s, toJson(look.why()));
    return json;
}

QJsonArray toJson(const QList<E164> &numbers)
{
    QStringList texts;
    for (const E164 &number : numbers)
        texts << number.toString();
    return QJsonArray::fromStringList(texts);
}

QStringList linesOf(const ReconcileReport::Look &look, const QString &vendor)
{
    QStringList lines;
    if (!look.isAsked())
        return lines;
    if (!look.run) {
        lines << u"%1's list was not read: %2. Nothing was changed."_s.arg(vendor,
                                                                           sentence(look.why()));
        return lines;
    }
    if (look.isComplete()) {
        lines << u"%1's list is complete: %2 numbers."_s.arg(vendor).arg(look.run->seen);
    } else {
        lines << u"%1's list is cut short after %2 numbers: %3. Nothing counts as gone."_s
                     .arg(vendor)
                     .arg(look.run->seen)
                     .arg(sentence(look.why()));
    }
    if (look.run->unconfirmed > 0) {
        lines << u"%1 numbers are not in it, and could not be looked up one by one: they stay as "
                 "they are."_s.arg(look.run->unconfirmed);
    }
    return lines;
}

} // namespace

bool ReconcileReport::isAllWell() const
{
    return (!twilio.isAsked() || twilio.isComplete())
           && (!elevenLabs.isAsked() || elevenLabs.isComplete()) && open.isEmpty()
           && failures.isEmpty();
}

int ReconcileReport::count(DifferenceKind kind) const
{
    return int(std::count_if(open.begin(), open.end(), [kind](const Difference &difference) {
        return difference.kind == kind;
    }));
}

QJsonObject toJson(const ReconcileReport &report)
{
    QJsonObject json = toJson(report.twilio);
    json.insert(u"success"_s, report.isAllWell());
    json.insert(u"elevenLabs"_s,
                report.elevenLabs.isAsked() ? QJsonValue(toJson(report.elevenLabs))
                                            : QJsonValue(QJsonValue::Null));
    QJsonObject counts;
    for (const DifferenceKind kind : AllDifferenceKinds)
        counts.insert(nameOf(kind), report.count(kind));
    json.insert(u"counts"_s, counts);
    json.insert(u"ignored"_s, report.ignored);
    for (const DifferenceDecision decision : AllDifferenceDecisions) {
        if (const DoneWords words = wordsOf(decision); !words.key.isEmpty())
            json.insert(words.key, toJson(report.decided.value(decision)));
    }
    QJsonArray failures;
    for (const Error &failure : report.failures)
        failures.append(toJson(failure));
    json.insert(u"failures"_s, failures);
    QJsonArray differences;
    for (const Difference &difference : report.open)
        differences.append(toJson(difference));
    json.insert(u"differences"_s, differences);
    return json;
}

QString toText(const ReconcileReport &report)
{
    QStringList lines
        = linesOf(report.twilio, u"Twilio"_s) + linesOf(report.elevenLabs, u"ElevenLabs"_s);
    for (const DifferenceDecision decision : AllDifferenceDecisions) {
        const QList<E164> numbers = report.decided.value(decision);
        if (numbers.isEmpty())
            continue;
        lines << u"%1: %2"_s.arg(wordsOf(decision).title).arg(numbers.size());
        for (const E164 &number : numbers)
            lines << u"  "_s + number.toString();
    }
    for (const Error &failure : report.failures)
        lines << u"Not done: "_s + sentence(failure);
    for (const DifferenceKind kind : AllDifferenceKinds) {
        if (report.count(kind) == 0)
            continue;
        lines << u"%1: %2"_s.arg(titleOf(kind)).arg(report.count(kind));
        for (const Difference &difference : report.open) {
            if (difference.kind == kind)
                lines << lineOf(difference);
        }
    }
    if (report.open.isEmpty())
        lines << u"Nothing is left open."_s;
    if (report.ignored > 0)
        lines << u"Ignored for good: %1"_s.arg(report.ignored);
    return lines.join(u'\n');
}

} // namespace numberwell::daemon
