// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/activitypage.h"
#include "activity/queuelist.h"

#include "poolfixture.h"

#include "common/accessibility.h"
#include "common/format.h"
#include "common/queuetext.h"

#include "store/orderstore.h"
#include "store/queuestore.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime Now(QDate(2026, 11, 25), QTime(10, 0), Qt::UTC);

QueueEntry waitingEntry()
{
    QueueEntry entry;
    entry.orderId = u"o1"_s;
    entry.requested = 20;
    entry.recorded = 8;
    entry.areaCodes = {u"604"_s};
    entry.code = u"20503"_s;
    entry.waitingSince = Now.addSecs(-120);
    entry.nextTry = Now.addSecs(40);
    return entry;
}

} // namespace

class TestQueueList final : public QObject
{
    Q_OBJECT

private slots:
    void says_data();
    void says();
    void sumsUpInOneLine();
    void hidesWhereNothingWaits();
    void asksToTryAndToGiveUp();
    void honoursTwiliosOwnPause();
    void keepsTheFocus();
    void everyControlIsNamed();
    void theActivityPageShowsTheQueue();
};

void TestQueueList::says_data()
{
    QTest::addColumn<QueueEntry>("entry");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("reasonHolds");
    QTest::addColumn<QString>("times");

    QueueEntry entry = waitingEntry();
    QTest::newRow("Twilio away") << entry << u"8 of 20 bought · 12 wait"_s
                                 << u"nothing is bought twice"_s
                                 << u"waiting for 2 min · next try in 40 s"_s;
    entry.code = u"20005"_s;
    entry.isHeld = true;
    QTest::newRow("held") << entry << u"8 of 20 bought · 12 wait"_s << u"The order is kept"_s
                          << u"waiting for 2 min · next try in 40 s"_s;
    entry = waitingEntry();
    entry.code = u"20429"_s;
    entry.isDemanded = true;
    QTest::newRow("throttled") << entry << u"8 of 20 bought · 12 wait"_s << u"Twilio itself asked"_s
                               << u"waiting for 2 min · next try in 40 s"_s;
    entry = waitingEntry();
    entry.stopCode = u"stopped_by_admin"_s;
    entry.unsettled = 2;
    QTest::newRow("given up") << entry << u"8 of 20 bought · 2 being looked up"_s << u"Given up"_s
                              << u"waiting for 2 min · next try in 40 s"_s;
    entry = waitingEntry();
    entry.code.clear();
    entry.waitingSince = {};
    entry.nextTry = {};
    QTest::newRow("not begun") << entry << u"8 of 20 bought · 12 wait"_s << u"Nothing is lost"_s
                               << u"next try within a minute"_s;
    entry.isWorkedOn = true;
    QTest::newRow("under way") << entry << u"8 of 20 bought · 12 under way"_s << QString()
                               << QString();
}

void TestQueueList::says()
{
    QFETCH(QueueEntry, entry);
    QFETCH(QString, title);
    QFETCH(QString, reasonHolds);
    QFETCH(QString, times);
    QCOMPARE(queueTitle(entry), title);
    QCOMPARE(queueReason(entry).isEmpty(), reasonHolds.isEmpty());
    QVERIFY2(queueReason(entry).contains(reasonHolds), qPrintable(queueReason(entry)));
    QCOMPARE(queueTimes(entry, Now), times);
}

void TestQueueList::sumsUpInOneLine()
{
    QVERIFY(queueLine({}, 0, {}).isEmpty());
    QueueEntry other = waitingEntry();
    other.nextTry = Now.addSecs(10);
    const QString bought = u"Queue: 24 purchases, next try %1"_s.arg(formatTime(other.nextTry));
    QCOMPARE(queueLine({waitingEntry(), other}, 0, {}), bought);
    const QDateTime sooner = Now.addSecs(-600);
    QCOMPARE(queueLine({waitingEntry(), other}, 3, sooner),
             u"Queue: 24 purchases, 3 imports, next try %1"_s.arg(formatTime(sooner)));
    QCOMPARE(queueLine({}, 3, {}), u"Queue: 3 imports"_s);
    QCOMPARE(nextTryOf(QList{waitingEntry(), other}), other.nextTry);
}

