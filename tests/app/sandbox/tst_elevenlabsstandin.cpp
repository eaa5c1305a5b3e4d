// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpclient.h"

#include "sandbox/elevenlabsstandin.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

namespace {

const QString Numbers = u"/v1/convai/phone-numbers"_s;
const QString NumbersV2 = u"/v1/convai/v2/phone-numbers"_s;
const QString Agents = u"/v1/convai/agents"_s;
const QString Vancouver = u"+16042345678"_s;
const QString Toronto = u"+14162345678"_s;

QJsonObject importOf(const QString &phoneNumber)
{
    return {{u"provider"_s, u"twilio"_s},
            {u"phone_number"_s, phoneNumber},
            {u"label"_s, u"Numberwell "_s + phoneNumber},
            {u"sid"_s, u"AC1"_s},
            {u"token"_s, u"t"_s}};
}

} // namespace

class TestElevenLabsStandIn final : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void importsAndLists();
    void refusesImports_data();
    void refusesImports();
    void refusesASecondImport();
    void patchesAndDeletes();
    void listsInPages();
    void listFilters();
    void listsAgentsInPages();
    void authenticates();
    void answersUnknownPaths();
    void otherProcessesImport();

private:
    void start(ElevenLabsStandIn::Options options = {});
    Reply import(const QJsonObject &body) { return m_client->post(Numbers, QJsonDocument(body)); }
    QJsonArray listed(const QString &query)
    {
        return m_client->get(NumbersV2 + query).json()["phone_numbers"_L1].toArray();
    }

    std::unique_ptr<ElevenLabsStandIn> m_elevenLabs;
    std::unique_ptr<HttpClient> m_client;
};

void TestElevenLabsStandIn::start(ElevenLabsStandIn::Options options)
{
    m_client.reset();
    m_elevenLabs = std::make_unique<ElevenLabsStandIn>(std::move(options));
    QVERIFY(m_elevenLabs->listen());
    m_client = std::make_unique<HttpClient>(m_elevenLabs->url());
    m_client->setHeader("xi-api-key", m_elevenLabs->apiKey().toUtf8());
}

void TestElevenLabsStandIn::init()
{
    start();
}

void TestElevenLabsStandIn::importsAndLists()
{
    const Reply reply = import(importOf(Vancouver));
    QCOMPARE(reply.status, 200);
    QVERIFY(!reply.headers.value("x-request-id").isEmpty());
    const QString id = reply.json()["phone_number_id"_L1].toString();
    const QRegularExpression form(u"^phnum_\\d\\d[0-7][0-9a-hjkmnp-tv-z]{25}$"_s);
    QVERIFY2(form.match(id).hasMatch(), qPrintable(id));
    QCOMPARE(m_elevenLabs->imported().value(Vancouver), id);
    QCOMPARE(m_elevenLabs->imports(), 1);

    const QJsonArray v1 = QJsonDocument::fromJson(m_client->get(Numbers).body).array();
    QCOMPARE(v1.size(), 1);
    QCOMPARE(listed({}), v1);
    QCOMPARE(v1[0]["phone_number"_L1].toString(), Vancouver);
    QCOMPARE(v1[0]["phone_number_id"_L1].toString(), id);
    QCOMPARE(v1[0]["provider"_L1].toString(), u"twilio"_s);
    QVERIFY(v1[0]["assigned_agent"_L1].isNull());
}

void TestElevenLabsStandIn::refusesImports_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words"); // of the answer
    const auto with = [](const QString &key, const QJsonValue &value) {
        QJsonObject json = importOf(Vancouver);
        json.insert(key, value);
        return QJsonDocument(json).toJson();
    };
    QTest::newRow("token missing")
        << with(u"token"_s, QJsonValue::Null) << 422 << u"[\"body\",\"twilio\",\"token\"]"_s;
    QTest::newRow("no JSON") << QByteArray("{\"a\":") << 422 << u"json_invalid"_s;
    QTest::newRow("an array") << QByteArray("[]") << 422 << u"json_invalid"_s;
    QTest::newRow("not at Twilio")
        << with(u"phone_number"_s, Toronto) << 400 << u"not listed in the Twilio account"_s;
    QTest::newRow("wrong token") << with(u"token"_s, u"wrong"_s) << 400 << u"20003"_s;
    QTest::newRow("key without account token")
        << with(u"sid"_s, u"SK1"_s) << 400 << u"account_auth_token"_s;
    QTest::newRow("unknown agent")
        << with(u"agent_id"_s, u"agent_none"_s) << 404 << u"agent_not_found"_s;
}

