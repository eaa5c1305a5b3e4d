// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "otherprogram.h"
#include "support/verifyresult.h"

#include <QLoggingCategory>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/*! Two consoles and a daemon, real programs all, on the same orders at once. */
class TestManyPrograms final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void eachItemOnce();

private:
    std::unique_ptr<TestDatabase> m_cluster;
};

void TestManyPrograms::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestManyPrograms::eachItemOnce()
{
    constexpr int Each = 8;
    PurchaseWorld world(*m_cluster);
    {
        const auto placing = world.startProgram();
        for (const QString &area : {u"604"_s, u"416"_s, u"514"_s})
            world.place(*placing, Each, area);
    }
    world.setLatency(500ms);
    world.standIns.inTwilio([](TwilioStandIn &twilio) { twilio.resetMaxConcurrent(); });

    OtherProgram anna(world, OtherProgram::Kind::Console);
    OtherProgram ben(world, OtherProgram::Kind::Console);
    OtherProgram daemon(world);
    // All at once: the daemon is there first, the consoles join it.
    QVERIFY(anna.start({}));
    QVERIFY(ben.start({}));
    QVERIFY(daemon.start({u"settle"_s}));

    const auto number = [&](const QString &sql) { return scalar(world.inspector, sql).toInt(); };
    QTRY_COMPARE_WITH_TIMEOUT(
        number(u"SELECT count(*) FROM purchase_orders WHERE state = 'finished'"_s), 3, 120'000);
    const QString difference = world.differenceInTheBooks();
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    QCOMPARE(world.standIns.purchases(), 3 * Each);
    // Each item was asked for once, by one of them.
    QCOMPARE(number(u"SELECT count(*) FROM purchase_attempts"_s), 3 * Each);
    QCOMPARE(number(u"SELECT count(DISTINCT item_id) FROM purchase_attempts"_s), 3 * Each);
    QVERIFY2(number(u"SELECT count(DISTINCT actor) FROM purchase_attempts"_s) >= 2,
             "only one kind of program did anything");
    // The account's limit holds for all of them together; a console reads the balance beside.
    QVERIFY2(world.standIns.maxConcurrent() <= 3 + 2,
             qPrintable(QString::number(world.standIns.maxConcurrent())));
    QCOMPARE(world.pendingNotices(), 3);
}

QTEST_GUILESS_MAIN(TestManyPrograms)
#include "tst_manyprograms.moc"
