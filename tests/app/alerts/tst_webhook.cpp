// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/webhook.h"
#include "scriptedserver/scriptedserver.h"
#include "support/verifyresult.h"

#include <QCoroTask>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QTest>
#include <QTimer>

using namespace numberwell;
using namespace numberwell::alerts;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A webhook as its receiver sees it.
class TestWebhook final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_message.id = u"d1"_s; }
    void aKnownSignature();
    void postsOnceAndSigned();
    void keepsPathAndQuery_data();
    void keepsPathAndQuery();
    void followsNoRedirect();
    void failsWithItsName_data();
    void failsWithItsName();
    void endsWhenTheProgramDoes();

private:
    Result<> post(const QUrl &url, std::chrono::milliseconds timeout = 5s)
    {
        return QCoro::waitFor(
            postWebhook(&m_network, {url, Secret(u"s3cret & long"_s)}, m_message, timeout, {}));
    }

    QNetworkAccessManager m_network;
    AlertMessage m_message;
};

//! Against `printf '%s' '1700000000.{}' | openssl dgst -sha256 -hmac key`.
void TestWebhook::aKnownSignature()
{
    QCOMPARE(
        webhookSignature(Secret(u"key"_s), 1700000000, "{}"),
        QByteArray(
            "t=1700000000,v1=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae"));
}

void TestWebhook::postsOnceAndSigned()
{
    ScriptedServer server;
    server.enqueue({.status = 204});
    const qint64 before = QDateTime::currentSecsSinceEpoch();
    QVERIFY_RESULT(post(server.url(u"/hook"_s)));
    QCOMPARE(server.requests().size(), 1);
    const SeenRequest &seen = server.requests().first();
    QCOMPARE(seen.verb, "POST");
    QCOMPARE(seen.headers.value("content-type"), "application/json");
    QCOMPARE(seen.headers.value("numberwell-delivery"), "d1");
    // As a receiver checks it.
    const QByteArray signature = seen.headers.value("numberwell-signature");
    const QByteArray time = signature.mid(2, signature.indexOf(',') - 2);
    QVERIFY(time.toLongLong() >= before && time.toLongLong() <= before + 5);
    QCOMPARE(signature.mid(signature.indexOf("v1=") + 3),
             QMessageAuthenticationCode::hash(
                 time + '.' + seen.body, "s3cret & long", QCryptographicHash::Sha256)
                 .toHex());
    QVERIFY(!seen.body.contains("s3cret"));
}

void TestWebhook::keepsPathAndQuery_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("root") << u"/"_s;
    QTest::newRow("path") << u"/a/b"_s;
    QTest::newRow("slash at its end") << u"/a/b/"_s;
    QTest::newRow("query") << u"/a?code=x%2By&z=1"_s;
    QTest::newRow("encoded") << u"/a%20b/c"_s;
}

void TestWebhook::keepsPathAndQuery()
{
    QFETCH(const QString, target);
    ScriptedServer server;
    QVERIFY_RESULT(post(QUrl(server.url().toString() + target, QUrl::StrictMode)));
    QCOMPARE(server.requests().first().target, target.toLatin1());
}

void TestWebhook::followsNoRedirect()
{
    ScriptedServer other;
    ScriptedServer server;
    server.enqueue({.status = 307, .headers = {{"Location", other.url(u"/x"_s).toEncoded()}}});
    const auto posted = post(server.url(u"/hook"_s));
    QVERIFY(!posted);
    QCOMPARE(posted.error().code, u"redirect"_s);
    QVERIFY(other.requests().isEmpty());
}

void TestWebhook::failsWithItsName_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("server fails") << 500 << ErrorKind::Unavailable;
    QTest::newRow("signature refused") << 401 << ErrorKind::Unauthorized;
    QTest::newRow("gone") << 404 << ErrorKind::NotFound;
    QTest::newRow("too many") << 429 << ErrorKind::RateLimited;
}

//! Each is tried once: the outbox tries again, not this.
void TestWebhook::failsWithItsName()
{
    QFETCH(const int, status);
    ScriptedServer server;
    server.setOtherwise([status](const SeenRequest &) {
        return Answer{.status = status, .body = "no", .headers = {{"Retry-After", "77"}}};
    });
    const auto posted = post(server.url(u"/hook"_s));
    QVERIFY(!posted);
    QTEST(posted.error().kind, "kind");
    QCOMPARE(posted.error().httpStatus, status);
    QCOMPARE(posted.error().retryAfter, std::optional(77s));
    QCOMPARE(server.requests().size(), 1);
}

void TestWebhook::endsWhenTheProgramDoes()
{
    ScriptedServer server;
    server.enqueue({.neverAnswers = true});
    const auto timedOut = post(server.url(u"/hook"_s), 300ms);
    QVERIFY(!timedOut);
    QCOMPARE(timedOut.error().kind, ErrorKind::Timeout);
    server.enqueue({.neverAnswers = true});
    const auto cancellation = std::make_shared<Cancellation>();
    QTimer::singleShot(200, this, [cancellation] { cancellation->cancel(); });
    const auto posted = QCoro::waitFor(postWebhook(
        &m_network, {server.url(u"/hook"_s), Secret(u"k"_s)}, m_message, 30s, cancellation));
    QVERIFY(!posted);
    QCOMPARE(posted.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestWebhook)
#include "tst_webhook.moc"
