// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingspage.h"

#include "common/accessibility.h"
#include "common/banner.h"
#include "common/controls.h"
#include "common/inlinemessage.h"
#include "common/theme.h"
#include "settings/databasesection.h"
#include "settings/elevenlabssection.h"
#include "settings/limitssection.h"
#include "settings/mailsection.h"
#include "settings/monitorsection.h"
#include "settings/poolsection.h"
#include "settings/savingssection.h"
#include "settings/secretprompt.h"
#include "settings/settingstext.h"
#include "settings/twiliosection.h"
#include "settings/webhooksection.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace numberwell {

SettingsPage::SettingsPage(ConfigurationSource &source, AccountCheck &check, QWidget *parent)
    : Page(u"settings"_s, tr("Settings"), u"configure"_s, parent)
    , m_source(source)
    , m_keychainMessage(new InlineMessage(this))
    , m_sandboxNote(new Banner(this))
    , m_tabs(named(new QTabBar(this), u"settingsTabs"_s, tr("Parts of the settings")))
    , m_stack(new QStackedWidget(this))
{
    m_keychainMessage->setObjectName(u"keychainMessage"_s);
    m_sandboxNote->setObjectName(u"sandboxNote"_s);
    m_sandboxNote->setContent(
        Tone::Info, tr("This is the sandbox. Enter real accounts below and save to leave it."));
    m_sandboxNote->hide();
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    body()->addWidget(m_sandboxNote);
    body()->addWidget(m_keychainMessage);
    body()->addWidget(m_tabs);
    body()->addWidget(m_stack, 1);
    addSection(u"database"_s, tr("&Database"), new DatabaseSection(source, check, this));
    addSection(u"twilio"_s, tr("&Twilio"), new TwilioSection(source, check, this));
    addSection(u"elevenLabs"_s, tr("&ElevenLabs"), new ElevenLabsSection(source, check, this));
    addSection(u"pool"_s, tr("&Pool"), new PoolSection(source, this));
    // Each of these is read at the start only; the limits take effect as they are saved.
    for (SettingsSection *section : std::as_const(m_sections))
        connect(section, &SettingsSection::saved, this, &SettingsPage::configurationSaved);
    auto *savings = new SavingsSection(source, this);
    addSection(u"savings"_s, tr("Time and &money"), savings);
    connect(savings, &SettingsSection::saved, this, &SettingsPage::savingsSaved);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_keychainMessage, &InlineMessage::actionTriggered, this, &SettingsPage::askForSecrets);
    setConfiguration({}, false);
}

void SettingsPage::addSection(const QString &id, const QString &title, SettingsSection *section)
{
    addTab(id, title, section, {section});
}

void SettingsPage::addTab(const QString &id,
                          const QString &title,
                          QWidget *content,
                          const QList<SettingsSection *> &sections)
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setObjectName(id + u"Scroll"_s);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_stack->addWidget(scroll);
    const int index = m_tabs->addTab(title);
    m_tabs->setTabData(index, id);
    m_sections << sections;
    m_tabSections << sections;
    for (SettingsSection *section : sections)
        connect(section, &SettingsSection::edited, this, &SettingsPage::updateTabs);
}

void SettingsPage::addLimits(PurchaseWorkflow &purchases)
{
    addSection(u"limits"_s, tr("&Limits"), new LimitsSection(purchases, this));
}

void SettingsPage::addAlerts(MonitorWorkflow &monitor, AlertChannels &channels)
{
    auto *content = new QWidget(this);
    auto *mail = new MailSection(m_source, channels, monitor, content);
    auto *webhook = new WebhookSection(m_source, channels, monitor, content);
    const QList<SettingsSection *> sections{
        new MonitorSection(m_source, monitor, content), mail, webhook};
    // The scroll area asks this for its height at its real width.
    content->setMaximumWidth(sections.constFirst()->maximumWidth());
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::Gap);
    for (SettingsSection *section : sections)
        column->addWidget(section);
    column->addStretch(1);
    addTab(u"alerts"_s, tr("Ale&rts"), content, sections);
    // Channels are read at the start; the rules take effect as they are saved.
    connect(mail, &SettingsSection::saved, this, &SettingsPage::configurationSaved);
    connect(webhook, &SettingsSection::saved, this, &SettingsPage::configurationSaved);
}

void SettingsPage::showSection(const QString &id)
{
    for (int index = 0; index < m_tabs->count(); ++index) {
        if (m_tabs->tabData(index).toString() == id)
            m_tabs->setCurrentIndex(index);
    }
}

void SettingsPage::setConfiguration(const Configuration &configuration, bool isSandbox)
{
    m_configuration = configuration;
    for (SettingsSection *section : std::as_const(m_sections))
        section->setConfiguration(configuration);
    m_sandboxNote->setVisible(isSandbox);
    showKeychainState();
    updateTabs();
}

void SettingsPage::showKeychainState()
{
    if (!SecretPrompt::isNeededFor(m_configuration))
        return m_keychainMessage->clear();
    QStringList names;
    for (const QString &key : std::as_const(m_configuration.secretsToAskFor))
        names << secretName(key);
    const QString reason = m_configuration.keychainError
                               ? keychainReason(*m_configuration.keychainError) + u' '
                               : QString();
    m_keychainMessage->showWarning(
        reason + tr("Missing: %1.").arg(locale().createSeparatedList(names)),
        tr("Enter &missing secrets…"));
}

void SettingsPage::askForSecrets()
{
    if (m_prompt || !SecretPrompt::isNeededFor(m_configuration))
        return;
    m_prompt = new SecretPrompt(m_source, m_configuration, this);
    m_prompt->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_prompt, &QDialog::accepted, this, &SettingsPage::configurationSaved);
    connect(m_prompt, &SecretPrompt::retryRequested, this, &SettingsPage::configurationSaved);
    m_prompt->open();
}

void SettingsPage::updateTabs()
{
    for (int index = 0; index < m_tabs->count(); ++index) {
        const auto &sections = m_tabSections.at(index);
        const bool isEdited
            = std::any_of(sections.cbegin(), sections.cend(), [](const SettingsSection *section) {
                  return section->isEdited();
              });
        m_tabs->setTabToolTip(index, isEdited ? tr("Has changes that are not saved") : QString());
        QString text = m_tabs->tabText(index);
        if (isEdited == text.endsWith(u'•'))
            continue;
        if (isEdited)
            m_tabs->setTabText(index, text + u" •"_s);
        else
            m_tabs->setTabText(index, text.chopped(2));
    }
}

} // namespace numberwell
