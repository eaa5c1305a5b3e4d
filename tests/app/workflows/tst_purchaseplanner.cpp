// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchaseworld.h"
#include "support/verifyresult.h"
#include "workflows/purchaserequest.h"

#include <QCoroTask>

#include <QLoggingCategory>
#include <QTest>

using namespace numberwell;
using namespace numberwell::store;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPurchasePlanner final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();
    void cleanup();

    void parses_data();
    void parses();
    void refuses_data();
    void refuses();

    void plansTwenty();
    void goesOnUntilThereAreEnough();
    void findsFiveHundred_data();
    void findsFiveHundred();
    void takesWhatThereIs();
    void sharesOutAmongAreas();
    void eachNumberHasItsCountrysPrice();
    void everyAreaGivesItsShare_data();
    void everyAreaGivesItsShare();
    void oneAreaMakesUpForAnother();
    void anExhaustedAreaNamesItsNeighbours();
    void aShortPlanOffersNeighboursWithStock();
    void neighboursThatDoNotAnswerAreNamed();
    void isCancelledAmongTheNeighbours();
    void plansAnywhereInACountry();
    void leavesOutWhatIsOurs();
    void leavesOutWhatCanNotDoEnough();
    void doesWithoutPriceAndBalance();
    void aFailedSearchIsRepeated();
    void tellsOfARefusal();
    void isCancelled();
    void needsTheDatabase();

private:
    Result<PurchasePlan> plan(int count, const QString &areaCodes = u"604"_s)
    {
        return QCoro::waitFor(
            m_program->purchases.plan(PurchaseRequest::make(count, areaCodes).value()));
    }
    static QSet<E164> numbersOf(const PurchasePlan &plan)
    {
        QSet<E164> numbers;
        for (const PlannedNumber &offer : plan.offers)
            numbers.insert(offer.number);
        return numbers;
    }
    static QStringList codesOf(const QList<SuggestedArea> &suggestions)
    {
        QStringList codes;
        for (const SuggestedArea &suggestion : suggestions)
            codes << suggestion.areaCode.toString();
        return codes;
    }
    void setStock(const QString &areaCode, int count)
    {
        m_world->standIns.inTwilio(
            [&](TwilioStandIn &twilio) { twilio.setStock(areaCode, count); });
    }
    //! Searches so far, all of them or of one area.
    int searches(const QString &areaCode = QString())
    {
        int count = 0;
        m_world->standIns.inTwilio([&](TwilioStandIn &twilio) {
            for (const RecordedRequest &recorded : twilio.requests()) {
                const bool isSearch = recorded.request.path.contains("/AvailablePhoneNumbers/"_L1);
                const QString code = recorded.request.query.value(u"AreaCode"_s);
                count += isSearch && (areaCode.isEmpty() || code == areaCode);
            }
        });
        return count;
    }
    static qsizetype countIn(const PurchasePlan &plan, const QString &areaCode, qsizetype first)
    {
        return std::count_if(plan.offers.begin(),
                             plan.offers.begin() + first,
                             [&](const auto &offer) { return offer.areaCode == areaCode; });
    }

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<PurchaseWorld> m_world;
    std::unique_ptr<Program> m_program;
};

void TestPurchasePlanner::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestPurchasePlanner::init()
{
    m_world = std::make_unique<PurchaseWorld>(*m_cluster);
    m_program = m_world->startProgram();
}

void TestPurchasePlanner::cleanup()
{
    m_program.reset();
    m_world.reset();
}

void TestPurchasePlanner::parses_data()
{
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("areas");
    QTest::addColumn<int>("wanted");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("plain") << u"20"_s << u"604"_s << 20 << QStringList{u"604"_s};
    QTest::newRow("anywhere") << u"1"_s << QString() << 1 << QStringList();
    QTest::newRow("blanks") << u" 20 "_s << u"  "_s << 20 << QStringList();
    QTest::newRow("most") << u"500"_s << u"604"_s << 500 << QStringList{u"604"_s};
    QTest::newRow("several") << u"5"_s << u"604, 778;236 416"_s << 5
                             << QStringList{u"604"_s, u"778"_s, u"236"_s, u"416"_s};
    QTest::newRow("twice") << u"5"_s << u"604,604"_s << 5 << QStringList{u"604"_s};
}

