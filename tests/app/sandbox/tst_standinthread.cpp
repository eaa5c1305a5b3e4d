// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include "sandbox/standinthread.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestStandInThread final : public QObject
{
    Q_OBJECT

private slots:
    void answersWhileThisThreadIsBusy();
    void isJoinedAsTheRealOnesAre();
    void startsAgain();
    void refusesAPortInUse();
    void sampleDataIsConsistent();
    void populates();
};

void TestStandInThread::answersWhileThisThreadIsBusy()
{
    StandIns standIns;
    QVERIFY(standIns.start());
    QCOMPARE(standIns.twilioUrl().host(), u"127.0.0.1"_s);
    standIns.inTwilio([](TwilioStandIn &twilio) {
        twilio.setLatency(20ms);
        twilio.order({.fault = Fault::TooManyRequests});
    });
    HttpClient client(standIns.twilioUrl());
    client.setBasicAuth(standIns.accountSid(), standIns.authToken());
    const QString balance = u"/2010-04-01/Accounts/%1/Balance.json"_s.arg(standIns.accountSid());
    QCOMPARE(client.get(balance).status, 429);
    QCOMPARE(client.get(balance).status, 200);
    QCOMPARE(standIns.inTwilio([](TwilioStandIn &twilio) { return twilio.requestCount(); }), 2);
    QCOMPARE(standIns.maxConcurrent(), 1);
    QCOMPARE(standIns.purchases(), 0);
}

void TestStandInThread::isJoinedAsTheRealOnesAre()
{
    const QString number = u"+16042345678"_s;
    StandIns standIns;
    QVERIFY(standIns.start());
    HttpClient client(standIns.elevenLabsUrl());
    client.setHeader("xi-api-key", standIns.apiKey().toUtf8());
    QJsonObject body{{u"phone_number"_s, number},
                     {u"label"_s, u"x"_s},
                     {u"sid"_s, standIns.accountSid()},
                     {u"token"_s, standIns.authToken()},
                     {u"agent_id"_s, standIns.agentId()}};
    const auto import
        = [&] { return client.post(u"/v1/convai/phone-numbers"_s, QJsonDocument(body)).status; };
    QCOMPARE(import(), 400); // Twilio does not have it
    standIns.inTwilio([&](TwilioStandIn &twilio) { twilio.addOwned(number, u"x"_s); });
    body[u"token"_s] = u"wrong"_s;
    QCOMPARE(import(), 400);
    body[u"token"_s] = standIns.authToken();
    QCOMPARE(import(), 200);
    QCOMPARE(standIns.imported().keys(), QStringList{number});
    const QString url
        = standIns.inTwilio([&](TwilioStandIn &twilio) { return twilio.voiceUrl(number); });
    QCOMPARE(url, u"https://api.elevenlabs.io/twilio/inbound_call"_s);
}

void TestStandInThread::startsAgain()
{
    StandIns standIns;
    QVERIFY(standIns.start());
    standIns.populate(SampleData::standard());
    QVERIFY(!standIns.ownedNumbers().isEmpty());
    standIns.stop();
    standIns.stop();
    QVERIFY(standIns.start());
    QVERIFY(standIns.ownedNumbers().isEmpty());
}

void TestStandInThread::refusesAPortInUse()
{
    StandIns first;
    QVERIFY(first.start());
    TwilioStandIn::Options options;
    options.port = quint16(first.twilioUrl().port());
    StandIns second(options, {});
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"listen failed"_s));
    QVERIFY(!second.start());
}

void TestStandInThread::sampleDataIsConsistent()
{
    const SampleData data = SampleData::standard();
    QHash<NumberState, int> counts;
    QSet<QString> numbers;
    QSet<QString> ids;
    int idCount = 0;
    int lastFourWeeks = 0;
    for (const SampleNumber &sample : data.numbers) {
        ++counts[sample.state];
        numbers.insert(sample.number.toString());
        QCOMPARE(sample.areaCode, sample.number.areaCode());
        QVERIFY(sample.number.isKnownToNumberPlan());
        QCOMPARE(sample.sid.size(), 34);
        const bool isKnown
            = sample.state != NumberState::Purchased && sample.state != NumberState::PendingImport;
        QCOMPARE(!sample.elevenLabsId.isEmpty(), isKnown);
        if (isKnown) {
            QCOMPARE(sample.elevenLabsId.size(), 34);
            ids.insert(sample.elevenLabsId);
            ++idCount;
        }
        QCOMPARE(!sample.organization.isEmpty(), sample.state == NumberState::Assigned);
        QVERIFY(sample.daysAgoBought >= sample.daysAgoAssigned);
        if (sample.state == NumberState::Assigned && sample.daysAgoAssigned <= 28)
            ++lastFourWeeks;
    }
    QCOMPARE(numbers.size(), data.numbers.size());
    QCOMPARE(ids.size(), idCount);
    QCOMPARE(counts[NumberState::Configured], 3);
    QCOMPARE(counts[NumberState::Purchased], 6);
    QCOMPARE(counts[NumberState::PendingImport], 1);
    QCOMPARE(counts[NumberState::Imported], 1);
    QCOMPARE(counts[NumberState::Assigned], 28);
    QCOMPARE(counts[NumberState::Quarantined], 2);
    QCOMPARE(lastFourWeeks, 26);
}

void TestStandInThread::populates()
{
    const SampleData data = SampleData::standard();
    TwilioStandIn twilio;
    ElevenLabsStandIn elevenLabs;
    populate(twilio, elevenLabs, data);
    QCOMPARE(twilio.ownedNumbers().size(), data.numbers.size());
    QCOMPARE(twilio.purchases(), 0);
    const QMap<QString, QString> imported = elevenLabs.imported();
    for (const SampleNumber &sample : data.numbers) {
        const QString number = sample.number.toString();
        QCOMPARE(twilio.sidOf(number), sample.sid);
        QCOMPARE(imported.value(number), sample.elevenLabsId);
        const bool hasAgent
            = !sample.elevenLabsId.isEmpty() && sample.state != NumberState::Imported;
        QCOMPARE(!elevenLabs.agentOf(number).isEmpty(), hasAgent);
    }
}

QTEST_GUILESS_MAIN(TestStandInThread)
#include "tst_standinthread.moc"
