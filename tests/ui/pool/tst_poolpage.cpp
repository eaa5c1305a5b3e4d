// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pool/poolpage.h"

#include "poolfixture.h"

#include "pool/numberpanel.h"
#include "pool/poolmodel.h"
#include "pool/pooltable.h"

#include "common/filterchips.h"
#include "common/inlinemessage.h"
#include "common/tablecolumns.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

#include <optional>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

class TestPoolPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void emptyPoolSaysWhatToDo();
    void chipsCountAndFilter();
    void searchNarrows();
    void copiesWhatIsSeen();
    void copiesForElevenLabs();
    void staysWhereItIsWhileThePoolChanges();
    void footerAddsUp();
    void panelTellsTheLife();
    void columnsAreRemembered();
    void exportsTheFilteredRows();
    void exportAsksForAFile();
    void showsGivenNumbers();
    void failedReadKeepsTheRows();
    void asksForNumbers();
    void asksToReconcile();
    void everyControlIsNamed();
    void canBePhotographed();

private:
    std::unique_ptr<PoolPage> makePage(QSettings *settings = nullptr)
    {
        auto page = std::make_unique<PoolPage>(m_fixture->feed(), m_fixture->history(), settings);
        page->resize(1080, 740);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            qWarning("the window was not activated");
        return page;
    }

    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<PoolFixture> m_fixture;
};

namespace {

PoolTable *tableOf(PoolPage &page)
{
    return page.findChild<PoolTable *>();
}

void click(PoolPage &page, const char *name)
{
    auto *button = page.findChild<QAbstractButton *>(QString::fromLatin1(name));
    QVERIFY2(button, name);
    QTest::mouseClick(button, Qt::LeftButton);
}

QString textOf(PoolPage &page, const char *name)
{
    auto *label = page.findChild<QLabel *>(QString::fromLatin1(name));
    return label ? label->text() : u"(no label)"_s;
}

} // namespace

void TestPoolPage::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
}

void TestPoolPage::init()
{
    m_fixture = std::make_unique<PoolFixture>(*m_server);
}

void TestPoolPage::cleanup()
{
    m_fixture.reset();
}

void TestPoolPage::emptyPoolSaysWhatToDo()
{
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    QVERIFY(!tableOf(*page)->isVisible());
    QSignalSpy wanted(page.get(), &Page::buyRequested);
    click(*page, "emptyStateAction");
    QCOMPARE(wanted.size(), 1);
}

void TestPoolPage::chipsCountAndFilter()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    QCOMPARE(page->findChild<QAbstractButton *>(u"chip_all"_s)->text(), u"All 137"_s);
    QCOMPARE(page->findChild<QAbstractButton *>(u"chip_waiting"_s)->text(), u"Waiting 18"_s);
    QVERIFY(!page->findChild<QAbstractButton *>(u"chip_released"_s));
    click(*page, "chip_ready");
    QCOMPARE(tableOf(*page)->model()->rowCount(), 3);

    m_fixture->exec(
        u"UPDATE phone_number_pool SET status = 'released' WHERE twilio_phone_sid = 'PN01'"_s);
    QVERIFY(m_fixture->read());
    QCOMPARE(tableOf(*page)->model()->rowCount(), 2);
    QCOMPARE(page->findChild<QAbstractButton *>(u"chip_released"_s)->text(), u"Released 1"_s);
}

void TestPoolPage::searchNarrows()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    auto *search = page->findChild<QLineEdit *>(u"poolSearch"_s);
    QTest::keyClick(page.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(search, u"604 555 0123"_s);
    QCOMPARE(tableOf(*page)->model()->rowCount(), 1);
    search->setText(u"zebra"_s);
    QVERIFY(!tableOf(*page)->isVisible());
    click(*page, "emptyStateAction");
    QCOMPARE(tableOf(*page)->model()->rowCount(), 137);
}

void TestPoolPage::copiesWhatIsSeen()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    PoolTable *table = tableOf(*page);
    page->showNumbers({*E164::parse(u"+16045550123"), *E164::parse(u"+17785550102")});
    table->setColumnHidden(int(PoolColumn::State), true);
    table->horizontalHeader()->moveSection(int(PoolColumn::ElevenLabsId), 0);
    for (const auto column : {PoolColumn::Bought, PoolColumn::Age, PoolColumn::Organization})
        table->setColumnHidden(int(column), true);
    QSignalSpy told(page.get(), &Page::statusMessage);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"phnum_8301k3dyf6s8etgb2h\t+16045550123\t604 · Vancouver\t1.15\n"
             "phnum_9901k3e0m2v4zxk111\t+17785550102\t778 · Burnaby\t1.15"_s);
    QCOMPARE(told.size(), 1);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(
        QGuiApplication::clipboard()->text().startsWith(u"ElevenLabs ID\tNumber\tArea\tMonthly\n"));
}

