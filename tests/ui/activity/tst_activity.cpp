// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity/activitypage.h"

#include "poolfixture.h"

#include "activity/eventsmodel.h"
#include "activity/orderlist.h"

#include "common/emptystate.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

class TestActivity final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void sumsUpOrders_data();
    void sumsUpOrders();
    void groupsFailuresByReason();
    void emptyPageSaysWhatWillCome();
    void showsEventsAndOrders();
    void findsEvents_data();
    void findsEvents();
    void newEventsComeOnTop();
    void readsOnlyWhileItIsSeen();
    void unfoldsReasonsAndRetries();
    void everyControlIsNamed();
    void canBePhotographed();

private:
    std::unique_ptr<ActivityPage> makePage()
    {
        auto page = std::make_unique<ActivityPage>(m_fixture->feed(), m_fixture->history());
        page->resize(1080, 740);
        page->show();
        return page;
    }

    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<PoolFixture> m_fixture;
};

namespace {

using store::ItemState;
using store::PurchaseOrder;

QTableView *tableOf(ActivityPage &page)
{
    return page.findChild<QTableView *>(u"activityTable"_s);
}

store::PurchaseItem makeItem(int position, ItemState state, const QString &code = {})
{
    return {.id = QString::number(position),
            .orderId = u"o1"_s,
            .position = position,
            .planned
            = {*E164::parse(u"+1647555%1"_s.arg(1000 + position)), u"647"_s, {}, {}, {}, {}},
            .state = state,
            .sid = {},
            .errorCode = code,
            .errorDetail = {},
            .attempts = 1,
            .updatedAt = {}};
}

PurchaseOrder makeOrder(PurchaseOrder::State state,
                        int recorded,
                        int failed,
                        int spare,
                        int planned)
{
    PurchaseOrder order;
    order.id = u"o1"_s;
    order.requested = recorded + failed + planned;
    order.areaCodes = {u"604"_s, u"647"_s};
    order.state = state;
    order.createdAt = QDateTime(QDate(2026, 11, 16), QTime(10, 42), Qt::UTC);
    int position = 0;
    for (int i = 0; i < recorded; ++i)
        order.items.append(makeItem(++position, ItemState::Recorded));
    for (int i = 0; i < failed; ++i)
        order.items.append(makeItem(++position, ItemState::Failed, u"21452"_s));
    for (int i = 0; i < spare; ++i)
        order.items.append(makeItem(++position, ItemState::Failed, u"not_needed"_s));
    for (int i = 0; i < planned; ++i)
        order.items.append(makeItem(++position, ItemState::Planned));
    return order;
}

} // namespace

void TestActivity::initTestCase()
{
    m_server = std::make_unique<TestDatabase>();
    QVERIFY2(m_server->isUp(), qPrintable(m_server->problem()));
}

void TestActivity::init()
{
    m_fixture = std::make_unique<PoolFixture>(*m_server);
}

void TestActivity::cleanup()
{
    m_fixture.reset();
}

void TestActivity::sumsUpOrders_data()
{
    using State = PurchaseOrder::State;
    QTest::addColumn<PurchaseOrder>("order");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("badge");
    QTest::addColumn<int>("missing");
    QTest::newRow("all") << makeOrder(State::Finished, 20, 0, 0, 0) << u"20 of 20 bought"_s
                         << u"Complete"_s << 0;
    QTest::newRow("spares are no failures")
        << makeOrder(State::Finished, 20, 0, 4, 0) << u"20 of 20 bought"_s << u"Complete"_s << 0;
    QTest::newRow("partly") << makeOrder(State::Finished, 18, 2, 0, 0)
                            << u"18 of 20 bought · 2 failed"_s << u"Partly"_s << 2;
    QTest::newRow("nothing") << makeOrder(State::Finished, 0, 3, 0, 0)
                             << u"0 of 3 bought · 3 failed"_s << u"Failed"_s << 3;
    QTest::newRow("under way") << makeOrder(State::Open, 7, 1, 0, 12)
                               << u"7 of 20 bought · 1 failed · 12 under way"_s << u"Under way"_s
                               << 0;
    QTest::newRow("stopped") << makeOrder(State::Stopped, 7, 0, 0, 13) << u"7 of 20 bought"_s
                             << u"Stopped"_s << 13;
}

void TestActivity::sumsUpOrders()
{
    QFETCH(const PurchaseOrder, order);
    const OrderSummary summary = summaryOf(order);
    QTEST(summary.title, "title");
    QTEST(summary.badge.text, "badge");
    QTEST(summary.missing, "missing");
}

void TestActivity::groupsFailuresByReason()
{
    PurchaseOrder order = makeOrder(PurchaseOrder::State::Finished, 1, 3, 2, 0);
    const OrderSummary summary = summaryOf(order);
    QCOMPARE(summary.failures.size(), 1);
    QCOMPARE(summary.failures.first().numbers.size(), 3);
    QVERIFY(summary.failures.first().reason.contains(u"647"));
    QVERIFY(summary.failures.first().reason.contains(u"(21452)"));
    QCOMPARE(summary.areaCode, u"647"_s);
}

void TestActivity::emptyPageSaysWhatWillCome()
{
    const auto page = makePage();
    auto *empty = page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->accessibleName().startsWith(u"Nothing happened yet"));
    QVERIFY(!page->findChild<OrderList *>()->isVisible());
}

