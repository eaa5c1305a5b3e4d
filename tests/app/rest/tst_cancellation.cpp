// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/cancellation.h"

#include <QTest>

#include <optional>

using namespace numberwell;

class TestCancellation final : public QObject
{
    Q_OBJECT

private slots:
    void callsOnceAndRemembers();
    void forgetsWhoUnsubscribed();
    void survivesBeingDestroyedByASubscriber();
    void callsLatecomersAtOnce();
};

void TestCancellation::callsOnceAndRemembers()
{
    Cancellation cancellation;
    int calls = 0;
    const auto subscription = cancellation.subscribe([&calls] { ++calls; });
    QVERIFY(!cancellation.isCancelled());
    cancellation.cancel();
    cancellation.cancel();
    QVERIFY(cancellation.isCancelled());
    QCOMPARE(calls, 1);
}

void TestCancellation::forgetsWhoUnsubscribed()
{
    Cancellation cancellation;
    int calls = 0;
    std::optional<Cancellation::Subscription> second;
    const auto first = cancellation.subscribe([&second] { second.reset(); });
    second = cancellation.subscribe([&calls] { ++calls; });
    auto third = cancellation.subscribe([&calls] { ++calls; });
    third.reset();
    cancellation.cancel();
    QCOMPARE(calls, 0);
}

void TestCancellation::survivesBeingDestroyedByASubscriber()
{
    auto cancellation = std::make_shared<Cancellation>();
    int calls = 0;
    const auto first = cancellation->subscribe([&cancellation] { cancellation.reset(); });
    const auto second = cancellation->subscribe([&calls] { ++calls; });
    cancellation->cancel();
    QCOMPARE(calls, 1);
}

void TestCancellation::callsLatecomersAtOnce()
{
    Cancellation cancellation;
    cancellation.cancel();
    int calls = 0;
    const auto subscription = cancellation.subscribe([&calls] { ++calls; });
    QCOMPARE(calls, 1);
}

QTEST_GUILESS_MAIN(TestCancellation)
#include "tst_cancellation.moc"
