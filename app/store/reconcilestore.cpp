// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reconcilestore.h"

#include "store/connection.h"
#include "store/numberstore.h"
#include "store/reconcilerows.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

// A pool this large does not vanish from its own account in one go.
constexpr int LeastTelling = 5;

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

QString listedNumbers(const Observation &observation)
{
    return arrayOf(observation.listed,
                   [](const ListedNumber &listed) { return listed.number.toString(); });
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
    case DifferenceDecision::TakeAgent:
        return u"elevenlabs/take_agent"_s;
    case DifferenceDecision::TakeId:
        return u"elevenlabs/take_ids"_s;
    case DifferenceDecision::BackToWaiting:
        return u"elevenlabs/back_to_waiting"_s;
    case DifferenceDecision::SetAgent:
    case DifferenceDecision::RemoveImport:
        break; // ElevenLabs has its say first
    }
    Q_UNREACHABLE();
}

} // namespace

bool Difference::isUrgent() const
{
    if (state != DifferenceState::Open || poolState != NumberState::Assigned)
        return false;
    switch (kind) {
    case DifferenceKind::GoneAtTwilio:
    case DifferenceKind::WebhookChanged:
    case DifferenceKind::WrongAgent:
    case DifferenceKind::MissingAtElevenLabs:
        return true;
    case DifferenceKind::NotInPool:
    case DifferenceKind::SidChanged:
    case DifferenceKind::IdChanged:
    case DifferenceKind::ImportedTwice:
    case DifferenceKind::ImportLeftOver:
        return false;
    }
    Q_UNREACHABLE();
}

QList<DifferenceDecision> Difference::decisions() const
{
    QList<DifferenceDecision> possible = decisionsFor(kind, state, poolState);
    // Nobody said which agent is right; nobody answers; no double is known to be the wrong one.
    if (kind == DifferenceKind::WrongAgent && details.value("expected"_L1).toString().isEmpty())
        possible.removeAll(DifferenceDecision::SetAgent);
    if (kind == DifferenceKind::WrongAgent && details.value("now"_L1).toString().isEmpty())
        possible.removeAll(DifferenceDecision::TakeAgent);
    if (kind == DifferenceKind::ImportedTwice && details.value("surplus"_L1).toArray().isEmpty())
        possible.removeAll(DifferenceDecision::RemoveImport);
    return possible;
}

int DifferenceSummary::open() const
{
    int sum = 0;
    for (const Count &count : counts)
        sum += count.open;
    return sum;
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

Result<ReconcileRun> ReconcileStore::record(const QString &runId, const Observation &observation)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (auto held = m_runs.hold(runId); !held)
        return failure(held.error());
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
    ReconcileRun learned;
    learned.outcome = observation.isComplete ? ReconcileRun::Outcome::Complete
                                             : ReconcileRun::Outcome::Incomplete;
    learned.seen = int(observation.listed.size());
    learned.unconfirmed = observation.unconfirmed;
    learned.error = observation.interruption;
    auto result = m_runs.finish(runId, learned);
    if (!result)
        return result;
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return result;
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
