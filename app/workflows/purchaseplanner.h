// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "rest/cancellation.h"
#include "workflows/purchaserequest.h"

#include <QCoroTask>
#include <QSet>

#include <optional>

namespace numberwell::store {
class Database;
}
namespace numberwell::twilio {
class TwilioClient;
}

namespace numberwell {

/*!
 * Finds what could be bought for a request. A search answers at most 30 numbers, in no fixed order
 * and repeating itself: it is asked again until there are enough different ones or none new.
 */
class PurchasePlanner final
{
public:
    PurchasePlanner(store::Database &database, twilio::TwilioClient &twilio)
        : m_database(database)
        , m_twilio(twilio)
    {
    }

    QCoro::Task<Result<PurchasePlan>> plan(PurchaseRequest request,
                                           CancellationPointer cancellation);
    QCoro::Task<Result<Money>> unitPrice(QString country, CancellationPointer cancellation = {});

private:
    //! What one area offered.
    struct Area
    {
        std::optional<AreaCode> code;
        QString country;
        QList<store::PlannedNumber> offers = {};
        int leftOutForPapers = 0;
        bool isSearchedOut = false; //!< there is no more than this
    };

    QCoro::Task<Result<Area>> search(std::optional<AreaCode> code,
                                     QString country,
                                     int wanted,
                                     Capabilities required,
                                     QSet<E164> excluded,
                                     CancellationPointer cancellation);
    QCoro::Task<Result<QList<Area>>> searchAll(PurchaseRequest request,
                                               CancellationPointer cancellation);
    QCoro::Task<Result<QSet<E164>>> alreadyOurs();
    static QList<Area> areasOf(const PurchaseRequest &request);
    static PurchasePlan compose(const PurchaseRequest &request, const QList<Area> &areas);

    store::Database &m_database;
    twilio::TwilioClient &m_twilio;
};

} // namespace numberwell
