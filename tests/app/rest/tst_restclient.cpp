// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/parameters.h"
#include "rest/restclient.h"
#include "scriptedserver/scriptedserver.h"
#include "support/verifyresult.h"

#include <QNetworkAccessManager>
#include <QTest>

#include <vector>

using namespace numberwell;
using namespace numberwell::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! What is asked and answered, how often, and by how many at once.
class TestRestClient final : public QObject
{
    Q_OBJECT

private slots:
    void asksAsItIsTold();
    void sendsALongBodyWhole();
    void answersWithTheResponse();
    void readsTheBodyOfAChallenge();
    void prefersTheVendorsWords();
    void classifiesByStatus_data();
    void classifiesByStatus();
    void triesAsOftenAsIsSafe_data();
    void triesAsOftenAsIsSafe();
    void recoversFromAShortOutage();
    void pausesTheWholeAccount();
    void answersAtOnceDuringALongPause();
    void keepsThreeInFlight();
    void logsNoSecret();
};

namespace {

const QString Token = u"sesame-0123456789"_s;

RestOptions optionsFor(const ScriptedServer &server)
{
    RestOptions options;
    options.name = u"vendor"_s;
    options.baseUrl = server.url();
    options.timeout = 5s;
    options.authorizationHeaderName = "Authorization";
    options.authorization = Secret(u"Basic "_s + Token);
    options.requestIdHeader = "X-Request-Id";
    options.retry = {.maxTries = 3, .firstDelay = 1ms, .maxDelay = 4ms};
    return options;
}

RestRequest get(const QString &path)
{
    RestRequest request;
    request.path = path;
    request.isIdempotent = true;
    return request;
}

RestRequest post(const QString &path)
{
    RestRequest request;
    request.verb = "POST";
    request.path = path;
    request.body = "a=1";
    request.contentType = "application/x-www-form-urlencoded";
    return request;
}

using Answered = Result<RestResponse>;

} // namespace

void TestRestClient::asksAsItIsTold()
{
    ScriptedServer server;
    QNetworkAccessManager network;
    RestOptions options = optionsFor(server);
    options.baseUrl = server.url(u"/behind/"_s);
    RestClient client(&network, options);

    RestRequest request = post(u"/Numbers/PN%2F1.json"_s);
    request.query = urlQuery({{u"PhoneNumber"_s, u"+1604 & more"_s}});
    QVERIFY_RESULT(QCoro::waitFor(client.send(request)));
    const SeenRequest seen = server.requests().constFirst();
    QCOMPARE(seen.verb, "POST");
    QCOMPARE(seen.target, "/behind/Numbers/PN%2F1.json?PhoneNumber=%2B1604%20%26%20more");
    QCOMPARE(seen.body, "a=1");
    QCOMPARE(seen.headers.value("content-type"), "application/x-www-form-urlencoded");
    QCOMPARE(seen.headers.value("authorization"), "Basic " + Token.toLatin1());
    QVERIFY(seen.headers.value("user-agent").startsWith("Numberwell/"));

    for (const char *verb : {"GET", "PATCH", "DELETE"}) {
        RestRequest other = get(u"/x"_s);
        other.verb = verb;
        QVERIFY_RESULT(QCoro::waitFor(client.send(other)));
        QCOMPARE(server.requests().constLast().verb, verb);
    }
}

void TestRestClient::answersWithTheResponse()
{
    ScriptedServer server;
    server.enqueue({.status = 201,
                    .body = R"({"sid": 1})",
                    .headers = {{"X-Request-Id", "RQ1\x1b[31m"}, {"Set-Cookie", "a=b"}}});
    QNetworkAccessManager network;
    RestClient client(&network, optionsFor(server));
    const Answered answer = QCoro::waitFor(client.send(get(u"/x"_s)));
    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 201);
    QCOMPARE(answer->body, R"({"sid": 1})");
    QCOMPARE(answer->requestId, u"RQ1[31m"_s); // nothing that a terminal obeys
    QVERIFY_RESULT(QCoro::waitFor(client.send(get(u"/x"_s))));
    QVERIFY(!server.requests().constLast().headers.contains("cookie"));
}

