// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mappingfixture.h"

#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

/*! What one click puts in order: a row's mend, and IDs that have slipped. */
class TestMappingMends final : public QObject
{
    Q_OBJECT

private slots:
    void mendsARow_data();
    void mendsARow();
    void offersNothingWhereNobodyCanKnow_data();
    void offersNothingWhereNobodyCanKnow();
    void mendsAllInOneStep();
    void noticesAShift_data();
    void noticesAShift();
    void oneIdAtATimeIsNoShift();
    void slidesBack();
};

void TestMappingMends::mendsARow_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("label");
    QTest::newRow("swapped") << idAt(1) << numberAt(1).toString() << u"Swap"_s;
    QTest::newRow("letters for digits") << u"+16O4555OOO1"_s << idAt(1) << u"Use +1 604 555 0001"_s;
    QTest::newRow("words around it")
        << u"Front desk 604 555 0001"_s << idAt(1) << u"Use +1 604 555 0001"_s;
    QTest::newRow("both in one cell")
        << QString(numberAt(1).toString() + u" -> "_s + idAt(1)) << QString() << u"Split"_s;
}

void TestMappingMends::mendsARow()
{
    QFETCH(const QString, number);
    QFETCH(const QString, id);
    QFETCH(const QString, label);
    Fixture fixture(3);
    fixture.model.insertRowAbove(-1);
    fixture.model.setData(fixture.model.index(3, 0), number);
    fixture.model.setData(fixture.model.index(3, 1), id);
    QCOMPARE(fixture.model.rowCount(), 4);
    QCOMPARE(fixture.model.summary(), (MappingSummary{.withoutId = 3, .toMend = 1, .mendable = 1}));
    const QModelIndex verdict = fixture.model.index(3, MappingModel::VerdictColumn);
    QCOMPARE(verdict.data(MappingModel::MendLabelRole).toString(), label);
    QVERIFY(verdict.data(Qt::ToolTipRole).toString().contains(u"Ctrl+M"_s));

    fixture.model.mendRows({3}); // the waiting row has its ID now
    QCOMPARE(fixture.model.rowCount(), 3);
    QCOMPARE(fixture.ids(), (QStringList{{}, idAt(1), {}}));
    QCOMPARE(fixture.verdict(1), u"Ready to activate"_s);
    fixture.undo();
    QCOMPARE(fixture.at(3, 0), number);
    QCOMPARE(fixture.at(3, 1), id);
}

void TestMappingMends::offersNothingWhereNobodyCanKnow_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("rounded") << u"1.60456E+10\tphnum_aaaa1111bbbb2222"_s;
    QTest::newRow("unknown") << u"+16045559999\tphnum_aaaa1111bbbb2222"_s;
    QTest::newRow("no number") << u"\tphnum_aaaa1111bbbb2222\n+16045550000\tphnum_bbb"_s;
}

void TestMappingMends::offersNothingWhereNobodyCanKnow()
{
    QFETCH(const QString, text);
    Fixture fixture(3);
    fixture.paste(text);
    QCOMPARE(fixture.model.summary().toMend, 1);
    QCOMPARE(fixture.model.summary().mendable, 0);
    const int steps = fixture.model.undoStack()->count();
    fixture.model.mendAll();
    QCOMPARE(fixture.model.undoStack()->count(), steps);
}

void TestMappingMends::mendsAllInOneStep()
{
    Fixture fixture(4);
    fixture.paste(pairsText(3, 1));
    for (int i = 0; i < 3; ++i) {
        fixture.model.insertRowAbove(-1);
        const int last = fixture.model.rowCount() - 1;
        fixture.model.setData(fixture.model.index(last, 0), idAt(i));
        fixture.model.setData(fixture.model.index(last, 1), numberAt(i).toString());
    }
    QCOMPARE(fixture.model.summary().mendable, 3);
    fixture.model.mendAll();
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 4}));
    QCOMPARE(fixture.model.undoStack()->undoText(), u"mend"_s);
    fixture.undo();
    QCOMPARE(fixture.model.summary().mendable, 3);
}

void TestMappingMends::noticesAShift_data()
{
    QTest::addColumn<int>("ids");
    QTest::addColumn<QString>("words");
    QTest::newRow("one too few") << 4 << u"There is one ID fewer than numbers."_s;
    QTest::newRow("one too many") << 6 << u"There is one ID more than numbers."_s;
    QTest::newRow("as many") << 5 << QString();
    QTest::newRow("a part") << 2 << QString();
}

void TestMappingMends::noticesAShift()
{
    QFETCH(const int, ids);
    QFETCH(const QString, words);
    Fixture fixture(5);
    const PasteResult result = fixture.paste(idsText(0, ids), {0}); // as the cursor stands there
    QCOMPARE(result.shift.has_value(), !words.isEmpty());
    QCOMPARE(fixture.model.summary().guessed, qMin(ids, 5));
    if (result.shift) {
        QVERIFY(shiftSentence(*result.shift).startsWith(words));
        QCOMPARE(shiftAction(*result.shift), u"&Take the paste back"_s);
    }
}

void TestMappingMends::oneIdAtATimeIsNoShift()
{
    Fixture fixture(2);
    QVERIFY(!fixture.paste(idAt(0)).shift);
    QVERIFY(!fixture.paste(idAt(1)).shift);
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 2}));
}

//! IDs that the pool knows from elsewhere tell how far the others slipped.
void TestMappingMends::slidesBack()
{
    Fixture fixture(6);
    for (int i = 0; i < 6; ++i)
        fixture.pool[i].elevenLabsPhoneId = i < 5 ? idAt(i) : QString(); // imported, no agent yet
    fixture.refresh();
    QStringList lines{numberAt(0).toString() + u'\t' + idAt(9)};
    for (int i = 1; i < 6; ++i)
        lines += numberAt(i).toString() + u'\t' + idAt(i - 1);
    const auto table = readPaste(lines.join(u'\n'));
    const PasteResult result = fixture.paste(lines.join(u'\n'));
    QVERIFY(result.shift);
    QCOMPARE(result.shift->by, 1);
    QCOMPARE(shiftSentence(*result.shift),
             u"5 IDs belong to the numbers above them: the IDs have slipped down a row."_s);
    QVERIFY(fixture.model.summary().toMend >= 5);
    QCOMPARE(shiftAction(*result.shift), u"Move the I&Ds up a row"_s);

    fixture.undo();
    fixture.model.paste(slidBack(*table, *result.shift), {});
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), idAt(1), idAt(2), idAt(3), idAt(4), idAt(9)}));
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 6}));
}

QTEST_MAIN(TestMappingMends)
#include "tst_mappingmends.moc"