void TestPoolPage::copiesForElevenLabs()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    auto *button = page->findChild<QPushButton *>(u"copyForElevenLabsButton"_s);
    QVERIFY(!button->isEnabled());
    page->showNumbers({*E164::parse(u"+16045550101"), *E164::parse(u"+16045550103")});
    QVERIFY(button->isEnabled());
    QCOMPARE(button->text().remove(u'&'), u"Copy 2 for ElevenLabs"_s);
    button->menu()->findChild<QAction *>(u"copyCommasAction"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"+16045550101, +16045550103"_s);
    button->menu()->findChild<QAction *>(u"copyColumnsAction"_s)->trigger();
    QVERIFY(
        QGuiApplication::clipboard()->text().startsWith(u"Number\tSID\tLabel\n+16045550101\tPN"));
}

void TestPoolPage::staysWhereItIsWhileThePoolChanges()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    PoolTable *table = tableOf(*page);
    page->showNumbers({*E164::parse(u"+16045552050")});
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->value() + 13);
    const int y = table->visualRect(table->currentIndex()).y();
    QVERIFY(table->verticalScrollBar()->value() > 0);

    // Somebody buys numbers that sort above, and the chosen one is given back.
    m_fixture->exec(uR"(
        INSERT INTO phone_number_pool (phone_number, twilio_phone_sid)
        SELECT '+1204555' || (1000 + i), 'PNnew' || i FROM generate_series(1, 5) AS i;
        UPDATE phone_number_pool SET status = 'quarantined' WHERE phone_number = '+16045552050';
    )"_s);
    QVERIFY(m_fixture->read());
    QCOMPARE(table->model()->rowCount(), 142);
    QCOMPARE(table->selectedNumbers().size(), 1);
    QCOMPARE(table->selectedNumbers().first().number.toString(), u"+16045552050"_s);
    QCOMPARE(table->selectedNumbers().first().state, NumberState::Quarantined);
    QCOMPARE(table->visualRect(table->currentIndex()).y(), y);
    QVERIFY(table->currentIndex().data(FlashRole).toBool());
}

void TestPoolPage::footerAddsUp()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    QCOMPARE(textOf(*page, "poolFooter"), u"137 shown"_s);
    page->showNumbers({*E164::parse(u"+16045550123"), *E164::parse(u"+17785550102")});
    QCOMPARE(textOf(*page, "poolFooter"), u"2 selected · $2.30 a month"_s);
}

void TestPoolPage::panelTellsTheLife()
{
    m_fixture->exec(uR"(
        INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, monthly_price, currency)
        VALUES ('+16045550123', 'PN0123456789abcdef', 1.15, 'USD');
        UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = 'phnum_1'
        WHERE phone_number = '+16045550123';
    )"_s);
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    auto *panel = page->findChild<NumberPanel *>();
    QVERIFY(!panel->isVisible());
    page->showNumbers({*E164::parse(u"+16045550123")});
    click(*page, "detailsButton");
    QVERIFY(panel->isVisible());
    QCOMPARE(textOf(*page, "panelNumber"), u"+1 604 555 0123"_s);
    const auto badges = [panel] {
        QStringList texts;
        for (const BadgeLabel *badge : panel->findChildren<BadgeLabel *>()) {
            if (badge->isVisible())
                texts.append(badge->badge().text);
        }
        return texts;
    };
    QTRY_COMPARE(badges(),
                 QStringList({u"Ready"_s, u"In the pool, waits for ElevenLabs"_s, u"Ready"_s}));
    click(*page, "panelSidCopy");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"PN0123456789abcdef"_s);

    // It goes on while one looks.
    m_fixture->exec(
        u"UPDATE phone_number_pool SET status = 'released' WHERE phone_number = '+16045550123'"_s);
    QVERIFY(m_fixture->read());
    QTRY_VERIFY(badges().contains(u"Given back to Twilio"_s));
}

