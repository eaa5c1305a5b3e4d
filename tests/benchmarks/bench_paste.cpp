// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// 10,000 pasted rows: read and judged, then activated. Beside the activation its floor, the bare
// UPDATE with unnest on the same table with the same triggers, and what it is not: an UPDATE for
// each row, over a connection with a millisecond of latency (a sample of them, scaled).

#include "benchmarks/slowlink.h"
#include "paste/activationplan.h"
#include "paste/reader.h"
#include "store/connection.h"
#include "store/numberstore.h"
#include "support/testdatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rows = 10'000;
constexpr int Others = 20'000; // live numbers in the pool besides
constexpr int Sample = 500;    // rows updated one by one
constexpr int Runs = 5;
constexpr double AllowedTimesFloor = 2;
constexpr double WantedTimesFaster = 50;

//! Each use of the pool has its own block of numbers: nothing is activated twice.
struct Batch
{
    int area = 0;

    QString number(int i) const { return u"+1%1%2"_s.arg(area).arg(i, 7, 10, QChar(u'0')); }
    QString id(int i) const { return u"phnum_%1_01jzpapr78e87szxf7q%2"_s.arg(area).arg(i); }
};

template <typename T>
T required(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

void insert(Connection &connection, const Batch &batch, int count, const QString &status)
{
    required(connection.execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
        "elevenlabs_phone_id) SELECT '+1%1' || lpad(CAST(i AS text), 7, '0'), 'PN%1' || i, '%3', "
        "CASE WHEN '%3' = 'configured' THEN 'phnum_%1_' || i END FROM generate_series(0, %2) AS i"_s
            .arg(batch.area)
            .arg(count - 1)
            .arg(status)));
    required(connection.execBatch(u"VACUUM ANALYZE phone_number_pool"_s));
}

int configured(Connection &connection, const Batch &batch)
{
    return test::scalar(connection,
                        u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured' AND "
                        "phone_number LIKE '+1%1%'"_s.arg(batch.area))
        .toInt();
}

struct Figures
{
    double read = 0;
    double judged = 0;
    double ours = 0;
    double floor = 0;
    double oursSlow = 0; //!< over the slow link
    double single = 0;   //!< for all rows, over the slow link
};

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

QList<IdForNumber> readAndJudge(const Batch &batch, Figures &figures)
{
    QByteArray text;
    QList<PoolEntry> entries;
    for (int i = 0; i < Rows; ++i) {
        text += (batch.number(i) + u'\t' + batch.id(i) + u'\n').toUtf8();
        entries += {E164::parse(batch.number(i)).value(), NumberState::Purchased, {}};
    }
    const PoolSnapshot pool(entries);
    QElapsedTimer timer;
    timer.start();
    const PastedTable table = required(readPaste(text));
    figures.read = milliseconds(timer);
    timer.restart();
    const ActivationPlan plan = ActivationPlan::judge(table.rows, pool);
    figures.judged = milliseconds(timer);
    QList<IdForNumber> pairs;
    for (const Activation &pair : plan.ready())
        pairs += IdForNumber{pair.number, pair.elevenLabsPhoneId, pair.seenId};
    if (pairs.size() != Rows)
        qFatal("Not all rows are ready");
    return pairs;
}

double activationMs(Connection &connection, const QList<IdForNumber> &pairs)
{
    QElapsedTimer timer;
    timer.start();
    const auto outcomes = required(NumberStore(connection).activate(pairs, u"agent_1"_s));
    const double elapsed = milliseconds(timer);
    if (!std::all_of(outcomes.begin(), outcomes.end(), [](const ActivationOutcome &outcome) {
            return outcome.isActivated();
        }))
        qFatal("Not all rows were activated");
    return elapsed;
}

