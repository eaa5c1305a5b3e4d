// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace numberwell {

//! What a trimmed cell looks like, to find the columns; verdicts are not made from it.
enum class CellKind {
    Empty,
    Number,     //!< readable as a telephone number, or one that a sheet has rounded
    NearNumber, //!< digits and the punctuation of numbers, but no number
    Id,         //!< phnum_…
    Opaque,     //!< one word that can be an ID: TeaqRRdTcIfIu2i7BYfT
    Agent,      //!< agent_…
    Sid,        //!< Twilio's PN…, AC…, SK…
    Word,       //!< any other single word
    Text,       //!< several words
};

[[nodiscard]] CellKind kindOf(QStringView cell);

//! What a heading, or the key of a JSON object, announces.
enum class HeadingKind { Unknown, Number, Id, Other };

struct Heading
{
    HeadingKind kind = HeadingKind::Unknown;
    int weight
        = 0; //!< the most telling of several headings of a kind: "elevenLabsPhoneId" over "id"
};

[[nodiscard]] Heading headingOf(QStringView cell);

} // namespace numberwell
