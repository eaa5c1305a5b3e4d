// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workflows/assignworkflow.h"

#include "workflows/databasetask.h"

namespace numberwell {

using store::AssignmentStore;
using store::Connection;

QCoro::Task<Result<store::AssignedNumber>> AssignWorkflow::assign(QUuid organization,
                                                                  std::optional<AreaCode> preferred)
{
    return inDatabase(m_database, [organization, preferred](Connection &connection) {
        return AssignmentStore(connection).assign(organization, preferred);
    });
}

QCoro::Task<Result<QList<store::ReleasedNumber>>> AssignWorkflow::release(QUuid organization)
{
    return inDatabase(m_database, [organization](Connection &connection) {
        return AssignmentStore(connection).release(organization);
    });
}

QCoro::Task<Result<int>> AssignWorkflow::returnQuarantined()
{
    return inDatabase(m_database, [](Connection &connection) {
        return AssignmentStore(connection).returnQuarantined();
    });
}

} // namespace numberwell
