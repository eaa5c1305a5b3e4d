// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace numberwell {

/*! An order that has work left: what waits, since when, until when, and why. */
struct QueueEntry
{
    QString orderId;
    int requested = 0;
    QStringList areaCodes;
    QString actor;
    QDateTime placedAt;
    int recorded = 0;
    int unsettled = 0;       //!< bought or not: being bought, or looked up
    bool isWorkedOn = false; //!< some program has an item of it in hand
    bool isHeld = false;     //!< the account refused
    QString stopCode;        //!< given up; only what is unsettled is still looked up
    QString code;            //!< why it waits: Twilio's code, or the kind of failure
    QString detail;
    QDateTime waitingSince;  //!< invalid while it is worked on
    QDateTime nextTry;       //!< invalid where nothing keeps it
    bool isDemanded = false; //!< Twilio itself asked for the pause: no try before it is over

    int missing() const { return requested - recorded; }
    bool operator==(const QueueEntry &) const = default;
};

} // namespace numberwell
