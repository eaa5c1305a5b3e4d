// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pool/poolfilter.h"
#include "pool/poolmodel.h"
#include "pool/tabletext.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace numberwell;
using namespace Qt::StringLiterals;

class TestPoolModel final : public QObject
{
    Q_OBJECT

private slots:
    void mergeKeepsIndexes_data();
    void mergeKeepsIndexes();
    void mergeTellsOnlyWhatIsDifferent();
    void flashesWhatChanged();
    void findsNumbers_data();
    void findsNumbers();
    void groupsHoldTheirStates();
    void sortsByValue_data();
    void sortsByValue();
    void agesGoOn();
    void copiesForSheets();
    void exportsForSheets();
    void formulasAreDefused_data();
    void formulasAreDefused();
    void tenThousandRowsStaySmooth();
};

namespace {

store::PoolNumber makeNumber(const QString &e164, NumberState state = NumberState::Configured)
{
    store::PoolNumber number{e164,  *E164::parse(e164),
                             {},    {},
                             state, {},
                             {},    {},
                             {},    {},
                             {},    {},
                             {},    {},
                             {},    {},
                             {},    {},
                             {},    {},
                             {},    {}};
    number.areaCode = number.number.areaCode();
    number.createdAt = QDateTime(QDate(2026, 11, 9), QTime(9, 0), Qt::UTC);
    number.updatedAt = number.createdAt;
    number.configuredAt = number.createdAt;
    number.monthlyPrice = Money::parse(u"1.15", u"USD"_s);
    return number;
}

//! One letter a number; upper case is another state of the same number.
QList<store::PoolNumber> fromLetters(const QString &letters)
{
    QList<store::PoolNumber> numbers;
    for (const QChar letter : letters) {
        numbers.append(
            makeNumber(u"+1604555010%1"_s.arg(letter.toLower().unicode() - u'a'),
                       letter.isUpper() ? NumberState::Assigned : NumberState::Configured));
    }
    return numbers;
}

QStringList idsOf(const QList<store::PoolNumber> &numbers)
{
    QStringList ids;
    for (const store::PoolNumber &number : numbers)
        ids.append(number.id);
    return ids;
}

//! What a listener of the signals alone believes the rows to be.
class Listener final
{
public:
    explicit Listener(QAbstractItemModel &model)
    {
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, [this] { ++inserts; });
        QObject::connect(&model, &QAbstractItemModel::rowsRemoved, [this] { ++removes; });
        QObject::connect(&model, &QAbstractItemModel::layoutChanged, [this] { ++layouts; });
        QObject::connect(&model, &QAbstractItemModel::dataChanged, [this] { ++changes; });
        QObject::connect(&model, &QAbstractItemModel::modelReset, [this] { ++resets; });
    }

    int inserts = 0;
    int removes = 0;
    int layouts = 0;
    int changes = 0;
    int resets = 0;
};

} // namespace

void TestPoolModel::mergeKeepsIndexes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("first load") << u""_s << u"abc"_s;
    QTest::newRow("same") << u"abc"_s << u"abc"_s;
    QTest::newRow("append") << u"abc"_s << u"abcd"_s;
    QTest::newRow("prepend") << u"abc"_s << u"xabc"_s.replace(u'x', u'e');
    QTest::newRow("insert in two places") << u"abc"_s << u"adbec"_s;
    QTest::newRow("remove first") << u"abc"_s << u"bc"_s;
    QTest::newRow("remove last") << u"abc"_s << u"ab"_s;
    QTest::newRow("remove two runs") << u"abcdef"_s << u"be"_s;
    QTest::newRow("remove all") << u"abc"_s << u""_s;
    QTest::newRow("change one") << u"abc"_s << u"aBc"_s;
    QTest::newRow("change all") << u"abc"_s << u"ABC"_s;
    QTest::newRow("reverse") << u"abcdef"_s << u"fedcba"_s;
    QTest::newRow("swap ends") << u"abcd"_s << u"dbca"_s;
    QTest::newRow("everything at once") << u"abcdef"_s << u"gFchA"_s;
    QTest::newRow("replace all") << u"abc"_s << u"def"_s;
}

void TestPoolModel::mergeKeepsIndexes()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    PoolModel model;
    PoolFilter filter(&model);
    filter.sort(int(PoolColumn::Number), Qt::DescendingOrder);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester filterTester(
        &filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const Listener listener(model);
    model.merge(fromLetters(before));
    QList<QPersistentModelIndex> indexes;
    for (int row = 0; row < model.rowCount(); ++row)
        indexes.append(model.index(row, 1));

    const QList<store::PoolNumber> wanted = fromLetters(after);
    model.merge(wanted);

    QCOMPARE(model.rows(), wanted);
    const QStringList ids = idsOf(fromLetters(before));
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const int row = static_cast<int>(idsOf(wanted).indexOf(ids.at(i)));
        QCOMPARE(indexes.at(i).isValid(), row >= 0);
        if (row >= 0)
            QCOMPARE(indexes.at(i).row(), row);
        QCOMPARE(model.rowOf(ids.at(i)), row);
    }
    QCOMPARE(filter.rowCount(), model.rowCount());
    QCOMPARE(listener.resets, 0);
    QVERIFY(listener.layouts <= 1);
}

