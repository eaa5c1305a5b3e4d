// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/smtpserver.h"

#include <QSslSocket>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace numberwell::test {

SmtpServer::SmtpServer(const TestAuthority &authority, Tls tls)
    : m_authority(authority)
    , m_tls(tls)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no loopback port");
}

SmtpServer::~SmtpServer()
{
    const auto sockets = m_sessions.keys();
    for (QSslSocket *socket : sockets) {
        socket->disconnect(this);
        socket->abort();
    }
}

QString SmtpServer::url(bool withPassword) const
{
    QUrl url;
    url.setScheme(m_tls == Tls::Implicit ? u"smtps"_s : u"smtp"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(serverPort());
    url.setUserName(QString::fromUtf8(User));
    if (withPassword)
        url.setPassword(QString::fromUtf8(Password), QUrl::DecodedMode);
    return url.toString(QUrl::FullyEncoded);
}

void SmtpServer::fault(Fault fault, int times)
{
    m_fault = fault;
    m_faultsLeft = times;
}

SmtpServer::Fault SmtpServer::nextFault()
{
    if (m_faultsLeft == 0)
        return Fault::None;
    if (m_faultsLeft > 0)
        --m_faultsLeft;
    return m_fault;
}

void SmtpServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setLocalCertificate(m_authority.certificate);
    socket->setPrivateKey(m_authority.key);
    m_sessions[socket].fault = nextFault();
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QSslSocket::disconnected, this, [this, socket] {
        m_sessions.remove(socket);
        socket->deleteLater();
    });
    if (m_tls == Tls::Implicit) {
        connect(socket, &QSslSocket::encrypted, this, [this, socket] { greet(socket); });
        socket->startServerEncryption();
    } else {
        greet(socket);
    }
}

void SmtpServer::greet(QSslSocket *socket)
{
    switch (m_sessions.value(socket).fault) {
    case Fault::DropsAtGreeting:
        return socket->disconnectFromHost();
    case Fault::NeverGreets:
        return;
    default:
        say(socket, "220 localhost ESMTP");
    }
}

void SmtpServer::say(QSslSocket *socket, const QByteArray &reply)
{
    socket->write(reply + "\r\n");
    socket->flush();
}

void SmtpServer::read(QSslSocket *socket)
{
    m_sessions[socket].buffer += socket->readAll();
    while (m_sessions.contains(socket)) {
        Session &session = m_sessions[socket];
        if (session.isInData)
            return readData(socket);
        const qsizetype end = session.buffer.indexOf("\r\n");
        if (end < 0)
            return;
        const QByteArray line = session.buffer.left(end);
        session.buffer.remove(0, end + 2);
        m_commands.append(line);
        obey(socket, line);
    }
}

void SmtpServer::readData(QSslSocket *socket)
{
    Session &session = m_sessions[socket];
    const qsizetype end = session.buffer.indexOf("\r\n.\r\n");
    if (end < 0)
        return;
    session.mail.data = session.buffer.left(end + 2);
    session.mail.wasEncrypted = socket->isEncrypted();
    session.buffer.remove(0, end + 5);
    session.isInData = false;
    m_mails.append(session.mail);
    if (session.fault == Fault::DropsAfterData)
        return socket->abort();
    say(socket, "250 queued");
    read(socket);
}

void SmtpServer::obey(QSslSocket *socket, const QByteArray &line)
{
    Session &session = m_sessions[socket];
    const QByteArray verb = line.left(4).toUpper();
    if (session.awaitsLogin)
        return logIn(socket, line);
    if (verb == "EHLO" || verb == "HELO") {
        if (m_tls == Tls::Start && !socket->isEncrypted())
            return say(socket, "250-localhost\r\n250 STARTTLS");
        return say(socket, "250-localhost\r\n250 AUTH PLAIN");
    }
    if (verb == "STAR") {
        say(socket, "220 go on");
        return socket->startServerEncryption();
    }
    if (verb == "AUTH") {
        if (line.count(' ') > 1)
            return logIn(socket, line.mid(line.lastIndexOf(' ') + 1));
        session.awaitsLogin = true;
        return say(socket, "334 ");
    }
    if (verb == "MAIL") {
        session.mail.from = line.mid(line.indexOf('<'));
        return say(socket, session.fault == Fault::IsBusy ? "451 later, please" : "250 yes");
    }
    if (verb == "RCPT") {
        session.mail.to << line.mid(line.indexOf('<'));
        return say(socket,
                   session.fault == Fault::RefusesRecipient ? "550 No such mailbox here"
                                                            : "250 yes");
    }
    if (verb == "DATA") {
        session.isInData = true;
        return say(socket, "354 go on");
    }
    say(socket, verb == "QUIT" ? "221 bye" : "502 what?");
    if (verb == "QUIT")
        socket->disconnectFromHost();
}

void SmtpServer::logIn(QSslSocket *socket, const QByteArray &base64)
{
    Session &session = m_sessions[socket];
    session.awaitsLogin = false;
    const QByteArrayList parts = QByteArray::fromBase64(base64).split('\0');
    session.mail.user = parts.value(1);
    session.mail.password = parts.value(2);
    const bool isRight = session.fault != Fault::RefusesLogin && session.mail.user == User
                         && session.mail.password == Password;
    say(socket, isRight ? "235 welcome" : "535 5.7.8 wrong user or password: " + base64);
}

} // namespace numberwell::test
