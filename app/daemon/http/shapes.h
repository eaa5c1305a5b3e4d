// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/poolhealth.h"
#include "paste/activationplan.h"
#include "store/numberstore.h"
#include "store/organizationstore.h"
#include "store/purchaseorder.h"

#include <QJsonObject>
#include <QString>

namespace numberwell::http {

// The answers' shapes, which are a contract; the command line prints the same ones with --json.

//! phoneNumbers, count, orderId, requested, failed, and what is to be done next.
QJsonObject toJson(const store::PurchaseOrder &order);
QString nameOf(store::PurchaseOrder::State state);
//! A spare that was never needed is no failure.
bool isFailure(const store::PurchaseItem &item);

//! poolStatus, configured, needsImport, recommendation.
QJsonObject toJson(const PoolCounts &counts, const PoolTargets &targets);

//! success, results in the order sent, message. \a outcomes: what became of the rows that were
//! ready.
QJsonObject toJson(const ActivationPlan &plan, const QList<store::ActivationOutcome> &outcomes);

//! success, organization, message.
QJsonObject toJson(const store::Organization &organization);

} // namespace numberwell::http
