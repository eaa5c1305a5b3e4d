// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elevenlabs/elevenlabserrors.h"
#include "elevenlabs/elevenlabsparser.h"
#include "support/verifyresult.h"

#include <QFile>
#include <QTest>

using namespace numberwell;
using namespace numberwell::elevenlabs;
using namespace Qt::StringLiterals;

class TestElevenLabsParser final : public QObject
{
    Q_OBJECT

private slots:
    void readsNumbers();
    void readsTheOldList();
    void readsAgentsAndImports();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void classifies_data();
    void classifies();
};

namespace {

QByteArray dataFile(const QString &name)
{
    QFile file(QFINDTESTDATA(u"../../data/elevenlabs/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename T>
Error errorOf(const Result<T> &result)
{
    return result ? Error{ErrorKind::InvalidInput, {}, u"no error"_s, 0, {}, {}} : result.error();
}

Error parse(const QString &file, const QByteArray &body)
{
    if (file == u"numbers-v2.json"_s)
        return errorOf(parseNumberPage(body));
    if (file == u"numbers-v1.json"_s)
        return errorOf(parseNumberArray(body));
    if (file == u"agents.json"_s)
        return errorOf(parseAgentPage(body));
    return errorOf(parseImportedId(body));
}

} // namespace

void TestElevenLabsParser::readsNumbers()
{
    const auto page = parseNumberPage(dataFile(u"numbers-v2.json"_s));
    QVERIFY_RESULT(page);
    QCOMPARE(page->items.size(), 3);
    QCOMPARE(page->nextCursor, u"c2Vjb25kIHBhZ2U="_s);
    const ImportedNumber first{.id = u"phnum_8301k3dyf6s8etgtzp4c60pct5s9"_s,
                               .number = E164::parse(u"+16045550123"),
                               .label = u"Numberwell 42"_s,
                               .provider = u"twilio"_s,
                               .agentId = u"agent_3701k3ttaq12ewp8b7qv5rfyszkz"_s,
                               .agentName = u"Reception"_s};
    QVERIFY(page->items.at(0) == first);
    QVERIFY(!page->items.at(1).number); // a SIP address
    QCOMPARE(page->items.at(1).agentId, QString());
    QCOMPARE(page->items.at(2).id, u"phone_123"_s);
}

void TestElevenLabsParser::readsTheOldList()
{
    const auto numbers = parseNumberArray(dataFile(u"numbers-v1.json"_s));
    QVERIFY_RESULT(numbers);
    QCOMPARE(numbers->size(), 1);
    QCOMPARE(numbers->constFirst().id, u"phnum_01jzpapr78e87szxf7qjkbsmgv"_s);
}

void TestElevenLabsParser::readsAgentsAndImports()
{
    const auto page = parseAgentPage(dataFile(u"agents.json"_s));
    QVERIFY_RESULT(page);
    const Agent agent{u"agent_3701k3ttaq12ewp8b7qv5rfyszkz"_s, u"Reception"_s};
    QVERIFY(page->items == QList{agent});
    QVERIFY(page->nextCursor.isEmpty());
    const auto id = parseImportedId(dataFile(u"imported.json"_s));
    QVERIFY_RESULT(id);
    QCOMPARE(*id, u"phnum_8301k3dyf6s8etgtzp4c60pct5s9"_s);
}

void TestElevenLabsParser::namesWhatIsWrong_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("detail");
    const auto row
        = [](const char *name,
             const QString &file,
             const QByteArray &from,
             const QByteArray &to,
             const QString &detail) { QTest::newRow(name) << file << from << to << detail; };
    const QString numbers = u"numbers-v2.json"_s;
    row("id missing",
        numbers,
        "\"phone_number_id\": \"Teaq",
        "\"id\": \"Teaq",
        u"phone_numbers[1].phone_number_id: string expected, nothing found"_s);
    row("id empty",
        numbers,
        "TeaqRRdTcIfIu2i7BYfT",
        "",
        u"phone_numbers[1].phone_number_id: text expected, an empty string found"_s);
    row("id mistyped",
        numbers,
        "\"phone_123\"",
        "123",
        u"phone_numbers[2].phone_number_id: string expected, number found"_s);
    row("agent mistyped",
        numbers,
        "\"assigned_agent\": null",
        "\"assigned_agent\": \"x\"",
        u"phone_numbers[1].assigned_agent: object expected, string found"_s);
    row("agent without id",
        numbers,
        "\"agent_id\"",
        "\"id\"",
        u"phone_numbers[0].assigned_agent.agent_id: string expected, nothing found"_s);
    row("more without a cursor",
        numbers,
        "\"c2Vjb25kIHBhZ2U=\"",
        "null",
        u"next_cursor: string expected, null found"_s);
    row("no list",
        numbers,
        "\"phone_numbers\"",
        "\"numbers\"",
        u"phone_numbers: array expected, nothing found"_s);
    row("old list, id",
        u"numbers-v1.json"_s,
        "phone_number_id",
        "id",
        u"[0].phone_number_id: string expected, nothing found"_s);
    row("agent",
        u"agents.json"_s,
        "\"agent_id\"",
        "\"id\"",
        u"agents[0].agent_id: string expected, nothing found"_s);
    row("import",
        u"imported.json"_s,
        "phone_number_id",
        "id",
        u"phone_number_id: string expected, nothing found"_s);
    row("no JSON", u"imported.json"_s, "{", "<html>", u"(answer): not JSON"_s);
}

void TestElevenLabsParser::namesWhatIsWrong()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, detail);
    QByteArray body = dataFile(file);
    QVERIFY(body.contains(from));
    body.replace(body.indexOf(from), from.size(), to);
    const Error error = parse(file, body);
    QCOMPARE(error.kind, ErrorKind::Protocol);
    QVERIFY2(error.detail.startsWith(detail), qPrintable(error.detail));
}

