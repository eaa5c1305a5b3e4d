// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include "sandbox/twiliostandin.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <memory>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

class TestTwilioStandIn final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void searchHasTheLiveShape();
    void searchRepeatsItselfAndDiffers();
    void searchFindsNothing_data();
    void searchFindsNothing();
    void searchFilters();
    void buys();
    void buyingTwiceIsAnUpdate();
    void refusesPurchases_data();
    void refusesPurchases();
    void refusesWhatNeedsAnAddress();
    void buysByAreaCode();
    void listsInPages();
    void listFilterIsASubstring();
    void fetchesRenamesAndReleases();
    void authenticates();
    void accountStates();
    void balanceAndPrices();
    void otherProcessesConfigure();

private:
    QString path(const QString &rest) const
    {
        return u"/2010-04-01/Accounts/"_s + m_twilio->accountSid() + rest;
    }
    QString search(const QString &query) const
    {
        return path(u"/AvailablePhoneNumbers/CA/Local.json?"_s + query);
    }
    QStringList found(const QString &target);
    QString anyNumber()
    {
        return found(search(u"AreaCode=604&ExcludeAllAddressRequired=true"_s))[0];
    }
    Reply buy(const QByteArray &form)
    {
        return m_client->postForm(path(u"/IncomingPhoneNumbers.json"_s), form);
    }

    std::unique_ptr<TwilioStandIn> m_twilio;
    std::unique_ptr<HttpClient> m_client;
};

void TestTwilioStandIn::init()
{
    m_twilio = std::make_unique<TwilioStandIn>();
    QVERIFY(m_twilio->listen());
    m_client = std::make_unique<HttpClient>(m_twilio->url());
    m_client->setBasicAuth(m_twilio->accountSid(), m_twilio->authToken());
}

void TestTwilioStandIn::cleanup()
{
    m_client.reset();
    m_twilio.reset();
}

QStringList TestTwilioStandIn::found(const QString &target)
{
    QStringList numbers;
    const QJsonArray entries = m_client->get(target).json()["available_phone_numbers"_L1].toArray();
    for (const QJsonValue &entry : entries)
        numbers.append(entry["phone_number"_L1].toString());
    return numbers;
}

void TestTwilioStandIn::searchHasTheLiveShape()
{
    const Reply reply = m_client->get(search(u"AreaCode=604"_s));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.headers.value("content-type"), QByteArray("application/json"));
    QVERIFY(reply.headers.value("twilio-request-id").startsWith("RQ"));
    QCOMPARE(reply.headers.value("twilio-request-id").size(), 34);
    const QJsonArray entries = reply.json()["available_phone_numbers"_L1].toArray();
    QCOMPARE(entries.size(), 30);
    const QJsonObject entry = entries[0].toObject();
    QVERIFY(entry["phone_number"_L1].toString().startsWith("+1604"_L1));
    QCOMPARE(entry["iso_country"_L1].toString(), u"CA"_s);
    QCOMPARE(entry["region"_L1].toString(), u"BC"_s);
    QCOMPARE(entry["capabilities"_L1].toObject().keys(),
             QStringList({u"MMS"_s, u"SMS"_s, u"voice"_s}));
    QVERIFY(reply.json()["uri"_L1].toString().startsWith("/2010-04-01/"_L1));
}

void TestTwilioStandIn::searchRepeatsItselfAndDiffers()
{
    const QStringList first = found(search(u"AreaCode=604"_s));
    const QStringList second = found(search(u"AreaCode=604"_s));
    QCOMPARE(QSet<QString>(first.begin(), first.end()).size(), 30);
    QVERIFY(first != second);
    QSet<QString> all;
    int searches = 0;
    while (all.size() < 120 && ++searches < 50) {
        for (const QString &number : found(search(u"AreaCode=604"_s)))
            all.insert(number);
    }
    QVERIFY2(searches > 4 && searches < 50, "some are repeated, some are new");
}

void TestTwilioStandIn::searchFindsNothing_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("a Canadian area in the US") << u"US/Local.json?AreaCode=604"_s << 200;
    QTest::newRow("an American area in Canada") << u"CA/Local.json?AreaCode=415"_s << 200;
    QTest::newRow("an area without numbers") << u"US/Local.json?AreaCode=533"_s << 200;
    QTest::newRow("an area that is sold out") << u"CA/Local.json?AreaCode=778"_s << 200;
    QTest::newRow("no area code") << u"CA/Local.json?AreaCode=60"_s << 400;
    QTest::newRow("no such type") << u"US/Mobile.json?AreaCode=415"_s << 404;
    QTest::newRow("no such country") << u"ZZ/Local.json"_s << 404;
    QTest::newRow("no suffix") << u"CA/Local?AreaCode=604"_s << 404;
}

