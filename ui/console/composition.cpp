// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "console/composition.h"

#include "activity/activitypage.h"
#include "common/errortext.h"
#include "common/queuetext.h"
#include "console/alerttray.h"
#include "dashboard/dashboardpage.h"
#include "mainwindow.h"
#include "organizations/organizationspage.h"
#include "paste/copyshape.h"
#include "pool/poolpage.h"
#include "purchase/purchasewizard.h"
#include "reconcile/reconciledialog.h"
#include "session/sessionpage.h"
#include "settings/settingspage.h"
#include "workflows/databasetask.h"
#include "workflows/sandboxpool.h"
#include "workflows/vendoraccounts.h"

#include <QApplication>
#include <QClipboard>
#include <QFileInfo>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell {

namespace {

// The balance is asked as often as it may move.
constexpr auto AccountInterval = 5min;
// Turns of the event queue, at the end.
constexpr int LeastTurns = 10;
constexpr int MostTurns = 1000;

QString windowSettingsPath(const QString &settingsPath)
{
    return QFileInfo(settingsPath).absolutePath() + u"/window.ini"_s;
}

QUrl elevenLabsDashboard()
{
    return QUrl(u"https://elevenlabs.io/app/conversational-ai/phone-numbers"_s);
}

//! A number of the settings file; \a usual where it holds none.
int savedNumber(const SavedValues &saved, const QString &key, int usual)
{
    bool isNumber = false;
    const int number = saved.value(key).toInt(&isNumber);
    return isNumber ? number : usual;
}

} // namespace

Composition::Composition(ConfigurationSource &source, const Options &options)
    : m_options(options)
    , m_windowSettings(windowSettingsPath(options.settingsPath), QSettings::IniFormat)
    , m_source(source)
    , m_targets(savedTargets())
    , m_host(actorName(u"console"_s))
    , m_twilio(&m_network, twilio::TwilioAccount())
    , m_elevenLabs(&m_network, elevenlabs::ElevenLabsAccount())
    , m_feed(m_host.database())
    , m_purchase(m_host.database(), m_twilio)
    , m_desk(m_host.database(), m_purchase)
    , m_customers(m_host.database(), m_purchase, m_desk, OrganizationWorkflow::Options())
    , m_activation(m_host.database(), QString())
    , m_assignment(m_host.database())
    , m_sessions(m_host.database())
    , m_history(m_host.database())
    , m_reconcile(m_host.database(), m_twilio)
    , m_elevenLabsReconcile(m_host.database(), m_elevenLabs, m_twilio)
    , m_channels(&m_network)
    , m_monitor(m_host.database(), m_channels)
    , m_imports(m_host.database(), m_elevenLabs)
    , m_upkeep(m_purchase, m_customers, m_assignment, m_imports)
    , m_check(&m_network, Configuration::defaultHttpTimeout)
{
    m_dashboard = new DashboardPage(m_feed, m_history, m_targets);
    m_session = new SessionPage(
        m_feed, m_sessions, m_activation, m_history, m_targets, elevenLabsDashboard());
    m_session->setSettings(&m_windowSettings);
    m_session->setImports(m_imports);
    m_pool = new PoolPage(m_feed, m_history, &m_windowSettings);
    m_organizations = new OrganizationsPage(m_feed, m_customers, m_assignment);
    m_activity = new ActivityPage(m_feed, m_history);
    m_activity->setImports(m_imports);
    m_settings = new SettingsPage(m_source, m_check);
    m_settings->addLimits(m_purchase);
    m_settings->addAlerts(m_monitor, m_channels);
    MainWindow::Parts parts;
    parts.pages = {m_dashboard, m_session, m_pool, m_organizations, m_activity, m_settings};
    parts.settings = &m_windowSettings;
    m_window = std::make_unique<MainWindow>(parts);
    m_tray = std::make_unique<AlertTray>(
        m_monitor, &m_windowSettings, AlertTray::Options{.wantsNotifications = [this] {
            return wantsDesktopAlerts();
        }});
    connectPages();
    connectState();
    applySavings();
}

