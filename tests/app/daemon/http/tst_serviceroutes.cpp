// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serviceprocess.h"

#include <QJsonArray>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

//! Every route of the real program, and every input that it must refuse.
class TestServiceRoutes final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void needsAToken_data();
    void needsAToken();
    void answersWhoeverAsks();
    void refuses_data();
    void refuses();
    void health();
    void figures();
    void poolStatus();
    void purchaseInFull();
    void purchaseInPart();
    void nothingOnOffer();
    void limitsOfPurchases();
    void activatesInTheOrderSent();
    void writesNoSecretsToItsLog();

private:
    QByteArray everythingWritten();

    std::unique_ptr<TestDatabase> m_cluster;
    std::unique_ptr<PurchaseWorld> m_world;
    std::unique_ptr<ServiceProcess> m_service;
};

void TestServiceRoutes::initTestCase()
{
    m_cluster = std::make_unique<TestDatabase>();
    QVERIFY2(m_cluster->isUp(), qPrintable(m_cluster->problem()));
    m_world = std::make_unique<PurchaseWorld>(*m_cluster);
    m_service = std::make_unique<ServiceProcess>(*m_world);
    QVERIFY(m_service->start());
}

void TestServiceRoutes::cleanupTestCase()
{
    m_service->terminate();
    QVERIFY(m_service->wait());
    QCOMPARE(m_service->exitCode(), 0);
    QVERIFY(!m_service->hasCrashed());
    m_service.reset();
    m_world.reset();
}

void TestServiceRoutes::needsAToken_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("status") << QByteArray("GET") << QByteArray(statusPath);
    QTest::newRow("purchase") << QByteArray("POST") << QByteArray(purchasePath);
    QTest::newRow("activate") << QByteArray("POST") << QByteArray(activatePath);
    QTest::newRow("organizations") << QByteArray("POST") << QByteArray(organizationsPath);
    QTest::newRow("metrics") << QByteArray("GET") << QByteArray("/metrics");
    QTest::newRow("nowhere") << QByteArray("GET") << QByteArray("/nowhere");
}

void TestServiceRoutes::needsAToken()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    const QByteArray right = ServiceProcess::token;
    const QByteArrayList wrong{"",
                               "Bearer",
                               "Bearer ",
                               "Bearer wrong",
                               "Basic " + right,
                               right,
                               "Bearer " + right + "x",
                               "Bearer " + right.chopped(1),
                               "Bearer " + right.toUpper()};
    for (const QByteArray &value : wrong) {
        HeaderList headers{{"Content-Type", "application/json"}};
        if (!value.isEmpty())
            headers.append(HeaderList::value_type("Authorization", value));
        const Answer answer = ask(m_service->port(), requestBytes(method, path, "{}", headers));
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.header("WWW-Authenticate").startsWith("Bearer"));
        QVERIFY(!answer.error().isEmpty());
    }
    QVERIFY(ask(m_service->port(), ServiceProcess::authorized(method, path, "{")).status != 401);
}

void TestServiceRoutes::answersWhoeverAsks()
{
    QCOMPARE(ask(m_service->port(), requestBytes("GET", "/healthz")).status, 200);
    QCOMPARE(ask(m_service->port(), requestBytes("GET", "/readyz")).status, 200);
}

