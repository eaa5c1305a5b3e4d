// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/connection.h"

#include <sys/socket.h>

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace numberwell::http {

namespace {

constexpr qint64 SocketBuffer = 64 * 1024;
constexpr qsizetype LongestRequestId = 64;
// What a client may still send after it was refused, so that it lives to read why.
constexpr qint64 MostDiscarded = 16 * 1024 * 1024;
// A request that is on its way when the service stops gets its answer.
constexpr auto LastCall = 300ms;

//! The client's own, where it can stand in a header and a log line as it is.
QString requestIdFrom(const QByteArray &wish)
{
    const bool isUsable = !wish.isEmpty() && wish.size() <= LongestRequestId
                          && std::all_of(wish.cbegin(), wish.cend(), [](char c) {
                                 return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                                        || (c >= '0' && c <= '9') || c == '-' || c == '_'
                                        || c == '.';
                             });
    return isUsable ? QString::fromLatin1(wish)
                    : QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

Connection::Connection(const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_reader(limits)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &Connection::handleDeadline);
    connect(&m_socket, &QTcpSocket::readyRead, this, &Connection::readMore);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, &Connection::noteWritten);
    connect(&m_socket, &QTcpSocket::disconnected, this, &Connection::handleDisconnect);
}

Connection::~Connection()
{
    // The socket's own destructor would tell a half of this object.
    m_socket.disconnect(this);
}

bool Connection::start(qintptr descriptor)
{
    if (!m_socket.setSocketDescriptor(descriptor))
        return false;
    m_socket.setReadBufferSize(SocketBuffer);
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    enter(Phase::Idle);
    return true;
}

void Connection::enter(Phase phase)
{
    m_phase = phase;
    if (phase == Phase::Idle)
        m_idleSince.start();
    const auto patience = patienceFor(phase);
    if (patience > 0ms)
        m_deadline.start(patience);
    else
        m_deadline.stop();
}

std::chrono::milliseconds Connection::patienceFor(Phase phase) const
{
    switch (phase) {
    case Phase::Idle:
        return m_isFinishing ? std::min<std::chrono::milliseconds>(LastCall, m_limits.idleTime)
                             : m_limits.idleTime;
    case Phase::Head:
        return m_limits.headTime;
    case Phase::Body:
        return m_limits.bodyTime;
    case Phase::Answering:
        return m_limits.answerTime;
    case Phase::Lingering:
        return m_limits.lingerTime;
    case Phase::Busy:
    case Phase::Closed:
        return 0ms;
    }
    Q_UNREACHABLE();
}

void Connection::readMore()
{
    if (m_phase == Phase::Lingering) {
        discard();
        return;
    }
    while (m_phase == Phase::Idle || m_phase == Phase::Head || m_phase == Phase::Body) {
        if (m_buffer.isEmpty())
            m_buffer = m_socket.read(SocketBuffer);
        if (m_buffer.isEmpty())
            return;
        switch (m_reader.read(&m_buffer)) {
        case RequestReader::State::Idle:
            break;
        case RequestReader::State::Head:
            if (m_phase == Phase::Idle)
                enter(Phase::Head);
            break;
        case RequestReader::State::Body:
            if (m_phase != Phase::Body)
                enter(Phase::Body);
            if (m_reader.takeExpectation())
                m_socket.write("HTTP/1.1 100 Continue\r\n\r\n");
            break;
        case RequestReader::State::Complete:
            handOut();
            return;
        case RequestReader::State::Refused:
            refuse(m_reader.refusal().status, m_reader.refusal().sentence);
            return;
        }
    }
}

void Connection::discard()
{
    m_discarded += m_socket.readAll().size();
    if (m_discarded > MostDiscarded)
        abort();
}

void Connection::handOut()
{
    Request request = m_reader.take();
    request.id = m_requestId = requestIdFrom(request.header("x-request-id"));
    m_isHead = request.method == "HEAD";
    m_keepsAlive = request.keepsAlive;
    enter(Phase::Busy);
    emit requested(request);
}

void Connection::refuse(int status, const QString &sentence)
{
    Request request = m_reader.request();
    request.id = m_requestId = requestIdFrom(request.header("x-request-id"));
    m_keepsAlive = false;
    const Response response = Response::error(status, sentence);
    write(response);
    emit refused(request, response);
}

void Connection::answer(const Response &response)
{
    if (m_phase == Phase::Busy)
        write(response);
}

void Connection::turnAway(const Response &response)
{
    m_requestId = requestIdFrom({});
    m_keepsAlive = false;
    write(response);
}

void Connection::write(const Response &response)
{
    m_keepsAlive = m_keepsAlive && !m_isFinishing;
    enter(Phase::Answering);
    m_socket.write(response.toBytes(m_requestId, m_keepsAlive, m_isHead));
}

void Connection::noteWritten()
{
    if (m_phase != Phase::Answering || m_socket.bytesToWrite() > 0)
        return;
    m_isHead = false;
    if (!m_keepsAlive) {
        closeGently();
        return;
    }
    enter(Phase::Idle);
    // The next request may be here already; not from within the socket's signal.
    QMetaObject::invokeMethod(this, &Connection::readMore, Qt::QueuedConnection);
}

void Connection::finish()
{
    m_isFinishing = true;
    if (m_phase == Phase::Idle)
        enter(Phase::Idle);
}

//! A close with unread bytes is a reset, and would take the answer with it: the client is told
//! that no more comes, and what it still sends is read and forgotten.
void Connection::closeGently()
{
    enter(Phase::Lingering);
    ::shutdown(static_cast<int>(m_socket.socketDescriptor()), SHUT_WR);
    m_buffer.clear();
    discard();
}

void Connection::handleDeadline()
{
    switch (m_phase) {
    case Phase::Head:
    case Phase::Body:
        refuse(408, u"The request took too long to arrive."_s);
        return;
    case Phase::Idle:
        closeGently();
        return;
    default:
        abort();
    }
}

void Connection::abort()
{
    m_socket.abort();
    handleDisconnect();
}

void Connection::handleDisconnect()
{
    if (m_phase == Phase::Closed)
        return;
    enter(Phase::Closed);
    emit closed();
}

} // namespace numberwell::http
