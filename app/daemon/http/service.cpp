// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/service.h"

#include "http/log.h"
#include "store/database.h"
#include "workflows/purchaseworkflow.h"

namespace numberwell::http {

namespace {

std::function<bool()> databaseCheck(store::Database *database)
{
    return [database] {
        return database->state() == store::Database::State::Connected
               || database->state() == store::Database::State::Connecting;
    };
}

} // namespace

Service::Service(const Parts &parts, const Secret &token, const Limits &limits)
    : m_router(Authorization(token), databaseCheck(&parts.database))
    , m_server(limits, [this](Request request) { return m_router.dispatch(request); })
    , m_admin(parts)
    , m_organizations(parts)
    , m_health(parts, m_metrics, m_server)
{
    m_admin.addTo(&m_router);
    m_organizations.addTo(&m_router);
    m_health.addTo(&m_router);
    connect(&m_server, &Server::answered, this, [this](const Exchange &exchange) {
        m_metrics.count(exchange);
        log(exchange);
    });
    connect(&parts.purchases,
            &PurchaseWorkflow::itemChanged,
            this,
            [this](const store::PurchaseItem &item) { m_metrics.count(item); });
}

void Service::drain()
{
    m_health.noteStopping();
    m_server.drain();
}

} // namespace numberwell::http
