// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/format.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestFormat final : public QObject
{
    Q_OBJECT

private slots:
    void money_data();
    void money();
    void ages_data();
    void ages();
    void about_data();
    void about();
    void days();
    void numbers();
};

void TestFormat::money_data()
{
    QTest::addColumn<QString>("decimal");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("us") << u"23"_s << u"USD"_s << u"en_US"_s << u"$23.00"_s;
    QTest::newRow("c") << u"152.95"_s << u"USD"_s << u"C"_s << u"$152.95"_s;
    QTest::newRow("thousands") << u"1234.5"_s << u"USD"_s << u"en_US"_s << u"$1,234.50"_s;
    QTest::newRow("fractions") << u"0.0075"_s << u"USD"_s << u"en_US"_s << u"$0.0075"_s;
    QTest::newRow("canada") << u"23"_s << u"USD"_s << u"en_CA"_s << u"US$23.00"_s;
    QTest::newRow("canadian") << u"23"_s << u"CAD"_s << u"en_CA"_s << u"$23.00"_s;
    QTest::newRow("quebec") << u"23"_s << u"USD"_s << u"fr_CA"_s << u"23,00\u00a0$\u00a0US"_s;
    QTest::newRow("euro") << u"1.15"_s << u"EUR"_s << u"de_DE"_s << u"1,15\u00a0\u20ac"_s;
}

void TestFormat::money()
{
    QFETCH(const QString, decimal);
    QFETCH(const QString, currency);
    QFETCH(const QString, locale);
    QFETCH(const QString, text);
    const Money value = Money::parse(decimal, currency).value();
    QCOMPARE(formatMoney(value, QLocale(locale)), text);
}

void TestFormat::ages_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("age");
    QTest::addColumn<QString>("duration");
    QTest::newRow("zero") << qint64(0) << u"0 s"_s << u"0 s"_s;
    QTest::newRow("clock behind") << qint64(-5) << u"0 s"_s << u"0 s"_s;
    QTest::newRow("seconds") << qint64(59) << u"59 s"_s << u"59 s"_s;
    QTest::newRow("minutes") << qint64(220) << u"3 min"_s << u"3 min 40 s"_s;
    QTest::newRow("whole minutes") << qint64(660) << u"11 min"_s << u"11 min"_s;
    QTest::newRow("hours") << qint64(7800) << u"2 h"_s << u"2 h 10 min"_s;
    QTest::newRow("days") << qint64(6 * 86400) << u"6 d"_s << u"6 d"_s;
    QTest::newRow("days and hours") << qint64(6 * 86400 + 7200) << u"6 d"_s << u"6 d 2 h"_s;
}

void TestFormat::ages()
{
    QFETCH(const qint64, seconds);
    QFETCH(const QString, age);
    QFETCH(const QString, duration);
    QCOMPARE(formatAge(std::chrono::seconds(seconds)), age);
    QCOMPARE(formatDuration(std::chrono::seconds(seconds)), duration);
    const QDateTime now(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    QCOMPARE(formatAge(now.addSecs(-seconds), now), age);
    if (seconds > 0)
        QCOMPARE(formatAgo(std::chrono::seconds(seconds)), age + u" ago"_s);
}

void TestFormat::about_data()
{
    QTest::addColumn<double>("days");
    QTest::addColumn<QString>("text");
    QTest::newRow("hours") << 0.5 << u"less than a day"_s;
    QTest::newRow("days") << 4.2 << u"about 4 days"_s;
    QTest::newRow("thirteen days") << 13.0 << u"about 13 days"_s;
    QTest::newRow("weeks") << 41.0 << u"about 6 weeks"_s;
    QTest::newRow("months") << 100.0 << u"about 3 months"_s;
    QTest::newRow("years") << 5000.0 << u"over a year"_s;
}

void TestFormat::about()
{
    QFETCH(const double, days);
    QFETCH(const QString, text);
    QCOMPARE(formatAbout(days), text);
}

void TestFormat::days()
{
    const int year = QDate::currentDate().year();
    const QDate date(year, 11, 26);
    const QString weekday = QLocale::c().dayName(date.dayOfWeek());
    QCOMPARE(formatDay(date, QLocale::c()), weekday + u" 26 November"_s);
    QCOMPARE(formatShortDay(date, QLocale::c()), u"26 Nov"_s);
    QCOMPARE(formatShortDay(QDate(2019, 11, 26), QLocale::c()), u"26 Nov 2019"_s);
    QVERIFY(formatDay(date, QLocale(u"fr_CA"_s)).endsWith("26 novembre"_L1));
    QCOMPARE(formatTime(QDateTime(date, QTime(10, 55))), u"10:55"_s);
}

void TestFormat::numbers()
{
    QCOMPARE(formatNumber(E164::parse(u"+16045550123").value()), u"+1 604 555 0123"_s);
    QCOMPARE(formatCount(1250, QLocale(u"en_US"_s)), u"1,250"_s);
}

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
