// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedserver/scriptedserver.h"
#include "support/verifyresult.h"
#include "twilio/twilioclient.h"
#include "twilio/twilioerrors.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QTest>

#include <memory>
#include <optional>

using namespace numberwell;
using namespace numberwell::test;
using namespace numberwell::twilio;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestTwilioClient final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void searches();
    void buysOneByItsNumber();
    void refusesAnotherNumberThanItBought();
    void neverBuysTwice_data();
    void neverBuysTwice();
    void looksUpExactly();
    void isSureThatANumberIsAbsent();
    void listsAllPages();
    void refusesPagesElsewhere_data();
    void refusesPagesElsewhere();
    void leavesACircle();
    void fetchesRenamesReleases();
    void readsMoneyAndAccount();
    void keepsPricingInTheSameThrottle();
    void endsItsCallsWhenDestroyed();

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<TwilioClient> m_client;
};

namespace {

const QByteArray Account = "/2010-04-01/Accounts/AC00000000000000000000000000000001";
const QByteArray Sid = "PN00000000000000000000000000000123";

QByteArray dataFile(const QString &name)
{
    QFile file(QFINDTESTDATA(u"../../data/twilio/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using Number = Result<IncomingNumber>;

QCoro::Task<> store(QCoro::Task<Number> task, std::optional<Number> *number)
{
    *number = co_await task;
}

//! QCoro::waitFor() for a result that has no empty value.
Number waitForNumber(QCoro::Task<Number> task)
{
    std::optional<Number> number;
    QCoro::waitFor(store(std::move(task), &number));
    return *number;
}

E164 number(int last)
{
    return *E164::parse(u"+1604555%1"_s.arg(last, 4, 10, QChar(u'0')));
}

QByteArray item(int last)
{
    return "{\"sid\": \"PN" + QByteArray::number(last) + "\", \"phone_number\": \""
           + number(last).toString().toLatin1() + "\"}";
}

QByteArray page(const QByteArray &items, const QByteArray &next = "null")
{
    return "{\"incoming_phone_numbers\": [" + items + "], \"next_page_uri\": " + next + "}";
}

} // namespace

void TestTwilioClient::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_network = std::make_unique<QNetworkAccessManager>();
    const TwilioAccount account{.accountSid = u"AC00000000000000000000000000000001"_s,
                                .user = u"SK1"_s,
                                .password = Secret(u"sesame"_s),
                                .apiUrl = m_server->url(),
                                .pricingUrl = m_server->url(u"/pricing"_s)};
    const ClientOptions options{.timeout = 2s,
                                .retry = {.maxTries = 2, .firstDelay = 1ms, .maxDelay = 2ms}};
    m_client = std::make_unique<TwilioClient>(m_network.get(), account, options);
}

void TestTwilioClient::cleanup()
{
    m_client.reset();
    m_network.reset();
    m_server.reset();
}

void TestTwilioClient::searches()
{
    m_server->setOtherwise([](const SeenRequest &) {
        QByteArray body = dataFile(u"available.json"_s);
        return Answer{.body = body.replace("+16045550124", "+12365550124")};
    });
    const SearchQuery query{.country = u"CA"_s,
                            .areaCode = *AreaCode::parse(u"604"),
                            .required = {.voice = true, .sms = true, .mms = false},
                            .pageSize = 20,
                            .contains = u"604*"_s};
    const auto numbers = QCoro::waitFor(m_client->search(query));
    QVERIFY_RESULT(numbers);
    QCOMPARE(numbers->size(), 1); // 236 was not asked for
    const SeenRequest seen = m_server->requests().constFirst();
    QCOMPARE(seen.verb, "GET");
    QCOMPARE(seen.target,
             Account
                 + "/AvailablePhoneNumbers/CA/Local.json?AreaCode=604&Contains=604%2A"
                   "&VoiceEnabled=true&SmsEnabled=true&PageSize=20");
    QCOMPARE(seen.headers.value("authorization"), "Basic " + QByteArray("SK1:sesame").toBase64());

    SearchQuery plain;
    plain.country = u"US"_s;
    QCOMPARE(QCoro::waitFor(m_client->search(plain))->size(), 2);
    QCOMPARE(m_server->requests().constLast().target,
             Account + "/AvailablePhoneNumbers/US/Local.json?PageSize=30");
}

void TestTwilioClient::buysOneByItsNumber()
{
    m_server->enqueue({.status = 201, .body = dataFile(u"incoming.json"_s)});
    const auto bought = waitForNumber(m_client->buy(number(123), u"Order 7 & more"_s));
    QVERIFY_RESULT(bought);
    QCOMPARE(bought->sid, QString::fromLatin1(Sid));
    const SeenRequest seen = m_server->requests().constFirst();
    QCOMPARE(seen.verb, "POST");
    QCOMPARE(seen.target, Account + "/IncomingPhoneNumbers.json");
    QCOMPARE(seen.headers.value("content-type"), "application/x-www-form-urlencoded");
    QCOMPARE(seen.body, "PhoneNumber=%2B16045550123&FriendlyName=Order%207%20%26%20more");
}

void TestTwilioClient::refusesAnotherNumberThanItBought()
{
    m_server->enqueue({.status = 201, .body = dataFile(u"incoming.json"_s)});
    const auto bought = waitForNumber(m_client->buy(number(124), u"x"_s));
    QVERIFY(!bought);
    QCOMPARE(bought.error().code, u"another_number"_s);
    QVERIFY(buyFailureOf(bought.error()) == BuyFailure::Unknown);
}

Q_DECLARE_METATYPE(numberwell::test::Answer)

void TestTwilioClient::neverBuysTwice_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("500") << Answer{.status = 500};
    QTest::newRow("closed") << Answer{.closesAtOnce = true};
    QTest::newRow("cut") << Answer{.body = QByteArray(900, ' '), .cutsBodyAt = 10};
    QTest::newRow("never") << Answer{.neverAnswers = true};
    QTest::newRow("half a JSON") << Answer{.status = 201, .body = R"({"sid": "PN)"};
    QTest::newRow("page") << Answer{.status = 502, .body = "<html>"};
}

void TestTwilioClient::neverBuysTwice()
{
    QFETCH(const Answer, answer);
    m_server->enqueue({.body = dataFile(u"balance.json"_s)});
    QVERIFY_RESULT(QCoro::waitFor(m_client->balance())); // the connection is warm
    m_server->setOtherwise([answer](const SeenRequest &) { return answer; });
    const auto bought = waitForNumber(m_client->buy(number(123), u"x"_s));
    QVERIFY(!bought);
    QVERIFY(bought.error().isOutcomeUnknown());
    QVERIFY(buyFailureOf(bought.error()) == BuyFailure::Unknown);
    QTest::qWait(30);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestTwilioClient::looksUpExactly()
{
    // The filter is a substring match: longer numbers come along.
    m_server->setOtherwise([](const SeenRequest &) {
        return Answer{
            .body = page("{\"sid\": \"PN1\", \"phone_number\": \"+160455501234\"}," + item(123))};
    });
    const auto found = QCoro::waitFor(m_client->lookUp(number(123)));
    QVERIFY_RESULT(found);
    QVERIFY(found->has_value());
    QCOMPARE((*found)->sid, u"PN123"_s);
    QCOMPARE(m_server->requests().constFirst().target,
             Account + "/IncomingPhoneNumbers.json?PhoneNumber=%2B16045550123&PageSize=1000");
    const auto absent = QCoro::waitFor(m_client->lookUp(number(12)));
    QVERIFY_RESULT(absent);
    QVERIFY(!absent->has_value());
}

void TestTwilioClient::isSureThatANumberIsAbsent()
{
    const QByteArray next = "\"" + Account + "/IncomingPhoneNumbers.json?Page=1\"";
    m_server->enqueue({.body = page(item(1), next)});
    m_server->setOtherwise([](const SeenRequest &) { return Answer{.status = 500}; });
    const auto found = QCoro::waitFor(m_client->lookUp(number(2)));
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Unavailable);
}

void TestTwilioClient::listsAllPages()
{
    const QByteArray path = Account + "/IncomingPhoneNumbers.json?PageSize=1000&Page=";
    m_server->enqueue(
        {.body = page(item(1) + "," + item(2), "\"" + path + "1&PageToken=PA%2B1\"")});
    m_server->enqueue({.body = page(item(2) + "," + item(3), "\"" + path + "2\"")});
    m_server->enqueue({.body = page(item(4))});
    const auto listing = QCoro::waitFor(m_client->list());
    QVERIFY_RESULT(listing);
    QVERIFY(listing->isComplete);
    QStringList sids;
    for (const IncomingNumber &found : listing->numbers)
        sids.append(found.sid);
    QCOMPARE(sids, (QStringList{u"PN1"_s, u"PN2"_s, u"PN3"_s, u"PN4"_s}));
    QCOMPARE(m_server->requests().at(0).target,
             Account + "/IncomingPhoneNumbers.json?PageSize=1000");
    QCOMPARE(m_server->requests().at(1).target, path + "1&PageToken=PA%2B1");
    QCOMPARE(m_server->requests().at(2).target, path + "2");
}

void TestTwilioClient::refusesPagesElsewhere_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::newRow("host") << QByteArray("http://127.0.0.1:1/2010-04-01/Accounts/x");
    QTest::newRow("two slashes") << QByteArray("//127.0.0.1:1" + Account + "/x");
    QTest::newRow("user") << QByteArray("@127.0.0.1:1" + Account);
    QTest::newRow("relative") << QByteArray("IncomingPhoneNumbers.json");
    QTest::newRow("another account") << QByteArray("/2010-04-01/Accounts/AC2/x.json");
    QTest::newRow("upwards") << Account + "/../AC2/x.json";
    QTest::newRow("noise") << QByteArray("%%%");
}

