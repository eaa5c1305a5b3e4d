// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "common/accessibility.h"
#include "common/banner.h"
#include "common/controls.h"
#include "common/emptystate.h"
#include "common/filterchips.h"
#include "common/inlinemessage.h"
#include "common/page.h"
#include "common/pageheader.h"
#include "common/statebadge.h"
#include "common/stattile.h"
#include "common/stepper.h"

#include <QAbstractButton>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void walksPagesByKeyboard();
    void bannerFollowsTheLevel_data();
    void bannerFollowsTheLevel();
    void bannerMovesWithThePage();
    void badgeCountsWhatWaits();
    void sandboxRibbonAsksForAccounts();
    void offersItsActionsByKey();
    void listsItsShortcuts();
    void remembersItself();
    void statusBarShowsWhatItIsGiven();
    void fitsTheSmallestScreen();
    void everyControlIsNamed();
    void canBePhotographed_data();
    void canBePhotographed();
};

namespace {

QDate someday()
{
    return {QDate::currentDate().year(), 11, 22};
}

class StubPage final : public Page
{
public:
    using Page::Page;
    void activated() override { ++activations; }
    void refresh() override { ++refreshes; }

    int activations = 0;
    int refreshes = 0;
};

MainWindow::Parts partsWithStubs(QSettings *settings = nullptr)
{
    MainWindow::Parts parts;
    parts.settings = settings;
    parts.today = someday;
    parts.pages = {new StubPage(u"dashboard"_s, u"Dashboard"_s, u"view-grid"_s),
                   new StubPage(u"session"_s, u"Weekly session"_s, u"chronometer"_s),
                   new StubPage(u"pool"_s, u"Pool"_s, u"call-start"_s),
                   new StubPage(u"organizations"_s, u"Organizations"_s, u"group"_s),
                   new StubPage(u"activity"_s, u"Activity"_s, u"view-list-text"_s),
                   new StubPage(u"settings"_s, u"Settings"_s, u"configure"_s)};
    return parts;
}

PoolCounts counts(int ready, int waiting, int perFourWeeks)
{
    PoolCounts result;
    result.configured = ready;
    result.purchased = waiting;
    result.assignedLast28Days = perFourWeeks;
    return result;
}

QString railName(const MainWindow &window, const QString &id)
{
    return window.findChild<QAbstractButton *>(u"rail_"_s + id)->accessibleName();
}

QWidget *sampleTable()
{
    auto *model = new QStandardItemModel(0, 3);
    model->setHorizontalHeaderLabels({u"Number"_s, u"State"_s, u"Area"_s});
    for (const NumberState state : AllNumberStates) {
        auto *badge = new QStandardItem;
        for (const int role : {int(Qt::DisplayRole), int(BadgeTextRole), int(BadgeToneRole)})
            badge->setData(badgeData(badgeFor(state), role), role);
        badge->setData(badgeFor(state).icon, BadgeIconRole);
        model->appendRow({new QStandardItem(u"+1 604 555 0123"_s),
                          badge,
                          new QStandardItem(u"604 · British Columbia"_s)});
    }
    auto *table = named(new QTableView, u"numbers"_s, u"Numbers"_s);
    model->setParent(table);
    setUpTable(table);
    table->setModel(model);
    table->setItemDelegateForColumn(1, new BadgeDelegate(table));
    table->setColumnWidth(0, 150);
    table->setColumnWidth(1, 190);
    table->selectRow(2);
    return table;
}

void fillWithSamples(Page *page)
{
    page->header()->setSubtitle(u"133 numbers"_s);
    page->header()->addAction(makeButton(u"&Export…"_s, u"export"_s));
    page->header()->addAction(makePrimary(makeButton(u"&Buy numbers…"_s, u"buy"_s)));
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(12);
    auto *ready = new StatTile(u"Ready"_s);
    ready->setValue(u"3"_s, u"−14 this week"_s);
    ready->setTrend({17, 16, 16, 13, 12, 9, 7, 5, 3}, Tone::Warning);
    auto *cost = new StatTile(u"Monthly cost"_s);
    cost->setValue(u"$152.95"_s, u"buffer $24.15 · assigned $128.80"_s);
    tiles->addWidget(ready);
    tiles->addWidget(cost);
    tiles->addWidget(new StatTile(u"Assigned"_s));
    page->body()->addLayout(tiles);
    auto *stepper = new Stepper({u"Buy"_s, u"Import at ElevenLabs"_s, u"Paste IDs"_s, u"Done"_s});
    stepper->setCurrent(2);
    page->body()->addWidget(stepper);
    auto *chips = new FilterChips;
    chips->addChip(u"all"_s, u"All"_s);
    chips->addChip(u"ready"_s, u"Ready"_s);
    chips->setCount(u"all"_s, 133);
    chips->setCount(u"ready"_s, 3);
    page->body()->addWidget(chips);
    auto *message = new InlineMessage;
    message->showError(u"Twilio refused +1 604 555 0123: it was just taken (21422). Nothing was "
                       "charged. Pick another?"_s,
                       u"&Pick another"_s);
    page->body()->addWidget(message);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(12);
    lower->addWidget(sampleTable(), 2);
    auto *card = new Card(u"Needs you"_s);
    auto *empty = new EmptyState;
    empty->setContent(u"view-list-text"_s, u"Nothing needs you."_s, u"&Look again"_s);
    card->body()->addWidget(empty);
    lower->addWidget(card, 1);
    page->body()->addLayout(lower, 1);
}

} // namespace