void TestRestClient::sendsALongBodyWhole()
{
    ScriptedServer server;
    QNetworkAccessManager network;
    RestClient client(&network, optionsFor(server));
    RestRequest request = post(u"/x"_s);
    for (int i = 0; i < 100'000; ++i)
        request.body += QByteArray::number(i) + '&';
    QVERIFY_RESULT(QCoro::waitFor(client.send(request)));
    QVERIFY(server.requests().constFirst().body == request.body);
}

void TestRestClient::readsTheBodyOfAChallenge()
{
    // Twilio asks for HTTP Basic; Qt must neither answer nor swallow the words.
    ScriptedServer server;
    server.setOtherwise([](const SeenRequest &) {
        return Answer{.status = 401,
                      .body = "because",
                      .headers = {{"WWW-Authenticate", "Basic realm=\"Twilio API\""}}};
    });
    QNetworkAccessManager network;
    RestOptions options = optionsFor(server);
    options.classify = [](const RestResponse &response) {
        Error error = errorFromStatus(response);
        error.detail = QString::fromUtf8(response.body);
        return error;
    };
    RestClient client(&network, options);
    for (const bool isIdempotent : {true, false}) {
        RestRequest request = post(u"/x"_s);
        request.isIdempotent = isIdempotent;
        const Answered answer = QCoro::waitFor(client.send(request));
        QCOMPARE(answer.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(answer.error().detail, u"because"_s);
    }
    QCOMPARE(server.requests().size(), 2);
}

void TestRestClient::prefersTheVendorsWords()
{
    ScriptedServer server;
    server.enqueue({.status = 400,
                    .body = "no " + Token.toUtf8() + "!",
                    .headers = {{"X-Request-Id", "RQ7"}}});
    QNetworkAccessManager network;
    RestOptions options = optionsFor(server);
    options.secrets = {Secret(Token)};
    options.classify = [](const RestResponse &response) {
        return Error{ErrorKind::Conflict, u"42"_s, QString::fromUtf8(response.body), 0, {}, {}};
    };
    RestClient client(&network, options);
    const Answered answer = QCoro::waitFor(client.send(get(u"/x"_s)));
    QVERIFY(!answer);
    QCOMPARE(answer.error(),
             (Error{ErrorKind::Conflict, u"42"_s, u"no ***!"_s, 400, {}, u"RQ7"_s}));
}

void TestRestClient::classifiesByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("400") << 400 << ErrorKind::Rejected;
    QTest::newRow("401") << 401 << ErrorKind::Unauthorized;
    QTest::newRow("402") << 402 << ErrorKind::Forbidden;
    QTest::newRow("403") << 403 << ErrorKind::Forbidden;
    QTest::newRow("404") << 404 << ErrorKind::NotFound;
    QTest::newRow("408") << 408 << ErrorKind::Timeout;
    QTest::newRow("409") << 409 << ErrorKind::Conflict;
    QTest::newRow("410") << 410 << ErrorKind::NotFound;
    QTest::newRow("422") << 422 << ErrorKind::Rejected;
    QTest::newRow("429") << 429 << ErrorKind::RateLimited;
    QTest::newRow("500") << 500 << ErrorKind::Unavailable;
    QTest::newRow("503") << 503 << ErrorKind::Unavailable;
}

void TestRestClient::classifiesByStatus()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    ScriptedServer server;
    server.setOtherwise([status](const SeenRequest &) {
        return Answer{.status = status, .body = "<html>no</html>"};
    });
    QNetworkAccessManager network;
    RestClient client(&network, optionsFor(server));
    const Answered answer = QCoro::waitFor(client.send(post(u"/x"_s)));
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QCOMPARE(answer.error().httpStatus, status);
}

void TestRestClient::triesAsOftenAsIsSafe_data()
{
    QTest::addColumn<int>("status"); // 0: the connection is closed instead of an answer
    QTest::addColumn<bool>("isIdempotent");
    QTest::addColumn<int>("tries");
    QTest::newRow("500, safe") << 500 << true << 3;
    QTest::newRow("500, purchase") << 500 << false << 1;
    QTest::newRow("503, purchase") << 503 << false << 1;
    QTest::newRow("closed, purchase") << 0 << false << 1;
    QTest::newRow("429, safe") << 429 << true << 6;
    QTest::newRow("429, purchase") << 429 << false << 6;
    QTest::newRow("404, safe") << 404 << true << 1;
    QTest::newRow("400, safe") << 400 << true << 1;
}

void TestRestClient::triesAsOftenAsIsSafe()
{
    QFETCH(const int, status);
    QFETCH(const bool, isIdempotent);
    QFETCH(const int, tries);
    ScriptedServer server;
    QNetworkAccessManager network;
    RestClient client(&network, optionsFor(server));
    // A connection that was in use before: Qt itself repeats requests on those.
    QVERIFY_RESULT(QCoro::waitFor(client.send(get(u"/warm"_s))));
    server.setOtherwise([status](const SeenRequest &) {
        return Answer{.status = status, .closesAtOnce = status == 0};
    });
    RestRequest request = post(u"/x"_s);
    request.isIdempotent = isIdempotent;
    const Answered answer = QCoro::waitFor(client.send(request));
    QVERIFY(!answer);
    if (status == 0)
        QCOMPARE(answer.error().code, u"connection_closed"_s);
    QTest::qWait(30); // a repeat would come about now
    QCOMPARE(server.requests().size() - 1, tries);
}

