// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/connection.h"
#include "store/notificationstore.h"
#include "store/numberstore.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QElapsedTimer>
#include <QTest>

#include <barrier>
#include <thread>

using namespace numberwell;
using namespace numberwell::store;
using namespace Qt::StringLiterals;

namespace {

E164 numberAt(int index)
{
    return *E164::parse(u"+1604555%1"_s.arg(index, 4, 10, QLatin1Char('0')));
}

//! Pairs for the numbers from \a first on, with IDs that carry \a prefix and the number's index.
QList<IdForNumber> pairsFor(int first, int count, const QString &prefix = u"phnum"_s)
{
    QList<IdForNumber> pairs;
    for (int i = first; i < first + count; ++i)
        pairs.append({numberAt(i), u"%1_%2"_s.arg(prefix).arg(i)});
    return pairs;
}

QStringList outcomesOf(const QList<ActivationOutcome> &outcomes)
{
    QStringList words;
    for (const ActivationOutcome &outcome : outcomes)
        words << outcome.outcome;
    return words;
}

//! Runs both at the same moment, each on a connection of its own.
template <typename First, typename Second>
void atOnce(const ConnectionOptions &options, First first, Second second)
{
    std::barrier gate(2);
    const auto inThread = [&](auto function) {
        return std::thread([&gate, options, function] {
            Connection connection(options);
            const bool isOpen = connection.open().has_value();
            gate.arrive_and_wait();
            if (isOpen)
                function(connection);
        });
    };
    std::thread one = inThread(first);
    std::thread two = inThread(second);
    one.join();
    two.join();
}

} // namespace

class TestNumberStore final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void cleanup() { m_connection.reset(); }

    void listsOldestFirst();
    void countsByState();
    void tellsWhatIsTaken();
    void tellsTheLifeOfANumber();
    void activatesWithOneOutcomePerPair();
    void activatesNothingOfAnEmptyList();
    void keepsTheAgentWhereNoneIsGiven();
    void takesAnyTextAsId();
    void resolvesTheNoticeWithItsLastNumber();
    void activatesTenThousandAtOnce();
    void twoConsolesActivateTheSameBatch();
    void twoConsolesFinishOneNotice();
    void twoConsolesWantTheSameIds();
    void anIdIsTakenMeanwhile();
    void aFailureChangesNothing();

private:
    void insert(int first, int count, const QString &status = u"purchased"_s);
    QString text(const QString &sql) { return test::scalar(*m_connection, sql).toString(); }

    std::unique_ptr<test::TestDatabase> m_cluster;
    ConnectionOptions m_options;
    std::unique_ptr<Connection> m_connection;
};

