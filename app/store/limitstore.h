// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/purchaselimits.h"
#include "domain/result.h"

namespace numberwell::store {

class Connection;

/*! What may be bought: the limits, which the database enforces, and what is used up of them. */
class LimitStore final
{
public:
    explicit LimitStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<PurchaseAllowance> read();
    //! All three periods in one transaction.
    Result<> save(const PurchaseLimits &limits);

private:
    Connection &m_connection;
};

} // namespace numberwell::store
