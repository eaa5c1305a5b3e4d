// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mappingfixture.h"

#include <QPersistentModelIndex>
#include <QSignalSpy>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

/*! What a person does to rows: each is one step that can be taken back and done again. */
class TestMappingEdits final : public QObject
{
    Q_OBJECT

private slots:
    void fillsDown();
    void fillsDownFromAbove();
    void insertsRows();
    void removesRows();
    void sortsByVerdict();
    void sortingChangesNoVerdict();
    void takesBackEverything();
    void manyPiecesAreFewSignals();
    void changesLongListsInOrder();
    void undoesLongLists();
    void keepsALongDraft();
};

void TestMappingEdits::fillsDown()
{
    Fixture fixture;
    fixture.model.setData(fixture.model.index(1, 1), idAt(1));
    fixture.model.fillDown(fixture.cells(MappingModel::IdColumn, {1, 2, 4}));
    QCOMPARE(fixture.ids(), (QStringList{{}, idAt(1), idAt(1), {}, idAt(1)}));
    QCOMPARE(fixture.verdict(1), u"Ready to activate"_s);
    QCOMPARE(fixture.verdict(4), u"This ID is on +1 604 555 0001 too"_s); // and says so
    fixture.undo();
    QCOMPARE(fixture.ids(), (QStringList{{}, idAt(1), {}, {}, {}}));
}

void TestMappingEdits::fillsDownFromAbove()
{
    Fixture fixture(3);
    fixture.model.setData(fixture.model.index(0, 1), idAt(0));
    fixture.model.fillDown(fixture.cells(MappingModel::IdColumn, {1}));
    QCOMPARE(fixture.at(1, 1), idAt(0));
    fixture.model.fillDown(fixture.cells(MappingModel::IdColumn, {0})); // nothing is above
    QCOMPARE(fixture.at(0, 1), idAt(0));
    fixture.model.fillDown(fixture.cells(MappingModel::NumberColumn, {0, 1, 2}));
    QCOMPARE(fixture.at(2, 0), numberAt(2).toString()); // a number that waits is no cell to fill
    QCOMPARE(fixture.model.undoStack()->count(), 2);
}

void TestMappingEdits::insertsRows()
{
    Fixture fixture(3);
    const QPersistentModelIndex below = fixture.model.index(1, 0);
    int at = -1;
    fixture.model.insertRowAbove(1, [&at](int row) { at = row; });
    QCOMPARE(at, 1);
    QCOMPARE(below.row(), 2);
    QCOMPARE(fixture.verdict(1), u"Empty row"_s);
    QVERIFY(fixture.model.flags(fixture.model.index(1, 0)).testFlag(Qt::ItemIsEditable));
    QCOMPARE(fixture.model.summary(), (MappingSummary{.withoutId = 3})); // it counts for nothing
    QVERIFY(fixture.model.draft().isEmpty());
    fixture.refresh();
    QCOMPARE(fixture.model.rowCount(), 4); // it stays

    fixture.model.setData(fixture.model.index(1, 0), u"+16045559999"_s);
    QCOMPARE(fixture.verdict(1), u"Not in the pool: bought elsewhere?"_s);
    fixture.undo();
    fixture.undo();
    QCOMPARE(fixture.model.rowCount(), 3);
    fixture.redo();
    fixture.redo();
    QCOMPARE(fixture.at(1, 0), u"+16045559999"_s);
    fixture.model.insertRowAbove(-1);
    QCOMPARE(fixture.verdict(4), u"Empty row"_s); // at the end
    fixture.model.dropLive();
    QCOMPARE(fixture.model.rowCount(), 4);
}

void TestMappingEdits::removesRows()
{
    Fixture fixture(2);
    fixture.paste(pairsText(0, 5)); // three are not in the pool
    fixture.model.removeRowsAt({0, 2, 4});
    QCOMPARE(fixture.model.rowCount(), 3);
    QCOMPARE(fixture.ids(), (QStringList{{}, idAt(1), idAt(3)})); // what waits goes on waiting
    fixture.undo();
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), idAt(1), idAt(2), idAt(3), idAt(4)}));
}

