// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/statebadge.h"

#include "store/orderstore.h"

#include <QList>
#include <QString>

namespace numberwell {

//! Numbers that failed for one reason.
struct OrderFailure
{
    QString reason;
    QList<E164> numbers;

    bool operator==(const OrderFailure &) const = default;
};

/*! What became of an order, in words. */
struct OrderSummary
{
    QString id;
    QString title; //!< "18 of 20 bought · 2 failed"
    QString about; //!< "16 Nov, 10:42 · 604, 778 · anna"
    Badge badge;
    QList<OrderFailure> failures;
    int missing = 0;  //!< what a new order could still buy; 0 while this one is under way
    QString areaCode; //!< where to try again: the area most failed in
    bool operator==(const OrderSummary &) const = default;
};

OrderSummary summaryOf(const store::PurchaseOrder &order);

} // namespace numberwell
