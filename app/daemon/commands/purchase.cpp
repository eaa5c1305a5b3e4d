// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"
#include "daemon/orderreport.h"
#include "daemon/planreport.h"
#include "http/shapes.h"
#include "store/numberstore.h"

#include <QCoroFuture>

#include <QUuid>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

//! Everything up to the write: the limits are asked too.
QCoro::Task<ExitStatus> tellPlan(Composition *composition, PurchasePlan plan, Output output)
{
    const auto rehearsed = co_await composition->purchase().rehearse(plan);
    if (!rehearsed) {
        output.error(rehearsed.error());
        co_return ExitStatus::NothingDone;
    }
    auto counting = composition->database().run(
        [](store::Connection &connection) { return store::NumberStore(connection).counts(); });
    const auto pool = co_await counting;
    if (!pool) {
        output.error(pool.error());
        co_return ExitStatus::NothingDone;
    }
    output.result(toJson(plan, *pool), toText(plan, *pool));
    co_return plan.isShort() ? ExitStatus::PartlyDone : ExitStatus::AllDone;
}

} // namespace

QCoro::Task<ExitStatus> purchase(Composition *composition, Arguments arguments, Output output)
{
    auto request = PurchaseRequest::parse(arguments.count, arguments.areaCode);
    if (!request) {
        output.error(request.error());
        co_return ExitStatus::Usage;
    }
    request->country = arguments.country;
    if (const auto configured = composition->requireTwilio(); !configured) {
        output.error(configured.error());
        co_return ExitStatus::NothingDone;
    }
    const ConfirmationRule &rule = composition->configuration().confirmation;
    const bool isFree = arguments.isDryRun || arguments.isConfirmed;
    if (!isFree && rule.isNeededFor(request->count, {})) {
        PurchasePlan unseen; // there is no need to ask Twilio
        unseen.request = *request;
        output.error(unconfirmed(unseen, rule));
        co_return ExitStatus::Usage;
    }
    const auto plan = co_await composition->purchase().plan(*request);
    if (!plan) {
        output.error(plan.error());
        co_return ExitStatus::NothingDone;
    }
    if (plan->offers.isEmpty()) {
        output.error(nothingOnOffer(*plan));
        co_return ExitStatus::NothingDone;
    }
    if (arguments.isDryRun)
        co_return co_await tellPlan(composition, *plan, output);
    if (!isFree && rule.isNeededFor(plan->request.count, plan->cost().monthly())) {
        output.error(unconfirmed(*plan, rule));
        co_return ExitStatus::Usage;
    }
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto orderId = co_await composition->purchase().place(*plan, key);
    if (!orderId) {
        output.error(orderId.error());
        co_return ExitStatus::NothingDone;
    }
    const auto order = co_await composition->purchase().execute(*orderId);
    if (!order) {
        output.error(order.error());
        co_return ExitStatus::NothingDone;
    }
    output.result(http::toJson(*order), daemon::toText(*order));
    co_return exitStatusOf(*order);
}

} // namespace numberwell::daemon
