// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"
#include "daemon/orderreport.h"
#include "daemon/planreport.h"

#include <QCoroFuture>

#include <QUuid>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

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
    const auto plan = co_await composition->purchase().plan(*request);
    if (!plan) {
        output.error(plan.error());
        co_return ExitStatus::NothingDone;
    }
    if (plan->offers.isEmpty()) {
        output.error(nothingOnOffer(*plan));
        co_return ExitStatus::NothingDone;
    }
    if (arguments.isDryRun) {
        if (const auto rehearsed = co_await composition->purchase().rehearse(*plan); !rehearsed) {
            output.error(rehearsed.error());
            co_return ExitStatus::NothingDone;
        }
        output.result(toJson(*plan), toText(*plan));
        co_return plan->isShort() ? ExitStatus::PartlyDone : ExitStatus::AllDone;
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
    output.result(daemon::toJson(*order), daemon::toText(*order));
    co_return exitStatusOf(*order);
}

} // namespace numberwell::daemon
