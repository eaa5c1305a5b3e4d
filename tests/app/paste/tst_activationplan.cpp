// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/activationplan.h"

#include <QJsonArray>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

namespace {

const QString Waiting = u"+16045550101"_s;
const QString AlsoWaiting = u"+16045550102"_s;
const QString Imported = u"+16045550103"_s;
const QString Configured = u"+16045550104"_s;
const QString Assigned = u"+16045550105"_s;
const QString Quarantined = u"+16045550106"_s;
const QString Released = u"+16045550107"_s;
const QString Stranger = u"+17785550199"_s;

E164 e164(const QString &text)
{
    return E164::parse(text).value();
}

PoolSnapshot pool()
{
    return PoolSnapshot({{e164(Waiting), NumberState::Purchased, {}},
                         {e164(AlsoWaiting), NumberState::PendingImport, {}},
                         {e164(Imported), NumberState::Imported, u"phnum_imported"_s},
                         {e164(Configured), NumberState::Configured, u"phnum_configured"_s},
                         {e164(Assigned), NumberState::Assigned, u"phnum_assigned"_s},
                         {e164(Quarantined), NumberState::Quarantined, u"phnum_quarantined"_s},
                         {e164(Released), NumberState::Released, {}}});
}

} // namespace

class TestActivationPlan final : public QObject
{
    Q_OBJECT

private slots:
    void namesVerdicts_data();
    void namesVerdicts();
    void judgesOneRow_data();
    void judgesOneRow();
    void judgesAgainstEarlierRows_data();
    void judgesAgainstEarlierRows();
    void namesTheConflict();
    void saysWhatIsReplaced();
    void sumsUp();
    void writesJson();
    void isEmptyForNothing();
};

void TestActivationPlan::namesVerdicts_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("name");
    const QStringList names
        = u"ready already_configured malformed_number rounded_number "
          "unknown_number duplicate_number missing_id malformed_id duplicate_id "
          "id_in_use wrong_state"_s.split(u' ');
    QCOMPARE(names.size(), qsizetype(AllVerdicts.size()));
    for (qsizetype i = 0; i < names.size(); ++i)
        QTest::newRow(qPrintable(names[i])) << AllVerdicts[size_t(i)] << names[i];
}

void TestActivationPlan::namesVerdicts()
{
    QFETCH(const Verdict, verdict);
    QTEST(nameOf(verdict), "name");
}

void TestActivationPlan::judgesOneRow_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("id");
    QTest::addColumn<Verdict>("verdict");
    const auto id = u"phnum_8301k3dyf6s8etgtzp4c60pct5s9"_s;

    QTest::newRow("purchased") << Waiting << id << Verdict::Ready;
    QTest::newRow("pending import") << AlsoWaiting << id << Verdict::Ready;
    QTest::newRow("imported") << Imported << id << Verdict::Ready;
    QTest::newRow("imported, its own ID") << Imported << u"phnum_imported"_s << Verdict::Ready;
    QTest::newRow("national form") << u"(604) 555-0101"_s << id << Verdict::Ready;
    QTest::newRow("configured, another ID") << Configured << id << Verdict::Ready;
    QTest::newRow("configured, its own ID")
        << Configured << u"phnum_configured"_s << Verdict::AlreadyConfigured;

    QTest::newRow("no number") << QString() << id << Verdict::MalformedNumber;
    QTest::newRow("word for a number") << u"none"_s << id << Verdict::MalformedNumber;
    QTest::newRow("short number") << u"+1604555"_s << id << Verdict::MalformedNumber;
    QTest::newRow("malformed and without ID") << u"none"_s << QString() << Verdict::MalformedNumber;
    QTest::newRow("rounded") << u"1.60456E+10"_s << id << Verdict::RoundedNumber;
    QTest::newRow("unknown") << Stranger << id << Verdict::UnknownNumber;
    QTest::newRow("unknown and without ID") << Stranger << QString() << Verdict::UnknownNumber;

    QTest::newRow("assigned") << Assigned << id << Verdict::WrongState;
    QTest::newRow("assigned, its own ID") << Assigned << u"phnum_assigned"_s << Verdict::WrongState;
    QTest::newRow("quarantined") << Quarantined << id << Verdict::WrongState;
    QTest::newRow("released") << Released << id << Verdict::WrongState;

    QTest::newRow("no ID") << Waiting << QString() << Verdict::MissingId;
    QTest::newRow("blank ID") << Waiting << u" \u00A0\u200B"_s << Verdict::MissingId;
    QTest::newRow("quoted nothing") << Waiting << u"\"\""_s << Verdict::MissingId;

    QTest::newRow("old ID") << Waiting << u"TeaqRRdTcIfIu2i7BYfT"_s << Verdict::Ready;
    QTest::newRow("short ID") << Waiting << u"phone_123"_s << Verdict::Ready;
    QTest::newRow("any text") << Waiting << u"x"_s << Verdict::Ready;
    QTest::newRow("short number for an ID") << Waiting << u"12345"_s << Verdict::Ready;
    QTest::newRow("255 characters") << Waiting << QString(255, u'a') << Verdict::Ready;
    QTest::newRow("256 characters") << Waiting << QString(256, u'a') << Verdict::MalformedId;
    QTest::newRow("blank inside") << Waiting << u"phnum_ 123"_s << Verdict::MalformedId;
    QTest::newRow("line break inside") << Waiting << u"phnum_1\nphnum_2"_s << Verdict::MalformedId;
    QTest::newRow("control character") << Waiting << u"phnum_1\u0007x"_s << Verdict::MalformedId;
    QTest::newRow("phone number") << Waiting << u"+16045550101"_s << Verdict::MalformedId;
    QTest::newRow("national number") << Waiting << u"604-555-0101"_s << Verdict::MalformedId;
    QTest::newRow("rounded number") << Waiting << u"1.60456E+10"_s << Verdict::MalformedId;
    QTest::newRow("agent") << Waiting << u"agent_3701k3ttaq12ewp8b7qv5rfyszkz"_s
                           << Verdict::MalformedId;
    QTest::newRow("Twilio SID") << Waiting << u"PN0123456789abcdef0123456789abcdef"_s
                                << Verdict::MalformedId;
    QTest::newRow("dash for nothing") << Waiting << u"-"_s << Verdict::MalformedId;
    QTest::newRow("prefix alone") << Waiting << u"phnum_"_s << Verdict::MalformedId;

    QTest::newRow("ID of a configured number")
        << Waiting << u"phnum_configured"_s << Verdict::IdInUse;
    QTest::newRow("ID of an assigned number") << Waiting << u"phnum_assigned"_s << Verdict::IdInUse;
    QTest::newRow("IDs tell case apart") << Waiting << u"phnum_Configured"_s << Verdict::Ready;
    QTest::newRow("full-width ID")
        << Waiting << u"ｐｈｎｕｍ＿ｃｏｎｆｉｇｕｒｅｄ"_s << Verdict::IdInUse;
}

