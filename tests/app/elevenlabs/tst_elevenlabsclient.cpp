// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevenlabs/elevenlabsclient.h"
#include "scriptedserver/scriptedserver.h"
#include "support/verifyresult.h"

#include <QFile>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QTest>

#include <memory>

using namespace numberwell;
using namespace numberwell::test;
using namespace numberwell::elevenlabs;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestElevenLabsClient final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void listsByCursor();
    void fallsBackToTheOldList();
    void refusesEndlessLists_data();
    void refusesEndlessLists();
    void givesNoHalfList();
    void importsOnce();
    void hidesTheTokenInErrors();
    void neverImportsTwice();
    void setsAndClearsTheAgent();
    void removes();
    void looksAtOne();
    void goesOnWithAnotherAccount();
    void readsAgentsAndProbes();

private:
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<ElevenLabsClient> m_client;
};

namespace {

QByteArray dataFile(const QString &name)
{
    QFile file(QFINDTESTDATA(u"../../data/elevenlabs/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray page(const QByteArray &id, const QByteArray &cursor)
{
    return "{\"phone_numbers\": [{\"phone_number_id\": \"" + id + "\"}], \"next_cursor\": "
           + (cursor.isEmpty() ? QByteArray("null, \"has_more\": false")
                               : '"' + cursor + "\", \"has_more\": true")
           + "}";
}

ImportRequest importRequest()
{
    return {.number = *E164::parse(u"+16045550123"),
            .label = u"Numberwell 42"_s,
            .twilioSid = u"AC1"_s,
            .twilioToken = Secret(u"open sesame"_s),
            .agentId = u"agent_1"_s};
}

} // namespace

void TestElevenLabsClient::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_network = std::make_unique<QNetworkAccessManager>();
    const ElevenLabsAccount account{m_server->url(), Secret(u"xi-sesame"_s)};
    const ClientOptions options{.timeout = 2s,
                                .retry = {.maxTries = 2, .firstDelay = 1ms, .maxDelay = 2ms}};
    m_client = std::make_unique<ElevenLabsClient>(m_network.get(), account, options);
}

void TestElevenLabsClient::cleanup()
{
    m_client.reset();
    m_network.reset();
    m_server.reset();
}

void TestElevenLabsClient::listsByCursor()
{
    m_server->enqueue({.body = page("a", "two+2")});
    m_server->enqueue({.status = 503});
    m_server->enqueue({.body = page("b", {})});
    const auto numbers = QCoro::waitFor(m_client->listNumbers());
    QVERIFY_RESULT(numbers);
    QCOMPARE(numbers->size(), 2);
    QCOMPARE(numbers->at(1).id, u"b"_s);
    const auto &seen = m_server->requests();
    QCOMPARE(seen.size(), 3);
    QCOMPARE(seen.at(0).target, "/v1/convai/v2/phone-numbers?page_size=100");
    QCOMPARE(seen.at(2).target, "/v1/convai/v2/phone-numbers?page_size=100&cursor=two%2B2");
    QCOMPARE(seen.at(0).headers.value("xi-api-key"), "xi-sesame");
    QVERIFY(!seen.at(0).headers.contains("authorization"));
}

void TestElevenLabsClient::fallsBackToTheOldList()
{
    m_server->enqueue({.status = 404, .body = R"({"detail": "Not Found"})"});
    m_server->enqueue({.body = dataFile(u"numbers-v1.json"_s)});
    const auto numbers = QCoro::waitFor(m_client->listNumbers());
    QVERIFY_RESULT(numbers);
    QCOMPARE(numbers->size(), 1);
    QCOMPARE(m_server->requests().constLast().target, "/v1/convai/phone-numbers");
}

void TestElevenLabsClient::refusesEndlessLists_data()
{
    QTest::addColumn<bool>("isSameCursor");
    QTest::addColumn<int>("requests");
    QTest::newRow("a cursor twice") << true << 2;
    QTest::newRow("always another") << false << 1000;
}

void TestElevenLabsClient::refusesEndlessLists()
{
    QFETCH(const bool, isSameCursor);
    QFETCH(const int, requests);
    int count = 0;
    m_server->setOtherwise([&count, isSameCursor](const SeenRequest &) {
        const QByteArray next = isSameCursor ? QByteArray("again") : QByteArray::number(++count);
        return Answer{.body = page("a", next)};
    });
    QLoggingCategory::setFilterRules(u"numberwell.rest.info=false"_s);
    const auto numbers = QCoro::waitFor(m_client->listNumbers());
    QLoggingCategory::setFilterRules({});
    QVERIFY(!numbers);
    QCOMPARE(numbers.error().code, u"endless_paging"_s);
    QCOMPARE(m_server->requests().size(), requests);
}

void TestElevenLabsClient::givesNoHalfList()
{
    m_server->enqueue({.body = page("a", "two")});
    m_server->setOtherwise([](const SeenRequest &) { return Answer{.status = 500}; });
    const auto numbers = QCoro::waitFor(m_client->listNumbers());
    QVERIFY(!numbers);
    QCOMPARE(numbers.error().kind, ErrorKind::Unavailable);
}

void TestElevenLabsClient::importsOnce()
{
    m_server->setOtherwise(
        [](const SeenRequest &) { return Answer{.body = dataFile(u"imported.json"_s)}; });
    const auto id = QCoro::waitFor(m_client->importNumber(importRequest()));
    QVERIFY_RESULT(id);
    QCOMPARE(id->id, u"phnum_8301k3dyf6s8etgtzp4c60pct5s9"_s);
    const SeenRequest seen = m_server->requests().constFirst();
    QCOMPARE(seen.verb, "POST");
    QCOMPARE(seen.target, "/v1/convai/phone-numbers");
    QCOMPARE(seen.headers.value("content-type"), "application/json");
    QJsonObject expected{{u"provider"_s, u"twilio"_s},
                         {u"phone_number"_s, u"+16045550123"_s},
                         {u"label"_s, u"Numberwell 42"_s},
                         {u"sid"_s, u"AC1"_s},
                         {u"token"_s, u"open sesame"_s},
                         {u"agent_id"_s, u"agent_1"_s},
                         {u"enable_sms"_s, false}};
    QCOMPARE(QJsonDocument::fromJson(seen.body).object(), expected);

    ImportRequest withKey = importRequest();
    withKey.agentId.clear();
    withKey.enableSms = true;
    withKey.accountAuthToken = Secret(u"token of the account"_s);
    QVERIFY_RESULT(QCoro::waitFor(m_client->importNumber(withKey)));
    expected.remove(u"agent_id"_s);
    expected.insert(u"enable_sms"_s, true);
    expected.insert(u"account_auth_token"_s, u"token of the account"_s);
    QCOMPARE(QJsonDocument::fromJson(m_server->requests().constLast().body).object(), expected);
}

void TestElevenLabsClient::hidesTheTokenInErrors()
{
    m_server->enqueue(
        {.status = 422, .body = R"({"detail": [{"msg": "bad token open sesame", "type": "x"}]})"});
    const auto id = QCoro::waitFor(m_client->importNumber(importRequest()));
    QCOMPARE(id.error().kind, ErrorKind::Rejected);
    QCOMPARE(id.error().detail, u"bad token ***"_s);
}

void TestElevenLabsClient::neverImportsTwice()
{
    m_server->enqueue({.status = 500});
    QVERIFY(!QCoro::waitFor(m_client->importNumber(importRequest())));
    m_server->enqueue({.closesAtOnce = true});
    QVERIFY(!QCoro::waitFor(m_client->importNumber(importRequest())));
    QTest::qWait(30);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestElevenLabsClient::setsAndClearsTheAgent()
{
    m_server->setOtherwise([](const SeenRequest &) {
        return Answer{.body = R"({"phone_number_id": "a/b", "assigned_agent":)"
                              R"( {"agent_id": "agent_1", "agent_name": "Reception"}})"};
    });
    const auto number = QCoro::waitFor(m_client->setAgent(u"a/b"_s, u"agent_1"_s));
    QVERIFY_RESULT(number);
    QCOMPARE(number->agentId, u"agent_1"_s);
    QVERIFY_RESULT(QCoro::waitFor(m_client->setAgent(u"a/b"_s, {})));
    QCOMPARE(m_server->requests().at(0).verb, "PATCH");
    QCOMPARE(m_server->requests().at(0).target, "/v1/convai/phone-numbers/a%2Fb");
    QCOMPARE(m_server->requests().at(0).body, R"({"agent_id":"agent_1"})");
    QCOMPARE(m_server->requests().at(1).body, R"({"agent_id":null})");
}

void TestElevenLabsClient::removes()
{
    m_server->enqueue({.body = "null"});
    QVERIFY_RESULT(QCoro::waitFor(m_client->remove(u"phnum_1"_s)));
    m_server->enqueue({.status = 404, .body = R"({"detail": {"code": "phone_number_not_found"}})"});
    QVERIFY_RESULT(QCoro::waitFor(m_client->remove(u"phnum_1"_s)));
    m_server->enqueue({.status = 403});
    QCOMPARE(QCoro::waitFor(m_client->remove(u"phnum_1"_s)).error().kind, ErrorKind::Forbidden);
    QCOMPARE(m_server->requests().constLast().verb, "DELETE");
    QCOMPARE(m_server->requests().constLast().target, "/v1/convai/phone-numbers/phnum_1");
}

void TestElevenLabsClient::looksAtOne()
{
    m_server->enqueue(
        {.body = R"({"phone_number_id": "phnum_1", "phone_number": "+16045550101"})"});
    const auto number = QCoro::waitFor(m_client->fetch(u"phnum_1"_s));
    QVERIFY_RESULT(number);
    QCOMPARE(number->id, u"phnum_1"_s);
    QCOMPARE(m_server->requests().constLast().verb, "GET");
    QCOMPARE(m_server->requests().constLast().target, "/v1/convai/phone-numbers/phnum_1");
    m_server->enqueue({.status = 404, .body = R"({"detail": {"code": "phone_number_not_found"}})"});
    const auto none = QCoro::waitFor(m_client->fetch(u"phnum_2"_s));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
    QCOMPARE(none.error().code, u"phone_number_not_found"_s);
}

void TestElevenLabsClient::goesOnWithAnotherAccount()
{
    m_client->setAccount({.apiUrl = m_server->url(), .apiKey = Secret(u"another"_s)});
    m_server->enqueue({.body = R"({"agents": []})"});
    QVERIFY_RESULT(QCoro::waitFor(m_client->probe()));
    QCOMPARE(m_server->requests().constLast().headers.value("xi-api-key"), "another");
}

void TestElevenLabsClient::readsAgentsAndProbes()
{
    m_server->setOtherwise(
        [](const SeenRequest &) { return Answer{.body = dataFile(u"agents.json"_s)}; });
    const auto agents = QCoro::waitFor(m_client->agents());
    QVERIFY_RESULT(agents);
    QCOMPARE(agents->size(), 1);
    QVERIFY_RESULT(QCoro::waitFor(m_client->probe()));
    QCOMPARE(m_server->requests().at(0).target, "/v1/convai/agents?page_size=100");
    QCOMPARE(m_server->requests().at(1).target, "/v1/convai/agents?page_size=1");
    m_server->setOtherwise(
        [](const SeenRequest &) { return Answer{.body = "<html>login</html>"}; });
    QCOMPARE(QCoro::waitFor(m_client->probe()).error().kind, ErrorKind::Protocol);
}

QTEST_GUILESS_MAIN(TestElevenLabsClient)
#include "tst_elevenlabsclient.moc"