void TestServiceRoutes::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("names"); // what the sentence must name
    const auto row
        = [](const char *name, const QByteArray &bytes, int status, const QString &names) {
              QTest::newRow(name) << bytes << status << names;
          };
    const auto post
        = [&row](const char *name, const char *path, const QByteArray &body, const QString &names) {
              row(name, ServiceProcess::authorized("POST", path, body), 400, names);
          };
    const auto get = [](const char *method, const char *path) {
        return ServiceProcess::authorized(method, path);
    };
    row("unknown", get("GET", "/api/nothing"), 404, u"address"_s);
    row("below a route", get("GET", "/healthz/more"), 404, u"address"_s);
    row("status by POST", ServiceProcess::authorized("POST", statusPath, "{}"), 405, u"GET"_s);
    row("purchase by GET", get("GET", purchasePath), 405, u"POST"_s);
    row("purchase by DELETE", get("DELETE", purchasePath), 405, u"POST"_s);
    row("health by POST", requestBytes("POST", "/healthz", "{}"), 405, u"GET"_s);
    const QByteArray bearer = QByteArray("Bearer ") + ServiceProcess::token;
    row("no type",
        requestBytes("POST", purchasePath, "{}", {{"Authorization", bearer}}),
        415,
        u"JSON"_s);
    row("form",
        requestBytes(
            "POST",
            purchasePath,
            "count=5",
            {{"Authorization", bearer}, {"Content-Type", "application/x-www-form-urlencoded"}}),
        415,
        u"JSON"_s);
    row("too large",
        ServiceProcess::authorized("POST", purchasePath, QByteArray(1024 * 1024 + 1, ' ')),
        413,
        u"larger"_s);
    post("no body", purchasePath, {}, u"body"_s);
    post("no JSON", purchasePath, "count: 5", u"body"_s);
    post("half JSON", purchasePath, "{\"count\":", u"body"_s);
    post("no UTF-8", purchasePath, "{\"areaCode\":\"\xff\xfe\"}", u"body"_s);
    post("a list", purchasePath, "[]", u"object"_s);
    post("count text", purchasePath, R"({"count":"20"})", u"count"_s);
    post("count zero", purchasePath, R"({"count":0})", u"count"_s);
    post("count negative", purchasePath, R"({"count":-1})", u"count"_s);
    post("count half", purchasePath, R"({"count":2.5})", u"count"_s);
    post("count huge", purchasePath, R"({"count":501})", u"count"_s);
    post("count 1e300", purchasePath, R"({"count":1e300})", u"count"_s);
    post("count true", purchasePath, R"({"count":true})", u"count"_s);
    post("area number", purchasePath, R"({"areaCode":604})", u"areaCode"_s);
    post("area short", purchasePath, R"({"areaCode":"60"})", u"areaCode"_s);
    post("area letters", purchasePath, R"({"areaCode":"abc"})", u"areaCode"_s);
    post("area 999", purchasePath, R"({"areaCode":"999"})", u"areaCode"_s);
    post("area empty", purchasePath, R"({"areaCode":""})", u"areaCode"_s);
    row("key empty",
        ServiceProcess::authorized("POST", purchasePath, "{}", {{"Idempotency-Key", ""}}),
        400,
        u"Idempotency-Key"_s);
    row("key long",
        ServiceProcess::authorized(
            "POST", purchasePath, "{}", {{"Idempotency-Key", QByteArray(201, 'k')}}),
        400,
        u"Idempotency-Key"_s);
    row("key blank",
        ServiceProcess::authorized("POST", purchasePath, "{}", {{"Idempotency-Key", "a b"}}),
        400,
        u"Idempotency-Key"_s);
    post("no list", activatePath, "{}", u"phoneNumbers"_s);
    post("list empty", activatePath, R"({"phoneNumbers":[]})", u"phoneNumbers"_s);
    post("list object", activatePath, R"({"phoneNumbers":{}})", u"phoneNumbers"_s);
    post("entry text", activatePath, R"({"phoneNumbers":["+16045550123"]})", u"phoneNumbers[0]"_s);
    post(
        "entry without number",
        activatePath,
        R"({"phoneNumbers":[{"phoneNumber":"+16045550123","elevenLabsPhoneId":"x"},{"elevenLabsPhoneId":"y"}]})",
        u"phoneNumbers[1].phoneNumber"_s);
    post("entry without ID",
         activatePath,
         R"({"phoneNumbers":[{"phoneNumber":"+16045550123"}]})",
         u"phoneNumbers[0].elevenLabsPhoneId"_s);
    post("number as number",
         activatePath,
         R"({"phoneNumbers":[{"phoneNumber":16045550123,"elevenLabsPhoneId":"x"}]})",
         u"phoneNumbers[0].phoneNumber"_s);
    post("no name", organizationsPath, R"({"email":"a@b.ca"})", u"name"_s);
    post("name blank", organizationsPath, R"({"name":"  ","email":"a@b.ca"})", u"name"_s);
    post("name nul", organizationsPath, R"({"name":"a\u0000b","email":"a@b.ca"})", u"name"_s);
    post("name long",
         organizationsPath,
         R"({"name":")" + QByteArray(201, 'n') + R"(","email":"a@b.ca"})",
         u"name"_s);
    post("name list", organizationsPath, R"({"name":[],"email":"a@b.ca"})", u"name"_s);
    post("no email", organizationsPath, R"({"name":"A"})", u"email"_s);
    post("email null", organizationsPath, R"({"name":"A","email":null})", u"email"_s);
    post("no address", organizationsPath, R"({"name":"A","email":"nobody"})", u"email"_s);
    post("two at", organizationsPath, R"({"name":"A","email":"a@b@c"})", u"email"_s);
    post("preferred",
         organizationsPath,
         R"({"name":"A","email":"a@b.ca","preferredAreaCode":"1"})",
         u"preferredAreaCode"_s);
}

//! All rows of all tables that a refused request might have touched.
QByteArray TestServiceRoutes::everythingWritten()
{
    return scalar(
               m_world->inspector,
               u"SELECT concat_ws(' ', (SELECT count(*) FROM organizations), "
               "(SELECT count(*) FROM organization_needs), (SELECT count(*) FROM purchase_orders), "
               "(SELECT count(*) FROM number_events), (SELECT count(*) FROM phone_number_pool))"_s)
        .toByteArray();
}

