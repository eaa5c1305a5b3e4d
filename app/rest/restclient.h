// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rest/resttypes.h"

#include <QCoroTask>

#include <QList>
#include <QObject>
#include <QPointer>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace numberwell {

/*!
 * HTTP with one vendor: base URL, credentials, bounds of size and time, safe retries, one throttle
 * per account, and a log that holds no secret (category numberwell.rest).
 *
 * Lives in the thread of its network manager. It follows no redirect, keeps no cookie and sends
 * the credentials to the base URL's host alone. Destroying it ends every request as Cancelled
 * before the destructor returns.
 */
class RestClient final : public QObject
{
public:
    RestClient(QNetworkAccessManager *network, RestOptions options);
    Q_DISABLE_COPY_MOVE(RestClient)
    ~RestClient() override;

    //! The answer for 2xx, else the error: the vendor's words, else the status, else the network.
    QCoro::Task<Result<RestResponse>> send(RestRequest request);

    //! Ends what is under way as Cancelled, at once.
    void abortAll();
    //! Answers every further send() with Cancelled: the first step of shutting down.
    void refuseNewWork() { m_isAccepting = false; }
    int running() const { return int(m_running.size()); }

    const QUrl &baseUrl() const { return m_options.baseUrl; }

private:
    struct Tries;

    QCoro::Task<Result<RestResponse>> attempt(RestRequest request,
                                              CancellationPointer cancellation);
    QCoro::Task<bool> sleep(std::chrono::milliseconds duration, CancellationPointer cancellation);
    QNetworkReply *start(const RestRequest &request);
    QNetworkRequest networkRequest(const RestRequest &request) const;
    Result<RestResponse> classified(Result<RestResponse> answer, const RestRequest &request) const;
    Error scrubbed(Error error, const RestRequest &request) const;
    std::optional<std::chrono::milliseconds> pauseBeforeRetry(const Error &error,
                                                              bool isIdempotent,
                                                              Tries &tries) const;
    void logLine(const RestRequest &request,
                 const Result<RestResponse> &result,
                 std::chrono::milliseconds duration) const;

    QPointer<QNetworkAccessManager> m_network;
    RestOptions m_options;
    QList<CancellationPointer> m_running;
    bool m_isAccepting = true;
};

} // namespace numberwell
