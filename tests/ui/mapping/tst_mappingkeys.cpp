// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gridfixture.h"

#include "common/accessibility.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSet>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

/*! The grid under the hands: keys, clipboard, selection, menu. */
class TestMappingKeys final : public QObject
{
    Q_OBJECT

private slots:
    void everythingHasNameAndKey();
    void aHiddenGridTakesNoKeys();
    void copiesAColumnWithItsGaps();
    void aCopiedGuessStaysOne();
    void pastesIntoSeveralCells();
    void goesOnWithTheOpenRows();
    void cutsAndClears();
    void fillsDown();
    void insertsAndRemovesRows();
    void takesBackAndDoesAgain();
    void sortsByTheHeading();
    void anEditorOutlivesTheSort();
    void whatIsTypedStaysWhenThePoolChanges();
    void whatIsTypedIsKeptAtTheEnd();
    void theMenuHoldsItAll();

private:
    static QLineEdit *editorOf(const GridFixture &fixture)
    {
        return fixture.view->findChild<QLineEdit *>(u"cellEditor"_s);
    }
};

void TestMappingKeys::everythingHasNameAndKey()
{
    GridFixture fixture;
    QSet<QKeySequence> keys;
    const QList<QAction *> actions = fixture.grid.keys();
    QVERIFY(actions.size() >= 16);
    for (const QAction *action : actions) {
        QVERIFY(!action->text().isEmpty() && !action->objectName().isEmpty());
        QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->text()));
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
            keys.insert(key);
        }
    }
    QStringList unnamed = unnamedControls(&fixture.grid);
    unnamed.removeIf([](const QString &control) { // hidden until they have words, and a name
        return control.contains(u"messageAction"_s) || control.contains(u"emptyStateAction"_s);
    });
    QCOMPARE(unnamed.join(u' '), QString());
}

void TestMappingKeys::aHiddenGridTakesNoKeys()
{
    GridFixture fixture;
    QVERIFY(fixture.find<QAction>("fillDown")->isEnabled());
    fixture.grid.hide();
    const QList<QAction *> actions = fixture.grid.actions();
    for (const QAction *action : actions)
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
    fixture.grid.show();
    QVERIFY(fixture.find<QAction>("fillDown")->isEnabled());
}

void TestMappingKeys::copiesAColumnWithItsGaps()
{
    GridFixture fixture;
    fixture.model->setData(fixture.model->index(0, 1), idAt(0));
    fixture.model->setData(fixture.model->index(2, 1), idAt(2));
    fixture.choose(MappingModel::IdColumn, {0, 1, 2});
    fixture.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString(idAt(0) + u"\n\n"_s + idAt(2)));
    fixture.choose(MappingModel::IdColumn, {2});
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), {}, idAt(0), {}, idAt(2)}));
    QCOMPARE(fixture.summary().guessed, 0); // who copies cells knows what is beside them
}

void TestMappingKeys::aCopiedGuessStaysOne()
{
    GridFixture fixture(4);
    fixture.paste(idsText(0, 2));
    QCOMPARE(fixture.summary().guessed, 2);
    fixture.choose(MappingModel::IdColumn, {0, 1});
    fixture.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(fixture.summary(), (MappingSummary{.withoutId = 4}));
    fixture.choose(MappingModel::IdColumn, {2});
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(fixture.ids(), (QStringList{{}, {}, idAt(0), idAt(1)}));
    QCOMPARE(fixture.summary(), (MappingSummary{.withoutId = 2, .guessed = 2}));
}

void TestMappingKeys::pastesIntoSeveralCells()
{
    GridFixture fixture;
    fixture.choose(MappingModel::IdColumn, {1, 3});
    fixture.paste(idsText(0, 2));
    QCOMPARE(fixture.ids(), (QStringList{{}, idAt(0), {}, idAt(1), {}}));
    fixture.choose(MappingModel::IdColumn, {0, 4});
    fixture.paste(idAt(7));
    QCOMPARE(fixture.ids(), (QStringList{idAt(7), idAt(0), {}, idAt(1), idAt(7)}));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.summary(), (MappingSummary{.withoutId = 5}));
}

