// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/orderreport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

QString stateName(store::PurchaseOrder::State state)
{
    switch (state) {
    case store::PurchaseOrder::State::Open:
        return u"open"_s;
    case store::PurchaseOrder::State::Finished:
        return u"finished"_s;
    case store::PurchaseOrder::State::Stopped:
        return u"stopped"_s;
    }
    Q_UNREACHABLE();
}

//! A spare that was never needed is no failure.
bool isFailure(const store::PurchaseItem &item)
{
    return item.state == store::ItemState::Failed && item.errorCode != "not_needed"_L1;
}

QJsonArray failures(const store::PurchaseOrder &order)
{
    QJsonArray list;
    for (const store::PurchaseItem &item : order.items) {
        if (!isFailure(item))
            continue;
        list.append(QJsonObject{{u"phoneNumber"_s, item.planned.number.toString()},
                                {u"code"_s, item.errorCode},
                                {u"error"_s, item.errorDetail}});
    }
    return list;
}

} // namespace

QJsonObject toJson(const store::PurchaseOrder &order)
{
    QStringList numbers;
    for (const E164 &number : order.recorded())
        numbers << number.toString();
    const int count = int(numbers.size());
    QJsonObject json{
        {u"success"_s, count > 0},
        {u"orderId"_s, order.id},
        {u"state"_s, stateName(order.state)},
        {u"requested"_s, order.requested},
        {u"count"_s, count},
        {u"phoneNumbers"_s, QJsonArray::fromStringList(numbers)},
        {u"failed"_s, failures(order)},
    };
    if (!order.stopCode.isEmpty())
        json.insert(u"stoppedBy"_s,
                    QJsonObject{{u"code"_s, order.stopCode}, {u"error"_s, order.stopDetail}});
    if (order.isHeld())
        json.insert(u"heldBy"_s,
                    QJsonObject{{u"code"_s, order.heldCode}, {u"error"_s, order.heldDetail}});
    if (count > 0) {
        json.insert(u"nextStep"_s,
                    u"Import these numbers to ElevenLabs dashboard, then call batch-activate "
                    "endpoint"_s);
        json.insert(
            u"importInstructions"_s,
            QJsonArray{u"Go to ElevenLabs Dashboard > Phone Numbers"_s,
                       u"Click \"+ Import number\" > \"From Twilio\", once for each number"_s,
                       u"Phone numbers: "_s + numbers.join(u", "_s),
                       u"Assign to agent"_s,
                       u"Copy phone IDs and call "
                       "/api/admin/phone-numbers/batch-activate"_s});
    }
    return json;
}

QString toText(const store::PurchaseOrder &order)
{
    QStringList lines{u"%1 of %2 bought (order %3, %4)"_s.arg(order.recorded().size())
                          .arg(order.requested)
                          .arg(order.id, stateName(order.state))};
    for (const E164 &number : order.recorded())
        lines << u"  "_s + number.toString();
    for (const store::PurchaseItem &item : order.items) {
        if (isFailure(item)) {
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
