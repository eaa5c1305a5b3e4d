// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gridfixture.h"

#include "common/theme.h"
#include "support/testdatabase.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

/*! The grid around its rows: files and text dropped in, guesses, mends, slips, long pastes. */
class TestMappingGrid final : public QObject
{
    Q_OBJECT

private slots:
    void takesFiles_data();
    void takesFiles();
    void takesSeveralFilesAtOnce();
    void takesAFileFromTheClipboard();
    void takesDroppedText();
    void saysWhichFileItCouldNotRead();
    void aGuessIsConfirmedWithOneClick();
    void aGuessIsConfirmedWithOneKey();
    void writesNoGuess();
    void mendsWithAClickInTheRow();
    void mendsWithKeyAndButton();
    void takesASlippedPasteBack();
    void slidesIdsBackWithOneClick();
    void readsLongPastesBesides();
    void stopsALongRead();
    void canBePhotographed_data();
    void canBePhotographed();
};

void TestMappingGrid::takesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("csv") << u"ids.csv"_s
                         << QByteArray("Number,ID\n+16045550001,phnum_aaaa1111bbbb2222\n");
    QTest::newRow("text") << u"ids.txt"_s << QByteArray("+16045550001 -> phnum_aaaa1111bbbb2222");
    QTest::newRow("json") << u"ids.json"_s
                          << QByteArray("[{\"phone_number\":\"+16045550001\","
                                        "\"phone_number_id\":\"phnum_aaaa1111bbbb2222\"}]");
    QTest::newRow("html") << u"ids.html"_s
                          << QByteArray("<table><tr><td>+16045550001</td>"
                                        "<td>phnum_aaaa1111bbbb2222</td></tr></table>");
    QTest::newRow("utf-16") << u"ids.tsv"_s
                            << QByteArray::fromRawData(
                                   "\xff\xfe+\0001\0006\0000\0004\0005\0005\0005"
                                   "\0000\0000\0000\0001\0\t\0p\0h\0n\0u\0m\0_\0"
                                   "a\0a\0a\0a\0001\0001\0001\0001\0b\0b\0b\0b\0"
                                   "2\0002\0002\0002\0",
                                   72);
}

void TestMappingGrid::takesFiles()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QTemporaryDir folder;
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    GridFixture fixture(3);
    auto *mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(file.fileName())});
    QVERIFY(fixture.drop(mime));
    QTRY_COMPARE(fixture.ids(), (QStringList{{}, u"phnum_aaaa1111bbbb2222"_s, {}}));
    QVERIFY(file.exists());
    QCOMPARE(fixture.summary(), (MappingSummary{.ready = 1, .withoutId = 2}));
}

void TestMappingGrid::takesSeveralFilesAtOnce()
{
    QTemporaryDir folder;
    QList<QUrl> urls;
    for (int i = 0; i < 2; ++i) {
        QFile file(folder.filePath(QString::number(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pairsText(i * 2, 2).toUtf8());
        urls += QUrl::fromLocalFile(file.fileName());
    }
    GridFixture fixture(4);
    auto *mime = new QMimeData;
    mime->setUrls(urls);
    QVERIFY(fixture.drop(mime));
    QTRY_COMPARE(fixture.summary(), (MappingSummary{.ready = 4}));
    fixture.model->undo(); // one step
    QCOMPARE(fixture.summary(), (MappingSummary{.withoutId = 4}));
}

void TestMappingGrid::takesAFileFromTheClipboard()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"copied in the file manager.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pairsText(0, 2).toUtf8());
    file.close();
    GridFixture fixture(2);
    auto *mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(file.fileName())});
    QGuiApplication::clipboard()->setMimeData(mime);
    fixture.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(fixture.summary(), (MappingSummary{.ready = 2}));
}

void TestMappingGrid::takesDroppedText()
{
    GridFixture fixture(2);
    auto *mime = new QMimeData;
    mime->setText(pairsText(0, 2));
    QVERIFY(fixture.drop(mime));
    QCOMPARE(fixture.summary(), (MappingSummary{.ready = 2}));
    auto *picture = new QMimeData;
    picture->setData(u"image/png"_s, "x");
    QVERIFY(!fixture.drop(picture));
}

void TestMappingGrid::saysWhichFileItCouldNotRead()
{
    GridFixture fixture(2);
    auto *mime = new QMimeData;
    mime->setUrls({QUrl::fromLocalFile(u"/nowhere/ids.csv"_s)});
    QVERIFY(fixture.drop(mime));
    QTRY_VERIFY2(fixture.message().startsWith(u"ids.csv: The file can't be read."_s),
                 qPrintable(fixture.message()));
    QCOMPARE(fixture.model->undoStack()->count(), 0);
}