//! Where a paste leaves the cursor nobody has chosen: the next one must not go over it.
void TestMappingKeys::goesOnWithTheOpenRows()
{
    GridFixture fixture(6);
    fixture.paste(pairsText(0, 2) + u"+16045559999\t"_s + idAt(50)); // the last fits nowhere
    QCOMPARE(fixture.view->currentIndex().row(), 0);
    fixture.paste(idsText(10, 2));
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), idAt(1), idAt(10), idAt(11), {}, {}, idAt(50)}));
    fixture.paste(idAt(20)); // one at a time
    fixture.paste(idAt(21));
    QCOMPARE(fixture.ids(),
             (QStringList{idAt(0), idAt(1), idAt(10), idAt(11), idAt(20), idAt(21), idAt(50)}));
    fixture.choose(MappingModel::IdColumn, {1}); // chosen: over what is there
    fixture.paste(idAt(30));
    QCOMPARE(fixture.ids().at(1), idAt(30));
}

void TestMappingKeys::cutsAndClears()
{
    GridFixture fixture(3);
    fixture.paste(pairsText(0, 3));
    fixture.choose(MappingModel::IdColumn, {0, 2});
    fixture.press(Qt::Key_Delete);
    QCOMPARE(fixture.ids(), (QStringList{{}, idAt(1), {}}));
    fixture.choose(MappingModel::IdColumn, {1});
    fixture.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), idAt(1));
    QCOMPARE(fixture.summary(), (MappingSummary{.withoutId = 3}));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.summary(), (MappingSummary{.ready = 3}));
}

void TestMappingKeys::fillsDown()
{
    GridFixture fixture(3);
    fixture.model->setData(fixture.model->index(0, 1), idAt(0));
    fixture.choose(MappingModel::IdColumn, {0, 1, 2});
    fixture.press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), idAt(0), idAt(0)}));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), {}, {}}));
}

void TestMappingKeys::insertsAndRemovesRows()
{
    GridFixture fixture(2);
    fixture.choose(MappingModel::IdColumn, {1});
    fixture.press(Qt::Key_Insert);
    QCOMPARE(fixture.model->rowCount(), 3);
    QCOMPARE(fixture.view->currentIndex(), fixture.model->index(1, MappingModel::NumberColumn));
    QTest::keyClicks(fixture.view->viewport(), u"+"_s); // at once to be typed into
    QVERIFY(editorOf(fixture));
    QTest::keyClicks(editorOf(fixture), u"16045559999"_s);
    QTest::keyClick(editorOf(fixture), Qt::Key_Tab);
    QCOMPARE(fixture.view->currentIndex(), fixture.model->index(1, MappingModel::IdColumn));
    QCOMPARE(fixture.model->index(1, 0).data(Qt::EditRole).toString(), u"+16045559999"_s);

    fixture.choose(MappingModel::IdColumn, {0, 1});
    fixture.press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(fixture.model->rowCount(), 2);
    QVERIFY(fixture.message().startsWith(u"Numbers that wait for an ID stay here"_s));
}

void TestMappingKeys::takesBackAndDoesAgain()
{
    GridFixture fixture(3);
    QVERIFY(!fixture.find<QPushButton>("undoButton")->isEnabled());
    fixture.paste(pairsText(0, 3));
    QVERIFY(fixture.find<QPushButton>("undoButton")->isEnabled());
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.summary(), (MappingSummary{.withoutId = 3}));
    fixture.press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(fixture.summary(), (MappingSummary{.ready = 3}));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    fixture.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(fixture.summary(), (MappingSummary{.ready = 3}));
}

