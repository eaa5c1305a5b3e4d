// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/confirmationrule.h"
#include "domain/error.h"
#include "domain/poolhealth.h"
#include "workflows/purchaserequest.h"

#include <QJsonObject>

namespace numberwell::daemon {

//! What a plan would buy, what that costs and how full \a pool would be, as `purchase --dry-run`
//! answers it.
QJsonObject toJson(const PurchasePlan &plan, const PoolCounts &pool);
//! The same for people.
QString toText(const PurchasePlan &plan, const PoolCounts &pool);
//! "12 × 1.15 + 8 × 1.00 = 21.80 USD"; empty where Twilio did not say its prices.
QString costText(const MonthlyCost &cost);
//! Why \a plan is not bought without --yes.
Error unconfirmed(const PurchasePlan &plan, const ConfirmationRule &rule);
//! Nothing on offer is an answer of its own, not an order of nothing.
Error nothingOnOffer(const PurchasePlan &plan);

} // namespace numberwell::daemon