void TestMappingGrid::aGuessIsConfirmedWithOneClick()
{
    GridFixture fixture;
    QVERIFY(!fixture.guesses()->isVisible());
    fixture.paste(idsText(0, 5));
    QVERIFY(fixture.guesses()->isVisible());
    const QString text = fixture.guesses()->text().replace(QChar(QChar::Nbsp), u' ');
    QVERIFY2(text.contains(u"+1 604 555 0000 → "_s + idAt(0)), qPrintable(text));
    QVERIFY2(text.contains(u"+1 604 555 0004 → "_s + idAt(4)), qPrintable(text));
    QVERIFY(!fixture.find<QPushButton>("activateButton")->isEnabled());
    auto *confirm = fixture.guesses()->findChild<QPushButton *>(u"messageAction"_s);
    QCOMPARE(confirm->text(), u"C&onfirm 5 pairs"_s);
    QTest::mouseClick(confirm, Qt::LeftButton);
    QCOMPARE(fixture.summary(), (MappingSummary{.ready = 5}));
    QVERIFY(!fixture.guesses()->isVisible());
    QVERIFY(fixture.find<QPushButton>("activateButton")->isEnabled());
    fixture.press(Qt::Key_Z, Qt::ControlModifier); // a guess again
    QVERIFY(fixture.guesses()->isVisible());
}

void TestMappingGrid::aGuessIsConfirmedWithOneKey()
{
    GridFixture fixture;
    QVERIFY(!fixture.find<QAction>("confirmGuesses")->isEnabled());
    fixture.paste(idsText(0, 5));
    fixture.press(Qt::Key_F9);
    QCOMPARE(fixture.summary(), (MappingSummary{.ready = 5}));
}

void TestMappingGrid::writesNoGuess()
{
    TestDatabase cluster;
    QVERIFY2(cluster.isUp(), qPrintable(cluster.problem()));
    const store::ConnectionOptions options = cluster.createMigrated();
    store::Connection look(options);
    QVERIFY(look.open());
    QVERIFY(look.execText(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid) SELECT "
                          "'+1604555' || lpad(CAST(i AS text), 4, '0'), 'PN' || i "
                          "FROM generate_series(0, 4) AS i"_s));
    const QString howMany = u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured'"_s;
    GridFixture fixture;
    fixture.database.start(options);
    fixture.paste(idsText(0, 5));
    fixture.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!fixture.grid.isActivating());
    fixture.model->setData(fixture.model->index(2, 1), idAt(9)); // this one is certain
    fixture.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.model->rowCount(), 4);
    QCOMPARE(scalar(look, howMany).toInt(), 1);
    QCOMPARE(fixture.summary(), (MappingSummary{.guessed = 4}));
    fixture.press(Qt::Key_F9);
    fixture.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(scalar(look, howMany).toInt(), 5);
    QTRY_COMPARE(fixture.model->rowCount(), 0);
}

void TestMappingGrid::mendsWithAClickInTheRow()
{
    GridFixture fixture(2);
    fixture.model->insertRowAbove(-1);
    fixture.model->setData(fixture.model->index(2, 0), idAt(1));
    fixture.model->setData(fixture.model->index(2, 1), numberAt(1).toString());
    const QModelIndex verdict = fixture.model->index(2, MappingModel::VerdictColumn);
    const QRect cell = fixture.view->visualRect(verdict);
    QTest::mouseClick(fixture.view->viewport(), Qt::LeftButton, {}, cell.center() - QPoint(60, 0));
    QCOMPARE(fixture.model->rowCount(), 3); // beside it: only chosen
    QTest::mouseClick(
        fixture.view->viewport(), Qt::LeftButton, {}, QPoint(cell.right() - 24, cell.center().y()));
    QCOMPARE(fixture.ids(), (QStringList{{}, idAt(1)}));
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(fixture.model->rowCount(), 3);
}

