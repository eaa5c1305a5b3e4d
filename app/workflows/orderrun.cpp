// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/orderrun.h"

#include "rest/waiter.h"
#include "store/killpoint.h"
#include "twilio/twilioclient.h"
#include "twilio/twilioerrors.h"

#include <QLoggingCategory>
#include <QTimer>

#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

using store::ItemState;
using store::NewAttempt;
using store::PurchaseItem;
using twilio::BuyFailure;
using Action = store::PurchaseAttempt::Action;
using Outcome = store::PurchaseAttempt::Outcome;

Q_LOGGING_CATEGORY(lcPurchase, "numberwell.purchase", QtWarningMsg)

namespace {

// Purchases of one number tried in a row before it rests.
constexpr int MaxAttempts = 3;
// Tries to record a number that is paid for before the journal is left to settle it later.
constexpr int RecordTries = 5;
constexpr auto RecordPause = 1s;
// Twilio's clock and the database's are never a day apart, and a search offers no number that the
// account owns: one created this long before its order was not bought by it.
constexpr qint64 OwnedBeforeSecs = 24 * 60 * 60;

NewAttempt attemptOf(Action action, Outcome outcome, const QElapsedTimer &clock)
{
    NewAttempt attempt;
    attempt.action = action;
    attempt.outcome = outcome;
    attempt.took = std::chrono::milliseconds(clock.elapsed());
    return attempt;
}

NewAttempt failedAttempt(Action action, const Error &error, const QElapsedTimer &clock)
{
    const bool isUnknown = action == Action::Buy
                               ? twilio::buyFailureOf(error) == BuyFailure::Unknown
                               : error.isOutcomeUnknown();
    NewAttempt attempt = attemptOf(action, isUnknown ? Outcome::Unknown : Outcome::Refused, clock);
    attempt.error = error;
    return attempt;
}

bool isOwnedBefore(const PurchaseItem &item, const twilio::IncomingNumber &found)
{
    return found.dateCreated.isValid() && item.orderedAt.isValid()
           && found.dateCreated.secsTo(item.orderedAt) > OwnedBeforeSecs;
}

} // namespace

OrderRun::OrderRun(QString orderId,
                   PurchaseJournal &journal,
                   twilio::TwilioClient &twilio,
                   const PurchaseOptions &options,
                   CancellationPointer shutDown,
                   ItemListener itemChanged)
    : m_orderId(std::move(orderId))
    , m_journal(journal)
    , m_twilio(twilio)
    , m_options(options)
    , m_shutDown(std::move(shutDown))
    , m_itemChanged(std::move(itemChanged))
{
}

bool OrderRun::mayGoOn() const
{
    return !isShuttingDown() && !m_isStopped && !m_stoppedBy && !m_suspendedBy;
}

//! What the number is called at Twilio: it carries the order, for whoever looks there.
QString OrderRun::friendlyName() const
{
    return u"Numberwell "_s + m_orderId;
}

void OrderRun::suspend(const Error &why)
{
    if (!m_suspendedBy)
        m_suspendedBy = why;
}

QCoro::Task<Result<bool>> OrderRun::execute()
{
    std::vector<QCoro::Task<>> workers;
    for (int i = 0; i < m_options.maxInFlight; ++i)
        workers.push_back(work());
    for (auto &worker : workers)
        co_await worker;
    co_return co_await m_journal.finish(m_orderId, m_stoppedBy);
}

QCoro::Task<> OrderRun::work()
{
    while (mayGoOn()) {
        const auto claim = co_await m_journal.claim(m_orderId);
        if (!claim) {
            suspend(claim.error());
            co_return;
        }
        // Other orders, or other programs, use up what the account may have in flight.
        if (claim->isBusy)
            co_await sleep(m_options.turn);
        else if (claim->item)
            co_await workOn(*claim->item, looksAt(*claim));
        else
            co_return;
    }
}

QCoro::Task<> OrderRun::workOn(PurchaseItem item, int looks)
{
    m_itemChanged(item);
    if (item.state == ItemState::Checking)
        co_await check(item, looks, true);
    else
        co_await buy(item);
}

