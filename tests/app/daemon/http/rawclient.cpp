// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"

#include <QHostAddress>
#include <QTest>

namespace numberwell::test {

QByteArray Answer::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).toLower() == name.toLower())
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

RawClient::RawClient(quint16 port, const QByteArray &bytes)
{
    QObject::connect(
        &m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_received += m_socket.readAll(); });
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!bytes.isEmpty())
        m_socket.write(bytes);
}

bool RawClient::waitForEnd(int milliseconds)
{
    return QTest::qWaitFor([this] { return isOver(); }, milliseconds);
}

bool RawClient::waitForAnswer(int milliseconds)
{
    return QTest::qWaitFor(
        [this] {
            const qsizetype end = m_received.indexOf("\r\n\r\n");
            const Answer answer{.status = 0, .head = m_received.left(end), .body = {}};
            return end >= 0
                   && m_received.size() >= end + 4 + answer.header("Content-Length").toLongLong();
        },
        milliseconds);
}

Answer RawClient::take()
{
    Answer answer;
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return answer;
    answer.head = m_received.first(end);
    answer.status = answer.head.mid(9, 3).toInt();
    const qsizetype length = answer.header("Content-Length").toLongLong();
    answer.body = m_received.mid(end + 4, length);
    m_received.remove(0, end + 4 + length);
    return answer;
}

QByteArray requestBytes(const QByteArray &method,
                        const QByteArray &path,
                        const QByteArray &body,
                        HeaderList headers,
                        bool keepsAlive)
{
    QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n";
    if (!body.isEmpty())
        headers.append(HeaderList::value_type("Content-Length", QByteArray::number(body.size())));
    if (!keepsAlive)
        headers.append(HeaderList::value_type("Connection", "close"));
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n" + body;
}

Answer ask(quint16 port, const QByteArray &bytes, int milliseconds)
{
    RawClient client(port, bytes);
    if (!client.waitForAnswer(milliseconds))
        return {};
    return client.take();
}

} // namespace numberwell::test