void TestNumberStore::initTestCase()
{
    m_cluster = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestNumberStore::init()
{
    m_options = m_cluster->createMigrated();
    m_connection = std::make_unique<Connection>(m_options);
    QVERIFY_RESULT(m_connection->open());
}

void TestNumberStore::insert(int first, int count, const QString &status)
{
    QVERIFY_RESULT(m_connection->execBatch(
        u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
        "elevenlabs_phone_id, organization_id, created_at) "
        "SELECT '+1604555' || lpad(i::text, 4, '0'), 'PN' || i, '%1', "
        "CASE WHEN '%1' IN ('configured', 'assigned') THEN 'phnum_' || i END, "
        "CASE WHEN '%1' = 'assigned' THEN gen_random_uuid() END, "
        "now() + i * interval '1 second' FROM generate_series(%2, %3) AS i"_s.arg(status)
            .arg(first)
            .arg(first + count - 1)));
}

void TestNumberStore::listsOldestFirst()
{
    QVERIFY_RESULT(m_connection->execBatch(
        u"INSERT INTO organizations (id, name) "
        "VALUES ('11111111-1111-1111-1111-111111111111', 'Harbour Dental');"
        "INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, status, "
        "elevenlabs_phone_id, organization_id, country, locality, region, can_sms, can_mms, "
        "monthly_price, currency, agent_id, note, created_at, assigned_at) VALUES "
        "('+16045550002', 'PN2', 'assigned', 'phnum_2', '11111111-1111-1111-1111-111111111111', "
        "'CA', 'Vancouver', 'BC', false, true, 1.15, 'USD', 'agent_1', 'a note', "
        "'2026-01-02 03:04:05+02', '2026-02-03 00:00:00+00'), "
        "('+16045550001', 'PN1', 'purchased', NULL, NULL, NULL, NULL, NULL, true, false, NULL, "
        "NULL, NULL, NULL, '2026-01-03 00:00:00+00', NULL)"_s));
    const auto list = NumberStore(*m_connection).list();
    QVERIFY_RESULT(list);
    QCOMPARE(list->size(), 2);
    const PoolNumber &oldest = list->first();
    QCOMPARE(oldest.number, numberAt(2));
    QCOMPARE(oldest.state, NumberState::Assigned);
    QCOMPARE(oldest.sid, u"PN2"_s);
    QCOMPARE(oldest.elevenLabsPhoneId, u"phnum_2"_s);
    QCOMPARE(oldest.areaCode, u"604"_s);
    QCOMPARE(oldest.country, u"CA"_s);
    QCOMPARE(oldest.locality, u"Vancouver"_s);
    QCOMPARE(oldest.capabilities, (Capabilities{.voice = true, .sms = false, .mms = true}));
    QCOMPARE(oldest.monthlyPrice, Money::parse(u"1.15", u"USD"_s));
    QCOMPARE(oldest.organizationName, u"Harbour Dental"_s);
    QCOMPARE(oldest.note, u"a note"_s);
    QCOMPARE(oldest.createdAt, QDateTime({2026, 1, 2}, {1, 4, 5}, Qt::UTC));
    QCOMPARE(oldest.createdAt.timeSpec(), Qt::UTC);
    QCOMPARE(oldest.assignedAt, QDateTime({2026, 2, 3}, {0, 0}, Qt::UTC));
    QVERIFY(!list->last().monthlyPrice);
    QVERIFY(!list->last().assignedAt.isValid());
    QVERIFY(list->last().organizationName.isEmpty());
}

void TestNumberStore::countsByState()
{
    QCOMPARE(NumberStore(*m_connection).counts().value(), PoolCounts());
    int first = 1;
    int count = 1;
    for (const NumberState state : AllNumberStates) {
        insert(first, count, nameOf(state));
        first += count++;
    }
    const auto counts = NumberStore(*m_connection).counts();
    QVERIFY_RESULT(counts);
    QCOMPARE(counts->purchased, 1);
    QCOMPARE(counts->pendingImport, 2);
    QCOMPARE(counts->imported, 3);
    QCOMPARE(counts->configured, 4);
    QCOMPARE(counts->assigned, 5);
    QCOMPARE(counts->quarantined, 6);
    QCOMPARE(counts->released, 7);
    QCOMPARE(counts->assignedLast28Days, 5);
}

void TestNumberStore::tellsWhatIsTaken()
{
    insert(1, 2);
    insert(3, 1, u"released"_s);
    QVERIFY_RESULT(m_connection->execBatch(
        u"INSERT INTO purchase_orders (id, requested, unit_price, currency) "
        "VALUES ('11111111-1111-1111-1111-111111111111', 3, 1.15, 'USD');"
        "INSERT INTO purchase_items (order_id, position, phone_number, state) VALUES "
        "('11111111-1111-1111-1111-111111111111', 1, '+16045550010', 'planned'), "
        "('11111111-1111-1111-1111-111111111111', 2, '+16045550011', 'failed')"_s));
    const auto taken = NumberStore(*m_connection).taken();
    QVERIFY_RESULT(taken);
    QCOMPARE(*taken, (QSet<E164>{numberAt(1), numberAt(2), numberAt(10)}));
}

void TestNumberStore::tellsTheLifeOfANumber()
{
    insert(1, 2);
    NumberStore store(*m_connection);
    QVERIFY_RESULT(store.activate(pairsFor(1, 1), {}));
    const auto life = store.events(numberAt(1));
    QVERIFY_RESULT(life);
    QCOMPARE(life->size(), 2);
    QCOMPARE(life->first().kind, u"purchased"_s);
    QCOMPARE(life->last().kind, u"configured"_s);
    QCOMPARE(life->last().fromStatus, u"purchased"_s);
    QCOMPARE(life->last().toStatus, u"configured"_s);
    QCOMPARE(life->last().actor, u"test"_s);
    QCOMPARE(life->last().happenedAt.timeSpec(), Qt::UTC);

    const auto newest = store.recentEvents(2);
    QVERIFY_RESULT(newest);
    QCOMPARE(newest->size(), 2);
    QCOMPARE(newest->first(), life->last());
    QCOMPARE(newest->last().number, numberAt(2));
    QVERIFY(store.events(numberAt(99))->isEmpty());
}

void TestNumberStore::activatesWithOneOutcomePerPair()
{
    insert(1, 4);
    insert(5, 1, u"configured"_s);
    insert(6, 1, u"configured"_s);
    insert(7, 1, u"assigned"_s);
    insert(8, 1, u"released"_s);
    insert(9, 1, u"imported"_s);
    insert(10, 1, u"pending_import"_s);
    const QList<IdForNumber> pairs{
        {numberAt(2), u"phnum_b"_s},  // activated
        {numberAt(1), u"phnum_a"_s},  // activated, although named after 2
        {numberAt(99), u"phnum_z"_s}, // not in the pool
        {numberAt(5), u"phnum_5"_s},  // has this very ID
        {numberAt(6), u"phnum_6x"_s}, // a configured number gets another ID
        {numberAt(7), u"phnum_7"_s},  // assigned
        {numberAt(8), u"phnum_8"_s},  // released
        {numberAt(3), u"phnum_5"_s},  // 5 has it
        {numberAt(1), u"phnum_c"_s},  // second time
        {numberAt(4), u"phnum_b"_s},  // 2 gets it
        {numberAt(9), u"phnum_9"_s},
        {numberAt(10), u"phnum_10"_s},
        {numberAt(3), u" "_s},
    };
    const auto outcomes = NumberStore(*m_connection).activate(pairs, u"agent_1"_s);
    QVERIFY_RESULT(outcomes);
    for (qsizetype i = 0; i < pairs.size(); ++i)
        QCOMPARE(outcomes->at(i).number, pairs.at(i).number);
    QCOMPARE(outcomesOf(*outcomes),
             (QStringList{u"activated"_s,
                          u"activated"_s,
                          u"unknown_number"_s,
                          u"already_configured"_s,
                          u"activated"_s,
                          u"wrong_state"_s,
                          u"wrong_state"_s,
                          u"id_in_use"_s,
                          u"duplicate_number"_s,
                          u"duplicate_id"_s,
                          u"activated"_s,
                          u"activated"_s,
                          u"missing_id"_s}));
    QCOMPARE(text(u"SELECT string_agg(right(phone_number, 2) || elevenlabs_phone_id, ' ' ORDER BY "
                  "phone_number) FROM phone_number_pool WHERE status = 'configured'"_s),
             u"01phnum_a 02phnum_b 05phnum_5 06phnum_6x 09phnum_9 10phnum_10"_s);
    QCOMPARE(text(u"SELECT count(*) FROM phone_number_pool WHERE agent_id = 'agent_1'"_s), u"5"_s);
    QCOMPARE(text(u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured' "
                  "AND configured_at IS NULL"_s),
             u"0"_s);
}

void TestNumberStore::activatesNothingOfAnEmptyList()
{
    insert(1, 1);
    const auto outcomes = NumberStore(*m_connection).activate({}, {});
    QVERIFY_RESULT(outcomes);
    QVERIFY(outcomes->isEmpty());
    QCOMPARE(NumberStore(*m_connection).counts()->purchased, 1);
}

void TestNumberStore::keepsTheAgentWhereNoneIsGiven()
{
    insert(1, 1);
    QVERIFY_RESULT(m_connection->execBatch(u"UPDATE phone_number_pool SET agent_id = 'kept'"_s));
    QVERIFY_RESULT(NumberStore(*m_connection).activate(pairsFor(1, 1), {}));
    QCOMPARE(text(u"SELECT agent_id FROM phone_number_pool"_s), u"kept"_s);
}

void TestNumberStore::takesAnyTextAsId()
{
    insert(1, 1);
    const QString odd = u"a\"b\\c,{d}'é;--"_s;
    QVERIFY_RESULT(NumberStore(*m_connection).activate({{numberAt(1), odd}}, {}));
    QCOMPARE(text(u"SELECT elevenlabs_phone_id FROM phone_number_pool"_s), odd);
}

void TestNumberStore::resolvesTheNoticeWithItsLastNumber()
{
    insert(1, 3);
    QVERIFY_RESULT(m_connection->execBatch(
        u"INSERT INTO admin_notifications (type, message, phone_numbers) VALUES "
        "('batch_import_required', 'three', '[\"+16045550001\",\"+16045550002\","
        "\"+16045550003\"]'), "
        "('duplicate_assignment', 'another kind', '[\"+16045550001\"]')"_s));
    NumberStore store(*m_connection);
    NotificationStore notifications(*m_connection);
    QVERIFY_RESULT(store.activate(pairsFor(1, 2), {}));
    QCOMPARE(notifications.open()->size(), 2);
    QVERIFY_RESULT(store.activate(pairsFor(3, 1), {}));
    const auto open = notifications.open();
    QVERIFY_RESULT(open);
    QCOMPARE(open->size(), 1);
    QCOMPARE(open->first().type, u"duplicate_assignment"_s);
    QCOMPARE(text(u"SELECT status FROM admin_notifications WHERE message = 'three'"_s),
             u"resolved"_s);
}

void TestNumberStore::activatesTenThousandAtOnce()
{
    insert(0, 10'000);
    QElapsedTimer timer;
    timer.start();
    const auto outcomes = NumberStore(*m_connection).activate(pairsFor(0, 10'000), {});
    QVERIFY_RESULT(outcomes);
    qInfo("10,000 numbers activated in %lld ms", timer.elapsed());
    QCOMPARE(outcomes->size(), 10'000);
    QCOMPARE(NumberStore(*m_connection).counts()->configured, 10'000);
    QVERIFY(timer.elapsed() < 30'000);
}

void TestNumberStore::twoConsolesActivateTheSameBatch()
{
    constexpr int Count = 200;
    insert(1, Count);
    Result<QList<ActivationOutcome>> first;
    Result<QList<ActivationOutcome>> second;
    // Half of the batch with the same IDs, half with other ones; the second in another order.
    QList<IdForNumber> others = pairsFor(1, Count / 2) + pairsFor(Count / 2 + 1, Count / 2, u"b"_s);
    std::reverse(others.begin(), others.end());
    atOnce(
        m_options,
        [&](Connection &c) { first = NumberStore(c).activate(pairsFor(1, Count), u"one"_s); },
        [&](Connection &c) { second = NumberStore(c).activate(others, u"two"_s); });
    QVERIFY_RESULT(first);
    QVERIFY_RESULT(second);
    std::reverse(second->begin(), second->end());
    const auto pool = NumberStore(*m_connection).list();
    QVERIFY_RESULT(pool);
    for (int i = 0; i < Count; ++i) {
        const bool isFirst = first->at(i).isActivated();
        const bool isSecond = second->at(i).isActivated();
        QCOMPARE(pool->at(i).number, first->at(i).number);
        QCOMPARE(pool->at(i).state, NumberState::Configured);
        if (i < Count / 2) {
            // One wins, the other is told.
            QVERIFY(isFirst != isSecond);
            QCOMPARE((isFirst ? *second : *first).at(i).outcome, u"already_configured"_s);
        } else {
            // An ID replaces another: the later one stands, whole.
            QVERIFY(isFirst && isSecond);
        }
    }
    // Nothing torn: what is replaced comes from one console, all of it.
    QSet<QString> agents;
    for (int i = Count / 2; i < Count; ++i) {
        const bool isOne = pool->at(i).agentId == "one"_L1;
        QCOMPARE(pool->at(i).elevenLabsPhoneId.startsWith("phnum_"_L1), isOne);
        agents.insert(pool->at(i).agentId);
    }
    QCOMPARE(agents.size(), 1);
}

void TestNumberStore::twoConsolesFinishOneNotice()
{
    // Each activates one half of a notice: whoever comes last must see the other's half.
    for (int round = 0; round < 10; ++round) {
        const int start = 1 + round * 100;
        insert(start, 100);
        QVERIFY_RESULT(m_connection->execBatch(
            u"INSERT INTO admin_notifications (type, phone_numbers) SELECT "
            "'batch_import_required', jsonb_agg(phone_number) FROM phone_number_pool "
            "WHERE status = 'purchased'"_s));
        atOnce(
            m_options,
            [&](Connection &c) { std::ignore = NumberStore(c).activate(pairsFor(start, 50), {}); },
            [&](Connection &c) {
                std::ignore = NumberStore(c).activate(pairsFor(start + 50, 50), {});
            });
        QCOMPARE(text(u"SELECT count(*) FROM phone_number_pool WHERE status = 'purchased'"_s),
                 u"0"_s);
        QCOMPARE(text(u"SELECT count(*) FROM admin_notifications WHERE status = 'pending'"_s),
                 u"0"_s);
    }
}

void TestNumberStore::twoConsolesWantTheSameIds()
{
    // The same IDs for different numbers, in opposite order: one gets each, nobody hangs or fails.
    for (int round = 0; round < 10; ++round) {
        const int start = 1 + round * 200;
        insert(start, 200);
        QList<IdForNumber> crossed;
        for (int i = 0; i < 100; ++i)
            crossed.append({numberAt(start + 100 + i), u"phnum_%1"_s.arg(start + 99 - i)});
        Result<QList<ActivationOutcome>> first;
        Result<QList<ActivationOutcome>> second;
        atOnce(
            m_options,
            [&](Connection &c) { first = NumberStore(c).activate(pairsFor(start, 100), {}); },
            [&](Connection &c) { second = NumberStore(c).activate(crossed, {}); });
        QVERIFY_RESULT(first);
        QVERIFY_RESULT(second);
        const QStringList words = outcomesOf(*first) + outcomesOf(*second);
        QCOMPARE(words.count(u"activated"_s), 100);
        QCOMPARE(words.count(u"id_in_use"_s), 100);
    }
}

void TestNumberStore::anIdIsTakenMeanwhile()
{
    insert(1, 2);
    // Somebody who is no activation has written the ID and not yet committed it.
    Connection other(m_options);
    QVERIFY_RESULT(other.open());
    QVERIFY_RESULT(other.execBatch(
        u"BEGIN; UPDATE phone_number_pool SET status = 'imported', elevenlabs_phone_id = 'phnum_1' "
        "WHERE phone_number = '+16045550002'"_s));
    Result<QList<ActivationOutcome>> outcomes;
    std::thread activation([&] {
        Connection connection(m_options);
        if (connection.open())
            outcomes = NumberStore(connection).activate(pairsFor(1, 1), {});
    });
    QTRY_COMPARE(text(u"SELECT count(*) FROM pg_locks WHERE NOT granted"_s), u"1"_s);
    QVERIFY_RESULT(other.execBatch(u"COMMIT"_s));
    activation.join();
    QVERIFY_RESULT(outcomes);
    QCOMPARE(outcomesOf(*outcomes), QStringList{u"id_in_use"_s});
    QCOMPARE(NumberStore(*m_connection).counts()->configured, 0);
}

void TestNumberStore::aFailureChangesNothing()
{
    insert(1, 3);
    QVERIFY_RESULT(m_connection->execBatch(
        u"CREATE FUNCTION burst() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF NEW.phone_number = '+16045550003' THEN RAISE EXCEPTION 'burst' USING ERRCODE = "
        "'53100'; "
        "END IF; RETURN NEW; END $$; "
        "CREATE TRIGGER burst BEFORE UPDATE ON phone_number_pool FOR EACH ROW "
        "EXECUTE FUNCTION burst()"_s));
    const auto outcomes = NumberStore(*m_connection).activate(pairsFor(1, 3), {});
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().kind, ErrorKind::Storage);
    QCOMPARE(outcomes.error().code, u"53100"_s);
    QCOMPARE(NumberStore(*m_connection).counts()->purchased, 3);
    // The connection is as good as before.
    QVERIFY_RESULT(m_connection->execBatch(u"DROP TRIGGER burst ON phone_number_pool"_s));
    QCOMPARE(outcomesOf(NumberStore(*m_connection).activate(pairsFor(1, 3), {}).value()),
             QStringList(3, u"activated"_s));
}

QTEST_GUILESS_MAIN(TestNumberStore)
#include "tst_numberstore.moc"
