// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedserver/peakmemory.h"
#include "vendorcalls.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace numberwell;
using namespace numberwell::test;
using namespace Qt::StringLiterals;

//! Proper HTTP with a hostile body: an error that names the place, within bounded memory.
class TestHostileAnswers final : public QObject
{
    Q_OBJECT

private slots:
    void refusesNoise_data();
    void refusesNoise();
    void refusesOtherTypes_data();
    void refusesOtherTypes();
    void refusesValuesOutOfRange_data();
    void refusesValuesOutOfRange();
    void readsNoHugeRefusal();
};

namespace {

constexpr qint64 MostMemory = 64 * 1024 * 1024;

QByteArray sample(const QString &name)
{
    QFile file(QFINDTESTDATA(u"../../data/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray toBytes(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
}

QJsonValue rootOf(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

//! \a root with another value at "phone_numbers.0.label".
QJsonValue replaced(const QJsonValue &root, QStringList path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString step = path.takeFirst();
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        array.replace(step.toInt(), replaced(array.at(step.toInt()), path, value));
        return array;
    }
    QJsonObject object = root.toObject();
    object.insert(step, replaced(object.value(step), path, value));
    return object;
}

QByteArray repeated(const QByteArray &begin, const QByteArray &middle, const QByteArray &end)
{
    return begin + middle.repeated(6'000'000 / middle.size()) + end;
}

} // namespace

void TestHostileAnswers::refusesNoise_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<!doctype html><title>Hello</title>");
    QTest::newRow("half") << QByteArray(R"({"sid": "PN1", "phone_number": "+1604)");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("a number") << QByteArray("1e999");
    QTest::newRow("a list of lists") << QByteArray("[[[]]]");
    QTest::newRow("an empty object") << QByteArray("{}");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"sid\": \"\xff\xfe\", \"phone\xc0\x80\": 1}");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
    QTest::newRow("deep lists") << QByteArray(100'000, '[');
    QTest::newRow("deep lists, closed") << QByteArray(100'000, '[') + QByteArray(100'000, ']');
    QTest::newRow("deep objects") << QByteArray("{\"sid\":").repeated(100'000);
    for (const char *list :
         {"incoming_phone_numbers", "available_phone_numbers", "phone_numbers"}) {
        const QByteArray begin = QByteArray("{\"") + list + "\": [";
        QTest::addRow("millions of %s", list) << repeated(begin, "{},", "{}]}");
    }
    QTest::newRow("millions of lists") << repeated("[", "[],", "[]]");
    QTest::newRow("millions of numbers") << repeated("[", "0,", "0]");
    QTest::newRow("millions of keys") << repeated("{", "\"a\":0,", "\"b\":0}");
    QTest::newRow("millions of brackets")
        << repeated("[", QByteArray(1000, '[') + QByteArray(1000, ']') + ',', "0]");
}

void TestHostileAnswers::refusesNoise()
{
    VendorCalls vendors;
    QFETCH(const QByteArray, body);
    vendors.answerWith(body);
    for (const char *call : AllCalls) {
        const PeakMemory memory;
        const auto error = vendors.ask(QString::fromLatin1(call));
        QVERIFY2(memory.grownBytes() < MostMemory,
                 qPrintable(QString::number(memory.grownBytes())));
        QVERIFY2(error, call);
        QVERIFY2(error->kind == ErrorKind::Protocol, call);
        QCOMPARE(error->code, u"json"_s);
        QVERIFY(!error->detail.isEmpty() && error->detail.size() <= 600);
    }
}

void TestHostileAnswers::refusesOtherTypes_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *call, const char *file, const char *paths) {
        const QList<QByteArray> each = QByteArray(paths).split(' ');
        for (const QByteArray &path : each) {
            QTest::addRow("%s: %s", call, path.constData())
                << QString::fromLatin1(call) << QString::fromLatin1(file)
                << QString::fromLatin1(path);
        }
    };
    const char *incoming = "sid phone_number friendly_name capabilities capabilities.voice "
                           "capabilities.sms capabilities.mms date_created voice_url status";
    for (const char *call : {"buy", "fetch", "rename"})
        row(call, "twilio/incoming.json", incoming);
    for (const char *call : {"list", "lookUp"}) {
        row(call,
            "twilio/page.json",
            "incoming_phone_numbers incoming_phone_numbers.0 incoming_phone_numbers.0.sid "
            "incoming_phone_numbers.0.phone_number next_page_uri");
    }
    row("search",
        "twilio/available.json",
        "available_phone_numbers available_phone_numbers.0 available_phone_numbers.0.phone_number "
        "available_phone_numbers.0.locality available_phone_numbers.0.region "
        "available_phone_numbers.0.iso_country available_phone_numbers.0.address_requirements "
        "available_phone_numbers.0.beta available_phone_numbers.0.capabilities");
    row("balance", "twilio/balance.json", "balance currency");
    row("prices",
        "twilio/prices.json",
        "price_unit phone_number_prices phone_number_prices.0 phone_number_prices.0.number_type "
        "phone_number_prices.0.base_price phone_number_prices.0.current_price");
    row("account", "twilio/account.json", "status type friendly_name");
    row("listNumbers",
        "elevenlabs/numbers-v2.json",
        "phone_numbers phone_numbers.0 phone_numbers.0.phone_number_id phone_numbers.0.label "
        "phone_numbers.0.phone_number phone_numbers.0.provider phone_numbers.0.assigned_agent "
        "phone_numbers.0.assigned_agent.agent_id phone_numbers.0.assigned_agent.agent_name "
        "has_more");
    row("importNumber", "elevenlabs/imported.json", "phone_number_id");
    row("agents",
        "elevenlabs/agents.json",
        "agents agents.0 agents.0.agent_id agents.0.name has_more");
}

void TestHostileAnswers::refusesOtherTypes()
{
    VendorCalls vendors;
    QFETCH(const QString, call);
    QFETCH(const QString, file);
    QFETCH(const QString, path);
    const QJsonValue root = rootOf(sample(file));
    const QStringList steps = path.split(u'.');
    const QByteArray name = steps.last().toLatin1();
    const bool isList = name.endsWith("numbers") || name == "agents" || name.endsWith("prices");
    const bool isObject = name == "0" || name == "capabilities" || name == "assigned_agent";
    const bool isBoolean
        = name == "voice" || name == "sms" || name == "mms" || name == "beta" || name == "has_more";
    QList<QJsonValue> others{5, 1e300, -0.5};
    if (!isList)
        others.append(QJsonArray{1});
    if (!isObject)
        others.append(QJsonObject{{u"a"_s, 1}});
    if (!isBoolean)
        others.append(true);
    if (isList || isObject || isBoolean)
        others.append(u"text"_s);
    for (const QJsonValue &other : others) {
        const QByteArray body = toBytes(replaced(root, steps, other));
        vendors.answerWith(body);
        const auto error = vendors.ask(call);
        QVERIFY2(error, body.left(300).constData());
        QCOMPARE(error->kind, ErrorKind::Protocol);
        QCOMPARE(error->code, u"json"_s);
        const QString place = QString(path).replace(u".0"_s, u"[0]"_s);
        QVERIFY2(error->detail.startsWith(place + ": "_L1), qPrintable(error->detail));
    }
}

void TestHostileAnswers::refusesValuesOutOfRange_data()
{
    QTest::addColumn<QString>("call");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    int count = 0;
    const auto row
        = [&count](const char *call, const char *file, const char *path, const QJsonValue &value) {
              QTest::addRow("%d: %s %s", ++count, call, path)
                  << QString::fromLatin1(call) << QString::fromLatin1(file)
                  << QString::fromLatin1(path) << value;
          };
    for (const char *amount : {"",
                               "NaN",
                               "inf",
                               "1e400",
                               "0x10",
                               "1,5",
                               "--1",
                               "1.2.3",
                               "99999999999999999999999999999999",
                               "9223372036854775808"})
        row("balance", "twilio/balance.json", "balance", QString::fromLatin1(amount));
    row("balance", "twilio/balance.json", "balance", QString(10'000'000, u'9'));
    row("balance", "twilio/balance.json", "currency", u""_s);
    row("balance", "twilio/balance.json", "currency", QString(5000, u'U'));
    for (const char *text : {"",
                             "+",
                             "+1",
                             "16045550123",
                             "+0604555012345",
                             "+1234567890123456",
                             "+1604555012x",
                             "+1 604 555 0123"})
        row("fetch", "twilio/incoming.json", "phone_number", QString::fromLatin1(text));
    row("fetch", "twilio/incoming.json", "phone_number", u"+١٦٠٤٥٥٥٠١٢٣"_s);
    for (const char *date : {"",
                             "soon",
                             "Mon, 31 Feb 2010 10:00:00 +0000",
                             "Mon, 01 Feb 2010 99:99:99 +0000",
                             "2026-11-22T10:00:00Z"})
        row("fetch", "twilio/incoming.json", "date_created", QString::fromLatin1(date));
    row("fetch", "twilio/incoming.json", "sid", u""_s);
    row("fetch", "twilio/incoming.json", "sid", QString(5000, u'P'));
    row("importNumber", "elevenlabs/imported.json", "phone_number_id", u""_s);
    row("importNumber", "elevenlabs/imported.json", "phone_number_id", QString(5000, u'p'));
}

void TestHostileAnswers::refusesValuesOutOfRange()
{
    VendorCalls vendors;
    QFETCH(const QString, call);
    QFETCH(const QString, file);
    QFETCH(const QString, path);
    QFETCH(const QJsonValue, value);
    const QByteArray body = toBytes(replaced(rootOf(sample(file)), {path}, value));
    vendors.answerWith(body);
    const auto error = vendors.ask(call);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Protocol);
    QCOMPARE(error->code, u"json"_s);
    QVERIFY2(error->detail.startsWith(path + ": "_L1), qPrintable(error->detail));
    QVERIFY(error->detail.size() < 200);
}

//! A refusal is read for its sentence, not for megabytes.
void TestHostileAnswers::readsNoHugeRefusal()
{
    VendorCalls vendors;
    const QByteArray list = repeated("{\"detail\": [", "{},", "{}]}");
    vendors.answerWith(list, 422);
    for (const char *call : AllCalls) {
        const PeakMemory memory;
        const auto error = vendors.ask(QString::fromLatin1(call));
        QVERIFY(memory.grownBytes() < MostMemory);
        QVERIFY(error);
        QCOMPARE(error->kind, ErrorKind::Rejected);
        QCOMPARE(error->detail, u"The service answered with HTTP status 422."_s);
    }
}

QTEST_GUILESS_MAIN(TestHostileAnswers)
#include "tst_hostileanswers.moc"