void TestActivationPlan::judgesOneRow()
{
    QFETCH(const QString, number);
    QFETCH(const QString, id);
    const ActivationPlan plan = ActivationPlan::judge({{7, number, id}}, pool());
    QCOMPARE(plan.rows().size(), 1);
    const PlannedRow &row = plan.rows().first();
    QCOMPARE(row.line, 7);
    QCOMPARE(row.numberText, number);
    QCOMPARE(row.idText, id);
    QTEST(row.verdict, "verdict");
    QVERIFY2(row.message.endsWith(u'.'), qPrintable(row.message));
    QCOMPARE(plan.ready().size(), row.verdict == Verdict::Ready ? 1 : 0);
    QCOMPARE(plan.summary().problems, isProblem(row.verdict) ? 1 : 0);
}

void TestActivationPlan::judgesAgainstEarlierRows_data()
{
    QTest::addColumn<QList<PastedRow>>("rows");
    QTest::addColumn<QStringList>("verdicts");
    const auto a = u"phnum_a"_s;
    const auto b = u"phnum_b"_s;
    const auto list = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
    using Rows = QList<PastedRow>;

    QTest::newRow("number twice") << Rows{{1, Waiting, a}, {2, u"604-555-0101"_s, b}}
                                  << list("ready duplicate_number");
    QTest::newRow("equal rows") << Rows{{1, Waiting, a}, {2, Waiting, a}, {3, Waiting, a}}
                                << list("ready duplicate_number duplicate_number");
    QTest::newRow("unknown number twice")
        << Rows{{1, Stranger, a}, {2, Stranger, b}} << list("unknown_number duplicate_number");
    QTest::newRow("malformed number twice")
        << Rows{{1, u"x"_s, a}, {2, u"x"_s, b}} << list("malformed_number malformed_number");
    QTest::newRow("first without ID")
        << Rows{{1, Waiting, {}}, {2, Waiting, a}} << list("missing_id duplicate_number");
    QTest::newRow("ID twice") << Rows{{1, Waiting, a}, {2, AlsoWaiting, a}, {3, Imported, a}}
                              << list("ready duplicate_id duplicate_id");
    QTest::newRow("ID twice, first unreadable")
        << Rows{{1, u"x"_s, a}, {2, Waiting, a}} << list("malformed_number duplicate_id");
    QTest::newRow("no ID twice") << Rows{{1, Waiting, {}}, {2, AlsoWaiting, {}}}
                                 << list("missing_id missing_id");
    QTest::newRow("swapped in the pool")
        << Rows{{1, Configured, u"phnum_imported"_s}, {2, Imported, u"phnum_configured"_s}}
        << list("id_in_use id_in_use");
    QTest::newRow("ID in use, twice")
        << Rows{{1, Waiting, u"phnum_assigned"_s}, {2, AlsoWaiting, u"phnum_assigned"_s}}
        << list("id_in_use duplicate_id");
}

void TestActivationPlan::judgesAgainstEarlierRows()
{
    QFETCH(const QList<PastedRow>, rows);
    QStringList verdicts;
    const ActivationPlan plan = ActivationPlan::judge(rows, pool());
    for (const PlannedRow &row : plan.rows())
        verdicts += nameOf(row.verdict);
    QTEST(verdicts, "verdicts");
}