QCoro::Task<> OrderRun::buy(PurchaseItem item)
{
    QElapsedTimer clock;
    clock.start();
    const auto bought = co_await m_twilio.buy(item.planned.number, friendlyName());
    killPoint("purchase_answered");
    if (!bought) {
        qCInfo(lcPurchase) << item.planned.number << bought.error();
        co_await handleRefusal(item, failedAttempt(Action::Buy, bought.error(), clock));
        co_return;
    }
    NewAttempt attempt = attemptOf(Action::Buy, Outcome::Bought, clock);
    attempt.requestId = bought->requestId;
    co_await settleFound(item, *bought, attempt);
}

QCoro::Task<> OrderRun::handleRefusal(PurchaseItem item, NewAttempt attempt)
{
    const Error why = attempt.error;
    const store::ItemMove failed{.state = ItemState::Failed, .why = why};
    const store::ItemMove unbought{.state = ItemState::Planned};
    switch (twilio::buyFailureOf(why)) {
    case BuyFailure::NextCandidate:
        co_await move(item, failed, attempt);
        break;
    case BuyFailure::StopArea:
        co_await move(item, failed, attempt);
        co_await failPlanned(why, item.planned.areaCode);
        break;
    case BuyFailure::StopAccount:
        m_stoppedBy = why;
        co_await move(item, failed, attempt);
        co_await failPlanned(why, QString());
        break;
    case BuyFailure::HoldAccount:
        // Proven unbought: the order is kept as it is, for when the account may buy again.
        co_await hold(why);
        co_await move(item, unbought, attempt);
        break;
    case BuyFailure::Retry:
        co_await pauseAccount(why);
        co_await move(item, unbought, attempt);
        break;
    case BuyFailure::Unknown: {
        const store::ItemMove checking{
            .state = ItemState::Checking, .why = why, .keepsLease = true};
        co_await move(item, checking, attempt);
        item.state = ItemState::Checking;
        co_await check(item, m_options.looks, false);
        break;
    }
    }
}

//! What was sent long ago has arrived or never will: the pauses are for Twilio's own delay.
int OrderRun::looksAt(const store::Claim &claim) const
{
    return claim.untouchedFor > m_options.settled ? 1 : m_options.looks;
}

QCoro::Task<> OrderRun::check(PurchaseItem item, int looks, bool isLeftOver)
{
    // One that another run left behind gets another try, however many it had there.
    const bool mayBuyAgain = isLeftOver || item.attempts < MaxAttempts;
    auto pause = m_options.firstLook;
    for (int look = 1; look <= looks && !isShuttingDown(); ++look) {
        const bool isLast = look == looks;
        const bool isSettled = co_await lookOnce(item, isLast, mayBuyAgain);
        if (isSettled)
            co_return;
        if (!isLast)
            co_await sleep(pause);
        pause *= 2;
    }
}

//! Answers true where that was the last look of this run: settled, or at rest.
QCoro::Task<bool> OrderRun::lookOnce(PurchaseItem item, bool isLast, bool mayBuyAgain)
{
    QElapsedTimer clock;
    clock.start();
    const auto found = co_await m_twilio.lookUp(item.planned.number);
    killPoint("number_looked_up");
    if (!found) {
        const NewAttempt attempt = failedAttempt(Action::LookUp, found.error(), clock);
        const bool isRefused = !found.error().isOutcomeUnknown();
        if (!isRefused && !isLast) {
            co_await m_journal.log(item.id, attempt);
            co_return false;
        }
        co_await rest(item, attempt);
        co_return true;
    }
    if (*found) {
        NewAttempt attempt = attemptOf(Action::LookUp, Outcome::Found, clock);
        attempt.requestId = (*found)->requestId;
        co_await settleFound(item, **found, attempt);
        co_return true;
    }
    const NewAttempt attempt = attemptOf(Action::LookUp, Outcome::NotThere, clock);
    if (!isLast) {
        co_await m_journal.log(item.id, attempt);
        co_return false;
    }
    // Not there after all this time: it may be bought by the same number, which can't buy twice.
    store::ItemMove unbought{.state = ItemState::Planned};
    if (!mayBuyAgain) {
        unbought.rests = m_options.pause;
        unbought.why.kind = ErrorKind::Unavailable;
        unbought.why.code = u"unsettled"_s;
        unbought.why.detail = u"Twilio answered several purchases of this number with failures."_s;
    }
    co_await move(item, unbought, attempt);
    co_return true;
}

