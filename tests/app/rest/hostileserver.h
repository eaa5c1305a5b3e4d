// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <chrono>

namespace numberwell::test {

//! Bytes that go out as they are, as often as said.
struct Piece
{
    QByteArray bytes;
    int times = 1;                      //!< -1: for ever
    std::chrono::milliseconds pause{0}; //!< before each time
};

/*!
 * Writes any bytes to whoever asks, valid HTTP or not, on loopback; keeps what it was sent.
 *
 * Each connection gets the pieces from the start, once, when a whole request head has arrived. No
 * more than a block is ever waiting to be sent: the memory that a test measures is the client's.
 */
class HostileServer final : public QObject
{
public:
    HostileServer();

    QUrl url(const QString &path = {}) const;
    //! For the connections to come.
    void setPieces(QList<Piece> pieces, bool closesAtEnd = false);
    int connections() const { return m_connections; }
    //! Requests whose head has arrived.
    int requests() const { return m_requests; }
    //! Everything anybody sent, on whatever connection.
    const QByteArray &received() const { return m_received; }

private:
    class Connection;

    void accept();

    QList<Piece> m_pieces;
    bool m_closesAtEnd = false;
    QByteArray m_received;
    int m_connections = 0;
    int m_requests = 0;
    QTcpServer m_server; // last: its sockets use what is above until they are gone
};

} // namespace numberwell::test
