// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include "sandbox/elevenlabsstandin.h"
#include "sandbox/twiliostandin.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(numberwell::Fault)

class TestFaults final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void befallPurchases_data();
    void befallPurchases();
    void retryAfterIsSaid();
    void justTakenLeavesTheStock();
    void justTakenAtElevenLabs();
    void befallWhatTheyAreMeantFor();
    void probabilityIsRepeatable();
    void areOrderedOverHttp();
    void badOrdersChangeNothing_data();
    void badOrdersChangeNothing();
    void latencyAndConcurrency();
    void clientsThatGoAreForgotten();
    void connectionsAreKept();

private:
    QString numbersPath() const
    {
        return u"/2010-04-01/Accounts/%1/IncomingPhoneNumbers.json"_s.arg(m_twilio->accountSid());
    }
    Reply buy(const QString &number)
    {
        return m_client->postForm(numbersPath(), purchaseForm(number));
    }
    Reply list() { return m_client->get(numbersPath()); }

    std::unique_ptr<TwilioStandIn> m_twilio;
    std::unique_ptr<HttpClient> m_client;
    QString m_number; //!< one that is on sale
};

void TestFaults::init()
{
    m_client.reset();
    m_twilio = std::make_unique<TwilioStandIn>();
    QVERIFY(m_twilio->listen());
    m_client = std::make_unique<HttpClient>(m_twilio->url());
    m_client->setBasicAuth(m_twilio->accountSid(), m_twilio->authToken());
    m_number.clear();
    for (const QString &number : NumberStock::numbersOf(u"604"_s, 10)) {
        if (NumberStock::describe(number).addressRequirements == "none"_L1)
            m_number = number;
    }
    QVERIFY(!m_number.isEmpty());
}

void TestFaults::befallPurchases_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("purchases");
    QTest::newRow("429") << Fault::TooManyRequests << 429 << 20429 << 0;
    QTest::newRow("500 before") << Fault::ErrorBefore << 500 << 20500 << 0;
    QTest::newRow("500 after") << Fault::ErrorAfter << 500 << 20500 << 1;
    QTest::newRow("cut after") << Fault::CutAfter << 0 << 0 << 1;
    QTest::newRow("cut before") << Fault::CutBefore << 0 << 0 << 0;
    QTest::newRow("hang") << Fault::Hang << 0 << 0 << 0;
    QTest::newRow("hang after") << Fault::HangAfter << 0 << 0 << 1;
    QTest::newRow("half") << Fault::HalfJson << 201 << 0 << 1;
    QTest::newRow("502") << Fault::HtmlBadGateway << 502 << 0 << 0;
    QTest::newRow("taken") << Fault::JustTaken << 400 << 21422 << 0;
}

void TestFaults::befallPurchases()
{
    QFETCH(const Fault, fault);
    QFETCH(const int, status);
    QFETCH(const int, code);
    QFETCH(const int, purchases);
    m_client->setTimeout(300);
    // For ever: a client that repeats a request by itself must not find its way around.
    m_twilio->order({.fault = fault, .verb = u"POST"_s, .times = -1});
    const Reply reply = buy(m_number);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.json()["code"_L1].toInt(), code);
    QCOMPARE(m_twilio->purchases(), purchases);
    QCOMPARE(m_twilio->requests().constLast().fault, fault);
    QCOMPARE(m_twilio->requests().constLast().status, status);
    if (status == 0)
        QVERIFY(reply.error != QNetworkReply::NoError);
    if (fault == Fault::HalfJson)
        QVERIFY(reply.body.startsWith('{') && reply.json().isEmpty());
    if (fault == Fault::HtmlBadGateway)
        QVERIFY(reply.body.contains("<html>"));
    QCOMPARE(list().status, 200);
}

void TestFaults::retryAfterIsSaid()
{
    m_twilio->order({.fault = Fault::TooManyRequestsRetryAfter, .retryAfterSeconds = 7});
    const Reply reply = list();
    QCOMPARE(reply.status, 429);
    QCOMPARE(reply.headers.value("retry-after"), QByteArray("7"));
    QCOMPARE(list().status, 200);
    m_twilio->order({.fault = Fault::TooManyRequests});
    QVERIFY(!list().headers.contains("retry-after"));
}

void TestFaults::justTakenLeavesTheStock()
{
    m_twilio->order({.fault = Fault::JustTaken, .times = 1});
    QCOMPARE(list().status, 200); // befalls purchases only
    QCOMPARE(buy(m_number).json()["code"_L1].toInt(), 21422);
    QCOMPARE(buy(m_number).json()["code"_L1].toInt(), 21422); // it stays gone
    QCOMPARE(m_twilio->purchases(), 0);
}

