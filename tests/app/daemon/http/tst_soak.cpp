// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadprocess.h"

#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/*!
 * The service under a load from another process, watched from outside: memory and descriptors stay
 * flat, and there is no error but the provoked ones. NUMBERWELL_SOAK_SECONDS sets how long; the
 * target "soak" takes ten minutes.
 */
class TestSoak final : public QObject
{
    Q_OBJECT

private slots:
    void soak();

private:
    struct Sample
    {
        double megabytes = 0;
        qsizetype descriptors = 0;
    };
    static Sample look(qint64 pid);
    static double medianMegabytes(QList<Sample> samples);
    static qsizetype mostDescriptors(const QList<Sample> &samples);
};

TestSoak::Sample TestSoak::look(qint64 pid)
{
    QFile file(u"/proc/%1/statm"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const double pages = file.readAll().split(' ').value(1).toDouble();
    const QDir descriptors(u"/proc/%1/fd"_s.arg(pid));
    return {.megabytes = pages * double(::sysconf(_SC_PAGESIZE)) / 1024 / 1024,
            .descriptors
            = descriptors.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::System).size()};
}

double TestSoak::medianMegabytes(QList<Sample> samples)
{
    std::sort(samples.begin(), samples.end(), [](const Sample &a, const Sample &b) {
        return a.megabytes < b.megabytes;
    });
    return samples.at(samples.size() / 2).megabytes;
}

qsizetype TestSoak::mostDescriptors(const QList<Sample> &samples)
{
    qsizetype most = 0;
    for (const Sample &sample : samples)
        most = std::max(most, sample.descriptors);
    return most;
}

void TestSoak::soak()
{
    constexpr int Callers = 16;
    constexpr int ReadyNumbers = 40'000;
    // What Qt's network access keeps open to a vendor.
    constexpr qsizetype VendorConnections = 6;
    const std::chrono::seconds duration(
        std::max(4, qEnvironmentVariableIntValue("NUMBERWELL_SOAK_SECONDS")));
    TestDatabase cluster;
    QVERIFY2(cluster.isUp(), qPrintable(cluster.problem()));
    PurchaseWorld world(cluster);
    QVERIFY(
        world.inspector
            .execBatch(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, "
                       "elevenlabs_phone_id, status) SELECT '+1604' || (2000000 + i), 'PN' || i, "
                       "'phnum_' || i, 'configured' FROM generate_series(1, %1) AS i"_s.arg(
                           duration > 1min ? ReadyNumbers : ReadyNumbers / 10))
            .has_value());
    ServiceProcess service(world);
    QVERIFY(service.start());
    QCOMPARE(service.get(statusPath).status, 200);
    const Sample before = look(service.pid());
    LoadProcess load(service.port(), Callers, duration);
    QList<Sample> samples;
    while (load.isRunning()) {
        QTest::qWait(duration > 1min ? 2000 : 100);
        samples.append(look(service.pid()));
    }
    QVERIFY(load.wait(30s));
    QTest::qWait(3000);
    const Sample after = look(service.pid());
    service.terminate();
    QVERIFY(service.wait());
    QCOMPARE(service.exitCode(), 0);

    const qsizetype quarter = samples.size() / 4;
    const double early = medianMegabytes(samples.mid(quarter, quarter));
    const double late = medianMegabytes(samples.last(quarter));
    const qsizetype most = mostDescriptors(samples);
    qInfo("%lld s, %d callers, %d requests (%.0f a second): %s",
          qlonglong(duration.count()),
          Callers,
          load.total(),
          double(load.total()) / double(duration.count()),
          load.text().constData());
    qInfo(
        "resident MB: %.1f before, %.1f in the second quarter, %.1f in the last; descriptors: %lld "
        "before, at most %lld, %lld after",
        before.megabytes,
        early,
        late,
        qlonglong(before.descriptors),
        qlonglong(most),
        qlonglong(after.descriptors));

    QCOMPARE(load.unanswered(), 0);
    QCOMPARE(load.refused(), 0);
    for (const int status : load.answers().keys())
        QVERIFY2(QList({200, 201, 400, 401}).contains(status), load.text().constData());
    QVERIFY2(late < early * 1.05 + 4, "Memory grows");
    QVERIFY(most <= before.descriptors + 3 * Callers);
    QVERIFY(after.descriptors <= before.descriptors + VendorConnections);
    QVERIFY(mostDescriptors(samples.last(quarter))
            <= mostDescriptors(samples.mid(quarter, quarter)) + VendorConnections);
    QVERIFY2(!service.log().contains("\"level\":\"warning\""), "The log tells of a failure");
}

QTEST_GUILESS_MAIN(TestSoak)
#include "tst_soak.moc"