void TestTwilioStandIn::searchFindsNothing()
{
    QFETCH(const QString, target);
    QFETCH(const int, status);
    m_twilio->setStock(u"778"_s, 0);
    const Reply reply = m_client->get(path(u"/AvailablePhoneNumbers/"_s + target));
    QCOMPARE(reply.status, status);
    if (status == 200)
        QCOMPARE(reply.json()["available_phone_numbers"_L1].toArray().size(), 0);
    else
        QCOMPARE(reply.json()["status"_L1].toInt(), status);
}

void TestTwilioStandIn::searchFilters()
{
    m_twilio->setStock(u"604"_s, 3);
    QCOMPARE(found(search(u"AreaCode=604"_s)).size(), 3);
    QCOMPARE(found(search(u"AreaCode=604&PageSize=2"_s)).size(), 2);
    m_twilio->setStock(u"604"_s, 400);
    const QJsonArray entries
        = m_client->get(search(u"AreaCode=604&SmsEnabled=true&ExcludeAllAddressRequired=true"_s))
              .json()["available_phone_numbers"_L1]
              .toArray();
    QCOMPARE(entries.size(), 30);
    for (const QJsonValue &entry : entries) {
        QVERIFY(entry["capabilities"_L1]["SMS"_L1].toBool());
        QCOMPARE(entry["address_requirements"_L1].toString(), u"none"_s);
    }
    const QString exact = anyNumber();
    QCOMPARE(found(search(u"Contains="_s + exact.sliced(2))), QStringList{exact});
}

void TestTwilioStandIn::buys()
{
    const QString number = anyNumber();
    const Reply reply = buy(purchaseForm(number, u"Order 7 & more"_s));
    QCOMPARE(reply.status, 201);
    const QJsonObject json = reply.json();
    QVERIFY(QRegularExpression(u"^PN[0-9a-f]{32}$"_s).match(json["sid"_L1].toString()).hasMatch());
    QCOMPARE(json["phone_number"_L1].toString(), number);
    QCOMPARE(json["friendly_name"_L1].toString(), u"Order 7 & more"_s);
    QCOMPARE(json["status"_L1].toString(), u"in-use"_s);
    QVERIFY(json["capabilities"_L1].toObject().contains("sms"_L1));
    const QRegularExpression date(
        u"^[A-Z][a-z]{2}, \\d\\d [A-Z][a-z]{2} \\d{4} [\\d:]{8} \\+0000$"_s);
    QVERIFY(date.match(json["date_created"_L1].toString()).hasMatch());
    QCOMPARE(m_twilio->ownedNumbers(), QStringList{number});
    QCOMPARE(m_twilio->purchases(), 1);
    QCOMPARE(found(search(u"Contains="_s + number.sliced(2))), QStringList());
}

void TestTwilioStandIn::buyingTwiceIsAnUpdate()
{
    const QString number = anyNumber();
    const QString sid = buy(purchaseForm(number, u"first"_s)).json()["sid"_L1].toString();
    const Reply second = buy(purchaseForm(number, u"second"_s));
    QCOMPARE(second.status, 201);
    QCOMPARE(second.json()["sid"_L1].toString(), sid);
    QCOMPARE(m_twilio->friendlyName(number), u"second"_s);
    QCOMPARE(m_twilio->purchases(), 1);
}

void TestTwilioStandIn::refusesPurchases_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("an unencoded plus") << QByteArray("PhoneNumber=+16042345678") << 400 << 21421;
    QTest::newRow("no number at all") << QByteArray("PhoneNumber=abc") << 400 << 21421;
    QTest::newRow("not on sale") << QByteArray("PhoneNumber=%2B16045550100") << 400 << 21422;
    QTest::newRow("another country") << QByteArray("PhoneNumber=%2B447700900123") << 400 << 21422;
    QTest::newRow("area without numbers") << QByteArray("AreaCode=533") << 400 << 21452;
    QTest::newRow("nothing said") << QByteArray("FriendlyName=x") << 400 << 20001;
    QTest::newRow("a name too long")
        << "PhoneNumber=%2B16045550100&FriendlyName=" + QByteArray(65, 'x') << 400 << 20001;
}

