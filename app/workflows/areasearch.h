// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "rest/cancellation.h"
#include "twilio/twiliotypes.h"
#include "workflows/purchaserequest.h"

#include <QCoroTask>
#include <QSet>
#include <QStringList>

namespace numberwell::twilio {
class TwilioClient;
}

namespace numberwell {

/*!
 * Looks for numbers of one area. A search answers at most 30, in no fixed order and repeating
 * itself: it is repeated as long as that brings enough that is new, then the area is searched range
 * by range until there are enough different numbers or none new.
 */
class AreaSearch final
{
public:
    //! What an area has offered so far, and where the search stands.
    struct Area
    {
        PurchaseRequest::Share share;
        Capabilities required;
        QSet<E164> seen; //!< at first those that are not wanted
        QList<store::PlannedNumber> offers = {};
        int leftOutForPapers = 0;
        int searches = 0;
        bool isAnswerFull = false; //!< the last search may not have told all there is
        //! Still to be searched, by their first digits; an empty one is the whole area.
        QStringList ranges = {QString()};

        //! There is no more than this, or too little to go on looking for it.
        bool isSearchedOut() const { return ranges.isEmpty(); }
        //! True while the whole area is searched at once: that is cheap.
        bool isLoose() const { return !isSearchedOut() && ranges.first().isEmpty(); }
    };

    //! No area is searched more often than this.
    static constexpr int maxSearches = 150;

    explicit AreaSearch(twilio::TwilioClient &twilio)
        : m_twilio(twilio)
    {
    }

    //! Goes on until \a area has \a wanted offers, and \a spares where they come easily, or is
    //! searched out.
    QCoro::Task<Result<Area>> find(Area area,
                                   qsizetype wanted,
                                   int spares,
                                   CancellationPointer cancellation);
    //! One search, for what there is at a glance.
    QCoro::Task<Result<Area>> look(Area area, CancellationPointer cancellation);

private:
    QCoro::Task<Result<Area>> searchOnce(Area area, CancellationPointer cancellation);
    static int take(Area *area, const QList<twilio::AvailableNumber> &page);
    static QStringList partsOf(const Area &area, const QString &range);

    twilio::TwilioClient &m_twilio;
};

} // namespace numberwell
