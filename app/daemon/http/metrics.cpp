// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <unistd.h>

#include <QDir>
#include <QFile>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace numberwell::http {

namespace {

using prometheus::BuildCounter;
using prometheus::BuildGauge;
using prometheus::BuildHistogram;

const prometheus::Histogram::BucketBoundaries &durations()
{
    static const prometheus::Histogram::BucketBoundaries seconds{
        0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300};
    return seconds;
}

//! A client may write any word in a method's place.
std::string methodLabel(const QByteArray &method)
{
    for (const char *known : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}) {
        if (method == known)
            return known;
    }
    return "other";
}

double residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.value(1).toDouble() * double(::sysconf(_SC_PAGESIZE));
}

double openDescriptors()
{
    return double(QDir(u"/proc/self/fd"_s)
                      .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System)
                      .size());
}

} // namespace

struct Metrics::Families
{
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter> &requests
        = BuildCounter()
              .Name("numberwell_http_requests_total")
              .Help("Answers by method, route and status.")
              .Register(registry);
    prometheus::Family<prometheus::Histogram> &durations
        = BuildHistogram()
              .Name("numberwell_http_request_duration_seconds")
              .Help("From the end of a request to its answer.")
              .Register(registry);
    prometheus::Family<prometheus::Counter> &purchases
        = BuildCounter()
              .Name("numberwell_purchases_total")
              .Help("Purchases of a number that ended in this program, by result.")
              .Register(registry);
    prometheus::Family<prometheus::Gauge> &pool = BuildGauge()
                                                      .Name("numberwell_pool_numbers")
                                                      .Help("Numbers of the pool by state.")
                                                      .Register(registry);
    prometheus::Family<prometheus::Gauge> &plain(const char *name, const char *help)
    {
        return BuildGauge().Name(name).Help(help).Register(registry);
    }
    prometheus::Gauge &openOrders
        = plain("numberwell_queue_orders", "Orders that have work left.").Add({});
    prometheus::Gauge &waiting
        = plain("numberwell_waiting_organizations", "Organizations that wait for a ready number.")
              .Add({});
    prometheus::Gauge &databaseUp
        = plain("numberwell_database_up", "1 while the database answers.").Add({});
    prometheus::Gauge &connections
        = plain("numberwell_http_connections", "Open connections.").Add({});
    prometheus::Gauge &inFlight
        = plain("numberwell_http_requests_in_flight", "Requests that are worked on.").Add({});
    prometheus::Gauge &memory = plain("process_resident_memory_bytes", "Resident memory.").Add({});
    prometheus::Gauge &descriptors = plain("process_open_fds", "Open file descriptors.").Add({});
};

Metrics::Metrics()
    : m_families(std::make_unique<Families>())
{
}

Metrics::~Metrics() = default;

void Metrics::count(const Exchange &exchange)
{
    const std::string route = exchange.route.toStdString();
    m_families->requests
        .Add({{"method", methodLabel(exchange.method)},
              {"route", route},
              {"status", std::to_string(exchange.status)}})
        .Increment();
    if (!exchange.isRefused) {
        m_families->durations.Add({{"route", route}}, durations())
            .Observe(double(exchange.duration.count()) / 1e6);
    }
}

void Metrics::count(const store::PurchaseItem &item)
{
    if (item.state == store::ItemState::Recorded)
        m_families->purchases.Add({{"result", "recorded"}}).Increment();
    else if (item.state == store::ItemState::Failed)
        m_families->purchases.Add({{"result", "failed"}}).Increment();
}

QByteArray Metrics::text(const Gauges &gauges)
{
    const auto flag = [](bool value) { return value ? 1.0 : 0.0; };
    m_families->databaseUp.Set(flag(gauges.isDatabaseUp));
    m_families->connections.Set(gauges.connections);
    m_families->inFlight.Set(gauges.requestsInFlight);
    m_families->memory.Set(residentBytes());
    m_families->descriptors.Set(openDescriptors());
    if (gauges.isDatabaseUp) {
        const std::array<std::pair<const char *, int>, 7> states{
            {{"purchased", gauges.pool.purchased},
             {"pending_import", gauges.pool.pendingImport},
             {"imported", gauges.pool.imported},
             {"configured", gauges.pool.configured},
             {"assigned", gauges.pool.assigned},
             {"quarantined", gauges.pool.quarantined},
             {"released", gauges.pool.released}}};
        for (const auto &[state, count] : states)
            m_families->pool.Add({{"state", state}}).Set(count);
        m_families->openOrders.Set(gauges.openOrders);
        m_families->waiting.Set(gauges.waitingOrganizations);
    }
    const prometheus::TextSerializer serializer;
    return QByteArray::fromStdString(serializer.Serialize(m_families->registry.Collect()));
}

} // namespace numberwell::http
