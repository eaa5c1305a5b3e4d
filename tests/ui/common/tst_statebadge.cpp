// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/controls.h"
#include "common/statebadge.h"

#include <QApplication>
#include <QSet>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestStateBadge final : public QObject
{
    Q_OBJECT

private slots:
    void everyStateHasWordsAndIcon();
    void saysTheDetail();
    void modelDataCarriesTheText();
    void staysInsideItsCell_data();
    void staysInsideItsCell();
    void keepsItsColorsInAChosenRow();
    void plainCellsStayPlain();
};

namespace {

//! The cell at the head of a two-column table, and the rest of the table beside it.
struct PaintedCell
{
    QImage image;
    QRect cell;
};

PaintedCell paintCell(const Badge &badge, int width, bool isChosen)
{
    QStandardItemModel model(1, 2);
    auto *item = new QStandardItem;
    for (const int role :
         {int(Qt::DisplayRole), int(BadgeTextRole), int(BadgeToneRole), int(BadgeIconRole)}) {
        item->setData(badgeData(badge, role), role);
    }
    model.setItem(0, 0, item);
    QTableView table;
    setUpTable(&table);
    table.setModel(&model);
    table.setItemDelegateForColumn(0, new BadgeDelegate(&table));
    table.setColumnWidth(0, width);
    table.resize(600, 120);
    if (isChosen)
        table.selectRow(0);
    const QRect cell = table.visualRect(model.index(0, 0));
    return {table.viewport()->grab().toImage(), cell};
}

int countPixels(const QImage &image, const QRect &area, const QColor &color)
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.pixelColor(x, y).rgb() == color.rgb();
    }
    return count;
}

} // namespace

void TestStateBadge::everyStateHasWordsAndIcon()
{
    QSet<QString> icons;
    for (const NumberState state : AllNumberStates) {
        const Badge badge = badgeFor(state);
        QVERIFY(!badge.text.isEmpty());
        QVERIFY(!badge.icon.isEmpty());
        icons.insert(badge.icon);
    }
    QCOMPARE(icons.size(), qsizetype(AllNumberStates.size())); // told apart without colour
    QCOMPARE(badgeFor(NumberState::Configured).text, u"Ready"_s);
    QCOMPARE(badgeFor(NumberState::Purchased).text, u"Waiting for ElevenLabs"_s);
    QCOMPARE(badgeFor(NumberState::Imported).text, u"Imported, no agent"_s);
}

void TestStateBadge::saysTheDetail()
{
    StateDetail detail;
    detail.nextTry = QDateTime(QDate(2026, 11, 22), QTime(10, 55));
    detail.daysLeft = 61;
    QCOMPARE(badgeFor(NumberState::PendingImport, detail).text, u"Import failed, next try 10:55"_s);
    QCOMPARE(badgeFor(NumberState::Quarantined, detail).text, u"Quarantine, 61 d left"_s);
    QCOMPARE(badgeFor(NumberState::PendingImport).text, u"Import failed"_s);
}

void TestStateBadge::modelDataCarriesTheText()
{
    const Badge badge{{}, u"3 to mend"_s, Tone::Danger};
    QCOMPARE(badgeData(badge, Qt::DisplayRole).toString(), badge.text);
    QCOMPARE(badgeData(badge, Qt::AccessibleTextRole).toString(), badge.text);
    QCOMPARE(badgeData(badge, BadgeToneRole).toInt(), int(Tone::Danger));
    QVERIFY(!badgeData(badge, BadgeIconRole).toString().isEmpty());
    QVERIFY(!badgeData(badge, Qt::DecorationRole).isValid());
}

void TestStateBadge::staysInsideItsCell_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("wide") << 300;
    QTest::newRow("narrow") << 90;
    QTest::newRow("very narrow") << 30;
}

void TestStateBadge::staysInsideItsCell()
{
    QFETCH(const int, width);
    const Badge badge{{}, u"Import failed, next try 10:55"_s, Tone::Danger};
    const PaintedCell painted = paintCell(badge, width, false);
    const QColor fill = toneColors(Tone::Danger, QApplication::palette()).background;
    QVERIFY(countPixels(painted.image, painted.cell, fill) > 0);
    const QRect beside(painted.cell.right() + 1, 0, 100, painted.cell.height());
    QCOMPARE(countPixels(painted.image, beside, fill), 0);
    // The pill is round at both ends, also when elided: its last column is not full height.
    const QRect lastColumn(painted.cell.right() - grid::Unit, 0, 1, painted.cell.height());
    if (width == 90)
        QVERIFY(countPixels(painted.image, lastColumn, fill) < 18);
}

void TestStateBadge::keepsItsColorsInAChosenRow()
{
    const Badge badge = badgeFor(NumberState::Configured);
    const QColor fill = toneColors(badge.tone, QApplication::palette()).background;
    const PaintedCell plain = paintCell(badge, 200, false);
    const PaintedCell chosen = paintCell(badge, 200, true);
    QVERIFY(plain.image != chosen.image);
    QCOMPARE(countPixels(chosen.image, chosen.cell, fill),
             countPixels(plain.image, plain.cell, fill));
}

void TestStateBadge::plainCellsStayPlain()
{
    const PaintedCell empty = paintCell({}, 200, false);
    for (const Tone tone : {Tone::Neutral, Tone::Success, Tone::Danger}) {
        const QColor fill = toneColors(tone, QApplication::palette()).background;
        QCOMPARE(countPixels(empty.image, empty.cell, fill), 0);
    }
}

QTEST_MAIN(TestStateBadge)
#include "tst_statebadge.moc"
