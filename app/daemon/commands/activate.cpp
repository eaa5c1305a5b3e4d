// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"
#include "paste/activationplan.h"
#include "paste/reader.h"
#include "paste/shift.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

Result<QByteArray> readInput(const QString &name)
{
    QFile file(name);
    const bool isOpen
        = name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return failure(ErrorKind::InvalidInput,
                       u"file"_s,
                       u"%1 can't be read: %2"_s.arg(name, file.errorString()));
    }
    return file.readAll();
}

//! The plan's JSON with what became of each row that was ready.
QJsonObject withOutcomes(const ActivationPlan &plan, const QHash<E164, QString> &outcomes)
{
    QJsonObject json = numberwell::toJson(plan);
    QJsonArray rows = json.value(u"rows"_s).toArray();
    int activated = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const PlannedRow &planned = plan.rows().at(i);
        if (planned.verdict != Verdict::Ready || !outcomes.contains(*planned.number))
            continue;
        const QString outcome = outcomes.value(*planned.number);
        QJsonObject row = rows.at(i).toObject();
        const bool isActivated = outcome == "activated"_L1;
        activated += isActivated ? 1 : 0;
        row.insert(u"status"_s, isActivated ? u"activated"_s : u"failed"_s);
        if (!isActivated)
            row.insert(u"verdict"_s, outcome);
        rows.replace(i, row);
    }
    QJsonObject summary = json.value(u"summary"_s).toObject();
    summary.insert(u"activated"_s, activated);
    json.insert(u"rows"_s, rows);
    json.insert(u"summary"_s, summary);
    return json;
}

//! What a person should know before the rows; empty where there is nothing.
QString warningFor(const PastedTable &table, const std::optional<Shift> &shift, qsizetype waiting)
{
    if (shift)
        return shift->message;
    if (!table.isSingleColumnOfIds)
        return {};
    return u"There are only IDs. With --in-order they go to the %1 waiting numbers, oldest first."_s
        .arg(waiting);
}

QString toText(const ActivationPlan &plan, const QJsonObject &json)
{
    QStringList lines;
    if (const QString warning = json.value(u"warning"_s).toString(); !warning.isEmpty())
        lines << warning;
    for (const PlannedRow &row : plan.rows()) {
        if (isProblem(row.verdict))
            lines << u"line %1: %2"_s.arg(row.line).arg(row.message);
    }
    const QJsonObject summary = json.value(u"summary"_s).toObject();
    if (summary.contains("activated"_L1))
        lines << u"Activated %1 numbers."_s.arg(summary.value(u"activated"_s).toInt());
    else
        lines << u"%1 numbers are ready to activate; nothing was written."_s.arg(
            plan.summary().ready);
    return lines.join(u'\n');
}

ExitStatus exitStatusOf(const ActivationPlan &plan, qsizetype done)
{
    const qsizetype good = done + plan.summary().alreadyConfigured;
    if (good == plan.rows().size())
        return ExitStatus::AllDone;
    return done > 0 ? ExitStatus::PartlyDone : ExitStatus::NothingDone;
}

} // namespace

QCoro::Task<ExitStatus> activate(Composition *composition, Arguments arguments, Output output)
{
    const auto bytes = readInput(arguments.file);
    if (!bytes) {
        output.error(bytes.error());
        co_return ExitStatus::Usage;
    }
    const auto table = readPaste(*bytes);
    if (!table) {
        output.error(table.error());
        co_return ExitStatus::NothingDone;
    }
    const auto pool = co_await composition->activation().snapshot();
    if (!pool) {
        output.error(pool.error());
        co_return ExitStatus::NothingDone;
    }
    const QList<E164> waiting = pool->waiting();
    const auto shift = findShift(*table, *pool, waiting.size());
    const bool isGuess = arguments.isInOrder && table->isSingleColumnOfIds;
    if (isGuess && shift) { // a count that is one off: each ID might go to the neighbour
        output.error({.kind = ErrorKind::InvalidInput,
                      .code = u"paste_shifted"_s,
                      .detail = shift->message,
                      .httpStatus = 0,
                      .retryAfter = {},
                      .requestId = {}});
        co_return ExitStatus::NothingDone;
    }
    const QList<PastedRow> rows = isGuess ? matchedInOrder(*table, waiting) : table->rows;
    const QString warning = isGuess ? QString() : warningFor(*table, shift, waiting.size());
    const ActivationPlan plan = ActivationPlan::judge(rows, *pool);
    if (arguments.isDryRun) {
        QJsonObject json = numberwell::toJson(plan);
        if (!warning.isEmpty())
            json.insert(u"warning"_s, warning);
        output.result(json, toText(plan, json));
        co_return exitStatusOf(plan, plan.summary().ready);
    }
    const auto outcomes = co_await composition->activation().activate(plan.ready());
    if (!outcomes) {
        output.error(outcomes.error());
        co_return ExitStatus::NothingDone;
    }
    QHash<E164, QString> byNumber;
    qsizetype done = 0;
    for (const store::ActivationOutcome &outcome : *outcomes) {
        byNumber.insert(outcome.number, outcome.outcome);
        done += outcome.isActivated() ? 1 : 0;
    }
    QJsonObject json = withOutcomes(plan, byNumber);
    if (!warning.isEmpty())
        json.insert(u"warning"_s, warning);
    output.result(json, toText(plan, json));
    co_return exitStatusOf(plan, done);
}

} // namespace numberwell::daemon
