// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/alertrule.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace numberwell::alerts {

//! What is sent, whichever way it goes. Repeats of one delivery have the same id.
struct AlertMessage
{
    QString id;
    Alert alert;
    bool isTest = false; //!< from a Test button: nothing is low

    //! "Numberwell: 3 numbers ready: below 5"
    QString subject() const;
    //! A few lines of English: what happened, what to do.
    QString text() const;
};

//! A whole mail, RFC 5322: CRLF, ASCII, marked as sent by a program.
QByteArray toMail(const AlertMessage &message,
                  const QString &from,
                  const QStringList &to,
                  const QDateTime &now);

//! The webhook's body: compact JSON.
QByteArray toJson(const AlertMessage &message);

} // namespace numberwell::alerts
