// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "rest/cancellation.h"
#include "workflows/purchaserequest.h"

#include <QCoroTask>
#include <QMap>
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
        PurchaseRequest::Share share;
        QList<store::PlannedNumber> offers = {};
        int leftOutForPapers = 0;
        bool isSearchedOut = false; //!< there is no more than this
    };

    QCoro::Task<Result<Area>> search(PurchaseRequest::Share share,
                                     int wanted,
                                     Capabilities required,
                                     QSet<E164> excluded,
                                     CancellationPointer cancellation);
    QCoro::Task<Result<QList<Area>>> searchAll(PurchaseRequest request,
                                               CancellationPointer cancellation);
    QCoro::Task<Result<QSet<E164>>> alreadyOurs();
    //! By country; those that the pricing API does not name are missing.
    QCoro::Task<QMap<QString, Money>> prices(QStringList countries,
                                             CancellationPointer cancellation);
    static PurchasePlan compose(const PurchaseRequest &request, const QList<Area> &areas);

    store::Database &m_database;
    twilio::TwilioClient &m_twilio;
};

} // namespace numberwell
