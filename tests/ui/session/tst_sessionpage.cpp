// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/sessionpage.h"

#include "common/accessibility.h"
#include "common/format.h"
#include "common/inlinemessage.h"
#include "common/stepper.h"
#include "common/theme.h"

#include "mapping/mappinggrid.h"
#include "mapping/mappingmodel.h"
#include "mapping/mappingview.h"
#include "session/sessionclock.h"
#include "session/waitingmodel.h"
#include "store/database.h"
#include "support/testdatabase.h"
#include "workflows/activationworkflow.h"
#include "workflows/historyworkflow.h"
#include "workflows/poolfeed.h"
#include "workflows/sessionworkflow.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Step = SessionPage::Step;

namespace {

QString numberAt(int i)
{
    return u"+1604555%1"_s.arg(i, 4, 10, QChar(u'0'));
}

QString idAt(int i)
{
    return u"phnum_8301k3dyf6s8etgt%1"_s.arg(i, 4, 10, QChar(u'0'));
}

QString pairs(int count)
{
    QStringList lines;
    for (int i = 0; i < count; ++i)
        lines += numberAt(i) + u'\t' + idAt(i);
    return lines.join(u"\r\n"_s);
}

const QString AccountSid = u"AC0123456789abcdef0123456789abcdef"_s;
const QString HowManyLive = u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured'"_s;

//! One console on a database: everything the page is given, and the page.
struct Console
{
    explicit Console(const store::ConnectionOptions &options)
        : feed(database)
        , sessions(database)
        , activation(database, u"agent_1"_s)
        , history(database)
        , page(feed,
               sessions,
               activation,
               history,
               PoolTargets(),
               QUrl(u"https://elevenlabs.io/app/agents/phone-numbers"_s))
    {
        database.start(options);
        feed.refresh();
        page.resize(1080, 760);
        page.show();
        page.activateWindow();
    }

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        auto *widget = page.findChild<Widget *>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }

    QPushButton *button(const QString &name) const { return find<QPushButton>(name); }
    void click(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        QTest::keySequence(&page, QKeySequence::Paste);
    }
    const MappingSummary &summary() const { return page.grid()->model()->summary(); }
    QString message() const { return page.grid()->findChild<InlineMessage *>()->text(); }

    store::Database database;
    PoolFeed feed;
    SessionWorkflow sessions;
    ActivationWorkflow activation;
    HistoryWorkflow history;
    SessionPage page;
};

} // namespace

class TestSessionPage final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void walksTheSession_data();
    void walksTheSession();
    void pasteOfNoiseChangesNothing_data();
    void pasteOfNoiseChangesNothing();
    void undoesOnePasteByKey();
    void behavesLikeASheet();
    void tellsPerRowWhoWasFaster();
    void keepsEverythingWithoutTheDatabase();
    void comesBackWithStepAndDraft();
    void copiesInEveryShape_data();
    void copiesInEveryShape();
    void walksTheListFieldByField();
    void walkTellsWhatTheClipboardHolds();
    void walkComesBackAfterARestart();
    void takesIdsAsTheyCome();
    void refusesAnIdThatWasGivenAlready();
    void countsTheTimeOfWorkOnly();
    void timeAtElevenLabsCounts();
    void timeOfThePurchaseCounts();
    void lookingAroundIsNoSession();
    void comparesWithDoingItByHand_data();
    void comparesWithDoingItByHand();
    void historyTellsAll();
    void goesOnWhenTheOrderIsThrough();
    void saysWhatToDoWhenNothingWaits();
    void stepsTakeClicksAndKeys();
    void everyControlIsNamed();
    void canBePhotographed_data();
    void canBePhotographed();

private:
    void insert(int count);
    QVariant scalar(const QString &sql) { return test::scalar(*m_connection, sql); }
    void exec(const QString &sql);

    std::unique_ptr<test::TestDatabase> m_cluster;
    store::ConnectionOptions m_options;
    std::unique_ptr<store::Connection> m_connection; //!< looks at what is really there
};

