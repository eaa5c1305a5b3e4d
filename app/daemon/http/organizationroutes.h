// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/message.h"
#include "http/parts.h"

#include <QCoroTask>

namespace numberwell::http {

class Router;

/*! /api/auth/organizations: an organization, and its number with it. */
class OrganizationRoutes final
{
public:
    explicit OrganizationRoutes(const Parts &parts)
        : m_parts(parts)
    {
    }

    void addTo(Router *router);

private:
    QCoro::Task<Response> create(Request request);

    Parts m_parts;
};

} // namespace numberwell::http
