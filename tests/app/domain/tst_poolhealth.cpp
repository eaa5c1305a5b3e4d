// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/poolhealth.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestPoolHealth final : public QObject
{
    Q_OBJECT

private slots:
    void level_data();
    void level();
    void suggestsWhatIsMissing();
    void projectsTheEnd();
};

void TestPoolHealth::level_data()
{
    QTest::addColumn<int>("configured");
    QTest::addColumn<PoolHealth::Level>("level");
    QTest::addColumn<QString>("recommendation");
    QTest::newRow("empty") << 0 << PoolHealth::Level::Empty << u"Replenish pool soon"_s;
    QTest::newRow("below") << 4 << PoolHealth::Level::Low << u"Replenish pool soon"_s;
    QTest::newRow("at the threshold") << 5 << PoolHealth::Level::Healthy << u"Pool healthy"_s;
}

void TestPoolHealth::level()
{
    QFETCH(const int, configured);
    const PoolHealth health(PoolCounts{.configured = configured}, PoolTargets{});
    QTEST(health.level(), "level");
    QTEST(health.recommendation(), "recommendation");
}

void TestPoolHealth::suggestsWhatIsMissing()
{
    const PoolTargets targets;
    QCOMPARE(PoolHealth({.configured = 3}, targets).suggestedPurchase(), 17);
    QCOMPARE(
        PoolHealth({.purchased = 10, .imported = 2, .configured = 3}, targets).suggestedPurchase(),
        5);
    QCOMPARE(PoolHealth({.configured = 25}, targets).suggestedPurchase(), 0);
}

void TestPoolHealth::projectsTheEnd()
{
    const PoolCounts counts{.configured = 8, .assignedLast28Days = 28};
    const PoolHealth health(counts, PoolTargets{});
    QCOMPARE(health.emptyOn(QDate(2026, 11, 22)), QDate(2026, 11, 30));
    QVERIFY(!PoolHealth({.configured = 8}, PoolTargets{}).emptyOn(QDate(2026, 11, 22)));
}

QTEST_GUILESS_MAIN(TestPoolHealth)
#include "tst_poolhealth.moc"
