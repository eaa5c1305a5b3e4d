// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/mailsection.h"

#include "common/inlinemessage.h"

#include "config/configurationsource.h"
#include "config/variables.h"
#include "secrets/secretkeys.h"
#include "workflows/alertchannels.h"
#include "workflows/monitorworkflow.h"

#include <QCoroTask>

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace numberwell {

MailSection::MailSection(ConfigurationSource &source,
                         AlertChannels &channels,
                         MonitorWorkflow &monitor,
                         QWidget *parent)
    : SettingsSection(u"mailSection"_s,
                      tr("Alerts by e-mail"),
                      tr("Sent over TLS only, to a server whose certificate is good. Leave the "
                         "server empty to send no mails."),
                      Testable::Yes,
                      parent)
    , m_source(source)
    , m_channels(channels)
    , m_monitor(monitor)
    , m_url(new TextSetting(u"smtpUrl"_s, tr("Mail server"), this))
    , m_password(new SecretSetting(u"smtpPassword"_s, tr("Mail password"), this))
    , m_to(new TextSetting(u"smtpTo"_s, tr("Recipients"), this))
    , m_from(new TextSetting(u"smtpFrom"_s, tr("Sender"), this))
{
    setButtonTexts(tr("Save &mail settings"), tr("Send a test mail &now"));
    m_url->setPlaceholder(u"smtps://user@mail.example.com:465"_s);
    m_url->setUsualHint(tr("smtps:// is TLS from the start; smtp:// with port 587 begins with "
                           "STARTTLS."));
    addField(tr("Mail server &URL"), m_url);
    addField(tr("Pass&word"), m_password);
    m_to->setPlaceholder(u"ops@example.com"_s);
    m_to->setUsualHint(tr("Several are set apart by commas."));
    addField(tr("Recip&ients"), m_to);
    m_from->setUsualHint(tr("Empty: the user of the mail server, or else the first recipient."));
    addField(tr("&From"), m_from);
    connect(m_url->edit(), &QLineEdit::editingFinished, this, &MailSection::moveTypedPassword);
}

void MailSection::showConfiguration()
{
    const MailSettings &mail = configuration().alerts.mail;
    m_url->setSaved(mail.url, setBy(variables::smtpUrl));
    m_to->setSaved(mail.to.join(u", "_s), setBy(variables::smtpTo));
    m_from->setSaved(mail.from, setBy(variables::smtpFrom));
    showSecret(m_password, secretkeys::smtpPassword, mail.password, variables::smtpUrl);
}

//! A password in an address is shown no longer than it takes to notice.
void MailSection::moveTypedPassword()
{
    const auto split = splitSmtpUrl(m_url->text(), {});
    if (!split || split->password.isEmpty() || m_url->isReadOnly())
        return;
    m_url->setText(split->url);
    m_password->setTyped(split->password);
}

std::optional<MailSettings> MailSection::checked(bool needsServer)
{
    moveTypedPassword();
    for (SettingField *field : std::initializer_list<SettingField *>{m_url, m_to, m_from})
        field->clearError();
    if (m_url->text().isEmpty() && !needsServer)
        return MailSettings();
    bool isRight = true;
    const auto server = splitSmtpUrl(m_url->text(), {});
    if (!server) {
        m_url->showError(tr("That is not a mail server's address. It looks like "
                            "smtps://user@mail.example.com:465"));
        isRight = false;
    }
    MailSettings settings = server.value_or(MailSettings());
    const QString wrongAddress = tr("An e-mail address is needed, like ops@example.com.");
    if (const auto to = parseMailAddresses(m_to->text(), {})) {
        settings.to = *to;
    } else {
        m_to->showError(wrongAddress);
        isRight = false;
    }
    if (const auto from = parseMailAddress(m_from->text(), {})) {
        settings.from = *from;
    } else if (!m_from->text().isEmpty()) {
        m_from->showError(wrongAddress);
        isRight = false;
    }
    const MailSettings &saved = configuration().alerts.mail;
    const auto password = m_password->checked(
        saved.password,
        saved.url == settings.url,
        settings.hasUser() ? tr("The user of the mail server needs a password.") : QString());
    if (!password || !isRight)
        return {};
    settings.password = *password;
    return settings;
}

void MailSection::test()
{
    const auto settings = checked(true);
    if (!settings)
        return;
    runTest(m_channels.testMail(*settings), ErrorSource::MailServer, [this, to = settings->to] {
        message()->showSuccess(
            tr("The mail server took the test mail for %1. Look whether it arrives.")
                .arg(locale().createSeparatedList(to)));
    });
}

void MailSection::save()
{
    const auto settings = checked(false);
    if (!settings)
        return;
    m_saving = *settings;
    runSave(m_source.saveMail(m_saving), !m_saving.password.isEmpty());
}

void MailSection::settle(SecretSetting::Kept kept)
{
    settleSecret(m_password, secretkeys::smtpPassword, m_saving.password, variables::smtpUrl, kept);
    if (m_saving.url.isEmpty() && !configuration().isFromEnvironment(variables::smtpUrl))
        m_monitor.turnOff(AlertChannel::Email);
    Configuration saved = configuration();
    if (!saved.isFromEnvironment(variables::smtpUrl)) {
        saved.alerts.mail = m_saving;
        saved.origins.insert(variables::smtpUrl, Origin::Saved);
    }
    setConfiguration(saved);
}

void MailSection::keepSecretsForSession()
{
    m_source.keepForSession(secretkeys::smtpPassword, m_saving.password);
}

} // namespace numberwell