void TestMappingEdits::sortsByVerdict()
{
    Fixture fixture(4);
    fixture.paste(pairsText(0, 2) + u"+16045559999\t"_s + idAt(50));
    const QPersistentModelIndex first = fixture.model.index(0, 1);
    QSignalSpy resets(&fixture.model, &QAbstractItemModel::modelReset);
    fixture.model.sortByVerdict();
    QVERIFY(fixture.model.isSorted());
    QCOMPARE(fixture.at(0, 0), u"+16045559999"_s); // to mend
    QCOMPARE(fixture.verdict(1), u"No ID yet"_s);
    QCOMPARE(first.row(), 3);
    QCOMPARE(first.data().toString(), idAt(0));

    fixture.model.setData(fixture.model.index(1, 1), idAt(60)); // rows stay where they are
    QCOMPARE(fixture.at(1, 0), numberAt(2).toString());
    QCOMPARE(fixture.verdict(1), u"Ready to activate"_s);
    fixture.pool += PoolEntry{numberAt(8), NumberState::Purchased, {}};
    fixture.refresh();
    QCOMPARE(fixture.model.rowCount(), 6);

    fixture.model.sortAsCopied();
    QVERIFY(!fixture.model.isSorted());
    QStringList numbers;
    for (int row = 0; row < 6; ++row)
        numbers += fixture.at(row, 0).right(4);
    QCOMPARE(numbers.join(u' '), u"0000 0001 0002 0003 0008 9999"_s);
    QCOMPARE(resets.size(), 0);
    fixture.undo();
    QVERIFY(fixture.model.isSorted());
}

//! The first of two rows with one ID is the one copied first; the draft is in that order too.
void TestMappingEdits::sortingChangesNoVerdict()
{
    Fixture fixture(3);
    fixture.model.setData(fixture.model.index(0, 1), idAt(0));
    fixture.model.setData(fixture.model.index(2, 1), idAt(0));
    const QJsonArray draft = fixture.model.draft();
    fixture.model.sortByVerdict();
    QCOMPARE(fixture.at(0, 0), numberAt(2).toString());
    QCOMPARE(fixture.verdict(0), u"This ID is on +1 604 555 0000 too"_s);
    QVERIFY(fixture.model.index(0, 2)
                .data(MappingModel::MendRole)
                .toString()
                .startsWith(u"Row 3 has the same ID."_s));
    QCOMPARE(fixture.verdict(2), u"Ready to activate"_s);
    QCOMPARE(fixture.model.draft(), draft);
}

void TestMappingEdits::takesBackEverything()
{
    Fixture fixture(4);
    const auto picture = [&fixture] {
        QString all;
        for (int row = 0; row < fixture.model.rowCount(); ++row)
            all += fixture.at(row, 0) + u' ' + fixture.at(row, 1) + u' ' + fixture.verdict(row)
                   + u'\n';
        return all;
    };
    const QList<std::function<void()>> steps = {
        [&] { fixture.paste(pairsText(1, 5)); },
        [&] {
            fixture.paste(idsText(30, 2), {0, 3});
        },
        [&] { fixture.model.confirmGuesses(); },
        [&] { fixture.model.sortByVerdict(); },
        [&] { fixture.model.setData(fixture.model.index(2, 1), u"phnum_typed00000000"_s); },
        [&] { fixture.model.insertRowAbove(2); },
        [&] {
            fixture.model.fillDown(fixture.cells(MappingModel::IdColumn, {1, 2, 3}));
        },
        [&] {
            fixture.model.removeRowsAt({0, 1});
        },
        [&] { fixture.model.sortAsCopied(); },
        [&] {
            fixture.model.clearCells(fixture.cells(MappingModel::IdColumn, {0, 1}), u"cut"_s);
        },
    };
    QStringList pictures{picture()};
    for (const auto &step : steps) {
        step();
        pictures += picture();
        QVERIFY(pictures.last() != pictures.at(pictures.size() - 2));
    }
    for (qsizetype i = steps.size() - 1; i >= 0; --i) {
        fixture.model.undo();
        QCOMPARE(picture(), pictures.at(i));
    }
    QVERIFY(!fixture.model.undoStack()->canUndo());
    for (qsizetype i = 1; i <= steps.size(); ++i) {
        fixture.model.redo();
        QCOMPARE(picture(), pictures.at(i));
    }
}

