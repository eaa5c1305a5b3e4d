// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Twenty numbers, from the search to the last row, against stand-ins that take 200 ms to answer,
// three requests at once. The floor beside it: as many bare requests, one after the other, as
// nobody can do without: ceil(20 / 3) purchases in turn, a search, and a second one for the spares.

#include "app/workflows/purchaseworld.h"

#include <QCoroTask>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Numbers = 20;
constexpr int InFlight = 3;
constexpr int RoundTrips = (Numbers + InFlight - 1) / InFlight + 2;
constexpr auto Latency = 200ms;
constexpr int Runs = 5;
constexpr double Allowed = 1.3;

qint64 floorMs(Program &program)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < RoundTrips; ++i) {
        if (!QCoro::waitFor(program.twilio.balance()))
            qFatal("A bare request failed");
    }
    return timer.elapsed();
}

qint64 purchaseMs(PurchaseWorld &world, Program &program)
{
    QElapsedTimer timer;
    timer.start();
    const QString id = world.place(program, Numbers);
    const auto order = QCoro::waitFor(program.purchases.execute(id));
    const qint64 elapsed = timer.elapsed();
    if (!order || order->recorded().size() != Numbers)
        qFatal("Not all numbers were bought");
    if (const QString difference = world.differenceInTheBooks(); !difference.isEmpty())
        qFatal("%s", qPrintable(difference));
    return elapsed;
}

template <typename T>
T median(QList<T> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    TestDatabase cluster;
    if (!cluster.isUp())
        qFatal("%s", qPrintable(cluster.problem()));

    std::printf("%d numbers, %d at once, %d ms an answer: %d round trips\n\n",
                Numbers,
                InFlight,
                int(Latency.count()),
                RoundTrips);
    std::printf(
        "%8s %12s %12s %8s %14s\n", "run", "ours (ms)", "floor (ms)", "ratio", "of 9 x 200 ms");
    QList<qint64> ours;
    QList<qint64> floors;
    for (int run = 1; run <= Runs; ++run) {
        PurchaseWorld world(cluster);
        const auto program = world.startProgram();
        world.setLatency(Latency);
        floors << floorMs(*program);
        ours << purchaseMs(world, *program);
        std::printf("%8d %12lld %12lld %8.2f %14.2f\n",
                    run,
                    ours.last(),
                    floors.last(),
                    double(ours.last()) / double(floors.last()),
                    double(ours.last()) / double(RoundTrips * Latency.count()));
        std::fflush(stdout);
    }
    const double ratio = double(median(ours)) / double(RoundTrips * Latency.count());
    std::printf("%8s %12lld %12lld %8.2f %14.2f\n\n",
                "median",
                median(ours),
                median(floors),
                double(median(ours)) / double(median(floors)),
                ratio);
    std::printf("%s: %.2f of the round trips' time, at most %.1f allowed\n",
                ratio <= Allowed ? "good" : "TOO SLOW",
                ratio,
                Allowed);
    return ratio <= Allowed ? 0 : 1;
}
