// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rest/json.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestJson final : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsThere();
    void namesThePath_data();
    void namesThePath();
    void keepsTheFirstFailure();
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
};

namespace {

//! Reads one of everything: the shape that the rows below break.
Error readAll(const QByteArray &body)
{
    const JsonReader reader = JsonReader::fromBytes(body);
    const auto items = reader.array("items"_L1);
    for (const JsonReader &item : items) {
        item.identifier("sid"_L1);
        item.integer("count"_L1);
        item.boolean("beta"_L1);
        item.phoneNumber("number"_L1);
        item.object("nested"_L1).string("name"_L1);
        item.optionalString("label"_L1);
        item.optionalInteger("size"_L1);
        item.optionalBoolean("old"_L1);
    }
    const auto result = reader.finish(0);
    return result ? Error() : result.error();
}

const QByteArray Whole = R"({"items": [{"sid": "PN1", "count": 3, "beta": false,
    "number": "+16045550123", "nested": {"name": ""}, "label": null}]})";

} // namespace

void TestJson::readsWhatIsThere()
{
    QCOMPARE(readAll(Whole), Error());
    const JsonReader reader = JsonReader::fromBytes(Whole);
    const JsonReader item = reader.array("items"_L1).first();
    QCOMPARE(item.identifier("sid"_L1), u"PN1"_s);
    QCOMPARE(item.integer("count"_L1), 3);
    QCOMPARE(item.phoneNumber("number"_L1)->toString(), u"+16045550123"_s);
    QVERIFY(!item.optionalString("label"_L1));
    QVERIFY(!item.optionalString("absent"_L1));
    QVERIFY(!item.has("label"_L1));
    QCOMPARE(item.ignoringCase().identifier("SID"_L1), u"PN1"_s);
    QVERIFY(!item.has("SID"_L1));
    QVERIFY(!reader.hasFailed());
}

void TestJson::namesThePath_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, QByteArray from, QByteArray to, const QString &detail) {
        QTest::newRow(name) << from << to << detail;
    };
    row("number for string", R"("PN1")", "5", u"items[0].sid: string expected, number found"_s);
    row("null", R"("PN1")", "null", u"items[0].sid: string expected, null found"_s);
    row("empty", R"("PN1")", R"("")", u"items[0].sid: text expected, an empty string found"_s);
    row("missing", R"("sid")", R"("id")", u"items[0].sid: string expected, nothing found"_s);
    row("string for number", "3,", R"("3",)", u"items[0].count: number expected, string found"_s);
    row("fraction", "3,", "3.5,", u"items[0].count: whole number expected, 3.5 found"_s);
    row("huge", "3,", "1e300,", u"items[0].count: whole number expected, 1e+300 found"_s);
    row("boolean", "false", "0", u"items[0].beta: boolean expected, number found"_s);
    row("no number",
        "+1604",
        "1604",
        u"items[0].number: E.164 number expected, \"16045550123\" found"_s);
    row("deep",
        R"("name")",
        R"("Name")",
        u"items[0].nested.name: string expected, nothing found"_s);
    row("object", R"({"name": ""})", "[]", u"items[0].nested: object expected, array found"_s);
    row("optional, of another type",
        "null",
        "[]",
        u"items[0].label: string expected, array found"_s);
    row("a member that is no object", "[{", "[1, {", u"items[0]: object expected, number found"_s);
    row("another root", R"({"items": [)", "[[", u"not JSON"_s);
}

void TestJson::namesThePath()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, detail);
    QByteArray body = Whole;
    QVERIFY(body.contains(from));
    body.replace(body.indexOf(from), from.size(), to);
    const Error error = readAll(body);
    QCOMPARE(error.kind, ErrorKind::Protocol);
    QVERIFY2(error.detail.contains(detail), qPrintable(error.detail));
}

void TestJson::keepsTheFirstFailure()
{
    const JsonReader reader = JsonReader::fromBytes("[{}]");
    const JsonReader item = reader.elements().first();
    item.string("first"_L1);
    item.string("second"_L1);
    QCOMPARE(item.integer("third"_L1), 0);
    QCOMPARE(reader.error().detail, u"[0].first: string expected, nothing found"_s);
}

void TestJson::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("page") << QByteArray("<html>502 Bad Gateway</html>");
    QTest::newRow("half") << QByteArray(R"({"items": [{"sid": "PN)");
    QTest::newRow("bytes") << QByteArray("\xff\xfe\x00\x01", 4);
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("deep objects") << QByteArray("{\"items\":").repeated(100'000);
}

void TestJson::refusesWhatIsNoJson()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(readAll(body).kind, ErrorKind::Protocol);
    QVERIFY(!readAll(body).detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
