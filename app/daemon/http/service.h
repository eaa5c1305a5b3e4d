// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/secret.h"
#include "http/adminroutes.h"
#include "http/healthroutes.h"
#include "http/organizationroutes.h"
#include "http/router.h"
#include "http/server.h"

#include <QObject>

namespace numberwell::http {

/*! The HTTP service: its server, its routes, its log and its figures, put together. */
class Service final : public QObject
{
    Q_OBJECT

public:
    Service(const Parts &parts, const Secret &token, const Limits &limits);

    Server &server() { return m_server; }
    //! Not ready any more, and nothing new is taken; Server::drained() tells when all is answered.
    void drain();

private:
    Metrics m_metrics;
    Router m_router;
    Server m_server;
    AdminRoutes m_admin;
    OrganizationRoutes m_organizations;
    HealthRoutes m_health;
};

} // namespace numberwell::http
