// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/purchaseorder.h"

#include <QSqlQuery>

/*! Between rows of purchase_orders, purchase_items and purchase_attempts and their values. */
namespace numberwell::store {

QString nameOf(ItemState state);
QString nameOf(PurchaseAttempt::Action action);
QString nameOf(PurchaseAttempt::Outcome outcome);

//! What a person reads of an error later: the vendor's code, or at least its kind.
QString codeOf(const Error &error);

PurchaseOrder::State orderStateFrom(const QString &name);
//! A row of orders/item.sql or orders/items.sql.
Result<PurchaseItem> itemFrom(const QSqlQuery &row);
//! A row of orders/attempts.sql.
PurchaseAttempt attemptFrom(const QSqlQuery &row);

//! Whether a statement with RETURNING touched a row.
Result<bool> touched(Result<QSqlQuery> query);

} // namespace numberwell::store