void TestSessionPage::initTestCase()
{
    m_cluster = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestSessionPage::cleanupTestCase()
{
    m_connection.reset();
    m_cluster.reset();
}

void TestSessionPage::init()
{
    m_options = m_cluster->createMigrated();
    m_connection = std::make_unique<store::Connection>(m_options);
    QVERIFY(m_connection->open());
}

void TestSessionPage::insert(int count)
{
    exec(u"INSERT INTO phone_number_pool (phone_number, twilio_phone_sid, area_code, locality, "
         "created_at) SELECT '+1604555' || lpad(CAST(i AS text), 4, '0'), "
         "'PN' || md5(CAST(i AS text)), '604', 'Vancouver', now() + i * interval '1 ms' "
         "FROM generate_series(0, %1) AS i"_s.arg(count - 1));
}

void TestSessionPage::exec(const QString &sql)
{
    const auto done = m_connection->execText(sql);
    if (!done)
        qFatal("%s: %s", qPrintable(sql), qPrintable(describe(done.error())));
}

void TestSessionPage::walksTheSession_data()
{
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("mouse") << false;
    QTest::newRow("keyboard") << true;
}

void TestSessionPage::walksTheSession()
{
    QFETCH(const bool, byKeyboard);
    insert(20);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    QSignalSpy waiting(&console.page, &SessionPage::waitingChanged);
    const auto press = [&](const QString &name) {
        QPushButton *button = console.button(name);
        if (byKeyboard) {
            const QKeySequence mnemonic = QKeySequence::mnemonic(button->text());
            QVERIFY2(!mnemonic.isEmpty(), qPrintable(name));
            QTest::keySequence(&console.page, mnemonic);
        } else {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    QTRY_VERIFY(console.button(u"continueButton"_s)->isVisible());
    QCOMPARE(waiting.takeFirst().first().toInt(), 20);
    press(u"continueButton"_s);
    QTRY_COMPARE(console.page.step(), Step::Import); // a key presses for a moment
    QGuiApplication::clipboard()->clear();
    press(u"copyAllButton"_s);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 19);
    press(u"nextStepButton"_s);
    QTRY_COMPARE(console.page.step(), Step::Paste);

    console.paste(pairs(20));
    QCOMPARE(console.summary(), (MappingSummary{.ready = 20}));
    QCOMPARE(scalar(HowManyLive).toInt(), 0); // nothing is written until it is asked for
    QCOMPARE(console.button(u"activateButton"_s)->text(), u"&Activate 20 numbers"_s);
    press(u"activateButton"_s);

    QTRY_COMPARE(console.page.step(), Step::Done);
    QCOMPARE(scalar(HowManyLive).toInt(), 20);
    QCOMPARE(
        scalar(u"SELECT elevenlabs_phone_id FROM phone_number_pool WHERE phone_number = '%1'"_s.arg(
                   numberAt(7)))
            .toString(),
        idAt(7));
    QTRY_COMPARE(scalar(u"SELECT activated FROM weekly_sessions WHERE step = 'done'"_s).toInt(),
                 20);
    QVERIFY(console.find<QLabel>(u"doneHeadline"_s)->text().startsWith(u"20 numbers live in "_s));
    QTRY_COMPARE(console.find<QTableView>(u"historyTable"_s)->model()->rowCount(), 1);
    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(waiting.last().first().toInt(), 0);
}

void TestSessionPage::pasteOfNoiseChangesNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("prose") << u"Hello, can you send me the list when you are back? Thank you."_s;
    QTest::newRow("nothing") << u"  \n \t "_s;
    QTest::newRow("json") << u"{\"weather\": [1, 2, 3]}"_s;
}

void TestSessionPage::pasteOfNoiseChangesNothing()
{
    QFETCH(const QString, text);
    insert(2);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 2);
    console.page.goTo(Step::Paste);
    console.paste(text);
    QVERIFY2(console.message().endsWith(u"Nothing was changed."_s), qPrintable(console.message()));
    QCOMPARE(console.page.grid()->model()->rowCount(), 2);
    QVERIFY(!console.page.grid()->model()->undoStack()->canUndo());
    QVERIFY(!console.button(u"activateButton"_s)->isEnabled());
}

void TestSessionPage::undoesOnePasteByKey()
{
    insert(3);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 3);
    console.page.goTo(Step::Paste);
    console.find<QWidget>(u"stepper"_s)->setFocus(); // wherever the focus is
    console.paste(pairs(5));
    QCOMPARE(console.page.grid()->model()->rowCount(), 5);
    QTest::keySequence(&console.page, QKeySequence::Undo);
    QCOMPARE(console.page.grid()->model()->rowCount(), 3);
    QCOMPARE(console.summary(), (MappingSummary{.withoutId = 3}));
    QTest::keyClick(&console.page, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(console.summary(), (MappingSummary{.ready = 3, .toMend = 2}));
    QTest::keyClick(&console.page, Qt::Key_F8);
    QCOMPARE(console.page.grid()->view()->currentIndex().row(), 3);
    QTest::mouseClick(console.button(u"undoButton"_s), Qt::LeftButton);
    QCOMPARE(console.summary(), (MappingSummary{.withoutId = 3}));
}

