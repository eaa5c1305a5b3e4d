// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/importrun.h"

#include "elevenlabs/elevenlabsclient.h"
#include "rest/waiter.h"
#include "store/killpoint.h"

#include <QLoggingCategory>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

using store::ImportItem;
using store::ImportMove;
using store::ImportState;
using store::NewImportAttempt;
using Action = store::ImportAttempt::Action;
using Asked = store::ImportMove::Asked;
using Outcome = store::ImportAttempt::Outcome;

Q_LOGGING_CATEGORY(lcImport, "numberwell.import", QtWarningMsg)

namespace {

// Looks at the list of one run: two where nothing fails.
constexpr int MostRounds = 12;
// Of a throttling that nobody needs to be told of.
constexpr auto ShortPause = 60s;
// The database's clock is a little behind ours, or ahead of it.
constexpr auto WaitMargin = 20ms;

NewImportAttempt attemptOf(Action action, Outcome outcome, const QElapsedTimer &clock)
{
    NewImportAttempt attempt;
    attempt.action = action;
    attempt.outcome = outcome;
    attempt.took = std::chrono::milliseconds(clock.elapsed());
    return attempt;
}

NewImportAttempt failedAttempt(Action action, const Error &error, const QElapsedTimer &clock)
{
    NewImportAttempt attempt
        = attemptOf(action, error.isOutcomeUnknown() ? Outcome::Unknown : Outcome::Refused, clock);
    attempt.error = error;
    return attempt;
}

QList<store::ImportedEntry> listedFrom(const QList<elevenlabs::ImportedNumber> &numbers)
{
    QList<store::ImportedEntry> list;
    for (const elevenlabs::ImportedNumber &number : numbers) {
        if (!number.isFromTwilio())
            continue;
        list.append({.number = *number.number,
                     .id = number.id,
                     .agentId = number.agentId,
                     .agentName = number.agentName});
    }
    return list;
}

bool isAccountRefused(const Error &error)
{
    return error.kind == ErrorKind::Unauthorized || error.kind == ErrorKind::Forbidden;
}

bool isAgentMissing(const Error &error)
{
    return error.code == "agent_not_found"_L1;
}

} // namespace

ImportRun::ImportRun(ImportJournal &journal,
                     elevenlabs::ElevenLabsClient &elevenLabs,
                     TwilioCredentials credentials,
                     const ImportOptions &options,
                     CancellationPointer shutDown,
                     ItemListener itemChanged)
    : m_journal(journal)
    , m_elevenLabs(elevenLabs)
    , m_credentials(std::move(credentials))
    , m_options(options)
    , m_shutDown(std::move(shutDown))
    , m_itemChanged(std::move(itemChanged))
{
}

QCoro::Task<Result<>> ImportRun::execute()
{
    int rounds = 0;
    Result<bool> goesOn = true;
    while (goesOn && *goesOn && rounds < MostRounds && !isShuttingDown())
        goesOn = co_await goOn(&rounds);
    if (!goesOn)
        co_return failure(goesOn.error());
    co_return Result<>();
}

//! A round, or a wait for the next one; answers false where nothing is left to do or to wait for.
QCoro::Task<Result<bool>> ImportRun::goOn(int *rounds)
{
    const bool isLast = isStopped();
    const auto due = co_await m_journal.due();
    if (!due)
        co_return failure(due.error());
    if (due->due == 0)
        co_return co_await waitFor(*due);
    ++*rounds;
    const auto worked = co_await lookAndWork(due->asOf);
    if (!worked)
        co_return failure(worked.error());
    co_return !isLast;
}

//! Answers false where nothing is open, or what is open is left to another run.
QCoro::Task<bool> ImportRun::waitFor(store::ImportsDue due)
{
    if (isStopped() || (due.workedOn == 0 && !due.next))
        co_return false;
    auto pause = due.workedOn > 0 ? m_options.turn : *due.next + WaitMargin;
    if (due.next)
        pause = std::min(pause, *due.next + WaitMargin);
    m_waited += pause;
    if (m_waited > m_options.stay)
        co_return false;
    co_await sleep(pause);
    co_return true;
}

