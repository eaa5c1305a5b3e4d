// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/reconcileworkflow.h"

#include "domain/areacode.h"
#include "twilio/twilioclient.h"
#include "workflows/databasetask.h"
#include "workflows/running.h"

#include <QHash>
#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

using store::Connection;
using store::MissingNumber;
using store::Observation;
using store::ReconcileRun;
using store::ReconcileStore;

Q_LOGGING_CATEGORY(lcReconcile, "numberwell.reconcile", QtWarningMsg)

namespace {

// How often it is asked whether an hour has passed since any program looked.
constexpr auto DueCheckInterval = 60s;

Error cancelled()
{
    return {.kind = ErrorKind::Cancelled,
            .code = u"stopped_by_admin"_s,
            .detail = u"The look at Twilio's list was stopped. Nothing was changed."_s,
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

Error endless()
{
    return {.kind = ErrorKind::Protocol,
            .code = u"endless_paging"_s,
            .detail = u"Twilio's list does not end."_s,
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

store::ListedNumber listedFrom(const twilio::IncomingNumber &number)
{
    return {.number = number.number,
            .sid = number.sid,
            .friendlyName = number.friendlyName,
            .voiceUrl = number.voiceUrl,
            .status = number.status,
            .capabilities = number.capabilities,
            .boughtAt = number.dateCreated};
}

Observation observationFrom(const twilio::Listing &listing, const QString &accountSid)
{
    Observation observation;
    observation.accountSid = accountSid;
    observation.listed.reserve(listing.numbers.size());
    for (const twilio::IncomingNumber &number : listing.numbers)
        observation.listed.append(listedFrom(number));
    observation.isComplete = listing.isComplete;
    if (!listing.isComplete)
        observation.interruption = listing.interruption.value_or(endless());
    return observation;
}

bool isCancelled(const CancellationPointer &cancellation)
{
    return cancellation && cancellation->isCancelled();
}

Result<SourceLooks> readLooks(Connection &connection, DifferenceSource source)
{
    const auto runs = store::ReconcileRuns(connection, source).lastRuns();
    if (!runs)
        return failure(runs.error());
    SourceLooks looks;
    for (const ReconcileRun &run : *runs) {
        if (run.outcome == ReconcileRun::Outcome::Failed)
            looks.lastFailure = run;
        else
            looks.lastLook = run;
    }
    return looks;
}

Result<ReconcileView> readView(Connection &connection)
{
    ReconcileStore store(connection);
    auto differences = store.differences();
    if (!differences)
        return failure(differences.error());
    const auto twilio = readLooks(connection, DifferenceSource::Twilio);
    if (!twilio)
        return failure(twilio.error());
    const auto elevenLabs = readLooks(connection, DifferenceSource::ElevenLabs);
    if (!elevenLabs)
        return failure(elevenLabs.error());
    return ReconcileView{
        .differences = *std::move(differences), .twilio = *twilio, .elevenLabs = *elevenLabs};
}

//! The country whose price a number has; empty where its plan is not known (toll-free, abroad).
QString countryOf(const E164 &number)
{
    const auto code = AreaCode::parse(number.areaCode());
    return code && !code->regionCode().isEmpty() ? code->twilioCountry() : QString();
}

std::optional<Money> localPrice(const Result<QList<twilio::NumberPrice>> &prices)
{
    if (!prices)
        return {};
    const auto local
        = std::find_if(prices->cbegin(), prices->cend(), [](const twilio::NumberPrice &price) {
              return price.numberType == "local"_L1;
          });
    return local == prices->cend() ? std::nullopt : std::optional(local->current);
}

} // namespace

ReconcileWorkflow::ReconcileWorkflow(store::Database &database,
                                     twilio::TwilioClient &twilio,
                                     Options options)
    : m_database(database)
    , m_twilio(twilio)
    , m_options(options)
{
    m_timer.setInterval(DueCheckInterval);
    connect(&m_timer, &QTimer::timeout, this, [this] { runIfDue(); });
}

QCoro::Task<Result<ReconcileRun>> ReconcileWorkflow::run(CancellationPointer cancellation)
{
    auto ended = co_await reconcile(false, cancellation);
    if (!ended)
        co_return failure(ended.error());
    co_return **ended;
}

QCoro::Task<Result<std::optional<ReconcileRun>>> ReconcileWorkflow::runIfDue()
{
    return reconcile(true, {});
}

void ReconcileWorkflow::keepGoing()
{
    if (m_isShuttingDown)
        return;
    m_timer.start();
    runIfDue();
}

void ReconcileWorkflow::shutDown()
{
    m_isShuttingDown = true;
    m_timer.stop();
}

QCoro::Task<Result<std::optional<ReconcileRun>>> ReconcileWorkflow::reconcile(
    bool onlyIfDue,
    CancellationPointer cancellation)
{
    const Running running(m_running);
    if (m_isShuttingDown)
        co_return failure(cancelled());
    const auto claimed = co_await claim(onlyIfDue);
    if (!claimed)
        co_return failure(claimed.error());
    if (!*claimed)
        co_return std::nullopt;
    auto ended = co_await look(**claimed, cancellation);
    if (!ended) {
        qCInfo(lcReconcile) << ended.error();
        // Where this fails too, the next program finds the run given up.
        const auto told = co_await fail((*claimed)->id, ended.error());
        if (!told)
            qCInfo(lcReconcile) << told.error();
        co_return failure(ended.error());
    }
    emit finished(*ended);
    co_return *std::move(ended);
}

QCoro::Task<Result<ReconcileRun>> ReconcileWorkflow::look(ReconcileRun begun,
                                                          CancellationPointer cancellation)
{
    emit progressed(Stage::Listing, 0, 0);
    const auto observation = co_await observe(begun.id, cancellation);
    if (!observation)
        co_return failure(observation.error());
    if (isCancelled(cancellation) || m_isShuttingDown)
        co_return failure(cancelled());
    emit progressed(Stage::Writing, 0, 0);
    co_return co_await record(begun.id, *observation);
}

QCoro::Task<Result<Observation>> ReconcileWorkflow::observe(QString runId,
                                                            CancellationPointer cancellation)
{
    const QString accountSid = m_twilio.accountSid();
    const auto listing = co_await m_twilio.list(cancellation);
    if (!listing)
        co_return failure(isCancelled(cancellation) ? cancelled() : listing.error());
    Observation observation = observationFrom(*listing, accountSid);
    if (!observation.isComplete || isCancelled(cancellation))
        co_return observation;
    const auto absent = co_await missing(runId, observation);
    if (!absent)
        co_return failure(absent.error());
    co_return co_await confirm(*absent, observation, cancellation);
}

QCoro::Task<Observation> ReconcileWorkflow::confirm(QList<MissingNumber> missing,
                                                    Observation observation,
                                                    CancellationPointer cancellation)
{
    const int most = int(std::min<qsizetype>(missing.size(), m_options.mostConfirmed));
    int unanswered = 0;
    for (int i = 0; i < missing.size(); ++i) {
        if (i >= most || unanswered >= m_options.mostUnanswered || isCancelled(cancellation)) {
            observation.unconfirmed += int(missing.size()) - i;
            break;
        }
        emit progressed(Stage::Confirming, i, most);
        const auto found = co_await lookAt(missing.at(i), cancellation);
        if (!found) {
            qCInfo(lcReconcile) << missing.at(i).number << found.error();
            ++unanswered;
            ++observation.unconfirmed;
        } else if (*found) {
            observation.listed.append(listedFrom(**found)); // the list had left it out
        } else {
            observation.gone.append(missing.at(i).number);
        }
    }
    co_return observation;
}

//! Empty: Twilio says of this very number that it is not there.
QCoro::Task<Result<std::optional<twilio::IncomingNumber>>> ReconcileWorkflow::lookAt(
    MissingNumber missing,
    CancellationPointer cancellation)
{
    if (!missing.sid.isEmpty()) {
        const auto fetched = co_await m_twilio.fetch(missing.sid, cancellation);
        if (fetched && fetched->number == missing.number)
            co_return std::optional(*fetched);
        // Gone by that SID, or the SID is another number's: it may be there by another one.
        if (!fetched && fetched.error().kind != ErrorKind::NotFound)
            co_return failure(fetched.error());
    }
    co_return co_await m_twilio.lookUp(missing.number, cancellation);
}

QCoro::Task<Result<ReconcileView>> ReconcileWorkflow::view()
{
    return inDatabase(m_database, readView);
}

QCoro::Task<Result<QList<E164>>> ReconcileWorkflow::adopt(QList<E164> numbers)
{
    const auto wanted = co_await priced(numbers);
    co_return co_await adoptPriced(wanted);
}

QCoro::Task<Result<QList<E164>>> ReconcileWorkflow::ignore(QList<E164> numbers)
{
    return decide(DifferenceDecision::Ignore, numbers);
}

QCoro::Task<Result<QList<E164>>> ReconcileWorkflow::decide(DifferenceDecision decision,
                                                           QList<E164> numbers)
{
    if (decision == DifferenceDecision::Adopt)
        return adopt(numbers);
    Q_ASSERT(!isMadeAtElevenLabs(decision));
    return inDatabase(m_database, [decision, numbers](Connection &connection) {
        return ReconcileStore(connection).decide(decision, numbers);
    });
}

//! The prices the account pays now; none where Twilio does not say, which keeps no number out.
QCoro::Task<QList<store::AdoptedNumber>> ReconcileWorkflow::priced(QList<E164> numbers)
{
    QHash<QString, std::optional<Money>> prices;
    QList<store::AdoptedNumber> result;
    for (const E164 &number : numbers) {
        const QString country = countryOf(number);
        if (!country.isEmpty() && !prices.contains(country)) {
            const auto answer = co_await m_twilio.prices(country);
            prices.insert(country, localPrice(answer));
        }
        result.append(
            {.number = number, .country = country, .monthlyPrice = prices.value(country)});
    }
    co_return result;
}

QCoro::Task<Result<std::optional<ReconcileRun>>> ReconcileWorkflow::claim(bool onlyIfDue)
{
    return inDatabase(m_database, [onlyIfDue](Connection &connection) {
        return ReconcileStore(connection).claim(onlyIfDue);
    });
}

QCoro::Task<Result<QList<MissingNumber>>> ReconcileWorkflow::missing(QString runId,
                                                                     Observation observation)
{
    return inDatabase(m_database, [runId, observation](Connection &connection) {
        return ReconcileStore(connection).missing(runId, observation);
    });
}

QCoro::Task<Result<ReconcileRun>> ReconcileWorkflow::record(QString runId, Observation observation)
{
    return inDatabase(m_database, [runId, observation](Connection &connection) {
        return ReconcileStore(connection).record(runId, observation);
    });
}

QCoro::Task<Result<>> ReconcileWorkflow::fail(QString runId, Error why)
{
    return inDatabase(m_database, [runId, why](Connection &connection) {
        return ReconcileStore(connection).fail(runId, why);
    });
}

QCoro::Task<Result<QList<E164>>> ReconcileWorkflow::adoptPriced(QList<store::AdoptedNumber> numbers)
{
    return inDatabase(m_database, [numbers](Connection &connection) {
        return ReconcileStore(connection).adopt(numbers);
    });
}

} // namespace numberwell