Composition::~Composition()
{
    m_isClosing = true;
    m_upkeep.stop();
    m_accountTimer.stop();
    m_window->hide();
    m_tray->icon()->hide();
    m_desk.shutDown();
    m_purchase.shutDown();
    m_reconcile.shutDown();
    m_elevenLabsReconcile.shutDown();
    m_monitor.shutDown();
    m_channels.shutDown();
    m_imports.shutDown();
    m_elevenLabs.refuseNewWork();
    m_elevenLabs.abortAll();
    m_twilio.refuseNewWork();
    m_twilio.abortAll();
    m_host.close();
    // What waited for the database goes on in this thread, and ends: all it asks for is refused.
    for (int turn = 0; turn < LeastTurns || (turn < MostTurns && !isIdle()); ++turn)
        QCoreApplication::sendPostedEvents();
    m_window.reset();
    if (m_standIns)
        m_standIns->stop();
}

PoolTargets Composition::savedTargets() const
{
    const SavedSettings settings(m_options.settingsPath);
    const SavedValues saved = settings.read().value_or(SavedValues());
    const PoolTargets usual;
    return checkedTargets(
               {.threshold = savedNumber(saved, savedkeys::poolThreshold, usual.threshold),
                .target = savedNumber(saved, savedkeys::poolTarget, usual.target)})
        .value_or(usual);
}

//! As it stands now: it takes effect with the next purchase.
ConfirmationRule Composition::savedConfirmation() const
{
    const SavedSettings settings(m_options.settingsPath);
    const SavedValues saved = settings.read().value_or(SavedValues());
    const ConfirmationRule usual;
    return checkedConfirmation(
               {.numbers = savedNumber(saved, savedkeys::confirmNumbers, usual.numbers),
                .monthly = savedNumber(saved, savedkeys::confirmMonthly, usual.monthly)})
        .value_or(usual);
}

SavingsRules Composition::savedSavings() const
{
    const SavedSettings settings(m_options.settingsPath);
    const SavedValues saved = settings.read().value_or(SavedValues());
    const SavingsRules usual;
    return checkedSavings(
               {.minutesByHand = savedNumber(saved, savedkeys::minutesByHand, usual.minutesByHand),
                .hourlyRate = savedNumber(saved, savedkeys::hourlyRate, usual.hourlyRate),
                .centsPerNumber
                = savedNumber(saved, savedkeys::centsPerNumber, usual.centsPerNumber)})
        .value_or(usual);
}

void Composition::applySavings()
{
    const SavingsRules rules = savedSavings();
    m_dashboard->setSavingsRules(rules);
    m_session->setSavingsRules(rules);
}

bool Composition::wantsDesktopAlerts() const
{
    const SavedSettings settings(m_options.settingsPath);
    return settings.read().value_or(SavedValues()).value(savedkeys::desktopAlerts) != "off"_L1;
}

void Composition::connectPages()
{
    MainWindow *window = m_window.get();
    connect(window, &MainWindow::buyRequested, this, &Composition::openWizard);
    connect(window, &MainWindow::refreshRequested, &m_feed, &PoolFeed::refresh);
    connect(window, &MainWindow::connectAccountsRequested, this, [window, this] {
        window->showPage(m_settings->id());
    });
    connect(m_dashboard, &DashboardPage::sessionRequested, this, [window, this] {
        window->showPage(m_session->id());
    });
    connect(m_dashboard,
            &DashboardPage::numbersRequested,
            this,
            [window, this](const QList<E164> &numbers) {
                window->showPage(m_pool->id());
                m_pool->showNumbers(numbers);
            });
    connect(m_dashboard, &DashboardPage::reconcileRequested, this, &Composition::openReconcile);
    connect(m_pool, &PoolPage::reconcileRequested, this, &Composition::openReconcile);
    connect(m_activity, &ActivityPage::retryRequested, this, &Composition::openWizard);
    connect(m_activity, &ActivityPage::tryNowRequested, this, &Composition::tryNow);
    connect(m_activity, &ActivityPage::giveUpRequested, &m_purchase, &PurchaseWorkflow::stop);
    connect(m_activity, &ActivityPage::tryImportsRequested, this, &Composition::tryImportsNow);
    connect(m_activity, &ActivityPage::sendNowRequested, this, &Composition::sendNow);
    connect(m_activity, &ActivityPage::giveUpDeliveryRequested, this, &Composition::giveUpDelivery);
    connect(m_tray.get(), &AlertTray::windowRequested, this, &Composition::showWindow);
    connect(m_tray.get(), &AlertTray::quitRequested, window, &QWidget::close);
    connect(m_settings,
            &SettingsPage::configurationSaved,
            this,
            &Composition::restartRequested,
            Qt::QueuedConnection);
    connect(m_settings, &SettingsPage::savingsSaved, this, &Composition::applySavings);
    connect(&m_purchase, &PurchaseWorkflow::orderFinished, m_session, &SessionPage::orderFinished);
    connect(&m_purchase, &PurchaseWorkflow::orderFinished, this, [this] { readAccount(); });
}