void TestMappingEdits::manyPiecesAreFewSignals()
{
    Fixture fixture(0);
    fixture.paste(pairsText(0, 200)); // none is in the pool
    QList<int> everySecond;
    for (int row = 0; row < 200; row += 2)
        everySecond += row;
    const QPersistentModelIndex kept = fixture.model.index(101, 1);
    QSignalSpy removals(&fixture.model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy insertions(&fixture.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy resets(&fixture.model, &QAbstractItemModel::modelReset);
    fixture.model.removeRowsAt(everySecond);
    QCOMPARE(fixture.model.rowCount(), 100);
    QCOMPARE(kept.row(), 50);
    fixture.undo();
    QCOMPARE(fixture.model.rowCount(), 200);
    QCOMPARE(kept.row(), 101);
    QCOMPARE(kept.data().toString(), idAt(101));
    QCOMPARE(removals.size() + insertions.size(), 2);
    QCOMPARE(resets.size(), 0);
}

void TestMappingEdits::changesLongListsInOrder()
{
    Fixture fixture(2000);
    QTRY_COMPARE(fixture.model.rowCount(), 2000);
    PasteResult result;
    fixture.model.paste(
        *readPaste(pairsText(0, 2000)), {}, [&result](const PasteResult &done) { result = done; });
    QVERIFY(fixture.model.isBusy());
    QCOMPARE(fixture.model.summary(), (MappingSummary{.withoutId = 2000}));  // not yet
    QVERIFY(fixture.model.setData(fixture.model.index(500, 1), idAt(5000))); // after the paste
    fixture.model.setData(fixture.model.index(501, 1), idAt(0));
    QTRY_VERIFY(!fixture.model.isBusy());
    QCOMPARE(result.filled, 2000);
    QCOMPARE(fixture.at(500, 1), idAt(5000));
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 1999, .toMend = 1}));
    QCOMPARE(fixture.model.undoStack()->count(), 3);
}

void TestMappingEdits::undoesLongLists()
{
    Fixture fixture(1500);
    QTRY_COMPARE(fixture.model.rowCount(), 1500);
    fixture.paste(pairsText(0, 1500));
    fixture.model.undo(); // asked for while the paste is under way
    fixture.model.redo();
    fixture.model.undo();
    QTRY_VERIFY(!fixture.model.isBusy());
    QCOMPARE(fixture.model.summary(), (MappingSummary{.withoutId = 1500}));
    fixture.model.undo(); // nothing is left
    fixture.model.redo();
    QTRY_VERIFY(!fixture.model.isBusy());
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 1500}));
}

void TestMappingEdits::keepsALongDraft()
{
    Fixture source(1200);
    QTRY_COMPARE(source.model.rowCount(), 1200);
    source.paste(pairsText(0, 1200));
    QTRY_VERIFY(!source.model.isBusy());
    Fixture fixture(1200);
    fixture.model.setDraft(source.model.draft());
    QCOMPARE(fixture.model.draft(), source.model.draft()); // a crash right now loses nothing
    QTRY_VERIFY(!fixture.model.isBusy());
    QCOMPARE(fixture.model.draft(), source.model.draft());
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 1200}));
}

QTEST_MAIN(TestMappingEdits)
#include "tst_mappingedits.moc"