void TestMainWindow::walksPagesByKeyboard()
{
    const MainWindow::Parts parts = partsWithStubs();
    MainWindow window(parts);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy shown(&window, &MainWindow::pageShown);
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(window.currentPage()->id(), u"pool"_s);
    QCOMPARE(shown.last().first().toString(), u"pool"_s);
    QCOMPARE(static_cast<StubPage *>(window.currentPage())->activations, 1);

    auto *pool = window.findChild<QAbstractButton *>(u"rail_pool"_s);
    pool->setFocus();
    QTest::keyClick(pool, Qt::Key_Down);
    QCOMPARE(window.currentPage()->id(), u"organizations"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Home);
    QCOMPARE(window.currentPage()->id(), u"dashboard"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_End);
    QCOMPARE(window.currentPage()->id(), u"settings"_s);
}

void TestMainWindow::bannerFollowsTheLevel_data()
{
    QTest::addColumn<PoolCounts>("counts");
    QTest::addColumn<QString>("text"); // empty: no banner
    QTest::addColumn<int>("tone");
    QTest::addColumn<int>("buys"); // -1: leads to the session
    const QString day = QLocale().dayName(someday().addDays(4).dayOfWeek());
    QTest::newRow("healthy") << counts(12, 0, 20) << QString() << 0 << 0;
    QTest::newRow("low")
        << counts(3, 0, 20)
        << u"3 numbers ready: below 5. At this rate the pool is empty on %1 26 November."_s.arg(day)
        << int(Tone::Warning) << 17;
    QTest::newRow("low, no rate") << counts(3, 0, 0) << u"3 numbers ready: below 5."_s
                                  << int(Tone::Warning) << 17;
    QTest::newRow("empty today") << counts(
        3, 0, 280) << u"3 numbers ready: below 5. At this rate the pool is empty today."_s
                                 << int(Tone::Warning) << 17;
    QTest::newRow("empty") << counts(0, 0, 20) << u"No numbers ready: the pool is empty."_s
                           << int(Tone::Danger) << 20;
    QTest::newRow("enough on their way")
        << counts(3, 18, 0) << u"3 numbers ready: below 5. 18 are waiting for ElevenLabs."_s
        << int(Tone::Warning) << -1;
}

