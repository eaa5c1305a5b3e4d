// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/purchaseplanner.h"

#include "store/numberstore.h"
#include "twilio/twilioclient.h"
#include "workflows/databasetask.h"

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// Candidates beyond what is asked, for numbers that turn out to be taken.
constexpr int Spares = 5;
// Searches in a row that brought nothing new before an area counts as searched out.
constexpr int FruitlessSearches = 2;
constexpr int MaxSearches = 60;

//! \a country is the one that was searched: what the number costs depends on it.
store::PlannedNumber planned(const twilio::AvailableNumber &offer, const QString &country)
{
    return {.number = offer.number,
            .areaCode = offer.number.areaCode(),
            .country = country,
            .locality = offer.locality,
            .region = offer.region,
            .capabilities = offer.capabilities};
}

bool hasAll(const Capabilities &has, const Capabilities &required)
{
    return (has.voice || !required.voice) && (has.sms || !required.sms)
           && (has.mms || !required.mms);
}

//! Twilio's "none" and a missing value mean that no papers are asked for.
bool needsPapers(const twilio::AvailableNumber &offer)
{
    return !offer.addressRequirements.isEmpty() && offer.addressRequirements != "none"_L1;
}

//! Where to look as well: the overlays of every area that is exhausted come first.
QList<AreaCode> suggestionsFor(const PurchasePlan &plan)
{
    QList<AreaCode> suggestions;
    const auto add = [&](const QList<AreaCode> &areaCodes) {
        for (const AreaCode &code : areaCodes) {
            if (!suggestions.contains(code) && !plan.request.areaCodes.contains(code))
                suggestions.append(code);
        }
    };
    for (const AreaCode &exhausted : plan.exhaustedAreas)
        add(exhausted.overlays());
    for (const AreaCode &exhausted : plan.exhaustedAreas)
        add(exhausted.neighbours());
    return suggestions;
}

} // namespace

QCoro::Task<Result<PurchasePlanner::Area>> PurchasePlanner::search(PurchaseRequest::Share share,
                                                                   int wanted,
                                                                   Capabilities required,
                                                                   QSet<E164> excluded,
                                                                   CancellationPointer cancellation)
{
    Area area{.share = share};
    QSet<E164> seen = excluded;
    int fruitless = 0;
    for (int i = 0; i < MaxSearches && fruitless < FruitlessSearches; ++i) {
        twilio::SearchQuery query;
        query.country = share.country;
        query.areaCode = share.areaCode;
        query.required = required;
        const auto page = co_await m_twilio.search(query, cancellation);
        if (!page)
            co_return failure(page.error());
        const auto before = seen.size();
        for (const twilio::AvailableNumber &offer : *page) {
            if (seen.contains(offer.number))
                continue;
            seen.insert(offer.number);
            if (needsPapers(offer))
                ++area.leftOutForPapers;
            else if (hasAll(offer.capabilities, required))
                area.offers.append(planned(offer, share.country));
        }
        if (page->isEmpty() || area.offers.size() >= wanted)
            break;
        fruitless = seen.size() == before ? fruitless + 1 : 0;
    }
    co_return area;
}

QCoro::Task<Result<QSet<E164>>> PurchasePlanner::alreadyOurs()
{
    return inDatabase(m_database, [](store::Connection &connection) {
        return store::NumberStore(connection).taken();
    });
}

QCoro::Task<Result<Money>> PurchasePlanner::unitPrice(QString country,
                                                      CancellationPointer cancellation)
{
    const auto prices = co_await m_twilio.prices(country, cancellation);
    if (!prices)
        co_return failure(prices.error());
    for (const twilio::NumberPrice &price : *prices) {
        if (price.numberType == "local"_L1)
            co_return price.current;
    }
    co_return failure(ErrorKind::NotFound,
                      u"price"_s,
                      u"Twilio names no price for local numbers in %1."_s.arg(country));
}

QCoro::Task<Result<QList<PurchasePlanner::Area>>> PurchasePlanner::searchAll(
    PurchaseRequest request,
    CancellationPointer cancellation)
{
    const auto ours = co_await alreadyOurs();
    if (!ours)
        co_return failure(ours.error());
    QList<Area> areas;
    for (const PurchaseRequest::Share &share : request.shares())
        areas.append({.share = share});
    // Each its share first; what one area lacks, the others make up for.
    for (const bool isMakingUp : {false, true}) {
        for (Area &area : areas) {
            if (area.isSearchedOut)
                continue;
            const int wanted = (isMakingUp ? request.count : area.share.count) + Spares;
            auto found = co_await search(area.share, wanted, request.required, *ours, cancellation);
            if (!found)
                co_return failure(found.error());
            area = *std::move(found);
            area.isSearchedOut = area.offers.size() < wanted;
        }
        const auto total
            = std::accumulate(areas.begin(), areas.end(), 0, [](int sum, const auto &a) {
                  return sum + int(a.offers.size());
              });
        if (total >= request.count)
            break;
    }
    co_return areas;
}

QCoro::Task<Result<PurchasePlan>> PurchasePlanner::plan(PurchaseRequest request,
                                                        CancellationPointer cancellation)
{
    // Prices and balance are asked while the search runs.
    auto pricing = prices(request.countries(), cancellation);
    auto balance = m_twilio.balance(cancellation);
    const auto areas = co_await searchAll(request, cancellation);
    const auto priced = co_await pricing;
    const auto funds = co_await balance;
    if (!areas)
        co_return failure(areas.error());
    PurchasePlan plan = compose(request, *areas);
    for (store::PlannedNumber &offer : plan.offers) {
        if (priced.contains(offer.country))
            offer.monthlyPrice = priced.value(offer.country);
    }
    if (funds)
        plan.balance = funds->amount;
    co_return plan;
}

QCoro::Task<QMap<QString, Money>> PurchasePlanner::prices(QStringList countries,
                                                          CancellationPointer cancellation)
{
    std::vector<QCoro::Task<Result<Money>>> asked;
    for (const QString &country : countries)
        asked.push_back(unitPrice(country, cancellation));
    QMap<QString, Money> prices;
    for (qsizetype i = 0; i < countries.size(); ++i) {
        auto &asking = asked.at(size_t(i));
        const auto price = co_await asking;
        if (price)
            prices.insert(countries.at(i), *price);
    }
    co_return prices;
}

PurchasePlan PurchasePlanner::compose(const PurchaseRequest &request, const QList<Area> &areas)
{
    PurchasePlan plan;
    plan.request = request;
    QList<store::PlannedNumber> spares;
    for (const Area &area : areas) {
        plan.leftOutForPapers += area.leftOutForPapers;
        if (area.offers.isEmpty() && area.share.areaCode)
            plan.exhaustedAreas.append(*area.share.areaCode);
        const auto given = std::min<qsizetype>(area.share.count, area.offers.size());
        plan.offers += area.offers.first(given);
        spares += area.offers.sliced(given);
    }
    plan.offers += spares;
    plan.offers
        = plan.offers.first(std::min<qsizetype>(plan.offers.size(), request.count + Spares));
    plan.suggestedAreas = suggestionsFor(plan);
    return plan;
}

} // namespace numberwell
