// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedserver/hostileserver.h"

#include <QTcpSocket>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace numberwell::test {

namespace {

constexpr qint64 MostPending = 256 * 1024;

} // namespace

class HostileServer::Connection final : public QObject
{
public:
    Connection(HostileServer *server, QTcpSocket *socket)
        : QObject(socket)
        , m_server(server)
        , m_socket(socket)
        , m_pieces(server->m_pieces)
        , m_closesAtEnd(server->m_closesAtEnd)
    {
        m_pause.setSingleShot(true);
        connect(&m_pause, &QTimer::timeout, this, [this] {
            m_hasPaused = true;
            write();
        });
        connect(socket, &QTcpSocket::bytesWritten, this, &Connection::write);
        connect(socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }

private:
    void read()
    {
        const QByteArray bytes = m_socket->readAll();
        m_server->m_received += bytes;
        m_head += bytes;
        if (m_hasBegun || !m_head.contains("\r\n\r\n"))
            return;
        m_hasBegun = true;
        ++m_server->m_requests;
        write();
    }

    void write()
    {
        while (isReady()) {
            Piece &piece = m_pieces.first();
            if (piece.pause.count() > 0 && !std::exchange(m_hasPaused, false)) {
                m_pause.start(piece.pause);
                return;
            }
            m_socket->write(piece.bytes);
            if (piece.times > 0 && --piece.times == 0)
                m_pieces.removeFirst();
            if (m_pieces.isEmpty() && m_closesAtEnd)
                m_socket->disconnectFromHost();
        }
    }

    bool isReady() const
    {
        return m_hasBegun && !m_pieces.isEmpty() && !m_pause.isActive()
               && m_socket->state() == QAbstractSocket::ConnectedState
               && m_socket->bytesToWrite() < MostPending;
    }

    HostileServer *m_server;
    QTcpSocket *m_socket;
    QList<Piece> m_pieces;
    bool m_closesAtEnd;
    QByteArray m_head;
    QTimer m_pause;
    bool m_hasBegun = false;
    bool m_hasPaused = false; //!< before the next piece
};

HostileServer::HostileServer()
{
    connect(&m_server, &QTcpServer::newConnection, this, &HostileServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port");
}

QUrl HostileServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

void HostileServer::setPieces(QList<Piece> pieces, bool closesAtEnd)
{
    m_pieces = std::move(pieces);
    m_closesAtEnd = closesAtEnd;
}

void HostileServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        new Connection(this, socket);
    }
}

} // namespace numberwell::test
