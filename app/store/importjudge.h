// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/importitem.h"
#include "store/importstore.h"

#include <QList>

#include <chrono>

namespace numberwell::store {

class Connection;

//! How patient a look at the list is.
struct ImportPatience
{
    //! A request that got no answer has arrived after this long, or never will.
    std::chrono::milliseconds settled{60'000};
    //! Requests for one number in a row before it rests.
    int mostAttempts = 3;
    BackOff pause;   //!< of one whose outcome is not known
    BackOff refusal; //!< of one that ElevenLabs refused
};

/*!
 * Holds ElevenLabs' live list against the open imports, in one transaction.
 *
 * A number that is there with its agent is verified and ready; one without an agent is adopted and
 * waits for it; one with another agent fails and is left to a person. A number that is not there
 * may be asked for, unless a request that got no answer may still be under way.
 */
class ImportJudge final
{
public:
    ImportJudge(Connection &connection, const ImportPatience &patience)
        : m_connection(connection)
        , m_patience(patience)
    {
    }

    //! \a asOf: ImportsDue::asOf from before the list was read. Answers the imports that moved.
    Result<QList<ImportItem>> judge(const QList<ImportedEntry> &list, const QString &asOf);

private:
    struct Open
    {
        ImportItem item;
        bool wasAsked = false;
        std::chrono::milliseconds unsettled{0}; //!< until what was asked has arrived or never will
    };

    Result<QList<Open>> open(const QString &asOf);
    Result<bool> judgeFound(const ImportItem &item, const ImportedEntry &found);
    Result<bool> judgeMissing(const Open &open, const QString &asOf);
    Result<bool> fail(const ImportItem &item, const Error &why);
    Result<bool> move(const ImportItem &item, const ImportMove &move);
    Result<> noteAbsent(const ImportItem &item, const QString &asOf);

    Connection &m_connection;
    ImportPatience m_patience;
};

} // namespace numberwell::store
