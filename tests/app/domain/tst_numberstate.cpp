// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/numberstate.h"

#include <QTest>

using namespace numberwell;

class TestNumberState final : public QObject
{
    Q_OBJECT

private slots:
    void spellingRoundTrips();
    void assignedLeavesOnlyThroughQuarantine();
    void releasedLeavesOnlyByBeingBoughtAgain();
};

void TestNumberState::spellingRoundTrips()
{
    for (const NumberState state : AllNumberStates)
        QCOMPARE(numberStateFromString(nameOf(state)), state);
    QVERIFY(!numberStateFromString(u"Configured"));
}

void TestNumberState::assignedLeavesOnlyThroughQuarantine()
{
    for (const NumberState to : AllNumberStates) {
        const bool isExpected = to == NumberState::Assigned || to == NumberState::Quarantined;
        QCOMPARE(canMove(NumberState::Assigned, to), isExpected);
    }
}

void TestNumberState::releasedLeavesOnlyByBeingBoughtAgain()
{
    for (const NumberState to : AllNumberStates) {
        const bool isExpected = to == NumberState::Released || to == NumberState::Purchased;
        QCOMPARE(canMove(NumberState::Released, to), isExpected);
    }
}

QTEST_GUILESS_MAIN(TestNumberState)
#include "tst_numberstate.moc"