void TestPoolPage::columnsAreRemembered()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"numberwell.ini"_s);
    {
        QSettings settings(file, QSettings::IniFormat);
        const auto page = makePage(&settings);
        PoolTable *table = tableOf(*page);
        QVERIFY(table->isColumnHidden(int(PoolColumn::Sid)));
        QMenu menu;
        table->columns()->fill(&menu);
        menu.actions().at(int(PoolColumn::Sid))->trigger();
        menu.actions().at(int(PoolColumn::Age))->trigger();
        table->horizontalHeader()->moveSection(int(PoolColumn::Area), 0);
        table->setColumnWidth(int(PoolColumn::Note), 99);
        table->sortByColumn(int(PoolColumn::Bought), Qt::DescendingOrder);
        click(*page, "detailsButton");
    }
    QSettings settings(file, QSettings::IniFormat);
    const auto page = makePage(&settings);
    PoolTable *table = tableOf(*page);
    QVERIFY(!table->isColumnHidden(int(PoolColumn::Sid)));
    QVERIFY(table->isColumnHidden(int(PoolColumn::Age)));
    QCOMPARE(table->columns()->visible().first(), int(PoolColumn::Area));
    QCOMPARE(table->horizontalHeader()->sortIndicatorSection(), int(PoolColumn::Bought));
    QVERIFY(page->findChild<NumberPanel *>()->isVisible());

    table->columns()->reset();
    QCOMPARE(table->columns()->visible().first(), int(PoolColumn::Number));
    QVERIFY(table->isColumnHidden(int(PoolColumn::Sid)));
    QVERIFY(!table->isColumnHidden(int(PoolColumn::Age)));
    int width = 0;
    for (const int column : table->columns()->visible())
        width += table->columnWidth(column);
    QVERIFY(width >= table->viewport()->width()); // fills it again
}

void TestPoolPage::exportsTheFilteredRows()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    click(*page, "chip_quarantine");
    const QTemporaryDir folder;
    QVERIFY(page->exportTo(folder.filePath(u"out.csv"_s)));
    QFile file(folder.filePath(u"out.csv"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 6); // headings, four numbers, the end of the last line
    QVERIFY(lines.first().startsWith(u"Number,State,Area,ElevenLabs ID,Organization,Bought"));
    QVERIFY(lines.at(1).startsWith(u"+16045550136,"));
    QVERIFY(lines.at(1).endsWith(u"was Blue Bean Café"));

    QVERIFY(!page->exportTo(folder.filePath(u"missing/out.csv"_s)));
    QVERIFY(page->findChild<InlineMessage *>(u"poolMessage"_s)->isVisible());
}

void TestPoolPage::exportAsksForAFile()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    click(*page, "exportButton");
    auto *dialog = page->findChild<QFileDialog *>(u"exportDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    const QTemporaryDir folder;
    const QString name = folder.filePath(u"asked.csv"_s);
    emit dialog->fileSelected(name);
    QVERIFY(QFile::exists(name));
    dialog->reject();
}

void TestPoolPage::showsGivenNumbers()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    click(*page, "chip_ready");
    page->findChild<QLineEdit *>(u"poolSearch"_s)->setText(u"0102"_s);
    page->showNumbers({*E164::parse(u"+16045552001"), *E164::parse(u"+19995550000")});
    QCOMPARE(tableOf(*page)->model()->rowCount(), 137);
    QCOMPARE(tableOf(*page)->selectedNumbers().size(), 1);
    QCOMPARE(page->findChild<FilterChips *>()->current(), u"all"_s);
}

void TestPoolPage::failedReadKeepsTheRows()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    m_fixture->exec(u"ALTER TABLE admin_notifications RENAME TO hidden_for_a_moment"_s);
    QVERIFY(!m_fixture->read());
    auto *message = page->findChild<InlineMessage *>(u"poolMessage"_s);
    QVERIFY(message->isVisible());
    QCOMPARE(tableOf(*page)->model()->rowCount(), 137);
    m_fixture->exec(u"ALTER TABLE hidden_for_a_moment RENAME TO admin_notifications"_s);
    QVERIFY(m_fixture->read());
    QVERIFY(!message->isVisible());
}

void TestPoolPage::asksForNumbers()
{
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    QSignalSpy wanted(page.get(), &Page::buyRequested);
    click(*page, "buyButton");
    QCOMPARE(wanted.size(), 1);
}

void TestPoolPage::asksToReconcile()
{
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    QSignalSpy wanted(page.get(), &PoolPage::reconcileRequested);
    click(*page, "reconcileButton");
    QTest::keyClick(page.get(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 2);
}

void TestPoolPage::everyControlIsNamed()
{
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    page->showNumbers({*E164::parse(u"+16045550123")});
    click(*page, "detailsButton");
    QCOMPARE(unnamedIn(*page), QString());
}

void TestPoolPage::canBePhotographed()
{
    dressForPictures();
    m_fixture->fill();
    QVERIFY(m_fixture->read());
    const auto page = makePage();
    page->findChild<QLineEdit *>(u"poolSearch"_s)->setText(u"555 01"_s);
    tableOf(*page)->selectNumbers({*E164::parse(u"+16045550110"), *E164::parse(u"+16045550111")});
    photograph(*page, u"pool"_s);
    click(*page, "detailsButton");
    QTest::qWait(100);
    photograph(*page, u"pool-details"_s);
    QVERIFY(page->findChild<NumberPanel *>()->isVisible());
}

QTEST_MAIN(TestPoolPage)
#include "tst_poolpage.moc"