void TestPurchasePlanner::parses()
{
    QFETCH(QString, count);
    QFETCH(QString, areas);
    const auto request = PurchaseRequest::parse(count, areas);
    QVERIFY_RESULT(request);
    QTEST(request->count, "wanted");
    QStringList codes;
    for (const AreaCode &code : request->areaCodes)
        codes << code.toString();
    QTEST(codes, "codes");
    QVERIFY(request->required.voice);
}

void TestPurchasePlanner::refuses_data()
{
    QTest::addColumn<QString>("count");
    QTest::addColumn<QString>("areas");
    QTest::addColumn<QString>("code");
    const QString countCode = u"count"_s;
    for (const auto &text : {u"0"_s,
                             u"-1"_s,
                             u"501"_s,
                             u"1000000"_s,
                             u"99999999999999999999"_s,
                             u"abc"_s,
                             u""_s,
                             u"20.5"_s,
                             u"2 0"_s,
                             u"0x10"_s})
        QTest::newRow(qPrintable(u"count \""_s + text + u'"')) << text << u"604"_s << countCode;
    for (const auto &text : {u"60"_s, u"abc"_s, u"999"_s, u"6040"_s, u"104"_s, u"604, 60"_s})
        QTest::newRow(qPrintable(u"area "_s + text)) << u"20"_s << text << u"area_code"_s;
    QStringList many;
    for (int code = 201; code <= 221; ++code)
        many << QString::number(code);
    QTest::newRow("21 areas") << u"20"_s << many.join(u' ') << u"area_code"_s;
}

void TestPurchasePlanner::refuses()
{
    QFETCH(QString, count);
    QFETCH(QString, areas);
    const auto request = PurchaseRequest::parse(count, areas);
    QVERIFY(!request);
    QCOMPARE(request.error().kind, ErrorKind::InvalidInput);
    QTEST(request.error().code, "code");
    QVERIFY(request.error().detail.endsWith(u'.'));
}

void TestPurchasePlanner::plansTwenty()
{
    const auto made = plan(20);
    QVERIFY_RESULT(made);
    QVERIFY(!made->isShort());
    QVERIFY(made->offers.size() >= 20 && made->offers.size() <= 25);
    QCOMPARE(numbersOf(*made).size(), made->offers.size());
    for (const PlannedNumber &offer : made->offers) {
        QCOMPARE(offer.areaCode, u"604"_s);
        QCOMPARE(offer.country, u"CA"_s);
        QVERIFY(offer.capabilities.voice);
        QCOMPARE(NumberStock::describe(offer.number.toString()).addressRequirements, u"none"_s);
    }
    QCOMPARE(made->cost().unitPrice(), Money::parse(u"1.15", u"USD"_s));
    QCOMPARE(made->cost().monthly(), Money::parse(u"23", u"USD"_s));
    QCOMPARE(made->cost().yearly(), Money::parse(u"276", u"USD"_s));
    QCOMPARE(made->balance, Money::parse(u"412.75", u"USD"_s));
    QVERIFY(made->exhaustedAreas.isEmpty() && made->suggestedAreas.isEmpty());
    // A plan buys and reserves nothing.
    QCOMPARE(m_world->standIns.purchases(), 0);
    QCOMPARE(scalar(m_world->inspector, u"SELECT count(*) FROM purchase_orders"_s).toInt(), 0);
}

void TestPurchasePlanner::goesOnUntilThereAreEnough()
{
    // A search answers at most 30, in another order each time.
    const auto made = plan(100);
    QVERIFY_RESULT(made);
    QVERIFY(made->offers.size() >= 100);
    QCOMPARE(numbersOf(*made).size(), made->offers.size());
    QVERIFY(made->leftOutForPapers > 0);
}

void TestPurchasePlanner::findsFiveHundred_data()
{
    QTest::addColumn<QString>("areaCodes");
    QTest::addColumn<int>("stock");
    QTest::addColumn<int>("mostSearches"); // in one area
    // 17 pages would do if none ever repeated a number.
    QTest::newRow("one full area") << u"604"_s << 5000 << 22;
    QTest::newRow("one area with few more") << u"604"_s << 600 << 75;
    // Almost a tenth needs papers: these are all there are.
    QTest::newRow("one area with just enough") << u"604"_s << 545 << AreaSearch::maxSearches;
    QTest::newRow("three areas") << u"604, 416, 212"_s << 250 << 40;
}

