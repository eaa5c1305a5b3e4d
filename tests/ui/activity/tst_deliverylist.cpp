// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/activitypage.h"
#include "activity/deliverylist.h"

#include "poolfixture.h"

#include "common/alerttext.h"

#include "store/deliverystore.h"
#include "store/monitorstore.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now(QDate(2026, 11, 25), QTime(10, 0), Qt::UTC);

AlertDelivery failedDelivery()
{
    AlertDelivery delivery;
    delivery.id = u"d1"_s;
    delivery.alert = {1, {}, AlertKind::Low, 3, 5, Now};
    delivery.attempts = 3;
    delivery.errorCode = u"550"_s;
    delivery.errorDetail = u"550 No such mailbox"_s;
    delivery.waitingSince = Now.addSecs(-120);
    delivery.nextTry = Now.addSecs(40);
    return delivery;
}

} // namespace

//! Alerts that did not get out, in words, with their two buttons.
class TestDeliveryList final : public QObject
{
    Q_OBJECT

private slots:
    void says_data();
    void says();
    void hidesWhereAllIsOut();
    void asksToSendAndToGiveUp();
    void keepsTheFocus();
    void everyControlIsNamed();
    void theActivityPageShowsIt();
};

void TestDeliveryList::says_data()
{
    QTest::addColumn<AlertDelivery>("delivery");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("reasonHolds");
    QTest::addColumn<QString>("times");
    AlertDelivery delivery = failedDelivery();
    QTest::newRow("refused") << delivery << u"Mail · 3 numbers ready: below 5"_s
                             << u"It said: 550 No such mailbox"_s
                             << u"tried 3 times · waiting for 2 min · next try in 40 s"_s;
    delivery.errorCode = u"tls_certificate"_s;
    delivery.alert = {2, u"604"_s, AlertKind::Empty, 0, 2, Now};
    delivery.nextTry = Now.addSecs(-1);
    QTest::newRow("certificate")
        << delivery << u"Mail · Area code 604: No numbers ready"_s << u"does not trust"_s
        << u"tried 3 times · waiting for 2 min · next try within a minute"_s;
    delivery.channel = AlertChannel::Webhook;
    delivery.alert = {3, {}, AlertKind::Well, 20, 5, Now};
    delivery.errorCode = u"Unavailable"_s;
    delivery.errorDetail = u"The service answered with HTTP status 503."_s;
    delivery.state = AlertDelivery::State::GivenUp;
    QTest::newRow("given up") << delivery << u"Webhook · 20 numbers ready: well again"_s
                              << u"HTTP status 503"_s << u"tried 3 times"_s;
    delivery = failedDelivery();
    delivery.attempts = 0;
    delivery.errorCode.clear();
    QTest::newRow("nobody can") << delivery << u"Mail · 3 numbers ready: below 5"_s
                                << u"No program that runs"_s
                                << u"waiting for 2 min · next try in 40 s"_s;
}

void TestDeliveryList::says()
{
    QFETCH(const AlertDelivery, delivery);
    QFETCH(const QString, reasonHolds);
    QTEST(deliveryTitle(delivery), "title");
    QVERIFY2(deliveryReason(delivery).contains(reasonHolds), qPrintable(deliveryReason(delivery)));
    QTEST(deliveryTimes(delivery, Now), "times");
}

void TestDeliveryList::hidesWhereAllIsOut()
{
    QWidget window;
    auto *list = new DeliveryList(&window);
    window.show();
    QVERIFY(list->isHidden());
    list->setDeliveries({failedDelivery()});
    QVERIFY(!list->isHidden());
    list->setDeliveries({});
    QVERIFY(list->isHidden());
}

void TestDeliveryList::asksToSendAndToGiveUp()
{
    DeliveryList list;
    list.setDeliveries({failedDelivery()});
    list.show();
    QSignalSpy sent(&list, &DeliveryList::tryNowRequested);
    QSignalSpy given(&list, &DeliveryList::giveUpRequested);
    QTest::mouseClick(list.findChild<QPushButton *>(u"sendNow_d1"_s), Qt::LeftButton);
    QTest::keyClick(list.findChild<QPushButton *>(u"giveUpDelivery_d1"_s), Qt::Key_Space);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().first().toString(), u"d1"_s);
    QCOMPARE(given.size(), 1);
    AlertDelivery over = failedDelivery();
    over.state = AlertDelivery::State::GivenUp;
    list.setDeliveries({over});
    QVERIFY(!list.findChild<QPushButton *>(u"giveUpDelivery_d1"_s));
    QVERIFY(list.findChild<QPushButton *>(u"sendNow_d1"_s));
    over.state = AlertDelivery::State::Sending;
    list.setDeliveries({over});
    QVERIFY(!list.findChild<QPushButton *>(u"sendNow_d1"_s));
}

void TestDeliveryList::keepsTheFocus()
{
    DeliveryList list;
    list.setDeliveries({failedDelivery()});
    list.show();
    list.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&list));
    list.findChild<QPushButton *>(u"giveUpDelivery_d1"_s)->setFocus();
    AlertDelivery next = failedDelivery();
    next.attempts = 4;
    list.setDeliveries({next});
    QCOMPARE(list.focusWidget()->objectName(), u"giveUpDelivery_d1"_s);
}

void TestDeliveryList::everyControlIsNamed()
{
    DeliveryList list;
    list.setDeliveries({failedDelivery()});
    list.show();
    for (const auto *button : list.findChildren<QPushButton *>()) {
        QVERIFY(button->accessibleName().contains(u"3 numbers ready"_s));
        QVERIFY(button->text().contains(u'&'));
    }
}

//! A failed delivery of a real database arrives on the page.
void TestDeliveryList::theActivityPageShowsIt()
{
    TestDatabase server;
    QVERIFY2(server.isUp(), qPrintable(server.problem()));
    PoolFixture fixture(server);
    store::MonitorStore monitor(fixture.connection());
    QVERIFY(monitor.setChannel(AlertChannel::Email, true));
    QVERIFY(monitor.look());
    store::DeliveryStore outbox(fixture.connection());
    const auto claimed = outbox.claim({AlertChannel::Email}, {});
    QVERIFY(claimed && claimed->has_value());
    Error refused;
    refused.kind = ErrorKind::Rejected;
    refused.code = u"550"_s;
    refused.detail = u"550 No such mailbox"_s;
    QVERIFY(outbox.failed(**claimed, refused, {}));

    ActivityPage page(fixture.feed(), fixture.history());
    page.resize(1080, 740);
    page.show();
    QVERIFY(fixture.read());
    auto *list = page.findChild<DeliveryList *>();
    QVERIFY(!list->isHidden());
    const QString id = (*claimed)->id;
    QVERIFY(list->findChild<QLabel *>(u"deliveryReason_"_s + id)->text().contains(u"mailbox"_s));
    QSignalSpy sent(&page, &ActivityPage::sendNowRequested);
    QSignalSpy given(&page, &ActivityPage::giveUpDeliveryRequested);
    QTest::mouseClick(list->findChild<QPushButton *>(u"sendNow_"_s + id), Qt::LeftButton);
    QTest::mouseClick(list->findChild<QPushButton *>(u"giveUpDelivery_"_s + id), Qt::LeftButton);
    QCOMPARE(sent.size(), 1);
    QCOMPARE(given.first().first().toString(), id);
    photograph(page, u"activity-deliveries"_s);
}

QTEST_MAIN(TestDeliveryList)
#include "tst_deliverylist.moc"
