// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/standinthread.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "workflows/accountcheck.h"

#include <QCoroTask>

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAccountCheck final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_cluster.reset(); }
    void init();

    void twilioAnswers();
    void twilioTellsOfATrial();
    void twilioRefuses();
    void aSubaccountHasNoBalance();
    void elevenLabsAnswers();
    void elevenLabsRefuses();
    void databaseAnswers();
    void databaseWithoutOurTables();
    void databaseIsNotThere();

private:
    twilio::TwilioAccount account(const QString &token = QString()) const
    {
        return {.accountSid = m_standIns->accountSid(),
                .user = m_standIns->accountSid(),
                .password = Secret(token.isEmpty() ? m_standIns->authToken() : token),
                .apiUrl = m_standIns->twilioUrl(),
                .pricingUrl = m_standIns->twilioUrl()};
    }

    std::unique_ptr<test::TestDatabase> m_cluster;
    std::unique_ptr<StandIns> m_standIns;
    QNetworkAccessManager m_network;
    AccountCheck m_check{&m_network, 2s};
};

void TestAccountCheck::initTestCase()
{
    QLoggingCategory::setFilterRules(u"numberwell.*=false"_s);
    m_cluster = std::make_unique<test::TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestAccountCheck::init()
{
    m_standIns = std::make_unique<StandIns>();
    QVERIFY(m_standIns->start());
}

void TestAccountCheck::twilioAnswers()
{
    const auto check = QCoro::waitFor(m_check.checkTwilio(account()));
    QVERIFY_RESULT(check);
    QCOMPARE(check->friendlyName, u"Numberwell sandbox"_s);
    QCOMPARE(check->status, u"active"_s);
    QCOMPARE(check->type, u"Full"_s);
    QCOMPARE(check->balance, Money::parse(u"412.75", u"USD"_s));
}

void TestAccountCheck::twilioTellsOfATrial()
{
    m_standIns->inTwilio([](TwilioStandIn &twilio) {
        twilio.setAccountType(u"Trial"_s);
        twilio.setAccountStatus(u"suspended"_s);
    });
    const auto check = QCoro::waitFor(m_check.checkTwilio(account()));
    QVERIFY_RESULT(check);
    QCOMPARE(check->type, u"Trial"_s);
    QCOMPARE(check->status, u"suspended"_s);
}

void TestAccountCheck::twilioRefuses()
{
    const auto check = QCoro::waitFor(m_check.checkTwilio(account(u"wrong"_s)));
    QVERIFY(!check);
    QCOMPARE(check.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(check.error().code, u"20003"_s);
}

void TestAccountCheck::aSubaccountHasNoBalance()
{
    m_standIns->inTwilio([](TwilioStandIn &twilio) {
        twilio.order({.fault = Fault::ErrorBefore, .pathContains = u"/Balance"_s, .times = -1});
    });
    const auto check = QCoro::waitFor(m_check.checkTwilio(account()));
    QVERIFY_RESULT(check);
    QVERIFY(!check->balance);
}

void TestAccountCheck::elevenLabsAnswers()
{
    elevenlabs::ElevenLabsAccount eleven;
    eleven.apiKey = Secret(m_standIns->apiKey());
    eleven.apiUrl = m_standIns->elevenLabsUrl();
    const auto check = QCoro::waitFor(m_check.checkElevenLabs(eleven));
    QVERIFY_RESULT(check);
    QVERIFY(!check->agents.isEmpty());
    QCOMPARE(check->agents.first().id, m_standIns->agentId());
}

void TestAccountCheck::elevenLabsRefuses()
{
    elevenlabs::ElevenLabsAccount eleven;
    eleven.apiKey = Secret(u"wrong"_s);
    eleven.apiUrl = m_standIns->elevenLabsUrl();
    const auto check = QCoro::waitFor(m_check.checkElevenLabs(eleven));
    QVERIFY(!check);
    QCOMPARE(check.error().kind, ErrorKind::Unauthorized);
}

void TestAccountCheck::databaseAnswers()
{
    const auto check = QCoro::waitFor(m_check.checkDatabase(m_cluster->createMigrated()));
    QVERIFY_RESULT(check);
    QVERIFY(check->isSchemaCurrent);
    QVERIFY(!check->isReadOnly);
    QVERIFY(check->serverVersion.section(u'.', 0, 0).toInt() >= 15);
}

void TestAccountCheck::databaseWithoutOurTables()
{
    const auto options = m_cluster->createDatabase();
    const auto check = QCoro::waitFor(m_check.checkDatabase(options));
    QVERIFY_RESULT(check);
    QVERIFY(!check->isSchemaCurrent);
    // A test writes nothing.
    store::Connection connection(options);
    QVERIFY_RESULT(connection.open());
    QCOMPARE(
        test::scalar(connection, u"SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"_s)
            .toInt(),
        0);
}

void TestAccountCheck::databaseIsNotThere()
{
    store::ConnectionOptions options = m_cluster->createDatabase();
    options.keywords[u"dbname"_s] = u"nowhere"_s;
    const auto missing = QCoro::waitFor(m_check.checkDatabase(options));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::Storage);

    options.keywords[u"host"_s] = u"/nowhere"_s;
    const auto unreachable = QCoro::waitFor(m_check.checkDatabase(options));
    QVERIFY(!unreachable);
    QCOMPARE(unreachable.error().kind, ErrorKind::Storage);
}

QTEST_GUILESS_MAIN(TestAccountCheck)
#include "tst_accountcheck.moc"
