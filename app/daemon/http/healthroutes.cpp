// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/healthroutes.h"

#include "http/router.h"
#include "http/within.h"
#include "store/migrations.h"
#include "store/numberstore.h"
#include "store/orderstore.h"
#include "store/organizationstore.h"
#include "workflows/databasetask.h"

using namespace Qt::StringLiterals;

namespace numberwell::http {

namespace {

Result<Gauges> readGauges(store::Connection &connection)
{
    Gauges gauges;
    const auto counts = store::NumberStore(connection).counts();
    if (!counts)
        return failure(counts.error());
    const auto open = store::OrderStore(connection).open();
    if (!open)
        return failure(open.error());
    const auto waiting = store::OrganizationStore(connection).waiting();
    if (!waiting)
        return failure(waiting.error());
    gauges.isDatabaseUp = true;
    gauges.pool = *counts;
    gauges.openOrders = static_cast<int>(open->size());
    gauges.waitingOrganizations = *waiting;
    return gauges;
}

Response notReady(const QString &why)
{
    Response response = Response::unavailable(why);
    response.body = Response::json(503, {{u"status"_s, u"unavailable"_s}, {u"error"_s, why}}).body;
    return response;
}

} // namespace

void HealthRoutes::addTo(Router *router)
{
    router->add({.method = "GET",
                 .path = "/healthz",
                 .handler = [this](Request request) { return live(request); },
                 .isOpen = true,
                 .needsDatabase = false});
    router->add({.method = "GET",
                 .path = "/readyz",
                 .handler = [this](Request request) { return ready(request); },
                 .isOpen = true,
                 .needsDatabase = false});
    router->add({.method = "GET",
                 .path = "/metrics",
                 .handler = [this](Request request) { return figures(request); },
                 .needsDatabase = false});
}

bool HealthRoutes::isDatabaseThere() const
{
    return m_parts.database.state() == store::Database::State::Connected;
}

QCoro::Task<Response> HealthRoutes::live(Request)
{
    co_return Response::json(200, {{u"status"_s, u"ok"_s}});
}

QCoro::Task<Response> HealthRoutes::ready(Request)
{
    if (m_isStopping)
        co_return notReady(u"The service is stopping."_s);
    if (!isDatabaseThere())
        co_return notReady(u"The database is away."_s);
    const auto isCurrent = co_await within(ReadPatience, isSchemaCurrent());
    if (!isCurrent)
        co_return notReady(isCurrent.error().kind == ErrorKind::Rejected
                               ? isCurrent.error().detail
                               : u"The database is away."_s);
    if (!*isCurrent)
        co_return notReady(u"The database is not at this version's schema."_s);
    co_return Response::json(200, {{u"status"_s, u"ready"_s}});
}

QCoro::Task<Result<bool>> HealthRoutes::isSchemaCurrent()
{
    return inDatabase(m_parts.database, [](store::Connection &connection) {
        return store::migrations::isCurrent(connection);
    });
}

QCoro::Task<Result<Gauges>> HealthRoutes::gauges()
{
    return inDatabase(m_parts.database, readGauges);
}

QCoro::Task<Response> HealthRoutes::figures(Request)
{
    Gauges now;
    if (isDatabaseThere()) {
        const auto read = co_await within(ReadPatience, gauges());
        now = read.value_or(Gauges());
    }
    now.connections = m_server.connections();
    now.requestsInFlight = m_server.inFlight();
    Response response;
    response.body = m_metrics.text(now);
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    co_return response;
}

} // namespace numberwell::http
