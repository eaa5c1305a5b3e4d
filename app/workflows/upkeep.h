// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/importitem.h"
#include "store/purchaseorder.h"

#include <QCoroTask>

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QTimer>

namespace numberwell {

class AssignWorkflow;
class ImportWorkflow;
class OrganizationWorkflow;
class PurchaseWorkflow;

/*!
 * What a program that stays does without being asked, at once and every minute: returns the numbers
 * whose quarantine is over, finishes unfinished purchases and imports, and serves the organizations
 * that wait. Any number of programs may do so at once.
 */
class Upkeep final : public QObject
{
    Q_OBJECT

public:
    //! The workflows outlive it.
    Upkeep(PurchaseWorkflow &purchases,
           OrganizationWorkflow &organizations,
           AssignWorkflow &assignment,
           ImportWorkflow &imports,
           QObject *parent = nullptr);

    //! Without an account no purchase is finished; all else is done.
    void setCanBuy(bool canBuy) { m_canBuy = canBuy; }

    void start();
    //! Not in a minute but now: something that was away is back.
    void lookNow();
    //! At \a time, too, where that is within a minute: something may be tried then.
    void lookAt(const QDateTime &time);
    //! The imports alone, whatever else is under way.
    QCoro::Task<> settleImports();
    //! Begins nothing further.
    void stop();
    bool isIdle() const { return !m_isBuying && !m_isServing; }

signals:
    //! What another program had left, or this one before it ended.
    void purchasesSettled(const QList<numberwell::store::PurchaseOrder> &orders);
    void importsSettled(const QList<numberwell::store::ImportItem> &items);
    //! Whatever came of it: what was being bought is known, or can't be looked up now.
    void purchasesLookedAt();

private:
    QCoro::Task<> round();
    QCoro::Task<> buy();
    QCoro::Task<> serve();

    PurchaseWorkflow &m_purchases;
    OrganizationWorkflow &m_organizations;
    AssignWorkflow &m_assignment;
    ImportWorkflow &m_imports;
    QTimer m_timer;
    QTimer m_sooner;
    bool m_canBuy = false;
    bool m_isStopped = false;
    bool m_isBuying = false;
    bool m_isServing = false;
};

} // namespace numberwell
