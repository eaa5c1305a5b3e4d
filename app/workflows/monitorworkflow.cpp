// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/monitorworkflow.h"

#include "store/monitorstore.h"
#include "workflows/alertchannels.h"
#include "workflows/databasetask.h"
#include "workflows/running.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QScopeGuard>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

using store::Connection;
using store::DeliveryStore;
using store::MonitorLook;
using store::MonitorStore;

Q_LOGGING_CATEGORY(lcMonitor, "numberwell.monitor", QtInfoMsg)

namespace {

// A look at a large pool takes its time: at most a twentieth of it is spent on looks.
constexpr int RestPerLook = 20;

Error closed()
{
    return {.kind = ErrorKind::Cancelled,
            .code = u"closed"_s,
            .detail = u"The program is ending."_s,
            .httpStatus = 0,
            .retryAfter = {},
            .requestId = {}};
}

} // namespace

bool MonitorReport::hasFailures() const
{
    return std::any_of(
        sent.cbegin(), sent.cend(), [](const Sent &one) { return one.error.has_value(); });
}

MonitorWorkflow::MonitorWorkflow(store::Database &database,
                                 AlertChannels &channels,
                                 Options options)
    : m_database(database)
    , m_channels(channels)
    , m_options(options)
{
    m_tick.setInterval(m_options.tick);
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(m_options.debounce);
    connect(&m_tick, &QTimer::timeout, this, [this] { runIfDue(); });
    connect(&m_debounce, &QTimer::timeout, this, [this] { run(); });
}

QCoro::Task<Result<MonitorReport>> MonitorWorkflow::run()
{
    return watch(false);
}

QCoro::Task<Result<MonitorReport>> MonitorWorkflow::runIfDue()
{
    return watch(true);
}

void MonitorWorkflow::keepGoing()
{
    if (m_isShuttingDown || m_tick.isActive())
        return;
    m_tick.start();
    // Not restarted by each change: under a steady load there would never be a look.
    connect(&m_database, &store::Database::poolChanged, this, [this] {
        if (!m_isShuttingDown && !m_debounce.isActive())
            m_debounce.start();
    });
    m_hasToAnnounce = true;
    runIfDue();
}

void MonitorWorkflow::shutDown()
{
    m_isShuttingDown = true;
    m_tick.stop();
    m_debounce.stop();
}

QCoro::Task<Result<MonitorReport>> MonitorWorkflow::watch(bool onlyIfDue)
{
    if (m_isShuttingDown)
        co_return failure(closed());
    const Running running(m_running);
    if (m_hasToAnnounce) {
        // Before the first look, or its alert would not go out this way.
        const auto announced = co_await announceChannels();
        if (!announced)
            co_return failure(announced.error());
        m_hasToAnnounce = false;
    }
    QElapsedTimer clock;
    clock.start();
    const auto looked = co_await look(onlyIfDue);
    m_debounce.setInterval(
        std::max(m_options.debounce, std::chrono::milliseconds(RestPerLook * clock.elapsed())));
    if (!looked) {
        qCInfo(lcMonitor) << looked.error();
        co_return failure(looked.error());
    }
    MonitorReport report;
    if (*looked) {
        report.hasLooked = true;
        report.raised = (*looked)->raised;
    }
    for (const Alert &alert : std::as_const(report.raised)) {
        qCInfo(lcMonitor).noquote() << describe(alert);
        emit alertRaised(alert);
    }
    const auto sent = co_await deliver();
    if (!sent)
        co_return failure(sent.error());
    report.sent = *sent;
    co_return report;
}

QCoro::Task<Result<QList<MonitorReport::Sent>>> MonitorWorkflow::deliver()
{
    QList<MonitorReport::Sent> sent;
    m_hasMoreToDeliver = true;
    if (m_isDelivering)
        co_return sent; // the one that is at it looks once more
    m_isDelivering = true;
    const auto ended = qScopeGuard([this] { m_isDelivering = false; });
    while (m_hasMoreToDeliver && !m_isShuttingDown) {
        m_hasMoreToDeliver = false;
        for (;;) {
            const auto one = co_await deliverOne();
            if (!one)
                co_return failure(one.error());
            if (!*one)
                break;
            sent.append(**one);
        }
    }
    co_return sent;
}

