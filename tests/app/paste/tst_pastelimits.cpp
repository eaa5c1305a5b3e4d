// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whatever is pasted, up to 50 MB: at most two seconds and ten times its size in memory. The suite
// takes the worst shapes at 4 MB; NUMBERWELL_PASTE_LIMITS=full takes them at 50 MB and prints a
// table.

#include "paste/reader.h"
#include "scriptedserver/peakmemory.h"

#include <QTest>

#include <cstdio>
#include <ctime>
#include <functional>

using namespace numberwell;
using namespace Qt::StringLiterals;

using Input = std::function<QByteArray()>;
Q_DECLARE_METATYPE(Input)

namespace {

const QByteArray Pair = QByteArrayLiteral("+16045550101\tphnum_1\n");

constexpr qsizetype Megabyte = 1024 * 1024;
constexpr qint64 AllowedMs = 2000;
constexpr qint64 AllowedTimes = 10;
// What any paste may need besides: 50,000 rows, however short they are.
constexpr qint64 AllowedBesides = 8 * Megabyte;

bool isFull()
{
    return qEnvironmentVariable("NUMBERWELL_PASTE_LIMITS") == "full"_L1;
}

qsizetype size()
{
    return isFull() ? MaxPasteSize : 4 * Megabyte;
}

//! \a head, then \a pattern as often as there is room.
QByteArray filled(const QByteArray &pattern, const QByteArray &head = {})
{
    return head + pattern.repeated((size() - head.size()) / pattern.size());
}

//! Rows that differ: "+16040000001<separator>phnum_1".
QByteArray numbered(const char *format, const QByteArray &head = {})
{
    QByteArray text;
    text.reserve(size() + 256);
    text += head;
    for (int i = 0; text.size() < size() - 256; ++i)
        text += QByteArray(QString::asprintf(format, 2000000 + i, i).toLatin1());
    return text;
}

QByteArray utf16(const QByteArray &latin1)
{
    QByteArray bytes("\xFF\xFE");
    bytes.reserve(2 * latin1.size() + 2);
    for (const char c : latin1.first((latin1.size() - 2) / 2)) {
        bytes += c;
        bytes += '\0';
    }
    return bytes;
}

} // namespace

class TestPasteLimits final : public QObject
{
    Q_OBJECT

private slots:
    void staysWithinLimits_data();
    void staysWithinLimits();
};

