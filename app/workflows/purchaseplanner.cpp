// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/purchaseplanner.h"

#include "store/numberstore.h"
#include "twilio/twilioclient.h"
#include "workflows/databasetask.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// Neighbours that are looked at, and those that are named without a look.
constexpr qsizetype MostSuggestions = 6;

//! Candidates beyond what is asked, for numbers that turn out to be taken.
int sparesFor(int count)
{
    constexpr int LeastSpares = 5;
    constexpr int OneFor = 20;
    return std::max(LeastSpares, count / OneFor);
}

qsizetype offersOf(const QList<AreaSearch::Area> &areas)
{
    qsizetype total = 0;
    for (const AreaSearch::Area &area : areas)
        total += area.offers.size();
    return total;
}

//! One of each area in turn, so that every area has somebody to stand in.
QList<store::PlannedNumber> inTurn(const QList<QList<store::PlannedNumber>> &lists)
{
    QList<store::PlannedNumber> all;
    qsizetype longest = 0;
    for (const auto &list : lists)
        longest = std::max(longest, list.size());
    for (qsizetype i = 0; i < longest; ++i) {
        for (const auto &list : lists) {
            if (i < list.size())
                all.append(list.at(i));
        }
    }
    return all;
}

//! Where to look as well: the overlays of every area that lacks numbers come first.
QList<SuggestedArea> suggestionsFor(const PurchasePlan &plan, const QList<AreaCode> &lacking)
{
    QList<AreaCode> codes;
    const auto add = [&](const QList<AreaCode> &others) {
        for (const AreaCode &code : others) {
            if (!codes.contains(code) && !plan.request.areaCodes.contains(code))
                codes.append(code);
        }
    };
    for (const AreaCode &code : lacking)
        add(code.overlays());
    for (const AreaCode &code : lacking)
        add(code.neighbours());
    QList<SuggestedArea> suggestions;
    for (const AreaCode &code : codes.first(std::min(MostSuggestions, codes.size())))
        suggestions.append({.areaCode = code});
    return suggestions;
}

} // namespace

QCoro::Task<Result<PurchasePlan>> PurchasePlanner::plan(PurchaseRequest request,
                                                        CancellationPointer cancellation)
{
    // Prices and balance are asked while the search runs.
    auto pricing = prices(request.countries(), cancellation);
    auto balance = m_twilio.balance(cancellation);
    auto plan = co_await search(request, cancellation);
    const auto priced = co_await pricing;
    const auto funds = co_await balance;
    if (!plan)
        co_return plan;
    for (store::PlannedNumber &offer : plan->offers) {
        if (priced.contains(offer.country))
            offer.monthlyPrice = priced.value(offer.country);
    }
    if (funds)
        plan->balance = funds->amount;
    co_return plan;
}

QCoro::Task<Result<PurchasePlan>> PurchasePlanner::search(PurchaseRequest request,
                                                          CancellationPointer cancellation)
{
    const auto ours = co_await alreadyOurs();
    if (!ours)
        co_return failure(ours.error());
    Areas areas;
    for (const PurchaseRequest::Share &share : request.shares())
        areas.append({.share = share, .required = request.required, .seen = *ours});
    const auto searched = co_await searchAll(areas, request.count, cancellation);
    if (!searched)
        co_return failure(searched.error());
    const PurchasePlan plan = compose(request, *searched);
    if (!plan.isShort())
        co_return plan;
    co_return co_await withStock(plan, *ours, cancellation);
}

QCoro::Task<Result<QSet<E164>>> PurchasePlanner::alreadyOurs()
{
    return inDatabase(m_database, [](store::Connection &connection) {
        return store::NumberStore(connection).taken();
    });
}

