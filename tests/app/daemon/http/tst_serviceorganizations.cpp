// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serviceprocess.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <vector>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! An organization and its number: ready, bought alone, or owed.
class TestServiceOrganizations final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void readyNumber();
    void preferredAreaFirst();
    void boughtAlone();
    void boughtNumberGoesToItsOrganization();
    void elsewhereWhereTheAreaIsExhausted();
    void nothingWorked();
    void servedByWhateverProgram();
    void triedAgainByItself();
    void servedFromQuarantine();
    void withoutTwilio();
    void sameKeyAgain();
    void crowd();

private:
    static QByteArray create(int index,
                             const QString &areaCode = {},
                             const HeaderList &headers = {});
    QJsonObject made(const QByteArray &bytes) const
    {
        return ask(m_service->port(), bytes, 60'000).json().value(u"organization"_s).toObject();
    }
    QString activeNumber(const QString &organization) const
    {
        return scalar(m_world->inspector,
                      u"SELECT phone_number FROM organization_phone_numbers WHERE is_active AND "
                      "organization_id = '%1'"_s.arg(organization))
            .toString();
    }
    void cutTwilioOff();

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<PurchaseWorld> m_world;
    std::unique_ptr<ServiceProcess> m_service;
};

void TestServiceOrganizations::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
}

void TestServiceOrganizations::init()
{
    m_world = std::make_unique<PurchaseWorld>(*m_cluster);
    m_service = std::make_unique<ServiceProcess>(*m_world);
    QVERIFY(m_service->start());
}

void TestServiceOrganizations::cleanup()
{
    m_service.reset();
    m_world.reset();
}

QByteArray TestServiceOrganizations::create(int index,
                                            const QString &areaCode,
                                            const HeaderList &headers)
{
    QJsonObject body{{u"name"_s, u"Organization %1"_s.arg(index)},
                     {u"email"_s, u"admin@example.com"_s}};
    if (!areaCode.isEmpty())
        body.insert(u"preferredAreaCode"_s, areaCode);
    return ServiceProcess::authorized(
        "POST", organizationsPath, QJsonDocument(body).toJson(), headers);
}

void TestServiceOrganizations::cutTwilioOff()
{
    FaultRule away;
    away.fault = Fault::CutBefore;
    away.times = -1;
    m_world->fault(away);
}

void TestServiceOrganizations::readyNumber()
{
    addReadyNumbers(*m_world, 2);
    const Answer answer = ask(m_service->port(), create(1));
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.json().value(u"success"_s).toBool());
    QCOMPARE(answer.json().value(u"message"_s).toString(),
             u"Organization \"Organization 1\" created and ready to use!"_s);
    const QJsonObject organization = answer.json().value(u"organization"_s).toObject();
    QVERIFY(organization.value(u"readyToUse"_s).toBool());
    QCOMPARE(organization.value(u"name"_s).toString(), u"Organization 1"_s);
    QCOMPARE(organization.value(u"phoneNumber"_s).toString(),
             activeNumber(organization.value(u"id"_s).toString()));
    QCOMPARE(m_world->standIns.purchases(), 0);
}

void TestServiceOrganizations::preferredAreaFirst()
{
    addReadyNumbers(*m_world, 1, u"604"_s);
    addReadyNumbers(*m_world, 1, u"778"_s);
    const QJsonObject preferred = made(create(1, u"778"_s));
    QVERIFY(preferred.value(u"phoneNumber"_s).toString().startsWith(u"+1778"_s));
    QVERIFY(preferred.value(u"matchedPreference"_s).toBool());
    const QJsonObject any = made(create(2, u"778"_s));
    QVERIFY(any.value(u"phoneNumber"_s).toString().startsWith(u"+1604"_s));
    QVERIFY(!any.value(u"matchedPreference"_s).toBool());
}

