// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/router.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::http {

namespace {

Response unauthorized()
{
    Response response = Response::error(
        401, u"A valid token is needed: send the header Authorization: Bearer <token>."_s);
    response.headers.append(Header("WWW-Authenticate", "Bearer realm=\"numberwell\""));
    return response;
}

Response notAllowed(const QByteArray &method, const QByteArray &methods)
{
    Response response
        = Response::error(405,
                          u"%1 is not possible here; %2 is."_s.arg(
                              QString::fromLatin1(method.left(20)), QString::fromLatin1(methods)));
    response.headers.append(Header("Allow", methods));
    return response;
}

bool isJson(const QByteArray &contentType)
{
    const qsizetype end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.first(end)).trimmed().toLower()
           == "application/json";
}

} // namespace

Router::Router(Authorization authorization, std::function<bool()> isDatabaseThere)
    : m_authorization(std::move(authorization))
    , m_isDatabaseThere(std::move(isDatabaseThere))
{
}

QCoro::Task<Response> Router::dispatch(Request request) const
{
    const Route *route = find(request.path, request.method);
    const QByteArray name = methodsOf(request.path).isEmpty() ? QByteArray("other") : request.path;
    auto objection = objectionTo(request, route);
    if (objection) {
        objection->route = name;
        co_return *objection;
    }
    Response response = co_await route->handler(request);
    response.route = name;
    co_return response;
}

//! Why \a request is not handed to \a route, which is null where there is none.
std::optional<Response> Router::objectionTo(const Request &request, const Route *route) const
{
    // Who has no token does not learn which routes there are.
    if (!isOpen(request.path) && !m_authorization.admits(request.header("authorization")))
        return unauthorized();
    const QByteArray methods = methodsOf(request.path);
    if (methods.isEmpty())
        return Response::error(404, u"There is nothing at this address."_s);
    if (!route)
        return notAllowed(request.method, methods);
    if (route->method == "POST" && !isJson(request.header("content-type"))) {
        return Response::error(415,
                               u"The body must be JSON, with Content-Type: application/json."_s);
    }
    if (route->needsDatabase && !m_isDatabaseThere()) {
        return Response::unavailable(
            u"The database is away. Nothing was done; try again in a moment."_s);
    }
    return {};
}

const Route *Router::find(const QByteArray &path, const QByteArray &method) const
{
    const QByteArray wanted = method == "HEAD" ? QByteArray("GET") : method;
    const auto found = std::find_if(m_routes.cbegin(), m_routes.cend(), [&](const Route &route) {
        return route.path == path && route.method == wanted;
    });
    return found == m_routes.cend() ? nullptr : &*found;
}

QByteArray Router::methodsOf(const QByteArray &path) const
{
    QByteArrayList methods;
    for (const Route &route : m_routes) {
        if (route.path != path)
            continue;
        methods.append(route.method);
        if (route.method == "GET")
            methods.append("HEAD");
    }
    return methods.join(", ");
}

bool Router::isOpen(const QByteArray &path) const
{
    return std::any_of(m_routes.cbegin(), m_routes.cend(), [&path](const Route &route) {
        return route.path == path && route.isOpen;
    });
}

} // namespace numberwell::http
