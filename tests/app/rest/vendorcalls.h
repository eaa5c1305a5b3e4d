// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elevenlabs/elevenlabsclient.h"
#include "scriptedserver/scriptedserver.h"
#include "twilio/twilioclient.h"

#include <QNetworkAccessManager>

#include <array>
#include <chrono>
#include <memory>
#include <optional>

namespace numberwell::test {

inline constexpr std::array AllCalls = {"search",
                                        "buy",
                                        "lookUp",
                                        "list",
                                        "fetch",
                                        "rename",
                                        "balance",
                                        "prices",
                                        "account",
                                        "listNumbers",
                                        "importNumber",
                                        "setAgent",
                                        "agents",
                                        "probe"};
//! Those that read a list page by page.
inline constexpr std::array PagedCalls = {"list", "lookUp", "listNumbers", "agents"};

inline const ClientOptions PatientOptions{.timeout = std::chrono::seconds(10),
                                          .retry = {.maxTries = 2,
                                                    .firstDelay = std::chrono::milliseconds(1),
                                                    .maxDelay = std::chrono::milliseconds(2)}};
inline const QByteArray AccountPath = "/2010-04-01/Accounts/AC00000000000000000000000000000001";

//! Both vendors' clients with one server behind them, and every call there is by its name.
class VendorCalls final
{
public:
    explicit VendorCalls(const ClientOptions &options = PatientOptions);
    Q_DISABLE_COPY_MOVE(VendorCalls)
    ~VendorCalls();

    ScriptedServer &server() { return m_server; }
    //! From now on the answer to everything.
    void answerWith(const QByteArray &body, int status = 200);
    //! Empty where the call succeeded; of a list, also why it is not complete.
    std::optional<Error> ask(const QString &call);

private:
    std::optional<Error> askTwilio(const QString &call);
    std::optional<Error> askElevenLabs(const QString &call);

    ScriptedServer m_server;
    QNetworkAccessManager m_network;
    twilio::TwilioClient m_twilio;
    elevenlabs::ElevenLabsClient m_elevenLabs;
};

} // namespace numberwell::test