void TestMainWindow::bannerFollowsTheLevel()
{
    QFETCH(const PoolCounts, counts);
    QFETCH(const QString, text);
    QFETCH(const int, tone);
    QFETCH(const int, buys);
    MainWindow window(partsWithStubs());
    auto *banner = window.findChild<Banner *>();
    QVERIFY(banner->isHidden()); // before any data
    window.setPoolHealth(counts, PoolTargets());
    QCOMPARE(!banner->isHidden(), !text.isEmpty());
    if (text.isEmpty())
        return;
    QCOMPARE(banner->text(), text);
    QCOMPARE(int(banner->tone()), tone);
    QSignalSpy buy(&window, &MainWindow::buyRequested);
    banner->actionButton()->click();
    if (buys < 0) {
        QCOMPARE(window.currentPage()->id(), u"session"_s);
        QCOMPARE(buy.count(), 0);
    } else {
        QVERIFY(banner->actionButton()->text().contains(QString::number(buys)));
        QCOMPARE(buy.takeFirst().first().toInt(), buys);
    }
    window.setPoolHealth(::counts(20, 0, 20), PoolTargets());
    QVERIFY(banner->isHidden());
}

void TestMainWindow::bannerMovesWithThePage()
{
    MainWindow window(partsWithStubs());
    window.show();
    auto *banner = window.findChild<Banner *>();
    window.showPage(u"pool"_s);
    QVERIFY(banner->isHidden()); // moving it shows nothing that was hidden
    window.setPoolHealth(counts(3, 0, 20), PoolTargets());
    for (const QString &id : {u"settings"_s, u"dashboard"_s, u"pool"_s}) {
        window.showPage(id);
        QVERIFY(banner->isVisible());
        QVERIFY(window.currentPage()->isAncestorOf(banner));
    }
}

void TestMainWindow::badgeCountsWhatWaits()
{
    MainWindow window(partsWithStubs());
    QCOMPARE(railName(window, u"session"_s), u"Weekly session"_s);
    window.setPoolHealth(counts(3, 18, 20), PoolTargets());
    QCOMPARE(railName(window, u"session"_s), u"Weekly session, 18 waiting for ElevenLabs"_s);
    QCOMPARE(railName(window, u"pool"_s), u"Pool"_s);
    QVERIFY(window.findChild<QWidget *>(u"poolGauge"_s)
                ->accessibleName()
                .contains(u"3 ready · about 4 days"_s));
    window.setPoolHealth(counts(3, 0, 20), PoolTargets());
    QCOMPARE(railName(window, u"session"_s), u"Weekly session"_s);
}

void TestMainWindow::sandboxRibbonAsksForAccounts()
{
    MainWindow window(partsWithStubs());
    auto *ribbon = window.findChild<QWidget *>(u"sandboxRibbon"_s);
    QVERIFY(ribbon->isHidden());
    window.setSandbox(true);
    QVERIFY(!ribbon->isHidden());
    QSignalSpy asked(&window, &MainWindow::connectAccountsRequested);
    window.findChild<QAbstractButton *>(u"connectAccounts"_s)->click();
    QCOMPARE(asked.count(), 1);
}

void TestMainWindow::offersItsActionsByKey()
{
    MainWindow window(partsWithStubs());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy buy(&window, &MainWindow::buyRequested);
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(buy.takeFirst().first().toInt(), 0); // nothing is known yet
    window.setPoolHealth(counts(3, 0, 20), PoolTargets());
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(buy.takeFirst().first().toInt(), 17);

    QSignalSpy refreshed(&window, &MainWindow::refreshRequested);
    QTest::keyClick(&window, Qt::Key_F5);
    QCOMPARE(refreshed.count(), 1);
    QCOMPARE(static_cast<StubPage *>(window.currentPage())->refreshes, 1);

    emit window.currentPage()->buyRequested(2, u"778"_s);
    QCOMPARE(buy.takeFirst(), QVariantList({2, u"778"_s}));

    QTest::keyClick(&window, Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(!window.isVisible());
}

void TestMainWindow::listsItsShortcuts()
{
    MainWindow window(partsWithStubs());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_F1);
    auto *dialog = window.findChild<QDialog *>(u"shortcutsDialog"_s);
    QVERIFY(dialog && !dialog->isModal());
    QStringList texts;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        texts << label->text();
    for (const QString &expected : {u"Ctrl+N"_s, u"Buy numbers…"_s, u"F5"_s, u"Ctrl+6"_s})
        QVERIFY2(texts.contains(expected), qPrintable(expected));
    QCOMPARE(unnamedControls(dialog), QStringList());
}

