// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations/translations.h"

#include "common/format.h"
#include "mainwindow.h"
#include "pool/poolpage.h"
#include "purchase/purchasewizard.h"
#include "session/sessionpage.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <functional>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestTranslations final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void filesKeepWhatTheSourceHas_data();
    void filesKeepWhatTheSourceHas();
    void everyClassFindsItsWords_data();
    void everyClassFindsItsWords();
    void pluralsFollowTheLanguage_data();
    void pluralsFollowTheLanguage();
    void frenchKeepsItsSpaces();
    void datesAndMoneyFollow();
};

namespace {

struct Entry
{
    QString context;
    QString source;
    QStringList forms;
    bool isFinished = true;
    bool isPlural = false;

    QString where() const { return context + u": "_s + source; }
};

Entry readMessage(QXmlStreamReader &xml, const QString &context)
{
    Entry entry;
    entry.context = context;
    entry.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            entry.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entry.isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!entry.isPlural)
                entry.forms << xml.readElementText();
            else
                while (xml.readNextStartElement())
                    entry.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> readEntries(const QString &name)
{
    QFile file(qEnvironmentVariable("NUMBERWELL_SOURCE_DIR", u"."_s) + u"/translations/"_s + name);
    QList<Entry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            entries << readMessage(xml, context);
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

QStringList markersOf(const QString &text)
{
    static const QRegularExpression Marker(u"%L?[1-9]"_s);
    QStringList markers;
    for (auto match = Marker.globalMatch(text); match.hasNext();)
        markers << match.next().captured();
    markers.sort();
    return markers;
}

QString endOf(const QString &text)
{
    static const QRegularExpression End(u"[.:;?!…,]*$"_s);
    return End.match(text).captured();
}

//! What is wrong with \a form, for the reader of a failed test.
QString faultOf(const Entry &entry, const QString &form)
{
    if (form.trimmed().isEmpty() && !entry.source.trimmed().isEmpty())
        return u"empty"_s;
    if (markersOf(form) != markersOf(entry.source))
        return u"other markers"_s;
    // One of something may be said without its number.
    const bool isSingular = entry.isPlural && form == entry.forms.constFirst();
    if (!isSingular && form.contains("%n"_L1) != entry.source.contains("%n"_L1))
        return u"other number"_s;
    if (form.count(u'&') != entry.source.count(u'&'))
        return u"other mnemonic"_s;
    if (endOf(form) != endOf(entry.source))
        return u"other end"_s;
    return {};
}

void speak(const QString &locale)
{
    installTranslations(*QCoreApplication::instance(), QLocale(locale));
}

} // namespace

void TestTranslations::cleanup()
{
    // A translator uninstalls itself when it goes.
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator *>());
}

void TestTranslations::filesKeepWhatTheSourceHas_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("English plurals") << u"numberwell_en.ts"_s << 50;
    QTest::newRow("French") << u"numberwell_fr_CA.ts"_s << 600;
}

