// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/upkeep.h"

#include "workflows/assignworkflow.h"
#include "workflows/importworkflow.h"
#include "workflows/organizationworkflow.h"
#include "workflows/purchaseworkflow.h"

#include <QLoggingCategory>

#include <chrono>

using namespace std::chrono_literals;

namespace numberwell {

Q_LOGGING_CATEGORY(lcUpkeep, "numberwell.upkeep", QtWarningMsg)

Upkeep::Upkeep(PurchaseWorkflow &purchases,
               OrganizationWorkflow &organizations,
               AssignWorkflow &assignment,
               ImportWorkflow &imports,
               bool canBuy)
    : m_purchases(purchases)
    , m_organizations(organizations)
    , m_assignment(assignment)
    , m_imports(imports)
    , m_canBuy(canBuy)
{
    m_timer.setInterval(1min);
    connect(&m_timer, &QTimer::timeout, this, [this] { round(); });
}

void Upkeep::start()
{
    m_timer.start();
    round();
}

void Upkeep::lookNow()
{
    if (!m_isStopped)
        round();
}

void Upkeep::stop()
{
    m_isStopped = true;
    m_timer.stop();
}

QCoro::Task<> Upkeep::round()
{
    if (std::exchange(m_isAtWork, true))
        co_return;
    if (m_canBuy) {
        const auto settled = co_await m_purchases.settle();
        if (!settled)
            qCWarning(lcUpkeep) << "purchases are settled later:" << settled.error();
    }
    const auto returned = co_await m_assignment.returnQuarantined();
    if (!returned)
        qCWarning(lcUpkeep) << "quarantined numbers are returned later:" << returned.error();
    if (m_imports.canImport()) {
        const auto imported = co_await m_imports.settle();
        if (!imported)
            qCWarning(lcUpkeep) << "imports are settled later:" << imported.error();
    }
    const auto tried = co_await m_organizations.keepTrying();
    if (!tried)
        qCWarning(lcUpkeep) << "waiting organizations are served later:" << tried.error();
    m_isAtWork = false;
}

} // namespace numberwell