void TestPasteLimits::staysWithinLimits_data()
{
    QTest::addColumn<Input>("input");
    // Built when its turn comes: all of them at once would be gigabytes.
    const auto row = [](const char *name, Input input) { QTest::newRow(name) << input; };

    row("quotes", [] { return filled("\""); });
    row("cells that open a quote", [] { return filled(",\"", Pair); });
    row("lines that open a quote", [] { return filled("\"\n", Pair); });
    row("quoted line breaks", [] { return filled("\"\n\n\n\n\n\n\n\n\",\"phnum_1\"\n", Pair); });
    row("tabs", [] { return filled("\t"); });
    row("tabs below a pair", [] { return filled("\t", Pair); });
    row("lines of tabs", [] { return filled("\t\t\t\t\t\t\t\n", Pair); });
    row("commas", [] { return filled(","); });
    row("pipes", [] { return filled("|"); });
    row("line feeds", [] { return filled("\n"); });
    row("line feeds below a pair", [] { return filled("\n", Pair); });
    row("carriage returns", [] { return filled("\r"); });
    row("blanks", [] { return filled(" "); });
    row("letters without a break", [] { return filled("a"); });
    row("digits without a break", [] { return filled("1"); });
    row("numbers without a break", [] { return filled("+16045550101"); });
    row("numbers in one line", [] { return filled("+16045550101 "); });
    row("IDs in one line", [] { return filled("phnum_1 "); });
    row("pairs in one line", [] { return numbered("+1604%d=phnum_%d, "); });
    row("arrows", [] { return filled("->"); });
    row("backslashes", [] { return filled("\\"); });
    row("brackets", [] { return filled("( "); });
    row("quoting marks", [] { return filled("> "); });
    row("lines of one digit", [] { return filled("1\n", Pair); });
    row("lines of one letter", [] { return filled("a\n", Pair); });
    row("cells of one letter", [] { return filled("a\tb\n", Pair); });
    row("words", [] { return filled("the quick brown fox 12 jumps\n"); });
    row("words below a pair",
        [] { return filled("the quick brown fox 12 jumps\n", "+16045550101 -> phnum_1\n"); });
    row("numbers", [] { return numbered("+1604%d\n"); });
    row("national numbers", [] { return numbered("604%d\n"); });
    row("pairs with tabs", [] { return numbered("+1604%d\tphnum_%d\n"); });
    row("quoted pairs with commas", [] { return numbered("\"+1604%d\",\"phnum_%d\"\n"); });
    row("pairs with arrows", [] { return numbered("+1604%d -> phnum_%d\n"); });
    row("pairs in words", [] { return numbered("number (604) %d has the ID phnum_%d\n"); });
    row("Markdown pairs", [] { return numbered("| +1604%d | phnum_%d |\n"); });
    row("lines in turn", [] { return numbered("+1604%d\nphnum_%d\n"); });
    row("broken numbers", [] { return numbered("+1604%dx\tphnum_%d\n", Pair); });
    row("JSON list", [] {
        return numbered("{\"phone_number\":\"+1604%d\",\"phone_number_id\":\"phnum_%d\"},", "[");
    });
    row("JSON lines", [] {
        return numbered("{\"phone_number\":\"+1604%d\",\"phone_number_id\":\"phnum_%d\"}\n");
    });
    row("JSON of many keys", [] { return numbered("\"key%d\":%d,", "{"); });
    row("JSON map", [] { return numbered("\"+1604%d\":\"phnum_%d\",", "{"); });
    row("JSON of pairs", [] { return numbered("[\"+1604%d\",\"phnum_%d\"],", "["); });
    row("JSON of small objects", [] { return filled("{},", "["); });
    row("JSON of small arrays", [] { return filled("[],", "["); });
    row("JSON of digits", [] { return filled("1,", "["); });
    row("JSON of strings", [] { return filled("\"\",", "["); });
    row("JSON documents", [] { return filled("{}"); });
    row("JSON one string", [] { return filled("a", "[\""); });
    row("JSON escapes", [] { return filled("\\u0041", "[\""); });
    row("JSON arrays in arrays", [] { return filled("["); });
    row("JSON objects in objects", [] { return filled("{\"a\":"); });
    row("JSON below many lines of it", [] { return filled("[\"\n", "words\n"); });
    row("HTML cells", [] { return filled("<td>", "<table><tr>"); });
    row("HTML cells with their ends", [] { return filled("<td>1</td>", "<table><tr>"); });
    row("HTML rows",
        [] { return filled("<tr><td>1</td></tr>", "<table><tr><td>+16045550101<td>phnum_1"); });
    row("HTML pairs",
        [] { return numbered("<tr><td>+1604%d</td><td>phnum_%d</td></tr>", "<table>"); });
    row("HTML cells with attributes", [] {
        return filled("<td style=\"mso-number-format:'@'\" x:num=\"16045550101\" colspan=2>1</td>",
                      "<table><tr>");
    });
    row("HTML tables in tables", [] { return filled("<table><tr><td>"); });
    row("HTML attribute without an end", [] { return filled("<table><tr><td a=\""); });
    row("HTML comment without an end", [] { return filled("<table><!--"); });
    row("HTML styles without an end", [] { return filled("<table><style>"); });
    row("HTML ampersands", [] { return filled("&", "<table><tr><td>"); });
    row("HTML references", [] { return filled("&amp;", "<table><tr><td>"); });
    row("HTML brackets", [] { return filled("<", "<table><tr><td>"); });
    row("HTML spans", [] { return filled("<tr><td colspan=64 rowspan=1000>1", "<table>"); });
    row("HTML words",
        [] { return filled("word <b>word</b> ", "<table><tr><td>+16045550101<td>phnum_1<td>"); });
    row("UTF-16 pairs", [] { return utf16(numbered("+1604%d\tphnum_%d\n")); });
    row("UTF-16 tabs", [] { return utf16(filled("\t")); });
    row("zero-width characters", [] { return filled("\xE2\x80\x8B"); });
    row("zero-width characters below a pair", [] { return filled("\xE2\x80\x8B", Pair); });
    row("non-breaking spaces", [] { return filled("\xC2\xA0"); });
    row("full-width digits", [] { return filled("\xEF\xBC\x91"); });
    row("full-width lines", [] { return filled("\xEF\xBC\x91\xEF\xBC\x96\xEF\xBC\x90\n", Pair); });
    row("no UTF-8", [] { return filled("\xFF"); });
    row("zeros", [] { return QByteArray(size(), '\0'); });
    row("combining characters", [] { return filled("a\xCC\x81"); });
}

void TestPasteLimits::staysWithinLimits()
{
    QFETCH(const Input, input);
    const QByteArray bytes = input();
    QVERIFY(bytes.size() <= MaxPasteSize && bytes.size() > size() / 2);
    const test::PeakMemory memory;
    const std::clock_t begin = std::clock();
    const auto table = readPaste(bytes);
    const qint64 elapsed = qint64(std::clock() - begin) * 1000 / CLOCKS_PER_SEC;
    const qint64 grown = memory.grownBytes();
    if (isFull()) {
        std::printf("%-36s %6.1f MB %6lld ms %6.1f times  %s\n",
                    QTest::currentDataTag(),
                    double(bytes.size()) / double(Megabyte),
                    elapsed,
                    double(grown) / double(bytes.size()),
                    table ? qPrintable(u"%1 rows"_s.arg(table->rows.size()))
                          : qPrintable(table.error().code));
        std::fflush(stdout);
    }
    // Processor time, so that a busy machine makes no difference.
    QVERIFY2(elapsed <= AllowedMs, qPrintable(u"%1 ms"_s.arg(elapsed)));
    QVERIFY2(grown <= AllowedTimes * bytes.size() + AllowedBesides,
             qPrintable(u"%1 bytes for %2"_s.arg(grown).arg(bytes.size())));
}

QTEST_GUILESS_MAIN(TestPasteLimits)
#include "tst_pastelimits.moc"