void TestMappingKeys::sortsByTheHeading()
{
    GridFixture fixture(4);
    fixture.paste(pairsText(0, 2));
    fixture.choose(MappingModel::IdColumn, {0, 2});
    QHeaderView *header = fixture.view->horizontalHeader();
    const auto click = [&] {
        const int x = header->sectionViewportPosition(MappingModel::VerdictColumn) + 30;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    };
    click();
    QVERIFY(fixture.model->isSorted());
    QVERIFY(header->isSortIndicatorShown());
    QStringList chosen;
    const QModelIndexList cells = fixture.view->selectionModel()->selectedIndexes();
    for (const QModelIndex &cell : cells)
        chosen += cell.siblingAtColumn(0).data(Qt::EditRole).toString();
    chosen.sort();
    QCOMPARE(chosen, (QStringList{numberAt(0).toString(), numberAt(2).toString()}));
    click();
    QVERIFY(!fixture.model->isSorted());
    fixture.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(fixture.model->isSorted());
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!fixture.model->isSorted());
}

void TestMappingKeys::anEditorOutlivesTheSort()
{
    GridFixture fixture(4);
    fixture.paste(pairsText(0, 2));
    fixture.choose(MappingModel::IdColumn, {0});
    fixture.press(Qt::Key_F2);
    QVERIFY(editorOf(fixture));
    QTest::keyClicks(editorOf(fixture), u"phnum_typed0000000000"_s);
    fixture.grid.toggleSort();
    QVERIFY(fixture.model->isSorted());
    QVERIFY(editorOf(fixture));
    QTest::keyClick(editorOf(fixture), Qt::Key_Return);
    QTRY_VERIFY(!editorOf(fixture));
    for (int row = 0; row < 4; ++row) {
        const bool isFirst
            = fixture.model->index(row, 0).data(Qt::EditRole) == numberAt(0).toString();
        QCOMPARE(fixture.ids().at(row) == u"phnum_typed0000000000"_s, isFirst);
    }
}

void TestMappingKeys::whatIsTypedStaysWhenThePoolChanges()
{
    GridFixture fixture(3);
    fixture.choose(MappingModel::IdColumn, {1});
    QTest::keyClicks(fixture.view->viewport(), u"p"_s);
    QVERIFY(editorOf(fixture));
    QTest::keyClicks(editorOf(fixture), u"hnum_ha"_s);
    QList<PoolEntry> pool = entries(3);
    for (PoolEntry &entry : pool)
        entry.state = NumberState::Configured; // another console: every row changes
    fixture.model->setPool(pool, QDateTime::currentDateTimeUtc());
    fixture.model->setPool(entries(4), QDateTime::currentDateTimeUtc());
    QVERIFY(editorOf(fixture));
    QCOMPARE(editorOf(fixture)->text(), u"phnum_ha"_s);
}

void TestMappingKeys::whatIsTypedIsKeptAtTheEnd()
{
    QJsonArray kept;
    {
        GridFixture fixture(2);
        connect(&fixture.grid, &MappingGrid::draftChanged, this, [&kept](const QJsonArray &draft) {
            kept = draft;
        });
        fixture.choose(MappingModel::IdColumn, {1});
        QTest::keyClicks(fixture.view->viewport(), u"x"_s);
        QVERIFY(editorOf(fixture));
    }
    QCOMPARE(kept.size(), 1); // the editor was still open
    QCOMPARE(kept.first()[u"id"_s].toString(), u"x"_s);
}

void TestMappingKeys::theMenuHoldsItAll()
{
    GridFixture fixture;
    auto *menu = fixture.find<QMenu>("rowsMenu");
    const QList<QAction *> inMenu = menu->actions();
    const QList<QAction *> actions = fixture.grid.keys();
    for (QAction *action : actions) {
        if (action->objectName() != u"activateRows"_s) // it has its button
            QVERIFY2(inMenu.contains(action), qPrintable(action->text()));
    }
    QContextMenuEvent event(
        QContextMenuEvent::Keyboard, {5, 5}, fixture.view->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(fixture.view, &event);
    QTRY_VERIFY(menu->isVisible());
    menu->close();
}

QTEST_MAIN(TestMappingKeys)
#include "tst_mappingkeys.moc"
