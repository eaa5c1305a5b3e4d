// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/purchasetext.h"

#include "common/eventtext.h"
#include "common/format.h"
#include "common/icons.h"

#include "domain/error.h"
#include "workflows/purchaseworkflow.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(numberwell::PurchaseText)
};

} // namespace

QString areaText(const AreaCode &areaCode)
{
    const QString place = areaCode.place();
    return place.isEmpty()
               ? areaCode.toString()
               : Text::tr("%1 · %2", "area code, place").arg(areaCode.toString(), place);
}

QString areasText(const PurchaseRequest &request)
{
    if (request.areaCodes.isEmpty()) {
        return request.country == "CA"_L1 ? Text::tr("anywhere in Canada")
                                          : Text::tr("anywhere in the United States");
    }
    constexpr qsizetype MostPlaces = 3;
    const QStringList places = placesText(request.areaCodes);
    return places.size() <= MostPlaces ? QLocale().createSeparatedList(places)
                                       : codesText(request.areaCodes);
}

QStringList placesText(const QList<AreaCode> &areaCodes)
{
    QStringList places;
    QHash<QString, QStringList> codes;
    for (const AreaCode &areaCode : areaCodes) {
        const QString place = areaCode.place();
        if (!codes.contains(place))
            places << place;
        codes[place] << areaCode.toString();
    }
    QStringList texts;
    for (const QString &place : places) {
        const QString together = codes.value(place).join(Text::tr(", ", "between area codes"));
        texts << (place.isEmpty() ? together
                                  : Text::tr("%1 · %2", "area code, place").arg(together, place));
    }
    return texts;
}

QString codesText(const QList<AreaCode> &areaCodes)
{
    QStringList codes;
    for (const AreaCode &areaCode : areaCodes)
        codes << areaCode.toString();
    return QLocale().createSeparatedList(codes);
}

QString countryText(const QString &country)
{
    return country == "CA"_L1 ? Text::tr("Canada") : Text::tr("United States");
}

QString placeText(const store::PlannedNumber &number)
{
    if (number.locality.isEmpty())
        return number.region.isEmpty() ? number.country : number.region;
    if (number.region.isEmpty())
        return number.locality;
    return Text::tr("%1, %2", "town, province").arg(number.locality, number.region);
}

QString capabilitiesText(const Capabilities &capabilities)
{
    QStringList words;
    if (capabilities.voice)
        words << Text::tr("voice");
    if (capabilities.sms)
        words << Text::tr("SMS");
    if (capabilities.mms)
        words << Text::tr("MMS");
    return words.join(Text::tr(", ", "between the things a number can do"));
}

QString costFormula(const MonthlyCost &cost)
{
    QStringList parts;
    for (const MonthlyCost::Part &part : cost.parts()) {
        parts << Text::tr("%1 × %2", "count, price")
                     .arg(formatCount(part.count), formatMoney(part.price));
    }
    return parts.join(Text::tr(" + ", "between amounts that are added up"));
}

MonthlyCost boughtCost(const store::PurchaseOrder &order)
{
    MonthlyCost cost;
    for (const store::PurchaseItem &item : order.items) {
        if (item.state == store::ItemState::Recorded)
            cost.add(item.planned.monthlyPrice ? item.planned.monthlyPrice : order.unitPrice);
    }
    return cost;
}

Badge badgeFor(const store::PurchaseItem &item)
{
    switch (item.state) {
    case store::ItemState::Planned:
        return {glyph::Clock, Text::tr("Planned"), Tone::Neutral};
    case store::ItemState::Buying:
        return {glyph::Dot, Text::tr("Buying"), Tone::Info};
    case store::ItemState::Checking:
        return {glyph::Retry, Text::tr("Checking"), Tone::Warning};
    case store::ItemState::Bought:
    case store::ItemState::Recorded:
        return {glyph::Check, Text::tr("Bought"), Tone::Success};
    case store::ItemState::Failed:
        return isUnneeded(item) ? Badge{glyph::Ring, Text::tr("Not needed"), Tone::Neutral}
                                : Badge{glyph::Cross, Text::tr("Failed"), Tone::Danger};
    }
    Q_UNREACHABLE();
}

QString reasonText(const store::PurchaseItem &item)
{
    if (item.state == store::ItemState::Checking) {
        return Text::tr("Twilio's answer got lost. Looking up whether it was bought, before "
                        "anything else.");
    }
    if (item.state != store::ItemState::Failed)
        return {};
    return purchaseFailureText(
        item.errorCode, item.errorDetail, item.planned.number, item.planned.areaCode);
}

QString stopText(const store::PurchaseOrder &order)
{
    if (order.state != store::PurchaseOrder::State::Stopped)
        return {};
    if (order.stopCode.isEmpty() || order.stopCode == "stopped_by_admin"_L1
        || order.stopCode == nameOf(ErrorKind::Cancelled)) {
        return Text::tr("You stopped this order. What was bought before is in the pool; nothing "
                        "else was charged.");
    }
    return purchaseFailureText(order.stopCode, order.stopDetail, {}, order.areaCodes.value(0));
}

bool isUnneeded(const store::PurchaseItem &item)
{
    return item.state == store::ItemState::Failed && item.errorCode == "not_needed"_L1;
}

} // namespace numberwell
