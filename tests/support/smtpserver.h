// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/testauthority.h"

#include <QByteArrayList>
#include <QHash>
#include <QList>
#include <QString>
#include <QTcpServer>

class QSslSocket;

namespace numberwell::test {

//! A mail as it arrived.
struct SeenMail
{
    QByteArray from;
    QByteArrayList to;
    QByteArray data; //!< as it stood between DATA and the dot
    QByteArray user;
    QByteArray password;
    bool wasEncrypted = false;
};

/*!
 * A mail server on loopback: real TLS, real SMTP, and every way to fail.
 *
 * Lives in the thread that runs the event loop; what sends to it must be in another one, or another
 * program.
 */
class SmtpServer final : public QTcpServer
{
public:
    enum class Tls { Start, Implicit, None };
    enum class Fault {
        None,
        DropsAtGreeting,
        NeverGreets,
        RefusesLogin,     //!< 535
        RefusesRecipient, //!< 550
        IsBusy,           //!< 451 for a mail
        DropsAfterData,   //!< the mail arrived and nobody says so
    };

    SmtpServer(const TestAuthority &authority, Tls tls);
    ~SmtpServer() override;

    //! "smtp://user:secret@localhost:1234", as the settings take it.
    QString url(bool withPassword = true) const;

    //! The next \a times connections fail so; -1: all of them.
    void fault(Fault fault, int times = -1);

    const QList<SeenMail> &mails() const { return m_mails; }
    //! Everything that was said to it, over all connections; of secrets as well.
    const QByteArrayList &commands() const { return m_commands; }
    int connections() const { return m_connections; }

    static constexpr auto User = "users";
    static constexpr auto Password = "pässword & more";

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Session
    {
        Fault fault = Fault::None;
        SeenMail mail;
        QByteArray buffer;
        bool isInData = false;
        bool awaitsLogin = false;
    };

    Fault nextFault();
    void greet(QSslSocket *socket);
    void read(QSslSocket *socket);
    void readData(QSslSocket *socket);
    void obey(QSslSocket *socket, const QByteArray &line);
    void logIn(QSslSocket *socket, const QByteArray &base64);
    void say(QSslSocket *socket, const QByteArray &reply);

    const TestAuthority &m_authority;
    Tls m_tls;
    Fault m_fault = Fault::None;
    int m_faultsLeft = 0;
    QHash<QSslSocket *, Session> m_sessions;
    QList<SeenMail> m_mails;
    QByteArrayList m_commands;
    int m_connections = 0;
};

} // namespace numberwell::test
