// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/poolfeed.h"

#include "store/database.h"
#include "store/deliverystore.h"

#include <QCoroFuture>

#include <QPointer>

#include <chrono>

using namespace std::chrono_literals;

namespace numberwell {

namespace {

// One read for the many notifications of one action.
constexpr auto CoalesceFor = 60ms;

Result<PoolView> readView(store::Connection &connection)
{
    auto numbers = store::NumberStore(connection).list();
    if (!numbers)
        return failure(numbers.error());
    auto organizations = store::OrganizationStore(connection).list();
    if (!organizations)
        return failure(organizations.error());
    auto statistics = store::StatisticsStore(connection).read();
    if (!statistics)
        return failure(statistics.error());
    auto notifications = store::NotificationStore(connection).open();
    if (!notifications)
        return failure(notifications.error());
    auto queue = store::QueueStore(connection).entries();
    if (!queue)
        return failure(queue.error());
    auto differences = store::ReconcileStore(connection).summary();
    if (!differences)
        return failure(differences.error());
    auto deliveries = store::DeliveryStore(connection).troubled();
    if (!deliveries)
        return failure(deliveries.error());
    return PoolView{.numbers = *std::move(numbers),
                    .organizations = *std::move(organizations),
                    .statistics = *std::move(statistics),
                    .notifications = *std::move(notifications),
                    .queue = *std::move(queue),
                    .differences = *std::move(differences),
                    .deliveries = *std::move(deliveries),
                    .readAt = QDateTime::currentDateTimeUtc()};
}

} // namespace

PoolFeed::PoolFeed(store::Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
    m_coalesce.setSingleShot(true);
    m_coalesce.setInterval(CoalesceFor);
    connect(&m_coalesce, &QTimer::timeout, this, [this] { read(); });
    connect(&database, &store::Database::poolChanged, this, &PoolFeed::refresh);
}

void PoolFeed::refresh()
{
    m_isStale = m_isReading;
    if (!m_isReading && !m_coalesce.isActive())
        m_coalesce.start();
}

QCoro::Task<> PoolFeed::read()
{
    const QPointer<PoolFeed> self(this);
    m_isReading = true;
    auto reading = m_database.run(readView);
    auto view = co_await reading;
    if (!self)
        co_return;
    m_isReading = false;
    if (view) {
        m_view = *std::move(view);
        emit viewChanged(m_view);
    } else {
        emit readFailed(view.error());
    }
    if (self && m_isStale)
        refresh();
}

} // namespace numberwell
