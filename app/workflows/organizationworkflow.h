// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rest/cancellation.h"
#include "store/organizationstore.h"
#include "workflows/orderdesk.h"

#include <QCoroTask>
#include <QHash>
#include <QList>

#include <chrono>
#include <memory>

namespace numberwell {

/*!
 * Makes organizations, each with a number: a ready one in the same transaction; where there is
 * none, one bought for it alone; where that fails too, its need stays in the queue.
 *
 * The database gives whatever becomes ready to who waits, whichever program is at work. This buys
 * for them, some at a time so that a crowd is planned with few searches. Must outlive its
 * coroutines.
 */
class OrganizationWorkflow final
{
public:
    struct Options
    {
        //! False without a Twilio account.
        bool canBuy = true;
        //! How long create() waits for a purchase that goes on without it.
        std::chrono::milliseconds patience = std::chrono::seconds(60);
    };

    OrganizationWorkflow(store::Database &database,
                         PurchaseWorkflow &purchases,
                         OrderDesk &desk,
                         Options options);

    //! Whether there is a Twilio account by now.
    void setCanBuy(bool canBuy) { m_options.canBuy = canBuy; }

    //! An error only where no organization was made. A repeat with the same key answers the same
    //! one, as it is now.
    QCoro::Task<Result<store::Organization>> create(store::NewOrganization organization);

    //! Gives ready numbers to who waits, and buys for those whose time has come; does not wait for
    //! the purchases.
    QCoro::Task<Result<>> keepTrying();

    QCoro::Task<Result<int>> waiting();
    bool isIdle() const { return m_pending.isEmpty(); }

private:
    using Need = store::OrganizationNeed;

    struct Placed
    {
        Need need;
        QString orderId;
    };
    using Work = std::shared_ptr<QList<Placed>>;

    QCoro::Task<Result<store::Organization>> insert(store::NewOrganization organization);
    QCoro::Task<Result<store::Organization>> read(QString id);
    QCoro::Task<Result<QList<Need>>> needOf(QString organizationId);
    QCoro::Task<Result<QList<Need>>> dueNeeds();
    QCoro::Task<Result<int>> meetWaiting();
    QCoro::Task<Result<>> noteFailure(Need need, Error why);

    QCoro::Task<> buyFor(QString organizationId);
    //! Answers what is cancelled once the purchase is over, however it ended.
    CancellationPointer enqueue(const Need &need);
    QCoro::Task<> pump();
    QCoro::Task<> buyRound(QList<Need> round);
    QCoro::Task<QList<Need>> place(QString areaCode, QList<Need> needs, Work work, bool isLast);
    QCoro::Task<Result<QList<store::PlannedNumber>>> offers(QString areaCode, int count);
    QCoro::Task<> finishEach(Work work);

    store::Database &m_database;
    PurchaseWorkflow &m_purchases;
    OrderDesk &m_desk;
    Options m_options;
    QList<Need> m_queue;
    QHash<QString, CancellationPointer> m_pending; //!< by organization
    bool m_isPumping = false;
};

} // namespace numberwell
