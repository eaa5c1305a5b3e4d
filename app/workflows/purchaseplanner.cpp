// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/purchaseplanner.h"

#include "store/numberstore.h"
#include "twilio/twilioclient.h"
#include "workflows/databasetask.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// Candidates beyond what is asked, for numbers that turn out to be taken.
constexpr int Spares = 5;
// Searches in a row that brought nothing new before an area counts as searched out.
constexpr int FruitlessSearches = 2;
constexpr int MaxSearches = 60;

store::PlannedNumber planned(const twilio::AvailableNumber &offer)
{
    const QString areaCode = offer.number.areaCode();
    return {.number = offer.number,
            .areaCode = areaCode,
            .country = offer.isoCountry,
            .locality = offer.locality,
            .region = offer.region,
            .capabilities = offer.capabilities};
}

//! How many of the numbers each area is to give.
int shareOf(const PurchaseRequest &request, qsizetype areas)
{
    return (request.count + int(areas) - 1) / int(areas);
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

} // namespace

QCoro::Task<Result<PurchasePlanner::Area>> PurchasePlanner::search(std::optional<AreaCode> code,
                                                                   QString country,
                                                                   int wanted,
                                                                   Capabilities required,
                                                                   QSet<E164> excluded,
                                                                   CancellationPointer cancellation)
{
    Area area{.code = code, .country = country};
    QSet<E164> seen = excluded;
    int fruitless = 0;
    for (int i = 0; i < MaxSearches && fruitless < FruitlessSearches; ++i) {
        twilio::SearchQuery query;
        query.country = country;
        query.areaCode = code;
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
                area.offers.append(planned(offer));
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
    QList<Area> areas = areasOf(request);
    const int share = shareOf(request, areas.size());
    // Each its share first; what one area lacks, the others make up for.
    for (const int wanted : {share + Spares, request.count + Spares}) {
        for (Area &area : areas) {
            if (area.isSearchedOut)
                continue;
            auto found = co_await search(
                area.code, area.country, wanted, request.required, *ours, cancellation);
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
    // Price and balance are asked while the search runs.
    const QString country = areasOf(request).first().country;
    auto price = unitPrice(country, cancellation);
    auto balance = m_twilio.balance(cancellation);
    const auto areas = co_await searchAll(request, cancellation);
    const auto priced = co_await price;
    const auto funds = co_await balance;
    if (!areas)
        co_return failure(areas.error());
    PurchasePlan plan = compose(request, *areas);
    if (priced)
        plan.unitPrice = *priced;
    if (funds)
        plan.balance = funds->amount;
    co_return plan;
}

QList<PurchasePlanner::Area> PurchasePlanner::areasOf(const PurchaseRequest &request)
{
    QList<Area> areas;
    for (const AreaCode &code : request.areaCodes) {
        areas.append(
            {.code = code,
             .country = request.country.isEmpty() ? code.twilioCountry() : request.country});
    }
    if (areas.isEmpty()) {
        areas.append({.code = std::nullopt,
                      .country = request.country.isEmpty() ? u"US"_s : request.country});
    }
    return areas;
}

PurchasePlan PurchasePlanner::compose(const PurchaseRequest &request, const QList<Area> &areas)
{
    PurchasePlan plan;
    plan.request = request;
    const int share = shareOf(request, areas.size());
    QList<store::PlannedNumber> spares;
    for (const Area &area : areas) {
        plan.leftOutForPapers += area.leftOutForPapers;
        if (area.offers.isEmpty() && area.code) {
            plan.exhaustedAreas.append(*area.code);
            plan.suggestedAreas += area.code->neighbours();
        }
        plan.offers += area.offers.first(std::min<qsizetype>(share, area.offers.size()));
        spares += area.offers.sliced(std::min<qsizetype>(share, area.offers.size()));
    }
    plan.offers += spares;
    plan.offers
        = plan.offers.first(std::min<qsizetype>(plan.offers.size(), request.count + Spares));
    for (const AreaCode &asked : request.areaCodes)
        plan.suggestedAreas.removeAll(asked);
    return plan;
}

} // namespace numberwell
