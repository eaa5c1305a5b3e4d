// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "store/assignmentstore.h"

#include <QCoroTask>

namespace numberwell::store {
class Database;
}

namespace numberwell {

//! Gives organizations their numbers and takes them back. Must outlive its coroutines.
class AssignWorkflow final
{
public:
    explicit AssignWorkflow(store::Database &database)
        : m_database(database)
    {
    }

    QCoro::Task<Result<store::AssignedNumber>> assign(QUuid organization,
                                                      std::optional<AreaCode> preferred);
    QCoro::Task<Result<QList<store::ReleasedNumber>>> release(QUuid organization);
    //! For every minute, in any number of programs.
    QCoro::Task<Result<int>> returnQuarantined();

private:
    store::Database &m_database;
};

} // namespace numberwell
