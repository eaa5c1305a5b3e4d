// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/recorddelegate.h"

#include "mappingfixture.h"

#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QSignalSpy>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

class TestMappingModel final : public QObject
{
    Q_OBJECT

private slots:
    void holdsWhatWaits();
    void clearingARowTakesItAway();
    void mendedNumberGivesItsIdToTheWaitingRow();
    void draftComesBack();
    void draftWaitsForThePool();
    void poolChangesKeepWhatWasTyped();
    void undoOutlivesThePool();
    void resultsPerRow();
    void aStaleViewBringsNothingBack();
    void findsTheNextProblem();
    void judgesAThousandRowsAtOnce();
};

void TestMappingModel::holdsWhatWaits()
{
    Fixture fixture;
    QCOMPARE(fixture.model.rowCount(), 5);
    QCOMPARE(fixture.model.index(0, 0).data().toString(), u"+1 604 555 0000"_s);
    QCOMPARE(fixture.model.index(0, 0).data(CopyRole).toString(), u"+16045550000"_s);
    QCOMPARE(fixture.model.summary(), (MappingSummary{.withoutId = 5}));
    QVERIFY(!fixture.model.flags(fixture.model.index(0, 0)).testFlag(Qt::ItemIsEditable));
    QVERIFY(fixture.model.flags(fixture.model.index(0, 1)).testFlag(Qt::ItemIsEditable));
    QVERIFY(!fixture.model.hasContent());
}

void TestMappingModel::clearingARowTakesItAway()
{
    Fixture fixture(2);
    fixture.paste(pairsText(0, 3));
    const auto row = [&fixture](int i) {
        return QModelIndexList{fixture.model.index(i, 0), fixture.model.index(i, 1)};
    };
    fixture.model.clearCells(row(0), u"clear"_s); // the pool's: only the ID goes
    QCOMPARE(fixture.model.rowCount(), 3);
    QCOMPARE(fixture.verdict(0), u"No ID yet"_s);
    fixture.model.clearCells(row(2), u"clear"_s); // beside the pool's: the row goes
    QCOMPARE(fixture.model.rowCount(), 2);
    fixture.model.undoStack()->undo();
    QCOMPARE(fixture.at(2, 1), idAt(2));
}

void TestMappingModel::mendedNumberGivesItsIdToTheWaitingRow()
{
    Fixture fixture(3);
    fixture.paste(u"1.60456E+10\tphnum_aaaa1111bbbb2222"_s);
    QCOMPARE(fixture.model.rowCount(), 4);
    QVERIFY(fixture.model.setData(fixture.model.index(3, 0), u"604 555 0001"_s));
    QCOMPARE(fixture.model.rowCount(), 3);
    QCOMPARE(fixture.at(1, 1), u"phnum_aaaa1111bbbb2222"_s);
    QCOMPARE(fixture.verdict(1), u"Ready to activate"_s);
}

void TestMappingModel::draftComesBack()
{
    Fixture first;
    first.paste(pairsText(1, 2) + u"\n+16045559999\tphnum_aaaa1111bbbb2222\n"_s);
    const QJsonArray draft = first.model.draft();
    QCOMPARE(draft.size(), 3);
    Fixture second;
    second.model.setDraft(draft);
    QCOMPARE(second.ids(), first.ids());
    QCOMPARE(second.model.summary(), first.model.summary());
    QCOMPARE(second.model.draft(), draft);
    second.model.setDraft(draft); // once more changes nothing
    QCOMPARE(second.model.rowCount(), 6);

    Fixture third;
    third.model.setData(third.model.index(1, 1), idAt(50)); // typed before the draft was read
    third.model.setDraft(draft);
    QCOMPARE(third.at(1, 1), idAt(50));
    QCOMPARE(third.at(2, 1), idAt(2));
}

void TestMappingModel::draftWaitsForThePool()
{
    Fixture source;
    source.paste(pairsText(3, 2));
    MappingModel model;
    model.setDraft(source.model.draft());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.draft(), source.model.draft()); // a second crash loses nothing either
    model.setPool(entries(5), QDateTime::currentDateTimeUtc());
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.summary(), (MappingSummary{.ready = 2, .withoutId = 3}));
}

void TestMappingModel::poolChangesKeepWhatWasTyped()
{
    Fixture fixture;
    fixture.paste(pairsText(0, 2));
    const QPersistentModelIndex chosen = fixture.model.index(4, 1);
    QSignalSpy resets(&fixture.model, &QAbstractItemModel::modelReset);

    fixture.pool[0] = {numberAt(0), NumberState::Configured, idAt(0)};  // the same, from elsewhere
    fixture.pool[1] = {numberAt(1), NumberState::Configured, idAt(70)}; // another ID
    fixture.pool[2] = {numberAt(2), NumberState::Configured, idAt(2)};  // nothing typed here
    fixture.pool.removeAt(3);                                           // gone
    fixture.pool += PoolEntry{numberAt(8), NumberState::Purchased, {}}; // new
    fixture.refresh();

    QCOMPARE(resets.size(), 0);
    QCOMPARE(fixture.model.rowCount(), 5);
    QCOMPARE(fixture.verdict(0), u"Already live with this ID"_s);
    QCOMPARE(fixture.verdict(1), u"Ready: replaces "_s + idAt(70));
    QCOMPARE(fixture.verdict(2), u"Activated elsewhere meanwhile"_s);
    QCOMPARE(chosen.row(), 3);
    QCOMPARE(fixture.at(4, 0), numberAt(8).toString());
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 1, .live = 2, .withoutId = 2}));
    fixture.model.dropLive();
    QCOMPARE(fixture.model.rowCount(), 3);
}

