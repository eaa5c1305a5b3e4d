// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/restclient.h"
#include "scriptedserver/scriptedserver.h"
#include "support/verifyresult.h"

#include <QNetworkAccessManager>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace numberwell;
using namespace numberwell::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Hostile and broken servers, and calling things off.
class TestRestFailures final : public QObject
{
    Q_OBJECT

private slots:
    void namesTheFailure_data();
    void namesTheFailure();
    void sendsNothingElsewhere();
    void boundsTheBody_data();
    void boundsTheBody();
    void givesUpOnADrippingServer();
    void refusesMalformedCredentials();
    void cancelsOneRequest_data();
    void cancelsOneRequest();
    void abortsEverything();
    void endsEverythingWhenDestroyed();
    void survivesItsNetwork();
};

namespace {

using Answered = Result<RestResponse>;

RestOptions optionsFor(const QUrl &url)
{
    RestOptions options;
    options.name = u"vendor"_s;
    options.baseUrl = url;
    options.timeout = 5s;
    options.authorizationHeaderName = "Authorization";
    options.authorization = Secret(u"Basic sesame"_s);
    options.retry = {.maxTries = 1, .firstDelay = 1ms, .maxDelay = 4ms};
    return options;
}

RestRequest get(const QString &path)
{
    RestRequest request;
    request.path = path;
    request.isIdempotent = true;
    return request;
}

Answered askOnce(const RestOptions &options)
{
    QNetworkAccessManager network;
    RestClient client(&network, options);
    return QCoro::waitFor(client.send(get(u"/x"_s)));
}

//! A zlib stream, which is what "deflate" means over HTTP.
QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 9).mid(4);
}

} // namespace

Q_DECLARE_METATYPE(numberwell::test::Answer)

void TestRestFailures::namesTheFailure_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    const QByteArray body(5000, 'x');
    QTest::newRow("never") << Answer{.neverAnswers = true} << ErrorKind::Timeout << u"timeout"_s;
    QTest::newRow("late") << Answer{.delay = 2s} << ErrorKind::Timeout << u"timeout"_s;
    QTest::newRow("cut") << Answer{.body = body, .cutsBodyAt = 2000} << ErrorKind::Network
                         << u"connection_closed"_s;
    QTest::newRow("cut before the body")
        << Answer{.body = body, .cutsBodyAt = 0} << ErrorKind::Network << u"connection_closed"_s;
    QTest::newRow("cut refusal") << Answer{.status = 400, .body = body, .cutsBodyAt = 2000}
                                 << ErrorKind::Rejected << QString();
    QTest::newRow("bad compression")
        << Answer{.body = body, .headers = {{"Content-Encoding", "gzip"}}} << ErrorKind::Protocol
        << u"content"_s;
    QTest::newRow("not modified") << Answer{.status = 304} << ErrorKind::Protocol << u"redirect"_s;
}

void TestRestFailures::namesTheFailure()
{
    QFETCH(const Answer, answer);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    ScriptedServer server;
    server.enqueue(answer);
    RestOptions options = optionsFor(server.url());
    options.timeout = 300ms;
    const Answered result = askOnce(options);
    QVERIFY(!result);
    QVERIFY2(result.error().kind == kind, qPrintable(describe(result.error())));
    QCOMPARE(result.error().code, code);
    QCOMPARE(server.requests().size(), 1);
}

void TestRestFailures::sendsNothingElsewhere()
{
    ScriptedServer elsewhere;
    for (const int status : {301, 302, 303, 307, 308}) {
        ScriptedServer server;
        server.enqueue(
            {.status = status, .headers = {{"Location", elsewhere.url(u"/x"_s).toEncoded()}}});
        const Answered result = askOnce(optionsFor(server.url()));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Protocol);
        QCOMPARE(result.error().code, u"redirect"_s);
        QCOMPARE(result.error().httpStatus, status);
    }
    QTest::qWait(50);
    QVERIFY(elsewhere.requests().isEmpty());

    // Nobody listens on a port that was just given back.
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const QUrl nowhere(u"http://127.0.0.1:%1"_s.arg(closed.serverPort()));
    closed.close();
    const Answered refused = askOnce(optionsFor(nowhere));
    QCOMPARE(refused.error().kind, ErrorKind::Network);
    QCOMPARE(refused.error().code, u"connection_refused"_s);
}

void TestRestFailures::boundsTheBody_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("announced") << Answer{.body = QByteArray(3'000'000, 'x')};
    QTest::newRow("endless") << Answer{.body = QByteArray(100'000, 'x'), .isEndless = true};
    QTest::newRow("compressed, 2 MB") << Answer{.body = deflated(QByteArray(2'000'000, 'x')),
                                                .headers = {{"Content-Encoding", "deflate"}}};
    QTest::newRow("compressed, 300 MB") << Answer{.body = deflated(QByteArray(300'000'000, 'x')),
                                                  .headers = {{"Content-Encoding", "deflate"}}};
}

void TestRestFailures::boundsTheBody()
{
    QFETCH(const Answer, answer);
    ScriptedServer server;
    server.enqueue(answer);
    RestOptions options = optionsFor(server.url());
    options.maxBodyBytes = 1'000'000;
    const Answered result = askOnce(options);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Protocol);
    QVERIFY2(result.error().code == u"too_large"_s || result.error().code == u"content"_s,
             qPrintable(describe(result.error())));
}

