// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/alertrule.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace numberwell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime Start(QDate(2026, 11, 25), QTime(0, 0), Qt::UTC);

//! What is raised where each level lasts ten minutes.
QStringList raisedBy(const QList<int> &levels, const AlertRule &rule = {})
{
    QStringList raised;
    AlertState state;
    QDateTime now = Start;
    for (const int level : levels) {
        const AlertStep step = nextAlertStep(rule, state, level, now);
        state = step.state;
        if (step.alert)
            raised << nameOf(*step.alert);
        now = now.addSecs(600);
    }
    return raised;
}

} // namespace

Q_DECLARE_METATYPE(QList<int>)

class TestAlertRule final : public QObject
{
    Q_OBJECT

private slots:
    void raises_data();
    void raises();
    void aDayAroundTheThreshold();
    void aHoldHasAnEnd();
    void aThresholdOfZeroIsSilent();
    void describes_data();
    void describes();
};

void TestAlertRule::raises_data()
{
    QTest::addColumn<QList<int>>("levels");
    QTest::addColumn<QStringList>("raised");
    const QStringList low{u"low"_s};
    const QList<int> hour(7, 7); // 7 ready for an hour: threshold and margin
    QTest::newRow("well") << QList{9, 7, 5, 8} << QStringList();
    QTest::newRow("low once") << QList{5, 4, 3, 2, 1} << low;
    QTest::newRow("low, then empty") << QList{5, 4, 0, 0} << QStringList{u"low"_s, u"empty"_s};
    QTest::newRow("empty at a stroke") << QList{9, 0} << QStringList{u"empty"_s};
    QTest::newRow("above the threshold is not well yet") << QList{4, 5, 6, 6, 6, 6, 6, 6, 6} << low;
    QTest::newRow("well after the hold") << QList{4} + hour << QStringList{u"low"_s, u"well"_s};
    QTest::newRow("an hour less a moment") << QList{4} + hour.first(6) << low;
    QTest::newRow("a dip begins the hold anew") << QList{4, 7, 7, 7, 7, 6, 7, 7, 7, 7} << low;
    QTest::newRow("from empty to well") << QList{0} + hour << QStringList{u"empty"_s, u"well"_s};
    QTest::newRow("trembling at empty")
        << QList{0, 1, 0, 1, 0, 2, 0, 3, 0} << QStringList{u"empty"_s};
    QTest::newRow("empty again after a while")
        << QList{0, 3, 3, 3, 3, 3, 3, 3, 0} << QStringList{u"empty"_s, u"empty"_s};
    QTest::newRow("twice in a day") << QList{4} + hour + QList{3} + hour
                                    << QStringList{u"low"_s, u"well"_s, u"low"_s, u"well"_s};
}

void TestAlertRule::raises()
{
    QFETCH(const QList<int>, levels);
    QTEST(raisedBy(levels), "raised");
}

//! A level that changes every minute: what one alert per crossing would have come to.
void TestAlertRule::aDayAroundTheThreshold()
{
    const AlertRule rule;
    QRandomGenerator random(20261125);
    int crossings = 0;
    AlertState state;
    QStringList raised;
    int level = rule.threshold;
    for (int minute = 0; minute < 24 * 60; ++minute) {
        const int before = level;
        level = std::clamp(level + random.bounded(3) - 1, rule.threshold - 2, rule.threshold + 2);
        crossings += before >= rule.threshold && level < rule.threshold ? 1 : 0;
        const AlertStep step = nextAlertStep(rule, state, level, Start.addSecs(60 * minute));
        state = step.state;
        if (step.alert)
            raised << nameOf(*step.alert);
    }
    qInfo("a day around the threshold: %d crossings, alerts: %s",
          crossings,
          qPrintable(raised.join(u", "_s)));
    QVERIFY(crossings > 79);
    QCOMPARE(raised, QStringList{u"low"_s});
}

void TestAlertRule::aHoldHasAnEnd()
{
    const AlertRule rule;
    const AlertStep low = nextAlertStep(rule, {}, 4, Start);
    QVERIFY(!holdEnd(rule, low.state).isValid());
    const AlertStep rising = nextAlertStep(rule, low.state, 9, Start.addSecs(60));
    QCOMPARE(holdEnd(rule, rising.state), Start.addSecs(60 + 3600));
}

void TestAlertRule::aThresholdOfZeroIsSilent()
{
    QCOMPARE(raisedBy({3, 0, 0, 9}, {.threshold = 0}), QStringList());
    // Watched no longer in the middle of an alert: over, without an all-clear.
    const AlertState low{AlertKind::Low, {}};
    QCOMPARE(nextAlertStep({.threshold = 0}, low, 3, Start), AlertStep());
}

void TestAlertRule::describes_data()
{
    QTest::addColumn<Alert>("alert");
    QTest::addColumn<QString>("line");
    QTest::newRow("low") << Alert{1, {}, AlertKind::Low, 3, 5, Start}
                         << u"3 numbers ready: below 5"_s;
    QTest::newRow("one") << Alert{1, u"604"_s, AlertKind::Low, 1, 2, Start}
                         << u"Area code 604: 1 number ready: below 2"_s;
    QTest::newRow("empty") << Alert{1, {}, AlertKind::Empty, 0, 5, Start}
                           << u"No numbers ready: the pool is empty"_s;
    QTest::newRow("empty area") << Alert{1, u"604"_s, AlertKind::Empty, 0, 5, Start}
                                << u"Area code 604: no numbers ready"_s;
    QTest::newRow("well") << Alert{1, {}, AlertKind::Well, 20, 5, Start}
                          << u"20 numbers ready: well again"_s;
}

void TestAlertRule::describes()
{
    QFETCH(const Alert, alert);
    QTEST(describe(alert), "line");
}

QTEST_GUILESS_MAIN(TestAlertRule)
#include "tst_alertrule.moc"