void TestSessionPage::behavesLikeASheet()
{
    insert(4);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 4);
    console.page.goTo(Step::Paste);
    MappingView *view = console.page.grid()->view();
    MappingModel *model = console.page.grid()->model();
    const auto id = [model](int row) { return model->index(row, 1).data().toString(); };
    const auto type = [view](const QString &text, Qt::Key end) {
        QTest::keyClicks(view->viewport(), text.left(1)); // opens the editor
        auto *editor = view->findChild<QLineEdit *>(u"cellEditor"_s);
        QVERIFY(editor);
        QTest::keyClicks(editor, text.mid(1));
        QTest::keyClick(editor, end);
        QTRY_VERIFY(!view->findChild<QLineEdit *>(u"cellEditor"_s));
    };
    QTRY_COMPARE(view->currentIndex(), model->index(0, 1));
    type(idAt(0), Qt::Key_Return);
    QCOMPARE(view->currentIndex(), model->index(1, 1));
    type(idAt(1), Qt::Key_Tab);
    QCOMPARE(view->currentIndex(), model->index(2, 1)); // the number can't be edited: next row
    QCOMPARE(model->summary(), (MappingSummary{.ready = 2, .withoutId = 2}));

    view->selectionModel()->select(QItemSelection(model->index(0, 0), model->index(1, 1)),
                                   QItemSelectionModel::ClearAndSelect);
    QTest::keySequence(view, QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), pairs(2).remove(u'\r'));
    QTest::keySequence(view, QKeySequence::Cut);
    QCOMPARE(model->summary(), (MappingSummary{.withoutId = 4}));
    console.paste(QGuiApplication::clipboard()->text());
    QCOMPARE(model->summary(), (MappingSummary{.ready = 2, .withoutId = 2}));

    QVERIFY(view->moveTo(1, 1)); // alone, though Ctrl is still held down
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(id(1), QString());
    QTest::keyClick(view, Qt::Key_F2);
    auto *editor = view->findChild<QLineEdit *>(u"cellEditor"_s);
    QVERIFY(editor);
    QGuiApplication::clipboard()->setText(idAt(5) + u'\n' + idAt(6)); // a block into an editor
    QTest::keySequence(editor, QKeySequence::Paste);
    QCOMPARE(id(1), idAt(5));
    QCOMPARE(id(2), idAt(6));
}

void TestSessionPage::tellsPerRowWhoWasFaster()
{
    insert(4);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 4);
    console.page.goTo(Step::Paste);
    console.paste(pairs(3));
    QCOMPARE(console.summary(), (MappingSummary{.ready = 3, .withoutId = 1}));

    // Another console, within the same moment: this window has not heard of it yet.
    exec(u"UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = '%1' "
         "WHERE phone_number = '%2'"_s.arg(idAt(1), numberAt(3)));
    console.click(u"activateButton"_s);
    QTRY_VERIFY(!console.page.grid()->isActivating());
    QTRY_COMPARE(scalar(HowManyLive).toInt(), 3);
    QVERIFY2(console.message().startsWith(u"2 numbers are live. 1 "_s),
             qPrintable(console.message()));
    MappingModel *model = console.page.grid()->model();
    const auto verdict
        = [model] { return model->index(0, MappingModel::VerdictColumn).data().toString(); };
    QTRY_COMPARE(verdict(), u"Somebody was faster: this ID is on +1 604 555 0003"_s);
    QCOMPARE(model->index(0, 1).data().toString(), idAt(1)); // kept
    QCOMPARE(console.page.step(), Step::Paste);
    QTRY_COMPARE(scalar(u"SELECT activated FROM weekly_sessions"_s).toInt(), 2);
}

void TestSessionPage::keepsEverythingWithoutTheDatabase()
{
    insert(3);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 3);
    console.page.goTo(Step::Paste);
    console.paste(pairs(3));
    exec(u"ALTER TABLE phone_number_pool RENAME TO away"_s);
    console.click(u"activateButton"_s);
    QTRY_VERIFY(!console.message().isEmpty());
    QVERIFY2(console.message().contains(u"Your IDs are all still here."_s),
             qPrintable(console.message()));
    QCOMPARE(console.summary(), (MappingSummary{.ready = 3}));
    exec(u"ALTER TABLE away RENAME TO phone_number_pool"_s);
    console.click(u"activateButton"_s);
    QTRY_COMPARE(scalar(HowManyLive).toInt(), 3);
}

