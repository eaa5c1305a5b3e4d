// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/message.h"
#include "http/parts.h"

#include <QCoroTask>

namespace numberwell::http {

class Router;

/*! /api/admin/phone-numbers: the pool's status, buying for it, and making its numbers ready. */
class AdminRoutes final
{
public:
    explicit AdminRoutes(const Parts &parts)
        : m_parts(parts)
    {
    }

    void addTo(Router *router);

private:
    QCoro::Task<Response> poolStatus(Request request);
    QCoro::Task<Response> batchPurchase(Request request);
    QCoro::Task<Response> batchActivate(Request request);
    QCoro::Task<Result<PoolCounts>> counts();

    Parts m_parts;
};

} // namespace numberwell::http