void TestRestClient::recoversFromAShortOutage()
{
    ScriptedServer server;
    server.enqueue({.status = 502, .body = "<html>"});
    server.enqueue({.body = R"({"half": )", .cutsBodyAt = 4});
    server.enqueue({.body = R"({"whole": true})"});
    QNetworkAccessManager network;
    RestClient client(&network, optionsFor(server));
    const Answered answer = QCoro::waitFor(client.send(get(u"/x"_s)));
    QVERIFY_RESULT(answer);
    QCOMPARE(answer->body, R"({"whole": true})");
}

void TestRestClient::pausesTheWholeAccount()
{
    ScriptedServer server;
    server.enqueue({.status = 429, .headers = {{"Retry-After", "1"}}});
    QNetworkAccessManager network;
    RestOptions options = optionsFor(server);
    options.throttle = std::make_shared<Throttle>();
    RestClient client(&network, options);
    RestClient sibling(&network, options); // another API of the same account
    auto first = client.send(post(u"/first"_s));
    QTRY_VERIFY(options.throttle->remainingPause() > 0ms);
    auto second = sibling.send(get(u"/second"_s));
    QVERIFY_RESULT(QCoro::waitFor(first));
    QVERIFY_RESULT(QCoro::waitFor(second));
    QCOMPARE(server.requests().size(), 3);
    const qint64 refused = server.requests().at(0).arrivedMs;
    QVERIFY(server.requests().at(1).arrivedMs - refused >= 990);
    QVERIFY(server.requests().at(2).arrivedMs - refused >= 990);
    QVERIFY(server.requests().at(2).arrivedMs - refused < 2500);
}

void TestRestClient::answersAtOnceDuringALongPause()
{
    ScriptedServer server;
    server.enqueue({.status = 429, .headers = {{"Retry-After", "3600"}}});
    QNetworkAccessManager network;
    RestClient client(&network, optionsFor(server));
    for (int i = 0; i < 2; ++i) {
        const Answered answer = QCoro::waitFor(client.send(get(u"/x"_s)));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::RateLimited);
        QVERIFY(answer.error().retryAfter.value_or(0s) > 3590s);
    }
    QCOMPARE(server.requests().size(), 1);
}

void TestRestClient::keepsThreeInFlight()
{
    ScriptedServer server;
    server.setOtherwise([](const SeenRequest &) { return Answer{.delay = 50ms}; });
    QNetworkAccessManager network;
    RestClient client(&network, optionsFor(server));
    QElapsedTimer clock;
    clock.start();
    std::vector<QCoro::Task<Answered>> tasks;
    for (int i = 0; i < 20; ++i)
        tasks.push_back(client.send(get(u"/%1"_s.arg(i))));
    for (auto &task : tasks)
        QVERIFY_RESULT(QCoro::waitFor(task));
    QCOMPARE(server.requests().size(), 20);
    QCOMPARE(server.mostAtOnce(), 3);
    QVERIFY(clock.elapsed() >= 7 * 50);
    for (int i = 0; i < 20; i += 3) // in the order they came, three at a time
        QVERIFY(server.requests().at(i).target.mid(1).toInt() / 3 == i / 3);
}

namespace {

QStringList *loggedLines = nullptr;

void collectLine(QtMsgType, const QMessageLogContext &, const QString &line)
{
    loggedLines->append(line);
}

} // namespace

void TestRestClient::logsNoSecret()
{
    ScriptedServer server;
    server.enqueue(
        {.body = "{\"token\": \"" + Token.toUtf8() + "\"}", .headers = {{"X-Request-Id", "RQ9"}}});
    server.enqueue({.status = 401, .body = "bad " + Token.toUtf8()});
    QNetworkAccessManager network;
    RestOptions options = optionsFor(server);
    options.secrets = {Secret(Token)};
    options.classify = [](const RestResponse &response) {
        return Error{ErrorKind::Unauthorized,
                     QString::fromUtf8(response.body),
                     QString::fromUtf8(response.body),
                     0,
                     {},
                     {}};
    };
    RestClient client(&network, options);
    RestRequest request = post(u"/Numbers.json"_s);
    request.body = "token=" + Token.toUtf8();
    request.query = urlQuery({{u"token"_s, Token}});

    QStringList lines;
    loggedLines = &lines;
    QtMessageHandler previous = qInstallMessageHandler(collectLine);
    const Answered first = QCoro::waitFor(client.send(request));
    const Answered second = QCoro::waitFor(client.send(request));
    qDebug() << second.error() << options.authorization;
    qInstallMessageHandler(previous);

    QVERIFY_RESULT(first);
    QVERIFY(!second);
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(0).startsWith(u"vendor POST /Numbers.json 200 "_s), qPrintable(lines.at(0)));
    QVERIFY(lines.at(0).endsWith(u" ms RQ9"_s));
    QVERIFY2(lines.at(1).startsWith(u"vendor POST /Numbers.json 401 bad *** "_s),
             qPrintable(lines.at(1)));
    QVERIFY2(!lines.join(u'\n').contains(Token), qPrintable(lines.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestRestClient)
#include "tst_restclient.moc"
