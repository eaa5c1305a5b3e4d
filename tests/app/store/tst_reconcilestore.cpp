// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/reconcilestore.h"

#include "store/connection.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QSqlDriver>
#include <QTest>

#include <atomic>
#include <barrier>
#include <thread>
#include <vector>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;

namespace {

const auto Account = QStringLiteral("AC1");

E164 numberAt(int index)
{
    return *E164::parse(u"+1604555%1"_s.arg(index, 4, 10, QLatin1Char('0')));
}

ListedNumber listedAt(int index, const QString &voiceUrl = {})
{
    return {.number = numberAt(index),
            .sid = u"PN%1"_s.arg(index),
            .friendlyName = u"Line \"%1\", {a\\b}"_s.arg(index),
            .voiceUrl = voiceUrl,
            .status = u"in-use"_s,
            .capabilities = {.voice = true, .sms = false, .mms = true},
            .boughtAt = QDateTime(QDate(2026, 11, 3), QTime(9, 30), Qt::UTC)};
}

Observation listOf(const QList<ListedNumber> &listed, bool isComplete = true)
{
    Observation observation;
    observation.accountSid = Account;
    observation.listed = listed;
    observation.isComplete = isComplete;
    return observation;
}

} // namespace

class TestReconcileStore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void cleanup() { m_connection.reset(); }

    void kindsAreThoseOfTheDatabase();
    void keepsWhatAListSays();
    void aNumberThatComesTwiceCountsOnce();
    void goneTakesACompleteList();
    void seenSinceIsNotGone();
    void sixteenClaimOneRun();
    void aRunPastItsLeaseIsGivenUp();
    void aRunGivenUpWritesNothing();
    void aDifferenceIsOneRow();
    void decidesOnlyWhatWasSeen();
    void aNewLifeForgetsTheOldOne();
    void oldRunsAreForgotten();
    void listenersAreTold();

private:
    void insert(int index, const QString &status = u"purchased"_s);
    QString text(const QString &sql) { return test::scalar(*m_connection, sql).toString(); }
    //! One whole run; its record.
    Result<ReconcileRun> look(const Observation &observation)
    {
        ReconcileStore store(*m_connection);
        const auto run = store.claim(false);
        if (!run)
            return failure(run.error());
        return store.record((*run)->id, observation);
    }

    std::unique_ptr<test::TestDatabase> m_cluster;
    ConnectionOptions m_options;
    std::unique_ptr<Connection> m_connection;
};

void TestReconcileStore::initTestCase()
{
    m_cluster = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestReconcileStore::init()
{
    m_options = m_cluster->createMigrated();
    m_connection = std::make_unique<Connection>(m_options);
    QVERIFY_RESULT(m_connection->open());
}

void TestReconcileStore::insert(int index, const QString &status)
{
    QVERIFY_RESULT(m_connection->execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status) "
        "VALUES ('%1', 'PN%2', '%3')"_s.arg(numberAt(index).toString())
            .arg(index)
            .arg(status)));
}

void TestReconcileStore::kindsAreThoseOfTheDatabase()
{
    QStringList names;
    for (const DifferenceKind kind : AllDifferenceKinds)
        names << nameOf(kind);
    names.sort();
    QCOMPARE(text(u"SELECT string_agg(kind, ' ' ORDER BY kind COLLATE \"C\") FROM "
                  "difference_kinds"_s),
             names.join(u' '));
    // What may be ignored is decided in both places.
    for (const DifferenceKind kind : AllDifferenceKinds) {
        const bool canBeIgnored
            = text(u"SELECT can_be_ignored FROM difference_kinds WHERE kind = '%1'"_s.arg(
                  nameOf(kind)))
              == "true"_L1;
        QCOMPARE(decisionsFor(kind, DifferenceState::Open, NumberState::Purchased)
                     .contains(DifferenceDecision::Ignore),
                 canBeIgnored);
    }
}

