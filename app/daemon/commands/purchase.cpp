// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"
#include "daemon/orderreport.h"

#include <QCoroFuture>

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

QStringList chosenNumbers(const PurchasePlan &plan)
{
    QStringList numbers;
    const auto chosen = std::min<qsizetype>(plan.offers.size(), plan.request.count);
    for (const store::PlannedNumber &offer : plan.offers.first(chosen))
        numbers << offer.number.toString();
    return numbers;
}

QJsonObject toJson(const PurchasePlan &plan)
{
    const QStringList numbers = chosenNumbers(plan);
    const Money monthly = plan.monthly(int(numbers.size()));
    return {{u"success"_s, !numbers.isEmpty()},
            {u"dryRun"_s, true},
            {u"requested"_s, plan.request.count},
            {u"count"_s, numbers.size()},
            {u"phoneNumbers"_s, QJsonArray::fromStringList(numbers)},
            {u"monthlyCost"_s, plan.unitPrice ? QJsonValue(monthly.toDecimal()) : QJsonValue()},
            {u"currency"_s, plan.unitPrice ? QJsonValue(monthly.currency()) : QJsonValue()},
            {u"leftOutForPapers"_s, plan.leftOutForPapers}};
}

QString toText(const PurchasePlan &plan)
{
    const QStringList numbers = chosenNumbers(plan);
    QStringList lines{u"%1 of %2 numbers on offer; nothing was bought."_s.arg(numbers.size())
                          .arg(plan.request.count)};
    for (const QString &number : numbers)
        lines << u"  "_s + number;
    if (plan.unitPrice) {
        const Money monthly = plan.monthly(int(numbers.size()));
        lines << u"They would cost %1 %2 a month."_s.arg(monthly.toDecimal(), monthly.currency());
    }
    return lines.join(u'\n');
}

//! Nothing on offer is an answer of its own, not an order of nothing.
Error nothingOnOffer(const PurchasePlan &plan)
{
    QStringList neighbours;
    for (const AreaCode &code : plan.suggestedAreas)
        neighbours << code.toString();
    QString detail = u"Twilio has no numbers on offer there. Nothing was bought."_s;
    if (!neighbours.isEmpty())
        detail += u" Nearby area codes: %1."_s.arg(neighbours.join(u", "_s));
    return {.kind = ErrorKind::NotFound,
            .code = u"21452"_s,
            .detail = detail,
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

} // namespace

QCoro::Task<ExitStatus> purchase(Composition *composition, Arguments arguments, Output output)
{
    const auto request = PurchaseRequest::parse(arguments.count, arguments.areaCode);
    if (!request) {
        output.error(request.error());
        co_return ExitStatus::Usage;
    }
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