void TestMappingModel::undoOutlivesThePool()
{
    Fixture fixture(3);
    fixture.paste(pairsText(0, 1));
    fixture.pool += PoolEntry{numberAt(3), NumberState::Purchased, {}};
    fixture.refresh();
    const QPersistentModelIndex added = fixture.model.index(3, 0);
    fixture.model.undoStack()->undo();
    QCOMPARE(fixture.model.rowCount(), 4); // the number that came in meanwhile stays
    QCOMPARE(added.row(), 3);
    QCOMPARE(fixture.model.summary(), (MappingSummary{.withoutId = 4}));
}

void TestMappingModel::resultsPerRow()
{
    Fixture fixture(3);
    fixture.paste(pairsText(0, 3));
    const QList<Activation> pairs = fixture.model.ready();
    fixture.model.setData(fixture.model.index(2, 1), idAt(60)); // edited while it ran
    fixture.model.settle(pairs,
                         {{numberAt(0), u"activated"_s},
                          {numberAt(1), u"id_in_use"_s},
                          {numberAt(2), u"activated"_s}});
    QCOMPARE(fixture.model.rowCount(), 2);
    QCOMPARE(fixture.verdict(0), u"Somebody was faster: this ID is on another number"_s);
    QCOMPARE(fixture.model.standingOf(0), Standing::ToMend);
    QCOMPARE(fixture.at(1, 1), idAt(60));
    QVERIFY(!fixture.model.undoStack()->canUndo());
    fixture.paste(u"+16045550001\t"_s + idAt(0)); // its new owner is known before the next view
    QCOMPARE(fixture.verdict(0), u"This ID belongs to +1 604 555 0000"_s);
    fixture.model.settle({{numberAt(1), idAt(0)}}, {{numberAt(1), u"id_in_use"_s}});
    fixture.model.setData(fixture.model.index(0, 1), idAt(1));
    fixture.model.settle({{numberAt(1), idAt(1)}}, {{numberAt(1), u"id_in_use"_s}});

    // The next view tells which number has it.
    fixture.pool[0] = {numberAt(0), NumberState::Configured, idAt(0)};
    fixture.pool[2] = {numberAt(2), NumberState::Configured, idAt(1)};
    fixture.refresh(QDateTime::currentDateTimeUtc().addSecs(1));
    QCOMPARE(fixture.verdict(0), u"Somebody was faster: this ID is on +1 604 555 0002"_s);
    // And one that finds it free again lets it through.
    fixture.pool[2].elevenLabsPhoneId = idAt(60);
    fixture.refresh(QDateTime::currentDateTimeUtc().addSecs(2));
    QCOMPARE(fixture.verdict(0), u"Ready to activate"_s);
}

void TestMappingModel::aStaleViewBringsNothingBack()
{
    Fixture fixture(2);
    fixture.paste(pairsText(0, 2));
    fixture.model.settle(fixture.model.ready(),
                         {{numberAt(0), u"activated"_s}, {numberAt(1), u"activated"_s}});
    QCOMPARE(fixture.model.rowCount(), 0);
    fixture.refresh(); // read before the activation
    QCOMPARE(fixture.model.rowCount(), 0);
    fixture.pool = entries(2, NumberState::Configured);
    fixture.refresh();
    QCOMPARE(fixture.model.rowCount(), 0);
    fixture.pool = entries(2, NumberState::PendingImport); // waits again one day
    fixture.refresh();
    QCOMPARE(fixture.model.rowCount(), 2);
}

void TestMappingModel::findsTheNextProblem()
{
    Fixture fixture(4);
    QCOMPARE(fixture.model.nextProblem(0), 1);
    fixture.paste(pairsText(0, 3) + u"+16045559999\tphnum_aaaa1111bbbb2222\n"_s);
    QCOMPARE(fixture.model.nextProblem(0), 4); // to mend before without ID
    QCOMPARE(fixture.model.nextProblem(4), 4);
    fixture.model.clearCells({fixture.model.index(4, 0), fixture.model.index(4, 1)}, u"clear"_s);
    QCOMPARE(fixture.model.nextProblem(0), 3);
    fixture.paste(pairsText(3, 1));
    QCOMPARE(fixture.model.nextProblem(0), -1);
    QCOMPARE(MappingModel().nextProblem(-1), -1);
}

void TestMappingModel::judgesAThousandRowsAtOnce()
{
    Fixture fixture(1000);
    const QString text = pairsText(0, 1000);
    QSignalSpy changes(&fixture.model, &QAbstractItemModel::dataChanged);
    QElapsedTimer timer;
    timer.start();
    fixture.paste(text);
    const qint64 pasted = timer.elapsed();
    fixture.model.setData(fixture.model.index(500, 1), u"x"_s);
    qInfo("1000 rows: paste %lld ms, one cell %lld ms", pasted, timer.elapsed() - pasted);
    QCOMPARE(fixture.model.summary(), (MappingSummary{.ready = 1000}));
    QVERIFY(changes.size() <= 4);
}

QTEST_MAIN(TestMappingModel)
#include "tst_mappingmodel.moc"