void TestMappingGrid::mendsWithKeyAndButton()
{
    GridFixture fixture(3);
    auto *all = fixture.find<QPushButton>("mendAllButton");
    QVERIFY(!all->isVisible());
    for (int i = 0; i < 3; ++i) {
        fixture.model->insertRowAbove(-1);
        const int last = fixture.model->rowCount() - 1;
        fixture.model->setData(fixture.model->index(last, 0), idAt(i));
        fixture.model->setData(fixture.model->index(last, 1), numberAt(i).toString());
    }
    QCOMPARE(all->text(), u"&Mend 3 rows"_s);
    fixture.choose(MappingModel::IdColumn, {3});
    QVERIFY(fixture.find<QLabel>("verdictHint")->text().contains(u"Ctrl+M"_s));
    fixture.press(Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(fixture.summary().ready, 1);
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(fixture.summary(), (MappingSummary{.ready = 3}));
    QVERIFY(!all->isVisible());
}

void TestMappingGrid::takesASlippedPasteBack()
{
    GridFixture fixture(5);
    fixture.paste(idsText(0, 4));
    QVERIFY(fixture.message().startsWith(u"There is one ID fewer than numbers."_s));
    auto *action = fixture.find<InlineMessage>("inlineMessage")
                       ->findChild<QPushButton *>(u"messageAction"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(fixture.summary(), (MappingSummary{.withoutId = 5}));
    QVERIFY(fixture.message().isEmpty());
}

void TestMappingGrid::slidesIdsBackWithOneClick()
{
    GridFixture fixture(6);
    QList<PoolEntry> pool = entries(6, NumberState::Imported);
    for (int i = 0; i < 5; ++i)
        pool[i].elevenLabsPhoneId = idAt(i);
    fixture.model->setPool(pool, QDateTime::currentDateTimeUtc());
    QStringList lines{numberAt(0).toString() + u'\t' + idAt(9)};
    for (int i = 1; i < 6; ++i)
        lines += numberAt(i).toString() + u'\t' + idAt(i - 1);
    fixture.paste(lines.join(u'\n'));
    QVERIFY2(fixture.message().contains(u"slipped down a row"_s), qPrintable(fixture.message()));
    auto *action = fixture.find<InlineMessage>("inlineMessage")
                       ->findChild<QPushButton *>(u"messageAction"_s);
    QTest::mouseClick(action, Qt::LeftButton);
    QCOMPARE(fixture.ids(), (QStringList{idAt(0), idAt(1), idAt(2), idAt(3), idAt(4), idAt(9)}));
    QCOMPARE(fixture.summary(), (MappingSummary{.ready = 6}));
}

void TestMappingGrid::readsLongPastesBesides()
{
    GridFixture fixture(2000);
    QTRY_COMPARE(fixture.model->rowCount(), 2000);
    QSignalSpy drafts(&fixture.grid, &MappingGrid::draftChanged);
    fixture.paste(pairsText(0, 2000));
    QCOMPARE(fixture.summary(), (MappingSummary{.withoutId = 2000})); // the key is back at once
    QTRY_COMPARE(fixture.summary(), (MappingSummary{.ready = 2000}));
    QTRY_VERIFY(!drafts.isEmpty() && drafts.last().first().toJsonArray().size() == 2000);
    QCOMPARE(fixture.find<QPushButton>("activateButton")->text(), u"&Activate 2000 numbers"_s);
    fixture.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(fixture.summary(), (MappingSummary{.withoutId = 2000}));
}

void TestMappingGrid::stopsALongRead()
{
    GridFixture fixture(3);
    QString text;
    for (int i = 0; i < 400'000; ++i)
        text += u"+1604%1\tphnum_8301k3dyf6s8etgt%1\n"_s.arg(2000000 + i);
    fixture.paste(text);
    auto *busy = fixture.find<QWidget>("busyIndicator");
    QCOMPARE(busy->accessibleName(), u"Reading…"_s);
    emit fixture.find<QPushButton>("cancelWork")->clicked();
    QCOMPARE(fixture.message(), u"Stopped. Nothing was changed."_s);
    QTest::qWait(1500);
    QCOMPARE(fixture.model->rowCount(), 3);
    fixture.paste(pairsText(0, 3)); // and goes on
    QCOMPARE(fixture.summary(), (MappingSummary{.ready = 3}));
}

void TestMappingGrid::canBePhotographed_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << Theme::Mode::Light << QSize(1032, 640);
    QTest::newRow("dark") << Theme::Mode::Dark << QSize(1032, 640);
    QTest::newRow("small") << Theme::Mode::Light << QSize(776, 440); // of a window of 1024×640
}

//! With NUMBERWELL_SHOTS naming a folder the pictures are kept there, to be looked at.
void TestMappingGrid::canBePhotographed()
{
    QFETCH(const Theme::Mode, mode);
    QFETCH(const QSize, size);
    Theme theme(*qApp);
    theme.applyForced(mode);
    GridFixture fixture(6);
    fixture.grid.setAutoFillBackground(true);
    fixture.grid.resize(size);
    fixture.paste(u"16O45550001\t%1\n%2\t+16045550002\n+16045559999\t%3\n1.60456E+10\t%4"_s.arg(
        idAt(1), idAt(2), idAt(3), idAt(4)));
    fixture.paste(idsText(10, 5));
    fixture.choose(MappingModel::IdColumn, {6});
    QCoreApplication::processEvents();
    const QPixmap picture = fixture.grid.grab();
    QCOMPARE(picture.size(), size);
    const QString folder = qEnvironmentVariable("NUMBERWELL_SHOTS");
    if (!folder.isEmpty()) {
        picture.save(u"%1/grid-%2.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag())));
    }
}

QTEST_MAIN(TestMappingGrid)
#include "tst_mappinggrid.moc"
