// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/money.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestMoney final : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void addsUpExactly();
};

void TestMoney::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("decimal"); // empty: refused
    QTest::newRow("cents") << u"1.15"_s << u"1.15"_s;
    QTest::newRow("whole") << u"23"_s << u"23.00"_s;
    QTest::newRow("negative cents") << u"-0.05"_s << u"-0.05"_s;
    QTest::newRow("fractions of a cent") << u"0.0075"_s << u"0.0075"_s;
    QTest::newRow("many zeros") << u"1.150000000"_s << u"1.15"_s;
    QTest::newRow("too fine") << u"1.0000001"_s << QString();
    QTest::newRow("comma") << u"1,15"_s << QString();
    QTest::newRow("exponent") << u"1e3"_s << QString();
    QTest::newRow("bare point") << u"1."_s << QString();
    QTest::newRow("leading point") << u".5"_s << QString();
    QTest::newRow("too big") << u"1234567890123"_s << QString();
    QTest::newRow("two signs") << u"--1"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestMoney::parses()
{
    QFETCH(const QString, text);
    QFETCH(const QString, decimal);
    const auto money = Money::parse(text, u"USD"_s);
    QCOMPARE(money.has_value(), !decimal.isEmpty());
    if (money)
        QCOMPARE(money->toDecimal(), decimal);
}

void TestMoney::addsUpExactly()
{
    const Money price = Money::parse(u"1.15", u"USD"_s).value();
    QCOMPARE((price * 20).toDecimal(), u"23.00"_s);
    QCOMPARE((price * 240).toDecimal(), u"276.00"_s);
    QCOMPARE((Money() + price + price).toDecimal(), u"2.30"_s);
    QCOMPARE((Money() + price).currency(), u"USD"_s);
}

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