void TestElevenLabsParser::classifies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::newRow("list") << 422
                          << QByteArray(R"({"detail":[{"loc":["body","twilio",0,"token"],)"
                                        R"("msg":"Field required","type":"missing",)"
                                        R"("input":{"token":"sesame"}},{"msg":"And more"}]})")
                          << ErrorKind::Rejected << u"missing"_s
                          << u"body.twilio.0.token: Field required; And more"_s;
    QTest::newRow("object") << 400
                            << QByteArray(R"({"detail":{"type":"validation_error",)"
                                          R"("code":"invalid_parameters","message":"Words.",)"
                                          R"("status":"old","request_id":"r1"}})")
                            << ErrorKind::Rejected << u"invalid_parameters"_s << u"Words."_s;
    QTest::newRow("older object") << 401
                                  << QByteArray(R"({"detail":{"status":"invalid_api_key",)"
                                                R"("message":"Invalid API key"}})")
                                  << ErrorKind::Unauthorized << u"invalid_api_key"_s
                                  << u"Invalid API key"_s;
    QTest::newRow("permission") << 401
                                << QByteArray(R"({"detail":{"status":"missing_permissions",)"
                                              R"("message":"convai_write is missing"}})")
                                << ErrorKind::Forbidden << u"missing_permissions"_s
                                << u"convai_write is missing"_s;
    QTest::newRow("string") << 409 << QByteArray(R"({"detail":"Exists"})") << ErrorKind::Conflict
                            << QString() << u"Exists"_s;
    QTest::newRow("page") << 502 << QByteArray("<html>") << ErrorKind::Unavailable << QString()
                          << u"The service answered with HTTP status 502."_s;
    QTest::newRow("busy") << 429
                          << QByteArray(R"({"detail":{"status":"system_busy","message":"Later"}})")
                          << ErrorKind::RateLimited << u"system_busy"_s << u"Later"_s;
    QTest::newRow("number") << 404 << QByteArray(R"({"detail":5})") << ErrorKind::NotFound
                            << QString() << u"The service answered with HTTP status 404."_s;
}

void TestElevenLabsParser::classifies()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    QFETCH(const QString, detail);
    const Error error = classify({.status = status, .body = body});
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.code, code);
    QCOMPARE(error.detail, detail);
    QCOMPARE(error.httpStatus, status);
}

QTEST_GUILESS_MAIN(TestElevenLabsParser)
#include "tst_elevenlabsparser.moc"
