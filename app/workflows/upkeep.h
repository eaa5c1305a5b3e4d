// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>

#include <QObject>
#include <QTimer>

namespace numberwell {

class AssignWorkflow;
class ImportWorkflow;
class OrganizationWorkflow;
class PurchaseWorkflow;

/*!
 * What a program that stays does without being asked, at once and every minute: finishes unfinished
 * purchases and imports, returns the numbers whose quarantine is over, and serves the organizations
 * that wait. Any number of programs may do so at once. Must outlive its coroutines.
 */
class Upkeep final : public QObject
{
    Q_OBJECT

public:
    Upkeep(PurchaseWorkflow &purchases,
           OrganizationWorkflow &organizations,
           AssignWorkflow &assignment,
           ImportWorkflow &imports,
           bool canBuy);

    void start();
    //! Not in a minute but now: something that was away is back.
    void lookNow();
    //! Begins nothing further.
    void stop();
    bool isIdle() const { return !m_isAtWork; }

private:
    QCoro::Task<> round();

    PurchaseWorkflow &m_purchases;
    OrganizationWorkflow &m_organizations;
    AssignWorkflow &m_assignment;
    ImportWorkflow &m_imports;
    bool m_canBuy;
    QTimer m_timer;
    bool m_isStopped = false;
    bool m_isAtWork = false;
};

} // namespace numberwell