void TestPurchasePlanner::findsFiveHundred()
{
    QFETCH(const QString, areaCodes);
    QFETCH(const int, stock);
    QFETCH(const int, mostSearches);
    const PurchaseRequest request = PurchaseRequest::make(500, areaCodes).value();
    for (const AreaCode &code : request.areaCodes)
        setStock(code.toString(), stock);
    const auto made = plan(500, areaCodes);
    QVERIFY_RESULT(made);
    QVERIFY(!made->isShort());
    QCOMPARE(numbersOf(*made).size(), made->offers.size());
    for (const PurchaseRequest::Share &share : made->request.shares())
        QCOMPARE(countIn(*made, share.areaCode->toString(), 500), share.count);
    QVERIFY(made->exhaustedAreas.isEmpty());
    for (const AreaCode &code : request.areaCodes) {
        const int searched = searches(code.toString());
        QVERIFY2(searched <= mostSearches, qPrintable(QString::number(searched)));
    }
}

void TestPurchasePlanner::takesWhatThereIs()
{
    setStock(u"604"_s, 12);
    const auto made = plan(50);
    QVERIFY_RESULT(made);
    QVERIFY(made->isShort());
    QCOMPARE(made->offers.size() + made->leftOutForPapers, 12);
    QVERIFY(made->exhaustedAreas.isEmpty());
    QVERIFY(searches(u"604"_s) <= 3);
}

void TestPurchasePlanner::everyAreaGivesItsShare_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QStringList>("areaCodes");
    QTest::addColumn<QList<int>>("shares");
    const QStringList four{u"604"_s, u"778"_s, u"416"_s, u"212"_s};
    QTest::newRow("one") << 7 << QStringList{u"604"_s} << QList<int>{7};
    QTest::newRow("the first ones one more") << 5 << four << QList<int>{2, 1, 1, 1};
    QTest::newRow("even") << 8 << four << QList<int>{2, 2, 2, 2};
    QTest::newRow("fewer than areas") << 2 << four << QList<int>{1, 1, 0, 0};
}

void TestPurchasePlanner::everyAreaGivesItsShare()
{
    QFETCH(const int, count);
    QFETCH(const QStringList, areaCodes);
    QFETCH(const QList<int>, shares);
    const auto made = plan(count, areaCodes.join(u' '));
    QVERIFY_RESULT(made);
    for (qsizetype i = 0; i < shares.size(); ++i) {
        QCOMPARE(countIn(*made, areaCodes.at(i), count), shares.at(i));
        // Where nothing is wanted, nothing is asked.
        QCOMPARE(searches(areaCodes.at(i)) > 0, shares.at(i) > 0);
    }
}

void TestPurchasePlanner::oneAreaMakesUpForAnother()
{
    setStock(u"604"_s, 4);
    const auto made = plan(60, u"604, 416"_s);
    QVERIFY_RESULT(made);
    QVERIFY(!made->isShort());
    const qsizetype few = countIn(*made, u"604"_s, 60);
    QVERIFY(few > 0 && few <= 4);
    QCOMPARE(countIn(*made, u"416"_s, 60), 60 - few);
    // What is missing, and not the whole order once more.
    QVERIFY(made->offers.size() <= 65);
    QVERIFY(made->exhaustedAreas.isEmpty());
}

void TestPurchasePlanner::sharesOutAmongAreas()
{
    const auto made = plan(10, u"604, 416"_s);
    QVERIFY_RESULT(made);
    QVERIFY(!made->isShort());
    QCOMPARE(countIn(*made, u"604"_s, 10), 5);
    QCOMPARE(countIn(*made, u"416"_s, 10), 5);
}

