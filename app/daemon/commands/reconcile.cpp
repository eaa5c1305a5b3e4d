// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"
#include "daemon/reconcilereport.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

using store::Difference;

ReconcileReport::Look lookOf(const Result<store::ReconcileRun> &run)
{
    ReconcileReport::Look look;
    if (run)
        look.run = *run;
    else
        look.error = run.error();
    return look;
}

//! What the command line asks for, in the order in which it is done.
QList<DifferenceDecision> wantedOf(const Arguments &arguments)
{
    QList<DifferenceDecision> wanted;
    if (arguments.isAdopting)
        wanted << DifferenceDecision::Adopt;
    if (arguments.isSettingAgents)
        wanted << DifferenceDecision::SetAgent;
    if (arguments.isTakingIds)
        wanted << DifferenceDecision::TakeId;
    if (arguments.isReturningMissing)
        wanted << DifferenceDecision::BackToWaiting;
    if (arguments.isRemovingImports)
        wanted << DifferenceDecision::RemoveImport;
    return wanted;
}

QList<E164> numbersFor(const QList<Difference> &differences, DifferenceDecision decision)
{
    QList<E164> numbers;
    for (const Difference &difference : differences) {
        if (difference.state == DifferenceState::Open && difference.decisions().contains(decision))
            numbers << difference.number;
    }
    return numbers;
}

void showIn(ReconcileReport &report, const QList<Difference> &differences)
{
    std::copy_if(differences.begin(),
                 differences.end(),
                 std::back_inserter(report.open),
                 [](const Difference &one) { return one.state == DifferenceState::Open; });
    report.ignored = differences.size() - report.open.size();
}

void add(ReconcileReport &report, DifferenceDecision decision, const Result<QList<E164>> &done)
{
    if (done)
        report.decided.insert(decision, *done);
    else
        report.failures << done.error();
}

void add(ReconcileReport &report,
         DifferenceDecision decision,
         const ElevenLabsReconcile::Outcome &outcome)
{
    report.decided.insert(decision, outcome.done);
    if (outcome.error)
        report.failures << *outcome.error;
}

QCoro::Task<ReconcileReport> decided(Composition *composition,
                                     ReconcileReport report,
                                     QList<DifferenceDecision> wanted,
                                     QList<Difference> differences)
{
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QList<E164> numbers = numbersFor(differences, wanted.at(i));
        if (isMadeAtElevenLabs(wanted.at(i))) {
            const auto outcome
                = co_await composition->elevenLabsReconcile().decide(wanted.at(i), numbers);
            add(report, wanted.at(i), outcome);
        } else {
            const auto done = co_await composition->reconcile().decide(wanted.at(i), numbers);
            add(report, wanted.at(i), done);
        }
    }
    co_return report;
}

} // namespace

QCoro::Task<ExitStatus> reconcile(Composition *composition, Arguments arguments, Output output)
{
    ElevenLabsReconcile &elevenLabs = composition->elevenLabsReconcile();
    const auto configured = composition->requireTwilio();
    if (!configured && !elevenLabs.isEnabled()) {
        output.error(configured.error());
        co_return ExitStatus::NothingDone;
    }
    ReconcileWorkflow &workflow = composition->reconcile();
    ReconcileReport report;
    // One after the other: what Twilio has tells ElevenLabs' left-overs from numbers in use.
    if (configured) {
        auto running = workflow.run();
        const auto run = co_await running;
        report.twilio = lookOf(run);
    }
    if (elevenLabs.isEnabled()) {
        auto running = elevenLabs.run();
        const auto run = co_await running;
        report.elevenLabs = lookOf(run);
    }
    if (!report.hasLooked()) {
        output.error(report.twilio.error.value_or(report.elevenLabs.why()));
        co_return ExitStatus::NothingDone;
    }
    auto view = co_await workflow.view();
    const QList<DifferenceDecision> wanted = wantedOf(arguments);
    if (view && !wanted.isEmpty()) {
        report = co_await decided(composition, report, wanted, view->differences);
        view = co_await workflow.view();
    }
    if (!view) {
        output.error(view.error());
        co_return ExitStatus::NothingDone;
    }
    showIn(report, view->differences);
    output.result(toJson(report), toText(report));
    co_return report.isAllWell() ? ExitStatus::AllDone : ExitStatus::PartlyDone;
}

} // namespace numberwell::daemon
