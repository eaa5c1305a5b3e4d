// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/elevenlabsstandin.h"
#include "sandbox/sampledata.h"
#include "sandbox/twiliostandin.h"

#include <QMetaObject>
#include <QThread>
#include <QUrl>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace numberwell {

/*!
 * Both stand-ins in one thread of their own, joined as the real ones are: ElevenLabs imports only
 * what the Twilio account owns, with that account's credentials, and an import points the
 * number's calls at ElevenLabs.
 *
 * Usable from any thread but its own; a call waits until the background thread has run it.
 */
class StandIns final
{
public:
    StandIns();
    StandIns(TwilioStandIn::Options twilio, ElevenLabsStandIn::Options elevenLabs);
    ~StandIns();
    StandIns(const StandIns &) = delete;
    StandIns &operator=(const StandIns &) = delete;

    //! Starts the thread and both servers; false where a port is in use.
    [[nodiscard]] bool start();
    //! Ends both and closes their connections; what they held is gone.
    void stop();

    //! The pricing API too: it has the same base.
    QUrl twilioUrl() const { return m_twilioUrl; }
    QUrl elevenLabsUrl() const { return m_elevenLabsUrl; }
    QString accountSid() const { return m_accountSid; }
    QString authToken() const { return m_authToken; }
    QString apiKey() const { return m_apiKey; }
    //! The first of the agents.
    QString agentId() const { return m_agentId; }

    //! Runs \a function(TwilioStandIn &) in their thread and answers what it returns.
    template <typename Function>
    auto inTwilio(Function function)
    {
        return inThread([&] { return function(*m_twilio); });
    }
    //! The same with ElevenLabsStandIn &.
    template <typename Function>
    auto inElevenLabs(Function function)
    {
        return inThread([&] { return function(*m_elevenLabs); });
    }

    void populate(const SampleData &data);
    QStringList ownedNumbers();
    int purchases();
    int maxConcurrent();
    QMap<QString, QString> imported();

private:
    template <typename Function>
    auto inThread(Function function)
    {
        using Value = std::invoke_result_t<Function>;
        if constexpr (std::is_void_v<Value>) {
            QMetaObject::invokeMethod(m_context.get(), function, Qt::BlockingQueuedConnection);
        } else {
            std::optional<Value> value;
            QMetaObject::invokeMethod(
                m_context.get(), [&] { value.emplace(function()); }, Qt::BlockingQueuedConnection);
            return std::move(*value);
        }
    }
    bool startInThread();

    TwilioStandIn::Options m_twilioOptions;
    ElevenLabsStandIn::Options m_elevenLabsOptions;
    QThread m_thread;
    std::unique_ptr<QObject> m_context; //!< lives in m_thread; calls are queued to it
    std::unique_ptr<TwilioStandIn> m_twilio;
    std::unique_ptr<ElevenLabsStandIn> m_elevenLabs;
    QUrl m_twilioUrl;
    QUrl m_elevenLabsUrl;
    QString m_accountSid;
    QString m_authToken;
    QString m_apiKey;
    QString m_agentId;
};

} // namespace numberwell