void TestReconcileStore::keepsWhatAListSays()
{
    const auto run = look(listOf({listedAt(1, u"https://example.com/?a=1,2"_s)}));
    QVERIFY_RESULT(run);
    QCOMPARE(run->seen, 1);
    QCOMPARE(text(u"SELECT concat_ws('|', phone_number, account_sid, twilio_phone_sid, "
                  "friendly_name, voice_url, status, can_voice, can_sms, can_mms, bought_at) "
                  "FROM twilio_numbers WHERE first_seen = last_seen AND gone_since IS NULL"_s),
             u"+16045550001|AC1|PN1|Line \"1\", {a\\b}|https://example.com/?a=1,2|in-use|t|f|t|"
             "2026-11-03 09:30:00+00"_s);
    const auto differences = ReconcileStore(*m_connection).differences();
    QVERIFY_RESULT(differences);
    QCOMPARE(differences->size(), 1);
    QCOMPARE(differences->first().details.value("friendlyName"_L1).toString(),
             u"Line \"1\", {a\\b}"_s);
    const auto summary = ReconcileStore(*m_connection).summary();
    QCOMPARE(summary->open(), 1);
    QCOMPARE(summary->counts.value(DifferenceKind::NotInPool).open, 1);
}

void TestReconcileStore::aNumberThatComesTwiceCountsOnce()
{
    ListedNumber old = listedAt(1);
    old.sid = u"PNold"_s;
    QVERIFY_RESULT(look(listOf({listedAt(1), old})));
    QCOMPARE(text(u"SELECT string_agg(twilio_phone_sid, ' ') FROM twilio_numbers"_s), u"PN1"_s);
}

void TestReconcileStore::goneTakesACompleteList()
{
    insert(1);
    insert(2);
    QVERIFY_RESULT(look(listOf({listedAt(1), listedAt(2), listedAt(3)})));
    Observation cut = listOf({listedAt(1)}, false);
    cut.gone = {numberAt(2)}; // whoever says so without a whole list is not believed
    QVERIFY_RESULT(look(cut));
    QCOMPARE(text(u"SELECT count(*) FROM twilio_numbers WHERE gone_since IS NOT NULL"_s), u"0"_s);
    Observation whole = listOf({listedAt(1)});
    whole.gone = {numberAt(2)};
    const auto run = look(whole);
    QVERIFY_RESULT(run);
    QCOMPARE(run->opened, 1);
    QCOMPARE(run->closed, 1); // the stranger
    QCOMPARE(text(u"SELECT string_agg(phone_number, ' ' ORDER BY phone_number) FROM "
                  "twilio_numbers WHERE gone_since IS NOT NULL"_s),
             u"+16045550002 +16045550003"_s);
}

void TestReconcileStore::seenSinceIsNotGone()
{
    insert(1);
    ReconcileStore store(*m_connection);
    const auto run = store.claim(false);
    QVERIFY_RESULT(run);
    QCOMPARE(store.missing((*run)->id, listOf({}))->size(), 1);
    // Meanwhile somebody writes the row: the proof is of a number that was another one.
    QVERIFY_RESULT(m_connection->execBatch(u"UPDATE phone_number_pool SET note = 'new'"_s));
    QVERIFY(store.missing((*run)->id, listOf({}))->isEmpty());
    Observation observation = listOf({});
    observation.gone = {numberAt(1)};
    QVERIFY_RESULT(store.record((*run)->id, observation));
    QCOMPARE(text(u"SELECT count(*) FROM differences"_s), u"0"_s);
}

void TestReconcileStore::sixteenClaimOneRun()
{
    constexpr int Programs = 16;
    std::barrier gate(Programs);
    std::vector<std::thread> threads;
    std::atomic<int> claimed = 0;
    std::atomic<int> refused = 0;
    for (int i = 0; i < Programs; ++i) {
        threads.emplace_back([&] {
            Connection connection(m_options);
            const bool isOpen = connection.open().has_value();
            gate.arrive_and_wait();
            const auto run = ReconcileStore(connection).claim(false);
            if (isOpen && run)
                ++claimed;
            else if (run.error().code == "reconcile_running"_L1)
                ++refused;
            gate.arrive_and_wait();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(claimed.load(), 1);
    QCOMPARE(refused.load(), Programs - 1);
}

void TestReconcileStore::aRunPastItsLeaseIsGivenUp()
{
    ReconcileStore store(*m_connection);
    QVERIFY_RESULT(store.claim(false));
    QCOMPARE(store.claim(false).error().code, u"reconcile_running"_s);
    QVERIFY_RESULT(m_connection->execBatch(
        u"UPDATE reconcile_runs SET lease_until = now() - interval '1 second'"_s));
    QVERIFY_RESULT(store.claim(false));
}

void TestReconcileStore::aRunGivenUpWritesNothing()
{
    ReconcileStore store(*m_connection);
    const auto first = store.claim(false);
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(m_connection->execBatch(
        u"UPDATE reconcile_runs SET lease_until = now() - interval '1 second'"_s));
    const auto second = store.claim(false);
    QVERIFY_RESULT(second);
    const auto late = store.record((*first)->id, listOf({listedAt(1)}));
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"reconcile_taken_over"_s);
    QCOMPARE(text(u"SELECT count(*) FROM twilio_numbers"_s), u"0"_s);
    QVERIFY_RESULT(store.record((*second)->id, listOf({listedAt(1)})));
}

void TestReconcileStore::aDifferenceIsOneRow()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY_RESULT(look(listOf({listedAt(1)})));
    QCOMPARE(text(u"SELECT count(*) FROM differences"_s), u"1"_s);
    const auto twice = m_connection->execBatch(
        u"INSERT INTO differences (kind, phone_number) VALUES ('not_in_pool', '+16045550001')"_s);
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, u"23505"_s);
}

