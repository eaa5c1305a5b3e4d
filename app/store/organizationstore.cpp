// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/organizationstore.h"

#include "store/connection.h"
#include "store/numberstore.h"
#include "store/purchaserows.h"

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

Result<QVariant> single(Result<QSqlQuery> query)
{
    if (!query)
        return failure(query.error());
    return query->next() ? query->value(0) : QVariant();
}

Result<QList<OrganizationNeed>> needs(Result<QSqlQuery> query)
{
    if (!query)
        return failure(query.error());
    QList<OrganizationNeed> list;
    while (query->next()) {
        list.append({.organizationId = query->value(0).toString(),
                     .preferredAreaCode = query->value(1).toString(),
                     .tries = query->value(2).toInt()});
    }
    return list;
}

OrganizationEntry::Origin originOf(bool isBought, const QVariant &hasPreferred, bool askedForArea)
{
    using Origin = OrganizationEntry::Origin;
    if (isBought)
        return Origin::Bought;
    if (hasPreferred.isNull())
        return Origin::Untold;
    if (!askedForArea)
        return Origin::Oldest;
    return hasPreferred.toBool() ? Origin::Preferred : Origin::Elsewhere;
}

Result<OrganizationEntry> entryFrom(const QSqlQuery &row)
{
    OrganizationEntry entry;
    entry.id = row.value(0).toString();
    entry.name = row.value(1).toString();
    entry.email = row.value(2).toString();
    entry.preferredAreaCode = row.value(3).toString();
    entry.since = toUtc(row.value(4));
    if (!row.value(5).toString().isEmpty()) {
        const auto number = numberFrom(row.value(5), "phone_number");
        if (!number)
            return failure(number.error());
        entry.number = *number;
        entry.origin
            = originOf(row.value(10).toBool(), row.value(9), !entry.preferredAreaCode.isEmpty());
    }
    entry.areaCode = row.value(6).toString();
    entry.place = row.value(7).toString();
    entry.elevenLabsPhoneId = row.value(8).toString();
    entry.isWaiting = row.value(11).toBool();
    entry.boughtNumber = row.value(12).toString();
    entry.nextTry = toUtc(row.value(13));
    entry.errorCode = row.value(14).toString();
    entry.errorDetail = row.value(15).toString();
    return entry;
}

tl::unexpected<Error> keyIsTaken()
{
    return failure(ErrorKind::Conflict,
                   u"idempotency_key"_s,
                   u"This Idempotency-Key was used for a request with another body."_s);
}

} // namespace

Result<Organization> OrganizationStore::create(const NewOrganization &organization)
{
    Transaction transaction(m_connection);
    if (!transaction.begun())
        return failure(transaction.begun().error());
    bool isNew = false;
    const auto id = insertOrFind(organization, &isNew);
    if (!id)
        return failure(id.error());
    if (isNew) {
        const auto assigned = single(m_connection.exec(
            u"organizations/assign_or_queue"_s,
            {{u":id"_s, *id}, {u":preferred"_s, organization.preferredAreaCode}}));
        if (!assigned)
            return failure(assigned.error());
    }
    auto made = read(*id);
    if (!made)
        return made;
    if (!isNew
        && (made->name != organization.name || made->email != organization.email
            || made->preferredAreaCode != organization.preferredAreaCode)) {
        return keyIsTaken();
    }
    if (auto committed = transaction.commit(); !committed)
        return failure(committed.error());
    return made;
}

Result<QString> OrganizationStore::insertOrFind(const NewOrganization &organization, bool *isNew)
{
    const auto inserted
        = single(m_connection.exec(u"organizations/insert"_s,
                                   {{u":name"_s, organization.name},
                                    {u":email"_s, organization.email},
                                    {u":preferred"_s, organization.preferredAreaCode},
                                    {u":key"_s, organization.idempotencyKey}}));
    if (!inserted)
        return failure(inserted.error());
    *isNew = inserted->isValid();
    if (*isNew)
        return inserted->toString();
    return single(m_connection.exec(u"organizations/find_by_key"_s,
                                    {{u":key"_s, organization.idempotencyKey}}))
        .map([](const QVariant &id) { return id.toString(); });
}

Result<Organization> OrganizationStore::read(const QString &id)
{
    auto row = m_connection.exec(u"organizations/read"_s, {{u":id"_s, id}});
    if (!row)
        return failure(row.error());
    if (!row->next()) {
        return failure(
            ErrorKind::NotFound, u"organization"_s, u"There is no organization %1."_s.arg(id));
    }
    return Organization{.id = row->value(0).toString(),
                        .name = row->value(1).toString(),
                        .email = row->value(2).toString(),
                        .preferredAreaCode = row->value(3).toString(),
                        .createdAt = toUtc(row->value(4)),
                        .phoneNumber = row->value(5).toString(),
                        .elevenLabsPhoneId = row->value(6).toString(),
                        .hasPreferred = row->value(7).toBool(),
                        .isWaiting = row->value(8).toBool(),
                        .boughtNumber = row->value(9).toString(),
                        .errorCode = row->value(10).toString(),
                        .errorDetail = row->value(11).toString()};
}

Result<QList<OrganizationNeed>> OrganizationStore::dueNeeds(int most)
{
    return needs(m_connection.exec(u"organizations/due_needs"_s, {{u":most"_s, most}}));
}

Result<QList<OrganizationNeed>> OrganizationStore::needOf(const QString &organizationId)
{
    return needs(m_connection.exec(u"organizations/need"_s, {{u":id"_s, organizationId}}));
}

Result<> OrganizationStore::noteFailure(const OrganizationNeed &need, const Error &why)
{
    const auto noted = m_connection.exec(u"organizations/note_failure"_s,
                                         {{u":id"_s, need.organizationId},
                                          {u":tries"_s, need.tries},
                                          {u":code"_s, codeOf(why)},
                                          {u":detail"_s, why.detail}});
    if (!noted)
        return failure(noted.error());
    return {};
}

Result<int> OrganizationStore::meetWaiting()
{
    return single(m_connection.exec(u"organizations/meet_waiting"_s))
        .map([](const QVariant &value) { return value.toInt(); });
}

Result<QList<OrganizationEntry>> OrganizationStore::list()
{
    auto rows = m_connection.exec(u"organizations/list"_s);
    if (!rows)
        return failure(rows.error());
    QList<OrganizationEntry> entries;
    while (rows->next()) {
        auto entry = entryFrom(*rows);
        if (!entry)
            return failure(entry.error());
        entries.append(*std::move(entry));
    }
    return entries;
}

Result<int> OrganizationStore::waiting()
{
    return single(m_connection.exec(u"organizations/waiting"_s)).map([](const QVariant &value) {
        return value.toInt();
    });
}

} // namespace numberwell::store
