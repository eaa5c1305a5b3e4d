// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace numberwell {

enum class AlertKind {
    Low,   //!< fewer ready than the threshold
    Empty, //!< none ready
    Well,  //!< the all-clear
};

//! When a level counts as low, and when as well again.
struct AlertRule
{
    static constexpr int DefaultThreshold = 5;

    int threshold = DefaultThreshold; //!< fewer than this are low; 0: never
    //! What is low is well again once so many above the threshold …
    int margin = 2;
    //! … have been there for so long without a break.
    std::chrono::minutes hold{60};

    bool operator==(const AlertRule &) const = default;
};

//! What was said last about a level, and since when it is on its way back.
struct AlertState
{
    AlertKind told = AlertKind::Well;
    QDateTime recoveringSince; //!< UTC; invalid while the level is not above what ends the alert

    bool operator==(const AlertState &) const = default;
};

struct AlertStep
{
    AlertState state;
    std::optional<AlertKind> alert; //!< to be raised now
    bool operator==(const AlertStep &) const = default;
};

/*!
 * What a level of \a ready at \a now means after \a before: one alert per crossing, however the
 * level trembles.
 *
 * Falling is told at once: to low, and on to empty. Rising is told once the level has been
 * threshold + margin or more for the whole of the hold. Empty can be told a second time before
 * the all-clear, after the pool was filled a little (margin above empty) for as long.
 */
AlertStep nextAlertStep(const AlertRule &rule,
                        const AlertState &before,
                        int ready,
                        const QDateTime &now);

//! When the hold is over if the level stays; invalid where nothing recovers.
QDateTime holdEnd(const AlertRule &rule, const AlertState &state);

//! An alert as it was raised: once for all programs.
struct Alert
{
    qint64 id = 0;
    QString areaCode; //!< empty: the whole pool
    AlertKind kind = AlertKind::Low;
    int ready = 0;
    int threshold = 0;
    QDateTime raisedAt;

    bool operator==(const Alert &) const = default;
};

//! "low", "empty", "well": as the database and the webhook say it.
QString nameOf(AlertKind kind);
std::optional<AlertKind> alertKindFrom(const QString &name);

//! One English line: "3 numbers ready: below 5", for mails, webhooks and logs.
QString describe(const Alert &alert);

} // namespace numberwell
