// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/numberstore.h"

#include "store/connection.h"

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

// Somebody else may write an ID at the same moment: the activation looks again and is told.
constexpr int ActivationTries = 3;

namespace pool {
// The order of the columns in numbers/list.sql.
enum Column {
    Id,
    Number,
    Sid,
    ElevenLabsPhoneId,
    Status,
    AreaCode,
    Country,
    Locality,
    Region,
    CanVoice,
    CanSms,
    CanMms,
    MonthlyPrice,
    Currency,
    AgentId,
    OrganizationId,
    OrganizationName,
    CreatedAt,
    UpdatedAt,
    ConfiguredAt,
    AssignedAt,
    QuarantinedUntil,
    ImportError,
    NextImportAt,
    Note,
};
} // namespace pool

Error badColumn(const char *column, const QString &value)
{
    return {.kind = ErrorKind::Storage,
            .code = u"bad_value"_s,
            .detail = u"Column %1 holds \"%2\"."_s.arg(QLatin1StringView(column), value),
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

Result<PoolNumber> poolNumberFrom(const QSqlQuery &row)
{
    auto number = numberFrom(row.value(pool::Number), "phone_number");
    if (!number)
        return failure(number.error());
    const auto state = numberStateFromString(row.value(pool::Status).toString());
    if (!state)
        return failure(badColumn("status", row.value(pool::Status).toString()));
    return PoolNumber{.id = row.value(pool::Id).toString(),
                      .number = *std::move(number),
                      .sid = row.value(pool::Sid).toString(),
                      .elevenLabsPhoneId = row.value(pool::ElevenLabsPhoneId).toString(),
                      .state = *state,
                      .areaCode = row.value(pool::AreaCode).toString(),
                      .country = row.value(pool::Country).toString().trimmed(),
                      .locality = row.value(pool::Locality).toString(),
                      .region = row.value(pool::Region).toString(),
                      .capabilities = {.voice = row.value(pool::CanVoice).toBool(),
                                       .sms = row.value(pool::CanSms).toBool(),
                                       .mms = row.value(pool::CanMms).toBool()},
                      .monthlyPrice
                      = moneyFrom(row.value(pool::MonthlyPrice), row.value(pool::Currency)),
                      .agentId = row.value(pool::AgentId).toString(),
                      .organizationId = row.value(pool::OrganizationId).toString(),
                      .organizationName = row.value(pool::OrganizationName).toString(),
                      .createdAt = toUtc(row.value(pool::CreatedAt)),
                      .updatedAt = toUtc(row.value(pool::UpdatedAt)),
                      .configuredAt = toUtc(row.value(pool::ConfiguredAt)),
                      .assignedAt = toUtc(row.value(pool::AssignedAt)),
                      .quarantinedUntil = toUtc(row.value(pool::QuarantinedUntil)),
                      .importError = row.value(pool::ImportError).toString(),
                      .nextImportAt = toUtc(row.value(pool::NextImportAt)),
                      .note = row.value(pool::Note).toString()};
}

Result<KnownNumber> knownFrom(const QSqlQuery &row)
{
    auto number = numberFrom(row.value(0), "phone_number");
    if (!number)
        return failure(number.error());
    const auto state = numberStateFromString(row.value(1).toString());
    if (!state)
        return failure(badColumn("status", row.value(1).toString()));
    return KnownNumber{.number = *std::move(number),
                       .state = *state,
                       .elevenLabsPhoneId = row.value(2).toString()};
}

Result<NumberEvent> eventFrom(const QSqlQuery &row)
{
    auto number = numberFrom(row.value(1), "phone_number");
    if (!number)
        return failure(number.error());
    return NumberEvent{.id = row.value(0).toLongLong(),
                       .number = *std::move(number),
                       .happenedAt = toUtc(row.value(2)),
                       .actor = row.value(3).toString(),
                       .kind = row.value(4).toString(),
                       .fromStatus = row.value(5).toString(),
                       .toStatus = row.value(6).toString(),
                       .code = row.value(7).toString(),
                       .detail = row.value(8).toString()};
}

//! Every row through \a convert; the first that fails ends it.
template <typename T, typename Convert>
Result<QList<T>> collect(Result<QSqlQuery> query, Convert convert)
{
    if (!query)
        return failure(query.error());
    QList<T> rows;
    if (query->size() > 0)
        rows.reserve(query->size());
    while (query->next()) {
        auto row = convert(*query);
        if (!row)
            return failure(row.error());
        rows.append(*std::move(row));
    }
    return rows;
}

} // namespace

Result<E164> numberFrom(const QVariant &value, const char *column)
{
    const QString text = value.toString();
    if (auto number = E164::parse(text))
        return *std::move(number);
    return failure(badColumn(column, text));
}

std::optional<Money> moneyFrom(const QVariant &decimal, const QVariant &currency)
{
    if (decimal.isNull() || decimal.toString().isEmpty())
        return {};
    return Money::parse(decimal.toString(), currency.toString().trimmed());
}

Result<QList<PoolNumber>> NumberStore::list()
{
    return collect<PoolNumber>(m_connection.exec(u"numbers/list"_s), poolNumberFrom);
}

Result<QList<KnownNumber>> NumberStore::named(const QStringList &numbers, const QStringList &ids)
{
    return collect<KnownNumber>(m_connection.exec(u"numbers/named"_s,
                                                  {{u":numbers"_s, toArrayLiteral(numbers)},
                                                   {u":ids"_s, toArrayLiteral(ids)}}),
                                knownFrom);
}

Result<PoolCounts> NumberStore::counts()
{
    auto query = m_connection.exec(u"numbers/counts"_s);
    if (!query)
        return failure(query.error());
    query->next();
    int column = 0;
    const auto next = [&] { return query->value(column++).toInt(); };
    PoolCounts counts;
    counts.purchased = next();
    counts.pendingImport = next();
    counts.imported = next();
    counts.configured = next();
    counts.assigned = next();
    counts.quarantined = next();
    counts.released = next();
    counts.assignedLast28Days = next();
    return counts;
}

Result<QSet<E164>> NumberStore::taken()
{
    const auto numbers
        = collect<E164>(m_connection.exec(u"numbers/taken"_s), [](const QSqlQuery &row) {
              return numberFrom(row.value(0), "phone_number");
          });
    return numbers.map(
        [](const QList<E164> &list) { return QSet<E164>(list.begin(), list.end()); });
}

Result<QList<NumberEvent>> NumberStore::events(const E164 &number)
{
    return collect<NumberEvent>(
        m_connection.exec(u"numbers/events"_s, {{u":number"_s, number.toString()}}), eventFrom);
}

Result<QList<NumberEvent>> NumberStore::recentEvents(int most)
{
    return collect<NumberEvent>(m_connection.exec(u"numbers/recent_events"_s, {{u":most"_s, most}}),
                                eventFrom);
}

Result<QList<ActivationOutcome>> NumberStore::activate(const QList<IdForNumber> &pairs,
                                                       const QString &agentId)
{
    for (int tryNumber = 1;; ++tryNumber) {
        auto outcomes = activateOnce(pairs, agentId);
        const bool lostARace = !outcomes && outcomes.error().kind == ErrorKind::Conflict;
        if (!lostARace || tryNumber == ActivationTries)
            return outcomes;
    }
}

Result<QList<ActivationOutcome>> NumberStore::activateOnce(const QList<IdForNumber> &pairs,
                                                           const QString &agentId)
{
    QStringList numbers;
    QStringList ids;
    QStringList seen;
    QStringList isSeen;
    for (const IdForNumber &pair : pairs) {
        numbers << pair.number.toString();
        ids << pair.elevenLabsPhoneId;
        seen << pair.seenId.value_or(QString());
        isSeen << (pair.seenId ? u"t"_s : u"f"_s);
    }
    const QString numberArray = toArrayLiteral(numbers);

    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    if (auto turn = m_connection.exec(u"numbers/take_turns"_s); !turn)
        return failure(turn.error());
    if (auto locked = m_connection.exec(u"numbers/lock"_s, {{u":numbers"_s, numberArray}}); !locked)
        return failure(locked.error());
    auto outcomes = collect<ActivationOutcome>(
        m_connection.exec(u"numbers/activate"_s,
                          {{u":numbers"_s, numberArray},
                           {u":ids"_s, toArrayLiteral(ids)},
                           {u":seen"_s, toArrayLiteral(seen)},
                           {u":is_seen"_s, toArrayLiteral(isSeen)},
                           {u":agent"_s, agentId}}),
        [](const QSqlQuery &row) -> Result<ActivationOutcome> {
            auto number = numberFrom(row.value(1), "phone_number");
            if (!number)
                return failure(number.error());
            return ActivationOutcome{.number = *std::move(number),
                                     .outcome = row.value(2).toString()};
        });
    if (!outcomes)
        return outcomes;
    if (auto resolved = m_connection.execBatch(u"SELECT resolve_import_notifications()"_s);
        !resolved) {
        return failure(resolved.error());
    }
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return outcomes;
}

} // namespace numberwell::store