void TestReconcileStore::decidesOnlyWhatWasSeen()
{
    insert(1);
    QVERIFY_RESULT(look(listOf({listedAt(1, u"https://a.example.com/"_s)})));
    QVERIFY_RESULT(look(listOf({listedAt(1, u"https://b.example.com/"_s)})));
    ReconcileStore store(*m_connection);
    QCOMPARE(store.differences()->size(), 1);
    // A moment later it is another one again: what the admin has before him is not that.
    QVERIFY_RESULT(m_connection->execBatch(
        u"UPDATE twilio_numbers SET voice_url = 'https://c.example.com/'"_s));
    QVERIFY(store.decide(DifferenceDecision::AcceptWebhook, {numberAt(1)})->isEmpty());
    for (const auto decision : {DifferenceDecision::Ignore,
                                DifferenceDecision::Unignore,
                                DifferenceDecision::MarkReleased,
                                DifferenceDecision::TakeSid}) {
        QVERIFY(store.decide(decision, {numberAt(1)})->isEmpty());
    }
    QVERIFY(store.adopt({{.number = numberAt(1), .country = {}, .monthlyPrice = {}}})->isEmpty());
}

void TestReconcileStore::aNewLifeForgetsTheOldOne()
{
    insert(1);
    insert(2);
    QVERIFY_RESULT(look(listOf({listedAt(1), listedAt(2), listedAt(3)})));
    Observation without = listOf({listedAt(1)});
    without.gone = {numberAt(2)};
    QVERIFY_RESULT(look(without)); // a number of the pool and a stranger are gone
    QVERIFY_RESULT(m_connection->execBatch(
        u"UPDATE phone_number_pool SET status = 'released' WHERE phone_number = '%1'; "
        "UPDATE phone_number_pool SET status = 'purchased', twilio_phone_sid = 'PNnew' "
        "WHERE phone_number = '%1'"_s.arg(numberAt(2).toString())));
    insert(3);
    // Bought a moment ago; half a list that does not hold them says nothing.
    QVERIFY_RESULT(look(listOf({listedAt(1)}, false)));
    QCOMPARE(text(u"SELECT count(*) FROM differences WHERE state = 'open'"_s), u"0"_s);
    // In its present life it can be gone as any other.
    QVERIFY_RESULT(look(without));
    QCOMPARE(text(u"SELECT string_agg(kind || ' ' || phone_number, ', ') FROM differences "
                  "WHERE state = 'open'"_s),
             u"gone_at_twilio "_s + numberAt(2).toString());
}

void TestReconcileStore::oldRunsAreForgotten()
{
    QVERIFY_RESULT(look(listOf({})));
    QVERIFY_RESULT(m_connection->execBatch(
        u"UPDATE reconcile_runs SET finished_at = now() - interval '91 days'"_s));
    QVERIFY_RESULT(look(listOf({})));
    QCOMPARE(text(u"SELECT count(*) FROM reconcile_runs"_s), u"1"_s);
}

void TestReconcileStore::listenersAreTold()
{
    Connection listener(m_options);
    QVERIFY_RESULT(listener.open());
    QVERIFY(listener.database().driver()->subscribeToNotification(u"numberwell_pool"_s));
    bool isTold = false;
    connect(listener.database().driver(), &QSqlDriver::notification, this, [&] { isTold = true; });
    QVERIFY_RESULT(look(listOf({listedAt(1)})));
    QTRY_VERIFY(isTold);
}

QTEST_GUILESS_MAIN(TestReconcileStore)
#include "tst_reconcilestore.moc"
