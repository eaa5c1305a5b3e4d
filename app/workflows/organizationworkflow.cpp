// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/organizationworkflow.h"

#include "rest/waiter.h"
#include "workflows/databasetask.h"

#include <QLoggingCategory>
#include <QMap>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::Connection;
using store::Organization;
using store::OrganizationStore;
using store::PlannedNumber;
using store::PurchaseOrder;

Q_LOGGING_CATEGORY(lcOrganizations, "numberwell.organizations", QtWarningMsg)

namespace {

// Planned together; small enough that the first of a crowd are served soon.
constexpr qsizetype RoundSize = 30;
// Orders worked on at once: as many as requests may be in flight at Twilio.
constexpr int Lanes = 3;
constexpr int MostDue = 300;
// Two programs that serve one crowd are offered the same numbers.
constexpr int MostPlans = 5;

//! Why an order that is over brought nothing.
Error failureOf(const PurchaseOrder &order)
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.code = order.stopCode;
    error.detail = order.stopDetail;
    for (const store::PurchaseItem &item : order.items) {
        if (error.code.isEmpty() && item.errorCode != "not_needed"_L1) {
            error.code = item.errorCode;
            error.detail = item.errorDetail;
        }
    }
    return error;
}

//! The \a index-th of \a count gets its own offer, and its share of the spares.
QList<PlannedNumber> shareOf(const QList<PlannedNumber> &offers, qsizetype index, qsizetype count)
{
    QList<PlannedNumber> share;
    for (qsizetype i = index; i < offers.size(); i += count)
        share.append(offers.at(i));
    return share;
}

} // namespace

OrganizationWorkflow::OrganizationWorkflow(store::Database &database,
                                           PurchaseWorkflow &purchases,
                                           OrderDesk &desk,
                                           Options options)
    : m_database(database)
    , m_purchases(purchases)
    , m_desk(desk)
    , m_options(options)
{
}

QCoro::Task<Result<Organization>> OrganizationWorkflow::create(store::NewOrganization organization)
{
    auto made = co_await insert(organization);
    if (!made || !made->isWaiting || !made->boughtNumber.isEmpty())
        co_return made;
    if (!m_options.canBuy) {
        made->errorCode = u"not_configured"_s;
        made->errorDetail = u"No Twilio account is set, so none can be bought."_s;
        co_return made;
    }
    co_await buyFor(made->id);
    const auto now = co_await read(made->id);
    // It is made and waits; that its state can't be read again changes nothing.
    co_return now ? now : made;
}

QCoro::Task<> OrganizationWorkflow::buyFor(QString organizationId)
{
    const auto need = co_await needOf(organizationId);
    if (!need || need->isEmpty())
        co_return;
    const CancellationPointer over = enqueue(need->first());
    Waiter waiter;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&waiter] { waiter.finish(); });
    timer.start(m_options.patience);
    const auto subscription = over->subscribe([&waiter] { waiter.finish(); });
    co_await waiter.wait();
}

CancellationPointer OrganizationWorkflow::enqueue(const Need &need)
{
    if (const auto pending = m_pending.value(need.organizationId))
        return pending;
    const auto over = std::make_shared<Cancellation>();
    m_pending.insert(need.organizationId, over);
    m_queue.append(need);
    // Behind the event loop, so that a crowd that comes at once is one round.
    if (!std::exchange(m_isPumping, true))
        QTimer::singleShot(0, &m_purchases, [this] { pump(); });
    return over;
}

QCoro::Task<> OrganizationWorkflow::pump()
{
    while (!m_queue.isEmpty()) {
        const QList<Need> round = m_queue.first(std::min(RoundSize, m_queue.size()));
        m_queue.remove(0, round.size());
        if (!m_desk.isShuttingDown())
            co_await buyRound(round);
        for (const Need &need : round) {
            const CancellationPointer over = m_pending.take(need.organizationId);
            over->cancel();
        }
    }
    m_isPumping = false;
}

QCoro::Task<> OrganizationWorkflow::buyRound(QList<Need> round)
{
    QMap<QString, QList<Need>> byArea;
    for (const Need &need : round)
        byArea[need.preferredAreaCode].append(need);
    const auto work = std::make_shared<QList<Placed>>();
    {
        const Turns::Turn turn = co_await m_desk.takeTurn();
        for (const QString &areaCode : byArea.keys()) {
            QList<Need> needs = byArea.value(areaCode);
            for (int plans = 1; !needs.isEmpty(); ++plans)
                needs = co_await place(areaCode, needs, work, plans == MostPlans);
        }
    }
    std::vector<QCoro::Task<>> lanes;
    for (int i = 0; i < Lanes; ++i)
        lanes.push_back(finishEach(work));
    for (auto &lane : lanes)
        co_await lane;
}

