// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/alertmessage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace numberwell;
using namespace numberwell::alerts;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Seen(QDate(2026, 11, 25), QTime(9, 5), Qt::UTC);

AlertMessage low()
{
    AlertMessage message;
    message.id = u"d1"_s;
    message.alert = {7, u"604"_s, AlertKind::Low, 3, 5, Seen};
    return message;
}

} // namespace

class TestAlertMessage final : public QObject
{
    Q_OBJECT

private slots:
    void aWholeMail();
    void noLineCanBeSmuggledIn();
    void aWholeBody();
    void aTestSaysSo();
};

void TestAlertMessage::aWholeMail()
{
    const QByteArray mail
        = toMail(low(), u"pool@example.com"_s, {u"a@example.com"_s, u"b@example.com"_s}, Seen);
    const qsizetype end = mail.indexOf("\r\n\r\n");
    QVERIFY(end > 0);
    const QByteArrayList head = mail.left(end).split('\n');
    QCOMPARE(head.value(0), "Date: Wed, 25 Nov 2026 09:05:00 +0000\r");
    QCOMPARE(head.value(1), "From: Numberwell <pool@example.com>\r");
    QCOMPARE(head.value(2), "To: a@example.com, b@example.com\r");
    QCOMPARE(head.value(3), "Subject: Numberwell: Area code 604: 3 numbers ready: below 5\r");
    QVERIFY(head.contains("Message-ID: <d1@numberwell.invalid>\r"));
    QVERIFY(head.contains("Auto-Submitted: auto-generated\r"));
    const QByteArray body = mail.mid(end + 4);
    QVERIFY(body.contains("Buy numbers"));
    QVERIFY(body.contains("2026-11-25 09:05:00 UTC"));
    QVERIFY(!QByteArray(mail).replace("\r\n", "").contains('\n'));
}

void TestAlertMessage::noLineCanBeSmuggledIn()
{
    AlertMessage message = low();
    message.alert.areaCode = u"6\r\nBcc: x"_s;
    const QByteArray mail = toMail(message, u"a@b.c"_s, {u"a@b.c"_s}, Seen);
    QVERIFY(!mail.left(mail.indexOf("\r\n\r\n")).contains("\nBcc"));
}

void TestAlertMessage::aWholeBody()
{
    QCOMPARE(QJsonDocument::fromJson(toJson(low())).object(),
             (QJsonObject{{u"id"_s, u"d1"_s},
                          {u"type"_s, u"pool.low"_s},
                          {u"areaCode"_s, u"604"_s},
                          {u"ready"_s, 3},
                          {u"threshold"_s, 5},
                          {u"raisedAt"_s, u"2026-11-25T09:05:00.000Z"_s},
                          {u"message"_s, u"Area code 604: 3 numbers ready: below 5"_s}}));
    AlertMessage message = low();
    message.alert.areaCode.clear();
    QVERIFY(QJsonDocument::fromJson(toJson(message)).object().value(u"areaCode"_s).isNull());
}

void TestAlertMessage::aTestSaysSo()
{
    AlertMessage message;
    message.id = u"t"_s;
    message.isTest = true;
    QCOMPARE(message.subject(), u"Numberwell: a test"_s);
    const QJsonObject json = QJsonDocument::fromJson(toJson(message)).object();
    QCOMPARE(json.value(u"type"_s).toString(), u"pool.test"_s);
    QVERIFY(!json.contains(u"ready"_s));
}

QTEST_GUILESS_MAIN(TestAlertMessage)
#include "tst_alertmessage.moc"
