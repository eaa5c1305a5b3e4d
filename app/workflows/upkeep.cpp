// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/upkeep.h"

#include "workflows/assignworkflow.h"
#include "workflows/importworkflow.h"
#include "workflows/organizationworkflow.h"
#include "workflows/purchaseworkflow.h"

#include <QLoggingCategory>
#include <QPointer>

#include <chrono>

using namespace std::chrono_literals;

namespace numberwell {

Q_LOGGING_CATEGORY(lcUpkeep, "numberwell.upkeep", QtWarningMsg)

namespace {

constexpr auto Interval = 1min;
// The database's clock is a little behind ours, or ahead of it.
constexpr auto ClockMargin = 250ms;

} // namespace

Upkeep::Upkeep(PurchaseWorkflow &purchases,
               OrganizationWorkflow &organizations,
               AssignWorkflow &assignment,
               ImportWorkflow &imports,
               QObject *parent)
    : QObject(parent)
    , m_purchases(purchases)
    , m_organizations(organizations)
    , m_assignment(assignment)
    , m_imports(imports)
{
    m_timer.setInterval(Interval);
    m_sooner.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Upkeep::lookNow);
    connect(&m_sooner, &QTimer::timeout, this, &Upkeep::lookNow);
}

void Upkeep::start()
{
    if (m_isStopped)
        return;
    m_timer.start();
    lookNow();
}

void Upkeep::lookNow()
{
    if (!m_isStopped)
        round();
}

void Upkeep::lookAt(const QDateTime &time)
{
    if (!m_timer.isActive() || !time.isValid())
        return;
    const std::chrono::milliseconds pause
        = std::chrono::milliseconds(QDateTime::currentDateTimeUtc().msecsTo(time)) + ClockMargin;
    // A round before that would come too early for it.
    if (pause <= 0ms || pause >= Interval)
        return;
    if (!m_sooner.isActive() || pause < m_sooner.remainingTimeAsDuration())
        m_sooner.start(pause);
}

void Upkeep::stop()
{
    m_isStopped = true;
    m_timer.stop();
    m_sooner.stop();
}

QCoro::Task<> Upkeep::round()
{
    const QPointer<Upkeep> self(this);
    co_await buy();
    if (self && !m_isStopped)
        co_await serve();
}

//! Imports may take long: a purchase whose next try has come does not wait for them.
QCoro::Task<> Upkeep::buy()
{
    const QPointer<Upkeep> self(this);
    if (!m_canBuy || std::exchange(m_isBuying, true))
        co_return;
    const auto settled = co_await m_purchases.settle();
    if (!self)
        co_return;
    m_isBuying = false;
    if (settled)
        emit purchasesSettled(*settled);
    else
        qCWarning(lcUpkeep) << "purchases are settled later:" << settled.error();
    emit purchasesLookedAt();
}

QCoro::Task<> Upkeep::serve()
{
    const QPointer<Upkeep> self(this);
    if (std::exchange(m_isServing, true))
        co_return;
    const auto returned = co_await m_assignment.returnQuarantined();
    if (!self)
        co_return;
    if (!returned)
        qCWarning(lcUpkeep) << "quarantined numbers are returned later:" << returned.error();
    co_await settleImports();
    if (!self)
        co_return;
    // Who waits for a number gets one that was bought; for the others one is bought now.
    const auto tried = co_await m_organizations.keepTrying();
    if (!self)
        co_return;
    if (!tried)
        qCWarning(lcUpkeep) << "waiting organizations are served later:" << tried.error();
    m_isServing = false;
}

QCoro::Task<> Upkeep::settleImports()
{
    const QPointer<Upkeep> self(this);
    if (!m_imports.canImport())
        co_return;
    const auto settled = co_await m_imports.settle();
    if (!self)
        co_return;
    if (settled)
        emit importsSettled(*settled);
    else
        qCWarning(lcUpkeep) << "imports are settled later:" << settled.error();
}

} // namespace numberwell