void Composition::connectState()
{
    connect(
        &m_host.database(), &store::Database::stateChanged, this, &Composition::showDatabaseState);
    connect(&m_feed, &PoolFeed::viewChanged, this, &Composition::showView);
    connect(&m_upkeep, &Upkeep::purchasesSettled, m_window.get(), [this](const auto &orders) {
        tellOfPurchases(orders);
    });
    connect(&m_upkeep, &Upkeep::importsSettled, m_window.get(), [this](const auto &items) {
        tellOfImports(items);
    });
    connect(&m_accountTimer, &QTimer::timeout, this, [this] { readAccount(); });
    m_accountTimer.setInterval(AccountInterval);
}

void Composition::start()
{
    m_window->setDatabaseState(tr("Database: starting…"), Tone::Neutral);
    run();
}

QCoro::Task<> Composition::run()
{
    const QPointer<Composition> self(this);
    auto configuration = co_await m_source.load();
    if (!self || m_isClosing)
        co_return;
    if (!configuration) {
        m_window->showPage(m_settings->id());
        m_window->showToast(sentenceFor(configuration.error()));
        m_host.database().giveUp(configuration.error());
        co_return;
    }
    m_isSandbox = m_options.isSandbox || configuration->isEmpty();
    m_window->setSandbox(m_isSandbox);
    m_settings->setConfiguration(*configuration, m_isSandbox);
    if (m_isSandbox)
        startStandIns(&*configuration);
    m_configuration = *configuration;
    ClientOptions options;
    options.timeout = m_configuration.httpTimeout;
    m_twilio.setAccount(twilioAccount(m_configuration.twilio), options);
    m_elevenLabs.setAccount(elevenLabsAccount(m_configuration.elevenLabs), options);
    if (m_configuration.elevenLabs.isComplete())
        m_elevenLabsReconcile.enable(m_configuration.elevenLabs.agentId);
    m_imports.setTimeout(m_configuration.httpTimeout);
    m_imports.setUsualAgent(m_configuration.elevenLabs.agentId);
    m_imports.setTwilio(twilioCredentials(m_configuration.twilio), canImport(m_configuration));
    m_customers.setCanBuy(m_configuration.twilio.isComplete());
    m_upkeep.setCanBuy(m_configuration.twilio.isComplete());
    m_channels.setSettings(m_configuration.alerts);
    m_activation.setAgentId(m_configuration.elevenLabs.agentId);
    m_session->setTwilioAccount(m_configuration.twilio.accountSid);
    if (!m_isSandbox && !m_configuration.secretsToAskFor.isEmpty())
        m_settings->askForSecrets();

    const auto opened = co_await openDatabase(m_configuration);
    if (!self || m_isClosing)
        co_return;
    if (!opened)
        m_window->showToast(sentenceFor(opened.error()));
    startMonitor();
    emit started();
    m_elevenLabsReconcile.keepGoing();
    if (m_configuration.twilio.isComplete()) {
        m_accountTimer.start();
        readAccount();
        // What was being bought is settled first: it is not bought elsewhere.
        connect(
            &m_upkeep,
            &Upkeep::purchasesLookedAt,
            this,
            [this] { m_reconcile.keepGoing(); },
            Qt::SingleShotConnection);
    }
    m_upkeep.start();
}