double floorMs(Connection &connection, const Batch &batch)
{
    QStringList numbers;
    QStringList ids;
    for (int i = 0; i < Rows; ++i) {
        numbers += batch.number(i);
        ids += batch.id(i);
    }
    QElapsedTimer timer;
    timer.start();
    required(connection.execBatch(
        u"UPDATE phone_number_pool AS p SET status = 'configured', elevenlabs_phone_id = w.id, "
        "agent_id = 'agent_1' FROM unnest(CAST('%1' AS text[]), CAST('%2' AS text[])) AS w "
        "(number, id) WHERE p.phone_number = w.number"_s.arg(toArrayLiteral(numbers),
                                                             toArrayLiteral(ids))));
    const double elapsed = milliseconds(timer);
    if (configured(connection, batch) != Rows)
        qFatal("The floor did not update all rows");
    return elapsed;
}

double singleMs(Connection &connection, const Batch &batch)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < Sample; ++i) {
        required(connection.execBatch(
            u"UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = '%2', "
            "agent_id = 'agent_1' WHERE phone_number = '%1'"_s.arg(batch.number(i), batch.id(i))));
    }
    return milliseconds(timer) * Rows / Sample;
}

Figures measure(Connection &fast, Connection &slow, int run)
{
    Figures figures;
    const auto batch = [run](int kind) { return Batch{210 + 10 * run + kind}; };
    for (int kind = 0; kind < 4; ++kind)
        insert(fast, batch(kind), Rows, u"purchased"_s);
    const QList<IdForNumber> pairs = readAndJudge(batch(0), figures);
    // In turn, so that neither always comes first.
    const auto measureOurs = [&] { figures.ours = activationMs(fast, pairs); };
    const auto measureFloor = [&] { figures.floor = floorMs(fast, batch(1)); };
    if (run % 2 == 0) {
        measureOurs();
        measureFloor();
    } else {
        measureFloor();
        measureOurs();
    }
    Figures unused;
    figures.oursSlow = activationMs(slow, readAndJudge(batch(2), unused));
    figures.single = singleMs(slow, batch(3));
    return figures;
}

double median(const QList<Figures> &all, double Figures::*member)
{
    QList<double> values;
    for (const Figures &figures : all)
        values += figures.*member;
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void print(const char *name, const Figures &f)
{
    std::printf("%8s %9.0f %9.0f %9.0f %9.0f %6.2f %12.0f %12.0f %7.0f\n",
                name,
                f.read,
                f.judged,
                f.ours,
                f.floor,
                f.ours / f.floor,
                f.oursSlow,
                f.single,
                f.single / f.oursSlow);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    // With PostgreSQL's default durability, as a server has it.
    const QTemporaryDir folder;
    test::TestDatabase cluster(folder.path());
    if (!cluster.isUp())
        qFatal("%s", qPrintable(cluster.problem()));
    const ConnectionOptions options = cluster.createMigrated();
    bench::SlowLink link(options, std::chrono::milliseconds(1));
    Connection fast(options);
    Connection slow(link.options());
    required(fast.open());
    required(slow.open());
    insert(fast, {900}, Others, u"configured"_s);

    std::printf("%d rows, milliseconds; one by one: %d rows, scaled\n\n", Rows, Sample);
    std::printf("%8s %9s %9s %9s %9s %6s %12s %12s %7s\n",
                "run",
                "read",
                "judge",
                "activate",
                "floor",
                "ratio",
                "with 1 ms",
                "one by one",
                "faster");
    QList<Figures> all;
    for (int run = 0; run < Runs; ++run) {
        all += measure(fast, slow, run);
        print(qPrintable(QString::number(run + 1)), all.last());
    }
    const Figures middle{median(all, &Figures::read),
                         median(all, &Figures::judged),
                         median(all, &Figures::ours),
                         median(all, &Figures::floor),
                         median(all, &Figures::oursSlow),
                         median(all, &Figures::single)};
    print("median", middle);
    const bool isGood = middle.ours <= AllowedTimesFloor * middle.floor
                        && middle.single >= WantedTimesFaster * middle.oursSlow;
    std::printf("\n%s: at most %.0f times the floor and at least %.0f times faster than one by one "
                "are wanted\n",
                isGood ? "good" : "TOO SLOW",
                AllowedTimesFloor,
                WantedTimesFaster);
    return isGood ? 0 : 1;
}
