// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/areacode.h"
#include "domain/areacodeplan.h"
#include "support/verifyresult.h"

#include <phonenumbers/geocoding/phonenumber_offline_geocoder.h>
#include <phonenumbers/phonenumberutil.h>

#include <unicode/locid.h>

#include <QSet>

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
    void namesOverlaysFirst_data();
    void namesOverlaysFirst();
    void overlaysAreMutual();
    void agreesWithTheNumberPlan();
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
    const QString ontario = u"Ontario, Canada"_s;
    // Newer than the number plan's data.
    QTest::newRow("Toronto") << u"942"_s << u"CA"_s << ontario;
    QTest::newRow("Sudbury") << u"683"_s << u"CA"_s << ontario;
    QTest::newRow("Vancouver") << u"257"_s << u"CA"_s << u"British Columbia, Canada"_s;
    QTest::newRow("St. John's") << u"879"_s << u"CA"_s << u"Newfoundland and Labrador, Canada"_s;
    QTest::newRow("Houston") << u"621"_s << u"US"_s << u"Texas, United States"_s;
    QTest::newRow("Colorado") << u"748"_s << u"US"_s << u"Colorado, United States"_s;
    QTest::newRow("neither country") << u"242"_s << u"US"_s << u"New Providence, BS"_s;
    QTest::newRow("not assigned") << u"222"_s << u"US"_s << QString();
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

void TestAreaCode::namesOverlaysFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("overlays");
    QTest::addColumn<QStringList>("elsewhere"); // the first of them
    QTest::newRow("604") << u"604"_s << u"778 236 672 257"_s.split(u' ') << QStringList{u"250"_s};
    QTest::newRow("250") << u"250"_s << u"778 236 672 257"_s.split(u' ') << QStringList{u"604"_s};
    QTest::newRow("778") << u"778"_s << u"604 236 672 257 250"_s.split(u' ') << QStringList();
    QTest::newRow("416") << u"416"_s << u"647 437 942"_s.split(u' ')
                         << u"226 249 289"_s.split(u' ');
    QTest::newRow("942") << u"942"_s << u"416 647 437"_s.split(u' ')
                         << u"226 249 289"_s.split(u' ');
    QTest::newRow("514") << u"514"_s << u"438 263"_s.split(u' ') << u"354 367 418"_s.split(u' ');
    QTest::newRow("212") << u"212"_s << u"646 332 917"_s.split(u' ')
                         << u"315 329 347"_s.split(u' ');
    QTest::newRow("917") << u"917"_s << u"212 646 332 718 347 929"_s.split(u' ')
                         << u"315 329 363"_s.split(u' ');
    QTest::newRow("310") << u"310"_s << QStringList{u"424"_s} << u"209 213 279"_s.split(u' ');
    QTest::newRow("alone") << u"808"_s << QStringList() << QStringList();
    QTest::newRow("no overlay") << u"650"_s << QStringList() << u"209 213 279"_s.split(u' ');
    QTest::newRow("another country") << u"242"_s << QStringList() << QStringList();
}

void TestAreaCode::namesOverlaysFirst()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, overlays);
    QFETCH(const QStringList, elsewhere);
    const AreaCode code = AreaCode::parse(text).value();
    const auto digits = [](const QList<AreaCode> &codes) {
        QStringList texts;
        for (const AreaCode &areaCode : codes)
            texts << areaCode.toString();
        return texts;
    };
    QCOMPARE(digits(code.overlays()), overlays);
    QCOMPARE(digits(code.neighbours()).first(overlays.size() + elsewhere.size()),
             overlays + elsewhere);
    QVERIFY(!code.neighbours().contains(code));
}

void TestAreaCode::overlaysAreMutual()
{
    int known = 0;
    for (int number = 200; number < 990; ++number) {
        const auto code = AreaCode::parse(QString::number(number));
        if (!code || areacodeplan::country(code->toString()).isEmpty())
            continue;
        ++known;
        for (const AreaCode &other : code->overlays()) {
            QVERIFY2(other.overlays().contains(*code), qPrintable(code->toString()));
            QCOMPARE(areacodeplan::state(other.toString()), areacodeplan::state(code->toString()));
        }
    }
    QVERIFY(known > 400);
}

//! What the library knows, the table knows too, and in the same country.
void TestAreaCode::agreesWithTheNumberPlan()
{
    const auto &util = *i18n::phonenumbers::PhoneNumberUtil::GetInstance();
    const auto describe = [](const i18n::phonenumbers::PhoneNumber &number) {
        static const i18n::phonenumbers::PhoneNumberOfflineGeocoder geocoder;
        return QString::fromStdString(
            geocoder.GetDescriptionForValidNumber(number, icu::Locale("en", "US")));
    };
    QSet<QString> states;
    for (int number = 200; number < 990; ++number)
        states.insert(areacodeplan::state(QString::number(number)));
    int compared = 0;
    for (quint64 number = 200; number < 990; ++number) {
        i18n::phonenumbers::PhoneNumber phone;
        phone.set_country_code(1);
        phone.set_national_number((number * 1000 + 567) * 10'000 + 4567);
        std::string region;
        util.GetRegionCodeForNumber(phone, &region);
        const QString country = QString::fromStdString(region);
        const bool isOurs = country == "CA"_L1 || country == "US"_L1;
        const QString digits = QString::number(number);
        const QString place = describe(phone);
        const QString state = areacodeplan::state(digits);
        // Non-geographic codes have no place but their country.
        if (!isOurs || place.isEmpty() || place == "Canada"_L1 || place == "United States"_L1)
            continue;
        QVERIFY2(areacodeplan::country(digits) == country, qPrintable(digits + u": "_s + place));
        // Some codes it names by a town.
        if (states.contains(place))
            QVERIFY2(state == place, qPrintable(digits + u": "_s + place + u", not "_s + state));
        ++compared;
    }
    QVERIFY2(compared > 300, qPrintable(QString::number(compared)));
}

QTEST_GUILESS_MAIN(TestAreaCode)
#include "tst_areacode.moc"