QCoro::Task<Result<>> ImportRun::lookAndWork(QString asOf)
{
    m_isPaused = false;
    const auto numbers = co_await m_elevenLabs.listNumbers(m_shutDown);
    killPoint("list_read");
    if (!numbers) {
        qCInfo(lcImport) << "the list can't be read:" << numbers.error();
        if (isShuttingDown())
            co_return Result<>();
        co_return co_await m_journal.restDue(numbers.error(), pauseAfter(numbers.error()));
    }
    const auto moved = co_await m_journal.judge(listedFrom(*numbers), asOf, m_options.patience);
    if (!moved)
        co_return failure(moved.error());
    for (const ImportItem &item : *moved)
        m_itemChanged(item);
    std::vector<QCoro::Task<>> workers;
    for (int i = 0; i < m_options.maxInFlight; ++i)
        workers.push_back(work());
    for (auto &worker : workers)
        co_await worker;
    if (m_failure)
        co_return failure(*m_failure);
    co_return Result<>();
}

QCoro::Task<> ImportRun::work()
{
    while (mayGoOn()) {
        const auto claim = co_await m_journal.claim(m_options.fresh);
        if (!claim) {
            m_failure = claim.error();
            co_return;
        }
        if (claim->isBusy)
            co_await sleep(m_options.turn);
        else if (claim->item)
            co_await workOn(*claim->item);
        else
            co_return;
    }
}

QCoro::Task<> ImportRun::workOn(ImportItem item)
{
    m_itemChanged(item);
    if (item.state == ImportState::Importing)
        co_await import(item);
    else
        co_await giveAgent(item);
}

QCoro::Task<> ImportRun::import(ImportItem item)
{
    QElapsedTimer clock;
    clock.start();
    elevenlabs::ImportRequest request{.number = item.number,
                                      .label = item.label,
                                      .twilioSid = m_credentials.sid,
                                      .twilioToken = m_credentials.token,
                                      .agentId = item.agentId,
                                      .enableSms = item.canSms,
                                      .accountAuthToken = m_credentials.accountAuthToken};
    const auto imported = co_await m_elevenLabs.importNumber(request);
    killPoint("import_answered");
    if (!imported) {
        qCInfo(lcImport) << item.number << imported.error();
        co_await handleRefusal(item, failedAttempt(Action::Import, imported.error(), clock));
        co_return;
    }
    NewImportAttempt attempt = attemptOf(Action::Import, Outcome::Imported, clock);
    attempt.requestId = imported->requestId;
    co_await record(item, imported->id, attempt);
}

QCoro::Task<> ImportRun::handleRefusal(ImportItem item, NewImportAttempt attempt)
{
    const Error why = attempt.error;
    if (why.kind == ErrorKind::RateLimited || isAccountRefused(why)) {
        co_await pauseAll(why);
        const ImportMove later{.state = ImportState::Planned,
                               .why = why,
                               .asked = Asked::No,
                               .rests = pauseAfter(why),
                               .atLeast = why.retryAfter.value_or(0s)};
        co_await move(item, later, attempt);
        co_return;
    }
    if (isAgentMissing(why)) {
        co_await failAgent(item, attempt);
        co_return;
    }
    // It may be there: because this went through after all, or because it has been there before.
    const ImportMove checking{.state = ImportState::Checking,
                              .why = why,
                              .asked = why.isOutcomeUnknown() ? Asked::Now : Asked::No};
    co_await move(item, checking, attempt);
}