void TestServiceOrganizations::boughtAlone()
{
    const Answer answer = ask(m_service->port(), create(1, u"604"_s), 60'000);
    QCOMPARE(answer.status, 201);
    const QJsonObject organization = answer.json().value(u"organization"_s).toObject();
    const QString number = organization.value(u"phoneNumberPurchased"_s).toString();
    QVERIFY(number.startsWith(u"+1604"_s));
    QVERIFY(organization.value(u"requiresElevenLabsImport"_s).toBool());
    QVERIFY(!organization.contains(u"readyToUse"_s));
    QCOMPARE(answer.json().value(u"message"_s).toString(),
             u"Organization \"Organization 1\" created. Phone number setup in progress."_s);
    QCOMPARE(m_world->standIns.ownedNumbers(), QStringList{number});
    QCOMPARE(m_world->differenceInTheBooks(), QString());
    // An admin is told to import it.
    QCOMPARE(m_world->pendingNotices(), 1);
}

void TestServiceOrganizations::boughtNumberGoesToItsOrganization()
{
    QHash<QString, QString> bought;
    for (int i = 0; i < 5; ++i) {
        const QJsonObject organization = made(create(i, u"604"_s));
        bought.insert(organization.value(u"id"_s).toString(),
                      organization.value(u"phoneNumberPurchased"_s).toString());
    }
    QCOMPARE(bought.size(), 5);
    makeAllReady(*m_world);
    for (auto it = bought.cbegin(); it != bought.cend(); ++it)
        QCOMPARE(activeNumber(it.key()), it.value());
}

void TestServiceOrganizations::elsewhereWhereTheAreaIsExhausted()
{
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.setStock(u"604"_s, 0); });
    const QJsonObject organization = made(create(1, u"604"_s));
    const QString number = organization.value(u"phoneNumberPurchased"_s).toString();
    QVERIFY(!number.isEmpty());
    QVERIFY(!number.startsWith(u"+1604"_s));
}

void TestServiceOrganizations::nothingWorked()
{
    cutTwilioOff();
    const Answer answer = ask(m_service->port(), create(1), 60'000);
    QCOMPARE(answer.status, 201);
    const QJsonObject organization = answer.json().value(u"organization"_s).toObject();
    QVERIFY(!organization.value(u"phoneNumberError"_s).toString().isEmpty());
    QVERIFY(!organization.contains(u"phoneNumberPurchased"_s));
    QCOMPARE(scalar(m_world->inspector, u"SELECT count(*) FROM organizations"_s).toInt(), 1);
    QCOMPARE(scalar(m_world->inspector,
                    u"SELECT count(*) FROM organization_needs WHERE met_at IS NULL"_s)
                 .toInt(),
             1);
}

//! The service is gone: whoever makes a number ready serves who waits, in the same transaction.
void TestServiceOrganizations::servedByWhateverProgram()
{
    cutTwilioOff();
    const QString first = made(create(1)).value(u"id"_s).toString();
    const QString second = made(create(2)).value(u"id"_s).toString();
    m_service->kill();
    addReadyNumbers(*m_world, 1);
    QVERIFY(!activeNumber(first).isEmpty());
    QVERIFY(activeNumber(second).isEmpty());
    addReadyNumbers(*m_world, 2);
    QVERIFY(!activeNumber(second).isEmpty());
    QCOMPARE(scalar(m_world->inspector,
                    u"SELECT count(*) FROM phone_number_pool WHERE status = 'configured'"_s)
                 .toInt(),
             1);
}

//! A new start tries what is due; it buys once, however often somebody tries.
void TestServiceOrganizations::triedAgainByItself()
{
    cutTwilioOff();
    const QString id = made(create(1)).value(u"id"_s).toString();
    m_service->kill();
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.clearFaults(); });
    QVERIFY(m_world->inspector.execBatch(u"UPDATE organization_needs SET next_try_at = now()"_s)
                .has_value());
    ServiceProcess other(*m_world);
    QVERIFY(other.start());
    QVERIFY(m_service->start());
    QTRY_COMPARE_WITH_TIMEOUT(m_world->standIns.purchases(), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(
        scalar(m_world->inspector, u"SELECT count(*) FROM phone_number_pool"_s).toInt(), 1, 20'000);
    QTest::qWait(500);
    QCOMPARE(m_world->standIns.purchases(), 1);
    makeAllReady(*m_world);
    QVERIFY(!activeNumber(id).isEmpty());
}

//! A number that has rested is ready again at the service's start, and goes to who waits.
void TestServiceOrganizations::servedFromQuarantine()
{
    addReadyNumbers(*m_world, 1);
    const QJsonObject first = made(create(1));
    const QString number = first.value(u"phoneNumber"_s).toString();
    QVERIFY(!number.isEmpty());
    m_service->kill();
    QVERIFY(m_world->inspector
                .execBatch(u"SELECT release_phone_number('%1'); UPDATE phone_number_pool SET "
                           "quarantined_until = now()"_s.arg(first.value(u"id"_s).toString()))
                .has_value());
    cutTwilioOff();
    QVERIFY(m_world->inspector
                .execBatch(u"INSERT INTO organization_needs (organization_id) VALUES "
                           "('11111111-1111-1111-1111-111111111111')"_s)
                .has_value());
    QVERIFY(m_service->start());
    QTRY_COMPARE_WITH_TIMEOUT(
        activeNumber(u"11111111-1111-1111-1111-111111111111"_s), number, 20'000);
}

void TestServiceOrganizations::withoutTwilio()
{
    ServiceProcess bare(*m_world);
    bare.set(u"NUMBERWELL_TWILIO_ACCOUNT_SID"_s, QString());
    bare.set(u"NUMBERWELL_TWILIO_AUTH_TOKEN"_s, QString());
    QVERIFY(bare.start());
    QCOMPARE(bare.post(purchasePath, R"({"count":1})").status, 422);
    const Answer answer = ask(bare.port(), create(1));
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.json()
                .value(u"organization"_s)
                .toObject()
                .value(u"phoneNumberError"_s)
                .toString()
                .contains(u"Twilio"_s));
}

void TestServiceOrganizations::sameKeyAgain()
{
    addReadyNumbers(*m_world, 3);
    const HeaderList key{{"Idempotency-Key", "organization-1"}};
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 5; ++i)
        clients.push_back(std::make_unique<RawClient>(m_service->port(), create(1, {}, key)));
    QSet<QByteArray> bodies;
    for (const auto &client : clients) {
        QVERIFY(client->waitForEnd());
        const Answer answer = client->take();
        QCOMPARE(answer.status, 201);
        bodies.insert(answer.body);
    }
    QCOMPARE(bodies.size(), 1);
    QCOMPARE(scalar(m_world->inspector, u"SELECT count(*) FROM organizations"_s).toInt(), 1);
    QCOMPARE(ask(m_service->port(), create(2, {}, key)).status, 422);
}

