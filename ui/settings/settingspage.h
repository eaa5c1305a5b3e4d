// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"

#include "config/configuration.h"

#include <QPointer>

class QStackedWidget;
class QTabBar;

namespace numberwell {

class AccountCheck;
class AlertChannels;
class PurchaseWorkflow;
class ConfigurationSource;
class InlineMessage;
class MonitorWorkflow;
class SecretPrompt;
class SettingsSection;

/*!
 * Database, Twilio, ElevenLabs and pool levels: a tab each, tested and saved by itself.
 *
 * What is typed and not saved stays in the fields, whatever page is in front and whatever
 * configuration arrives.
 */
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    //! Both must outlive the page.
    SettingsPage(ConfigurationSource &source, AccountCheck &check, QWidget *parent = nullptr);

    //! "database", "twilio", "elevenLabs", "pool", "savings", "limits" or "alerts".
    void showSection(const QString &id);

public slots:
    //! Shows what ConfigurationSource::load() answered, also in the sandbox: never the addresses
    //! and credentials of the sandbox itself, which would be saved as real ones.
    //! The tab of the limits, which are kept in the database. \a purchases outlives the page.
    void addLimits(PurchaseWorkflow &purchases);
    //! The tab of the alerts. Both outlive the page.
    void addAlerts(MonitorWorkflow &monitor, AlertChannels &channels);
    void setConfiguration(const numberwell::Configuration &configuration, bool isSandbox);
    //! Asks for what no keychain gave.
    void askForSecrets();

signals:
    //! Settings were saved, or secrets given for this session: load them anew and reconnect.
    void configurationSaved();
    //! What time and money are reckoned at was saved: nothing has to be loaded anew.
    void savingsSaved();

private:
    void addSection(const QString &id, const QString &title, SettingsSection *section);
    void addTab(const QString &id,
                const QString &title,
                QWidget *content,
                const QList<SettingsSection *> &sections);
    void showKeychainState();
    void updateTabs();

    ConfigurationSource &m_source;
    Configuration m_configuration;
    InlineMessage *m_keychainMessage = nullptr;
    Banner *m_sandboxNote = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<SettingsSection *> m_sections;
    QList<QList<SettingsSection *>> m_tabSections;
    QPointer<SecretPrompt> m_prompt;
};

} // namespace numberwell
