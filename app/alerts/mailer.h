// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "alerts/alertmessage.h"
#include "alerts/smtptransfer.h"

#include <QFuture>
#include <QThreadPool>

namespace numberwell::alerts {

/*!
 * Mails off the GUI thread, one after the other.
 *
 * The futures are never cancelled: shutDown() makes what is under way end as Cancelled within
 * about a second, and the destructor waits for that.
 */
class Mailer final
{
public:
    explicit Mailer(SmtpOptions options = {});
    ~Mailer();
    Q_DISABLE_COPY_MOVE(Mailer)

    QFuture<Result<>> send(const MailServer &server,
                           const QString &from,
                           const QStringList &to,
                           const AlertMessage &message);

    void shutDown() { *m_isCancelled = true; }
    //! After shutDown(): until the last future is finished, at most about a second.
    void waitForDone() { m_thread.waitForDone(); }

private:
    SmtpOptions m_options;
    std::shared_ptr<std::atomic_bool> m_isCancelled = std::make_shared<std::atomic_bool>(false);
    QThreadPool m_thread;
};

} // namespace numberwell::alerts
