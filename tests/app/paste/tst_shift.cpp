// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/shift.h"

#include "paste/reader.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

namespace {

E164 numberAt(int i)
{
    return E164::parse(u"+1604555%1"_s.arg(i, 4, 10, QChar(u'0'))).value();
}

QString idAt(int i)
{
    return u"phnum_01jzpapr78e87szxf7q%1"_s.arg(i, 7, 10, QChar(u'0'));
}

//! "1:2" pairs the number at 1 with the ID at 2; "1:" and ":2" are cells alone.
QByteArray textOf(const QString &pairs)
{
    QString text = u"Phone number\tPhone ID\n"_s;
    for (const QString &pair : pairs.split(u' ')) {
        const QStringList sides = pair.split(u':');
        text += sides[0].isEmpty() ? QString() : numberAt(sides[0].toInt()).toString();
        text += u'\t';
        text += (sides[1].isEmpty() ? QString() : idAt(sides[1].toInt())) + u'\n';
    }
    return text.toUtf8();
}

//! Numbers 1 to 9; those in \a known have their IDs already.
PoolSnapshot poolKnowing(const QList<int> &known)
{
    QList<PoolEntry> entries;
    for (int i = 1; i <= 9; ++i) {
        const bool isKnown = known.contains(i);
        entries += {numberAt(i),
                    isKnown ? NumberState::Configured : NumberState::Purchased,
                    isKnown ? idAt(i) : QString()};
    }
    return PoolSnapshot(entries);
}

QString toText(const std::optional<Shift> &shift)
{
    if (!shift)
        return u"none"_s;
    const QStringList signs{u"known"_s, u"cell"_s, u"few"_s, u"many"_s};
    return u"%1 %2 lines %3-%4 rows %5"_s.arg(signs.at(int(shift->sign)))
        .arg(shift->by)
        .arg(shift->firstLine)
        .arg(shift->lastLine)
        .arg(shift->rowCount);
}

} // namespace

class TestShift final : public QObject
{
    Q_OBJECT

private slots:
    void findsInPairs_data();
    void findsInPairs();
    void findsByCount_data();
    void findsByCount();
    void believesTheLiveList();
    void checksAGuessAgainstTheLiveList();
    void matchesInOrder();
};

void TestShift::findsInPairs_data()
{
    QTest::addColumn<QString>("pairs");
    QTest::addColumn<QList<int>>("known");
    QTest::addColumn<QString>("shift");
    using Known = QList<int>;

    QTest::newRow("right, all known") << u"1:1 2:2 3:3 4:4"_s << Known{1, 2, 3, 4} << u"none"_s;
    QTest::newRow("right, none known") << u"1:1 2:2 3:3 4:4"_s << Known{} << u"none"_s;
    QTest::newRow("too low, all known")
        << u"1:9 2:1 3:2 4:3"_s << Known{1, 2, 3} << u"known 1 lines 3-5 rows 3"_s;
    QTest::newRow("too low, two known")
        << u"1:9 2:1 3:2 4:3 5:4"_s << Known{2, 4} << u"known 1 lines 4-6 rows 2"_s;
    QTest::newRow("too low, one known")
        << u"1:9 2:1 3:2 4:3"_s << Known{2} << u"known 1 lines 4-4 rows 1"_s;
    QTest::newRow("too high") << u"1:2 2:3 3:4 4:5"_s << Known{2, 3, 4}
                              << u"known -1 lines 2-4 rows 3"_s;
    QTest::newRow("too high from the third on")
        << u"1:1 2:2 3:4 4:5 5:6"_s << Known{1, 4, 5} << u"known -1 lines 4-5 rows 2"_s;
    QTest::newRow("sorted otherwise")
        << u"5:6 1:5 7:1 3:7"_s << Known{1, 5, 7} << u"known 1 lines 3-5 rows 3"_s;
    QTest::newRow("two changed places") << u"1:2 2:1 3:3"_s << Known{1, 2, 3} << u"none"_s;
    QTest::newRow("one wrong among right ones")
        << u"1:1 2:9 3:2 4:4"_s << Known{1, 2, 4} << u"none"_s;
    QTest::newRow("one ID twice") << u"1:1 2:1 3:3"_s << Known{1} << u"none"_s;
    QTest::newRow("ID of a number far away") << u"1:7 2:8 3:3"_s << Known{7, 8} << u"none"_s;

    QTest::newRow("empty cell put in")
        << u"1:1 2: 3:2 4:3 :4"_s << Known{} << u"cell 1 lines 3-6 rows 4"_s;
    QTest::newRow("cell taken out")
        << u"1:1 :2 2:3 3:4 4:"_s << Known{} << u"cell -1 lines 3-6 rows 4"_s;
    QTest::newRow("empty cell, proved by the pool")
        << u"1:1 2: 3:2 4:3 :4"_s << Known{2, 3} << u"known 1 lines 4-5 rows 2"_s;
    QTest::newRow("last ID missing")
        << u"1:1 2:2 3:3 4:"_s << Known{} << u"few 0 lines 2-5 rows 4"_s;
    QTest::newRow("first ID missing")
        << u"1: 2:2 3:3 4:4"_s << Known{} << u"few 0 lines 2-5 rows 4"_s;
    QTest::newRow("one ID more") << u"1:1 2:2 3:3 :4"_s << Known{} << u"many 0 lines 2-5 rows 4"_s;
    QTest::newRow("some not imported yet") << u"1:1 2: 3:3 4: 5:5"_s << Known{} << u"none"_s;
    QTest::newRow("one in the middle not imported yet")
        << u"1:1 2: 3:3 4:4"_s << Known{} << u"none"_s;
    QTest::newRow("a pair and a number") << u"1:1 2:"_s << Known{} << u"none"_s;
}