void TestPurchasePlanner::eachNumberHasItsCountrysPrice()
{
    const Money inCanada = *Money::parse(u"1.15", u"USD"_s);
    const Money inTheStates = *Money::parse(u"1", u"USD"_s);
    m_world->standIns.inTwilio(
        [&](TwilioStandIn &twilio) { twilio.setLocalPrice(u"US"_s, inTheStates); });
    const auto made = plan(21, u"604, 212"_s);
    QVERIFY_RESULT(made);
    for (const PlannedNumber &offer : made->offers)
        QCOMPARE(offer.monthlyPrice, offer.areaCode == "604"_L1 ? inCanada : inTheStates);
    const MonthlyCost cost = made->cost();
    QCOMPARE(cost.parts(), (QList<MonthlyCost::Part>{{11, inCanada}, {10, inTheStates}}));
    QCOMPARE(cost.monthly(), Money::parse(u"22.65", u"USD"_s));
    QVERIFY(!cost.unitPrice());

    // What the pool pays for a number is that number's own price.
    const auto placed = QCoro::waitFor(m_program->purchases.place(*made, QString()));
    QVERIFY_RESULT(placed);
    QVERIFY(!m_world->order(*placed).unitPrice);
    QVERIFY_RESULT(QCoro::waitFor(m_program->purchases.execute(*placed)));
    QCOMPARE(scalar(m_world->inspector,
                    u"SELECT string_agg(n || ' x ' || CAST(price AS numeric(6, 2)), ', ') FROM "
                    "(SELECT count(*) AS n, monthly_price AS price FROM phone_number_pool "
                    "GROUP BY monthly_price ORDER BY monthly_price DESC) AS paid"_s)
                 .toString(),
             u"11 x 1.15, 10 x 1.00"_s);
}

void TestPurchasePlanner::anExhaustedAreaNamesItsNeighbours()
{
    setStock(u"604"_s, 0);
    const auto made = plan(10, u"604, 236"_s);
    QVERIFY_RESULT(made);
    const AreaCode vancouver = AreaCode::parse(u"604").value();
    QCOMPARE(made->exhaustedAreas, QList<AreaCode>{vancouver});
    QCOMPARE(codesOf(made->suggestedAreas), (QStringList{u"778"_s, u"672"_s, u"257"_s, u"250"_s}));
    // The plan is not short: nobody looks there.
    QCOMPARE(searches(u"778"_s), 0);
    QVERIFY(!made->suggestedAreas.first().onOffer);
    // What one area has not got the other gives, as far as it was searched.
    QCOMPARE(countIn(*made, u"236"_s, made->offers.size()), made->offers.size());
    QVERIFY(made->offers.size() >= 5);
}

void TestPurchasePlanner::aShortPlanOffersNeighboursWithStock()
{
    setStock(u"604"_s, 0);
    setStock(u"778"_s, 0);
    setStock(u"236"_s, 3);
    const auto made = plan(10);
    QVERIFY_RESULT(made);
    QVERIFY(made->isShort());
    QCOMPARE(made->exhaustedAreas, QList<AreaCode>{AreaCode::parse(u"604").value()});
    // 778 is as empty; what is full is so as far as one search tells.
    QCOMPARE(codesOf(made->suggestedAreas), (QStringList{u"236"_s, u"672"_s, u"257"_s, u"250"_s}));
    const auto &few = made->suggestedAreas.at(0);
    QVERIFY(few.onOffer.value() >= 1 && few.onOffer.value() <= 3);
    QVERIFY(!few.hasMore);
    const auto &many = made->suggestedAreas.at(1);
    QVERIFY(many.onOffer.value() > 20 && many.onOffer.value() <= 30);
    QVERIFY(many.hasMore);
    for (const QString &code : {u"778"_s, u"236"_s, u"672"_s, u"257"_s, u"250"_s})
        QCOMPARE(searches(code), 1);
}

void TestPurchasePlanner::neighboursThatDoNotAnswerAreNamed()
{
    setStock(u"604"_s, 0);
    m_world->fault({.fault = Fault::ErrorBefore, .pathContains = u"AreaCode=778"_s, .times = -1});
    const auto made = plan(10);
    QVERIFY_RESULT(made);
    QCOMPARE(made->suggestedAreas.first(),
             (SuggestedArea{.areaCode = AreaCode::parse(u"778").value()}));
}

