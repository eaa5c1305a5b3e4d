// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/monthlycost.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestMonthlyCost final : public QObject
{
    Q_OBJECT

private slots:
    void addsUp_data();
    void addsUp();
    void namesTheDearestFirst();
};

namespace {

//! "12 1.15 USD, 8 1.00 USD"; "3 -" has no price.
MonthlyCost costOf(const QString &text)
{
    MonthlyCost cost;
    for (const QString &part : text.split(u", "_s, Qt::SkipEmptyParts)) {
        const QStringList words = part.split(u' ');
        cost.add(words.size() == 3 ? Money::parse(words.at(1), words.at(2)) : std::nullopt,
                 words.first().toInt());
    }
    return cost;
}

QString decimal(const std::optional<Money> &money)
{
    return money ? money->toDecimal() : QString();
}

} // namespace

void TestMonthlyCost::addsUp_data()
{
    QTest::addColumn<QString>("parts");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("monthly"); // empty: can't be said
    QTest::addColumn<QString>("yearly");
    QTest::addColumn<QString>("unitPrice");
    QTest::newRow("nothing") << QString() << 0 << QString() << QString() << QString();
    QTest::newRow("one price") << u"20 1.15 USD"_s << 20 << u"23.00"_s << u"276.00"_s << u"1.15"_s;
    QTest::newRow("the same price twice")
        << u"12 1.15 USD, 8 1.15 USD"_s << 20 << u"23.00"_s << u"276.00"_s << u"1.15"_s;
    QTest::newRow("two prices") << u"12 1.15 USD, 8 1.00 USD"_s << 20 << u"21.80"_s << u"261.60"_s
                                << QString();
    QTest::newRow("a price and no number")
        << u"0 1.15 USD"_s << 0 << u"0.00"_s << u"0.00"_s << u"1.15"_s;
    QTest::newRow("one without a price")
        << u"12 1.15 USD, 1 -"_s << 13 << QString() << QString() << QString();
    QTest::newRow("no number without a price")
        << u"12 1.15 USD, 0 -"_s << 12 << u"13.80"_s << u"165.60"_s << u"1.15"_s;
    QTest::newRow("two currencies")
        << u"1 1.15 USD, 1 1.15 CAD"_s << 2 << QString() << QString() << QString();
    QTest::newRow("fractions of a cent")
        << u"3 0.0075 USD"_s << 3 << u"0.0225"_s << u"0.27"_s << u"0.0075"_s;
}

void TestMonthlyCost::addsUp()
{
    QFETCH(const QString, parts);
    const MonthlyCost cost = costOf(parts);
    QTEST(cost.count(), "count");
    QTEST(decimal(cost.monthly()), "monthly");
    QTEST(decimal(cost.yearly()), "yearly");
    QTEST(decimal(cost.unitPrice()), "unitPrice");
}

void TestMonthlyCost::namesTheDearestFirst()
{
    const MonthlyCost cost = costOf(u"8 1.00 USD, 2 2.50 USD, 12 1.15 USD, 1 2.50 USD"_s);
    QStringList parts;
    for (const MonthlyCost::Part &part : cost.parts())
        parts << u"%1 × %2"_s.arg(part.count).arg(part.price.toDecimal());
    QCOMPARE(parts.join(u" + "_s), u"3 × 2.50 + 12 × 1.15 + 8 × 1.00"_s);
}

QTEST_GUILESS_MAIN(TestMonthlyCost)
#include "tst_monthlycost.moc"
