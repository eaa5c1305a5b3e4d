// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "twilio/twilioerrors.h"

#include <QTest>

using namespace numberwell;
using namespace numberwell::twilio;
using namespace Qt::StringLiterals;

class TestTwilioErrors final : public QObject
{
    Q_OBJECT

private slots:
    void sorts_data();
    void sorts();
    void readsTheVendorsWords();
    void sortsWhatHasNoAnswer_data();
    void sortsWhatHasNoAnswer();
};

Q_DECLARE_METATYPE(numberwell::twilio::BuyFailure)

void TestTwilioErrors::sorts_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("code"); // 0: the body is no JSON
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<BuyFailure>("failure");
    const auto row = [](int status, qint64 code, ErrorKind kind, BuyFailure failure) {
        QTest::addRow("%d/%lld", status, code) << status << code << kind << failure;
    };
    using enum ErrorKind;
    using enum BuyFailure;
    row(401, 20003, Unauthorized, HoldAccount);
    row(403, 20003, Unauthorized, HoldAccount);
    row(401, 20005, Forbidden, HoldAccount);
    row(403, 20006, Forbidden, HoldAccount);
    row(403, 20008, Forbidden, StopAccount);
    row(403, 20403, Forbidden, HoldAccount);
    row(404, 20404, NotFound, StopAccount);
    row(429, 20429, RateLimited, Retry);
    row(429, 0, RateLimited, Retry);
    row(500, 20500, Unavailable, Unknown);
    row(503, 20503, Unavailable, Unknown);
    row(502, 0, Unavailable, Unknown);
    row(500, 21422, Unavailable, Unknown);
    row(400, 21401, Rejected, NextCandidate);
    row(400, 21421, Rejected, NextCandidate);
    row(400, 21422, Rejected, NextCandidate);
    row(400, 80601, Rejected, NextCandidate);
    row(400, 21404, Rejected, StopAccount);
    row(400, 21470, Unauthorized, HoldAccount);
    row(404, 21471, Unauthorized, HoldAccount);
    row(400, 22300, Forbidden, HoldAccount);
    for (const int code : {21451, 21452, 21457, 21613, 21615, 21631, 21649, 21650, 21651})
        row(400, code, Rejected, StopArea);
    row(400, 21450, Rejected, StopAccount);
    row(400, 99999, Rejected, StopAccount);
    row(400, (qint64(1) << 32) + 20003, Rejected, StopAccount); // no code of 32 bits
    row(400, 0, Rejected, StopAccount);
    row(402, 0, Forbidden, HoldAccount);
    row(408, 0, Timeout, Unknown);
}

void TestTwilioErrors::sorts()
{
    QFETCH(const int, status);
    QFETCH(const qint64, code);
    QFETCH(const ErrorKind, kind);
    QFETCH(const BuyFailure, failure);
    const QByteArray body = code == 0 ? QByteArray("<html>")
                                      : "{\"code\": " + QByteArray::number(code)
                                            + ", \"message\": \"Words.\", \"status\": 400}";
    const Error error = classify({.status = status, .body = body});
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.code, code == 0 ? QString() : QString::number(code));
    QCOMPARE(int(buyFailureOf(error)), int(failure));
}

void TestTwilioErrors::readsTheVendorsWords()
{
    const Error error = classify(
        {.status = 400,
         .body
         = R"({"code":21422,"message":"+16045550123 is not available.","more_info":"x","status":400})",
         .requestId = u"RQ1"_s});
    QCOMPARE(error.detail, u"+16045550123 is not available."_s);
    QCOMPARE(error.requestId, u"RQ1"_s);
    for (const QByteArray body : {"{\"code\": \"21422\"}", "[]", "{\"code\": 1e99}", "null", ""}) {
        const Error vague = classify({.status = 400, .body = body});
        QCOMPARE(vague.kind, ErrorKind::Rejected);
        QCOMPARE(vague.code, QString());
        QVERIFY(!vague.detail.isEmpty());
    }
}

void TestTwilioErrors::sortsWhatHasNoAnswer_data()
{
    QTest::addColumn<ErrorKind>("kind");
    for (const ErrorKind kind : {ErrorKind::Network,
                                 ErrorKind::Timeout,
                                 ErrorKind::Unavailable,
                                 ErrorKind::Protocol,
                                 ErrorKind::Cancelled}) {
        QTest::newRow(qPrintable(nameOf(kind))) << kind;
    }
}

void TestTwilioErrors::sortsWhatHasNoAnswer()
{
    QFETCH(const ErrorKind, kind);
    QCOMPARE(int(buyFailureOf({kind, u"21422"_s, {}, 0, {}, {}})), int(BuyFailure::Unknown));
}

QTEST_GUILESS_MAIN(TestTwilioErrors)
#include "tst_twilioerrors.moc"
