// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/authorization.h"
#include "http/message.h"

#include <QCoroTask>

#include <QList>

#include <functional>

namespace numberwell::http {

using Handler = std::function<QCoro::Task<Response>(Request)>;

struct Route
{
    QByteArray method; //!< "GET" answers HEAD as well
    QByteArray path;
    Handler handler;
    bool isOpen = false;       //!< asks for no token
    bool needsDatabase = true; //!< 503 at once while the database is away
};

/*!
 * Finds the route of a request and says no where there is none: 401, 404, 405 with Allow, 415, and
 * 503 with Retry-After while the database is away.
 */
class Router final
{
public:
    //! \a isDatabaseThere is asked for every request that needs one.
    Router(Authorization authorization, std::function<bool()> isDatabaseThere);

    void add(Route route) { m_routes.append(std::move(route)); }
    QCoro::Task<Response> dispatch(Request request) const;

private:
    const Route *find(const QByteArray &path, const QByteArray &method) const;
    QByteArray methodsOf(const QByteArray &path) const;
    bool isOpen(const QByteArray &path) const;
    std::optional<Response> objectionTo(const Request &request, const Route *route) const;

    Authorization m_authorization;
    std::function<bool()> m_isDatabaseThere;
    QList<Route> m_routes;
};

} // namespace numberwell::http
