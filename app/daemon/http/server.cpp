// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/server.h"

#include "http/connection.h"

#include <unistd.h>

#include <QTcpServer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::http {

namespace {

// Connections beyond the limit that are told so, rather than closed without a word.
constexpr int MostTurnedAway = 64;
constexpr int Backlog = 512;
// Out of descriptors: a listening socket that can't be served would spin.
constexpr auto AcceptPause = 500ms;

} // namespace

//! QTcpServer that hands out bare descriptors.
class Acceptor final : public QTcpServer
{
public:
    explicit Acceptor(std::function<void(qintptr)> accept)
        : m_accept(std::move(accept))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    std::function<void(qintptr)> m_accept;
};

Server::Server(const Limits &limits, Handler handler, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_handler(std::move(handler))
    , m_acceptor(std::make_unique<Acceptor>([this](qintptr descriptor) { accept(descriptor); }))
{
    m_acceptor->setListenBacklogSize(Backlog);
    m_resume.setSingleShot(true);
    m_resume.setInterval(AcceptPause);
    connect(&m_resume, &QTimer::timeout, this, [this] { m_acceptor->resumeAccepting(); });
    connect(m_acceptor.get(), &QTcpServer::acceptError, this, [this] {
        m_acceptor->pauseAccepting();
        m_resume.start();
    });
}

Server::~Server()
{
    const QSet<Connection *> connections = std::exchange(m_connections, {});
    qDeleteAll(connections);
}

Result<> Server::listen(const QHostAddress &address, quint16 port)
{
    if (m_acceptor->listen(address, port))
        return {};
    return failure(ErrorKind::Network,
                   u"listen"_s,
                   u"%1:%2 can't be listened on: %3."_s.arg(address.toString())
                       .arg(port)
                       .arg(m_acceptor->errorString()));
}

quint16 Server::port() const
{
    return m_acceptor->serverPort();
}

void Server::accept(qintptr descriptor)
{
    const bool isFull = m_connections.size() >= m_limits.connections && !makeRoom();
    if (isFull && m_connections.size() >= m_limits.connections + MostTurnedAway) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    Connection *connection = makeConnection();
    if (!connection->start(descriptor)) {
        ::close(static_cast<int>(descriptor));
        forget(connection);
        return;
    }
    if (isFull) {
        const Response response
            = Response::unavailable(u"Too many connections are open."_s, std::chrono::seconds(1));
        connection->turnAway(response);
        noteRefusal({}, response);
    } else if (m_isDraining) {
        connection->finish();
    }
}

Connection *Server::makeConnection()
{
    auto *connection = new Connection(m_limits, this);
    m_connections.insert(connection);
    connect(connection, &Connection::requested, this, [this, connection](const Request &request) {
        const QPointer<Connection> pointer(connection);
        handle(pointer, request);
    });
    connect(connection, &Connection::refused, this, &Server::noteRefusal);
    connect(connection, &Connection::closed, this, [this, connection] { forget(connection); });
    return connection;
}

//! The connection that has waited longest without a request makes way; false where all are at work.
bool Server::makeRoom()
{
    Connection *oldest = nullptr;
    for (Connection *connection : std::as_const(m_connections)) {
        if (connection->isIdle() && (!oldest || connection->idleFor() > oldest->idleFor()))
            oldest = connection;
    }
    if (oldest)
        oldest->abort();
    return oldest != nullptr;
}

void Server::forget(Connection *connection)
{
    if (!m_connections.remove(connection))
        return;
    connection->deleteLater();
    checkDrained();
}

void Server::noteRefusal(const Request &request, const Response &response)
{
    emit answered({.requestId = request.id,
                   .method = request.method,
                   .route = response.route,
                   .status = response.status,
                   .duration = {},
                   .isRefused = true});
}

QCoro::Task<> Server::handle(QPointer<Connection> connection, Request request)
{
    QElapsedTimer clock;
    clock.start();
    ++m_inFlight;
    const Response response = co_await m_handler(request);
    --m_inFlight;
    if (connection)
        connection->answer(response);
    Exchange exchange;
    exchange.requestId = request.id;
    exchange.method = request.method;
    exchange.route = response.route;
    exchange.status = response.status;
    exchange.duration = std::chrono::microseconds(clock.nsecsElapsed() / 1000);
    emit answered(exchange);
    checkDrained();
}

void Server::drain()
{
    if (m_isDraining)
        return;
    m_isDraining = true;
    // Who is connected already, as far as the kernel is concerned, is served.
    while (m_acceptor->waitForNewConnection(0)) {
    }
    m_acceptor->close();
    m_resume.stop();
    const QSet<Connection *> connections = m_connections;
    for (Connection *connection : connections)
        connection->finish();
    checkDrained();
}

void Server::giveUp(const Response &response)
{
    const QSet<Connection *> connections = m_connections;
    for (Connection *connection : connections)
        connection->answer(response);
}

void Server::checkDrained()
{
    if (m_isDraining && m_connections.isEmpty() && m_inFlight == 0)
        emit drained();
}

} // namespace numberwell::http
