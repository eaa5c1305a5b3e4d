// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "http/limits.h"
#include "http/message.h"

#include <QCoroTask>

#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

namespace numberwell::http {

class Acceptor;
class Connection;

//! What the log and the metrics hear of an answer: nothing that a client wrote but the method.
struct Exchange
{
    QString requestId;
    QByteArray method;
    QByteArray route;
    int status = 0;
    std::chrono::microseconds duration{0};
    bool isRefused = false; //!< by a limit, before it reached a route
};

/*!
 * Listens, bounds what clients may take, and hands each whole request to one handler.
 *
 * A request that was handed over is worked on to its end, also where its client has gone meanwhile.
 * Must outlive its handler's tasks.
 */
class Server final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<QCoro::Task<Response>(Request)>;

    Server(const Limits &limits, Handler handler, QObject *parent = nullptr);
    ~Server() override;

    //! Network/"listen" where the address can't be had. Port 0: any free one.
    Result<> listen(const QHostAddress &address, quint16 port);
    quint16 port() const;

    int connections() const { return static_cast<int>(m_connections.size()); }
    int inFlight() const { return m_inFlight; }

    //! No new connections; each open one ends with the request it is at. Then drained().
    void drain();
    //! Answers whoever still waits with \a response; what was asked goes on, or not.
    void giveUp(const Response &response);

signals:
    void answered(const numberwell::http::Exchange &exchange);
    void drained();

private:
    void accept(qintptr descriptor);
    Connection *makeConnection();
    bool makeRoom();
    void forget(Connection *connection);
    void noteRefusal(const Request &request, const Response &response);
    QCoro::Task<> handle(QPointer<Connection> connection, Request request);
    void checkDrained();

    Limits m_limits;
    Handler m_handler;
    std::unique_ptr<Acceptor> m_acceptor;
    QTimer m_resume;
    QSet<Connection *> m_connections;
    int m_inFlight = 0;
    bool m_isDraining = false;
};

} // namespace numberwell::http