void TestTwilioStandIn::refusesPurchases()
{
    QFETCH(const QByteArray, form);
    QFETCH(const int, status);
    QFETCH(const int, code);
    const Reply reply = buy(form);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.json()["code"_L1].toInt(), code);
    QCOMPARE(reply.json()["status"_L1].toInt(), status);
    QCOMPARE(reply.json()["more_info"_L1].toString(),
             u"https://www.twilio.com/docs/errors/%1"_s.arg(code));
    QVERIFY(!reply.json()["message"_L1].toString().isEmpty());
    QCOMPARE(m_twilio->purchases(), 0);
}

void TestTwilioStandIn::refusesWhatNeedsAnAddress()
{
    const QStringList numbers = NumberStock::numbersOf(u"604"_s, 200);
    int refused = 0;
    for (const QString &number : numbers) {
        const QString needed = NumberStock::describe(number).addressRequirements;
        if (needed == "none"_L1)
            continue;
        ++refused;
        QCOMPARE(buy(purchaseForm(number)).json()["code"_L1].toInt(),
                 needed == "any"_L1 ? 21631 : 21615);
    }
    QVERIFY(refused > 0);
    QCOMPARE(m_twilio->purchases(), 0);
}

void TestTwilioStandIn::buysByAreaCode()
{
    QCOMPARE(buy("AreaCode=206").status, 201);
    QVERIFY(m_twilio->ownedNumbers()[0].startsWith("+1206"_L1));
}

void TestTwilioStandIn::listsInPages()
{
    for (const QString &number : NumberStock::numbersOf(u"416"_s, 25))
        m_twilio->addOwned(number, u"N"_s);
    QString next = path(u"/IncomingPhoneNumbers.json?PageSize=10&FriendlyName=N"_s);
    QSet<QString> sids;
    int pages = 0;
    while (!next.isEmpty() && pages < 10) {
        const QJsonObject page = m_client->get(next).json();
        QCOMPARE(page["page"_L1].toInt(), pages);
        ++pages;
        const QJsonArray entries = page["incoming_phone_numbers"_L1].toArray();
        for (const QJsonValue &entry : entries)
            sids.insert(entry["sid"_L1].toString());
        QVERIFY(page.contains("next_page_uri"_L1));
        next = page["next_page_uri"_L1].toString();
        if (!next.isEmpty())
            QVERIFY2(next.startsWith("/2010-04-01/"_L1), "relative to the host");
        if (pages == 1) // bought while somebody reads: repeats and loses nothing
            m_twilio->addOwned(u"+14162345678"_s, u"N"_s);
    }
    QCOMPARE(pages, 3);
    QCOMPARE(sids.size(), 25);
}

void TestTwilioStandIn::listFilterIsASubstring()
{
    m_twilio->addOwned(u"+16042345678"_s, u"a"_s);
    m_twilio->addOwned(u"+16042345679"_s, u"b"_s);
    const auto count = [this](const QString &query) {
        return m_client->get(path(u"/IncomingPhoneNumbers.json?"_s + query))
            .json()["incoming_phone_numbers"_L1]
            .toArray()
            .size();
    };
    QCOMPARE(count(u"PhoneNumber=%2B16042345678"_s), 1);
    QCOMPARE(count(u"PhoneNumber=6042345"_s), 2);
    QCOMPARE(count(u"PhoneNumber=604234567*"_s), 2);
    QCOMPARE(count(u"PhoneNumber=+16042345678"_s), 0); // an unencoded plus is a space
}

void TestTwilioStandIn::fetchesRenamesAndReleases()
{
    m_twilio->addOwned(u"+16042345678"_s, u"a"_s);
    const QString one = path(u"/IncomingPhoneNumbers/%1.json"_s.arg(m_twilio->ownedSids()[0]));
    QCOMPARE(m_client->get(one).json()["friendly_name"_L1].toString(), u"a"_s);
    QCOMPARE(m_client->postForm(one, "FriendlyName=b").status, 200);
    QCOMPARE(m_twilio->friendlyName(u"+16042345678"_s), u"b"_s);
    const Reply gone = m_client->remove(one);
    QCOMPARE(gone.status, 204);
    QCOMPARE(gone.body, QByteArray());
    QVERIFY(m_twilio->ownedNumbers().isEmpty());
    const Reply again = m_client->remove(one);
    QCOMPARE(again.status, 404);
    QCOMPARE(again.json()["code"_L1].toInt(), 20404);
}

