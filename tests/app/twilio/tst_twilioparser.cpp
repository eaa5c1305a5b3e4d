// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/verifyresult.h"
#include "twilio/twilioparser.h"

#include <QFile>
#include <QTest>

using namespace numberwell;
using namespace numberwell::twilio;
using namespace Qt::StringLiterals;

class TestTwilioParser final : public QObject
{
    Q_OBJECT

private slots:
    void readsAvailableNumbers();
    void readsAnIncomingNumber();
    void readsAPage();
    void readsMoney();
    void readsTheAccount();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
};

namespace {

QByteArray dataFile(const QString &name)
{
    QFile file(QFINDTESTDATA(u"../../data/twilio/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

template <typename T>
Error errorOf(const Result<T> &result)
{
    return result ? Error{ErrorKind::InvalidInput, {}, u"no error"_s, 0, {}, {}} : result.error();
}

Error parse(const QString &file, const QByteArray &body)
{
    if (file == u"available.json"_s)
        return errorOf(parseAvailableNumbers(body));
    if (file == u"incoming.json"_s)
        return errorOf(parseIncomingNumber(body));
    if (file == u"page.json"_s)
        return errorOf(parseIncomingPage(body));
    if (file == u"balance.json"_s)
        return errorOf(parseBalance(body));
    if (file == u"prices.json"_s)
        return errorOf(parsePrices(body));
    return errorOf(parseAccount(body));
}

} // namespace

void TestTwilioParser::readsAvailableNumbers()
{
    const auto numbers = parseAvailableNumbers(dataFile(u"available.json"_s));
    QVERIFY_RESULT(numbers);
    QCOMPARE(numbers->size(), 2);
    const AvailableNumber first{.number = *E164::parse(u"+16045550123"),
                                .locality = u"Vancouver"_s,
                                .region = u"BC"_s,
                                .isoCountry = u"CA"_s,
                                .addressRequirements = u"none"_s,
                                .capabilities = {.voice = true, .sms = true, .mms = false},
                                .isBeta = false};
    QVERIFY(numbers->at(0) == first);
    QCOMPARE(numbers->at(1).addressRequirements, u"local"_s);
    QVERIFY(numbers->at(1).isBeta);
    QVERIFY(numbers->at(1).capabilities == Capabilities());
}

void TestTwilioParser::readsAnIncomingNumber()
{
    const auto number = parseIncomingNumber(dataFile(u"incoming.json"_s));
    QVERIFY_RESULT(number);
    const IncomingNumber expected{.sid = u"PN00000000000000000000000000000123"_s,
                                  .number = *E164::parse(u"+16045550123"),
                                  .friendlyName = u"Numberwell 42"_s,
                                  .capabilities = {.voice = true, .sms = true, .mms = false},
                                  .dateCreated
                                  = QDateTime(QDate(2026, 7, 30), QTime(23, 19, 4), Qt::UTC),
                                  .voiceUrl = u"https://api.elevenlabs.io/twilio/inbound_call"_s,
                                  .status = u"in-use"_s};
    QVERIFY(*number == expected);
    QCOMPARE(number->dateCreated.timeSpec(), Qt::UTC);
}

void TestTwilioParser::readsAPage()
{
    const auto page = parseIncomingPage(dataFile(u"page.json"_s));
    QVERIFY_RESULT(page);
    QCOMPARE(page->numbers.size(), 2);
    QVERIFY(!page->numbers.at(1).dateCreated.isValid());
    QVERIFY(page->nextPageUri.endsWith(u"PageToken=PAPN00000000000000000000000000000124"_s));

    const auto last = parseIncomingPage(R"({"incoming_phone_numbers": [], "next_page_uri": null})");
    QVERIFY_RESULT(last);
    QVERIFY(last->nextPageUri.isEmpty());
}

void TestTwilioParser::readsMoney()
{
    const auto balance = parseBalance(dataFile(u"balance.json"_s));
    QVERIFY_RESULT(balance);
    QCOMPARE(balance->amount, Money::fromMicros(50'000, u"USD"_s));

    const auto prices = parsePrices(dataFile(u"prices.json"_s));
    QVERIFY_RESULT(prices);
    QCOMPARE(prices->size(), 2);
    QCOMPARE(prices->at(0).numberType, u"local"_s);
    QCOMPARE(prices->at(0).base, Money::fromMicros(1'000'000, u"USD"_s));
    QCOMPARE(prices->at(0).current, Money::fromMicros(1'150'000, u"USD"_s));
}

void TestTwilioParser::readsTheAccount()
{
    const auto account = parseAccount(dataFile(u"account.json"_s));
    QVERIFY_RESULT(account);
    const AccountInfo expected{u"Numbers of Example Ltd"_s, u"active"_s, u"Full"_s};
    QVERIFY(*account == expected);
}

void TestTwilioParser::namesWhatIsWrong_data()
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
    const QString available = u"available.json"_s;
    const QString incoming = u"incoming.json"_s;
    const QString page = u"page.json"_s;
    row("no list",
        available,
        "available_phone_numbers",
        "numbers",
        u"available_phone_numbers: array expected, nothing found"_s);
    row("number missing",
        available,
        "\"phone_number\": \"+16045550124\",",
        "",
        u"available_phone_numbers[1].phone_number: string expected, nothing found"_s);
    row("number mistyped",
        available,
        "\"+16045550124\"",
        "16045550124",
        u"available_phone_numbers[1].phone_number: string expected, number found"_s);
    row("number malformed",
        available,
        "+16045550124",
        "604-555-0124",
        u"available_phone_numbers[1].phone_number: E.164 number expected, \"604-555-0124\" found"_s);
    row("locality mistyped",
        available,
        "\"Vancouver\"",
        "7",
        u"available_phone_numbers[0].locality: string expected, number found"_s);
    row("capability mistyped",
        available,
        "\"SMS\": true",
        "\"SMS\": \"yes\"",
        u"available_phone_numbers[0].capabilities.sms: boolean expected, string found"_s);
    row("sid missing", incoming, "\"sid\"", "\"id\"", u"sid: string expected, nothing found"_s);
    row("sid null",
        page,
        "\"PN00000000000000000000000000000124\"",
        "null",
        u"incoming_phone_numbers[1].sid: string expected, null found"_s);
    row("sid empty",
        incoming,
        "PN00000000000000000000000000000123\",\n  \"sms",
        "\",\n  \"sms",
        u"sid: text expected, an empty string found"_s);
    row("date malformed",
        incoming,
        "Thu, 30 Jul 2026 23:19:04 +0000",
        "2026-07-30",
        u"date_created: RFC 2822 date expected, \"2026-07-30\" found"_s);
    row("next page mistyped",
        page,
        "\"next_page_uri\": \"",
        "\"next_page_uri\": 1, \"x\": \"",
        u"next_page_uri: string expected, number found"_s);
    row("balance a number",
        u"balance.json"_s,
        "\"0.05\"",
        "0.05",
        u"balance: string expected, number found"_s);
    row("balance no decimal",
        u"balance.json"_s,
        "0.05",
        "5 cents",
        u"balance: decimal expected, \"5 cents\" found"_s);
    row("no currency",
        u"balance.json"_s,
        "\"USD\"",
        "null",
        u"currency: string expected, null found"_s);
    row("price missing",
        u"prices.json"_s,
        ", \"current_price\": \"2.00\"",
        "",
        u"phone_number_prices[1].current_price: string expected, nothing found"_s);
    row("no unit",
        u"prices.json"_s,
        "price_unit",
        "unit",
        u"price_unit: string expected, nothing found"_s);
    row("no status",
        u"account.json"_s,
        "\"status\"",
        "\"state\"",
        u"status: string expected, nothing found"_s);
    row("half", page, "\"previous_page_uri\": null,", "", QString());
    row("no JSON", page, "{", "<html>", u"(answer): not JSON"_s);
}

void TestTwilioParser::namesWhatIsWrong()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, detail);
    QByteArray body = dataFile(file);
    QVERIFY(body.contains(from));
    body.replace(body.indexOf(from), from.size(), to);
    if (detail.isEmpty())
        body.truncate(body.size() / 2);
    const Error error = parse(file, body);
    QCOMPARE(error.kind, ErrorKind::Protocol);
    QVERIFY2(error.detail.startsWith(detail), qPrintable(error.detail));
}

QTEST_GUILESS_MAIN(TestTwilioParser)
#include "tst_twilioparser.moc"
