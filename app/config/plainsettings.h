// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/configuration.h"
#include "config/environment.h"
#include "config/savedsettings.h"

#include <QList>

namespace numberwell {

/*!
 * The configuration from the environment and the settings file, without the keychain.
 *
 * \a path names the file in errors.
 */
Result<Configuration> readPlainSettings(const Environment &environment,
                                        const SavedValues &saved,
                                        const QString &path);

/*! A secret that neither the environment nor the file gives, and what may be done for it. */
struct WantedSecret
{
    QString key;             //!< secretkeys.h
    bool isKept = false;     //!< the keychain may hold it, for just this account and server
    bool isRequired = false; //!< the person is asked where nothing holds it
};

/*!
 * The secrets \a configuration still lacks.
 *
 * What the keychain holds was saved for one account at one address. It is never taken for another
 * one that the environment names, or a token would be sent to a server it was not meant for.
 */
QList<WantedSecret> wantedSecrets(const Configuration &configuration, const SavedValues &saved);

//! Puts the secret of \a key in its place.
void setSecret(Configuration *configuration, const QString &key, Secret secret, Origin origin);

} // namespace numberwell