//! It can't be settled now. Nothing is bought before it is known what happened.
QCoro::Task<> OrderRun::rest(PurchaseItem item, NewAttempt attempt)
{
    const Error why = attempt.error;
    if (twilio::buyFailureOf(why) == BuyFailure::HoldAccount
        || twilio::buyFailureOf(why) == BuyFailure::StopAccount) {
        co_await hold(why);
    } else if (why.kind != ErrorKind::Cancelled) {
        co_await pauseAccount(why);
    }
    const store::ItemMove resting{
        .state = ItemState::Checking, .why = why, .rests = m_options.pause};
    co_await move(item, resting, attempt);
}

QCoro::Task<> OrderRun::settleFound(PurchaseItem item,
                                    twilio::IncomingNumber found,
                                    NewAttempt attempt)
{
    if (!isOwnedBefore(item, found)) {
        co_await record(item, found.sid, attempt);
        co_return;
    }
    attempt.outcome = Outcome::OwnedBefore;
    const auto adopted = co_await m_journal.adopt(item, found.sid, found.friendlyName, attempt);
    if (!adopted) {
        suspend(adopted.error());
    } else if (*adopted) {
        item.state = ItemState::Failed;
        item.errorCode = u"owned_before"_s;
        m_itemChanged(item);
    }
}

QCoro::Task<> OrderRun::record(PurchaseItem item, QString sid, NewAttempt attempt)
{
    for (int tryNumber = 1;; ++tryNumber) {
        const auto recorded = co_await m_journal.record(item, sid, friendlyName(), attempt);
        // False: another worker had taken the item over, and tells of it.
        if (recorded && !*recorded)
            co_return;
        if (recorded) {
            item.state = ItemState::Recorded;
            item.sid = sid;
            item.errorCode.clear();
            item.errorDetail.clear();
            m_itemChanged(item);
            co_return;
        }
        qCWarning(lcPurchase) << item.planned.number
                              << "is bought and not yet recorded:" << recorded.error();
        if (tryNumber == RecordTries || isShuttingDown()) {
            // Its row says "buying": whoever settles the order finds it at Twilio.
            suspend(recorded.error());
            co_return;
        }
        co_await sleep(RecordPause);
    }
}

QCoro::Task<> OrderRun::hold(Error why)
{
    suspend(why);
    const auto held = co_await m_journal.hold(m_orderId, why, m_options.hold);
    if (!held)
        suspend(held.error());
}

QCoro::Task<> OrderRun::pauseAccount(Error why)
{
    suspend(why);
    const auto paused = co_await m_journal.pause(why, m_options.pause);
    if (!paused)
        suspend(paused.error());
}

QCoro::Task<> OrderRun::failPlanned(Error why, QString areaCode)
{
    const auto failed = co_await m_journal.failPlanned(m_orderId, why, areaCode);
    if (!failed)
        suspend(failed.error());
}

QCoro::Task<> OrderRun::move(PurchaseItem item, store::ItemMove move, NewAttempt attempt)
{
    const auto moved = co_await m_journal.move(item.id, move, attempt);
    if (!moved) {
        suspend(moved.error());
        co_return;
    }
    if (!*moved)
        co_return; // another worker had taken the item over, and tells of it
    item.state = move.state;
    item.errorCode = move.why.code;
    item.errorDetail = move.why.detail;
    m_itemChanged(item);
}

//! For a while, or until the program ends: nothing may wake up in a run that is gone.
QCoro::Task<> OrderRun::sleep(std::chrono::milliseconds pause)
{
    Waiter waiter;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&waiter] { waiter.finish(); });
    const auto subscription = m_shutDown->subscribe([&waiter] { waiter.finish(); });
    timer.start(pause);
    co_await waiter.wait();
}

} // namespace numberwell
