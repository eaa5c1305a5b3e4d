// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/areasearch.h"

#include "twilio/twilioclient.h"

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

// What one search can answer at most: a full page, so there may be more.
constexpr int PageSize = 30;
// With fewer new numbers on a full page, the area is searched range by range.
constexpr int WorthRepeating = 3;
// Ranges in a row that brought nothing new before the rest is not worth its searches.
constexpr int FruitlessRanges = 12;

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

} // namespace

QCoro::Task<Result<AreaSearch::Area>> AreaSearch::find(Area area,
                                                       qsizetype wanted,
                                                       int spares,
                                                       CancellationPointer cancellation)
{
    int fruitless = 0;
    while (!area.isSearchedOut()
           && area.offers.size() < (area.isLoose() ? wanted + spares : wanted)) {
        const auto seenBefore = area.seen.size();
        auto searched = co_await searchOnce(area, cancellation);
        if (!searched)
            co_return failure(searched.error());
        area = *std::move(searched);
        fruitless = area.seen.size() == seenBefore ? fruitless + 1 : 0;
        if (fruitless == FruitlessRanges || area.searches >= maxSearches)
            area.ranges.clear();
    }
    co_return area;
}

QCoro::Task<Result<AreaSearch::Area>> AreaSearch::look(Area area, CancellationPointer cancellation)
{
    co_return co_await searchOnce(area, cancellation);
}

QCoro::Task<Result<AreaSearch::Area>> AreaSearch::searchOnce(Area area,
                                                             CancellationPointer cancellation)
{
    const QString range = area.ranges.takeFirst();
    twilio::SearchQuery query;
    query.country = area.share.country;
    query.areaCode = area.share.areaCode;
    query.required = area.required;
    query.pageSize = PageSize;
    query.contains = range;
    const auto page = co_await m_twilio.search(query, cancellation);
    if (!page)
        co_return failure(page.error());
    ++area.searches;
    const int fresh = take(&area, *page);
    const bool isFull = page->size() >= PageSize;
    area.isAnswerFull = isFull;
    // The loose search is repeated until it brings nothing; a short answer to a narrow one is all
    // there is.
    if (range.isEmpty() && fresh >= (isFull ? WorthRepeating : 1))
        area.ranges.prepend(range);
    else if (isFull)
        area.ranges = partsOf(area, range) + area.ranges;
    co_return area;
}

//! Answers how many were new.
int AreaSearch::take(Area *area, const QList<twilio::AvailableNumber> &page)
{
    int fresh = 0;
    for (const twilio::AvailableNumber &offer : page) {
        if (area->seen.contains(offer.number))
            continue;
        area->seen.insert(offer.number);
        ++fresh;
        if (needsPapers(offer))
            ++area->leftOutForPapers;
        else if (hasAll(offer.capabilities, area->required))
            area->offers.append(planned(offer, area->share.country));
    }
    return fresh;
}

//! "+1604" has no numbers that go on with 0 or 1; a whole number has no parts.
QStringList AreaSearch::partsOf(const Area &area, const QString &range)
{
    constexpr qsizetype WholeNumber = 12; // "+16045550123"
    const QString code = area.share.areaCode ? area.share.areaCode->toString() : QString();
    const QString start = range.isEmpty() ? u"+1"_s + code : range;
    QStringList parts;
    for (int digit = range.isEmpty() ? 2 : 0; digit <= 9 && start.size() < WholeNumber; ++digit)
        parts << start + QString::number(digit);
    return parts;
}

} // namespace numberwell