void TestSessionPage::comesBackWithStepAndDraft()
{
    insert(3);
    {
        Console console(m_options);
        QVERIFY(QTest::qWaitForWindowActive(&console.page));
        QTRY_COMPARE(console.page.grid()->model()->rowCount(), 3);
        console.page.goTo(Step::Paste);
        console.paste(pairs(2) + u"\n+16045559999\tphnum_aaaa1111bbbb2222"_s);
        QTRY_COMPARE(scalar(u"SELECT jsonb_array_length(draft) FROM weekly_sessions"_s).toInt(), 3);
        QTRY_COMPARE(scalar(u"SELECT step FROM weekly_sessions"_s).toString(), u"paste"_s);
        MappingModel *last = console.page.grid()->model(); // and in the moment it is closed
        last->setData(last->index(3, 1), u"phnum_cccc3333dddd4444"_s);
    }
    QVERIFY(scalar(u"SELECT CAST(draft AS text) FROM weekly_sessions"_s)
                .toString()
                .contains(u"phnum_cccc3333dddd4444"_s));
    Console console(m_options);
    QTRY_COMPARE(console.page.step(), Step::Paste);
    QTRY_COMPARE(console.summary(), (MappingSummary{.ready = 2, .withoutId = 1, .toMend = 1}));
    QCOMPARE(scalar(u"SELECT count(*) FROM weekly_sessions"_s).toInt(), 1);

    // Another window finishes the session: what is typed next opens a new one.
    exec(u"UPDATE weekly_sessions SET finished_at = now(), step = 'done'"_s);
    MappingModel *model = console.page.grid()->model();
    model->setData(model->index(2, 1), idAt(2));
    QTRY_COMPARE(scalar(u"SELECT jsonb_array_length(draft) FROM weekly_sessions "
                        "WHERE finished_at IS NULL"_s)
                     .toInt(),
                 4);
}

void TestSessionPage::copiesInEveryShape_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<QString>("text");
    QTest::newRow("lines") << 0 << u"+16045550000\n+16045550001"_s;
    QTest::newRow("commas") << 1 << u"+16045550000, +16045550001"_s;
    QTest::newRow("columns")
        << 2
        << u"Number\tSID\tLabel\n"
           "+16045550000\tPNcfcd208495d565ef66e7dff9f98764da\tVancouver 0000\n"
           "+16045550001\tPNc4ca4238a0b923820dcc509a6f75849b\tVancouver 0001"_s;
}

void TestSessionPage::copiesInEveryShape()
{
    QFETCH(const int, shape);
    QFETCH(const QString, text);
    insert(2);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"test.ini"_s), QSettings::IniFormat);
    {
        Console console(m_options);
        console.page.setSettings(&settings);
        QTRY_COMPARE(console.button(u"copyAllButton"_s)->text(), u"&Copy 2 numbers"_s);
        console.page.goTo(Step::Import);
        auto *shapes = console.find<QComboBox>(u"copyShape"_s);
        shapes->setCurrentIndex(shape);
        emit shapes->activated(shape);
        console.click(u"copyAllButton"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }
    Console again(m_options);
    again.page.setSettings(&settings);
    QCOMPARE(again.find<QComboBox>(u"copyShape"_s)->currentIndex(), shape);
}

