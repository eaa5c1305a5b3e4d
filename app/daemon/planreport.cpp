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

//! "Vancouver, BC"; the area code's place where Twilio names no town.
QString placeOf(const store::PlannedNumber &offer)
{
    if (!offer.locality.isEmpty())
        return QStringList{offer.locality, offer.region}.join(offer.region.isEmpty() ? u""_s
                                                                                     : u", "_s);
    const auto areaCode = AreaCode::parse(offer.areaCode);
    return areaCode ? areaCode->place() : QString();
}

//! "  +16045550123  1.15 USD  Vancouver, BC"
QString numberLine(const store::PlannedNumber &offer)
{
    QStringList parts{u"  "_s + offer.number.toString()};
    if (offer.monthlyPrice)
        parts << offer.monthlyPrice->toDecimal() + u' ' + offer.monthlyPrice->currency();
    parts << placeOf(offer);
    return parts.join(u"  "_s).trimmed().prepend(u"  "_s);
}

QJsonArray offersOf(const PurchasePlan &plan)
{
    QJsonArray offers;
    for (const store::PlannedNumber &offer : plan.meant()) {
        offers.append(QJsonObject{{u"phoneNumber"_s, offer.number.toString()},
                                  {u"areaCode"_s, offer.areaCode},
                                  {u"country"_s, offer.country},
                                  {u"place"_s, placeOf(offer)},
                                  {u"monthlyPrice"_s, decimal(offer.monthlyPrice)}});
    }
    return offers;
}

//! "778 (30 or more on offer)"
QString suggestionText(const SuggestedArea &suggestion)
{
    const QString code = suggestion.areaCode.toString();
    if (!suggestion.onOffer)
        return code;
    return (suggestion.hasMore ? u"%1 (%2 or more on offer)"_s : u"%1 (%2 on offer)"_s)
        .arg(code)
        .arg(*suggestion.onOffer);
}

QJsonArray suggestionsOf(const PurchasePlan &plan)
{
    QJsonArray suggestions;
    for (const SuggestedArea &suggestion : plan.suggestedAreas) {
        suggestions.append(QJsonObject{
            {u"areaCode"_s, suggestion.areaCode.toString()},
            {u"place"_s, suggestion.areaCode.place()},
            {u"onOffer"_s, suggestion.onOffer ? QJsonValue(*suggestion.onOffer) : QJsonValue()},
            {u"hasMore"_s, suggestion.hasMore}});
    }
    return suggestions;
}

//! Those on their way through ElevenLabs counted as ready.
int readyAfter(const PurchasePlan &plan, const PoolCounts &pool)
{
    return pool.configured + pool.waiting() + static_cast<int>(plan.meant().size());
}

std::optional<int> daysAfter(const PurchasePlan &plan, const PoolCounts &pool)
{
    const auto days = PoolHealth(pool, {}).daysToEmpty(readyAfter(plan, pool));
    return days ? std::optional(static_cast<int>(*days)) : std::nullopt;
}

QString poolText(const PurchasePlan &plan, const PoolCounts &pool)
{
    const QString text = u"The pool would then hold %1 ready numbers"_s.arg(readyAfter(plan, pool));
    const auto days = daysAfter(plan, pool);
    return days ? text + u": enough for %1 days."_s.arg(*days) : text + u'.';
}

QString suggestionsText(const PurchasePlan &plan)
{
    QStringList texts;
    for (const SuggestedArea &suggestion : plan.suggestedAreas)
        texts << suggestionText(suggestion);
    return texts.join(u", "_s);
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
        lines << u"Nearby area codes: %1."_s.arg(suggestionsText(plan));
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

QJsonObject toJson(const PurchasePlan &plan, const PoolCounts &pool)
{
    const QStringList numbers = numbersOf(plan);
    const MonthlyCost cost = plan.cost();
    const auto monthly = cost.monthly();
    const auto days = daysAfter(plan, pool);
    return {{u"success"_s, !numbers.isEmpty()},
            {u"dryRun"_s, true},
            {u"requested"_s, plan.request.count},
            {u"count"_s, numbers.size()},
            {u"phoneNumbers"_s, QJsonArray::fromStringList(numbers)},
            {u"offers"_s, offersOf(plan)},
            {u"monthlyCost"_s, decimal(monthly)},
            {u"yearlyCost"_s, decimal(cost.yearly())},
            {u"currency"_s, monthly ? QJsonValue(monthly->currency()) : QJsonValue()},
            {u"prices"_s, pricesOf(cost)},
            {u"balance"_s, decimal(plan.balance)},
            {u"poolAfter"_s,
             QJsonObject{{u"ready"_s, readyAfter(plan, pool)},
                         {u"days"_s, days ? QJsonValue(*days) : QJsonValue()}}},
            {u"leftOutForPapers"_s, plan.leftOutForPapers},
            {u"exhaustedAreaCodes"_s, QJsonArray::fromStringList(codesOf(plan.exhaustedAreas))},
            {u"nearbyAreaCodes"_s, suggestionsOf(plan)}};
}

QString toText(const PurchasePlan &plan, const PoolCounts &pool)
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
    lines << poolText(plan, pool);
    return (lines + shortages(plan)).join(u'\n');
}

Error unconfirmed(const PurchasePlan &plan, const ConfirmationRule &rule)
{
    const QString cost = costText(plan.cost());
    const QString what = cost.isEmpty()
                             ? u"%1 numbers"_s.arg(plan.request.count)
                             : u"%1 numbers for %2 a month"_s.arg(plan.meant().size()).arg(cost);
    return {.kind = ErrorKind::InvalidInput,
            .code = u"unconfirmed"_s,
            .detail = u"%1: an order of more than %2 numbers or %3 a month needs --yes. Nothing "
                      "was bought."_s.arg(what)
                          .arg(rule.numbers)
                          .arg(rule.monthly),
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
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
