// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

using store::Difference;
using store::ReconcileRun;

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
    }
    Q_UNREACHABLE();
}

QList<Difference> openOnes(const QList<Difference> &differences)
{
    QList<Difference> open;
    std::copy_if(differences.begin(),
                 differences.end(),
                 std::back_inserter(open),
                 [](const Difference &one) { return one.state == DifferenceState::Open; });
    return open;
}

QList<E164> strangersAmong(const QList<Difference> &open)
{
    QList<E164> numbers;
    for (const Difference &difference : open) {
        if (difference.kind == DifferenceKind::NotInPool)
            numbers << difference.number;
    }
    return numbers;
}

QString lineOf(const Difference &difference)
{
    QString line = u"  "_s + difference.number.toString();
    const QJsonObject &details = difference.details;
    if (details.contains("before"_L1)) {
        line += u"  %1 -> %2"_s.arg(details.value("before"_L1).toString(),
                                    details.value("now"_L1).toString());
    }
    if (const QString name = details.value("friendlyName"_L1).toString(); !name.isEmpty())
        line += u"  "_s + name;
    if (difference.poolState == NumberState::Assigned)
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

struct Report
{
    ReconcileRun run;
    QList<Difference> open;
    qsizetype ignored = 0;
    QList<E164> adopted;

    bool isComplete() const { return run.outcome == ReconcileRun::Outcome::Complete; }
    Error why() const { return run.error.value_or(Error()); }
    bool isAllWell() const { return isComplete() && open.isEmpty(); }
    int count(DifferenceKind kind) const
    {
        return int(std::count_if(open.begin(), open.end(), [kind](const Difference &difference) {
            return difference.kind == kind;
        }));
    }
};

QJsonObject toJson(const Report &report)
{
    QJsonObject counts;
    for (const DifferenceKind kind : AllDifferenceKinds)
        counts.insert(nameOf(kind), report.count(kind));
    QJsonArray differences;
    for (const Difference &difference : report.open)
        differences.append(toJson(difference));
    QStringList adopted;
    for (const E164 &number : report.adopted)
        adopted << number.toString();
    QJsonObject json{{u"success"_s, report.isAllWell()},
                     {u"complete"_s, report.isComplete()},
                     {u"numbers"_s, report.run.seen},
                     {u"unconfirmed"_s, report.run.unconfirmed},
                     {u"counts"_s, counts},
                     {u"ignored"_s, report.ignored},
                     {u"adopted"_s, QJsonArray::fromStringList(adopted)},
                     {u"differences"_s, differences}};
    if (!report.isComplete()) {
        json.insert(
            u"interruption"_s,
            QJsonObject{{u"code"_s, report.why().code}, {u"error"_s, sentence(report.why())}});
    }
    return json;
}

QString toText(const Report &report)
{
    QStringList lines;
    if (report.isComplete()) {
        lines << u"Twilio's list is complete: %1 numbers."_s.arg(report.run.seen);
    } else {
        lines << u"Twilio's list is cut short after %1 numbers: %2. Nothing counts as gone."_s
                     .arg(report.run.seen)
                     .arg(sentence(report.why()));
    }
    if (report.run.unconfirmed > 0) {
        lines << u"%1 numbers are not in it, and could not be looked up one by one: they stay as "
                 "they are."_s.arg(report.run.unconfirmed);
    }
    if (!report.adopted.isEmpty()) {
        lines << u"Adopted into the pool: %1"_s.arg(report.adopted.size());
        for (const E164 &number : report.adopted)
            lines << u"  "_s + number.toString();
    }
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

} // namespace

QCoro::Task<ExitStatus> reconcile(Composition *composition, Arguments arguments, Output output)
{
    if (const auto configured = composition->requireTwilio(); !configured) {
        output.error(configured.error());
        co_return ExitStatus::NothingDone;
    }
    ReconcileWorkflow &workflow = composition->reconcile();
    auto running = workflow.run();
    const auto run = co_await running;
    if (!run) {
        output.error(run.error());
        co_return ExitStatus::NothingDone;
    }
    Report report;
    report.run = *run;
    auto view = co_await workflow.view();
    if (view && arguments.isAdopting) {
        const auto adopted = co_await workflow.adopt(strangersAmong(openOnes(view->differences)));
        if (!adopted) {
            output.error(adopted.error());
            co_return ExitStatus::NothingDone;
        }
        report.adopted = *adopted;
        view = co_await workflow.view();
    }
    if (!view) {
        output.error(view.error());
        co_return ExitStatus::NothingDone;
    }
    report.open = openOnes(view->differences);
    report.ignored = view->differences.size() - report.open.size();
    output.result(toJson(report), toText(report));
    co_return report.isAllWell() ? ExitStatus::AllDone : ExitStatus::PartlyDone;
}

} // namespace numberwell::daemon
