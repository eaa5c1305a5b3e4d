// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/adminroutes.h"

#include "http/errorresponse.h"
#include "http/fields.h"
#include "http/idempotency.h"
#include "http/router.h"
#include "http/shapes.h"
#include "http/within.h"
#include "store/numberstore.h"
#include "workflows/activationworkflow.h"
#include "workflows/databasetask.h"
#include "workflows/orderdesk.h"

using namespace Qt::StringLiterals;

namespace numberwell::http {

namespace {

constexpr int DefaultCount = 10;
// A body of the largest size holds no more.
constexpr int MostPairs = 20'000;
constexpr int LongestCell = 1024;

Result<PurchaseRequest> purchaseRequest(const QByteArray &body)
{
    const auto fields = Fields::parse(body);
    if (!fields)
        return failure(fields.error());
    const auto count = fields->wholeNumber(u"count"_s, DefaultCount, 1, PurchaseRequest::maxCount);
    if (!count)
        return failure(count.error());
    const auto areaCode = fields->areaCode(u"areaCode"_s);
    if (!areaCode)
        return failure(areaCode.error());
    PurchaseRequest request;
    request.count = *count;
    if (*areaCode)
        request.areaCodes = {**areaCode};
    return request;
}

//! The rows as the paste grid has them: cells without what a clipboard may add.
Result<QList<PastedRow>> pairs(const QByteArray &body)
{
    const auto fields = Fields::parse(body);
    if (!fields)
        return failure(fields.error());
    const auto entries = fields->objects(u"phoneNumbers"_s, MostPairs);
    if (!entries)
        return failure(entries.error());
    QList<PastedRow> rows;
    for (const Fields &entry : *entries) {
        const auto number = entry.anyText(u"phoneNumber"_s, LongestCell);
        if (!number)
            return failure(number.error());
        const auto id = entry.anyText(u"elevenLabsPhoneId"_s, LongestCell);
        if (!id)
            return failure(id.error());
        rows.append({.line = static_cast<int>(rows.size()) + 1,
                     .number = trimmedCell(withoutInvisible(*number)),
                     .id = trimmedCell(withoutInvisible(*id))});
    }
    return rows;
}

Response interrupted(const store::PurchaseOrder &order)
{
    Response response = Response::unavailable(
        u"The service is stopping. The order is kept and goes on by itself."_s);
    QJsonObject json = toJson(order);
    json.insert(u"success"_s, false);
    json.insert(
        u"error"_s,
        u"The service is stopping. Order %1 is kept and goes on by itself."_s.arg(order.id));
    response.body = Response::json(503, json).body;
    return response;
}

} // namespace

void AdminRoutes::addTo(Router *router)
{
    router->add({.method = "GET",
                 .path = "/api/admin/phone-numbers/pool/status",
                 .handler = [this](Request request) { return poolStatus(request); }});
    router->add({.method = "POST",
                 .path = "/api/admin/phone-numbers/batch-purchase",
                 .handler = [this](Request request) { return batchPurchase(request); }});
    router->add({.method = "POST",
                 .path = "/api/admin/phone-numbers/batch-activate",
                 .handler = [this](Request request) { return batchActivate(request); }});
}

QCoro::Task<Result<PoolCounts>> AdminRoutes::counts()
{
    return inDatabase(m_parts.database, [](store::Connection &connection) {
        return store::NumberStore(connection).counts();
    });
}

QCoro::Task<Response> AdminRoutes::poolStatus(Request)
{
    const auto pool = co_await within(ReadPatience, counts());
    if (!pool)
        co_return responseTo(pool.error());
    co_return Response::json(200, toJson(*pool, m_parts.targets));
}

QCoro::Task<Response> AdminRoutes::batchPurchase(Request request)
{
    const auto wanted = purchaseRequest(request.body);
    if (!wanted)
        co_return responseTo(wanted.error());
    const auto key = idempotencyKey(request);
    if (!key)
        co_return responseTo(key.error());
    if (!m_parts.canBuy)
        co_return responseTo(m_parts.canBuy.error());
    const auto order = co_await m_parts.desk.order(*wanted, *key);
    if (!order)
        co_return responseTo(order.error());
    if (order->state == store::PurchaseOrder::State::Open && m_parts.desk.isShuttingDown())
        co_return interrupted(*order);
    co_return Response::json(200, toJson(*order));
}

QCoro::Task<Response> AdminRoutes::batchActivate(Request request)
{
    const auto rows = pairs(request.body);
    if (!rows)
        co_return responseTo(rows.error());
    const auto pool = co_await m_parts.activation.snapshotFor(*rows);
    if (!pool)
        co_return responseTo(pool.error());
    const ActivationPlan plan = ActivationPlan::judge(*rows, *pool);
    QList<store::ActivationOutcome> done;
    if (plan.summary().ready > 0) {
        const auto outcomes = co_await m_parts.activation.activate(plan.ready());
        if (!outcomes)
            co_return responseTo(outcomes.error());
        done = *outcomes;
    }
    co_return Response::json(200, toJson(plan, done));
}

} // namespace numberwell::http
