// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/activationplan.h"
#include "paste/reader.h"
#include "support/verifyresult.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString lineOf(const PastedRow &row)
{
    return u"%1: [%2] [%3]"_s.arg(row.line).arg(row.number, row.id);
}

QStringList linesOf(const QList<PastedRow> &rows)
{
    QStringList lines;
    for (const PastedRow &row : rows)
        lines += lineOf(row);
    return lines;
}

QStringList expectedLines(const QJsonArray &rows)
{
    QStringList lines;
    for (const QJsonValue &row : rows) {
        lines += lineOf(
            {row["line"_L1].toInt(), row["number"_L1].toString(), row["id"_L1].toString()});
    }
    return lines;
}

QString numberAt(int i)
{
    return u"+1604%1"_s.arg(5550000 + i);
}

QString idAt(int i)
{
    return u"phnum_01jzpapr78e87szxf7q%1"_s.arg(i, 7, 10, QChar(u'0'));
}

} // namespace

class TestPasteReader final : public QObject
{
    Q_OBJECT

private slots:
    void readsCorpus_data();
    void readsCorpus();
    void prefersHtmlTable();
    void fallsBackToText();
    void readsHostileInput_data();
    void readsHostileInput();
    void refusesTooMuch();
    void readsAndJudgesManyRows_data();
    void readsAndJudgesManyRows();
};

void TestPasteReader::readsCorpus_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expectedPath");
    const QDir folder(QStringLiteral(NUMBERWELL_PASTE_DATA));
    int count = 0;
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name)) {
        if (file.fileName().endsWith(".expected.json"_L1))
            continue;
        ++count;
        QTest::newRow(qPrintable(file.fileName()))
            << file.filePath() << folder.filePath(file.completeBaseName() + u".expected.json"_s);
    }
    QVERIFY(count >= 20);
}

