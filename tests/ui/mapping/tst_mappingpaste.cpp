// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mappingfixture.h"

#include <QPersistentModelIndex>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

class TestMappingPaste final : public QObject
{
    Q_OBJECT

private slots:
    void readsManyShapes_data();
    void readsManyShapes();
    void fillsInTheOrderCopied();
    void continuesAtTheChosenRow();
    void oneIdGoesIntoTheCell();
    void leftoverIdsAreShown();
    void pastesTwiceWithoutCopies();
    void everyProblemHasItsWords_data();
    void everyProblemHasItsWords();
    void onePasteIsOneStep();
    void severalCellsTakeWhatIsCopied();
    void gapsOfAColumnStayGaps();
    void numbersGoIntoFreeCells();
    void idsAloneAreAGuess();
    void aPairConfirmsAGuess();
    void aGuessStaysOneInTheDraft();
    void idsFollowTheCopiedOrderWhereRowsAreSorted();
};

void TestMappingPaste::readsManyShapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("sheet") << u"+16045550001\tphnum_aaaa1111bbbb2222\r\n"
                              "+16045550003\tphnum_cccc3333dddd4444\r\n"_s;
    QTest::newRow("headings") << u"Phone Number\tElevenLabs Phone ID\n"
                                 "16045550001\tphnum_aaaa1111bbbb2222\n"
                                 "(604) 555-0003\tphnum_cccc3333dddd4444"_s;
    QTest::newRow("comma") << u"+16045550001,phnum_aaaa1111bbbb2222\n"
                              "+16045550003,phnum_cccc3333dddd4444"_s;
    QTest::newRow("json") << u"{\"phoneNumbers\":[{\"phoneNumber\":\"+16045550001\","
                             "\"elevenLabsPhoneId\":\"phnum_aaaa1111bbbb2222\"},"
                             "{\"phoneNumber\":\"+16045550003\","
                             "\"elevenLabsPhoneId\":\"phnum_cccc3333dddd4444\"}]}"_s;
}

void TestMappingPaste::readsManyShapes()
{
    QFETCH(const QString, text);
    Fixture fixture;
    const PasteResult result = fixture.paste(text);
    QCOMPARE(result.filled, 2);
    QCOMPARE(result.appended, 0);
    QVERIFY(!result.isGuess);
    QCOMPARE(fixture.ids(),
             (QStringList{{}, u"phnum_aaaa1111bbbb2222"_s, {}, u"phnum_cccc3333dddd4444"_s, {}}));
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 2, .withoutId = 3}));
    QCOMPARE(fixture.model.ready().size(), 2);
}

void TestMappingPaste::fillsInTheOrderCopied()
{
    Fixture fixture;
    fixture.model.setData(fixture.model.index(2, 1), idAt(99));
    const PasteResult result = fixture.paste(idsText(0, 4)); // as many as are open
    QVERIFY(result.isGuess);
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), idAt(1), idAt(99), idAt(2), idAt(3)}));
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 1, .guessed = 4}));
}

void TestMappingPaste::continuesAtTheChosenRow()
{
    Fixture fixture;
    fixture.paste(idsText(0, 2), {3});
    QCOMPARE(fixture.ids(), (QStringList{{}, {}, {}, idAt(0), idAt(1)}));
    fixture.paste(idsText(10, 2), {3}); // the right ones over the wrong ones
    QCOMPARE(fixture.ids(), (QStringList{{}, {}, {}, idAt(10), idAt(11)}));
}

void TestMappingPaste::oneIdGoesIntoTheCell()
{
    Fixture fixture(3);
    fixture.model.setData(fixture.model.index(0, 1), idAt(0));
    fixture.model.setData(fixture.model.index(1, 1), idAt(1));
    const PasteResult result = fixture.paste(idAt(7), {1}); // though row 3 alone is open
    QVERIFY(!result.isGuess);
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), idAt(7), {}}));
}

void TestMappingPaste::leftoverIdsAreShown()
{
    Fixture fixture(2);
    const PasteResult result = fixture.paste(idsText(0, 3));
    QCOMPARE(result.filled, 2);
    QCOMPARE(result.appended, 1);
    QCOMPARE(fixture.model.rowCount(), 3);
    QCOMPARE(fixture.verdict(2), u"No number for this ID"_s);
}

void TestMappingPaste::pastesTwiceWithoutCopies()
{
    Fixture fixture(2);
    const QString text = pairsText(0, 3); // the third isn't in the pool
    fixture.paste(text);
    const PasteResult again = fixture.paste(text);
    QCOMPARE(again.filled + again.appended, 0);
    QCOMPARE(again.known, 3);
    QCOMPARE(fixture.model.rowCount(), 3);
    QCOMPARE(fixture.model.undoStack()->count(), 1);
}

void TestMappingPaste::everyProblemHasItsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("rounded") << u"1.60456E+10\tphnum_aaaa1111bbbb2222"_s
                             << u"The sheet rounded this number: format the column as text"_s;
    QTest::newRow("unknown") << u"+16045559999\tphnum_aaaa1111bbbb2222"_s
                             << u"Not in the pool: bought elsewhere?"_s;
    QTest::newRow("assigned") << u"+16045550003\tphnum_aaaa1111bbbb2222"_s
                              << u"Belongs to an organization already"_s;
    QTest::newRow("live") << u"+16045550004\tphnum_live000000000004"_s
                          << u"Already live with this ID"_s;
    QTest::newRow("replaces") << u"+16045550004\tphnum_aaaa1111bbbb2222"_s
                              << u"Ready: replaces phnum_live000000000004"_s;
}

