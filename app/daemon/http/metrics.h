// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/poolhealth.h"
#include "http/server.h"
#include "store/purchaseorder.h"

#include <QByteArray>

#include <memory>

namespace numberwell::http {

//! What is counted at the moment of asking; the rest adds up by itself.
struct Gauges
{
    bool isDatabaseUp = false;
    PoolCounts pool; //!< where the database is up, like what follows
    int openOrders = 0;
    int waitingOrganizations = 0;
    int connections = 0;
    int requestsInFlight = 0;
};

/*! The service's figures in Prometheus' text form. Labels come from fixed sets, and hold neither a
 *  number nor a name. */
class Metrics final
{
public:
    Metrics();
    ~Metrics();
    Q_DISABLE_COPY_MOVE(Metrics)

    void count(const Exchange &exchange);
    //! An item of an order that came to its end.
    void count(const store::PurchaseItem &item);
    QByteArray text(const Gauges &gauges);

private:
    struct Families;
    std::unique_ptr<Families> m_families;
};

} // namespace numberwell::http