void TestRestFailures::givesUpOnADrippingServer()
{
    // One byte now and then keeps a transfer timeout from ever running out.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QTimer drip;
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server, &drip] {
        QTcpSocket *socket = server.nextPendingConnection();
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        QObject::connect(&drip, &QTimer::timeout, socket, [socket] { socket->write("x"); });
        drip.start(20ms);
    });
    RestOptions options = optionsFor(QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort())));
    options.timeout = 300ms;
    QElapsedTimer clock;
    clock.start();
    const Answered result = askOnce(options);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
    QVERIFY(clock.elapsed() < 3000);
}

void TestRestFailures::refusesMalformedCredentials()
{
    ScriptedServer server;
    RestOptions options = optionsFor(server.url());
    options.authorization = Secret(u"key\r\nX-Injected: 1"_s);
    const Answered result = askOnce(options);
    QCOMPARE(result.error().kind, ErrorKind::Unauthorized);
    QVERIFY(server.requests().isEmpty());
}

void TestRestFailures::cancelsOneRequest_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::addColumn<int>("reaching"); // requests the server has seen when it is cancelled
    QTest::newRow("on the wire") << Answer{.neverAnswers = true} << 1;
    QTest::newRow("between tries") << Answer{.status = 500} << 1;
    QTest::newRow("in a pause") << Answer{.status = 429, .headers = {{"Retry-After", "30"}}} << 1;
}

void TestRestFailures::cancelsOneRequest()
{
    QFETCH(const Answer, answer);
    QFETCH(const int, reaching);
    ScriptedServer server;
    server.enqueue(answer);
    QNetworkAccessManager network;
    RestOptions options = optionsFor(server.url());
    options.retry = {.maxTries = 3, .firstDelay = 20s, .maxDelay = 20s};
    RestClient client(&network, options);
    RestRequest request = get(u"/x"_s);
    request.cancellation = std::make_shared<Cancellation>();
    auto task = client.send(request);
    QTRY_COMPARE(server.requests().size(), reaching);
    QTest::qWait(50);
    QCOMPARE(client.running(), 1);
    request.cancellation->cancel();
    QCOMPARE(client.running(), 0); // at once, no event loop in between
    QCOMPARE(QCoro::waitFor(task).error().kind, ErrorKind::Cancelled);

    // Cancelled beforehand: not a byte is sent.
    QCOMPARE(QCoro::waitFor(client.send(request)).error().kind, ErrorKind::Cancelled);
    QCOMPARE(server.requests().size(), reaching);
}

void TestRestFailures::abortsEverything()
{
    ScriptedServer server;
    server.setOtherwise([](const SeenRequest &) { return Answer{.neverAnswers = true}; });
    QNetworkAccessManager network;
    RestClient client(&network, optionsFor(server.url()));
    std::vector<QCoro::Task<Answered>> tasks;
    for (int i = 0; i < 8; ++i)
        tasks.push_back(client.send(get(u"/x"_s)));
    QTRY_COMPARE(server.requests().size(), 3);
    client.refuseNewWork();
    client.abortAll();
    QCOMPARE(client.running(), 0);
    for (auto &task : tasks)
        QCOMPARE(QCoro::waitFor(task).error().kind, ErrorKind::Cancelled);
    QCOMPARE(QCoro::waitFor(client.send(get(u"/x"_s))).error().kind, ErrorKind::Cancelled);
    QTest::qWait(30);
    QCOMPARE(server.requests().size(), 3);
}

void TestRestFailures::endsEverythingWhenDestroyed()
{
    ScriptedServer server;
    server.setOtherwise([](const SeenRequest &) { return Answer{.neverAnswers = true}; });
    QNetworkAccessManager network;
    auto client = std::make_unique<RestClient>(&network, optionsFor(server.url()));
    auto running = client->send(get(u"/x"_s));
    QTRY_COMPARE(server.requests().size(), 1);
    client.reset();
    QVERIFY(running.isReady());
    QCOMPARE(QCoro::waitFor(running).error().kind, ErrorKind::Cancelled);
}

void TestRestFailures::survivesItsNetwork()
{
    ScriptedServer server;
    server.setOtherwise([](const SeenRequest &) { return Answer{.neverAnswers = true}; });
    auto network = std::make_unique<QNetworkAccessManager>();
    RestClient client(network.get(), optionsFor(server.url()));
    auto running = client.send(get(u"/x"_s));
    QTRY_COMPARE(server.requests().size(), 1);
    network.reset();
    QVERIFY(running.isReady());
    QCOMPARE(QCoro::waitFor(running).error().kind, ErrorKind::Cancelled);
    QCOMPARE(QCoro::waitFor(client.send(get(u"/x"_s))).error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestRestFailures)
#include "tst_restfailures.moc"