void TestSessionPage::walksTheListFieldByField()
{
    insert(3);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    console.page.setTwilioAccount(AccountSid);
    QUrl opened;
    console.page.setUrlOpener([&opened](const QUrl &url) {
        opened = url;
        return true;
    });
    QSignalSpy told(&console.page, &Page::statusMessage);
    QTRY_COMPARE(console.button(u"copyAllButton"_s)->text(), u"&Copy 3 numbers"_s);
    console.page.goTo(Step::Import);
    auto *table = console.find<QTableView>(u"waitingTable"_s);
    const QAbstractItemModelTester tester(table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto *position = console.find<QLabel>(u"copyPosition"_s);
    const auto *next = console.button(u"copyNextButton"_s);
    const auto *back = console.button(u"copyBackButton"_s);
    QCOMPARE(position->text(), u"3 to go"_s);
    QVERIFY(!back->isEnabled());
    for (const int i : {0, 1, 2, 0}) { // and round
        const QStringList texts{
            numberAt(i), u"Vancouver %1"_s.arg(i, 4, 10, QChar(u'0')), AccountSid};
        for (int field = 0; field < 3; ++field) {
            if (field == 1)
                QTest::keyClick(&console.page, Qt::Key_F7);
            else
                console.click(u"copyNextButton"_s);
            QCOMPARE(QGuiApplication::clipboard()->text(), texts[field]);
            QCOMPARE(table->currentIndex().row(), i);
            QCOMPARE(position->text(), u"%1 of 3 · %2"_s.arg(i + 1).arg(texts[1]));
        }
    }
    QCOMPARE(told.size(), 12);
    QCOMPARE(next->text(), u"Copy ne&xt: number"_s);
    console.click(u"copyBackButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Vancouver 0000"_s);
    QTest::keyClick(&console.page, Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), numberAt(0));
    QVERIFY(!back->isEnabled());

    table->selectRow(2); // chosen by hand: that one is next
    QCOMPARE(next->text(), u"Copy ne&xt: number"_s);
    console.click(u"copyNextButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), numberAt(2));
    console.click(u"copyBackButton"_s); // the last field of the number before
    QCOMPARE(QGuiApplication::clipboard()->text(), AccountSid);
    QCOMPARE(table->currentIndex().row(), 1);
    console.click(u"openDashboardButton"_s);
    QCOMPARE(opened.host(), u"elevenlabs.io"_s);

    console.paste(pairs(3)); // here already: it means the next step
    QCOMPARE(console.page.step(), Step::Paste);
    QCOMPARE(console.summary().ready, 3);
}

void TestSessionPage::walkTellsWhatTheClipboardHolds()
{
    insert(2);
    Console console(m_options);
    QTRY_COMPARE(console.button(u"copyAllButton"_s)->text(), u"&Copy 2 numbers"_s);
    console.page.goTo(Step::Import);
    const auto *standing = console.find<QLabel>(u"copyStanding"_s);
    QCOMPARE(standing->text(), u"Nothing of it is copied yet."_s);
    console.click(u"copyNextButton"_s);
    QCOMPARE(standing->text(), u"The number is on the clipboard."_s);
    console.click(u"copyNextButton"_s);
    QCOMPARE(standing->text(), u"The label is on the clipboard."_s);
    QGuiApplication::clipboard()->setText(u"something from the browser"_s);
    QTRY_COMPARE(standing->text(), u"The clipboard holds something else now."_s);
    // No account is connected: its SID is left out.
    console.click(u"copyNextButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), numberAt(1));
}

void TestSessionPage::walkComesBackAfterARestart()
{
    insert(4);
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"test.ini"_s), QSettings::IniFormat);
    {
        Console console(m_options);
        console.page.setSettings(&settings);
        console.page.setTwilioAccount(AccountSid);
        QTRY_COMPARE(console.button(u"copyAllButton"_s)->text(), u"&Copy 4 numbers"_s);
        console.page.goTo(Step::Import);
        for (int i = 0; i < 5; ++i)
            console.click(u"copyNextButton"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Vancouver 0001"_s);
    }
    QGuiApplication::clipboard()->clear();
    Console again(m_options);
    again.page.setSettings(&settings);
    const auto *position = again.find<QLabel>(u"copyPosition"_s);
    QTRY_COMPARE(position->text(), u"2 of 4 · Vancouver 0001"_s);
    again.page.setTwilioAccount(AccountSid); // known later than the numbers
    again.page.goTo(Step::Import);
    QCOMPARE(again.find<QLabel>(u"copyStanding"_s)->text(),
             u"The clipboard holds something else now."_s);
    again.click(u"copyNextButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), AccountSid);
    // The number at hand goes live elsewhere: the walk goes on with the one behind it.
    exec(u"UPDATE phone_number_pool SET status = 'configured', elevenlabs_phone_id = 'phnum_x' "
         "WHERE phone_number = '%1'"_s.arg(numberAt(1)));
    again.feed.refresh();
    QTRY_COMPARE(position->text(), u"3 to go"_s);
    again.click(u"copyNextButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), numberAt(2));
}

void TestSessionPage::takesIdsAsTheyCome()
{
    insert(3);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 3);
    console.page.goTo(Step::Import);
    auto *table = console.find<QTableView>(u"waitingTable"_s);
    for (const int i : {0, 1, 2}) {
        console.click(u"copyNextButton"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), numberAt(i));
        console.paste(u"  "_s + idAt(i) + u'\n'); // as a page's button copies it
        QCOMPARE(console.summary(), (MappingSummary{.ready = i + 1, .withoutId = 2 - i}));
        QCOMPARE(table->model()->index(i, WaitingModel::IdColumn).data().toString(), idAt(i));
        QTRY_COMPARE(scalar(u"SELECT jsonb_array_length(draft) FROM weekly_sessions"_s).toInt(),
                     i + 1);                                               // kept at once
        QCOMPARE(console.page.step(), i < 2 ? Step::Import : Step::Paste); // the last one: go on
    }
    QVERIFY(console.button(u"activateButton"_s)->isEnabled());
    QCOMPARE(scalar(HowManyLive).toInt(), 0);
    QTest::keySequence(&console.page, QKeySequence::Undo); // each a step of its own
    QCOMPARE(console.summary(), (MappingSummary{.ready = 2, .withoutId = 1}));
    console.page.goTo(Step::Import);
    QCOMPARE(console.find<QLabel>(u"copyStanding"_s)->text(),
             u"The clipboard holds something else now."_s);
}

void TestSessionPage::refusesAnIdThatWasGivenAlready()
{
    insert(3);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 3);
    console.page.goTo(Step::Import);
    console.click(u"copyNextButton"_s);
    console.paste(idAt(0));
    console.click(u"copyNextButton"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), numberAt(1));
    console.paste(idAt(0)); // forgot to copy the new one
    QCOMPARE(console.page.step(), Step::Import);
    QCOMPARE(console.summary(), (MappingSummary{.ready = 1, .withoutId = 2}));
    QVERIFY(console.page.findChild<InlineMessage *>()->text().startsWith(
        u"This ID is already beside +1 604 555 0000."_s));
    console.paste(idAt(1));
    QCOMPARE(console.summary(), (MappingSummary{.ready = 2, .withoutId = 1}));
    QVERIFY(console.page.findChild<InlineMessage *>()->text().isEmpty());
}

