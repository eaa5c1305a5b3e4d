// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/savings.h"

#include <QTest>

using namespace numberwell;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Money usd(const char *decimal)
{
    return *Money::parse(QString::fromLatin1(decimal), u"USD"_s);
}

} // namespace

class TestSavings final : public QObject
{
    Q_OBJECT

private slots:
    void compares_data();
    void compares();
    void percentIsAlwaysANumber();
    void valuesTheTime_data();
    void valuesTheTime();
    void sharesTheCost_data();
    void sharesTheCost();
    void namesOnePrice_data();
    void namesOnePrice();
};

void TestSavings::compares_data()
{
    QTest::addColumn<WorkDone>("work");
    QTest::addColumn<int>("minutesByHand");
    QTest::addColumn<int>("byHand"); // minutes
    QTest::addColumn<std::optional<std::chrono::seconds>>("saved");
    QTest::addColumn<std::optional<int>>("percent");
    using Seconds = std::optional<std::chrono::seconds>;
    using Percent = std::optional<int>;

    // 100 organizations × 10 minutes = 16.7 h, against half an hour a week.
    QTest::newRow("the figures it began with")
        << WorkDone{4, 2h, 100} << 10 << 1000 << Seconds(880min) << Percent(88);
    QTest::newRow("of the sketch")
        << WorkDone{5, 130min, 112} << 10 << 1120 << Seconds(990min) << Percent(88);
    QTest::newRow("no organization") << WorkDone{2, 9min, 0} << 10 << 0 << Seconds() << Percent();
    QTest::newRow("no session") << WorkDone{0, 0s, 31} << 10 << 310 << Seconds() << Percent();
    QTest::newRow("nothing at all") << WorkDone{} << 10 << 0 << Seconds() << Percent();
    QTest::newRow("by hand costs nothing")
        << WorkDone{1, 3min, 20} << 0 << 0 << Seconds() << Percent();
    QTest::newRow("longer than by hand")
        << WorkDone{3, 42min, 3} << 10 << 30 << Seconds(-12min) << Percent(-40);
    QTest::newRow("a second longer")
        << WorkDone{1, 601s, 1} << 10 << 10 << Seconds(-1s) << Percent(-1);
    QTest::newRow("just as long") << WorkDone{1, 10min, 1} << 10 << 10 << Seconds(0s) << Percent(0);
    QTest::newRow("all but a second")
        << WorkDone{1, 1s, 1000} << 10 << 10'000 << Seconds(599'999s) << Percent(99);
    QTest::newRow("no time at all")
        << WorkDone{1, 0s, 20} << 10 << 200 << Seconds(200min) << Percent(100);
    QTest::newRow("as many as there can be") << WorkDone{52, 400h, 1'000'000} << 480 << 480'000'000
                                             << Seconds(480'000'000min - 400h) << Percent(99);
}

void TestSavings::compares()
{
    QFETCH(const WorkDone, work);
    QFETCH(const int, minutesByHand);
    QFETCH(const int, byHand);
    SavingsRules rules;
    rules.minutesByHand = minutesByHand;
    const Savings savings(work, rules);
    QCOMPARE(savings.byHand(), std::chrono::seconds(std::chrono::minutes(byHand)));
    QTEST(savings.saved(), "saved");
    QTEST(savings.percent(), "percent");
}

//! Whatever it is given: none, or a number that follows from the two times.
void TestSavings::percentIsAlwaysANumber()
{
    for (const int sessions : {0, 1, 5}) {
        for (const int organizations : {0, 1, 31, 1'000'000}) {
            for (const int minutes : {0, 1, 10, 480}) {
                for (const auto spent : {0s, 1s, 59s, 7200s, 31'536'000s}) {
                    SavingsRules rules;
                    rules.minutesByHand = minutes;
                    const Savings savings({sessions, spent, organizations}, rules);
                    const auto percent = savings.percent();
                    QCOMPARE(percent.has_value(), sessions > 0 && organizations > 0 && minutes > 0);
                    if (!percent)
                        continue;
                    QVERIFY(*percent <= 100);
                    QCOMPARE(*percent == 100, spent == 0s);
                    QCOMPARE(*percent < 0, *savings.saved() < 0s);
                }
            }
        }
    }
}

void TestSavings::valuesTheTime_data()
{
    QTest::addColumn<std::chrono::seconds>("spent");
    QTest::addColumn<int>("rate");
    QTest::addColumn<Money>("worth");
    QTest::newRow("two hours") << std::chrono::seconds(2h) << 100 << usd("200");
    QTest::newRow("a session") << 220s << 100 << usd("6.11");
    QTest::newRow("nothing") << 0s << 100 << usd("0");
    QTest::newRow("for nothing") << 220s << 0 << usd("0");
    QTest::newRow("a second") << 1s << 100 << usd("0.03");
}

void TestSavings::valuesTheTime()
{
    QFETCH(const std::chrono::seconds, spent);
    QFETCH(const int, rate);
    SavingsRules rules;
    rules.hourlyRate = rate;
    QTEST(Savings({1, spent, 1}, rules).worth(u"USD"_s), "worth");
}

void TestSavings::sharesTheCost_data()
{
    QTest::addColumn<NumbersCost>("cost");
    QTest::addColumn<Money>("time");
    QTest::addColumn<int>("organizations");
    QTest::addColumn<std::optional<Money>>("share");
    // 100 numbers and a buffer of 20, and $200 of time: $320 for 100 organizations.
    QTest::newRow("the figures it began with") << NumbersCost{100, 20, usd("100"), usd("20"), 0}
                                               << usd("200") << 100 << std::optional(usd("3.20"));
    QTest::newRow("no time yet") << NumbersCost{112, 21, usd("128.80"), usd("24.15"), 0} << usd("0")
                                 << 112 << std::optional(usd("1.37"));
    QTest::newRow("nobody") << NumbersCost{0, 20, usd("0"), usd("20"), 0} << usd("200") << 0
                            << std::optional<Money>();
    QTest::newRow("nothing at all") << NumbersCost{} << Money() << 0 << std::optional<Money>();
    QTest::newRow("without a price")
        << NumbersCost{1, 0, Money(), Money(), 0} << Money() << 1 << std::optional(Money());
}

void TestSavings::sharesTheCost()
{
    QFETCH(const NumbersCost, cost);
    QFETCH(const Money, time);
    QFETCH(const int, organizations);
    QTEST(costPerOrganization(cost, time, organizations), "share");
}

void TestSavings::namesOnePrice_data()
{
    QTest::addColumn<NumbersCost>("cost");
    QTest::addColumn<std::optional<Money>>("price");
    QTest::newRow("one") << NumbersCost{112, 21, usd("128.80"), usd("24.15"), 0}
                         << std::optional(usd("1.15"));
    QTest::newRow("two") << NumbersCost{2, 1, usd("2.15"), usd("1.15"), 0}
                         << std::optional<Money>();
    QTest::newRow("two that even out")
        << NumbersCost{2, 1, usd("2.00"), usd("1.60"), 0} << std::optional<Money>();
    QTest::newRow("some unknown") << NumbersCost{2, 1, usd("2.00"), usd("1.00"), 1}
                                  << std::optional<Money>();
    QTest::newRow("no number") << NumbersCost{} << std::optional<Money>();
}

void TestSavings::namesOnePrice()
{
    QFETCH(const NumbersCost, cost);
    QTEST(cost.unitPrice(), "price");
}

QTEST_GUILESS_MAIN(TestSavings)
#include "tst_savings.moc"
