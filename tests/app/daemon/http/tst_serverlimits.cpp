// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/server.h"
#include "rawclient.h"

#include <QCoroTimer>

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <vector>

using namespace numberwell;
using namespace numberwell::http;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Answers the body's size after a while, where the path is /slow.
QCoro::Task<Response> echo(Request request)
{
    if (request.path == "/slow") {
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(400ms);
        co_await timer;
    }
    Response response;
    response.body = request.path == "/large" ? QByteArray(8 * 1024 * 1024, 'x')
                                             : QByteArray::number(request.body.size());
    co_return response;
}

} // namespace

class TestServerLimits final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void bodyWithinTheLimit_data();
    void bodyWithinTheLimit();
    void bodyOverTheLimit_data();
    void bodyOverTheLimit();
    void endlessBody();
    void headerFlood();
    void slowHead();
    void slowBody();
    void silentConnection();
    void slowReader();
    void tooManyConnections();
    void idleConnectionsMakeRoom();
    void pipelinedRequests();
    void keepsConnections();
    void continues();
    void headHasNoBody();
    void requestIds();
    void clientThatGoesAway();
    void drainsCleanly();
    void portInUse();

private:
    Limits m_limits;
    std::unique_ptr<Server> m_server;
    quint16 port() const { return m_server->port(); }
};

void TestServerLimits::init()
{
    m_limits = Limits();
    m_limits.connections = 20;
    m_limits.headTime = 300ms;
    m_limits.bodyTime = 300ms;
    m_limits.idleTime = 600ms;
    m_limits.answerTime = 500ms;
    m_limits.lingerTime = 500ms;
    m_server = std::make_unique<Server>(m_limits, [](Request request) { return echo(request); });
    QVERIFY(m_server->listen(QHostAddress(QHostAddress::LocalHost), 0).has_value());
}

void TestServerLimits::cleanup()
{
    QTRY_COMPARE(m_server->inFlight(), 0);
    m_server.reset();
}

void TestServerLimits::bodyWithinTheLimit_data()
{
    QTest::addColumn<bool>("isChunked");
    QTest::newRow("length") << false;
    QTest::newRow("chunked") << true;
}

void TestServerLimits::bodyWithinTheLimit()
{
    QFETCH(bool, isChunked);
    const QByteArray body(1024 * 1024, 'a');
    const QByteArray bytes
        = isChunked ? requestBytes("POST", "/", {}, {{"Transfer-Encoding", "chunked"}})
                          + QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n"
                    : requestBytes("POST", "/", body);
    const Answer answer = ask(port(), bytes);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray::number(body.size()));
}

void TestServerLimits::bodyOverTheLimit_data()
{
    bodyWithinTheLimit_data();
}

//! The client, which sends all of it before it reads, gets its 413 and no reset.
void TestServerLimits::bodyOverTheLimit()
{
    QFETCH(bool, isChunked);
    const QByteArray body(1024 * 1024 + 1, 'a');
    const QByteArray bytes = isChunked
                                 ? requestBytes("POST", "/", {}, {{"Transfer-Encoding", "chunked"}})
                                       + "80000\r\n" + body.first(0x80000) + "\r\n80001\r\n"
                                       + body.first(0x80001) + "\r\n0\r\n\r\n"
                                 : requestBytes("POST", "/", body);
    RawClient client(port(), bytes);
    QVERIFY(client.waitForEnd());
    const Answer answer = client.take();
    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(!answer.error().isEmpty());
}

void TestServerLimits::endlessBody()
{
    RawClient client(port(), requestBytes("POST", "/", {}, {{"Transfer-Encoding", "chunked"}}));
    const QByteArray chunk = "10000\r\n" + QByteArray(0x10000, 'a') + "\r\n";
    qint64 sent = 0;
    while (!client.isOver() && sent < 256 * 1024 * 1024) {
        client.send(chunk);
        sent += chunk.size();
        QTest::qWait(1);
    }
    QVERIFY(client.isOver());
    QCOMPARE(client.take().status, 413);
    QTRY_COMPARE(m_server->connections(), 0);
}

void TestServerLimits::headerFlood()
{
    RawClient client(port(), "GET / HTTP/1.1\r\nHost: x\r\n");
    for (int i = 0; i < 2000 && !client.isOver(); ++i) {
        client.send("X-Flood-" + QByteArray::number(i) + ": " + QByteArray(100, 'f') + "\r\n");
        if (i % 50 == 0)
            QTest::qWait(1);
    }
    QVERIFY(client.waitForEnd());
    QCOMPARE(client.take().status, 431);
    const Answer longLine = ask(port(), "GET /" + QByteArray(9000, 'a'));
    QCOMPARE(longLine.status, 414);
}

void TestServerLimits::slowHead()
{
    RawClient client(port(), "GET / HT");
    // A byte now and then does not put it off.
    for (int i = 0; i < 20 && client.count() == 0; ++i) {
        client.send("T");
        QTest::qWait(50);
    }
    QVERIFY(client.waitForEnd());
    QCOMPARE(client.take().status, 408);
    QTRY_COMPARE(m_server->connections(), 0);
}

void TestServerLimits::slowBody()
{
    RawClient client(port(), "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n");
    for (int i = 0; i < 20 && client.count() == 0; ++i) {
        client.send("a");
        QTest::qWait(50);
    }
    QVERIFY(client.waitForEnd());
    QCOMPARE(client.take().status, 408);
}