void TestServiceRoutes::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QString, names);
    const QByteArray before = everythingWritten();
    const Answer answer = ask(m_service->port(), bytes);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.error().contains(names), qPrintable(answer.error()));
    QCOMPARE(answer.header("Content-Type"), "application/json");
    if (status == 405)
        QVERIFY(answer.header("Allow").contains(names.toLatin1()));
    QCOMPARE(everythingWritten(), before);
    QCOMPARE(m_world->standIns.purchases(), 0);
}

void TestServiceRoutes::health()
{
    QCOMPARE(m_service->get("/healthz").json().value(u"status"_s).toString(), u"ok"_s);
    QCOMPARE(m_service->get("/readyz").json().value(u"status"_s).toString(), u"ready"_s);
    // A schema that this program does not know is no place to work on.
    QVERIFY(m_world->inspector
                .execBatch(u"INSERT INTO schema_migration VALUES (9999, 'later', 'x', 'later')"_s)
                .has_value());
    const Answer newer = m_service->get("/readyz");
    QVERIFY(m_world->inspector.execBatch(u"DELETE FROM schema_migration WHERE version = 9999"_s)
                .has_value());
    QCOMPARE(newer.status, 503);
    QVERIFY(newer.error().contains(u"newer"_s));
    QCOMPARE(m_service->get("/readyz").status, 200);
}

void TestServiceRoutes::figures()
{
    m_service->get(QByteArray("/secret/+16045550123"));
    ask(m_service->port(), ServiceProcess::authorized("BREW", "/healthz"));
    const Answer answer = m_service->get("/metrics");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.header("Content-Type").startsWith("text/plain"));
    for (const char *line :
         {"numberwell_database_up 1",
          "numberwell_pool_numbers{state=\"configured\"} 0",
          "numberwell_queue_orders 0",
          "numberwell_http_requests_total{method=\"GET\",route=\"/healthz\",status=\"200\"}",
          "numberwell_http_requests_total{method=\"other\",route=\"/healthz\",status=\"405\"}",
          "numberwell_http_requests_total{method=\"GET\",route=\"other\",status=\"404\"}",
          "numberwell_http_request_duration_seconds_bucket"}) {
        QVERIFY2(answer.body.contains(line), line);
    }
    QVERIFY(!answer.body.contains("6045550123"));
    QVERIFY(!answer.body.contains("BREW"));
    QVERIFY(!answer.body.contains(ServiceProcess::token));
}

void TestServiceRoutes::poolStatus()
{
    const QJsonObject low = m_service->get(statusPath).json();
    QCOMPARE(low.value(u"configured"_s).toInt(-1), 0);
    QCOMPARE(low.value(u"recommendation"_s).toString(), u"Replenish pool soon"_s);
    addReadyNumbers(*m_world, 5);
    const QJsonObject well = m_service->get(statusPath).json();
    QCOMPARE(well.value(u"configured"_s).toInt(), 5);
    QCOMPARE(well.value(u"poolStatus"_s).toObject().value(u"configured"_s).toInt(), 5);
    QCOMPARE(well.value(u"needsImport"_s).toInt(-1), 0);
    QCOMPARE(well.value(u"recommendation"_s).toString(), u"Pool healthy"_s);
}

void TestServiceRoutes::purchaseInFull()
{
    const Answer answer = m_service->post(purchasePath, R"({"count":3,"areaCode":"604"})");
    QCOMPARE(answer.status, 200);
    const QJsonObject json = answer.json();
    QVERIFY(json.value(u"success"_s).toBool());
    QCOMPARE(json.value(u"count"_s).toInt(), 3);
    QCOMPARE(json.value(u"requested"_s).toInt(), 3);
    QCOMPARE(json.value(u"phoneNumbers"_s).toArray().size(), 3);
    QVERIFY(json.value(u"failed"_s).toArray().isEmpty());
    QVERIFY(json.value(u"nextStep"_s).toString().contains(u"batch-activate"_s));
    QCOMPARE(json.value(u"importInstructions"_s).toArray().size(), 5);
    QVERIFY(!json.value(u"orderId"_s).toString().isEmpty());
    // Ten where no count is given.
    const QJsonObject ten = m_service->post(purchasePath, R"({"areaCode":null})").json();
    QCOMPARE(ten.value(u"count"_s).toInt(), 10);
}