void Composition::startStandIns(Configuration *configuration)
{
    m_standIns = std::make_unique<StandIns>();
    if (!m_standIns->start())
        return;
    m_standIns->populate(SampleData::standard());
    // Nobody is to be woken by a sandbox.
    configuration->alerts.mail = {};
    configuration->alerts.webhook = {};
    configuration->twilio = TwilioSettings();
    configuration->twilio.apiUrl = m_standIns->twilioUrl();
    configuration->twilio.pricingUrl = m_standIns->twilioUrl();
    configuration->twilio.accountSid = m_standIns->accountSid();
    configuration->twilio.authToken = Secret(m_standIns->authToken());
    configuration->elevenLabs = ElevenLabsSettings();
    configuration->elevenLabs.apiUrl = m_standIns->elevenLabsUrl();
    configuration->elevenLabs.apiKey = Secret(m_standIns->apiKey());
    configuration->elevenLabs.agentId = m_standIns->agentId();
}

QCoro::Task<Result<>> Composition::openDatabase(Configuration configuration)
{
    const QPointer<Composition> self(this);
    const auto kind = m_isSandbox ? DatabaseHost::Kind::Sandbox : DatabaseHost::Kind::Configured;
    const auto opened = co_await m_host.open(kind, configuration.database);
    if (!self || !opened || !m_isSandbox)
        co_return opened;
    auto loading = m_host.database().run([](store::Connection &connection) {
        return loadSamplePool(connection, SampleData::standard());
    });
    co_return co_await loading;
}

QCoro::Task<> Composition::readAccount()
{
    const QPointer<Composition> self(this);
    const auto balance = co_await m_purchase.balance();
    if (self && balance)
        m_window->setBalance(*balance);
}

void Composition::tellOfPurchases(const QList<store::PurchaseOrder> &orders)
{
    int bought = 0;
    for (const store::PurchaseOrder &order : orders)
        bought += int(order.recorded().size());
    if (bought > 0)
        m_window->showToast(
            tr("An unfinished purchase was gone on with: %n numbers bought.", nullptr, bought));
}

void Composition::tellOfImports(const QList<store::ImportItem> &items)
{
    const auto live
        = std::ranges::count(items, store::ImportState::Verified, &store::ImportItem::state);
    if (live > 0)
        m_window->showToast(
            tr("An unfinished import was gone on with: %n numbers live.", nullptr, int(live)));
}

QCoro::Task<> Composition::tryImportsNow(QList<E164> numbers)
{
    const QPointer<Composition> self(this);
    const auto tried = co_await m_imports.tryNow(numbers);
    if (!self)
        co_return;
    if (!tried) {
        m_window->showToast(sentenceFor(tried.error(), {{}, {}, ErrorSource::Database}));
        co_return;
    }
    co_await m_upkeep.settleImports();
}

QCoro::Task<> Composition::tryNow(QString orderId)
{
    const QPointer<Composition> self(this);
    const auto tried = co_await m_purchase.tryNow(orderId);
    if (!self)
        co_return;
    if (!tried) {
        m_window->showToast(sentenceFor(tried.error()));
        co_return;
    }
    co_await m_purchase.execute(orderId);
}

QCoro::Task<> Composition::sendNow(QString deliveryId)
{
    const QPointer<Composition> self(this);
    const auto tried = co_await m_monitor.tryNow(deliveryId);
    if (self && !tried)
        m_window->showToast(sentenceFor(tried.error(), {{}, {}, ErrorSource::Database}));
}

void Composition::giveUpDelivery(const QString &deliveryId)
{
    m_monitor.giveUp(deliveryId);
}

void Composition::startMonitor()
{
    m_monitor.keepGoing();
    // A sandbox is gone at exit, and its alerts with it.
    m_tray->setPlace(m_isSandbox ? QString() : m_host.database().describe());
}

void Composition::showWindow()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Composition::showDatabaseState()
{
    const auto &database = m_host.database();
    switch (database.state()) {
    case store::Database::State::Connecting:
        m_window->setDatabaseState(tr("Database: connecting…"), Tone::Neutral);
        break;
    case store::Database::State::Connected:
        m_window->setDatabaseState(m_isSandbox ? tr("Database: sandbox")
                                               : tr("Database: %1").arg(database.describe()),
                                   Tone::Success);
        m_feed.refresh();
        break;
    case store::Database::State::Waiting:
        m_window->setDatabaseState(tr("Database: not answering…"), Tone::Warning);
        break;
    case store::Database::State::Lost:
        m_window->setDatabaseState(tr("Database: not reached, trying again…"), Tone::Danger);
        break;
    }
}