void TestElevenLabsStandIn::refusesImports()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const QString, words);
    ElevenLabsStandIn::Options options;
    options.isOwnedAtTwilio = [](const QString &number) { return number == Vancouver; };
    options.acceptsTwilioCredentials
        = [](const QString &, const QString &token) { return token == "t"_L1; };
    start(options);
    const Reply reply
        = HttpClient::wait(m_client->start("POST", Numbers, body, "application/json"));
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.json()["detail"_L1].isArray(), status == 422);
    QVERIFY2(reply.body.contains(words.toUtf8()), reply.body.constData());
    QVERIFY(m_elevenLabs->imported().isEmpty());
}

void TestElevenLabsStandIn::refusesASecondImport()
{
    const QString id = m_elevenLabs->addImported(Vancouver, u"by hand"_s);
    const Reply reply = import(importOf(Vancouver));
    QCOMPARE(reply.status, 409);
    const QJsonObject detail = reply.json()["detail"_L1].toObject();
    QCOMPARE(detail["type"_L1].toString(), u"conflict"_s);
    QCOMPARE(detail["code"_L1].toString(), u"resource_already_exists"_s);
    QCOMPARE(m_elevenLabs->imported().value(Vancouver), id);
    QCOMPARE(m_elevenLabs->labelOf(Vancouver), u"by hand"_s);
    QCOMPARE(m_elevenLabs->imports(), 0);
}

void TestElevenLabsStandIn::patchesAndDeletes()
{
    const QString one = Numbers + u'/' + m_elevenLabs->addImported(Vancouver, u"a"_s);
    const QString agent = m_elevenLabs->agents()[0].id;
    const Reply patched = m_client->patch(one, QJsonDocument(QJsonObject{{u"agent_id"_s, agent}}));
    QCOMPARE(patched.status, 200);
    QCOMPARE(patched.json()["assigned_agent"_L1]["agent_id"_L1].toString(), agent);
    QCOMPARE(m_elevenLabs->agentOf(Vancouver), agent);
    QCOMPARE(m_client->get(one).json(), patched.json());

    const QJsonDocument unknown(QJsonObject{{u"agent_id"_s, u"agent_none"_s}});
    QCOMPARE(m_client->patch(one, unknown).status, 404);
    const QJsonDocument none(QJsonObject{{u"agent_id"_s, QJsonValue::Null}, {u"label"_s, u"b"_s}});
    QCOMPARE(m_client->patch(one, none).status, 200);
    QCOMPARE(m_elevenLabs->agentOf(Vancouver), QString());
    QCOMPARE(m_elevenLabs->labelOf(Vancouver), u"b"_s);

    QCOMPARE(m_client->remove(one).status, 200);
    QCOMPARE(m_client->remove(one).status, 404);
    const QJsonObject gone = m_client->get(one).json();
    QCOMPARE(gone["detail"_L1]["code"_L1].toString(), u"phone_number_not_found"_s);
}

void TestElevenLabsStandIn::listsInPages()
{
    for (int i = 0; i < 25; ++i)
        m_elevenLabs->addImported(u"+1604234%1"_s.arg(1000 + i), u"N"_s);
    QStringList ids;
    QString cursor;
    int pages = 0;
    for (bool hasMore = true; hasMore && pages < 10; ++pages) {
        const QString query = cursor.isEmpty() ? QString() : u"&cursor="_s + cursor;
        const QJsonObject page = m_client->get(NumbersV2 + u"?page_size=10"_s + query).json();
        const QJsonArray items = page["phone_numbers"_L1].toArray();
        for (const QJsonValue &item : items)
            ids.append(item["phone_number_id"_L1].toString());
        hasMore = page["has_more"_L1].toBool();
        QCOMPARE(page["next_cursor"_L1].isNull(), !hasMore);
        cursor = page["next_cursor"_L1].toString();
    }
    QCOMPARE(pages, 3);
    QCOMPARE(ids.size(), 25);
    QCOMPARE(ids.removeDuplicates(), 0);

    const auto code = [this](const QString &query) {
        return m_client->get(NumbersV2 + query).json()["detail"_L1]["code"_L1].toString();
    };
    QCOMPARE(code(u"?cursor=bm8"_s), u"invalid_cursor"_s);
    QCOMPARE(code(u"?page_size=0"_s), u"invalid_page_size"_s);
}

