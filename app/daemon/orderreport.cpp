// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/orderreport.h"

#include "http/shapes.h"

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

QString toText(const store::PurchaseOrder &order)
{
    QStringList lines{u"%1 of %2 bought (order %3, %4)"_s.arg(order.recorded().size())
                          .arg(order.requested)
                          .arg(order.id, http::nameOf(order.state))};
    for (const E164 &number : order.recorded())
        lines << u"  "_s + number.toString();
    for (const store::PurchaseItem &item : order.items) {
        if (http::isFailure(item)) {
            lines << u"  %1 failed: %2 (%3)"_s.arg(
                item.planned.number.toString(), item.errorDetail, item.errorCode);
        }
    }
    if (!order.stopCode.isEmpty())
        lines << u"Stopped: %1 (%2)"_s.arg(order.stopDetail, order.stopCode);
    if (order.isHeld())
        lines << u"Twilio refuses: %1 (%2). The order is kept."_s.arg(order.heldDetail,
                                                                      order.heldCode);
    if (order.state == store::PurchaseOrder::State::Open)
        lines << u"Not all is settled yet: numberwelld settle goes on with it."_s;
    return lines.join(u'\n');
}

ExitStatus exitStatusOf(const store::PurchaseOrder &order)
{
    const auto bought = order.recorded().size();
    if (bought >= order.requested)
        return ExitStatus::AllDone;
    return bought > 0 ? ExitStatus::PartlyDone : ExitStatus::NothingDone;
}

} // namespace numberwell::daemon