void TestTwilioClient::refusesPagesElsewhere()
{
    QFETCH(const QByteArray, uri);
    m_server->enqueue({.body = page(item(1), '"' + uri + '"')});
    const auto listing = QCoro::waitFor(m_client->list());
    QVERIFY_RESULT(listing);
    QVERIFY(!listing->isComplete);
    QCOMPARE(listing->numbers.size(), 1);
    QVERIFY(listing->interruption.has_value());
    QCOMPARE(listing->interruption->kind, ErrorKind::Protocol);
    QVERIFY(listing->interruption->detail.startsWith(u"next_page_uri: "_s));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestTwilioClient::leavesACircle()
{
    const QByteArray next = "\"" + Account + "/IncomingPhoneNumbers.json?Page=1\"";
    m_server->setOtherwise(
        [next](const SeenRequest &) { return Answer{.body = page(item(1), next)}; });
    const auto listing = QCoro::waitFor(m_client->list());
    QVERIFY_RESULT(listing);
    QVERIFY(!listing->isComplete);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestTwilioClient::fetchesRenamesReleases()
{
    const QString sid = QString::fromLatin1(Sid);
    m_server->enqueue({.body = dataFile(u"incoming.json"_s)});
    QVERIFY_RESULT(waitForNumber(m_client->fetch(sid)));
    m_server->enqueue({.status = 500});
    m_server->enqueue({.body = dataFile(u"incoming.json"_s)});
    QVERIFY_RESULT(waitForNumber(m_client->rename(sid, u"New name"_s)));
    m_server->enqueue({.status = 204, .body = {}});
    QVERIFY_RESULT(QCoro::waitFor(m_client->release(sid)));
    m_server->enqueue({.status = 404, .body = R"({"code": 20404, "message": "gone"})"});
    QVERIFY_RESULT(QCoro::waitFor(m_client->release(sid)));
    m_server->enqueue({.status = 401, .body = R"({"code": 20003, "message": "Authenticate"})"});
    const auto refused = QCoro::waitFor(m_client->release(u"PN/../x"_s));
    QCOMPARE(refused.error().kind, ErrorKind::Unauthorized);

    QList<QByteArray> lines;
    for (const SeenRequest &seen : m_server->requests())
        lines.append(seen.verb + ' ' + seen.target + ' ' + seen.body);
    const QByteArray path = Account + "/IncomingPhoneNumbers/" + Sid + ".json ";
    QCOMPARE(lines,
             (QList<QByteArray>{"GET " + path,
                                "POST " + path + "FriendlyName=New%20name",
                                "POST " + path + "FriendlyName=New%20name",
                                "DELETE " + path,
                                "DELETE " + path,
                                "DELETE " + Account + "/IncomingPhoneNumbers/PN%2F..%2Fx.json "}));
}

void TestTwilioClient::readsMoneyAndAccount()
{
    m_server->enqueue({.body = dataFile(u"balance.json"_s)});
    QCOMPARE(QCoro::waitFor(m_client->balance())->amount.toDecimal(), u"0.05"_s);
    m_server->enqueue({.body = dataFile(u"prices.json"_s)});
    QCOMPARE(QCoro::waitFor(m_client->prices(u"CA"_s))->constFirst().current.toDecimal(),
             u"1.15"_s);
    m_server->enqueue({.body = dataFile(u"account.json"_s)});
    QCOMPARE(QCoro::waitFor(m_client->account())->status, u"active"_s);
    QCOMPARE(m_server->requests().at(0).target, Account + "/Balance.json");
    QCOMPARE(m_server->requests().at(1).target, "/pricing/v1/PhoneNumbers/Countries/CA");
    QCOMPARE(m_server->requests().at(2).target, Account + ".json");
}

void TestTwilioClient::keepsPricingInTheSameThrottle()
{
    m_server->setOtherwise(
        [](const SeenRequest &) { return Answer{.status = 404, .delay = 30ms}; });
    auto first = m_client->prices(u"CA"_s);
    auto second = m_client->prices(u"US"_s);
    auto third = m_client->balance();
    auto fourth = m_client->account();
    QVERIFY(!QCoro::waitFor(first) && !QCoro::waitFor(second));
    QVERIFY(!QCoro::waitFor(third) && !QCoro::waitFor(fourth));
    QCOMPARE(m_server->mostAtOnce(), 3);
}

void TestTwilioClient::endsItsCallsWhenDestroyed()
{
    m_server->setOtherwise([](const SeenRequest &) { return Answer{.neverAnswers = true}; });
    auto listing = m_client->list();
    auto bought = m_client->buy(number(1), u"x"_s);
    auto prices = m_client->prices(u"CA"_s);
    auto lookedUp = m_client->lookUp(number(1));
    QTRY_COMPARE(m_server->requests().size(), 3);
    m_client.reset();
    QVERIFY(listing.isReady() && bought.isReady() && prices.isReady() && lookedUp.isReady());
    QCOMPARE(waitForNumber(std::move(bought)).error().kind, ErrorKind::Cancelled);
    QCOMPARE(QCoro::waitFor(lookedUp).error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestTwilioClient)
#include "tst_twilioclient.moc"