//! 200 at once over two instances, 50 ready numbers: each once, and the others bought for.
void TestServiceOrganizations::crowd()
{
    ServiceProcess other(*m_world);
    QVERIFY(other.start());
    addReadyNumbers(*m_world, 50);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 200; ++i) {
        clients.push_back(
            std::make_unique<RawClient>(i % 2 == 0 ? m_service->port() : other.port(),
                                        create(i, i % 3 == 0 ? u"604"_s : QString())));
    }
    QSet<QString> ready;
    QSet<QString> bought;
    int owed = 0;
    for (const auto &client : clients) {
        QVERIFY(client->waitForEnd(120'000));
        const Answer answer = client->take();
        QCOMPARE(answer.status, 201);
        const QJsonObject organization = answer.json().value(u"organization"_s).toObject();
        if (organization.contains(u"phoneNumber"_s))
            ready.insert(organization.value(u"phoneNumber"_s).toString());
        else if (organization.contains(u"phoneNumberPurchased"_s))
            bought.insert(organization.value(u"phoneNumberPurchased"_s).toString());
        else
            ++owed;
    }
    QCOMPARE(ready.size(), 50);
    QCOMPARE(owed, 0);
    QCOMPARE(bought.size(), 150);
    QCOMPARE(m_world->standIns.purchases(), 150);
    QCOMPARE(scalar(m_world->inspector, u"SELECT count(*) FROM organizations"_s).toInt(), 200);
    QCOMPARE(scalar(m_world->inspector,
                    u"SELECT count(DISTINCT phone_number) FROM organization_phone_numbers"_s)
                 .toInt(),
             50);
    // And as soon as the bought ones are ready, nobody waits any more.
    makeAllReady(*m_world);
    QCOMPARE(scalar(m_world->inspector,
                    u"SELECT count(DISTINCT organization_id) FROM organization_phone_numbers WHERE "
                    "is_active"_s)
                 .toInt(),
             200);
    QCOMPARE(scalar(m_world->inspector,
                    u"SELECT count(*) FROM organization_needs WHERE met_at IS NULL"_s)
                 .toInt(),
             0);
}

QTEST_GUILESS_MAIN(TestServiceOrganizations)
#include "tst_serviceorganizations.moc"