void TestSessionPage::countsTheTimeOfWorkOnly()
{
    insert(2);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    ActiveTime::Time now = 0s;
    console.page.clock()->setNow([&now] { return now; });
    console.page.clock()->clear();
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 2);
    console.click(u"continueButton"_s);
    QTRY_COMPARE(scalar(u"SELECT count(*) FROM weekly_sessions"_s).toInt(), 1);
    now += 40s;
    console.click(u"nextStepButton"_s);
    now += 1h; // lunch, with the window in front: five minutes of it count
    console.paste(pairs(2));
    now += 20s;
    console.click(u"activateButton"_s);
    QTRY_COMPARE(console.page.step(), Step::Done);
    QTRY_COMPARE(
        scalar(u"SELECT active_seconds FROM weekly_sessions WHERE step = 'done'"_s).toInt(),
        40 + 300 + 20);
    QCOMPARE(console.find<QLabel>(u"doneHeadline"_s)->text(), u"2 numbers live in 6 min"_s);
    now += 2min; // reading what came of it is no part of it
    console.click(u"startSessionButton"_s);
    QTRY_COMPARE(scalar(u"SELECT count(*) FROM weekly_sessions"_s).toInt(), 2);
    QCOMPARE(console.page.clock()->spent(), 0s);
}

void TestSessionPage::timeAtElevenLabsCounts()
{
    insert(20);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    ActiveTime::Time now = 0s;
    console.page.clock()->setNow([&now] { return now; });
    console.page.clock()->clear();
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 20);
    console.click(u"continueButton"_s);
    console.page.clock()->leave();
    now += 18min; // less than a minute for each number
    console.page.clock()->act();
    QCOMPARE(console.page.clock()->spent(), 18min);
    console.page.clock()->leave();
    now += 3h;
    QVERIFY(console.page.clock()->isPaused());
    console.page.clock()->act();
    QCOMPARE(console.page.clock()->spent(), 18min + 20min);
}

void TestSessionPage::timeOfThePurchaseCounts()
{
    Console console(m_options);
    ActiveTime::Time now = 0s;
    console.page.clock()->setNow([&now] { return now; });
    QTRY_VERIFY(console.feed.hasView());
    console.page.hide(); // bought from the dashboard
    QVERIFY(!console.page.clock()->isRunning());
    console.page.setBuying(true);
    now += 90s;
    console.page.orderFinished();
    now += 5s;
    console.page.setBuying(false);
    QTRY_COMPARE(scalar(u"SELECT active_seconds FROM weekly_sessions"_s).toInt(), 95);
    QVERIFY(!console.page.clock()->isRunning());
}

void TestSessionPage::lookingAroundIsNoSession()
{
    insert(2);
    Console console(m_options);
    ActiveTime::Time now = 0s;
    console.page.clock()->setNow([&now] { return now; });
    console.page.clock()->clear();
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 2);
    now += 100s;
    console.page.hide();
    QCOMPARE(console.page.clock()->spent(), 0s);
    console.page.show();
    now += 7s;
    console.click(u"continueButton"_s);
    console.page.hide();
    QTRY_COMPARE(scalar(u"SELECT active_seconds FROM weekly_sessions"_s).toInt(), 7);
}

void TestSessionPage::comparesWithDoingItByHand_data()
{
    QTest::addColumn<int>("minutesByHand");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("faster") << 10 << 75
                            << u"By hand, at 10 min an organization, it would have been 20 min: "
                               "18 min 45 s saved, 93%."_s;
    QTest::newRow("slower") << 1 << 150
                            << u"By hand, at 1 min an organization, it would have been 2 min: "
                               "this took 30 s longer."_s;
}

