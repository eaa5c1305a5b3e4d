// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/statebadge.h"

#include "domain/areacode.h"
#include "domain/monthlycost.h"
#include "store/orderstore.h"

#include <QList>
#include <QString>

namespace numberwell {

struct PurchaseRequest;

//! "604 · British Columbia, Canada"; the code alone where its place is not known.
QString areaText(const AreaCode &areaCode);
//! "604, 778 · British Columbia, Canada": codes of one place together, in their own order.
QStringList placesText(const QList<AreaCode> &areaCodes);
//! "604 · British Columbia, Canada and 212 · New York, United States"; the codes alone where there
//! are many places; "anywhere in …".
QString areasText(const PurchaseRequest &request);
//! "604, 778 and 212"
QString codesText(const QList<AreaCode> &areaCodes);
//! "Canada"
QString countryText(const QString &country);
//! "Vancouver, BC"
QString placeText(const store::PlannedNumber &number);
//! "voice, SMS"
QString capabilitiesText(const Capabilities &capabilities);
//! "12 × $1.15 + 8 × $1.00"
QString costFormula(const MonthlyCost &cost);
//! What the numbers that were bought cost from now on.
MonthlyCost boughtCost(const store::PurchaseOrder &order);
//! Icon, word and colour of an item's state.
Badge badgeFor(const store::PurchaseItem &item);
//! Why an item failed, or is being looked up, in plain words and with Twilio's code.
QString reasonText(const store::PurchaseItem &item);
//! Why an order was stopped, and what to do about it; empty where it was not.
QString stopText(const store::PurchaseOrder &order);

//! True for a candidate that was never needed: the order was filled before its turn.
bool isUnneeded(const store::PurchaseItem &item);

} // namespace numberwell
