// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"

#include <QDateTime>
#include <QString>

namespace numberwell {

//! One row of the paste grid as it was filled in.
struct MappingRow
{
    quint64 key = 0;         //!< tells rows apart for as long as the grid lives; 0: not in it yet
    QString number = {};     //!< as pasted or typed; "+16045550123" for a number that waits
    QString id = {};         //!< as pasted or typed
    bool isFromPool = false; //!< put there because the number waits for its ID
    QString refusal = {};    //!< the database's outcome, where it refused this very pair
    QDateTime refusedAt = {};
    bool isGuess = false;    //!< the ID was matched by its order, and nobody has confirmed it
    bool isInserted = false; //!< by hand: it stays though nothing is in it yet
    int place = -1;          //!< in the order the numbers were copied, however they are sorted

    bool isBlank() const { return number.isEmpty() && id.isEmpty(); }
    bool isSameContent(const MappingRow &other) const
    {
        return number == other.number && id == other.id && isFromPool == other.isFromPool
               && refusal == other.refusal && isGuess == other.isGuess;
    }
    bool operator==(const MappingRow &) const = default;
};

} // namespace numberwell
