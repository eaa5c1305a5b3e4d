// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "daemon/planreport.h"

#include <QJsonArray>
#include <QTest>

using namespace numberwell;
using namespace numberwell::daemon;
using namespace Qt::StringLiterals;

class TestPlanReport final : public QObject
{
    Q_OBJECT

private slots:
    void tellsEachNumberWithItsPlaceAndPrice();
    void addsUpMixedPrices();
    void saysWhatIsNotKnown();
    void saysWhatWasLeftOutAndWhereToLook();
    void tellsThePoolAfterwards();
    void saysWhatNeedsYes();
    void saysWhyThereIsNothing();
};

namespace {

Money dollars(QStringView amount)
{
    return *Money::parse(amount, u"USD"_s);
}

AreaCode area(QStringView code)
{
    return AreaCode::parse(code).value();
}

store::PlannedNumber offer(const QString &number, const QString &price, const QString &town = {})
{
    store::PlannedNumber offer{.number = *E164::parse(number),
                               .areaCode = number.mid(2, 3),
                               .country = u"CA"_s,
                               .locality = town,
                               .region = town.isEmpty() ? QString() : u"BC"_s,
                               .capabilities = {.voice = true}};
    offer.monthlyPrice = dollars(price);
    return offer;
}

PurchasePlan mixedPlan()
{
    PurchasePlan plan;
    plan.request = PurchaseRequest::make(3, u"604, 212"_s).value();
    plan.offers = {offer(u"+16045550123"_s, u"1.15"_s, u"Vancouver"_s),
                   offer(u"+16045550124"_s, u"1.15"_s),
                   offer(u"+12125550125"_s, u"1"_s),
                   offer(u"+12125550126"_s, u"1"_s)}; // a spare
    plan.balance = dollars(u"412.75");
    return plan;
}

} // namespace

void TestPlanReport::tellsEachNumberWithItsPlaceAndPrice()
{
    const QString text = toText(mixedPlan(), {});
    QVERIFY2(text.startsWith(u"3 of 3 numbers on offer; nothing was bought.\n"
                             "  +16045550123  1.15 USD  Vancouver, BC\n"
                             "  +16045550124  1.15 USD  British Columbia, Canada\n"
                             "  +12125550125  1.00 USD  New York, NY, United States\n"_s),
             qPrintable(text));
    const QJsonArray offers = toJson(mixedPlan(), {}).value(u"offers"_s).toArray();
    QCOMPARE(offers.size(), 3);
    QCOMPARE(offers.at(0).toObject(),
             (QJsonObject{{u"phoneNumber"_s, u"+16045550123"_s},
                          {u"areaCode"_s, u"604"_s},
                          {u"country"_s, u"CA"_s},
                          {u"place"_s, u"Vancouver, BC"_s},
                          {u"monthlyPrice"_s, u"1.15"_s}}));
}

void TestPlanReport::addsUpMixedPrices()
{
    const QString text = toText(mixedPlan(), {});
    QVERIFY2(
        text.contains(u"They would cost 2 × 1.15 + 1 × 1.00 = 3.30 USD a month, 39.60 USD a year."),
        qPrintable(text));
    QVERIFY2(text.contains(u"The account's balance is 412.75 USD."), qPrintable(text));
    const QJsonObject json = toJson(mixedPlan(), {});
    QCOMPARE(json.value(u"monthlyCost"_s).toString(), u"3.30"_s);
    QCOMPARE(json.value(u"yearlyCost"_s).toString(), u"39.60"_s);
    QCOMPARE(json.value(u"currency"_s).toString(), u"USD"_s);
    QCOMPARE(json.value(u"balance"_s).toString(), u"412.75"_s);
    QCOMPARE(json.value(u"prices"_s).toArray().size(), 2);
}

