// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/difference.h"

#include <QTest>

using namespace numberwell;

using Decisions = QList<DifferenceDecision>;

class TestDifference final : public QObject
{
    Q_OBJECT

private slots:
    void spellingRoundTrips();
    void whatIsGoneMayOnlyGoWhereItMay();
    void strangersAreAdoptedOrIgnored();
    void changesAreAccepted();
    void whatElevenLabsLostWaitsWhereItMay();
    void doublesOfAssignedNumbersAreOnlyShown();
};

void TestDifference::spellingRoundTrips()
{
    for (const DifferenceKind kind : AllDifferenceKinds)
        QCOMPARE(differenceKindFromString(nameOf(kind)), kind);
    QVERIFY(!differenceKindFromString(u"gone"));
}

void TestDifference::whatIsGoneMayOnlyGoWhereItMay()
{
    for (const NumberState state : AllNumberStates) {
        const Decisions decisions
            = decisionsFor(DifferenceKind::GoneAtTwilio, DifferenceState::Open, state);
        QCOMPARE(!decisions.isEmpty(), canMove(state, NumberState::Released));
    }
    QVERIFY(decisionsFor(DifferenceKind::GoneAtTwilio, DifferenceState::Open, NumberState::Assigned)
                .isEmpty());
}

void TestDifference::strangersAreAdoptedOrIgnored()
{
    QCOMPARE(decisionsFor(DifferenceKind::NotInPool, DifferenceState::Open, {}),
             (Decisions{DifferenceDecision::Adopt, DifferenceDecision::Ignore}));
    QCOMPARE(decisionsFor(DifferenceKind::NotInPool, DifferenceState::Ignored, {}),
             (Decisions{DifferenceDecision::Unignore, DifferenceDecision::Adopt}));
}

void TestDifference::changesAreAccepted()
{
    QCOMPARE(
        decisionsFor(DifferenceKind::WebhookChanged, DifferenceState::Open, NumberState::Assigned),
        Decisions{DifferenceDecision::AcceptWebhook});
    QCOMPARE(
        decisionsFor(DifferenceKind::SidChanged, DifferenceState::Open, NumberState::Configured),
        Decisions{DifferenceDecision::TakeSid});
}

void TestDifference::whatElevenLabsLostWaitsWhereItMay()
{
    for (const NumberState state : AllNumberStates) {
        const Decisions decisions
            = decisionsFor(DifferenceKind::MissingAtElevenLabs, DifferenceState::Open, state);
        QCOMPARE(!decisions.isEmpty(), canMove(state, NumberState::PendingImport));
    }
    QVERIFY(decisionsFor(
                DifferenceKind::MissingAtElevenLabs, DifferenceState::Open, NumberState::Assigned)
                .isEmpty());
}

void TestDifference::doublesOfAssignedNumbersAreOnlyShown()
{
    QVERIFY(
        decisionsFor(DifferenceKind::ImportedTwice, DifferenceState::Open, NumberState::Assigned)
            .isEmpty());
    QCOMPARE(
        decisionsFor(DifferenceKind::ImportedTwice, DifferenceState::Open, NumberState::Configured),
        Decisions{DifferenceDecision::RemoveImport});
    QVERIFY(isMadeAtElevenLabs(DifferenceDecision::RemoveImport));
    QVERIFY(!isMadeAtElevenLabs(DifferenceDecision::TakeId));
}

QTEST_GUILESS_MAIN(TestDifference)
#include "tst_difference.moc"
