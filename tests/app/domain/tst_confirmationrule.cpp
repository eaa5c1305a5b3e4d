// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/confirmationrule.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestConfirmationRule final : public QObject
{
    Q_OBJECT

private slots:
    void isNeeded_data();
    void isNeeded();
};

void TestConfirmationRule::isNeeded_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("cost"); // empty: not known
    QTest::addColumn<bool>("isNeeded");
    QTest::newRow("the usual week") << 20 << u"23"_s << false;
    QTest::newRow("as many as may be") << 50 << u"57.50"_s << false;
    QTest::newRow("one more") << 51 << u"58.65"_s << true;
    QTest::newRow("as dear as may be") << 40 << u"100"_s << false;
    QTest::newRow("a millionth dearer") << 40 << u"100.000001"_s << true;
    QTest::newRow("few without a price") << 50 << QString() << false;
    QTest::newRow("many without a price") << 51 << QString() << true;
}

void TestConfirmationRule::isNeeded()
{
    QFETCH(const int, count);
    QFETCH(const QString, cost);
    QTEST(ConfirmationRule().isNeededFor(count, Money::parse(cost, u"USD"_s)), "isNeeded");
    // Everything is confirmed by a rule of nothing.
    QVERIFY(ConfirmationRule({.numbers = 0, .monthly = 0}).isNeededFor(count, {}));
}

QTEST_GUILESS_MAIN(TestConfirmationRule)
#include "tst_confirmationrule.moc"