void TestServiceRoutes::purchaseInPart()
{
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.setStock(u"236"_s, 3); });
    FaultRule taken;
    taken.fault = Fault::JustTaken;
    taken.verb = u"POST"_s;
    taken.pathContains = u"/IncomingPhoneNumbers"_s;
    m_world->fault(taken);
    const Answer answer = m_service->post(purchasePath, R"({"count":3,"areaCode":"236"})");
    QCOMPARE(answer.status, 200);
    const QJsonObject json = answer.json();
    QVERIFY(json.value(u"success"_s).toBool());
    const int count = json.value(u"count"_s).toInt();
    QVERIFY2(count > 0 && count < 3, answer.body.constData());
    QCOMPARE(json.value(u"phoneNumbers"_s).toArray().size(), count);
    const QJsonArray failed = json.value(u"failed"_s).toArray();
    QCOMPARE(failed.size(), 1);
    for (const QString &key : {u"phoneNumber"_s, u"code"_s, u"error"_s})
        QVERIFY(!failed.first().toObject().value(key).toString().isEmpty());
}

void TestServiceRoutes::nothingOnOffer()
{
    m_world->standIns.inTwilio([](TwilioStandIn &twilio) { twilio.setStock(u"514"_s, 0); });
    const Answer answer = m_service->post(purchasePath, R"({"count":3,"areaCode":"514"})");
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.error().contains(u"Nothing was bought"_s));
}

void TestServiceRoutes::limitsOfPurchases()
{
    const int before = m_world->standIns.purchases();
    const Answer answer = m_service->post(purchasePath, R"({"count":150,"areaCode":"604"})");
    QCOMPARE(answer.status, 422);
    QVERIFY2(answer.error().contains(u"limit"_s), qPrintable(answer.error()));
    QCOMPARE(m_world->standIns.purchases(), before);
}

void TestServiceRoutes::activatesInTheOrderSent()
{
    const QJsonArray bought = m_service->post(purchasePath, R"({"count":2,"areaCode":"778"})")
                                  .json()
                                  .value(u"phoneNumbers"_s)
                                  .toArray();
    QCOMPARE(bought.size(), 2);
    const auto pair = [](const QString &number, const QString &id) {
        return QJsonObject{{u"phoneNumber"_s, number}, {u"elevenLabsPhoneId"_s, id}};
    };
    const QJsonArray pairs{pair(bought.at(1).toString(), u"phnum_b"_s),
                           pair(u"not a number"_s, u"phnum_c"_s),
                           pair(u"+16045559999"_s, u"phnum_d"_s),
                           pair(bought.at(0).toString(), u"phnum_a"_s),
                           pair(bought.at(0).toString(), u"phnum_e"_s),
                           pair(u"+16045559998"_s, QString())};
    const QByteArray body = QJsonDocument(QJsonObject{{u"phoneNumbers"_s, pairs}}).toJson();
    const Answer answer = m_service->post(activatePath, body);
    QCOMPARE(answer.status, 200);
    const QJsonArray results = answer.json().value(u"results"_s).toArray();
    QStringList statuses;
    for (const QJsonValue result : results)
        statuses << result.toObject().value(u"status"_s).toString();
    QCOMPARE(
        statuses,
        QStringList(
            {u"activated"_s, u"failed"_s, u"failed"_s, u"activated"_s, u"failed"_s, u"failed"_s}));
    QCOMPARE(results.at(0).toObject().value(u"phoneNumber"_s), bought.at(1));
    QCOMPARE(results.at(1).toObject().value(u"phoneNumber"_s).toString(), u"not a number"_s);
    QCOMPARE(results.at(2).toObject().value(u"code"_s).toString(), u"unknown_number"_s);
    QVERIFY(!results.at(2).toObject().value(u"error"_s).toString().isEmpty());
    QCOMPARE(answer.json().value(u"message"_s).toString(), u"Activated 2 numbers"_s);
    QCOMPARE(scalar(m_world->inspector,
                    u"SELECT count(*) FROM phone_number_pool WHERE elevenlabs_phone_id IN "
                    "('phnum_a', 'phnum_b') AND status = 'configured'"_s)
                 .toInt(),
             2);
    // Again: it is so already.
    const QJsonArray again
        = m_service->post(activatePath, body).json().value(u"results"_s).toArray();
    QCOMPARE(again.first().toObject().value(u"status"_s).toString(), u"activated"_s);
}

void TestServiceRoutes::writesNoSecretsToItsLog()
{
    const QByteArray log = m_service->log();
    QVERIFY(log.contains("\"route\":\"/api/admin/phone-numbers/batch-purchase\""));
    for (const QByteArray &line : log.trimmed().split('\n')) {
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        QVERIFY2(json.contains(u"time"_s) && json.contains(u"level"_s), line.constData());
    }
    QVERIFY(!log.contains(ServiceProcess::token));
    QVERIFY(!log.contains(m_world->standIns.authToken().toUtf8()));
    QVERIFY(!log.contains("phnum_a"));
    QVERIFY(!log.contains("+1604"));
}

QTEST_GUILESS_MAIN(TestServiceRoutes)
#include "tst_serviceroutes.moc"