QCoro::Task<Result<PurchasePlanner::Areas>> PurchasePlanner::searchAll(
    Areas areas,
    int wanted,
    CancellationPointer cancellation)
{
    const int spares = sparesFor(wanted);
    QList<qsizetype> targets;
    for (const AreaSearch::Area &area : areas)
        targets << area.share.count;
    while (true) {
        auto searched = co_await searchEach(areas, targets, spares, cancellation);
        if (!searched)
            co_return searched;
        areas = *std::move(searched);
        const qsizetype missing = wanted - offersOf(areas);
        const bool isAnyLeft = std::any_of(
            areas.cbegin(), areas.cend(), [](const auto &area) { return !area.isSearchedOut(); });
        if (missing <= 0 || !isAnyLeft)
            co_return areas;
        for (qsizetype i = 0; i < areas.size(); ++i)
            targets[i] = areas.at(i).offers.size() + missing;
    }
}

QCoro::Task<Result<PurchasePlanner::Areas>> PurchasePlanner::searchEach(
    Areas areas,
    QList<qsizetype> targets,
    int spares,
    CancellationPointer cancellation)
{
    std::vector<QCoro::Task<Result<AreaSearch::Area>>> searches;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        // Where nothing is wanted, nobody looks for spares.
        const int extra = targets.at(i) > 0 ? spares : 0;
        searches.push_back(m_search.find(areas.at(i), targets.at(i), extra, cancellation));
    }
    std::optional<Error> problem;
    for (qsizetype i = 0; i < areas.size(); ++i) {
        auto &search = searches[size_t(i)];
        auto found = co_await search;
        if (found)
            areas[i] = *std::move(found);
        else if (!problem)
            problem = found.error();
    }
    if (problem)
        co_return failure(*problem);
    co_return areas;
}

QCoro::Task<Result<PurchasePlan>> PurchasePlanner::withStock(PurchasePlan plan,
                                                             QSet<E164> ours,
                                                             CancellationPointer cancellation)
{
    std::vector<QCoro::Task<Result<AreaSearch::Area>>> looks;
    for (const SuggestedArea &suggestion : plan.suggestedAreas) {
        PurchaseRequest request = plan.request;
        request.areaCodes = {suggestion.areaCode};
        AreaSearch::Area area{
            .share = request.shares().first(), .required = request.required, .seen = ours};
        looks.push_back(m_search.look(area, cancellation));
    }
    QList<SuggestedArea> withStock;
    std::optional<Error> cancelled;
    for (size_t i = 0; i < looks.size(); ++i) {
        SuggestedArea suggestion = plan.suggestedAreas.at(qsizetype(i));
        auto &look = looks[i];
        const auto seen = co_await look;
        if (seen) {
            suggestion.onOffer = static_cast<int>(seen->offers.size());
            suggestion.hasMore = seen->isAnswerFull;
        } else if (seen.error().kind == ErrorKind::Cancelled) {
            cancelled = seen.error();
        }
        // One that could not be looked at is named all the same.
        if (suggestion.onOffer != 0)
            withStock.append(suggestion);
    }
    if (cancelled)
        co_return failure(*cancelled);
    plan.suggestedAreas = withStock;
    co_return plan;
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

PurchasePlan PurchasePlanner::compose(const PurchaseRequest &request, const Areas &areas)
{
    PurchasePlan plan;
    plan.request = request;
    QList<QList<store::PlannedNumber>> spares;
    QList<AreaCode> lacking;
    for (const AreaSearch::Area &area : areas) {
        plan.leftOutForPapers += area.leftOutForPapers;
        const auto given = std::min<qsizetype>(area.share.count, area.offers.size());
        plan.offers += area.offers.first(given);
        spares += area.offers.sliced(given);
        if (!area.share.areaCode || !area.isSearchedOut())
            continue;
        if (area.offers.isEmpty())
            plan.exhaustedAreas.append(*area.share.areaCode);
        if (area.offers.isEmpty() || given < area.share.count)
            lacking.append(*area.share.areaCode);
    }
    plan.offers += inTurn(spares);
    const qsizetype most = request.count + sparesFor(request.count);
    plan.offers = plan.offers.first(std::min(plan.offers.size(), most));
    plan.suggestedAreas = suggestionsFor(plan, lacking);
    return plan;
}

} // namespace numberwell
