// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/message.h"
#include "http/metrics.h"
#include "http/parts.h"

#include <QCoroTask>

namespace numberwell::http {

class Router;
class Server;

/*! /healthz, /readyz and /metrics. The health checks ask for no token; the figures do. */
class HealthRoutes final
{
public:
    HealthRoutes(const Parts &parts, Metrics &metrics, const Server &server)
        : m_parts(parts)
        , m_metrics(metrics)
        , m_server(server)
    {
    }

    void addTo(Router *router);
    //! From now on the service is not ready any more.
    void noteStopping() { m_isStopping = true; }

private:
    QCoro::Task<Response> live(Request request);
    QCoro::Task<Response> ready(Request request);
    QCoro::Task<Response> figures(Request request);
    QCoro::Task<Result<bool>> isSchemaCurrent();
    QCoro::Task<Result<Gauges>> gauges();
    bool isDatabaseThere() const;

    Parts m_parts;
    Metrics &m_metrics;
    const Server &m_server;
    bool m_isStopping = false;
};

} // namespace numberwell::http
