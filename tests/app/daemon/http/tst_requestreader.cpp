// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/requestreader.h"

#include <QTest>

#include <random>

using namespace numberwell::http;
using namespace Qt::StringLiterals;

class TestRequestReader final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void leavesTheNextRequest();
    void asksForTheBodyOnce();
    void holdsNoMoreThanItsLimits();
    void survivesNoise();

private:
    static Limits smallLimits();
    //! All of \a bytes, \a step at a time.
    static RequestReader::State feed(RequestReader *reader, QByteArray bytes, qsizetype step);
};

Limits TestRequestReader::smallLimits()
{
    Limits limits;
    limits.headBytes = 1024;
    limits.headerFields = 10;
    limits.bodyBytes = 64;
    return limits;
}

RequestReader::State TestRequestReader::feed(RequestReader *reader,
                                             QByteArray bytes,
                                             qsizetype step)
{
    QByteArray left;
    while (!bytes.isEmpty()) {
        left += bytes.left(step);
        bytes.remove(0, step);
        const auto state = reader->read(&left);
        if (state == RequestReader::State::Complete || state == RequestReader::State::Refused)
            return state;
    }
    return reader->state();
}

void TestRequestReader::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keepsAlive");
    const auto row = [](const char *name,
                        const char *bytes,
                        const char *method,
                        const char *path,
                        const char *body,
                        bool keepsAlive) {
        QTest::newRow(name) << QByteArray(bytes) << QByteArray(method) << QByteArray(path)
                            << QByteArray(body) << keepsAlive;
    };
    row("plain", "GET /a HTTP/1.1\r\nHost: x\r\n\r\n", "GET", "/a", "", true);
    row("query", "GET /a?b=c HTTP/1.1\r\nHost: x\r\n\r\n", "GET", "/a", "", true);
    row("absolute", "GET http://x/a HTTP/1.1\r\nHost: x\r\n\r\n", "GET", "/a", "", true);
    row("close", "GET / HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n\r\n", "GET", "/", "", false);
    row("1.0", "GET / HTTP/1.0\r\n\r\n", "GET", "/", "", false);
    row("1.0 kept", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "GET", "/", "", true);
    row("blank lines first", "\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n", "GET", "/", "", true);
    row("length",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc",
        "POST",
        "/",
        "abc",
        true);
    row("no body",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n",
        "POST",
        "/",
        "",
        true);
    row("chunked",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=y\r\n"
        "0123456789\r\n0\r\nTrailer: t\r\n\r\n",
        "POST",
        "/",
        "abc0123456789",
        true);
}

void TestRequestReader::reads()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype step : {qsizetype(1), qsizetype(2), qsizetype(7), bytes.size()}) {
        RequestReader reader(smallLimits());
        QCOMPARE(feed(&reader, bytes, step), RequestReader::State::Complete);
        const Request request = reader.take();
        QTEST(request.method, "method");
        QTEST(request.path, "path");
        QTEST(request.body, "body");
        QTEST(request.keepsAlive, "keepsAlive");
        QCOMPARE(reader.state(), RequestReader::State::Idle);
    }
}

void TestRequestReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray head = "POST / HTTP/1.1\r\nHost: x\r\n";
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    row("no http", "hello there\r\n\r\n", 400);
    row("tls", QByteArray("\x16\x03\x01\x02\x00\x01\r\n\r\n", 10), 400);
    row("two blanks", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("control in target", "GET /\x01 HTTP/1.1\r\nHost: x\r\n\r\n", 400);
    row("version 2", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505);
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two hosts", "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400);
    row("two tokens",
        "GET / HTTP/1.1\r\nHost: x\r\nAuthorization: a\r\nAuthorization: b\r\n\r\n",
        400);
    row("folded", "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n", 400);
    row("blank before colon", "GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400);
    row("nul in value", QByteArray("GET / HTTP/1.1\r\nHost: x\0y\r\n\r\n", 29), 400);
    row("bare line feed", "GET / HTTP/1.1\r\nHost: x\nA: b\r\n\r\n", 400);
    row("length with plus", head + "Content-Length: +3\r\n\r\nabc", 400);
    row("length with comma", head + "Content-Length: 3, 3\r\n\r\nabc", 400);
    row("two lengths", head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc", 400);
    row("length beyond all", head + "Content-Length: 99999999999999999999\r\n\r\n", 400);
    row("length over the limit", head + "Content-Length: 65\r\n\r\n", 413);
    row("length and chunked",
        head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
        400);
    row("gzip", head + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501);
    row("chunked twice", head + "Transfer-Encoding: chunked, chunked\r\n\r\n", 501);
    row("chunked 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
    row("chunk size", head + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", 400);
    row("chunk size negative", head + "Transfer-Encoding: chunked\r\n\r\n-1\r\n", 400);
    row("chunk too long", head + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n", 400);
    row("chunk over the limit", head + "Transfer-Encoding: chunked\r\n\r\n41\r\n", 413);
    row("chunks over the limit",
        head + "Transfer-Encoding: chunked\r\n\r\n20\r\n" + QByteArray(32, 'a') + "\r\n21\r\n",
        413);
    row("chunk line feed", head + "Transfer-Encoding: chunked\r\n\r\n3\nabc\n", 400);
    row("chunk extension flood",
        head + "Transfer-Encoding: chunked\r\n\r\n3;" + QByteArray(400, 'x'),
        400);
    row("trailer flood",
        head + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + QByteArray("A: b\r\n").repeated(500),
        431);
    row("expectation", head + "Expect: tea\r\n\r\n", 417);
    row("many fields", "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(11) + "\r\n", 431);
    row("long field", "GET / HTTP/1.1\r\nA: " + QByteArray(2000, 'b'), 431);
}

void TestRequestReader::refuses()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype step : {qsizetype(1), qsizetype(5), bytes.size()}) {
        RequestReader reader(smallLimits());
        QCOMPARE(feed(&reader, bytes, step), RequestReader::State::Refused);
        QTEST(reader.refusal().status, "status");
        QVERIFY(reader.refusal().sentence.endsWith(u'.'));
    }
}

void TestRequestReader::leavesTheNextRequest()
{
    RequestReader reader(smallLimits());
    QByteArray bytes = "POST /1 HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n"
                       "aGET /2 HTTP/1.1\r\nHost: x\r\n\r\n";
    QCOMPARE(reader.read(&bytes), RequestReader::State::Complete);
    QCOMPARE(reader.take().body, "a");
    QCOMPARE(reader.read(&bytes), RequestReader::State::Complete);
    QCOMPARE(reader.take().path, "/2");
    QVERIFY(bytes.isEmpty());
}

void TestRequestReader::asksForTheBodyOnce()
{
    RequestReader reader(smallLimits());
    QByteArray bytes = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: "
                       "100-continue\r\n\r\n";
    QCOMPARE(reader.read(&bytes), RequestReader::State::Body);
    QVERIFY(reader.takeExpectation());
    QVERIFY(!reader.takeExpectation());
}

void TestRequestReader::holdsNoMoreThanItsLimits()
{
    RequestReader reader(smallLimits());
    QByteArray bytes = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    QCOMPARE(reader.read(&bytes), RequestReader::State::Body);
    for (int i = 0; i < 1000 && reader.state() == RequestReader::State::Body; ++i) {
        bytes += "10\r\n0123456789abcdef\r\n";
        reader.read(&bytes);
        QVERIFY(reader.request().body.size() <= smallLimits().bodyBytes);
    }
    QCOMPARE(reader.refusal().status, 413);
}

//! Whatever comes, in whatever pieces: a verdict, and never more than the limits hold.
void TestRequestReader::survivesNoise()
{
    std::mt19937 random(7);
    const QByteArrayList words{"GET ",
                               "POST ",
                               "/",
                               " HTTP/1.1",
                               "\r\n",
                               "\r\n\r\n",
                               "\n",
                               ":",
                               "Content-Length: 5",
                               "Transfer-Encoding: chunked",
                               "Host: x",
                               "0",
                               "5",
                               "abcde",
                               QByteArray(1, '\0'),
                               "\xff",
                               " ",
                               ";",
                               "ffffffffffff"};
    for (int round = 0; round < 20'000; ++round) {
        RequestReader reader(smallLimits());
        QByteArray bytes
            = round % 2 == 0 ? QByteArray() : QByteArray("POST / HTTP/1.1\r\nHost: x\r\n");
        for (int i = 0; i < 20; ++i)
            bytes += words.at(qsizetype(random() % size_t(words.size())));
        feed(&reader, bytes, qsizetype(1 + random() % 9));
        QVERIFY(reader.request().body.size() <= smallLimits().bodyBytes);
    }
}

QTEST_APPLESS_MAIN(TestRequestReader)
#include "tst_requestreader.moc"
