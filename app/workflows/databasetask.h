// SPDX-FileCopyrightText: 2026 The Numberwell authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/database.h"

#include <QCoroFuture>
#include <QCoroTask>

#include <utility>

namespace numberwell {

template <typename T>
QCoro::Task<T> awaited(QFuture<T> future)
{
    co_return co_await future;
}

/*!
 * Database::run() as a task. Call it from a plain function that returns the task: GCC 12 destroys
 * a capturing lambda twice when it is a temporary inside a co_await expression.
 */
template <typename F>
auto inDatabase(store::Database &database, F function)
{
    return awaited(database.run(std::move(function)));
}

} // namespace numberwell
