// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/organizationroutes.h"

#include "http/errorresponse.h"
#include "http/fields.h"
#include "http/idempotency.h"
#include "http/router.h"
#include "http/shapes.h"
#include "workflows/organizationworkflow.h"

using namespace Qt::StringLiterals;

namespace numberwell::http {

namespace {

constexpr int LongestName = 200;

Result<store::NewOrganization> newOrganization(const Request &request)
{
    const auto fields = Fields::parse(request.body);
    if (!fields)
        return failure(fields.error());
    const auto name = fields->text(u"name"_s, LongestName);
    if (!name)
        return failure(name.error());
    const auto email = fields->email(u"email"_s);
    if (!email)
        return failure(email.error());
    const auto areaCode = fields->areaCode(u"preferredAreaCode"_s);
    if (!areaCode)
        return failure(areaCode.error());
    const auto key = idempotencyKey(request);
    if (!key)
        return failure(key.error());
    return store::NewOrganization{.name = *name,
                                  .email = *email,
                                  .preferredAreaCode
                                  = *areaCode ? (*areaCode)->toString() : QString(),
                                  .idempotencyKey = *key};
}

} // namespace

void OrganizationRoutes::addTo(Router *router)
{
    router->add({.method = "POST",
                 .path = "/api/auth/organizations",
                 .handler = [this](Request request) { return create(request); }});
}

QCoro::Task<Response> OrganizationRoutes::create(Request request)
{
    const auto wanted = newOrganization(request);
    if (!wanted)
        co_return responseTo(wanted.error());
    const auto made = co_await m_parts.organizations.create(*wanted);
    if (!made)
        co_return responseTo(made.error());
    co_return Response::json(201, toJson(*made));
}

} // namespace numberwell::http