void TestSessionPage::comparesWithDoingItByHand()
{
    QFETCH(const int, minutesByHand);
    QFETCH(const int, seconds);
    insert(2);
    exec(u"INSERT INTO weekly_sessions (started_at, finished_at, step, activated, active_seconds) "
         "VALUES (now() - interval '7 days', now() - interval '6 days', 'done', 9, 660)"_s);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    SavingsRules rules;
    rules.minutesByHand = minutesByHand;
    console.page.setSavingsRules(rules);
    ActiveTime::Time now = 0s;
    console.page.clock()->setNow([&now] { return now; });
    console.page.clock()->clear();
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 2);
    console.page.goTo(Step::Paste);
    console.paste(pairs(2));
    now += std::chrono::seconds(seconds);
    console.click(u"activateButton"_s);
    QTRY_COMPARE(console.page.step(), Step::Done);
    QTEST(console.find<QLabel>(u"doneSavings"_s)->text(), "text");
    QVERIFY2(console.find<QLabel>(u"doneHeadline"_s)->text().endsWith(u"; last week 11 min"_s),
             qPrintable(console.find<QLabel>(u"doneHeadline"_s)->text()));
}

void TestSessionPage::historyTellsAll()
{
    exec(
        u"INSERT INTO weekly_sessions "
        "(started_at, finished_at, step, activated, imported, active_seconds, actor) VALUES "
        "('2025-03-03T09:05:00Z', '2025-03-03T10:31:00Z', 'done', 20, 0, 660, "
        "'console:anna@office'), "
        "('2025-03-10T09:00:00Z', '2025-03-10T09:04:00Z', 'done', 20, 20, 41, 'console:bo@lap'), "
        "('2025-03-17T09:00:00Z', '2025-03-17T09:20:00Z', 'done', 20, 15, NULL, 'console:bo@lap'), "
        "('2025-03-24T09:00:00Z', '2025-03-24T09:01:00Z', 'done', 0, 0, 60, 'console:bo@lap')"_s);
    Console console(m_options);
    console.page.goTo(Step::Done);
    const auto *table = console.find<QTableView>(u"historyTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 4);
    const auto row = [table](int line) {
        QStringList cells;
        for (int column = 1; column < HistoryModel::ColumnCount; ++column)
            cells += table->model()->index(line, column).data().toString();
        return cells.join(u" | "_s);
    };
    const auto began = [](int hour, int minute) {
        return formatTime(QDateTime(QDate(2025, 3, 3), QTime(hour, minute), Qt::UTC));
    };
    QCOMPARE(row(0), began(9, 0) + u" | 0 | – | 1 min | bo@lap"_s);
    QCOMPARE(row(1), began(9, 0) + u" | 20 | 5 by hand, 15 by API | 20 min | bo@lap"_s);
    QCOMPARE(row(2), began(9, 0) + u" | 20 | by API | 41 s | bo@lap"_s);
    QCOMPARE(row(3), began(9, 5) + u" | 20 | by hand | 11 min | anna@office"_s);
    QCOMPARE(console.find<QLabel>(u"historySummary"_s)->text(),
             u"4 sessions, 60 numbers in 32 min 41 s"_s);
    QVERIFY(table->model()
                ->index(3, 0)
                .data(Qt::ToolTipRole)
                .toString()
                .startsWith(u"Open from Monday 3 March 2025"_s));
}

void TestSessionPage::goesOnWhenTheOrderIsThrough()
{
    Console console(m_options);
    QSignalSpy bought(&console.page, &Page::buyRequested);
    QTRY_COMPARE(console.button(u"sessionBuyButton"_s)->text(), u"&Buy 20 numbers…"_s);
    console.click(u"sessionBuyButton"_s);
    QCOMPARE(bought.size(), 1);
    QCOMPARE(bought.first().first().toInt(), 20);
    QTRY_COMPARE(scalar(u"SELECT step FROM weekly_sessions"_s).toString(), u"buy"_s);
    console.page.orderFinished();
    QCOMPARE(console.page.step(), Step::Import);
    QTRY_COMPARE(scalar(u"SELECT step FROM weekly_sessions"_s).toString(), u"import"_s);
}

void TestSessionPage::saysWhatToDoWhenNothingWaits()
{
    Console console(m_options);
    QSignalSpy bought(&console.page, &Page::buyRequested);
    QTRY_VERIFY(console.feed.hasView());
    for (const Step step : {Step::Import, Step::Paste}) {
        console.page.goTo(step);
        QPushButton *shown = nullptr;
        for (QPushButton *button : console.page.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"&Buy 20 numbers…"_s)
                shown = button;
        }
        QVERIFY(shown);
        QTest::mouseClick(shown, Qt::LeftButton);
    }
    QCOMPARE(bought.size(), 2);
}