//! One order for each into \a work; a failure is noted with its need. Answers those whose offers
//! another program ordered in the same moment, unless this is the last plan: they need a new one.
QCoro::Task<QList<store::OrganizationNeed>> OrganizationWorkflow::place(QString areaCode,
                                                                        QList<Need> needs,
                                                                        Work work,
                                                                        bool isLast)
{
    QList<Need> left;
    const int count = static_cast<int>(needs.size());
    const auto found = co_await offers(areaCode, count);
    if (!found) {
        for (const Need &need : std::as_const(needs))
            std::ignore = co_await noteFailure(need, found.error());
        co_return left;
    }
    for (qsizetype i = 0; i < needs.size(); ++i) {
        const Need need = needs.at(i);
        PurchasePlan plan;
        plan.request.count = 1;
        if (const auto code = AreaCode::parse(areaCode))
            plan.request.areaCodes = {*code};
        plan.offers = shareOf(*found, i, needs.size());
        const QString key = need.orderKey();
        const auto orderId = co_await m_purchases.place(plan, key);
        if (orderId)
            work->append({need, *orderId});
        else if (orderId.error().code == "no_candidates"_L1 && !isLast)
            left.append(need);
        else
            std::ignore = co_await noteFailure(need, orderId.error());
    }
    co_return left;
}

//! Of the area first; what it lacks, from anywhere in its country.
QCoro::Task<Result<QList<PlannedNumber>>> OrganizationWorkflow::offers(QString areaCode, int count)
{
    QList<PlannedNumber> found;
    std::optional<Error> error;
    auto request = PurchaseRequest::make(count, areaCode);
    if (!request)
        co_return failure(request.error());
    const auto plan = co_await m_desk.plan(*request);
    if (plan)
        found = plan->offers;
    else
        error = plan.error();
    const bool isExhausted = !plan && plan.error().kind == ErrorKind::NotFound;
    if (!areaCode.isEmpty() && found.size() < count && (plan || isExhausted)) {
        auto anywhere = PurchaseRequest::make(count - static_cast<int>(found.size()), QString());
        anywhere->country = request->areaCodes.first().twilioCountry();
        const auto more = co_await m_desk.plan(*anywhere);
        if (more) {
            for (const PlannedNumber &offer : more->offers) {
                const bool isKnown
                    = std::any_of(found.cbegin(), found.cend(), [&](const auto &other) {
                          return other.number == offer.number;
                      });
                if (!isKnown)
                    found.append(offer);
            }
        }
    }
    if (found.isEmpty() && error)
        co_return failure(*error);
    co_return found;
}

QCoro::Task<> OrganizationWorkflow::finishEach(Work work)
{
    while (!work->isEmpty()) {
        const Placed placed = work->takeFirst();
        const auto order = co_await m_desk.follow(placed.orderId);
        // One that is open stays in the queue and goes on there.
        if (!order)
            qCWarning(lcOrganizations)
                << "order" << placed.orderId << "goes on later:" << order.error();
        else if (order->state != PurchaseOrder::State::Open && order->recorded().isEmpty())
            std::ignore = co_await noteFailure(placed.need, failureOf(*order));
    }
}

QCoro::Task<Result<>> OrganizationWorkflow::keepTrying()
{
    const auto met = co_await meetWaiting();
    if (!met)
        co_return failure(met.error());
    if (!m_options.canBuy || m_desk.isShuttingDown())
        co_return Result<>();
    const auto due = co_await dueNeeds();
    if (!due)
        co_return failure(due.error());
    for (const Need &need : *due)
        enqueue(need);
    co_return Result<>();
}

QCoro::Task<Result<Organization>> OrganizationWorkflow::insert(store::NewOrganization organization)
{
    return inDatabase(m_database, [organization](Connection &connection) {
        return OrganizationStore(connection).create(organization);
    });
}

QCoro::Task<Result<Organization>> OrganizationWorkflow::read(QString id)
{
    return inDatabase(m_database, [id](Connection &connection) {
        return OrganizationStore(connection).read(id);
    });
}

QCoro::Task<Result<QList<store::OrganizationNeed>>> OrganizationWorkflow::needOf(
    QString organizationId)
{
    return inDatabase(m_database, [organizationId](Connection &connection) {
        return OrganizationStore(connection).needOf(organizationId);
    });
}

QCoro::Task<Result<QList<store::OrganizationNeed>>> OrganizationWorkflow::dueNeeds()
{
    return inDatabase(m_database, [](Connection &connection) {
        return OrganizationStore(connection).dueNeeds(MostDue);
    });
}

QCoro::Task<Result<int>> OrganizationWorkflow::meetWaiting()
{
    return inDatabase(m_database, [](Connection &connection) {
        return OrganizationStore(connection).meetWaiting();
    });
}

QCoro::Task<Result<int>> OrganizationWorkflow::waiting()
{
    return inDatabase(
        m_database, [](Connection &connection) { return OrganizationStore(connection).waiting(); });
}

QCoro::Task<Result<>> OrganizationWorkflow::noteFailure(Need need, Error why)
{
    qCInfo(lcOrganizations) << "no number could be bought for" << need.organizationId << why;
    return inDatabase(m_database, [need, why](Connection &connection) {
        return OrganizationStore(connection).noteFailure(need, why);
    });
}

} // namespace numberwell
