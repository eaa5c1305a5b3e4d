// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/e164.h"
#include "domain/error.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <chrono>

namespace numberwell::store {

/*!
 * planned → importing → imported → assigned → verified, or failed; checking while it is unknown
 * what happened. Only the live list makes an import verified.
 */
enum class ImportState { Planned, Importing, Checking, Imported, Assigned, Verified, Failed };

//! One import of one number into ElevenLabs.
struct ImportItem
{
    QString id;
    E164 number;
    QString agentId; //!< that is to answer it
    ImportState state = ImportState::Planned;
    QString elevenLabsPhoneId;
    QString errorCode; //!< ElevenLabs', or one of ours: docs/errors.md
    QString errorDetail;
    int attempts = 0;
    QDateTime waitingSince; //!< valid while it waits for its next try, or after it has
    QDateTime nextTry;
    bool isWorkedOn = false; //!< a program has it in hand
    QString actor;
    QDateTime createdAt;
    QString label; //!< what the number is called at ElevenLabs
    bool canSms = false;
    bool isPutOff = false; //!< ElevenLabs itself asked for a pause: no try before it is over

    bool isFinished() const
    {
        return state == ImportState::Verified || state == ImportState::Failed;
    }
    //! It was made ready by hand, or given back, before its turn came.
    bool isNotNeeded() const { return state == ImportState::Failed && errorCode == u"not_needed"; }
    bool operator==(const ImportItem &) const = default;
};

//! A number as ElevenLabs' live list has it.
struct ImportedEntry
{
    E164 number;
    QString id;
    QString agentId; //!< empty: none
    QString agentName;

    bool operator==(const ImportedEntry &) const = default;
};

//! One request to ElevenLabs about a number, as the journal keeps it.
struct ImportAttempt
{
    enum class Action { Import, SetAgent, LookUp };
    enum class Outcome {
        Imported,
        Assigned, //!< it has its agent
        Found,    //!< on the list
        NotThere, //!< not on the list
        Refused,  //!< not processed, or understood and refused
        Unknown,  //!< no answer that says what happened
    };

    Action action = Action::Import;
    Outcome outcome = Outcome::Unknown;
    QString actor;
    QDateTime startedAt;
    QDateTime endedAt;
    int httpStatus = 0;
    QString code;
    QString detail;
    QString requestId; //!< ElevenLabs'

    bool operator==(const ImportAttempt &) const = default;
};

//! A request and how long it took; its end is now.
struct NewImportAttempt
{
    ImportAttempt::Action action = ImportAttempt::Action::Import;
    ImportAttempt::Outcome outcome = ImportAttempt::Outcome::Unknown;
    std::chrono::milliseconds took{0};
    Error error = {};       //!< where it failed
    QString requestId = {}; //!< where it succeeded
};

QString nameOf(ImportState state);

} // namespace numberwell::store

Q_DECLARE_METATYPE(numberwell::store::ImportItem)