QCoro::Task<> ImportRun::giveAgent(ImportItem item)
{
    QElapsedTimer clock;
    clock.start();
    const auto set = co_await m_elevenLabs.setAgent(item.elevenLabsPhoneId, item.agentId);
    killPoint("agent_answered");
    if (!set) {
        qCInfo(lcImport) << item.number << set.error();
        co_await handleAgentRefusal(item, failedAttempt(Action::SetAgent, set.error(), clock));
        co_return;
    }
    co_await record(
        item, item.elevenLabsPhoneId, attemptOf(Action::SetAgent, Outcome::Assigned, clock));
}

QCoro::Task<> ImportRun::handleAgentRefusal(ImportItem item, NewImportAttempt attempt)
{
    const Error why = attempt.error;
    if (isAgentMissing(why)) {
        co_await failAgent(item, attempt);
        co_return;
    }
    if (why.kind == ErrorKind::NotFound) {
        // The number went since the list was read: the next look tells.
        const ImportMove gone{.state = ImportState::Checking, .asked = Asked::No};
        co_await move(item, gone, attempt);
        co_return;
    }
    if (why.kind == ErrorKind::RateLimited || isAccountRefused(why))
        co_await pauseAll(why);
    const bool isRefused = why.kind == ErrorKind::Rejected || why.kind == ErrorKind::Conflict;
    const ImportMove later{.state = ImportState::Imported,
                           .why = why,
                           .rests = isRefused ? m_options.patience.refusal : pauseAfter(why),
                           .atLeast = why.retryAfter.value_or(0s)};
    co_await move(item, later, attempt);
}

QCoro::Task<> ImportRun::failAgent(ImportItem item, NewImportAttempt attempt)
{
    const Error why = attempt.error;
    const ImportMove failed{.state = ImportState::Failed, .why = why};
    co_await move(item, failed, attempt);
    const auto others = co_await m_journal.failAgent(item.agentId, why);
    if (!others)
        m_failure = others.error();
}

//! With its agent, as was asked for; the list has the last word.
QCoro::Task<> ImportRun::record(ImportItem item, QString phoneId, NewImportAttempt attempt)
{
    const auto recorded = co_await m_journal.record(item, ImportState::Assigned, phoneId, attempt);
    if (!recorded) {
        // Its row says "importing": whoever settles it finds it on the list.
        m_failure = recorded.error();
        co_return;
    }
    co_await tell(item.id);
}

QCoro::Task<> ImportRun::move(ImportItem item, ImportMove move, NewImportAttempt attempt)
{
    const auto moved = co_await m_journal.move(item.id, move, attempt);
    if (!moved) {
        m_failure = moved.error();
        co_return;
    }
    co_await tell(item.id);
}

QCoro::Task<> ImportRun::tell(QString itemId)
{
    const auto item = co_await m_journal.item(itemId);
    if (item && *item)
        m_itemChanged(**item);
}

store::BackOff ImportRun::pauseAfter(const Error &why) const
{
    return isAccountRefused(why) ? m_options.hold : m_options.patience.pause;
}

QCoro::Task<> ImportRun::pauseAll(Error why)
{
    m_isPaused = true;
    // Where it takes long, all that was about to be asked for says why it waits.
    const bool isLong = isAccountRefused(why) || why.retryAfter.value_or(0s) > ShortPause;
    auto pausing
        = isLong ? m_journal.restDue(why, pauseAfter(why)) : m_journal.pause(why, pauseAfter(why));
    const auto paused = co_await pausing;
    if (!paused)
        m_failure = paused.error();
}

//! For a while, or until the run or the program ends: nothing may wake up in a run that is gone.
QCoro::Task<> ImportRun::sleep(std::chrono::milliseconds pause)
{
    Waiter waiter;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&waiter] { waiter.finish(); });
    const auto quitting = m_shutDown->subscribe([&waiter] { waiter.finish(); });
    const auto stopping = m_stop->subscribe([&waiter] { waiter.finish(); });
    timer.start(pause);
    co_await waiter.wait();
}

} // namespace numberwell
