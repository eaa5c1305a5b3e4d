// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/areacode.h"
#include "domain/capabilities.h"
#include "domain/monthlycost.h"
#include "domain/result.h"
#include "store/orderstore.h"

#include <QList>
#include <QString>

#include <optional>

namespace numberwell {

//! What an admin asks for.
struct PurchaseRequest
{
    int count = 0;
    QList<AreaCode> areaCodes; //!< empty: anywhere in \c country
    QString country;           //!< ISO; empty: derived from each area code ("US" without one)
    Capabilities required{.voice = true};

    static constexpr int maxCount = 500;
    static constexpr int maxAreaCodes = 20;
    //! InvalidInput/"count" or "area_code" with a sentence. \a areaCodes: "604" or "604, 778".
    static Result<PurchaseRequest> parse(const QString &count, const QString &areaCodes);
    static Result<PurchaseRequest> make(int count, const QString &areaCodes);

    //! One of the places to buy in, and how many of the numbers it is to give.
    struct Share
    {
        std::optional<AreaCode> areaCode; //!< none: anywhere in the country
        QString country;
        int count = 0;
    };
    //! The count shared out evenly, in the order of the area codes.
    QList<Share> shares() const;
    //! The countries of the shares, each once: each has its own price.
    QStringList countries() const;
};

//! An area code to look in as well.
struct SuggestedArea
{
    AreaCode areaCode;
    std::optional<int> onOffer = {}; //!< as far as one search tells; none where nobody looked
    bool hasMore = false;            //!< there may be more than that

    bool operator==(const SuggestedArea &) const = default;
};

//! What Twilio offers for a request: a plan to agree to. Nothing is bought or reserved yet.
struct PurchasePlan
{
    PurchaseRequest request;
    //! The first request.count of them are meant; the rest are spares, for what is unticked or
    //! turns out to be taken.
    QList<store::PlannedNumber> offers;
    int leftOutForPapers = 0;       //!< numbers that need an address or a bundle
    QList<AreaCode> exhaustedAreas; //!< area codes that offered nothing
    //! Neighbours of areas that lack numbers, overlays first; of a short plan those with stock.
    QList<SuggestedArea> suggestedAreas;
    std::optional<Money> balance; //!< none for subaccounts

    bool isShort() const { return offers.size() < request.count; }
    //! The offers that are meant, without the spares.
    QList<store::PlannedNumber> meant() const;
    //! What those cost.
    MonthlyCost cost() const { return costOf(meant()); }

    static MonthlyCost costOf(const QList<store::PlannedNumber> &numbers);
};

} // namespace numberwell