void Composition::showView(const PoolView &view)
{
    m_window->setPoolHealth(view.statistics.counts, m_targets);
    m_window->setLastChange(view.statistics.lastChange);
    m_tray->setHealth(view.statistics.counts, m_targets);
    m_tray->check();
    m_upkeep.lookAt(nextTryOf(view.queue));
    const auto showQueue
        = [this, queue = view.queue](const Result<QList<store::ImportItem>> &imports) {
              const auto waiting = imports.value_or(QList<store::ImportItem>());
              const auto mayBeTried = m_imports.canImport() ? waiting : QList<store::ImportItem>();
              for (const store::ImportItem &item : mayBeTried)
                  m_upkeep.lookAt(item.nextTry);
              m_window->setQueue(queueLine(queue, int(waiting.size()), nextTryOf(mayBeTried)));
          };
    // At the end the window goes first: what is answered after that is shown to nobody.
    QCoro::connect(m_imports.waiting(), m_window.get(), showQueue);
}

PurchaseWizard *Composition::makeWizard()
{
    auto *wizard
        = new PurchaseWizard(m_purchase, m_feed, m_targets, &m_windowSettings, m_window.get());
    wizard->setConfirmationRule(savedConfirmation());
    wizard->setCanImport(m_imports.canImport().has_value());
    connect(wizard, &QDialog::finished, wizard, &QObject::deleteLater);
    connect(wizard, &QDialog::finished, m_session, [this] { m_session->setBuying(false); });
    connect(wizard, &PurchaseWizard::copyRequested, this, &Composition::copyForElevenLabs);
    connect(wizard, &PurchaseWizard::copyRequested, wizard, &QDialog::accept);
    connect(wizard, &PurchaseWizard::importRequested, this, [this](const QList<E164> &numbers) {
        m_window->showPage(m_session->id());
        m_session->importNow(numbers);
    });
    connect(wizard, &PurchaseWizard::importRequested, wizard, &QDialog::accept);
    // Queued: the wizard that asks is about to close.
    connect(wizard,
            &PurchaseWizard::anotherRequested,
            this,
            &Composition::openWizard,
            Qt::QueuedConnection);
    m_wizard = wizard;
    return wizard;
}

void Composition::openWizard(int count, const QString &areaCode)
{
    if (m_wizard && m_wizard->isVisible()) {
        m_wizard->raise();
        return;
    }
    if (!hasTwilioAccount())
        return;
    PurchaseWizard *wizard = makeWizard();
    wizard->setSuggestion(count, areaCode);
    m_session->setBuying(true);
    wizard->open();
}

bool Composition::hasTwilioAccount()
{
    if (m_isSandbox || m_configuration.twilio.isComplete())
        return true;
    m_window->showPage(m_settings->id());
    m_window->showToast(tr("Connect a Twilio account first: numbers are bought with it."));
    return false;
}

void Composition::openReconcile()
{
    if (!hasTwilioAccount())
        return;
    if (!m_reconcileDialog) {
        m_reconcileDialog
            = new ReconcileDialog(m_reconcile, m_elevenLabsReconcile, m_feed, m_window.get());
        connect(m_reconcileDialog,
                &ReconcileDialog::numbersRequested,
                this,
                [this](const QList<E164> &numbers) {
                    m_window->showPage(m_pool->id());
                    m_pool->showNumbers(numbers);
                    m_window->activateWindow();
                });
    }
    m_reconcileDialog->show();
    m_reconcileDialog->raise();
    m_reconcileDialog->activateWindow();
}

void Composition::copyForElevenLabs(const QList<E164> &numbers)
{
    QList<CopyRow> rows;
    for (const E164 &number : numbers)
        rows.append({.number = number, .sid = {}, .label = {}});
    QApplication::clipboard()->setText(toClipboardText(rows, CopyShape::Lines));
    m_window->showPage(m_session->id());
    m_window->showToast(tr("%n numbers copied.", nullptr, int(numbers.size())));
}

} // namespace numberwell