void TestTwilioStandIn::authenticates()
{
    m_client->setBasicAuth(m_twilio->accountSid(), u"wrong"_s);
    const Reply refused = m_client->get(path(u".json"_s));
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.json()["code"_L1].toInt(), 20003);

    m_client->setBasicAuth(m_twilio->apiKeySid(), m_twilio->apiKeySecret());
    QCOMPARE(m_client->get(path(u"/Balance.json"_s)).status, 200);
    const Reply keyInPath
        = m_client->get(u"/2010-04-01/Accounts/%1/Balance.json"_s.arg(m_twilio->apiKeySid()));
    QCOMPARE(keyInPath.status, 404);
    QCOMPARE(keyInPath.json()["code"_L1].toInt(), 20404);
}

void TestTwilioStandIn::accountStates()
{
    const QString number = anyNumber();
    m_twilio->setAccountType(u"Trial"_s);
    QCOMPARE(buy(purchaseForm(number)).status, 201);
    const Reply second = buy(purchaseForm(anyNumber()));
    QCOMPARE(second.status, 400);
    QCOMPARE(second.json()["code"_L1].toInt(), 21404);

    m_twilio->setAccountStatus(u"suspended"_s);
    const Reply suspended = buy(purchaseForm(number));
    QCOMPARE(suspended.status, 403);
    QCOMPARE(suspended.json()["code"_L1].toInt(), 20005);
    const QJsonObject account = m_client->get(path(u".json"_s)).json();
    QCOMPARE(account["status"_L1].toString(), u"suspended"_s);
    QCOMPARE(account["type"_L1].toString(), u"Trial"_s);
    QCOMPARE(m_twilio->purchases(), 1);
}

void TestTwilioStandIn::balanceAndPrices()
{
    const auto balance = [this] { return m_client->get(path(u"/Balance.json"_s)).json(); };
    QCOMPARE(balance()["balance"_L1], QJsonValue(u"412.75"_s));
    QCOMPARE(balance()["currency"_L1].toString(), u"USD"_s);
    QCOMPARE(buy(purchaseForm(anyNumber())).status, 201);
    QCOMPARE(balance()["balance"_L1], QJsonValue(u"411.60"_s));

    const QJsonObject prices = m_client->get(u"/v1/PhoneNumbers/Countries/CA"_s).json();
    QCOMPARE(prices["price_unit"_L1].toString(), u"USD"_s);
    const QJsonValue local = prices["phone_number_prices"_L1][0];
    QCOMPARE(local["number_type"_L1].toString(), u"local"_s);
    QCOMPARE(local["current_price"_L1], QJsonValue(u"1.15"_s));
    QCOMPARE(m_client->get(u"/v1/PhoneNumbers/Countries/ZZ"_s).status, 404);
}

void TestTwilioStandIn::otherProcessesConfigure()
{
    HttpClient shell(m_twilio->url()); // without credentials
    const QJsonObject config{
        {u"stock"_s, QJsonObject{{u"604"_s, 0}}},
        {u"addOwned"_s, QJsonArray{QJsonObject{{u"phoneNumber"_s, u"+16042345678"_s}}}},
        {u"accountType"_s, u"Trial"_s}};
    QCOMPARE(shell.post(u"/_sandbox/config"_s, QJsonDocument(config)).status, 200);
    QCOMPARE(found(search(u"AreaCode=604"_s)).size(), 0);
    const QJsonObject state = shell.get(u"/_sandbox/state"_s).json();
    QCOMPARE(state["owned"_L1][0].toString(), u"+16042345678"_s);
    QCOMPARE(state["purchases"_L1].toInt(-1), 0);
    QCOMPARE(state["maxConcurrent"_L1].toInt(), 1);
    QCOMPARE(state["requests"_L1].toInt(), 1);
    QCOMPARE(shell.post(u"/_sandbox/config"_s, QJsonDocument(QJsonArray())).status, 400);
    QCOMPARE(shell.get(u"/_sandbox/nothing"_s).status, 404);
}

QTEST_GUILESS_MAIN(TestTwilioStandIn)
#include "tst_twiliostandin.moc"