void TestPoolModel::mergeTellsOnlyWhatIsDifferent()
{
    PoolModel model;
    model.merge(fromLetters(u"abcdef"_s));
    const Listener listener(model);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.merge(fromLetters(u"abcdef"_s));
    QCOMPARE(listener.changes + listener.inserts + listener.removes + listener.layouts, 0);
    model.merge(fromLetters(u"aBCdEf"_s));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 2);
    QCOMPARE(changed.at(1).at(0).toModelIndex().row(), 4);
}

void TestPoolModel::flashesWhatChanged()
{
    PoolModel model;
    model.merge(fromLetters(u"abc"_s));
    QVERIFY(!model.index(1, 0).data(FlashRole).toBool()); // the first load is no change
    model.merge(fromLetters(u"aBcd"_s));
    QVERIFY(!model.index(0, 0).data(FlashRole).toBool());
    QVERIFY(model.index(1, 0).data(FlashRole).toBool());
    QVERIFY(model.index(3, 0).data(FlashRole).toBool());
    QTRY_VERIFY_WITH_TIMEOUT(!model.index(1, 0).data(FlashRole).toBool(), 4000);
    QVERIFY(!model.index(3, 0).data(FlashRole).toBool());
}

void TestPoolModel::findsNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("found");
    QTest::newRow("nothing") << u""_s << 3;
    QTest::newRow("blanks") << u"  "_s << 3;
    QTest::newRow("area and prefix") << u"604 555"_s << 2;
    QTest::newRow("as shown") << u"+1 604 555 0100"_s << 1;
    QTest::newRow("as copied") << u"+16045550100"_s << 1;
    QTest::newRow("brackets and dash") << u"(604) 555-0100"_s << 1;
    QTest::newRow("dots") << u"604.555.0101"_s << 1;
    QTest::newRow("non-breaking") << u"604\u00a0555\u20110101"_s << 1;
    QTest::newRow("last digits") << u"0102"_s << 1;
    QTest::newRow("plus means the beginning") << u"+555"_s << 0;
    QTest::newRow("id") << u"PHNUM_83"_s << 1;
    QTest::newRow("digits of an id") << u"8301"_s << 1;
    QTest::newRow("organization") << u"harbour"_s << 1;
    QTest::newRow("note") << u"café"_s << 1;
    QTest::newRow("nobody") << u"zebra"_s << 0;
    QTest::newRow("no pattern") << u".*"_s << 0;
}

void TestPoolModel::findsNumbers()
{
    QFETCH(const QString, typed);
    QFETCH(const int, found);
    QList<store::PoolNumber> numbers{makeNumber(u"+16045550100"_s),
                                     makeNumber(u"+16045550101"_s),
                                     makeNumber(u"+17785550102"_s)};
    numbers[0].elevenLabsPhoneId = u"phnum_8301k3"_s;
    numbers[1].organizationName = u"Harbour Law"_s;
    numbers[2].note = u"was Blue Bean Café"_s;
    PoolModel model;
    model.merge(numbers);
    PoolFilter filter(&model);
    filter.setSearch(typed);
    QCOMPARE(filter.rowCount(), found);
}

void TestPoolModel::groupsHoldTheirStates()
{
    for (const NumberState state : AllNumberStates) {
        int groups = 0;
        for (const PoolGroup group : AllPoolGroups)
            groups += contains(group, state);
        QCOMPARE(groups, 2); // all, and exactly one more
    }
    QVERIFY(contains(PoolGroup::Waiting, NumberState::PendingImport));
}

void TestPoolModel::sortsByValue_data()
{
    QTest::addColumn<PoolColumn>("column");
    QTest::newRow("number") << PoolColumn::Number;
    QTest::newRow("organization") << PoolColumn::Organization;
    QTest::newRow("bought") << PoolColumn::Bought;
    QTest::newRow("age") << PoolColumn::Age;
    QTest::newRow("monthly") << PoolColumn::Monthly;
}

