// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/activetime.h"

#include <QList>
#include <QTest>

using namespace numberwell;
using namespace std::chrono_literals;

namespace {

//! What happened at which second; the gap counts for the time after it.
struct Happening
{
    std::chrono::seconds at;
    enum class Kind { Act, Leave, Stop } kind = Kind::Act;
    int numbers = 0; //!< waiting at ElevenLabs, when the window is left
};

} // namespace

Q_DECLARE_METATYPE(QList<Happening>)

class TestActiveTime final : public QObject
{
    Q_OBJECT

private slots:
    void counts_data();
    void counts();
    void gapGrowsWithTheNumbers_data();
    void gapGrowsWithTheNumbers();
    void isTakenOnce();
    void clockThatStandsStillCountsNothing();
};

void TestActiveTime::counts_data()
{
    using Kind = Happening::Kind;
    QTest::addColumn<QList<Happening>>("happenings");
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("isPaused");

    QTest::newRow("nothing done") << QList<Happening>{} << 500 << 0 << false;
    QTest::newRow("one act, a moment ago") << QList<Happening>{{0s}} << 20 << 20 << false;
    QTest::newRow("acts all along")
        << QList<Happening>{{0s}, {60s}, {200s}, {220s}} << 220 << 220 << false;
    QTest::newRow("lunch with the session open")
        << QList<Happening>{{0s}, {60s}, {3720s}, {3780s}} << 3780 << 60 + 300 + 60 << false;
    QTest::newRow("left open and still away")
        << QList<Happening>{{0s}, {60s}} << 7200 << 60 + 300 << true;
    QTest::newRow("at ElevenLabs with 20 numbers for 18 minutes")
        << QList<Happening>{{0s}, {30s, Kind::Leave, 20}, {1110s}} << 1110 << 1110 << false;
    QTest::newRow("at ElevenLabs with 2 numbers for 18 minutes")
        << QList<Happening>{{0s}, {30s, Kind::Leave, 2}, {1110s}} << 1110 << 330 << false;
    QTest::newRow("lunch from there")
        << QList<Happening>{{0s}, {30s, Kind::Leave, 20}, {7200s}} << 7200 << 1230 << false;
    QTest::newRow("closed meanwhile")
        << QList<Happening>{{0s}, {60s, Kind::Stop, 0}, {600s}} << 610 << 70 << false;
    QTest::newRow("begun late") << QList<Happening>{{900s}} << 910 << 10 << false;
}

void TestActiveTime::counts()
{
    QFETCH(const QList<Happening>, happenings);
    QFETCH(const int, now);
    QFETCH(const int, seconds);
    ActiveTime time;
    for (const Happening &happening : happenings) {
        switch (happening.kind) {
        case Happening::Kind::Act:
            time.act(happening.at);
            break;
        case Happening::Kind::Leave:
            time.act(happening.at, ActiveTime::gapFor(happening.numbers));
            break;
        case Happening::Kind::Stop:
            time.stop(happening.at);
            break;
        }
    }
    const auto at = std::chrono::seconds(now);
    QCOMPARE(time.total(at), ActiveTime::Time(std::chrono::seconds(seconds)));
    QTEST(time.isPaused(at), "isPaused");
}

void TestActiveTime::gapGrowsWithTheNumbers_data()
{
    QTest::addColumn<int>("numbers");
    QTest::addColumn<int>("minutes");
    QTest::newRow("none") << 0 << 5;
    QTest::newRow("few") << 4 << 5;
    QTest::newRow("a batch") << 20 << 20;
    QTest::newRow("many") << 5000 << 30;
    QTest::newRow("nonsense") << -3 << 5;
}

void TestActiveTime::gapGrowsWithTheNumbers()
{
    QFETCH(const int, numbers);
    QFETCH(const int, minutes);
    QCOMPARE(ActiveTime::gapFor(numbers), std::chrono::minutes(minutes));
}

//! However often it is taken, the parts are the whole.
void TestActiveTime::isTakenOnce()
{
    ActiveTime whole;
    ActiveTime parts;
    whole.act(0ms);
    parts.act(0ms);
    std::chrono::seconds taken{0};
    for (ActiveTime::Time now = 0ms; now <= 1200s; now += 700ms) {
        if (now.count() % 7 == 0 && now < 400s) {
            whole.act(now);
            parts.act(now);
        }
        taken += parts.take(now);
    }
    taken += parts.take(1300s);
    QCOMPARE(taken, std::chrono::floor<std::chrono::seconds>(whole.total(1300s)));
    QVERIFY(parts.total(1300s) < 1s);
    parts.act(1400s); // what was taken of a gap isn't counted again at its end
    QVERIFY(parts.total(1400s) < 1s);
}

void TestActiveTime::clockThatStandsStillCountsNothing()
{
    ActiveTime time;
    time.act(100s);
    time.act(40s);
    QCOMPARE(time.total(40s), 0ms);
    QCOMPARE(time.total(110s), ActiveTime::Time(10s));
}

QTEST_GUILESS_MAIN(TestActiveTime)
#include "tst_activetime.moc"