void TestActivationPlan::namesTheConflict()
{
    const ActivationPlan plan = ActivationPlan::judge({{3, Waiting, u"phnum_a"_s},
                                                       {4, AlsoWaiting, u"phnum_a"_s},
                                                       {5, Imported, u"phnum_configured"_s},
                                                       {6, Waiting, u"phnum_b"_s},
                                                       {7, Assigned, u"phnum_c"_s}},
                                                      pool());
    const QList<PlannedRow> &rows = plan.rows();
    QCOMPARE(rows[1].conflict, std::optional(e164(Waiting)));
    QCOMPARE(rows[1].conflictLine, std::optional(3));
    QVERIFY2(rows[1].message.contains(Waiting), qPrintable(rows[1].message));
    QCOMPARE(rows[2].conflict, std::optional(e164(Configured)));
    QVERIFY(!rows[2].conflictLine);
    QVERIFY2(rows[2].message.contains(Configured), qPrintable(rows[2].message));
    QCOMPARE(rows[3].conflictLine, std::optional(3));
    QCOMPARE(rows[4].state, std::optional(NumberState::Assigned));
    QVERIFY2(rows[4].message.contains(u"assigned"_s), qPrintable(rows[4].message));
}

void TestActivationPlan::saysWhatIsReplaced()
{
    const ActivationPlan plan = ActivationPlan::judge({{1, Configured, u"phnum_new"_s}}, pool());
    QCOMPARE(plan.rows().first().replacedId, u"phnum_configured"_s);
    QVERIFY(plan.rows().first().message.contains(u"phnum_configured"_s));
}

void TestActivationPlan::sumsUp()
{
    const ActivationPlan plan = ActivationPlan::judge({{1, Waiting, u"phnum_a"_s},
                                                       {2, u"1.60456E+10"_s, u"phnum_b"_s},
                                                       {3, Configured, u"phnum_configured"_s},
                                                       {4, AlsoWaiting, u"'phnum_c"_s},
                                                       {5, Stranger, u"phnum_d"_s},
                                                       {6, u"+1778555020"_s, u"phnum_e"_s}},
                                                      pool());
    QCOMPARE(plan.summary().ready, 2);
    QCOMPARE(plan.summary().alreadyConfigured, 1);
    QCOMPARE(plan.summary().problems, 3);
    const QMap<QString, int> expected = {{u"ready"_s, 2},
                                         {u"already_configured"_s, 1},
                                         {u"rounded_number"_s, 1},
                                         {u"unknown_number"_s, 1},
                                         {u"malformed_number"_s, 1}};
    QCOMPARE(plan.summary().byVerdict, expected);
    const QList<Activation> ready = plan.ready();
    QCOMPARE(ready.size(), 2);
    QCOMPARE(ready[0].number, e164(Waiting));
    QCOMPARE(ready[0].elevenLabsPhoneId, u"phnum_a"_s);
    QCOMPARE(ready[1].elevenLabsPhoneId, u"phnum_c"_s);
}

void TestActivationPlan::writesJson()
{
    const QJsonObject json = toJson(ActivationPlan::judge(
        {{2, u"(604) 555-0101"_s, u"phnum_a"_s}, {3, u"six-oh-four"_s, {}}}, pool()));
    const QJsonArray rows = json["rows"_L1].toArray();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(
        rows[0].toObject().keys(),
        QStringList(
            {u"elevenLabsPhoneId"_s, u"line"_s, u"message"_s, u"phoneNumber"_s, u"verdict"_s}));
    QCOMPARE(rows[0]["line"_L1].toInt(), 2);
    QCOMPARE(rows[0]["phoneNumber"_L1].toString(), Waiting);
    QCOMPARE(rows[0]["elevenLabsPhoneId"_L1].toString(), u"phnum_a"_s);
    QCOMPARE(rows[0]["verdict"_L1].toString(), u"ready"_s);
    QCOMPARE(rows[1]["phoneNumber"_L1].toString(), u"six-oh-four"_s);
    QCOMPARE(rows[1]["verdict"_L1].toString(), u"malformed_number"_s);
    const QJsonObject summary = json["summary"_L1].toObject();
    QCOMPARE(summary["ready"_L1].toInt(), 1);
    QCOMPARE(summary["alreadyConfigured"_L1].toInt(), 0);
    QCOMPARE(summary["problems"_L1].toInt(), 1);
    QCOMPARE(summary["byVerdict"_L1]["malformed_number"_L1].toInt(), 1);
}

void TestActivationPlan::isEmptyForNothing()
{
    const ActivationPlan plan = ActivationPlan::judge({}, pool());
    QVERIFY(plan.rows().isEmpty());
    QVERIFY(plan.ready().isEmpty());
    QCOMPARE(plan.summary().problems, 0);
    QVERIFY(plan.summary().byVerdict.isEmpty());
}

QTEST_GUILESS_MAIN(TestActivationPlan)
#include "tst_activationplan.moc"