void TestPlanReport::saysWhatIsNotKnown()
{
    PurchasePlan plan = mixedPlan();
    plan.offers[2].monthlyPrice.reset();
    plan.balance.reset();
    const QString text = toText(plan, {});
    QVERIFY2(text.contains(u"Twilio did not say its prices."), qPrintable(text));
    QVERIFY(!text.contains(u"balance"));
    QVERIFY(toJson(plan, {}).value(u"monthlyCost"_s).isNull());
    QVERIFY(toJson(plan, {}).value(u"balance"_s).isNull());
}

void TestPlanReport::saysWhatWasLeftOutAndWhereToLook()
{
    PurchasePlan plan = mixedPlan();
    plan.request.count = 10;
    plan.leftOutForPapers = 3;
    plan.exhaustedAreas = {area(u"212")};
    plan.suggestedAreas = {{.areaCode = area(u"646"), .onOffer = 28, .hasMore = true},
                           {.areaCode = area(u"332"), .onOffer = 4},
                           {.areaCode = area(u"917")}};
    const QString text = toText(plan, {});
    for (const auto &sentence :
         {u"3 numbers were left out: they need an address or a bundle."_s,
          u"Twilio has no numbers left in 212."_s,
          u"Nearby area codes: 646 (28 or more on offer), 332 (4 on offer), 917."_s})
        QVERIFY2(text.contains(sentence), qPrintable(text));
    const QJsonObject json = toJson(plan, {});
    QCOMPARE(json.value(u"leftOutForPapers"_s).toInt(), 3);
    QCOMPARE(json.value(u"exhaustedAreaCodes"_s).toArray(), QJsonArray{u"212"_s});
    const QJsonArray nearby = json.value(u"nearbyAreaCodes"_s).toArray();
    QCOMPARE(nearby.size(), 3);
    QCOMPARE(nearby.at(0).toObject().value(u"areaCode"_s).toString(), u"646"_s);
    QCOMPARE(nearby.at(1).toObject().value(u"onOffer"_s).toInt(), 4);
    QVERIFY(nearby.at(2).toObject().value(u"onOffer"_s).isNull());
}

void TestPlanReport::tellsThePoolAfterwards()
{
    PoolCounts pool;
    pool.configured = 10;
    pool.purchased = 1;
    QVERIFY(toText(mixedPlan(), pool).contains(u"The pool would then hold 14 ready numbers."));
    pool.assignedLast28Days = 14;
    const QString text = toText(mixedPlan(), pool);
    QVERIFY2(text.contains(u"hold 14 ready numbers: enough for 28 days."), qPrintable(text));
    QCOMPARE(toJson(mixedPlan(), pool).value(u"poolAfter"_s).toObject(),
             (QJsonObject{{u"ready"_s, 14}, {u"days"_s, 28}}));
}

void TestPlanReport::saysWhatNeedsYes()
{
    const Error dear = unconfirmed(mixedPlan(), {.numbers = 50, .monthly = 3});
    QCOMPARE(dear.kind, ErrorKind::InvalidInput);
    QCOMPARE(dear.detail,
             u"3 numbers for 2 × 1.15 + 1 × 1.00 = 3.30 USD a month: an order of more than 50 "
             "numbers or 3 a month needs --yes. Nothing was bought."_s);
    PurchasePlan unpriced;
    unpriced.request.count = 60;
    QVERIFY(unconfirmed(unpriced, {}).detail.startsWith(u"60 numbers: an order"_s));
}

void TestPlanReport::saysWhyThereIsNothing()
{
    PurchasePlan plan;
    plan.request = PurchaseRequest::make(3, u"604"_s).value();
    plan.leftOutForPapers = 1;
    plan.exhaustedAreas = {area(u"604")};
    const Error error = nothingOnOffer(plan);
    QCOMPARE(error.code, u"21452"_s);
    QCOMPARE(error.detail,
             u"Twilio has no numbers on offer there. Nothing was bought. 1 number was left out: it "
             "needs an address or a bundle. Twilio has no numbers left in 604."_s);
}

QTEST_GUILESS_MAIN(TestPlanReport)
#include "tst_planreport.moc"