void TestTranslations::filesKeepWhatTheSourceHas()
{
    QFETCH(const QString, file);
    QFETCH(const int, atLeast);
    const QList<Entry> entries = readEntries(file);
    QVERIFY(entries.size() >= atLeast);
    QStringList faults;
    for (const Entry &entry : entries) {
        // A context without its namespace is never found by the program.
        if (!entry.context.startsWith("numberwell::"_L1))
            faults << u"no namespace: "_s + entry.where();
        if (!entry.isFinished)
            faults << u"unfinished: "_s + entry.where();
        if (entry.forms.size() != (entry.isPlural ? 2 : 1))
            faults << u"other number of forms: "_s + entry.where();
        for (const QString &form : entry.forms) {
            const QString fault = faultOf(entry, form);
            if (!fault.isEmpty())
                faults << u"%1: %2 → %3"_s.arg(fault, entry.where(), form);
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::everyClassFindsItsWords_data()
{
    using Words = std::function<QString()>;
    QTest::addColumn<Words>("words");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    QTest::newRow("window") << Words([] { return MainWindow::tr("&Quit"); }) << u"&Quit"_s
                            << u"&Quitter"_s;
    QTest::newRow("pool") << Words([] { return PoolPage::tr("Pool"); }) << u"Pool"_s
                          << u"Réserve"_s;
    QTest::newRow("session") << Words([] { return SessionPage::tr("Weekly session"); })
                             << u"Weekly session"_s << u"Séance hebdo"_s;
    QTest::newRow("wizard") << Words([] { return PurchaseWizard::tr("Buy numbers"); })
                            << u"Buy numbers"_s << u"Acheter des numéros"_s;
    QTest::newRow("words without a widget")
        << Words([] { return formatAgo(std::chrono::minutes(2)); }) << u"2 min ago"_s
        << u"il y a 2\u00a0min"_s;
}

void TestTranslations::everyClassFindsItsWords()
{
    QFETCH(const std::function<QString()>, words);
    QFETCH(const QString, english);
    QFETCH(const QString, french);
    speak(u"C"_s);
    QCOMPARE(words(), english);
    cleanup();
    speak(u"fr_CA"_s);
    QCOMPARE(words(), french);
    cleanup();
    // Other French reads this French rather than English.
    speak(u"fr_FR"_s);
    QCOMPARE(words(), french);
}

void TestTranslations::pluralsFollowTheLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QStringList>("expected"); // for 0, 1, 2 and 20
    const QStringList english{
        u"&Buy 0 numbers…"_s, u"&Buy 1 number…"_s, u"&Buy 2 numbers…"_s, u"&Buy 20 numbers…"_s};
    const QStringList french{u"&Acheter 0 numéro…"_s,
                             u"&Acheter 1 numéro…"_s,
                             u"&Acheter 2 numéros…"_s,
                             u"&Acheter 20 numéros…"_s};
    QTest::newRow("C") << u"C"_s << english;
    QTest::newRow("en_US") << u"en_US"_s << english;
    QTest::newRow("en_CA") << u"en_CA"_s << english;
    QTest::newRow("de_DE: no words of its own") << u"de_DE"_s << english;
    QTest::newRow("fr_CA") << u"fr_CA"_s << french;
    QTest::newRow("fr_FR") << u"fr_FR"_s << french;
}

void TestTranslations::pluralsFollowTheLanguage()
{
    QFETCH(const QString, locale);
    QFETCH(const QStringList, expected);
    speak(locale);
    QStringList texts;
    for (const int count : {0, 1, 2, 20})
        texts << SessionPage::tr("&Buy %n numbers…", nullptr, count);
    QCOMPARE(texts, expected);
}

void TestTranslations::frenchKeepsItsSpaces()
{
    static const QRegularExpression Loose(u"[^\\s] :|« | »|'|\\.\\.\\.|e-mail|email"_s);
    QStringList loose;
    for (const Entry &entry : readEntries(u"numberwell_fr_CA.ts"_s)) {
        // In a pattern for dates an apostrophe quotes.
        if (entry.source.startsWith("HH"_L1))
            continue;
        for (const QString &form : entry.forms) {
            if (form.contains(Loose))
                loose << form;
        }
    }
    QVERIFY2(loose.isEmpty(), qPrintable(loose.join(u'\n')));
}

void TestTranslations::datesAndMoneyFollow()
{
    speak(u"fr_CA"_s);
    const QLocale locale(u"fr_CA"_s);
    const QDate day(QDate::currentDate().year(), 11, 26);
    QCOMPARE(formatShortDay(day, locale), u"26 nov."_s);
    QVERIFY(formatDay(day, locale).endsWith(" 26 novembre"_L1));
    QCOMPARE(formatTime(QDateTime(day, QTime(9, 5)), locale), u"09:05"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
