// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/e164.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestE164 final : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void shows_data();
    void shows();
};

void TestE164::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("the seed's own, invalid to libphonenumber") << u"+16041234567"_s << true;
    QTest::newRow("shortest") << u"+12345678"_s << true;
    QTest::newRow("longest") << u"+123456789012345"_s << true;
    QTest::newRow("too short") << u"+1234567"_s << false;
    QTest::newRow("too long") << u"+1234567890123456"_s << false;
    QTest::newRow("no plus") << u"16045550123"_s << false;
    QTest::newRow("leading zero") << u"+06045550123"_s << false;
    QTest::newRow("inner space") << u"+1 6045550123"_s << false;
    QTest::newRow("trailing newline") << u"+16045550123\n"_s << false;
    QTest::newRow("Arabic digits") << u"+١٦٠٤٥٥٥٠١٢٣"_s << false;
    QTest::newRow("plus alone") << u"+"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestE164::parses()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isValid);
    const auto number = E164::parse(text);
    QCOMPARE(number.has_value(), isValid);
    if (isValid)
        QCOMPARE(number->toString(), text);
}

void TestE164::shows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("display");
    QTest::addColumn<QString>("areaCode");
    QTest::newRow("Canada") << u"+16045550123"_s << u"+1 604 555 0123"_s << u"604"_s;
    QTest::newRow("Germany") << u"+4930123456"_s << u"+49 30 123456"_s << QString();
}

void TestE164::shows()
{
    QFETCH(const QString, text);
    const auto number = E164::parse(text);
    QVERIFY(number);
    QTEST(number->toDisplay(), "display");
    QTEST(number->areaCode(), "areaCode");
}

QTEST_GUILESS_MAIN(TestE164)
#include "tst_e164.moc"
