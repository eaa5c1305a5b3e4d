// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/money.h"

#include <QDate>
#include <QDateTime>
#include <QLocale>
#include <QString>

#include <chrono>

namespace numberwell {

//! "$23.00"; "US$23.00" where the locale's own dollar is another one.
QString formatMoney(const Money &money, const QLocale &locale = QLocale());
//! "1,250"
QString formatCount(qint64 count, const QLocale &locale = QLocale());
//! "+1 604 555 0123"
QString formatNumber(const E164 &number);
//! For table cells: "40 s", "2 min", "3 h", "13 d"
QString formatAge(std::chrono::seconds age);
QString formatAge(const QDateTime &since, const QDateTime &now = QDateTime::currentDateTimeUtc());
//! "just now", "2 s ago", "6 d ago"
QString formatAgo(std::chrono::seconds age);
//! The two largest units: "3 min 40 s", "2 h 10 min", "18 s"
QString formatDuration(std::chrono::seconds duration);
//! How long a stock lasts: "less than a day", "about 4 days", "about 6 weeks", "over a year"
QString formatAbout(double days);
//! "Thursday 26 November"; with the year where it is not this one's
QString formatDay(QDate date, const QLocale &locale = QLocale());
//! "26 Nov"; with the year where it is not this one's
QString formatShortDay(QDate date, const QLocale &locale = QLocale());
//! "10:42", in local time
QString formatTime(const QDateTime &time, const QLocale &locale = QLocale());

} // namespace numberwell
