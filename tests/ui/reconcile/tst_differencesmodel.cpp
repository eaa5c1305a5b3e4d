// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconcile/differencesmodel.h"

#include "common/statebadge.h"
#include "reconcile/differencetext.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace numberwell;
using namespace Qt::StringLiterals;

using store::Difference;

namespace {

Difference makeDifference(int index, DifferenceKind kind, std::optional<NumberState> state = {})
{
    Difference difference{
        .id = QString::number(index),
        .kind = kind,
        .number = *E164::parse(u"+1604555%1"_s.arg(index, 4, 10, QLatin1Char('0'))),
        .state = DifferenceState::Open,
        .since = QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC),
        .details = {},
        .decidedBy = {},
        .poolState = state,
        .organization = state == NumberState::Assigned ? u"Harbour Dental"_s : QString()};
    return difference;
}

Difference webhook(const QString &before, const QString &now)
{
    Difference difference
        = makeDifference(1, DifferenceKind::WebhookChanged, NumberState::Configured);
    difference.details = {{u"before"_s, before}, {u"now"_s, now}};
    return difference;
}

QString cell(const DifferencesModel &model, int row, DifferenceColumn column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

class TestDifferencesModel final : public QObject
{
    Q_OBJECT

private slots:
    void mergesById();
    void wordsOfEveryKind_data();
    void wordsOfEveryKind();
    void detailsAreForPeople_data();
    void detailsAreForPeople();
    void urgentIsDanger();
    void groups();
    void fiveThousandRowsStaySmooth();
};

void TestDifferencesModel::mergesById()
{
    DifferencesModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    DifferencesFilter filter(&model);
    const QAbstractItemModelTester filterTester(
        &filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<Difference> rows;
    for (int i = 0; i < 5; ++i)
        rows << makeDifference(i, DifferenceKind::NotInPool);
    model.merge(rows);
    QCOMPARE(filter.rowCount(), 5);
    const QPersistentModelIndex third = filter.index(2, 0);
    rows.removeAt(0);
    rows[2].state = DifferenceState::Ignored;
    rows << makeDifference(9, DifferenceKind::GoneAtTwilio, NumberState::Assigned);
    model.merge(rows);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(filter.rowCount(), 4); // the ignored one has left
    QCOMPARE(third.data().toString(), u"+1 604 555 0002"_s);
    QVERIFY(model.index(4, 0).data(FlashRole).toBool());
    filter.setGroup(DifferenceGroup::Ignored);
    QCOMPARE(filter.rowCount(), 1);
    QCOMPARE(filter.at(0).id, u"3"_s);
    model.merge({});
    QCOMPARE(filter.rowCount(), 0);
}

void TestDifferencesModel::wordsOfEveryKind_data()
{
    QTest::addColumn<DifferenceKind>("kind");
    QTest::addColumn<int>("state"); // -1: not in the pool
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("action");
    const auto add
        = [](const char *name,
             DifferenceKind kind,
             int state,
             const QString &what,
             const QString &action) { QTest::newRow(name) << kind << state << what << action; };
    add("stranger", DifferenceKind::NotInPool, -1, u"Bought elsewhere"_s, u"Adopt"_s);
    add("gone",
        DifferenceKind::GoneAtTwilio,
        int(NumberState::Configured),
        u"Gone at Twilio"_s,
        u"Mark released"_s);
    add("gone, assigned",
        DifferenceKind::GoneAtTwilio,
        int(NumberState::Assigned),
        u"Gone, but assigned"_s,
        u"Show number"_s);
    add("webhook",
        DifferenceKind::WebhookChanged,
        int(NumberState::Configured),
        u"Webhook changed"_s,
        u"Accept"_s);
    add("SID",
        DifferenceKind::SidChanged,
        int(NumberState::Imported),
        u"SID changed"_s,
        u"Take new SID"_s);
    add("gone at ElevenLabs",
        DifferenceKind::MissingAtElevenLabs,
        int(NumberState::Configured),
        u"Gone at ElevenLabs"_s,
        u"Back to waiting"_s);
    add("gone at ElevenLabs, assigned",
        DifferenceKind::MissingAtElevenLabs,
        int(NumberState::Assigned),
        u"Gone at ElevenLabs"_s,
        u"Show number"_s);
    add("ID",
        DifferenceKind::IdChanged,
        int(NumberState::Assigned),
        u"ID changed"_s,
        u"Take new ID"_s);
    add("no agent, and none named",
        DifferenceKind::WrongAgent,
        int(NumberState::Assigned),
        u"No agent"_s,
        u"Show number"_s);
    add("twice, and nobody knows which",
        DifferenceKind::ImportedTwice,
        int(NumberState::Purchased),
        u"Imported twice"_s,
        u"Show number"_s);
    add("left over", DifferenceKind::ImportLeftOver, -1, u"Import left over"_s, u"Remove import"_s);
}

void TestDifferencesModel::wordsOfEveryKind()
{
    QFETCH(const DifferenceKind, kind);
    QFETCH(const int, state);
    QFETCH(const QString, what);
    QFETCH(const QString, action);
    DifferencesModel model;
    model.merge({makeDifference(
        1, kind, state < 0 ? std::nullopt : std::optional(static_cast<NumberState>(state)))});
    QCOMPARE(cell(model, 0, DifferenceColumn::Number), u"+1 604 555 0001"_s);
    QCOMPARE(cell(model, 0, DifferenceColumn::What), what);
    QCOMPARE(cell(model, 0, DifferenceColumn::Action), action);
    // Icon, word and colour: never colour alone.
    const QModelIndex badge = model.index(0, static_cast<int>(DifferenceColumn::What));
    QVERIFY(!badge.data(BadgeIconRole).toString().isEmpty());
    // A button in a cell says what about.
    QCOMPARE(model.index(0, static_cast<int>(DifferenceColumn::Action))
                 .data(Qt::AccessibleTextRole)
                 .toString(),
             action + u": +1 604 555 0001"_s);
    QCOMPARE(model.index(0, 0).data(CopyRole).toString(), u"+16045550001"_s);
}

void TestDifferencesModel::detailsAreForPeople_data()
{
    QTest::addColumn<Difference>("difference");
    QTest::addColumn<QString>("text");
    const QString elevenLabs = u"https://api.elevenlabs.io/twilio/inbound_call"_s;
    const QString own = u"https://voice.example.com/in"_s;
    QTest::newRow("moved away") << webhook(elevenLabs, own)
                                << u"calls go to voice.example.com · before: ElevenLabs"_s;
    QTest::newRow("emptied") << webhook(elevenLabs, {})
                             << u"calls go nowhere · before: ElevenLabs"_s;
    QTest::newRow("same host") << webhook(own, own + u"2"_s)
                               << u"calls go to %1 · before: %2"_s.arg(own + u"2"_s, own);
    Difference stranger = makeDifference(123, DifferenceKind::NotInPool);
    stranger.details = {{u"friendlyName"_s, u"(604) 555-0123"_s}};
    QTest::newRow("Twilio's own name") << stranger << QString();
    stranger.details = {{u"friendlyName"_s, u"Front desk"_s}};
    QTest::newRow("a name") << stranger << u"Front desk"_s;
    stranger.state = DifferenceState::Ignored;
    stranger.decidedBy = u"console:anna@desk"_s;
    QTest::newRow("ignored") << stranger << u"ignored by console:anna@desk"_s;
    QTest::newRow("gone, assigned")
        << makeDifference(1, DifferenceKind::GoneAtTwilio, NumberState::Assigned)
        << u"Harbour Dental can't be called on it"_s;
    QTest::newRow("gone") << makeDifference(
        1, DifferenceKind::GoneAtTwilio, NumberState::Configured)
                          << u"Ready · never seen at Twilio"_s;
}

void TestDifferencesModel::detailsAreForPeople()
{
    QFETCH(const Difference, difference);
    QTEST(detailText(difference), "text");
}

void TestDifferencesModel::urgentIsDanger()
{
    for (const DifferenceKind kind : {DifferenceKind::GoneAtTwilio,
                                      DifferenceKind::WebhookChanged,
                                      DifferenceKind::WrongAgent,
                                      DifferenceKind::MissingAtElevenLabs}) {
        QCOMPARE(badgeFor(makeDifference(1, kind, NumberState::Assigned)).tone, Tone::Danger);
        QCOMPARE(badgeFor(makeDifference(1, kind, NumberState::Configured)).tone, Tone::Warning);
    }
}

void TestDifferencesModel::groups()
{
    DifferencesModel model;
    QList<Difference> rows{
        makeDifference(1, DifferenceKind::NotInPool),
        makeDifference(2, DifferenceKind::NotInPool),
        makeDifference(3, DifferenceKind::GoneAtTwilio, NumberState::Purchased),
        makeDifference(4, DifferenceKind::WebhookChanged, NumberState::Purchased),
        makeDifference(5, DifferenceKind::SidChanged, NumberState::Purchased),
        makeDifference(6, DifferenceKind::WrongAgent, NumberState::Configured),
        makeDifference(7, DifferenceKind::MissingAtElevenLabs, NumberState::Configured),
        makeDifference(8, DifferenceKind::ImportLeftOver),
        makeDifference(9, DifferenceKind::ImportedTwice, NumberState::Configured),
    };
    rows[1].state = DifferenceState::Ignored;
    model.merge(rows);
    QCOMPARE(model.count(DifferenceGroup::All), 8);
    QCOMPARE(model.count(DifferenceGroup::BoughtElsewhere), 1);
    QCOMPARE(model.count(DifferenceGroup::Gone), 2);
    QCOMPARE(model.count(DifferenceGroup::Changed), 3);
    QCOMPARE(model.count(DifferenceGroup::LeftOver), 2);
    QCOMPARE(model.count(DifferenceGroup::Ignored), 1);
}

void TestDifferencesModel::fiveThousandRowsStaySmooth()
{
    DifferencesModel model;
    DifferencesFilter filter(&model);
    QList<Difference> rows;
    for (int i = 0; i < 5000; ++i)
        rows << makeDifference(i, DifferenceKind::NotInPool);
    QElapsedTimer clock;
    clock.start();
    model.merge(rows);
    rows[2500].state = DifferenceState::Ignored;
    model.merge(rows);
    QVERIFY2(clock.elapsed() < 500, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(filter.rowCount(), 4999);
}

QTEST_MAIN(TestDifferencesModel)
#include "tst_differencesmodel.moc"
