// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QMap>
#include <QString>

namespace numberwell {

//! Keys of the settings file and their text.
using SavedValues = QMap<QString, QString>;

//! The keys, as they stand in the file.
namespace savedkeys {

using namespace Qt::StringLiterals;

inline const QString databaseUrl = u"database/url"_s;
inline const QString twilioApiUrl = u"twilio/apiUrl"_s;
inline const QString twilioPricingUrl = u"twilio/pricingUrl"_s;
inline const QString twilioAccountSid = u"twilio/accountSid"_s;
inline const QString twilioApiKeySid = u"twilio/apiKeySid"_s;
inline const QString elevenLabsApiUrl = u"elevenLabs/apiUrl"_s;
inline const QString elevenLabsAgentId = u"elevenLabs/agentId"_s;
inline const QString httpTimeout = u"http/timeout"_s;
inline const QString poolThreshold = u"pool/threshold"_s;
inline const QString poolTarget = u"pool/target"_s;
inline const QString confirmNumbers = u"pool/confirmNumbers"_s;
inline const QString confirmMonthly = u"pool/confirmMonthly"_s;
inline const QString minutesByHand = u"savings/minutesByHand"_s;
inline const QString hourlyRate = u"savings/hourlyRate"_s;
inline const QString centsPerNumber = u"savings/centsPerNumber"_s;
inline const QString smtpUrl = u"alerts/smtpUrl"_s;
inline const QString smtpFrom = u"alerts/smtpFrom"_s;
inline const QString smtpTo = u"alerts/smtpTo"_s;
inline const QString webhookUrl = u"alerts/webhookUrl"_s;
//! "off" where this desktop shows no notifications.
inline const QString desktopAlerts = u"alerts/desktop"_s;
//! Followed by a secret's key: where that secret is ("keychain", "ask" or "none"), never itself.
inline const QString secretPlace = u"secrets/"_s;

} // namespace savedkeys

/*!
 * The settings file, \c numberwell/numberwell.ini in the user's config folder: nothing secret.
 *
 * Read and written whole at each call, so that both programs see each other's changes. Errors are
 * Rejected/"settings_file".
 */
class SavedSettings final
{
public:
    explicit SavedSettings(QString path)
        : m_path(std::move(path))
    {
    }

    //! Honours XDG_CONFIG_HOME as it is when first asked.
    static QString defaultPath();

    const QString &path() const { return m_path; }
    //! Everything in the file; nothing where there is no file yet.
    Result<SavedValues> read() const;
    //! Sets each key; an empty value removes it. Keys that are not named stay.
    Result<> write(const SavedValues &changes) const;

private:
    QString m_path;
};

} // namespace numberwell
