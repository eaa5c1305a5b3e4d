// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sandbox/twiliostandin.h"

namespace numberwell::twilioanswers {

//! {"code","message","more_info","status"}
HttpAnswer error(int status, int code, const QString &message);
HttpAnswer notFound(const QString &path);

//! An entry of a search: its capability keys are voice, SMS, MMS, as the live endpoint has them.
QJsonObject available(const StockNumber &number);
//! An owned number: its capability keys are lower-case.
QJsonObject owned(const TwilioStandIn::Owned &number, const QString &accountSid);

//! "(604) 555-0100", as Twilio names a number that was given no name.
QString nationalForm(const QString &phoneNumber);
//! "Fri, 20 Nov 2026 09:15:02 +0000"
QString rfc2822(const QDateTime &time);

//! True where \a pattern ("604", "*555*", "604***0123") is found in the number's digits.
bool containsPattern(const QString &phoneNumber, const QString &pattern);

} // namespace numberwell::twilioanswers
