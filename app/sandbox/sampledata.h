// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/numberstate.h"

#include <QList>
#include <QString>

namespace numberwell {

class ElevenLabsStandIn;
class TwilioStandIn;

//! A number of the sample pool: pool, Twilio and ElevenLabs agree on it.
struct SampleNumber
{
    E164 number;
    QString sid = {}; //!< Twilio's
    NumberState state = NumberState::Purchased;
    QString areaCode = {};
    QString elevenLabsId = {}; //!< empty where ElevenLabs does not know the number
    int daysAgoBought = 0;
    QString organization = {}; //!< its name; empty unless assigned
    int daysAgoAssigned = 0;   //!< 0 unless assigned
};

/*!
 * The sample pool that `numberwell --sandbox` opens with, the same in every run: below its
 * threshold, with a batch that waits for ElevenLabs and two months of organizations behind it.
 */
struct SampleData
{
    QList<SampleNumber> numbers;

    //! 3 ready, 6 purchased, 1 pending import, 1 imported, 28 assigned, 2 quarantined.
    static SampleData standard();
};

//! Makes the stand-ins own and know what \a data says, and nothing of it be on sale.
void populate(TwilioStandIn &twilio, ElevenLabsStandIn &elevenLabs, const SampleData &data);

} // namespace numberwell
