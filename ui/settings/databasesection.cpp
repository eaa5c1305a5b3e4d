// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/databasesection.h"

#include "common/accessibility.h"
#include "common/controls.h"
#include "common/inlinemessage.h"

#include "config/configurationsource.h"
#include "config/variables.h"
#include "secrets/secretkeys.h"
#include "store/connectionoptions.h"
#include "workflows/accountcheck.h"

#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace numberwell {

namespace {

//! What decides who gets to see the password.
LibpqParameters peer(const QString &url)
{
    LibpqParameters parameters = libpqParameters(url).value_or(LibpqParameters());
    static const QStringList telling{u"host"_s, u"hostaddr"_s, u"port"_s, u"user"_s};
    parameters.removeIf([](const auto &parameter) { return !telling.contains(parameter.first); });
    return parameters;
}

} // namespace

DatabaseSection::DatabaseSection(ConfigurationSource &source, AccountCheck &check, QWidget *parent)
    : SettingsSection(u"databaseSection"_s,
                      tr("Database"),
                      tr("Where the pool is kept: every number, its history and its cost."),
                      Testable::Yes,
                      parent)
    , m_source(source)
    , m_check(check)
{
    auto *place = new QWidget(this);
    auto *choices = new QVBoxLayout(place);
    choices->setContentsMargins(0, 6, 0, 0);
    m_private = new QRadioButton(tr("Pri&vate, on this computer"), place);
    m_private->setObjectName(u"privateDatabase"_s);
    m_server = new QRadioButton(tr("A PostgreS&QL server"), place);
    m_server->setObjectName(u"serverDatabase"_s);
    m_privateNote = makeMuted(makeLabel(
        tr("Nothing to set up: Numberwell starts it by itself, in your data folder. Other "
           "computers and your backend can't reach it."),
        place));
    choices->addWidget(m_private);
    choices->addWidget(m_server);
    choices->addWidget(m_privateNote);
    addRow(tr("Location"), place);

    m_url = new TextSetting(u"databaseUrl"_s, tr("Database address"), this);
    m_url->setPlaceholder(u"postgresql://user@host:5432/database"_s);
    m_url->setUsualHint(tr("Add ?sslmode=verify-full where the server has a certificate."));
    addField(tr("Add&ress"), m_url);
    m_password = new SecretSetting(u"databasePassword"_s, tr("Database password"), this);
    addField(tr("Pass&word"), m_password);

    connect(m_private, &QRadioButton::toggled, this, &DatabaseSection::choosePlace);
    connect(m_url->edit(), &QLineEdit::editingFinished, this, &DatabaseSection::moveTypedPassword);
    // A pasted address shows its password no longer than it takes to notice.
    connect(m_url->edit(),
            &QLineEdit::textEdited,
            this,
            [this, last = qsizetype(0)](const QString &text) mutable {
                if (text.size() > last + 1)
                    moveTypedPassword();
                last = m_url->edit()->text().size();
            });
    m_private->setChecked(true);
}

bool DatabaseSection::isEdited() const
{
    if (m_private->isChecked() != m_wasPrivate)
        return true;
    return m_server->isChecked() && SettingsSection::isEdited();
}

void DatabaseSection::showConfiguration()
{
    const DatabaseSettings &database = configuration().database;
    const QString environment = setBy(variables::databaseUrl);
    const bool keepsChoice = m_private->isChecked() != m_wasPrivate && environment.isEmpty();
    m_wasPrivate = database.isPrivateCluster();
    if (!keepsChoice)
        (m_wasPrivate ? m_private : m_server)->setChecked(true);
    m_private->setEnabled(environment.isEmpty());
    m_server->setEnabled(environment.isEmpty());
    m_url->setSaved(database.url, environment);
    showSecret(m_password, secretkeys::databasePassword, database.password, variables::databaseUrl);
    choosePlace();
}

void DatabaseSection::choosePlace()
{
    const bool isServer = m_server->isChecked();
    setFieldVisible(m_url, isServer);
    // The environment's address brings its password with it, or needs none.
    const bool takesPassword = !m_url->isReadOnly() || !configuration().database.password.isEmpty();
    setFieldVisible(m_password, isServer && takesPassword);
    setTestVisible(isServer);
    m_privateNote->setVisible(!isServer);
    choiceEdited();
}

void DatabaseSection::moveTypedPassword()
{
    const auto split = splitDatabaseUrl(m_url->text());
    if (!split || split->password.isEmpty() || m_url->isReadOnly())
        return;
    m_url->setText(split->url);
    m_password->setTyped(split->password);
}

std::optional<DatabaseSettings> DatabaseSection::checked()
{
    if (m_private->isChecked())
        return DatabaseSettings();
    moveTypedPassword();
    m_url->clearError();
    const auto split = splitDatabaseUrl(m_url->text());
    if (!split || split->isPrivateCluster()) {
        m_url->showError(tr("That is not a database address. It looks like "
                            "postgresql://user@host:5432/database"));
        return {};
    }
    const DatabaseSettings &saved = configuration().database;
    const auto password
        = m_password->checked(saved.password, peer(saved.url) == peer(split->url), {});
    if (!password)
        return {};
    return DatabaseSettings{split->url, *password, Origin::Saved};
}

void DatabaseSection::test()
{
    const auto settings = checked();
    if (!settings)
        return;
    auto options = store::ConnectionOptions::fromUri(settings->url);
    if (!options)
        return m_url->showError(sentenceFor(options.error()));
    options->password = settings->password;
    runTest(m_check.checkDatabase(*options),
            ErrorSource::Database,
            [this](const DatabaseCheck &check) { showCheck(check); });
}

void DatabaseSection::showCheck(const DatabaseCheck &check)
{
    const QString connected = tr("Connected to PostgreSQL %1.").arg(check.serverVersion);
    if (check.isReadOnly) {
        message()->showWarning(tr("%1 It is a read-only standby: nothing can be saved there. "
                                  "Enter the address of the primary.")
                                   .arg(connected));
    } else if (!check.isSchemaCurrent) {
        message()->showWarning(tr("%1 Its tables are missing or not of this version. Numberwell "
                                  "brings them up to date when it connects; no rows are lost.")
                                   .arg(connected));
    } else {
        message()->showSuccess(tr("%1 Its tables are up to date.").arg(connected));
    }
}

void DatabaseSection::save()
{
    const auto settings = checked();
    if (!settings)
        return;
    m_saving = *settings;
    runSave(m_source.saveDatabase(m_saving), !m_saving.password.isEmpty());
}

void DatabaseSection::settle(SecretSetting::Kept kept)
{
    settleSecret(
        m_password, secretkeys::databasePassword, m_saving.password, variables::databaseUrl, kept);
    Configuration saved = configuration();
    if (!saved.isFromEnvironment(variables::databaseUrl)) {
        saved.database = m_saving;
        saved.origins.insert(variables::databaseUrl, Origin::Saved);
    }
    setConfiguration(saved);
}

void DatabaseSection::keepSecretsForSession()
{
    m_source.keepForSession(secretkeys::databasePassword, m_saving.password);
}

} // namespace numberwell