void TestServerLimits::silentConnection()
{
    RawClient client(port());
    QVERIFY(client.waitForEnd(3000));
    QCOMPARE(client.received(), "");
    QTRY_COMPARE(m_server->connections(), 0);
}

//! Who does not take a large answer is cut off.
void TestServerLimits::slowReader()
{
    QTcpSocket socket;
    socket.setReadBufferSize(1);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port());
    socket.write(requestBytes("GET", "/large", {}, {}, true));
    QTRY_COMPARE(m_server->connections(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_server->connections(), 0, 5000);
}

void TestServerLimits::tooManyConnections()
{
    std::vector<std::unique_ptr<RawClient>> busy;
    for (int i = 0; i < m_limits.connections; ++i)
        busy.push_back(std::make_unique<RawClient>(port(), requestBytes("GET", "/slow")));
    QTRY_COMPARE(m_server->inFlight(), m_limits.connections);
    const Answer answer = ask(port(), requestBytes("GET", "/"));
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.header("Retry-After"), "1");
    for (const auto &client : busy) {
        QVERIFY(client->waitForAnswer());
        QCOMPARE(client->take().status, 200);
    }
}

void TestServerLimits::idleConnectionsMakeRoom()
{
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < m_limits.connections; ++i)
        idle.push_back(std::make_unique<RawClient>(port()));
    QTRY_COMPARE(m_server->connections(), m_limits.connections);
    QCOMPARE(ask(port(), requestBytes("GET", "/")).status, 200);
}

void TestServerLimits::pipelinedRequests()
{
    RawClient client(port(),
                     requestBytes("POST", "/slow", "a", {}, true)
                         + requestBytes("POST", "/", "ab", {}, true)
                         + requestBytes("POST", "/", "abc"));
    QVERIFY(client.waitForEnd());
    QCOMPARE(client.take().body, "1");
    QCOMPARE(client.take().body, "2");
    QCOMPARE(client.take().body, "3");
}

void TestServerLimits::keepsConnections()
{
    RawClient client(port());
    for (int i = 0; i < 5; ++i) {
        client.send(requestBytes("POST", "/", QByteArray(i + 1, 'a'), {}, true));
        QVERIFY(client.waitForAnswer());
        const Answer answer = client.take();
        QCOMPARE(answer.body, QByteArray::number(i + 1));
        QCOMPARE(answer.header("Connection"), "keep-alive");
    }
    QCOMPARE(m_server->connections(), 1);
}

void TestServerLimits::continues()
{
    RawClient client(port(),
                     "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: "
                     "100-continue\r\nConnection: close\r\n\r\n");
    QTRY_VERIFY(client.received().startsWith("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("abc");
    QVERIFY(client.waitForEnd());
    QVERIFY(client.received().contains("HTTP/1.1 200 OK"));
}

void TestServerLimits::headHasNoBody()
{
    RawClient client(port(), requestBytes("HEAD", "/"));
    QVERIFY(client.waitForEnd());
    QVERIFY(client.received().contains("Content-Length: 1\r\n"));
    QVERIFY(client.received().endsWith("\r\n\r\n"));
}

void TestServerLimits::requestIds()
{
    const auto idFor = [this](const QByteArray &wish) {
        return ask(port(), requestBytes("GET", "/", {}, {{"X-Request-Id", wish}}))
            .header("X-Request-Id");
    };
    QCOMPARE(idFor("abc-1.2_3"), "abc-1.2_3");
    QCOMPARE(idFor("a b").size(), 36);
    QCOMPARE(idFor("\"}").size(), 36);
    QCOMPARE(idFor(QByteArray(65, 'a')).size(), 36);
}

void TestServerLimits::clientThatGoesAway()
{
    const QSignalSpy answered(m_server.get(), &Server::answered);
    {
        RawClient client(port(), requestBytes("GET", "/slow"));
        QTRY_COMPARE(m_server->inFlight(), 1);
    }
    QTRY_COMPARE(m_server->connections(), 0);
    QCOMPARE(m_server->inFlight(), 1);
    QTRY_COMPARE(answered.count(), 1);
}

void TestServerLimits::drainsCleanly()
{
    const QSignalSpy drained(m_server.get(), &Server::drained);
    RawClient idle(port());
    RawClient busy(port(), requestBytes("GET", "/slow", {}, {}, true));
    RawClient half(port(), "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na");
    QTRY_COMPARE(m_server->inFlight(), 1);
    QTRY_COMPARE(m_server->connections(), 3);
    const quint16 old = port();
    m_server->drain();
    half.send("bc");
    // A request that was on its way gets its answer, also on a connection that did nothing yet.
    idle.send(requestBytes("GET", "/", {}, {}, true));
    QVERIFY(idle.waitForEnd());
    QCOMPARE(idle.take().status, 200);
    QVERIFY(half.waitForEnd());
    QCOMPARE(half.take().body, "3");
    QVERIFY(busy.waitForEnd());
    const Answer last = busy.take();
    QCOMPARE(last.status, 200);
    QCOMPARE(last.header("Connection"), "close");
    RawClient late(old);
    QVERIFY(late.waitForEnd());
    QVERIFY(late.wasRefused());
    QTRY_COMPARE(drained.count(), 1);
}

void TestServerLimits::portInUse()
{
    Server other(m_limits, [](Request request) { return echo(request); });
    const auto listening = other.listen(QHostAddress(QHostAddress::LocalHost), port());
    QVERIFY(!listening);
    QCOMPARE(listening.error().code, u"listen"_s);
}

QTEST_GUILESS_MAIN(TestServerLimits)
#include "tst_serverlimits.moc"