void TestPoolModel::sortsByValue()
{
    QFETCH(const PoolColumn, column);
    QList<store::PoolNumber> numbers;
    for (int i = 0; i < 3; ++i) {
        store::PoolNumber number = makeNumber(u"+1604555010%1"_s.arg(i));
        number.organizationName = QStringList{u"Alder"_s, u"Kits"_s, u"Zephyr"_s}.at(i);
        number.createdAt = QDateTime(QDate(2026, 2 + 4 * i, 28), QTime(1, 0), Qt::UTC);
        number.configuredAt = QDateTime(QDate(2026, 12 - i, 1), QTime(1, 0), Qt::UTC);
        number.monthlyPrice = Money::parse(QStringList{u"1.15"_s, u"9"_s, u"10"_s}.at(i), u"USD"_s);
        numbers.append(number);
    }
    PoolModel model;
    model.merge({numbers[2], numbers[0], numbers[1]});
    PoolFilter filter(&model);
    filter.sort(int(column));
    for (int row = 0; row < 3; ++row)
        QCOMPARE(filter.index(row, 0).data(CopyRole).toString(), numbers[row].id);
}

void TestPoolModel::agesGoOn()
{
    PoolModel model;
    model.merge({makeNumber(u"+16045550100"_s)});
    model.setNow(QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC));
    const QModelIndex age = model.index(0, int(PoolColumn::Age));
    QCOMPARE(age.data().toString(), u"13 d"_s);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setNow(QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC));
    QCOMPARE(age.data().toString(), u"14 d"_s);
    QCOMPARE(changed.size(), 1);
}

void TestPoolModel::copiesForSheets()
{
    PoolModel model;
    store::PoolNumber number = makeNumber(u"+16045550100"_s);
    number.locality = u"Vancouver"_s;
    number.organizationName = u"=HYPERLINK(\"x\")\t2"_s;
    model.merge({number, makeNumber(u"+17785550102"_s)});
    const TableText text{model,
                         {int(PoolColumn::Number),
                          int(PoolColumn::Organization),
                          int(PoolColumn::Area),
                          int(PoolColumn::Monthly)}};
    QCOMPARE(text.tabSeparated({0}, false),
             u"+16045550100\t'=HYPERLINK(\"x\") 2\t604 · Vancouver\t1.15"_s);
    QCOMPARE(text.tabSeparated({1}, true).split(u'\n').first(),
             u"Number\tOrganization\tArea\tMonthly"_s);
    QCOMPARE(text.tabSeparated({0, 1}, true).count(u'\n'), 2);
}

void TestPoolModel::exportsForSheets()
{
    PoolModel model;
    store::PoolNumber number = makeNumber(u"+16045550100"_s);
    number.organizationName = u"Smith, \"Joe\" & Söhne"_s;
    number.note = u"two\r\nlines"_s;
    model.merge({number});
    const TableText text{
        model, {int(PoolColumn::Number), int(PoolColumn::Organization), int(PoolColumn::Note)}};
    QCOMPARE(text.commaSeparated(),
             u"Number,Organization,Note\r\n"
             "+16045550100,\"Smith, \"\"Joe\"\" & Söhne\",two lines\r\n"_s);
}

void TestPoolModel::formulasAreDefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << u"Harbour Law"_s << u"Harbour Law"_s;
    QTest::newRow("equals") << u"=1+1"_s << u"'=1+1"_s;
    QTest::newRow("plus") << u"+cmd|' /C calc'!A0"_s << u"'+cmd|' /C calc'!A0"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("blank before") << u"\t =1"_s << u"'=1"_s;
    QTest::newRow("full width") << u"\uFF1D1"_s << u"'\uFF1D1"_s;
    QTest::newRow("number") << u"+16045550100"_s << u"+16045550100"_s;
    QTest::newRow("number and formula") << u"+16045550100+A1"_s << u"'+16045550100+A1"_s;
    QTest::newRow("empty") << u""_s << u""_s;
}

void TestPoolModel::formulasAreDefused()
{
    QFETCH(const QString, text);
    QTEST(safeForSheet(text), "safe");
}

void TestPoolModel::tenThousandRowsStaySmooth()
{
    QList<store::PoolNumber> numbers;
    for (int i = 0; i < 10'000; ++i)
        numbers.append(makeNumber(u"+1604%1"_s.arg(5550000 + i),
                                  i % 3 ? NumberState::Assigned : NumberState::Configured));
    PoolModel model;
    PoolFilter filter(&model);
    filter.sort(int(PoolColumn::State));
    QElapsedTimer timer;
    timer.start();
    model.merge(numbers);
    const qint64 load = timer.restart();
    for (int i = 0; i < 10'000; i += 2)
        numbers[i].state = NumberState::Quarantined;
    model.merge(numbers);
    const qint64 change = timer.restart();
    for (const QString &typed : {u"6"_s, u"60"_s, u"604"_s, u"604 555 9"_s})
        filter.setSearch(typed);
    const qint64 search = timer.restart();
    qInfo("10,000 rows: load %lld ms, every second one changed %lld ms, four letters %lld ms",
          load,
          change,
          search);
    // Generous: sanitizers and a loaded machine; a signal per row takes many seconds.
    QVERIFY(load < 2000);
    QVERIFY(change < 2000);
    QVERIFY(search < 2000);
}

QTEST_MAIN(TestPoolModel)
#include "tst_poolmodel.moc"