void TestQueueList::hidesWhereNothingWaits()
{
    QWidget window;
    auto *list = new QueueList(&window);
    window.show();
    QVERIFY(list->isHidden());
    list->setEntries({waitingEntry()});
    QVERIFY(!list->isHidden());
    QueueEntry working = waitingEntry();
    working.isWorkedOn = true;
    list->setEntries({working});
    QVERIFY(list->isHidden());
    list->setEntries({});
    QVERIFY(list->isHidden());
}

void TestQueueList::asksToTryAndToGiveUp()
{
    QueueList list;
    list.setEntries({waitingEntry()});
    list.show();
    QSignalSpy tried(&list, &QueueList::tryNowRequested);
    QSignalSpy given(&list, &QueueList::giveUpRequested);
    QTest::mouseClick(list.findChild<QPushButton *>(u"tryNow_o1"_s), Qt::LeftButton);
    QTest::keyClick(list.findChild<QPushButton *>(u"giveUp_o1"_s), Qt::Key_Space);
    QCOMPARE(tried.size(), 1);
    QCOMPARE(tried.first().first().toString(), u"o1"_s);
    QCOMPARE(given.size(), 1);
    QCOMPARE(given.first().first().toString(), u"o1"_s);
    // What is given up already can only be looked up.
    QueueEntry stopped = waitingEntry();
    stopped.stopCode = u"stopped_by_admin"_s;
    stopped.unsettled = 1;
    list.setEntries({stopped});
    QVERIFY(!list.findChild<QPushButton *>(u"giveUp_o1"_s));
}

void TestQueueList::honoursTwiliosOwnPause()
{
    QueueList list;
    QueueEntry entry = waitingEntry();
    entry.isDemanded = true;
    list.setEntries({entry});
    QVERIFY(!list.findChild<QPushButton *>(u"tryNow_o1"_s)->isEnabled());
}

void TestQueueList::keepsTheFocus()
{
    QueueList list;
    list.setEntries({waitingEntry()});
    list.show();
    list.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    list.findChild<QPushButton *>(u"giveUp_o1"_s)->setFocus();
    QueueEntry next = waitingEntry();
    next.recorded = 9;
    list.setEntries({next});
    QCOMPARE(list.focusWidget()->objectName(), u"giveUp_o1"_s);
    QCOMPARE(list.findChild<QLabel *>(u"queueTitle_o1"_s)->text(), u"9 of 20 bought · 11 wait"_s);
}

void TestQueueList::everyControlIsNamed()
{
    QueueList list;
    list.setEntries({waitingEntry()});
    list.show();
    for (const auto *button : list.findChildren<QPushButton *>()) {
        QVERIFY(!button->accessibleName().isEmpty());
        QVERIFY(button->text().contains(u'&'));
    }
}

//! A held order of a real database arrives on the page, with its two buttons.
void TestQueueList::theActivityPageShowsTheQueue()
{
    TestDatabase server;
    QVERIFY2(server.isUp(), qPrintable(server.problem()));
    PoolFixture fixture(server);
    store::NewOrder order;
    order.requested = 1;
    order.unitPrice = Money::parse(u"1.15", u"USD"_s);
    order.numbers = {{*E164::parse(u"+16045550123"), u"604"_s, u"CA"_s, {}, {}, {}}};
    const auto id = store::OrderStore(fixture.connection()).place(order);
    QVERIFY(id);
    Error suspended;
    suspended.kind = ErrorKind::Forbidden;
    suspended.code = u"20005"_s;
    QVERIFY(store::QueueStore(fixture.connection()).hold(*id, suspended, store::BackOff()));

    ActivityPage page(fixture.feed(), fixture.history());
    page.resize(1080, 740);
    page.show();
    QVERIFY(fixture.read());
    auto *queue = page.findChild<QueueList *>();
    QVERIFY(!queue->isHidden());
    QSignalSpy tried(&page, &ActivityPage::tryNowRequested);
    QTest::mouseClick(queue->findChild<QPushButton *>(u"tryNow_"_s + *id), Qt::LeftButton);
    QCOMPARE(tried.size(), 1);
    QCOMPARE(tried.first().first().toString(), *id);
}

QTEST_MAIN(TestQueueList)
#include "tst_queuelist.moc"