void TestPasteReader::readsCorpus()
{
    QFETCH(const QString, path);
    QFETCH(const QString, expectedPath);
    const QJsonDocument expected = QJsonDocument::fromJson(contentOf(expectedPath));
    QVERIFY2(expected.isObject(), qPrintable(expectedPath));

    const auto table = readPaste(contentOf(path));
    if (expected["error"_L1].isString()) {
        QVERIFY2(!table, table ? qPrintable(linesOf(table->rows).join(u'\n')) : "");
        QCOMPARE(table.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(table.error().code, expected["error"_L1].toString());
        QVERIFY(table.error().detail.endsWith(u'.'));
        return;
    }
    QVERIFY_RESULT(table);
    QCOMPARE(linesOf(table->rows), expectedLines(expected["rows"_L1].toArray()));
    QCOMPARE(table->isSingleColumnOfIds, expected["isSingleColumnOfIds"_L1].toBool());
    QCOMPARE(table->isSingleColumnOfNumbers, expected["isSingleColumnOfNumbers"_L1].toBool());
}

void TestPasteReader::prefersHtmlTable()
{
    const auto table = readPaste(u"1.60456E+10\tphnum_1"_s,
                                 u"<table><tr><td sdval=\"16045550123\">1.60456E+10</td>"
                                 "<td>phnum_1</td></tr></table>"_s);
    QVERIFY_RESULT(table);
    QCOMPARE(linesOf(table->rows), QStringList(u"1: [16045550123] [phnum_1]"_s));
}

void TestPasteReader::fallsBackToText()
{
    const QString text = u"+16045550123 -> phnum_1"_s;
    const QStringList expected(u"1: [+16045550123] [phnum_1]"_s);
    for (const QString &html : {u"<p>+16045550123 -&gt; phnum_1</p>"_s,
                                u"<table><tr><td>Menu</td><td>Help</td></tr></table>"_s,
                                u"<table"_s}) {
        const auto table = readPaste(text, html);
        QVERIFY_RESULT(table);
        QCOMPARE(linesOf(table->rows), expected);
    }
}

void TestPasteReader::readsHostileInput_data()
{
    constexpr int Megabyte = 1 << 20;
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("quotes") << QByteArray(Megabyte, '"');
    QTest::newRow("cells that start with a quote") << QByteArray(",\"").repeated(Megabyte / 2);
    QTest::newRow("lines that start with a quote") << QByteArray("\"\n").repeated(Megabyte / 2);
    QTest::newRow("tabs") << QByteArray(Megabyte, '\t');
    QTest::newRow("line feeds") << QByteArray(Megabyte, '\n');
    QTest::newRow("carriage returns") << QByteArray(Megabyte, '\r');
    QTest::newRow("pipes") << QByteArray(Megabyte, '|');
    QTest::newRow("backslashes") << QByteArray(Megabyte, '\\');
    QTest::newRow("angle brackets") << QByteArray("<tr").repeated(Megabyte / 3);
    QTest::newRow("tags that never close")
        << QByteArray("<table><tr><td a=\"").repeated(Megabyte / 18);
    QTest::newRow("comments that never close") << QByteArray("<table><!--").repeated(Megabyte / 11);
    QTest::newRow("ampersands") << "<table><tr><td>" + QByteArray(Megabyte, '&');
    QTest::newRow("deep tables") << QByteArray("<table><tr><td>").repeated(Megabyte / 15);
    QTest::newRow("deep JSON arrays") << QByteArray(Megabyte, '[');
    QTest::newRow("deep JSON objects") << QByteArray("{\"a\":").repeated(Megabyte / 5);
    QTest::newRow("digits") << QByteArray(Megabyte, '1');
    QTest::newRow("pluses") << QByteArray(Megabyte, '+');
    QTest::newRow("brackets and blanks") << QByteArray("( ").repeated(Megabyte / 2);
    QTest::newRow("digits and blanks") << QByteArray("1 ").repeated(Megabyte / 2);
    QTest::newRow("arrows") << QByteArray("->").repeated(Megabyte / 2);
    QTest::newRow("IDs in one line") << QByteArray("phnum_1 ").repeated(Megabyte / 8);
    QTest::newRow("quoting marks") << QByteArray(Megabyte, '>');
    QTest::newRow("no UTF-8") << QByteArray(Megabyte, '\xFF');
    QTest::newRow("UTF-16 surrogates alone")
        << "\xFF\xFE" + QByteArray("\x00\xD8", 2).repeated(1000);
    QTest::newRow("zeros") << QByteArray(Megabyte, '\0');
    QTest::newRow("agent alone in words") << QByteArray("+16045550123 -> x\nagent_3701k3\n");
    QTest::newRow("marks and bullets alone")
        << QByteArray("> - 1. \n> 1)\n- \n->\n=>\n1 ->\n-> 1\n");
    QTest::newRow("mark alone") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("half a UTF-16 unit") << QByteArray("\xFF\xFE+", 3);
}

void TestPasteReader::readsHostileInput()
{
    QFETCH(const QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    const auto table = readPaste(bytes);
    // Far above what it takes, even under a sanitizer: it tells linear from quadratic.
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    if (!table)
        QCOMPARE(table.error().kind, ErrorKind::InvalidInput);
    else
        QVERIFY(!ActivationPlan::judge(table->rows, {}).rows().isEmpty());
}

void TestPasteReader::refusesTooMuch()
{
    const auto bytes = readPaste(QByteArray(MaxPasteSize + 1, '1'));
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, u"paste_too_large"_s);
    const auto text = readPaste(QString(MaxPasteSize + 1, u'1'));
    QVERIFY(!text);
    QCOMPARE(text.error().code, u"paste_too_large"_s);
}

void TestPasteReader::readsAndJudgesManyRows_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("tabs") << u"%1\t%2\n"_s;
    QTest::newRow("quoted commas") << u"\"%1\",\"label\",\"%2\"\n"_s;
    QTest::newRow("arrows") << u"%1 -> %2\n"_s;
    QTest::newRow("Markdown") << u"| %1 | %2 |\n"_s;
    QTest::newRow("HTML") << u"<table><tr><td>%1</td><td>%2</td></tr></table>\n"_s;
}

void TestPasteReader::readsAndJudgesManyRows()
{
    QFETCH(const QString, pattern);
    constexpr int Rows = 10'000;
    QString text;
    QList<PoolEntry> entries;
    for (int i = 0; i < Rows; ++i) {
        text += pattern.arg(numberAt(i), idAt(i));
        entries += {*E164::parse(numberAt(i)), NumberState::Imported, {}};
    }
    const PoolSnapshot pool(entries);
    const QByteArray bytes = text.toUtf8();

    QElapsedTimer timer;
    timer.start();
    const auto table = readPaste(bytes);
    QVERIFY_RESULT(table);
    const qint64 read = timer.elapsed();
    const ActivationPlan plan = ActivationPlan::judge(table->rows, pool);
    const qint64 all = timer.elapsed();
    qInfo("%d rows: read in %lld ms, judged in %lld ms", Rows, read, all - read);
    QCOMPARE(plan.summary().ready, Rows);
    QVERIFY(all < 5'000);
}

QTEST_GUILESS_MAIN(TestPasteReader)
#include "tst_pastereader.moc"
