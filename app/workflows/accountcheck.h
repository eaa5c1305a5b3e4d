// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/money.h"
#include "domain/result.h"
#include "elevenlabs/elevenlabstypes.h"
#include "store/connectionoptions.h"
#include "twilio/twiliotypes.h"

#include <QCoroTask>
#include <QList>
#include <QObject>

#include <chrono>
#include <optional>

class QNetworkAccessManager;

namespace numberwell {

struct TwilioCheck
{
    QString friendlyName;
    QString status; //!< "active", …
    QString type;   //!< "Trial", "Full"
    std::optional<Money> balance;
};

struct ElevenLabsCheck
{
    QList<elevenlabs::Agent> agents;
};

struct DatabaseCheck
{
    QString serverVersion; //!< "15.18"
    bool isSchemaCurrent = false;
    bool isReadOnly = false;
};

//! The Test buttons of the settings: tries credentials that are not saved yet. Changes nothing.
class AccountCheck final : public QObject
{
    Q_OBJECT

public:
    AccountCheck(QNetworkAccessManager *network, std::chrono::milliseconds timeout)
        : m_network(network)
        , m_timeout(timeout)
    {
    }

    QCoro::Task<Result<TwilioCheck>> checkTwilio(twilio::TwilioAccount account);
    QCoro::Task<Result<ElevenLabsCheck>> checkElevenLabs(elevenlabs::ElevenLabsAccount account);
    QCoro::Task<Result<DatabaseCheck>> checkDatabase(store::ConnectionOptions options);

private:
    QNetworkAccessManager *m_network;
    std::chrono::milliseconds m_timeout;
};

} // namespace numberwell