void TestElevenLabsStandIn::listFilters()
{
    const QString agent = m_elevenLabs->agents()[1].id;
    m_elevenLabs->addImported(Vancouver, u"Harbour"_s);
    const QString id = m_elevenLabs->addImported(Toronto, u"Annex"_s, {}, agent);
    QCOMPARE(listed(u"?phone_number=%2B16042345678"_s).size(), 1);
    QCOMPARE(listed(u"?phone_number=2345678"_s).size(), 2); // not exact
    QCOMPARE(listed(u"?search=harb"_s).size(), 1);
    QCOMPARE(listed(u"?search="_s + id).size(), 1);
    QCOMPARE(listed(u"?agent_id="_s + agent).size(), 1);
    QCOMPARE(listed(u"?sort_by=label"_s)[0]["label"_L1].toString(), u"Annex"_s);
    QCOMPARE(listed(u"?sort_by=label&sort_direction=desc"_s)[0]["label"_L1].toString(),
             u"Harbour"_s);
}

void TestElevenLabsStandIn::listsAgentsInPages()
{
    const QJsonObject first = m_client->get(Agents + u"?page_size=1"_s).json();
    QCOMPARE(first["agents"_L1].toArray().size(), 1);
    QCOMPARE(first["agents"_L1][0]["name"_L1].toString(), u"Reception"_s);
    QVERIFY(first["has_more"_L1].toBool());
    const QString cursor = first["next_cursor"_L1].toString();
    const QJsonObject second = m_client->get(Agents + u"?page_size=1&cursor="_s + cursor).json();
    QCOMPARE(second["agents"_L1][0]["name"_L1].toString(), u"After hours"_s);
    QVERIFY(!second["has_more"_L1].toBool());
    QCOMPARE(m_client->get(Agents + u"?page_size=101"_s).status, 400);
}

void TestElevenLabsStandIn::authenticates()
{
    const auto status
        = [](const Reply &reply) { return reply.json()["detail"_L1]["status"_L1].toString(); };
    m_client->setHeader("xi-api-key", "wrong");
    const Reply wrong = m_client->get(Agents);
    QCOMPARE(wrong.status, 401);
    QCOMPARE(status(wrong), u"invalid_api_key"_s);
    HttpClient nobody(m_elevenLabs->url());
    QCOMPARE(status(nobody.get(Agents)), u"missing_api_key"_s);
    m_client->setHeader("xi-api-key", m_elevenLabs->apiKey().toUtf8());
    QCOMPARE(status(m_client->get(u"/v1/user"_s)), u"missing_permissions"_s);
}

void TestElevenLabsStandIn::answersUnknownPaths()
{
    const Reply reply = m_client->get(u"/v1/nothing"_s);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.json()["detail"_L1].toString(), u"Not Found"_s); // a bare string
    QCOMPARE(m_client->remove(Numbers).status, 405);
}

void TestElevenLabsStandIn::otherProcessesImport()
{
    HttpClient shell(m_elevenLabs->url());
    const QJsonObject config{
        {u"addImported"_s, QJsonArray{QJsonObject{{u"phoneNumber"_s, Vancouver}}}}};
    QCOMPARE(shell.post(u"/_sandbox/config"_s, QJsonDocument(config)).status, 200);
    const QJsonObject state = shell.get(u"/_sandbox/state"_s).json();
    QCOMPARE(state["imported"_L1][Vancouver].toString(), m_elevenLabs->imported()[Vancouver]);
    QCOMPARE(state["imports"_L1].toInt(-1), 0);
}

QTEST_GUILESS_MAIN(TestElevenLabsStandIn)
#include "tst_elevenlabsstandin.moc"