//! Empty where nothing is due.
QCoro::Task<Result<std::optional<MonitorReport::Sent>>> MonitorWorkflow::deliverOne()
{
    if (m_isShuttingDown)
        co_return std::nullopt;
    const auto claimed = co_await claim();
    if (!claimed)
        co_return failure(claimed.error());
    if (!*claimed)
        co_return std::nullopt;
    const AlertDelivery delivery = **claimed;
    alerts::AlertMessage message;
    message.id = delivery.id;
    message.alert = delivery.alert;
    const auto outcome = co_await m_channels.send(delivery.channel, message);
    // Of the program's own end the other side knows nothing: the lease ends with the connection.
    if (!outcome && outcome.error().kind == ErrorKind::Cancelled)
        co_return failure(outcome.error());
    if (const auto settled = co_await settle(delivery, outcome); !settled)
        co_return failure(settled.error());
    MonitorReport::Sent sent;
    sent.delivery = delivery;
    if (!outcome) {
        qCWarning(lcMonitor).noquote() << nameOf(delivery.channel) << describe(outcome.error());
        sent.error = outcome.error();
    }
    co_return sent;
}

QCoro::Task<Result<>> MonitorWorkflow::announceChannels()
{
    const Running running(m_running);
    const QList<AlertChannel> channels = m_channels.configured();
    for (const AlertChannel channel : channels) {
        if (const auto turned = co_await turnOn(channel); !turned)
            co_return failure(turned.error());
    }
    co_return Result<>();
}

QCoro::Task<Result<>> MonitorWorkflow::saveRules(MonitorRules rules)
{
    const Running running(m_running);
    if (const auto saved = co_await saveOnly(rules); !saved)
        co_return failure(saved.error());
    // What the look comes to is no failure of saving.
    co_await run();
    co_return Result<>();
}

QCoro::Task<Result<bool>> MonitorWorkflow::tryNow(QString deliveryId)
{
    const Running running(m_running);
    const auto due = co_await makeDue(deliveryId);
    if (due && *due)
        co_await deliver();
    co_return due;
}

// ── In the database ────────────────────────────────────────────────────────────────────────────

QCoro::Task<Result<std::optional<MonitorLook>>> MonitorWorkflow::look(bool onlyIfDue)
{
    return inDatabase(m_database,
                      [onlyIfDue](Connection &connection) -> Result<std::optional<MonitorLook>> {
                          MonitorStore monitor(connection);
                          if (onlyIfDue)
                              return monitor.lookIfDue();
                          auto looked = monitor.look();
                          if (!looked)
                              return failure(looked.error());
                          return *std::move(looked);
                      });
}

QCoro::Task<Result<std::optional<AlertDelivery>>> MonitorWorkflow::claim()
{
    return inDatabase(m_database,
                      [channels = m_channels.configured(), policy = m_options.delivery](
                          Connection &connection) -> Result<std::optional<AlertDelivery>> {
                          DeliveryStore outbox(connection);
                          if (auto given = outbox.giveUpExpired(policy); !given)
                              return failure(given.error());
                          if (channels.isEmpty())
                              return std::nullopt;
                          return outbox.claim(channels, policy);
                      });
}

QCoro::Task<Result<bool>> MonitorWorkflow::settle(AlertDelivery delivery, Result<> outcome)
{
    return inDatabase(m_database,
                      [delivery, outcome, policy = m_options.delivery](Connection &connection) {
                          DeliveryStore outbox(connection);
                          return outcome ? outbox.delivered(delivery)
                                         : outbox.failed(delivery, outcome.error(), policy);
                      });
}

QCoro::Task<Result<>> MonitorWorkflow::turnOn(AlertChannel channel)
{
    return inDatabase(m_database, [channel](Connection &connection) {
        return MonitorStore(connection).setChannel(channel, true);
    });
}

QCoro::Task<Result<>> MonitorWorkflow::turnOff(AlertChannel channel)
{
    return inDatabase(m_database, [channel](Connection &connection) {
        return MonitorStore(connection).setChannel(channel, false);
    });
}

QCoro::Task<Result<MonitorRules>> MonitorWorkflow::rules()
{
    return inDatabase(m_database,
                      [](Connection &connection) { return MonitorStore(connection).rules(); });
}

QCoro::Task<Result<>> MonitorWorkflow::saveOnly(MonitorRules rules)
{
    return inDatabase(m_database, [rules](Connection &connection) {
        return MonitorStore(connection).save(rules);
    });
}

QCoro::Task<Result<QList<Alert>>> MonitorWorkflow::alertsSince(qint64 id)
{
    return inDatabase(m_database, [id](Connection &connection) {
        return MonitorStore(connection).alertsSince(id);
    });
}

QCoro::Task<Result<bool>> MonitorWorkflow::makeDue(QString deliveryId)
{
    return inDatabase(m_database, [deliveryId](Connection &connection) {
        return DeliveryStore(connection).tryNow(deliveryId);
    });
}

QCoro::Task<Result<bool>> MonitorWorkflow::giveUp(QString deliveryId)
{
    return inDatabase(m_database, [deliveryId](Connection &connection) {
        return DeliveryStore(connection).giveUp(deliveryId);
    });
}

} // namespace numberwell