void TestMainWindow::remembersItself()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"numberwell.ini"_s), QSettings::IniFormat);
    QSize size;
    {
        MainWindow window(partsWithStubs(&settings));
        QCOMPARE(window.size(), QSize(1280, 800));
        window.show();
        window.resize(1100, 700);
        window.showPage(u"activity"_s);
        size = window.size();
        QTRY_COMPARE(settings.value(u"window/page"_s).toString(),
                     u"activity"_s); // not only at exit
        window.close();
    }
    MainWindow again(partsWithStubs(&settings));
    QCOMPARE(again.currentPage()->id(), u"activity"_s);
    again.show();
    QCOMPARE(again.size(), size);
}

void TestMainWindow::statusBarShowsWhatItIsGiven()
{
    MainWindow window(partsWithStubs());
    const auto label = [&window](const QString &name) { return window.findChild<QLabel *>(name); };
    QVERIFY(!label(u"statusDatabase"_s)->text().isEmpty()); // says that it is connecting
    QVERIFY(label(u"statusBalance"_s)->isHidden());
    window.setDatabaseState(u"Database: pool.acme.internal"_s, Tone::Success);
    window.setBalance(Money::parse(u"412.75", u"USD"_s));
    window.setQueue(u"Queue: 2 waiting"_s);
    window.setLastChange(QDateTime::currentDateTimeUtc().addSecs(-120));
    window.showToast(u"20 numbers copied"_s);
    QCOMPARE(label(u"statusDatabase"_s)->text(), u"Database: pool.acme.internal"_s);
    QCOMPARE(label(u"statusBalance"_s)->text(), u"Twilio balance $412.75"_s);
    QCOMPARE(label(u"statusQueue"_s)->text(), u"Queue: 2 waiting"_s);
    QCOMPARE(label(u"statusChanged"_s)->text(), u"Updated 2 min ago"_s);
    QCOMPARE(label(u"statusToast"_s)->text(), u"20 numbers copied"_s);
    window.setBalance({});
    QVERIFY(label(u"statusBalance"_s)->isHidden());
}

void TestMainWindow::fitsTheSmallestScreen()
{
    const MainWindow::Parts parts = partsWithStubs();
    fillWithSamples(parts.pages.first());
    MainWindow window(parts);
    window.setPoolHealth(counts(3, 0, 20), PoolTargets());
    window.setSandbox(true);
    window.show();
    window.resize(1024, 640);
    QCOMPARE(window.size(), QSize(1024, 640));
    QVERIFY(window.centralWidget()->minimumSizeHint().width() <= 1024);
}

void TestMainWindow::everyControlIsNamed()
{
    const MainWindow::Parts parts = partsWithStubs();
    fillWithSamples(parts.pages.first());
    MainWindow window(parts);
    window.setPoolHealth(counts(3, 0, 20), PoolTargets());
    QCOMPARE(unnamedControls(&window), QStringList());
}

void TestMainWindow::canBePhotographed_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << Theme::Mode::Light << QSize(1280, 800);
    QTest::newRow("dark") << Theme::Mode::Dark << QSize(1280, 800);
    QTest::newRow("small") << Theme::Mode::Light << QSize(1024, 640);
}

//! With NUMBERWELL_SHOTS naming a folder the pictures are kept there, to be looked at.
void TestMainWindow::canBePhotographed()
{
    QFETCH(const Theme::Mode, mode);
    QFETCH(const QSize, size);
    Theme theme(*qApp);
    theme.applyForced(mode);
    const MainWindow::Parts parts = partsWithStubs();
    fillWithSamples(parts.pages.first());
    MainWindow window(parts);
    window.setPoolHealth(counts(3, 16, 20), PoolTargets());
    window.setSandbox(true);
    window.setDatabaseState(u"Database: pool.acme.internal"_s, Tone::Success);
    window.setBalance(Money::parse(u"412.75", u"USD"_s));
    window.setQueue(u"Queue: 2 waiting, next try in 40 s"_s);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QPixmap picture = window.grab();
    QCOMPARE(picture.size(), size);
    const QString folder = qEnvironmentVariable("NUMBERWELL_SHOTS");
    if (!folder.isEmpty()) {
        QVERIFY(picture.save(
            u"%1/common-%2.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))));
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
