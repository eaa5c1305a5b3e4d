// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/commands/commands.h"

#include "daemon/composition.h"
#include "daemon/importreport.h"
#include "daemon/orderreport.h"
#include "http/shapes.h"

#include <QCoroFuture>

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

//! Nothing without an ElevenLabs key.
QCoro::Task<Result<QList<store::ImportItem>>> settleImports(ImportWorkflow *imports)
{
    if (!imports->canImport())
        co_return QList<store::ImportItem>();
    if (const auto tried = co_await imports->tryNow(); !tried)
        co_return failure(tried.error());
    co_return co_await imports->settle();
}

} // namespace

QCoro::Task<ExitStatus> settle(Composition *composition, Arguments, Output output)
{
    const auto returned = co_await composition->assignment().returnQuarantined();
    if (!returned) {
        output.error(returned.error());
        co_return ExitStatus::NothingDone;
    }
    if (const auto configured = composition->requireTwilio(); !configured) {
        output.error(configured.error());
        co_return ExitStatus::NothingDone;
    }
    // Asked by a person or a script: what waits is tried now.
    if (const auto tried = co_await composition->purchase().tryNow(); !tried) {
        output.error(tried.error());
        co_return ExitStatus::NothingDone;
    }
    const auto orders = co_await composition->purchase().settle();
    if (!orders) {
        output.error(orders.error());
        co_return ExitStatus::NothingDone;
    }
    const auto imports = co_await settleImports(&composition->imports());
    if (!imports) {
        output.error(imports.error());
        co_return ExitStatus::NothingDone;
    }
    QJsonArray list;
    QStringList lines;
    bool isAllSettled = true;
    for (const store::PurchaseOrder &order : *orders) {
        list.append(http::toJson(order));
        lines << toText(order);
        isAllSettled = isAllSettled && order.state != store::PurchaseOrder::State::Open;
    }
    if (!imports->isEmpty())
        lines << toText(*imports);
    isAllSettled = isAllSettled && std::ranges::all_of(*imports, &store::ImportItem::isFinished);
    if (*returned > 0)
        lines << u"%1 out of quarantine."_s.arg(*returned);
    else if (orders->isEmpty() && imports->isEmpty())
        lines << u"There was nothing to settle."_s;
    output.result({{u"success"_s, isAllSettled},
                   {u"orders"_s, list},
                   {u"imports"_s, toJson(*imports)},
                   {u"outOfQuarantine"_s, *returned}},
                  lines.join(u'\n'));
    co_return isAllSettled ? ExitStatus::AllDone : ExitStatus::PartlyDone;
}

} // namespace numberwell::daemon
