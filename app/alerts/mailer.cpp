// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/mailer.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace numberwell::alerts {

Mailer::Mailer(SmtpOptions options)
    : m_options(std::move(options))
{
    m_thread.setMaxThreadCount(1);
    // OpenSSL and curl for the whole program, as curl and OpenSSL's own tools read it.
    if (m_options.caFile.isEmpty())
        m_options.caFile = qEnvironmentVariable("SSL_CERT_FILE");
}

Mailer::~Mailer()
{
    shutDown();
    waitForDone();
}

QFuture<Result<>> Mailer::send(const MailServer &server,
                               const QString &from,
                               const QStringList &to,
                               const AlertMessage &message)
{
    return QtConcurrent::run(
        &m_thread,
        [options = m_options, isCancelled = m_isCancelled, server, from, to, message]()
            -> Result<> {
            if (*isCancelled)
                return failure(ErrorKind::Cancelled, u"closed"_s, u"The program is ending."_s);
            const QByteArray mail = toMail(message, from, to, QDateTime::currentDateTimeUtc());
            return sendBySmtp(server, options, from, to, mail, isCancelled);
        });
}

} // namespace numberwell::alerts
