// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/offersmodel.h"
#include "purchase/ordermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestOffersModel final : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheFirst();
    void keepsTheChoiceFull_data();
    void keepsTheChoiceFull();
    void turnedDownOffersAreNoSpares();
    void tellsOfChangedRowsOnly();
    void showsPrices();
    void orderRowsComeAndChange();
};

namespace {

store::PlannedNumber numberAt(int index)
{
    return {.number = *E164::parse(u"+1604555%1"_s.arg(index, 4, 10, QChar(u'0'))),
            .areaCode = u"604"_s,
            .country = u"CA"_s,
            .locality = u"Vancouver"_s,
            .region = u"BC"_s,
            .capabilities = {.voice = true, .sms = true, .mms = false}};
}

QList<store::PlannedNumber> offers(int count)
{
    QList<store::PlannedNumber> numbers;
    for (int i = 0; i < count; ++i)
        numbers.append(numberAt(i));
    return numbers;
}

QList<int> tickedRows(const OffersModel &model)
{
    QList<int> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.isTicked(row))
            rows << row;
    }
    return rows;
}

store::PurchaseItem itemAt(int index, store::ItemState state, const QString &errorCode = {})
{
    store::PurchaseItem item{.id = QString::number(index),
                             .orderId = u"order"_s,
                             .position = index,
                             .planned = numberAt(index),
                             .state = state,
                             .sid = {},
                             .errorCode = errorCode,
                             .errorDetail = {},
                             .attempts = 1,
                             .updatedAt = {}};
    return item;
}

} // namespace

void TestOffersModel::choosesTheFirst()
{
    OffersModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOffers(offers(5), 3);
    QCOMPARE(tickedRows(model), (QList<int>{0, 1, 2}));
    QCOMPARE(model.chosen().size(), 3);
    QCOMPARE(model.spares().size(), 2);
    QCOMPARE(model.index(0, OffersModel::Chosen).data(Qt::CheckStateRole).toInt(),
             int(Qt::Checked));
    QCOMPARE(model.index(0, OffersModel::Number).data().toString(), u"+1 604 555 0000"_s);
    QCOMPARE(model.index(0, OffersModel::Place).data().toString(), u"Vancouver, BC"_s);
    QCOMPARE(model.index(0, OffersModel::Can).data().toString(), u"voice, SMS"_s);
}

void TestOffersModel::keepsTheChoiceFull_data()
{
    QTest::addColumn<QList<int>>("untick");
    QTest::addColumn<QList<int>>("tick");
    QTest::addColumn<QList<int>>("expected");
    using Rows = QList<int>;
    // Five offers, three wanted.
    QTest::newRow("the next takes its place") << Rows{1} << Rows{} << Rows{0, 2, 3};
    QTest::newRow("two at once") << Rows{0, 1} << Rows{} << Rows{2, 3, 4};
    QTest::newRow("none left to take it") << Rows{0, 1, 2, 3} << Rows{} << Rows{4};
    QTest::newRow("the last makes room") << Rows{} << Rows{4} << Rows{0, 1, 4};
    QTest::newRow("every one by name") << Rows{} << Rows{3, 4} << Rows{0, 3, 4};
    QTest::newRow("back again") << Rows{1} << Rows{1} << Rows{0, 1, 2};
    QTest::newRow("all turned down") << Rows{0, 1, 2, 3, 4} << Rows{} << Rows{};
}

void TestOffersModel::keepsTheChoiceFull()
{
    QFETCH(const QList<int>, untick);
    QFETCH(const QList<int>, tick);
    QFETCH(const QList<int>, expected);
    OffersModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOffers(offers(5), 3);
    for (const int row : untick) {
        if (model.isTicked(row))
            model.setTicked({row}, false);
    }
    model.setTicked(tick, true);
    QCOMPARE(tickedRows(model), expected);
}

void TestOffersModel::turnedDownOffersAreNoSpares()
{
    OffersModel model;
    model.setOffers(offers(5), 3);
    model.setTicked({1}, false);
    QCOMPARE(model.spares(), (QList<store::PlannedNumber>{numberAt(4)}));
    // Never more than wanted, however many are ticked by name.
    model.setTicked({0, 1, 2, 3, 4}, true);
    QCOMPARE(model.chosen().size(), 3);
}

void TestOffersModel::tellsOfChangedRowsOnly()
{
    OffersModel model;
    model.setOffers(offers(100), 20);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy choices(&model, &OffersModel::choiceChanged);
    QVERIFY(model.setData(model.index(3, OffersModel::Chosen), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(changes.size(), 2); // the one that went and the one that came
    QCOMPARE(choices.size(), 1);
}

void TestOffersModel::showsPrices()
{
    OffersModel model;
    model.setOffers(offers(2), 1);
    QCOMPARE(model.index(0, OffersModel::Monthly).data().toString(), u"–"_s);
    model.setPrices({{u"US"_s, *Money::parse(u"1", u"USD"_s)}});
    QCOMPARE(model.index(0, OffersModel::Monthly).data().toString(), u"–"_s);
    model.setPrices({{u"CA"_s, *Money::parse(u"1.15", u"USD"_s)}});
    QVERIFY(model.index(1, OffersModel::Monthly).data().toString().contains(u"1.15"_s));
    QCOMPARE(model.chosen().first().monthlyPrice, Money::parse(u"1.15", u"USD"_s));

    // Its own price is the one that counts.
    QList<store::PlannedNumber> mixed = offers(2);
    mixed[0].monthlyPrice = Money::parse(u"2.50", u"USD"_s);
    model.setOffers(mixed, 2);
    model.setPrices({{u"CA"_s, *Money::parse(u"1.15", u"USD"_s)}});
    QVERIFY(model.index(0, OffersModel::Monthly).data().toString().contains(u"2.50"_s));
    QVERIFY(model.index(1, OffersModel::Monthly).data().toString().contains(u"1.15"_s));
}

void TestOffersModel::orderRowsComeAndChange()
{
    using store::ItemState;
    OrderModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPlanned(offers(2));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QCOMPARE(model.merge(itemAt(0, ItemState::Recorded)), 0);
    QCOMPARE(model.merge(itemAt(1, ItemState::Failed, u"21422"_s)), 1);
    QCOMPARE(model.merge(itemAt(2, ItemState::Planned)), -1); // waits in reserve
    QCOMPARE(model.merge(itemAt(3, ItemState::Failed, u"not_needed"_s)), -1);
    QCOMPARE(model.merge(itemAt(2, ItemState::Buying)), 2); // and comes into play
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.settled(), 2);
    QCOMPARE(model.bought(), 1);
    QCOMPARE(resets.size(), 0);
    const QString reason = model.index(1, OrderModel::Reason).data().toString();
    QVERIFY2(reason.contains(u"+1 604 555 0001"_s) && reason.contains(u"(21422)"_s),
             qPrintable(reason));
    QCOMPARE(model.index(0, OrderModel::State).data().toString(), u"Bought"_s);
}

QTEST_MAIN(TestOffersModel)
#include "tst_offersmodel.moc"
