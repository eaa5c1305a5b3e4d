// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "daemon/exitstatus.h"
#include "store/orderstore.h"

#include <QString>

namespace numberwell::daemon {

//! "18 of 20 bought", the numbers and each failure, for people.
QString toText(const store::PurchaseOrder &order);
ExitStatus exitStatusOf(const store::PurchaseOrder &order);

} // namespace numberwell::daemon
