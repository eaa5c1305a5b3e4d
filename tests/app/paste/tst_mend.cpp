// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/mend.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

namespace {

const QString Waiting = u"+16045550101"_s;
const QString Imported = u"+16045550103"_s;
const QString Assigned = u"+16045550105"_s;
const QString London = u"+442079460958"_s;
const QString Id = u"phnum_8301k3dyf6s8etgtzp4c60pct5s9"_s;

PoolSnapshot pool()
{
    const auto e164 = [](const QString &text) { return E164::parse(text).value(); };
    return PoolSnapshot({{e164(Waiting), NumberState::Purchased, {}},
                         {e164(Imported), NumberState::Imported, u"phnum_imported"_s},
                         {e164(Assigned), NumberState::Assigned, u"phnum_assigned"_s},
                         {e164(London), NumberState::Purchased, {}}});
}

std::optional<Mend> mendOf(const QList<PastedRow> &rows)
{
    const ActivationPlan plan = ActivationPlan::judge(rows, pool());
    return mendFor(plan.rows().last(), pool());
}

QString nameOf(const std::optional<Mend> &mend)
{
    if (!mend)
        return u"none"_s;
    switch (mend->kind) {
    case MendKind::Swap:
        return u"swap"_s;
    case MendKind::Number:
        return u"number"_s;
    case MendKind::Id:
        return u"id"_s;
    case MendKind::NumberAndId:
        return u"number and id"_s;
    case MendKind::Remove:
        return u"remove"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

class TestMend final : public QObject
{
    Q_OBJECT

private slots:
    void suggests_data();
    void suggests();
    void removesOnlyRepeats();
    void leavesNoProblemBehind_data() { suggests_data(); }
    void leavesNoProblemBehind();
};

void TestMend::suggests_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("mendedNumber");
    QTest::addColumn<QString>("mendedId");
    const auto none = [](const char *name, const QString &number, const QString &id) {
        QTest::newRow(name) << number << id << u"none"_s << QString() << QString();
    };
    const auto number = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << Id << u"number"_s << Waiting << Id;
    };
    const auto id = [](const char *name, const QString &text, const QString &mended) {
        QTest::newRow(name) << Waiting << text << u"id"_s << Waiting << mended;
    };

    QTest::newRow("swapped") << Id << Waiting << u"swap"_s << Waiting << Id;
    QTest::newRow("swapped, national form")
        << Id << u"(604) 555-0101"_s << u"swap"_s << u"(604) 555-0101"_s << Id;
    QTest::newRow("swapped, old ID") << u"TeaqRRdTcIfIu2i7BYfT"_s << Waiting << u"swap"_s << Waiting
                                     << u"TeaqRRdTcIfIu2i7BYfT"_s;
    none("swapped, not in the pool", Id, u"+17785550199"_s);
    none("swapped, assigned", Id, Assigned);

    number("among words", u"Support line: (604) 555-0101, Vancouver"_s);
    number("words in front", u"No. +16045550101"_s);
    number("extension", u"+1 604 555 0101 ext. 7"_s);
    number("letters for digits", u"+16O4555OlO1"_s);
    number("1 lost behind the plus", u"+6045550101"_s);
    number("1 twice", u"+1 1 604 555 0101"_s);
    number("zeros in front", u"0001 604 555 0101"_s);
    number("two pluses", u"++16045550101"_s);
    QTest::newRow("plus lost, in groups")
        << u"44 20 7946 0958"_s << Id << u"number"_s << London << Id;
    QTest::newRow("number alone among words")
        << u"Support: 604-555-0101"_s << QString() << u"number"_s << Waiting << QString();
    QTest::newRow("number among words, ID to mend as well")
        << u"Support: 604-555-0101"_s << u"ID: "_s + Id << u"number"_s << Waiting << u"ID: "_s + Id;
    QTest::newRow("both in one cell")
        << Waiting + u" is "_s + Id << QString() << u"number and id"_s << Waiting << Id;
    QTest::newRow("the pool has the ID")
        << QString() << u"phnum_imported"_s << u"number"_s << Imported << u"phnum_imported"_s;
    QTest::newRow("rounded, the pool has the ID") << u"1.60456E+10"_s << u"phnum_imported"_s
                                                  << u"number"_s << Imported << u"phnum_imported"_s;
    none("the pool has the ID on an assigned number", QString(), u"phnum_assigned"_s);
    none("rounded", u"1.60456E+10"_s, Id);
    none("digit missing", u"+1604555010"_s, Id);
    none("another number of the pool's area", u"+16045550109"_s, Id);
    none("another country's number", u"+6045550999"_s, Id);
    none("word", u"none"_s, Id);
    none("nothing", QString(), Id);
    none("page of text", QString(4000, u'a'), Id);

    id("words in front", u"ID: "_s + Id, Id);
    id("address", u"https://elevenlabs.io/app/agents/phone-numbers?number= "_s + Id, Id);
    id("words behind", Id + u" (copied)"_s, Id);
    id("broken by a mail", u"phnum_8301k3dyf6s8\netgtzp4c60pct5s9"_s, Id);
    id("blank behind the prefix", u"phnum_ 123"_s, u"phnum_123"_s);
    id("control character", u"phnum_8301k3dyf6s8etgt\u0007zp4c60pct5s9"_s, Id);
    none("two IDs", Waiting, u"phnum_1\nphnum_2"_s);
    none("agent", Waiting, u"agent_3701k3ttaq12ewp8b7qv5rfyszkz"_s);
    none("SID", Waiting, u"PN0123456789abcdef0123456789abcdef"_s);
    none("two numbers", Waiting, Imported);
    none("too long", Waiting, QString(256, u'a'));

    none("ready", Waiting, Id);
    none("ready in the national form", u"604 555 0101"_s, u"\""_s + Id + u"\""_s);
    none("no ID", Waiting, QString());
    none("ID in use", Waiting, u"phnum_assigned"_s);
    none("assigned", Assigned, Id);
}

void TestMend::suggests()
{
    QFETCH(const QString, number);
    QFETCH(const QString, id);
    const auto mend = mendOf({{1, number, id}});
    QTEST(nameOf(mend), "kind");
    QTEST(mend ? mend->number : QString(), "mendedNumber");
    QTEST(mend ? mend->id : QString(), "mendedId");
}

void TestMend::removesOnlyRepeats()
{
    QCOMPARE(nameOf(mendOf({{1, Waiting, Id}, {2, u"604-555-0101"_s, Id}})), u"remove"_s);
    QCOMPARE(nameOf(mendOf({{1, Waiting, Id}, {2, Waiting, u"phnum_2"_s}})), u"none"_s);
    QCOMPARE(nameOf(mendOf({{1, Waiting, Id}, {2, Imported, Id}})), u"none"_s);
}

void TestMend::leavesNoProblemBehind()
{
    QFETCH(const QString, number);
    QFETCH(const QString, id);
    PastedRow row{1, number, id};
    // As many clicks as a row has cells put it in order.
    for (int clicks = 0; clicks < 2; ++clicks) {
        if (const auto mend = mendOf({row}))
            row = {1, mend->number, mend->id};
    }
    QVERIFY(!mendOf({row}));
    QFETCH(const QString, kind);
    if (kind == "none"_L1 || row.id.isEmpty())
        return;
    const ActivationPlan plan = ActivationPlan::judge({row}, pool());
    QVERIFY2(!isProblem(plan.rows().first().verdict), qPrintable(plan.rows().first().message));
}

QTEST_GUILESS_MAIN(TestMend)
#include "tst_mend.moc"
