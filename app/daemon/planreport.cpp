// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/planreport.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace numberwell::daemon {

namespace {

QStringList numbersOf(const PurchasePlan &plan)
{
    QStringList numbers;
    for (const store::PlannedNumber &offer : plan.meant())
        numbers << offer.number.toString();
    return numbers;
}

QStringList codesOf(const QList<AreaCode> &areaCodes)
{
    QStringList codes;
    for (const AreaCode &areaCode : areaCodes)
        codes << areaCode.toString();
    return codes;
}

QJsonValue decimal(const std::optional<Money> &amount)
{
    return amount ? QJsonValue(amount->toDecimal()) : QJsonValue();
}

QJsonArray pricesOf(const MonthlyCost &cost)
{
    QJsonArray prices;
    for (const MonthlyCost::Part &part : cost.parts()) {
        prices.append(QJsonObject{{u"count"_s, part.count},
                                  {u"price"_s, part.price.toDecimal()},
                                  {u"currency"_s, part.price.currency()}});
    }
    return prices;
}

//! "  +16045550123  British Columbia, Canada"
QString numberLine(const store::PlannedNumber &offer)
{
    const auto areaCode = AreaCode::parse(offer.areaCode);
    const QString place = areaCode ? areaCode->place() : QString();
    const QString line = u"  "_s + offer.number.toString();
    return place.isEmpty() ? line : line + u"  "_s + place;
}

QString leftOutText(int count)
{
    return count == 1 ? u"1 number was left out: it needs an address or a bundle."_s
                      : u"%1 numbers were left out: they need an address or a bundle."_s.arg(count);
}

//! What the search could not give, and where to look instead.
QStringList shortages(const PurchasePlan &plan)
{
    QStringList lines;
    if (plan.leftOutForPapers > 0)
        lines << leftOutText(plan.leftOutForPapers);
    if (!plan.exhaustedAreas.isEmpty()) {
        lines << u"Twilio has no numbers left in %1."_s.arg(
            codesOf(plan.exhaustedAreas).join(u", "_s));
    }
    if (!plan.suggestedAreas.isEmpty())
        lines << u"Nearby area codes: %1."_s.arg(codesOf(plan.suggestedAreas).join(u", "_s));
    return lines;
}

} // namespace

QString costText(const MonthlyCost &cost)
{
    const auto monthly = cost.monthly();
    if (!monthly)
        return {};
    QStringList parts;
    for (const MonthlyCost::Part &part : cost.parts())
        parts << u"%1 × %2"_s.arg(part.count).arg(part.price.toDecimal());
    return u"%1 = %2 %3"_s.arg(parts.join(u" + "_s), monthly->toDecimal(), monthly->currency());
}

QJsonObject toJson(const PurchasePlan &plan)
{
    const QStringList numbers = numbersOf(plan);
    const MonthlyCost cost = plan.cost();
    const auto monthly = cost.monthly();
    return {{u"success"_s, !numbers.isEmpty()},
            {u"dryRun"_s, true},
            {u"requested"_s, plan.request.count},
            {u"count"_s, numbers.size()},
            {u"phoneNumbers"_s, QJsonArray::fromStringList(numbers)},
            {u"monthlyCost"_s, decimal(monthly)},
            {u"yearlyCost"_s, decimal(cost.yearly())},
            {u"currency"_s, monthly ? QJsonValue(monthly->currency()) : QJsonValue()},
            {u"prices"_s, pricesOf(cost)},
            {u"balance"_s, decimal(plan.balance)},
            {u"leftOutForPapers"_s, plan.leftOutForPapers},
            {u"exhaustedAreaCodes"_s, QJsonArray::fromStringList(codesOf(plan.exhaustedAreas))},
            {u"nearbyAreaCodes"_s, QJsonArray::fromStringList(codesOf(plan.suggestedAreas))}};
}

QString toText(const PurchasePlan &plan)
{
    const QList<store::PlannedNumber> meant = plan.meant();
    QStringList lines{u"%1 of %2 numbers on offer; nothing was bought."_s.arg(meant.size())
                          .arg(plan.request.count)};
    for (const store::PlannedNumber &offer : meant)
        lines << numberLine(offer);
    const MonthlyCost cost = plan.cost();
    if (const auto yearly = cost.yearly()) {
        lines << u"They would cost %1 a month, %2 %3 a year."_s.arg(
            costText(cost), yearly->toDecimal(), yearly->currency());
    } else {
        lines << u"Twilio did not say its prices."_s;
    }
    if (plan.balance) {
        lines << u"The account's balance is %1 %2."_s.arg(plan.balance->toDecimal(),
                                                          plan.balance->currency());
    }
    return (lines + shortages(plan)).join(u'\n');
}

Error nothingOnOffer(const PurchasePlan &plan)
{
    const QString sentence = u"Twilio has no numbers on offer there. Nothing was bought."_s;
    return {.kind = ErrorKind::NotFound,
            .code = u"21452"_s,
            .detail = (QStringList(sentence) + shortages(plan)).join(u' '),
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

} // namespace numberwell::daemon