void TestPurchasePlanner::isCancelledAmongTheNeighbours()
{
    setStock(u"604"_s, 0);
    m_world->fault({.fault = Fault::Hang, .pathContains = u"AreaCode=236"_s, .times = -1});
    const auto cancellation = std::make_shared<Cancellation>();
    auto planning
        = m_program->purchases.plan(PurchaseRequest::make(5, u"604"_s).value(), cancellation);
    QTRY_COMPARE(searches(u"236"_s), 1);
    cancellation->cancel();
    const auto made = QCoro::waitFor(std::move(planning));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
}

void TestPurchasePlanner::plansAnywhereInACountry()
{
    const auto made = plan(10, QString());
    QVERIFY_RESULT(made);
    QVERIFY(!made->isShort());
    for (const PlannedNumber &offer : made->offers)
        QCOMPARE(offer.country, u"US"_s);

    PurchaseRequest request = PurchaseRequest::make(10, QString()).value();
    request.country = u"CA"_s;
    const auto inCanada = QCoro::waitFor(m_program->purchases.plan(request));
    QVERIFY_RESULT(inCanada);
    QVERIFY(!inCanada->isShort());
    for (const PlannedNumber &offer : inCanada->offers)
        QCOMPARE(offer.country, u"CA"_s);
}

void TestPurchasePlanner::leavesOutWhatIsOurs()
{
    setStock(u"604"_s, 30);
    const QString order = m_world->place(*m_program, 5);
    const auto named = m_world->order(order).items;
    const auto made = plan(25);
    QVERIFY_RESULT(made);
    const QSet<E164> offered = numbersOf(*made);
    for (const PurchaseItem &item : named)
        QVERIFY(!offered.contains(item.planned.number));
    QCOMPARE(made->offers.size() + named.size() + made->leftOutForPapers, 30);
}

void TestPurchasePlanner::leavesOutWhatCanNotDoEnough()
{
    PurchaseRequest request = PurchaseRequest::make(20, u"604"_s).value();
    request.required = {.voice = true, .sms = true, .mms = true};
    const auto made = QCoro::waitFor(m_program->purchases.plan(request));
    QVERIFY_RESULT(made);
    for (const PlannedNumber &offer : made->offers)
        QCOMPARE(offer.capabilities, request.required);
}

void TestPurchasePlanner::doesWithoutPriceAndBalance()
{
    for (const auto &path : {u"/v1/PhoneNumbers"_s, u"/Balance"_s})
        m_world->fault({.fault = Fault::ErrorBefore, .pathContains = path, .times = -1});
    const auto made = plan(5);
    QVERIFY_RESULT(made);
    QVERIFY(!made->isShort());
    QVERIFY(!made->cost().monthly());
    QCOMPARE(made->cost().unpriced(), 5);
    QVERIFY(!made->balance);
}

void TestPurchasePlanner::aFailedSearchIsRepeated()
{
    m_world->fault(
        {.fault = Fault::CutBefore, .pathContains = u"/AvailablePhoneNumbers"_s, .times = 2});
    const auto made = plan(5);
    QVERIFY_RESULT(made);
    QVERIFY(!made->isShort());
}

void TestPurchasePlanner::tellsOfARefusal()
{
    m_program = m_world->startProgram(u"wrong"_s);
    const auto made = plan(5);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(made.error().code, u"20003"_s);
}

void TestPurchasePlanner::isCancelled()
{
    m_world->fault({.fault = Fault::Hang, .times = -1});
    const auto cancellation = std::make_shared<Cancellation>();
    auto planning
        = m_program->purchases.plan(PurchaseRequest::make(5, u"604"_s).value(), cancellation);
    QTest::qWait(100);
    cancellation->cancel();
    const auto made = QCoro::waitFor(std::move(planning));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
}

void TestPurchasePlanner::needsTheDatabase()
{
    Database nowhere;
    nowhere.giveUp(failure(ErrorKind::Storage, u"08006"_s, QString()).value());
    PurchaseWorkflow purchases(nowhere, m_program->twilio);
    const auto made = QCoro::waitFor(purchases.plan(PurchaseRequest::make(5, u"604"_s).value()));
    QVERIFY(!made);
    QCOMPARE(made.error().code, u"08006"_s);
}

QTEST_GUILESS_MAIN(TestPurchasePlanner)
#include "tst_purchaseplanner.moc"
