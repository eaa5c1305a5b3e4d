// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "daemon/exitstatus.h"
#include "store/orderstore.h"

#include <QJsonObject>
#include <QString>

namespace numberwell::daemon {

//! An order as the HTTP API tells it: phoneNumbers, count, orderId, requested, failed.
QJsonObject toJson(const store::PurchaseOrder &order);
//! "18 of 20 bought", the numbers and each failure, for people.
QString toText(const store::PurchaseOrder &order);
ExitStatus exitStatusOf(const store::PurchaseOrder &order);

} // namespace numberwell::daemon
