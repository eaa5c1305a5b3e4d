// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/recorddelegate.h"

#include "mapping/mappingmodel.h"
#include "paste/reader.h"
#include "support/verifyresult.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

namespace {

E164 numberAt(int i)
{
    return *E164::parse(u"+1604555%1"_s.arg(i, 4, 10, QChar(u'0')));
}

QString idAt(int i)
{
    return u"phnum_8301k3dyf6s8etgt%1"_s.arg(i, 4, 10, QChar(u'0'));
}

QList<E164> numbers(int count)
{
    QList<E164> list;
    for (int i = 0; i < count; ++i)
        list += numberAt(i);
    return list;
}

QList<PoolEntry> entries(int count, NumberState state = NumberState::Purchased)
{
    QList<PoolEntry> list;
    for (const E164 &number : numbers(count))
        list += PoolEntry{number, state, {}};
    return list;
}

QString pairsText(int from, int count)
{
    QStringList lines;
    for (int i = from; i < from + count; ++i)
        lines += numberAt(i).toString() + u'\t' + idAt(i);
    return lines.join(u"\r\n"_s) + u"\r\n"_s;
}

QString idsText(int from, int count)
{
    QStringList lines;
    for (int i = from; i < from + count; ++i)
        lines += idAt(i);
    return lines.join(u'\n');
}

//! A model with \a count waiting numbers, watched by Qt's own tester.
struct Fixture
{
    explicit Fixture(int count = 5)
        : pool(entries(count))
    {
        refresh();
    }

    void refresh(const QDateTime &readAt = QDateTime::currentDateTimeUtc())
    {
        model.setPool(pool, readAt);
    }

    PasteResult paste(const QString &text, int anchorRow = -1)
    {
        const auto table = readPaste(text);
        if (!table)
            qFatal("%s", qPrintable(describe(table.error())));
        return model.paste(*table, anchorRow);
    }

    QString at(int row, int column) const
    {
        return model.index(row, column).data(Qt::EditRole).toString();
    }

    QString verdict(int row) const
    {
        return model.index(row, MappingModel::VerdictColumn).data().toString();
    }

    QStringList ids() const
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row)
            list += at(row, MappingModel::IdColumn);
        return list;
    }

    MappingModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QList<PoolEntry> pool;
};

} // namespace

class TestMappingModel final : public QObject
{
    Q_OBJECT

private slots:
    void holdsWhatWaits();
    void readsManyShapes_data();
    void readsManyShapes();
    void fillsInTheOrderShown();
    void continuesAtTheChosenRow();
    void oneIdGoesIntoTheCell();
    void leftoverIdsAreShown();
    void pastesTwiceWithoutCopies();
    void everyProblemHasItsWords_data();
    void everyProblemHasItsWords();
    void onePasteIsOneStep();
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

void TestMappingModel::readsManyShapes_data()
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

void TestMappingModel::readsManyShapes()
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

void TestMappingModel::fillsInTheOrderShown()
{
    Fixture fixture;
    fixture.model.setData(fixture.model.index(2, 1), idAt(99));
    const PasteResult result = fixture.paste(idsText(0, 4)); // as many as are open
    QVERIFY(result.isGuess);
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), idAt(1), idAt(99), idAt(2), idAt(3)}));
    QCOMPARE(fixture.model.summary().ready, 5);
}

void TestMappingModel::continuesAtTheChosenRow()
{
    Fixture fixture;
    fixture.paste(idsText(0, 2), 3);
    QCOMPARE(fixture.ids(), (QStringList{{}, {}, {}, idAt(0), idAt(1)}));
    fixture.paste(idsText(10, 2), 3); // the right ones over the wrong ones
    QCOMPARE(fixture.ids(), (QStringList{{}, {}, {}, idAt(10), idAt(11)}));
}

void TestMappingModel::oneIdGoesIntoTheCell()
{
    Fixture fixture(3);
    fixture.model.setData(fixture.model.index(0, 1), idAt(0));
    fixture.model.setData(fixture.model.index(1, 1), idAt(1));
    const PasteResult result = fixture.paste(idAt(7), 1); // though row 3 alone is open
    QVERIFY(!result.isGuess);
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), idAt(7), {}}));
}

void TestMappingModel::leftoverIdsAreShown()
{
    Fixture fixture(2);
    const PasteResult result = fixture.paste(idsText(0, 3));
    QCOMPARE(result.filled, 2);
    QCOMPARE(result.appended, 1);
    QCOMPARE(fixture.model.rowCount(), 3);
    QCOMPARE(fixture.verdict(2), u"No number for this ID"_s);
}

void TestMappingModel::pastesTwiceWithoutCopies()
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

void TestMappingModel::everyProblemHasItsWords_data()
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

void TestMappingModel::everyProblemHasItsWords()
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

void TestMappingModel::onePasteIsOneStep()
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