void TestActivity::showsEventsAndOrders()
{
    m_fixture->fill();
    const auto page = makePage();
    QTRY_VERIFY(tableOf(*page)->isVisible());
    const QAbstractItemModel *model = tableOf(*page)->model();
    QVERIFY(model->rowCount() > 50);
    const QModelIndexList failed
        = model->match(model->index(0, int(EventColumn::What)), Qt::DisplayRole, u"Not bought"_s);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first()
                .siblingAtColumn(int(EventColumn::Detail))
                .data()
                .toString()
                .contains(u"(21422)"));
    QTRY_VERIFY(page->findChild<OrderList *>()->isVisible());
    QStringList titles;
    for (const OrderSummary &summary : page->findChild<OrderList *>()->summaries())
        titles.append(summary.title);
    QCOMPARE(titles,
             QStringList({u"0 of 5 bought · 5 under way"_s, u"18 of 20 bought · 2 failed"_s}));
}

void TestActivity::findsEvents_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("found");
    QTest::newRow("code") << u"21422"_s << 1;
    QTest::newRow("number") << u"647 555 0111"_s << 1;
    QTest::newRow("words") << u"not bought"_s << 1;
    QTest::newRow("who") << u"numberwelld"_s << 50;
    QTest::newRow("nothing") << u"zebra"_s << 0;
}

void TestActivity::findsEvents()
{
    QFETCH(const QString, typed);
    m_fixture->fill();
    const auto page = makePage();
    QTRY_VERIFY(tableOf(*page)->isVisible());
    page->findChild<QLineEdit *>(u"activitySearch"_s)->setText(typed);
    QTEST(tableOf(*page)->model()->rowCount(), "found");
}

void TestActivity::newEventsComeOnTop()
{
    m_fixture->fill();
    EventsModel model;
    EventsFilter filter(&model);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester filterTester(
        &filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto read = [this] {
        return store::NumberStore(m_fixture->connection())
            .recentEvents(40)
            .value_or(QList<store::NumberEvent>());
    };
    model.merge(read());
    QCOMPARE(model.rowCount(), 40);
    const QPersistentModelIndex first(model.index(0, 0));
    m_fixture->exec(
        u"UPDATE phone_number_pool SET status = 'released' WHERE twilio_phone_sid = 'PN01'"_s);
    model.merge(read());
    QCOMPARE(model.rowCount(), 40); // the oldest left
    QCOMPARE(first.row(), 1);
    QCOMPARE(model.index(0, int(EventColumn::What)).data().toString(), u"Given back to Twilio"_s);
}

void TestActivity::readsOnlyWhileItIsSeen()
{
    m_fixture->fill();
    const auto page = makePage();
    QTRY_VERIFY(tableOf(*page)->isVisible());
    const int before = tableOf(*page)->model()->rowCount();
    page->hide();
    m_fixture->exec(
        u"UPDATE phone_number_pool SET status = 'released' WHERE twilio_phone_sid = 'PN01'"_s);
    QVERIFY(m_fixture->read());
    QTest::qWait(200);
    QCOMPARE(tableOf(*page)->model()->rowCount(), before);
    page->show();
    QTRY_COMPARE(tableOf(*page)->model()->rowCount(), before + 1);
    m_fixture->exec(
        u"UPDATE phone_number_pool SET status = 'released' WHERE twilio_phone_sid = 'PN02'"_s);
    QVERIFY(m_fixture->read());
    QTRY_COMPARE(tableOf(*page)->model()->rowCount(), before + 2);
}

void TestActivity::unfoldsReasonsAndRetries()
{
    OrderList list;
    list.resize(900, 200);
    list.show();
    QSignalSpy retried(&list, &OrderList::retryRequested);
    list.setOrders({makeOrder(PurchaseOrder::State::Finished, 18, 2, 0, 0)});
    auto *why = list.findChild<QAbstractButton *>(u"whyButton_o1"_s);
    const auto seesReason = [&list] {
        for (const QLabel *label : list.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(u"(21452)"))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(why->isVisible());
    QVERIFY(!seesReason());
    why->click();
    QVERIFY(seesReason());
    list.findChild<QAbstractButton *>(u"retryButton_o1"_s)->click();
    QCOMPARE(retried.size(), 1);
    QCOMPARE(retried.first(), QVariantList({2, u"647"_s}));
    // A fresh list leaves unfolded what was.
    list.setOrders({makeOrder(PurchaseOrder::State::Finished, 17, 3, 0, 0)});
    QTRY_VERIFY(seesReason());
}

void TestActivity::everyControlIsNamed()
{
    m_fixture->fill();
    const auto page = makePage();
    QTRY_VERIFY(page->findChild<OrderList *>()->isVisible());
    QCOMPARE(unnamedIn(*page), QString());
}

void TestActivity::canBePhotographed()
{
    dressForPictures();
    m_fixture->fill();
    const auto page = makePage();
    QTRY_VERIFY(tableOf(*page)->isVisible());
    QTRY_VERIFY(page->findChild<OrderList *>()->isVisible());
    for (auto *why : page->findChildren<QAbstractButton *>()) {
        if (why->objectName().startsWith(u"whyButton"))
            why->click();
    }
    photograph(*page, u"activity"_s);
    QVERIFY(!page->grab().isNull());
}

QTEST_MAIN(TestActivity)
#include "tst_activity.moc"
