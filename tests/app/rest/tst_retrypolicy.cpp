// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/resttypes.h"

#include <QDateTime>
#include <QTest>

using namespace numberwell;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestRetryPolicy final : public QObject
{
    Q_OBJECT

private slots:
    void growsWithinBounds();
    void readsRetryAfter_data();
    void readsRetryAfter();
};

void TestRetryPolicy::growsWithinBounds()
{
    const RetryPolicy policy{.firstDelay = 100ms, .maxDelay = 1s};
    const std::chrono::milliseconds full[] = {100ms, 200ms, 400ms, 800ms, 1s, 1s};
    for (int round = 0; round < 200; ++round) {
        for (int retry = 1; retry <= 6; ++retry) {
            const auto delay = policy.delay(retry);
            QVERIFY(delay <= full[retry - 1]);
            QVERIFY(delay >= full[retry - 1] / 2);
        }
        QVERIFY(policy.delay(1000) <= 1s);
    }
}

void TestRetryPolicy::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("seconds") << QByteArray("7") << 7;
    QTest::newRow("spaces") << QByteArray(" 7 ") << 7;
    QTest::newRow("zero") << QByteArray("0") << 0;
    QTest::newRow("negative") << QByteArray("-5") << 0;
    QTest::newRow("a year is cut to a day") << QByteArray("31536000") << 86400;
    QTest::newRow("date") << QByteArray("Sun, 22 Nov 2026 10:00:30 GMT") << 30;
    QTest::newRow("date gone by") << QByteArray("Sun, 22 Nov 2026 09:00:00 GMT") << 0;
    QTest::newRow("words") << QByteArray("soon") << -1;
    QTest::newRow("none") << QByteArray() << -1;
}

void TestRetryPolicy::readsRetryAfter()
{
    QFETCH(const QByteArray, header);
    QFETCH(const int, seconds);
    const QDateTime now(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
    const auto parsed = parseRetryAfter(header, now);
    QCOMPARE(parsed ? int(parsed->count()) : -1, seconds);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
