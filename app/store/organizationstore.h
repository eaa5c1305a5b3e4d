// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

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

/*!
 * An organization and its number, as a list shows them. One of a backend's own, which has no row of
 * its own here, has an id and no name.
 */
struct OrganizationEntry
{
    //! Why it has just this number.
    enum class Origin {
        None,      //!< it has none
        Untold,    //!< from before the assignments were written down
        Oldest,    //!< the oldest that was ready; no area was asked for
        Preferred, //!< of the area it asked for
        Elsewhere, //!< none was ready in the area it asked for
        Bought,    //!< for it alone, as no number was ready
    };

    QString id;
    QString name;
    QString email;
    QString preferredAreaCode;
    QDateTime since; //!< of the number; else of the organization, or of its waiting
    Origin origin = Origin::None;
    std::optional<E164> number;
    QString areaCode;
    QString place; //!< town, else state
    QString elevenLabsPhoneId;
    bool isWaiting = false;
    QString boughtNumber; //!< for it alone, and not through ElevenLabs yet
    QDateTime nextTry;    //!< to buy it one
    QString errorCode;    //!< of the last try
    QString errorDetail;

    //! An organization of before may have several numbers.
    QString key() const { return number ? id + number->toString() : id; }
    bool operator==(const OrganizationEntry &) const = default;
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
    //! Every organization: with a number, waiting, or with none any more.
    Result<QList<OrganizationEntry>> list();
    //! How many wait.
    Result<int> waiting();

private:
    Result<QString> insertOrFind(const NewOrganization &organization, bool *isNew);

    Connection &m_connection;
};

} // namespace numberwell::store