void TestFaults::justTakenAtElevenLabs()
{
    ElevenLabsStandIn elevenLabs;
    QVERIFY(elevenLabs.listen());
    elevenLabs.order({.fault = Fault::JustTaken});
    HttpClient client(elevenLabs.url());
    client.setHeader("xi-api-key", elevenLabs.apiKey().toUtf8());
    const QJsonObject body{{u"phone_number"_s, m_number}};
    QCOMPARE(client.post(u"/v1/convai/phone-numbers"_s, QJsonDocument(body)).status, 409);
    QVERIFY(elevenLabs.imported().contains(m_number));
}

void TestFaults::befallWhatTheyAreMeantFor()
{
    m_twilio->order({.fault = Fault::ErrorBefore,
                     .verb = u"POST"_s,
                     .pathContains = u"Incoming"_s,
                     .times = 2,
                     .bodyContains = m_number});
    QCOMPARE(list().status, 200);
    QCOMPARE(buy(u"+16045550100"_s).status, 400);
    QCOMPARE(buy(m_number).status, 500);
    QCOMPARE(buy(m_number).status, 500);
    QCOMPARE(buy(m_number).status, 201);
}

void TestFaults::probabilityIsRepeatable()
{
    const auto run = [this] {
        m_twilio->clearFaults();
        m_twilio->setFaultSeed(42);
        m_twilio->order({.fault = Fault::ErrorBefore, .times = -1, .probability = 0.5});
        QList<int> statuses;
        for (int i = 0; i < 40; ++i)
            statuses.append(list().status);
        return statuses;
    };
    const QList<int> first = run();
    QVERIFY(first.count(500) > 5 && first.count(200) > 5);
    QCOMPARE(run(), first);
}

void TestFaults::areOrderedOverHttp()
{
    HttpClient shell(m_twilio->url());
    const QString faults = u"/_sandbox/faults"_s;
    const QJsonArray rules{QJsonObject{{u"fault"_s, u"ErrorAfter"_s}, {u"verb"_s, u"POST"_s}},
                           QJsonObject{{u"fault"_s, u"TooManyRequests"_s}, {u"times"_s, -1}}};
    const Reply ordered = shell.post(faults, QJsonDocument(rules));
    QCOMPARE(ordered.status, 200);
    QCOMPARE(ordered.json()["rules"_L1].toInt(), 2);
    QCOMPARE(buy(m_number).status, 500);
    QCOMPARE(m_twilio->purchases(), 1);
    QCOMPARE(list().status, 429);
    QCOMPARE(shell.remove(faults).status, 204);
    QCOMPARE(list().status, 200);
}

void TestFaults::badOrdersChangeNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("noise") << QByteArray("noise");
    QTest::newRow("empty") << QByteArray("[]");
    QTest::newRow("unknown fault") << QByteArray(R"([{"fault":"Hang"},{"fault":"Fire"}])");
}

void TestFaults::badOrdersChangeNothing()
{
    QFETCH(const QByteArray, body);
    const Reply reply = HttpClient::wait(
        m_client->start("POST", u"/_sandbox/faults"_s, body, "application/json"));
    QCOMPARE(reply.status, 400);
    QVERIFY(!reply.json()["error"_L1].toString().isEmpty());
    QCOMPARE(list().status, 200);
}

void TestFaults::latencyAndConcurrency()
{
    m_twilio->setLatency(150ms);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(list().status, 200);
    QVERIFY2(timer.elapsed() >= 150, "the answer waits");
    QCOMPARE(m_twilio->maxConcurrent(), 1);

    QList<QNetworkReply *> replies;
    for (int i = 0; i < 3; ++i)
        replies.append(m_client->start("GET", numbersPath()));
    for (QNetworkReply *reply : std::as_const(replies))
        QCOMPARE(HttpClient::wait(reply).status, 200);
    QCOMPARE(m_twilio->maxConcurrent(), 3);
    m_twilio->resetMaxConcurrent();
    QCOMPARE(m_twilio->maxConcurrent(), 0);
}

void TestFaults::clientsThatGoAreForgotten()
{
    m_twilio->setLatency(50ms);
    m_client->setTimeout(10);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(list().status, 0);
    QTest::qWait(100);
    m_twilio->resetMaxConcurrent();
    QCOMPARE(m_twilio->maxConcurrent(), 0);

    // Gone while an answer is on its way, and gone with the whole stand-in.
    QNetworkReply *reply = m_client->start("GET", numbersPath());
    QTRY_COMPARE(m_twilio->maxConcurrent(), 1);
    m_twilio.reset();
    QCOMPARE(HttpClient::wait(reply).status, 0);
}

void TestFaults::connectionsAreKept()
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, quint16(m_twilio->url().port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    QByteArray answers;
    connect(&socket, &QTcpSocket::readyRead, this, [&] { answers += socket.readAll(); });
    for (int i = 1; i <= 3; ++i) {
        // Head and body in two pieces, as they may come over a network.
        socket.write("POST /v1/x HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\n");
        socket.flush();
        QTest::qWait(20);
        socket.write("a=b1");
        QTRY_COMPARE(answers.count("HTTP/1.1 401 Unauthorized"), i);
        QCOMPARE(m_twilio->requests().constLast().request.body, QByteArray("a=b1"));
    }
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
