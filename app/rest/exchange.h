// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rest/resttypes.h"
#include "rest/waiter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

class QNetworkReply;

namespace numberwell {

/*!
 * One request on the wire: collects the answer within bounds of size and time.
 *
 * Lives in the frame of the coroutine that awaits ended(). Ends also where the reply or its
 * network manager is destroyed, so no frame is left waiting.
 */
class Exchange final : public QObject
{
public:
    struct Limits
    {
        std::chrono::milliseconds timeout;
        qint64 maxBodyBytes; //!< after decompression
    };

    Exchange(QNetworkReply *reply, Limits limits, const CancellationPointer &cancellation);
    Q_DISABLE_COPY_MOVE(Exchange)
    ~Exchange() override;

    Waiter &ended() { return m_ended; }
    //! Any complete answer, and any that is no 2xx; an error where there was none.
    Result<RestResponse> outcome(const QByteArray &requestIdHeader) const;
    std::chrono::milliseconds duration() const { return m_duration; }

private:
    enum class End { Running, Answered, Cancelled, TimedOut, TooLarge, BadLength, Dropped };

    //! Ends at the head what need not be waited for.
    void readHead();
    //! False where the answer grew too large, and this object may be gone.
    bool read();
    void end(End how);
    RestResponse response(const QByteArray &requestIdHeader) const;
    Result<RestResponse> answered(const RestResponse &response) const;

    QNetworkReply *m_reply;
    Limits m_limits;
    QTimer m_timeout;
    QElapsedTimer m_clock;
    std::chrono::milliseconds m_duration{0};
    QByteArray m_body;
    std::optional<qint64> m_announced; //!< bytes the body shall have, where it is sent as it is
    End m_end = End::Running;
    Waiter m_ended;
    Cancellation::Subscription m_subscription;
};

} // namespace numberwell
