// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "purchase/limittext.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestLimitText final : public QObject
{
    Q_OBJECT

private slots:
    void says_data();
    void says();
};

void TestLimitText::says_data()
{
    using Kind = LimitBreach::Kind;
    QTest::addColumn<LimitBreach>("breach");
    QTest::addColumn<QString>("text");
    const auto usd = [](const QString &amount) { return Money::parse(amount, u"USD"_s).value(); };
    const auto row = [&](LimitPeriod period, Kind kind, const QString &text) {
        QTest::addRow("%d, %d", int(period), int(kind))
            << LimitBreach{.period = period,
                           .kind = kind,
                           .mostNumbers = 100,
                           .takenNumbers = 92,
                           .mostMoney = usd(u"200"_s),
                           .takenMoney = usd(u"188.50"_s)}
            << text;
    };
    const QString then = u" Buy fewer, or raise the limit in Settings."_s;
    row(LimitPeriod::Order,
        Kind::Numbers,
        u"At most 100 numbers may be bought in one order."_s + then);
    row(LimitPeriod::Week,
        Kind::Numbers,
        u"At most 100 numbers may be ordered in 7 days; 8 are left."_s + then);
    row(LimitPeriod::Month,
        Kind::Numbers,
        u"At most 100 numbers may be ordered in 30 days; 8 are left."_s + then);
    row(LimitPeriod::Order, Kind::Money, u"One order may cost at most $200.00 a month."_s + then);
    row(LimitPeriod::Week,
        Kind::Money,
        u"The orders of 7 days may cost at most $200.00 a month; $11.50 is left."_s + then);
    row(LimitPeriod::Month,
        Kind::Money,
        u"The orders of 30 days may cost at most $200.00 a month; $11.50 is left."_s + then);
    row(LimitPeriod::Week,
        Kind::UnknownPrice,
        u"There is a limit of $200.00, and Twilio did not say its price. Ask it again, or lift the "
        "limit in Settings."_s);
}

void TestLimitText::says()
{
    QFETCH(LimitBreach, breach);
    QFETCH(QString, text);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QCOMPARE(limitText(breach), text);
}

QTEST_GUILESS_MAIN(TestLimitText)
#include "tst_limittext.moc"
