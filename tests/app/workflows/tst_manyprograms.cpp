// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "otherprogram.h"
#include "support/verifyresult.h"

#include <QFile>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/*! Real programs, each a process of its own, on the same orders and the same batch at once. */
class TestManyPrograms final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void eachItemOnce();
    void oneActivationWinsEachRow();

private:
    //! Starts all of them, however long each takes: none goes on before each of them waits for \a
    //! lock.
    static bool atOnce(const PurchaseWorld &world,
                       const QString &lock,
                       const QList<std::pair<OtherProgram *, QStringList>> &programs);

    std::unique_ptr<TestDatabase> m_cluster;
};

void TestManyPrograms::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

bool TestManyPrograms::atOnce(const PurchaseWorld &world,
                              const QString &lock,
                              const QList<std::pair<OtherProgram *, QStringList>> &programs)
{
    store::Connection barrier(world.options);
    if (!barrier.open()
        || !barrier.execBatch(u"BEGIN; SELECT pg_advisory_xact_lock(hashtext('%1'))"_s.arg(lock))) {
        return false;
    }
    for (const auto &[program, arguments] : programs) {
        if (!program->start(arguments))
            return false;
    }
    const auto wait = [&barrier, &programs] {
        return scalar(barrier,
                      u"SELECT count(*) FROM pg_locks AS theirs INNER JOIN pg_locks AS ours "
                      "USING (locktype, database, classid, objid, objsubid) WHERE ours.pid = "
                      "pg_backend_pid() AND locktype = 'advisory' AND NOT theirs.granted"_s)
                   .toInt()
               == programs.size();
    };
    return QTest::qWaitFor(wait, 60'000) && barrier.execBatch(u"COMMIT"_s);
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
    const auto number = [&](const QString &sql) { return scalar(world.inspector, sql).toInt(); };
    QVERIFY(atOnce(world,
                   u"numberwell purchase claim"_s,
                   {{&anna, {}}, {&ben, {}}, {&daemon, {u"settle"_s}}}));
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

//! The same numbers with other IDs, in opposite orders: one wins each row, the other says so.
void TestManyPrograms::oneActivationWinsEachRow()
{
    constexpr int Rounds = 4;
    constexpr int Count = 300;
    PurchaseWorld world(*m_cluster);
    QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QStringList &lines) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(lines.join(u'\n').toUtf8()) > 0;
    };
    for (int round = 0; round < Rounds; ++round) {
        QVERIFY_RESULT(world.inspector.execBatch(
            u"TRUNCATE phone_number_pool CASCADE; INSERT INTO phone_number_pool (phone_number, "
            "twilio_phone_sid, status) SELECT '+1604555' || lpad(n::text, 4, '0'), 'PN' || n, "
            "'purchased' FROM generate_series(1, %1) AS n"_s.arg(Count)));
        QStringList mine;
        QStringList theirs;
        for (int i = 1; i <= Count; ++i) {
            const QString number = u"+1604555%1"_s.arg(i, 4, 10, QChar(u'0'));
            mine += number + u"\tphnum_anna_"_s + QString::number(i);
            theirs.prepend(number + u"\tphnum_ben_"_s + QString::number(i));
        }
        QVERIFY(write(u"anna"_s, mine) && write(u"ben"_s, theirs));
        OtherProgram anna(world);
        OtherProgram ben(world);
        // Whoever comes when the other is done sees its IDs, and replaces them.
        QVERIFY(atOnce(world,
                       u"numberwell activation"_s,
                       {{&anna, {u"activate"_s, folder.filePath(u"anna"_s)}},
                        {&ben, {u"activate"_s, folder.filePath(u"ben"_s)}}}));
        QVERIFY(anna.wait() && ben.wait());

        const auto number
            = [&](const QString &sql) { return scalar(world.inspector, sql).toInt(); };
        const auto won = [&](const QString &name) {
            return number(u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured' "
                          "AND elevenlabs_phone_id = 'phnum_%1_' || "
                          "substr(phone_number, 9)::int"_s.arg(name));
        };
        const int wonByAnna = won(u"anna"_s);
        const int wonByBen = won(u"ben"_s);
        QCOMPARE(wonByAnna + wonByBen, Count);
        QCOMPARE(number(u"SELECT count(*) FROM number_events WHERE kind = 'configured'"_s),
                 Count * (round + 1));
        // 0 all, 3 partly, 1 nothing: as much as each was told.
        const auto told = [](int count) { return count == Count ? 0 : count == 0 ? 1 : 3; };
        QCOMPARE(anna.exitCode(), told(wonByAnna));
        QCOMPARE(ben.exitCode(), told(wonByBen));
    }
}

QTEST_GUILESS_MAIN(TestManyPrograms)
#include "tst_manyprograms.moc"