void TestMappingPaste::everyProblemHasItsWords()
{
    QFETCH(const QString, text);
    QFETCH(const QString, verdict);
    Fixture fixture(3);
    fixture.pool += PoolEntry{numberAt(3), NumberState::Assigned, idAt(3)};
    fixture.pool += PoolEntry{numberAt(4), NumberState::Configured, u"phnum_live000000000004"_s};
    fixture.refresh();
    fixture.paste(u"+16045550000\tphnum_zzzz1111bbbb2222\n"_s + text);
    QCOMPARE(fixture.verdict(3), verdict);
    QCOMPARE(fixture.verdict(0), u"Ready to activate"_s);
}

void TestMappingPaste::onePasteIsOneStep()
{
    Fixture fixture;
    fixture.paste(pairsText(0, 7));
    QCOMPARE(fixture.model.rowCount(), 7);
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 5, .toMend = 2}));
    const QPersistentModelIndex third = fixture.model.index(2, 1);
    fixture.model.undoStack()->undo();
    QCOMPARE(fixture.model.rowCount(), 5);
    QCOMPARE(fixture.model.summary(), (MappingSummary{.withoutId = 5}));
    QVERIFY(!fixture.model.undoStack()->canUndo());
    fixture.model.undoStack()->redo();
    QCOMPARE(fixture.model.rowCount(), 7);
    QCOMPARE(third.row(), 2); // never reset: selection and scroll stay
    QCOMPARE(third.data().toString(), idAt(2));
}

void TestMappingPaste::severalCellsTakeWhatIsCopied()
{
    Fixture fixture(6);
    fixture.paste(idsText(0, 2), {1, 4}); // one to one, though they are apart
    QCOMPARE(fixture.ids(), (QStringList{{}, idAt(0), {}, {}, idAt(1), {}}));
    fixture.paste(idAt(7), {0, 2}); // one into each
    QCOMPARE(fixture.at(0, 1), idAt(7));
    QCOMPARE(fixture.at(2, 1), idAt(7));
    QCOMPARE(fixture.verdict(2), u"This ID is on +1 604 555 0000 too"_s);
    fixture.paste(idsText(10, 3), {2, 3}); // does not fit: down from the first
    QCOMPARE(fixture.ids(), (QStringList{idAt(7), idAt(0), idAt(10), idAt(11), idAt(12), {}}));
    for (int steps = 0; steps < 3; ++steps)
        fixture.undo();
    QCOMPARE(fixture.model.summary(), (MappingSummary{.withoutId = 6}));
}

void TestMappingPaste::gapsOfAColumnStayGaps()
{
    Fixture fixture(5);
    fixture.paste(pairsText(0, 4));
    const CopiedColumn column{{idAt(20), {}, idAt(22)}, {false, false, false}, false};
    fixture.model.pasteColumn(column, {{fixture.model.rowAt(1).row.key}, false});
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), idAt(20), {}, idAt(22), {}}));
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 3, .withoutId = 2}));
    fixture.undo();
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), idAt(1), idAt(2), idAt(3), {}}));
}

void TestMappingPaste::numbersGoIntoFreeCells()
{
    Fixture fixture(2);
    fixture.paste(idsText(0, 4)); // two numbers wait: two IDs are left over
    QCOMPARE(fixture.model.rowCount(), 4);
    const PasteTarget target{{fixture.model.rowAt(2).row.key}, true};
    fixture.model.paste(*readPaste(u"+16045559001\n+16045559002"_s), target);
    QCOMPARE(fixture.at(2, 0), u"+16045559001"_s);
    QCOMPARE(fixture.at(3, 0), u"+16045559002"_s);
    QCOMPARE(fixture.at(3, 1), idAt(3));
}

void TestMappingPaste::idsAloneAreAGuess()
{
    Fixture fixture(3);
    const PasteResult result = fixture.paste(idsText(0, 3));
    QVERIFY(result.isGuess);
    QCOMPARE(fixture.model.summary(), (MappingSummary{.guessed = 3}));
    QCOMPARE(fixture.verdict(1), u"Matched by order: confirm"_s);
    QVERIFY(fixture.model.ready().isEmpty()); // nothing unseen is written
    fixture.model.confirmGuesses();
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 3}));
    QCOMPARE(fixture.model.ready().size(), 3);
    fixture.undo();
    QVERIFY(fixture.model.ready().isEmpty());
    fixture.model.setData(fixture.model.index(1, 1), idAt(9)); // typed: that one is certain
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 1, .guessed = 2}));
    QCOMPARE(fixture.model.ready().first().number, numberAt(1));
}

void TestMappingPaste::aPairConfirmsAGuess()
{
    Fixture fixture(3);
    fixture.paste(idsText(0, 3));
    fixture.paste(pairsText(0, 2));
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 2, .guessed = 1}));
}

void TestMappingPaste::aGuessStaysOneInTheDraft()
{
    Fixture fixture(3);
    fixture.paste(idsText(0, 3));
    Fixture after(3); // a crash
    after.model.setDraft(fixture.model.draft());
    QCOMPARE(after.ids(), fixture.ids());
    QCOMPARE(after.model.summary(), (MappingSummary{.guessed = 3}));
}

void TestMappingPaste::idsFollowTheCopiedOrderWhereRowsAreSorted()
{
    Fixture fixture(4);
    fixture.paste(pairsText(0, 1)); // the first is ready, and sorted to the end
    fixture.model.sortByVerdict();
    QCOMPARE(fixture.at(3, 0), numberAt(0).toString());
    fixture.model.clearCells(fixture.cells(1, {3}), u"clear"_s);
    fixture.paste(idsText(0, 4));
    for (int row = 0; row < 4; ++row) {
        const QString number = fixture.at(row, 0);
        QCOMPARE(fixture.at(row, 1).right(4), number.right(4));
    }
}

QTEST_MAIN(TestMappingPaste)
#include "tst_mappingpaste.moc"