void TestSessionPage::stepsTakeClicksAndKeys()
{
    insert(1);
    Console console(m_options);
    QVERIFY(QTest::qWaitForWindowActive(&console.page));
    auto *stepper = console.find<Stepper>(u"stepper"_s);
    QTest::mouseClick(stepper, Qt::LeftButton, {}, stepper->stepRect(2).center());
    QCOMPARE(console.page.step(), Step::Paste);
    stepper->setFocus();
    QTest::keyClick(stepper, Qt::Key_Left);
    QTest::keyClick(stepper, Qt::Key_Return);
    QCOMPARE(console.page.step(), Step::Import);
    console.click(u"historyButton"_s);
    QCOMPARE(console.page.step(), Step::Done);
    QCOMPARE(console.find<QLabel>(u"doneHeadline"_s)->text(), u"No session is open"_s);
    console.click(u"startSessionButton"_s);
    QCOMPARE(console.page.step(), Step::Buy);
    QTRY_COMPARE(scalar(u"SELECT count(*) FROM weekly_sessions"_s).toInt(), 1);
}

void TestSessionPage::everyControlIsNamed()
{
    insert(2);
    Console console(m_options);
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 2);
    for (const Step step : {Step::Buy, Step::Import, Step::Paste, Step::Done}) {
        console.page.goTo(step);
        QStringList unnamed = unnamedControls(&console.page);
        unnamed.removeIf([](const QString &control) { // hidden until they have words, and a name
            return control.contains(u"messageAction"_s) || control.contains(u"emptyStateAction"_s);
        });
        QCOMPARE(unnamed.join(u' '), QString());
    }
}

void TestSessionPage::canBePhotographed_data()
{
    QTest::addColumn<Theme::Mode>("mode");
    QTest::addColumn<QSize>("size");
    // The window's 1280×800 and 1024×640 without rail and status bar.
    QTest::newRow("light") << Theme::Mode::Light << QSize(1080, 736);
    QTest::newRow("dark") << Theme::Mode::Dark << QSize(1080, 736);
    QTest::newRow("small") << Theme::Mode::Light << QSize(824, 576);
}

//! With NUMBERWELL_SHOTS naming a folder the pictures are kept there, to be looked at.
void TestSessionPage::canBePhotographed()
{
    QFETCH(const Theme::Mode, mode);
    QFETCH(const QSize, size);
    Theme theme(*qApp);
    theme.applyForced(mode);
    insert(18);
    exec(u"INSERT INTO weekly_sessions "
         "(started_at, finished_at, step, activated, active_seconds, imported, actor) SELECT "
         "now() - i * interval '7 days' - interval '24 min', now() - i * interval '7 days', "
         "'done', 15 + i, 540 + 60 * i, CASE WHEN i = 2 THEN 15 ELSE 0 END, 'console:anna@office' "
         "FROM generate_series(1, 5) AS i"_s);
    Console console(m_options);
    console.page.setAutoFillBackground(true);
    console.page.resize(size);
    QTRY_COMPARE(console.page.grid()->model()->rowCount(), 18);
    const QString folder = qEnvironmentVariable("NUMBERWELL_SHOTS");
    const auto shoot = [&](const QString &name) {
        QCoreApplication::processEvents();
        const QPixmap picture = console.page.grab();
        QCOMPARE(picture.size(), size);
        if (!folder.isEmpty()) {
            picture.save(
                u"%1/%2-%3.png"_s.arg(folder, name, QString::fromLatin1(QTest::currentDataTag())));
        }
    };
    shoot(u"session-buy"_s);
    console.click(u"continueButton"_s);
    console.click(u"copyNextButton"_s);
    QTRY_VERIFY(scalar(u"SELECT count(*) FROM weekly_sessions"_s).toInt() == 6);
    shoot(u"session-import"_s);
    console.page.goTo(Step::Paste);
    console.paste(pairs(12)
                  + u"\n+16045550012\t%1\n1.60456E+10\tphnum_9901k3e0m2v4zxq1w2e3r4t5y6\n"
                    "+16045559999\tphnum_1101k3f5h6j7k8l9m0n1p2q3r4"_s.arg(idAt(3)));
    console.page.grid()->goToNextProblem();
    shoot(u"session-paste"_s);
    console.page.grid()->activate();
    QTRY_VERIFY(!console.page.grid()->isActivating());
    shoot(u"session-partly"_s);
    MappingModel *model = console.page.grid()->model();
    while (model->rowCount() > 6) {
        const int last = model->rowCount() - 1;
        model->clearCells({model->index(last, 0), model->index(last, 1)}, u"clear"_s);
    }
    model->clearCells({model->index(0, 1)}, u"clear"_s);
    for (int i = 12; i < 18; ++i)
        model->setData(model->index(i - 12, 1), idAt(i));
    console.page.grid()->activate();
    QTRY_COMPARE(console.page.step(), Step::Done);
    QTRY_COMPARE(console.find<QTableView>(u"historyTable"_s)->model()->rowCount(), 6);
    QTest::qWait(1700); // new rows have stopped shining
    shoot(u"session-done"_s);
}

QTEST_MAIN(TestSessionPage)
#include "tst_sessionpage.moc"
