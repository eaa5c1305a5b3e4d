// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reconcilestore.h"

#include "store/connection.h"
#include "store/numberstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::store {

namespace {

// The vendor whose list is read here; every kind of difference names its source.
constexpr QLatin1StringView Source("twilio");
// Longer than the longest list takes; a program that dies frees its run at once all the same.
constexpr auto Lease = 900s;
// A pool this large does not vanish from its own account in one go.
constexpr int LeastTelling = 5;

ReconcileRun::Outcome outcomeFrom(const QString &name)
{
    if (name == "complete"_L1)
        return ReconcileRun::Outcome::Complete;
    if (name == "incomplete"_L1)
        return ReconcileRun::Outcome::Incomplete;
    return name == "failed"_L1 ? ReconcileRun::Outcome::Failed : ReconcileRun::Outcome::Running;
}

QString nameOf(ReconcileRun::Outcome outcome)
{
    switch (outcome) {
    case ReconcileRun::Outcome::Complete:
        return u"complete"_s;
    case ReconcileRun::Outcome::Incomplete:
        return u"incomplete"_s;
    case ReconcileRun::Outcome::Failed:
        return u"failed"_s;
    case ReconcileRun::Outcome::Running:
        break;
    }
    Q_UNREACHABLE();
}

std::optional<Error> errorFrom(const QSqlQuery &row)
{
    const auto kind = errorKindFromString(row.value(9).toString());
    if (!kind)
        return {};
    return Error{.kind = *kind,
                 .code = row.value(10).toString(),
                 .detail = row.value(11).toString(),
                 .httpStatus = 0,
                 .retryAfter = {},
                 .requestId = {}};
}

//! The order of the columns in reconcile/runs.sql and its like.
ReconcileRun runFrom(const QSqlQuery &row)
{
    return {.id = row.value(0).toString(),
            .actor = row.value(1).toString(),
            .startedAt = toUtc(row.value(2)),
            .finishedAt = toUtc(row.value(3)),
            .outcome = outcomeFrom(row.value(4).toString()),
            .seen = row.value(5).toInt(),
            .opened = row.value(6).toInt(),
            .closed = row.value(7).toInt(),
            .unconfirmed = row.value(8).toInt(),
            .error = errorFrom(row)};
}

Result<DifferenceKind> kindFrom(const QVariant &value)
{
    if (const auto kind = differenceKindFromString(value.toString()))
        return *kind;
    return failure(
        ErrorKind::Storage, u"bad_value"_s, u"Column kind holds \"%1\"."_s.arg(value.toString()));
}

//! The order of the columns in reconcile/list.sql.
Result<Difference> differenceFrom(const QSqlQuery &row)
{
    const auto kind = kindFrom(row.value(1));
    if (!kind)
        return failure(kind.error());
    auto number = numberFrom(row.value(2), "phone_number");
    if (!number)
        return failure(number.error());
    return Difference{.id = row.value(0).toString(),
                      .kind = *kind,
                      .number = *std::move(number),
                      .state = row.value(3).toString() == "ignored"_L1 ? DifferenceState::Ignored
                                                                       : DifferenceState::Open,
                      .since = toUtc(row.value(4)),
                      .details = QJsonDocument::fromJson(row.value(5).toString().toUtf8()).object(),
                      .decidedBy = row.value(6).toString(),
                      .poolState = numberStateFromString(row.value(7).toString()),
                      .organization = row.value(8).toString()};
}

Result<QList<E164>> numbersOf(Result<QSqlQuery> query)
{
    if (!query)
        return failure(query.error());
    QList<E164> numbers;
    while (query->next()) {
        auto number = numberFrom(query->value(0), "phone_number");
        if (!number)
            return failure(number.error());
        numbers.append(*std::move(number));
    }
    return numbers;
}

template <typename List, typename Value>
QString arrayOf(const List &list, Value value)
{
    QStringList values;
    values.reserve(list.size());
    for (const auto &entry : list)
        values << value(entry);
    return toArrayLiteral(values);
}

QString arrayOf(const QList<E164> &numbers)
{
    return arrayOf(numbers, [](const E164 &number) { return number.toString(); });
}

QString listedNumbers(const Observation &observation)
{
    return arrayOf(observation.listed,
                   [](const ListedNumber &listed) { return listed.number.toString(); });
}

tl::unexpected<Error> alreadyRunning()
{
    return failure(ErrorKind::Conflict,
                   u"reconcile_running"_s,
                   u"Another program is reconciling just now; what it finds is shown here too."_s);
}

QString fileOf(DifferenceDecision decision)
{
    switch (decision) {
    case DifferenceDecision::Adopt:
        break; // adopt() knows more about each number
    case DifferenceDecision::Ignore:
        return u"reconcile/ignore"_s;
    case DifferenceDecision::Unignore:
        return u"reconcile/unignore"_s;
    case DifferenceDecision::MarkReleased:
        return u"reconcile/mark_released"_s;
    case DifferenceDecision::AcceptWebhook:
        return u"reconcile/accept_webhook"_s;
    case DifferenceDecision::TakeSid:
        return u"reconcile/take_sid"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

int DifferenceSummary::open() const
{
    int sum = 0;
    for (const Count &count : counts)
        sum += count.open;
    return sum;
}

Result<std::optional<ReconcileRun>> ReconcileStore::claim(bool onlyIfDue)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    auto turn = m_connection.exec(u"reconcile/take_turn"_s);
    if (!turn)
        return failure(turn.error());
    if (!turn->next() || !turn->value(0).toBool())
        return alreadyRunning();
    for (const QString &file : {u"reconcile/abandon"_s, u"reconcile/prune"_s}) {
        if (auto done = m_connection.exec(file, {{u":source"_s, QString(Source)}}); !done)
            return failure(done.error());
    }
    if (onlyIfDue) {
        const auto due = isDue();
        if (!due)
            return failure(due.error());
        if (!*due) {
            // Runs that were given up for dead stay so.
            if (auto committed = transaction.commit(); !committed)
                return failure(committed.error());
            return std::nullopt;
        }
    }
    auto started = m_connection.exec(
        u"reconcile/start"_s,
        {{u":source"_s, QString(Source)}, {u":lease_seconds"_s, int(Lease.count())}});
    if (!started)
        return failure(started.error());
    if (!started->next())
        return alreadyRunning();
    ReconcileRun run;
    run.id = started->value(0).toString();
    run.startedAt = toUtc(started->value(1));
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return run;
}

Result<bool> ReconcileStore::isDue()
{
    auto query = m_connection.exec(u"reconcile/due"_s,
                                   {{u":source"_s, QString(Source)},
                                    {u":retry_seconds"_s, int(RetryInterval.count())},
                                    {u":interval_seconds"_s, int(Interval.count())}});
    if (!query)
        return failure(query.error());
    return query->next() && query->value(0).toBool();
}

Result<QList<MissingNumber>> ReconcileStore::missing(const QString &runId,
                                                     const Observation &observation)
{
    const QString numbers = listedNumbers(observation);
    auto account
        = m_connection.exec(u"reconcile/account"_s,
                            {{u":numbers"_s, numbers}, {u":account"_s, observation.accountSid}});
    if (!account)
        return failure(account.error());
    account->next();
    const int living = account->value(0).toInt();
    const bool hasPresent = account->value(1).toInt() > 0;
    const bool isKnown = account->value(2).toBool();
    const bool hasOther = account->value(3).toBool();
    if (!isKnown && !hasPresent && living > 0 && (hasOther || living >= LeastTelling)) {
        return failure(ErrorKind::Rejected,
                       u"another_account"_s,
                       u"None of the pool's %1 numbers is in this Twilio account: it is another "
                       "account. Nothing was changed."_s.arg(living));
    }

    auto query = m_connection.exec(
        u"reconcile/missing"_s,
        {{u":run"_s, runId}, {u":account"_s, observation.accountSid}, {u":numbers"_s, numbers}});
    if (!query)
        return failure(query.error());
    QList<MissingNumber> missing;
    while (query->next()) {
        auto number = numberFrom(query->value(0), "phone_number");
        if (!number)
            return failure(number.error());
        missing.append({.number = *std::move(number), .sid = query->value(1).toString()});
    }
    return missing;
}

Result<> ReconcileStore::see(const QString &runId, const Observation &observation)
{
    using Listed = ListedNumber;
    const auto &listed = observation.listed;
    const auto text = [&](auto member) {
        return arrayOf(listed, [member](const Listed &number) { return number.*member; });
    };
    const auto flag = [&](bool Capabilities::*member) {
        return arrayOf(listed, [member](const Listed &number) {
            return number.capabilities.*member ? u"t"_s : u"f"_s;
        });
    };
    const QString bought = arrayOf(listed, [](const Listed &number) {
        return number.boughtAt.isValid() ? number.boughtAt.toUTC().toString(Qt::ISODateWithMs)
                                         : QString();
    });
    auto seen = m_connection.exec(u"reconcile/see"_s,
                                  {{u":run"_s, runId},
                                   {u":account"_s, observation.accountSid},
                                   {u":numbers"_s, listedNumbers(observation)},
                                   {u":sids"_s, text(&Listed::sid)},
                                   {u":names"_s, text(&Listed::friendlyName)},
                                   {u":urls"_s, text(&Listed::voiceUrl)},
                                   {u":statuses"_s, text(&Listed::status)},
                                   {u":voice"_s, flag(&Capabilities::voice)},
                                   {u":sms"_s, flag(&Capabilities::sms)},
                                   {u":mms"_s, flag(&Capabilities::mms)},
                                   {u":bought"_s, bought}});
    if (!seen)
        return failure(seen.error());
    return {};
}

Result<> ReconcileStore::markGone(const QString &runId, const Observation &observation)
{
    if (auto marked = m_connection.exec(u"reconcile/mark_gone"_s,
                                        {{u":run"_s, runId},
                                         {u":account"_s, observation.accountSid},
                                         {u":gone"_s, arrayOf(observation.gone)}});
        !marked) {
        return failure(marked.error());
    }
    if (auto forgotten = m_connection.exec(
            u"reconcile/forget"_s, {{u":run"_s, runId}, {u":account"_s, observation.accountSid}});
        !forgotten) {
        return failure(forgotten.error());
    }
    return {};
}

Result<int> ReconcileStore::count(const QString &file)
{
    auto query = m_connection.exec(file, {{u":source"_s, QString(Source)}});
    if (!query)
        return failure(query.error());
    return query->next() ? query->value(0).toInt() : 0;
}

Result<ReconcileRun> ReconcileStore::record(const QString &runId, const Observation &observation)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (auto turn = m_connection.exec(u"reconcile/wait_turn"_s); !turn)
        return failure(turn.error());
    auto held = m_connection.exec(u"reconcile/hold"_s, {{u":run"_s, runId}});
    if (!held)
        return failure(held.error());
    if (!held->next()) {
        return failure(ErrorKind::Conflict,
                       u"reconcile_taken_over"_s,
                       u"The run was given up for dead meanwhile. Nothing was changed."_s);
    }

    if (auto seen = see(runId, observation); !seen)
        return failure(seen.error());
    // Half a list may add knowledge; it proves nothing gone.
    if (observation.isComplete) {
        if (auto marked = markGone(runId, observation); !marked)
            return failure(marked.error());
    }
    for (const QString &file : {u"reconcile/learn_webhooks"_s, u"reconcile/fill_sids"_s}) {
        if (auto learned = m_connection.exec(file); !learned)
            return failure(learned.error());
    }
    const auto closed = count(u"reconcile/close"_s);
    if (!closed)
        return failure(closed.error());
    const auto opened = count(u"reconcile/open"_s);
    if (!opened)
        return failure(opened.error());

    ReconcileRun ended;
    ended.id = runId;
    ended.outcome = observation.isComplete ? ReconcileRun::Outcome::Complete
                                           : ReconcileRun::Outcome::Incomplete;
    ended.seen = int(observation.listed.size());
    ended.opened = *opened;
    ended.closed = *closed;
    ended.unconfirmed = observation.unconfirmed;
    ended.error = observation.interruption;
    if (auto done = end(ended); !done)
        return failure(done.error());
    auto result = run(runId);
    if (!result)
        return result;
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return result;
}

Result<> ReconcileStore::fail(const QString &runId, const Error &why)
{
    ReconcileRun failed;
    failed.id = runId;
    failed.outcome = ReconcileRun::Outcome::Failed;
    failed.error = why;
    return end(failed);
}

Result<> ReconcileStore::end(const ReconcileRun &run)
{
    const Error why = run.error.value_or(Error());
    auto finished
        = m_connection.exec(u"reconcile/finish"_s,
                            {{u":run"_s, run.id},
                             {u":outcome"_s, nameOf(run.outcome)},
                             {u":seen"_s, run.seen},
                             {u":opened"_s, run.opened},
                             {u":closed"_s, run.closed},
                             {u":unconfirmed"_s, run.unconfirmed},
                             {u":kind"_s, run.error ? numberwell::nameOf(why.kind) : QString()},
                             {u":code"_s, why.code},
                             {u":detail"_s, why.detail}});
    if (!finished)
        return failure(finished.error());
    return {};
}

Result<ReconcileRun> ReconcileStore::run(const QString &runId)
{
    auto query = m_connection.exec(u"reconcile/run"_s, {{u":run"_s, runId}});
    if (!query)
        return failure(query.error());
    query->next();
    return runFrom(*query);
}

Result<QList<Difference>> ReconcileStore::differences()
{
    auto query = m_connection.exec(u"reconcile/list"_s);
    if (!query)
        return failure(query.error());
    QList<Difference> list;
    while (query->next()) {
        auto difference = differenceFrom(*query);
        if (!difference)
            return failure(difference.error());
        list.append(*std::move(difference));
    }
    return list;
}

Result<DifferenceSummary> ReconcileStore::summary()
{
    auto query = m_connection.exec(u"reconcile/counts"_s);
    if (!query)
        return failure(query.error());
    DifferenceSummary summary;
    while (query->next()) {
        const auto kind = kindFrom(query->value(0));
        if (!kind)
            return failure(kind.error());
        summary.counts.insert(
            *kind, {.open = query->value(1).toInt(), .assigned = query->value(2).toInt()});
    }
    return summary;
}

Result<QList<ReconcileRun>> ReconcileStore::lastRuns()
{
    auto look = m_connection.exec(u"reconcile/last_look"_s, {{u":source"_s, QString(Source)}});
    if (!look)
        return failure(look.error());
    QList<ReconcileRun> runs;
    if (look->next())
        runs.append(runFrom(*look));
    auto newest = m_connection.exec(u"reconcile/runs"_s,
                                    {{u":source"_s, QString(Source)}, {u":most"_s, 1}});
    if (!newest)
        return failure(newest.error());
    if (newest->next() && (runs.isEmpty() || newest->value(0).toString() != runs.first().id))
        runs.append(runFrom(*newest));
    return runs;
}

Result<QList<E164>> ReconcileStore::adopt(const QList<AdoptedNumber> &numbers)
{
    using Adopted = AdoptedNumber;
    const auto text = [&](auto value) { return arrayOf(numbers, value); };
    const QString all = text([](const Adopted &entry) { return entry.number.toString(); });
    const QString countries = text([](const Adopted &entry) { return entry.country; });
    const QString prices = text([](const Adopted &entry) {
        return entry.monthlyPrice ? entry.monthlyPrice->toDecimal() : QString();
    });
    const QString currencies = text([](const Adopted &entry) {
        return entry.monthlyPrice ? entry.monthlyPrice->currency() : QString();
    });
    return numbersOf(m_connection.exec(u"reconcile/adopt"_s,
                                       {{u":numbers"_s, all},
                                        {u":countries"_s, countries},
                                        {u":prices"_s, prices},
                                        {u":currencies"_s, currencies}}));
}

Result<QList<E164>> ReconcileStore::decide(DifferenceDecision decision, const QList<E164> &numbers)
{
    return numbersOf(m_connection.exec(fileOf(decision), {{u":numbers"_s, arrayOf(numbers)}}));
}

} // namespace numberwell::store
