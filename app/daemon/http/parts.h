// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/poolhealth.h"
#include "domain/result.h"

namespace numberwell {
class ActivationWorkflow;
class OrderDesk;
class OrganizationWorkflow;
class PurchaseWorkflow;
} // namespace numberwell
namespace numberwell::store {
class Database;
}

namespace numberwell::http {

//! What the routes work with; all of it outlives them.
struct Parts
{
    store::Database &database;
    PurchaseWorkflow &purchases;
    ActivationWorkflow &activation;
    OrderDesk &desk;
    OrganizationWorkflow &organizations;
    PoolTargets targets;
    Result<> canBuy; //!< or why nothing can be bought: no account is set
};

} // namespace numberwell::http
