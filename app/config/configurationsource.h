// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/configuration.h"
#include "config/environment.h"
#include "config/savedsettings.h"
#include "secrets/secretstore.h"

#include <QCoroTask>
#include <QHash>
#include <QList>
#include <QPair>

namespace numberwell {

/*!
 * Loads and saves the settings of both programs.
 *
 * The environment wins over the settings file; secrets come from the environment, from a file it
 * names, or from the secret store, and from nowhere else. Must outlive its operations, and the
 * store must outlive it. Saving skips what the environment gives: that is not the person's choice,
 * and a server's secrets don't belong in a desktop's keychain.
 */
class ConfigurationSource final
{
public:
    ConfigurationSource(QProcessEnvironment environment,
                        QString settingsPath,
                        SecretStore *secrets);

    //! The file that is used where no other is named.
    static QString defaultSettingsPath() { return SavedSettings::defaultPath(); }

    /*!
     * The settings as they stand. A keychain that is locked or missing is no failure: the
     * secrets it may hold are empty then, named in Configuration::secretsToAskFor, and the reason
     * is Configuration::keychainError. With nothing saved the keychain is not even touched.
     */
    [[nodiscard]] QCoro::Task<Result<Configuration>> load();

    //! Keeps what the person was asked for until the program ends; the next load() has it.
    void keepForSession(const QString &key, Secret secret);

    /*!
     * Each checks its settings, saves what is not secret and then hands the secrets to the store;
     * an empty secret is removed there. A Secrets error means that everything else is saved, and
     * the secrets are kept for this session: the person is asked again at the next start.
     */
    [[nodiscard]] QCoro::Task<Result<>> saveDatabase(DatabaseSettings settings);
    [[nodiscard]] QCoro::Task<Result<>> saveTwilio(TwilioSettings settings);
    [[nodiscard]] QCoro::Task<Result<>> saveElevenLabs(ElevenLabsSettings settings);
    //! Settings without an address turn the channel off and forget its secret.
    [[nodiscard]] QCoro::Task<Result<>> saveMail(MailSettings settings);
    [[nodiscard]] QCoro::Task<Result<>> saveWebhook(WebhookSettings settings);
    [[nodiscard]] Result<> saveDesktopAlerts(bool isOn);
    [[nodiscard]] Result<> saveTargets(PoolTargets targets);
    [[nodiscard]] Result<> saveConfirmation(ConfirmationRule rule);
    [[nodiscard]] Result<> saveSavings(SavingsRules rules);

private:
    struct SecretChange
    {
        QString key;
        QString variable;
        Secret secret;
    };

    QCoro::Task<Configuration> withSecrets(Configuration configuration, SavedValues saved);
    QCoro::Task<Result<>> save(SavedValues changes, QList<SecretChange> secrets);
    QCoro::Task<Result<>> saveSecret(SecretChange change, bool wasKept);

    Environment m_environment;
    SavedSettings m_saved;
    SecretStore *m_secrets;
    QHash<QString, Secret> m_session;
};

} // namespace numberwell
