// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/faults.h"
#include "sandbox/httpmessage.h"

#include <QDateTime>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <random>

class QTcpSocket;

namespace numberwell {

//! What a stand-in was asked, in the order of arrival.
struct RecordedRequest
{
    HttpRequest request;
    QDateTime at;
    int status = 0; //!< of the answer; 0: none was sent
    Fault fault = Fault::None;
};

/*!
 * What both stand-ins are: an HTTP server on 127.0.0.1 that keeps connections open, records what
 * it was asked, can be slow, and misbehaves to order.
 *
 * Lives in one thread and needs its event loop; every member is called in that thread (StandIns
 * does so for other threads). A request has its effect when it arrives; the latency lies between
 * that and the answer, so a client that gives up early has bought all the same.
 *
 * Other processes order the same over HTTP, without credentials:
 * \c POST and \c DELETE /_sandbox/faults (one rule or an array of them, see FaultRule), \c POST
 * /_sandbox/config, \c GET /_sandbox/state.
 */
class StandIn : public QObject
{
    Q_OBJECT

public:
    ~StandIn() override;

    //! Starts to answer on 127.0.0.1; false where the port is in use.
    [[nodiscard]] bool listen();
    //! "http://127.0.0.1:41234", without a slash at its end.
    QUrl url() const { return m_url; }

    void order(FaultRule rule) { m_faults.add(std::move(rule)); }
    void clearFaults() { m_faults.clear(); }
    void setFaultSeed(quint32 seed) { m_faults.setSeed(seed); }
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }

    //! The newest 10,000 requests, those to /_sandbox left out.
    QList<RecordedRequest> requests() const { return m_requests; }
    //! All requests ever, beyond the newest 10,000 too.
    int requestCount() const { return m_requestCount; }
    //! The most requests that were unanswered at one moment since the last reset.
    int maxConcurrent() const { return m_maxConcurrent; }
    void resetMaxConcurrent() { m_maxConcurrent = m_inFlight; }

protected:
    StandIn(quint16 port, quint32 seed, QObject *parent);

    //! The true answer, with its effects.
    virtual HttpAnswer answer(const HttpRequest &request) = 0;
    //! The vendor's body for a 429 or a 500.
    virtual HttpAnswer errorAnswer(int status) = 0;
    //! True for the request that buys or imports.
    virtual bool canBeTaken(const HttpRequest &request) const = 0;
    //! The answer to it where somebody was faster.
    virtual HttpAnswer takenAnswer(const HttpRequest &request) = 0;
    //! The vendor's own headers (a request id).
    virtual void decorate(HttpAnswer &answer) = 0;
    //! Vendor's part of GET /_sandbox/state.
    virtual QJsonObject state() const = 0;
    //! Vendor's part of POST /_sandbox/config; an English sentence where something is wrong.
    virtual QString configure(const QJsonObject &config) = 0;

    int inFlight() const { return m_inFlight; }
    std::mt19937 &random() { return m_random; }
    QByteArray randomHex(int digits);

private:
    class Server;
    class Exchange;

    void receive(const HttpRequest &request, QTcpSocket *socket);
    HttpAnswer answerUnder(const FaultRule &rule, const HttpRequest &request);
    void record(const HttpRequest &request, Fault fault, int status);
    HttpAnswer control(const HttpRequest &request);
    HttpAnswer orderFaults(const QByteArray &body);
    HttpAnswer applyConfig(const QByteArray &body);

    quint16 m_port;
    std::unique_ptr<Server> m_server;
    QUrl m_url;
    FaultPlan m_faults;
    std::chrono::milliseconds m_latency{0};
    QList<RecordedRequest> m_requests;
    int m_requestCount = 0;
    int m_inFlight = 0;
    int m_maxConcurrent = 0;
    std::mt19937 m_random;
};

} // namespace numberwell
