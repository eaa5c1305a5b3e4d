// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/assignmentstore.h"

#include "store/connection.h"

using namespace Qt::StringLiterals;

namespace numberwell::store {

namespace {

Error badValue(const QString &column)
{
    return {.kind = ErrorKind::Storage,
            .code = u"bad_value"_s,
            .detail = u"An assignment's %1 can not be read."_s.arg(column)};
}

Bind organizationBind(const QUuid &organization)
{
    return {u":organization"_s, organization.toString(QUuid::WithoutBraces)};
}

} // namespace

Result<AssignedNumber> AssignmentStore::assign(const QUuid &organization,
                                               const std::optional<AreaCode> &preferred)
{
    auto row
        = m_connection.exec(u"assignments/assign"_s,
                            {organizationBind(organization),
                             {u":area_code"_s, preferred ? preferred->toString() : QString()}});
    if (!row)
        return failure(row.error());
    if (!row->next())
        return failure(badValue(u"row"_s));
    auto number = E164::parse(row->value(0).toString());
    if (!number)
        return failure(badValue(u"phone_number"_s));
    return AssignedNumber{.number = *std::move(number),
                          .twilioSid = row->value(1).toString(),
                          .elevenLabsPhoneId = row->value(2).toString(),
                          .areaCode = row->value(3).toString(),
                          .isPreferred = row->value(4).toBool()};
}

Result<QList<ReleasedNumber>> AssignmentStore::release(const QUuid &organization)
{
    auto rows = m_connection.exec(u"assignments/release"_s, {organizationBind(organization)});
    if (!rows)
        return failure(rows.error());
    QList<ReleasedNumber> released;
    while (rows->next()) {
        auto number = E164::parse(rows->value(0).toString());
        const auto state = numberStateFromString(rows->value(1).toString());
        if (!number || !state)
            return failure(badValue(u"phone_number"_s));
        released.append({.number = *std::move(number),
                         .state = *state,
                         .quarantinedUntil = toUtc(rows->value(2))});
    }
    return released;
}

Result<int> AssignmentStore::returnQuarantined()
{
    auto row = m_connection.exec(u"assignments/return_quarantined"_s);
    if (!row)
        return failure(row.error());
    return row->next() ? row->value(0).toInt() : 0;
}

} // namespace numberwell::store
