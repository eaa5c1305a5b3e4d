// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/capabilities.h"
#include "domain/e164.h"
#include "domain/money.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace numberwell::store {

//! planned → buying → bought → recorded, or failed; checking while it is unknown what happened.
enum class ItemState { Planned, Buying, Checking, Bought, Recorded, Failed };

//! A number as offered by the search, before it is an item.
struct PlannedNumber
{
    E164 number;
    QString areaCode;
    QString country;
    QString locality;
    QString region;
    Capabilities capabilities;
    std::optional<Money> monthlyPrice = {}; //!< none where Twilio did not say

    bool operator==(const PlannedNumber &) const = default;
};

struct PurchaseItem
{
    QString id;
    QString orderId;
    int position = 0;
    PlannedNumber planned;
    ItemState state = ItemState::Planned;
    QString sid;
    QString errorCode; //!< Twilio's, or not_needed (a spare), stopped_by_admin
    QString errorDetail;
    int attempts = 0;
    QDateTime updatedAt;
    QDateTime orderedAt = {}; //!< when the order was placed

    bool operator==(const PurchaseItem &) const = default;
};

struct PurchaseOrder
{
    enum class State { Open, Finished, Stopped };

    QString id;
    int requested = 0;
    QStringList areaCodes;
    QString actor;
    std::optional<Money> unitPrice; //!< of numbers that have no price of their own
    State state = State::Open;
    QString stopCode;
    QString stopDetail;
    QDateTime createdAt;
    QDateTime finishedAt;
    QString heldCode; //!< the account refused: the order is kept and goes on later
    QString heldDetail;
    QDateTime nextTry; //!< of a held order
    QList<PurchaseItem> items;

    int count(ItemState itemState) const;
    bool isHeld() const { return state == State::Open && !heldCode.isEmpty(); }
    //! Numbers of this order that are in the pool.
    QList<E164> recorded() const;
    bool operator==(const PurchaseOrder &) const = default;
};

/*! One request to Twilio about an item, as the journal keeps it. */
struct PurchaseAttempt
{
    enum class Action { Buy, LookUp };
    enum class Outcome {
        Bought,
        Found,       //!< looked up, and it is ours
        OwnedBefore, //!< the account had it before the order
        NotThere,    //!< looked up, and it is not ours: proven unbought
        Refused,     //!< not processed, or understood and refused: nothing was bought
        Unknown,     //!< no answer that says what happened
    };

    Action action = Action::Buy;
    Outcome outcome = Outcome::Unknown;
    QString actor;
    QDateTime startedAt;
    QDateTime endedAt;
    int httpStatus = 0;
    QString code;
    QString detail;
    QString requestId; //!< Twilio's

    bool operator==(const PurchaseAttempt &) const = default;
};

} // namespace numberwell::store

Q_DECLARE_METATYPE(numberwell::store::PurchaseItem)
