// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "rest/cancellation.h"
#include "workflows/areasearch.h"
#include "workflows/purchaserequest.h"

#include <QCoroTask>
#include <QMap>
#include <QSet>

namespace numberwell::store {
class Database;
}
namespace numberwell::twilio {
class TwilioClient;
}

namespace numberwell {

/*!
 * Finds what could be bought for a request, what it costs, and where to look as well where that is
 * not enough. Buys and reserves nothing.
 */
class PurchasePlanner final
{
public:
    PurchasePlanner(store::Database &database, twilio::TwilioClient &twilio)
        : m_database(database)
        , m_twilio(twilio)
        , m_search(twilio)
    {
    }

    QCoro::Task<Result<PurchasePlan>> plan(PurchaseRequest request,
                                           CancellationPointer cancellation);
    QCoro::Task<Result<Money>> unitPrice(QString country, CancellationPointer cancellation = {});

private:
    using Areas = QList<AreaSearch::Area>;

    QCoro::Task<Result<PurchasePlan>> search(PurchaseRequest request,
                                             CancellationPointer cancellation);
    //! Each its share first; what one area lacks, the others make up for.
    QCoro::Task<Result<Areas>> searchAll(Areas areas, int wanted, CancellationPointer cancellation);
    //! Up to \a targets offers of each area and \a spares, in all areas at once.
    QCoro::Task<Result<Areas>> searchEach(Areas areas,
                                          QList<qsizetype> targets,
                                          int spares,
                                          CancellationPointer cancellation);
    QCoro::Task<Result<QSet<E164>>> alreadyOurs();
    //! What \a plan's suggestions have on offer; those that have nothing are dropped.
    QCoro::Task<Result<PurchasePlan>> withStock(PurchasePlan plan,
                                                QSet<E164> ours,
                                                CancellationPointer cancellation);
    //! By country; those that the pricing API does not name are missing.
    QCoro::Task<QMap<QString, Money>> prices(QStringList countries,
                                             CancellationPointer cancellation);
    static PurchasePlan compose(const PurchaseRequest &request, const Areas &areas);

    store::Database &m_database;
    twilio::TwilioClient &m_twilio;
    AreaSearch m_search;
};

} // namespace numberwell
