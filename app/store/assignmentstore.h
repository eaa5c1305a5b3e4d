// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/areacode.h"
#include "domain/e164.h"
#include "domain/numberstate.h"
#include "domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

#include <optional>

namespace numberwell::store {

class Connection;

//! The number of an organization.
struct AssignedNumber
{
    E164 number;
    QString twilioSid;
    QString elevenLabsPhoneId;
    QString areaCode;
    bool isPreferred = false; //!< it is of the area code that was asked for
};

//! A number that an organization gave back.
struct ReleasedNumber
{
    E164 number;
    //! Quarantined; still assigned where another organization had a claim to it, too.
    NumberState state = NumberState::Quarantined;
    QDateTime quarantinedUntil; //!< UTC
};

/*! Whose a number is. The rules are the database's: assign_phone_number() and its neighbours. */
class AssignmentStore final
{
public:
    explicit AssignmentStore(Connection &connection)
        : m_connection(connection)
    {
    }

    //! The number that the organization has, else the oldest ready one of the preferred area code,
    //! else of any. Rejected/"NW001" where none is ready.
    Result<AssignedNumber> assign(const QUuid &organization,
                                  const std::optional<AreaCode> &preferred = {});
    //! Rejected/"NW013" where it has none.
    Result<QList<ReleasedNumber>> release(const QUuid &organization);
    //! Makes numbers ready whose quarantine is over; answers how many.
    Result<int> returnQuarantined();

private:
    Connection &m_connection;
};

} // namespace numberwell::store
