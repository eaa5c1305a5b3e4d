// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/configurationsource.h"
#include "domain/result.h"
#include "elevenlabs/elevenlabsclient.h"
#include "sandbox/standinthread.h"
#include "twilio/twilioclient.h"
#include "workflows/accountcheck.h"
#include "workflows/activationworkflow.h"
#include "workflows/alertchannels.h"
#include "workflows/assignworkflow.h"
#include "workflows/databasehost.h"
#include "workflows/elevenlabsreconcile.h"
#include "workflows/historyworkflow.h"
#include "workflows/importworkflow.h"
#include "workflows/monitorworkflow.h"
#include "workflows/orderdesk.h"
#include "workflows/organizationworkflow.h"
#include "workflows/poolfeed.h"
#include "workflows/purchaseworkflow.h"
#include "workflows/reconcileworkflow.h"
#include "workflows/sessionworkflow.h"
#include "workflows/upkeep.h"

#include <QCoroTask>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QSettings>
#include <QTimer>

#include <memory>

namespace numberwell {

class AlertTray;
class DashboardPage;
class MainWindow;
class OrganizationsPage;
class PoolPage;
class PurchaseWizard;
class ReconcileDialog;
class SessionPage;
class SettingsPage;
class ActivityPage;

/*!
 * Everything the console is made of, put together once. The window is there at once; accounts,
 * database and data arrive behind it.
 */
class Composition final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        bool isSandbox = false; //!< --sandbox: whatever the settings say
        QString settingsPath = ConfigurationSource::defaultSettingsPath();
    };

    //! \a source outlives it: what was asked for in this session is kept there.
    Composition(ConfigurationSource &source, const Options &options);
    //! Refuses new work, ends requests, drains the database: in that order.
    ~Composition() override;

    MainWindow &window() { return *m_window; }
    PoolFeed &feed() { return m_feed; }
    PurchaseWorkflow &purchase() { return m_purchase; }
    store::Database &database() { return m_host.database(); }
    //! Null unless this is the sandbox.
    StandIns *standIns() { return m_standIns.get(); }

    //! Loads the settings and connects; problems are shown in the window.
    void start();

signals:
    //! Accounts and database are as they will be; the first data is on its way.
    void started();
    //! The settings were saved: the program puts everything together anew.
    void restartRequested();

private:
    QCoro::Task<> run();
    QCoro::Task<Result<>> openDatabase(Configuration configuration);
    void startStandIns(Configuration *configuration);
    QCoro::Task<> readAccount();
    QCoro::Task<> tryNow(QString orderId);
    QCoro::Task<> tryImportsNow(QList<E164> numbers);
    QCoro::Task<> sendNow(QString deliveryId);
    void giveUpDelivery(const QString &deliveryId);
    void tellOfPurchases(const QList<store::PurchaseOrder> &orders);
    void tellOfImports(const QList<store::ImportItem> &items);
    void startMonitor();
    void showWindow();

    void connectPages();
    void connectState();
    void showDatabaseState();
    void showView(const PoolView &view);
    void openWizard(int count, const QString &areaCode);
    PurchaseWizard *makeWizard();
    void openReconcile();
    //! False, after showing where, while there is no account to speak with.
    bool hasTwilioAccount();
    bool isIdle() const
    {
        return m_purchase.isIdle() && m_customers.isIdle() && m_reconcile.isIdle()
               && m_elevenLabsReconcile.isIdle() && m_monitor.isIdle() && m_imports.isIdle()
               && m_upkeep.isIdle();
    }
    void copyForElevenLabs(const QList<E164> &numbers);
    PoolTargets savedTargets() const;
    ConfirmationRule savedConfirmation() const;
    SavingsRules savedSavings() const;
    void applySavings();
    bool wantsDesktopAlerts() const;

    Options m_options;
    QSettings m_windowSettings; //!< sizes, columns, last choices
    ConfigurationSource &m_source;
    Configuration m_configuration;
    PoolTargets m_targets;
    bool m_isSandbox = false;
    bool m_isClosing = false; //!< what still waits goes on in the destructor, to end

    QNetworkAccessManager m_network;
    std::unique_ptr<StandIns> m_standIns;
    DatabaseHost m_host;
    twilio::TwilioClient m_twilio;
    elevenlabs::ElevenLabsClient m_elevenLabs;
    PoolFeed m_feed;
    PurchaseWorkflow m_purchase;
    OrderDesk m_desk;
    OrganizationWorkflow m_customers;
    ActivationWorkflow m_activation;
    AssignWorkflow m_assignment;
    SessionWorkflow m_sessions;
    HistoryWorkflow m_history;
    ReconcileWorkflow m_reconcile;
    ElevenLabsReconcile m_elevenLabsReconcile;
    AlertChannels m_channels;
    MonitorWorkflow m_monitor;
    ImportWorkflow m_imports;
    Upkeep m_upkeep;
    AccountCheck m_check;
    QTimer m_accountTimer;

    DashboardPage *m_dashboard = nullptr;
    SessionPage *m_session = nullptr;
    PoolPage *m_pool = nullptr;
    OrganizationsPage *m_organizations = nullptr;
    ActivityPage *m_activity = nullptr;
    SettingsPage *m_settings = nullptr;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<AlertTray> m_tray;
    QPointer<PurchaseWizard> m_wizard;
    QPointer<ReconcileDialog> m_reconcileDialog;
};

} // namespace numberwell