void TestShift::findsInPairs()
{
    QFETCH(const QString, pairs);
    QFETCH(const QList<int>, known);
    const auto table = readPaste(textOf(pairs));
    QVERIFY_RESULT(table);
    const auto shift = findShift(*table, poolKnowing(known), 9);
    QTEST(toText(shift), "shift");
    if (!shift)
        return;
    QVERIFY2(shift->message.endsWith(u'.') && !shift->message.contains(u'%'),
             qPrintable(shift->message));
    QVERIFY2(shift->message.contains(QString::number(shift->firstLine))
                 || shift->sign == ShiftSign::OneTooFew || shift->sign == ShiftSign::OneTooMany,
             qPrintable(shift->message));
}

void TestShift::findsByCount_data()
{
    QTest::addColumn<int>("ids");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<QString>("shift");
    QTest::newRow("as many") << 5 << 5 << u"none"_s;
    QTest::newRow("one more") << 6 << 5 << u"many 0 lines 1-6 rows 6"_s;
    QTest::newRow("one fewer") << 4 << 5 << u"few 0 lines 1-4 rows 4"_s;
    QTest::newRow("a few of many") << 3 << 5 << u"none"_s;
    QTest::newRow("many more") << 9 << 5 << u"none"_s;
    QTest::newRow("nothing waits") << 1 << 0 << u"none"_s;
}

void TestShift::findsByCount()
{
    QFETCH(const int, ids);
    QFETCH(const int, waiting);
    QByteArray text;
    for (int i = 1; i <= ids; ++i)
        text += idAt(i).toUtf8() + '\n';
    const auto table = readPaste(text);
    QVERIFY_RESULT(table);
    QVERIFY(table->isSingleColumnOfIds);
    const auto shift = findShift(*table, poolKnowing({}), waiting);
    QTEST(toText(shift), "shift");
    if (shift) {
        QVERIFY2(shift->message.contains(QString::number(ids))
                     && shift->message.contains(QString::number(waiting)),
                 qPrintable(shift->message));
    }
}

void TestShift::believesTheLiveList()
{
    const auto table = readPaste(textOf(u"1:9 2:1 3:2"_s));
    QVERIFY_RESULT(table);
    QCOMPARE(toText(findShift(*table, poolKnowing({}), 3)), u"none"_s);
    const QHash<QString, E164> live{{idAt(1), numberAt(1)}, {idAt(2), numberAt(2)}};
    QCOMPARE(toText(findShift(*table, poolKnowing({}), 3, live)), u"known 1 lines 3-4 rows 2"_s);
    // What the pool noted is older than what ElevenLabs says.
    const QHash<QString, E164> moved{{idAt(1), numberAt(2)}, {idAt(2), numberAt(3)}};
    QCOMPARE(toText(findShift(*table, poolKnowing({1, 2}), 3, moved)), u"none"_s);
}

void TestShift::checksAGuessAgainstTheLiveList()
{
    PastedTable table;
    for (int i = 2; i <= 5; ++i)
        table.rows += PastedRow{i - 1, {}, idAt(i)};
    table.isSingleColumnOfIds = true;
    const PastedTable guess{
        matchedInOrder(table, {numberAt(1), numberAt(2), numberAt(3), numberAt(4)}), false, false};
    const QHash<QString, E164> live{{idAt(2), numberAt(2)}, {idAt(3), numberAt(3)}};
    QCOMPARE(toText(findShift(guess, {}, 4, live)), u"known -1 lines 1-2 rows 2"_s);
}

void TestShift::matchesInOrder()
{
    PastedTable table{
        {{4, {}, u"phnum_b"_s}, {5, {}, u"phnum_a"_s}, {6, {}, u"phnum_c"_s}}, true, false};
    const QList<PastedRow> expected{{4, numberAt(2).toString(), u"phnum_b"_s},
                                    {5, numberAt(1).toString(), u"phnum_a"_s},
                                    {6, {}, u"phnum_c"_s}};
    QCOMPARE(matchedInOrder(table, {numberAt(2), numberAt(1)}), expected);
    table.isSingleColumnOfIds = false;
    QCOMPARE(matchedInOrder(table, {numberAt(2), numberAt(1)}), table.rows);
}

QTEST_GUILESS_MAIN(TestShift)
#include "tst_shift.moc"
