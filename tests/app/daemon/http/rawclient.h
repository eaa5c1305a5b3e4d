// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QTcpSocket>

#include <memory>
#include <utility>

namespace numberwell::test {

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

//! What came back on a connection: the last answer on it.
struct Answer
{
    int status = 0; //!< 0: none
    QByteArray head;
    QByteArray body;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QString error() const { return json().value(QStringLiteral("error")).toString(); }
    QByteArray header(const QByteArray &name) const;
};

/*! A connection on which bytes go out as they are, good or bad, and come back as they are. */
class RawClient final
{
public:
    explicit RawClient(quint16 port, const QByteArray &bytes = {});
    Q_DISABLE_COPY_MOVE(RawClient)

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    //! Until the server has ended the connection; false where it does not.
    bool waitForEnd(int milliseconds = 15'000);
    //! Until one whole answer is there.
    bool waitForAnswer(int milliseconds = 15'000);
    bool isOver() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    bool isConnected() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool wasRefused() const { return m_socket.error() == QAbstractSocket::ConnectionRefusedError; }
    void close() { m_socket.abort(); }

    //! Where there are several, the first; takes it out of what was received.
    Answer take();
    //! How many answers have begun.
    qsizetype count() const { return m_received.count("HTTP/1.1 "); }
    const QByteArray &received() const { return m_received; }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

//! A whole request that closes its connection; a Content-Length where there is a body.
QByteArray requestBytes(const QByteArray &method,
                        const QByteArray &path,
                        const QByteArray &body = {},
                        HeaderList headers = {},
                        bool keepsAlive = false);

//! One request, one connection, one answer.
Answer ask(quint16 port, const QByteArray &bytes, int milliseconds = 15'000);

} // namespace numberwell::test
