// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "paste/copyshape.h"
#include "paste/reader.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

namespace {

QList<CopyRow> twoRows(const QString &label = u"Pool 604"_s)
{
    return {{*E164::parse(u"+16045550123"), u"PN1"_s, label},
            {*E164::parse(u"+16045550124"), u"PN2"_s, {}}};
}

} // namespace

class TestCopyShape final : public QObject
{
    Q_OBJECT

private slots:
    void writes_data();
    void writes();
    void keepsFormulasFromRunning_data();
    void keepsFormulasFromRunning();
    void isReadBack_data();
    void isReadBack();
    void isEmptyForNothing();
};

void TestCopyShape::writes_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<QString>("text");
    QTest::newRow("lines") << int(CopyShape::Lines) << u"+16045550123\n+16045550124"_s;
    QTest::newRow("commas") << int(CopyShape::Commas) << u"+16045550123, +16045550124"_s;
    QTest::newRow("columns")
        << int(CopyShape::Columns)
        << u"Number\tSID\tLabel\n+16045550123\tPN1\tPool 604\n+16045550124\tPN2\t"_s;
}

void TestCopyShape::writes()
{
    QFETCH(const int, shape);
    QTEST(toClipboardText(twoRows(), CopyShape(shape)), "text");
}

void TestCopyShape::keepsFormulasFromRunning_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("copied");
    QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+1"_s << u"'+1"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("after blanks and a tab") << u" \t=1"_s << u"'=1"_s;
    QTest::newRow("after a line break") << u"\r\n=1"_s << u"'=1"_s;
    QTest::newRow("full width") << u"＝1"_s << u"'＝1"_s;
    QTest::newRow("a new row in the middle") << u"a\n=1\t=2"_s << u"a =1 =2"_s;
    QTest::newRow("harmless") << u"a=1"_s << u"a=1"_s;
}

void TestCopyShape::keepsFormulasFromRunning()
{
    QFETCH(const QString, label);
    const QString text = toClipboardText(twoRows(label), CopyShape::Columns);
    const QStringList lines = text.split(u'\n');
    QCOMPARE(lines.size(), 3);
    QTEST(lines[1].section(u'\t', 2), "copied");
}

void TestCopyShape::isReadBack_data()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("lines") << int(CopyShape::Lines);
    QTest::newRow("commas") << int(CopyShape::Commas);
    QTest::newRow("columns") << int(CopyShape::Columns);
}

void TestCopyShape::isReadBack()
{
    QFETCH(const int, shape);
    QList<CopyRow> rows = twoRows();
    rows += {*E164::parse(u"+17785550199"), u"PN3"_s, u"(778) 555-0199"_s};
    const auto table = readPaste(toClipboardText(rows, CopyShape(shape)));
    QVERIFY_RESULT(table);
    QVERIFY(table->isSingleColumnOfNumbers);
    QStringList numbers;
    for (const PastedRow &row : table->rows)
        numbers += row.number;
    QCOMPARE(numbers, QStringList({u"+16045550123"_s, u"+16045550124"_s, u"+17785550199"_s}));
}

void TestCopyShape::isEmptyForNothing()
{
    QCOMPARE(toClipboardText({}, CopyShape::Lines), QString());
    QCOMPARE(toClipboardText({}, CopyShape::Columns), u"Number\tSID\tLabel"_s);
}

QTEST_GUILESS_MAIN(TestCopyShape)
#include "tst_copyshape.moc"
