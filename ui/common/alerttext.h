// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/alertdelivery.h"

#include <QDateTime>
#include <QString>

namespace numberwell {

//! "3 numbers ready: below 5", "Area code 604: no numbers ready"
QString alertText(const Alert &alert);
//! "Mail · 3 numbers ready: below 5"
QString deliveryTitle(const AlertDelivery &delivery);
//! Why it did not get out, and what happens next; empty while nothing has failed.
QString deliveryReason(const AlertDelivery &delivery);
//! "tried 3 times · waiting for 12 min · next try in 40 s"
QString deliveryTimes(const AlertDelivery &delivery, const QDateTime &now);

//! Why a try failed, in a sentence; \a code is the server's own or one of docs/errors.md.
QString sendFailureText(AlertChannel channel, const QString &code, const QString &detail);

} // namespace numberwell
