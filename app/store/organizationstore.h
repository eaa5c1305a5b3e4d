// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace numberwell::store {

class Connection;

struct NewOrganization
{
    QString name;
    QString email;
    QString preferredAreaCode = {}; //!< empty: none
    QString idempotencyKey = {};    //!< empty: none

    bool operator==(const NewOrganization &) const = default;
};

/*! An organization, with the number it has or how it stands with the one it waits for. */
struct Organization
{
    QString id;
    QString name;
    QString email;
    QString preferredAreaCode;
    QDateTime createdAt;
    QString phoneNumber; //!< empty while it waits
    QString elevenLabsPhoneId;
    bool hasPreferred = false; //!< its number is of the preferred area code
    bool isWaiting = false;
    QString boughtNumber; //!< for it alone, and not ready yet
    QString errorCode;    //!< of the last try to buy it one
    QString errorDetail;

    bool isReady() const { return !phoneNumber.isEmpty(); }
    bool operator==(const Organization &) const = default;
};

//! An organization that waits, and how often buying it a number has failed.
struct OrganizationNeed
{
    QString organizationId;
    QString preferredAreaCode;
    int tries = 0;

    //! Of the order that buys its number: the same in every program, another with every try.
    QString orderKey() const
    {
        return QStringLiteral("organization:%1:%2").arg(organizationId).arg(tries);
    }
    bool operator==(const OrganizationNeed &) const = default;
};

/*! organizations and organization_needs. Cheap to make; lives as long as one job. */
class OrganizationStore final
{
public:
    explicit OrganizationStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /*!
     * The organization and its number in one transaction; with none ready, its place in the queue.
     * With a key that is known the organization it made; Conflict/"idempotency_key" where that one
     * was asked for with other words.
     */
    Result<Organization> create(const NewOrganization &organization);
    Result<Organization> read(const QString &id);

    //! Those for whom a number is to be bought now, the longest waiting first.
    Result<QList<OrganizationNeed>> dueNeeds(int most);
    //! None where it does not wait, or a number was bought for it.
    Result<QList<OrganizationNeed>> needOf(const QString &organizationId);
    //! Buying one failed; it is tried again after a growing pause.
    Result<> noteFailure(const OrganizationNeed &need, const Error &why);
    //! Gives ready numbers to who waits; answers to how many.
    Result<int> meetWaiting();
    //! How many wait.
    Result<int> waiting();

private:
    Result<QString> insertOrFind(const NewOrganization &organization, bool *isNew);

    Connection &m_connection;
};

} // namespace numberwell::store
