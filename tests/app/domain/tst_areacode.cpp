// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/areacode.h"
#include "support/verifyresult.h"

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestAreaCode final : public QObject
{
    Q_OBJECT

private slots:
    void refusesWhatCannotBeOne_data();
    void refusesWhatCannotBeOne();
    void knowsPlaceAndCountry_data();
    void knowsPlaceAndCountry();
    void namesOverlays();
};

void TestAreaCode::refusesWhatCannotBeOne_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("two digits") << u"60"_s;
    QTest::newRow("letters") << u"abc"_s;
    QTest::newRow("middle nine") << u"999"_s;
    QTest::newRow("leading one") << u"104"_s;
    QTest::newRow("four digits") << u"6041"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("full-width digits") << u"６０４"_s;
    QTest::newRow("SQL") << u"6'4"_s;
}

void TestAreaCode::refusesWhatCannotBeOne()
{
    QFETCH(const QString, text);
    const auto code = AreaCode::parse(text);
    QVERIFY(!code);
    QCOMPARE(code.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(code.error().code, u"area_code"_s);
    QVERIFY(code.error().detail.contains(text));
}

void TestAreaCode::knowsPlaceAndCountry_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("place");
    QTest::newRow("BC") << u"604"_s << u"CA"_s << u"British Columbia, Canada"_s;
    QTest::newRow("spaces around") << u" 416 "_s << u"CA"_s << u"Ontario, Canada"_s;
    QTest::newRow("California") << u"415"_s << u"US"_s << u"California, United States"_s;
    QTest::newRow("newer than the data") << u"942"_s << u"US"_s << QString();
}

void TestAreaCode::knowsPlaceAndCountry()
{
    QFETCH(const QString, text);
    QFETCH(const QString, country);
    QFETCH(const QString, place);
    const auto code = AreaCode::parse(text);
    QVERIFY_RESULT(code);
    QCOMPARE(code->twilioCountry(), country);
    QCOMPARE(code->place(), place);
}

void TestAreaCode::namesOverlays()
{
    const auto code = AreaCode::parse(u"604");
    QVERIFY_RESULT(code);
    QStringList neighbours;
    for (const AreaCode &neighbour : code->neighbours())
        neighbours << neighbour.toString();
    QCOMPARE(neighbours, QStringList({u"236"_s, u"250"_s, u"672"_s, u"778"_s}));
}

QTEST_GUILESS_MAIN(TestAreaCode)
#include "tst_areacode.moc"
