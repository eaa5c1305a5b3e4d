// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/capabilities.h"
#include "domain/e164.h"
#include "domain/money.h"
#include "domain/numberstate.h"
#include "domain/poolhealth.h"
#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace numberwell::store {

class Connection;

//! A row of phone_number_pool. Times are UTC, invalid where the column is null.
struct PoolNumber
{
    QString id; //!< the row's uuid
    E164 number;
    QString sid;
    QString elevenLabsPhoneId;
    NumberState state = NumberState::Purchased;
    QString areaCode;
    QString country;
    QString locality;
    QString region;
    Capabilities capabilities;
    std::optional<Money> monthlyPrice;
    QString agentId;
    QString organizationId;
    QString organizationName; //!< its name where it was created here, else its id
    QDateTime createdAt;
    QDateTime updatedAt;
    QDateTime configuredAt;
    QDateTime assignedAt;
    QDateTime quarantinedUntil;
    QString importError;
    QDateTime nextImportAt;
    QString note;

    bool operator==(const PoolNumber &) const = default;
};

//! One line of a number's life. \c kind is the state reached in the pool, or in the journal: buying
//! (the intent), checking, bought, failed; or adopted.
struct NumberEvent
{
    qint64 id = 0;
    E164 number;
    QDateTime happenedAt;
    QString actor;
    QString kind;
    QString fromStatus;
    QString toStatus;
    QString code;
    QString detail;

    bool operator==(const NumberEvent &) const = default;
};

struct IdForNumber
{
    E164 number;
    QString elevenLabsPhoneId;
    //! The ID that a configured number must still have, empty for none; unset: any is replaced.
    std::optional<QString> seenId = {};
};

//! What a pair of number and ID is judged by.
struct KnownNumber
{
    E164 number;
    NumberState state = NumberState::Purchased;
    QString elevenLabsPhoneId;
};

//! \c outcome: "activated", or the contract's verdict that stood in the way.
struct ActivationOutcome
{
    E164 number;
    QString outcome;

    bool isActivated() const { return outcome == u"activated"; }
};

/*! phone_number_pool and number_events. Cheap to make; lives as long as one job. */
class NumberStore final
{
public:
    explicit NumberStore(Connection &connection)
        : m_connection(connection)
    {
    }

    //! The whole pool, oldest first.
    Result<QList<PoolNumber>> list();
    //! The rows with one of these numbers or IDs, in no order.
    Result<QList<KnownNumber>> named(const QStringList &numbers, const QStringList &ids);
    Result<PoolCounts> counts();
    //! Numbers that must not be bought: in the pool, or named by an open order.
    Result<QSet<E164>> taken();
    //! A number's life, oldest event first.
    Result<QList<NumberEvent>> events(const E164 &number);
    //! The newest events of all numbers, newest first.
    Result<QList<NumberEvent>> recentEvents(int most);

    /*!
     * Sets the IDs in one transaction and rechecks every pair inside it; pairs that are no longer
     * right are left alone and told. The outcomes come in the order of \a pairs. Import notices
     * whose numbers are all through are closed in the same transaction.
     */
    Result<QList<ActivationOutcome>> activate(const QList<IdForNumber> &pairs,
                                              const QString &agentId);

private:
    Result<QList<ActivationOutcome>> activateOnce(const QList<IdForNumber> &pairs,
                                                  const QString &agentId);

    Connection &m_connection;
};

//! An E164 column; a value that is none is a Storage error naming the column.
Result<E164> numberFrom(const QVariant &value, const char *column);
std::optional<Money> moneyFrom(const QVariant &decimal, const QVariant &currency);

} // namespace numberwell::store
