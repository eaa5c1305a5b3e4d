// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedserver/scriptedserver.h"

#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace numberwell::test {

namespace {

//! Takes one whole request off the front of \a buffer.
bool takeRequest(QByteArray &buffer, SeenRequest &request)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    const QList<QByteArray> lines = buffer.left(headEnd).replace("\r\n", "\n").split('\n');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + length)
        return false;
    const QList<QByteArray> first = lines.first().split(' ');
    request.verb = first.value(0);
    request.target = first.value(1);
    request.body = buffer.mid(headEnd + 4, length);
    buffer.remove(0, headEnd + 4 + length);
    return true;
}

} // namespace

ScriptedServer::ScriptedServer()
    : m_otherwise([](const SeenRequest &) { return Answer{}; })
{
    m_clock.start();
    connect(&m_server, &QTcpServer::newConnection, this, &ScriptedServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no loopback port");
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

void ScriptedServer::setOtherwise(std::function<Answer(const SeenRequest &)> answer)
{
    m_otherwise = std::move(answer);
}

void ScriptedServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            socket->deleteLater();
        });
    }
}

void ScriptedServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    SeenRequest request;
    if (!takeRequest(m_buffers[socket], request))
        return;
    request.arrivedMs = m_clock.elapsed();
    m_requests.append(request);
    m_mostAtOnce = std::max(m_mostAtOnce, ++m_inFlight);
    const Answer next = m_script.isEmpty() ? m_otherwise(request) : m_script.takeFirst();
    if (next.neverAnswers)
        return;
    const QPointer<QTcpSocket> safeSocket(socket);
    QTimer::singleShot(next.delay, this, [this, safeSocket, next] {
        --m_inFlight;
        if (safeSocket)
            answer(safeSocket, next);
    });
}

void ScriptedServer::answer(QTcpSocket *socket, const Answer &answer)
{
    if (answer.closesAtOnce) {
        socket->disconnectFromHost();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + " Whatever\r\n";
    for (const auto &[name, value] : answer.headers)
        head += name + ": " + value + "\r\n";
    if (answer.isEndless)
        head += "Connection: close\r\n";
    else if (answer.status != 204)
        head += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    socket->write(head + "\r\n");
    send(socket, answer);
}

void ScriptedServer::send(QTcpSocket *socket, const Answer &answer)
{
    if (answer.isEndless) {
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket, body = answer.body] {
            if (socket->bytesToWrite() < body.size())
                socket->write(body);
        });
        socket->write(answer.body);
        return;
    }
    socket->write(answer.cutsBodyAt < 0 ? answer.body : answer.body.left(answer.cutsBodyAt));
    if (answer.cutsBodyAt >= 0)
        socket->disconnectFromHost();
}

} // namespace numberwell::test
