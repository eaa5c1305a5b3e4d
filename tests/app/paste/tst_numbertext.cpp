// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/numbertext.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestNumberText final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void tellsRounding_data();
    void tellsRounding();
};

void TestNumberText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("number");
    const auto vancouver = u"+16045550123"_s;
    QTest::newRow("E.164") << u"+16045550123"_s << vancouver;
    QTest::newRow("lost plus") << u"16045550123"_s << vancouver;
    QTest::newRow("national") << u"(604) 555-0123"_s << vancouver;
    QTest::newRow("national without blanks") << u"6045550123"_s << vancouver;
    QTest::newRow("dots") << u"604.555.0123"_s << vancouver;
    QTest::newRow("dashes") << u"1-604-555-0123"_s << vancouver;
    QTest::newRow("en dashes") << u"604–555–0123"_s << vancouver;
    QTest::newRow("non-breaking hyphens and blanks")
        << u"+1\u00A0604\u2011555\u20110123"_s << vancouver;
    QTest::newRow("slash") << u"604/555-0123"_s << vancouver;
    QTest::newRow("tel") << u"tel:+1-604-555-0123"_s << vancouver;
    QTest::newRow("TEL") << u"TEL: +16045550123"_s << vancouver;
    QTest::newRow("apostrophe") << u"'+16045550123"_s << vancouver;
    QTest::newRow("quotes") << u"\"+16045550123\""_s << vancouver;
    QTest::newRow("formula") << u"=\"+16045550123\""_s << vancouver;
    QTest::newRow("plus in brackets") << u"(+1) 604 555 0123"_s << vancouver;
    QTest::newRow("zero-width") << u"\u200B+1604\u200D5550123\u202C"_s << vancouver;
    QTest::newRow("full width") << u"＋１６０４５５５０１２３"_s << vancouver;
    QTest::newRow("Arabic digits") << u"١٦٠٤٥٥٥٠١٢٣"_s << vancouver;
    QTest::newRow("float") << u"16045550123.0"_s << vancouver;
    QTest::newRow("thousands") << u"16,045,550,123"_s << vancouver;
    QTest::newRow("scientific, whole") << u"1.6045550123E+10"_s << vancouver;
    QTest::newRow("international prefix of Europe") << u"0016045550123"_s << vancouver;
    QTest::newRow("the seed's own") << u"+16041234567"_s << u"+16041234567"_s;
    QTest::newRow("Twilio's test number") << u"+15005550006"_s << u"+15005550006"_s;
    QTest::newRow("Britain") << u"+44 (0)20 7946 0123"_s << u"+442079460123"_s;
    QTest::newRow("Britain from Vancouver") << u"011 44 20 7946 0123"_s << u"+442079460123"_s;
    QTest::newRow("Britain, lost plus") << u"442079460123"_s << u"+442079460123"_s;
}

void TestNumberText::reads()
{
    QFETCH(const QString, text);
    const ReadNumber read = readNumber(text);
    QCOMPARE(read.reading, NumberReading::Number);
    QVERIFY(read.number);
    QTEST(read.number->toString(), "number");
}

void TestNumberText::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("plus alone") << u"+"_s;
    QTest::newRow("word") << u"number"_s;
    QTest::newRow("a digit short") << u"+1604555012"_s;
    QTest::newRow("a digit too many") << u"+160455501234"_s;
    QTest::newRow("seven digits") << u"555-0123"_s;
    QTest::newRow("area code with 1") << u"(104) 555-0123"_s;
    QTest::newRow("area code with 0 after the plus") << u"+10045550123"_s;
    QTest::newRow("extension") << u"604 555 0123 ext. 5"_s;
    QTest::newRow("extension in short") << u"6045550123x5"_s;
    QTest::newRow("two numbers") << u"+16045550123 +16045550124"_s;
    QTest::newRow("date and time") << u"2026-11-22 10:30"_s;
    QTest::newRow("ID") << u"phnum_8301k3dyf6s8etgtzp4c60pct5s9"_s;
    QTest::newRow("an index before it") << u"3 16045550123"_s;
    QTest::newRow("letters for digits") << u"+1604555O123"_s;
    QTest::newRow("too long") << u"+1234567890123456"_s;
    QTest::newRow("megabyte") << QString(1 << 20, u'1');
    QTest::newRow("brackets alone") << u"(+"_s;
    QTest::newRow("trunk alone") << u"+(0)"_s;
    QTest::newRow("e alone") << u"e"_s;
    QTest::newRow("1e") << u"1e"_s;
    QTest::newRow("point") << u"1.E+10"_s;
}

void TestNumberText::refuses()
{
    QFETCH(const QString, text);
    const ReadNumber read = readNumber(text);
    QCOMPARE(read.reading, NumberReading::Malformed);
    QVERIFY(!read.number);
}

void TestNumberText::tellsRounding_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Excel") << u"1.60456E+10"_s;
    QTest::newRow("decimal comma") << u"1,60456E+10"_s;
    QTest::newRow("small e") << u"1.60456e10"_s;
    QTest::newRow("one digit") << u"2E+10"_s;
    QTest::newRow("with plus") << u"+1.60456E+10"_s;
    QTest::newRow("cut zeros can't be told from rounding") << u"1.60455501E+10"_s;
}

void TestNumberText::tellsRounding()
{
    QFETCH(const QString, text);
    const ReadNumber read = readNumber(text);
    QCOMPARE(read.reading, NumberReading::Rounded);
    QVERIFY(!read.number);
}

QTEST_GUILESS_MAIN(TestNumberText)
#include "tst_numbertext.moc"
