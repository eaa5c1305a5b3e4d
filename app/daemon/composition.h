// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/configuration.h"
#include "domain/result.h"
#include "elevenlabs/elevenlabsclient.h"
#include "twilio/twilioclient.h"
#include "workflows/activationworkflow.h"
#include "workflows/alertchannels.h"
#include "workflows/assignworkflow.h"
#include "workflows/databasehost.h"
#include "workflows/elevenlabsreconcile.h"
#include "workflows/importworkflow.h"
#include "workflows/monitorworkflow.h"
#include "workflows/orderdesk.h"
#include "workflows/organizationworkflow.h"
#include "workflows/purchaseworkflow.h"
#include "workflows/reconcileworkflow.h"

#include <QCoroTask>
#include <QNetworkAccessManager>

#include <memory>

namespace numberwell::daemon {

/*! Everything numberwelld is made of, put together once. */
class Composition final
{
public:
    Composition();
    //! Refuses new work, ends requests, drains the database: in that order.
    ~Composition();

    //! Reads the settings, opens the database and brings it up to date.
    QCoro::Task<Result<>> open();
    //! The two halves of it.
    QCoro::Task<Result<>> load();
    QCoro::Task<Result<>> openDatabase();

    //! Unauthorized/"not_configured" where no account is set.
    Result<> requireTwilio() const;

    store::Database &database() { return m_host.database(); }
    const Configuration &configuration() const { return m_configuration; }
    PurchaseWorkflow &purchase() { return *m_purchase; }
    ActivationWorkflow &activation() { return *m_activation; }
    ReconcileWorkflow &reconcile() { return *m_reconcile; }
    //! Does nothing without a key.
    ElevenLabsReconcile &elevenLabsReconcile() { return *m_elevenLabsReconcile; }
    AssignWorkflow &assignment() { return *m_assignment; }
    OrderDesk &desk() { return *m_desk; }
    OrganizationWorkflow &organizations() { return *m_organizations; }
    MonitorWorkflow &monitor() { return *m_monitor; }
    ImportWorkflow &imports() { return *m_imports; }

private:
    Configuration m_configuration;
    QNetworkAccessManager m_network;
    DatabaseHost m_host;
    std::unique_ptr<twilio::TwilioClient> m_twilio;
    std::unique_ptr<elevenlabs::ElevenLabsClient> m_elevenLabs;
    std::unique_ptr<PurchaseWorkflow> m_purchase;
    std::unique_ptr<ActivationWorkflow> m_activation;
    std::unique_ptr<ReconcileWorkflow> m_reconcile;
    std::unique_ptr<ElevenLabsReconcile> m_elevenLabsReconcile;
    std::unique_ptr<AssignWorkflow> m_assignment;
    std::unique_ptr<OrderDesk> m_desk;
    std::unique_ptr<OrganizationWorkflow> m_organizations;
    std::unique_ptr<AlertChannels> m_channels;
    std::unique_ptr<MonitorWorkflow> m_monitor;
    std::unique_ptr<ImportWorkflow> m_imports;
};

} // namespace numberwell::daemon
